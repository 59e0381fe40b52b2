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

/// Approximate cost of assessing one failure in nanoseconds, per component and per affected component. All
/// failures share a quarter of a second so that the live check stays responsive; the scenario matrix covers
/// every failure.
constexpr qint64 kPerComponent = 80;
constexpr qint64 kPerAffected = 4'000;
constexpr qint64 kMaxNanoseconds = 250'000'000;

struct Uncovered {
    std::vector<Failure> fails; ///< one
    std::vector<int> never;     ///< watched services that are not recoverable
    std::vector<int> missing;   ///< watched services that miss a target
    Impact impact;
};

/// Sites and providers first, then by number of dependents: those skipped for lack of time matter least.
std::vector<Failure> largestFirst(const RecoveryGraph& graph) {
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

/// Effect of one failure on the watched services with unlimited teams: a target missed then is missed by any
/// schedule.
Uncovered assess(const RecoveryGraph& graph, const std::vector<char>& watched,
                 const std::vector<Targets>& targets, const Failure& failure) {
    Uncovered result{{failure}, {}, {}, {}};
    Scenario scenario;
    scenario.fails = result.fails;
    scenario.detection = usualWorkStarts(graph.plan);
    result.impact = assessImpact(graph, scenario);
    const RecoveryTasks tasks = makeRecoveryTasks(graph, scenario, result.impact);
    ScheduleSettings settings;
    settings.workStarts = scenario.workStarts();
    const ScheduleProblem problem(graph, tasks, settings);
    const Starts earliest = earliestStarts(problem.rcpsp);
    const UnknownLengths unknown = findUnknownLengths(tasks);
    const DataLoss loss = estimateDataLoss(graph, scenario, result.impact);
    for (std::size_t e = 0; e < tasks.components.size(); ++e) {
        const int c = tasks.components[e].component;
        if (!watched[idx(c)])
            continue;
        ComponentResult r;
        r.state = tasks.components[e].state;
        if (const auto up = problem.upAt(static_cast<int>(e), earliest); !up)
            r.estimatedRto = Estimated<Seconds>::infinite();
        else
            r.estimatedRto = unknown.entry[e] ? Estimated<Seconds>::unknown(unknown.because[e], *up) : *up;
        r.rtoTarget = targets[idx(c)].rto;
        r.estimatedRpo = loss.estimated[idx(c)];
        r.rpoTarget = targets[idx(c)].rpo;
        setVerdicts(r, graph.component(c));
        if (r.estimatedRto.isInfinite())
            result.never.push_back(c);
        else if (r.misses())
            result.missing.push_back(c);
    }
    return result;
}

/// Skips failures already covered by a scenario or by an uncovered failure found before.
std::vector<Uncovered> findUncovered(const RuleContext& context) {
    const RecoveryGraph& graph = context.graph;
    std::vector<char> watched(idx(graph.size), 0);
    for (const int service : watchedServices(graph))
        watched[idx(service)] = 1;
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    std::vector<Uncovered> found;
    qint64 spent = 0;
    for (const Failure& failure : largestFirst(graph)) {
        const auto covers = [&](const Impact& impact) { return losesAll(graph, impact, {failure}); };
        const bool isPlanned =
            std::any_of(context.analyses.begin(), context.analyses.end(),
                        [&](const ScenarioAnalysis& analysis) { return covers(analysis.impact); });
        const bool isInAnother = std::any_of(found.begin(), found.end(),
                                             [&](const Uncovered& other) { return covers(other.impact); });
        if (isPlanned || isInAnother)
            continue;
        if (spent > kMaxNanoseconds)
            break;
        Uncovered uncovered = assess(graph, watched, targets, failure);
        const auto affected = std::count_if(uncovered.impact.state.begin(), uncovered.impact.state.end(),
                                            [](ImpactState s) { return s > ImpactState::Degraded; });
        spent += kPerComponent * graph.size + kPerAffected * affected;
        if (!uncovered.never.empty() || !uncovered.missing.empty())
            found.push_back(std::move(uncovered));
    }
    std::stable_sort(found.begin(), found.end(), [](const Uncovered& a, const Uncovered& b) {
        return std::pair(a.never.size(), a.missing.size()) > std::pair(b.never.size(), b.missing.size());
    });
    return found;
}

std::vector<EntityRef> entitiesOf(const RecoveryGraph& graph, const Uncovered& uncovered) {
    const Failure& failure = uncovered.fails.front();
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
    for (const auto* services : {&uncovered.never, &uncovered.missing}) {
        for (const int service : *services) {
            if (graph.component(service).id != failure.component)
                entities.push_back(componentRef(graph, service));
        }
    }
    return entities;
}

QString messageOf(const RecoveryGraph& graph, const Uncovered& uncovered) {
    const QString name = failureName(graph.plan, uncovered.fails.front());
    const QString never = componentList(graph, uncovered.never);
    const QString missing = componentList(graph, uncovered.missing);
    if (uncovered.missing.empty())
        return FindingsTexts::tr("No scenario covers the loss of %1, after which %2 cannot be recovered.")
            .arg(name, never);
    if (uncovered.never.empty())
        return FindingsTexts::tr("No scenario covers the loss of %1, after which %2 would miss a target even "
                                 "with unlimited staff.")
            .arg(name, missing);
    return FindingsTexts::tr("No scenario covers the loss of %1, after which %2 cannot be recovered, and %3 "
                             "would miss a target even with unlimited staff.")
        .arg(name, never, missing);
}

void reportUncoveredFailures(const RuleContext& context, Reporter& out) {
    if (context.plan().scenarios.isEmpty())
        return; // nothing is planned yet
    for (const Uncovered& uncovered : findUncovered(context))
        out.add(entitiesOf(context.graph, uncovered), messageOf(context.graph, uncovered),
                FindingsTexts::tr("Add a scenario in which %1 fails")
                    .arg(failureName(context.plan(), uncovered.fails.front())));
}

} // namespace

const std::vector<FindingRule>& matrixRules() {
    static const std::vector<FindingRule> rules{
        {"DR-406", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Failure not covered by any scenario"), reportUncoveredFailures},
    };
    return rules;
}

} // namespace drawbridge
