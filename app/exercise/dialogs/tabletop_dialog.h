// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exercise/tabletop.h"

#include <optional>

class QWidget;

namespace drawbridge {

/// Asks for length, difficulty and seed of a tabletop exercise.
std::optional<TabletopSettings> askTabletop(QWidget* parent, const QString& scenario);

} // namespace drawbridge
