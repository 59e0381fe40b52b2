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

} // namespace

Project load(const QStringList& files, const LoadOptions& options, Diagnostics& diagnostics) {
    if (files.isEmpty())
        throw InputError(QStringLiteral("No Compose file given; name at least one."));
    const QString folder = QFileInfo(files.first()).absolutePath();
    ComposeFiles projectFiles(options.projectFolder.isEmpty() ? folder : options.projectFolder, diagnostics);
    const Model model = ModelReader(options, projectFiles, diagnostics).read(files, folder);
    return ProjectBuilder(model, options, projectFiles, diagnostics).build();
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
    if (isMappingOfMappings(root.find(u"services")))
        return true;
    const YamlNode* include = root.find(u"include");
    const bool hasResources = (include != nullptr && include->isSequence()) ||
                              isMappingOfMappings(root.find(u"networks")) ||
                              isMappingOfMappings(root.find(u"volumes"));
    return hasResources && root.find(u"services") == nullptr &&
           std::all_of(root.entries.begin(), root.entries.end(),
                       [](const YamlNode::Entry& entry) { return isComposeKey(entry.key); });
}

} // namespace drawbridge::compose
