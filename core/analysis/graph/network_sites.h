// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

/// Where networks are. A stretched one is in several sites at once, and stands while one of them does.
namespace drawbridge {

/// Indices of the sites that a network is in, its own first; each once.
std::vector<int> sitesOf(const Plan& plan, const Network& network);

/// Whether it is in a site, or in one within that.
bool isNetworkAt(const Plan& plan, const Network& network, SiteId site);

/// Whether two networks have a site in common; both without a site have not.
bool shareSite(const Plan& plan, const Network& a, const Network& b);

} // namespace drawbridge
