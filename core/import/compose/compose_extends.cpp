// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_merge.h"
#include "core/import/compose/compose_model.h"
#include "core/import/compose/compose_short_syntax.h"

#include <QFileInfo>

#include <utility>

/// `extends` of the Compose specification (05-services.md): a service that overrides another one of the same
/// or another file.
namespace drawbridge::compose {

namespace {

constexpr int maximumExtendsDepth = 32;

} // namespace

void ModelReader::applyExtends(Source& source, const YamlNode& below, const Scope& scope) {
    indexServices(source);
    for (const YamlNode::Entry& entry : childOf(source.root, u"services").entries)
        extendService(source, entry.key, below, scope, {});
}

void ModelReader::indexServices(Source& source) {
    YamlNode* services = source.root.find(u"services");
    if (services == nullptr)
        return;
    for (YamlNode::Entry& entry : services->entries)
        source.services.insert(entry.key, &entry.value);
}

/// `below` is the result of earlier files, whose services can be extended too. `chain` holds the services
/// being extended.
void ModelReader::extendService(Source& source, const QString& name, const YamlNode& below,
                                const Scope& scope, const QStringList& chain) {
    YamlNode& service = *source.services.value(name);
    const QString step = ComposeFiles::identity(source.path) + u'\n' + name;
    const SourcePlace at{source.path, service.line, service.column};
    if (chain.contains(step))
        throw InputError(QStringLiteral("The service \"%1\" extends itself, directly or through other "
                                        "services; remove one of these extends.")
                             .arg(name),
                         at);
    if (chain.size() > maximumExtendsDepth)
        throw InputError(
            QStringLiteral("Services extend each other more than %1 levels deep at \"%2\"; use fewer levels.")
                .arg(maximumExtendsDepth)
                .arg(name),
            at);
    if (source.resolved.contains(name))
        return;
    const YamlNode* written = service.find(u"extends");
    const YamlNode extends = written == nullptr ? YamlNode{} : *written;
    Source* from = extends.isMapping() ? extendedSource(source, extends, scope) : nullptr;
    if (from != nullptr) {
        const QString wanted = textOf(extends, u"service");
        const YamlNode* base = from->services.value(wanted, nullptr);
        if (base != nullptr)
            extendService(*from, wanted, below, scope, QStringList(chain) << step);
        else if (const YamlNode* earlier = below.find(u"services"); from == &source && earlier != nullptr)
            base = earlier->find(wanted);
        const SourcePlace place{source.path, extends.line, extends.column};
        if (base == nullptr)
            throw InputError(
                QStringLiteral(
                    "The service \"%1\" extends \"%2\", which is not defined in %3; correct the name.")
                    .arg(name, wanted, from->path),
                place);
        m_files.countNodes(*base, place);
        takeEntry(service, u"extends");
        YamlNode merged = *base;
        merged.line = service.line;
        merged.column = service.column;
        source.resets.apply(merged, {QStringLiteral("services"), name});
        mergeEntries(QStringLiteral("services"), merged, std::move(service));
        service = std::move(merged);
    }
    takeEntry(service, u"extends");
    source.resolved.insert(name);
}

ModelReader::Source* ModelReader::extendedSource(Source& source, const YamlNode& extends,
                                                 const Scope& scope) {
    const QString written = textOf(extends, u"file");
    if (written.isEmpty())
        return &source;
    const QString path = ComposeFiles::resolved(source.folder, written);
    if (!mayFollow(path, written, {source.path, extends.line, extends.column}))
        return nullptr;
    const QString identity = ComposeFiles::identity(path);
    if (identity == ComposeFiles::identity(source.path))
        return &source;
    const auto known = m_extended.find(identity);
    if (known != m_extended.end())
        return &known->second;
    Scope inner{QFileInfo(path).path(), scope.variables, {}, false};
    Source& kept = m_extended.emplace(identity, readSource(path, inner)).first->second;
    indexServices(kept);
    return &kept;
}

} // namespace drawbridge::compose
