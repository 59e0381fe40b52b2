// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace drawbridge::cli {

/// A table in columns. On a terminal its widest columns are cut with "…" until it fits; elsewhere nothing is.
class TextTable {
public:
    explicit TextTable(QStringList columns, std::vector<int> rightAligned = {});
    void add(QStringList row);
    bool isEmpty() const { return m_rows.empty(); }
    void print() const;

private:
    std::vector<int> widths() const;
    QString line(const QStringList& row, const std::vector<int>& width) const;

    QStringList m_columns;
    std::vector<int> m_right;
    std::vector<QStringList> m_rows;
};

} // namespace drawbridge::cli
