// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/preparation.h"

namespace drawbridge {

/// For each network of the lost site that fails over to none: a network of the recovery site that stands in
/// for no other, by the words of their names, their sizes and whether they have a VLAN; else a new one of the
/// same size, with a block that overlaps no network of the plan and a VLAN that is free at the site.
std::vector<NetworkProposal> pairNetworks(const Plan& plan, const PreparationRequest& request);

} // namespace drawbridge
