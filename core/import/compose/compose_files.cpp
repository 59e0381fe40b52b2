// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_files.h"

#include "core/import/compose/compose_project.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <utility>

namespace drawbridge::compose {

namespace {

/// Far more than any project that people keep by hand; some generate a file for each service.
constexpr int maximumFiles = 10'000;
constexpr qint64 maximumBytes = qint64{256} * 1024 * 1024;
constexpr qint64 maximumNodes = 2'000'000;

qint64 nodeCount(const YamlNode& node) {
    const auto items = [](qint64 sum, const YamlNode& item) { return sum + nodeCount(item); };
    const auto values = [](qint64 sum, const YamlNode::Entry& entry) { return sum + nodeCount(entry.value); };
    return std::accumulate(node.entries.begin(), node.entries.end(),
                           std::accumulate(node.items.begin(), node.items.end(), qint64{1}, items), values);
}

/// Git repositories, OCI artefacts and URLs, which `include` and `extends` may name.
bool isRemote(const QString& path) {
    return path.contains(u"://") || path.startsWith(u"oci:") || path.startsWith(u"git@") ||
           path.startsWith(u"github.com/");
}

/// The longest folder that both are in.
QString commonFolder(const QString& a, const QString& b) {
    const QStringList left = a.split(u'/', Qt::SkipEmptyParts);
    const QStringList right = b.split(u'/', Qt::SkipEmptyParts);
    const auto [end, unused] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return u'/' + left.mid(0, end - left.begin()).join(u'/');
}

/// Where a path leads that may not exist: links are followed as far as there are any.
QString canonicalFolder(const QString& path) {
    QString folder = QFileInfo(QFileInfo(path).exists() ? QFileInfo(path).canonicalFilePath() : path).path();
    for (QString existing = folder; !existing.isEmpty(); existing = QFileInfo(existing).path()) {
        const QString canonical = QFileInfo(existing).canonicalFilePath();
        if (!canonical.isEmpty())
            return QDir::cleanPath(canonical + u'/' + QDir(existing).relativeFilePath(folder));
        if (existing == u"/" || existing == u".")
            break;
    }
    return folder;
}

/// As a word of a POSIX shell, so that an advice can be pasted.
QString shellQuoted(QString text) {
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

ComposeFiles::ComposeFiles(const QString& projectFolder, Diagnostics& diagnostics)
    : m_root(identity(QFileInfo(projectFolder).absoluteFilePath())), m_diagnostics(diagnostics),
      m_bytesLeft(maximumBytes), m_nodesLeft(maximumNodes) {}

QString ComposeFiles::resolved(const QString& folder, const QString& path) {
    if (isRemote(path))
        return path;
    if (path == u"~" || path.startsWith(u"~/"))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(QDir::isAbsolutePath(path) ? path : folder + u'/' + path);
}

QString ComposeFiles::identity(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

ComposeFiles::Access ComposeFiles::access(const QString& path) const {
    if (isRemote(path))
        return Access::Remote;
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QString root = m_root.endsWith(u'/') ? m_root : m_root + u'/';
    if (canonical.isEmpty()) {
        // An input must not find out whether files outside the folder exist.
        const QFileInfo info(path);
        const QString parent = QFileInfo(info.absolutePath()).canonicalFilePath() + u'/';
        const bool inside = info.absoluteFilePath().startsWith(root) || parent.startsWith(root);
        return inside ? Access::Missing : Access::Outside;
    }
    return canonical.startsWith(root) ? Access::Inside : Access::Outside;
}

bool ComposeFiles::isWithin(const QString& folder) const {
    return identity(folder) == m_root || access(folder) != Access::Outside;
}

YamlNode ComposeFiles::readYaml(const QString& path) {
    countFile(path);
    YamlLimits limits;
    limits.nodes = std::min(limits.nodes, m_nodesLeft);
    YamlNode root = parseYaml(readCounted(path, limits), path, limits);
    countNodes(root, {path, 0, 0});
    return root;
}

std::vector<DotenvVariable> ComposeFiles::readDotenv(const QString& path, const Lookup& environment,
                                                     DotenvFormat format) {
    countFile(path);
    return parseDotenv(readCounted(path), path, environment, m_diagnostics, format);
}

QByteArray ComposeFiles::readCounted(const QString& path, const YamlLimits& limits) {
    QByteArray bytes = readInputFile(path, limits);
    m_bytesLeft -= bytes.size();
    if (m_bytesLeft < 0)
        throw InputError(QStringLiteral("The files of the project have more than %1 MiB in all; import it in "
                                        "parts.")
                             .arg(maximumBytes / (1024 * 1024)),
                         {path, 0, 0});
    return bytes;
}

void ComposeFiles::skip(const QString& path, Skipped skipped) {
    m_skipped.push_back(std::move(skipped));
    m_outside.append(canonicalFolder(path));
}

bool ComposeFiles::misses() const {
    return std::any_of(m_skipped.begin(), m_skipped.end(), [](const Skipped& file) { return file.needed; });
}

QString ComposeFiles::unreadFolder() const {
    return m_outside.isEmpty() ? QString()
                               : std::accumulate(m_outside.begin(), m_outside.end(), m_root, commonFolder);
}

void ComposeFiles::refuse() const {
    const auto first =
        std::find_if(m_skipped.begin(), m_skipped.end(), [](const Skipped& file) { return file.needed; });
    const QString folder = unreadFolder();
    throw OutsideFolder(
        QStringLiteral("%1; to allow it, add --project-folder %2").arg(first->sentence, shellQuoted(folder)),
        first->place, folder);
}

void ComposeFiles::reportSkipped() {
    for (const Skipped& file : m_skipped)
        m_diagnostics.push_back({Severity::Warning, file.place,
                                 QStringLiteral("%1; to allow it, add --project-folder %2")
                                     .arg(file.sentence, shellQuoted(unreadFolder()))});
}

void ComposeFiles::countNodes(const YamlNode& copied, const SourcePlace& place) {
    m_nodesLeft -= nodeCount(copied);
    if (m_nodesLeft <= 0)
        throw InputError(
            QStringLiteral("The project has more than %1 values; import it in parts.").arg(maximumNodes),
            place);
}

void ComposeFiles::countFile(const QString& path) {
    if (++m_files > maximumFiles)
        throw InputError(QStringLiteral("The project consists of more than %1 files; import it in parts.")
                             .arg(maximumFiles),
                         {path, 0, 0});
}

} // namespace drawbridge::compose
