// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/expose/state/expose_study.h"
#include "core/analysis/scenario/figure_reasons.h"

#include <QWidget>

class QGridLayout;

namespace drawbridge {

class FigureCard;

/// The headline figures: a mean year, one year in twenty, the chosen scenario, the most promised service, and
/// the best improvement. Each can be asked why.
class ExposeFigures : public QWidget {
    Q_OBJECT
public:
    explicit ExposeFigures(Session& session, QWidget* parent = nullptr);
    void show(const ExposeStudy& study);
    FigureCard* year() const { return m_year; }
    FigureCard* badYear() const { return m_badYear; }
    FigureCard* scenario() const { return m_scenario; }
    FigureCard* availability() const { return m_availability; }
    FigureCard* best() const { return m_best; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place(int columns);
    void showYear(const ExposeStudy& study);
    void showScenario();
    void showAvailability();
    void showBest();
    void setFigure(FigureCard* card, const QString& value, const QString& note, int tone);
    void ask(FigureCard* card, FigureReasons reasons, const ScenarioCost* of = nullptr);
    const ScenarioCost* shownScenario() const;
    void connectCards();
    Session& m_session;
    ExposeResults m_results;
    bool m_isOutdated = false;
    QGridLayout* m_grid;
    int m_columns = 0;
    FigureCard* m_year;
    FigureCard* m_badYear;
    FigureCard* m_scenario;
    FigureCard* m_availability;
    FigureCard* m_best;
};

} // namespace drawbridge
