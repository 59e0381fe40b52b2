// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace drawbridge {

/// What the window begins with; nothing: the start page.
struct WindowRequest {
    QStringList files; ///< a project, or files to import
    QString sample;    ///< name of a shipped sample, such as "web-shop"
};

/// Shows the window until it is closed. The exit status of the program.
int runWindow(QApplication& application, const WindowRequest& request);

} // namespace drawbridge
