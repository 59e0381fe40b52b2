// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// Where projects live that nobody has saved anywhere yet.
QString draftsFolder();
bool isDraft(const QString& path);

} // namespace drawbridge
