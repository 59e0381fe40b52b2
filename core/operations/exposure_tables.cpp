// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exposure_tables.h"

#include "core/base/index.h"
#include "core/operations/exposure_reasons.h"

namespace drawbridge {

namespace {

QString numberOf(const Plan& plan, Money amount) {
    return formatMoney(amount, currencyDigits(plan.project.effectiveCurrency()));
}

QString numberOf(const Plan& plan, const std::optional<Money>& amount) {
    return amount ? numberOf(plan, *amount) : QString();
}

QString secondsOf(const std::optional<Seconds>& time) {
    return time ? QString::number(time->count()) : QString();
}

QString nameOf(const RecoveryGraph& graph, int component) {
    return component < 0 ? QString() : graph.name(component);
}

QString yesNo(Verdict verdict) {
    return verdict == Verdict::Met      ? QStringLiteral("yes")
           : verdict == Verdict::Missed ? QStringLiteral("no")
                                        : QString();
}

QStringList partRow(const QString& sort, const QString& name, const Plan& plan, const YearPart& part) {
    return {sort,
            name,
            {},
            numberOf(plan, YearExposure::rounded(part.meanMinor)),
            formatNumber(part.share),
            formatNumber(part.downtimePerYear)};
}

} // namespace

TextRows costTable(const ExposureReport& report) {
    const Plan& plan = report.graph->plan;
    TextRows rows{{QStringLiteral("scenario"), QStringLiteral("borne_by"), QStringLiteral("kind"),
                   QStringLiteral("downtime_at_least_s"), QStringLiteral("downtime_at_most_s"),
                   QStringLiteral("decided_by"), QStringLiteral("tier_credit_percent"),
                   QStringLiteral("capped"), QStringLiteral("cost_at_least"), QStringLiteral("cost_at_most"),
                   QStringLiteral("currency")}};
    const QString currency = plan.project.effectiveCurrency();
    for (const ScenarioCost& cost : report.scenarios) {
        const QString& scenario = cost.analysis.scenario.name;
        for (const ContractExposure& c : cost.analysis.exposure.contracts) {
            const Contract& contract = plan.contracts.at(c.contract);
            rows.push_back({scenario, contract.client, QStringLiteral("contract"),
                            secondsOf(c.downtime.atLeast()), secondsOf(c.downtime.atMost()),
                            nameOf(*report.graph, c.decidingService),
                            c.tier ? formatNumber(contract.credits[idx(*c.tier)].credit.value) : QString(),
                            c.capped ? QStringLiteral("yes") : QStringLiteral("no"),
                            numberOf(plan, c.total.atLeast()), numberOf(plan, c.total.atMost()), currency});
        }
        for (const ActivityExposure& a : cost.analysis.exposure.activities)
            rows.push_back({scenario, plan.activities.at(a.activity).name, QStringLiteral("activity"),
                            secondsOf(a.downtime.atLeast()), secondsOf(a.downtime.atMost()),
                            nameOf(*report.graph, a.decidingComponent), QString(), QString(),
                            numberOf(plan, a.loss.atLeast()), numberOf(plan, a.loss.atMost()), currency});
    }
    return rows;
}

TextRows exceedanceTable(const Plan& plan, const YearExposure& year) {
    TextRows rows{
        {QStringLiteral("loss"), QStringLiteral("chance_to_lose_more"), QStringLiteral("currency")}};
    for (const ExceedancePoint& point : year.exceedance)
        rows.push_back(
            {numberOf(plan, point.loss), formatNumber(point.probability), plan.project.effectiveCurrency()});
    return rows;
}

TextRows causeTable(const Plan& plan, const YearExposure& year) {
    TextRows rows{{QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("times_per_year"),
                   QStringLiteral("mean_cost_per_year"), QStringLiteral("share"),
                   QStringLiteral("downtime_per_year_s")}};
    for (const YearCause& cause : year.causes)
        rows.push_back({QStringLiteral("cause"), causeName(plan, cause), formatNumber(cause.timesPerYear),
                        numberOf(plan, YearExposure::rounded(cause.meanMinor)), formatNumber(cause.share),
                        QString()});
    for (const YearPart& part : year.contracts)
        rows.push_back(partRow(QStringLiteral("client"), plan.contracts.at(part.index).client, plan, part));
    for (const YearPart& part : year.activities)
        rows.push_back(partRow(QStringLiteral("activity"), plan.activities.at(part.index).name, plan, part));
    return rows;
}

TextRows requiredTable(const ExposureReport& report) {
    const RecoveryGraph& graph = *report.graph;
    TextRows rows{{QStringLiteral("component"), QStringLiteral("required_rto_s"),
                   QStringLiteral("for_activity"), QStringLiteral("rto_target_s"),
                   QStringLiteral("target_kept"), QStringLiteral("estimated_rto_at_least_s"),
                   QStringLiteral("estimate_kept")}};
    for (const RequiredRto& row : report.business.required)
        rows.push_back({graph.name(row.component), QString::number(row.limit.count()),
                        graph.plan.activities.at(row.activity).name, secondsOf(row.target),
                        yesNo(row.targetVerdict), secondsOf(row.worstEstimate.atLeast()),
                        yesNo(row.estimateVerdict)});
    return rows;
}

} // namespace drawbridge
