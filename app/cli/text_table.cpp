// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include "app/cli/display_width.h"
#include "app/cli/output.h"
#include "core/base/visible_text.h"

#include <algorithm>

namespace drawbridge::cli {

namespace {

constexpr int kBetween = 2;
constexpr int kNarrowest = 12;

/// Takes from the widest columns until the table fits, or none can give any more.
void narrow(std::vector<int>& width, int most) {
    int total = -kBetween;
    for (const int w : width)
        total += w + kBetween;
    while (total > most) {
        const auto widest = std::max_element(width.begin(), width.end());
        if (*widest <= kNarrowest)
            break;
        --*widest;
        --total;
    }
}

} // namespace

TextTable::TextTable(QStringList columns, std::vector<int> rightAligned)
    : m_columns(std::move(columns)), m_right(std::move(rightAligned)) {}

void TextTable::add(QStringList row) {
    for (QString& cell : row)
        cell = visibleText(cell.replace(u'\n', u' '));
    m_rows.push_back(std::move(row));
}

std::vector<int> TextTable::widths() const {
    std::vector<int> width;
    for (qsizetype c = 0; c < m_columns.size(); ++c) {
        int widest = displayWidth(m_columns[c]);
        for (const QStringList& row : m_rows)
            widest = std::max(widest, displayWidth(row[c]));
        width.push_back(widest);
    }
    return width;
}

QString TextTable::line(const QStringList& row, const std::vector<int>& width) const {
    QString text;
    for (qsizetype c = 0; c < row.size(); ++c) {
        const int w = width[static_cast<std::size_t>(c)];
        const QString cell = elided(row[c], w);
        const QString space(std::max(0, w - displayWidth(cell)), u' ');
        const bool right = std::find(m_right.begin(), m_right.end(), static_cast<int>(c)) != m_right.end();
        text += (right ? space + cell : cell + space) + QString(kBetween, u' ');
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

void TextTable::print() const {
    std::vector<int> width = widths();
    if (outputIsTerminal())
        narrow(width, terminalWidth());
    cli::print(bold(line(m_columns, width)));
    for (const QStringList& row : m_rows)
        cli::print(line(row, width));
}

} // namespace drawbridge::cli
