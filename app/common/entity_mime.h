// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entity_ref.h"

#include <QByteArray>

#include <vector>

namespace drawbridge {

/// MIME type for dragging entities from a list: diagram keys as UTF-8 text, one per line.
inline constexpr auto kEntitiesMime = "application/x-drawbridge-entities";

/// MIME type for dragging from the palette: a component kind, "site:<kind>" or kNetworkMime as UTF-8 text.
inline constexpr auto kPaletteMime = "application/x-drawbridge-kind";
inline constexpr auto kNetworkMime = "network:";

QByteArray toEntityMime(const std::vector<EntityRef>& refs);
std::vector<EntityRef> fromEntityMime(const QByteArray& bytes); ///< skips invalid keys

} // namespace drawbridge
