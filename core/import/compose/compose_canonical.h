// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>

namespace drawbridge::compose {

/// Checks the kinds of the values of one Compose file and turns every short form into the long one, so that
/// merging and reading know one form only: lists of NAME=value and lists of names become mappings, ports,
/// mounts, secrets and env_file become lists of mappings. Tags (!reset, !override) stay where they are.
/// Throws InputError with line and column for a value of the wrong kind. Entries that cannot be understood,
/// such as a port made of an unset variable, are left out with a diagnostic.
void makeCanonical(YamlNode& root, const QString& file, Diagnostics& diagnostics);

/// True for a value that only takes away what an earlier file says.
bool isReset(const YamlNode& node);

} // namespace drawbridge::compose
