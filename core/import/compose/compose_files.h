// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_dotenv.h"
#include "core/import/yaml/yaml_tree.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace drawbridge::compose {

using Variables = QHash<QString, QString>;

/// Reads the files of one project within the project folder, limiting the number of files and YAML values so
/// that loading always ends.
class ComposeFiles {
public:
    enum class Access { Inside, Missing, Outside, Remote };

    ComposeFiles(const QString& projectFolder, Diagnostics& diagnostics);

    /// `path` relative to `folder`, cleaned, without resolving links.
    static QString resolved(const QString& folder, const QString& path);
    /// A canonical name of a file, for comparing paths.
    static QString identity(const QString& path);

    Access access(const QString& path) const;
    /// True for a folder inside the project folder, or that itself; also if it is not there.
    bool isWithin(const QString& folder) const;

    /// The parsed file. Throws InputError if it is not YAML or the project is too large.
    YamlNode readYaml(const QString& path);

    /// Variables of an .env file in file order.
    std::vector<DotenvVariable> readDotenv(const QString& path, const Lookup& environment,
                                           DotenvFormat format = DotenvFormat::Compose);

    /// A file that was not read because it is outside the project folder.
    struct Skipped {
        SourcePlace place;   ///< where it is named
        QString sentence;    ///< what is missing without it, without its full stop
        bool needed = false; ///< without it, the project is not the project
    };
    void skip(const QString& path, Skipped skipped);
    bool misses() const; ///< a file that is needed was skipped
    /// Throws OutsideFolder about all needed files at once.
    [[noreturn]] void refuse() const;
    /// Reports what was skipped, with the one option that helps.
    void reportSkipped();
    /// The folder that holds the project and all files that were skipped; empty if none was.
    QString unreadFolder() const;

    /// Counts copied values, e.g. by `extends`, towards the same limit.
    void countNodes(const YamlNode& copied, const SourcePlace& place);

private:
    void countFile(const QString& path);
    QByteArray readCounted(const QString& path, const YamlLimits& limits = {});

    QString m_root;
    Diagnostics& m_diagnostics;
    std::vector<Skipped> m_skipped;
    QStringList m_outside; ///< folders of what was skipped
    int m_files = 0;
    qint64 m_bytesLeft;
    qint64 m_nodesLeft;
};

} // namespace drawbridge::compose
