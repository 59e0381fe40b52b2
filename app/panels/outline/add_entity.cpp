// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outline/add_entity.h"

#include "core/operations/edits/new_entity.h"

namespace drawbridge {

bool addAndSelect(Session& session, EntityKind kind) {
    EntityRef added;
    if (!session.edit(addListedLabel(kind), [&](Edit& edit) { added = addListedEntity(edit, kind); }))
        return false;
    session.select({added});
    return true;
}

} // namespace drawbridge
