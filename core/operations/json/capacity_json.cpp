// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/capacity_json.h"

#include "core/base/index.h"
#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

constexpr double kMicro = 1e6;

QJsonValue amount(int resource, qint64 value) {
    return resource == packing::Cpus ? QJsonValue(static_cast<double>(value) / kMicro) : QJsonValue(value);
}

QJsonObject useJson(int resource, const HostFit::Use& use) {
    return {{u"capacity"_qs, use.capacity ? amount(resource, *use.capacity) : QJsonValue()},
            {u"stays"_qs, amount(resource, use.stays)},
            {u"added"_qs, amount(resource, use.added)},
            {u"planned"_qs, amount(resource, use.planned)}};
}

QJsonArray names(const RecoveryGraph& graph, const std::vector<int>& components) {
    QJsonArray array;
    for (const int c : components)
        array.append(graph.name(c));
    return array;
}

QJsonObject hostJson(const RecoveryGraph& graph, const HostFit& host) {
    return {{u"host"_qs, graph.name(host.host)},
            {u"cpus"_qs, useJson(packing::Cpus, host.use[packing::Cpus])},
            {u"memory_bytes"_qs, useJson(packing::Memory, host.use[packing::Memory])},
            {u"storage_bytes"_qs, useJson(packing::Storage, host.use[packing::Storage])},
            {u"at_least"_qs, host.isAtLeast},
            {u"staying"_qs, host.staying},
            {u"arriving"_qs, names(graph, host.arriving)}};
}

QJsonValue priorityJson(int priority) {
    return priority < packing::kLevels ? QJsonValue(priority) : QJsonValue();
}

QJsonArray prioritiesJson(const CapacityFit& fit) {
    QJsonArray array;
    for (int level = 1; level <= packing::kLevels; ++level) {
        const auto at = idx(level - 1);
        if (fit.wanted[at] > 0)
            array.append(QJsonObject{{u"priority"_qs, priorityJson(level)},
                                     {u"wanted"_qs, fit.wanted[at]},
                                     {u"fitting"_qs, fit.fitting[at]},
                                     {u"at_most"_qs, fit.atMost[at]}});
    }
    return array;
}

} // namespace

QString proofKey(packing::Proof proof) {
    switch (proof) {
    case packing::Proof::Fits:
        return QStringLiteral("fits");
    case packing::Proof::DoesNotFit:
        return QStringLiteral("does-not-fit");
    case packing::Proof::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonObject capacityJson(const CapacityStudy& study, bool accepted) {
    const CapacityFit& fit = study.fit;
    const RecoveryGraph& graph = *study.analysis.graph;
    QJsonArray hosts;
    for (const HostFit& host : fit.hosts)
        hosts.append(hostJson(graph, host));
    QJsonArray placed;
    for (const auto& [component, host] : fit.placed)
        placed.append(QJsonObject{{u"component"_qs, graph.name(component)}, {u"host"_qs, graph.name(host)}});
    QJsonArray moves;
    for (const CapacityMove& move : fit.moves)
        moves.append(
            QJsonObject{{u"component"_qs, graph.name(move.component)},
                        {u"from"_qs, move.from < 0 ? QJsonValue() : QJsonValue(graph.name(move.from))},
                        {u"to"_qs, graph.name(move.to)},
                        {u"why"_qs, move.why}});
    QJsonArray staysOff;
    for (const CapacityOff& off : fit.staysOff)
        staysOff.append(QJsonObject{{u"component"_qs, graph.name(off.component)},
                                    {u"priority"_qs, priorityJson(off.priority)},
                                    {u"why"_qs, off.why}});
    return {{u"scenario"_qs, study.analysis.scenario.name},
            {u"proof"_qs, proofKey(fit.proof)},
            {u"because"_qs, fit.sentence},
            {u"greatest"_qs, fit.isGreatest},
            {u"rests_on_unknown"_qs, fit.restsOnUnknown()},
            {u"hosts"_qs, hosts},
            {u"placed"_qs, placed},
            {u"moves"_qs, moves},
            {u"stays_off"_qs, staysOff},
            {u"priorities"_qs, prioritiesJson(fit)},
            {u"unknown_needs"_qs, names(graph, fit.unknownNeeds)},
            {u"unknown_capacity"_qs, names(graph, fit.unknownCapacity)},
            {u"not_recovered"_qs, names(graph, fit.notRecovered)},
            {u"accepted"_qs, accepted}};
}

} // namespace drawbridge
