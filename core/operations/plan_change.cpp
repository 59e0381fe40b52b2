// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/plan_change.h"

namespace drawbridge {

void putChanges(Edit& edit, const Plan& base, const Plan& plan) {
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < type.count(plan); ++i) {
            const void* wanted = type.at(plan, i);
            const void* before = type.find(base, type.id(wanted));
            if (before != nullptr && sameRecord(type.record(), before, wanted))
                continue;
            if (type.find(edit.plan(), type.id(wanted)) == nullptr)
                edit.addAny(type.kind, type.copy(wanted));
            else
                edit.putAny(type.kind, type.copy(wanted));
        }
    }
    if (!sameRecord(ProjectSettings::record(), &base.project, &plan.project))
        edit.setProject(plan.project);
}

void applyPlanChange(Document& document, const Plan& base, const Plan& plan, const QString& label) {
    document.edit(label, [&base, &plan](Edit& edit) { putChanges(edit, base, plan); });
}

} // namespace drawbridge
