// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/expose/state/expose_rows.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace drawbridge {

/// Improvements with what they cost, which can be written into the cells, and their figures before and after.
class ImprovementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Once, PerYear, Saves, Rto, Availability, PerCost, kColumns };
    explicit ImprovementModel(Session& session, QObject* parent = nullptr);
    void show(std::vector<ImprovementRow> rows);
    const std::vector<ImprovementRow>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Writes the cost into the plan's Improvement of that name, which is added; one step to undo. False, and
    /// Session::failed, for what is no amount.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    /// Sets it aside with a reason; without one it is wanted again.
    void dismiss(int row, const std::optional<QString>& why);
    const Improvement* given(int row) const; ///< what the plan says of it; nullptr: nothing

private:
    bool change(int row, const QString& label, const std::function<void(Improvement&)>& how);
    QString textOf(const ImprovementRow& row, int rowIndex, int column) const;
    Session& m_session;
    std::vector<ImprovementRow> m_rows;
};

class ImprovementPane : public QWidget {
    Q_OBJECT
public:
    explicit ImprovementPane(Session& session, QWidget* parent = nullptr);
    void show(std::vector<ImprovementRow> rows);
    void showNothing(const QString& sentence);
    QTableView* table() const { return m_table; }
    ImprovementModel& model() const { return *m_model; }

private:
    void askDismissal();
    void showSum();
    Session& m_session;
    ImprovementModel* m_model;
    QTableView* m_table;
    QLabel* m_sum;
    QLabel* m_sentence;
    QStackedWidget* m_stack;
};

} // namespace drawbridge
