// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/marginal_cost.h"

#include "core/analysis/exposure/outage_shape.h"
#include "core/base/index.h"

namespace drawbridge {

namespace {

/// What a bill of the whole incident consists of. Each member only grows with the downtime.
struct State {
    Money total;
    std::size_t windows = 0;
    int tier = -1; ///< of the last window, which further downtime falls into
    qint64 blocks = 0;
    bool penalised = false;
    bool capped = false;
    bool mayEnd = false;
    bool lacksFee = false;
};

State stateOf(const Contract& contract, const OutageShape& shape, const BillingStart& start) {
    State state;
    for (const WindowBill& bill : billsFor(contract, shape, start)) {
        state.total = state.total + bill.total;
        state.blocks += bill.blocks;
        state.tier = bill.tier;
        state.penalised = state.penalised || bill.penalty > Money{};
        state.capped = bill.capped;
        state.mayEnd = state.mayEnd || bill.mayEnd;
        state.lacksFee = state.lacksFee || bill.lacksFee;
        ++state.windows;
    }
    return state;
}

std::optional<MarginalCost::Step::Kind> changeBetween(const State& now, const State& later) {
    using Kind = MarginalCost::Step::Kind;
    if (later.windows > now.windows && now.windows > 0)
        return Kind::NextWindow;
    if (later.capped && !now.capped)
        return Kind::Cap;
    if (later.tier != now.tier && !now.capped)
        return Kind::Tier;
    if (later.blocks != now.blocks && !now.capped)
        return Kind::Block;
    if (later.penalised && !now.penalised)
        return Kind::PenaltyBegins;
    if (later.mayEnd && !now.mayEnd)
        return Kind::MayEnd;
    return std::nullopt;
}

} // namespace

std::optional<MarginalCost> marginalCost(const Contract& contract,
                                         const std::vector<Estimated<Seconds>>& services,
                                         const BillingStart& start) {
    std::vector<std::optional<qint64>> ends;
    for (const Estimated<Seconds>& service : services) {
        if (!service.isKnown())
            return std::nullopt;
        ends.push_back(service.known()->count());
    }
    const OutageShape shape = OutageShape::of(contract, ends);
    if (shape.length() == 0)
        return std::nullopt;
    const auto after = [&](qint64 more) { return stateOf(contract, shape.laterBy(more), start); };
    const State now = after(0);
    if (now.lacksFee)
        return std::nullopt;
    MarginalCost cost;
    qint64 low = 0;
    qint64 high = windowLength(contract.window.value_or(SlaWindow::Monthly)).count();
    const bool grows = now.windows > 0 && now.penalised && !now.capped;
    if (grows)
        cost.perHour = amountFor(contract.penaltyPerHour.value_or(Money{}), 3600 * shape.parts.front().share);
    if (!changeBetween(now, after(high)))
        return cost;
    while (high - low > 1) { // nothing has changed at low, something has at high
        const qint64 middle = low + (high - low) / 2;
        (changeBetween(now, after(middle)) ? high : low) = middle;
    }
    const State then = after(high);
    if (then.lacksFee)
        return cost;
    cost.next =
        MarginalCost::Step{*changeBetween(now, then), then.tier, Seconds(shape.length() + high), then.total};
    return cost;
}

std::vector<Estimated<Seconds>> serviceDowntimes(const RecoveryGraph& graph, const Outages& outages,
                                                 const Contract& contract) {
    std::vector<Estimated<Seconds>> downtimes;
    for (const ComponentId id : contract.services) {
        const int service = graph.indexOf(id);
        const bool isDown = service >= 0 && outages[idx(service)];
        downtimes.push_back(isDown ? *outages[idx(service)] : Estimated<Seconds>());
    }
    return downtimes;
}

} // namespace drawbridge
