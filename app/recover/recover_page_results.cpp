// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/card_tabs.h"
#include "app/common/why_panel.h"
#include "app/recover/panes/distribution_chart.h"
#include "app/recover/panes/recover_capacity.h"
#include "app/recover/panes/recover_failback.h"
#include "app/recover/panes/recover_improvements.h"
#include "app/recover/panes/recover_matrix.h"
#include "app/recover/panes/recover_strategies.h"
#include "app/recover/panes/recover_tasks.h"
#include "app/recover/panes/whatif_bar.h"
#include "app/recover/panes/whatif_edit.h"
#include "app/recover/picture/recover_picture.h"
#include "app/recover/picture/recover_state_card.h"
#include "app/recover/recover_page.h"
#include "app/recover/state/recover_clock.h"
#include "app/recover/state/recover_commands.h"
#include "app/recover/state/recover_phases.h"
#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/recover_timeline_card.h"
#include "app/recover/timeline/timeline_view.h"
#include "core/base/index.h"

#include <QApplication>
#include <QStackedWidget>

#include <algorithm>

/// Content and what-if changes of the page.
namespace drawbridge {

namespace {

constexpr qint64 kQuarterHour = 15 * 60;
constexpr int kTasksTab = 0;

void showFigure(FigureCard& card, const Figure& figure, const FigureChange& change) {
    card.setFigure(figure.value, figure.note, figure.tone);
    card.setChange(change.text, change.tone);
}

/// Explains an empty timeline.
QString emptyReason(const ScenarioAnalysis& analysis, bool onlyCritical) {
    if (analysis.tasks.components.empty())
        return RecoverPage::tr("The scenario takes no component down: there is nothing to recover.");
    return onlyCritical ? RecoverPage::tr("No step is on the critical path.")
                        : RecoverPage::tr("Nothing that is down has recovery steps.");
}

} // namespace

void RecoverPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void RecoverPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_clock->pause();
    if (m_study->stage() != RecoverStudy::Stage::Idle) {
        m_study->stop();
        m_incomplete = true;
    }
}

void RecoverPage::refresh() {
    const ScenarioAnalysis* analysis = m_session.analysis();
    const bool chosen = m_session.scenario() || m_session.failing();
    m_stack->setCurrentIndex(chosen ? 1 : 0);
    showWhatIfs();
    if (analysis == nullptr || !chosen) {
        m_clock->pause();
        m_study->clear();
        m_planned.reset();
        return;
    }
    if (m_planned.get() == analysis && !m_incomplete)
        return;
    // The results own the analysis; both live as long as either is shown.
    m_planned = std::shared_ptr<const ScenarioAnalysis>(m_session.results(), analysis);
    if (m_adopting)
        m_study->setPlanned(m_planned);
    else
        startStudy();
}

/// Canvas and runbook also use the better schedule that a longer search found for the unchanged plan.
void RecoverPage::adoptBetterSchedule() {
    const auto& found = m_study->results().planned;
    if (m_study->stage() != RecoverStudy::Stage::Idle || m_incomplete || !m_planned || !found ||
        found == m_planned || found->schedule.makespan == m_planned->schedule.makespan)
        return;
    m_adopting = true;
    m_session.adopt(*m_planned, *found);
    m_adopting = false;
}

void RecoverPage::startStudy(bool onlySchedule) {
    if (!m_planned)
        return;
    std::vector<WhatIf> changes = m_changes;
    if (m_dragged)
        addWhatIf(changes, *m_dragged);
    m_incomplete = false;
    m_study->start({m_planned, std::move(changes), onlySchedule});
}

void RecoverPage::showResults() {
    const StudyResults before = m_results;
    m_results = m_study->results();
    if (!m_results.shown || !isVisible())
        return;
    if (m_dragged) { // nothing else may move under the pointer
        showFigures();
        return;
    }
    const bool other = before.shown != m_results.shown || before.planned != m_results.planned;
    if (other)
        showAnalysis();
    const bool otherSimulation = other || before.simulation != m_results.simulation;
    if (otherSimulation || before.doubledMakespans != m_results.doubledMakespans) {
        m_tasks->show(*m_results.shown, m_results.simulation.get(), m_results.doubledMakespans.get());
        m_tasks->setCurrentStep(timeline()->currentStep());
    }
    if (otherSimulation)
        showDistribution();
    if (other || before.improvements != m_results.improvements)
        showImprovements();
    showFigures();
    showStage();
}

void RecoverPage::showFigures() {
    const ScenarioAnalysis& shown = *m_results.shown;
    const ScenarioAnalysis& planned = *m_results.planned;
    const ScenarioSummary summary = summarise(shown);
    showFigure(*m_back, summary.back, backChange(planned, shown));
    showFigure(*m_worst, summary.target, targetChange(planned, shown));
    showFigure(*m_chance, chanceToMeetAll(shown, m_results.simulation.get()),
               chanceChange(m_results.plannedSimulation.get(), m_results.simulation.get()));
    showFigure(*m_data, summary.dataLost, dataChange(planned, shown));
    showFigure(*m_cost, summary.cost, costChange(planned, shown));
}

/// Each can be asked why it is what it is.
void RecoverPage::connectFigures() {
    using Reasons = FigureReasons (*)(const ScenarioAnalysis&);
    const std::pair<FigureCard*, Reasons> askable[]{
        {m_back, &reasonsOfRecovery},
        {m_worst,
         [](const ScenarioAnalysis& shown) { return reasonsOfRto(shown, summarise(shown).targetComponent); }},
        {m_data,
         [](const ScenarioAnalysis& shown) { return reasonsOfRpo(shown, summarise(shown).dataComponent); }},
        {m_cost, &reasonsOfCost}};
    for (const auto& [card, reasons] : askable) {
        card->setAskable(true);
        connect(card, &FigureCard::asked, this, [this, card = card, reasons = reasons] {
            if (m_results.shown)
                WhyPanel::ask(m_session,
                              {card->label(), card->value(), reasons(*m_results.shown), m_results.shown},
                              card);
        });
    }
}

void RecoverPage::showAnalysis() {
    const ScenarioAnalysis& shown = *m_results.shown;
    m_tabs->setNote(kTasksTab, taskCount(shown));
    m_targets->results().setRows(targetRows(shown));
    m_clock->setEvents(recoveryEvents(shown));
    // A new scenario starts half-way, where there is most to see.
    if (shown.scenario.id != m_clockScenario) {
        m_clock->setNow(Seconds(m_clock->end().count() / 2 / kQuarterHour * kQuarterHour));
        m_clockScenario = shown.scenario.id;
    }
    timeline()->setEmptyText(emptyReason(shown, timeline()->onlyCritical()));
    m_timelineCard->show(m_results.shown, m_results.planned == m_results.shown ? nullptr : m_results.planned);
    m_state->show(m_results.shown);
    m_strategies->show(m_results.shown);
    m_matrix->show(m_results.shown);
    m_failback->show(m_results.shown);
    m_capacity->show(m_results.shown);
    showSelection();
    showWhatIfs();
}

/// For the selected component, else the one with the worst target, else the whole recovery.
void RecoverPage::showDistribution() {
    const ScenarioAnalysis& shown = *m_results.shown;
    std::vector<int> candidates = selectedComponents();
    candidates.push_back(summarise(shown).targetComponent);
    const Simulation* simulation = m_results.simulation.get();
    const auto distributionOf = [&](int component) -> const RtoDistribution* {
        const int entry = component < 0 ? -1 : shown.tasks.indexOf[idx(component)];
        if (simulation == nullptr || entry < 0 || idx(entry) >= simulation->components.size())
            return nullptr;
        const auto& found = simulation->components[idx(entry)];
        return found ? &*found : nullptr;
    };
    for (const int component : candidates) {
        if (const RtoDistribution* distribution = distributionOf(component)) {
            m_distributionCard->setTitle(tr("Estimated RTO of %1").arg(shown.graph->name(component)));
            m_distributionCard->setNote(quantileText(*distribution));
            m_distribution->show(*distribution, shown.components[idx(component)].rtoTarget);
            return;
        }
    }
    m_distributionCard->setTitle(tr("Estimated RTO of everything"));
    if (simulation != nullptr && simulation->makespan) {
        m_distributionCard->setNote(quantileText(*simulation->makespan));
        m_distribution->show(*simulation->makespan, std::nullopt);
        return;
    }
    m_distributionCard->setNote(simulation == nullptr ? tr("simulating …") : tr("nothing to simulate"));
    m_distribution->clear();
}

void RecoverPage::showImprovements() {
    if (m_results.shown->tasks.steps.empty())
        m_improvements->showNothing(tr("There is nothing to shorten."));
    else if (!m_results.improvements)
        m_improvements->showSearching();
    else
        m_improvements->show(*m_results.shown, *m_results.improvements);
}

/// The search for better schedules can be stopped.
void RecoverPage::showStage() {
    QString text;
    const bool searching = m_study->stage() == RecoverStudy::Stage::Searching;
    if (searching && m_results.shown)
        text = tr("searching · lower bound %1").arg(durationText(m_results.shown->schedule.lowerBound));
    else if (m_study->stage() == RecoverStudy::Stage::Simulating)
        text = tr("simulating …");
    m_timelineCard->setNote(text);
    m_timelineCard->setStoppable(searching);
}

void RecoverPage::selectComponent(int component) {
    if (m_results.shown && component >= 0)
        m_session.select({refTo(m_results.shown->graph->component(component).id)}, true);
}

std::vector<int> RecoverPage::selectedComponents() const {
    std::vector<int> components;
    for (const EntityRef& entity : m_session.selection()) {
        if (entity.kind == EntityKind::Component)
            components.push_back(m_results.shown->plan().components.indexOf(ComponentId(entity.id)));
    }
    std::erase(components, -1);
    return components;
}

void RecoverPage::showSelection() {
    if (!m_results.shown || !isVisible())
        return;
    const std::vector<int> components = selectedComponents();
    timeline()->setSelectedComponents(components);
    m_state->picture()->setSelectedComponents(components);
    m_strategies->setComponent(components.size() == 1 ? components.front() : -1);
    showDistribution();
}

std::optional<WhatIf> RecoverPage::durationChange(int step, Seconds duration) const {
    if (!m_results.shown || step < 0 || idx(step) >= m_results.shown->tasks.steps.size())
        return std::nullopt;
    const ScenarioAnalysis& shown = *m_results.shown;
    const auto& uncertain = shown.tasks.steps[idx(step)].uncertain;
    return stepTakes(*shown.graph, shown.tasks, step,
                     uncertain ? withLikely(*uncertain, duration) : UncertainDuration{{}, duration, {}});
}

void RecoverPage::chooseDuration(int step, Seconds duration) {
    m_dragged.reset();
    if (const auto change = durationChange(step, duration))
        tryChange(*change);
}

void RecoverPage::doubleStep() {
    const int step = timeline()->currentStep();
    if (!m_results.shown || step < 0 || idx(step) >= m_results.shown->tasks.steps.size())
        emit m_session.noticed(tr("Select a step on the timeline first"));
    else if (const auto duration = m_results.shown->tasks.steps[idx(step)].duration.known(); !duration)
        emit m_session.noticed(tr("How long this step takes is unknown, so it cannot be doubled"));
    else if (const auto change = durationChange(step, 2 * *duration))
        tryChange(*change);
    else
        emit m_session.noticed(tr("The plan gives no duration for this step, so it cannot be changed"));
}

void RecoverPage::chooseTeamSize(int team, int size) {
    if (!m_planned || size < 1)
        return;
    const Team& planned = m_planned->plan().teams.at(team);
    const TeamSizeChange change{planned.id, size};
    if (size != planned.effectiveSize()) {
        tryChange(change);
        return;
    }
    // Same as in the plan: no change.
    std::erase_if(m_changes, [&](const WhatIf& other) { return changesTheSame(other, change); });
    showWhatIfs();
    startStudy();
}

void RecoverPage::tryChange(const WhatIf& change) {
    addWhatIf(m_changes, change);
    keepFocus();
    showWhatIfs();
    startStudy();
}

/// The pressed button may disappear; the timeline shows the changes and can edit them.
void RecoverPage::keepFocus() {
    const QWidget* focused = QApplication::focusWidget();
    if (focused != nullptr && isAncestorOf(focused) && !m_timelineCard->isAncestorOf(focused))
        timeline()->setFocus();
}

void RecoverPage::removeChange(int index) {
    if (index < 0 || idx(index) >= m_changes.size())
        return;
    m_changes.erase(m_changes.begin() + index);
    keepFocus();
    showWhatIfs();
    startStudy();
}

void RecoverPage::discardChanges() {
    m_changes.clear();
    m_dragged.reset();
    keepFocus();
    showWhatIfs();
    startStudy();
}

/// The page updates when the session's new results arrive.
void RecoverPage::applyChanges() {
    const std::vector<WhatIf> changes = m_changes;
    if (changes.empty())
        return;
    m_study->stop();
    if (!applyWhatIfs(m_session, changes)) {
        startStudy();
        return;
    }
    m_changes.clear();
    keepFocus();
    showWhatIfs();
}

/// Drops changes to entities that were deleted from the plan.
void RecoverPage::dropObsoleteChanges() {
    const auto gone = [this](const WhatIf& change) {
        const EntityRef entity = changedEntity(change);
        if (entity.kind == EntityKind::Scenario) // improvised scenarios are not in the plan
            return false;
        return entityType(entity.kind).find(m_session.plan(), entity.id) == nullptr;
    };
    if (std::erase_if(m_changes, gone) > 0)
        showWhatIfs();
}

void RecoverPage::showWhatIfs() {
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    m_whatIfBar->show(m_session.plan(), m_planned ? &m_planned->scenario : nullptr, m_changes, writable);
    const bool recovery = m_session.scenario() || m_session.failing();
    m_commands->refresh(recovery, !m_changes.empty(), writable);
    m_capacity->setWritable(writable);
}

} // namespace drawbridge
