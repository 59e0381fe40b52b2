// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QByteArray>

namespace drawbridge {

/// All entities of a kind as CSV (RFC 4180, UTF-8 with a header row): a column for each field of the
/// description. Text that a spreadsheet would take for a formula is preceded by an apostrophe.
QByteArray csvOf(const Plan& plan, EntityKind kind);

} // namespace drawbridge
