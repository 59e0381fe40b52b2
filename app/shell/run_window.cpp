// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/run_window.h"

#include "app/shell/main_window.h"

#include <QApplication>

namespace drawbridge {

int runWindow(QApplication& application, const WindowRequest& request) {
    QApplication::setApplicationName(QStringLiteral("drawbridge"));
    QApplication::setOrganizationName(QStringLiteral("drawbridge"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setDesktopFileName(QStringLiteral("drawbridge"));
    // Reads the desktop's palette, so it must come before anything replaces it.
    applyTheme(application, ThemeChoice::System);
    MainWindow window;
    window.show();
    if (!request.sample.isEmpty())
        window.openSample(request.sample);
    if (!request.files.isEmpty())
        window.importFiles(request.files);
    return QApplication::exec();
}

} // namespace drawbridge
