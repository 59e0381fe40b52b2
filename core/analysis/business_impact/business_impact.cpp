// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/business_impact/business_impact.h"

#include "core/base/index.h"
#include "core/model/targets.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

Seconds wrtOf(const RecoveryGraph& graph, int component) {
    return graph.component(component).wrt.value_or(Seconds(0));
}

/// Its requirements, if all of them are needed.
bool needsAll(const RecoveryGraph& graph, int component) {
    return !graph.isGroup[idx(component)] || graph.atLeast[idx(component)] >= graph.hard.of(component).size();
}

/// What is required of `start` directly or not, dependents before what they require; edges that close a cycle
/// are passed over.
std::vector<int> requirementsInOrder(const RecoveryGraph& graph, const std::vector<int>& start) {
    std::vector<char> seen(idx(graph.size), 0);
    std::vector<int> order;
    std::vector<std::pair<int, int>> stack;
    for (const int root : start) {
        if (seen[idx(root)])
            continue;
        seen[idx(root)] = 1;
        stack.push_back({root, 0});
        while (!stack.empty()) {
            auto& [component, next] = stack.back();
            const int count = needsAll(graph, component) ? graph.hard.of(component).size() : 0;
            if (next == count) {
                order.push_back(component);
                stack.pop_back();
                continue;
            }
            const int provider = graph.hard.of(component).begin()[next++];
            if (!seen[idx(provider)]) {
                seen[idx(provider)] = 1;
                stack.push_back({provider, 0});
            }
        }
    }
    std::reverse(order.begin(), order.end());
    return order;
}

bool isLonger(const Estimated<Seconds>& length, const Estimated<Seconds>& than) {
    return detail::isSmaller(than.atMost(), length.atMost()) ||
           (than.atMost() == length.atMost() && detail::isSmaller(than.atLeast(), length.atLeast()));
}

/// One activity: what it leaves each component, and what each scenario does to it.
class Study {
public:
    Study(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses, int activity)
        : m_graph(graph), m_analyses(analyses), m_activity(graph.plan.activities.at(activity)),
          m_limit(idx(graph.size)), m_requiredBy(idx(graph.size), -1) {
        m_impact.activity = activity;
        m_impact.mtpd = m_activity.mtpd;
        for (const ComponentId id : m_activity.needs) {
            if (const int component = graph.indexOf(id); component >= 0)
                m_needs.push_back(component);
        }
        m_order = requirementsInOrder(graph, m_needs);
    }

    ActivityImpact run() {
        setLimits();
        for (int s = 0; s < static_cast<int>(m_analyses.size()); ++s)
            addScenario(s);
        for (int i = 0; i < static_cast<int>(m_impact.scenarios.size()); ++i) {
            if (m_impact.worst < 0 || isLonger(m_impact.scenarios[idx(i)].disruption,
                                               m_impact.scenarios[idx(m_impact.worst)].disruption))
                m_impact.worst = i;
        }
        if (m_impact.worst >= 0)
            followWorst();
        else if (m_impact.mtpd)
            followTightest();
        return std::move(m_impact);
    }

    const std::vector<int>& order() const { return m_order; }
    std::optional<Seconds> limitOf(int component) const { return m_limit[idx(component)]; }
    int requiredBy(int component) const { return m_requiredBy[idx(component)]; }

private:
    /// Time that the activity leaves each component for its RTO, its own WRT taken off; relative to an MTPD
    /// of 0 if the activity has none.
    void setLimits() {
        const Seconds all = m_impact.mtpd.value_or(Seconds(0));
        const auto lower = [&](int component, Seconds limit, int by) {
            const Seconds own = limit - wrtOf(m_graph, component);
            if (m_limit[idx(component)] && *m_limit[idx(component)] <= own)
                return;
            m_limit[idx(component)] = own;
            m_requiredBy[idx(component)] = by;
        };
        for (const int component : m_needs)
            lower(component, all, -1);
        for (const int component : m_order) {
            if (!needsAll(m_graph, component))
                continue;
            for (const int provider : m_graph.hard.of(component))
                lower(provider, *m_limit[idx(component)], component);
        }
    }

    /// Until its own work and that of what it requires is recovered, per component that is down; absent: up.
    std::vector<std::optional<Estimated<Seconds>>> disruptions(const ScenarioAnalysis& analysis) const {
        std::vector<std::optional<Estimated<Seconds>>> until(idx(m_graph.size));
        for (auto it = m_order.rbegin(); it != m_order.rend(); ++it) {
            const ComponentResult& result = analysis.components[idx(*it)];
            if (!result.isDown())
                continue;
            Estimated<Seconds> ready = result.estimatedRto;
            if (needsAll(m_graph, *it)) {
                for (const int provider : m_graph.hard.of(*it)) {
                    if (until[idx(provider)])
                        ready = largerOf(ready, *until[idx(provider)]);
                }
            }
            until[idx(*it)] = sumOf(ready, Estimated<Seconds>(wrtOf(m_graph, *it)));
        }
        return until;
    }

    void addScenario(int scenario) {
        const auto until = disruptions(m_analyses[idx(scenario)]);
        ActivityImpact::InScenario row;
        row.scenario = scenario;
        bool isDown = false;
        for (const int component : m_needs) {
            if (!until[idx(component)])
                continue;
            isDown = true;
            row.disruption = largerOf(row.disruption, *until[idx(component)]);
        }
        if (!isDown)
            return;
        row.verdict = row.disruption.against(m_impact.mtpd);
        m_impact.scenarios.push_back(row);
    }

    void addLink(int component, const Estimated<Seconds>& estimated) {
        m_impact.chain.push_back({component, m_limit[idx(component)].value_or(Seconds(0)), estimated});
    }

    /// From the longest of what the activity requires, each time to the longest requirement that is down.
    void followWorst() {
        const ScenarioAnalysis& analysis = m_analyses[idx(m_impact.scenarios[idx(m_impact.worst)].scenario)];
        const auto until = disruptions(analysis);
        std::vector<char> seen(idx(m_graph.size), 0);
        const auto longest = [&](const auto& candidates) {
            int best = -1;
            for (const int component : candidates) {
                if (until[idx(component)] && !seen[idx(component)] &&
                    (best < 0 || isLonger(*until[idx(component)], *until[idx(best)])))
                    best = component;
            }
            return best;
        };
        for (int at = longest(m_needs); at >= 0;
             at = needsAll(m_graph, at) ? longest(m_graph.hard.of(at)) : -1) {
            seen[idx(at)] = 1;
            addLink(at, analysis.components[idx(at)].estimatedRto);
        }
    }

    /// Up from the component with the least time; of several the deepest.
    void followTightest() {
        int tightest = -1;
        for (const int component : m_order) {
            if (tightest < 0 || *m_limit[idx(component)] <= *m_limit[idx(tightest)])
                tightest = component;
        }
        std::vector<int> chain;
        for (int at = tightest; at >= 0 && std::ssize(chain) < m_graph.size; at = m_requiredBy[idx(at)])
            chain.push_back(at);
        for (auto it = chain.rbegin(); it != chain.rend(); ++it)
            addLink(*it, {});
    }

    const RecoveryGraph& m_graph;
    const std::vector<ScenarioAnalysis>& m_analyses;
    const Activity& m_activity;
    std::vector<int> m_needs;
    std::vector<int> m_order;
    std::vector<std::optional<Seconds>> m_limit;
    std::vector<int> m_requiredBy;
    ActivityImpact m_impact;
};

void addEstimates(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses,
                  std::vector<RequiredRto>& required) {
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    for (RequiredRto& row : required) {
        row.target = targets[idx(row.component)].rto;
        for (int s = 0; s < static_cast<int>(analyses.size()); ++s) {
            const ComponentResult& result = analyses[idx(s)].components[idx(row.component)];
            if (!result.isDown())
                continue;
            if (row.worstScenario < 0 || isLonger(result.estimatedRto, row.worstEstimate)) {
                row.worstEstimate = result.estimatedRto;
                row.worstScenario = s;
            }
        }
        if (row.target)
            row.targetVerdict = *row.target <= row.limit ? Verdict::Met : Verdict::Missed;
        if (row.worstScenario >= 0)
            row.estimateVerdict = row.worstEstimate.against(row.limit);
    }
}

} // namespace

BusinessImpact assessBusinessImpact(const RecoveryGraph& graph,
                                    const std::vector<ScenarioAnalysis>& analyses) {
    BusinessImpact impact;
    std::vector<std::optional<RequiredRto>> tightest(idx(graph.size));
    for (int a = 0; a < graph.plan.activities.size(); ++a) {
        Study study(graph, analyses, a);
        impact.activities.push_back(study.run());
        if (!graph.plan.activities.at(a).mtpd)
            continue;
        for (const int component : study.order()) {
            const Seconds limit = *study.limitOf(component);
            auto& best = tightest[idx(component)];
            if (!best || limit < best->limit) {
                best.emplace();
                best->component = component;
                best->limit = limit;
                best->activity = a;
                best->requiredBy = study.requiredBy(component);
            }
        }
    }
    for (const auto& row : tightest) {
        if (row)
            impact.required.push_back(*row);
    }
    addEstimates(graph, analyses, impact.required);
    return impact;
}

} // namespace drawbridge
