// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_page.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "core/model/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>

namespace drawbridge {

namespace {

QString tierText(const Contract& contract, const ContractExposure& exposure) {
    if (exposure.capped && contract.cap)
        return ExposePage::tr("capped at %1").arg(formatPercent(*contract.cap));
    const bool penalty = exposure.penalty.minor > 0;
    if (exposure.tier) {
        const QString credit =
            formatPercent(contract.credits[static_cast<std::size_t>(*exposure.tier)].credit);
        return penalty ? ExposePage::tr("credit %1 + penalty").arg(credit)
                       : ExposePage::tr("credit %1").arg(credit);
    }
    return penalty ? ExposePage::tr("penalty only") : QString();
}

QString reasonText(const Plan& plan, const RecoveryGraph& graph, const ContractExposure& exposure) {
    const Contract& contract = plan.contracts.at(exposure.contract);
    if (exposure.decidingService < 0)
        return ExposePage::tr("No service of %1 is down.").arg(contract.client);
    const QString service = graph.name(exposure.decidingService);
    if (!exposure.downtime)
        return ExposePage::tr("%1 is not recoverable; one full window is charged.").arg(service);
    return ExposePage::tr("%1 is down for %2; availability of the worst window %3. Credit %4, penalty %5.")
        .arg(service, durationText(*exposure.downtime),
             QString::number(exposure.availability * 100, 'f', 3) + u'%', moneyText(plan, exposure.credit),
             moneyText(plan, exposure.penalty));
}

QString plainAmount(const Plan& plan, Money amount) {
    return amountText(amount, plan.project.effectiveCurrency());
}

ResultRow matrixRow(const ScenarioAnalysis& analysis, Money most) {
    const Plan& plan = analysis.plan();
    ResultRow row;
    row.entity = refTo(analysis.scenario.id);
    row.cells.push_back({analysis.scenario.name, Tone::Plain, false, true, {}, {}, -1, {}});
    const auto heat = [most](Money amount) {
        return most.minor > 0 ? static_cast<double>(amount.minor) / static_cast<double>(most.minor) : 0.0;
    };
    for (const ContractExposure& exposure : analysis.exposure.contracts) {
        ResultCell cell;
        cell.tip = reasonText(plan, *analysis.graph, exposure);
        cell.text = exposure.total.minor == 0 ? QStringLiteral("–") : plainAmount(plan, exposure.total);
        cell.heat = heat(exposure.total);
        if (exposure.total.minor != 0)
            cell.below = tierText(plan.contracts.at(exposure.contract), exposure);
        row.cells.push_back(cell);
    }
    ResultCell all;
    all.text = plainAmount(plan, analysis.exposure.total);
    all.heat = heat(analysis.exposure.total);
    all.strong = true;
    row.cells.push_back(all);
    return row;
}

} // namespace

ExposePage::ExposePage(Session& session, QWidget* parent)
    : ModePage(parent), m_session(session), m_stack(new QStackedWidget),
      m_missing(makeLabel({}, "secondary")) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setWordWrap(true);
    m_stack->addWidget(m_missing);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(14);
    m_worst = new FigureCard(tr("Costliest scenario"));
    m_client = new FigureCard(tr("Most exposed client"));
    m_year = new FigureCard(tr("Annual loss expectancy"));
    for (FigureCard* card : {m_worst, m_client, m_year})
        figures->addWidget(card, 1);
    column->addLayout(figures);
    m_card = new PageCard(tr("Cost of each scenario by client"));
    m_matrix = new ResultTable;
    m_matrix->setAccessibleName(tr("Cost by scenario and client"));
    m_matrix->showAsMatrix();
    m_card->body()->addWidget(m_matrix);
    column->addWidget(m_card, 1);
    m_stack->addWidget(page);
    connect(m_matrix, &ResultTable::entityChosen, this,
            [this](const EntityRef& scenario) { m_session.chooseScenario(ScenarioId(scenario.id)); });
    const auto refreshIfShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&session, &Session::resultsChanged, this, refreshIfShown);
    connect(&session, &Session::planChanged, this, refreshIfShown);
}

void ExposePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

QString ExposePage::whatIsMissing() const {
    if (m_session.plan().contracts.isEmpty())
        return tr("This plan has no contracts yet. Add one in the outline of Design, under Plan, "
                  "to see what downtime costs.");
    if (m_session.plan().scenarios.isEmpty())
        return tr("This plan has no scenarios yet. Add one in the outline of Design, under Plan.");
    return m_session.results() == nullptr ? tr("The plan is being analysed …") : QString();
}

void ExposePage::refresh() {
    const QString missing = whatIsMissing();
    m_missing->setText(missing);
    m_stack->setCurrentIndex(missing.isEmpty() ? 1 : 0);
    const auto results = m_session.results();
    if (!missing.isEmpty() || results->plan.scenarios().empty())
        return;
    const Plan& plan = results->plan.plan();
    QStringList titles{tr("Scenario")};
    for (const Contract& contract : plan.contracts)
        titles << contract.client;
    titles << tr("All");
    Money most;
    for (const ScenarioAnalysis& analysis : results->plan.scenarios())
        most = std::max(most, analysis.exposure.total);
    std::vector<ResultRow> rows;
    for (const ScenarioAnalysis& analysis : results->plan.scenarios())
        rows.push_back(matrixRow(analysis, most));
    m_matrix->results().setColumns(titles, {});
    m_matrix->results().setRows(std::move(rows));
    QHeaderView* header = m_matrix->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::Interactive);
    header->resizeSection(0, 210);
    m_card->setNote(tr("%1 per incident · the tier that applies").arg(plan.project.effectiveCurrency()));
    refreshFigures();
}

void ExposePage::refreshFigures() {
    const auto results = m_session.results();
    const Plan& plan = results->plan.plan();
    const ScenarioAnalysis* worst = &results->plan.scenarios().front();
    std::vector<Money> byClient(static_cast<std::size_t>(plan.contracts.size()));
    double year = 0;
    int rated = 0;
    for (const ScenarioAnalysis& analysis : results->plan.scenarios()) {
        if (analysis.exposure.total > worst->exposure.total)
            worst = &analysis;
        for (const ContractExposure& exposure : analysis.exposure.contracts) {
            Money& amount = byClient[static_cast<std::size_t>(exposure.contract)];
            amount = std::max(amount, exposure.total);
        }
        if (analysis.scenario.rate) {
            year += analysis.scenario.rate->perYear * static_cast<double>(analysis.exposure.total.minor);
            ++rated;
        }
    }
    m_worst->setFigure(moneyText(plan, worst->exposure.total), worst->scenario.name,
                       worst->exposure.total.minor > 0 ? Tone::Bad : Tone::Good);
    const auto client = std::max_element(byClient.begin(), byClient.end());
    m_client->setFigure(plan.contracts.at(static_cast<int>(client - byClient.begin())).client,
                        tr("up to %1 per incident").arg(moneyText(plan, *client)));
    const auto all = static_cast<int>(results->plan.scenarios().size());
    m_year->setFigure(rated == 0 ? tr("Unknown") : moneyText(plan, {static_cast<qint64>(year + 0.5)}),
                      rated == all ? tr("cost × rate, summed over all scenarios")
                                   : tr("cost × rate; %1 of %2 scenarios have a rate").arg(rated).arg(all));
}

QString ExposePage::hint() const {
    return tr("Click a row to show its scenario · hold the pointer over a cell for the reasons");
}

} // namespace drawbridge
