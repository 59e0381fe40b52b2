// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/canvas/scene/canvas_scene.h"
#include "app/expose/expose_page.h"
#include "app/panels/checklist/checklist_panel.h"
#include "app/panels/findings/findings_panel.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/machines/machines_panel.h"
#include "app/prepare/prepare_page.h"
#include "app/recover/recover_page.h"
#include "app/shell/contract_terms_dialog.h"
#include "app/shell/discover_dialog.h"
#include "app/shell/machine_check.h"
#include "app/shell/main_window.h"
#include "app/shell/project_files.h"
#include "app/shell/recent_looks.h"
#include "app/shell/start_page.h"
#include "app/shell/status_line.h"
#include "app/shell/window_actions.h"
#include "app/tables/tables_page.h"

#include <QSettings>
#include <QStackedWidget>

/// What helps to fill a plan: the assistant, the tables, the checklist.
namespace drawbridge {

namespace {

const auto kChecklistFolded = QStringLiteral("checklist/folded");
const auto kChecklistShown = QStringLiteral("checklist/shown");

} // namespace

void MainWindow::planRecovery() {
    if (!m_actions->planRecovery->isEnabled())
        return;
    setMode(Mode::Design);
    m_modes->setCurrentWidget(m_prepare);
    showHint();
    refreshActions();
    m_prepare->open();
}

bool MainWindow::isPreparing() const {
    return m_modes->currentWidget() == m_prepare;
}

bool MainWindow::isOverDesign() const {
    return isPreparing() || m_modes->currentWidget() == m_tables;
}

void MainWindow::openTables(const QString& key) {
    if (!m_session->hasDocument())
        return;
    setMode(Mode::Design);
    m_modes->setCurrentWidget(m_tables);
    showHint();
    refreshActions();
    if (!key.isEmpty())
        m_tables->openTable(key);
    m_tables->open();
}

void MainWindow::openChecklistPart(ChecklistPart part) {
    const ChecklistState state = m_checklist->rows()[static_cast<std::size_t>(part)].state;
    switch (part) {
    case ChecklistPart::Estate:
        setMode(Mode::Design);
        m_canvas->fitAll();
        m_canvas->setFocus();
        break;
    case ChecklistPart::Scenario:
        if (m_session->plan().scenarios.isEmpty())
            m_actions->newScenario->trigger();
        else
            openTables(QStringLiteral("scenarios"));
        break;
    case ChecklistPart::Targets:
        openTables(QStringLiteral("targets"));
        break;
    case ChecklistPart::Recovery:
        if (state == ChecklistState::Lacking && m_actions->planRecovery->isEnabled())
            planRecovery();
        else
            setMode(Mode::Recover);
        break;
    case ChecklistPart::Contacts:
        openTables(QStringLiteral("contacts"));
        break;
    case ChecklistPart::Exercise:
        openTables(QStringLiteral("exercises"));
        break;
    }
}

void MainWindow::connectPreparation() {
    connect(m_actions->discover, &QAction::triggered, this, &MainWindow::askDiscover);
    connect(m_start, &StartPage::engineChosen, this, &MainWindow::askDiscover);
    connect(m_actions->planRecovery, &QAction::triggered, this, &MainWindow::planRecovery);
    connect(m_recover, &RecoverPage::preparationRequested, this, &MainWindow::planRecovery);
    connect(m_findings, &FindingsPanel::preparationRequested, this, &MainWindow::planRecovery);
    connect(m_prepare, &PreparePage::closeRequested, this, [this] {
        setMode(Mode::Design);
        m_canvas->setFocus();
    });
    connect(m_prepare, &PreparePage::accepted, this, [this] {
        setMode(Mode::Recover);
        m_canvas->fitAll(); // a new site may lie outside what is seen
    });
}

void MainWindow::askDiscover() {
    auto* dialog = new DiscoverDialog(m_files->planToImportInto(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_files->addDiscovered(dialog->discovery(), dialog->label()) && dialog->wantsPlanning())
            planRecovery();
    });
    dialog->open();
}

void MainWindow::connectTables() {
    m_machines = new MachineCheck(*m_session, this);
    connect(m_actions->contractTerms, &QAction::triggered, this, [this] {
        if (const auto wanted = askContractTerms(this, m_session->plan()))
            m_session->attempt(
                [&](Document& document) { applyPreset(document, wanted->contract, *wanted->preset); });
    });
    connect(m_actions->checkMachines, &QAction::triggered, m_machines, &MachineCheck::start);
    connect(m_machines, &MachineCheck::started, this, [this] {
        m_status->setBusy(tr("Reading the engines …"));
        m_machinesPanel->setChecking(true);
    });
    connect(m_machines, &MachineCheck::finished, this, [this] {
        m_status->setBusy({});
        m_machinesPanel->setChecking(false);
    });
    connect(m_machines, &MachineCheck::foundDifferences, this,
            [this] { m_actions->showMachines->setChecked(true); });
    connect(m_machines, &MachineCheck::watchingChanged, this, [this](bool on) {
        m_actions->watchMachines->setChecked(on);
        m_machinesPanel->setWatching(on);
    });
    connect(m_actions->watchMachines, &QAction::toggled, this, &MainWindow::watchMachines);
    connect(m_machinesPanel, &MachinesPanel::watchRequested, this, &MainWindow::watchMachines);
    connect(m_machinesPanel, &MachinesPanel::checkRequested, m_actions->checkMachines, &QAction::trigger);
    connect(m_actions->tables, &QAction::triggered, this, [this] { openTables(); });
    connect(m_tables, &TablesPage::closeRequested, this, [this] {
        setMode(Mode::Design);
        m_canvas->setFocus();
    });
    connect(m_tables, &TablesPage::exportRequested, this, &MainWindow::askExportTable);
    connect(static_cast<ExposePage*>(m_modePages[static_cast<std::size_t>(Mode::Expose)]),
            &ExposePage::exportRequested, this, &MainWindow::askExportExposure);
}

void MainWindow::watchMachines(bool on) {
    m_machines->watch(on);
    // Perhaps there is nothing to watch.
    m_actions->watchMachines->setChecked(m_machines->isWatching());
    m_machinesPanel->setWatching(m_machines->isWatching());
    if (m_machines->isWatching())
        m_actions->showMachines->setChecked(true);
}

void MainWindow::connectChecklist() {
    m_looks = new LookKeeper(
        *m_session, [this] { return m_canvas->canvasScene().diagram(); }, this);
    connect(m_looks, &LookKeeper::kept, m_start, &StartPage::refreshRecent);
    connect(m_start, &StartPage::checklistPartChosen, this, [this](const QString& path, ChecklistPart part) {
        if (openFile(path))
            openChecklistPart(part);
    });
    connect(m_checklist, &ChecklistPanel::opened, this, &MainWindow::openChecklistPart);
    connect(m_checklist, &ChecklistPanel::putAway, this,
            [this] { m_actions->showChecklist->setChecked(false); });
    const auto share = [this] {
        const bool checklist = m_actions->showChecklist->isChecked();
        const bool inspector = m_actions->showInspector->isChecked();
        m_checklist->setVisible(checklist);
        m_inspector->setVisible(inspector);
        m_right->setVisible(checklist || inspector);
    };
    connect(m_actions->showInspector, &QAction::toggled, this, share);
    connect(m_actions->showChecklist, &QAction::toggled, this, [share](bool shown) {
        QSettings().setValue(kChecklistShown, shown);
        share();
    });
    connect(m_checklist, &ChecklistPanel::folded, this,
            [](bool isFolded) { QSettings().setValue(kChecklistFolded, isFolded); });
    m_checklist->setFolded(QSettings().value(kChecklistFolded, false).toBool());
    m_actions->showChecklist->setChecked(QSettings().value(kChecklistShown, true).toBool());
    share();
}

} // namespace drawbridge
