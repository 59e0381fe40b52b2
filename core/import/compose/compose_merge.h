// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>

namespace drawbridge::compose {

/// Merges `over` into `base` (both canonical) by the rules of the Compose specification (13-merge.md):
/// mappings key by key; lists appended, later entries of the same key replacing earlier ones (ports, mounts,
/// secrets, …); commands replaced. Linear in both.
void mergeRoots(YamlNode& base, YamlNode over);
/// The same for one entry of a section, e.g. a service of "services".
void mergeEntries(const QString& section, YamlNode& base, YamlNode over);

/// Equality ignoring places.
bool sameContent(const YamlNode& a, const YamlNode& b);

} // namespace drawbridge::compose
