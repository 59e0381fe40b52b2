// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/difference_json.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

QJsonArray fieldsJson(const std::vector<FieldDifference>& fields) {
    QJsonArray array;
    for (const FieldDifference& f : fields)
        array.append(QJsonObject{{u"field"_qs, f.field}, {u"before"_qs, f.before}, {u"after"_qs, f.after}});
    return array;
}

} // namespace

QString changeKey(EntityDifference::Kind kind) {
    switch (kind) {
    case EntityDifference::Kind::Added:
        return QStringLiteral("added");
    case EntityDifference::Kind::Removed:
        return QStringLiteral("removed");
    case EntityDifference::Kind::Changed:
        break;
    }
    return QStringLiteral("changed");
}

QJsonObject differenceJson(const PlanDifference& difference) {
    QJsonArray entities;
    for (const EntityDifference& d : difference.entities)
        entities.append(QJsonObject{{u"change"_qs, changeKey(d.kind)},
                                    {u"kind"_qs, entityType(d.entity).key},
                                    {u"name"_qs, d.name},
                                    {u"fields"_qs, fieldsJson(d.fields)}});
    return {{u"project"_qs, fieldsJson(difference.project)}, {u"entities"_qs, entities}};
}

} // namespace drawbridge
