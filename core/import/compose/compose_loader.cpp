// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_model.h"
#include "core/import/compose/compose_normalise.h"
#include "core/import/compose/compose_project.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace drawbridge::compose {

namespace {

bool isComposeKey(const QString& key) {
    static const QStringList known{
        QStringLiteral("name"),     QStringLiteral("version"),  QStringLiteral("include"),
        QStringLiteral("services"), QStringLiteral("networks"), QStringLiteral("volumes"),
        QStringLiteral("secrets"),  QStringLiteral("configs"),  QStringLiteral("models")};
    return known.contains(key) || key.startsWith(u"x-");
}

bool isMappingOfMappings(const YamlNode* node) {
    return node != nullptr && node->isMapping() &&
           std::all_of(node->entries.begin(), node->entries.end(), [](const YamlNode::Entry& entry) {
               return entry.value.isMapping() || entry.value.isNull() || entry.key.startsWith(u"x-");
           });
}

void checkName(const QString& name) {
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9][a-z0-9_-]*\\z"));
    if (!name.isEmpty() && !form.match(name).hasMatch())
        throw InputError(
            QStringLiteral("\"%1\" is not a name of a Compose project: it has lower-case letters, "
                           "digits, - and _, and begins with a letter or digit.")
                .arg(name));
}

} // namespace

Project load(const QStringList& files, const LoadOptions& options, Diagnostics& diagnostics) {
    if (files.isEmpty())
        throw InputError(QStringLiteral("No Compose file given; name at least one."));
    checkName(options.projectName);
    const QFileInfo first(files.first());
    const QString folder = first.isDir() ? first.absoluteFilePath() : first.absolutePath();
    ComposeFiles projectFiles(options.projectFolder.isEmpty() ? folder : options.projectFolder, diagnostics);
    if (!projectFiles.isWithin(folder))
        throw InputError(
            QStringLiteral("The project folder \"%1\" does not hold this file; name one that does.")
                .arg(options.projectFolder),
            {files.first(), 0, 0});
    try {
        const Model model = ModelReader(options, projectFiles, diagnostics).read(files, folder);
        Project project = ProjectBuilder(model, options, projectFiles, diagnostics).build();
        if (!projectFiles.misses()) {
            projectFiles.reportSkipped();
            project.unreadFolder = projectFiles.unreadFolder();
            return project;
        }
    } catch (const InputError&) {
        // It may well follow from what was not read.
        if (!projectFiles.misses())
            throw;
    }
    projectFiles.refuse();
}

bool looksLikeCompose(const QByteArray& text) {
    YamlNode root;
    try {
        root = parseYaml(text, QString());
    } catch (const InputError&) {
        // The Compose importer gives the best error message for a broken Compose file.
        static const QRegularExpression services(QStringLiteral("^services\\s*:\\s*(#.*)?$"),
                                                 QRegularExpression::MultilineOption);
        return services.match(QString::fromUtf8(text)).hasMatch();
    }
    const bool isComposeOnly =
        std::all_of(root.entries.begin(), root.entries.end(),
                    [](const YamlNode::Entry& entry) { return isComposeKey(entry.key); });
    const YamlNode* services = root.find(u"services");
    // Broken services are services: the Compose importer says what is wrong with them.
    if (isMappingOfMappings(services) || (services != nullptr && !services->isSequence() && isComposeOnly))
        return true;
    const YamlNode* include = root.find(u"include");
    const bool hasResources = (include != nullptr && include->isSequence()) ||
                              isMappingOfMappings(root.find(u"networks")) ||
                              isMappingOfMappings(root.find(u"volumes"));
    return hasResources && services == nullptr && isComposeOnly;
}

} // namespace drawbridge::compose
