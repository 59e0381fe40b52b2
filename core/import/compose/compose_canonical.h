// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>

namespace drawbridge::compose {

/// Checks the value types of one Compose file and expands every short form, so that merging and reading only
/// see the long one: lists of NAME=value and lists of names become mappings; ports, mounts, secrets and
/// env_file become lists of mappings. Throws InputError with line and
/// column for a value of the wrong type. Invalid entries, e.g. a port made of an unset variable, are skipped
/// with a diagnostic.
void makeCanonical(YamlNode& root, const QString& file, Diagnostics& diagnostics);

} // namespace drawbridge::compose
