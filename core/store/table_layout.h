// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

#include <optional>
#include <vector>

/// How the entities lie in database tables, worked out once from the field descriptions. Everything else in
/// this folder follows it; no code here knows a single entity.
namespace drawbridge {

struct Column {
    enum class Role {
        Position, ///< of the entity among its kind
        Presence, ///< whether an optional record is there that might be empty
        Value
    };
    Role role = Role::Value;
    QString name;
    std::vector<const Field*> way; ///< nested records between the table's record and the field's owner
    const Field* field = nullptr;  ///< the value, or the optional record; nothing for the position
    bool notNull = false;
};

/// An optional record that comes into being when its column holds something.
struct Opener {
    std::vector<const Field*> way; ///< to its owner
    const Field* field = nullptr;
    int column = 0; ///< its presence column, else its first required value
};

struct TableLayout {
    QString name;
    int parent = -1;               ///< index in EntityLayout::tables; -1: the entity's own table
    std::vector<const Field*> way; ///< nested records between the parent's record and the list's owner
    const Field* list = nullptr;   ///< one row an element
    QStringList keys;              ///< "id", or "owner", outer positions ("step_position"), "position"
    std::vector<Column> columns;
    std::vector<Opener> openers; ///< outer records first
    std::vector<int> children;
};

struct EntityLayout {
    std::optional<EntityKind> kind;  ///< nothing: the project's settings
    std::vector<TableLayout> tables; ///< parents before children; the first has one row an entity
};

/// Entities in the order of EntityKind, then the project.
const std::vector<EntityLayout>& layouts();
const EntityLayout& layoutOf(EntityKind kind);
const EntityLayout& projectLayout();
inline constexpr qint64 kProjectRow = 1;

/// Which layout, and which of its tables, has this name; nothing for other tables.
struct TablePlace {
    const EntityLayout* layout = nullptr;
    int table = 0;
};
std::optional<TablePlace> findTable(const QString& name);

/// Follows nested records from one to the owner of a field; nullptr where an optional one is absent.
const void* follow(const std::vector<const Field*>& way, const void* record);
void* follow(const std::vector<const Field*>& way, void* record);

} // namespace drawbridge
