// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

#include <vector>

namespace drawbridge {

/// One field that differs, as texts (lists and records as compact plan text).
struct FieldDifference {
    QString field;  ///< "recovery.host"
    QString before; ///< empty when absent
    QString after;
};

struct EntityDifference {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    EntityKind entity = EntityKind::Site;
    QString name;
    std::vector<FieldDifference> fields; ///< of Changed
};

/// What it takes to come from `a` to `b`: entities are the same when their ids are, else when their names
/// are. Project settings come first as a Changed of an empty name. O(entities).
struct PlanDifference {
    std::vector<FieldDifference> project;
    std::vector<EntityDifference> entities;
    bool isEmpty() const { return project.empty() && entities.empty(); }
};
PlanDifference comparePlans(const Plan& a, const Plan& b);

/// A field's value as compact text for people, "" when absent: lists as "a, b", records as "{key: value, …}".
QString fieldText(const Field& field, const void* owner, const NameLookup& names);

} // namespace drawbridge
