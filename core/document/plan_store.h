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

/// The entities that an edit changed, and whether it changed the project's own settings.
struct TouchedEntities {
    std::set<EntityRef> entities;
    bool project = false;
};

/// Where a document keeps its plan and its history. Knows nothing of what a plan must fulfil: that is the
/// document's concern. Everything that writes is one transaction: it is done, or nothing happened. Throws
/// InputError or MachineError.
class PlanStore {
public:
    virtual ~PlanStore() = default;
    PlanStore(const PlanStore&) = delete;
    PlanStore& operator=(const PlanStore&) = delete;

    virtual const QString& path() const = 0;
    virtual const QString& readOnlyReason() const = 0; ///< one sentence, empty when writable
    bool isReadOnly() const { return !readOnlyReason().isEmpty(); }
    /// What it holds is not valid: throws the InputError that says so.
    [[noreturn]] virtual void throwInvalid(const QString& detail) const = 0;

    virtual Plan load() = 0;
    virtual std::vector<HistoryEntry> history() = 0;
    virtual qint64 firstUndoable() = 0; ///< entries from here on can be undone
    virtual qint64 lastHistoryNumber() = 0;
    virtual std::vector<NamedVersion> versions() = 0;

    /// Writes how the touched entities differ, and its entry; nothing when they do not.
    virtual std::optional<HistoryEntry> write(const QString& label, const Plan& before, const Plan& after,
                                              const TouchedEntities& touched) = 0;

    /// Undoes or redoes what an entry of the history did.
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
    /// Replays changes one after the other, as one entry; `plan` is what the store holds now. `check` sees
    /// the outcome before it is final. Nothing when there is no difference.
    virtual std::optional<Replayed> replay(HistoryEntry entry, const std::vector<Replay>& changes,
                                           const Plan& plan, const Check& check) = 0;

    virtual NamedVersion addVersion(const QString& name) = 0;
    virtual void saveCopy(const QString& path, bool replace) = 0;

protected:
    PlanStore() = default;
};

} // namespace drawbridge
