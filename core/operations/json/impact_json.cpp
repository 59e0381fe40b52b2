// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/impact_json.h"

#include "core/base/index.h"

#include <QJsonArray>

namespace drawbridge {

QJsonObject impactJson(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact) {
    QJsonArray components;
    for (int i = 0; i < graph.size; ++i)
        components.append(
            QJsonObject{{u"component"_qs, graph.name(i)},
                        {u"state"_qs, stateKey(impact.state[idx(i)])},
                        {u"reasons"_qs, QJsonArray::fromStringList(impactReasons(graph, impact, i))}});
    return {{u"scenario"_qs, scenario.name}, {u"components"_qs, components}};
}

} // namespace drawbridge
