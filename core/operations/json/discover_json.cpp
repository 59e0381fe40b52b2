// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/discover_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QString stateKey(ProposedDependency::State state) {
    switch (state) {
    case ProposedDependency::State::Known:
        return QStringLiteral("known");
    case ProposedDependency::State::Accepted:
        return QStringLiteral("accepted");
    case ProposedDependency::State::Proposed:
        return QStringLiteral("proposed");
    case ProposedDependency::State::Dismissed:
        return QStringLiteral("dismissed");
    case ProposedDependency::State::Circular:
        return QStringLiteral("circular");
    }
    Q_UNREACHABLE();
}

QJsonObject entityJson(const Plan& plan, const QString& key, const DiscoveredEntity& entity) {
    QJsonArray fields;
    for (const FieldDifference& difference : entity.fields)
        fields.append(QJsonObject{{u"field"_qs, difference.field},
                                  {u"before"_qs, difference.before},
                                  {u"after"_qs, difference.after}});
    return {{key, displayName(plan, entity.ref)},
            {u"change"_qs, changeKey(entity.change)},
            {u"fields"_qs, fields}};
}

QJsonValue optionalText(const std::optional<QString>& text) {
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject hostJson(const Plan& plan, const DiscoveredEntity& entity) {
    QJsonObject object = entityJson(plan, u"host"_qs, entity);
    const Component& host = *plan.components.find(ComponentId(entity.ref.id));
    const HostFacts found = host.found.value_or(HostFacts{});
    const Capacity capacity = host.capacity.value_or(Capacity{});
    object[u"endpoint"_qs] = optionalText(host.engineEndpoint);
    object[u"os"_qs] = optionalText(found.os);
    object[u"kernel"_qs] = optionalText(found.kernel);
    object[u"engine"_qs] = optionalText(found.engine);
    object[u"cpus"_qs] = jsonNumber(capacity.cpus);
    object[u"memory_bytes"_qs] = capacity.memory ? QJsonValue(capacity.memory->value) : QJsonValue();
    return object;
}

QJsonObject componentJson(const Plan& plan, const DiscoveredEntity& entity) {
    QJsonObject object = entityJson(plan, u"component"_qs, entity);
    const Component& component = *plan.components.find(ComponentId(entity.ref.id));
    const Component* host = plan.components.find(component.host);
    object[u"kind"_qs] = choiceName(component.kind);
    object[u"host"_qs] = host != nullptr ? QJsonValue(host->name) : QJsonValue();
    object[u"image"_qs] = optionalText(component.image);
    return object;
}

QJsonObject dependencyJson(const Plan& plan, const ProposedDependency& proposal) {
    return {{u"id"_qs, proposal.id},
            {u"from"_qs, displayName(plan, refTo(proposal.from))},
            {u"on"_qs, displayName(plan, refTo(*proposal.dependency.on))},
            {u"when"_qs,
             proposal.dependency.when ? QJsonValue(choiceName(*proposal.dependency.when)) : QJsonValue()},
            {u"port"_qs, proposal.dependency.port ? QJsonValue(formatPortRange(*proposal.dependency.port))
                                                  : QJsonValue()},
            {u"confidence"_qs, confidenceKey(proposal.confidence)},
            {u"evidence"_qs, evidenceKey(proposal.evidence)},
            {u"reason"_qs, proposal.reason},
            {u"state"_qs, stateKey(proposal.state)}};
}

} // namespace

QString changeKey(DiscoveredChange change) {
    switch (change) {
    case DiscoveredChange::New:
        return QStringLiteral("new");
    case DiscoveredChange::Changed:
        return QStringLiteral("changed");
    case DiscoveredChange::Unchanged:
        return QStringLiteral("unchanged");
    case DiscoveredChange::Gone:
        return QStringLiteral("gone");
    }
    Q_UNREACHABLE();
}

QJsonObject discoverJson(const Discovery& discovery) {
    const Plan& plan = discovery.plan;
    QJsonArray hosts;
    for (const DiscoveredEntity& host : discovery.hosts)
        hosts.append(hostJson(plan, host));
    QJsonArray components;
    for (const DiscoveredEntity& component : discovery.components)
        components.append(componentJson(plan, component));
    QJsonArray networks;
    for (const DiscoveredEntity& network : discovery.networks)
        networks.append(entityJson(plan, u"network"_qs, network));
    QJsonArray dependencies;
    for (const ProposedDependency& proposal : discovery.dependencies)
        dependencies.append(dependencyJson(plan, proposal));
    QJsonArray notes;
    for (const Diagnostic& note : discovery.notes)
        notes.append(note.message);
    return {{u"hosts"_qs, hosts},
            {u"components"_qs, components},
            {u"networks"_qs, networks},
            {u"dependencies"_qs, dependencies},
            {u"notes"_qs, notes}};
}

} // namespace drawbridge
