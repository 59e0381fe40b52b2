// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/new_references.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/model/reference_rule.h"
#include "core/model/words.h"

namespace drawbridge {

namespace {

using References = std::set<std::pair<const Field*, EntityRef>>;

void collect(const RecordType& type, const void* record, References& found) {
    for (const Field& field : type.fields) {
        for (int i = 0, n = field.count(record); i < n; ++i) {
            if (field.isRecord()) {
                collect(field.record(), field.child(record, i), found);
            } else if (field.type.kind == ValueKind::Reference) {
                found.emplace(&field, EntityRef{field.type.referenced, storedInteger(field.get(record, i))});
            } else if (field.type.kind == ValueKind::Place) {
                if (const auto ref = refInStored(field.get(record, i)))
                    found.emplace(&field, *ref);
            }
        }
    }
}

} // namespace

Diagnostics checkNewReferences(const Plan& before, const Plan& after, const std::set<EntityRef>& entities) {
    Diagnostics problems;
    for (const EntityRef& ref : entities) {
        const EntityType& type = entityType(ref.kind);
        const void* entity = type.find(after, ref.id);
        if (entity == nullptr || ref.kind == EntityKind::Placement)
            continue;
        References now;
        References known;
        collect(type.record(), entity, now);
        if (const void* previous = type.find(before, ref.id))
            collect(type.record(), previous, known);
        for (const auto& [field, target] : now) {
            if (known.contains({field, target}))
                continue;
            const QString why = whyNotRefer(*field, after, entity, target);
            if (!why.isEmpty())
                problems.push_back({Severity::Error,
                                    {},
                                    DocumentTexts::tr("%1 %2: “%3” under “%4” %5.")
                                        .arg(type.label, inQuotes(visibleText(displayName(after, ref))),
                                             visibleText(displayName(after, target)), fieldLabel(*field), why)});
        }
    }
    return problems;
}

} // namespace drawbridge
