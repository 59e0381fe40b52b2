// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/failover_mapping_parts.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

bool isRecovered(const MappingInput& in, int component) {
    return in.analysis.impact.state[idx(component)] == ImpactState::Lost &&
           in.after.nodes[idx(component)].isHere && in.graph.isGroup[idx(component)] == 0;
}

/// Why it has no address where it had one; empty: it has.
QString lacking(const MappingInput& in, int component, const AddressMapping& row) {
    const Component& what = in.graph.component(component);
    if (row.after.empty()) {
        for (const NodeInterface& interface : row.before) {
            if (in.isLost(interface.network) && in.successorOf(interface.network) < 0)
                return AccessTexts::tr("no network takes the place of %1")
                    .arg(in.networkName(interface.network));
        }
        return AccessTexts::tr("the plan gives %1 no address after its recovery").arg(what.name);
    }
    const bool hadAddress = std::any_of(row.before.begin(), row.before.end(),
                                        [](const NodeInterface& each) { return each.address.has_value(); });
    for (const NodeInterface& interface : row.after) {
        if (hadAddress && !interface.address)
            return AccessTexts::tr("the plan gives %1 no address in %2, which is not of the same size as the "
                                   "network before")
                .arg(what.name, in.networkName(interface.network));
    }
    return {};
}

/// How it gets its address, where it has one.
QString reason(const MappingInput& in, int component, AddressMapping& row) {
    const Component& what = in.graph.component(component);
    const Node& node = in.after.nodes[idx(component)];
    if (node.takenOverBy >= 0) {
        row.source = MappingSource::Told;
        return AccessTexts::tr("those of its standby %1").arg(in.graph.name(node.takenOverBy));
    }
    if (what.recovery && what.recovery->address) {
        row.source = MappingSource::Told;
        return AccessTexts::tr("its recovery names it");
    }
    if (row.machine != component)
        return AccessTexts::tr("those of its host %1").arg(in.graph.name(row.machine));
    return row.before == row.after ? AccessTexts::tr("it keeps its address")
                                   : AccessTexts::tr("the host part is kept");
}

} // namespace

/// What has no address of its own is reached at its host's: told where that changes.
std::vector<AddressMapping> mapAddresses(const MappingInput& in) {
    std::vector<AddressMapping> rows;
    for (int c = 0; c < in.graph.size; ++c) {
        if (!isRecovered(in, c))
            continue;
        AddressMapping row;
        row.component = c;
        row.before = reachedAt(in.graph, in.normal, c);
        row.after = reachedAt(in.graph, in.after, c);
        row.machine = machineOf(in.graph, in.after, c);
        const bool hasOwn = !in.normal.nodes[idx(c)].interfaces.empty();
        if (!hasOwn && row.before == row.after)
            continue;
        row.because = lacking(in, c, row);
        if (row.because.isEmpty())
            row.because = reason(in, c, row);
        else
            row.source = MappingSource::Missing;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace drawbridge::net
