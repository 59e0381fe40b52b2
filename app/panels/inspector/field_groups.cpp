// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/field_groups.h"

#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"

#include <QHash>

#include <set>

namespace drawbridge {

namespace {

struct GroupWords {
    const char* title;
    QStringList keys;
};

/// Groups that cut across the order of the description; what is not named here follows in its own order.
std::vector<GroupWords> wantedGroups(const QString& record) {
    const QStringList general{u"name"_qs,    u"kind"_qs,     u"role"_qs,           u"provider"_qs,
                              u"within"_qs,  u"site"_qs,     u"host"_qs,           u"image"_qs,
                              u"build"_qs,   u"at-least"_qs, u"data"_qs,           u"health-check"_qs,
                              u"restart"_qs, u"spread"_qs,   u"engine-endpoint"_qs};
    const GroupWords availability{QT_TRANSLATE_NOOP("FormTexts", "Availability"),
                                  {u"mtbf"_qs, u"mttr"_qs, u"unavailability"_qs}};
    if (record == u"component") {
        return {{QT_TRANSLATE_NOOP("FormTexts", "General"), general},
                {QT_TRANSLATE_NOOP("FormTexts", "Targets"), {u"rto"_qs, u"rpo"_qs, u"mtpd"_qs, u"wrt"_qs}},
                {"", {u"requires"_qs}},
                {"", {u"copies"_qs}},
                {"", {u"recovery"_qs}},
                {"", {u"interfaces"_qs}},
                {"", {u"capacity"_qs}},
                {"", {u"needs"_qs}},
                {"", {u"ports"_qs}},
                {"", {u"found"_qs}},
                availability};
    }
    if (record == u"site")
        return {{QT_TRANSLATE_NOOP("FormTexts", "General"), general}, {"", {u"capacity"_qs}}, availability};
    if (record == u"step")
        return {{"", {u"name"_qs}}, {"", {u"duration"_qs}}, {"", {u"teams"_qs}}};
    if (record == u"scenario") {
        return {{QT_TRANSLATE_NOOP("FormTexts", "General"),
                 {u"name"_qs, u"data"_qs, u"detection"_qs, u"declaration"_qs, u"rate"_qs}}};
    }
    if (record == u"contract") {
        return {{QT_TRANSLATE_NOOP("FormTexts", "General"),
                 {u"client"_qs, u"target"_qs, u"window"_qs, u"fee"_qs}},
                {"", {u"services"_qs}},
                {"", {u"credits"_qs}},
                {QT_TRANSLATE_NOOP("FormTexts", "Penalties"),
                 {u"penalty-per-hour"_qs, u"grace"_qs, u"cap"_qs, u"maintenance"_qs}}};
    }
    return {};
}

bool isPhysical(ComponentKind kind) {
    return !isOthersKind(kind) && traitsOf(kind).group != KindGroup::Redundancy;
}

bool runsInContainer(ComponentKind kind) {
    return traitsOf(kind).group == KindGroup::Workload;
}

bool makesSense(const QString& key, ComponentKind kind) {
    static const QHash<QString, bool (*)(ComponentKind)> rules{
        {u"host"_qs, [](ComponentKind k) { return isPhysical(k) && k != ComponentKind::DockerHost; }},
        {u"image"_qs, &runsInContainer},
        {u"health-check"_qs, &runsInContainer},
        {u"needs"_qs, &runsInContainer},
        {u"ports"_qs, &runsInContainer},
        {u"restart"_qs, &runsInContainer},
        {u"placement"_qs, &runsInContainer},
        {u"does-not-require"_qs, [](ComponentKind) { return false; }},
        {u"architectures"_qs,
         [](ComponentKind k) { return k == ComponentKind::DockerHost || runsInContainer(k); }},
        {u"labels"_qs, [](ComponentKind k) { return k == ComponentKind::DockerHost; }},
        {u"spread"_qs, [](ComponentKind k) { return k == ComponentKind::RedundancyGroup; }},
        {u"build"_qs, &isHostKind},
        {u"found"_qs, &isHostKind},
        {u"engine-endpoint"_qs, [](ComponentKind k) { return k == ComponentKind::DockerHost; }},
        {u"capacity"_qs, [](ComponentKind k) { return traitsOf(k).hasCapacity; }},
        {u"data"_qs, &mayKeepData},
        {u"copies"_qs, &mayKeepData},
        {u"interfaces"_qs, &isPhysical},
        {u"at-least"_qs, [](ComponentKind k) { return k == ComponentKind::RedundancyGroup; }}};
    const auto rule = rules.constFind(key);
    return rule == rules.constEnd() || (*rule)(kind);
}

bool isSimple(const Field& field) {
    return !field.isRecord() && field.shape != Shape::List;
}

/// What no wanted group names: simple fields together, everything else alone.
void appendRest(const RecordType& type, const std::set<const Field*>& used, const auto& visible,
                std::vector<FieldGroup>& groups) {
    bool open = false;
    for (const Field& field : type.fields) {
        if (used.contains(&field) || !visible(field))
            continue;
        if (!isSimple(field) || field.type.kind == ValueKind::Prose)
            open = isSimple(field) && open;
        if (!isSimple(field)) {
            groups.push_back({fieldLabel(field), {&field}});
            open = false;
            continue;
        }
        if (!open)
            groups.push_back({groups.empty() ? QString() : FormTexts::tr("More"), {}});
        open = true;
        groups.back().fields.push_back(&field);
    }
}

} // namespace

std::vector<FieldGroup> fieldGroups(const RecordType& type, const void* record, bool all, bool* hidden) {
    bool leftOut = false;
    const auto visible = [&](const Field& field) {
        const bool shown = all || isOfUse(type, field, record);
        leftOut = leftOut || !shown;
        return shown;
    };
    std::vector<FieldGroup> groups;
    std::set<const Field*> used;
    for (const GroupWords& wanted : wantedGroups(type.name)) {
        FieldGroup group{wanted.title[0] == '\0' ? QString() : FormTexts::tr(wanted.title), {}};
        for (const QString& key : wanted.keys) {
            const Field* field = type.find(key);
            if (field == nullptr)
                continue;
            used.insert(field);
            if (!visible(*field))
                continue;
            group.fields.push_back(field);
            if (!isSimple(*field))
                group.title = fieldLabel(*field);
        }
        if (!group.fields.empty())
            groups.push_back(std::move(group));
    }
    appendRest(type, used, visible, groups);
    if (hidden != nullptr)
        *hidden = leftOut;
    return groups;
}

bool isOfUse(const RecordType& type, const Field& field, const void* record) {
    if (type.name != u"component" || field.count(record) > 0)
        return true;
    return makesSense(field.key, static_cast<const Component*>(record)->kind);
}

bool suitsMany(const Field& field) {
    static const QStringList alone{u"name"_qs,  u"client"_qs,  u"at-least"_qs,   u"vlan"_qs,
                                   u"found"_qs, u"address"_qs, u"public-key"_qs, u"engine-endpoint"_qs};
    if (field.key == u"tags")
        return true;
    if (field.shape == Shape::List || alone.contains(field.key))
        return false;
    if (field.isRecord())
        return field.shape == Shape::Optional;
    switch (field.type.kind) {
    case ValueKind::Prose:
    case ValueKind::Code:
    case ValueKind::Address:
    case ValueKind::Block:
    case ValueKind::Endpoint:
    case ValueKind::TrafficEnd:
        return false;
    default:
        return true;
    }
}

bool isOrdered(const Field& field) {
    return field.key == u"steps" || field.key == u"rules" || field.key == u"credits";
}

QString addLabel(const Field& field) {
    static const QHash<QString, const char*> labels{
        {u"copies"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a copy")},
        {u"requires"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a dependency")},
        {u"interfaces"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add an interface")},
        {u"steps"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a step")},
        {u"teams"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a team")},
        {u"packages"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a package")},
        {u"sysctls"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a setting")},
        {u"waivers"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a waiver")},
        {u"rules"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a rule")},
        {u"fails"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add what fails")},
        {u"credits"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a tier")},
        {u"members"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a member")},
        {u"services"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a service")},
        {u"networks"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a network")},
        {u"dns"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a name server")},
        {u"tags"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a tag")},
        {u"declare-when"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a condition")},
        {u"stop-when"_qs, QT_TRANSLATE_NOOP("FormTexts", "Add a condition")}};
    const auto found = labels.constFind(field.key);
    return found == labels.constEnd() ? FormTexts::tr("Add") : FormTexts::tr(*found);
}

} // namespace drawbridge
