// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "core/analysis/fixes/finding_fixes.h"

#include <QAbstractTableModel>

#include <optional>
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
    const Finding* at(int row) const;
    /// The row of a finding of the same rule at the same place, or -1.
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
        std::size_t finding = 0;
        /// Looked up when the row is first painted: most never are.
        mutable std::optional<std::vector<FindingFix>> fixes;
    };
    void choose();
    QString textOf(const Finding& finding, int row, int column) const;
    QVariant tipOf(const Finding& finding, int row, int column) const;
    QVariant fixLook(int row, int role) const;

    Session& m_session;
    FindingsFilter m_filter;
    std::vector<Finding> m_findings;
    std::vector<Row> m_rows;
};

} // namespace drawbridge
