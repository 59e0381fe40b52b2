// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/drafts.h"
#include "core/import/inventory/inventory.h"
#include "core/import/inventory/values.h"

#include <QSet>

namespace drawbridge::inventory {

/// What the readers of all tables of one import share.
struct Import {
    explicit Import(const Plan& existing) : drafts(existing) {}

    Drafts drafts;
    Diagnostics notes;
    std::set<EntityRef> touched; ///< rows gave them
    struct Beside {
        EntityRef ref;
        QString where;
    };
    std::vector<Beside> madeBeside; ///< sites and networks that rows only named, and where first
};

/// Reads the cells of one table by the descriptions of its fields.
class TableReader {
public:
    TableReader(Import& import, TableRead& table, const TableForm& form);

    TableRead& table() const { return m_table; }
    const TableForm& form() const { return m_form; }
    Import& import() const { return m_import; }
    Drafts& drafts() const { return m_import.drafts; }

    /// First column taken for a target, -1 without.
    int columnOf(QStringView target) const;
    std::vector<int> columnsOf(QStringView target) const;
    /// Unquoted and trimmed; empty where the cell says nothing.
    QString text(const SheetRow& row, int column) const;
    QString textOf(const SheetRow& row, QStringView target) const { return text(row, columnOf(target)); }
    /// As it stands in the file, without a formula's apostrophe; null where it says nothing.
    QString raw(const SheetRow& row, int column, ValueKind kind) const;

    void problem(const SheetRow& row, int column, const QString& message) const;
    void wrong(const SheetRow& row, int column, const QString& text, const QString& message) const;
    void note(const QString& message) const;

    /// Reads one value; nothing after a problem was reported.
    std::optional<Stored> value(const SheetRow& row, int column, const Field& field,
                                const QString& text) const;
    /// An entity by name; made where the table is a natural source of it; nothing after a problem.
    std::optional<EntityRef> entity(const SheetRow& row, int column, EntityKind kind,
                                    const QString& name) const;
    EntityRef madeBeside(const SheetRow& row, int column, EntityKind kind, const QString& name) const;

    /// Reads all columns that are fields of the form into a record. Returns the keys of those that the row
    /// gives.
    QSet<QString> fill(const SheetRow& row, void* record) const;
    /// Reports what a record lacks that a row has made, or records in it. `before`: the record as it was,
    /// nullptr for a new one.
    void checkRequired(const SheetRow& row, const void* record, const QSet<QString>& given,
                       const void* before) const;

private:
    void senseColumns();
    bool hasNumbers(const QString& target) const;
    bool put(const SheetRow& row, int column, const TableColumn& target, void* record) const;
    bool putPair(const SheetRow& row, int column, const Field& field, void* owner, const QString& item) const;
    bool makesFromNames(EntityKind kind, const Field& field) const;

    Import& m_import;
    TableRead& m_table;
    const TableForm& m_form;
    std::vector<ColumnSense> m_senses;
};

/// True for a name that a new entity of the kind may have; else why not, as a half sentence.
QString wrongName(EntityKind kind, const QString& name);

} // namespace drawbridge::inventory
