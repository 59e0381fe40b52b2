// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QJsonObject>

namespace drawbridge {

/// "edit", "undo" …, for scripts.
QString historyKindKey(HistoryEntry::Kind kind);

/// { entries: [ { number, at, who, kind, label, of } ], versions: [ { number, name, at, history_number } ] },
/// oldest first, times ISO 8601 in UTC.
QJsonObject historyJson(const Document& document);

} // namespace drawbridge
