// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/scene/canvas_handles.h"

#include "app/canvas/scene/canvas_scene.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

std::vector<CanvasHandle> sidesOf(const DiagramContainer& container) {
    const QRectF& rect = container.rect;
    const auto handle = [&container](double x, double y, Qt::Edges sides) {
        return CanvasHandle{CanvasHandle::Kind::Side, container.key, {x, y}, sides, false};
    };
    const QPointF middle = rect.center();
    return {handle(rect.left(), rect.top(), Qt::LeftEdge | Qt::TopEdge),
            handle(middle.x(), rect.top(), Qt::TopEdge),
            handle(rect.right(), rect.top(), Qt::RightEdge | Qt::TopEdge),
            handle(rect.right(), middle.y(), Qt::RightEdge),
            handle(rect.right(), rect.bottom(), Qt::RightEdge | Qt::BottomEdge),
            handle(middle.x(), rect.bottom(), Qt::BottomEdge),
            handle(rect.left(), rect.bottom(), Qt::LeftEdge | Qt::BottomEdge),
            handle(rect.left(), middle.y(), Qt::LeftEdge)};
}

/// Around what is collapsed a container fits itself: it has no size of its own.
bool holdsCollapsed(const Diagram& diagram, const DiagramContainer& outer) {
    const auto index = static_cast<int>(&outer - diagram.containers.data());
    return std::any_of(diagram.containers.begin(), diagram.containers.end(), [&](const auto& inner) {
        int up = inner.collapsed ? inner.parent : -1;
        while (up >= 0 && up != index)
            up = diagram.containers[static_cast<std::size_t>(up)].parent;
        return up >= 0;
    });
}

} // namespace

std::vector<CanvasHandle> handlesOf(const CanvasScene& scene, const QString& key, double zoom) {
    constexpr double least = 48; // pixels: smaller ones would be all handles
    if (const DiagramContainer* container = scene.container(key)) {
        const bool large = std::min(container->rect.width(), container->rect.height()) * zoom >= least;
        const bool fixed = container->network || container->collapsed;
        return large && !fixed && !holdsCollapsed(scene.diagram(), *container) ? sidesOf(*container)
                                                                               : std::vector<CanvasHandle>{};
    }
    const DiagramEdge* edge = scene.edge(key);
    if (edge == nullptr || edge->count > 1 || edge->kind == DiagramEdge::Kind::Copy)
        return {};
    const auto end = [edge](const QPointF& point, bool start) {
        return CanvasHandle{CanvasHandle::Kind::EdgeEnd, edge->key, point, {}, start};
    };
    return {end(edge->points.front(), true), end(edge->points.back(), false)};
}

std::optional<CanvasHandle> handleAt(const std::vector<CanvasHandle>& handles, const QPointF& point,
                                     double reach) {
    for (const CanvasHandle& handle : handles) {
        const QPointF off = handle.point - point;
        if (std::max(std::abs(off.x()), std::abs(off.y())) <= reach)
            return handle;
    }
    return std::nullopt;
}

Qt::CursorShape cursorOf(const CanvasHandle& handle) {
    if (handle.kind == CanvasHandle::Kind::EdgeEnd)
        return Qt::SizeAllCursor;
    const Qt::Edges sides = handle.sides;
    if (sides == Qt::Edges(Qt::LeftEdge | Qt::TopEdge) || sides == Qt::Edges(Qt::RightEdge | Qt::BottomEdge))
        return Qt::SizeFDiagCursor;
    if (sides == Qt::Edges(Qt::RightEdge | Qt::TopEdge) || sides == Qt::Edges(Qt::LeftEdge | Qt::BottomEdge))
        return Qt::SizeBDiagCursor;
    return sides & (Qt::LeftEdge | Qt::RightEdge) ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

} // namespace drawbridge
