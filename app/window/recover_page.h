// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session.h"

#include <QWidget>

class QStackedWidget;

namespace drawbridge {

class FigureCard;
class RecoverClock;
class RecoverCommands;
class RecoverStateCard;
class RecoverTabs;
class RecoverTimelineCard;
class ResultTable;
class TaskTable;
class TimelineView;

/// Invites to choose a scenario when none is shown.
QWidget* makeScenarioInvitation(Session& session, const QString& sentence);

/// Recover: what comes back when, in which order, and whether the targets hold.
class RecoverPage : public QWidget {
    Q_OBJECT
public:
    explicit RecoverPage(Session& session, QWidget* parent = nullptr);
    TaskTable* tasks() const { return m_tasks; }
    ResultTable* targets() const { return m_targets; }
    TimelineView* timeline() const;
    RecoverStateCard* state() const { return m_state; }
    RecoverClock& clock() const { return *m_clock; }
    RecoverCommands& commands() const { return *m_commands; }
    RecoverTabs* tabs() const { return m_tabs; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildResults();
    QWidget* buildTables();
    void connectClock();
    void connectSelection();
    void refresh();
    void showAnalysis();
    void selectComponent(int component);
    void showSelection();

    Session& m_session;
    RecoverClock* m_clock;
    RecoverCommands* m_commands = nullptr;
    QStackedWidget* m_stack;
    FigureCard* m_back = nullptr;
    FigureCard* m_worst = nullptr;
    FigureCard* m_chance = nullptr;
    FigureCard* m_data = nullptr;
    FigureCard* m_cost = nullptr;
    RecoverTimelineCard* m_timelineCard = nullptr;
    RecoverStateCard* m_state = nullptr;
    RecoverTabs* m_tabs = nullptr;
    TaskTable* m_tasks = nullptr;
    ResultTable* m_targets = nullptr;
    std::shared_ptr<const ScenarioAnalysis> m_shown;
    std::optional<ScenarioId> m_clockOf; ///< whose middle the clock was put to
};

} // namespace drawbridge
