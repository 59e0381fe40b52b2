// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_view.h"

namespace drawbridge {

/// How a run stands, as one HTML file for a share or a wall screen: it needs no script and nothing else,
/// reads itself again every 15 s, follows the screen's light or dark, and can be read from five metres. Every
/// text is escaped.
QByteArray statusBoard(const Plan& plan, const Run& run, const RunView& view);

/// Writes it atomically, so that whoever reads it never sees half of it. Errors as writeWholeFile().
void writeStatusBoard(const QString& path, const Plan& plan, const Run& run, const RunView& view);

} // namespace drawbridge
