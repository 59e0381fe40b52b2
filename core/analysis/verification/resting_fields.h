// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace drawbridge {

/// Which fields of which records a recovery rests on: all but those named in this table. Names, notes,
/// targets, failure rates and what was found on the machines are not what a recovery is made of; figures that
/// may also be assumed (durations, data, ages of copies) count by their effective value instead.
bool isLeftOut(const RecordType& record, const Field& field);

/// The order of a list means something: steps, copies, rules. The order of the others does not.
bool isOrdered(const RecordType& record, const Field& field);

/// A reference to a component that is recovered before, or for, the one that has it. Others name a place.
bool isFollowed(const RecordType& record, const Field& field);

} // namespace drawbridge
