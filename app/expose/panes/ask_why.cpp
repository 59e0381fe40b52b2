// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/ask_why.h"

#include <QAbstractItemView>
#include <QScreen>

#include <algorithm>

namespace drawbridge {

WhyPanel* askWhyOfCell(Session& session, WhyPanel::Question question, QAbstractItemView& view,
                       const QModelIndex& cell) {
    auto* panel = new WhyPanel(session, std::move(question), &view);
    const QRect room = view.screen()->availableGeometry();
    const QRect at = view.visualRect(cell);
    QPoint place = view.viewport()->mapToGlobal(at.bottomLeft() + QPoint(0, 2));
    if (place.y() + panel->height() > room.bottom()) // above it, where there is more room
        place.setY(
            std::max(room.top(), view.viewport()->mapToGlobal(at.topLeft()).y() - panel->height() - 2));
    place.setX(std::max(room.left(), std::min(place.x(), room.right() - panel->width())));
    panel->move(place);
    panel->show();
    return panel;
}

} // namespace drawbridge
