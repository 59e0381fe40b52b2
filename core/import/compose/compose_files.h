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

    /// The parsed file. Throws InputError if it is not YAML or the project is too large.
    YamlNode readYaml(const QString& path);

    /// Variables of an .env file in file order.
    std::vector<DotenvVariable> readDotenv(const QString& path, const Lookup& environment);

    /// Counts copied values, e.g. by `extends`, towards the same limit.
    void countNodes(const YamlNode& copied, const SourcePlace& place);

private:
    void countFile(const QString& path);

    QString m_root;
    Diagnostics& m_diagnostics;
    int m_files = 0;
    qint64 m_nodesLeft;
};

} // namespace drawbridge::compose
