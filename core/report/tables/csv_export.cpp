// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/csv_export.h"

#include "core/model/plan_difference.h"

namespace drawbridge {

namespace {

QString cellText(QString text) {
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

} // namespace

QByteArray csvOf(const Plan& plan, EntityKind kind) {
    const EntityType& type = entityType(kind);
    const PlanNames names(plan);
    QStringList header;
    for (const Field& field : type.record().fields)
        header += field.key;
    QString csv = header.join(u',') + QStringLiteral("\r\n");
    for (int i = 0; i < type.count(plan); ++i) {
        QStringList row;
        for (const Field& field : type.record().fields)
            row += cellText(fieldText(field, type.at(plan, i), names));
        csv += row.join(u',') + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

} // namespace drawbridge
