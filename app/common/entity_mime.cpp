// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/entity_mime.h"

#include "core/diagram/building/diagram_builder.h"

namespace drawbridge {

QByteArray toEntityMime(const std::vector<EntityRef>& refs) {
    QStringList keys;
    for (const EntityRef& ref : refs)
        keys.append(diagramKey(ref));
    return keys.join(QLatin1Char('\n')).toUtf8();
}

std::vector<EntityRef> fromEntityMime(const QByteArray& bytes) {
    std::vector<EntityRef> refs;
    const QStringList keys = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
    for (const QString& key : keys) {
        if (const auto ref = entityOfDiagramKey(key))
            refs.push_back(*ref);
    }
    return refs;
}

} // namespace drawbridge
