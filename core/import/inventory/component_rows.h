// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/table_reader.h"

namespace drawbridge::inventory {

/// What a table of components has beside the fields of a component: see columns.h.
class ComponentRows {
public:
    explicit ComponentRows(const TableReader& reader) : m_reader(reader) {}
    void read(const SheetRow& row, const EntityRef& component);
    /// Notes of what was assumed, or had no place.
    void finish() const;

private:
    void readKind(const SheetRow& row, Component& component, bool isNew);
    void readPlatform(const SheetRow& row, Component& component) const;
    void readResources(const SheetRow& row, Component& component) const;
    void readDependencies(const SheetRow& row, const EntityRef& component) const;

    const TableReader& m_reader;
    std::map<QString, int> m_vagueWords; ///< of roles and types, that say nothing of the kind
};

/// Networks and addresses of a row: adds interfaces, and changes those of its networks that have another
/// address. An address belongs to the network that is named beside it, else to the smallest that has it, else
/// to a new one of its prefix length; without one it is left out and counted.
class AddressRows {
public:
    explicit AddressRows(const TableReader& reader) : m_reader(reader) {}
    void read(const SheetRow& row, const EntityRef& component);
    void finish() const;

private:
    struct Wanted {
        std::optional<NetworkId> network;
        IpAddress address;
        std::optional<Cidr> block;
    };
    std::vector<Wanted> wantedOf(const SheetRow& row);
    std::vector<NetworkId> networksOf(const SheetRow& row, const std::vector<Wanted>& addresses,
                                      const EntityRef& component);
    std::optional<NetworkId> networkFor(const SheetRow& row, int column, const Wanted& wanted,
                                        std::optional<SiteId> site);

    const TableReader& m_reader;
    int m_withoutNetwork = 0;
    QStringList m_examples;
};

} // namespace drawbridge::inventory
