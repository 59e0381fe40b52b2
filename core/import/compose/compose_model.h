// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_files.h"
#include "core/import/compose/compose_project.h"
#include "core/import/compose/compose_references.h"
#include "core/import/compose/compose_reset.h"
#include "core/import/yaml/yaml_tree.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>

namespace drawbridge::compose {

/// All files of a project merged into one canonical tree.
struct Model {
    YamlNode root;
    QString name;                       ///< of the project
    QHash<QString, SourcePlace> places; ///< where "services/web" etc. is first defined
    Variables variables;                ///< environment and .env
    QStringList profiles;               ///< empty: all
    HiddenReferences references;        ///< of LoadOptions::keepsReferences
};

/// Reads and merges files, variables, `include` and `extends`.
class ModelReader {
public:
    ModelReader(const LoadOptions& options, ComposeFiles& files, Diagnostics& diagnostics);

    /// `folder` is the project directory, the base of relative paths.
    Model read(const QStringList& files, const QString& folder);

private:
    /// Context of a group of files: the main ones, or those of one `include`.
    struct Scope {
        QString folder;
        Variables variables;
        QStringList chain; ///< identities of the including files, outermost first
        bool main = false; ///< the files named by the user; their `name:` is the project's
    };
    /// A file with services that may extend each other.
    struct Source {
        QString path;
        QString folder;
        YamlNode root;
        ResetPaths resets;
        QHash<QString, YamlNode*> services; ///< pointers into root, whose list of services never changes size
        QSet<QString> resolved;             ///< services whose `extends` is resolved
    };

    Variables mainVariables(const QString& folder);
    void addVariables(const QString& file, const Variables& outer, Variables& variables);
    Lookup lookup(const Variables& variables) const;

    /// What is loaded where the user names `named`.
    QStringList chosenFiles(const QStringList& named, const Scope& scope);
    QStringList chosenProfiles(const Variables& variables) const;
    YamlNode readGroup(const QStringList& files, const Scope& scope);
    Source readSource(const QString& path, const Scope& scope);
    void expandVariables(YamlNode& root, const Scope& scope, const QString& path);
    void takeName(YamlNode& root, const QString& path, const Variables& variables);
    void recordPlaces(const YamlNode& root, const QString& path);

    void applyIncludes(Source& source, const Scope& scope);
    void applyInclude(const YamlNode& include, Source& source, const Scope& scope);
    QStringList includedFiles(const YamlNode& include, const QString& path, const Scope& scope);
    Variables includeVariables(const YamlNode& include, const QString& folder, const QString& path,
                               const Scope& scope);
    static void importSection(const QString& section, YamlNode& from, Source& into);

    static void indexServices(Source& source);
    void applyExtends(Source& source, const YamlNode& below, const Scope& scope);
    void extendService(Source& source, const QString& name, const YamlNode& below, const Scope& scope,
                       const QStringList& chain);
    /// The file a service extends; nullptr if it is outside the project folder.
    Source* extendedSource(Source& source, const YamlNode& extends, const Scope& scope);
    /// False, and noted for the caller of `load`, if the file is outside the project folder. Throws
    /// InputError if it is not there.
    bool mayFollow(const QString& file, const QString& written, const SourcePlace& place);

    const LoadOptions& m_options;
    ComposeFiles& m_files;
    Diagnostics& m_diagnostics;
    Interpolator m_interpolator;
    QString m_projectFolder;
    QString m_name;
    bool m_nameIsGiven = false; ///< by the user or COMPOSE_PROJECT_NAME, which come before `name:`
    QHash<QString, SourcePlace> m_places;
    HiddenReferences m_references;
    /// Extended files by identity; cleared per scope, as variables differ.
    std::map<QString, Source> m_extended;
};

} // namespace drawbridge::compose
