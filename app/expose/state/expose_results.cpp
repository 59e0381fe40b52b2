// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/state/expose_results.h"

#include <algorithm>

namespace drawbridge {

const ScenarioCost* ExposeResults::find(std::optional<ScenarioId> scenario) const {
    if (costs == nullptr || !scenario)
        return nullptr;
    const auto found =
        std::find_if(costs->scenarios.begin(), costs->scenarios.end(), [&scenario](const ScenarioCost& cost) {
            return cost.analysis.scenario.id == *scenario;
        });
    return found == costs->scenarios.end() ? nullptr : &*found;
}

const ScenarioCost* ExposeResults::costliest() const {
    if (costs == nullptr || costs->scenarios.empty())
        return nullptr;
    const auto rank = [](const ScenarioCost& cost) {
        const Estimated<Money> all = cost.analysis.exposure.all();
        return std::pair(!all.isKnown(), all.atMost().value_or(all.atLeast().value_or(Money{})));
    };
    return &*std::max_element(
        costs->scenarios.begin(), costs->scenarios.end(),
        [&rank](const ScenarioCost& a, const ScenarioCost& b) { return rank(a) < rank(b); });
}

} // namespace drawbridge
