// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

namespace drawbridge {

/// What a record breaks of its description, as half sentences that begin with the field
/// (`recovery.steps[2].duration: …`): required fields, bounds, exactly one of several, references that exist
/// in `plan` (nullptr: references are not looked up), text that could not be read back.
QStringList checkRecord(const RecordType& type, const void* record, const Plan* plan);

} // namespace drawbridge
