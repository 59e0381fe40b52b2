// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_strategies.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/result_words.h"
#include "app/recover/state/recover_results.h"
#include "core/model/words.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

enum Column { StrategyColumn, RtoColumn, RpoColumn, BackColumn, CostColumn, NoteColumn, TryColumn };

ResultCell numberCell(const QString& text, bool right = true, Tone tone = Tone::Plain, bool strong = false) {
    return {text, tone, right, strong, {}, {}, 0, {}};
}

/// Against its target; unknown ones give the reason.
ResultCell figureCell(const Estimated<Seconds>& figure, const std::optional<Seconds>& target,
                      const QString& whenInfinite) {
    ResultCell made = numberCell(cellText(figure, whenInfinite), true, toneOf(figure, target));
    made.tip = figure.unknownBecause();
    return made;
}

} // namespace

RecoverStrategies::RecoverStrategies(QWidget* parent) : RecoverPane(parent), m_table(new ResultTable) {
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_table->setAccessibleName(tr("Recovery strategies of the component"));
    m_table->results().setColumns({tr("Strategy"), tr("RTO"), tr("RPO"), tr("Everything back"),
                                   tr("Contract cost"), QString(), QString()},
                                  {false, true, true, true, true, false, false});
    QHeaderView* header = m_table->horizontalHeader();
    int section = 0;
    for (const int width : {120, 90, 90, 120, 120, 0, 64}) {
        if (width == 0)
            header->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            header->resizeSection(section, width);
        ++section;
    }
}

void RecoverStrategies::setComponent(int component) {
    if (component == m_component)
        return;
    m_component = component;
    invalidate();
    computeIfVisible();
}

void RecoverStrategies::compute() {
    const ScenarioAnalysis& shown = *analysis();
    if (m_component < 0 || m_component >= shown.graph->size) {
        showMessage(tr("Select a component on the timeline to compare its recovery strategies."));
        emit noteChanged({});
        return;
    }
    const QString name = shown.graph->name(m_component);
    emit noteChanged(name);
    if (!shown.impact.isDown(m_component) || shown.graph->isGroup[static_cast<std::size_t>(m_component)]) {
        showMessage(tr("%1 has no recovery of its own in this scenario.").arg(name));
        return;
    }
    showMessage(tr("Comparing the recovery strategies of %1 …").arg(name));
    job().start([this, base = analysis(), component = m_component](const RecoverJob::Context& context) {
        ScheduleSettings settings;
        settings.cancelled = &context.cancelled();
        settings.incident = base->incident;
        const auto outcomes = compareStrategies(*base, component, settings);
        context.post([this, outcomes] { fill(outcomes); });
    });
}

void RecoverStrategies::fill(const std::vector<StrategyOutcome>& outcomes) {
    const ScenarioAnalysis& shown = *analysis();
    const ComponentResult& now = shown.components[static_cast<std::size_t>(m_component)];
    std::vector<ResultRow> rows;
    for (const StrategyOutcome& outcome : outcomes) {
        ResultRow row;
        row.cells.resize(TryColumn + 1);
        row.cells[StrategyColumn] =
            numberCell(choiceLabel(choiceName(outcome.strategy)), false, Tone::Plain, true);
        if (!outcome.notPossibleBecause.isEmpty()) {
            row.cells[NoteColumn] = numberCell(outcome.notPossibleBecause, false, Tone::Quiet);
        } else {
            row.cells[RtoColumn] = figureCell(outcome.estimatedRto, now.rtoTarget, tr("never"));
            row.cells[RtoColumn].strong = true;
            row.cells[RpoColumn] = figureCell(outcome.estimatedRpo, now.rpoTarget, tr("all"));
            row.cells[BackColumn] = figureCell(outcome.makespan, {}, tr("never"));
            row.cells[CostColumn] = numberCell(moneyText(shown.plan(), outcome.cost), true,
                                               outcome.cost.isUnknown() ? Tone::Warn : Tone::Plain);
            row.cells[CostColumn].tip = outcome.cost.unknownBecause();
            if (outcome.current)
                row.cells[NoteColumn] = numberCell(tr("as planned"), false, Tone::Quiet);
        }
        rows.push_back(std::move(row));
    }
    m_table->results().setRows(std::move(rows));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].current || !outcomes[i].notPossibleBecause.isEmpty())
            continue;
        auto* button = makeLink(tr("Try"));
        button->setAccessibleName(tr("Try: %1").arg(choiceLabel(choiceName(outcomes[i].strategy))));
        const RecoveryChange change{shown.graph->component(m_component).id, outcomes[i].recovery};
        connect(button, &QPushButton::clicked, this, [this, change] { emit tryRequested(change); });
        m_table->setIndexWidget(m_table->model()->index(static_cast<int>(i), TryColumn), button);
    }
    showMessage({});
}

} // namespace drawbridge
