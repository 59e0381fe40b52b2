// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/whatif_edit.h"

#include "app/common/session.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

template <class T>
void putFrom(Edit& edit, const Table<T>& changed, const Table<T>& now, qint64 id) {
    const auto typed = typename T::EntityId(id);
    const T* entity = changed.find(typed);
    if (entity != nullptr && now.find(typed) != nullptr)
        edit.change(now, typed, [entity](T& row) { row = *entity; });
}

} // namespace

bool applyWhatIfs(Session& session, const std::vector<WhatIf>& changes) {
    if (changes.empty())
        return false;
    const QString label = changes.size() == 1
                              ? whatIfText(session.plan(), changes.front())
                              : RecoverTexts::tr("Apply %1 what-if changes").arg(changes.size());
    return session.edit(label, [&changes](Edit& edit) {
        const Plan before = edit.plan();
        const Plan changed = changedPlan(before, changes);
        for (const EntityRef& entity : changedEntities(before, changes)) {
            if (entity.kind == EntityKind::Component)
                putFrom(edit, changed.components, edit.plan().components, entity.id);
            else if (entity.kind == EntityKind::Team)
                putFrom(edit, changed.teams, edit.plan().teams, entity.id);
            else if (entity.kind == EntityKind::Scenario)
                putFrom(edit, changed.scenarios, edit.plan().scenarios, entity.id);
        }
    });
}

} // namespace drawbridge
