// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/exposure.h"

#include "core/analysis/exposure/outage_shape.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double kMonth = 730 * 3600.0;

QString feeMissing(const Contract& contract) {
    return ExposureTexts::tr("the fee of %1 is not given").arg(contract.client);
}

Estimated<Money> creditOf(const Contract& contract, const WindowBill& bill) {
    if (bill.credit.value > 0 && !contract.fee)
        return Estimated<Money>::unknown(feeMissing(contract));
    return bill.creditAmount;
}

/// Of a window without agreed time: no availability can be said, so any tier may apply.
Estimated<Money> anyCredit(const Contract& contract, const QString& because) {
    if (contract.credits.empty())
        return Money{};
    std::optional<Money> most = Money{};
    for (const CreditTier& tier : contract.credits)
        most =
            contract.fee ? std::optional(std::max(*most, shareOf(*contract.fee, tier.credit))) : std::nullopt;
    return Estimated<Money>::unknown(because, Money{}, most);
}

Estimated<Money> capped(const Contract& contract, const Estimated<Money>& sum, bool& isCapped) {
    if (!contract.cap || sum.known() == Money{})
        return sum;
    if (!contract.fee)
        return Estimated<Money>::unknown(feeMissing(contract), Money{}, sum.atMost());
    const Money cap = shareOf(*contract.fee, *contract.cap);
    isCapped = isCapped || *sum.atLeast() > cap;
    const Money most = sum.atMost() ? std::min(*sum.atMost(), cap) : cap;
    return Estimated<Money>::unknown(sum.unknownBecause(), std::min(*sum.atLeast(), cap), most);
}

void addBill(const Contract& contract, const WindowBill& bill, ContractExposure& exposure) {
    Estimated<Money> credit;
    if (bill.hasAgreedTime) {
        credit = creditOf(contract, bill);
        if (exposure.windows == 0 || bill.availability < exposure.availability.known()) {
            exposure.availability = bill.availability;
            exposure.tier = bill.tier < 0 ? std::nullopt : std::optional(bill.tier);
        }
    } else {
        const QString because =
            ExposureTexts::tr("the maintenance of %1 leaves nothing of its window").arg(contract.client);
        exposure.availability = Estimated<double>::unknown(because, 0.0, 1.0);
        credit = anyCredit(contract, because);
    }
    exposure.credit = sumOf(exposure.credit, credit);
    exposure.penalty = sumOf(exposure.penalty, Estimated<Money>(bill.penalty));
    exposure.total = sumOf(exposure.total,
                           capped(contract, sumOf(credit, Estimated<Money>(bill.penalty)), exposure.capped));
    exposure.blocks += bill.blocks;
    exposure.mayEnd = exposure.mayEnd || bill.mayEnd;
    ++exposure.windows;
}

ContractExposure costOf(const Contract& contract, const OutageShape& shape, const BillingStart& start) {
    ContractExposure exposure;
    for (const WindowBill& bill : billsFor(contract, shape, start))
        addBill(contract, bill, exposure);
    return exposure;
}

/// Between the figures of the least and the most downtime, both rising with it.
Estimated<Money> betweenCosts(const Estimated<Money>& least, const std::optional<Estimated<Money>>& most,
                              const Estimated<Seconds>& downtime) {
    return Estimated<Money>::unknown(downtime.unknownBecause(), *least.atLeast(),
                                     most ? most->atMost() : std::nullopt, downtime.assumed());
}

ContractExposure between(const ContractExposure& least, const std::optional<ContractExposure>& most,
                         const Estimated<Seconds>& downtime) {
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
    exposure.mayEnd = least.mayEnd;
    return exposure;
}

ContractExposure restingOn(const Estimated<Seconds>& downtime, ContractExposure exposure) {
    exposure.downtime = downtime;
    exposure.credit = exposure.credit.restingOn(downtime.assumed());
    exposure.penalty = exposure.penalty.restingOn(downtime.assumed());
    exposure.total = exposure.total.restingOn(downtime.assumed());
    exposure.availability = exposure.availability.restingOn(downtime.assumed());
    return exposure;
}

std::optional<qint64> seconds(const std::optional<Seconds>& duration) {
    return duration ? std::optional(duration->count()) : std::nullopt;
}

/// When the contract's services are up again, as it counts.
Estimated<Seconds> downtimeOf(const Contract& contract, const std::vector<Estimated<Seconds>>& services) {
    if (services.empty())
        return {};
    if (contract.counts == DowntimeCount::All)
        return kthSmallest(services, 1);
    Estimated<Seconds> longest;
    for (const Estimated<Seconds>& service : services)
        longest = largerOf(longest, service);
    return longest;
}

bool isLonger(const Estimated<Seconds>& length, const Estimated<Seconds>& than) {
    return detail::isSmaller(than.atMost(), length.atMost()) ||
           (!length.atMost() && detail::isSmaller(than.atLeast(), length.atLeast()));
}

ContractExposure exposureUnder(const RecoveryGraph& graph, const Outages& outages, const Contract& contract,
                               const Incident& incident) {
    std::vector<Estimated<Seconds>> services;
    int deciding = -1;
    Estimated<Seconds> decides;
    for (const ComponentId id : contract.services) {
        const int service = graph.indexOf(id);
        const bool isDown = service >= 0 && outages[idx(service)];
        const Estimated<Seconds> length = isDown ? *outages[idx(service)] : Estimated<Seconds>();
        services.push_back(length);
        const bool all = contract.counts == DowntimeCount::All;
        if (isDown && (deciding < 0 || (all ? isLonger(decides, length) : isLonger(length, decides)))) {
            deciding = service;
            decides = length;
        }
    }
    const bool excluded = incident.scenario && std::find(contract.excludes.begin(), contract.excludes.end(),
                                                         *incident.scenario) != contract.excludes.end();
    ContractExposure exposure;
    if (excluded)
        exposure.downtime = downtimeOf(contract, services);
    else
        exposure = contractCost(contract, services, billingStart(graph.plan, incident));
    exposure.excluded = excluded && deciding >= 0;
    exposure.decidingService = exposure.downtime.known() == Seconds(0) ? -1 : deciding;
    return exposure;
}

Estimated<Money> lossOf(const Activity& activity, const Estimated<Seconds>& downtime) {
    if (downtime.known() == Seconds(0))
        return Money{};
    const LossCurve curve(activity.lossPerHour);
    if (curve.isEmpty())
        return Estimated<Money>::unknown(
            ExposureTexts::tr("the loss per hour of %1 is not given").arg(activity.name), Money{}, {},
            downtime.assumed());
    const Estimated<Money> loss =
        downtime.mapped([&curve](Seconds length) { return curve.upTo(static_cast<double>(length.count())); });
    if (loss.isInfinite())
        return Estimated<Money>(curve.upTo(kMonth), downtime.assumed());
    return loss;
}

ActivityExposure exposureOf(const RecoveryGraph& graph, const Outages& outages, const Activity& activity) {
    ActivityExposure exposure;
    for (const ComponentId id : activity.needs) {
        const int component = graph.indexOf(id);
        if (component < 0 || !outages[idx(component)])
            continue;
        if (exposure.decidingComponent < 0 || isLonger(*outages[idx(component)], exposure.downtime))
            exposure.decidingComponent = component;
        exposure.downtime = largerOf(exposure.downtime, *outages[idx(component)]);
    }
    exposure.loss = lossOf(activity, exposure.downtime);
    return exposure;
}

} // namespace

ContractExposure contractCost(const Contract& contract, const Estimated<Seconds>& downtime,
                              const BillingStart& start) {
    const auto costFor = [&](const std::optional<Seconds>& end) {
        OutageShape shape;
        const qint64 window = windowLength(contract.window.value_or(SlaWindow::Monthly)).count();
        shape.isEndless = !end;
        if (!end || end->count() > 0)
            shape.parts = {{end ? end->count() : window, 1.0}};
        return costOf(contract, shape, start);
    };
    if (downtime.isInfinite() || downtime.isKnown())
        return restingOn(downtime, costFor(downtime.known()));
    std::optional<ContractExposure> most;
    if (downtime.atMost())
        most = costFor(downtime.atMost());
    return restingOn(downtime, between(costFor(downtime.atLeast()), most, downtime));
}

ContractExposure contractCost(const Contract& contract, const std::vector<Estimated<Seconds>>& services,
                              const BillingStart& start) {
    const Estimated<Seconds> downtime = downtimeOf(contract, services);
    if (contract.counts != DowntimeCount::Weighted)
        return contractCost(contract, downtime, start);
    std::vector<std::optional<qint64>> least;
    std::vector<std::optional<qint64>> most;
    bool isKnown = true;
    bool isBounded = true;
    for (const Estimated<Seconds>& service : services) {
        least.push_back(seconds(service.atLeast()));
        most.push_back(seconds(service.atMost()));
        isKnown = isKnown && !service.isUnknown();
        isBounded = isBounded && (service.atMost() || service.isInfinite());
    }
    const ContractExposure atLeast = costOf(contract, OutageShape::of(contract, least), start);
    if (isKnown)
        return restingOn(downtime, atLeast);
    std::optional<ContractExposure> atMost;
    if (isBounded)
        atMost = costOf(contract, OutageShape::of(contract, most), start);
    return restingOn(downtime, between(atLeast, atMost, downtime));
}

ScenarioExposure assessExposure(const RecoveryGraph& graph, const Outages& outages,
                                const Incident& incident) {
    ScenarioExposure result;
    for (int i = 0; i < graph.plan.contracts.size(); ++i) {
        ContractExposure exposure = exposureUnder(graph, outages, graph.plan.contracts.at(i), incident);
        exposure.contract = i;
        result.total = sumOf(result.total, exposure.total);
        result.contracts.push_back(exposure);
    }
    for (int i = 0; i < graph.plan.activities.size(); ++i) {
        ActivityExposure exposure = exposureOf(graph, outages, graph.plan.activities.at(i));
        exposure.activity = i;
        result.ownLoss = sumOf(result.ownLoss, exposure.loss);
        result.activities.push_back(exposure);
    }
    return result;
}

BillingStart billingStart(const Plan& plan, const Incident& incident) {
    return {incident.instant, plan.project.timeZone.value_or(TimeZone{QStringLiteral("UTC")})};
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
