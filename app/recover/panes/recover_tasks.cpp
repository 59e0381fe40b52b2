// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_tasks.h"

#include "app/common/result_words.h"
#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/timeline_rows.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"

#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

enum TaskColumn {
    NumberColumn,
    ComponentColumn,
    StepColumn,
    DurationColumn,
    StartColumn,
    FinishColumn,
    SlackColumn,
    ChanceColumn,
    LaterColumn,
    TeamColumn,
    WaitsColumn
};

ResultCell plain(const QString& text, bool right = false, bool strong = false, Tone tone = Tone::Plain) {
    return {text, tone, right, strong, {}, {}, 0, {}};
}

/// A default step is an assumption as a whole.
ResultCell stepCell(const ScenarioAnalysis& analysis, const RecoveryStep& step) {
    const bool isDefault = !step.source && step.ordinal >= 0;
    ResultCell cell = plain(step.name, false, false, isDefault ? Tone::Quiet : Tone::Plain);
    if (isDefault)
        cell.tip = TaskTable::tr("The plan gives no steps for %1: this one is assumed")
                       .arg(analysis.graph->name(step.component));
    return cell;
}

/// Unknown times in amber, with the reason.
ResultCell timeCell(const Estimated<Seconds>& time) {
    ResultCell cell = plain(clockText(time), true, false, time.isUnknown() ? Tone::Warn : Tone::Plain);
    cell.tip = time.unknownBecause();
    return cell;
}

ResultCell slackCell(const ScheduledStep& planned) {
    ResultCell cell = planned.critical ? plain(TaskTable::tr("none"), true, true, Tone::Bad)
                      : planned.slack  ? plain(clockText(*planned.slack), true, false, Tone::Quiet)
                                       : plain(QStringLiteral("?"), true, false, Tone::Warn);
    cell.tip = planned.critical ? TaskTable::tr("Critical: any delay of this step delays the end")
               : planned.slack  ? TaskTable::tr("How long it can be delayed without delaying the end")
                                : TaskTable::tr("Unknown, as the end of the recovery is");
    return cell;
}

/// "5 m", "5 m · assumed", "unknown"; the tooltip names the assumption and its source.
ResultCell durationCell(const ScenarioAnalysis& analysis, const RecoveryStep& step) {
    const Estimated<Seconds>& duration = step.duration;
    const bool assumed = !duration.assumed().isEmpty();
    ResultCell cell = plain(durationText(duration, {}), true, false,
                            duration.isUnknown() ? Tone::Warn
                            : assumed            ? Tone::Quiet
                                                 : Tone::Plain);
    if (assumed)
        cell.text = TaskTable::tr("%1 · assumed").arg(cell.text);
    QStringList lines;
    if (duration.isUnknown())
        lines += duration.unknownBecause();
    for (const AssumptionText& text : analysis.graph->assumed.texts(duration.assumed()))
        lines += TaskTable::tr("%1: %2. %3").arg(text.what, text.value, text.source);
    cell.tip = lines.join(u'\n');
    return cell;
}

ResultCell pendingCell() {
    ResultCell cell = plain(QStringLiteral("…"), true, false, Tone::Quiet);
    cell.tip = TaskTable::tr("Computed once the search for better schedules has ended");
    return cell;
}

/// Delay of the end if the step takes twice as long.
ResultCell laterCell(const ScenarioAnalysis& analysis, const std::optional<Seconds>& makespan) {
    if (!analysis.schedule.makespan.isKnown()) {
        ResultCell cell = plain(QStringLiteral("?"), true, false, Tone::Warn);
        cell.tip = TaskTable::tr("Unknown, as the end of the recovery is");
        return cell;
    }
    if (!makespan) {
        ResultCell cell = plain(QStringLiteral("?"), true, false, Tone::Quiet);
        cell.tip =
            TaskTable::tr("Not tried: other steps matter more, or it would never fit its team's hours");
        return cell;
    }
    const Seconds later = *makespan - *analysis.schedule.makespan.known();
    if (later.count() == 0) {
        ResultCell cell = plain(QStringLiteral("–"), true, false, Tone::Quiet);
        cell.tip = TaskTable::tr("Taking twice as long would not delay the end");
        return cell;
    }
    ResultCell cell = plain(QStringLiteral("+ %1").arg(durationText(later)), true, false, Tone::Bad);
    cell.tip = TaskTable::tr("If this step takes twice as long, everything is back at %1, %2 later")
                   .arg(clockText(*makespan), durationText(later));
    return cell;
}

} // namespace

TaskTable::TaskTable(QWidget* parent) : ResultTable(parent) {
    setAccessibleName(tr("Tasks in order of recovery"));
    results().setColumns({tr("#"), tr("Component"), tr("Step"), tr("Takes"), tr("Start"), tr("Finish"),
                          tr("Slack"), tr("Critical"), tr("If twice as long"), tr("Team"), tr("Waits for")},
                         {true, false, false, true, true, true, true, true, true, false, false});
    QHeaderView* header = horizontalHeader();
    int column = 0;
    for (const int width : {32, 116, 0, 112, 56, 56, 54, 58, 104, 84, 84}) {
        if (width == 0)
            header->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            header->resizeSection(column, width);
        ++column;
    }
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setColumnHidden(ChanceColumn, true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TaskTable::sortBy);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (m_filling || !row.isValid())
            return;
        const Task& task = m_tasks[idx(row.row())];
        emit stepChosen(task.step, task.component);
    });
}

void TaskTable::show(const ScenarioAnalysis& analysis, const Simulation* simulation,
                     const std::vector<std::optional<Seconds>>* doubledMakespans) {
    const bool simulated =
        simulation != nullptr && simulation->criticality.size() == analysis.schedule.steps.size();
    setColumnHidden(ChanceColumn, !simulated);
    const auto later = [&](int step) {
        const bool known = doubledMakespans != nullptr && (*doubledMakespans)[idx(step)];
        return known ? static_cast<double>((*doubledMakespans)[idx(step)]->count()) : 0;
    };
    m_tasks.clear();
    int number = 0;
    for (const int index : stepsByStart(analysis)) {
        const RecoveryStep& step = analysis.tasks.steps[idx(index)];
        const ScheduledStep& planned = analysis.schedule.steps[idx(index)];
        Task task;
        task.step = index;
        task.component = step.component;
        task.number = ++number;
        task.duration = sortKey(step.duration);
        task.start = sortKey(planned.start);
        task.finish = sortKey(planned.finish);
        task.slack = {planned.slack ? 0 : 1, planned.slack.value_or(Seconds(0)).count()};
        task.chance = simulated ? simulation->criticality[idx(index)] : 0;
        ResultCell chance = plain(tr("%1 %").arg(std::lround(100 * task.chance)), true, task.chance >= 0.5,
                                  task.chance >= 0.5 ? Tone::Bad : Tone::Quiet);
        chance.tip = tr("Share of the simulated runs in which it was on the critical path");
        task.later = later(index);
        ResultCell waits = plain(waitText(analysis, index), false, false, Tone::Quiet);
        waits.tip = waitSentence(analysis, index);
        task.row.entity = refTo(analysis.graph->component(step.component).id);
        task.row.cells = {plain(QString::number(number), true, false, Tone::Quiet),
                          plain(analysis.graph->name(step.component), false, true),
                          stepCell(analysis, step),
                          durationCell(analysis, step),
                          timeCell(planned.start),
                          timeCell(planned.finish),
                          slackCell(planned),
                          chance,
                          doubledMakespans == nullptr ? pendingCell()
                                                      : laterCell(analysis, (*doubledMakespans)[idx(index)]),
                          plain(teamText(analysis, step)),
                          waits};
        m_tasks.push_back(std::move(task));
    }
    for (const ComponentResult& result : analysis.components) {
        if (!result.estimatedRto.isInfinite())
            continue;
        Task task;
        task.component = result.component;
        task.number = ++number;
        task.start = task.finish = task.slack = sortKey(result.estimatedRto);
        task.row.entity = refTo(analysis.graph->component(result.component).id);
        task.row.cells.resize(WaitsColumn + 1);
        task.row.cells[ComponentColumn] = plain(analysis.graph->name(result.component), false, true);
        task.row.cells[StepColumn] = plain(tr("Not recoverable"), false, true, Tone::Bad);
        task.row.cells[WaitsColumn] = plain(result.notRecoverableBecause, false, false, Tone::Bad);
        task.row.cells[StepColumn].tip = result.notRecoverableBecause;
        m_tasks.push_back(std::move(task));
    }
    sortBy(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

/// A narrow window hides why steps wait: the timeline shows it, too.
void TaskTable::resizeEvent(QResizeEvent* event) {
    constexpr int roomForAll = 880;
    constexpr int roomForTeams = 790;
    constexpr int roomForLater = 680;
    setColumnHidden(WaitsColumn, width() < roomForAll);
    setColumnHidden(TeamColumn, width() < roomForTeams);
    setColumnHidden(LaterColumn, width() < roomForLater);
    ResultTable::resizeEvent(event);
}

void TaskTable::sortBy(int column, Qt::SortOrder order) {
    const auto number = [column](const Task& task) {
        switch (column) {
        case ChanceColumn:
            return task.chance;
        case LaterColumn:
            return task.later;
        default:
            return task.number;
        }
    };
    const bool byText =
        column == ComponentColumn || column == StepColumn || column == TeamColumn || column == WaitsColumn;
    const auto before = [&](const Task& a, const Task& b) {
        if (byText) {
            const auto cell = idx(column);
            return a.row.cells[cell].text.localeAwareCompare(b.row.cells[cell].text) < 0;
        }
        if (column == DurationColumn)
            return a.duration < b.duration;
        if (column == StartColumn)
            return a.start < b.start;
        if (column == FinishColumn)
            return a.finish < b.finish;
        if (column == SlackColumn)
            return a.slack < b.slack;
        return number(a) < number(b);
    };
    std::stable_sort(m_tasks.begin(), m_tasks.end(),
                     [](const Task& a, const Task& b) { return a.number < b.number; });
    std::stable_sort(m_tasks.begin(), m_tasks.end(), [&](const Task& a, const Task& b) {
        return order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
    refill();
}

void TaskTable::refill() {
    const int current = currentIndex().isValid() && idx(currentIndex().row()) < m_tasks.size()
                            ? m_tasks[idx(currentIndex().row())].step
                            : -1;
    std::vector<ResultRow> rows;
    rows.reserve(m_tasks.size());
    for (const Task& task : m_tasks)
        rows.push_back(task.row);
    m_filling = true;
    results().setRows(std::move(rows));
    m_filling = false;
    setCurrentStep(current);
}

void TaskTable::setCurrentStep(int step) {
    const auto found = step < 0 ? m_tasks.end()
                                : std::find_if(m_tasks.begin(), m_tasks.end(),
                                               [step](const Task& task) { return task.step == step; });
    m_filling = true;
    if (found == m_tasks.end()) {
        clearSelection();
    } else {
        const QModelIndex index = model()->index(static_cast<int>(found - m_tasks.begin()), 0);
        if (index.row() != currentIndex().row() || !selectionModel()->isRowSelected(index.row())) {
            setCurrentIndex(index);
            scrollTo(index);
        }
    }
    m_filling = false;
}

} // namespace drawbridge
