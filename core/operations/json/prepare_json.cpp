// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/prepare_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QString nameOf(const Plan& plan, const EntityRef& ref) {
    return displayName(plan, ref);
}

template <class Id>
QJsonValue nameOrNull(const Plan& plan, const std::optional<Id>& id) {
    return id ? QJsonValue(nameOf(plan, refTo(*id))) : QJsonValue();
}

QJsonObject recoveryJson(const Plan& plan, const RecoveryProposal& proposal) {
    const Recovery& recovery = proposal.recovery;
    const auto address = recovery.address ? recovery.address->address : std::nullopt;
    return {{u"component"_qs, nameOf(plan, refTo(proposal.component))},
            {u"strategy"_qs, choiceName(recovery.strategy)},
            {u"to"_qs, nameOrNull(plan, recovery.to)},
            {u"host"_qs, nameOrNull(plan, recovery.host)},
            {u"standby"_qs, nameOrNull(plan, recovery.standby)},
            {u"network"_qs, recovery.address ? nameOrNull(plan, recovery.address->network) : QJsonValue()},
            {u"address"_qs, address ? QJsonValue(formatIpAddress(*address)) : QJsonValue()},
            {u"procedure"_qs, jsonText(proposal.procedure)},
            {u"to_be_built"_qs, proposal.isToBeBuilt},
            {u"loses_data"_qs, proposal.losesData},
            {u"why"_qs, proposal.why}};
}

QJsonObject networkJson(const Plan& plan, const NetworkProposal& proposal) {
    const Network& standIn = *plan.networks.find(proposal.standIn);
    return {{u"network"_qs, nameOf(plan, refTo(proposal.network))},
            {u"fails_over_to"_qs, standIn.name},
            {u"new"_qs, proposal.created.has_value()},
            {u"cidr"_qs, standIn.cidr ? QJsonValue(formatCidr(*standIn.cidr)) : QJsonValue()},
            {u"vlan"_qs, standIn.vlan ? QJsonValue(*standIn.vlan) : QJsonValue()},
            {u"why"_qs, proposal.why}};
}

QJsonObject groupJson(const Plan& plan, const ProtectionGroup& group) {
    QJsonArray members;
    for (const ComponentId id : group.members)
        members.append(nameOf(plan, refTo(id)));
    return {{u"name"_qs, group.name}, {u"members"_qs, members}};
}

QJsonObject questionsJson(const Plan& plan, const Preparation& preparation) {
    QJsonArray backups;
    for (const CopyQuestion& question : preparation.copies) {
        QJsonArray sharers;
        for (const ComponentId id : question.sharers)
            sharers.append(nameOf(plan, refTo(id)));
        backups.append(QJsonObject{{u"component"_qs, nameOf(plan, refTo(question.component))},
                                   {u"shared_by"_qs, sharers},
                                   {u"at"_qs, nameOrNull(plan, question.proposed.at.site)},
                                   {u"every_s"_qs, jsonSeconds(question.proposed.every)}});
    }
    QJsonArray targets;
    for (const TargetQuestion& question : preparation.targets)
        targets.append(QJsonObject{{u"name"_qs, question.name},
                                   {u"group"_qs, !question.component},
                                   {u"rto"_qs, question.rto},
                                   {u"rpo"_qs, question.rpo}});
    return {{u"backup"_qs, backups}, {u"targets"_qs, targets}};
}

} // namespace

QJsonObject prepareJson(const Prepared& prepared) {
    const Preparation& preparation = prepared.preparation;
    const Plan& plan = prepared.plan;
    QJsonArray recoveries;
    for (const RecoveryProposal& proposal : preparation.recoveries)
        recoveries.append(recoveryJson(plan, proposal));
    QJsonArray networks;
    for (const NetworkProposal& proposal : preparation.networks)
        networks.append(networkJson(plan, proposal));
    QJsonArray groups;
    for (const ProtectionGroup& group : preparation.groups)
        groups.append(groupJson(plan, group));
    return {{u"from"_qs, nameOf(plan, refTo(preparation.from))},
            {u"to"_qs, nameOf(plan, refTo(preparation.to))},
            {u"recoveries"_qs, recoveries},
            {u"networks"_qs, networks},
            {u"scenario"_qs, preparation.scenario ? QJsonValue(preparation.scenario->name) : QJsonValue()},
            {u"groups"_qs, groups},
            {u"assumptions_switched_on"_qs, preparation.assumptions},
            {u"questions"_qs, questionsJson(plan, preparation)}};
}

} // namespace drawbridge
