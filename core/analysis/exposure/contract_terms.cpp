// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/contract_terms.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double kTolerance = 1e-3; ///< seconds

Money rounded(long double minor) {
    return {static_cast<qint64>(std::floor(minor + 0.5L))};
}

int tierFor(const Contract& contract, double agreed, double counted) {
    int best = -1;
    for (int i = 0; i < static_cast<int>(contract.credits.size()); ++i) {
        const CreditTier& tier = contract.credits[static_cast<std::size_t>(i)];
        const bool applies = counted > agreed * (1 - tier.below.fraction()) + kTolerance;
        if (applies && (best < 0 || tier.below < contract.credits[static_cast<std::size_t>(best)].below))
            best = i;
    }
    return best;
}

qint64 blocksOf(const Contract& contract, double agreed, const WindowDowntime& downtime) {
    if (!contract.block || contract.block->count() <= 0 || !contract.creditPerBlock)
        return 0;
    const double beyond =
        contract.target ? downtime.counted - agreed * (1 - contract.target->fraction()) : downtime.penalised;
    return std::max<qint64>(0, static_cast<qint64>(std::floor((beyond + kTolerance) /
                                                              static_cast<double>(contract.block->count()))));
}

} // namespace

Money shareOf(Money amount, Percent percent) {
    const qint64 millionths = std::llround(percent.value * 1e6);
    return rounded(static_cast<long double>(amount.minor) * static_cast<long double>(millionths) / 1e8L);
}

Money amountFor(Money perHour, double seconds) {
    return rounded(static_cast<long double>(perHour.minor) * static_cast<long double>(seconds) / 3600.0L);
}

WindowBill billFor(const Contract& contract, double windowLength, const WindowDowntime& downtime) {
    WindowBill bill;
    const double agreed =
        windowLength - static_cast<double>(contract.maintenance.value_or(Seconds(0)).count());
    bill.hasAgreedTime = agreed > 0;
    if (bill.hasAgreedTime) {
        bill.availability = (agreed - std::min(downtime.counted, agreed)) / agreed;
        bill.tier = tierFor(contract, agreed, downtime.counted);
        bill.blocks = blocksOf(contract, agreed, downtime);
        bill.mayEnd = contract.endsBelow &&
                      downtime.counted > agreed * (1 - contract.endsBelow->fraction()) + kTolerance;
    }
    if (bill.tier >= 0)
        bill.credit = contract.credits[static_cast<std::size_t>(bill.tier)].credit;
    bill.credit.value += static_cast<double>(bill.blocks) * contract.creditPerBlock.value_or(Percent{}).value;
    bill.penalty = amountFor(contract.penaltyPerHour.value_or(Money{}), downtime.penalised);
    if (contract.fee)
        bill.creditAmount = shareOf(*contract.fee, bill.credit);
    bill.total = bill.creditAmount + bill.penalty;
    bill.lacksFee = !contract.fee && (bill.credit.value > 0 || (contract.cap && bill.penalty > Money{}));
    if (contract.cap) {
        const Money cap = contract.fee ? shareOf(*contract.fee, *contract.cap) : Money{};
        bill.capped = contract.fee && bill.total > cap;
        bill.total = std::min(bill.total, cap);
    }
    return bill;
}

bool isCountable(const Contract& contract, double outageSeconds) {
    return !contract.leastCountable ||
           outageSeconds >= static_cast<double>(contract.leastCountable->count()) - kTolerance;
}

std::vector<double> weightsOf(const Contract& contract) {
    std::vector<double> weights;
    for (const ComponentId service : contract.services) {
        const auto given =
            std::find_if(contract.weights.begin(), contract.weights.end(),
                         [service](const ServiceWeight& weight) { return weight.service == service; });
        weights.push_back(given == contract.weights.end() ? 1.0 : given->weight);
    }
    return weights;
}

double shareDown(const Contract& contract, const std::vector<char>& down) {
    const DowntimeCount counts = contract.counts.value_or(DowntimeCount::Any);
    const auto isDown = [](char one) { return one != 0; };
    if (down.empty())
        return 0;
    if (counts == DowntimeCount::Any)
        return std::any_of(down.begin(), down.end(), isDown) ? 1 : 0;
    if (counts == DowntimeCount::All)
        return std::all_of(down.begin(), down.end(), isDown) ? 1 : 0;
    const std::vector<double> weights = weightsOf(contract);
    double all = 0;
    double lost = 0;
    for (std::size_t i = 0; i < down.size(); ++i) {
        all += weights[i];
        lost += down[i] ? weights[i] : 0;
    }
    return all > 0 ? lost / all : 0;
}

} // namespace drawbridge
