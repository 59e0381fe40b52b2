// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace drawbridge {

/// One entry of the history, which only grows: undo and redo add entries of their own.
struct HistoryEntry {
    enum class Kind { Edit, Undo, Redo, Revert };
    qint64 number = 0;
    QDateTime at; ///< UTC
    QString who;
    QString label;
    Kind kind = Kind::Edit;
    std::optional<qint64> of; ///< the entry undone or redone
};

struct NamedVersion {
    qint64 number = 0; ///< 1, 2, 3 …
    QString name;
    QDateTime at;
    QString who;
    qint64 historyNumber = 0; ///< the last entry it includes
};

} // namespace drawbridge
