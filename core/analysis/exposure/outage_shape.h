// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/exposure/billing_windows.h"
#include "core/analysis/exposure/contract_terms.h"

#include <vector>

namespace drawbridge {

/// How much of a contract is down after an incident at 0: a falling step function of time.
struct OutageShape {
    struct Part {
        qint64 until;     ///< exclusive, seconds after the incident
        double share = 1; ///< down until then, from the end of the part before
    };
    std::vector<Part> parts; ///< ascending
    bool isEndless = false;  ///< charged for one whole window of the mean length
    qint64 length() const { return parts.empty() ? 0 : parts.back().until; }

    /// From an end a service; nothing: endless; 0: it stays up.
    static OutageShape of(const Contract& contract, const std::vector<std::optional<qint64>>& ends);
    /// Everything is back so much later.
    OutageShape laterBy(qint64 seconds) const;
};

/// Of the part of the outage within a window.
WindowDowntime downtimeWithin(const Contract& contract, const OutageShape& shape,
                              const BillingWindow& window);

/// The bills of all windows that the outage touches; at least one, empty only if nothing counts.
std::vector<WindowBill> billsFor(const Contract& contract, const OutageShape& shape,
                                 const BillingStart& start);

} // namespace drawbridge
