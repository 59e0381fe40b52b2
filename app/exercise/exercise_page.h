// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"

class QStackedWidget;

namespace drawbridge {

class FollowWindow;
class LivePage;
class LiveRun;
class ProgrammePage;

/// Exercise mode: the programme, and the run that goes on.
class ExercisePage : public ModePage {
    Q_OBJECT
public:
    explicit ExercisePage(Session& session, QWidget* parent = nullptr);
    ~ExercisePage() override;
    QString hint() const override;
    QWidget* mainView() override;
    LiveRun& run() const { return *m_run; }
    LivePage* live() const { return m_live; }
    ProgrammePage* programme() const { return m_programme; }
    bool showsLive() const;
    void showProgramme();
    void showLive();

signals:
    void reportWanted(RunId run);
    void evidenceWanted();
    void tabletopWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectProgramme();
    void refresh();
    void start(std::optional<ExerciseId> exercise);
    void finish();
    void editExercise(std::optional<ExerciseId> exercise);
    void editAction(std::optional<CorrectiveActionId> action);
    void setDate(ExerciseId exercise);
    void writeCalendar(std::optional<ExerciseId> only);
    void takeDurations();
    void follow();

    Session& m_session;
    LiveRun* m_run;
    QStackedWidget* m_stack;
    ProgrammePage* m_programme;
    LivePage* m_live;
    std::optional<RunId> m_shownRun; ///< that the page switched to by itself
};

} // namespace drawbridge
