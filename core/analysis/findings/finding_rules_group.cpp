// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <QHash>
#include <QSet>

namespace drawbridge {

namespace {

/// A component outside a protection group that members require.
struct Missing {
    int component = 0;
    std::vector<int> requiredBy;
};

class GroupClosure {
public:
    GroupClosure(const RecoveryGraph& graph, const ProtectionGroup& group) : m_graph(graph), m_group(group) {
        for (const ComponentId id : group.members)
            if (const int index = graph.plan.components.indexOf(id); index >= 0) {
                m_members.insert(index);
                m_seen.insert(index);
                m_queue.push_back(index);
                if (const int site = graph.site[idx(index)]; site >= 0)
                    m_sites.insert(site);
            }
    }

    /// Hard requirements, direct and transitive; with `softly`, also the members' direct soft ones.
    std::vector<Missing> run(bool softly) {
        for (std::size_t head = 0; head < m_queue.size();) { // the queue grows inside
            const int current = m_queue[head++];
            for (const int next : m_graph.hard.of(current))
                if (!leavesHostBehind(current, next))
                    require(current, next, true);
            if (softly && m_members.contains(current))
                for (const int next : m_graph.soft.of(current))
                    require(current, next, false);
        }
        std::sort(m_missing.begin(), m_missing.end(),
                  [](const Missing& a, const Missing& b) { return a.component < b.component; });
        return std::move(m_missing);
    }

private:
    /// A component that recovers elsewhere does not need its old host.
    bool leavesHostBehind(int component, int provider) const {
        const auto& recovery = m_graph.component(component).recovery;
        return m_graph.host[idx(component)] == provider && recovery && (recovery->host || recovery->standby);
    }

    void require(int by, int component, bool follow) {
        if (isOutside(component)) {
            const auto slot = m_slots.constFind(component);
            const std::size_t index = slot == m_slots.constEnd() ? m_missing.size() : *slot;
            if (index == m_missing.size()) {
                m_slots.insert(component, index);
                m_missing.push_back({component, {}});
            }
            m_missing[index].requiredBy.push_back(by);
        }
        if (follow && !m_seen.contains(component)) {
            m_seen.insert(component);
            m_queue.push_back(component);
        }
    }

    /// At a site of the members, so lost with them. Third parties and members of other groups for the same
    /// recovery site fail over on their own.
    bool isOutside(int component) const {
        const Component& c = m_graph.component(component);
        if (m_members.contains(component) || m_graph.isGroup[idx(component)] != 0 || isOthersKind(c.kind))
            return false;
        const int site = m_graph.site[idx(component)];
        if (site < 0 || !m_sites.contains(site))
            return false;
        const int other = m_graph.protectionGroup[idx(component)];
        return other < 0 || m_graph.plan.protectionGroups.at(other).to != m_group.to;
    }

    const RecoveryGraph& m_graph;
    const ProtectionGroup& m_group;
    QSet<int> m_members;
    QHash<int, std::size_t> m_slots;
    QSet<int> m_seen;
    std::vector<int> m_queue;
    std::vector<Missing> m_missing;
    QSet<int> m_sites;
};

bool isIdentity(const Component& component) {
    return component.kind == ComponentKind::AuthenticationServer ||
           component.kind == ComponentKind::AuditServer;
}

void report(const RuleContext& context, Reporter& out, const ProtectionGroup& group, const Missing& missing,
            const QString& message) {
    const RecoveryGraph& graph = context.graph;
    const Component& component = graph.component(missing.component);
    std::vector<EntityRef> entities{refTo(component.id), refTo(group.id)};
    for (const int by : missing.requiredBy)
        entities.push_back(componentRef(graph, by));
    out.add(std::move(entities),
            message.arg(component.name, group.name, componentList(graph, missing.requiredBy)),
            FindingsTexts::tr("Add %1 to %2").arg(component.name, group.name));
}

void reportOutsideGroup(const RuleContext& context, Reporter& out) {
    for (const ProtectionGroup& group : context.plan().protectionGroups) {
        for (const Missing& missing : GroupClosure(context.graph, group).run(false))
            if (!isIdentity(context.graph.component(missing.component)))
                report(context, out, group, missing,
                       missing.requiredBy.size() == 1
                           ? FindingsTexts::tr("%1 is not in protection group %2, but %3 hard-requires it "
                                               "and is at the same site.")
                           : FindingsTexts::tr("%1 is not in protection group %2, but %3 hard-require it and "
                                               "are at the same site."));
    }
}

void reportIdentityOutsideGroup(const RuleContext& context, Reporter& out) {
    for (const ProtectionGroup& group : context.plan().protectionGroups) {
        for (const Missing& missing : GroupClosure(context.graph, group).run(true)) {
            const Component& component = context.graph.component(missing.component);
            if (!isIdentity(component))
                continue;
            const QString message =
                component.kind == ComponentKind::AuditServer
                    ? FindingsTexts::tr("The audit server %1 is not in protection group %2, so after a "
                                        "failover %3 would run unaudited.")
                    : FindingsTexts::tr("The authentication server %1 is not in protection group %2, so "
                                        "after a failover nobody can log in to %3.");
            report(context, out, group, missing, message);
        }
    }
}

/// The site a member recovers to, or -1 when unspecified.
int plannedSite(const RecoveryGraph& graph, const Component& component) {
    if (!component.recovery)
        return -1;
    const Recovery& recovery = *component.recovery;
    if (recovery.strategy == RecoveryStrategy::Failover && recovery.standby) {
        const int standby = graph.indexOf(recovery.standby);
        return standby >= 0 ? graph.site[idx(standby)] : -1;
    }
    if (recovery.to)
        return graph.siteIndex(recovery.to);
    const int host = graph.indexOf(recovery.host);
    return host >= 0 ? graph.site[idx(host)] : -1;
}

void reportOtherSite(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (const ProtectionGroup& group : graph.plan.protectionGroups) {
        if (!group.to || graph.siteIndex(group.to) < 0)
            continue;
        const QString& groupSite = graph.plan.sites.find(*group.to)->name;
        for (const ComponentId id : group.members) {
            const Component* member = graph.plan.components.find(id);
            const int site = member != nullptr ? plannedSite(graph, *member) : -1;
            if (site < 0 || isWithin(graph.plan, graph.plan.sites.at(site).id, *group.to))
                continue;
            out.add({refTo(id), refTo(group.id)},
                    FindingsTexts::tr("%1 recovers to %2, but its protection group %3 recovers to %4: they "
                                      "would end up at different sites.")
                        .arg(member->name, graph.plan.sites.at(site).name, group.name, groupSite),
                    FindingsTexts::tr("Recover %1 to %2").arg(member->name, groupSite));
        }
    }
}

} // namespace

const std::vector<FindingRule>& groupRules() {
    static const std::vector<FindingRule> rules{
        {"DR-118", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Required by a protection group, but not in it"),
         reportOutsideGroup},
        {"DR-119", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Member recovers to a different site than its protection group"),
         reportOtherSite},
        {"DR-120", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Authentication or audit server not in the protection group"),
         reportIdentityOutsideGroup},
    };
    return rules;
}

} // namespace drawbridge
