// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// Components, sites, networks and tunnels that match every word of `text`, whatever the case: by name, kind,
/// image, address, tag, provider or note. "10.10.4." finds addresses that hold it; a whole address also finds
/// the networks it is in, and a block ("10.10.4.0/24") the addresses in it and the networks that overlap it.
/// Those found by name alone come first, each part in plan order. Nothing for a text without a word. At most
/// `most`, when given. Linear in the plan.
std::vector<EntityRef> searchPlan(const Plan& plan, const QString& text,
                                  std::optional<int> most = std::nullopt);

} // namespace drawbridge
