// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/exposure.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr qint64 kHour = 3600;
constexpr qint64 kYear = qint64{365} * 24 * kHour;

Money share(Money amount, Percent percent) {
    return {static_cast<qint64>(std::llround(static_cast<double>(amount.minor) * percent.fraction()))};
}

/// The tier with the smallest `below` that the availability is under.
std::optional<int> tierFor(const Contract& contract, double availability) {
    std::optional<int> best;
    for (int i = 0; i < static_cast<int>(contract.credits.size()); ++i) {
        const CreditTier& tier = contract.credits[static_cast<std::size_t>(i)];
        const bool applies = availability < tier.below.fraction() - 1e-12;
        if (applies && (!best || tier.below < contract.credits[static_cast<std::size_t>(*best)].below))
            best = i;
    }
    return best;
}

/// Adds one window in which the services are down from `from` to `to` seconds after the incident.
void addWindow(const Contract& contract, qint64 from, qint64 to, ContractExposure& exposure) {
    const qint64 window = windowLength(contract.window.value_or(SlaWindow::Monthly)).count();
    const qint64 agreed = std::max<qint64>(1, window - contract.maintenance.value_or(Seconds(0)).count());
    const qint64 down = std::min(to - from, agreed);
    const double availability = static_cast<double>(agreed - down) / static_cast<double>(agreed);
    const Money fee = contract.fee.value_or(Money{});
    const auto tier = tierFor(contract, availability);
    const Money credit =
        tier ? share(fee, contract.credits[static_cast<std::size_t>(*tier)].credit) : Money{};
    const qint64 penalisedFrom = std::max(from, contract.grace.value_or(Seconds(0)).count());
    const double hours =
        static_cast<double>(std::max<qint64>(0, to - penalisedFrom)) / static_cast<double>(kHour);
    const Money perHour = contract.penaltyPerHour.value_or(Money{});
    const Money penalty{static_cast<qint64>(std::llround(static_cast<double>(perHour.minor) * hours))};
    Money total = credit + penalty;
    if (contract.cap) {
        const Money cap = share(fee, *contract.cap);
        exposure.capped = exposure.capped || total > cap;
        total = std::min(total, cap);
    }
    if (availability < exposure.availability) {
        exposure.availability = availability;
        exposure.tier = tier;
    }
    exposure.credit = exposure.credit + credit;
    exposure.penalty = exposure.penalty + penalty;
    exposure.total = exposure.total + total;
    ++exposure.windows;
}

} // namespace

Seconds windowLength(SlaWindow window) {
    switch (window) {
    case SlaWindow::Monthly:
        return Seconds(kYear / 12);
    case SlaWindow::Quarterly:
        return Seconds(kYear / 4);
    case SlaWindow::Yearly:
        break;
    }
    return Seconds(kYear);
}

ContractExposure contractCost(const Contract& contract, std::optional<Seconds> downtime) {
    ContractExposure exposure;
    exposure.downtime = downtime;
    const qint64 window = windowLength(contract.window.value_or(SlaWindow::Monthly)).count();
    const qint64 end = downtime ? downtime->count() : window;
    for (qint64 from = 0; from < end; from += window)
        addWindow(contract, from, std::min(end, from + window), exposure);
    return exposure;
}

ScenarioExposure assessExposure(const RecoveryGraph& graph,
                                const std::vector<std::optional<Outage>>& outages) {
    ScenarioExposure result;
    for (int i = 0; i < graph.plan.contracts.size(); ++i) {
        const Contract& contract = graph.plan.contracts.at(i);
        std::optional<Seconds> downtime = Seconds(0);
        int deciding = -1;
        for (const ComponentId id : contract.services) {
            const int service = graph.indexOf(id);
            if (service < 0 || !outages[static_cast<std::size_t>(service)])
                continue;
            const auto length = outages[static_cast<std::size_t>(service)]->length;
            if (downtime && (!length || *length > *downtime || deciding < 0)) {
                downtime = length;
                deciding = service;
            }
        }
        ContractExposure exposure = contractCost(contract, downtime);
        exposure.contract = i;
        exposure.decidingService = deciding;
        result.total = result.total + exposure.total;
        result.contracts.push_back(exposure);
    }
    return result;
}

} // namespace drawbridge
