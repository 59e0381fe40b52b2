// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/history.h"
#include "core/model/plan.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace drawbridge {

class NameIndex;
class PlanStore;
class UndoStacks;

enum class ChangeKind { Added, Changed, Removed };

/// What an edit did to one entity.
struct Change {
    ChangeKind kind = ChangeKind::Changed;
    EntityRef entity;
};

/// What an edit did to the plan.
struct ChangeSet {
    QString label;
    std::vector<Change> changes; ///< each entity once, sorted by kind and id
    bool project = false;        ///< the project settings changed
    bool isEmpty() const { return changes.empty() && !project; }
};

/// The working copy of one edit; created by Document::edit only. Checked when the edit ends.
class Edit {
public:
    const Plan& plan() const { return m_plan; }

    /// Appends a new entity; its position is set.
    template <class T>
    typename T::EntityId add(T entity) {
        const auto id = entity.id;
        entity.position = entityType(KindOf<typename T::EntityId>::value).nextPosition(m_plan);
        addAny(KindOf<typename T::EntityId>::value, std::make_shared<const T>(std::move(entity)));
        return id;
    }
    /// Changes an entity in place: change(edit.plan().sites, id, [](Site& site) { … }). Throws
    /// std::out_of_range for an unknown id.
    template <class T, class F>
    void change(const Table<T>& table, typename T::EntityId id, F&& how) {
        const T* row = table.find(id);
        if (row == nullptr)
            throw std::out_of_range("no such entity");
        T copy = *row;
        how(copy);
        putAny(KindOf<typename T::EntityId>::value, std::make_shared<const T>(std::move(copy)));
    }

    /// Appends (and sets the position; throws std::logic_error if the id is taken) or replaces (throws
    /// std::out_of_range for an unknown id) an entity of any kind.
    void addAny(EntityKind kind, std::shared_ptr<const void> entity);
    void putAny(EntityKind kind, std::shared_ptr<const void> entity);
    /// Removes the entity and all references to it: list elements are removed, optional fields become absent,
    /// and entities that require it (its placements, firewall rules, accesses …) are removed too.
    void remove(const EntityRef& entity);
    /// The same for many at once; linear in the plan.
    void removeAll(const std::set<EntityRef>& entities);
    void setProject(ProjectSettings settings);

private:
    friend class Document;
    explicit Edit(const Plan& plan) : m_plan(plan) {}
    /// Returns the entities that require a removed one.
    std::set<EntityRef> dropReferences(const std::set<EntityRef>& removed);

    Plan m_plan;
    std::set<EntityRef> m_touched;
    bool m_projectTouched = false;
};

/// The only way to change a plan, for window, command line and importers alike. Not thread-safe; analyses get
/// copies of plan().
class Document {
public:
    /// Loads the content of the store; InputError if that is not a valid plan. To open a project use
    /// core/store/project.h.
    explicit Document(std::unique_ptr<PlanStore> store);
    ~Document();

    const Plan& plan() const { return m_plan; } ///< cheap to copy, for snapshots
    QString path() const;
    bool isReadOnly() const;
    QString readOnlyReason() const; ///< one sentence, empty when writable

    /// Runs `how` on a working copy, checks the result, writes it with its history entry in one transaction
    /// and notifies observers. Throws whatever `how` throws, InputError if the plan would become invalid
    /// (duplicate or empty names, dangling references, values out of bounds, hosting cycles), MachineError
    /// when writing fails; nothing has changed then. An edit that changes nothing leaves no history entry. On
    /// return the change is on disk.
    ChangeSet edit(const QString& label, const std::function<void(Edit&)>& how);

    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    ChangeSet undo(); ///< InputError if there is nothing to undo; creating the project cannot be undone
    ChangeSet redo();

    std::vector<HistoryEntry> history() const;
    std::vector<NamedVersion> versions() const;
    NamedVersion saveVersion(const QString& name);   ///< marks the current state; names need not be unique
    ChangeSet revertTo(const NamedVersion& version); ///< one edit, which can be undone
    qint64 editsSinceVersion() const; ///< history entries after the newest version, all if there is none

    /// Shows the plan as it was before each entry of the history, the newest first, and what the entry
    /// touched, until `see` returns false or nothing older can be undone; see PlanStore::walkBack.
    using SeeBefore =
        std::function<bool(const HistoryEntry& entry, const Plan& before, const ChangeSet& changed)>;
    void walkBack(const SeeBefore& see) const;

    /// Writes a consistent copy including the history; InputError if the path exists, unless `replace`.
    void saveCopy(const QString& path, bool replace = false) const;

    using Observer = std::function<void(const ChangeSet&)>;
    /// Called after each change (edit, undo, redo, revert), in the order of subscription. Must not throw. May
    /// edit, subscribe and unsubscribe: a change made by an observer is announced after all have seen the
    /// first. Returns a handle for unsubscribe.
    int subscribe(Observer observer);
    void unsubscribe(int handle);

private:
    void requireChangeable() const;
    ChangeSet replayTop(bool backwards);
    /// The history may have been tampered with, so the replayed plan is checked too.
    void checkReplayed(const Plan& plan, const std::set<EntityRef>& entities) const;
    ChangeSet adopt(Plan plan, const std::set<EntityRef>& entities, bool project, const HistoryEntry& entry);
    void notifyObservers(const ChangeSet& change);

    std::unique_ptr<PlanStore> m_store;
    Plan m_plan;
    std::unique_ptr<NameIndex> m_names;
    std::unique_ptr<UndoStacks> m_stacks;
    bool m_editing = false;
    std::vector<std::pair<int, Observer>> m_observers;
    std::deque<ChangeSet> m_pendingChanges;
    bool m_isNotifying = false;
    int m_nextHandle = 1;
};

/// Violations of what a stored plan must satisfy, naming entity and field: names present and unique, required
/// fields, bounds, exactly-one-of, existing references, no cycles of hosting or site nesting, no duplicate
/// dependencies. Linear in the plan.
Diagnostics checkPlan(const Plan& plan);
/// The same for some entities, assuming the others are valid. Without `names` all names of the plan are
/// indexed first.
Diagnostics checkEntities(const Plan& plan, const std::set<EntityRef>& entities);
Diagnostics checkEntities(const Plan& plan, const std::set<EntityRef>& entities, const NameIndex& names);
Diagnostics checkProject(const ProjectSettings& project);
/// Throws the first as an InputError that mentions how many more there are; does nothing if there are none.
void require(const Diagnostics& problems);

/// The same plan with each table sorted by position, as a store returns it.
Plan inOrderOfPositions(const Plan& plan);

} // namespace drawbridge
