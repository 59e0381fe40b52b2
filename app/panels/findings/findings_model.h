// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "core/analysis/fixes/finding_fixes.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>
#include <vector>

namespace drawbridge {

/// Which findings are shown.
struct FindingsFilter {
    QString text; ///< in the rule's id, a name or the sentence; empty: any
    bool errors = true;
    bool warnings = true;
    bool notes = true;
    bool onlySelection = false; ///< only what concerns a selected entity
    bool passes(const Finding& finding, const std::vector<EntityRef>& selection) const;
    bool passesAll() const { return text.isEmpty() && errors && warnings && notes && !onlySelection; }
};

/// The findings of the session's results as rows, those that the filter lets through.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Place, Message, Fix, Columns };
    explicit FindingsModel(Session& session, QObject* parent = nullptr);
    const FindingsFilter& filter() const { return m_filter; }
    void setFilter(const FindingsFilter& filter);
    const Finding* at(int row) const; ///< nullptr for a line that stands for several
    bool isGroup(int row) const;
    /// A line that stands for several findings, or a finding that others follow from.
    bool canOpen(int row) const;
    bool isOpen(int row) const;
    /// Shows or hides the findings that a line stands for, or that follow from it.
    void setOpen(int row, bool open);
    /// The row of a finding of the same rule at the same place, or of the line that stands for it; or -1.
    int rowOf(const Finding& finding) const;
    /// What can be done about a row now; nothing in a project that is open for reading only.
    const std::vector<FindingFix>& fixesAt(int row) const;
    int countOf(Severity severity) const; ///< of all findings, whatever the filter
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t finding = 0; ///< of a line that stands for several: the first
        int members = 0;         ///< that it stands for; 0: it is a finding
        int follows = 0;         ///< findings that follow from it
        int depth = 0;           ///< under how many open lines it stands
        QString text;            ///< of a line for several: the rule, and the first places; else what follows
        /// Looked up when the row is first painted: most never are.
        mutable std::optional<std::vector<FindingFix>> fixes;
    };
    void choose();
    void addRow(Row row);
    void addFinding(const std::vector<Finding>& passing, std::size_t finding,
                    const std::vector<std::size_t>& consequences, int depth);
    QString keyOf(const Row& row) const;
    QVariant groupData(const Row& row, int column, int role) const;
    QString textOf(const Finding& finding, int row, int column) const;
    QVariant tipOf(const Finding& finding, int row, int column) const;
    QVariant fixLook(int row, int role) const;

    Session& m_session;
    FindingsFilter m_filter;
    std::vector<Finding> m_findings;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_passing; ///< findings that the filter lets through
    std::vector<int> m_rowOf;           ///< finding → its row, or that of the closed line it is in; or -1
    std::set<QString> m_open;           ///< lines that are open
};

} // namespace drawbridge
