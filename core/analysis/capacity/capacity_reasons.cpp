// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/capacity_reasons.h"

#include "core/analysis/capacity/capacity_fit.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

using packing::kOff;
using packing::Shortage;

CapacityReasons::CapacityReasons(const ScenarioAnalysis& analysis, const CapacityProblem& problem,
                                 const packing::Solution& solution)
    : m_graph(*analysis.graph), m_problem(problem), m_solution(solution), m_state(problem.packing),
      m_up(packing::upWith(problem.packing, solution.placement)) {
    for (int i = 0; i < problem.packing.itemCount(); ++i) {
        if (!problem.packing.items[idx(i)].isFree && solution.placement[idx(i)] != kOff)
            m_state.place(i, solution.placement[idx(i)]);
    }
}

const Component& CapacityReasons::component(int item) const {
    return m_graph.component(m_problem.components[idx(item)].front());
}

const Component& CapacityReasons::host(int h) const {
    return m_graph.component(m_problem.hosts[idx(h)]);
}

QString CapacityReasons::name(int item) const {
    return componentNames(m_graph, m_problem.components[idx(item)]);
}

QString CapacityReasons::hostNames(const std::vector<int>& hosts) const {
    std::vector<int> components;
    for (const int h : hosts)
        components.push_back(m_problem.hosts[idx(h)]);
    return componentNames(m_graph, components);
}

QString CapacityReasons::itemNames(const std::vector<int>& items) const {
    std::vector<int> components;
    for (const int i : items)
        components.push_back(m_problem.components[idx(i)].front());
    return componentNames(m_graph, components);
}

QString CapacityReasons::proof(bool restsOnUnknown) const {
    const int wanted = std::accumulate(m_solution.wanted.begin(), m_solution.wanted.end(), 0);
    const int placed = std::accumulate(m_solution.placed.begin(), m_solution.placed.end(), 0);
    switch (m_solution.proof) {
    case packing::Proof::Fits:
        if (restsOnUnknown)
            return RecoveryTexts::tr("As far as is known everything fits, but needs or capacities are not "
                                     "known and count as nothing "
                                     "in the way; give them to be sure");
        return RecoveryTexts::tr("Everything that is recovered fits: the placement below keeps every limit");
    case packing::Proof::DoesNotFit:
        return RecoveryTexts::tr("Not everything fits: %1").arg(shortage(*m_solution.shortage));
    case packing::Proof::Unknown:
        break;
    }
    return RecoveryTexts::tr(
               "Within the limits of the search, places were found for %1 of %2; whether all can "
               "be placed is open")
        .arg(placed)
        .arg(wanted);
}

QString CapacityReasons::shortage(const Shortage& s) const {
    const bool isAll = s.hosts.size() == m_problem.hosts.size();
    const QString hosts = isAll ? RecoveryTexts::tr("the hosts at the recovery site") : hostNames(s.hosts);
    switch (s.kind) {
    case Shortage::Kind::Item:
        return alone(s.items.front());
    case Shortage::Kind::Required:
        return RecoveryTexts::tr("%1 requires more than is recovered").arg(name(s.items.front()));
    case Shortage::Kind::Amount:
        return (isAll ? RecoveryTexts::tr("it needs %1, and %2 have %3 free")
                      : RecoveryTexts::tr("what may run only on %2 needs %1, and has %3 free there"))
            .arg(amountText(s.resource, s.needed), hosts, amountText(s.resource, s.available));
    case Shortage::Kind::Wasted:
        return RecoveryTexts::tr(
                   "with what is left unused beside the large ones, it takes %1, and %2 have %3 "
                   "free that can be used")
            .arg(amountText(s.resource, s.needed), hosts, amountText(s.resource, s.available));
    case Shortage::Kind::Large:
        return RecoveryTexts::tr("what needs %1 or more takes up that much %2 times, and on %3 there is room "
                                 "for %4")
            .arg(amountText(s.resource, s.size), QString::number(s.needed), hosts,
                 QString::number(s.available));
    case Shortage::Kind::Apart:
        return RecoveryTexts::tr(
                   "no two of %1 fit on one host, which takes %2 hosts, and there are %3 for them")
            .arg(itemNames(s.items), QString::number(s.needed), QString::number(s.available));
    case Shortage::Kind::ApartSites:
        return RecoveryTexts::tr("no two of %1 may share a site, which takes %2 sites, and there are %3 for "
                                 "them")
            .arg(itemNames(s.items), QString::number(s.needed), QString::number(s.available));
    case Shortage::Kind::Search:
        break;
    }
    return RecoveryTexts::tr("every way to place it was tried, and none holds all of it");
}

/// Why no host takes an item, though all were empty.
QString CapacityReasons::alone(int item) const {
    const packing::Item& it = m_problem.packing.items[idx(item)];
    const packing::State empty(m_problem.packing);
    if (m_problem.hosts.empty())
        return RecoveryTexts::tr("there is no Docker host for %1 where it recovers to").arg(name(item));
    std::vector<int> admitted;
    for (int h = 0; h < m_problem.packing.hostCount(); ++h) {
        if (empty.isAdmitted(item, h))
            admitted.push_back(h);
    }
    for (int r = 0; r < packing::kResources && !admitted.empty(); ++r) {
        qint64 most = 0;
        for (const int h : admitted)
            most = std::max(most, m_problem.packing.hosts[idx(h)].room[idx(r)]);
        if (it.needs[idx(r)] > most)
            return RecoveryTexts::tr("%1 needs %2, and no host that it may run on has more than %3 free")
                .arg(name(item), amountText(r, it.needs[idx(r)]), amountText(r, most));
    }
    if (!admitted.empty())
        return RecoveryTexts::tr("no host that %1 may run on has enough of all that it needs")
            .arg(name(item));
    // The reason of the planned host, else of the first at the site.
    const int shown = it.planned != kOff ? it.planned : 0;
    for (const int c : m_problem.components[idx(item)]) {
        const QString because = unsuitableBecause(m_graph.component(c), host(shown));
        if (!because.isEmpty())
            return RecoveryTexts::tr("no host suits %1: %2").arg(name(item), because);
    }
    for (int h = 0; h < m_problem.packing.hostCount(); ++h) {
        if (it.allowed[idx(h)])
            return RecoveryTexts::tr("no host takes %1: %2").arg(name(item), blockedOn(item, h));
    }
    return RecoveryTexts::tr("no host where %1 recovers to suits it").arg(name(item));
}

/// What else on a host, or what of it, keeps an item away.
QString CapacityReasons::blockedOn(int item, int h) const {
    const packing::Item& it = m_problem.packing.items[idx(item)];
    for (const int c : m_problem.components[idx(item)]) {
        if (const QString because = unsuitableBecause(m_graph.component(c), host(h)); !because.isEmpty())
            return because;
    }
    if (!it.allowed[idx(h)])
        return RecoveryTexts::tr("%1 is not where %2 recovers to").arg(host(h).name, name(item));
    for (const int claim : it.claims) {
        if (!m_state.isClaimed(h, claim) || m_state.hostOf(item) == h)
            continue;
        if (const auto& port = m_problem.claimedPort[idx(claim)])
            return RecoveryTexts::tr("port %1 is taken on %2").arg(formatPortRange(*port), host(h).name);
        return RecoveryTexts::tr("another member of %1 is on %2, and they never share a host")
            .arg(m_graph.name(m_problem.claimedBySpread[idx(claim)]), host(h).name);
    }
    const int site = m_problem.packing.hosts[idx(h)].site;
    for (const int claim : it.siteClaims) {
        const int own = m_state.hostOf(item);
        if (m_state.isClaimedAtSite(site, claim) &&
            (own == kOff || m_problem.packing.hosts[idx(own)].site != site))
            return RecoveryTexts::tr("another member of %1 is at the site of %2, and they never share one")
                .arg(m_graph.name(m_problem.siteClaimedBySpread[idx(claim)]), host(h).name);
    }
    for (int r = 0; r < packing::kResources; ++r) {
        const qint64 needed = it.needs[idx(r)];
        const qint64 left = m_state.room(h)[idx(r)];
        if (needed > 0 && needed > left)
            return RecoveryTexts::tr("%1 needs %2, and %3 has %4 left")
                .arg(name(item), amountText(r, needed), host(h).name,
                     amountText(r, std::max<qint64>(0, left)));
    }
    return {};
}

QString CapacityReasons::moved(int item) const {
    const int planned = m_problem.packing.items[idx(item)].planned;
    if (planned == kOff)
        return RecoveryTexts::tr("no host was planned for it");
    const QString because = blockedOn(item, planned);
    return because.isEmpty() ? RecoveryTexts::tr("makes room for others") : because;
}

QString CapacityReasons::off(int item) const {
    const packing::Item& it = m_problem.packing.items[idx(item)];
    const packing::State empty(m_problem.packing);
    bool fitsAlone = false;
    for (int h = 0; h < m_problem.packing.hostCount(); ++h)
        fitsAlone = fitsAlone || empty.fits(item, h);
    if (!fitsAlone)
        return alone(item);
    int down = 0;
    int missing = -1;
    for (const int r : it.requires_) {
        if (m_up[idx(r)])
            continue;
        ++down;
        missing = missing < 0 ? r : missing;
    }
    if (static_cast<int>(it.requires_.size()) - down < it.atLeast)
        return RecoveryTexts::tr("requires %1, which stays off").arg(component(missing).name);
    // The planned host first, then the others that are short of room alone.
    const int planned = it.planned;
    if (planned != kOff && m_state.isAdmitted(item, planned)) {
        if (const QString because = blockedOn(item, planned); !because.isEmpty())
            return RecoveryTexts::tr("no room beside what is more urgent or smaller: %1").arg(because);
    }
    for (int h = 0; h < m_problem.packing.hostCount(); ++h) {
        if (m_state.isAdmitted(item, h)) {
            if (const QString because = blockedOn(item, h); !because.isEmpty())
                return RecoveryTexts::tr("no room beside what is more urgent or smaller: %1").arg(because);
        }
    }
    for (int h = 0; h < m_problem.packing.hostCount(); ++h) {
        if (it.allowed[idx(h)])
            return RecoveryTexts::tr("no room beside what is more urgent or smaller: %1")
                .arg(blockedOn(item, h));
    }
    return {};
}

} // namespace drawbridge
