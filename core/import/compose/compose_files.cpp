// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_files.h"

#include <QDir>
#include <QFileInfo>

#include <numeric>

namespace drawbridge::compose {

namespace {

constexpr int maximumFiles = 200;
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

} // namespace

ComposeFiles::ComposeFiles(const QString& projectFolder, Diagnostics& diagnostics)
    : m_root(identity(QFileInfo(projectFolder).absoluteFilePath())), m_diagnostics(diagnostics),
      m_nodesLeft(maximumNodes) {}

QString ComposeFiles::resolved(const QString& folder, const QString& path) {
    if (isRemote(path) || path.startsWith(u'~'))
        return path;
    return QDir::cleanPath(QDir::isAbsolutePath(path) ? path : folder + u'/' + path);
}

QString ComposeFiles::identity(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

ComposeFiles::Access ComposeFiles::access(const QString& path) const {
    if (isRemote(path))
        return Access::Remote;
    if (path.startsWith(u'~'))
        return Access::Outside;
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

YamlNode ComposeFiles::readYaml(const QString& path) {
    countFile(path);
    YamlLimits limits;
    limits.nodes = std::min(limits.nodes, m_nodesLeft);
    YamlNode root = parseYaml(readInputFile(path, limits), path, limits);
    countNodes(root, {path, 0, 0});
    return root;
}

std::vector<DotenvVariable> ComposeFiles::readDotenv(const QString& path, const Lookup& environment) {
    countFile(path);
    return parseDotenv(readInputFile(path), path, environment, m_diagnostics);
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
