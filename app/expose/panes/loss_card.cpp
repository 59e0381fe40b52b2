// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/loss_card.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/expose/panes/loss_chart.h"
#include "core/operations/exposure_reasons.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace drawbridge {

namespace {

constexpr int kBudgetWidth = 84;

} // namespace

LossCard::LossCard(Session& session, QWidget* parent)
    : PageCard(tr("Chance that a year costs more"), parent), m_session(session), m_chart(new LossChart),
      m_table(new ResultTable), m_sentence(makeLabel({}, "secondary")), m_stack(new QStackedWidget),
      m_budget(new QLineEdit), m_asTable(new QToolButton) {
    auto* label = makeLabel(tr("Budget"), "secondary");
    label->setBuddy(m_budget);
    addToHead(label);
    m_budget->setObjectName(QStringLiteral("lossBudget"));
    m_budget->setFixedWidth(kBudgetWidth);
    m_budget->setAlignment(Qt::AlignRight);
    m_budget->setPlaceholderText(tr("none"));
    m_budget->setAccessibleName(tr("Budget: what downtime may cost in a year"));
    addToHead(m_budget);
    m_asTable->setText(tr("Table"));
    m_asTable->setCheckable(true);
    m_asTable->setProperty("segment", true);
    m_asTable->setToolTip(tr("Show the numbers of the curve"));
    addToHead(m_asTable);
    m_table->setObjectName(QStringLiteral("lossTable"));
    m_table->setAccessibleName(tr("Loss exceedance: amount, chance to lose more in a year"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    body()->addWidget(m_stack, 1);
    connect(m_asTable, &QToolButton::toggled, this, &LossCard::showContent);
    connect(m_budget, &QLineEdit::editingFinished, this, &LossCard::giveBudget);
    connect(&session, &Session::planChanged, this, &LossCard::showBudget);
    connect(&session, &Session::documentReplaced, this, &LossCard::showBudget);
    showBudget();
}

void LossCard::showContent() {
    m_stack->setCurrentIndex(!m_hasYear ? 0 : m_asTable->isChecked() ? 2 : 1);
}

void LossCard::showNothing(const QString& sentence) {
    m_hasYear = false;
    m_sentence->setText(sentence);
    m_chart->clear();
    showBudget();
    showContent();
}

void LossCard::show(const Plan& plan, const YearExposure& year) {
    m_hasYear = true;
    const QString currency = plan.project.effectiveCurrency();
    m_chart->show({year.exceedance, {}, currency, plan.project.lossBudget});
    m_table->results().setColumns({tr("More than"), tr("Chance in a year"), tr("One year in")},
                                  {true, true, true});
    std::vector<ResultRow> rows;
    for (const ExceedancePoint& point : year.exceedance) {
        const QString oneIn = point.probability > 0 ? formatNumber(std::round(10 / point.probability) / 10)
                                                    : QStringLiteral("–");
        rows.push_back({{{moneyText(point.loss, currency), Tone::Plain, true, false, {}, {}, -1, {}},
                         {shareText(point.probability), Tone::Plain, true, false, {}, {}, -1, {}},
                         {oneIn, Tone::Plain, true, false, {}, {}, -1, {}}},
                        {}});
    }
    m_table->results().setRows(std::move(rows));
    setNote(plan.project.lossBudget && year.chanceOverBudget
                ? tr("over budget in %1 of years").arg(shareText(*year.chanceOverBudget))
                : QString());
    showBudget();
    showContent();
}

void LossCard::showBudget() {
    const Plan& plan = m_session.plan();
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    m_budget->setReadOnly(!writable);
    setStyleProperty(m_budget, "wrong", false);
    m_budget->setToolTip(
        tr("What downtime may cost in a year, in %1; empty for none").arg(plan.project.effectiveCurrency()));
    if (!m_budget->hasFocus() || !m_budget->isModified())
        m_budget->setText(plan.project.lossBudget
                              ? amountText(*plan.project.lossBudget, plan.project.effectiveCurrency())
                              : QString());
}

/// A wrong amount stays in the field, marked, and the plan is not changed.
void LossCard::giveBudget() {
    if (!m_session.hasDocument() || !m_budget->isModified())
        return;
    const Plan& plan = m_session.plan();
    QString text = m_budget->text().trimmed();
    text.remove(u',').remove(u' ');
    std::optional<Money> budget;
    QString wrong;
    if (!text.isEmpty()) {
        const auto parsed = parseMoney(text, currencyDigits(plan.project.effectiveCurrency()));
        if (parsed)
            budget = *parsed;
        else
            wrong = tr("“%1” %2.").arg(m_budget->text(), parsed.error());
    }
    if (wrong.isEmpty() && budget != plan.project.lossBudget) {
        m_budget->setModified(false);
        wrong = m_session.refusalOf(budget ? tr("Set the budget for downtime") : tr("Remove the budget"),
                                    [&budget](Edit& edit) {
                                        ProjectSettings project = edit.plan().project;
                                        project.lossBudget = budget;
                                        edit.setProject(project);
                                    });
    }
    if (wrong.isEmpty()) {
        m_budget->setModified(false);
        showBudget();
        return;
    }
    m_budget->setModified(true);
    setStyleProperty(m_budget, "wrong", true);
    m_budget->setToolTip(wrong);
    emit m_session.failed(wrong);
}

} // namespace drawbridge
