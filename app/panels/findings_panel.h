// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace drawbridge {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Place, Message, Fix, Columns };
    explicit FindingsModel(Session& session, QObject* parent = nullptr);
    const Finding* at(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Finding> m_findings;
};

/// Every weakness of the plan in one table; a click goes to its place.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(Session& session, QWidget* parent = nullptr);
    QTableView* view() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void jump(const QModelIndex& index);
    QString counts() const;

    Session& m_session;
    FindingsModel* m_model;
    QTableView* m_view;
    QLabel* m_count;
    QLabel* m_empty;
    QStackedWidget* m_stack;
};

} // namespace drawbridge
