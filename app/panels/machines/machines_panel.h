// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace drawbridge {

class ResultTable;

/// Every difference between the plan and what runs. A click goes to its place; what to do about it is in the
/// buttons above and in the menu of the line.
class MachinesPanel : public QWidget {
    Q_OBJECT
public:
    explicit MachinesPanel(Session& session, QWidget* parent = nullptr);
    ResultTable* table() const { return m_table; }
    int differences() const { return static_cast<int>(m_rows.size()); }
    QString summary() const;

    void setChecking(bool checking);
    void setWatching(bool watching);

    void takeIntoPlan();
    void takeIntoBuild();
    void waiveCurrent(); ///< asks for the reason and the day
    void endWaiverOfCurrent();

signals:
    void checkRequested();
    void watchRequested(bool on);

private:
    struct Row {
        ComponentId component{0};
        Difference difference;
        bool isWaived = false;
        bool isReadable = true; ///< false: the engine could not be read
        friend bool operator==(const Row&, const Row&) = default;
    };
    void buildHeading(QHBoxLayout* line);
    QPushButton* addCommand(QHBoxLayout* line, const QString& text, const QString& name,
                            void (MachinesPanel::*what)());
    const Plan& seenPlan() const;
    void refresh();
    void addRows(const Component& component);
    void addUnread();
    void showRows();
    void refreshCommands();
    const Row* current() const;
    bool canTakeIntoPlan(const Row& row) const;
    bool canTakeIntoBuild(const Row& row) const;
    void openMenu(const QPoint& place);

    Session& m_session;
    ResultTable* m_table;
    QLabel* m_summary = nullptr;
    QLabel* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPushButton* m_takePlan = nullptr;
    QPushButton* m_takeBuild = nullptr;
    QPushButton* m_waive = nullptr;
    QPushButton* m_check = nullptr;
    QToolButton* m_watch = nullptr;
    std::vector<Row> m_rows;
    bool m_isChecking = false;
};

} // namespace drawbridge
