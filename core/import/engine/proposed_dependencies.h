// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/discovery.h"
#include "core/import/engine/found.h"

namespace drawbridge::engine {

/// What the found services seem to need of each other, the surest evidence of each pair, sorted by id. None
/// is accepted yet; those that the plan has are Known.
std::vector<ProposedDependency> proposeDependencies(const Work& work);

/// Accepts and dismisses by the rules of DiscoverOptions; puts what is accepted into the plan. Throws
/// InputError for a rule that is no confidence, no evidence and no id.
void settleDependencies(std::vector<ProposedDependency>& proposals, const DiscoverOptions& options,
                        Plan& plan);

} // namespace drawbridge::engine
