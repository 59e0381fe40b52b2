// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan_difference.h"

#include <QSet>

namespace drawbridge {

namespace {

QString recordText(const RecordType& type, const void* record, const NameLookup& names) {
    QStringList parts;
    for (const Field& field : type.fields) {
        const QString text = fieldText(field, record, names);
        if (!text.isEmpty())
            parts += field.key + QStringLiteral(": ") + text;
    }
    return u'{' + parts.join(QStringLiteral(", ")) + u'}';
}

struct Side {
    const void* entity;
    const NameLookup& names;
};

std::vector<FieldDifference> compareRecords(const RecordType& type, const Side& a, const Side& b) {
    std::vector<FieldDifference> differences;
    for (const Field& field : type.fields) {
        const bool nested = field.isRecord() && field.shape != Shape::List;
        if (nested && field.count(a.entity) == 1 && field.count(b.entity) == 1) {
            for (FieldDifference d : compareRecords(field.record(), {field.child(a.entity, 0), a.names},
                                                    {field.child(b.entity, 0), b.names})) {
                d.field = field.key + u'.' + d.field;
                differences.push_back(std::move(d));
            }
            continue;
        }
        const QString before = fieldText(field, a.entity, a.names);
        const QString after = fieldText(field, b.entity, b.names);
        if (before != after)
            differences.push_back({field.key, before, after});
    }
    return differences;
}

QString keyOf(const Plan& plan, const EntityType& type, const void* entity) {
    return displayName(plan, {type.kind, type.id(entity)});
}

void compareKind(const EntityType& type, const Plan& a, const Plan& b, const PlanNames& aNames,
                 const PlanNames& bNames, PlanDifference& result) {
    QHash<QString, const void*> byName;
    for (int i = 0; i < type.count(a); ++i)
        byName.insert(keyOf(a, type, type.at(a, i)), type.at(a, i));
    QSet<const void*> matched;
    for (int i = 0; i < type.count(b); ++i) {
        const void* after = type.at(b, i);
        const QString name = keyOf(b, type, after);
        const void* before = type.find(a, type.id(after));
        if (before == nullptr)
            before = byName.value(name, nullptr);
        if (before == nullptr || matched.contains(before)) {
            result.entities.push_back({EntityDifference::Kind::Added, type.kind, name, {}});
            continue;
        }
        matched.insert(before);
        auto fields = compareRecords(type.record(), {before, aNames}, {after, bNames});
        if (!fields.empty())
            result.entities.push_back({EntityDifference::Kind::Changed, type.kind, name, std::move(fields)});
    }
    for (int i = 0; i < type.count(a); ++i) {
        if (!matched.contains(type.at(a, i)))
            result.entities.push_back(
                {EntityDifference::Kind::Removed, type.kind, keyOf(a, type, type.at(a, i)), {}});
    }
}

} // namespace

QString fieldText(const Field& field, const void* owner, const NameLookup& names) {
    QStringList parts;
    for (int i = 0, n = field.count(owner); i < n; ++i)
        parts += field.isRecord() ? recordText(field.record(), field.child(owner, i), names)
                                  : formatValue(field.type, field.get(owner, i), names);
    return parts.join(QStringLiteral(", "));
}

PlanDifference comparePlans(const Plan& a, const Plan& b) {
    PlanDifference result;
    const PlanNames aNames(a);
    const PlanNames bNames(b);
    result.project = compareRecords(ProjectSettings::record(), {&a.project, aNames}, {&b.project, bNames});
    for (const EntityType& type : entityTypes()) {
        if (type.inPlanText)
            compareKind(type, a, b, aNames, bNames, result);
    }
    return result;
}

} // namespace drawbridge
