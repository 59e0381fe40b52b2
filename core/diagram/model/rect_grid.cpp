// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/model/rect_grid.h"

#include "core/base/index.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double usualCell = 320;
constexpr double maxCells = 40'000;

} // namespace

RectGrid::RectGrid(const std::vector<Entry>& entries) {
    if (entries.empty())
        return;
    double left = entries.front().rect.left();
    double top = entries.front().rect.top();
    double right = left;
    double bottom = top;
    for (const Entry& entry : entries) { // QRectF::united ignores flat rectangles
        left = std::min(left, entry.rect.left());
        top = std::min(top, entry.rect.top());
        right = std::max(right, entry.rect.right());
        bottom = std::max(bottom, entry.rect.bottom());
    }
    m_bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
    m_cell = std::max(usualCell, std::sqrt(m_bounds.width() * m_bounds.height() / maxCells));
    m_cell = std::max(m_cell, std::max(m_bounds.width(), m_bounds.height()) / maxCells);
    m_columns = static_cast<int>(m_bounds.width() / m_cell) + 1;
    m_rows = static_cast<int>(m_bounds.height() / m_cell) + 1;
    m_starts.assign(idx(m_columns) * idx(m_rows) + 1, 0);
    const auto forCells = [this](const QRectF& rect, const auto& what) {
        const Span span = cellsOf(rect);
        for (int y = span.top; y <= span.bottom; ++y) {
            for (int x = span.left; x <= span.right; ++x)
                what(idx(y) * idx(m_columns) + idx(x));
        }
    };
    for (const Entry& entry : entries)
        forCells(entry.rect, [this](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_ids.resize(idx(m_starts.back()));
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (const Entry& entry : entries)
        forCells(entry.rect, [&](std::size_t cell) { m_ids[idx(next[cell]++)] = entry.id; });
}

RectGrid::Span RectGrid::cellsOf(const QRectF& rect) const {
    const auto cell = [this](double offset, int count) {
        return static_cast<int>(std::clamp(std::floor(offset / m_cell), 0.0, static_cast<double>(count - 1)));
    };
    return {cell(rect.left() - m_bounds.left(), m_columns), cell(rect.top() - m_bounds.top(), m_rows),
            cell(rect.right() - m_bounds.left(), m_columns), cell(rect.bottom() - m_bounds.top(), m_rows)};
}

bool RectGrid::isApart(const QRectF& rect) const {
    return m_ids.empty() || rect.left() > m_bounds.right() || rect.right() < m_bounds.left() ||
           rect.top() > m_bounds.bottom() || rect.bottom() < m_bounds.top();
}

int RectGrid::countNear(const QRectF& rect) const {
    if (isApart(rect))
        return 0;
    const Span span = cellsOf(rect);
    int count = 0;
    for (int y = span.top; y <= span.bottom; ++y) {
        const std::size_t row = idx(y) * idx(m_columns);
        count += m_starts[row + idx(span.right) + 1] - m_starts[row + idx(span.left)];
    }
    return count;
}

std::vector<int> RectGrid::near(const QRectF& rect) const {
    std::vector<int> found;
    if (isApart(rect))
        return found;
    const Span span = cellsOf(rect);
    for (int y = span.top; y <= span.bottom; ++y) { // the cells of a row are adjacent
        const std::size_t row = idx(y) * idx(m_columns);
        found.insert(found.end(), m_ids.begin() + m_starts[row + idx(span.left)],
                     m_ids.begin() + m_starts[row + idx(span.right) + 1]);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace drawbridge
