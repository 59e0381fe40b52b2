// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exposure_reasons.h"

#include "core/base/index.h"
#include "core/base/texts.h"

#include <cmath>

namespace drawbridge {

namespace {

/// To the second, where durationText() rounds up: what is charged is worked out from it.
QString exactText(Seconds time) {
    const Seconds rest = time % std::chrono::minutes(1);
    if (time < std::chrono::hours(1) || rest == Seconds(0))
        return durationText(time);
    return ExposureTexts::tr("%1 %2 s").arg(durationText(time - rest)).arg(rest.count());
}
QString exactText(const Estimated<Seconds>& time, const QString& whenInfinite) {
    return time.isKnown() ? exactText(*time.known()) : durationText(time, whenInfinite);
}

constexpr std::size_t kMostNames = 4;
constexpr std::size_t kMostCauses = 6;

QString leadOf(const ScenarioAnalysis& analysis) {
    return analysis.incident.instant || analysis.incident.minuteOfWeek != 0
               ? ExposureTexts::tr("If the incident is on %1.")
                     .arg(incidentTimeText(analysis.incident, zoneOf(analysis.plan())))
               : ExposureTexts::tr("If the incident is at the start of a billing window.");
}

std::optional<EntityRef> refOf(const RecoveryGraph& graph, int component) {
    return component < 0 ? std::nullopt : std::optional(refTo(graph.component(component).id));
}

QString nextText(const Contract& contract, const MarginalCost::Step& step) {
    using Kind = MarginalCost::Step::Kind;
    const QString at = exactText(step.downtime);
    switch (step.kind) {
    case Kind::Tier:
        return step.tier < 0 ? ExposureTexts::tr("At %1 of downtime the credit changes; total then").arg(at)
                             : ExposureTexts::tr("At %1 of downtime the credit is %2; total then")
                                   .arg(at, formatPercent(contract.credits[idx(step.tier)].credit));
    case Kind::Block:
        return ExposureTexts::tr("At %1 of downtime another block is due; total then").arg(at);
    case Kind::PenaltyBegins:
        return ExposureTexts::tr("At %1 of downtime the penalty begins; total then").arg(at);
    case Kind::Cap:
        return ExposureTexts::tr("At %1 of downtime the cap is reached; total then").arg(at);
    case Kind::NextWindow:
        return ExposureTexts::tr("At %1 of downtime the next window begins; total then").arg(at);
    case Kind::MayEnd:
        break;
    }
    return ExposureTexts::tr("At %1 of downtime the client may leave; total then").arg(at);
}

void addFurther(const Plan& plan, const Contract& contract, const std::optional<MarginalCost>& further,
                FigureReasons& reasons) {
    if (!further)
        return;
    const Money minute = YearExposure::rounded(static_cast<double>(further->perHour.minor) / 60);
    reasons.chain.push_back({ExposureTexts::tr("Each further minute costs"), moneyText(plan, minute), {}});
    if (further->next)
        reasons.chain.push_back(
            {nextText(contract, *further->next), moneyText(plan, further->next->totalThen), {}});
}

QString windowText(const BillingWindow& window) {
    return ExposureTexts::tr("Its window began %1 before the incident; left of it")
        .arg(exactText(Seconds(-window.from)));
}

QString creditText(const Contract& contract, const ContractExposure& exposure) {
    if (exposure.tier) {
        const CreditTier& tier = contract.credits[idx(*exposure.tier)];
        return ExposureTexts::tr("Credit of %1 of the fee, below %2")
            .arg(formatPercent(tier.credit), formatPercent(tier.below));
    }
    return exposure.blocks > 0 ? ExposureTexts::tr("Credit for %1 blocks of downtime").arg(exposure.blocks)
                               : ExposureTexts::tr("Credit: no tier applies");
}

void addCharge(const Plan& plan, const Contract& contract, const ContractExposure& exposure,
               FigureReasons& reasons) {
    const EntityRef ref = refTo(contract.id);
    const auto availability = exposure.availability.known();
    reasons.chain.push_back(
        {contract.target ? ExposureTexts::tr("Availability of the worst window, promised %1")
                               .arg(formatPercent(*contract.target))
                         : ExposureTexts::tr("Availability of the worst window"),
         availability ? availabilityText(contract, *availability) : ExposureTexts::tr("unknown"), ref});
    reasons.chain.push_back({creditText(contract, exposure), moneyText(plan, exposure.credit), ref});
    if (contract.penaltyPerHour)
        reasons.chain.push_back(
            {contract.grace
                 ? ExposureTexts::tr("Penalty of %1 an hour after %2 of grace")
                       .arg(moneyText(plan, *contract.penaltyPerHour), exactText(*contract.grace))
                 : ExposureTexts::tr("Penalty of %1 an hour").arg(moneyText(plan, *contract.penaltyPerHour)),
             moneyText(plan, exposure.penalty), ref});
    if (exposure.windows > 1)
        reasons.chain.push_back(
            {ExposureTexts::tr("Windows that the outage touches"), QString::number(exposure.windows), {}});
    reasons.chain.push_back(
        {exposure.capped && contract.cap
             ? ExposureTexts::tr("Total, capped at %1 of the fee").arg(formatPercent(*contract.cap))
             : ExposureTexts::tr("Total"),
         moneyText(plan, exposure.total), ref});
}

QString listed(const std::vector<int>& indices, const std::function<QString(int)>& nameOf) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(kMostNames, indices.size()); ++i)
        names += nameOf(indices[i]);
    const QString list = names.join(QStringLiteral(", "));
    return indices.size() <= kMostNames
               ? list
               : ExposureTexts::tr("%1 and %2 more").arg(list).arg(indices.size() - kMostNames);
}

QString timesText(double perYear) {
    if (perYear >= 0.95 && perYear < 1.05)
        return ExposureTexts::tr("once a year");
    if (perYear > 1)
        return ExposureTexts::tr("%1 times a year").arg(formatNumber(std::round(perYear * 10) / 10));
    return perYear > 0
               ? ExposureTexts::tr("once in %1 years").arg(formatNumber(std::round(10 / perYear) / 10))
               : ExposureTexts::tr("never");
}

QString settingText(const YearExposure& year) {
    return ExposureTexts::tr("%1 simulated years (seed %2), %3.")
        .arg(amountText(Money{year.years}, u"JPY"))
        .arg(year.seed)
        .arg(year.hasCalendar ? ExposureTexts::tr("billed by calendar months")
                              : ExposureTexts::tr("billed in windows of the mean length"));
}

Money meanOf(double minor) {
    return YearExposure::rounded(minor);
}

} // namespace

QString wholeAmountText(Money amount, QStringView currency) {
    qint64 unit = 1;
    for (int digit = 0; digit < currencyDigits(currency); ++digit)
        unit *= 10;
    return amountText(amount.minor < 100 * unit ? amount : Money{(amount.minor + unit / 2) / unit * unit},
                      currency);
}

QString shareText(double share) {
    const double percent = 100 * share;
    if (percent > 0 && percent < 0.01)
        return QStringLiteral("< 0.01 %");
    return QStringLiteral("%1 %").arg(percent, 0, 'f', percent < 1 ? 2 : percent < 10 ? 1 : 0);
}

FigureReasons reasonsOfContract(const ScenarioCost& cost, int contract) {
    const ScenarioAnalysis& analysis = cost.analysis;
    const Plan& plan = analysis.plan();
    const ContractExposure& exposure = analysis.exposure.contracts[idx(contract)];
    const Contract& terms = plan.contracts.at(contract);
    FigureReasons reasons;
    reasons.assumed = exposure.total.assumed();
    if (exposure.excluded) {
        reasons.lead = ExposureTexts::tr("The contract excludes this scenario: its downtime does not count.");
        return reasons;
    }
    if (exposure.decidingService < 0) {
        reasons.lead = ExposureTexts::tr("No service of %1 is down.").arg(terms.client);
        return reasons;
    }
    reasons.lead = leadOf(analysis);
    if (exposure.total.isUnknown()) {
        reasons.unknownBecause = exposure.total.unknownBecause();
        reasons.missing = refTo(terms.id);
    }
    const QString service = analysis.graph->name(exposure.decidingService);
    const auto ref = refOf(*analysis.graph, exposure.decidingService);
    if (exposure.downtime.isInfinite())
        reasons.chain.push_back(
            {ExposureTexts::tr("%1 is not recoverable; one whole window is charged").arg(service), {}, ref});
    else
        reasons.chain.push_back({ExposureTexts::tr("%1 decides: it is down for").arg(service),
                                 exactText(exposure.downtime, {}), ref});
    if (const auto& window = cost.window[idx(contract)])
        reasons.chain.push_back({windowText(*window), exactText(Seconds(window->to)), refTo(terms.id)});
    addCharge(plan, terms, exposure, reasons);
    addFurther(plan, terms, cost.further[idx(contract)], reasons);
    if (exposure.mayEnd && terms.endsBelow)
        reasons.chain.push_back({ExposureTexts::tr("The client may leave: a window is below"),
                                 formatPercent(*terms.endsBelow), refTo(terms.id)});
    return reasons;
}

FigureReasons reasonsOfActivity(const ScenarioCost& cost, int activity) {
    const ScenarioAnalysis& analysis = cost.analysis;
    const ActivityExposure& exposure = analysis.exposure.activities[idx(activity)];
    const Activity& terms = analysis.plan().activities.at(activity);
    FigureReasons reasons;
    reasons.assumed = exposure.loss.assumed();
    if (exposure.decidingComponent < 0) {
        reasons.lead = ExposureTexts::tr("%1 goes on: nothing that it requires is down.").arg(terms.name);
        return reasons;
    }
    reasons.lead = leadOf(analysis);
    if (exposure.loss.isUnknown()) {
        reasons.unknownBecause = exposure.loss.unknownBecause();
        reasons.missing = refTo(terms.id);
    }
    reasons.chain.push_back({ExposureTexts::tr("%1 decides: it is down for")
                                 .arg(analysis.graph->name(exposure.decidingComponent)),
                             exactText(exposure.downtime, ExposureTexts::tr("a month, not recoverable")),
                             refOf(*analysis.graph, exposure.decidingComponent)});
    for (const LossRate& rate : terms.lossPerHour)
        reasons.chain.push_back({ExposureTexts::tr("Loss per hour from %1 on").arg(exactText(rate.from)),
                                 moneyText(analysis.plan(), rate.loss), refTo(terms.id)});
    if (cost.inPeak[idx(activity)] != 0)
        reasons.chain.push_back(
            {ExposureTexts::tr("The incident is in its peak times"), {}, refTo(terms.id)});
    reasons.chain.push_back(
        {ExposureTexts::tr("Lost"), moneyText(analysis.plan(), exposure.loss), refTo(terms.id)});
    return reasons;
}

FigureReasons reasonsOfIncident(const ScenarioCost& cost) {
    const ScenarioAnalysis& analysis = cost.analysis;
    const Plan& plan = analysis.plan();
    FigureReasons reasons = reasonsOfCost(analysis);
    reasons.lead = leadOf(analysis);
    for (std::size_t a = 0; a < analysis.exposure.activities.size(); ++a) {
        const ActivityExposure& activity = analysis.exposure.activities[a];
        if (activity.decidingComponent < 0)
            continue;
        const EntityRef ref = refTo(plan.activities.at(activity.activity).id);
        reasons.chain.push_back(
            {ExposureTexts::tr("%1 loses, down for %2")
                 .arg(plan.activities.at(activity.activity).name,
                      exactText(activity.downtime, ExposureTexts::tr("a month, not recoverable"))),
             moneyText(plan, activity.loss), ref});
        if (activity.loss.isUnknown() && reasons.unknownBecause.isEmpty()) {
            reasons.unknownBecause = activity.loss.unknownBecause();
            reasons.missing = ref;
        }
    }
    reasons.assumed |= analysis.exposure.ownLoss.assumed();
    reasons.chain.push_back({ExposureTexts::tr("All"), moneyText(plan, analysis.exposure.all()), {}});
    return reasons;
}

QString causeName(const Plan& plan, const YearCause& cause) {
    switch (cause.kind) {
    case YearCause::Kind::Scenario:
        return plan.scenarios.at(cause.index).name;
    case YearCause::Kind::Component:
        return plan.components.at(cause.index).name;
    case YearCause::Kind::Site:
        break;
    }
    return ExposureTexts::tr("%1 (site)").arg(plan.sites.at(cause.index).name);
}

QStringList notInTheYear(const Plan& plan, const NotSimulated& missing) {
    QStringList lines;
    const auto add = [&lines](const QString& text, const std::vector<int>& indices,
                              const std::function<QString(int)>& nameOf) {
        if (!indices.empty())
            lines += text.arg(listed(indices, nameOf));
    };
    const auto component = [&plan](int i) { return plan.components.at(i).name; };
    const auto site = [&plan](int i) { return plan.sites.at(i).name; };
    const auto scenario = [&plan](int i) { return plan.scenarios.at(i).name; };
    const auto contract = [&plan](int i) { return plan.contracts.at(i).client; };
    const auto activity = [&plan](int i) { return plan.activities.at(i).name; };
    add(ExposureTexts::tr("MTBF and MTTR of %1"), missing.components, component);
    add(ExposureTexts::tr("MTBF and MTTR of the sites %1"), missing.sites, site);
    add(ExposureTexts::tr("the rate of %1"), missing.withoutRate, scenario);
    add(ExposureTexts::tr("how long %1 lasts"), missing.unknownLength, scenario);
    add(ExposureTexts::tr("how %1 ends, counted as 730 h"), missing.notRecoverable, scenario);
    add(ExposureTexts::tr("the fee of %1"), missing.withoutFee, contract);
    add(ExposureTexts::tr("the loss per hour of %1"), missing.withoutLoss, activity);
    if (missing.cutRequirements > 0)
        lines += ExposureTexts::tr("%1 requirements that close a cycle").arg(missing.cutRequirements);
    return lines;
}

namespace {

std::optional<EntityRef> firstMissing(const Plan& plan, const NotSimulated& missing) {
    if (!missing.components.empty())
        return refTo(plan.components.at(missing.components.front()).id);
    if (!missing.sites.empty())
        return refTo(plan.sites.at(missing.sites.front()).id);
    for (const auto* list : {&missing.withoutRate, &missing.unknownLength, &missing.notRecoverable}) {
        if (!list->empty())
            return refTo(plan.scenarios.at(list->front()).id);
    }
    if (!missing.withoutFee.empty())
        return refTo(plan.contracts.at(missing.withoutFee.front()).id);
    if (!missing.withoutLoss.empty())
        return refTo(plan.activities.at(missing.withoutLoss.front()).id);
    return std::nullopt;
}

/// A year with unknown parts is the least that it can be: says which, and where to give them.
void addMissing(const Plan& plan, const YearExposure& year, FigureReasons& reasons) {
    if (!year.isAtLeast())
        return;
    reasons.unknownBecause = ExposureTexts::tr("the plan does not say %1")
                                 .arg(notInTheYear(plan, year.notSimulated).join(QStringLiteral("; ")));
    reasons.missing = firstMissing(plan, year.notSimulated);
}

} // namespace

QString yearAmount(const Plan& plan, const YearExposure& year, Money amount) {
    const QString text =
        QStringLiteral("%1\u00A0%2")
            .arg(plan.project.effectiveCurrency(), wholeAmountText(amount, plan.project.effectiveCurrency()));
    return year.isAtLeast() ? ExposureTexts::tr("At least %1").arg(text) : text;
}

FigureReasons reasonsOfYear(const Plan& plan, const YearExposure& year) {
    FigureReasons reasons;
    reasons.lead = settingText(year);
    reasons.chain.push_back(
        {ExposureTexts::tr("Under the contracts"), moneyText(plan, meanOf(year.contractsMinor)), {}});
    reasons.chain.push_back(
        {ExposureTexts::tr("Lost by own activities"), moneyText(plan, meanOf(year.activitiesMinor)), {}});
    for (std::size_t i = 0; i < std::min(kMostCauses, year.causes.size()); ++i) {
        const YearCause& cause = year.causes[i];
        reasons.chain.push_back(
            {ExposureTexts::tr("%1, %2: %3")
                 .arg(causeName(plan, cause), timesText(cause.timesPerYear), shareText(cause.share)),
             moneyText(plan, meanOf(cause.meanMinor)),
             {}});
    }
    reasons.chain.push_back(
        {ExposureTexts::tr("95 % sure to be between"), moneyText(plan, year.meanLow()), {}});
    reasons.chain.push_back({ExposureTexts::tr("and"), moneyText(plan, year.meanHigh()), {}});
    addMissing(plan, year, reasons);
    return reasons;
}

FigureReasons reasonsOfQuantiles(const Plan& plan, const YearExposure& year) {
    FigureReasons reasons;
    reasons.lead = settingText(year);
    for (const YearQuantile& quantile : year.quantiles)
        reasons.chain.push_back({ExposureTexts::tr("%1 of years cost no more (95 % sure: %2 to %3)")
                                     .arg(shareText(quantile.probability), moneyText(plan, quantile.low),
                                          moneyText(plan, quantile.high)),
                                 moneyText(plan, quantile.value),
                                 {}});
    if (plan.project.lossBudget && year.chanceOverBudget)
        reasons.chain.push_back({ExposureTexts::tr("Chance to exceed the budget of %1")
                                     .arg(moneyText(plan, *plan.project.lossBudget)),
                                 shareText(*year.chanceOverBudget),
                                 {}});
    addMissing(plan, year, reasons);
    return reasons;
}

FigureReasons reasonsOfCause(const Plan& plan, const YearExposure& year, const YearCause& cause) {
    FigureReasons reasons;
    reasons.lead = settingText(year);
    reasons.chain.push_back({ExposureTexts::tr("It happens"), timesText(cause.timesPerYear), {}});
    if (cause.timesPerYear > 0)
        reasons.chain.push_back({ExposureTexts::tr("It costs each time, in the mean"),
                                 moneyText(plan, meanOf(cause.meanMinor / cause.timesPerYear)),
                                 {}});
    reasons.chain.push_back(
        {ExposureTexts::tr("It costs in a mean year"), moneyText(plan, meanOf(cause.meanMinor)), {}});
    reasons.chain.push_back(
        {ExposureTexts::tr("Share of all that a year costs"), shareText(cause.share), {}});
    return reasons;
}

FigureReasons reasonsOfPart(const Plan& plan, const YearExposure& year, const YearPart& part,
                            bool isContract) {
    FigureReasons reasons;
    reasons.lead = settingText(year);
    reasons.chain.push_back({ExposureTexts::tr("Downtime that counts, in a mean year"),
                             durationText(Seconds(static_cast<qint64>(part.downtimePerYear + 0.5))),
                             {}});
    reasons.chain.push_back(
        {isContract ? ExposureTexts::tr("Charged in a mean year") : ExposureTexts::tr("Lost in a mean year"),
         moneyText(plan, meanOf(part.meanMinor)),
         {}});
    reasons.chain.push_back({ExposureTexts::tr("Share of all that a year costs"), shareText(part.share), {}});
    if (part.chanceToEnd)
        reasons.chain.push_back({ExposureTexts::tr("Chance that the client may leave within a year"),
                                 shareText(*part.chanceToEnd),
                                 {}});
    return reasons;
}

} // namespace drawbridge
