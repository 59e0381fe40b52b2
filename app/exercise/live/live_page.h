// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace drawbridge {

class LiveRun;
class PageCard;
class ProjectionChart;
class RunSidebar;
class RunTimeline;
class TeamBoard;
struct FailureChoice;

/// A run that goes on: clock, projected recovery, the steps of each team, planned and actual, and the
/// sidebar. The keys R, I, O and K answer a failed step, N writes a note, Alt+1 … go to a team.
class LivePage : public QWidget {
    Q_OBJECT
public:
    /// Follow: in a window of its own, where nothing can be changed.
    enum class Use { Lead, Follow };
    LivePage(Session& session, LiveRun& live, QWidget* parent = nullptr, Use use = Use::Lead);
    TeamBoard* board() const { return m_board; }
    RunSidebar* sidebar() const { return m_sidebar; }
    ProjectionChart* projection() const { return m_projection; }
    QString clockText() const;
    QString hint() const;
    void refresh();

signals:
    void programmeWanted();
    void followWanted();
    void finishWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildClock();
    void connectParts();
    void tick();
    void take(int step, const FailureChoice& choice);
    void skip(int step);
    void fail(int step);
    void recoverOtherwise(int step, const FailureChoice& choice);
    void takeMoment();
    void chooseBoard();
    void addEvidence();
    void decide(bool stop);
    void answerFailure(int kind);

    Session& m_session;
    bool canWrite() const;
    LiveRun& m_live;
    Use m_use;
    QLabel* m_mark = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_written = nullptr;
    QLineEdit* m_who = nullptr;
    QLineEdit* m_when = nullptr;
    QPushButton* m_programme = nullptr;
    QPushButton* m_follow = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_finish = nullptr;
    QPushButton* m_statusBoard = nullptr;
    QLabel* m_clock = nullptr;
    QLabel* m_times = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_done = nullptr;
    ProjectionChart* m_projection;
    TeamBoard* m_board;
    RunTimeline* m_timeline;
    RunSidebar* m_sidebar;
    int m_failedShown = 0; ///< the failed step that was brought into view
};

} // namespace drawbridge
