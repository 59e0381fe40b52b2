// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/data_loss/surviving_copies.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kMostCopies = 64;

bool isSnapshotOrBackup(CopyMethod method) {
    return method == CopyMethod::Snapshot || method == CopyMethod::Backup;
}

Estimated<Seconds> notGiven(const QString& sentence, Seconds atLeast = {}) {
    return Estimated<Seconds>::unknown(sentence, atLeast);
}

template <class T>
Estimated<T> known(const Resolved<T>& value) {
    return {value.value, value.assumed};
}

/// How old the newest data in a copy can be, without the age of what it is a copy of.
Estimated<Seconds> ownAge(const RecoveryGraph& graph, const DataCopy& copy, const QString& name) {
    if (copy.method == CopyMethod::Synchronous)
        return Seconds(0);
    if (copy.method == CopyMethod::Asynchronous) {
        const auto lag = graph.assumed.lag(copy);
        return lag ? known(*lag) : notGiven(DataLossTexts::tr("the lag of %1 is not given").arg(name));
    }
    const Seconds takes = copy.takes.value_or(Seconds(0));
    const auto every = graph.assumed.every(copy);
    return every ? Estimated<Seconds>(every->value + takes, every->assumed)
                 : notGiven(DataLossTexts::tr("how often %1 is made is not given").arg(name), takes);
}

/// The fresher of two goes first; unknown ages by their bounds.
bool isFresher(const Estimated<Seconds>& a, const Estimated<Seconds>& b) {
    if (a.atMost() != b.atMost())
        return detail::isSmaller(a.atMost(), b.atMost());
    return detail::isSmaller(a.atLeast(), b.atLeast());
}

/// Walks from a component along its copies and theirs, the freshest first (Dijkstra 1959). Where it is
/// unknown which of two ways to a component is the better one, both are followed (Martins 1984).
class Search {
public:
    Search(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact)
        : m_graph(graph), m_impact(impact), m_isDestroyed(scenario.dataState() == DataState::Destroyed),
          m_damage(m_isDestroyed ? scenario.damageBegan.value_or(Seconds(0)) : Seconds(0)) {}

    std::vector<SurvivingCopy> run(int component) {
        m_open.push_back({component, {}, false, {}, {}, -1});
        while (!m_open.empty() && m_done.size() < kMostCopies) {
            const auto next =
                std::min_element(m_open.begin(), m_open.end(),
                                 [](const Node& a, const Node& b) { return isFresher(a.age, b.age); });
            const Node node = *next;
            m_open.erase(next);
            if (isInVain(node))
                continue;
            m_done.push_back(node);
            expand(node);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const SurvivingCopy& a, const SurvivingCopy& b) {
            return isFresher(a.age, b.age);
        });
        return std::move(m_found);
    }

private:
    struct Node {
        int component;
        Estimated<Seconds> age; ///< of its data, compared with those of the component asked for
        bool isPointInTime;
        std::optional<Resolved<Seconds>> keeps; ///< of the last snapshot or backup on the way
        QString keeper;
        int from; ///< index in m_done; -1: the component asked for
    };

    static bool isSamePlace(const Node& a, const Node& b) {
        return a.component == b.component && a.isPointInTime == b.isPointInTime;
    }

    /// Goes in a circle, or another way is certainly as good.
    bool isInVain(const Node& node) const {
        for (int i = node.from; i >= 0; i = m_done[idx(i)].from) {
            if (isSamePlace(m_done[idx(i)], node))
                return true;
        }
        return std::any_of(m_done.begin(), m_done.end(), [&](const Node& other) {
            return isSamePlace(other, node) && other.age.atMost() &&
                   !detail::isSmaller(node.age.atLeast(), other.age.atMost()) && isKeptAsLong(other, node);
        });
    }

    bool isKeptAsLong(const Node& a, const Node& b) const {
        if (m_damage.count() == 0 || !b.isPointInTime)
            return true;
        return a.keeps && b.keeps && a.keeps->value >= b.keeps->value;
    }

    void expand(const Node& node) {
        const Component& component = m_graph.component(node.component);
        for (std::size_t i = 0; i < component.copies.size(); ++i)
            addCopy(node, component.copies[i], static_cast<int>(i));
        for (const int group : m_graph.hardDependents.of(node.component)) {
            if (m_graph.isGroup[idx(group)])
                addMembers(node, group);
        }
    }

    void addCopy(const Node& node, const DataCopy& copy, int index) {
        SurvivingCopy found = listedCopy(m_graph, node.component, index);
        found.isPointInTime = found.isPointInTime || node.isPointInTime;
        found.age = sumOf(node.age, found.age);
        Node next{found.holder, found.age, found.isPointInTime, node.keeps, node.keeper, here()};
        if (isSnapshotOrBackup(copy.method)) {
            next.keeps = m_graph.assumed.keeps(copy);
            next.keeper = describeCopy(m_graph, found);
        }
        add(found, next);
    }

    /// Members of a group that can do without some of them hold each other's data. If a majority acknowledges
    /// each write, any members survive with it that are too many for it to have missed them all; otherwise
    /// the lag is not given.
    void addMembers(const Node& node, int group) {
        const auto members = m_graph.hard.of(group);
        const int needed = m_graph.atLeast[idx(group)];
        const Component& component = m_graph.component(node.component);
        if (needed >= members.size() || !keepsData(component))
            return;
        const auto up = std::count_if(members.begin(), members.end(), [this](int member) {
            return m_impact.state[idx(member)] != ImpactState::Lost;
        });
        const bool isComplete = 2 * needed > members.size() && up + needed > members.size();
        for (const int member : members) {
            const Component& other = m_graph.component(member);
            if (member == node.component || other.kind != component.kind || !keepsData(other) ||
                hasCopyAt(component, other.id))
                continue;
            SurvivingCopy found;
            found.owner = node.component;
            found.holder = member;
            found.site = m_graph.site[idx(member)];
            found.method = isComplete ? CopyMethod::Synchronous : CopyMethod::Asynchronous;
            found.isPointInTime = node.isPointInTime;
            DataCopy implied;
            implied.method = found.method;
            found.age = sumOf(node.age, ownAge(m_graph, implied, describeCopy(m_graph, found)));
            add(found, {member, found.age, found.isPointInTime, node.keeps, node.keeper, here()});
        }
    }

    /// The node that is being expanded.
    int here() const { return static_cast<int>(m_done.size()) - 1; }

    static bool hasCopyAt(const Component& component, ComponentId holder) {
        return std::any_of(component.copies.begin(), component.copies.end(),
                           [holder](const DataCopy& copy) { return copy.at.component == holder; });
    }

    void add(SurvivingCopy& found, const Node& next) {
        if (survives(found) && isGood(found, next))
            m_found.push_back(found);
        if (next.component >= 0)
            m_open.push_back(next);
    }

    bool survives(const SurvivingCopy& copy) const {
        if (copy.holder >= 0)
            return m_impact.state[idx(copy.holder)] != ImpactState::Lost;
        return copy.site >= 0 && !m_impact.siteLost[idx(copy.site)];
    }

    /// Replicas hold the damage, too, and so do snapshots and backups that are younger.
    bool isGood(SurvivingCopy& copy, const Node& node) const {
        if (!m_isDestroyed)
            return true;
        if (!copy.isPointInTime)
            return false;
        if (m_damage.count() == 0)
            return true;
        copy.age = sumOf(copy.age, Estimated<Seconds>(m_damage));
        if (!node.keeps) {
            copy.isDoubtful = true;
            copy.age = notGiven(DataLossTexts::tr("how long %1 is kept is not given").arg(node.keeper),
                                copy.age.atLeast().value_or(m_damage));
            return true;
        }
        copy.age = copy.age.restingOn(node.keeps->assumed);
        const Seconds keeps = node.keeps->value;
        if (!detail::isSmaller(std::optional(keeps), copy.age.atMost()))
            return true;
        if (copy.age.isKnown() || *copy.age.atLeast() > keeps)
            return false;
        copy.isDoubtful = true;
        copy.age = Estimated<Seconds>::unknown(copy.age.unknownBecause(), *copy.age.atLeast(), std::nullopt,
                                               copy.age.assumed());
        return true;
    }

    const RecoveryGraph& m_graph;
    const Impact& m_impact;
    bool m_isDestroyed;
    Seconds m_damage;
    std::vector<Node> m_open;
    std::vector<Node> m_done;
    std::vector<SurvivingCopy> m_found;
};

std::optional<Resolved<ByteRate>> rateOf(const RecoveryGraph& graph, const SurvivingCopy& copy) {
    if (copy.copy >= 0)
        return graph.assumed.restoreRate(graph.component(copy.owner).copies[idx(copy.copy)]);
    DataCopy implied;
    implied.method = copy.method;
    return graph.assumed.restoreRate(implied);
}

/// Which copies a recovery uses.
class CopyChoice {
public:
    CopyChoice(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact, int component)
        : m_graph(graph), m_impact(impact), m_component(component),
          m_isDestroyed(scenario.dataState() == DataState::Destroyed),
          m_copies(survivingCopies(graph, scenario, impact, component)) {}

    UsedData run() {
        const Component& component = m_graph.component(m_component);
        if (!tellsOfData(component) && m_copies.empty()) {
            if (!keepsData(component))
                return {};
            return comesBackEmpty(component) ? noCopy() : unspecified();
        }
        if (m_copies.empty())
            return noCopy();
        if (!component.recovery || component.recovery->strategy == RecoveryStrategy::None)
            return use(m_copies, false);
        const Recovery& recovery = *component.recovery;
        switch (recovery.strategy) {
        case RecoveryStrategy::Failover:
            return m_isDestroyed ? use(m_copies, true) : failover(recovery);
        case RecoveryStrategy::Restore:
        case RecoveryStrategy::Rebuild:
            return restored();
        default:
            break;
        }
        // Only storage at the place of the restart can be used as it is.
        const int site = restartSite(recovery);
        const auto there = only([site](const SurvivingCopy& copy) {
            return isReplicaCopy(copy) && copy.holder < 0 && copy.site == site;
        });
        if (!there.empty())
            return use(there, false);
        return use(m_copies, isHomeLost() || m_isDestroyed);
    }

private:
    bool comesBackEmpty(const Component& component) const {
        const Procedure* procedure =
            component.recovery ? m_graph.plan.procedures.find(component.recovery->procedure) : nullptr;
        return procedure != nullptr && procedure->losesData.value_or(false);
    }

    static bool isReplicaCopy(const SurvivingCopy& copy) { return !copy.isPointInTime; }

    template <class Test>
    std::vector<SurvivingCopy> only(Test test) const {
        std::vector<SurvivingCopy> list;
        std::copy_if(m_copies.begin(), m_copies.end(), std::back_inserter(list), test);
        return list;
    }

    UsedData unspecified() const {
        UsedData used;
        used.kind = UsedData::Kind::Unspecified;
        used.age = notGiven(
            DataLossTexts::tr("the plan gives no data size or copies for %1").arg(m_graph.name(m_component)));
        return used;
    }

    static UsedData noCopy() {
        UsedData used;
        used.kind = UsedData::Kind::NoCopy;
        used.age = Estimated<Seconds>::infinite();
        return used;
    }

    UsedData restored() const {
        const auto made = only([](const SurvivingCopy& copy) { return copy.isPointInTime; });
        return use(made.empty() ? m_copies : made, true);
    }

    UsedData failover(const Recovery& recovery) const {
        const int standby = standbyOf(m_graph, m_impact, m_component);
        int site = m_graph.siteIndex(recovery.to);
        if (m_graph.indexOf(recovery.standby) >= 0) {
            if (standby < 0)
                return use(m_copies, false);
            const auto there = only([standby](const SurvivingCopy& copy) { return copy.holder == standby; });
            if (!there.empty())
                return use(there, false);
            site = m_graph.site[idx(standby)];
        }
        const auto near = only([site](const SurvivingCopy& copy) {
            return copy.holder < 0 && copy.site == site && isReplicaCopy(copy);
        });
        if (!near.empty())
            return use(near, false);
        return standby >= 0 ? notDescribed(standby) : withoutStandby(site);
    }

    UsedData withoutStandby(int site) const {
        const auto at =
            only([site](const SurvivingCopy& copy) { return copy.site == site && isReplicaCopy(copy); });
        if (!at.empty())
            return use(at, false);
        const auto replicas = only(isReplicaCopy);
        return replicas.empty() ? use(m_copies, true) : use(replicas, false);
    }

    UsedData notDescribed(int standby) const {
        UsedData used;
        used.kind = UsedData::Kind::NotDescribed;
        used.age = notGiven(DataLossTexts::tr("the plan gives no copy of %1 at its standby %2")
                                .arg(m_graph.name(m_component), m_graph.name(standby)));
        return used;
    }

    int restartSite(const Recovery& recovery) const {
        if (const int site = m_graph.siteIndex(recovery.to); site >= 0)
            return site;
        if (const int host = m_graph.indexOf(recovery.host); host >= 0)
            return m_graph.site[idx(host)];
        const int group = m_graph.protectionGroup[idx(m_component)];
        const int site = group < 0 ? -1 : m_graph.siteIndex(m_graph.plan.protectionGroups.at(group).to);
        return site >= 0 ? site : m_graph.site[idx(m_component)];
    }

    bool isHomeLost() const {
        const int host = m_graph.host[idx(m_component)];
        const int site = m_graph.site[idx(m_component)];
        return (host >= 0 && m_impact.state[idx(host)] == ImpactState::Lost) ||
               (site >= 0 && m_impact.siteLost[idx(site)]);
    }

    /// The freshest; among equals the one that is restored fastest. Where that is unknown, any may be it.
    UsedData use(const std::vector<SurvivingCopy>& list, bool isRestored) const {
        UsedData used;
        used.kind = UsedData::Kind::Copy;
        used.copy = fastestOfFreshest(list);
        used.isRestored = isRestored;
        used.age = used.copy.age;
        for (const SurvivingCopy& copy : list) {
            const auto most = used.copy.age.atMost();
            const bool isOther = !isSame(copy, used.copy);
            if (copy.age.isUnknown() && (!most || *copy.age.atLeast() < *most)) {
                if (isOther)
                    used.others.push_back(copy);
                const Seconds least = std::min(*used.age.atLeast(), *copy.age.atLeast());
                used.age = Estimated<Seconds>::unknown(copy.age.unknownBecause(), least, most,
                                                       used.age.assumed() | copy.age.assumed());
            } else if (isOther && copy.age.isKnown() && copy.age.known() == most && !rateOf(m_graph, copy)) {
                used.others.push_back(copy);
            }
        }
        return used;
    }

    SurvivingCopy fastestOfFreshest(const std::vector<SurvivingCopy>& list) const {
        const auto rate = [this](const SurvivingCopy& copy) {
            const auto resolved = rateOf(m_graph, copy);
            return resolved ? resolved->value : ByteRate{};
        };
        SurvivingCopy best = list.front();
        for (const SurvivingCopy& copy : list) {
            if (copy.age.isKnown() && copy.age.known() == best.age.known() && rate(copy) > rate(best))
                best = copy;
        }
        return best;
    }

    /// The same copy may be reached by several ways.
    static bool isSame(const SurvivingCopy& a, const SurvivingCopy& b) {
        return a.owner == b.owner && a.copy == b.copy && a.holder == b.holder;
    }

private:
    const RecoveryGraph& m_graph;
    const Impact& m_impact;
    int m_component;
    bool m_isDestroyed;
    std::vector<SurvivingCopy> m_copies;
};

} // namespace

std::vector<SurvivingCopy> survivingCopies(const RecoveryGraph& graph, const Scenario& scenario,
                                           const Impact& impact, int component) {
    return Search(graph, scenario, impact).run(component);
}

SurvivingCopy listedCopy(const RecoveryGraph& graph, int component, int copy) {
    const DataCopy& listed = graph.component(component).copies[idx(copy)];
    SurvivingCopy found;
    found.owner = component;
    found.copy = copy;
    found.holder = graph.indexOf(listed.at.component);
    found.site = found.holder >= 0 ? graph.site[idx(found.holder)] : graph.siteIndex(listed.at.site);
    found.method = listed.method;
    found.isPointInTime = isSnapshotOrBackup(listed.method);
    found.age = ownAge(graph, listed, describeCopy(graph, found));
    return found;
}

QString describeCopy(const RecoveryGraph& graph, const SurvivingCopy& copy) {
    const QString where = copy.holder >= 0 ? graph.name(copy.holder)
                          : copy.site >= 0 ? graph.plan.sites.at(copy.site).name
                                           : DataLossTexts::tr("an unknown place");
    switch (copy.method) {
    case CopyMethod::Synchronous:
        return DataLossTexts::tr("the synchronous replica of %1 at %2").arg(graph.name(copy.owner), where);
    case CopyMethod::Asynchronous:
        return DataLossTexts::tr("the asynchronous replica of %1 at %2").arg(graph.name(copy.owner), where);
    case CopyMethod::Snapshot:
        return DataLossTexts::tr("the snapshot of %1 at %2").arg(graph.name(copy.owner), where);
    case CopyMethod::Backup:
        break;
    }
    return DataLossTexts::tr("the backup of %1 at %2").arg(graph.name(copy.owner), where);
}

UsedData usedData(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact, int component) {
    return CopyChoice(graph, scenario, impact, component).run();
}

Estimated<Seconds> restoreTime(const RecoveryGraph& graph, const UsedData& used, int component) {
    const QString& name = graph.name(component);
    if (used.kind != UsedData::Kind::Copy)
        return notGiven(DataLossTexts::tr("the plan gives no copy of %1 to restore").arg(name));
    const auto data = graph.assumed.data(graph.component(component));
    if (!data)
        return notGiven(DataLossTexts::tr("the data size of %1 is not given").arg(name));
    const auto timeFrom = [&](const SurvivingCopy& copy) -> Estimated<Seconds> {
        const auto rate = rateOf(graph, copy);
        if (!rate || rate->value.perSecond <= 0)
            return notGiven(
                DataLossTexts::tr("the restore rate of %1 is not given").arg(describeCopy(graph, copy)));
        return {transferTime(data->value, rate->value), data->assumed | rate->assumed};
    };
    Estimated<Seconds> time = timeFrom(used.copy);
    // Without a good copy a restore is impossible, and other strategies do without.
    const auto& recovery = graph.component(component).recovery;
    const bool isNeeded = recovery && recovery->strategy == RecoveryStrategy::Restore;
    if (used.copy.isDoubtful)
        time = Estimated<Seconds>::unknown(used.copy.age.unknownBecause(), Seconds(0),
                                           isNeeded ? std::nullopt : time.atMost(), time.assumed());
    for (const SurvivingCopy& other : used.others) {
        const Estimated<Seconds> another = timeFrom(other);
        const Estimated<Seconds> longer = largerOf(time, another);
        const QString& because = other.age.isUnknown() ? other.age.unknownBecause() : longer.unknownBecause();
        time = Estimated<Seconds>::unknown(because, std::min(*time.atLeast(), *another.atLeast()),
                                           longer.atMost(), longer.assumed());
    }
    return time;
}

int standbyOf(const RecoveryGraph& graph, const Impact& impact, int component) {
    for (int steps = 0; steps < graph.size; ++steps) {
        const auto& recovery = graph.component(component).recovery;
        if (!recovery || recovery->strategy != RecoveryStrategy::Failover)
            return -1;
        component = graph.indexOf(recovery->standby);
        if (component < 0 || impact.state[idx(component)] != ImpactState::Lost)
            return component;
    }
    return -1;
}

} // namespace drawbridge
