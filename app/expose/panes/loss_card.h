// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "app/common/session.h"
#include "core/analysis/yearly/year_exposure.h"

class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace drawbridge {

class LossChart;

/// The loss exceedance curve, its numbers as a table, and the field for the budget of the plan.
class LossCard : public PageCard {
    Q_OBJECT
public:
    explicit LossCard(Session& session, QWidget* parent = nullptr);
    void show(const Plan& plan, const YearExposure& year);
    void showNothing(const QString& sentence);
    LossChart* chart() const { return m_chart; }
    ResultTable* table() const { return m_table; }
    QLineEdit* budgetField() const { return m_budget; }
    QToolButton* tableButton() const { return m_asTable; }

private:
    void showBudget();
    void giveBudget();
    void showContent();
    Session& m_session;
    LossChart* m_chart;
    ResultTable* m_table;
    QLabel* m_sentence;
    QStackedWidget* m_stack;
    QLineEdit* m_budget;
    QToolButton* m_asTable;
    bool m_hasYear = false;
};

} // namespace drawbridge
