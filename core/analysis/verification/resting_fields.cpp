// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/resting_fields.h"

#include <QHash>

namespace drawbridge {

namespace {

using FieldTable = QHash<QString, QStringList>;

bool has(const FieldTable& table, const RecordType& record, const Field& field) {
    const auto row = table.constFind(record.name);
    return row != table.constEnd() && row->contains(field.key);
}

FieldTable tableOf(std::initializer_list<std::pair<const char*, const char*>> rows) {
    FieldTable table;
    for (const auto& [record, keys] : rows)
        table.insert(QLatin1String(record), QString::fromLatin1(keys).split(u' '));
    return table;
}

} // namespace

bool isLeftOut(const RecordType& record, const Field& field) {
    static const FieldTable table = tableOf({
        {"site", "name note mtbf mttr unavailability failure-shape repair-spread"},
        {"network", "name note"},
        {"build", "name"},
        {"tunnel", "name"},
        {"credential", "name note"},
        {"procedure", "name summary products kinds follows tried"},
        {"step", "duration assumed-because measured-on"},
        {"copy", "lag every keeps restore-rate last-success last-restore-test"},
        {"component", "name note tags found checked drift waivers engine-endpoint does-not-require data "
                      "copies mtbf mttr unavailability failure-shape repair-spread rto rpo mtpd wrt"},
        {"protection-group", "name rto rpo"},
        {"scenario", "name note rate"},
    });
    return has(table, record, field);
}

bool isOrdered(const RecordType& record, const Field& field) {
    static const FieldTable table = tableOf({
        {"network", "dns"},
        {"build", "registry-mirrors"},
        {"procedure", "steps"},
        {"recovery", "steps"},
        {"firewall", "rules nat"},
    });
    return has(table, record, field);
}

bool isFollowed(const RecordType& record, const Field& field) {
    static const FieldTable table = tableOf({
        {"component", "host"},
        {"dependency", "on"},
        {"recovery", "host standby"},
        {"tunnel-end", "gateway"},
        {"protection-group", "members"},
    });
    return has(table, record, field);
}

} // namespace drawbridge
