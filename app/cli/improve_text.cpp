// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/improve_text.h"

#include "app/cli/command.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <cmath>

namespace drawbridge::cli {

namespace {

constexpr qsizetype kWidth = 100;
const QString kIndent = QStringLiteral("     ");

/// Breaks a sentence between words.
void printWrapped(const QString& sentence, const QString& indent = {}) {
    QString line = indent;
    for (const QString& word : sentence.split(u' ')) {
        if (line.size() > indent.size() && line.size() + 1 + word.size() > kWidth) {
            print(line);
            line = indent;
        }
        if (line.size() > indent.size())
            line += u' ';
        line += word;
    }
    print(line);
}

QString indented(const QString& text) {
    return kIndent + text;
}

/// Estimates have no cents.
QString wholeText(const Plan& plan, double minor) {
    const QString currency = plan.project.effectiveCurrency();
    const double unit = std::pow(10.0, currencyDigits(currency));
    return amountText(YearExposure::rounded(std::round(minor / unit) * unit), currency);
}

QString timeText(const Estimated<Seconds>& figure, const QString& whenInfinite) {
    if (figure.isInfinite())
        return whenInfinite;
    if (figure.isKnown())
        return durationText(*figure.known());
    const QString least = durationText(figure.atLeast().value_or(Seconds(0)));
    return figure.atMost() ? CliTexts::tr("%1 to %2").arg(least, durationText(*figure.atMost()))
                           : CliTexts::tr("unknown (%1 or more)").arg(least);
}

/// "99.9543 %": with as many digits as say something.
QString availableText(const Estimated<double>& unavailability) {
    const double lost = 100 * unavailability.atLeast().value_or(1);
    if (lost <= 0)
        return unavailability.isKnown() ? CliTexts::tr("100 %") : CliTexts::tr("at most 100 %");
    const int decimals = lost >= 1 ? 3 : std::min(15, 3 + static_cast<int>(std::ceil(-std::log10(lost))));
    const QString share = CliTexts::tr("%1 %").arg(QString::number(100 - lost, 'f', decimals));
    return unavailability.isKnown() ? share : CliTexts::tr("at most %1").arg(share);
}

QString nameOf(const Plan& plan, std::optional<ComponentId> id) {
    const Component* component = plan.components.find(id);
    return component == nullptr ? QString() : component->name;
}

void printTime(const Plan& plan, const QString& sentence, const FigureChange<Seconds>& change,
               const QString& whenInfinite) {
    if (change.sign == 0)
        return;
    const Scenario* scenario = plan.scenarios.find(change.scenario);
    print(indented(sentence.arg(nameOf(plan, change.service), timeText(change.after, whenInfinite),
                                timeText(change.before, whenInfinite),
                                scenario == nullptr ? QString() : scenario->name)));
}

void printSaving(const Plan& plan, const InvestmentEffect& effect) {
    if (!effect.saving)
        return;
    const YearSaving& saving = *effect.saving;
    const QString range = wholeText(plan, 1.96 * saving.errorMinor);
    constexpr double kLittle = 0.001; ///< of what a year costs
    const double most = std::abs(saving.minor) + 1.96 * saving.errorMinor;
    if (!saving.isClear())
        print(indented(
            most <= kLittle * static_cast<double>(effect.yearBefore->minor)
                ? CliTexts::tr("Saves next to nothing in a year.")
                : CliTexts::tr("What it saves in a year is within chance (%1 ± %2); --years makes it "
                               "clearer.")
                      .arg(wholeText(plan, saving.minor), range)));
    else if (saving.minor > 0)
        print(indented(CliTexts::tr("Saves %1 ± %2 in a year.").arg(wholeText(plan, saving.minor), range)));
    else
        print(red(
            indented(CliTexts::tr("A year costs %1 ± %2 more.").arg(wholeText(plan, -saving.minor), range))));
}

void printCost(const Plan& plan, const InvestmentEffect& effect) {
    if (!effect.hasCost)
        return;
    const QString costs = CliTexts::tr("Costs %1 once and %2 a year")
                              .arg(wholeText(plan, static_cast<double>(effect.cost.minor)),
                                   wholeText(plan, static_cast<double>(effect.costPerYear.minor)));
    const auto net = effect.net();
    print(indented(!net        ? CliTexts::tr("%1.").arg(costs)
                   : *net >= 0 ? CliTexts::tr("%1: %2 ahead after %3 years.")
                                     .arg(costs, wholeText(plan, *net), QString::number(kInvestmentYears))
                               : CliTexts::tr("%1: %2 short after %3 years.")
                                     .arg(costs, wholeText(plan, -*net), QString::number(kInvestmentYears))));
}

void printEffect(const Plan& plan, int number, const InvestmentEffect& effect) {
    print(bold(QStringLiteral("%1  %2").arg(number, 3).arg(effect.investment.title)));
    printSaving(plan, effect);
    printTime(plan, CliTexts::tr("RTO of %1: %2 instead of %3 (%4)"), effect.rto,
              CliTexts::tr("not recoverable"));
    printTime(plan, CliTexts::tr("RPO of %1: %2 instead of %3 (%4)"), effect.rpo,
              CliTexts::tr("all data lost"));
    const auto& available = effect.unavailability;
    if (available.sign != 0)
        print(indented(CliTexts::tr("Availability of %1: %2 instead of %3")
                           .arg(nameOf(plan, available.service), availableText(available.after),
                                availableText(available.before))));
    printCost(plan, effect);
    printWrapped(CliTexts::tr("Why: %1.").arg(effect.investment.because), kIndent);
}

void printBudget(const Plan& plan, const InvestmentStudy& study) {
    if (!study.budget)
        return;
    const InvestmentBudget& budget = *study.budget;
    const auto amount = [&plan](double minor) { return wholeText(plan, minor); };
    print();
    print(bold(CliTexts::tr("With a budget of %1 for the first year").arg(moneyText(plan, budget.budget))));
    if (budget.chosen.empty()) {
        const bool hasCosts = std::any_of(study.effects.begin(), study.effects.end(),
                                          [](const InvestmentEffect& e) { return e.net().has_value(); });
        printWrapped(
            hasCosts ? CliTexts::tr("Nothing that it pays for saves more than it costs in %1 years.")
                           .arg(kInvestmentYears)
                     : CliTexts::tr("The plan says of none of these what they cost: add improvements with "
                                    "their names and costs."));
        return;
    }
    for (const int e : budget.chosen)
        print(QStringLiteral("%1  %2").arg(e + 1, 3).arg(study.effects[idx(e)].investment.title));
    printWrapped(CliTexts::tr("They cost %1 in the first year.")
                     .arg(amount(static_cast<double>(budget.firstYear.minor))));
    if (budget.chosen.size() > 1)
        printWrapped(
            CliTexts::tr("Each alone, they would save %1 in a year in all; together they save %2 ± %3.")
                .arg(amount(budget.sumSaved), amount(budget.together->minor),
                     amount(1.96 * budget.together->errorMinor)));
    print((budget.net >= 0 ? CliTexts::tr("After %1 years that is %2 ahead of the costs.")
                           : CliTexts::tr("After %1 years that is %2 short of the costs."))
              .arg(QString::number(kInvestmentYears), amount(std::abs(budget.net))));
    if (budget.greaterSum.empty())
        return;
    QStringList numbers;
    for (const int e : budget.greaterSum)
        numbers += QString::number(e + 1);
    printWrapped(
        CliTexts::tr("By the sum of each alone, %1 would be better; together they are %2 ahead only.")
            .arg(numbers.join(QStringLiteral(", ")), amount(budget.greaterSumNet)));
}

void printHead(const Plan& plan, const InvestmentStudy& study) {
    if (!study.year) {
        print(
            plan.contracts.isEmpty() && plan.activities.isEmpty()
                ? CliTexts::tr("The plan has no contracts and no activities: what a year costs is not known.")
                : CliTexts::tr("No years were simulated: what a year costs is not known."));
        return;
    }
    const QString mean = wholeText(plan, study.year->meanMinor);
    printWrapped(
        (study.year->isAtLeast()
             ? CliTexts::tr(
                   "A year costs at least %1 %2 on average (%3 years simulated); drawbridge exposure "
                   "says which figures the plan lacks. What they cost is in no saving below.")
             : CliTexts::tr("A year costs %1 %2 on average (%3 years simulated)."))
            .arg(plan.project.effectiveCurrency(), mean, QString::number(study.year->years)));
}

} // namespace

void printImprovements(const RecoveryGraph& graph, const InvestmentStudy& study) {
    const Plan& plan = graph.plan;
    printHead(plan, study);
    if (study.scenarios == 0)
        print(CliTexts::tr("The plan has no scenarios: recovery times and data loss are not known."));
    QStringList unknown;
    QStringList without;
    QStringList dismissed;
    int shown = 0;
    for (const InvestmentEffect& effect : study.effects) {
        const QString& title = effect.investment.title;
        if (effect.dismissed) {
            dismissed += CliTexts::tr("%1: %2").arg(title, *effect.dismissed);
            continue;
        }
        if (!effect.hasEffect()) {
            (effect.isUnknown() ? unknown : without) += title;
            continue;
        }
        print();
        printEffect(plan, ++shown, effect);
    }
    if (study.effects.empty())
        print(CliTexts::tr("No improvement to propose."));
    const auto list = [](const QString& head, const QStringList& lines) {
        if (lines.isEmpty())
            return;
        print();
        print(bold(head));
        for (const QString& line : lines)
            print(QStringLiteral("  ") + line);
    };
    list(CliTexts::tr("The plan lacks figures or scenarios to tell what these change"), unknown);
    list(CliTexts::tr("Tried without effect"), without);
    list(CliTexts::tr("Dismissed"), dismissed);
    list(CliTexts::tr("In the plan's list of improvements, but not proposed"), study.unmatched);
    printBudget(plan, study);
}

} // namespace drawbridge::cli
