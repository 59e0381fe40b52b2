// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entity_ref.h"

#include <QByteArray>

#include <vector>

namespace drawbridge {

/// MIME type of entities that are dragged from a list: diagram keys, one a line, as UTF-8 text.
inline constexpr auto kEntitiesMime = "application/x-drawbridge-entities";

/// MIME type of palette drags: the component kind's or "site:<kind>" as UTF-8 text.
inline constexpr auto kPaletteMime = "application/x-drawbridge-kind";

QByteArray toEntityMime(const std::vector<EntityRef>& refs);
std::vector<EntityRef> fromEntityMime(const QByteArray& bytes); ///< what is no key is left out

} // namespace drawbridge
