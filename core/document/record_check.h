// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

namespace drawbridge {

/// Violations of a record's description, as half sentences that begin with the field
/// (`recovery.steps[2].duration: …`): required fields, bounds, exactly-one-of, references missing from `plan`
/// (not checked if nullptr), text that could not be read back.
QStringList checkRecord(const RecordType& type, const void* record, const Plan* plan);

} // namespace drawbridge
