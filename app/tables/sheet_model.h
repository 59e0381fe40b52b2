// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/tables/table_views.h"
#include "core/operations/edits/sheet_edits.h"

#include <QAbstractTableModel>

namespace drawbridge {

/// Cells to be written into the sheet, by row and column of what is shown.
struct SheetCell {
    int row = 0;
    int column = 0;
    QString text;
};

/// A table of the plan as a sheet. What is written goes into the plan in one edit; what cannot be read stays
/// in its cell, marked, until it is right. The last row is blank: what is written there makes a new one. Rows
/// keep their places while they are edited, however the table is sorted.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit SheetModel(Session& session, QObject* parent = nullptr);

    void setView(const TableView& view);
    const TableView& view() const { return *m_view; }
    const Plan& plan() const { return m_session.plan(); }
    void setColumnShown(int column, bool shown); ///< of the form
    bool isColumnShown(int column) const;
    int formColumn(int shown) const { return m_columns[static_cast<std::size_t>(shown)]; }
    const Field* field(int shown) const; ///< nullptr for the column that names the owner

    /// Writes cells, beyond the last row into new ones, in one edit with this label.
    void write(const std::vector<SheetCell>& cells, const QString& label);
    /// Takes rows out: of lists in one edit, entities with what belongs to them. Drafts just go.
    void removeShown(const std::set<int>& rows);
    QString unfinishedTable() const; ///< key of a view with something that is not in the plan; empty: none
    std::vector<EntityRef> entitiesIn(const std::set<int>& rows) const; ///< of tables of entities

    /// Only rows that have the words in a column that is shown.
    void setFilter(const QString& words);
    /// Only rows with this text in a column of the form; none: all. An empty text: where nothing stands.
    void setColumnFilter(int column, const std::optional<QString>& text);
    const std::map<int, QString>& columnFilters() const { return m_filters; }
    void sort(int shown, Qt::SortOrder order) override; ///< -1: in the plan's order

    QString cellText(int row, int shown) const; ///< as it is written and copied
    bool isBlankRow(int row) const { return row == static_cast<int>(m_rows.size()); }
    bool isDraft(int row) const;                 ///< not in the plan yet
    QString problemAt(int row, int shown) const; ///< empty when it is right
    int problems() const;
    bool hasUnfinished(const TableView& view) const; ///< something is written that is not in the plan
    int inPlan() const { return m_inPlan; }          ///< rows of the table, shown or not
    int hidden() const;                              ///< by filters
    std::optional<EntityRef> entityAt(int row) const;
    QStringList namesOf(EntityKind kind) const; ///< in the plan
    bool isReadOnly() const;
    void reload(); ///< in the order and with the filter that are set
    /// While a cell is being edited, the rows stay as they are, whatever becomes of the plan.
    void hold(bool held);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void told(const QString& sentence, bool isBad); ///< what came of an edit that is worth a sentence
    void rowsChanged();

private:
    struct Row {
        std::optional<TableRow> row;  ///< none: a draft
        std::map<int, QString> kept;  ///< what was written and is not in the plan, by column of the form
        std::map<int, QString> wrong; ///< why, by the same; kWholeRow: of the row
    };
    QString planText(const Row& row, int column) const;
    QString shownText(const Row& row, int column) const;
    bool passes(const Row& row) const;
    void park();
    void sortRows(std::vector<Row>& rows) const;
    int alignment(int shown) const;
    void afterPlanChange();
    std::vector<SheetRowEdit> editsOf(const std::map<int, std::map<int, QString>>& written) const;
    void settle(const std::vector<int>& rows, const std::vector<SheetRowEdit>& edits,
                const SheetOutcome& outcome);
    void keepAll(const std::vector<int>& rows, const std::vector<SheetRowEdit>& edits, const QString& why);
    void tell(const SheetOutcome& outcome, std::size_t cells);

    Session& m_session;
    const TableView* m_view;
    std::vector<int> m_columns;
    std::vector<Row> m_rows;                      ///< shown
    std::map<QString, std::vector<Row>> m_parked; ///< what is not in the plan yet, of other views
    std::unique_ptr<PlanNames> m_names;
    QString m_filter;
    std::map<int, QString> m_filters;
    int m_sortColumn = kWholeRow;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_inPlan = 0;
    bool m_isWriting = false;
    bool m_isHeld = false;
    bool m_isStale = false; ///< the plan has changed while the rows were held
};

} // namespace drawbridge
