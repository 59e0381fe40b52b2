// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/exposure.h"

#include "core/base/texts.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr qint64 kHour = 3600;
constexpr qint64 kYear = qint64{365} * 24 * kHour;

Money share(Money amount, Percent percent) {
    return {static_cast<qint64>(std::llround(static_cast<double>(amount.minor) * percent.fraction()))};
}

qint64 agreedTime(const Contract& contract) {
    return (windowLength(contract.window.value_or(SlaWindow::Monthly)) -
            contract.maintenance.value_or(Seconds(0)))
        .count();
}

/// The tier with the smallest `below` that the availability is under. A thousandth of a second is the
/// tolerance: 43 m 48 s of 730 h are exactly 99.9 %.
std::optional<int> tierFor(const Contract& contract, qint64 up, qint64 agreed) {
    std::optional<int> best;
    for (int i = 0; i < static_cast<int>(contract.credits.size()); ++i) {
        const CreditTier& tier = contract.credits[static_cast<std::size_t>(i)];
        const bool applies =
            100.0 * static_cast<double>(up) < tier.below.value * static_cast<double>(agreed) - 0.1;
        if (applies && (!best || tier.below < contract.credits[static_cast<std::size_t>(*best)].below))
            best = i;
    }
    return best;
}

QString feeMissing(const Contract& contract) {
    return ExposureTexts::tr("the fee of %1 is not given").arg(contract.client);
}

Estimated<Money> creditOf(const Contract& contract, const std::optional<int>& tier) {
    if (!tier || contract.credits[static_cast<std::size_t>(*tier)].credit.value == 0)
        return Money{};
    if (!contract.fee)
        return Estimated<Money>::unknown(feeMissing(contract));
    return share(*contract.fee, contract.credits[static_cast<std::size_t>(*tier)].credit);
}

/// Of a window without agreed time: no availability can be said, so any tier may apply.
Estimated<Money> anyCredit(const Contract& contract, const QString& because) {
    if (contract.credits.empty())
        return Money{};
    std::optional<Money> most = Money{};
    for (const CreditTier& tier : contract.credits)
        most =
            contract.fee ? std::optional(std::max(*most, share(*contract.fee, tier.credit))) : std::nullopt;
    return Estimated<Money>::unknown(because, Money{}, most);
}

Money penaltyOf(const Contract& contract, qint64 from, qint64 to) {
    const qint64 penalisedFrom = std::max(from, contract.grace.value_or(Seconds(0)).count());
    const double hours =
        static_cast<double>(std::max<qint64>(0, to - penalisedFrom)) / static_cast<double>(kHour);
    const Money perHour = contract.penaltyPerHour.value_or(Money{});
    return {static_cast<qint64>(std::llround(static_cast<double>(perHour.minor) * hours))};
}

Estimated<Money> capped(const Contract& contract, const Estimated<Money>& sum, bool& isCapped) {
    if (!contract.cap || sum.known() == Money{})
        return sum;
    if (!contract.fee)
        return Estimated<Money>::unknown(feeMissing(contract), Money{}, sum.atMost());
    const Money cap = share(*contract.fee, *contract.cap);
    isCapped = isCapped || *sum.atLeast() > cap;
    const Money most = sum.atMost() ? std::min(*sum.atMost(), cap) : cap;
    return Estimated<Money>::unknown(sum.unknownBecause(), std::min(*sum.atLeast(), cap), most);
}

/// Adds one window in which the services are down from `from` to `to` seconds after the incident.
void addWindow(const Contract& contract, qint64 from, qint64 to, ContractExposure& exposure) {
    const qint64 agreed = agreedTime(contract);
    Estimated<Money> credit;
    if (agreed <= 0) {
        const QString because =
            ExposureTexts::tr("the maintenance of %1 leaves nothing of its window").arg(contract.client);
        exposure.availability = Estimated<double>::unknown(because, 0.0, 1.0);
        credit = anyCredit(contract, because);
    } else {
        const qint64 up = agreed - std::min(to - from, agreed);
        const double availability = static_cast<double>(up) / static_cast<double>(agreed);
        const auto tier = tierFor(contract, up, agreed);
        credit = creditOf(contract, tier);
        if (exposure.windows == 0 || availability < exposure.availability.known()) {
            exposure.availability = availability;
            exposure.tier = tier;
        }
    }
    const Money penalty = penaltyOf(contract, from, to);
    exposure.credit = sumOf(exposure.credit, credit);
    exposure.penalty = sumOf(exposure.penalty, Estimated<Money>(penalty));
    exposure.total =
        sumOf(exposure.total, capped(contract, sumOf(credit, Estimated<Money>(penalty)), exposure.capped));
    ++exposure.windows;
}

/// Of a known downtime; nothing: without an end.
ContractExposure costOf(const Contract& contract, std::optional<Seconds> downtime) {
    ContractExposure exposure;
    const qint64 window = windowLength(contract.window.value_or(SlaWindow::Monthly)).count();
    const qint64 end = downtime ? downtime->count() : window;
    for (qint64 from = 0; from < end; from += window)
        addWindow(contract, from, std::min(end, from + window), exposure);
    return exposure;
}

/// Between the figures of the least and the most downtime, both rising with it.
Estimated<Money> betweenCosts(const Estimated<Money>& least, const std::optional<Estimated<Money>>& most,
                              const Estimated<Seconds>& downtime) {
    return Estimated<Money>::unknown(downtime.unknownBecause(), *least.atLeast(),
                                     most ? most->atMost() : std::nullopt, downtime.assumed());
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

ContractExposure contractCost(const Contract& contract, const Estimated<Seconds>& downtime) {
    const auto restingOn = [&downtime](ContractExposure exposure) {
        exposure.downtime = downtime;
        exposure.credit = exposure.credit.restingOn(downtime.assumed());
        exposure.penalty = exposure.penalty.restingOn(downtime.assumed());
        exposure.total = exposure.total.restingOn(downtime.assumed());
        exposure.availability = exposure.availability.restingOn(downtime.assumed());
        return exposure;
    };
    if (downtime.isInfinite() || downtime.isKnown())
        return restingOn(costOf(contract, downtime.known()));
    const ContractExposure least = costOf(contract, *downtime.atLeast());
    std::optional<ContractExposure> most;
    if (downtime.atMost())
        most = costOf(contract, *downtime.atMost());
    ContractExposure exposure;
    const auto mostOf = [&most](Estimated<Money> ContractExposure::*figure) {
        return most ? std::optional((*most).*figure) : std::nullopt;
    };
    exposure.credit = betweenCosts(least.credit, mostOf(&ContractExposure::credit), downtime);
    exposure.penalty = betweenCosts(least.penalty, mostOf(&ContractExposure::penalty), downtime);
    exposure.total = betweenCosts(least.total, mostOf(&ContractExposure::total), downtime);
    const double worst = most && most->availability.atLeast() ? *most->availability.atLeast() : 0.0;
    exposure.availability = Estimated<double>::unknown(downtime.unknownBecause(), worst,
                                                       least.availability.atMost().value_or(1.0));
    exposure.windows = least.windows;
    return restingOn(exposure);
}

ScenarioExposure assessExposure(const RecoveryGraph& graph,
                                const std::vector<std::optional<Estimated<Seconds>>>& outages) {
    ScenarioExposure result;
    for (int i = 0; i < graph.plan.contracts.size(); ++i) {
        const Contract& contract = graph.plan.contracts.at(i);
        Estimated<Seconds> downtime;
        int deciding = -1;
        for (const ComponentId id : contract.services) {
            const int service = graph.indexOf(id);
            if (service < 0 || !outages[static_cast<std::size_t>(service)])
                continue;
            const Estimated<Seconds>& length = *outages[static_cast<std::size_t>(service)];
            const bool isLonger =
                detail::isSmaller(downtime.atMost(), length.atMost()) ||
                (!length.atMost() && detail::isSmaller(downtime.atLeast(), length.atLeast()));
            if (deciding < 0 || isLonger)
                deciding = service;
            downtime = largerOf(downtime, length);
        }
        ContractExposure exposure = contractCost(contract, downtime);
        exposure.contract = i;
        exposure.decidingService = deciding;
        result.total = sumOf(result.total, exposure.total);
        result.contracts.push_back(exposure);
    }
    return result;
}

QString availabilityText(const Contract& contract, double availability) {
    std::vector<double> limits;
    if (contract.target)
        limits.push_back(contract.target->value);
    for (const CreditTier& tier : contract.credits)
        limits.push_back(tier.below.value);
    const double percent = 100 * availability;
    int decimals = 3;
    const auto looksLike = [&](double limit) {
        return std::abs(limit - percent) > 1e-9 &&
               QString::number(limit, 'f', decimals) == QString::number(percent, 'f', decimals);
    };
    while (decimals < 9 && std::any_of(limits.begin(), limits.end(), looksLike))
        ++decimals;
    return QStringLiteral("%1 %").arg(QString::number(percent, 'f', decimals));
}

} // namespace drawbridge
