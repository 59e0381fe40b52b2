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

/// Reads the files of one project: keeps to the project folder and counts files and YAML values, so that no
/// input can make loading endless.
class ProjectFiles {
public:
    enum class Access { Inside, Missing, Outside, Remote };

    ProjectFiles(const QString& projectFolder, Diagnostics& diagnostics);

    /// `path` as found from `folder`, cleaned, links not resolved.
    static QString resolved(const QString& folder, const QString& path);
    /// One name for a file however it is written; for telling whether two are the same.
    static QString identity(const QString& path);

    Access access(const QString& path) const;

    /// The parsed file. Throws InputError when the file is not YAML or the project too large.
    YamlNode readYaml(const QString& path);

    /// Variables of an .env file, in its order.
    std::vector<DotenvVariable> readDotenv(const QString& path, const Lookup& environment);

    /// Counts values that are copied, as by `extends`, against the same limit as those that are read.
    void spendNodes(const YamlNode& copied, const SourcePlace& place);

private:
    void countFile(const QString& path);

    QString m_root;
    Diagnostics& m_diagnostics;
    int m_files = 0;
    qint64 m_nodesLeft;
};

} // namespace drawbridge::compose
