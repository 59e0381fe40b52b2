// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/pane_parts.h"

#include <QHeaderView>

namespace drawbridge {

ResultCell wordsCell(const QString& words, bool right, Tone tone, const QString& tip) {
    return {words, tone, right, false, tip, {}, -1, {}};
}

Tone toneOfVerdict(Verdict verdict) {
    return verdict == Verdict::Missed    ? Tone::Bad
           : verdict == Verdict::Unknown ? Tone::Warn
           : verdict == Verdict::Met     ? Tone::Good
                                         : Tone::Plain;
}

ResultTable* makeTable(const char* name, const QString& accessibleName) {
    auto* table = new ResultTable;
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(accessibleName);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setMinimumHeight(kLeastTable);
    return table;
}

} // namespace drawbridge
