// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"
#include "app/recover/panes/recover_study.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace drawbridge {

class DistributionChart;
class FigureCard;
class PageCard;
class RecoverCapacity;
class RecoverClock;
class RecoverCommands;
class RecoverFailback;
class RecoverImprovements;
class RecoverMatrix;
class RecoverStateCard;
class RecoverStrategies;
class CardTabs;
class RecoverTimelineCard;
class ResultTable;
class TaskTable;
class TimelineView;
class WhatIfBar;

/// Placeholder page with buttons to choose a scenario, and one for planning the recovery.
QWidget* makeScenarioInvitation(Session& session, const QString& sentence,
                                const std::function<void()>& planRecovery);

/// Recover mode: recovery order and times, targets, and what would improve them. What-if changes are tried on
/// a copy; only Apply edits the plan.
class RecoverPage : public ModePage {
    Q_OBJECT
public:
    explicit RecoverPage(Session& session, QWidget* parent = nullptr);
    QString hint() const override;
    QWidget* mainView() override; ///< the timeline, once there is one
    ~RecoverPage() override;
    TaskTable* tasks() const { return m_tasks; }
    ResultTable* targets() const { return m_targets; }
    TimelineView* timeline() const;
    RecoverTimelineCard* timelineCard() const { return m_timelineCard; }
    RecoverStateCard* state() const { return m_state; }
    RecoverClock& clock() const { return *m_clock; }
    RecoverCommands& commands() const { return *m_commands; }
    CardTabs* tabs() const { return m_tabs; }
    RecoverStudy& study() const { return *m_study; }
    RecoverImprovements* improvements() const { return m_improvements; }
    RecoverCapacity* capacity() const { return m_capacity; }
    DistributionChart* distribution() const { return m_distribution; }
    WhatIfBar* whatIfBar() const { return m_whatIfBar; }
    FigureCard* backFigure() const { return m_back; }
    FigureCard* targetFigure() const { return m_worst; }
    FigureCard* dataFigure() const { return m_data; }
    FigureCard* costFigure() const { return m_cost; }

    const std::vector<WhatIf>& changes() const { return m_changes; }
    void tryChange(const WhatIf& change);
    void removeChange(int index);
    void applyChanges();
    void discardChanges();

signals:
    void preparationRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_lower = nullptr;
    QWidget* buildResults();
    QWidget* buildFigures();
    QWidget* buildRight();
    QWidget* buildTables();
    void connectSession();
    void connectClock();
    void connectSelection();
    void connectWhatIf();
    void connectTabs();
    void refresh();
    void startStudy(bool onlySchedule = false);
    void showResults();
    void showAnalysis();
    void connectFigures();
    void showFigures();
    void showDistribution();
    void showImprovements();
    void showStage();
    void showWhatIfs();
    void selectComponent(int component);
    void showSelection();
    std::vector<int> selectedComponents() const;
    std::optional<WhatIf> durationChange(int step, Seconds duration) const;
    void chooseDuration(int step, Seconds duration);
    void doubleStep(); ///< tries the current step at twice its duration
    void chooseTeamSize(int team, int size);
    void adoptBetterSchedule();
    void dropObsoleteChanges();
    void keepFocus();

    Session& m_session;
    RecoverClock* m_clock;
    RecoverStudy* m_study;
    RecoverCommands* m_commands = nullptr;
    QStackedWidget* m_stack;
    FigureCard* m_back = nullptr;
    FigureCard* m_worst = nullptr;
    FigureCard* m_chance = nullptr;
    FigureCard* m_data = nullptr;
    FigureCard* m_cost = nullptr;
    WhatIfBar* m_whatIfBar = nullptr;
    RecoverTimelineCard* m_timelineCard = nullptr;
    RecoverStateCard* m_state = nullptr;
    PageCard* m_distributionCard = nullptr;
    DistributionChart* m_distribution = nullptr;
    RecoverImprovements* m_improvements = nullptr;
    CardTabs* m_tabs = nullptr;
    TaskTable* m_tasks = nullptr;
    ResultTable* m_targets = nullptr;
    RecoverStrategies* m_strategies = nullptr;
    RecoverMatrix* m_matrix = nullptr;
    RecoverFailback* m_failback = nullptr;
    RecoverCapacity* m_capacity = nullptr;

    std::shared_ptr<const ScenarioAnalysis> m_planned; ///< the session's, of the unchanged plan
    StudyResults m_results;                            ///< what is shown
    std::vector<WhatIf> m_changes;
    std::optional<WhatIf> m_dragged;           ///< one more, while a bar's end is dragged
    bool m_adopting = false;                   ///< the session is taking over results of this page
    bool m_incomplete = false;                 ///< the page was hidden before the study was complete
    std::optional<ScenarioId> m_clockScenario; ///< scenario that the clock was last reset for
};

} // namespace drawbridge
