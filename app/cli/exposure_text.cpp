// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exposure_text.h"

#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

namespace {

/// Amounts of a table, whose currency the totals name; remembers why some are unknown.
class Amounts {
public:
    explicit Amounts(const Plan& plan) : m_currency(plan.project.effectiveCurrency()) {}
    QString operator()(const Estimated<Money>& money) {
        unknown.add(money);
        return money.isKnown() ? amountText(*money.known(), m_currency) : moneyText(money, m_currency);
    }
    QString operator()(Money money) const { return amountText(money, m_currency); }
    UnknownReasons unknown;

private:
    QString m_currency;
};

QString creditText(const Contract& contract, const ContractExposure& c, const QString& amount) {
    if (c.excluded)
        return CliTexts::tr("excluded");
    if (c.tier)
        return CliTexts::tr("%1 (%2)").arg(amount, formatPercent(contract.credits[idx(*c.tier)].credit));
    return amount;
}

void printContracts(const ScenarioCost& cost, Amounts& amount) {
    const ScenarioAnalysis& a = cost.analysis;
    TextTable table({CliTexts::tr("Client"), CliTexts::tr("Downtime"), CliTexts::tr("Decided by"),
                     CliTexts::tr("Availability"), CliTexts::tr("Credit"), CliTexts::tr("Penalty"),
                     CliTexts::tr("Total")},
                    {1, 3, 4, 5, 6});
    for (const ContractExposure& c : a.exposure.contracts) {
        const Contract& contract = a.plan().contracts.at(c.contract);
        amount.unknown.add(c.availability);
        table.add({contract.client, durationText(c.downtime, CliTexts::tr("not recoverable")),
                   c.decidingService < 0 ? QString() : a.graph->name(c.decidingService),
                   c.availability.isKnown() ? availabilityText(contract, *c.availability.known())
                                            : CliTexts::tr("unknown"),
                   creditText(contract, c, amount(c.credit)), amount(c.penalty),
                   amount(c.total) + (c.capped ? CliTexts::tr(" (capped)") : QString())});
    }
    table.print();
}

QString stepText(const Contract& contract, const MarginalCost::Step& step) {
    using Kind = MarginalCost::Step::Kind;
    switch (step.kind) {
    case Kind::Tier:
        return step.tier < 0 ? CliTexts::tr("credit changes")
                             : CliTexts::tr("credit %1 below %2")
                                   .arg(formatPercent(contract.credits[idx(step.tier)].credit),
                                        formatPercent(contract.credits[idx(step.tier)].below));
    case Kind::Block:
        return CliTexts::tr("another block");
    case Kind::PenaltyBegins:
        return CliTexts::tr("penalty begins");
    case Kind::Cap:
        return CliTexts::tr("cap reached");
    case Kind::NextWindow:
        return CliTexts::tr("next billing window");
    case Kind::MayEnd:
        break;
    }
    return CliTexts::tr("client may leave");
}

/// What the incident costs if it lasts longer.
void printFurther(const ScenarioCost& cost, const Amounts& amount) {
    TextTable table({CliTexts::tr("If it lasts longer"), CliTexts::tr("Each hour"),
                     CliTexts::tr("Next change"), CliTexts::tr("At"), CliTexts::tr("Total then")},
                    {1, 3, 4});
    for (std::size_t c = 0; c < cost.further.size(); ++c) {
        const auto& further = cost.further[c];
        if (!further)
            continue;
        const Contract& contract = cost.analysis.plan().contracts.at(static_cast<int>(c));
        const auto& next = further->next;
        table.add({contract.client, amount(further->perHour),
                   next ? stepText(contract, *next) : CliTexts::tr("none"),
                   next ? durationText(next->downtime) : QString(),
                   next ? amount(next->totalThen) : QString()});
    }
    if (table.isEmpty())
        return;
    print();
    table.print();
}

void printActivities(const ScenarioCost& cost, Amounts& amount) {
    const ScenarioAnalysis& a = cost.analysis;
    if (a.exposure.activities.empty())
        return;
    TextTable table({CliTexts::tr("Activity"), CliTexts::tr("Downtime"), CliTexts::tr("Decided by"),
                     CliTexts::tr("Peak"), CliTexts::tr("Own loss")},
                    {1, 4});
    for (std::size_t i = 0; i < a.exposure.activities.size(); ++i) {
        const ActivityExposure& loss = a.exposure.activities[i];
        table.add({a.plan().activities.at(loss.activity).name,
                   durationText(loss.downtime, CliTexts::tr("not recoverable")),
                   loss.decidingComponent < 0 ? QString() : a.graph->name(loss.decidingComponent),
                   cost.inPeak[i] && loss.decidingComponent >= 0 ? CliTexts::tr("yes") : QString(),
                   amount(loss.loss)});
    }
    print();
    table.print();
}

void printServices(const ScenarioCost& cost, Amounts& amount) {
    if (cost.services.size() < 2)
        return;
    TextTable table({CliTexts::tr("Service"), CliTexts::tr("Downtime"), CliTexts::tr("Clients"),
                     CliTexts::tr("Activities"), CliTexts::tr("Alone costs")},
                    {1, 2, 3, 4});
    for (const ServiceExposure& service : cost.services)
        table.add({cost.analysis.graph->name(service.component),
                   durationText(service.downtime, CliTexts::tr("not recoverable")),
                   QString::number(service.contracts.size()), QString::number(service.activities.size()),
                   amount(service.alone)});
    print();
    table.print();
}

void printNotes(const ScenarioCost& cost) {
    bool isEndless = false;
    for (const ContractExposure& c : cost.analysis.exposure.contracts) {
        isEndless = isEndless || c.downtime.isInfinite();
        if (c.mayEnd)
            print(red(CliTexts::tr("%1 may end the contract: a window is below %2.")
                          .arg(cost.analysis.plan().contracts.at(c.contract).client,
                               formatPercent(*cost.analysis.plan().contracts.at(c.contract).endsBelow))));
    }
    if (isEndless)
        print(CliTexts::tr("What is not recoverable is counted for one whole window of its contract."));
}

QString shareText(double share) {
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

QString timesText(double perYear) {
    return QString::number(perYear, 'g', 3);
}

QString causeName(const Plan& plan, const YearCause& cause) {
    switch (cause.kind) {
    case YearCause::Kind::Scenario:
        return CliTexts::tr("scenario %1").arg(plan.scenarios.at(cause.index).name);
    case YearCause::Kind::Component:
        return plan.components.at(cause.index).name;
    case YearCause::Kind::Site:
        break;
    }
    return CliTexts::tr("site %1").arg(plan.sites.at(cause.index).name);
}

void printQuantiles(const YearExposure& year, const Amounts& amount) {
    TextTable table({CliTexts::tr("Loss of a year"), CliTexts::tr("Amount"),
                     CliTexts::tr("95 % interval from"), CliTexts::tr("to")},
                    {1, 2, 3});
    table.add({CliTexts::tr("Mean"), amount(year.mean()), amount(year.meanLow()), amount(year.meanHigh())});
    for (const YearQuantile& q : year.quantiles)
        table.add({CliTexts::tr("P%1").arg(std::lround(100 * q.probability)), amount(q.value), amount(q.low),
                   amount(q.high)});
    table.print();
}

void printCauses(const Plan& plan, const YearExposure& year, const Amounts& amount) {
    constexpr std::size_t kMost = 10;
    TextTable table({CliTexts::tr("Begun by"), CliTexts::tr("Times a year"), CliTexts::tr("Mean cost"),
                     CliTexts::tr("Share")},
                    {1, 2, 3});
    for (std::size_t i = 0; i < std::min(kMost, year.causes.size()); ++i) {
        const YearCause& cause = year.causes[i];
        table.add({causeName(plan, cause), timesText(cause.timesPerYear),
                   amount(YearExposure::rounded(cause.meanMinor)), shareText(cause.share)});
    }
    if (table.isEmpty())
        return;
    print();
    table.print();
    if (year.causes.size() > kMost)
        print(CliTexts::tr("… and %1 more").arg(year.causes.size() - kMost));
}

void printParts(const Plan& plan, const YearExposure& year, const Amounts& amount) {
    TextTable table({CliTexts::tr("Borne by"), CliTexts::tr("Downtime a year"), CliTexts::tr("Mean cost"),
                     CliTexts::tr("Share"), CliTexts::tr("Client may leave")},
                    {1, 2, 3, 4});
    const auto add = [&](const QString& name, const YearPart& part) {
        table.add({name, durationText(Seconds(static_cast<qint64>(part.downtimePerYear + 0.5))),
                   amount(YearExposure::rounded(part.meanMinor)), shareText(part.share),
                   part.chanceToEnd ? shareText(*part.chanceToEnd) : QString()});
    };
    for (const YearPart& part : year.contracts)
        add(plan.contracts.at(part.index).client, part);
    for (const YearPart& part : year.activities)
        add(plan.activities.at(part.index).name, part);
    if (table.isEmpty())
        return;
    print();
    table.print();
}

void printExceedance(const YearExposure& year, const Amounts& amount) {
    constexpr std::size_t kMost = 8;
    TextTable table({CliTexts::tr("Chance to lose more than"), CliTexts::tr("in a year")}, {0, 1});
    const std::size_t every = std::max<std::size_t>(1, (year.exceedance.size() + kMost - 1) / kMost);
    for (std::size_t i = 0; i < year.exceedance.size(); ++i) {
        if (i % every == 0 || i + 1 == year.exceedance.size())
            table.add({amount(year.exceedance[i].loss),
                       QStringLiteral("%1 %").arg(100 * year.exceedance[i].probability, 0, 'f', 2)});
    }
    print();
    table.print();
}

template <class NameOf>
void printMissing(const QString& sentence, const std::vector<int>& indices, const NameOf& nameOf) {
    constexpr qsizetype kMost = 40; // characters: the line fits 100 columns
    if (indices.empty())
        return;
    QString list = nameOf(indices.front());
    std::size_t shown = 1;
    for (; shown < indices.size() && list.size() < kMost; ++shown)
        list += QStringLiteral(", ") + nameOf(indices[shown]);
    if (indices.size() > shown)
        list = CliTexts::tr("%1 and %2 more").arg(list).arg(indices.size() - shown);
    print(CliTexts::tr("  %1 (%2): %3").arg(sentence).arg(indices.size()).arg(list));
}

void printNotSimulated(const Plan& plan, const NotSimulated& missing) {
    if (missing.isEmpty())
        return;
    print();
    print(CliTexts::tr("The year costs at least that. Not in it, because the plan does not say:"));
    const auto scenario = [&plan](int s) { return plan.scenarios.at(s).name; };
    printMissing(CliTexts::tr("MTBF and MTTR"), missing.components,
                 [&plan](int c) { return plan.components.at(c).name; });
    printMissing(CliTexts::tr("MTBF and MTTR of sites"), missing.sites,
                 [&plan](int s) { return plan.sites.at(s).name; });
    printMissing(CliTexts::tr("rate of scenarios"), missing.withoutRate, scenario);
    printMissing(CliTexts::tr("length of scenarios, counted at its least"), missing.unknownLength, scenario);
    printMissing(CliTexts::tr("recovery in scenarios, counted as 730 h"), missing.notRecoverable, scenario);
    printMissing(CliTexts::tr("fee of contracts"), missing.withoutFee,
                 [&plan](int c) { return plan.contracts.at(c).client; });
    printMissing(CliTexts::tr("loss per hour of activities"), missing.withoutLoss,
                 [&plan](int a) { return plan.activities.at(a).name; });
    if (missing.cutRequirements > 0)
        print(CliTexts::tr("  requirements that close a cycle: %1").arg(missing.cutRequirements));
}

QString verdictWord(Verdict verdict) {
    return verdict == Verdict::Missed    ? CliTexts::tr("no")
           : verdict == Verdict::Met     ? CliTexts::tr("yes")
           : verdict == Verdict::Unknown ? CliTexts::tr("unknown")
                                         : QString();
}

QString limitText(Seconds limit) {
    return limit < Seconds(0) ? CliTexts::tr("none left") : durationText(limit);
}

void printChain(const ExposureReport& report, const ActivityImpact& impact) {
    if (impact.chain.empty())
        return;
    TextTable table({CliTexts::tr("Chain of %1").arg(report.graph->plan.activities.at(impact.activity).name),
                     CliTexts::tr("Must be back in"), CliTexts::tr("Is back in")},
                    {1, 2});
    QString indent;
    for (const ChainLink& link : impact.chain) {
        table.add(
            {indent + report.graph->name(link.component), impact.mtpd ? limitText(link.limit) : QString(),
             impact.worst < 0 ? QString() : durationText(link.estimated, CliTexts::tr("not recoverable"))});
        indent += QStringLiteral("  ");
    }
    print();
    table.print();
}

} // namespace

void printScenarioCost(const ScenarioCost& cost) {
    const ScenarioAnalysis& a = cost.analysis;
    const QString currency = a.plan().project.effectiveCurrency();
    Amounts amount(a.plan());
    print(bold(a.scenario.name));
    if (a.exposure.contracts.empty() && a.exposure.activities.empty()) {
        print(CliTexts::tr("No contract is affected."));
        return;
    }
    if (!a.exposure.contracts.empty()) {
        printContracts(cost, amount);
        print(CliTexts::tr("Total: %1").arg(moneyText(a.exposure.total, currency)));
        printFurther(cost, amount);
    }
    printActivities(cost, amount);
    if (!a.exposure.activities.empty())
        print(CliTexts::tr("Own loss: %1").arg(moneyText(a.exposure.ownLoss, currency)));
    printServices(cost, amount);
    printNotes(cost);
    amount.unknown.print();
    printAssumptions(*a.graph, a.exposure.all().assumed());
    print();
}

void printBusinessImpact(const ExposureReport& report) {
    const Plan& plan = report.graph->plan;
    if (report.business.activities.empty()) {
        print(CliTexts::tr("The plan has no activities."));
        return;
    }
    print(bold(CliTexts::tr("What the organisation tolerates")));
    UnknownReasons unknown;
    TextTable table({CliTexts::tr("Activity"), CliTexts::tr("MTPD"), CliTexts::tr("Longest disruption"),
                     CliTexts::tr("In"), CliTexts::tr("Kept")},
                    {1, 2});
    for (const ActivityImpact& impact : report.business.activities) {
        const auto* worst = impact.worst < 0 ? nullptr : &impact.scenarios[idx(impact.worst)];
        if (worst != nullptr)
            unknown.add(worst->disruption);
        table.add(
            {plan.activities.at(impact.activity).name, durationText(impact.mtpd, CliTexts::tr("not given")),
             worst ? durationText(worst->disruption, CliTexts::tr("not recoverable")) : CliTexts::tr("none"),
             worst ? report.scenarios[idx(worst->scenario)].analysis.scenario.name : QString(),
             worst ? verdictWord(worst->verdict) : QString()});
    }
    table.print();
    for (const ActivityImpact& impact : report.business.activities)
        printChain(report, impact);
    if (!report.business.required.empty()) {
        TextTable required({CliTexts::tr("Component"), CliTexts::tr("Required RTO"), CliTexts::tr("For"),
                            CliTexts::tr("RTO target"), CliTexts::tr("Kept"), CliTexts::tr("Estimated"),
                            CliTexts::tr("Kept")},
                           {1, 3, 5});
        for (const RequiredRto& row : report.business.required) {
            unknown.add(row.worstEstimate);
            required.add(
                {report.graph->name(row.component), limitText(row.limit),
                 plan.activities.at(row.activity).name, durationText(row.target, {}),
                 verdictWord(row.targetVerdict),
                 row.worstScenario < 0 ? QString() : durationText(row.worstEstimate, CliTexts::tr("never")),
                 row.worstScenario < 0 ? QString() : verdictWord(row.estimateVerdict)});
        }
        print();
        required.print();
    }
    unknown.print();
}

void printYear(const RecoveryGraph& graph, const YearExposure& year) {
    const Plan& plan = graph.plan;
    const Amounts amount(plan);
    print(bold(CliTexts::tr("An average year, in %1").arg(plan.project.effectiveCurrency())));
    print(counted(year.years, CliTexts::tr("1 simulated year (seed %2), %3."),
                  CliTexts::tr("%1 simulated years (seed %2), %3."))
              .arg(year.seed)
              .arg(year.hasCalendar ? CliTexts::tr("calendar months")
                                    : CliTexts::tr("months of the mean length")));
    printQuantiles(year, amount);
    if (plan.project.lossBudget && year.chanceOverBudget)
        print(CliTexts::tr("The budget of %1 is exceeded in %2 of years.")
                  .arg(moneyText(*plan.project.lossBudget, plan.project.effectiveCurrency()),
                       shareText(*year.chanceOverBudget)));
    printCauses(plan, year, amount);
    printParts(plan, year, amount);
    printExceedance(year, amount);
    printNotSimulated(plan, year.notSimulated);
}

} // namespace drawbridge::cli
