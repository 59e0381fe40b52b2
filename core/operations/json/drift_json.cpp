// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/drift_json.h"

#include "core/analysis/drift/drift_state.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

QJsonValue orNull(const std::optional<QString>& text) {
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue nameOf(const Plan& plan, ComponentId id) {
    const Component* component = plan.components.find(id);
    return component == nullptr ? QJsonValue() : QJsonValue(component->name);
}

bool isWaivedIn(const DriftReport& report, ComponentId id, const Difference& difference) {
    const Component* component = report.looked.components.find(id);
    return component != nullptr && isWaived(*component, difference, component->checked.value_or(QDate()));
}

} // namespace

QJsonObject driftJson(const DriftReport& report) {
    QJsonArray hosts;
    for (const HostDrift& drift : report.hosts) {
        QJsonArray differences;
        for (const Difference& each : drift.differences)
            differences += QJsonObject{{u"field"_qs, each.what},
                                       {u"expected"_qs, orNull(each.expected)},
                                       {u"found"_qs, orNull(each.found)},
                                       {u"waived"_qs, isWaivedIn(report, drift.host, each)}};
        hosts += QJsonObject{
            {u"host"_qs, nameOf(report.looked, drift.host)},
            {u"endpoint"_qs, drift.endpoint},
            {u"reachable"_qs, drift.isReachable()},
            {u"unread_because"_qs, drift.isReachable() ? QJsonValue() : QJsonValue(drift.unreadBecause)},
            {u"differences"_qs, differences}};
    }
    QJsonArray components;
    for (const ComponentDrift& drift : report.components)
        components += QJsonObject{
            {u"component"_qs, drift.name},
            {u"host"_qs, nameOf(report.looked, drift.host)},
            {u"change"_qs, drift.difference.what},
            {u"expected"_qs, orNull(drift.difference.expected)},
            {u"found"_qs, orNull(drift.difference.found)},
            {u"waived"_qs, drift.component && isWaivedIn(report, *drift.component, drift.difference)}};
    return {{u"hosts"_qs, hosts}, {u"components"_qs, components}};
}

} // namespace drawbridge
