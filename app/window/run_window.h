// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace drawbridge {

/// Shows the window, with a project or importable files when some are given, until it is closed. The exit
/// status of the program.
int runWindow(QApplication& application, const QStringList& files);
int runWindow(QApplication& application, const QString& fileOrEmpty);

} // namespace drawbridge
