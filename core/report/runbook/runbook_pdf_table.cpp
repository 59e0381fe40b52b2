// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_blocks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge::runbook {

namespace {

constexpr double padX = 5;
constexpr double fullPadY = 4.5;
constexpr double compactPadY = 2.2;

constexpr double fullSize = 9;
constexpr double minSize = sheet::smallest;

TextStyle cellStyle(const Cell& cell, double size) {
    TextStyle style{.size = cell.code ? std::max(minSize, size - 0.5) : size, .leading = 1.4};
    style.weight = cell.strong || cell.missed ? 600 : 400;
    style.colour = cell.missed ? ink::missed : ink::text;
    style.code = cell.code;
    style.right = cell.right;
    return style;
}

TextStyle headStyle(double size, bool right) {
    return {.size = std::min(8.5, size), .weight = 600, .colour = ink::secondary, .right = right};
}

double longestWord(const QString& text, const TextStyle& style) {
    double longest = 0;
    for (const QString& word : text.split(u' ')) // not at non-breaking spaces
        longest = std::max(longest, TextBox::naturalWidth(word, style));
    return longest;
}

/// Width range of a column: from its longest word (within limits) to everything on one line.
struct ColumnNeed {
    double least = 12;
    double most = 12;

    void add(const QString& text, const TextStyle& style) {
        constexpr double longestUnbroken = 110;
        const double word = longestWord(text, style);
        least = std::max(least, std::min(word, longestUnbroken) + 2 * padX + 1);
        most = std::max(most, TextBox::naturalWidth(text, style) + 2 * padX + 1);
    }
};

std::vector<double> scaledTo(std::vector<double> widths, double total) {
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& width : widths)
        width = sum > 0 ? width * total / sum : total / static_cast<double>(widths.size());
    return widths;
}

/// Raises all widths evenly from their minimum until each has its maximum or the page is full, so narrow
/// columns are satisfied first.
std::vector<double> widthsByContent(const std::vector<ColumnNeed>& needs, double total) {
    const auto widthsAt = [&](double level) {
        std::vector<double> widths;
        widths.reserve(needs.size());
        for (const ColumnNeed& need : needs)
            widths.push_back(std::clamp(level, need.least, std::max(need.most, need.least)));
        return widths;
    };
    const auto sumAt = [&](double level) {
        const std::vector<double> widths = widthsAt(level);
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    };
    double low = 0;
    double high = total;
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        (sumAt(middle) < total ? low : high) = middle;
    }
    return scaledTo(widthsAt(low), total);
}

struct Row {
    double padY = fullPadY;
    std::vector<TextBox> cells{};

    double height() const {
        double height = 0;
        for (const TextBox& cell : cells)
            height = std::max(height, cell.height());
        return height + 2 * padY;
    }
};

class TableLayout : public BlockLayout {
public:
    explicit TableLayout(const Table& table)
        : m_empty(table.whenEmpty, {.colour = ink::secondary}, sheet::contentWidth),
          m_padY(table.compact ? compactPadY : fullPadY) {
        m_columns = static_cast<std::size_t>(table.columns.size());
        for (const std::vector<Cell>& row : table.rows)
            m_columns = std::max(m_columns, row.size());
        if (m_columns == 0 || table.rows.empty())
            return;
        setWidths(table);
        if (!table.columns.isEmpty())
            m_head = headOf(table);
        for (const std::vector<Cell>& row : table.rows)
            m_rows.push_back(rowOf(row));
    }

    double gapBefore() const override { return m_padY < fullPadY ? 5 : 9; }

    double firstHeight() const override {
        if (m_rows.empty())
            return m_empty.height();
        return m_head.height() + std::min(m_rows.front().height(), sheet::contentHeight / 3);
    }

    void place(Flow& flow) const override {
        if (m_rows.empty()) {
            placeText(flow, m_empty, sheet::left);
            return;
        }
        placeHead(flow);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double height = m_rows[i].height();
            if (flow.room() < height && height <= sheet::contentHeight - m_head.height()) {
                flow.newPage();
                placeHead(flow);
            }
            placeRow(flow, m_rows[i], i % 2 == 0);
        }
    }

private:
    /// Tables with many columns use a smaller font, then widths by their content, so that words stay whole.
    void setWidths(const Table& table) {
        constexpr double step = 0.5;
        const bool given = table.widths.size() == m_columns;
        for (const bool asGiven : {true, false}) {
            if (asGiven && !given)
                continue;
            for (m_size = fullSize; m_size >= minSize; m_size -= step) {
                const std::vector<ColumnNeed> needs = needsOf(table);
                m_widths = asGiven ? scaledTo(table.widths, sheet::contentWidth)
                                   : widthsByContent(needs, sheet::contentWidth);
                bool whole = true;
                for (std::size_t i = 0; i < m_columns; ++i)
                    whole = whole && m_widths[i] >= needs[i].least - 0.5;
                if (whole)
                    return;
            }
        }
        m_size = minSize;
    }

    std::vector<ColumnNeed> needsOf(const Table& table) const {
        std::vector<ColumnNeed> needs(m_columns);
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            needs[static_cast<std::size_t>(i)].add(table.columns[i], headStyle(m_size, false));
        for (const std::vector<Cell>& row : table.rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                needs[i].add(withMissedMark(row[i].text, row[i].missed), cellStyle(row[i], m_size));
        return needs;
    }

    Row headOf(const Table& table) const {
        Row head{m_padY};
        for (std::size_t i = 0; i < m_columns; ++i) {
            const auto at = static_cast<qsizetype>(i);
            const bool right = i < table.rows.front().size() && table.rows.front()[i].right;
            const QString text = at < table.columns.size() ? table.columns[at] : QString();
            head.cells.emplace_back(text, headStyle(m_size, right), m_widths[i] - 2 * padX);
        }
        return head;
    }

    Row rowOf(const std::vector<Cell>& cells) const {
        Row row{m_padY};
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.cells.emplace_back(withMissedMark(cells[i].text, cells[i].missed),
                                   cellStyle(cells[i], m_size), m_widths[i] - 2 * padX);
        return row;
    }

    void placeHead(Flow& flow) const {
        if (m_head.cells.empty())
            return;
        const double height = m_head.height();
        paintCells(flow, m_head, 0, height);
        const QPointF rule(sheet::left, flow.y() + height - 0.4);
        flow.paint(
            [rule](QPainter& painter) { drawRule(painter, rule, sheet::contentWidth, ink::secondary, 0.8); });
        flow.advance(height);
    }

    /// A row taller than a page continues on the next one, line by line.
    void placeRow(Flow& flow, const Row& row, bool shaded) const {
        double done = 0;
        const double height = row.height();
        while (done < height - 1e-6) {
            const double lines = sliceHeight(row, flow.room(), height - done);
            if (lines <= 0) {
                flow.newPage();
                placeHead(flow);
                continue;
            }
            if (shaded) {
                const QRectF band(sheet::left, flow.y(), sheet::contentWidth, lines);
                flow.paint([band](QPainter& painter) { fillRounded(painter, band, 2.5, ink::field); });
            }
            paintCells(flow, row, done, lines);
            flow.advance(lines);
            done += lines;
        }
    }

    /// How much of the rest of a row fits: all, or whole lines.
    static double sliceHeight(const Row& row, double room, double remaining) {
        if (remaining <= room + 1e-6)
            return remaining;
        double line = 0;
        for (const TextBox& cell : row.cells)
            line = std::max(line, cell.lineHeight());
        return std::floor((room - 2 * row.padY) / line) * line;
    }

    /// The lines of each cell that begin within [from, from + height) of the row's text.
    void paintCells(Flow& flow, const Row& row, double from, double height) const {
        double x = sheet::left;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const TextBox& cell = row.cells[i];
            const double line = cell.lineHeight();
            const int first = static_cast<int>(std::ceil(from / line - 1e-6));
            const int end =
                std::min(cell.lineCount(), static_cast<int>(std::ceil((from + height) / line - 1e-6)));
            const QPointF at(x + padX, flow.y() + row.padY + first * line - from);
            if (first < end)
                flow.paint([cell, at, first, end](QPainter& painter) {
                    cell.draw(painter, at, first, end - first);
                });
            x += m_widths[i];
        }
    }

    std::size_t m_columns = 0;
    double m_size = fullSize;
    std::vector<double> m_widths;
    Row m_head;
    std::vector<Row> m_rows;
    TextBox m_empty;
    double m_padY;
};

} // namespace

BlockLayoutPtr layOut(const Table& table) {
    return std::make_unique<TableLayout>(table);
}

} // namespace drawbridge::runbook
