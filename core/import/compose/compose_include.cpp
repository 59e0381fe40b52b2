// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_merge.h"
#include "core/import/compose/compose_model.h"
#include "core/import/compose/compose_short_syntax.h"

#include <QFileInfo>

#include <utility>

/// `include` of the Compose specification (14-include.md): another project's files, read with their own
/// folder and variables; their resources become part of this project.
namespace drawbridge::compose {

namespace {

constexpr int maximumIncludeDepth = 32;

SourcePlace placeOf(const QString& path, const YamlNode& node) {
    return {path, node.line, node.column};
}

} // namespace

void ModelReader::applyIncludes(Source& source, const Scope& scope) {
    const YamlNode includes = takeEntry(source.root, u"include");
    for (const YamlNode& include : includes.items)
        applyInclude(include, source, scope);
}

void ModelReader::applyInclude(const YamlNode& include, Source& source, const Scope& scope) {
    const QString& path = source.path;
    const SourcePlace place = placeOf(path, include);
    if (scope.chain.size() > maximumIncludeDepth)
        throw InputError(
            QStringLiteral("Files include each other more than %1 levels deep; use fewer levels.")
                .arg(maximumIncludeDepth),
            place);
    const QStringList files = includedFiles(include, path, scope);
    if (files.isEmpty())
        return;
    const QString main = ComposeFiles::identity(files.first());
    if (scope.chain.contains(main))
        throw InputError(QStringLiteral("This file includes itself through %1. Remove one of these includes.")
                             .arg((scope.chain + QStringList{main}).join(QStringLiteral(" → "))),
                         place);
    Scope inner;
    const YamlNode* directory = include.find(u"project_directory");
    const bool hasDirectory = directory != nullptr && directory->isScalar() && !directory->scalar.isEmpty();
    inner.folder = hasDirectory ? ComposeFiles::resolved(scope.folder, directory->scalar)
                                : QFileInfo(files.first()).path();
    inner.chain = scope.chain;
    inner.variables = includeVariables(include, inner.folder, path, scope);

    YamlNode imported = readGroup(files, inner);
    for (YamlNode::Entry& entry : imported.entries)
        importSection(entry.key, entry.value, source);
}

QStringList ModelReader::includedFiles(const YamlNode& include, const QString& path, const Scope& scope) {
    QStringList files;
    for (const YamlNode& item : include.find(u"path")->items) {
        const QString file = ComposeFiles::resolved(scope.folder, item.scalar);
        if (mayFollow(file, item.scalar, placeOf(path, item)))
            files.append(file);
        else if (files.isEmpty())
            return {};
    }
    return files;
}

Variables ModelReader::includeVariables(const YamlNode& include, const QString& folder, const QString& path,
                                        const Scope& scope) {
    Variables variables = scope.variables;
    const YamlNode* list = include.find(u"env_file");
    if (list == nullptr || !list->isSequence() || list->items.empty()) {
        const QString beside = folder + QStringLiteral("/.env");
        if (m_files.access(beside) == ComposeFiles::Access::Inside && QFileInfo(beside).isFile())
            addVariables(beside, scope.variables, variables);
        return variables;
    }
    for (const YamlNode& item : list->items) {
        const QString file = ComposeFiles::resolved(scope.folder, item.scalar);
        if (m_files.access(file) == ComposeFiles::Access::Inside && QFileInfo(file).isFile())
            addVariables(file, scope.variables, variables);
        else if (m_files.access(file) == ComposeFiles::Access::Outside)
            m_files.skip(file,
                         {placeOf(path, item),
                          QStringLiteral("The env_file \"%1\" is outside the project folder and was not "
                                         "read, so its variables count as unset")
                              .arg(item.scalar)});
        else
            m_diagnostics.push_back(
                {Severity::Warning, placeOf(path, item),
                 QStringLiteral("The env_file \"%1\" is not there; its variables count as unset.")
                     .arg(item.scalar)});
    }
    return variables;
}

/// What several files include is there once. What a file describes itself, or has included before, overrides
/// what it includes, as in the reference loader.
void ModelReader::importSection(const QString& section, YamlNode& from, Source& into) {
    static const QStringList imported{QStringLiteral("services"), QStringLiteral("networks"),
                                      QStringLiteral("volumes"), QStringLiteral("secrets"),
                                      QStringLiteral("configs")};
    if (!imported.contains(section) || !from.isMapping())
        return;
    YamlNode* target = into.root.find(section);
    if (target == nullptr) {
        addEntry(into.root, section, emptyNode(YamlNode::Kind::Mapping, from));
        target = into.root.find(section);
    }
    if (target->isNull())
        target->kind = YamlNode::Kind::Mapping;
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < target->entries.size(); ++i)
        places.insert(target->entries[i].key, i);
    for (YamlNode::Entry& entry : from.entries) {
        const auto known = places.constFind(entry.key);
        if (known == places.constEnd()) {
            target->entries.push_back(std::move(entry));
            continue;
        }
        YamlNode& own = target->entries[*known].value;
        if (sameContent(own, entry.value))
            continue;
        YamlNode below = std::move(entry.value);
        into.resets.apply(below, {section, entry.key});
        mergeEntries(section, below, std::move(own));
        own = std::move(below);
    }
}

} // namespace drawbridge::compose
