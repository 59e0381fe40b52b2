// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/analysis/programme/programme.h"
#include "core/operations/exercise/lost_verifications.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace drawbridge {

class CoverageTable;
class FigureCard;
class PageCard;
class ResultTable;
class YearChart;

/// The programme: figures, the year, corrective actions, the list of exercises, coverage, and what took
/// verified states away.
class ProgrammePage : public QWidget {
    Q_OBJECT
public:
    explicit ProgrammePage(Session& session, QWidget* parent = nullptr);
    void refresh();
    const Programme* programme() const { return m_programme.get(); }
    YearChart* year() const { return m_year; }
    CoverageTable* coverage() const { return m_coverage; }
    ResultTable* list() const { return m_list; }
    QString hint() const;
    std::optional<ExerciseId> chosen() const { return m_chosen; }

signals:
    void startWanted(std::optional<ExerciseId> exercise);
    void editWanted(std::optional<ExerciseId> exercise); ///< none: a new one
    void dateWanted(ExerciseId exercise);
    void actionWanted(std::optional<CorrectiveActionId> action); ///< none: a new one
    void runChosen(RunId run);
    void calendarWanted(std::optional<ExerciseId> only);
    void evidenceWanted();
    void durationsWanted();
    void tabletopWanted();
    void liveWanted();

private:
    QWidget* buildHead();
    QWidget* buildFigures();
    QWidget* buildActions();
    QWidget* buildChosen();
    void take(const std::shared_ptr<const Programme>& programme);
    void showFigures();
    void showActions();
    void showList();
    void showChosen();
    void showLost();

    Session& m_session;
    Background m_work;
    std::shared_ptr<const Programme> m_programme;
    std::vector<LostVerification> m_lost;
    std::optional<ExerciseId> m_chosen;
    QLabel* m_note = nullptr;
    QPushButton* m_live = nullptr;
    QPushButton* m_durations = nullptr;
    FigureCard* m_overdue = nullptr;
    FigureCard* m_next = nullptr;
    FigureCard* m_steps = nullptr;
    FigureCard* m_accesses = nullptr;
    FigureCard* m_verified = nullptr;
    PageCard* m_yearCard = nullptr;
    QLabel* m_span = nullptr;
    YearChart* m_year;
    PageCard* m_actionCard = nullptr;
    QVBoxLayout* m_actions = nullptr;
    ResultTable* m_list;
    CoverageTable* m_coverage;
    PageCard* m_chosenCard = nullptr;
    QLabel* m_chosenText = nullptr;
    QVBoxLayout* m_lostRows = nullptr;
    PageCard* m_lostCard = nullptr;
};

} // namespace drawbridge
