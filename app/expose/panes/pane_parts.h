// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/base/estimated_text.h"

/// What the panes' tables have in common.
namespace drawbridge {

constexpr int kLeastTable = 60; ///< height

ResultCell wordsCell(const QString& words, bool right = false, Tone tone = Tone::Plain,
                     const QString& tip = {}); ///< without a tile
Tone toneOfVerdict(Verdict verdict);
ResultTable* makeTable(const char* name, const QString& accessibleName);

} // namespace drawbridge
