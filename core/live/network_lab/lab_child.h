// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge::live {

inline const QString kLabCommand = QStringLiteral("network-lab");

/// The child that has a lab: reads its description, a line of JSON, from standard input; writes lines of
/// JSON: {"progress"}, then {"result"} or {"error"}. Ends when standard input ends, and with whoever started
/// it; nothing of the lab outlives it. Needs namespaces of users, or root. Returns the exit status.
int runLabChild();

} // namespace drawbridge::live
