// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace drawbridge {

/// What the window opens with; empty: the start page.
struct WindowRequest {
    QStringList files; ///< a project, or files to import
    QString sample;    ///< name of a shipped sample, e.g. "web-shop"
};

/// Shows the window until it is closed. Returns the exit status.
int runWindow(QApplication& application, const WindowRequest& request);

} // namespace drawbridge
