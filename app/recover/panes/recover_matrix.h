// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/panes/recover_pane.h"
#include "core/analysis/matrix/scenario_matrix.h"

class QCheckBox;
class QProgressBar;
class QPushButton;

namespace drawbridge {

class ResultTable;

/// Every possible disaster, analysed on request: what each takes down, when everything is back, and the worst
/// case of each service.
class RecoverMatrix : public RecoverPane {
    Q_OBJECT
public:
    explicit RecoverMatrix(QWidget* parent = nullptr);
    QPushButton* startButton() const { return m_start; }
    ResultTable* disasters() const { return m_disasters; }
    ResultTable* services() const { return m_services; }

signals:
    void scenarioChosen(drawbridge::ScenarioId scenario);
    void entityChosen(const drawbridge::EntityRef& entity); ///< what fails, if no scenario covers it

protected:
    void compute() override;

private:
    QWidget* buildHead();
    QWidget* buildTables();
    void start();
    void stop();
    void fill(std::shared_ptr<const RecoveryGraph> graph, ScenarioMatrix matrix);
    void refreshButtons();
    void chooseRow(int row);
    QPushButton* m_start;
    QCheckBox* m_pairs;
    QCheckBox* m_destroyed;
    QProgressBar* m_progress;
    ResultTable* m_disasters;
    ResultTable* m_services;
    QWidget* m_tables;
    ScenarioMatrix m_matrix;
    std::vector<int> m_order; ///< indices of matrix rows, worst first
    std::shared_ptr<const RecoveryGraph> m_graph;
};

} // namespace drawbridge
