// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

/// The edits that investments are made of. Each leaves the plan as it is where what it is about is gone.
/// Names of what is new are free ones, ids follow from the names, so that the same edit gives the same plan.
namespace drawbridge {

/// Replaces an entity by a changed copy.
template <class T, class F>
void changeRow(Table<T>& table, typename T::EntityId id, F&& how) {
    const T* row = table.find(id);
    if (row == nullptr)
        return;
    T changed = *row;
    how(changed);
    table.put(std::move(changed));
}

/// `wanted`, or with the first number that is free: "docker-1-2".
template <class T>
QString freeName(const Table<T>& table, const QString& wanted) {
    const auto isTaken = [&table](const QString& name) {
        return std::any_of(table.begin(), table.end(), [&name](const T& row) { return row.name == name; });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

qint64 idBits(const QString& name); ///< 62 bits of it (FNV-1a)

/// Appends a row. Its id follows from its name; if that is taken, the next that is free.
template <class T>
typename T::EntityId addRow(Table<T>& table, T row) {
    using Id = typename T::EntityId;
    row.id = Id(idBits(row.name));
    while (table.find(row.id) != nullptr)
        row.id = Id(row.id.value() % (qint64(1) << 62) + 1);
    row.position = table.nextPosition();
    const Id id = row.id;
    table.put(std::move(row));
    return id;
}

/// Where something new goes.
struct NewPlace {
    std::optional<SiteId> site;
    /// What it runs on; absent: another machine like that of the first, or one of its own if that has none.
    std::optional<ComponentId> host;
};

/// A second instance, in step with the first (synchronously where it keeps data), and a redundancy group of
/// which one is enough: whatever required, contracted or protected the component takes the group, which has
/// its targets. If it is a member of a group already, that gets the second instance. In its own site it is in
/// the same networks; elsewhere the way to it is taken for granted. What destroys the data of one destroys
/// those of both. Returns the second instance; nothing if there is no such component.
std::optional<ComponentId> addReplica(Plan& plan, ComponentId of, const NewPlace& place);

/// A second host, and on it a replica of everything that runs on the first.
void addSecondHost(Plan& plan, ComponentId of, SiteId site);

/// The group that stands for a component since addReplica(); else the component itself.
ComponentId standInFor(const Plan& before, const Plan& after, ComponentId component);

/// A machine at `site` that gets the data asynchronously, with this lag, and takes over. `recovery` is what
/// the component's recovery becomes, but for its standby.
void addStandby(Plan& plan, ComponentId of, SiteId site, Seconds lag, Recovery recovery);

/// Of one copy. Not below what a copy takes.
void halveInterval(Plan& plan, ComponentId of, std::size_t copy);

/// Another tunnel between the same networks, with gateways of its own that have the rules of the first.
void addTunnel(Plan& plan, TunnelId beside);

/// Gives the site a provider of its own. `name` is that of the new one.
void moveToProvider(Plan& plan, SiteId site, const QString& name);

} // namespace drawbridge
