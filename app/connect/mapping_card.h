// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/mapping_rows.h"

class QTabBar;

namespace drawbridge {

/// What takes the place of what after the failover: a tab a topic, with the number of rows that the plan
/// leaves open.
class MappingCard : public QFrame {
    Q_OBJECT
public:
    explicit MappingCard(QWidget* parent = nullptr);
    void show(std::vector<MappingTable> tables);
    QTabBar* tabs() const { return m_tabs; }
    ResultTable* table() const { return m_table; }

signals:
    void entityChosen(const EntityRef& entity);
    void importWanted();
    void generateWanted();

private:
    void showTable();
    void refreshTabs();

    std::vector<MappingTable> m_tables;
    QTabBar* m_tabs;
    ResultTable* m_table;
};

} // namespace drawbridge
