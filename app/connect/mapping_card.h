// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/mapping_rows.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace drawbridge {

/// What takes the place of what after the failover: a tab a topic, with the number of rows that the plan
/// leaves open.
class MappingCard : public QFrame {
    Q_OBJECT
public:
    explicit MappingCard(QWidget* parent = nullptr);
    /// `isNormal`: nothing has failed, so that there is nothing to map.
    void show(std::vector<MappingTable> tables, bool isNormal);
    QTabBar* tabs() const { return m_tabs; }
    ResultTable* table() const { return m_table; }

signals:
    void entityChosen(const EntityRef& entity);
    void importWanted();
    void generateWanted();

private:
    void showTable();
    void refreshTabs();
    void fitColumns();

    std::vector<MappingTable> m_tables;
    bool m_isNormal = true;
    QTabBar* m_tabs;
    ResultTable* m_table;
    QLabel* m_nothing;
    QStackedWidget* m_stack;
};

} // namespace drawbridge
