// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/table_layout.h"

#include <span>
#include <stdexcept>

/// Entities as rows and back, without a database.
namespace drawbridge {

struct Row {
    std::vector<qint64> key;
    std::vector<Stored> values; ///< as TableLayout::columns
    friend bool operator==(const Row&, const Row&) = default;
};

/// The rows that hold one entity, for each table of its layout; sorted by key.
using EntityRows = std::vector<std::vector<Row>>;

EntityRows rowsOf(const EntityLayout& layout, qint64 id, qint64 position, const void* record);

/// A row that no program of ours can have written: unknown value, gap in a list, value of an absent record.
class BadRow : public std::runtime_error {
public:
    explicit BadRow(const TableLayout& table, const QString& column);
};

/// Puts one row into the entity it belongs to (`root`, made by EntityType::create). Rows of a table must come
/// in the order of their keys, tables in the order of the layout. Throws BadRow.
void putRow(const EntityLayout& layout, int table, void* root, std::span<const qint64> key,
            std::span<const Stored> values);

} // namespace drawbridge
