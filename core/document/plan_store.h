// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/history.h"
#include "core/model/plan.h"

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace drawbridge {

enum class OpenMode { ReadWrite, ReadOnly };

/// The entities that an edit changed, and whether it changed the project settings.
struct TouchedEntities {
    std::set<EntityRef> entities;
    bool project = false;
};

/// Stores a document's plan and history. Does not check the plan; the document does. Each write is one
/// transaction: all or nothing. Throws InputError or MachineError.
class PlanStore {
public:
    virtual ~PlanStore() = default;
    PlanStore(const PlanStore&) = delete;
    PlanStore& operator=(const PlanStore&) = delete;

    virtual const QString& path() const = 0;
    virtual const QString& readOnlyReason() const = 0; ///< one sentence, empty when writable
    bool isReadOnly() const { return !readOnlyReason().isEmpty(); }
    /// Throws the InputError for invalid content.
    [[noreturn]] virtual void throwInvalid(const QString& detail) const = 0;

    virtual Plan load() = 0;
    virtual std::vector<HistoryEntry> history() = 0;
    virtual qint64 firstUndoable() = 0; ///< number of the first entry that can be undone
    virtual qint64 lastHistoryNumber() = 0;
    virtual std::vector<NamedVersion> versions() = 0;

    /// Writes the differences of the touched entities and a history entry; nothing if there are none.
    virtual std::optional<HistoryEntry> write(const QString& label, const Plan& before, const Plan& after,
                                              const TouchedEntities& touched) = 0;

    /// Undoes or redoes the changes of a history entry.
    struct Replay {
        qint64 number = 0;
        bool backwards = true;
    };
    struct Replayed {
        Plan plan;
        TouchedEntities touched;
        HistoryEntry entry;
    };
    using Check = std::function<void(const Plan&, const std::set<EntityRef>&)>;
    /// Replays changes in order, as one entry; `plan` is the current content of the store. `check` sees the
    /// result before the commit. Nothing if nothing differs.
    virtual std::optional<Replayed> replay(HistoryEntry entry, const std::vector<Replay>& changes,
                                           const Plan& plan, const Check& check) = 0;

    /// Goes back through the history, newest entry first, and shows the plan as it was before each, until
    /// `see` returns false or nothing older can be undone. `plan` is the current content of the store, which
    /// is not changed: works on a copy in memory, one that is only read, too. O(content + what changed).
    using See = std::function<bool(const HistoryEntry& entry, const Plan& before, const TouchedEntities&)>;
    virtual void walkBack(const Plan& plan, const See& see) = 0;

    virtual NamedVersion addVersion(const QString& name) = 0;
    virtual void saveCopy(const QString& path, bool replace) = 0;

protected:
    PlanStore() = default;
};

} // namespace drawbridge
