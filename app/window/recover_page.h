// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session.h"

#include <QWidget>

class QStackedWidget;

namespace drawbridge {

class FigureCard;
class GanttChart;
class PageCard;
class ResultTable;

/// Invites to choose a scenario when none is shown.
QWidget* makeScenarioInvitation(Session& session, const QString& sentence);

/// Recover: what comes back when, in which order, and whether the targets hold.
class RecoverPage : public QWidget {
    Q_OBJECT
public:
    explicit RecoverPage(Session& session, QWidget* parent = nullptr);
    ResultTable* tasks() const { return m_tasks; }
    ResultTable* targets() const { return m_targets; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildResults();
    void refresh();

    Session& m_session;
    QStackedWidget* m_stack;
    FigureCard* m_back = nullptr;
    FigureCard* m_worst = nullptr;
    FigureCard* m_data = nullptr;
    FigureCard* m_cost = nullptr;
    PageCard* m_tasksCard = nullptr;
    ResultTable* m_tasks = nullptr;
    ResultTable* m_targets = nullptr;
    GanttChart* m_gantt = nullptr;
};

} // namespace drawbridge
