// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/state/improvement_rows.h"

#include "core/operations/improve.h"

namespace drawbridge {

namespace {

Money rounded(double minor) {
    return YearExposure::rounded(minor);
}

/// Without a clear saving the figure is chance.
std::optional<Estimated<Money>> savedBy(const YearSaving& saving) {
    if (!saving.isClear())
        return std::nullopt;
    return Estimated<Money>(rounded(saving.minor));
}

Estimated<double> availabilityOf(const Estimated<double>& unavailability) {
    const auto least = unavailability.atLeast();
    const auto most = unavailability.atMost();
    if (const auto known = unavailability.known())
        return 1 - *known;
    return Estimated<double>::unknown(unavailability.unknownBecause(), 1 - most.value_or(1),
                                      1 - least.value_or(0));
}

ImprovementRow rowOf(const Plan& plan, const InvestmentEffect& effect) {
    ImprovementRow row;
    row.name = effect.investment.name;
    row.title = effect.investment.title;
    row.because = effect.investment.because;
    if (effect.saving)
        row.savedPerYear = savedBy(*effect.saving);
    row.savedPerCost = effect.returnOnCost();
    if (effect.rto.sign != 0) {
        const Component* service = plan.components.find(effect.rto.service);
        row.service = service != nullptr ? service->name : QString();
        row.rtoBefore = effect.rto.before;
        row.rtoAfter = effect.rto.after;
    }
    if (effect.unavailability.sign != 0) {
        row.availabilityBefore = availabilityOf(effect.unavailability.before);
        row.availabilityAfter = availabilityOf(effect.unavailability.after);
    }
    return row;
}

} // namespace

std::vector<ImprovementRow> improvementRows(const ExposeResults& results, const ImprovementRequest& request) {
    InvestmentSettings settings;
    settings.schedule.incident = request.incident;
    settings.schedule.cancelled = request.cancelled;
    settings.years = kImprovementYears;
    settings.seed = request.seed;
    settings.progress = request.progress;
    std::vector<ImprovementRow> rows;
    for (const InvestmentEffect& effect : improvePlan(results.costs->graph, settings).effects) {
        if (effect.hasEffect() || effect.hasCost || effect.dismissed)
            rows.push_back(rowOf(results.costs->graph->plan, effect));
    }
    return rows;
}

} // namespace drawbridge
