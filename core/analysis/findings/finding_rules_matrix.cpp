// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/matrix/scenario_matrix.h"
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/lower_bound.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/failure.h"
#include "core/model/targets.h"

namespace drawbridge {

namespace {

/// Looking at one failure takes about this many nanoseconds for each component of the plan and for each that
/// is hit. All together a quarter of a second, so that the live check stays live; whoever needs every single
/// failure of a plan of 10,000 components makes the scenario matrix.
constexpr qint64 kPerComponent = 80;
constexpr qint64 kPerHit = 4'000;
constexpr qint64 kMostNanoseconds = 250'000'000;

struct Unplanned {
    std::vector<Failure> fails; ///< one
    std::vector<int> never;     ///< watched services that do not come back
    std::vector<int> missing;   ///< that come back, but miss a target
    Impact impact;
};

/// Sites and providers first, then what most depends on, so that what there is no time for matters least.
std::vector<Failure> greatestFirst(const RecoveryGraph& graph) {
    std::vector<Failure> failures = matrixFailures(graph);
    std::stable_sort(failures.begin(), failures.end(), [&graph](const Failure& a, const Failure& b) {
        const auto size = [&graph](const Failure& failure) {
            const int component = graph.indexOf(failure.component);
            return component < 0 ? graph.size : graph.hardDependents.of(component).size();
        };
        return size(a) > size(b);
    });
    return failures;
}

/// What one failure does to the watched services if every team were endless: whoever misses a target then
/// misses it with any schedule.
Unplanned lookAt(const RecoveryGraph& graph, const std::vector<char>& watched,
                 const std::vector<Targets>& targets, const Failure& failure) {
    Unplanned result{{failure}, {}, {}, {}};
    Scenario scenario;
    scenario.fails = result.fails;
    scenario.detection = usualWorkStarts(graph.plan);
    result.impact = assessImpact(graph, scenario);
    const RecoveryTasks tasks = makeRecoveryTasks(graph, scenario, result.impact);
    ScheduleSettings settings;
    settings.workStarts = scenario.workStarts();
    const ScheduleProblem problem(graph, tasks, settings);
    const Starts earliest = earliestStarts(problem.rcpsp);
    const DataLoss loss = estimateDataLoss(graph, scenario, result.impact);
    for (std::size_t e = 0; e < tasks.components.size(); ++e) {
        const int c = tasks.components[e].component;
        if (!watched[idx(c)])
            continue;
        ComponentResult r;
        r.state = tasks.components[e].state;
        r.estimatedRto = problem.upAt(static_cast<int>(e), earliest);
        r.rtoTarget = targets[idx(c)].rto;
        r.estimatedRpo = loss.estimated[idx(c)];
        r.rpoTarget = targets[idx(c)].rpo;
        judge(r, graph.component(c));
        if (!r.estimatedRto)
            result.never.push_back(c);
        else if (!r.meetsTargets())
            result.missing.push_back(c);
    }
    return result;
}

/// What is lost in a disaster that is found already would be covered by planning that one.
std::vector<Unplanned> findUnplanned(const RuleContext& context) {
    const RecoveryGraph& graph = context.graph;
    std::vector<char> watched(idx(graph.size), 0);
    for (const int service : watchedServices(graph))
        watched[idx(service)] = 1;
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    std::vector<Unplanned> found;
    qint64 spent = 0;
    for (const Failure& failure : greatestFirst(graph)) {
        const auto covers = [&](const Impact& impact) { return losesAll(graph, impact, {failure}); };
        const bool isPlanned =
            std::any_of(context.analyses.begin(), context.analyses.end(),
                        [&](const ScenarioAnalysis& analysis) { return covers(analysis.impact); });
        const bool isInAnother = std::any_of(found.begin(), found.end(),
                                             [&](const Unplanned& other) { return covers(other.impact); });
        if (isPlanned || isInAnother)
            continue;
        if (spent > kMostNanoseconds)
            break;
        Unplanned unplanned = lookAt(graph, watched, targets, failure);
        const auto hits = std::count_if(unplanned.impact.state.begin(), unplanned.impact.state.end(),
                                        [](ImpactState s) { return s > ImpactState::Degraded; });
        spent += kPerComponent * graph.size + kPerHit * hits;
        if (!unplanned.never.empty() || !unplanned.missing.empty())
            found.push_back(std::move(unplanned));
    }
    std::stable_sort(found.begin(), found.end(), [](const Unplanned& a, const Unplanned& b) {
        return std::pair(a.never.size(), a.missing.size()) > std::pair(b.never.size(), b.missing.size());
    });
    return found;
}

std::vector<EntityRef> entitiesOf(const RecoveryGraph& graph, const Unplanned& unplanned) {
    const Failure& failure = unplanned.fails.front();
    std::vector<EntityRef> entities;
    if (failure.site)
        entities.push_back(refTo(*failure.site));
    if (failure.component)
        entities.push_back(refTo(*failure.component));
    if (failure.tunnel)
        entities.push_back(refTo(*failure.tunnel));
    for (const Site& site : graph.plan.sites) {
        if (failure.provider && site.provider == failure.provider)
            entities.push_back(refTo(site.id));
    }
    for (const auto* services : {&unplanned.never, &unplanned.missing}) {
        for (const int service : *services) {
            if (graph.component(service).id != failure.component)
                entities.push_back(componentRef(graph, service));
        }
    }
    return entities;
}

QString messageOf(const RecoveryGraph& graph, const Unplanned& unplanned) {
    const QString name = failureName(graph.plan, unplanned.fails.front());
    const QString never = componentList(graph, unplanned.never);
    const QString missing = componentList(graph, unplanned.missing);
    if (unplanned.missing.empty())
        return FindingsTexts::tr("No scenario of the plan covers the loss of %1, after "
                                 "which there is no way back for %2.")
            .arg(name, never);
    if (unplanned.never.empty())
        return FindingsTexts::tr("No scenario of the plan covers the loss of %1, in which targets "
                                 "are missed however many people help: of %2.")
            .arg(name, missing);
    return FindingsTexts::tr("No scenario of the plan covers the loss of %1, after which there is "
                             "no way back for %2, and targets are missed however many people help: "
                             "of %3.")
        .arg(name, never, missing);
}

void reportUnplannedDisasters(const RuleContext& context, Reporter& out) {
    if (context.plan().scenarios.isEmpty())
        return; // nothing is planned yet
    for (const Unplanned& unplanned : findUnplanned(context))
        out.add(entitiesOf(context.graph, unplanned), messageOf(context.graph, unplanned),
                FindingsTexts::tr("Plan a scenario in which %1 fails")
                    .arg(failureName(context.plan(), unplanned.fails.front())));
}

} // namespace

const std::vector<FindingRule>& matrixRules() {
    static const std::vector<FindingRule> rules{
        {"DR-406", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Disaster nobody planned for"),
         reportUnplannedDisasters},
    };
    return rules;
}

} // namespace drawbridge
