// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/cost_matrix.h"

#include "app/expose/panes/ask_why.h"
#include "core/base/index.h"
#include "core/operations/exposure_reasons.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

constexpr int kNames = 190;
constexpr int kLeastColumn = 84;
constexpr int kLeastRow = 38;
constexpr int kMostRow = 52;

QString tierText(const Contract& contract, const ContractExposure& exposure) {
    if (exposure.capped && contract.cap)
        return CostMatrix::tr("capped at %1").arg(formatPercent(*contract.cap));
    if (exposure.total.isUnknown())
        return CostMatrix::tr("unknown");
    const bool penalty = exposure.penalty.atLeast().value_or(Money{}).minor > 0;
    if (exposure.tier) {
        const QString credit = formatPercent(contract.credits[idx(*exposure.tier)].credit);
        return penalty ? CostMatrix::tr("%1 + penalty").arg(credit) : CostMatrix::tr("credit %1").arg(credit);
    }
    if (exposure.blocks > 0)
        return CostMatrix::tr("%1 blocks").arg(exposure.blocks);
    return penalty ? CostMatrix::tr("penalty only") : QString();
}

/// Without the currency, which the card's note names, and without cents, which its arithmetic has; unknown
/// ones by their bounds.
QString plainAmount(const Plan& plan, const Estimated<Money>& amount) {
    return amount.isKnown() ? wholeAmountText(*amount.known(), plan.project.effectiveCurrency())
                            : moneyText(plan, amount);
}

/// What it costs at the least: an unknown cost is never shown as a smaller heat than it is sure to have.
Money surely(const Estimated<Money>& amount) {
    return amount.atLeast().value_or(Money{});
}

class Tiles {
public:
    explicit Tiles(const ExposureReport& report) : m_plan(report.graph->plan) {
        for (const ScenarioCost& cost : report.scenarios)
            m_most = std::max(m_most, surely(cost.analysis.exposure.all()));
    }

    ResultCell tile(const Estimated<Money>& amount, const QString& below, const QString& tip) const {
        ResultCell cell;
        const bool nothing = amount.known() == Money{};
        cell.text = nothing ? QStringLiteral("–") : plainAmount(m_plan, amount);
        cell.heat = m_most.minor > 0
                        ? static_cast<double>(surely(amount).minor) / static_cast<double>(m_most.minor)
                        : 0.0;
        cell.tone = amount.isUnknown() ? Tone::Warn : Tone::Plain;
        cell.below = nothing ? QString() : below;
        cell.tip = tip;
        return cell;
    }

private:
    const Plan& m_plan;
    Money m_most;
};

QString tipOf(const FigureReasons& reasons) {
    QStringList lines{reasons.lead};
    for (const FigureReason& reason : reasons.chain)
        lines +=
            reason.value.isEmpty() ? reason.text : QStringLiteral("%1: %2").arg(reason.text, reason.value);
    if (!reasons.unknownBecause.isEmpty())
        lines += CostMatrix::tr("Unknown: %1.").arg(reasons.unknownBecause);
    return lines.join(u'\n');
}

ResultRow rowOf(const ScenarioCost& cost, const Tiles& tiles, bool hasActivities) {
    const ScenarioAnalysis& analysis = cost.analysis;
    ResultRow row;
    row.entity = refTo(analysis.scenario.id);
    row.cells.push_back({analysis.scenario.name,
                         Tone::Plain,
                         false,
                         true,
                         CostMatrix::tr("Choose this scenario"),
                         {},
                         -1,
                         {}});
    for (const ContractExposure& exposure : analysis.exposure.contracts)
        row.cells.push_back(tiles.tile(
            exposure.total,
            exposure.excluded ? CostMatrix::tr("excluded")
                              : tierText(analysis.plan().contracts.at(exposure.contract), exposure),
            tipOf(reasonsOfContract(cost, exposure.contract))));
    if (hasActivities) {
        int interrupted = 0;
        for (const ActivityExposure& activity : analysis.exposure.activities)
            interrupted += activity.decidingComponent >= 0 ? 1 : 0;
        row.cells.push_back(tiles.tile(analysis.exposure.ownLoss,
                                       interrupted == 1
                                           ? CostMatrix::tr("1 activity down")
                                           : CostMatrix::tr("%1 activities down").arg(interrupted),
                                       analysis.exposure.ownLoss.unknownBecause()));
    }
    ResultCell all = tiles.tile(analysis.exposure.all(), {}, analysis.exposure.all().unknownBecause());
    all.strong = true;
    row.cells.push_back(all);
    return row;
}

} // namespace

CostMatrix::CostMatrix(Session& session, QWidget* parent)
    : PageCard(tr("What each scenario costs each client"), parent), m_session(session),
      m_table(new ResultTable) {
    m_table->setObjectName(QStringLiteral("costMatrix"));
    m_table->setAccessibleName(tr("Cost by scenario and client"));
    m_table->showAsMatrix();
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    body()->addWidget(m_table);
    m_table->viewport()->installEventFilter(this);
    const auto chosen = [this](const QModelIndex& cell) {
        const ResultRow* row = m_table->results().row(cell.row());
        if (cell.column() > 0)
            ask(cell);
        else if (row != nullptr && row->entity)
            m_session.chooseScenario(ScenarioId(row->entity->id));
    };
    connect(m_table, &QTableView::clicked, this, chosen);
    connect(m_table, &QTableView::activated, this, chosen);
}

bool CostMatrix::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitRows();
    return PageCard::eventFilter(watched, event);
}

void CostMatrix::fitRows() {
    const int rows = m_table->model()->rowCount();
    if (rows > 0)
        m_table->verticalHeader()->setDefaultSectionSize(
            std::clamp(m_table->viewport()->height() / rows, kLeastRow, kMostRow));
}

bool CostMatrix::hasActivities() const {
    return !m_costs->graph->plan.activities.isEmpty();
}

void CostMatrix::show(std::shared_ptr<const ExposureReport> costs) {
    const QModelIndex current = m_table->currentIndex();
    const int row = current.row();
    const int column = current.column();
    m_costs = std::move(costs);
    showRows();
    const QModelIndex again = m_table->results().index(row, column);
    if (again.isValid())
        m_table->setCurrentIndex(again);
}

void CostMatrix::showRows() {
    const Plan& plan = m_costs->graph->plan;
    QStringList titles{tr("Scenario")};
    for (const Contract& contract : plan.contracts)
        titles << contract.client;
    if (hasActivities())
        titles << tr("Own loss");
    titles << tr("All");
    const Tiles tiles(*m_costs);
    std::vector<ResultRow> rows;
    for (const ScenarioCost& cost : m_costs->scenarios)
        rows.push_back(rowOf(cost, tiles, hasActivities()));
    m_table->results().setColumns(titles, {});
    m_table->results().setRows(std::move(rows));
    fitRows();
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(kLeastColumn);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::Interactive);
    header->resizeSection(0, kNames);
    setNote(tr("%1 per incident · the tier that applied").arg(plan.project.effectiveCurrency()));
}

void CostMatrix::ask(const QModelIndex& cell) {
    if (m_costs == nullptr || cell.row() < 0 || cell.column() < 1 ||
        cell.row() >= static_cast<int>(m_costs->scenarios.size()))
        return;
    const ScenarioCost& cost = m_costs->scenarios[idx(cell.row())];
    const Plan& plan = cost.analysis.plan();
    const int contract = cell.column() - 1;
    const std::shared_ptr<const ScenarioAnalysis> analysis(m_costs, &cost.analysis);
    WhyPanel::Question question;
    question.analysis = analysis;
    const auto name = [&cost](const QString& who) {
        return tr("%1, %2").arg(cost.analysis.scenario.name, who);
    };
    if (contract < plan.contracts.size()) {
        question.label = name(plan.contracts.at(contract).client);
        question.value = moneyText(plan, cost.analysis.exposure.contracts[idx(contract)].total);
        question.reasons = reasonsOfContract(cost, contract);
    } else if (hasActivities() && contract == plan.contracts.size()) {
        question.label = name(tr("own loss"));
        question.value = moneyText(plan, cost.analysis.exposure.ownLoss);
        for (int a = 0; a < plan.activities.size(); ++a) {
            const FigureReasons one = reasonsOfActivity(cost, a);
            FigureReasons& all = question.reasons;
            all.chain.push_back({plan.activities.at(a).name, one.chain.empty() ? tr("goes on") : QString(),
                                 refTo(plan.activities.at(a).id)});
            all.chain.insert(all.chain.end(), one.chain.begin(), one.chain.end());
            all.assumed |= one.assumed;
            if (all.unknownBecause.isEmpty()) {
                all.unknownBecause = one.unknownBecause;
                all.missing = one.missing;
            }
        }
    } else {
        question.label = name(tr("all"));
        question.value = moneyText(plan, cost.analysis.exposure.all());
        question.reasons = reasonsOfIncident(cost);
    }
    askWhyOfCell(m_session, std::move(question), *m_table, cell);
}

} // namespace drawbridge
