// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/resting_facts.h"

#include "core/analysis/graph/network_sites.h"
#include "core/analysis/recovery/recovery_tasks.h"
#include "core/model/compose_tag.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

using Aspect = RestingNode::Aspect;

template <class T>
void appendResolved(QByteArray& bytes, const std::optional<Resolved<T>>& value) {
    if constexpr (std::is_same_v<T, Seconds>)
        appendNumber(bytes, value ? value->value.count() : -1);
    else if constexpr (std::is_same_v<T, Bytes>)
        appendNumber(bytes, value ? value->value.value : -1);
    else
        appendNumber(bytes, value ? value->value.perSecond : -1);
}

void appendDuration(QByteArray& bytes, const std::optional<Resolved<UncertainDuration>>& length) {
    if (!length) {
        appendNumber(bytes, -1);
        return;
    }
    appendNumber(bytes, length->value.likely.count());
    appendNumber(bytes, length->value.best.value_or(Seconds(-1)).count());
    appendNumber(bytes, length->value.worst.value_or(Seconds(-1)).count());
}

/// As estimateDataLoss() sees it: its standby, where its copies are, and what shares its volumes.
std::vector<std::vector<int>> heldFor(const RecoveryGraph& graph) {
    std::vector<std::vector<int>> held(idx(graph.size));
    const auto add = [&](int holder, int owner) {
        if (holder >= 0)
            held[idx(holder)].push_back(owner);
    };
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        if (component.recovery)
            add(graph.indexOf(component.recovery->standby), c);
        for (const DataCopy& copy : component.copies)
            add(graph.indexOf(copy.at.component), c);
        if (const int owner = graph.volumeOwner[idx(c)]; owner >= 0)
            add(c, owner);
    }
    return held;
}

} // namespace

RestingReader::RestingReader(const RecoveryGraph& graph, IdentityBy identity)
    : m_graph(graph), m_identity(identity), m_records([this](const EntityRef& ref) { return token(ref); }),
      m_ways(graph), m_heldFor(heldFor(graph)) {
    for (const Firewall& firewall : graph.plan.firewalls) {
        if (firewall.at)
            m_firewalls[*firewall.at].push_back(&firewall);
    }
    for (const DnsRecord& record : graph.plan.dnsRecords) {
        if (record.at)
            m_names[*record.at].push_back(&record);
    }
}

QByteArray RestingReader::token(const EntityRef& ref) const {
    const EntityType& type = entityType(ref.kind);
    if (m_identity == IdentityBy::Id)
        return type.key.toUtf8() + '#' + QByteArray::number(ref.id);
    const void* entity = type.find(m_graph.plan, ref.id);
    return type.key.toUtf8() + '=' + (entity != nullptr ? type.name(entity).toUtf8() : QByteArray());
}

QByteArray RestingReader::componentToken(int component) const {
    return token(refTo(m_graph.component(component).id));
}

RestingNode RestingReader::componentNode(int component, Aspect aspect) const {
    return {aspect, refTo(m_graph.component(component).id)};
}

RestingFacts RestingReader::factsOf(const RestingNode& node) {
    if (node.aspect == Aspect::Ways)
        return waysFacts();
    if (node.entity.kind == EntityKind::Component) {
        const int component = m_graph.indexOf(ComponentId(node.entity.id));
        if (component < 0)
            return {};
        switch (node.aspect) {
        case Aspect::Data:
            return dataFacts(component);
        case Aspect::Location:
            return locationFacts(component);
        default:
            return componentFacts(component);
        }
    }
    const EntityType& type = entityType(node.entity.kind);
    const void* entity = type.find(m_graph.plan, node.entity.id);
    if (entity == nullptr)
        return {};
    if (node.entity.kind == EntityKind::Team)
        return teamFacts(*static_cast<const Team*>(entity));
    RestingFacts facts = factsOf(type.record(), entity);
    appendBytes(facts.bytes, token(node.entity));
    return facts;
}

RestingFacts RestingReader::factsOf(const RecordType& type, const void* record) {
    RestingFacts facts;
    appendBytes(facts.bytes, m_records.bytes(type, record));
    takeReferences(facts);
    return facts;
}

void RestingReader::takeReferences(RestingFacts& facts) {
    for (const CanonicalRecord::Reference& reference : m_records.takeReferences()) {
        if (reference.to.kind != EntityKind::Component || reference.isFollowed)
            facts.on.push_back({Aspect::Recovery, reference.to});
    }
}

RestingFacts RestingReader::componentFacts(int component) {
    const Component& self = m_graph.component(component);
    RestingFacts facts;
    appendBytes(facts.bytes, componentToken(component));
    appendBytes(facts.bytes, m_records.bytes(Component::record(), &self));
    takeReferences(facts);
    facts.on.push_back(componentNode(component, Aspect::Data));
    facts.on.push_back(componentNode(component, Aspect::Location));
    addLengths(component, facts.bytes);
    addGroupTarget(component, facts);
    addKept(component, facts);
    appendBytes(facts.bytes, composeProjectOf(self).toUtf8());
    if (const int owner = m_graph.volumeOwner[idx(component)]; owner >= 0) {
        appendBytes(facts.bytes, componentToken(owner));
        facts.on.push_back(componentNode(owner, Aspect::Recovery));
    }
    if (m_ways.needsWays(component))
        facts.on.push_back({Aspect::Ways, {}});
    return facts;
}

/// Of its steps, given or assumed alike: a duration that is confirmed is the same as before.
void RestingReader::addLengths(int component, QByteArray& bytes) const {
    const Component& self = m_graph.component(component);
    appendDuration(bytes, m_graph.assumed.duration(AssumptionKey::ReconnectStep, StepKind::Verify));
    if (!self.recovery)
        return;
    const int steps = static_cast<int>(plannedSteps(m_graph.plan, self.kind, *self.recovery).size());
    for (int i = 0; i < steps; ++i)
        appendDuration(bytes, plannedDuration(m_graph.plan, m_graph.assumed, self, i));
}

/// A protection group says where its members recover to when they do not.
void RestingReader::addGroupTarget(int component, RestingFacts& facts) const {
    const auto& recovery = m_graph.component(component).recovery;
    if (!recovery || recovery->to)
        return;
    const int group = m_graph.protectionGroup[idx(component)];
    const auto to = group < 0 ? std::nullopt : m_graph.plan.protectionGroups.at(group).to;
    if (!to)
        return;
    const EntityRef site = refTo(*to);
    appendBytes(facts.bytes, token(site));
    facts.on.push_back({Aspect::Recovery, site});
}

/// What is kept on it for others is its own configuration: the rules of a firewall, the names of a server.
void RestingReader::addKept(int component, RestingFacts& facts) {
    const ComponentId id = m_graph.component(component).id;
    std::vector<QByteArray> kept;
    for (const Firewall* firewall : m_firewalls.value(id))
        kept.push_back(m_records.bytes(Firewall::record(), firewall));
    for (const DnsRecord* record : m_names.value(id))
        kept.push_back(m_records.bytes(DnsRecord::record(), record));
    m_records.takeReferences(); // rules name places, which need not stand
    appendSorted(facts.bytes, std::move(kept));
}

RestingFacts RestingReader::dataFacts(int component) {
    const Component& self = m_graph.component(component);
    RestingFacts facts;
    appendBytes(facts.bytes, componentToken(component));
    appendNumber(facts.bytes, static_cast<int>(self.kind));
    appendNumber(facts.bytes, (keepsData(self) ? 1 : 0) + (tellsOfData(self) ? 2 : 0) +
                                  (self.data && self.data->value == 0 ? 4 : 0));
    if (keepsData(self))
        appendResolved(facts.bytes, m_graph.assumed.data(self));
    facts.on.push_back(componentNode(component, Aspect::Location));
    addCopies(component, facts);
    if (const auto& recovery = self.recovery) {
        appendNumber(facts.bytes, static_cast<int>(recovery->strategy));
        for (const int other : {m_graph.indexOf(recovery->standby), m_graph.indexOf(recovery->host)}) {
            appendBytes(facts.bytes, other >= 0 ? componentToken(other) : QByteArray());
            if (other >= 0)
                facts.on.push_back(componentNode(other, Aspect::Location));
        }
        if (const int standby = m_graph.indexOf(recovery->standby); standby >= 0)
            facts.on.push_back(componentNode(standby, Aspect::Data));
        appendBytes(facts.bytes, recovery->to ? token(refTo(*recovery->to)) : QByteArray());
        const Procedure* procedure = m_graph.plan.procedures.find(recovery->procedure);
        appendNumber(facts.bytes, procedure != nullptr && procedure->losesData.value_or(false) ? 1 : 0);
        addGroupTarget(component, facts);
    }
    addGroups(component, facts);
    addHeld(component, facts);
    return facts;
}

void RestingReader::addCopies(int component, RestingFacts& facts) {
    for (const DataCopy& copy : m_graph.component(component).copies) {
        appendBytes(facts.bytes, m_records.bytes(DataCopy::record(), &copy));
        appendResolved(facts.bytes, m_graph.assumed.lag(copy));
        appendResolved(facts.bytes, m_graph.assumed.every(copy));
        appendResolved(facts.bytes, m_graph.assumed.keeps(copy));
        appendResolved(facts.bytes, m_graph.assumed.restoreRate(copy));
        if (const int holder = m_graph.indexOf(copy.at.component); holder >= 0) {
            facts.on.push_back(componentNode(holder, Aspect::Data));
            facts.on.push_back(componentNode(holder, Aspect::Location));
        }
    }
    takeReferences(facts);
}

/// Members of a group that can do without some of them hold each other's data.
void RestingReader::addGroups(int component, RestingFacts& facts) const {
    const Component& self = m_graph.component(component);
    std::vector<QByteArray> groups;
    for (const int group : m_graph.hardDependents.of(component)) {
        const auto members = m_graph.hard.of(group);
        if (!m_graph.isGroup[idx(group)] || m_graph.atLeast[idx(group)] >= members.size() || !keepsData(self))
            continue;
        QByteArray bytes = componentToken(group);
        appendNumber(bytes, m_graph.atLeast[idx(group)]);
        std::vector<QByteArray> tokens;
        for (const int member : members) {
            tokens.push_back(componentToken(member));
            facts.on.push_back(componentNode(member, Aspect::Data));
        }
        appendSorted(bytes, std::move(tokens));
        for (const CopyMethod method : {CopyMethod::Synchronous, CopyMethod::Asynchronous}) {
            DataCopy implied;
            implied.method = method;
            appendResolved(bytes, m_graph.assumed.lag(implied));
            appendResolved(bytes, m_graph.assumed.restoreRate(implied));
        }
        groups.push_back(bytes);
    }
    appendSorted(facts.bytes, std::move(groups));
}

/// What has no data of its own but holds another's loses what that one loses.
void RestingReader::addHeld(int component, RestingFacts& facts) const {
    if (tellsOfData(m_graph.component(component)))
        return;
    std::vector<QByteArray> owners;
    for (const int owner : m_heldFor[idx(component)]) {
        owners.push_back(componentToken(owner));
        facts.on.push_back(componentNode(owner, Aspect::Data));
    }
    appendSorted(facts.bytes, std::move(owners));
}

RestingFacts RestingReader::locationFacts(int component) const {
    const Component& self = m_graph.component(component);
    RestingFacts facts;
    appendBytes(facts.bytes, componentToken(component));
    appendNumber(facts.bytes, static_cast<int>(self.kind));
    if (const int host = m_graph.host[idx(component)]; host >= 0) {
        appendBytes(facts.bytes, componentToken(host));
        facts.on.push_back(componentNode(host, Aspect::Location));
    }
    if (self.site) {
        const EntityRef site = refTo(*self.site);
        appendBytes(facts.bytes, token(site));
        facts.on.push_back({Aspect::Recovery, site});
    }
    return facts;
}

RestingFacts RestingReader::teamFacts(const Team& team) const {
    RestingFacts facts;
    appendBytes(facts.bytes, token(refTo(team.id)));
    appendNumber(facts.bytes, team.effectiveSize());
    appendNumber(facts.bytes, m_graph.assumed.onCallResponse(team).value.count());
    if (team.hours) {
        const auto zone = team.timeZone ? team.timeZone : m_graph.plan.project.timeZone;
        appendBytes(facts.bytes, storedText(StoredAs<WorkingHours>::to(*team.hours)).toUtf8());
        appendBytes(facts.bytes, zone ? storedText(StoredAs<TimeZone>::to(*zone)).toUtf8() : QByteArray());
    }
    return facts;
}

RestingFacts RestingReader::waysFacts() {
    RestingFacts facts;
    std::vector<QByteArray> all;
    for (const Tunnel& tunnel : m_graph.plan.tunnels) {
        QByteArray bytes = token(refTo(tunnel.id));
        appendBytes(bytes, m_records.bytes(Tunnel::record(), &tunnel));
        all.push_back(bytes);
    }
    for (const CanonicalRecord::Reference& reference : m_records.takeReferences()) {
        if (reference.isFollowed)
            facts.on.push_back({Aspect::Recovery, reference.to});
    }
    for (const Network& network : m_graph.plan.networks) {
        QByteArray bytes = token(refTo(network.id));
        std::vector<QByteArray> places;
        for (const int site : sitesOf(m_graph.plan, network)) {
            const EntityRef ref = refTo(m_graph.plan.sites.at(site).id);
            places.push_back(token(ref));
            facts.on.push_back({Aspect::Recovery, ref});
        }
        appendSorted(bytes, std::move(places));
        if (network.failsOverTo)
            appendBytes(bytes, token(refTo(*network.failsOverTo)));
        all.push_back(bytes);
    }
    appendSorted(facts.bytes, std::move(all));
    return facts;
}

} // namespace drawbridge
