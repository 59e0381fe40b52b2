// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>

#include <optional>

namespace drawbridge::testing {

/// What `nft` is run by: a network namespace of its own, so that nothing of the machine is read or changed.
inline QStringList nftCommand(const QStringList& arguments) {
    return QStringList{QStringLiteral("-Urn"), QStringLiteral("nft")} + arguments;
}

/// Why nft cannot be asked here, or an empty text.
inline QString nftMissing() {
    if (QStandardPaths::findExecutable(QStringLiteral("nft")).isEmpty() &&
        QStandardPaths::findExecutable(QStringLiteral("nft"), {QStringLiteral("/usr/sbin")}).isEmpty())
        return QStringLiteral("nft is not installed (package nftables)");
    QProcess process;
    process.start(QStringLiteral("unshare"), nftCommand({QStringLiteral("list"), QStringLiteral("ruleset")}));
    process.waitForFinished();
    return process.exitCode() == 0 && process.error() == QProcess::UnknownError
               ? QString()
               : QStringLiteral("no network namespace with nftables here: %1")
                     .arg(QString::fromUtf8(process.readAllStandardError()).trimmed());
}

/// What nft says against a ruleset, or an empty text.
inline QString nftComplaint(const QString& ruleset) {
    QProcess process;
    process.start(QStringLiteral("unshare"),
                  nftCommand({QStringLiteral("-c"), QStringLiteral("-f"), QStringLiteral("-")}));
    process.write(ruleset.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished();
    const QString said = QString::fromUtf8(process.readAllStandardError());
    return process.exitCode() == 0 ? QString() : said + ruleset;
}

} // namespace drawbridge::testing
