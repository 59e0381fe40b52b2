// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace drawbridge {

/// Numbers of things in a grid of cells, asked for what is near a rectangle. Built once: O(entries); a query
/// costs its cells and what is in them, and is safe from many threads.
class RectGrid {
public:
    struct Entry {
        int id = 0;
        QRectF rect; ///< a thing may have several
    };
    RectGrid() = default;
    explicit RectGrid(const std::vector<Entry>& entries);

    /// Ids that may touch the rectangle (all that do, and some of the same cells), ascending, each once.
    std::vector<int> near(const QRectF& rect) const;

    /// How many there are about; costs the cells alone.
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
    std::vector<int> m_starts; ///< by cell: where its ids begin; one more than cells
    std::vector<int> m_ids;
};

} // namespace drawbridge
