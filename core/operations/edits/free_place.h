// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QSet>

namespace drawbridge {

/// How far parts that shall come to lie at `rects` have to go on so that they cover no item and no closed
/// container but those of `except`: nowhere if they cover none, else to the nearest place on the grid. What
/// is not found near by stays where it was wanted.
QPointF shiftToFreePlace(const Diagram& shown, const std::vector<QRectF>& rects, const QSet<QString>& except);

/// The same for a new site, which covers nothing at all but the containers it is put into.
QPointF shiftToFreeGround(const Diagram& shown, const QRectF& rect, const QString& into);

} // namespace drawbridge
