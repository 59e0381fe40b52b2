// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/mapping_card.h"

#include "app/common/controls.h"
#include "core/base/index.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

MappingCard::MappingCard(QWidget* parent)
    : QFrame(parent), m_tabs(new QTabBar), m_table(new ResultTable), m_nothing(makeLabel({}, "secondary")),
      m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("pageCard"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 12, 0);
    head->setSpacing(8);
    m_tabs->setObjectName(QStringLiteral("cardTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What takes the place of what"));
    head->addWidget(m_tabs, 1);
    auto* import = new QPushButton(tr("Import …"));
    import->setObjectName(QStringLiteral("importNetwork"));
    import->setToolTip(tr("Read files of VPNs and firewalls, addresses and routes"));
    auto* generate = new QPushButton(tr("Generate configuration …"));
    generate->setObjectName(QStringLiteral("generateConfig"));
    generate->setToolTip(
        tr("Write what the machines need after the failover: addresses, rules, tunnels, DNS"));
    head->addWidget(import);
    head->addWidget(generate);
    column->addLayout(head);
    m_table->setObjectName(QStringLiteral("mapping"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &MappingCard::showTable);
    connect(m_table, &ResultTable::entityChosen, this, &MappingCard::entityChosen);
    connect(import, &QPushButton::clicked, this, &MappingCard::importWanted);
    connect(generate, &QPushButton::clicked, this, &MappingCard::generateWanted);
}

void MappingCard::show(std::vector<MappingTable> tables, bool isNormal) {
    m_isNormal = isNormal;
    m_tables = std::move(tables);
    refreshTabs();
    showTable();
}

void MappingCard::refreshTabs() {
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() < static_cast<int>(m_tables.size()))
        m_tabs->addTab({});
    for (int i = 0; i < m_tabs->count(); ++i) {
        const MappingTable& table = m_tables[idx(i)];
        const auto rows = static_cast<int>(table.rows.size());
        m_tabs->setTabText(i, table.missing > 0
                                  ? tr("%1 %2 · %3 open").arg(table.title).arg(rows).arg(table.missing)
                                  : QStringLiteral("%1 %2").arg(table.title).arg(rows));
        m_tabs->setTabToolTip(i, table.missing > 0
                                     ? tr("%n row(s) that the plan leaves open", nullptr, table.missing)
                                     : QString());
    }
}

void MappingCard::showTable() {
    const int tab = m_tabs->currentIndex();
    if (tab < 0 || tab >= static_cast<int>(m_tables.size()))
        return;
    const MappingTable& table = m_tables[idx(tab)];
    m_table->results().setColumns(table.columns,
                                  std::vector<bool>(static_cast<std::size_t>(table.columns.size()), false));
    m_table->results().setRows(table.rows);
    m_table->setAccessibleName(table.title);
    m_nothing->setText(table.rows.empty() ? tr("Nothing changes here.") : QString());
    if (m_isNormal)
        m_nothing->setText(tr("Choose a scenario to see what takes the place of what after its failover."));
    m_stack->setCurrentIndex(table.rows.empty() ? 0 : 1);
    fitColumns();
}

/// As wide as their contents, but none so wide that the others have no room.
void MappingCard::fitColumns() {
    m_table->resizeColumnsToContents();
    const int most = std::max(160, m_table->viewport()->width() * 3 / 10);
    for (int column = 0; column + 1 < m_table->results().columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 12, most));
}

} // namespace drawbridge
