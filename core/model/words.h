// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

/// Labels and icons for the keys of the model, in the user's language.
namespace drawbridge {

/// "docker-host" → "Docker host"; returns an unknown key unchanged.
QString choiceLabel(const QString& key);
QString choiceHelp(const QString& key); ///< a sentence for a tooltip, or just the label

QString fieldLabel(const Field& field);
QString fieldHelp(const Field& field);
/// Placeholder that shows how to enter a value: "e.g. 4h or 90m"; empty if obvious.
QString exampleOf(const ValueType& type);

QString kindLabel(EntityKind kind);
QString kindPluralLabel(EntityKind kind);
QString countOfKind(EntityKind kind, std::size_t count); ///< "5 components", "1 site"
/// Shown beside the entity's name: "Database", "Cloud region", "Team".
QString entitySort(const Plan& plan, const EntityRef& ref);
/// Name of its icon in resources/icons.
QString entityIcon(const Plan& plan, const EntityRef& ref);

} // namespace drawbridge
