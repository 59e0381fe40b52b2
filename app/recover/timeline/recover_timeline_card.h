// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <memory>

class QPushButton;

namespace drawbridge {

class LoadChart;
class RecoverCommands;
class TimelineView;

/// The timeline with its switches, and the load of the teams below it.
class RecoverTimelineCard : public PageCard {
    Q_OBJECT
public:
    explicit RecoverTimelineCard(QWidget* parent = nullptr);
    void connectTo(RecoverCommands& commands);
    void show(std::shared_ptr<const ScenarioAnalysis> analysis,
              std::shared_ptr<const ScenarioAnalysis> planned);
    TimelineView* timeline() const { return m_timeline; }
    LoadChart* load() const { return m_load; }
    void setStoppable(bool stoppable); ///< shows the Stop button

signals:
    void stopRequested();

private:
    TimelineView* m_timeline;
    LoadChart* m_load;
    QPushButton* m_stop;
    bool m_loadWanted = true;
    bool m_anyTeam = false;
};

} // namespace drawbridge
