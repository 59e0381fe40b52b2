// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exposure_sheet.h"

#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/exposure_reasons.h"
#include "core/report/runbook/runbook_render.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

using namespace runbook;

constexpr double kYear = 365.0 * 24 * 3600;
constexpr std::size_t kMostClients = 4;

Cell cell(const QString& text, bool right = false, bool strong = false, bool missed = false) {
    Cell made;
    made.text = text;
    made.right = right;
    made.strong = strong;
    made.missed = missed;
    return made;
}

class Builder {
public:
    Builder(const ExposureSheet& sheet, const RunbookSettings& settings, std::size_t mostRows)
        : m_sheet(sheet), m_plan(sheet.report->graph->plan), m_settings(settings), m_mostRows(mostRows) {}

    runbook::Document build() {
        runbook::Document document;
        document.isSheet = true;
        document.plan = m_plan.project.name;
        document.organisation = m_plan.project.organisation.value_or(QString());
        document.version = m_settings.version;
        document.date = m_settings.date.toString(Qt::ISODate);
        m_section.title = ExposureTexts::tr("What downtime costs");
        m_section.lead = ExposureTexts::tr("Under the contracts and for the organisation itself, in %1.")
                             .arg(m_plan.project.effectiveCurrency());
        m_section.newPage = false;
        addFigures();
        addScenarios();
        addYear();
        addServices();
        addImprovements();
        addMissing();
        document.sections.push_back(std::move(m_section));
        return document;
    }

private:
    QString amount(const Estimated<Money>& money) const {
        return money.isKnown() ? amountText(*money.known(), m_plan.project.effectiveCurrency())
                               : moneyText(m_plan, money);
    }

    void heading(const QString& text) { m_section.blocks.emplace_back(Heading{text}); }

    /// Cuts a table to what a page holds, and says how much is left out.
    void table(runbook::Table table) {
        const std::size_t all = table.rows.size();
        table.rows.resize(std::min(all, m_mostRows));
        m_section.blocks.emplace_back(std::move(table));
        if (all > m_mostRows)
            m_section.blocks.emplace_back(
                Paragraph{ExposureTexts::tr("and %1 more").arg(all - m_mostRows), true});
    }

    void addFigures() {
        Figures figures;
        if (const YearExposure* year = m_sheet.year) {
            const QString currency = m_plan.project.effectiveCurrency();
            figures.figures.push_back(
                {ExposureTexts::tr("An average year"), yearAmount(m_plan, *year, year->mean()),
                 ExposureTexts::tr("95 % sure: %1 to %2")
                     .arg(amountText(year->meanLow(), currency), amountText(year->meanHigh(), currency)),
                 false});
            for (const YearQuantile& quantile : year->quantiles) {
                if (quantile.probability < 0.94 || quantile.probability > 0.96)
                    continue;
                const bool over = m_plan.project.lossBudget && quantile.value > *m_plan.project.lossBudget;
                figures.figures.push_back(
                    {ExposureTexts::tr("One year in twenty"), yearAmount(m_plan, *year, quantile.value),
                     over ? ExposureTexts::tr("or more: above the budget") : ExposureTexts::tr("or more"),
                     over});
            }
            if (m_plan.project.lossBudget && year->chanceOverBudget)
                figures.figures.push_back(
                    {ExposureTexts::tr("Budget"), moneyText(m_plan, *m_plan.project.lossBudget),
                     ExposureTexts::tr("exceeded in %1 of years").arg(shareText(*year->chanceOverBudget)),
                     false});
        }
        const auto& scenarios = m_sheet.report->scenarios;
        const auto worst =
            std::max_element(scenarios.begin(), scenarios.end(), [](const auto& a, const auto& b) {
                return a.analysis.exposure.all().atLeast().value_or(Money{}) <
                       b.analysis.exposure.all().atLeast().value_or(Money{});
            });
        if (worst != scenarios.end())
            figures.figures.push_back({ExposureTexts::tr("Costliest scenario"),
                                       moneyText(m_plan, worst->analysis.exposure.all()),
                                       worst->analysis.scenario.name, false});
        m_section.blocks.emplace_back(std::move(figures));
    }

    /// The clients that bear most in any scenario get a column; the others are in the sum.
    std::vector<int> mostExposed() const {
        std::vector<std::pair<Money, int>> most;
        for (int c = 0; c < m_plan.contracts.size(); ++c) {
            Money largest;
            for (const ScenarioCost& cost : m_sheet.report->scenarios)
                largest = std::max(
                    largest, cost.analysis.exposure.contracts[idx(c)].total.atLeast().value_or(Money{}));
            most.emplace_back(largest, c);
        }
        std::stable_sort(most.begin(), most.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        most.resize(std::min(most.size(), kMostClients));
        std::vector<int> contracts;
        for (const auto& [largest, contract] : most)
            contracts.push_back(contract);
        std::sort(contracts.begin(), contracts.end());
        return contracts;
    }

    void addScenarios() {
        const std::vector<int> contracts = mostExposed();
        const bool own = !m_plan.activities.isEmpty();
        runbook::Table costs;
        costs.columns = {ExposureTexts::tr("Scenario"), ExposureTexts::tr("Rate")};
        costs.widths = {3, 1.2};
        for (const int contract : contracts)
            costs.columns += m_plan.contracts.at(contract).client;
        if (own)
            costs.columns += ExposureTexts::tr("Own loss");
        costs.columns += ExposureTexts::tr("All");
        costs.widths.resize(static_cast<std::size_t>(costs.columns.size()), 1.6);
        for (const ScenarioCost& cost : m_sheet.report->scenarios) {
            const ScenarioExposure& exposure = cost.analysis.exposure;
            std::vector<Cell> row{cell(cost.analysis.scenario.name, false, true),
                                  cell(cost.analysis.scenario.rate
                                           ? formatFrequency(*cost.analysis.scenario.rate)
                                           : QStringLiteral("–"))};
            for (const int contract : contracts)
                row.push_back(cell(amount(exposure.contracts[idx(contract)].total), true));
            if (own)
                row.push_back(cell(amount(exposure.ownLoss), true));
            row.push_back(cell(amount(exposure.all()), true, true));
            costs.rows.push_back(std::move(row));
        }
        heading(ExposureTexts::tr("Each scenario"));
        table(std::move(costs));
        if (static_cast<int>(contracts.size()) < m_plan.contracts.size())
            m_section.blocks.emplace_back(
                Paragraph{ExposureTexts::tr("The most exposed clients; All counts every client."), true});
    }

    void addYear() {
        if (m_sheet.year == nullptr)
            return;
        const YearExposure& year = *m_sheet.year;
        heading(ExposureTexts::tr("A year"));
        runbook::Table chances;
        chances.columns = {ExposureTexts::tr("In one year of"), ExposureTexts::tr("it costs at least")};
        for (const YearQuantile& quantile : year.quantiles)
            chances.rows.push_back({cell(formatNumber(std::round(1 / (1 - quantile.probability)))),
                                    cell(amount(quantile.value), true)});
        m_section.blocks.emplace_back(std::move(chances));
        runbook::Table causes;
        causes.columns = {ExposureTexts::tr("Begun by"), ExposureTexts::tr("Times a year"),
                          ExposureTexts::tr("Cost in a mean year"), ExposureTexts::tr("Share")};
        causes.widths = {4, 1.5, 2, 1.2};
        for (const YearCause& cause : year.causes)
            causes.rows.push_back({cell(causeName(m_plan, cause)),
                                   cell(QString::number(cause.timesPerYear, 'g', 3), true),
                                   cell(amount(YearExposure::rounded(cause.meanMinor)), true),
                                   cell(shareText(cause.share), true)});
        causes.whenEmpty = ExposureTexts::tr("Nothing costs anything in the years that were simulated.");
        table(std::move(causes));
    }

    void addServices() {
        if (m_sheet.services.empty())
            return;
        heading(ExposureTexts::tr("Availability against what was promised"));
        runbook::Table services;
        services.columns = {ExposureTexts::tr("Service"),     ExposureTexts::tr("Client"),
                            ExposureTexts::tr("Promised"),    ExposureTexts::tr("The topology gives"),
                            ExposureTexts::tr("Down a year"), ExposureTexts::tr("Single points")};
        services.widths = {2.4, 2, 1.2, 1.8, 1.5, 1.3};
        for (const ExposureSheet::Service& service : m_sheet.services) {
            const auto known = service.unavailability.known();
            services.rows.push_back(
                {cell(service.name, false, true), cell(service.client),
                 cell(service.promised ? formatPercent(*service.promised) : QStringLiteral("–"), true),
                 cell(known ? QStringLiteral("%1 %").arg(100 * (1 - *known), 0, 'f', 3)
                            : ExposureTexts::tr("unknown"),
                      true, false, service.verdict == Verdict::Missed),
                 cell(known ? durationText(Seconds(static_cast<qint64>(std::ceil(*known * kYear))))
                            : QStringLiteral("–"),
                      true),
                 cell(QString::number(service.singlePoints), true)});
        }
        table(std::move(services));
    }

    void addImprovements() {
        if (m_sheet.improvements.empty())
            return;
        const bool anySaving = std::any_of(m_sheet.improvements.begin(), m_sheet.improvements.end(),
                                           [](const auto& each) { return each.savedPerYear; });
        heading(ExposureTexts::tr("What would lower it"));
        runbook::Table changes;
        changes.columns = {ExposureTexts::tr("Improvement"), ExposureTexts::tr("RTO"),
                           ExposureTexts::tr("with it")};
        changes.widths = {5, 1.4, 1.4};
        if (anySaving) {
            changes.columns += ExposureTexts::tr("Saves a year");
            changes.widths.push_back(1.6);
        }
        const auto time = [](const std::optional<Estimated<Seconds>>& rto) {
            return rto ? durationText(*rto, ExposureTexts::tr("never")) : QStringLiteral("–");
        };
        for (const ExposureSheet::Change& change : m_sheet.improvements) {
            std::vector<Cell> row{cell(change.name), cell(time(change.rtoBefore), true),
                                  cell(time(change.rtoAfter), true)};
            if (anySaving)
                row.push_back(
                    cell(change.savedPerYear ? amount(*change.savedPerYear) : QStringLiteral("–"), true));
            changes.rows.push_back(std::move(row));
        }
        table(std::move(changes));
    }

    void addMissing() {
        if (m_sheet.year == nullptr)
            return;
        const QStringList missing = notInTheYear(m_plan, m_sheet.year->notSimulated);
        QString text = ExposureTexts::tr("%1 simulated years (seed %2).")
                           .arg(m_sheet.year->years)
                           .arg(m_sheet.year->seed);
        if (!missing.isEmpty())
            text += u' ' + ExposureTexts::tr("A year costs at least this, because the plan does not say %1.")
                               .arg(missing.join(QStringLiteral("; ")));
        m_section.blocks.emplace_back(Paragraph{text, true});
    }

    const ExposureSheet& m_sheet;
    const Plan& m_plan;
    const RunbookSettings& m_settings;
    std::size_t m_mostRows;
    Section m_section;
};

} // namespace

runbook::Document makeExposureSheet(const ExposureSheet& sheet, const RunbookSettings& settings) {
    // Pages are measured with fonts, which only a program with a screen has.
    const bool canMeasure = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
    constexpr std::size_t most = 8;
    constexpr std::size_t least = 1;
    for (std::size_t rows = most;; --rows) {
        runbook::Document document = Builder(sheet, settings, rows).build();
        if (!canMeasure || rows == least || runbook::pageCount(document) <= 1)
            return document;
    }
}

} // namespace drawbridge
