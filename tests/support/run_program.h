// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace drawbridge::testing {

/// What a run of the program left behind.
struct Ran {
    int status = -1; ///< -1: ended by a signal
    QString out;
    QString error;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    QStringList errorLines() const { return error.split(u'\n', Qt::SkipEmptyParts); }
};

/// Runs the program itself in a folder, and waits for its end.
inline Ran runProgram(const QStringList& arguments, const QString& folder,
                      const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DRAWBRIDGE_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        qFatal("the program does not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace drawbridge::testing
