// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_page.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/why_panel.h"
#include "core/base/estimated_text.h"
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
    if (exposure.total.isUnknown())
        return ExposePage::tr("unknown");
    const bool penalty = exposure.penalty.atLeast().value_or(Money{}).minor > 0;
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
    if (exposure.downtime.isInfinite())
        return ExposePage::tr("%1 is not recoverable; one full window is charged.").arg(service);
    if (exposure.total.isUnknown())
        return ExposePage::tr("Unknown: %1.").arg(exposure.total.unknownBecause());
    const auto availability = exposure.availability.known();
    return ExposePage::tr("%1 is down for %2; availability of the worst window %3. Credit %4, penalty %5.")
        .arg(service, durationText(exposure.downtime, {}),
             availability ? availabilityText(contract, *availability) : ExposePage::tr("unknown"),
             moneyText(plan, exposure.credit), moneyText(plan, exposure.penalty));
}

/// Without the currency, which the card's note names; unknown ones by their bounds.
QString plainAmount(const Plan& plan, const Estimated<Money>& amount) {
    return amount.isKnown() ? amountText(*amount.known(), plan.project.effectiveCurrency())
                            : moneyText(plan, amount);
}

/// What it costs at the least: an unknown cost is never shown as a smaller heat than it is sure to have.
Money surely(const Estimated<Money>& amount) {
    return amount.atLeast().value_or(Money{});
}

/// For "the most": unknown amounts go before known ones, since they may be larger.
std::pair<bool, Money> rank(const Estimated<Money>& amount) {
    return {!amount.isKnown(), amount.atMost().value_or(surely(amount))};
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
        cell.text =
            exposure.total.known() == Money{} ? QStringLiteral("–") : plainAmount(plan, exposure.total);
        cell.heat = heat(surely(exposure.total));
        cell.tone = exposure.total.isUnknown() ? Tone::Warn : Tone::Plain;
        if (exposure.total.known() != Money{})
            cell.below = tierText(plan.contracts.at(exposure.contract), exposure);
        row.cells.push_back(cell);
    }
    ResultCell all;
    all.text = plainAmount(plan, analysis.exposure.total);
    all.heat = heat(surely(analysis.exposure.total));
    all.tone = analysis.exposure.total.isUnknown() ? Tone::Warn : Tone::Plain;
    all.tip = analysis.exposure.total.unknownBecause();
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
    connectFigures();
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
        most = std::max(most, surely(analysis.exposure.total));
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

/// The costliest scenario, and the one that costs the most exposed client most, can be asked why.
void ExposePage::connectFigures() {
    for (FigureCard* card : {m_worst, m_client}) {
        card->setAskable(true);
        connect(card, &FigureCard::asked, this, [this, card] {
            const auto results = m_session.results();
            const ScenarioAnalysis* shown = card == m_worst ? costliest(-1) : costliest(m_exposed);
            if (shown == nullptr)
                return;
            WhyPanel::ask(m_session,
                          {shown->scenario.name, moneyText(shown->plan(), shown->exposure.total),
                           reasonsOfCost(*shown), std::shared_ptr<const ScenarioAnalysis>(results, shown)},
                          card);
        });
    }
}

/// The scenario that costs most, under one contract or (-1) all; nullptr without results.
const ScenarioAnalysis* ExposePage::costliest(int contract) const {
    const auto results = m_session.results();
    const ScenarioAnalysis* worst = nullptr;
    if (results == nullptr)
        return worst;
    const auto cost = [contract](const ScenarioAnalysis& analysis) {
        return contract < 0 ? rank(analysis.exposure.total)
                            : rank(analysis.exposure.contracts[static_cast<std::size_t>(contract)].total);
    };
    for (const ScenarioAnalysis& analysis : results->plan.scenarios()) {
        if (worst == nullptr || cost(analysis) > cost(*worst))
            worst = &analysis;
    }
    return worst;
}

void ExposePage::refreshFigures() {
    const auto results = m_session.results();
    const Plan& plan = results->plan.plan();
    const ScenarioAnalysis* worst = costliest(-1);
    std::vector<Estimated<Money>> byClient(static_cast<std::size_t>(plan.contracts.size()));
    for (const ScenarioAnalysis& analysis : results->plan.scenarios()) {
        for (const ContractExposure& exposure : analysis.exposure.contracts) {
            Estimated<Money>& amount = byClient[static_cast<std::size_t>(exposure.contract)];
            amount = largerOf(amount, exposure.total);
        }
    }
    const Estimated<Money>& cost = worst->exposure.total;
    m_worst->setFigure(moneyText(plan, cost), worst->scenario.name,
                       cost.isUnknown()         ? Tone::Warn
                       : cost.known() > Money{} ? Tone::Bad
                                                : Tone::Good);
    const auto client = std::max_element(
        byClient.begin(), byClient.end(),
        [](const Estimated<Money>& a, const Estimated<Money>& b) { return rank(a) < rank(b); });
    m_exposed = static_cast<int>(client - byClient.begin());
    const Contract& exposed = plan.contracts.at(m_exposed);
    m_client->setFigure(
        exposed.client,
        client->isKnown() ? tr("up to %1 per incident").arg(moneyText(plan, *client))
                          : tr("%1 per incident: %2").arg(moneyText(plan, *client), client->unknownBecause()),
        client->isKnown() ? Tone::Plain : Tone::Warn);
    showYear(plan, results->plan.scenarios());
}

void ExposePage::showYear(const Plan& plan, const std::vector<ScenarioAnalysis>& scenarios) {
    Estimated<double> year = 0.0;
    int rated = 0;
    for (const ScenarioAnalysis& analysis : scenarios) {
        if (!analysis.scenario.rate)
            continue;
        const double rate = analysis.scenario.rate->perYear;
        year = sumOf(year, analysis.exposure.total.mapped(
                               [rate](Money amount) { return rate * static_cast<double>(amount.minor); }));
        ++rated;
    }
    const auto all = static_cast<int>(scenarios.size());
    const Estimated<Money> cost =
        year.mapped([](double minor) { return Money{static_cast<qint64>(minor + 0.5)}; });
    const QString note = rated == 0         ? tr("no scenario has a rate")
                         : cost.isUnknown() ? cost.unknownBecause()
                         : rated == all
                             ? tr("cost × rate, summed over all scenarios")
                             : tr("cost × rate; %1 of %2 scenarios have a rate").arg(rated).arg(all);
    m_year->setFigure(rated == 0 ? tr("Unknown") : moneyText(plan, cost), note,
                      rated == 0 || cost.isUnknown() ? Tone::Warn : Tone::Plain);
}

QWidget* ExposePage::mainView() {
    return m_matrix->isVisible() ? static_cast<QWidget*>(m_matrix) : this;
}

QString ExposePage::hint() const {
    return tr("Click a row to show its scenario · hold the pointer over a cell for the reasons");
}

} // namespace drawbridge
