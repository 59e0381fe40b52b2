// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/network_sites.h"

#include <algorithm>

namespace drawbridge {

std::vector<int> sitesOf(const Plan& plan, const Network& network) {
    std::vector<int> sites;
    const auto add = [&](SiteId id) {
        const int site = plan.sites.indexOf(id);
        if (site >= 0 && std::find(sites.begin(), sites.end(), site) == sites.end())
            sites.push_back(site);
    };
    if (network.site)
        add(*network.site);
    std::for_each(network.alsoAt.begin(), network.alsoAt.end(), add);
    return sites;
}

bool isNetworkAt(const Plan& plan, const Network& network, SiteId site) {
    const std::vector<int> sites = sitesOf(plan, network);
    return std::any_of(sites.begin(), sites.end(),
                       [&](int each) { return isWithin(plan, plan.sites.at(each).id, site); });
}

bool shareSite(const Plan& plan, const Network& a, const Network& b) {
    const std::vector<int> sites = sitesOf(plan, a);
    const std::vector<int> others = sitesOf(plan, b);
    return std::any_of(sites.begin(), sites.end(), [&others](int site) {
        return std::find(others.begin(), others.end(), site) != others.end();
    });
}

} // namespace drawbridge
