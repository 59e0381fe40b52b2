// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>

namespace drawbridge::compose {

/// What happens to the tags !reset and !override after a merge. A service that extends another may itself
/// override an earlier file, where they have to apply again.
enum class Tags { Drop, Keep };

/// Merges `over` into `base` (both canonical) by the rules of the Compose specification (13-merge.md):
/// mappings key by key; lists appended, later entries of the same key replacing earlier ones (ports, mounts,
/// secrets, …); commands replaced; !reset removes, !override replaces. Linear in both.
void mergeRoots(YamlNode& base, YamlNode over);
void mergeServices(YamlNode& base, YamlNode over, Tags tags);

/// Removes values tagged !reset, and duplicates from lists whose entries have a unique key.
void finishMerge(YamlNode& root);

/// Equality ignoring places.
bool sameContent(const YamlNode& a, const YamlNode& b);

} // namespace drawbridge::compose
