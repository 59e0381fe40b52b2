// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include "app/window/main_window.h"

#include <QApplication>

namespace drawbridge {

int runWindow(QApplication& application, const QStringList& files) {
    QApplication::setApplicationName(QStringLiteral("drawbridge"));
    QApplication::setOrganizationName(QStringLiteral("drawbridge"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setDesktopFileName(QStringLiteral("drawbridge"));
    // The desktop's own palette has to be looked at before the first theme replaces it.
    applyTheme(application, ThemeChoice::System);
    MainWindow window;
    window.show();
    if (!files.isEmpty())
        window.importFiles(files);
    return QApplication::exec();
}

int runWindow(QApplication& application, const QString& fileOrEmpty) {
    return runWindow(application, fileOrEmpty.isEmpty() ? QStringList() : QStringList{fileOrEmpty});
}

} // namespace drawbridge
