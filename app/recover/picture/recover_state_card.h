// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "app/recover/state/recover_job.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <memory>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace drawbridge {

class ComboBox;
class RecoverClock;
class RecoverCommands;
class RecoverPicture;

/// "At 2 h 30 m": the estate at the clock's time, a legend with counts, and playback controls.
class RecoverStateCard : public PageCard {
    Q_OBJECT
public:
    RecoverStateCard(RecoverClock& clock, RecoverCommands& commands, QWidget* parent = nullptr);
    void show(std::shared_ptr<const ScenarioAnalysis> analysis);
    RecoverPicture* picture() const { return m_picture; }
    QToolButton* planDiagramButton() const { return m_planDiagram; }

private:
    /// Builds the plan's diagram in the background.
    void buildPlanDiagram();
    void refreshTime();
    void refreshLegend();
    RecoverClock& m_clock;
    RecoverPicture* m_picture;
    QPushButton* m_play;
    QToolButton* m_planDiagram; ///< the plan's diagram instead of the sites
    RecoverJob m_job;
    std::shared_ptr<const ScenarioAnalysis> m_analysis;
    ComboBox* m_speed;
    QHBoxLayout* m_legend;
    std::vector<QLabel*> m_marks, m_counts; ///< per legend entry
};

} // namespace drawbridge
