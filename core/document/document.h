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
    std::vector<Change> changes; ///< each entity once, by kind and id
    bool project = false;        ///< the project's own settings changed
    bool isEmpty() const { return changes.empty() && !project; }
};

/// The working copy of one edit; made by Document::edit only. Everything put here is checked when the edit
/// ends.
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
    /// std::out_of_range for no such id.
    template <class T, class F>
    void change(const Table<T>& table, typename T::EntityId id, F&& how) {
        const T* row = table.find(id);
        if (row == nullptr)
            throw std::out_of_range("no such entity");
        T copy = *row;
        how(copy);
        putAny(KindOf<typename T::EntityId>::value, std::make_shared<const T>(std::move(copy)));
    }

    /// Appends (position is set; an id that is taken throws std::logic_error), or replaces (no such id throws
    /// std::out_of_range) an entity of any kind.
    void addAny(EntityKind kind, std::shared_ptr<const void> entity);
    void putAny(EntityKind kind, std::shared_ptr<const void> entity);
    /// Takes the entity out of everything that refers to it: list elements naming it go, optional fields
    /// naming it become absent, and entities that cannot be without it (its placements, firewall rules at it,
    /// accesses from or to it …) are removed too.
    void remove(const EntityRef& entity);
    /// The same for many at once; linear in the plan however many they are.
    void removeAll(const std::set<EntityRef>& entities);
    void setProject(ProjectSettings settings);

private:
    friend class Document;
    explicit Edit(const Plan& plan) : m_plan(plan) {}
    /// Returns those that cannot be without what is gone.
    std::set<EntityRef> dropReferences(const std::set<EntityRef>& gone);

    Plan m_plan;
    std::set<EntityRef> m_touched;
    bool m_projectTouched = false;
};

/// The one gate through which a plan changes, for window, command line and importers alike. Not thread-safe:
/// owned by one thread; analyses get copies of plan().
class Document {
public:
    /// Takes what the store holds; InputError when that is no valid plan. Projects are opened by
    /// core/store/project.h.
    explicit Document(std::unique_ptr<PlanStore> store);
    ~Document();

    const Plan& plan() const { return m_plan; } ///< copying it is cheap: the snapshot for analyses
    QString path() const;
    bool isReadOnly() const;
    QString readOnlyReason() const; ///< one sentence, empty when writable

    /// Runs `how` on a working copy, checks it, writes it in one transaction with its history entry, tells
    /// observers. Throws what `how` throws, InputError for a plan that would be invalid (duplicate or empty
    /// names, dangling references, values out of bounds, hosting cycles), MachineError when the disk fails;
    /// then nothing happened. An edit that changes nothing leaves no entry. When it returns the change is on
    /// the disk.
    ChangeSet edit(const QString& label, const std::function<void(Edit&)>& how);

    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    ChangeSet undo(); ///< InputError when there is nothing to undo; the making of the project stays
    ChangeSet redo();

    std::vector<HistoryEntry> history() const;
    std::vector<NamedVersion> versions() const;
    NamedVersion saveVersion(const QString& name);   ///< marks the present state; the name may repeat
    ChangeSet revertTo(const NamedVersion& version); ///< as one edit, which can be undone
    qint64 editsSinceVersion() const; ///< history entries after the newest version (all when there is none)

    /// Writes a consistent copy (with history) to a new path; InputError when it exists unless `replace`.
    void saveCopy(const QString& path, bool replace = false) const;

    using Observer = std::function<void(const ChangeSet&)>;
    /// Called after each change (edit, undo, redo, revert), in the order of subscription. Must not throw. May
    /// edit, subscribe and unsubscribe: a change made by an observer is told after all were told of the
    /// first. Returns a handle for unsubscribe.
    int subscribe(Observer observer);
    void unsubscribe(int handle);

private:
    void requireChangeable() const;
    ChangeSet replayTop(bool backwards);
    /// What the file gave back must be a plan, too: its history may have been tampered with.
    void checkReplayed(const Plan& plan, const std::set<EntityRef>& entities) const;
    ChangeSet adopt(Plan plan, const std::set<EntityRef>& entities, bool project, const HistoryEntry& entry);
    void tellObservers(const ChangeSet& change);

    std::unique_ptr<PlanStore> m_store;
    Plan m_plan;
    std::unique_ptr<NameIndex> m_names;
    std::unique_ptr<UndoStacks> m_stacks;
    bool m_editing = false;
    std::vector<std::pair<int, Observer>> m_observers;
    std::deque<ChangeSet> m_untold;
    bool m_telling = false;
    int m_nextHandle = 1;
};

/// Everything that a plan must fulfil to be stored, as diagnostics naming the entity and field: names present
/// and unique, required fields, bounds, exactly-one-of, references that exist, hosting and site nesting
/// without cycles, a dependency twice. Linear in the plan.
Diagnostics checkPlan(const Plan& plan);
/// The same for some entities only, given that the others were fine before. Without `names` the whole plan's
/// names are indexed first.
Diagnostics checkEntities(const Plan& plan, const std::set<EntityRef>& entities);
Diagnostics checkEntities(const Plan& plan, const std::set<EntityRef>& entities, const NameIndex& names);
Diagnostics checkProject(const ProjectSettings& project);
/// Throws the first as an InputError that says how many there are; nothing when there is none.
void require(const Diagnostics& problems);

/// The same plan with each table in the order of positions, as a store gives it back.
Plan inOrderOfPositions(const Plan& plan);

} // namespace drawbridge
