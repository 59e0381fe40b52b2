// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_files.h"
#include "core/import/compose/compose_project.h"
#include "core/import/yaml/yaml_tree.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>

namespace drawbridge::compose {

/// All files of a project as one canonical tree, before it is read into a Project.
struct Model {
    YamlNode root;
    QString name;                       ///< of the project
    QHash<QString, SourcePlace> places; ///< of "services/web" and the like: where it is described first
    Variables variables;                ///< environment and .env
};

/// Reads files, variables, `include` and `extends`, and merges.
class ModelReader {
public:
    ModelReader(const LoadOptions& options, ProjectFiles& files, Diagnostics& diagnostics);

    /// `folder` is the project directory, to which relative paths refer.
    Model read(const QStringList& files, const QString& folder);

private:
    /// What holds for a group of files: the main ones, or those of one `include`.
    struct Scope {
        QString folder;
        Variables variables;
        QStringList chain; ///< identities of the files that include one another, outermost first
        bool main = false; ///< the files the user named, whose name: is the project's
    };
    /// A file whose services may extend one another.
    struct Source {
        QString path;
        QString folder;
        YamlNode root;
        QHash<QString, YamlNode*> services; ///< in root, whose list of services never changes size
        QSet<QString> resolved;             ///< services whose `extends` is done
    };

    Variables mainVariables(const QString& folder);
    void addVariables(const QString& file, const Variables& outer, Variables& variables);
    Lookup lookup(const Variables& variables) const;

    YamlNode readGroup(const QStringList& files, const Scope& scope);
    YamlNode readCanonical(const QString& path, const Scope& scope);
    void takeName(YamlNode& root, const QString& path, const Variables& variables);
    void rememberPlaces(const YamlNode& root, const QString& path);

    void applyIncludes(YamlNode& root, const QString& path, const Scope& scope);
    void applyInclude(const YamlNode& include, YamlNode& root, const QString& path, const Scope& scope);
    QStringList includedFiles(const YamlNode& include, const QString& path, const Scope& scope);
    Variables includeVariables(const YamlNode& include, const QString& folder, const QString& path,
                               const Scope& scope);
    void importSection(const QString& section, YamlNode& from, YamlNode& into, const SourcePlace& place);

    static void indexServices(Source& source);
    void applyExtends(Source& source, const YamlNode& below, const Scope& scope);
    void extendService(Source& source, const QString& name, const YamlNode& below, const Scope& scope,
                       const QStringList& chain);
    /// The file a service extends; nothing when it may not be followed.
    Source* extendedSource(Source& source, const YamlNode& extends, const Scope& scope);
    bool mayFollow(const QString& file, const QString& written, const SourcePlace& place);

    const LoadOptions& m_options;
    ProjectFiles& m_files;
    Diagnostics& m_diagnostics;
    Interpolator m_interpolator;
    QString m_projectFolder;
    QString m_name;
    QHash<QString, SourcePlace> m_places;
    /// Files that services extend, by identity; of one Scope at a time, as variables differ between scopes.
    std::map<QString, Source> m_extended;
};

} // namespace drawbridge::compose
