// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>
#include <vector>

namespace drawbridge {

/// Which entity has a name. Kept across edits, since indexing the whole plan costs more than a small edit.
class NameIndex {
public:
    NameIndex();
    /// Indexes the whole plan except `without`. O(plan).
    explicit NameIndex(const Plan& plan, const std::set<EntityRef>& without = {});

    std::optional<qint64> holder(EntityKind kind, const QString& key) const;
    void update(const Plan& before, const Plan& after, const std::set<EntityRef>& touched);

    /// What must be unique within a kind: the name, or for firewalls their component. Empty: nothing.
    static QString key(EntityKind kind, const void* entity);

private:
    std::vector<QHash<QString, qint64>> m_ids;
};

} // namespace drawbridge
