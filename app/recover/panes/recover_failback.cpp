// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_failback.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/recover/state/recover_results.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

/// Unknown times in amber, with the reason.
ResultCell clockCell(const Estimated<Seconds>& time) {
    ResultCell made = textCell(clockText(time), true, time.isUnknown() ? Tone::Warn : Tone::Plain);
    made.tip = time.unknownBecause();
    return made;
}

QString phaseText(FailbackPhase phase) {
    switch (phase) {
    case FailbackPhase::Prepare:
        return RecoverFailback::tr("before the window");
    case FailbackPhase::Stop:
        return RecoverFailback::tr("window: stop");
    case FailbackPhase::Move:
        return RecoverFailback::tr("window: move");
    case FailbackPhase::Afterwards:
        return RecoverFailback::tr("afterwards");
    }
    return {};
}

} // namespace

RecoverFailback::RecoverFailback(QWidget* parent)
    : RecoverPane(parent), m_staying(makeLabel({}, "secondary")), m_table(new ResultTable) {
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    m_staying->setWordWrap(true);
    m_staying->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_staying);
    m_table->setAccessibleName(tr("Failback steps"));
    m_table->results().setColumns(
        {tr("#"), tr("When"), tr("Component"), tr("Step"), tr("Start"), tr("Finish"), tr("Team")},
        {true, false, false, false, true, true, false});
    int section = 0;
    for (const int width : {36, 136, 130, 0, 70, 90, 130}) {
        if (width == 0)
            m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            m_table->horizontalHeader()->resizeSection(section, width);
        ++section;
    }
}

void RecoverFailback::compute() {
    showMessage(tr("Planning the failback …"));
    job().start([this, base = analysis()](const RecoverJob::Context& context) {
        ScheduleSettings settings;
        settings.cancelled = &context.cancelled();
        settings.incident = base->incident;
        auto plan = std::make_shared<const FailbackPlan>(planFailback(*base, settings));
        context.post([this, plan] { fill(*plan); });
    });
}

void RecoverFailback::fill(const FailbackPlan& plan) {
    QStringList sentences(plan.notReturning.begin(), plan.notReturning.end());
    for (const QString& because : plan.unknownDurations)
        sentences += tr("Unknown: %1.").arg(because);
    m_staying->setText(sentences.join(QLatin1Char(' ')));
    m_staying->setVisible(!sentences.isEmpty());
    if (plan.tasks.steps.empty()) {
        showMessage(plan.notReturning.empty()
                        ? tr("Nothing was moved to another site: no failback is needed.")
                        : m_staying->text());
        emit noteChanged({});
        return;
    }
    std::vector<ResultRow> rows;
    int number = 0;
    for (const int index : stepsInOrder(plan)) {
        const RecoveryStep& step = plan.tasks.steps[idx(index)];
        const ScheduledStep& planned = plan.schedule.steps[idx(index)];
        const FailbackPhase phase = plan.phase[idx(index)];
        const bool down = phase == FailbackPhase::Stop || phase == FailbackPhase::Move;
        ResultRow row;
        row.entity = refTo(analysis()->graph->component(step.component).id);
        row.cells = {textCell(QString::number(++number), true, Tone::Quiet),
                     textCell(phaseText(phase), false, down ? Tone::Warn : Tone::Quiet),
                     textCell(analysis()->graph->name(step.component), false, Tone::Plain, true),
                     textCell(step.name),
                     clockCell(planned.start),
                     clockCell(planned.finish),
                     textCell(teamText(*analysis(), step))};
        rows.push_back(std::move(row));
    }
    m_table->results().setRows(std::move(rows));
    const QString preparation = plan.preparation.isKnown()
                                    ? tr("Preparation %1").arg(durationText(plan.preparation, {}))
                                    : tr("Preparation of unknown duration");
    emit noteChanged(plan.downtime.isKnown()
                         ? tr("%1 · then %2 down").arg(preparation, durationText(plan.downtime, {}))
                         : tr("%1 · then a window of unknown duration").arg(preparation));
    showMessage({});
}

} // namespace drawbridge
