// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/document/group_check.h"
#include "core/document/name_index.h"
#include "core/document/new_names.h"
#include "core/document/new_references.h"
#include "core/document/plan_store.h"
#include "core/document/record_copy.h"
#include "core/document/undo_stacks.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace drawbridge {

namespace {

bool isSame(const EntityType& type, const void* a, const void* b) {
    if (a == b)
        return true;
    return a != nullptr && b != nullptr && type.position(a) == type.position(b) &&
           sameRecord(type.record(), a, b);
}

bool isSame(const ProjectSettings& a, const ProjectSettings& b) {
    return sameRecord(ProjectSettings::record(), &a, &b);
}

ChangeKind kindOfChange(bool wasThere, bool isThere) {
    if (!wasThere)
        return ChangeKind::Added;
    return isThere ? ChangeKind::Changed : ChangeKind::Removed;
}

} // namespace

void require(const Diagnostics& problems) {
    if (problems.empty())
        return;
    const QString first = problems.front().message;
    if (problems.size() == 1)
        throw InputError(first, problems.front().place);
    throw InputError(DocumentTexts::tr("%1 (And %2 more like this.)").arg(first).arg(problems.size() - 1),
                     problems.front().place);
}

Plan inOrderOfPositions(const Plan& plan) {
    Plan ordered = plan;
    for (const EntityType& type : entityTypes()) {
        const int count = type.count(plan);
        bool inOrder = true;
        for (int i = 1; i < count && inOrder; ++i) {
            const void* a = type.at(plan, i - 1);
            const void* b = type.at(plan, i);
            inOrder = std::pair(type.position(a), type.id(a)) < std::pair(type.position(b), type.id(b));
        }
        if (inOrder)
            continue;
        for (int i = count; i-- > 0;)
            type.remove(ordered, type.id(type.at(plan, i)));
        for (int i = 0; i < count; ++i) {
            const void* entity = type.at(plan, i);
            type.append(ordered, copyOfEntity(type, entity, type.id(entity), i + 1));
        }
    }
    return ordered;
}

Document::Document(std::unique_ptr<PlanStore> store) : m_store(std::move(store)), m_plan(m_store->load()) {
    const Diagnostics problems = checkPlan(m_plan);
    if (!problems.empty())
        m_store->throwInvalid(problems.front().message);
    m_names = std::make_unique<NameIndex>(m_plan);
    m_stacks = std::make_unique<UndoStacks>(m_store->history(), m_store->firstUndoable());
}

Document::~Document() = default;

QString Document::path() const {
    return m_store->path();
}

bool Document::isReadOnly() const {
    return m_store->isReadOnly();
}

QString Document::readOnlyReason() const {
    return m_store->readOnlyReason();
}

void Document::requireChangeable() const {
    if (m_editing)
        throw std::logic_error("an edit within an edit");
    if (isReadOnly())
        throw InputError(readOnlyReason());
}

ChangeSet Document::edit(const QString& label, const std::function<void(Edit&)>& how) {
    requireChangeable();
    const QScopedValueRollback editing(m_editing, true);
    Edit edit(m_plan);
    how(edit);
    TouchedEntities touched;
    touched.project = edit.m_projectTouched && !isSame(m_plan.project, edit.m_plan.project);
    for (const EntityRef& ref : edit.m_touched) {
        const EntityType& type = entityType(ref.kind);
        if (!isSame(type, type.find(m_plan, ref.id), type.find(edit.m_plan, ref.id)))
            touched.entities.insert(ref);
    }
    if (touched.entities.empty() && !touched.project)
        return {label, {}, false};
    if (touched.project)
        require(checkProject(edit.m_plan.project));
    require(checkEntities(edit.m_plan, touched.entities, *m_names));
    require(checkNewNames(m_plan, edit.m_plan, touched.entities));
    require(checkNewReferences(m_plan, edit.m_plan, touched.entities));
    require(checkAtLeast(m_plan, edit.m_plan, touched.entities));
    const auto entry = m_store->write(label, m_plan, edit.m_plan, touched);
    if (!entry)
        return {label, {}, false};
    return adopt(std::move(edit.m_plan), touched.entities, touched.project, *entry);
}

ChangeSet Document::adopt(Plan plan, const std::set<EntityRef>& entities, bool project,
                          const HistoryEntry& entry) {
    ChangeSet change{entry.label, {}, project};
    for (const EntityRef& ref : entities) {
        const EntityType& type = entityType(ref.kind);
        const bool wasThere = type.find(m_plan, ref.id) != nullptr;
        change.changes.push_back({kindOfChange(wasThere, type.find(plan, ref.id) != nullptr), ref});
    }
    m_names->update(m_plan, plan, entities);
    m_plan = std::move(plan);
    m_stacks->add(entry);
    const QScopedValueRollback done(m_editing, false);
    notifyObservers(change);
    return change;
}

void Document::notifyObservers(const ChangeSet& change) {
    m_pendingChanges.push_back(change);
    if (m_isNotifying)
        return;
    const QScopedValueRollback notifying(m_isNotifying, true);
    while (!m_pendingChanges.empty()) {
        const ChangeSet next = std::move(m_pendingChanges.front());
        m_pendingChanges.pop_front();
        const auto observers = m_observers;
        for (const auto& [handle, observer] : observers) {
            const bool subscribed = std::any_of(m_observers.begin(), m_observers.end(),
                                                [h = handle](const auto& o) { return o.first == h; });
            if (subscribed)
                observer(next);
        }
    }
}

bool Document::canUndo() const {
    return !isReadOnly() && m_stacks->undoTop() != nullptr;
}

bool Document::canRedo() const {
    return !isReadOnly() && m_stacks->redoTop() != nullptr;
}

QString Document::undoLabel() const {
    return canUndo() ? m_stacks->undoTop()->label : QString();
}

QString Document::redoLabel() const {
    return canRedo() ? m_stacks->redoTop()->label : QString();
}

ChangeSet Document::undo() {
    requireChangeable();
    if (!canUndo())
        throw InputError(DocumentTexts::tr("There is nothing to undo."));
    return replayTop(true);
}

ChangeSet Document::redo() {
    requireChangeable();
    if (!canRedo())
        throw InputError(DocumentTexts::tr("There is nothing to redo."));
    return replayTop(false);
}

void Document::checkReplayed(const Plan& plan, const std::set<EntityRef>& entities) const {
    require(checkProject(plan.project));
    require(checkEntities(plan, entities, *m_names));
}

ChangeSet Document::replayTop(bool backwards) {
    const UndoStacks::Item top = backwards ? *m_stacks->undoTop() : *m_stacks->redoTop();
    HistoryEntry entry;
    entry.kind = backwards ? HistoryEntry::Kind::Undo : HistoryEntry::Kind::Redo;
    entry.label = top.label;
    entry.of = top.number;
    const auto check = [this](const Plan& plan, const std::set<EntityRef>& entities) {
        checkReplayed(plan, entities);
    };
    auto outcome = m_store->replay(entry, {{top.number, backwards}}, m_plan, check);
    if (!outcome)
        throw InputError(DocumentTexts::tr(
            "The history of this project does not match its content, so this cannot be undone or redone."));
    return adopt(std::move(outcome->plan), outcome->touched.entities, outcome->touched.project,
                 outcome->entry);
}

std::vector<HistoryEntry> Document::history() const {
    return m_store->history();
}

std::vector<NamedVersion> Document::versions() const {
    return m_store->versions();
}

void Document::walkBack(const SeeBefore& see) const {
    m_store->walkBack(m_plan,
                      [&](const HistoryEntry& entry, const Plan& before, const TouchedEntities& touched) {
                          ChangeSet changed{entry.label, {}, touched.project};
                          for (const EntityRef& ref : touched.entities)
                              changed.changes.push_back({ChangeKind::Changed, ref});
                          return see(entry, before, changed);
                      });
}

NamedVersion Document::saveVersion(const QString& name) {
    requireChangeable();
    if (name.trimmed().isEmpty())
        throw InputError(DocumentTexts::tr("A version needs a name."));
    if (!directionControlIn(name).isEmpty())
        throw InputError(DocumentTexts::tr("The name of the version contains %1, an invisible control of "
                                           "writing direction: remove it.")
                             .arg(directionControlIn(name)));
    return m_store->addVersion(name.trimmed());
}

ChangeSet Document::revertTo(const NamedVersion& version) {
    requireChangeable();
    const auto known = versions();
    const bool exists = std::any_of(known.begin(), known.end(), [&](const NamedVersion& v) {
        return v.number == version.number && v.historyNumber == version.historyNumber;
    });
    if (!exists)
        throw InputError(DocumentTexts::tr("This project has no version \"%1\".").arg(version.name));
    if (version.historyNumber < m_stacks->firstUndoable() - 1)
        throw InputError(DocumentTexts::tr("The version \"%1\" predates the last upgrade of this project: "
                                           "open the backup made by that upgrade.")
                             .arg(version.name));
    std::vector<PlanStore::Replay> changes;
    for (qint64 number = m_store->lastHistoryNumber(); number > version.historyNumber; --number)
        changes.push_back({number, true});
    HistoryEntry entry;
    entry.kind = HistoryEntry::Kind::Revert;
    entry.label = DocumentTexts::tr("Revert to %1").arg(version.name);
    const auto check = [this](const Plan& plan, const std::set<EntityRef>& entities) {
        checkReplayed(plan, entities);
    };
    auto outcome = m_store->replay(entry, changes, m_plan, check);
    if (!outcome)
        return {entry.label, {}, false};
    return adopt(std::move(outcome->plan), outcome->touched.entities, outcome->touched.project,
                 outcome->entry);
}

qint64 Document::editsSinceVersion() const {
    const auto known = versions();
    return m_store->lastHistoryNumber() - (known.empty() ? 0 : known.back().historyNumber);
}

void Document::saveCopy(const QString& path, bool replace) const {
    m_store->saveCopy(path, replace);
}

int Document::subscribe(Observer observer) {
    m_observers.emplace_back(m_nextHandle, std::move(observer));
    return m_nextHandle++;
}

void Document::unsubscribe(int handle) {
    std::erase_if(m_observers, [handle](const auto& observer) { return observer.first == handle; });
}

} // namespace drawbridge
