// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/year_model.h"

#include "core/analysis/exposure/exposure.h"
#include "core/base/index.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

constexpr double kSecondsOfYear = 365.0 * 24 * 3600;
constexpr double kMonth = 730.0 * 3600;

/// Requirements that close a cycle, as pairs of component and position among its hard requirements: the back
/// edges of a depth-first search.
std::vector<std::pair<int, int>> backEdges(const RecoveryGraph& graph) {
    enum : char { New, Open, Done };
    std::vector<std::pair<int, int>> found;
    std::vector<char> state(idx(graph.size), New);
    std::vector<std::pair<int, int>> stack;
    for (int root = 0; root < graph.size; ++root) {
        if (state[idx(root)] != New)
            continue;
        stack.push_back({root, 0});
        state[idx(root)] = Open;
        while (!stack.empty()) {
            auto& [component, next] = stack.back();
            if (next == graph.hard.of(component).size()) {
                state[idx(component)] = Done;
                stack.pop_back();
                continue;
            }
            const int provider = graph.hard.of(component).begin()[next];
            if (state[idx(provider)] == Open)
                found.push_back({component, next});
            ++next;
            if (state[idx(provider)] == New) {
                state[idx(provider)] = Open;
                stack.push_back({provider, 0});
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// What goes down because of what failed itself, and not because a requirement did.
bool isDirectHit(ImpactReason::Kind kind) {
    using Kind = ImpactReason::Kind;
    return kind == Kind::InSite || kind == Kind::NoNetwork || kind == Kind::NoPath ||
           kind == Kind::TooFewReached;
}

std::vector<int> directHits(const RecoveryGraph& graph, const Failure& failure) {
    Scenario scenario;
    scenario.fails = {failure};
    const Impact impact = assessImpact(graph, scenario);
    std::vector<int> hits;
    for (int c = 0; c < graph.size; ++c) {
        if (impact.isDown(c) && isDirectHit(impact.reason[idx(c)].kind))
            hits.push_back(c);
    }
    return hits;
}

} // namespace

class YearModel::Builder {
public:
    Builder(YearModel& model, const std::vector<YearScenario>& scenarios, const YearSettings& settings)
        : m_model(model), m_graph(model.graph), m_plan(model.graph.plan), m_settings(settings),
          m_siteCovered(idx(m_plan.sites.size()), 0), m_componentCovered(idx(m_graph.size), 0) {
        setSpan();
        addTrackers();
        addScenarios(scenarios);
        addRequirements();
        addProcesses();
        nameMissing();
    }

private:
    void setSpan() {
        m_model.length = static_cast<double>(m_settings.length.count());
        if (!m_settings.instant)
            return;
        const BillingStart at = billingStart(m_plan, {{}, m_settings.instant});
        const BillingWindow year = BillingWindows(SlaWindow::Yearly, at).at(0);
        m_start.zone = at.zone;
        m_start.instant = *m_settings.instant + year.from;
        m_model.length = static_cast<double>(year.length());
        const QDate first = QDateTime::fromSecsSinceEpoch(*m_start.instant, at.zone.zone()).date();
        m_model.firstDay = first.dayOfWeek() - 1;
    }

    void addScenarios(const std::vector<YearScenario>& scenarios) {
        std::vector<double> rates;
        for (const YearScenario& scenario : scenarios) {
            const ScenarioAnalysis& first = *scenario.byTimeOfWeek.front();
            const int index = m_plan.scenarios.indexOf(first.scenario.id);
            if (!first.scenario.rate) {
                m_model.notSimulated.withoutRate.push_back(index);
                continue;
            }
            noteCovered(first);
            YearScenarioModel row;
            row.scenario = index;
            row.rate = first.scenario.rate->perYear;
            row.isMember.assign(idx(m_graph.size), 0);
            for (const auto& analysis : scenario.byTimeOfWeek)
                row.byTimeOfWeek.push_back(outageOf(*analysis, row));
            noteUncertain(first, index);
            if (row.rate <= 0)
                continue;
            rates.push_back(row.rate);
            m_model.scenarioRate += row.rate / kSecondsOfYear;
            m_model.scenarios.push_back(std::move(row));
        }
        if (!rates.empty())
            m_model.scenarioChoice = AliasTable(rates);
    }

    void noteCovered(const ScenarioAnalysis& analysis) {
        for (std::size_t s = 0; s < m_siteCovered.size(); ++s)
            m_siteCovered[s] = m_siteCovered[s] || analysis.impact.siteLost[s];
        for (int c = 0; c < m_graph.size; ++c) {
            const auto kind = analysis.impact.reason[idx(c)].kind;
            if (kind == ImpactReason::Kind::Named || kind == ImpactReason::Kind::NamedKind)
                m_componentCovered[idx(c)] = 1;
        }
    }

    /// Of what contracts and activities name; the rest costs nothing.
    void noteUncertain(const ScenarioAnalysis& analysis, int index) {
        bool isUnknown = false;
        bool isEndless = false;
        for (std::size_t e = 0; e < analysis.tasks.components.size(); ++e) {
            const auto component = idx(analysis.tasks.components[e].component);
            if (m_model.firstWatch[component] == m_model.firstWatch[component + 1])
                continue;
            isUnknown = isUnknown || analysis.schedule.finish[e].isUnknown();
            isEndless = isEndless || analysis.schedule.finish[e].isInfinite();
        }
        if (isUnknown)
            m_model.notSimulated.unknownLength.push_back(index);
        if (isEndless)
            m_model.notSimulated.notRecoverable.push_back(index);
    }

    ScenarioOutage outageOf(const ScenarioAnalysis& analysis, YearScenarioModel& row) {
        ScenarioOutage outage;
        if (m_settings.samplesSteps) {
            auto network = std::make_shared<const SimulationNetwork>(analysis);
            const bool varies = std::any_of(network->table.begin(), network->table.end(),
                                            [](int table) { return table >= 0; });
            if (varies)
                outage.network = std::move(network);
        }
        std::optional<SimulationRun> slowest;
        if (outage.network) {
            std::vector<qint64> lengths = outage.network->shortest;
            for (std::size_t n = 0; n < lengths.size(); ++n)
                lengths[n] += outage.network->span[n];
            slowest.emplace(*outage.network);
            slowest->setLengths(lengths);
            slowest->follow();
        }
        for (std::size_t e = 0; e < analysis.tasks.components.size(); ++e) {
            ScenarioOutage::Member member{analysis.tasks.components[e].component, 0, -1};
            const Estimated<Seconds>& finish = analysis.schedule.finish[e];
            member.finish = finish.isInfinite() ? kMonth : static_cast<double>(finish.atLeast()->count());
            outage.longest = std::max(outage.longest, member.finish);
            if (slowest && finish.isKnown() && outage.network->upNode[e] >= 0) {
                member.upNode = outage.network->upNode[e];
                outage.longest = std::max(outage.longest, static_cast<double>(slowest->endOf(member.upNode)));
            }
            row.isMember[idx(member.component)] = 1;
            outage.members.push_back(member);
        }
        m_model.longestScenario = std::max(m_model.longestScenario, outage.longest);
        return outage;
    }

    void addTrackers() {
        std::vector<std::vector<Watch>> watches(idx(m_graph.size));
        const auto watch = [&](const std::vector<ComponentId>& services, const std::vector<double>& weights) {
            YearTracker& tracker = m_model.trackers.back();
            tracker.excludes.assign(idx(m_plan.scenarios.size()), 0);
            for (std::size_t i = 0; i < services.size(); ++i) {
                const double weight = i < weights.size() ? weights[i] : 1;
                tracker.weightOfAll += weight;
                ++tracker.services;
                if (const int service = m_graph.indexOf(services[i]); service >= 0)
                    watches[idx(service)].push_back({static_cast<int>(m_model.trackers.size()) - 1, weight});
            }
        };
        for (int c = 0; c < m_plan.contracts.size(); ++c) {
            const Contract& contract = m_plan.contracts.at(c);
            YearTracker& tracker = m_model.trackers.emplace_back();
            tracker.contract = c;
            tracker.counts = contract.counts.value_or(DowntimeCount::Any);
            addWindows(contract, tracker);
            watch(contract.services, weightsOf(contract));
            for (const ScenarioId excluded : contract.excludes) {
                if (const int scenario = m_plan.scenarios.indexOf(excluded); scenario >= 0)
                    m_model.trackers.back().excludes[idx(scenario)] = 1;
            }
            const bool hasCredit = !contract.credits.empty() || (contract.block && contract.creditPerBlock);
            if (!contract.fee && (hasCredit || contract.cap))
                m_model.notSimulated.withoutFee.push_back(c);
        }
        for (int a = 0; a < m_plan.activities.size(); ++a) {
            const Activity& activity = m_plan.activities.at(a);
            YearTracker& tracker = m_model.trackers.emplace_back();
            tracker.activity = a;
            tracker.curve = LossCurve(activity.lossPerHour);
            watch(activity.needs, {});
            if (tracker.curve.isEmpty() && !activity.needs.empty())
                m_model.notSimulated.withoutLoss.push_back(a);
        }
        for (const auto& row : watches) {
            m_model.firstWatch.push_back(static_cast<int>(m_model.watches.size()));
            m_model.watches.insert(m_model.watches.end(), row.begin(), row.end());
        }
        m_model.firstWatch.push_back(static_cast<int>(m_model.watches.size()));
    }

    void addWindows(const Contract& contract, YearTracker& tracker) {
        const BillingWindows windows(contract.window.value_or(SlaWindow::Monthly), m_start);
        for (qint64 time = 0; static_cast<double>(time) < m_model.length;) {
            const BillingWindow window = windows.at(time);
            tracker.windowLengths.push_back(static_cast<double>(window.length()));
            tracker.windowEnds.push_back(std::min(m_model.length, static_cast<double>(window.to)));
            time = window.to;
        }
    }

    void addRequirements() {
        const auto cut = backEdges(m_graph);
        m_model.notSimulated.cutRequirements = static_cast<int>(cut.size());
        std::vector<std::vector<Edge>> dependents(idx(m_graph.size));
        for (int c = 0; c < m_graph.size; ++c) {
            const auto requirements = m_graph.hard.of(c);
            for (int i = 0; i < requirements.size(); ++i) {
                if (!std::binary_search(cut.begin(), cut.end(), std::pair(c, i)))
                    dependents[idx(requirements.begin()[i])].push_back({c, false});
            }
            m_model.tolerates.push_back(
                m_graph.isGroup[idx(c)] ? std::max(0, requirements.size() - m_graph.atLeast[idx(c)]) : 0);
        }
        for (const Tunnel& tunnel : m_plan.tunnels) {
            for (const auto& end : {tunnel.a.gateway, tunnel.b.gateway})
                addCutPaths(m_graph.indexOf(end), dependents);
        }
        for (const auto& row : dependents) {
            m_model.firstEdge.push_back(static_cast<int>(m_model.edges.size()));
            m_model.edges.insert(m_model.edges.end(), row.begin(), row.end());
        }
        m_model.firstEdge.push_back(static_cast<int>(m_model.edges.size()));
    }

    /// What a gateway alone carries to its requirements. It must not lead back to the gateway.
    void addCutPaths(int gateway, std::vector<std::vector<Edge>>& dependents) {
        if (gateway < 0 || m_isGatewayDone.contains(gateway))
            return;
        m_isGatewayDone.insert(gateway);
        Failure failure;
        failure.component = m_graph.component(gateway).id;
        for (const int component : directHits(m_graph, failure)) {
            if (!leadsTo(component, gateway, dependents))
                dependents[idx(gateway)].push_back({component, true});
        }
    }

    bool leadsTo(int from, int to, const std::vector<std::vector<Edge>>& dependents) const {
        std::vector<char> seen(idx(m_graph.size), 0);
        std::vector<int> queue{from};
        seen[idx(from)] = 1;
        for (std::size_t head = 0; head < queue.size(); ++head) {
            if (queue[head] == to)
                return true;
            for (const Edge& edge : dependents[idx(queue[head])]) {
                if (!seen[idx(edge.to)]) {
                    seen[idx(edge.to)] = 1;
                    queue.push_back(edge.to);
                }
            }
        }
        return false;
    }

    void addProcesses() {
        for (int s = 0; s < m_plan.sites.size(); ++s) {
            const Site& site = m_plan.sites.at(s);
            auto process = failureProcess(site.mtbf, site.mttr, site.unavailability, site.failureShape,
                                          site.repairSpread);
            m_model.siteHits.emplace_back();
            if (!process)
                continue;
            process->site = s;
            Failure failure;
            failure.site = site.id;
            m_model.siteHits.back() = directHits(m_graph, failure);
            m_model.processes.push_back(*process);
        }
        m_hasProcess.assign(idx(m_graph.size), 0);
        for (int c = 0; c < m_graph.size; ++c) {
            const Component& component = m_graph.component(c);
            auto process = m_graph.isGroup[idx(c)]
                               ? std::nullopt
                               : failureProcess(component.mtbf, component.mttr, component.unavailability,
                                                component.failureShape, component.repairSpread);
            if (!process)
                continue;
            process->component = c;
            process->calendar = calendarOfRepair(component);
            m_hasProcess[idx(c)] = 1;
            m_model.processes.push_back(*process);
        }
        std::vector<double> rates;
        for (int p = 0; p < static_cast<int>(m_model.processes.size()); ++p) {
            const FailureProcess& process = m_model.processes[idx(p)];
            (process.isMemoryless() ? m_model.pooled : m_model.weibull).push_back(p);
            if (process.isMemoryless())
                rates.push_back(1 / process.meanUp);
        }
        for (const double rate : rates)
            m_model.pooledRate += rate;
        if (!rates.empty())
            m_model.pooledChoice = AliasTable(rates);
    }

    /// The first team with working hours among its recovery's steps repairs it in these hours.
    int calendarOfRepair(const Component& component) {
        if (!component.recovery)
            return -1;
        const Procedure* procedure = m_plan.procedures.find(component.recovery->procedure);
        for (const auto* steps : {&component.recovery->steps, procedure ? &procedure->steps : nullptr}) {
            if (steps == nullptr)
                continue;
            for (const Step& step : *steps) {
                for (const TeamUse& use : step.teams) {
                    const int team = use.team ? m_plan.teams.indexOf(*use.team) : -1;
                    if (team >= 0 && m_plan.teams.at(team).hours && !m_plan.teams.at(team).hours->isAlways())
                        return calendarOfTeam(team);
                }
            }
        }
        return -1;
    }

    int calendarOfTeam(int team) {
        const auto known = std::find(m_calendarTeams.begin(), m_calendarTeams.end(), team);
        if (known != m_calendarTeams.end())
            return static_cast<int>(known - m_calendarTeams.begin());
        std::vector<ResourceCalendar> byDay;
        for (int day = 0; day < 7; ++day) {
            IncidentTime begin;
            begin.minuteOfWeek = day * 24 * 60;
            byDay.push_back(calendarOf(m_plan, m_plan.teams.at(team), begin));
        }
        m_calendarTeams.push_back(team);
        m_model.calendars.push_back(std::move(byDay));
        return static_cast<int>(m_calendarTeams.size()) - 1;
    }

    void nameMissing() {
        std::vector<char> isRequired(idx(m_graph.size), 0);
        std::vector<int> queue;
        const auto require = [&](int component) {
            if (component >= 0 && !isRequired[idx(component)]) {
                isRequired[idx(component)] = 1;
                queue.push_back(component);
            }
        };
        for (const Contract& contract : m_plan.contracts)
            for (const ComponentId id : contract.services)
                require(m_graph.indexOf(id));
        for (const Activity& activity : m_plan.activities)
            for (const ComponentId id : activity.needs)
                require(m_graph.indexOf(id));
        for (std::size_t head = 0; head < queue.size(); ++head)
            for (const int provider : m_graph.hard.of(queue[head]))
                require(provider);
        std::vector<char> siteNeeded(idx(m_plan.sites.size()), 0);
        for (int c = 0; c < m_graph.size; ++c) {
            if (!isRequired[idx(c)])
                continue;
            const bool canFail =
                !m_graph.isGroup[idx(c)] && m_graph.component(c).kind != ComponentKind::UserGroup;
            if (canFail && !m_hasProcess[idx(c)] && !m_componentCovered[idx(c)])
                m_model.notSimulated.components.push_back(c);
            int site = m_graph.site[idx(c)];
            for (int depth = 0; canFail && site >= 0 && depth < 100; ++depth) {
                siteNeeded[idx(site)] = 1;
                site = m_graph.siteWithin[idx(site)];
            }
        }
        for (const FailureProcess& process : m_model.processes) {
            if (process.site >= 0)
                siteNeeded[idx(process.site)] = 0;
        }
        for (int s = 0; s < m_plan.sites.size(); ++s) {
            if (siteNeeded[idx(s)] && !m_siteCovered[idx(s)])
                m_model.notSimulated.sites.push_back(s);
        }
    }

    YearModel& m_model;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    const YearSettings& m_settings;
    BillingStart m_start;
    std::vector<char> m_siteCovered;
    std::vector<char> m_componentCovered;
    std::vector<char> m_hasProcess;
    std::vector<int> m_calendarTeams;
    std::set<int> m_isGatewayDone;
};

YearModel::YearModel(const RecoveryGraph& resolved, const std::vector<YearScenario>& rated,
                     const YearSettings& settings)
    : graph(resolved) {
    Builder(*this, rated, settings);
}

} // namespace drawbridge
