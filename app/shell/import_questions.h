// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace drawbridge {

class ProjectFiles;

/// Asks what imports need to know, in dialogs of a window, and passes the answers on.
void askAboutImports(ProjectFiles& files, QWidget* window);

} // namespace drawbridge
