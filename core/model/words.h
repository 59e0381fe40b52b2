// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

/// The words and icons that people see for what the model names by key.
namespace drawbridge {

/// "docker-host" → "Docker host", in the user's language; what is not known comes back as it is.
QString choiceLabel(const QString& key);
QString choiceHelp(const QString& key); ///< one sentence for a tooltip, empty when the label says it all

QString fieldLabel(const Field& field);
QString fieldHelp(const Field& field);
/// How a value of this kind is typed, for an empty field: "4h, 90m, 2d".
QString exampleOf(const ValueType& type);

QString kindLabel(EntityKind kind);
QString kindPluralLabel(EntityKind kind);
QString countOfKind(EntityKind kind, std::size_t count); ///< "5 components", "1 site"
/// What an entity is, for the line beside its name: "Database", "Cloud region", "Team".
QString entitySort(const Plan& plan, const EntityRef& ref);
/// Icon of resources/icons that stands for it.
QString entityIcon(const Plan& plan, const EntityRef& ref);

} // namespace drawbridge
