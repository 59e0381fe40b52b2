// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

namespace drawbridge {

/// What an estate rests on, by dense index.
struct Foundations {
    /// Keeps data of its own: keepsData(), and not merely a volume that is restored with another component.
    std::vector<char> keepsData;
    /// Many others require it directly: a tenth of all components, at least four and at most twelve will do.
    std::vector<char> mainstay;
};

/// Near linear.
Foundations foundationsOf(const Plan& plan);

} // namespace drawbridge
