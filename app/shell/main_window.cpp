// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/canvas/canvas_commands.h"
#include "app/canvas/canvas_view.h"
#include "app/canvas/pages/page_tabs.h"
#include "app/canvas/search/search_bar.h"
#include "app/common/message_bar.h"
#include "app/common/return_key.h"
#include "app/connect/connect_page.h"
#include "app/panels/checklist/checklist_panel.h"
#include "app/panels/findings/findings_panel.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/machines/machines_panel.h"
#include "app/panels/outline/outline_panel.h"
#include "app/panels/palette/palette_panel.h"
#include "app/prepare/prepare_page.h"
#include "app/recover/recover_page.h"
#include "app/recover/state/recover_commands.h"
#include "app/shell/assumption_banner.h"
#include "app/shell/export/exports.h"
#include "app/shell/palette/command_palette.h"
#include "app/shell/project_files.h"
#include "app/shell/recent_looks.h"
#include "app/shell/scenario_chooser.h"
#include "app/shell/start_page.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/shell/window_actions.h"
#include "app/tables/sheet_model.h"
#include "app/tables/tables_page.h"
#include "core/operations/exercise/run_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

QSplitter* makeSplitter(Qt::Orientation orientation) {
    auto* splitter = new QSplitter(orientation);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

const auto kScenarios = QStringLiteral("scenarios");
constexpr int kMostRememberedFiles = 100;
constexpr int kLeastSide = 136;
constexpr int kLeastInspector = 264;
constexpr int kNarrow = 1150; ///< below, the panels leave to the canvas what they can

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_session(std::make_unique<Session>()),
      m_files(new ProjectFiles(*m_session, this)), m_exports(new Exports(*m_session, this)),
      m_actions(new WindowActions(*m_session, this)) {
    letReturnPressButtons(*qApp);
    setAcceptDrops(true);
    setWindowIcon(themedIcon(QStringLiteral("app")));
    setMinimumSize(720, 440); // of a small screen at twice the size
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageBar;
    m_status = new StatusLine(*m_session);
    m_pages = new QStackedWidget;
    m_start = new StartPage;
    m_pages->addWidget(m_start);
    m_pages->addWidget(buildProjectPage());
    m_actions->buildMenus(menuBar(), m_canvas->commands(), m_recover->commands());
    m_topBar = new TopBar(*m_session, *m_actions, m_canvas->commands());
    column->addWidget(m_topBar);
    column->addWidget(m_message);
    column->addWidget(new AssumptionBanner(*m_session));
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_commands = new CommandPalette(this);
    connectSession();
    connectCanvas();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectSearch();
    connectPages();
    connectStartPage();
    connectPreparation();
    connectTables();
    connectChecklist();
    connectExercises();
    fillInsertMenus();
    restoreLayout();
    afterDocumentReplaced();
}

MainWindow::~MainWindow() {
    // The session must not signal widgets of a half-destroyed window.
    m_session->disconnect();
    delete takeCentralWidget();
    m_session->closeDocument();
}

QWidget* MainWindow::buildProjectPage() {
    auto* work = new QWidget;
    auto* line = new QHBoxLayout(work);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_modeBar = new ModeBar;
    m_modes = new QStackedWidget;
    for (const ModeRow& row : modes()) {
        ModePage* page = row.makePage != nullptr ? row.makePage(*m_session) : nullptr;
        m_modePages.push_back(page);
        m_modes->addWidget(page != nullptr ? page : buildDesign());
    }
    m_recover = static_cast<RecoverPage*>(m_modePages[static_cast<std::size_t>(Mode::Recover)]);
    auto* connections = static_cast<ConnectPage*>(m_modePages[static_cast<std::size_t>(Mode::Connect)]);
    connect(connections, &ConnectPage::importWanted, m_actions->import, &QAction::trigger);
    connect(connections, &ConnectPage::generateWanted, m_actions->exportConfig, &QAction::trigger);
    m_prepare = new PreparePage(*m_session);
    m_modes->addWidget(m_prepare);
    m_tables = new TablesPage(*m_session);
    m_modes->addWidget(m_tables);
    line->addWidget(m_modeBar);
    line->addWidget(m_modes, 1);
    return work;
}

QWidget* MainWindow::buildRight() {
    m_right = new QWidget;
    auto* column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_checklist = new ChecklistPanel(*m_session);
    column->addWidget(m_checklist);
    column->addWidget(m_inspector, 1);
    column->addStretch(0);
    return m_right;
}

QWidget* MainWindow::buildDesign() {
    m_canvas = new CanvasView(*m_session);
    m_palette = new PalettePanel;
    m_outline = new OutlinePanel(*m_session);
    m_inspector = new InspectorPanel(*m_session);
    m_findings = new FindingsPanel(*m_session);
    m_machinesPanel = new MachinesPanel(*m_session);
    m_machinesPanel->setMinimumHeight(56);
    m_machinesPanel->hide();
    m_palette->setMinimumWidth(kLeastSide);
    m_outline->setMinimumWidth(kLeastSide);
    m_inspector->setMinimumWidth(kLeastInspector);
    m_canvas->setMinimumSize(280, 120);
    m_findings->setMinimumHeight(56);
    m_leftRows = makeSplitter(Qt::Vertical);
    m_leftRows->addWidget(m_palette);
    m_leftRows->addWidget(m_outline);
    m_middleRows = makeSplitter(Qt::Vertical);
    auto* drawing = new QWidget;
    auto* column = new QVBoxLayout(drawing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    m_search = new SearchBar(*m_session, m_canvas);
    m_tabs = new PageTabs(*m_session);
    column->addWidget(m_tabs);
    m_middleRows->addWidget(drawing);
    m_middleRows->addWidget(m_findings);
    m_middleRows->addWidget(m_machinesPanel);
    m_middleRows->setStretchFactor(0, 1);
    m_columns = makeSplitter(Qt::Horizontal);
    m_columns->addWidget(m_leftRows);
    m_columns->addWidget(m_middleRows);
    m_columns->addWidget(buildRight());
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({212, 1000, 304});
    m_leftRows->setSizes({380, 460});
    m_middleRows->setSizes({700, 160, 160});
    return m_columns;
}

void MainWindow::connectSession() {
    connect(m_session.get(), &Session::designRequested, this, [this] { setMode(Mode::Design); });
    Session& session = *m_session;
    connect(&session, &Session::failed, m_message, &MessageBar::showFailure);
    connect(&session, &Session::noticed, m_message, &MessageBar::showNotice);
    connectMessages();
    connect(&session, &Session::toolHint, this, [this](const QString& text) {
        m_toolHint = text;
        showHint();
    });
    connect(&session, &Session::scenarioChanged, this, &MainWindow::showHint);
    connect(&session, &Session::documentReplaced, this, &MainWindow::afterDocumentReplaced);
    const auto refresh = [this] { refreshActions(); };
    connect(&session, &Session::planChanged, this, refresh);
    connect(&session, &Session::planChanged, this, &MainWindow::refreshTitle);
    connect(&session, &Session::selectionChanged, this, [this, refresh](bool scrollTo) {
        refresh();
        // Entities that are not on the canvas are shown in the outline's Plan tree.
        if (scrollTo || m_session->selection().size() != 1)
            return;
        const EntityKind kind = m_session->selection().front().kind;
        const bool placed =
            kind == EntityKind::Site || kind == EntityKind::Component || kind == EntityKind::Network;
        m_outline->showTree(placed ? OutlineModel::Tree::Estate : OutlineModel::Tree::Plan);
    });
    connect(m_files, &ProjectFiles::imported, this, &MainWindow::afterImport);
    connect(m_files, &ProjectFiles::importRefused, this, [this](const Diagnostics& diagnostics) {
        m_status->setBusy({});
        if (diagnostics.size() == 1)
            emit m_session->failed(toText(diagnostics.front()));
        else
            showDiagnostics(tr("Nothing was imported"), diagnostics);
    });
    // Queued: the answer may start the import only when the reading has ended.
    connect(m_files, &ProjectFiles::tablesChosen, this, &MainWindow::askAboutTables, Qt::QueuedConnection);
    connect(m_files, &ProjectFiles::networkFilesChosen, this, &MainWindow::askAboutNetworkFiles,
            Qt::QueuedConnection);
    connect(m_files, &ProjectFiles::composeChosen, this, &MainWindow::askAboutCompose, Qt::QueuedConnection);
    connect(m_files, &ProjectFiles::recentFilesChanged, m_start, &StartPage::refreshRecent);
    connect(m_exports, &Exports::runbookWritten, this, [this] { m_status->setBusy({}); });
    connect(&session, &Session::failed, this, [this] { m_status->setBusy({}); });
}

/// Messages go when they are no longer true, and offer what comes next.
void MainWindow::connectMessages() {
    const auto movedOn = [this] {
        if (m_session->hasDocument() &&
            !m_session->document().isReadOnly()) // of which the bar tells the reason
            m_message->planMovedOn();
    };
    connect(m_session.get(), &Session::planChanged, this, movedOn);
    connect(m_session.get(), &Session::scenarioChanged, this, movedOn);
    connect(m_session.get(), &Session::scenarioChanged, this, &MainWindow::rememberScenario);
    connect(m_topBar->chooser(), &ScenarioChooser::chosenFromList, this,
            [this] { mainView()->setFocus(Qt::OtherFocusReason); });
    connect(m_exports, &Exports::written, this, [this](const QString& path) {
        m_message->offer(tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
}

void MainWindow::connectCanvas() {
    connect(m_canvas, &CanvasView::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_canvas, &CanvasView::filesDropped, this, &MainWindow::importFiles);
    connect(m_canvas, &CanvasView::inspectorRequested, this, &MainWindow::editName);
    connect(m_canvas, &CanvasView::layoutFinished, this, [this] { m_status->setBusy({}); });
    connect(m_canvas, &CanvasView::toolChanged, this, [this](CanvasTool tool) {
        QAction* const actions[] = {m_actions->selectTool, m_actions->connectTool, m_actions->softTool,
                                    m_actions->tunnelTool};
        actions[static_cast<int>(tool)]->setChecked(true);
    });
    connect(m_palette, &PalettePanel::componentChosen, this,
            [this](ComponentKind kind) { m_canvas->addComponent(kind); });
    connect(m_palette, &PalettePanel::networkChosen, m_canvas, &CanvasView::addNetwork);
    connect(m_palette, &PalettePanel::siteChosen, this, [this](SiteKind kind) { m_canvas->addSite(kind); });
    connect(m_outline, &OutlinePanel::activated, this, &MainWindow::editName);
    WindowActions::keysBelongTo(m_canvas,
                                {m_actions->remove, m_actions->selectAll, m_actions->selectTool,
                                 m_actions->connectTool, m_actions->softTool, m_actions->tunnelTool});
    WindowActions::keysBelongTo(m_outline->view(), {m_actions->remove});
    m_outline->setMenuActions({m_actions->rename, m_actions->failSelection, m_actions->remove});
}

void MainWindow::afterDocumentReplaced() {
    const bool has = m_session->hasDocument();
    m_pages->setCurrentIndex(has ? 1 : 0);
    m_topBar->setVisible(has);
    m_status->setVisible(has);
    m_message->hide();
    restoreScenario();
    if (isOverDesign())
        setMode(Mode::Design);
    if (!has) {
        m_start->refreshRecent();
    } else {
        m_outline->showTree(m_outline->tree());
        const bool writable = !m_session->document().isReadOnly();
        m_palette->setEnabled(writable);
        if (!writable)
            m_message->showFailure(m_session->document().readOnlyReason());
        else if (m_session->plan().placements.isEmpty() && !m_session->plan().components.isEmpty())
            m_canvas->layOutAll();
        m_canvas->fitAll();
        m_canvas->setFocus();
        if (openRun(m_session->plan()) != nullptr)
            setMode(Mode::Exercise); // it goes on, also after the program did not
    }
    refreshActions();
    refreshTitle();
}

/// The scenario that was looked at last is there again when the project is opened.
void MainWindow::rememberScenario() const {
    if (!m_session->hasDocument() || m_session->failing())
        return;
    QSettings settings;
    QVariantMap last = settings.value(kScenarios).toMap();
    const QString path = m_session->document().path();
    if (last.size() > kMostRememberedFiles && !last.contains(path))
        last.clear();
    last.insert(path, m_session->scenario() ? m_session->scenario()->value() : qint64(0));
    settings.setValue(kScenarios, last);
}

void MainWindow::restoreScenario() {
    if (!m_session->hasDocument())
        return;
    const qint64 id = QSettings().value(kScenarios).toMap().value(m_session->document().path()).toLongLong();
    if (m_session->plan().scenarios.find(ScenarioId(id)) != nullptr)
        m_session->chooseScenario(ScenarioId(id));
}

/// Changes that were only tried are not lost when one looks elsewhere, and not forgotten either.
void MainWindow::tellOfWhatIfs() {
    const auto count = static_cast<int>(m_recover->changes().size());
    if (count == 0 || m_mode == Mode::Recover)
        return;
    emit m_session->noticed(
        tr("%n change(s) that you tried in Recover are not in the plan yet.", nullptr, count));
    m_message->offer(tr("Back to them"), [this] { setMode(Mode::Recover); });
}

bool MainWindow::mayClose() {
    return mayDropCells() && mayDropWhatIfs();
}

/// Cells that could not be read are in no plan.
bool MainWindow::mayDropCells() {
    const QString table = m_tables->model().unfinishedTable();
    if (table.isEmpty() || m_session->document().isReadOnly())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Tables"),
                    tr("Some rows of the tables are not in the plan yet."), QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("unfinishedCells"));
    const auto* go = box.addButton(tr("Go there"), QMessageBox::AcceptRole);
    const auto* discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == go)
        openTables(table);
    return box.clickedButton() == discard;
}

bool MainWindow::mayDropWhatIfs() {
    const auto count = static_cast<int>(m_recover->changes().size());
    if (count == 0 || m_session->document().isReadOnly())
        return true;
    QMessageBox box(QMessageBox::Question, tr("What-if changes"),
                    tr("%n change(s) that you tried in Recover are not in the plan yet.", nullptr, count),
                    QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("pendingWhatIfs"));
    const auto* apply = box.addButton(tr("Apply to the plan"), QMessageBox::AcceptRole);
    const auto* discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == apply)
        m_recover->applyChanges();
    return box.clickedButton() == apply || box.clickedButton() == discard;
}

void MainWindow::refreshTitle() {
    if (!m_session->hasDocument()) {
        setWindowTitle(tr("Drawbridge"));
        return;
    }
    const QString path = m_session->document().path();
    const QString name =
        ProjectFiles::isDraft(path) ? m_session->plan().project.name : QFileInfo(path).fileName();
    setWindowTitle(m_session->document().isReadOnly() ? tr("%1 (read-only) — Drawbridge").arg(name)
                                                      : tr("%1 — Drawbridge").arg(name));
}

bool MainWindow::openFile(const QString& path) {
    return (!m_session->hasDocument() || mayClose()) && m_files->open(path);
}

bool MainWindow::openSample(const QString& name) {
    return m_files->openSample(name);
}

void MainWindow::importFiles(const QStringList& files) {
    if (files.size() == 1 && files.front().endsWith(u".drplan")) {
        openFile(files.front());
        return;
    }
    m_status->setBusy(tr("Importing …"));
    m_files->import(files);
}

void MainWindow::exportRunbookTo(const QString& path) {
    m_status->setBusy(tr("Writing the runbook …"));
    m_exports->runbook(path);
}

QWidget* MainWindow::mainView() const {
    if (!m_session->hasDocument())
        return m_start;
    if (isOverDesign())
        return static_cast<ModePage*>(m_modes->currentWidget())->mainView();
    ModePage* page = m_modePages[static_cast<std::size_t>(m_mode)];
    return page != nullptr ? page->mainView() : m_canvas;
}

bool MainWindow::focusNextPrevChild(bool next) {
    const QWidget* focused = focusWidget();
    const bool isGone =
        focused != nullptr && focused != this && (!focused->isVisible() || !focused->isEnabled());
    if (!isGone)
        return QMainWindow::focusNextPrevChild(next);
    mainView()->setFocus(Qt::OtherFocusReason);
    return true;
}

void MainWindow::setMode(Mode mode) {
    const bool isOther = mode != m_mode || isOverDesign();
    m_mode = mode;
    m_modes->setCurrentIndex(static_cast<int>(mode));
    m_modeBar->setMode(mode);
    m_actions->modes[static_cast<std::size_t>(mode)]->setChecked(true);
    showHint();
    refreshActions();
    if (!isOther)
        return;
    mainView()->setFocus(Qt::OtherFocusReason);
    tellOfWhatIfs();
}

void MainWindow::refreshActions() {
    m_actions->refresh(m_mode == Mode::Design && !isOverDesign());
}

void MainWindow::showHint() {
    const ModePage* page = isOverDesign() ? static_cast<const ModePage*>(m_modes->currentWidget())
                                          : m_modePages[static_cast<std::size_t>(m_mode)];
    m_status->setHint(page != nullptr ? page->hint() : m_toolHint);
}

void MainWindow::setTheme(ThemeChoice choice) {
    QSettings().setValue(QStringLiteral("theme"), static_cast<int>(choice));
    applyTheme(*qApp, choice);
    m_canvas->setTheme(currentTheme());
    QAction* const actions[] = {m_actions->themeSystem, m_actions->themeLight, m_actions->themeDark};
    actions[static_cast<int>(choice)]->setChecked(true);
}

void MainWindow::restoreLayout() {
    QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    m_columns->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
    m_leftRows->restoreState(settings.value(QStringLiteral("window/left")).toByteArray());
    m_middleRows->restoreState(settings.value(QStringLiteral("window/rows")).toByteArray());
    for (QSplitter* splitter : {m_columns, m_leftRows, m_middleRows})
        splitter->setHandleWidth(1);
    setTheme(static_cast<ThemeChoice>(settings.value(QStringLiteral("theme"), 0).toInt() % 3));
}

void MainWindow::saveLayout() const {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
    settings.setValue(QStringLiteral("window/left"), m_leftRows->saveState());
    settings.setValue(QStringLiteral("window/rows"), m_middleRows->saveState());
}

/// The picture is what one came for: in a narrow window the panels beside it become as narrow as they can.
void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool wasNarrow = m_isNarrow;
    m_isNarrow = width() < kNarrow;
    if (m_isNarrow && !wasNarrow) {
        m_wideColumns = m_columns->sizes();
        m_columns->setSizes({kLeastSide, width(), kLeastInspector});
    } else if (!m_isNarrow && wasNarrow && m_wideColumns.size() == 3) {
        m_columns->setSizes({m_wideColumns.at(0), width(), m_wideColumns.at(2)});
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // Commit text that is still being edited.
    if (QWidget* typing = focusWidget())
        typing->clearFocus();
    if (!mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    m_looks->keepNow();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(*event->mimeData());
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        importFiles(files);
    }
}

} // namespace drawbridge
