// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_model.h"

#include "core/import/compose/compose_canonical.h"
#include "core/import/compose/compose_merge.h"
#include "core/import/compose/compose_short_syntax.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace drawbridge::compose {

namespace {

const QStringList& sections() {
    static const QStringList names{QStringLiteral("services"), QStringLiteral("networks"),
                                   QStringLiteral("volumes"), QStringLiteral("secrets"),
                                   QStringLiteral("configs")};
    return names;
}

/// Compose names a project after its folder, reduced to characters allowed in container names.
QString nameOfFolder(const QString& folder) {
    static const QRegularExpression foreign(QStringLiteral("[^a-z0-9_-]"));
    static const QRegularExpression leading(QStringLiteral("\\A[_-]+"));
    QString name = QDir(QDir(folder).absolutePath()).dirName().toLower();
    return name.remove(foreign).remove(leading);
}

void rebaseMount(YamlNode& mount, const QString& folder, const QDir& project) {
    const YamlNode* type = mount.find(u"type");
    YamlNode* source = mount.find(u"source");
    const bool bind = type != nullptr && type->scalar == u"bind";
    if (!bind || source == nullptr || !source->isScalar() || !source->scalar.startsWith(u'.'))
        return;
    const QString relative = project.relativeFilePath(ComposeFiles::resolved(folder, source->scalar));
    source->scalar = relative.startsWith(u'.') ? relative : QStringLiteral("./") + relative;
}

/// Makes paths relative to the project folder: after merging their own folder is no longer known.
void rebasePaths(YamlNode& root, const QString& folder, const QString& projectFolder) {
    YamlNode* services = root.find(u"services");
    if (services == nullptr)
        return;
    const bool elsewhere = ComposeFiles::identity(folder) != ComposeFiles::identity(projectFolder);
    for (YamlNode::Entry& service : services->entries) {
        if (YamlNode* files = service.value.find(u"env_file")) {
            for (YamlNode& file : files->items) {
                if (YamlNode* path = file.find(u"path"))
                    path->scalar = ComposeFiles::resolved(folder, path->scalar);
            }
        }
        YamlNode* mounts = service.value.find(u"volumes");
        if (!elsewhere || mounts == nullptr)
            continue;
        for (YamlNode& mount : mounts->items)
            rebaseMount(mount, folder, QDir(projectFolder));
    }
}

} // namespace

ModelReader::ModelReader(const LoadOptions& options, ComposeFiles& files, Diagnostics& diagnostics)
    : m_options(options), m_files(files), m_diagnostics(diagnostics), m_interpolator(diagnostics) {}

Model ModelReader::read(const QStringList& files, const QString& folder) {
    m_projectFolder = folder;
    Scope scope{folder, mainVariables(folder), {}, true};
    // The order of precedence of `docker compose`; `name:` of the files comes before the folder's name.
    m_name = m_options.projectName;
    if (m_name.isEmpty())
        m_name = scope.variables.value(QStringLiteral("COMPOSE_PROJECT_NAME"));
    m_nameIsGiven = !m_name.isEmpty();
    if (!m_nameIsGiven)
        m_name = nameOfFolder(folder);
    YamlNode root = readGroup(chosenFiles(files, scope), scope);
    QStringList profiles = chosenProfiles(scope.variables);
    return {std::move(root),        m_name, m_places, std::move(scope.variables), std::move(profiles),
            std::move(m_references)};
}

QStringList ModelReader::chosenProfiles(const Variables& variables) const {
    QStringList profiles = m_options.profiles;
    if (!profiles.isEmpty())
        return profiles;
    for (const QString& name : variables.value(QStringLiteral("COMPOSE_PROFILES")).split(u',')) {
        if (!name.trimmed().isEmpty())
            profiles.append(name.trimmed());
    }
    return profiles;
}

Variables ModelReader::mainVariables(const QString& folder) {
    Variables variables = m_options.environment;
    if (!m_options.envFiles.isEmpty()) {
        for (const QString& file : m_options.envFiles)
            addVariables(file, m_options.environment, variables);
        return variables;
    }
    const QString beside = folder + QStringLiteral("/.env");
    const ComposeFiles::Access access = m_files.access(beside);
    if (access == ComposeFiles::Access::Inside && QFileInfo(beside).isFile())
        addVariables(beside, m_options.environment, variables);
    else if (access == ComposeFiles::Access::Outside && QFileInfo::exists(beside))
        m_diagnostics.push_back({Severity::Warning,
                                 {beside, 0, 0},
                                 QStringLiteral("This file is outside the project folder and was not read; "
                                                "name it as an env file to use it.")});
    return variables;
}

/// Later files override earlier ones, `outer` overrides all files.
void ModelReader::addVariables(const QString& file, const Variables& outer, Variables& variables) {
    for (const DotenvVariable& variable : m_files.readDotenv(file, lookup(variables))) {
        if (variable.value && !outer.contains(variable.name))
            variables.insert(variable.name, *variable.value);
    }
}

Lookup ModelReader::lookup(const Variables& variables) const {
    return [this, &variables](const QString& name) -> std::optional<QString> {
        const auto found = variables.constFind(name);
        if (found != variables.constEnd())
            return *found;
        // Compose itself sets this one.
        if (name == u"COMPOSE_PROJECT_NAME" && !m_name.isEmpty())
            return m_name;
        return std::nullopt;
    };
}

YamlNode ModelReader::readGroup(const QStringList& files, const Scope& scope) {
    YamlNode merged = emptyNode(YamlNode::Kind::Mapping, {});
    for (const QString& file : files) {
        Scope inner = scope;
        inner.chain.append(ComposeFiles::identity(file));
        Source source = readSource(file, scope);
        recordPlaces(source.root, file);
        applyIncludes(source, inner);
        source.resets.apply(merged);
        m_extended.clear();
        applyExtends(source, merged, inner);
        mergeRoots(merged, std::move(source.root));
    }
    return merged;
}

ModelReader::Source ModelReader::readSource(const QString& path, const Scope& scope) {
    YamlNode root = m_files.readYaml(path);
    ResetPaths resets = ResetPaths::takeFrom(root);
    if (scope.main)
        takeName(root, path, scope.variables);
    expandVariables(root, scope, path);
    makeCanonical(root, path, m_diagnostics);
    rebasePaths(root, scope.folder, m_projectFolder);
    return {path, scope.folder, std::move(root), std::move(resets), {}, {}};
}

void ModelReader::expandVariables(YamlNode& root, const Scope& scope, const QString& path) {
    if (m_options.keepsReferences)
        m_references.hide(root);
    m_interpolator.expandTree(root, lookup(scope.variables), path);
}

/// Comes first, since other values may use the name as COMPOSE_PROJECT_NAME.
void ModelReader::takeName(YamlNode& root, const QString& path, const Variables& variables) {
    YamlNode* name = root.find(u"name");
    if (name == nullptr || !name->isScalar())
        return;
    const Lookup given = [&variables](const QString& key) -> std::optional<QString> {
        const auto found = variables.constFind(key);
        return found == variables.constEnd() ? std::nullopt : std::optional(*found);
    };
    const QString text = m_interpolator.expand(name->scalar, given, {path, name->line, name->column});
    name->scalar = text;
    name->scalar.replace(u'$', QStringLiteral("$$"));
    if (!text.isEmpty() && !m_nameIsGiven)
        m_name = text;
}

void ModelReader::recordPlaces(const YamlNode& root, const QString& path) {
    for (const QString& section : sections()) {
        const YamlNode* mapping = root.find(section);
        if (mapping == nullptr)
            continue;
        for (const YamlNode::Entry& entry : mapping->entries) {
            const QString key = section + u'/' + entry.key;
            if (!m_places.contains(key))
                m_places.insert(key, {path, entry.line, entry.column});
        }
    }
}

bool ModelReader::mayFollow(const QString& file, const QString& written, const SourcePlace& place) {
    switch (m_files.access(file)) {
    case ComposeFiles::Access::Inside:
        return true;
    case ComposeFiles::Access::Missing:
        throw InputError(QStringLiteral("The file \"%1\" does not exist.").arg(written), place);
    case ComposeFiles::Access::Outside:
        m_files.skip(
            file,
            {place,
             QStringLiteral("The file \"%1\" is outside the project folder and was not read").arg(written),
             true});
        return false;
    case ComposeFiles::Access::Remote:
        break;
    }
    throw InputError(
        QStringLiteral("\"%1\" is not a local file, and nothing is fetched; download it and name the local "
                       "file here.")
            .arg(written),
        place);
}

} // namespace drawbridge::compose
