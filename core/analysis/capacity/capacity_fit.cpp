// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/capacity_fit.h"

#include "core/analysis/capacity/capacity_reasons.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

using packing::kOff;

class FitMaker {
public:
    FitMaker(const ScenarioAnalysis& analysis, const packing::Limits& limits)
        : m_graph(*analysis.graph), m_problem(capacityProblem(analysis)),
          m_solution(packing::solve(m_problem.packing, limits)), m_reasons(analysis, m_problem, m_solution) {}

    CapacityFit run() {
        CapacityFit fit;
        fit.proof = m_solution.proof;
        fit.isGreatest = m_solution.isGreatest;
        fit.wanted = m_solution.wanted;
        fit.fitting = m_solution.placed;
        fit.atMost = m_solution.atMost;
        fit.notRecovered = m_problem.notRecovered;
        fillHosts(fit);
        for (int i = 0; i < m_problem.packing.itemCount(); ++i) {
            if (!m_problem.packing.items[idx(i)].isFree)
                fillItem(fit, i);
        }
        const auto inPlanOrder = [](const auto& a, const auto& b) { return a.component < b.component; };
        std::sort(fit.placed.begin(), fit.placed.end());
        std::stable_sort(fit.moves.begin(), fit.moves.end(), inPlanOrder);
        std::stable_sort(fit.staysOff.begin(), fit.staysOff.end(),
                         [](const CapacityOff& a, const CapacityOff& b) {
                             return std::pair(a.priority, a.component) < std::pair(b.priority, b.component);
                         });
        std::sort(fit.unknownNeeds.begin(), fit.unknownNeeds.end());
        for (const HostFit& host : fit.hosts) {
            if (hasUnknownCapacity(host))
                fit.unknownCapacity.push_back(host.host);
        }
        fit.sentence = m_reasons.proof(fit.restsOnUnknown());
        return fit;
    }

private:
    /// Every host needs CPUs and memory; storage only one on which something keeps data.
    static bool hasUnknownCapacity(const HostFit& host) {
        const HostFit::Use& storage = host.use[packing::Storage];
        return !host.use[packing::Cpus].capacity || !host.use[packing::Memory].capacity ||
               (!storage.capacity && storage.stays + storage.added > 0);
    }

    void fillHosts(CapacityFit& fit) const {
        for (std::size_t h = 0; h < m_problem.hosts.size(); ++h) {
            HostFit host;
            host.host = m_problem.hosts[h];
            host.staying = static_cast<int>(m_problem.staying[h].size());
            const auto& room = m_problem.packing.hosts[h].room;
            for (std::size_t r = 0; r < packing::kResources; ++r) {
                host.use[r].stays = m_problem.used[h][r];
                if (room[r] != packing::kUnlimited)
                    host.use[r].capacity = room[r] + m_problem.used[h][r];
            }
            for (const int c : m_problem.staying[h])
                noteUnknown(fit, host, c);
            fit.hosts.push_back(std::move(host));
        }
    }

    void noteUnknown(CapacityFit& fit, HostFit& host, int component) const {
        if (!hasUnknownNeeds(m_graph.component(component)))
            return;
        fit.unknownNeeds.push_back(component);
        host.isAtLeast = true;
    }

    void fillItem(CapacityFit& fit, int i) const {
        const packing::Item& item = m_problem.packing.items[idx(i)];
        const int at = m_solution.placement[idx(i)];
        if (item.planned != kOff) {
            for (std::size_t r = 0; r < packing::kResources; ++r)
                fit.hosts[idx(item.planned)].use[r].planned += item.needs[r];
        }
        for (std::size_t r = 0; at != kOff && r < packing::kResources; ++r)
            fit.hosts[idx(at)].use[r].added += item.needs[r];
        const QString why = at == kOff           ? m_reasons.off(i)
                            : at != item.planned ? m_reasons.moved(i)
                                                 : QString();
        for (const int c : m_problem.components[idx(i)]) {
            if (at == kOff) {
                fit.staysOff.push_back({c, m_solution.urgency[idx(i)], why});
                continue;
            }
            HostFit& host = fit.hosts[idx(at)];
            host.arriving.push_back(c);
            noteUnknown(fit, host, c);
            fit.placed.emplace_back(c, host.host);
            if (at != item.planned)
                fit.moves.push_back(
                    {c, item.planned == kOff ? -1 : m_problem.hosts[idx(item.planned)], host.host, why});
        }
    }

    const RecoveryGraph& m_graph;
    CapacityProblem m_problem;
    packing::Solution m_solution;
    CapacityReasons m_reasons;
};

} // namespace

CapacityFit fitCapacity(const ScenarioAnalysis& analysis, const packing::Limits& limits) {
    return FitMaker(analysis, limits).run();
}

QString componentNames(const RecoveryGraph& graph, const std::vector<int>& components) {
    constexpr std::size_t shown = 4;
    QStringList names;
    for (const int c : components) {
        if (static_cast<std::size_t>(names.size()) < shown || components.size() == shown + 1)
            names += graph.name(c);
    }
    const QString head = names.join(QStringLiteral(", "));
    if (static_cast<std::size_t>(names.size()) < components.size())
        return RecoveryTexts::tr("%1 and %2 others")
            .arg(head)
            .arg(components.size() - static_cast<std::size_t>(names.size()));
    return names.size() < 2
               ? head
               : RecoveryTexts::tr("%1 and %2")
                     .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

} // namespace drawbridge
