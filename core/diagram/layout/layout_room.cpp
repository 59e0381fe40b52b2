// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_room.h"

#include "core/base/index.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

quint64 keyOf(int column, int row) {
    return (static_cast<quint64>(static_cast<quint32>(column)) << 32) | static_cast<quint32>(row);
}

int cellAt(double value, double cell) {
    constexpr double farthest = 1e9; // positions beyond this are damaged data
    return static_cast<int>(std::clamp(std::floor(value / cell), -farthest, farthest));
}

} // namespace

Room::Room(double cell) : m_cell(std::max(32.0, cell)) {}

Room::Cells Room::cellsOf(const QRectF& rect) const {
    return {cellAt(rect.left(), m_cell), cellAt(rect.top(), m_cell), cellAt(rect.right(), m_cell),
            cellAt(rect.bottom(), m_cell)};
}

void Room::enter(int id) {
    const QRectF& rect = m_rects[idx(id)];
    m_bounds |= rect;
    const Cells cells = cellsOf(rect);
    if (cells.count() > maxCells) {
        m_large.push_back(id);
        return;
    }
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column)
            m_cells[keyOf(column, row)].push_back(id);
    }
}

int Room::add(const QRectF& rect) {
    m_rects.push_back(rect);
    const int id = static_cast<int>(m_rects.size()) - 1;
    enter(id);
    return id;
}

void Room::grow(int id, const QRectF& to) {
    const Cells before = cellsOf(m_rects[idx(id)]);
    m_rects[idx(id)] = to;
    const Cells after = cellsOf(to);
    m_bounds |= to;
    const bool same = before.left == after.left && before.top == after.top && before.right == after.right &&
                      before.bottom == after.bottom;
    if (!same && before.count() <= maxCells) // duplicates in a cell are harmless
        enter(id);
}

bool Room::isTakenBy(int id, const QRectF& area, int except, const QRectF& accepted) const {
    const QRectF& rect = m_rects[idx(id)];
    return id != except && rect.intersects(area) && !rect.intersects(accepted);
}

bool Room::isFree(const QRectF& area, int except, const QRectF& accepted) const {
    if (!m_bounds.intersects(area))
        return true;
    const auto taken = [&](int id) { return isTakenBy(id, area, except, accepted); };
    const Cells cells = cellsOf(area & m_bounds);
    if (cells.count() > static_cast<qint64>(m_rects.size())) {
        for (int id = 0; id < static_cast<int>(m_rects.size()); ++id) {
            if (taken(id))
                return false;
        }
        return true;
    }
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const auto cell = m_cells.find(keyOf(column, row));
            if (cell != m_cells.end() && std::any_of(cell->second.begin(), cell->second.end(), taken))
                return false;
        }
    }
    return std::none_of(m_large.begin(), m_large.end(), taken);
}

std::optional<QPointF> nearestRoom(const QSizeF& size, const QPointF& wanted, double step, int rings,
                                   int& budget, const std::function<bool(const QRectF&)>& fits) {
    for (int ring = 0; ring <= rings && budget > 0; ++ring) {
        std::optional<QPointF> best;
        double least = 0;
        const auto attempt = [&](int x, int y) {
            const double distance = std::hypot(x, y);
            if (best && distance >= least)
                return;
            --budget;
            const QPointF corner = wanted + QPointF(x, y) * step;
            if (fits(QRectF(corner, size))) {
                best = corner;
                least = distance;
            }
        };
        for (int along = -ring; along <= ring; ++along) { // below first, since diagrams grow downwards
            attempt(along, ring);
            attempt(along, -ring);
        }
        for (int along = 1 - ring; along < ring; ++along) {
            attempt(ring, along);
            attempt(-ring, along);
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

} // namespace drawbridge
