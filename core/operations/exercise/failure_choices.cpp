// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/strategy_comparison.h"
#include "core/base/index.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/exercise/run_progress.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<StrategyOutcome> strategiesOf(const RunAnalysis& a, int component) {
    ScheduleSettings settings;
    settings.schedules = 0; // only what each loses and lacks is asked here
    return compareStrategies(analyseScenario(a.graph, a.scenario, settings), component, settings);
}

/// What there is to do about one failed step.
class Choices {
public:
    Choices(const Plan& plan, const Run& run, const RunAnalysis& a, int number, Seconds now)
        : m_plan(plan), m_run(run), m_a(a), m_step(a.steps[idx(number - 1)]), m_now(now),
          m_view(makeRunView(plan, run, now)) {
        m_component = m_a.tasks.steps[idx(m_step.task)].component;
        findService();
    }

    std::vector<FailureChoice> all() {
        const StrategyOutcome* current = nullptr;
        const auto outcomes = strategies();
        for (const StrategyOutcome& outcome : outcomes)
            current = outcome.current ? &outcome : current;
        FailureChoice retry = choice(FailureChoice::Kind::Retry, OperationsTexts::tr("Try it again"));
        retry.back = backIn(m_view);
        if (current != nullptr)
            setData(retry, *current);
        m_choices.push_back(retry);
        if (const QString& ifNot = m_view.steps[idx(number() - 1)].ifNot; !ifNot.isEmpty())
            m_choices.push_back(choice(FailureChoice::Kind::IfNot, ifNot));
        for (const StrategyOutcome& outcome : outcomes) {
            if (!outcome.current)
                addStrategy(outcome);
        }
        addSkip();
        return std::move(m_choices);
    }

private:
    int number() const { return m_a.numbered(m_step.component, m_step.step) + 1; }

    FailureChoice choice(FailureChoice::Kind kind, const QString& text) const {
        FailureChoice choice;
        choice.kind = kind;
        choice.text = text;
        choice.service = m_service;
        return choice;
    }

    /// Of all that waits for the component, and itself: what is latest against its target; without targets
    /// what comes last.
    void findService() {
        std::vector<char> waits(m_a.tasks.components.size(), 0);
        waits[idx(m_a.tasks.indexOf[idx(m_component)])] = 1;
        for (bool more = true; more;) {
            more = false;
            for (std::size_t e = 0; e < waits.size(); ++e) {
                for (const int provider : m_a.tasks.components[e].waitsFor) {
                    if (waits[e] == 0 && waits[idx(m_a.tasks.indexOf[idx(provider)])] != 0) {
                        waits[e] = 1;
                        more = true;
                    }
                }
            }
        }
        QStringList names;
        for (std::size_t e = 0; e < waits.size(); ++e) {
            if (waits[e] != 0)
                names += m_a.graph->name(m_a.tasks.components[e].component);
        }
        std::pair<bool, Seconds> worst{false, Seconds::min()};
        for (const LiveService& service : m_view.services) {
            if (!names.contains(service.component) || !service.projected)
                continue;
            const std::pair<bool, Seconds> late{service.target.has_value(),
                                                *service.projected - service.target.value_or(Seconds(0))};
            if (m_service.isEmpty() || late > worst) {
                worst = late;
                m_service = service.component;
            }
        }
        if (m_service.isEmpty())
            m_service = m_step.component;
    }

    std::optional<Seconds> backIn(const RunView& view) const {
        for (const LiveService& service : view.services) {
            if (service.component == m_service)
                return service.projected;
        }
        return std::nullopt;
    }

    std::vector<StrategyOutcome> strategies() const { return strategiesOf(m_a, m_component); }

    static void setData(FailureChoice& choice, const StrategyOutcome& outcome) {
        choice.dataLost = outcome.estimatedRpo.known();
        choice.allDataLost = outcome.notPossibleBecause.isEmpty() && outcome.estimatedRpo.isInfinite();
    }

    QString where(const Recovery& recovery) const {
        const Site* site = m_plan.sites.find(recovery.to);
        return site != nullptr ? site->name : QString();
    }

    QString textOf(const StrategyOutcome& outcome, const RunAnalysis& then) const {
        const Component* standby = m_plan.components.find(outcome.recovery.standby);
        const QString site = where(outcome.recovery);
        switch (outcome.strategy) {
        case RecoveryStrategy::Failover:
            return standby != nullptr ? OperationsTexts::tr("Fail over to %1").arg(standby->name)
                                      : OperationsTexts::tr("Fail over");
        case RecoveryStrategy::Restore:
            for (const RecoveryStep& step : then.tasks.steps) {
                if (step.component == m_component && step.addsRestore)
                    return step.name;
            }
            return OperationsTexts::tr("Restore the data");
        case RecoveryStrategy::Rebuild:
            return site.isEmpty() ? OperationsTexts::tr("Build it anew")
                                  : OperationsTexts::tr("Build it anew at %1").arg(site);
        case RecoveryStrategy::Reroute:
            return OperationsTexts::tr("Lead its traffic another way");
        case RecoveryStrategy::Restart:
        case RecoveryStrategy::None:
            break;
        }
        return OperationsTexts::tr("Start it again");
    }

    void addStrategy(const StrategyOutcome& outcome) {
        Run then = m_run;
        LogEntry entry;
        entry.kind = LogKind::Strategy;
        entry.at = m_now;
        entry.component = m_step.component;
        entry.strategy = outcome.strategy;
        then.log.push_back(entry);
        const auto analysis = analyseRun(m_plan, then);
        FailureChoice other =
            choice(FailureChoice::Kind::OtherStrategy, analysis ? textOf(outcome, *analysis) : QString());
        other.strategy = outcome.strategy;
        other.notPossibleBecause = outcome.notPossibleBecause;
        if (other.notPossibleBecause.isEmpty()) {
            setData(other, outcome);
            other.back = backIn(makeRunView(m_plan, then, m_now));
        }
        m_choices.push_back(other);
    }

    void addSkip() {
        Run then = m_run;
        RunStep skipped;
        skipped.component = m_step.component;
        skipped.step = m_step.step;
        skipped.state = RunState::Skipped;
        skipped.finished = m_now;
        then.steps.push_back(skipped);
        FailureChoice skip = choice(FailureChoice::Kind::Skip, OperationsTexts::tr("Go on without it"));
        skip.back = backIn(makeRunView(m_plan, then, m_now));
        m_choices.push_back(skip);
    }

    const Plan& m_plan;
    const Run& m_run;
    const RunAnalysis& m_a;
    const NumberedStep& m_step;
    Seconds m_now;
    RunView m_view;
    int m_component = 0;
    QString m_service;
    std::vector<FailureChoice> m_choices;
};

} // namespace

std::vector<FailureChoice> failureChoices(const Plan& plan, const Run& run, int stepNumber, Seconds now) {
    const auto a = analyseRun(plan, run);
    if (!a || stepNumber < 1 || stepNumber > static_cast<int>(a->steps.size()) ||
        a->steps[idx(stepNumber - 1)].task < 0)
        return {};
    return Choices(plan, run, *a, stepNumber, now).all();
}

QString strategyRefusal(const Plan& plan, const Run& run, const QString& component,
                        RecoveryStrategy strategy) {
    const auto a = analyseRun(plan, run);
    const auto found = std::find_if(plan.components.begin(), plan.components.end(),
                                    [&](const Component& each) { return each.name == component; });
    if (!a || found == plan.components.end() || strategy == RecoveryStrategy::None)
        return {};
    const int index = a->graph->indexOf(found->id);
    if (index < 0 || a->tasks.indexOf[idx(index)] < 0)
        return OperationsTexts::tr("%1 is not down in this run.").arg(inQuotes(component));
    const auto outcomes = strategiesOf(*a, index);
    const auto outcome = std::find_if(outcomes.begin(), outcomes.end(),
                                      [&](const StrategyOutcome& each) { return each.strategy == strategy; });
    if (outcome == outcomes.end())
        return OperationsTexts::tr("%1 cannot be recovered that way.").arg(inQuotes(component));
    return outcome->notPossibleBecause;
}

} // namespace drawbridge
