// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/whole_folder.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace drawbridge {

namespace {

const QString kSums = QStringLiteral("SHA256SUMS");

QByteArray sumOf(const QByteArray& content) {
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

/// As sha256sum(1) writes it.
QByteArray sumsOf(const std::vector<FolderFile>& files) {
    QByteArray sums;
    for (const FolderFile& file : files)
        sums += sumOf(file.content) + "  " + file.path.toUtf8() + '\n';
    return sums;
}

QHash<QString, QByteArray> readSums(const QString& folder) {
    constexpr qsizetype sumLength = 64;
    QHash<QString, QByteArray> sums;
    QFile file(folder + u'/' + kSums);
    if (QFileInfo(file.fileName()).isSymLink() || !file.open(QIODevice::ReadOnly))
        return sums;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.size() > sumLength + 2)
            sums.insert(QString::fromUtf8(line.mid(sumLength + 2)), line.left(sumLength));
    }
    return sums;
}

[[noreturn]] void refuse(const QString& sentence, const QString& path) {
    throw InputError(sentence, {path, 0, 0});
}

bool isAsWritten(const QString& path, const QByteArray& sum) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && sumOf(file.readAll()) == sum;
}

/// Throws InputError for what an earlier call did not leave there.
void checkReplaceable(const QString& folder) {
    const QFileInfo there(folder);
    if (there.isSymLink())
        refuse(OperationsTexts::tr("This is a link: name the folder that it leads to."), folder);
    if (!there.exists())
        return;
    if (!there.isDir())
        refuse(OperationsTexts::tr("This is a file: name a folder."), folder);
    const QHash<QString, QByteArray> sums = readSums(folder);
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString below = path.mid(folder.size() + 1);
        const QFileInfo entry = each.fileInfo();
        if (below == kSums && !entry.isSymLink())
            continue;
        const bool isFolder = entry.isDir() && !entry.isSymLink();
        if (!isFolder && (entry.isSymLink() || !sums.contains(below)))
            refuse(OperationsTexts::tr("The folder holds \"%1\", which was not generated: choose another "
                                       "folder, or remove it.")
                       .arg(below),
                   folder);
        if (!isFolder && !isAsWritten(path, sums.value(below)))
            refuse(OperationsTexts::tr("The file \"%1\" was changed after it was generated: choose another "
                                       "folder, or remove it.")
                       .arg(below),
                   folder);
    }
}

void move(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        throw MachineError(OperationsTexts::tr("The folder cannot be written: %1.")
                               .arg(QString::fromStdString(std::generic_category().message(errno))),
                           {to, 0, 0});
}

void writeInto(const QString& folder, const std::vector<FolderFile>& files) {
    for (const FolderFile& file : files) {
        const QString path = folder + u'/' + file.path;
        if (!QDir().mkpath(QFileInfo(path).path()))
            throw MachineError(OperationsTexts::tr("The folder cannot be made."), {path, 0, 0});
        writeWholeFile(path, file.content);
        if (file.isExecutable)
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner | QFile::ExeUser);
    }
}

} // namespace

void writeWholeFolder(const QString& path, const std::vector<FolderFile>& files) {
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(path));
    checkReplaceable(folder);
    const QString parent = QFileInfo(folder).path();
    if (!QFileInfo(parent).isDir())
        refuse(OperationsTexts::tr("The folder that it should be in does not exist."), folder);
    QTemporaryDir beside(parent + QStringLiteral("/.drawbridge-XXXXXX"));
    if (!beside.isValid())
        throw MachineError(OperationsTexts::tr("The folder cannot be written: %1.").arg(beside.errorString()),
                           {folder, 0, 0});
    const QString made = beside.filePath(QStringLiteral("new"));
    const QString old = beside.filePath(QStringLiteral("old"));
    std::vector<FolderFile> all = files;
    all.push_back({kSums, sumsOf(files), false});
    if (!QDir().mkpath(made))
        throw MachineError(OperationsTexts::tr("The folder cannot be made."), {folder, 0, 0});
    writeInto(made, all);
    const bool isThere = QFileInfo::exists(folder);
    if (isThere)
        move(folder, old);
    try {
        move(made, folder);
    } catch (const MachineError&) {
        if (isThere)
            move(old, folder);
        throw;
    }
}

} // namespace drawbridge
