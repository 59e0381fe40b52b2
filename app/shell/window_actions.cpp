// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_actions.h"

#include "app/canvas/canvas_commands.h"
#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/recover/state/recover_commands.h"
#include "app/shell/machine_check.h"
#include "app/shell/modes.h"
#include "core/base/texts.h"

#include <QMenu>
#include <QMenuBar>

namespace drawbridge {

WindowActions::WindowActions(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {
    makeFileActions();
    makeEditActions();
    makeViewActions();
    makeToolActions();
}

QAction* WindowActions::make(const QString& text, const char* icon, const QKeySequence& shortcut,
                             const QString& tip) {
    auto* action = new QAction(text, this);
    if (icon[0] != '\0')
        action->setIcon(themedIcon(QString::fromLatin1(icon)));
    action->setShortcut(shortcut);
    action->setToolTip(tipWithShortcut(tip.isEmpty() ? text : tip, shortcut));
    m_window->addAction(action);
    return action;
}

void WindowActions::keysBelongTo(QWidget* widget, std::initializer_list<QAction*> actions) {
    for (QAction* action : actions) {
        action->setShortcutContext(Qt::WidgetShortcut);
        widget->addAction(action);
    }
}

void WindowActions::makeFileActions() {
    newProject = make(tr("&New"), "new", QKeySequence::New, tr("New blank project"));
    open = make(tr("&Open …"), "open", QKeySequence::Open);
    import = make(tr("&Import …"), "import", tr("Ctrl+I"), tr("Import Compose files or plan text"));
    discover = make(tr("&Discover an engine …"), "docker-host", tr("Ctrl+Shift+D"),
                    tr("Read hosts and containers from a running Docker Engine"));
    saveVersion = make(tr("&Save version …"), "save", QKeySequence::Save, tr("Name the current state"));
    saveAs = make(tr("Save &as …"), "", QKeySequence::SaveAs);
    close = make(tr("&Close project"), "", QKeySequence::Close);
    exportDiagram = make(tr("&Diagram …"), "export", tr("Ctrl+Shift+E"),
                         tr("Export the diagram as SVG, PNG, PDF or DOT, to a file or to the clipboard"));
    exportPlan = make(tr("&Plan text or table …"), "", {}, tr("Export plan text or a table of components"));
    exportSheet =
        make(tr("Service &sheet of the selection …"), "", {},
             tr("One page about the chosen component: what it rests on, its recovery, whom to call"));
    exportCompose = make(tr("&Compose files for the recovery site …"), "", {},
                         tr("Export what the scenario starts at the recovery site, a Compose file per host"));
    exportConfig =
        make(tr("&Network configuration …"), "", {},
             tr("Write what the machines need after the failover: addresses, rules, tunnels, DNS"));
    copyPicture = make(tr("Copy as pict&ure"), "", tr("Ctrl+Alt+P"),
                       tr("Copy the selection (or the page) as a picture"));
    print = make(tr("&Print the diagram …"), "", tr("Ctrl+Shift+P"));
    exportRunbook =
        make(tr("Export &runbook …"), "runbook", tr("Ctrl+E"), tr("Export the runbook of the scenario"));
    previewRunbook = make(tr("Pre&view the runbook …"), "runbook", tr("Ctrl+P"),
                          tr("The runbook as it prints: for whom, in which language, which sections"));
    quit = make(tr("&Quit"), "", QKeySequence::Quit);
    about = make(tr("&About Drawbridge"), "app");
    recentMenu = new QMenu(tr("Open &recent"), m_window);
    versionsMenu = new QMenu(tr("Re&vert to version"), m_window);
}

void WindowActions::makeEditActions() {
    undo = make(tr("&Undo"), "undo", QKeySequence::Undo);
    redo = make(tr("&Redo"), "redo", QKeySequence(tr("Ctrl+Shift+Z")));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    rename = make(tr("Re&name"), "", tr("F2"));
    remove = make(tr("&Delete"), "delete", QKeySequence::Delete);
    selectAll = make(tr("Select &all"), "", QKeySequence::SelectAll);
    find = make(tr("&Find …"), "search", QKeySequence::Find, tr("Find on the diagram"));
    findNext = make(tr("Find ne&xt"), "", tr("F3"));
    findPrevious = make(tr("Find pre&vious"), "", tr("Shift+F3"));
    filterOutline = make(tr("Filter the &outline …"), "", tr("Ctrl+Alt+F"));
    commands = make(tr("Ru&n a command …"), "", tr("Ctrl+K"), tr("Search or run"));
    projectSettings = make(tr("&Project settings"), "", {}, tr("Show the project in the inspector"));
    planRecovery = make(tr("Plan the &recovery …"), "recover", tr("Ctrl+R"),
                        tr("Propose a recovery for everything that has none"));
    checkMachines = make(tr("Check against the &machines"), "docker-host", tr("Ctrl+Shift+M"),
                         tr("Read the engines of the hosts, and tell where they differ from the plan"));
    watchMachines = make(tr("&Watch the machines"), "", {},
                         tr("Follow the events of the engines, and show health and drift as they change"));
    watchMachines->setCheckable(true);
    tables = make(tr("&Tables"), "", tr("Ctrl+T"), tr("Fill in many things at once, as in a spreadsheet"));
    contractTerms = make(tr("Terms of a public &SLA …"), "expose", {},
                         tr("Give a contract the credits of a well-known service level agreement"));
    newScenario = make(tr("&New scenario"), "plus");
    failSelection = make(tr("&Fail the selection"), "fail", tr("Ctrl+Shift+F"),
                         tr("Improvise a scenario in which the selection fails"));
    noScenario = make(tr("N&o scenario"), "", tr("Ctrl+Shift+N"), tr("Show normal operation"));
    scenariosMenu = new QMenu(tr("&Scenario"), m_window);
    insertMenu = new QMenu(tr("&Insert"), m_window);
    insertSiteMenu = new QMenu(tr("&Site"), m_window);
    insertListedMenu = new QMenu(tr("&Plan item"), m_window);
}

void WindowActions::makeViewActions() {
    const auto checkable = [this](QAction* action, QActionGroup* group) {
        action->setCheckable(true);
        if (group != nullptr)
            group->addAction(action);
        return action;
    };
    auto* group = new QActionGroup(this);
    for (const ModeRow& row : drawbridge::modes())
        modes.push_back(
            checkable(make(ModeTexts::tr(row.label), row.icon, ModeTexts::tr(row.shortcut)), group));
    modes.front()->setChecked(true);
    zoomIn = make(tr("Zoom &in"), "", QKeySequence::ZoomIn);
    zoomIn->setShortcuts({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))});
    zoomOut = make(tr("Zoom &out"), "", QKeySequence::ZoomOut);
    fit = make(tr("&Fit everything"), "zoom-fit", tr("Ctrl+0"));
    nextPage = make(tr("&Next page"), "", tr("Ctrl+PgDown"));
    previousPage = make(tr("&Previous page"), "", tr("Ctrl+PgUp"));
    newPage = make(tr("New p&age"), "plus");
    newPageWithSelection = make(tr("New page with the &selection"), "");
    showImplied =
        checkable(make(tr("Show &implied dependencies"), "", {},
                       tr("Draw what a component requires by way of others, too, in large pictures")),
                  nullptr);
    auto* themes = new QActionGroup(this);
    themeSystem = checkable(make(tr("Follow the &desktop"), ""), themes);
    themeLight = checkable(make(tr("&Light"), ""), themes);
    themeDark = checkable(make(tr("D&ark"), ""), themes);
    showPalette = checkable(make(tr("&Palette"), "", tr("F6")), nullptr);
    showOutline = checkable(make(tr("&Outline"), "", tr("F7")), nullptr);
    showInspector = checkable(make(tr("&Inspector"), "", tr("F8")), nullptr);
    showFindings = checkable(make(tr("&Findings"), "", tr("F9")), nullptr);
    showMachines = checkable(make(tr("&Machines"), "", tr("Shift+F9")), nullptr);
    showChecklist = checkable(make(tr("&Checklist"), "", tr("F10")), nullptr);
    for (QAction* action : {showPalette, showOutline, showInspector, showFindings, showChecklist})
        action->setChecked(true);
}

void WindowActions::makeToolActions() {
    auto* tools = new QActionGroup(this);
    const auto tool = [this, tools](const QString& text, const char* icon, const QString& key,
                                    const QString& tip) {
        QAction* action = make(text, icon, QKeySequence(key), tip);
        action->setCheckable(true);
        tools->addAction(action);
        return action;
    };
    selectTool = tool(tr("&Select"), "select-tool", tr("V"), tr("Select and move"));
    connectTool = tool(tr("&Connect"), "connect-tool", tr("C"), tr("Connect: what requires what"));
    softTool =
        tool(tr("Connect s&oftly"), "", tr("Shift+C"), tr("Connect softly: works degraded without it"));
    tunnelTool = tool(tr("&Tunnel"), "tunnel-tool", tr("T"), tr("Tunnel between two gateways"));
    selectTool->setChecked(true);
}

void WindowActions::buildFileMenu(QMenuBar* bar) {
    QMenu* file = bar->addMenu(tr("&File"));
    file->addActions({newProject, open});
    file->addMenu(recentMenu);
    file->addActions({import, discover});
    file->addSeparator();
    file->addActions({saveVersion, saveAs});
    file->addMenu(versionsMenu);
    file->addSeparator();
    QMenu* exporting = file->addMenu(tr("E&xport"));
    exporting->addActions({exportDiagram, copyPicture, exportPlan, exportCompose, exportConfig, exportSheet});
    file->addActions({previewRunbook, exportRunbook, print});
    file->addSeparator();
    file->addActions({close, quit});
}

void WindowActions::buildEditMenu(QMenuBar* bar, const CanvasCommands& canvas) {
    QMenu* edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({canvas.cut, canvas.copy, canvas.paste, canvas.pasteHere, canvas.duplicate});
    edit->addSeparator();
    edit->addActions({rename, remove, selectAll});
    edit->addSeparator();
    edit->addActions({find, findNext, findPrevious, filterOutline, commands});
}

void WindowActions::buildViewMenu(QMenuBar* bar, const CanvasCommands& canvas,
                                  const RecoverCommands& recovery) {
    QMenu* view = bar->addMenu(tr("&View"));
    for (QAction* mode : modes)
        view->addAction(mode);
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, fit, canvas.zoomToSelection, canvas.zoomActual});
    view->addSeparator();
    view->addActions({canvas.showDependents, canvas.showRequirements, showImplied, canvas.openClusters,
                      canvas.closeClusters});
    QMenu* pages = view->addMenu(tr("P&ages"));
    pages->addActions({nextPage, previousPage, newPage, newPageWithSelection});
    recovery.fillMenu(view->addMenu(tr("Reco&very")));
    view->addSeparator();
    QMenu* tools = view->addMenu(tr("&Tool"));
    tools->addActions({selectTool, connectTool, softTool, tunnelTool});
    QMenu* panels = view->addMenu(tr("&Panels"));
    panels->addActions({showPalette, showOutline, showInspector, showFindings, showMachines, showChecklist});
    QMenu* theme = view->addMenu(tr("T&heme"));
    theme->addActions({themeSystem, themeLight, themeDark});
}

void WindowActions::buildMenus(QMenuBar* bar, const CanvasCommands& canvas, const RecoverCommands& recovery) {
    buildFileMenu(bar);
    buildEditMenu(bar, canvas);
    buildViewMenu(bar, canvas, recovery);
    bar->addMenu(insertMenu);
    QMenu* arrange = bar->addMenu(tr("&Arrange"));
    canvas.fillLayoutMenu(arrange->addMenu(themedIcon(QStringLiteral("layout")), tr("&Lay out")));
    arrange->addSeparator();
    canvas.fillArrangeMenu(arrange);
    QMenu* plan = bar->addMenu(tr("&Plan"));
    plan->addActions({planRecovery, tables, contractTerms, checkMachines, watchMachines});
    plan->addSeparator();
    plan->addMenu(scenariosMenu);
    plan->addActions({newScenario, failSelection});
    plan->addSeparator();
    plan->addAction(projectSettings);
    QMenu* help = bar->addMenu(tr("&Help"));
    help->addAction(about);
}

void WindowActions::refresh(bool designShown) {
    const bool has = m_session.hasDocument();
    const bool writable = has && !m_session.document().isReadOnly();
    const bool selected = !m_session.selection().empty() || m_session.selectedDependency();
    const bool canvas = has && designShown;
    for (QAction* action :
         {saveAs, close, exportDiagram, exportPlan, exportCompose, exportConfig, copyPicture, print,
          exportRunbook, previewRunbook, find, findNext, findPrevious, filterOutline, projectSettings, noScenario, tables})
        action->setEnabled(has);
    for (QAction* mode : modes)
        mode->setEnabled(has);
    for (QAction* action : {saveVersion, newScenario})
        action->setEnabled(writable);
    for (QAction* action : {zoomIn, zoomOut, fit, selectTool, selectAll})
        action->setEnabled(canvas);
    for (QAction* action : {nextPage, previousPage})
        action->setEnabled(canvas && m_session.plan().pages.size() > 1);
    for (QAction* action : {connectTool, softTool, tunnelTool, newPage})
        action->setEnabled(canvas && writable);
    newPageWithSelection->setEnabled(canvas && writable && !m_session.selection().empty());
    // Nothing happens to a selection that is not in sight.
    rename->setEnabled(canvas && writable && m_session.selection().size() == 1);
    remove->setEnabled(canvas && writable && selected);
    planRecovery->setEnabled(writable && !m_session.plan().components.isEmpty());
    insertMenu->setEnabled(writable);
    versionsMenu->setEnabled(writable && !m_session.document().versions().empty());
    scenariosMenu->setEnabled(has);
    exportSheet->setEnabled(has && m_session.selection().size() == 1 &&
                            m_session.selection().front().kind == EntityKind::Component);
    failSelection->setEnabled(canvas && m_session.selection().size() == 1);
    import->setEnabled(!has || writable);
    discover->setEnabled(!has || writable);
    contractTerms->setEnabled(writable && !m_session.plan().contracts.isEmpty());
    checkMachines->setEnabled(writable && MachineCheck::isPossible(m_session.plan()));
    watchMachines->setEnabled(has && MachineCheck::isPossible(m_session.plan()));
    const bool canUndo = writable && m_session.document().canUndo();
    const bool canRedo = writable && m_session.document().canRedo();
    undo->setEnabled(canUndo);
    redo->setEnabled(canRedo);
    undo->setText(canUndo ? tr("&Undo “%1”").arg(m_session.document().undoLabel()) : tr("&Undo"));
    redo->setText(canRedo ? tr("&Redo “%1”").arg(m_session.document().redoLabel()) : tr("&Redo"));
    undo->setToolTip(tipWithShortcut(undo->text(), undo->shortcut()));
    redo->setToolTip(tipWithShortcut(redo->text(), redo->shortcut()));
}

} // namespace drawbridge
