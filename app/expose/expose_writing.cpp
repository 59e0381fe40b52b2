// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_writing.h"

#include "app/expose/state/improvement_rows.h"
#include "core/base/whole_file.h"
#include "core/document/document.h"
#include "core/operations/exposure_sheet.h"
#include "core/operations/exposure_tables.h"
#include "core/operations/write_runbook.h"
#include "core/report/tables/csv_export.h"

#include <QDate>

namespace drawbridge {

namespace {

template <class T>
QString numberOrNothing(const std::optional<T>& number) {
    return number ? formatNumber(*number) : QString();
}

QString secondsOf(const std::optional<Estimated<Seconds>>& time) {
    return time && time->known() ? QString::number(time->known()->count()) : QString();
}

TextRows availabilityTable(const std::vector<AvailabilityRow>& services) {
    TextRows rows{{QStringLiteral("service"), QStringLiteral("unavailability_at_least"),
                   QStringLiteral("unavailability_at_most"), QStringLiteral("promised_percent"),
                   QStringLiteral("client"), QStringLiteral("single_points_of_failure"),
                   QStringLiteral("minimal_cut_sets"), QStringLiteral("likeliest_cut_set")}};
    for (const AvailabilityRow& row : services)
        rows.push_back(
            {row.service, numberOrNothing(row.unavailability.atLeast()),
             numberOrNothing(row.unavailability.atMost()),
             row.promised ? formatNumber(row.promised->value) : QString(), row.client,
             row.singlePoints.join(QStringLiteral(", ")), row.cutSetCount,
             row.cutSets.empty() ? QString() : row.cutSets.front().parts.join(QStringLiteral(" + "))});
    return rows;
}

TextRows improvementTable(const Plan& plan, const std::vector<ImprovementRow>& improvements) {
    const int digits = currencyDigits(plan.project.effectiveCurrency());
    const auto money = [digits](const std::optional<Money>& amount) {
        return amount ? formatMoney(*amount, digits) : QString();
    };
    TextRows rows{{QStringLiteral("improvement"), QStringLiteral("because"), QStringLiteral("cost"),
                   QStringLiteral("cost_per_year"), QStringLiteral("saved_per_year"),
                   QStringLiteral("service"), QStringLiteral("rto_before_s"), QStringLiteral("rto_after_s"),
                   QStringLiteral("set_aside")}};
    for (const ImprovementRow& row : improvements) {
        const auto said = std::find_if(plan.improvements.begin(), plan.improvements.end(),
                                       [&row](const Improvement& each) { return each.name == row.name; });
        const bool known = said != plan.improvements.end();
        rows.push_back({row.title, row.because, known ? money(said->cost) : QString(),
                        known ? money(said->costPerYear) : QString(),
                        row.savedPerYear ? money(row.savedPerYear->known()) : QString(), row.service,
                        secondsOf(row.rtoBefore), secondsOf(row.rtoAfter),
                        known ? said->dismissed.value_or(QString()) : QString()});
    }
    return rows;
}

runbook::Document sheetOf(const ExposeResults& results, const Document& document) {
    ExposureSheet sheet;
    sheet.report = results.costs.get();
    sheet.year = results.year.get();
    if (results.availability) {
        for (const AvailabilityRow& row : *results.availability)
            sheet.services.push_back({row.service, row.unavailability, row.client, row.promised, row.verdict,
                                      static_cast<int>(row.singlePoints.size())});
    }
    if (results.improvements) {
        for (const ImprovementRow& row : *results.improvements)
            sheet.improvements.push_back({row.title, row.savedPerYear, row.rtoBefore, row.rtoAfter});
    }
    sheet.improvementYears = kImprovementYears;
    RunbookSettings settings;
    settings.version = versionText(document);
    settings.date = QDate::currentDate();
    return makeExposureSheet(sheet, settings);
}

std::optional<TextRows> tableOf(ExposeExport what, const ExposeResults& results, const Plan& plan) {
    switch (what) {
    case ExposeExport::Costs:
        return costTable(*results.costs);
    case ExposeExport::RequiredRto:
        return requiredTable(*results.costs);
    case ExposeExport::Exceedance:
        return results.year ? std::optional(exceedanceTable(results.plan(), *results.year)) : std::nullopt;
    case ExposeExport::Causes:
        return results.year ? std::optional(causeTable(results.plan(), *results.year)) : std::nullopt;
    case ExposeExport::Availability:
        return results.availability ? std::optional(availabilityTable(*results.availability)) : std::nullopt;
    case ExposeExport::Improvements:
        return results.improvements ? std::optional(improvementTable(plan, *results.improvements))
                                    : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

bool writeExposure(ExposeExport what, const ExposeResults& results, const Document& document,
                   const QString& path) {
    if (what == ExposeExport::Summary) {
        writeRunbook(sheetOf(results, document), path);
        return true;
    }
    const auto rows = tableOf(what, results, document.plan());
    if (!rows)
        return false;
    writeWholeFile(path, csvOf(*rows));
    return true;
}

} // namespace drawbridge
