// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// Why what `field` refers to cannot be `target`: a half sentence that follows the quoted name; empty when it
/// can. `owner` is the entity that the field is in, or within whose records; nullptr when there are several.
/// The one rule for what forms offer and what a document accepts.
QString whyNotRefer(const Field& field, const Plan& plan, const void* owner, const EntityRef& target);

/// The kind of component that such a field most likely refers to, for one that is made for it.
ComponentKind likelyKind(const Field& field, const void* owner);

} // namespace drawbridge
