// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

#include <optional>

namespace drawbridge {

/// Both directions of the talk with the child process. Reading gives nothing for what is not of the form.
QByteArray toJson(const LayoutGraph& graph);
QByteArray toJson(const LayoutResult& result);
std::optional<LayoutGraph> layoutGraphFromJson(const QByteArray& json);
std::optional<LayoutResult> layoutResultFromJson(const QByteArray& json);

} // namespace drawbridge
