// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_view.h"
#include "app/canvas/pages/page_tabs.h"
#include "app/canvas/search/search_bar.h"
#include "app/common/message_bar.h"
#include "app/panels/findings/findings_panel.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/machines/machines_panel.h"
#include "app/panels/outline/add_entity.h"
#include "app/panels/outline/outline_panel.h"
#include "app/panels/palette/palette_panel.h"
#include "app/prepare/prepare_page.h"
#include "app/recover/recover_page.h"
#include "app/shell/export/diagram_print.h"
#include "app/shell/export/export_folder.h"
#include "app/shell/main_window.h"
#include "app/shell/palette/palette_entries.h"
#include "app/shell/project_files.h"
#include "app/shell/start_page.h"
#include "app/shell/status_line.h"
#include "app/shell/window_actions.h"
#include "core/model/words.h"
#include "core/operations/edits/new_entity.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>

/// Actions and menus of the window.
namespace drawbridge {

void MainWindow::connectFileActions() {
    connect(m_actions->newProject, &QAction::triggered, m_files, &ProjectFiles::newBlank);
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::askOpen);
    connect(m_actions->import, &QAction::triggered, this, [this] {
        askImport(
            tr("Compose files, plan text, tables, VPN and firewall files (*.yml *.yaml *.csv *.tsv *.txt "
               "*.conf *.ovpn *.nft *.rules *.json);;All files (*)"));
    });
    connect(m_actions->saveVersion, &QAction::triggered, this, &MainWindow::askSaveVersion);
    connect(m_actions->saveAs, &QAction::triggered, this, &MainWindow::askSaveAs);
    connect(m_actions->close, &QAction::triggered, this, [this] {
        if (mayClose())
            m_session->closeDocument();
    });
    connect(m_actions->exportDiagram, &QAction::triggered, this, &MainWindow::askExportDiagram);
    connect(m_actions->copyPicture, &QAction::triggered, this, &MainWindow::copyPicture);
    connect(m_actions->print, &QAction::triggered, this, [this] { askPrint(this, *m_session, *m_exports); });
    connect(m_actions->exportPlan, &QAction::triggered, this, &MainWindow::askExportPlan);
    connect(m_actions->exportCompose, &QAction::triggered, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("Folder for the Compose files of the recovery site"), exportFolder(*m_session));
        if (!folder.isEmpty())
            m_exports->composeFiles(folder);
    });
    connect(m_actions->exportConfig, &QAction::triggered, this, &MainWindow::askExportConfig);
    connect(m_actions->exportSheet, &QAction::triggered, this, &MainWindow::askExportSheet);
    connect(m_actions->exportRunbook, &QAction::triggered, this, &MainWindow::askExportRunbook);
    connect(m_actions->previewRunbook, &QAction::triggered, this, &MainWindow::previewRunbook);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_actions->versionsMenu, &QMenu::aboutToShow, this, &MainWindow::fillVersionsMenu);
    connect(m_actions->scenariosMenu, &QMenu::aboutToShow, this, &MainWindow::fillScenariosMenu);
}

void MainWindow::connectEditActions() {
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions->redo, &QAction::triggered, this, [this] {
        m_message->planTakenBack();
        m_session->redo();
    });
    connect(m_actions->rename, &QAction::triggered, this, &MainWindow::renameSelected);
    connect(m_actions->remove, &QAction::triggered, this, &MainWindow::removeSelected);
    connect(m_actions->selectAll, &QAction::triggered, this, &MainWindow::selectEverything);
    connect(m_actions->projectSettings, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        m_session->select({});
        editName();
    });
    connect(m_actions->newScenario, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        if (addAndSelect(*m_session, EntityKind::Scenario))
            editName();
    });
    connect(m_actions->failSelection, &QAction::triggered, this, [this] {
        if (!m_session->selection().empty())
            m_session->failEntity(m_session->selection().front());
    });
    connect(m_actions->noScenario, &QAction::triggered, this,
            [this] { m_session->chooseScenario(std::nullopt); });
}

void MainWindow::connectViewActions() {
    connect(m_modeBar, &ModeBar::chosen, this, &MainWindow::setMode);
    for (const ModeRow& row : modes())
        connect(m_actions->modes[static_cast<std::size_t>(row.mode)], &QAction::triggered, this,
                [this, mode = row.mode] { setMode(mode); });
    constexpr double step = 1.2; // as the wheel and the keys of the canvas
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { m_canvas->zoomBy(step); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { m_canvas->zoomBy(1 / step); });
    connect(m_actions->fit, &QAction::triggered, m_canvas, &CanvasView::fitAll);
    const auto tool = [this](QAction* action, CanvasTool which) {
        connect(action, &QAction::triggered, this, [this, which] {
            m_canvas->setTool(which);
            m_canvas->setFocus();
        });
    };
    tool(m_actions->selectTool, CanvasTool::Select);
    tool(m_actions->connectTool, CanvasTool::Connect);
    tool(m_actions->softTool, CanvasTool::ConnectSoft);
    tool(m_actions->tunnelTool, CanvasTool::Tunnel);
    connect(m_actions->showImplied, &QAction::toggled, m_session.get(), &Session::setShowsImplied);
    connect(m_session.get(), &Session::pictureChanged, m_actions->showImplied,
            [this] { m_actions->showImplied->setChecked(m_session->showsImplied()); });
    connect(m_actions->showPalette, &QAction::toggled, m_palette, &QWidget::setVisible);
    connect(m_actions->showOutline, &QAction::toggled, m_outline, &QWidget::setVisible);
    connect(m_actions->showFindings, &QAction::toggled, m_findings, &QWidget::setVisible);
    connect(m_actions->showMachines, &QAction::toggled, m_machinesPanel, &QWidget::setVisible);
    connect(m_actions->themeSystem, &QAction::triggered, this, [this] { setTheme(ThemeChoice::System); });
    connect(m_actions->themeLight, &QAction::triggered, this, [this] { setTheme(ThemeChoice::Light); });
    connect(m_actions->themeDark, &QAction::triggered, this, [this] { setTheme(ThemeChoice::Dark); });
}

void MainWindow::connectSearch() {
    connect(m_actions->find, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        m_search->open();
    });
    connect(m_actions->findNext, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        m_search->next();
    });
    connect(m_actions->findPrevious, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        m_search->previous();
    });
    connect(m_search, &SearchBar::hitsChanged, m_canvas,
            [this](const QSet<QString>& keys) { m_canvas->controller().scene().setFound(keys); });
    connect(m_actions->filterOutline, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        m_actions->showOutline->setChecked(true);
        m_outline->focusFilter();
    });
    connect(m_actions->commands, &QAction::triggered, this, &MainWindow::openCommands);
}

void MainWindow::openCommands() {
    std::vector<PaletteEntry> entries = entriesOfMenus(menuBar(), {m_actions->scenariosMenu});
    for (auto& more : {entriesOfScenarios(*m_session), entriesOfPages(*m_session)})
        entries.insert(entries.end(), more.begin(), more.end());
    m_commands->open(std::move(entries), [this](const QString& text) {
        std::vector<PaletteEntry> parts = entriesOfParts(*m_session, text);
        for (PaletteEntry& part : parts) {
            part.run = [this, go = part.run] { // parts are shown on the canvas
                setMode(Mode::Design);
                go();
            };
        }
        return parts;
    });
}

void MainWindow::connectPages() {
    connect(m_actions->nextPage, &QAction::triggered, m_tabs, &PageTabs::nextPage);
    connect(m_actions->previousPage, &QAction::triggered, m_tabs, &PageTabs::previousPage);
    connect(m_actions->newPage, &QAction::triggered, m_tabs, &PageTabs::newPage);
    connect(m_actions->newPageWithSelection, &QAction::triggered, m_tabs, &PageTabs::newPageWithSelection);
}

void MainWindow::connectStartPage() {
    connect(m_start, &StartPage::sampleChosen, this, &MainWindow::openSample);
    connect(m_start, &StartPage::blankChosen, m_files, &ProjectFiles::newBlank);
    connect(m_start, &StartPage::composeChosen, this,
            [this] { askImport(tr("Compose files (*.yml *.yaml);;All files (*)")); });
    connect(m_start, &StartPage::tablesChosen, this,
            [this] { askImport(tr("Tables (*.csv *.tsv *.txt);;All files (*)")); });
    connect(m_start, &StartPage::openChosen, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
}

void MainWindow::fillInsertMenus() {
    const QStringList& kinds = ChoiceNames<ComponentKind>::names();
    for (int i = 0; i < kinds.size(); ++i) {
        QAction* action = m_actions->insertMenu->addAction(themedIcon(kinds.at(i)), choiceLabel(kinds.at(i)));
        connect(action, &QAction::triggered, this, [this, i] {
            setMode(Mode::Design);
            m_canvas->addComponent(static_cast<ComponentKind>(i));
        });
    }
    m_actions->insertMenu->addSeparator();
    QAction* network = m_actions->insertMenu->addAction(themedIcon(QStringLiteral("network")),
                                                        kindLabel(EntityKind::Network));
    connect(network, &QAction::triggered, this, [this] {
        setMode(Mode::Design);
        m_canvas->addNetwork();
    });
    m_actions->insertMenu->addMenu(m_actions->insertSiteMenu);
    m_actions->insertMenu->addMenu(m_actions->insertListedMenu);
    const QStringList& sites = ChoiceNames<SiteKind>::names();
    for (int i = 0; i < sites.size(); ++i) {
        QAction* action =
            m_actions->insertSiteMenu->addAction(themedIcon(sites.at(i)), choiceLabel(sites.at(i)));
        connect(action, &QAction::triggered, this, [this, i] {
            setMode(Mode::Design);
            m_canvas->addSite(static_cast<SiteKind>(i));
        });
    }
    for (const EntityKind kind : listedKinds()) {
        QAction* action = m_actions->insertListedMenu->addAction(kindLabel(kind));
        connect(action, &QAction::triggered, this, [this, kind] {
            setMode(Mode::Design);
            if (addAndSelect(*m_session, kind))
                editName();
        });
    }
}

void MainWindow::fillRecentMenu() {
    m_actions->recentMenu->clear();
    const QStringList files = ProjectFiles::recentFiles();
    for (const QString& path : files) {
        QAction* action = m_actions->recentMenu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (files.isEmpty())
        m_actions->recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::fillVersionsMenu() {
    m_actions->versionsMenu->clear();
    if (!m_session->hasDocument())
        return;
    const auto versions = m_session->document().versions();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const QString when = QLocale().toString(version->at.toLocalTime(), QLocale::ShortFormat);
        QAction* action = m_actions->versionsMenu->addAction(
            tr("%1 · %2 · %3").arg(QString::number(version->number), version->name, when));
        connect(action, &QAction::triggered, this, [this, chosen = *version] {
            if (m_session->attempt([&](Document& document) { document.revertTo(chosen); }))
                emit m_session->noticed(
                    tr("Reverted to version %1. Undo restores your changes.").arg(chosen.number));
        });
    }
}

void MainWindow::fillScenariosMenu() {
    QMenu* menu = m_actions->scenariosMenu;
    menu->clear();
    menu->addAction(m_actions->noScenario);
    menu->addSeparator();
    for (const Scenario& scenario : m_session->plan().scenarios) {
        QAction* action = menu->addAction(scenario.name);
        action->setCheckable(true);
        action->setChecked(m_session->scenario() == scenario.id);
        connect(action, &QAction::triggered, this,
                [this, id = scenario.id] { m_session->chooseScenario(id); });
    }
}

void MainWindow::renameSelected() {
    if (m_session->selection().size() != 1)
        return;
    const EntityKind kind = m_session->selection().front().kind;
    const bool onCanvas = kind == EntityKind::Site || kind == EntityKind::Component;
    if (m_mode == Mode::Design && onCanvas && !m_outline->isAncestorOf(focusWidget()))
        m_canvas->renameSelection();
    else {
        setMode(Mode::Design);
        editName();
    }
}

void MainWindow::editName() {
    m_actions->showInspector->setChecked(true);
    m_inspector->editName();
}

/// Where the plan itself is not in sight, what was undone is told.
void MainWindow::undo() {
    m_message->planTakenBack();
    const bool isSeen = m_mode == Mode::Design && !isPreparing();
    const QString what = isSeen ? QString() : m_session->document().undoLabel();
    m_session->undo();
    if (!what.isEmpty())
        emit m_session->noticed(
            tr("Undone: “%1”. %2 brings it back.")
                .arg(what, m_actions->redo->shortcut().toString(QKeySequence::NativeText)));
}

void MainWindow::removeSelected() {
    m_canvas->deleteSelection();
}

void MainWindow::selectEverything() {
    std::vector<EntityRef> all;
    for (const Site& site : m_session->plan().sites)
        all.push_back(refTo(site.id));
    for (const Component& component : m_session->plan().components)
        all.push_back(refTo(component.id));
    m_session->select(std::move(all));
}

} // namespace drawbridge
