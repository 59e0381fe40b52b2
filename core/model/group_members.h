// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

#include <optional>

namespace drawbridge {

/// Members of a redundancy group: what it hard-requires, each once.
int memberCount(const Component& group);

/// Members that the group lacks to ever have its at-least; 0 for what is no group.
int missingMembers(const Component& component);

} // namespace drawbridge
