// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

namespace drawbridge::net {

/// A rule that no packet gets to, because earlier rules have all of its packets (Al-Shaer, Hamed: Discovery
/// of policy anomalies in distributed firewalls, INFOCOM 2004: shadowing and redundancy). Exact: the union of
/// the earlier ones counts, not each alone.
struct ShadowedRule {
    int firewall = -1;       ///< in the plan
    int rule = -1;           ///< of it
    std::vector<int> by;     ///< the earlier rules that take its packets
    bool isContrary = false; ///< one of them says otherwise; else the rule is merely not needed
};

/// Of all firewalls that machines use in a state. Bounded: of a firewall with very many rules the first are
/// compared.
std::vector<ShadowedRule> shadowedRules(const Plan& plan, const NetworkState& state);

} // namespace drawbridge::net
