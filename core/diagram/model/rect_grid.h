// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace drawbridge {

/// A spatial index of ids in a grid of cells. Built once in O(entries); a query costs its cells and their
/// contents. Thread-safe.
class RectGrid {
public:
    struct Entry {
        int id = 0;
        QRectF rect; ///< an id may have several
    };
    RectGrid() = default;
    explicit RectGrid(const std::vector<Entry>& entries);

    /// Ids that may touch the rectangle: all that do, and some others nearby; ascending, each once.
    std::vector<int> near(const QRectF& rect) const;

    /// Approximate number of ids; costs only the cells.
    int countNear(const QRectF& rect) const;

private:
    struct Span {
        int left = 0;
        int top = 0;
        int right = -1;
        int bottom = -1;
    };
    Span cellsOf(const QRectF& rect) const;
    bool isApart(const QRectF& rect) const;
    QRectF m_bounds;
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_starts; ///< by cell: start of its ids; size cells + 1
    std::vector<int> m_ids;
};

} // namespace drawbridge
