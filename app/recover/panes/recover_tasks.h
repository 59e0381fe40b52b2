// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/analysis/simulation/simulation.h"

namespace drawbridge {

/// The steps as a table, by start until a header is clicked; also the accessible form of the timeline.
class TaskTable : public ResultTable {
    Q_OBJECT
public:
    explicit TaskTable(QWidget* parent = nullptr);
    /// `simulation` may be null: then the criticality column is hidden. `doubledMakespans`: makespan if the
    /// step takes twice as long, per step; null while it is being computed.
    void show(const ScenarioAnalysis& analysis, const Simulation* simulation,
              const std::vector<std::optional<Seconds>>* doubledMakespans);
    /// Selects the row of a step without emitting stepChosen(); -1: none.
    void setCurrentStep(int step);

signals:
    void stepChosen(int step, int component);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Task {
        int step = -1; ///< -1: a component that cannot be recovered
        int component = -1;
        double number = 0, chance = 0, later = 0;
        /// As of sortKey().
        std::pair<int, qint64> duration, start, finish, slack;
        ResultRow row;
    };
    void sortBy(int column, Qt::SortOrder order);
    void refill();
    std::vector<Task> m_tasks;
    bool m_filling = false;
};

} // namespace drawbridge
