// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/state/preparation_study.h"

#include "core/import/procedures/procedure_files.h"

namespace drawbridge {

namespace {

/// Cancelled: the best schedule so far; it is dropped then.
std::shared_ptr<const ScenarioAnalysis> analyseLoss(const Plan& plan, SiteId site,
                                                    const std::atomic<bool>& cancelled) {
    ScheduleSettings settings;
    settings.cancelled = &cancelled;
    const auto graph = std::make_shared<const RecoveryGraph>(plan);
    if (const Scenario* scenario = scenarioFailing(plan, site))
        return std::make_shared<const ScenarioAnalysis>(analyseScenario(graph, *scenario, settings));
    Failure failure;
    failure.site = site;
    return std::make_shared<const ScenarioAnalysis>(
        analyseScenario(graph, improvisedScenario(plan, {failure}), settings));
}

/// What is proposed without the strategies that were chosen.
std::map<ComponentId, RecoveryStrategy> usualStrategies(const Plan& start,
                                                        const PreparationChoices& choices) {
    std::map<ComponentId, RecoveryStrategy> usual;
    if (choices.answers.strategies.empty())
        return usual;
    PreparationRequest request = choices.request();
    request.answers.strategies.clear();
    for (const RecoveryProposal& each : prepareRecovery(start, shippedProcedures(), request).recoveries)
        usual.emplace(each.component, each.recovery.strategy);
    return usual;
}

} // namespace

std::shared_ptr<const Proposed> propose(const Plan& plan, const PreparationChoices& choices) {
    auto proposed = std::make_shared<Proposed>();
    proposed->start = withNewSite(plan, choices);
    const PreparationRequest request = choices.request();
    proposed->preparation = prepareRecovery(proposed->start, shippedProcedures(), request);
    proposed->full =
        preparedPlan(proposed->start, shippedProcedures(), choices.answers, proposed->preparation, {});
    proposed->sections =
        proposalSections(proposed->full, proposed->preparation, usualStrategies(proposed->start, choices));
    return proposed;
}

Plan acceptedPlan(const Proposed& proposed, const PreparationChoices& choices) {
    return preparedPlan(proposed.start, shippedProcedures(), choices.answers, proposed.preparation,
                        choices.declined);
}

PreparationStudy::PreparationStudy(QObject* parent) : QObject(parent) {
    connect(&m_background, &Background::failed, this, [this](const ErrorReport& report) {
        emit failed(tr("The recovery could not be planned: %1").arg(report.sentence));
    });
}

void PreparationStudy::ask(const Plan& plan, const PreparationChoices& choices) {
    m_plan = plan;
    m_isCurrent = false;
    if (m_todayFrom != choices.from)
        m_today.reset();
    m_todayFrom = choices.from;
    m_background.start([this, plan, choices, today = m_today](const Background::Context& context) {
        const auto proposed = propose(plan, choices);
        if (context.isCancelled())
            return;
        context.post([this, proposed] {
            m_proposed = proposed;
            m_isCurrent = true;
            emit proposalsChanged();
        });
        PreparedEffect effect{today, nullptr};
        if (!effect.today)
            effect.today = analyseLoss(plan, *choices.from, context.cancelled());
        effect.after = analyseLoss(acceptedPlan(*proposed, choices), *choices.from, context.cancelled());
        context.answer([this, effect] { take(effect); });
    });
}

void PreparationStudy::weigh(const PreparationChoices& choices) {
    if (!m_isCurrent) {
        ask(Plan(m_plan), choices);
        return;
    }
    m_background.start([this, plan = m_plan, choices, proposed = m_proposed,
                        today = m_today](const Background::Context& context) {
        PreparedEffect effect{today, nullptr};
        if (!effect.today)
            effect.today = analyseLoss(plan, *choices.from, context.cancelled());
        effect.after = analyseLoss(acceptedPlan(*proposed, choices), *choices.from, context.cancelled());
        context.answer([this, effect] { take(effect); });
    });
}

void PreparationStudy::take(PreparedEffect effect) {
    m_effect = std::move(effect);
    m_today = m_effect.today;
    emit effectChanged();
}

void PreparationStudy::forget() {
    stop();
    m_today.reset();
    m_effect = {};
    m_proposed.reset();
}

void PreparationStudy::stop() {
    m_background.cancel();
}

} // namespace drawbridge
