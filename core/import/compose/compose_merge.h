// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>

namespace drawbridge::compose {

/// What happens to the tags !reset and !override once they have done their work. A service that extends
/// another may itself lie over an earlier file, where they have to work once more.
enum class Tags { Drop, Keep };

/// Lays `over` over `base` (both canonical) by the rules of the Compose specification (13-merge.md): mappings
/// key by key, lists appended with later entries of the same key replacing earlier ones (ports, mounts,
/// secrets, …), commands replaced, !reset takes away, !override replaces. Linear in both.
void mergeRoots(YamlNode& base, YamlNode over);
void mergeServices(YamlNode& base, YamlNode over, Tags tags);

/// Takes out what is tagged !reset, and repeated entries of lists whose entries are unique by a key.
void settle(YamlNode& root);

/// Equal apart from places.
bool sameContent(const YamlNode& a, const YamlNode& b);

} // namespace drawbridge::compose
