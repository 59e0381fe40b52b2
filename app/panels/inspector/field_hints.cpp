// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/field_hints.h"

#include "app/common/session.h"
#include "core/base/texts.h"
#include "core/model/assumed_values.h"
#include "core/model/words.h"

#include <QHash>

#include <algorithm>

namespace drawbridge {

namespace {

/// The group that sets the tightest target.
FieldHint inheritedTarget(const Plan& plan, const Component& component,
                          std::optional<Seconds> ProtectionGroup::*target) {
    const ProtectionGroup* tightest = nullptr;
    for (const ProtectionGroup& group : plan.protectionGroups) {
        const bool isMember =
            std::find(group.members.begin(), group.members.end(), component.id) != group.members.end();
        if (isMember && group.*target && (tightest == nullptr || *(group.*target) < *(tightest->*target)))
            tightest = &group;
    }
    if (tightest == nullptr)
        return {};
    return {FormTexts::tr("%1 (from %2)").arg(durationText(*(tightest->*target)), tightest->name),
            FormTexts::tr("Inherited from the protection group %1; a value here goes before it.")
                .arg(tightest->name)};
}

/// The choice that is meant when none is given.
FieldHint defaultChoice(const QString& record, const QString& key) {
    static const QHash<QString, QString> defaults{
        {u"dependency.strength"_qs, u"hard"_qs}, {u"dependency.when"_qs, u"started"_qs},
        {u"step.kind"_qs, u"manual"_qs},         {u"scenario.data"_qs, u"unavailable"_qs},
        {u"access.expect"_qs, u"allowed"_qs},    {u"contract.window"_qs, u"monthly"_qs},
        {u"assumptions.use"_qs, u"none"_qs}};
    const QString choice = defaults.value(record + u'.' + key);
    return choice.isEmpty() ? FieldHint()
                            : FieldHint{FormTexts::tr("%1 (default)").arg(choiceLabel(choice)), {}};
}

FieldHint byDefault(const QString& value) {
    return {FormTexts::tr("%1 (default)").arg(value), {}};
}

/// What holds because of something else in the plan, or by the meaning of the field.
FieldHint inheritedHint(const RecordContext& context, const RecordType& type, const Field& field) {
    const Plan& plan = context.session().plan();
    const bool isOne = context.count() == 1 && context.root() != nullptr;
    if (type.name == u"component" && field.key == u"site" && isOne) {
        const auto& component = *static_cast<const Component*>(context.root());
        const auto site = effectiveSite(plan, component);
        if (component.host && site)
            return {FormTexts::tr("%1 (from %2)")
                        .arg(displayName(plan, refTo(*site)), displayName(plan, refTo(*component.host))),
                    FormTexts::tr("It is where its host is; a value here goes before it.")};
    }
    if (type.name == u"project" && field.key == u"currency")
        return byDefault(ProjectSettings().effectiveCurrency());
    if (type.name == u"project" && field.key == u"time-zone")
        return byDefault(QStringLiteral("UTC"));
    if (type.name == u"team" && field.key == u"size")
        return byDefault(QString::number(Team().effectiveSize()));
    if (type.name == u"team" && field.key == u"time-zone" && plan.project.timeZone)
        return {FormTexts::tr("%1 (from the project)")
                    .arg(formatValue(field.type, StoredAs<TimeZone>::to(*plan.project.timeZone),
                                     PlanNames(plan))),
                {}};
    return {};
}

std::optional<AssumptionKey> assumptionKey(const QString& record, const QString& key) {
    static const QHash<QString, AssumptionKey> keys{
        {u"step-assumptions.manual"_qs, AssumptionKey::ManualStep},
        {u"step-assumptions.command"_qs, AssumptionKey::CommandStep},
        {u"step-assumptions.automatic"_qs, AssumptionKey::AutomaticStep},
        {u"step-assumptions.verify"_qs, AssumptionKey::VerifyStep},
        {u"step-assumptions.wait"_qs, AssumptionKey::WaitStep},
        {u"step-assumptions.approval"_qs, AssumptionKey::ApprovalStep},
        {u"step-assumptions.failover"_qs, AssumptionKey::FailoverStep},
        {u"step-assumptions.restore"_qs, AssumptionKey::RestoreStep},
        {u"step-assumptions.rebuild"_qs, AssumptionKey::RebuildStep},
        {u"step-assumptions.restart"_qs, AssumptionKey::RestartStep},
        {u"step-assumptions.reroute"_qs, AssumptionKey::RerouteStep},
        {u"step-assumptions.reconnect"_qs, AssumptionKey::ReconnectStep},
        {u"restore-rate-assumptions.snapshot"_qs, AssumptionKey::SnapshotRestoreRate},
        {u"restore-rate-assumptions.backup"_qs, AssumptionKey::BackupRestoreRate},
        {u"restore-rate-assumptions.synchronous"_qs, AssumptionKey::SynchronousRestoreRate},
        {u"restore-rate-assumptions.asynchronous"_qs, AssumptionKey::AsynchronousRestoreRate},
        {u"assumptions.lag"_qs, AssumptionKey::Lag},
        {u"assumptions.every"_qs, AssumptionKey::Every},
        {u"assumptions.keeps"_qs, AssumptionKey::Keeps},
        {u"assumptions.data"_qs, AssumptionKey::Data}};
    const auto found = keys.constFind(record + u'.' + key);
    return found == keys.constEnd() ? std::nullopt : std::optional(*found);
}

/// Of the set in use; nothing where none is, since the value is unknown then.
FieldHint assumedHint(const ProjectSettings& project, AssumptionKey key) {
    if (!project.assumptions || project.assumptions->use != AssumptionSetName::Cautious)
        return {};
    const AssumptionText text = AssumedValues(project.assumptions).text(key);
    return {FormTexts::tr("%1 (cautious set)").arg(text.value), text.source};
}

} // namespace

FieldHint fieldHint(const RecordContext& context, const RecordType& type, const Field& field) {
    if (type.name == u"component" && context.count() == 1 && context.root() != nullptr) {
        const auto& component = *static_cast<const Component*>(context.root());
        const Plan& plan = context.session().plan();
        if (field.key == u"rto")
            return inheritedTarget(plan, component, &ProtectionGroup::rto);
        if (field.key == u"rpo")
            return inheritedTarget(plan, component, &ProtectionGroup::rpo);
    }
    if (const auto key = assumptionKey(type.name, field.key); key && context.count() == 1) {
        const auto entity = context.entity();
        return entity ? FieldHint() : assumedHint(context.session().plan().project, *key);
    }
    if (const FieldHint inherited = inheritedHint(context, type, field); !inherited.text.isEmpty())
        return inherited;
    return defaultChoice(type.name, field.key);
}

} // namespace drawbridge
