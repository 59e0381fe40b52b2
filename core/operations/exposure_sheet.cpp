// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exposure_sheet.h"

#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/exposure_reasons.h"
#include "core/report/runbook/runbook_render.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace drawbridge {

namespace exposure_sheet_parts {

using namespace runbook;

namespace {

constexpr double kYear = 365.0 * 24 * 3600;
constexpr std::size_t kMostClients = 4;

/// The tables that can be cut, and how much a row of each is worth on the page.
enum CutTable { Scenarios, Causes, Services, Improvements };
constexpr std::array<double, 4> kWorth = {3, 1.5, 2, 2};
using MostRows = std::array<std::size_t, 4>;

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
    Builder(const ExposureSheet& sheet, const RunbookSettings& settings, const MostRows& mostRows)
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
        return money.isKnown() ? wholeAmountText(*money.known(), m_plan.project.effectiveCurrency())
                               : moneyText(m_plan, money);
    }

    void heading(const QString& text) { m_section.blocks.emplace_back(Heading{text, true}); }

    /// Cuts a table to what a page holds; its heading says how much of it that is.
    void table(const QString& title, runbook::Table table, CutTable which) {
        const std::size_t all = table.rows.size();
        const std::size_t shown = std::min(all, m_mostRows[which]);
        table.rows.resize(shown);
        table.compact = true;
        heading(all > shown ? ExposureTexts::tr("%1: the first %2 of %3").arg(title).arg(shown).arg(all)
                            : title);
        m_section.blocks.emplace_back(std::move(table));
    }

    void addFigures() {
        Figures figures;
        if (const YearExposure* year = m_sheet.year) {
            const QString currency = m_plan.project.effectiveCurrency();
            figures.figures.push_back({ExposureTexts::tr("An average year"),
                                       yearAmount(m_plan, *year, year->mean()),
                                       ExposureTexts::tr("95 % sure: %1 to %2")
                                           .arg(wholeAmountText(year->meanLow(), currency),
                                                wholeAmountText(year->meanHigh(), currency)),
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

    std::vector<int> costliestFirst() const {
        const auto least = [this](int scenario) {
            return m_sheet.report->scenarios[idx(scenario)].analysis.exposure.all().atLeast().value_or(
                Money{});
        };
        std::vector<int> order(m_sheet.report->scenarios.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return least(b) < least(a); });
        return order;
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
        for (const int scenario : costliestFirst()) {
            const ScenarioCost& cost = m_sheet.report->scenarios[idx(scenario)];
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
        table(ExposureTexts::tr("Scenarios, the costliest first"), std::move(costs), Scenarios);
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
        chances.compact = true;
        chances.columns = {ExposureTexts::tr("Years")};
        chances.widths = {2};
        std::vector<Cell> amounts{cell(ExposureTexts::tr("it costs at least"))};
        for (const YearQuantile& quantile : year.quantiles) {
            chances.columns += ExposureTexts::tr("1 in %1").arg(std::lround(1 / (1 - quantile.probability)));
            chances.widths.push_back(1.5);
            amounts.push_back(cell(amount(quantile.value), true));
        }
        chances.rows.push_back(std::move(amounts));
        m_section.blocks.emplace_back(std::move(chances));
        runbook::Table causes;
        causes.columns = {ExposureTexts::tr("Cause"), ExposureTexts::tr("Times a year"),
                          ExposureTexts::tr("Cost in a mean year"), ExposureTexts::tr("Share")};
        causes.widths = {4, 1.5, 2, 1.2};
        for (const YearCause& cause : year.causes)
            causes.rows.push_back({cell(causeName(m_plan, cause)),
                                   cell(QString::number(cause.timesPerYear, 'g', 3), true),
                                   cell(amount(YearExposure::rounded(cause.meanMinor)), true),
                                   cell(shareText(cause.share), true)});
        causes.whenEmpty = ExposureTexts::tr("Nothing costs anything in the years that were simulated.");
        table(ExposureTexts::tr("What the cost of a year comes from"), std::move(causes), Causes);
    }

    static QString availability(const Estimated<double>& unavailability) {
        const auto percent = [](double share) {
            return QStringLiteral("%1 %").arg(100 * (1 - share), 0, 'f', 3);
        };
        if (unavailability.isKnown())
            return percent(*unavailability.known());
        return unavailability.atLeast()
                   ? ExposureTexts::tr("at most %1").arg(percent(*unavailability.atLeast()))
                   : ExposureTexts::tr("unknown");
    }

    static QString downAYear(const Estimated<double>& unavailability) {
        const auto time = [](double share) {
            return durationText(Seconds(static_cast<qint64>(std::ceil(share * kYear))));
        };
        if (unavailability.isKnown())
            return time(*unavailability.known());
        return unavailability.atLeast()
                   ? ExposureTexts::tr("at least %1").arg(time(*unavailability.atLeast()))
                   : QStringLiteral("–");
    }

    void addServices() {
        if (m_sheet.services.empty())
            return;
        runbook::Table services;
        services.columns = {ExposureTexts::tr("Service"),     ExposureTexts::tr("Client"),
                            ExposureTexts::tr("Promised"),    ExposureTexts::tr("The topology gives"),
                            ExposureTexts::tr("Down a year"), ExposureTexts::tr("Single points")};
        services.widths = {2.4, 2, 1.2, 1.8, 1.5, 1.3};
        for (const ExposureSheet::Service& service : m_sheet.services) {
            services.rows.push_back(
                {cell(service.name, false, true), cell(service.client),
                 cell(service.promised ? formatPercent(*service.promised) : QStringLiteral("–"), true),
                 cell(availability(service.unavailability), true, false, service.verdict == Verdict::Missed),
                 cell(downAYear(service.unavailability), true),
                 cell(QString::number(service.singlePoints), true)});
        }
        table(ExposureTexts::tr("Availability against what was promised"), std::move(services), Services);
    }

    void addImprovements() {
        if (m_sheet.improvements.empty())
            return;
        const bool anySaving = std::any_of(m_sheet.improvements.begin(), m_sheet.improvements.end(),
                                           [](const auto& each) { return each.savedPerYear; });
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
        table(ExposureTexts::tr("What would lower it"), std::move(changes), Improvements);
    }

    void addMissing() {
        if (m_sheet.year == nullptr)
            return;
        const QStringList missing = notInTheYear(m_plan, m_sheet.year->notSimulated);
        QString text = ExposureTexts::tr("%1 simulated years (seed %2).")
                           .arg(QLocale().toString(m_sheet.year->years))
                           .arg(m_sheet.year->seed);
        if (!m_sheet.improvements.empty() && m_sheet.improvementYears > 0)
            text += u' ' + ExposureTexts::tr("Savings are of %1 years each.")
                               .arg(QLocale().toString(m_sheet.improvementYears));
        if (!missing.isEmpty())
            text += u' ' + ExposureTexts::tr("A year costs at least this, because the plan does not say %1.")
                               .arg(missing.join(QStringLiteral("; ")));
        m_section.blocks.emplace_back(Paragraph{text, true});
    }

    const ExposureSheet& m_sheet;
    const Plan& m_plan;
    const RunbookSettings& m_settings;
    MostRows m_mostRows;
    Section m_section;
};

/// A row less where it is missed least. False when no table has more than one.
bool cut(MostRows& rows, const ExposureSheet& sheet) {
    const MostRows all = {sheet.report->scenarios.size(),
                          sheet.year != nullptr ? sheet.year->causes.size() : 0, sheet.services.size(),
                          sheet.improvements.size()};
    int least = -1;
    double most = 0;
    for (int table = 0; table < static_cast<int>(rows.size()); ++table) {
        std::size_t& limit = rows[idx(table)];
        limit = std::min(limit, all[idx(table)]);
        const double height = static_cast<double>(limit) / kWorth[idx(table)];
        if (limit > 1 && height > most) {
            most = height;
            least = table;
        }
    }
    if (least >= 0)
        --rows[idx(least)];
    return least >= 0;
}

} // namespace

} // namespace exposure_sheet_parts

runbook::Document makeExposureSheet(const ExposureSheet& sheet, const RunbookSettings& settings) {
    // Pages are measured with fonts, which only a program with a screen has.
    const bool canMeasure = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
    exposure_sheet_parts::MostRows rows;
    rows.fill(8);
    for (;;) {
        runbook::Document document = exposure_sheet_parts::Builder(sheet, settings, rows).build();
        if (!canMeasure || runbook::pageCount(document) <= 1 || !exposure_sheet_parts::cut(rows, sheet))
            return document;
    }
}

} // namespace drawbridge
