// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/undo_stacks.h"

namespace drawbridge {

UndoStacks::UndoStacks(const std::vector<HistoryEntry>& history, qint64 firstUndoable)
    : m_firstUndoable(firstUndoable) {
    for (const HistoryEntry& entry : history) {
        if (entry.number >= firstUndoable)
            add(entry);
    }
}

void UndoStacks::add(const HistoryEntry& entry) {
    switch (entry.kind) {
    case HistoryEntry::Kind::Edit:
    case HistoryEntry::Kind::Revert:
        m_undo.push_back({entry.number, entry.label});
        m_redo.clear();
        break;
    case HistoryEntry::Kind::Undo:
        move(m_undo, m_redo, entry.of.value_or(0));
        break;
    case HistoryEntry::Kind::Redo:
        move(m_redo, m_undo, entry.of.value_or(0));
        break;
    }
}

void UndoStacks::move(std::vector<Item>& from, std::vector<Item>& to, qint64 number) {
    // Otherwise the history is inconsistent and nothing can be undone.
    if (from.empty() || from.back().number != number)
        return;
    to.push_back(std::move(from.back()));
    from.pop_back();
}

} // namespace drawbridge
