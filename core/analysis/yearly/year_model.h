// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/exposure/loss_curve.h"
#include "core/analysis/simulation/simulation_network.h"
#include "core/analysis/yearly/alias_table.h"
#include "core/analysis/yearly/failure_process.h"
#include "core/analysis/yearly/year_settings.h"

#include <memory>

namespace drawbridge {

/// One scenario at one time of the week, as the simulation meets it.
struct ScenarioOutage {
    struct Member {
        int component;
        double finish;   ///< seconds after the incident; as planned
        int upNode = -1; ///< of `network`; -1: `finish` stands
    };
    std::vector<Member> members;
    std::shared_ptr<const SimulationNetwork> network; ///< absent: every length is constant
    double longest = 0;
};

struct YearScenarioModel {
    int scenario = 0;                         ///< index in Plan::scenarios
    double rate = 0;                          ///< a year of 365 d
    std::vector<ScenarioOutage> byTimeOfWeek; ///< equal parts of the week; one: at any time
    std::vector<char> isMember;               ///< per component
};

/// What a contract or activity counts as down.
struct YearTracker {
    int contract = -1; ///< index in Plan::contracts, or -1
    int activity = -1; ///< index in Plan::activities, or -1
    DowntimeCount counts = DowntimeCount::Any;
    int services = 0;
    double weightOfAll = 0;
    std::vector<double> windowEnds; ///< ascending, the last at the end of the year; of contracts
    std::vector<double> windowLengths;
    std::vector<char> excludes; ///< per scenario of the plan
    LossCurve curve{{}};
};

/// A plan as the simulation of years runs through it: flat arrays, every name resolved.
///
/// A component is down while it or its site has failed, while too many of what it hard-requires is down
/// (groups vote), or while a scenario holds it down. A scenario's members come back as its recovery plan
/// says, whatever else of the same scenario is still down; what a scenario leaves up feels each member that
/// is down. A gateway that is down takes with it what reaches its requirements by its tunnels only.
/// Requirements that close a cycle are left out.
struct YearModel {
    YearModel(const RecoveryGraph& graph, const std::vector<YearScenario>& scenarios,
              const YearSettings& settings);

    const RecoveryGraph& graph;
    double length = 0; ///< of the year, seconds
    int firstDay = -1; ///< day of the week on which it begins, 0 Monday; -1: any, they take turns
    std::vector<FailureProcess> processes;
    std::vector<int> weibull; ///< processes that age
    std::vector<int> pooled;  ///< those that do not: one stream of failures (superposition)
    double pooledRate = 0;    ///< failures a second
    AliasTable pooledChoice;
    std::vector<std::vector<int>> siteHits; ///< per site: components that go down with it

    std::vector<YearScenarioModel> scenarios; ///< with a rate
    double scenarioRate = 0;                  ///< a second
    AliasTable scenarioChoice;
    double longestScenario = 0;

    struct Edge {
        int to;
        bool forces; ///< takes it down outright; else it counts among what is missing
    };
    std::vector<int> firstEdge; ///< per component, size + 1
    std::vector<Edge> edges;    ///< to dependents
    std::vector<int> tolerates; ///< per component: requirements that may be missing

    std::vector<YearTracker> trackers; ///< contracts first
    struct Watch {
        int tracker;
        double weight;
    };
    std::vector<int> firstWatch; ///< per component, size + 1
    std::vector<Watch> watches;

    /// Per team with working hours, by the day of the week on which the year begins.
    std::vector<std::vector<ResourceCalendar>> calendars;

    NotSimulated notSimulated;

private:
    class Builder;
};

} // namespace drawbridge
