// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/history.h"

#include <vector>

namespace drawbridge {

/// What can be undone and redone, derived from the history so that it survives a restart.
class UndoStacks {
public:
    /// Entries before `firstUndoable` cannot be undone.
    UndoStacks(const std::vector<HistoryEntry>& history, qint64 firstUndoable);

    void add(const HistoryEntry& entry);
    struct Item {
        qint64 number = 0; ///< of the original edit, even after undo and redo
        QString label;
    };
    const Item* undoTop() const { return m_undo.empty() ? nullptr : &m_undo.back(); }
    const Item* redoTop() const { return m_redo.empty() ? nullptr : &m_redo.back(); }
    qint64 firstUndoable() const { return m_firstUndoable; }

private:
    static void move(std::vector<Item>& from, std::vector<Item>& to, qint64 number);

    std::vector<Item> m_undo;
    std::vector<Item> m_redo;
    qint64 m_firstUndoable;
};

} // namespace drawbridge
