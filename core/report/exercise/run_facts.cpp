// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exercise/run_facts.h"

#include "core/base/index.h"
#include "core/model/run_outcome.h"
#include "core/model/run_times.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

class FactsBuilder {
public:
    FactsBuilder(const Plan& plan, const Run& run) : m_run(run), m_outcome(plan, run) {}

    RunFacts build() {
        for (const PlannedStep& planned : m_run.planned)
            addPlanned(planned);
        for (const RunStep& attempt : m_run.steps)
            addAttempt(attempt);
        for (StepFact& step : m_facts.steps) {
            step.replaced = step.attempts == 0 && hasOtherStrategy(step.component);
            count(step);
        }
        for (const RunService& service : m_run.services)
            m_facts.services.push_back(factOf(service));
        for (const RunObjective& objective : m_run.objectives) {
            ++m_facts.objectives;
            m_facts.objectivesMet += objective.met.value_or(false) ? 1 : 0;
        }
        for (const LogEntry& entry : m_run.log) {
            if (entry.kind == LogKind::Declared && !m_facts.declared)
                m_facts.declared = recoveryTime(m_run, entry.at);
        }
        m_facts.paused = restedUntil(m_run, lastMomentOf(m_run));
        m_facts.worst = worst();
        return std::move(m_facts);
    }

private:
    StepFact* find(const QString& component, const QString& step) {
        const auto found =
            std::find_if(m_facts.steps.begin(), m_facts.steps.end(), [&](const StepFact& fact) {
                return fact.component == component && fact.step == step;
            });
        return found == m_facts.steps.end() ? nullptr : &*found;
    }

    void addPlanned(const PlannedStep& planned) {
        StepFact fact;
        fact.component = planned.component;
        fact.step = planned.step;
        fact.teams = planned.teams;
        fact.plannedStart = planned.start;
        fact.plannedFinish = planned.finish;
        fact.wasPlanned = true;
        m_facts.steps.push_back(fact);
    }

    std::optional<Seconds> worked(const std::optional<Seconds>& at) const {
        return at ? std::optional(recoveryTime(m_run, *at)) : std::nullopt;
    }

    void addAttempt(const RunStep& attempt) {
        StepFact* fact = find(attempt.component, attempt.step);
        if (fact == nullptr) {
            m_facts.steps.emplace_back();
            fact = &m_facts.steps.back();
            fact->component = attempt.component;
            fact->step = attempt.step;
        }
        ++fact->attempts;
        fact->state = attempt.state;
        fact->started = worked(attempt.started);
        fact->finished = attempt.state == RunState::Done ? worked(attempt.finished) : std::nullopt;
        fact->by = attempt.by.value_or(QString());
        fact->note = attempt.note.value_or(QString());
        m_facts.failedAttempts += attempt.state == RunState::Failed ? 1 : 0;
    }

    bool hasOtherStrategy(const QString& component) const {
        return std::any_of(m_run.log.begin(), m_run.log.end(), [&component](const LogEntry& entry) {
            return entry.kind == LogKind::Strategy && entry.component == component;
        });
    }

    void count(const StepFact& step) {
        const bool isOpen = !step.state || *step.state == RunState::Started;
        (step.replaced                     ? m_facts.replaced
         : isOpen                          ? m_facts.open
         : *step.state == RunState::Done   ? m_facts.done
         : *step.state == RunState::Failed ? m_facts.failed
                                           : m_facts.skipped) += 1;
    }

    static Verdict verdictOf(const std::optional<Seconds>& actual, const std::optional<Seconds>& target) {
        if (!target)
            return Verdict::NoTarget;
        if (!actual)
            return Verdict::Unknown;
        return *actual <= *target ? Verdict::Met : Verdict::Missed;
    }

    ServiceFact factOf(const RunService& service) const {
        ServiceFact fact;
        fact.component = service.component;
        fact.rtoTarget = service.rtoTarget;
        fact.rtoEstimate = service.rtoEstimate;
        fact.rta = m_outcome.backAt(service.component);
        fact.isUntold = m_outcome.isUntold(service.component);
        fact.rtoVerdict = verdictOf(fact.rta, fact.rtoTarget);
        const bool isOver = fact.rtoTarget && recoveryTime(m_run, lastMomentOf(m_run)) > *fact.rtoTarget;
        if (fact.rtoVerdict == Verdict::Unknown && isOver && !fact.isUntold)
            fact.rtoVerdict = Verdict::Missed;
        fact.rpoTarget = service.rpoTarget;
        fact.rpoEstimate = service.rpoEstimate;
        fact.rpa = service.rpa;
        fact.rpoVerdict = verdictOf(fact.rpa, fact.rpoTarget);
        return fact;
    }

    int worst() const {
        const auto rank = [this](int index) {
            const ServiceFact& fact = m_facts.services[idx(index)];
            const int urgency = fact.rtoVerdict == Verdict::Missed ? 2 : fact.rtoVerdict == Verdict::Unknown;
            return std::tuple(urgency, !fact.rta, fact.rta.value_or(Seconds(0)) - *fact.rtoTarget);
        };
        int found = -1;
        for (int i = 0; i < static_cast<int>(m_facts.services.size()); ++i) {
            if (m_facts.services[idx(i)].rtoTarget && (found < 0 || rank(i) > rank(found)))
                found = i;
        }
        return found;
    }

    const Run& m_run;
    RunOutcome m_outcome;
    RunFacts m_facts;
};

} // namespace

std::optional<Seconds> StepFact::longer() const {
    if (!plannedStart || !plannedFinish || !started || !finished)
        return std::nullopt;
    return (*finished - *started) - (*plannedFinish - *plannedStart);
}

std::optional<Seconds> StepFact::later() const {
    return plannedFinish && finished ? std::optional(*finished - *plannedFinish) : std::nullopt;
}

RunFacts factsOf(const Plan& plan, const Run& run) {
    return FactsBuilder(plan, run).build();
}

} // namespace drawbridge
