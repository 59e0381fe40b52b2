// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QByteArray>

namespace drawbridge {

/// All entities of a kind as CSV (RFC 4180, UTF-8 with a header row): one column per field. Text that a
/// spreadsheet would take for a formula is prefixed with an apostrophe.
QByteArray csvOf(const Plan& plan, EntityKind kind);

} // namespace drawbridge
