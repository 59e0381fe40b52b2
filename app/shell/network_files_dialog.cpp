// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/network_files_dialog.h"

#include "app/common/controls.h"
#include "app/shell/change_text.h"
#include "app/shell/note_list.h"
#include "core/base/index.h"
#include "core/base/visible_text.h"
#include "core/model/kind_traits.h"

#include <QCompleter>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kPauseMs = 250;
constexpr int kMostShownRows = 6;

enum Column { FileColumn, KindColumn, MachineColumn };

ComboBox* makeNames(const QString& name, const QString& placeholder) {
    auto* combo = new ComboBox;
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setAccessibleName(name);
    combo->lineEdit()->setPlaceholderText(placeholder);
    styleCompletion(*combo->completer());
    return combo;
}

/// Gateways and firewalls first: what such files usually are of.
QStringList machinesOf(const Plan& plan) {
    QStringList gateways;
    QStringList others;
    for (const Component& component : plan.components) {
        const KindTraits& traits = traitsOf(component.kind);
        if (traits.isGateway)
            gateways += component.name;
        else if (component.kind == ComponentKind::DockerHost || component.kind == ComponentKind::Server)
            others += component.name;
    }
    return gateways + others;
}

} // namespace

NetworkFilesDialog::NetworkFilesDialog(const QStringList& files, const Plan& existing, QWidget* parent)
    : QDialog(parent), m_paths(files), m_existing(existing) {
    setObjectName(QStringLiteral("networkFilesDialog"));
    setWindowTitle(tr("Import VPN and firewall files"));
    resize(820, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(makeTable(files));
    auto* line = new QHBoxLayout;
    m_site = makeNames(tr("Site of new machines"), tr("none"));
    m_site->setObjectName(QStringLiteral("site"));
    m_site->setMinimumWidth(220);
    for (const Site& site : existing.sites)
        m_site->addItem(site.name);
    m_site->setCurrentIndex(existing.sites.size() == 1 ? 0 : -1);
    auto* label = makeLabel(tr("Site of new machines"), "secondary");
    label->setBuddy(m_site);
    line->addWidget(label);
    line->addWidget(m_site);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(makeLists(), 1);
    column->addWidget(makeButtons());
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &NetworkFilesDialog::read);
    connect(m_site, &QComboBox::editTextChanged, this, &NetworkFilesDialog::readSoon);
    read();
    m_machines.front()->setFocus();
}

QWidget* NetworkFilesDialog::makeTable(const QStringList& files) {
    m_table = new QTableWidget(static_cast<int>(files.size()), 3);
    m_table->setObjectName(QStringLiteral("files"));
    m_table->setAccessibleName(tr("Files"));
    m_table->setHorizontalHeaderLabels({tr("File"), tr("Holds"), tr("Is of the machine")});
    m_table->horizontalHeader()->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(KindColumn, 150);
    m_table->setColumnWidth(MachineColumn, 260);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFocusPolicy(Qt::NoFocus);
    const QStringList machines = machinesOf(m_existing);
    for (int row = 0; row < files.size(); ++row) {
        const QFileInfo file(files[row]);
        auto* name = new QTableWidgetItem(visibleText(file.fileName()));
        name->setToolTip(file.absoluteFilePath());
        m_table->setItem(row, FileColumn, name);
        m_table->setItem(row, KindColumn, new QTableWidgetItem);
        auto* machine = makeNames(tr("Machine of %1").arg(file.fileName()), tr("as the file says"));
        machine->addItems(machines);
        machine->setCurrentIndex(-1);
        connect(machine, &QComboBox::editTextChanged, this, &NetworkFilesDialog::readSoon);
        m_table->setCellWidget(row, MachineColumn, machine);
        m_machines.push_back(machine);
    }
    m_table->verticalHeader()->setDefaultSectionSize(36);
    const int rows = std::min(static_cast<int>(files.size()), kMostShownRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * 36 + 4);
    return m_table;
}

QWidget* NetworkFilesDialog::makeLists() {
    auto* lists = new QWidget;
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_summary = makeLabel(tr("Reading …"), "heading");
    m_summary->setObjectName(QStringLiteral("summary"));
    column->addWidget(m_summary);
    m_changes = makeNoteList(tr("What will be added or changed"));
    m_changes->setObjectName(QStringLiteral("changes"));
    column->addWidget(m_changes, 3);
    column->addSpacing(4);
    column->addWidget(makeLabel(tr("Errors and notes"), "heading"));
    m_notes = makeNoteList(tr("Errors and notes"));
    m_notes->setObjectName(QStringLiteral("problems"));
    column->addWidget(m_notes, 2);
    auto* secrets = makeLabel(tr("Private keys and passwords in the files are not kept."), "secondary");
    column->addWidget(secrets);
    return lists;
}

QWidget* NetworkFilesDialog::makeButtons() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"));
    m_import = new QPushButton(tr("&Import"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setProperty("primary", true);
    m_import->setEnabled(false);
    line->addWidget(cancel);
    line->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    m_import->setDefault(true);
    return row;
}

std::vector<NetworkFile> NetworkFilesDialog::files() const {
    std::vector<NetworkFile> files;
    for (int row = 0; row < m_paths.size(); ++row)
        files.push_back(
            {m_paths[row], m_machines[idx(row)]->currentText().trimmed(), m_site->currentText().trimmed()});
    return files;
}

void NetworkFilesDialog::readSoon() {
    m_import->setEnabled(false);
    m_soon.start();
}

void NetworkFilesDialog::read() {
    m_soon.stop();
    m_reading.start([this, files = files(), existing = m_existing](const Background::Context& context) {
        const NetworkFilesRead read = readNetworkFiles(files, existing);
        context.answer([this, read] { show(read); });
    });
}

void NetworkFilesDialog::show(const NetworkFilesRead& read) {
    m_read = read;
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, KindColumn)->setText(read.kinds[row].isEmpty() ? tr("–") : read.kinds[row]);
    m_changes->clear();
    const PlanDifference difference = comparePlans(m_existing, read.imported.plan);
    for (const EntityDifference& one : difference.entities)
        m_changes->addItem(changeText(one));
    if (m_changes->count() == 0)
        m_changes->addItem(read.refused < m_paths.size() ? tr("Nothing: the plan has all of it already.")
                                                         : tr("Nothing"));
    m_notes->clear();
    addNotes(*m_notes, read.refusal);
    addNotes(*m_notes, read.imported.diagnostics);
    if (m_notes->count() == 0)
        m_notes->addItem(tr("None"));
    m_summary->setText(summary());
    m_import->setEnabled(!difference.isEmpty());
}

QString NetworkFilesDialog::summary() const {
    const vpn::VpnTally& tunnels = m_read.imported.tunnels;
    const firewall::FirewallTally& rules = m_read.imported.rules;
    QStringList counts;
    if (tunnels.tunnelsAdded > 0)
        counts += tr("%n new tunnel(s)", nullptr, tunnels.tunnelsAdded);
    if (tunnels.tunnelsChanged > 0)
        counts += tr("%n tunnel(s) completed", nullptr, tunnels.tunnelsChanged);
    if (tunnels.tunnelsKnown > 0)
        counts += tr("%n tunnel(s) as they are", nullptr, tunnels.tunnelsKnown);
    if (rules.rules > 0)
        counts += tr("%n rule(s)", nullptr, rules.rules);
    if (rules.translations > 0)
        counts += tr("%n translation(s)", nullptr, rules.translations);
    if (rules.interfaces > 0)
        counts += tr("%n address(es)", nullptr, rules.interfaces);
    if (rules.routes > 0)
        counts += tr("%n route(s)", nullptr, rules.routes);
    if (m_read.refused > 0)
        counts += tr("%n file(s) left out", nullptr, m_read.refused);
    return counts.isEmpty() ? tr("Nothing can be imported") : counts.join(QStringLiteral(" · "));
}

} // namespace drawbridge
