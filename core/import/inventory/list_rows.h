// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/table_reader.h"

namespace drawbridge::inventory {

/// The rows of a table of list elements (interfaces, dependencies, copies, steps, rules). A row that equals
/// an element of its owner is that one; else one with the same key (what a dependency is on, a copy's place
/// and method, a step's name, an interface's network) is changed; else it is a further element.
class ListRows {
public:
    ListRows(Import& import, TableRead& table, const TableForm& form) : m_reader(import, table, form) {}
    void read();

private:
    struct Element {
        const SheetRow* row = nullptr;
        std::shared_ptr<void> owner; ///< a scratch one that holds just this element
        const void* record = nullptr;
        QSet<QString> given;
    };
    std::optional<EntityRef> ownerOf(const SheetRow& row);
    std::optional<EntityRef> firewallOf(const SheetRow& row);
    std::optional<Element> elementOf(const SheetRow& row);
    void put(const EntityRef& owner, const std::vector<Element>& elements);
    bool refusesSecond(const std::vector<Element>& elements);
    bool isSame(const Element& element, const void* record, const QStringList& columns) const;

    TableReader m_reader;
    int m_unassigned = 0;
};

/// The method of a copy of which a row does not say it.
void assumeMethod(DataCopy& copy);

} // namespace drawbridge::inventory
