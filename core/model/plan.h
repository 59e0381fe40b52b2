// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/estimated_text.h"
#include "core/model/entities.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

namespace drawbridge {

/// All entities of one kind, in their order. Entities are shared between copies of a table, so that copying a
/// plan (a snapshot for an analysis, the working copy of an edit) costs a pointer an entity. Look-up by id is
/// O(1), put of a new last entity amortised O(1), removal O(n).
template <class T>
class Table {
public:
    using Id = typename T::EntityId;

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;
        explicit Iterator(typename std::vector<std::shared_ptr<const T>>::const_iterator it = {})
            : m_it(it) {}
        const T& operator*() const { return **m_it; }
        const T* operator->() const { return m_it->get(); }
        Iterator& operator++() {
            ++m_it;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_it++); }
        friend bool operator==(Iterator, Iterator) = default;

    private:
        typename std::vector<std::shared_ptr<const T>>::const_iterator m_it;
    };

    Iterator begin() const { return Iterator(m_rows.begin()); }
    Iterator end() const { return Iterator(m_rows.end()); }
    int size() const { return static_cast<int>(m_rows.size()); }
    bool isEmpty() const { return m_rows.empty(); }
    const T& at(int index) const { return *m_rows.at(static_cast<std::size_t>(index)); }
    const std::shared_ptr<const T>& sharedAt(int index) const {
        return m_rows.at(static_cast<std::size_t>(index));
    }

    /// Index in order, or -1.
    int indexOf(Id id) const { return m_index.value(id.value(), -1); }
    const T* find(Id id) const {
        const int index = indexOf(id);
        return index < 0 ? nullptr : &at(index);
    }
    const T* find(std::optional<Id> id) const { return id ? find(*id) : nullptr; }

    /// Inserts by position, or replaces the entity of the same id.
    void put(std::shared_ptr<const T> row) {
        const int index = indexOf(row->id);
        if (index >= 0 && m_rows[static_cast<std::size_t>(index)]->position == row->position) {
            m_rows[static_cast<std::size_t>(index)] = std::move(row);
            return;
        }
        if (index >= 0)
            remove(row->id);
        const auto at = std::upper_bound(m_rows.begin(), m_rows.end(), row, [](const auto& a, const auto& b) {
            return a->position != b->position ? a->position < b->position : a->id < b->id;
        });
        const auto first = static_cast<std::size_t>(at - m_rows.begin());
        m_rows.insert(at, std::move(row));
        reindex(first);
    }
    void put(T row) { put(std::make_shared<const T>(std::move(row))); }
    void remove(Id id) {
        const int index = indexOf(id);
        if (index < 0)
            return;
        m_rows.erase(m_rows.begin() + index);
        m_index.remove(id.value());
        reindex(static_cast<std::size_t>(index));
    }
    qint64 nextPosition() const { return m_rows.empty() ? 1 : m_rows.back()->position + 1; }
    /// Appends in order without a search: for loading, rows come sorted.
    void append(std::shared_ptr<const T> row) {
        m_index.insert(row->id.value(), static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }

private:
    void reindex(std::size_t from) {
        for (std::size_t i = from; i < m_rows.size(); ++i)
            m_index.insert(m_rows[i]->id.value(), static_cast<int>(i));
    }

    std::vector<std::shared_ptr<const T>> m_rows;
    QHash<qint64, int> m_index;
};

/// A whole project as plain values. Copying is cheap; a const copy is the snapshot that analyses work on.
struct Plan {
    ProjectSettings project;
    Table<Site> sites;
    Table<Network> networks;
    Table<Build> builds;
    Table<Team> teams;
    Table<Contact> contacts;
    Table<Communication> communications;
    Table<Credential> credentials;
    Table<Procedure> procedures;
    Table<Component> components;
    Table<Tunnel> tunnels;
    Table<Firewall> firewalls;
    Table<DnsRecord> dnsRecords;
    Table<Access> accesses;
    Table<ProtectionGroup> protectionGroups;
    Table<Scenario> scenarios;
    Table<Activity> activities;
    Table<Contract> contracts;
    Table<Improvement> improvements;
    Table<Exercise> exercises;
    Table<Run> runs;
    Table<CorrectiveAction> correctiveActions;
    Table<Page> pages;
    Table<Placement> placements;
};

/// A kind of entity: its names, its fields, and how its rows are reached in a plan without knowing the type.
struct EntityType {
    EntityKind kind;
    QString key; ///< top-level key of plan text, "protection-groups"; also the table's name with underscores
    QString label;     ///< "Protection group"
    QString nameField; ///< key of the field that names it: "name", "role", "client"; empty: it has no name
    bool inPlanText = true;
    const RecordType& (*record)() = nullptr;

    int (*count)(const Plan&) = nullptr;
    const void* (*at)(const Plan&, int index) = nullptr;
    const void* (*find)(const Plan&, qint64 id) = nullptr; ///< nullptr when there is none
    qint64 (*id)(const void*) = nullptr;
    qint64 (*position)(const void*) = nullptr;
    std::shared_ptr<void> (*create)(qint64 id, qint64 position) = nullptr; ///< a default entity to be filled
    std::shared_ptr<void> (*copy)(const void*) = nullptr;
    void (*put)(Plan&, std::shared_ptr<const void>) = nullptr;
    void (*append)(Plan&, std::shared_ptr<const void>) = nullptr; ///< see Table::append
    void (*remove)(Plan&, qint64 id) = nullptr;
    qint64 (*nextPosition)(const Plan&) = nullptr;

    /// The name of an entity of this kind; for kinds without a name, nothing.
    QString name(const void* entity) const;
};

const std::vector<EntityType>& entityTypes(); ///< in the order of EntityKind
const EntityType& entityType(EntityKind kind);

/// A name for people, also for what has none of its own ("office-staff → orders").
QString displayName(const Plan& plan, const EntityRef& ref);

/// Names of a plan, indexed once; O(entities) to build. Keeps a reference to nothing: the plan may change
/// afterwards.
class PlanNames : public NameLookup {
public:
    explicit PlanNames(const Plan& plan);
    std::optional<qint64> idOf(EntityKind kind, const QString& name) const override;
    QString nameOf(const EntityRef& ref) const override;
    int currencyDigits() const override { return m_digits; }

    /// For readers that learn names as they go.
    void add(EntityKind kind, const QString& name, qint64 id);
    void setCurrency(const QString& currency) { m_digits = drawbridge::currencyDigits(currency); }

private:
    std::vector<QHash<QString, qint64>> m_ids;
    std::vector<QHash<qint64, QString>> m_names;
    int m_digits = 2;
};

/// The site a component is in: its own, else its host's (cycles of hosting end the search).
std::optional<SiteId> effectiveSite(const Plan& plan, const Component& component);

/// True when `site` is `outer` or lies within it.
bool isWithin(const Plan& plan, SiteId site, SiteId outer);

/// An amount in the project's currency, for people: "EUR 12,400".
QString moneyText(const Plan& plan, Money amount);
QString moneyText(const Plan& plan, const Estimated<Money>& amount);

} // namespace drawbridge
