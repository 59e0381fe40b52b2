// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Occupied rectangles of one level in a grid of cells; they can be added and can grow. Queries cost as much
/// as there is nearby.
class Room {
public:
    /// `cell` is the typical length of a rectangle.
    explicit Room(double cell);

    int add(const QRectF& rect);
    void grow(int id, const QRectF& to);
    const QRectF& bounds() const { return m_bounds; } ///< bounding box

    /// True if nothing overlaps `area` except `except` and rectangles that overlap `accepted`.
    bool isFree(const QRectF& area, int except = -1, const QRectF& accepted = {}) const;

private:
    static constexpr int maxCells = 2048; ///< larger rectangles are checked by every query

    struct Cells {
        int left, top, right, bottom;
        qint64 count() const { return qint64{right - left + 1} * (bottom - top + 1); }
    };
    Cells cellsOf(const QRectF& rect) const;
    void enter(int id);
    bool isTakenBy(int id, const QRectF& area, int except, const QRectF& accepted) const;

    double m_cell;
    std::vector<QRectF> m_rects;
    std::vector<int> m_large;
    std::unordered_map<quint64, std::vector<int>> m_cells;
    QRectF m_bounds;
};

/// The corner nearest to `wanted` for which `fits` accepts a rectangle of this size, or nothing. Tries rings
/// at distances of `step` pixels, at most `rings`; each try decrements `budget`.
std::optional<QPointF> nearestRoom(const QSizeF& size, const QPointF& wanted, double step, int rings,
                                   int& budget, const std::function<bool(const QRectF&)>& fits);

} // namespace drawbridge
