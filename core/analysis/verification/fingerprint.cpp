// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/fingerprint.h"

#include "core/analysis/impact/impact.h"
#include "core/analysis/verification/resting_hashes.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kNoPriority = 6; ///< as in the schedule

RestingNode recoveryOf(const EntityRef& ref) {
    return {RestingNode::Aspect::Recovery, ref};
}

QString hex(const QByteArray& hash) {
    return QString::fromLatin1(hash.toHex());
}

} // namespace

/// Of one plan, with entities known in one way.
class Fingerprints::Hashes {
public:
    Hashes(const RecoveryGraph& graph, IdentityBy identity, const QDate& today)
        : m_graph(graph), m_hashes(graph, identity, today) {}

    const QString& of(const EntityRef& ref) {
        const auto known = m_known.constFind(ref);
        if (known != m_known.constEnd())
            return *known;
        return *m_known.insert(ref, fresh(ref));
    }

    std::optional<ComponentId> drifting(const EntityRef& ref) {
        if (ref.kind == EntityKind::Component)
            return m_hashes.drifting(recoveryOf(ref));
        std::vector<ComponentId> parts;
        if (const auto* group = m_graph.plan.protectionGroups.find(ProtectionGroupId(ref.id));
            group != nullptr && ref.kind == EntityKind::ProtectionGroup)
            parts = group->members;
        else if (const auto* scenario = m_graph.plan.scenarios.find(ScenarioId(ref.id));
                 scenario != nullptr && ref.kind == EntityKind::Scenario)
            parts = downIn(*scenario);
        std::optional<ComponentId> first;
        for (const ComponentId part : parts) {
            const auto found = m_hashes.drifting(recoveryOf(refTo(part)));
            if (found && (!first || m_graph.indexOf(found) < m_graph.indexOf(first)))
                first = found;
        }
        return first;
    }

private:
    QString fresh(const EntityRef& ref) {
        const void* entity = entityType(ref.kind).find(m_graph.plan, ref.id);
        if (entity == nullptr)
            return {};
        if (ref.kind == EntityKind::ProtectionGroup)
            return hex(groupHash(*static_cast<const ProtectionGroup*>(entity)));
        if (ref.kind == EntityKind::Scenario)
            return hex(scenarioHash(*static_cast<const Scenario*>(entity)));
        return hex(m_hashes.hashOf(recoveryOf(ref)));
    }

    QByteArray groupHash(const ProtectionGroup& group) {
        const RestingFacts facts = m_hashes.reader().factsOf(ProtectionGroup::record(), &group);
        std::vector<QByteArray> parts;
        for (const RestingNode& node : facts.on)
            parts.push_back(m_hashes.hashOf(node));
        QByteArray bytes("group");
        appendBytes(bytes, facts.bytes);
        appendSorted(bytes, std::move(parts));
        return hashed(bytes);
    }

    QByteArray scenarioHash(const Scenario& scenario) {
        const Impact impact = assessImpact(m_graph, scenario);
        QByteArray bytes("scenario");
        appendBytes(bytes, m_hashes.reader().factsOf(Scenario::record(), &scenario).bytes);
        appendLost(bytes, EntityKind::Site, impact.siteLost);
        appendLost(bytes, EntityKind::Network, impact.networkLost);
        appendLost(bytes, EntityKind::Tunnel, impact.tunnelLost);
        const std::vector<int>& priorities = priorityOfAll();
        std::vector<QByteArray> affected;
        for (int c = 0; c < m_graph.size; ++c) {
            const ImpactState state = impact.state[idx(c)];
            if (state == ImpactState::Unaffected)
                continue;
            const EntityRef ref = refTo(m_graph.component(c).id);
            QByteArray one = m_hashes.reader().token(ref);
            appendNumber(one, static_cast<int>(state));
            if (impact.isDown(c)) {
                appendNumber(one, priorities[idx(c)]);
                appendBytes(one, m_hashes.hashOf(recoveryOf(ref)));
            }
            affected.push_back(one);
        }
        appendSorted(bytes, std::move(affected));
        return hashed(bytes);
    }

    void appendLost(QByteArray& bytes, EntityKind kind, const std::vector<char>& lost) const {
        const EntityType& type = entityType(kind);
        std::vector<QByteArray> tokens;
        for (std::size_t i = 0; i < lost.size(); ++i) {
            if (lost[i])
                tokens.push_back(
                    m_hashes.reader().token({kind, type.id(type.at(m_graph.plan, static_cast<int>(i)))}));
        }
        appendSorted(bytes, std::move(tokens));
    }

    /// By which equals are put in order when they want the same team.
    const std::vector<int>& priorityOfAll() {
        if (!m_priorities.empty())
            return m_priorities;
        m_priorities.assign(idx(m_graph.size), kNoPriority);
        for (const ProtectionGroup& group : m_graph.plan.protectionGroups) {
            for (const ComponentId member : group.members) {
                if (const int index = m_graph.indexOf(member); index >= 0)
                    m_priorities[idx(index)] =
                        std::min(m_priorities[idx(index)], group.priority.value_or(kNoPriority));
            }
        }
        return m_priorities;
    }

    std::vector<ComponentId> downIn(const Scenario& scenario) const {
        const Impact impact = assessImpact(m_graph, scenario);
        std::vector<ComponentId> down;
        for (int c = 0; c < m_graph.size; ++c) {
            if (impact.isDown(c))
                down.push_back(m_graph.component(c).id);
        }
        return down;
    }

    const RecoveryGraph& m_graph;
    mutable RestingHashes m_hashes;
    std::vector<int> m_priorities;
    QHash<EntityRef, QString> m_known;
};

Fingerprints::Fingerprints(const Plan& plan, const QDate& today)
    : m_graph(std::make_shared<const RecoveryGraph>(plan)), m_today(today) {}

Fingerprints::~Fingerprints() = default;

Fingerprints::Hashes& Fingerprints::byId() {
    if (!m_byId)
        m_byId = std::make_unique<Hashes>(*m_graph, IdentityBy::Id, m_today);
    return *m_byId;
}

Fingerprints::Hashes& Fingerprints::byName() {
    if (!m_byName)
        m_byName = std::make_unique<Hashes>(*m_graph, IdentityBy::Name, m_today);
    return *m_byName;
}

QString Fingerprints::of(const EntityRef& ref) {
    return byId().of(ref);
}

QString Fingerprints::of(ComponentId component) {
    return of(refTo(component));
}

QString Fingerprints::of(ProtectionGroupId group) {
    return of(refTo(group));
}

QString Fingerprints::of(ScenarioId scenario) {
    return of(refTo(scenario));
}

QString Fingerprints::proofOf(const EntityRef& ref) {
    const QString id = byId().of(ref);
    return id.isEmpty() ? id : id + u':' + byName().of(ref);
}

bool Fingerprints::holds(const EntityRef& ref, const QString& proof) {
    const qsizetype colon = proof.indexOf(u':');
    const QString id = proof.left(colon < 0 ? proof.size() : colon);
    if (!id.isEmpty() && id == byId().of(ref))
        return true;
    const QString name = colon < 0 ? QString() : proof.mid(colon + 1);
    return !name.isEmpty() && name == byName().of(ref);
}

std::optional<ComponentId> Fingerprints::drifting(const EntityRef& ref) {
    return byId().drifting(ref);
}

QString fingerprintOf(const Plan& plan, ComponentId component) {
    return Fingerprints(plan).of(component);
}

QString fingerprintOf(const Plan& plan, ProtectionGroupId group) {
    return Fingerprints(plan).of(group);
}

QString fingerprintOf(const Plan& plan, ScenarioId scenario) {
    return Fingerprints(plan).of(scenario);
}

} // namespace drawbridge
