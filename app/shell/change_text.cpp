// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/change_text.h"

#include "app/shell/inventory_dialog.h"
#include "core/base/visible_text.h"
#include "core/model/words.h"

namespace drawbridge {

namespace {

/// Of "recovery.host", as the inspector calls them.
QString labelOfPath(EntityKind kind, const QString& path) {
    const RecordType* type = &entityType(kind).record();
    QStringList labels;
    const QStringList keys = path.split(u'.');
    for (const QString& key : keys) {
        const Field* field = type != nullptr ? type->find(key) : nullptr;
        labels += field != nullptr ? fieldLabel(*field) : key;
        type = field != nullptr && field->isRecord() ? &field->record() : nullptr;
    }
    return labels.join(QStringLiteral(": "));
}

} // namespace

QString changeText(const EntityDifference& difference) {
    const QString what = kindLabel(difference.entity) + QStringLiteral(" “") + visibleText(difference.name) +
                         QStringLiteral("”");
    if (difference.kind == EntityDifference::Kind::Added)
        return InventoryDialog::tr("New: %1").arg(what);
    if (difference.kind == EntityDifference::Kind::Removed)
        return InventoryDialog::tr("Gone: %1").arg(what);
    QStringList fields;
    for (const FieldDifference& field : difference.fields)
        fields += labelOfPath(difference.entity, field.field);
    return InventoryDialog::tr("Changed: %1 (%2)").arg(what, fields.join(QStringLiteral(", ")));
}

} // namespace drawbridge
