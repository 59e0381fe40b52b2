// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/table_forms.h"

#include <QHash>

#include <map>
#include <memory>
#include <set>

namespace drawbridge::inventory {

/// The entities of a plan that an import makes and changes, until they are put into it all at once.
class Drafts {
public:
    explicit Drafts(const Plan& base);

    const Plan& base() const { return m_base; }
    const PlanNames& names() const { return m_names; }

    /// By its name, else by the only one that differs in upper and lower case.
    std::optional<EntityRef> called(EntityKind kind, const QString& name) const;
    EntityRef make(EntityKind kind, const QString& name = {});
    void rename(const EntityRef& ref, const QString& name);
    /// The entity as it now is, nullptr when there is none.
    const void* look(const EntityRef& ref) const;
    /// The same, to be changed.
    void* edit(const EntityRef& ref);
    template <class T>
    const T& as(const EntityRef& ref) const {
        return *static_cast<const T*>(look(ref));
    }
    template <class T>
    T& change(const EntityRef& ref) {
        return *static_cast<T*>(edit(ref));
    }
    bool isNew(const EntityRef& ref) const { return m_made.contains(ref); }
    /// Every entity of a kind, old and new, in order.
    std::vector<EntityRef> all(EntityKind kind) const;

    /// The base with all that was made and changed.
    Plan plan() const;

private:
    void learn(EntityKind kind, const QString& name, qint64 id);

    const Plan& m_base;
    PlanNames m_names;
    std::map<EntityKind, QHash<QString, qint64>> m_folded; ///< by lower-case name; -1: several
    std::map<EntityRef, std::shared_ptr<void>> m_drafts;
    std::set<EntityRef> m_made;
    std::vector<EntityRef> m_madeInOrder;
    std::map<EntityKind, qint64> m_next;
};

/// Puts what a column holds in one record into another.
void copyColumn(const TableColumn& column, const void* from, void* to);
/// A record into a fresh one of its type.
void copyRecord(const RecordType& type, const void* from, void* to);

} // namespace drawbridge::inventory
