// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace drawbridge {

class FigureCard;
class PageCard;
class ResultTable;

/// Expose mode: the cost of each scenario under each contract, with the tier that applies.
class ExposePage : public ModePage {
    Q_OBJECT
public:
    explicit ExposePage(Session& session, QWidget* parent = nullptr);
    QString hint() const override;
    QWidget* mainView() override;
    ResultTable* matrix() const { return m_matrix; }
    FigureCard* worstFigure() const { return m_worst; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void connectFigures();
    const ScenarioAnalysis* costliest(int contract) const;
    void refreshFigures();
    void showYear(const Plan& plan, const std::vector<ScenarioAnalysis>& scenarios);
    QString whatIsMissing() const;
    Session& m_session;
    QStackedWidget* m_stack;
    QLabel* m_missing;
    FigureCard* m_worst = nullptr;
    FigureCard* m_client = nullptr;
    FigureCard* m_year = nullptr;
    int m_exposed = 0; ///< index of the most exposed client's contract
    PageCard* m_card = nullptr;
    ResultTable* m_matrix = nullptr;
};

} // namespace drawbridge
