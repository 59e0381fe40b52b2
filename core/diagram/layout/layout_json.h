// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

#include <optional>

namespace drawbridge {

/// Messages to and from the child process. Reading returns nothing for invalid input.
QByteArray toJson(const LayoutGraph& graph);
QByteArray toJson(const LayoutResult& result);
std::optional<LayoutGraph> layoutGraphFromJson(const QByteArray& json);
std::optional<LayoutResult> layoutResultFromJson(const QByteArray& json);

} // namespace drawbridge
