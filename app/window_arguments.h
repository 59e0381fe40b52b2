// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/run_window.h"

#include <QStringList>

namespace drawbridge {

/// The arguments of a start with a window: files and --sample. Those of Qt itself (-platform, -style …) are
/// let through. InputError for others, and for an unknown sample.
WindowRequest readWindowArguments(const QStringList& arguments);

/// InputError for a file that does not exist. For a start without a display: the window itself asks.
void requireFiles(const WindowRequest& request);

} // namespace drawbridge
