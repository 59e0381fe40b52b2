// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

/// Words of other tools (Docker Compose, Kubernetes, clouds, everyday writing) and what plan text calls them.
namespace drawbridge::plantext {

/// The key of a record that a foreign one stands for, "requires" for "depends_on"; empty if there is none.
QString ownKey(const RecordType& type, const QString& key);

/// A sentence for a foreign key that has no single counterpart; empty if there is none.
QString adviceForKey(const RecordType& type, const QString& key);

/// The same for keys of the whole plan text: "components" for "services".
QString ownSection(const QString& key);

/// The value that a foreign one stands for, "database" for "postgres", "15m" for "15 min", "24x7" for "24/7";
/// empty if there is none.
QString ownValue(const ValueType& type, const QString& text);

} // namespace drawbridge::plantext
