// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_tasks.h"

#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/timeline_rows.h"
#include "core/base/index.h"

#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

enum Column {
    NumberColumn,
    ComponentColumn,
    StepColumn,
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

ResultCell pendingCell() {
    ResultCell cell = plain(QStringLiteral("…"), true, false, Tone::Quiet);
    cell.tip = TaskTable::tr("Computed once the search for better schedules has ended");
    return cell;
}

/// Delay of the end if the step takes twice as long.
ResultCell laterCell(const ScenarioAnalysis& analysis, const std::optional<Seconds>& makespan) {
    if (!makespan || !analysis.schedule.makespan) {
        ResultCell cell = plain(QStringLiteral("?"), true, false, Tone::Quiet);
        cell.tip =
            TaskTable::tr("Not tried: other steps matter more, or it would never fit its team's hours");
        return cell;
    }
    const Seconds later = *makespan - *analysis.schedule.makespan;
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
    results().setColumns({tr("#"), tr("Component"), tr("Step"), tr("Start"), tr("Finish"), tr("Slack"),
                          tr("Critical"), tr("If twice as long"), tr("Team"), tr("Waits for")},
                         {true, false, false, true, true, true, true, true, false, false});
    QHeaderView* header = horizontalHeader();
    int column = 0;
    for (const int width : {36, 116, 0, 54, 56, 68, 62, 112, 104, 0}) {
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
        task.start = static_cast<double>(planned.start.count());
        task.finish = static_cast<double>(planned.finish.count());
        task.slack = static_cast<double>(planned.slack.count());
        task.chance = simulated ? simulation->criticality[idx(index)] : 0;
        ResultCell slack = planned.critical ? plain(tr("none"), true, true, Tone::Bad)
                                            : plain(clockText(planned.slack), true, false, Tone::Quiet);
        slack.tip = planned.critical ? tr("Critical: any delay of this step delays the end")
                                     : tr("How long it can be delayed without delaying the end");
        ResultCell chance = plain(tr("%1 %").arg(std::lround(100 * task.chance)), true, task.chance >= 0.5,
                                  task.chance >= 0.5 ? Tone::Bad : Tone::Quiet);
        chance.tip = tr("Share of the simulated runs in which it was on the critical path");
        task.later = later(index);
        ResultCell waits = plain(waitText(analysis, index), false, false, Tone::Quiet);
        waits.tip = waitSentence(analysis, index);
        task.row.entity = refTo(analysis.graph->component(step.component).id);
        task.row.cells = {plain(QString::number(number), true, false, Tone::Quiet),
                          plain(analysis.graph->name(step.component), false, true),
                          plain(step.name),
                          plain(clockText(planned.start), true),
                          plain(clockText(planned.finish), true),
                          slack,
                          chance,
                          doubledMakespans == nullptr ? pendingCell()
                                                      : laterCell(analysis, (*doubledMakespans)[idx(index)]),
                          plain(teamText(analysis, step)),
                          waits};
        m_tasks.push_back(std::move(task));
    }
    for (const ComponentResult& result : analysis.components) {
        if (result.estimatedRto)
            continue;
        Task task;
        task.component = result.component;
        task.number = ++number;
        task.start = task.finish = std::numeric_limits<double>::max();
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
    constexpr int roomForAll = 790;
    constexpr int roomForTeams = 700;
    constexpr int roomForLater = 590;
    setColumnHidden(WaitsColumn, width() < roomForAll);
    setColumnHidden(TeamColumn, width() < roomForTeams);
    setColumnHidden(LaterColumn, width() < roomForLater);
    ResultTable::resizeEvent(event);
}

void TaskTable::sortBy(int column, Qt::SortOrder order) {
    const auto number = [column](const Task& task) {
        switch (column) {
        case StartColumn:
            return task.start;
        case FinishColumn:
            return task.finish;
        case SlackColumn:
            return task.slack;
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
