// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/clipboard_block.h"

#include "core/model/cell_text.h"

#include <algorithm>

namespace drawbridge {

CellBlock cellBlockOf(const QString& clipboard, std::size_t most) {
    CellBlock block{QStringList()};
    QString cell;
    std::size_t cells = 0;
    bool isQuoted = false;
    bool isOpen = false; // within quotes
    const auto endCell = [&] {
        block.back() += cell;
        cell.clear();
        isQuoted = false;
        ++cells;
    };
    for (qsizetype i = 0; i < clipboard.size() && cells < most; ++i) {
        const QChar c = clipboard.at(i);
        if (isOpen) {
            const bool isDoubled = c == u'"' && i + 1 < clipboard.size() && clipboard.at(i + 1) == u'"';
            if (c != u'"' || isDoubled)
                cell += c;
            else
                isOpen = false;
            i += isDoubled ? 1 : 0;
        } else if (c == u'"' && cell.isEmpty() && !isQuoted) {
            // An opening quote that nothing closes is a quote.
            isQuoted = isOpen = clipboard.indexOf(u'"', i + 1) >= 0;
            if (!isOpen)
                cell += c;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n') {
            endCell();
            block.emplace_back();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || isQuoted || !block.back().isEmpty())
        endCell();
    if (block.back().isEmpty())
        block.pop_back();
    return block;
}

QString clipboardOf(const CellBlock& block) {
    QStringList lines;
    for (const QStringList& cells : block) {
        QStringList written;
        for (const QString& cell : cells) {
            QString text = withApostrophe(cell);
            if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"'))
                text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
            written += text;
        }
        lines += written.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace drawbridge
