// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

namespace drawbridge {

/// The one rounding rule of money: an amount that is a share or runs by the hour becomes whole minor units
/// once, to the nearest, halves up. Everything after that adds integers. Exact up to 2⁶³ of minor units ×
/// millionths of a percent, or × seconds.
Money shareOf(Money amount, Percent percent);
Money amountFor(Money perHour, double seconds);

/// The downtime of one billing window, in seconds. Where downtime counts by weight, a second in which a share
/// of the services is down is that share of a second.
struct WindowDowntime {
    double counted = 0;   ///< against the availability
    double penalised = 0; ///< the part of it that comes after the grace of its outage
};

/// What a contract charges for one window.
struct WindowBill {
    bool hasAgreedTime = true; ///< false: the maintenance leaves nothing; then availability and tier say
                               ///< nothing
    double availability = 1;
    int tier = -1;      ///< index in Contract::credits, -1: none applies
    qint64 blocks = 0;  ///< full blocks that are credited
    Percent credit;     ///< tier and blocks together, of the fee
    Money creditAmount; ///< 0 if the fee is not given
    Money penalty;
    Money total; ///< after the cap; the least that it can be if the fee is not given
    bool capped = false;
    bool lacksFee = false; ///< a share of the fee is due, and the fee is not given
    bool mayEnd = false;   ///< below the availability under which the client may leave
};

/// Charges one window of this length. Availability = (agreed − counted) / agreed, agreed = length −
/// maintenance (ITIL). The tier with the smallest `below` that it is under applies; a thousandth of a second
/// is the tolerance: 43 m 48 s of 730 h are exactly 99.9 %. Full blocks count from the target's allowance on,
/// (1 − target) × agreed; without a target from the end of each outage's grace. Then the penalty by the hour;
/// the sum is capped at `cap` of the fee.
WindowBill billFor(const Contract& contract, double windowLength, const WindowDowntime& downtime);

/// Whether an outage of this length counts at all.
bool isCountable(const Contract& contract, double outageSeconds);

/// Of its services: the share of the contract that is down when these are. `down` by service, in the order of
/// Contract::services. Any: 1 if one is; all: 1 if all are; weighted: their share of all weights, left out
/// ones weigh 1. Without services: 0.
double shareDown(const Contract& contract, const std::vector<char>& down);

/// Weight of each service, in their order.
std::vector<double> weightsOf(const Contract& contract);

} // namespace drawbridge
