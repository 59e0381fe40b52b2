// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// What is taken on one level: rectangles that may be added and may grow, in cells of a grid. Asking costs as
/// much as there is near the area asked for.
class Room {
public:
    /// `cell` is the usual length of a rectangle.
    explicit Room(double cell);

    int add(const QRectF& rect);
    void grow(int id, const QRectF& to);
    const QRectF& bounds() const { return m_bounds; } ///< around all

    /// True when nothing lies in `area` but `except` and what `accepted` meets.
    bool isFree(const QRectF& area, int except = -1, const QRectF& accepted = {}) const;

private:
    static constexpr int mostCells = 2048; ///< a rectangle that covers more is asked each time

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

/// The corner nearest to `wanted` where `fits` says yes to a rectangle of this size: tried in rings of
/// `step` pixels, at most `rings`, and not more than `budget` times, from which the tries are taken. Nothing
/// when there is none.
std::optional<QPointF> nearestRoom(const QSizeF& size, const QPointF& wanted, double step, int rings,
                                   int& budget, const std::function<bool(const QRectF&)>& fits);

} // namespace drawbridge
