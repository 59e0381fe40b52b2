// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/estimated.h"
#include "core/model/entities.h"

namespace drawbridge {

/// The organisation's own loss by the length of an outage: a step function of loss per hour, integrated.
/// Before the first step nothing is lost.
class LossCurve {
public:
    explicit LossCurve(const std::vector<LossRate>& steps);
    bool isEmpty() const { return m_steps.empty(); }
    /// Lost from `from` to `to` seconds after the outage began, rounded once. O(steps).
    Money between(double from, double to) const;
    Money upTo(double length) const { return between(0, length); }
    /// An hour, at that length of the outage.
    Money rateAt(double length) const;

private:
    struct Step {
        double from;
        Money loss;
    };
    std::vector<Step> m_steps; ///< ascending
};

} // namespace drawbridge
