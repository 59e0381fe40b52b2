// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/state/expose_results.h"
#include "core/analysis/recovery/incident_time.h"

#include <atomic>
#include <functional>

namespace drawbridge {

/// Many changes are simulated, so each for fewer years than the year itself; savings come with their error.
constexpr int kImprovementYears = 2'000;

struct ImprovementRequest {
    IncidentTime incident;
    quint64 seed = 1;
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress;
};

/// What would lower the cost of downtime or the time of recovery, best first.
std::vector<ImprovementRow> improvementRows(const ExposeResults& results, const ImprovementRequest& request);

} // namespace drawbridge
