// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/style.h"
#include "app/shell/mode_bar.h"
#include "core/base/diagnostic.h"
#include "core/operations/plan_checklist.h"

#include <QMainWindow>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace drawbridge {

enum class ExposeExport;

class CanvasView;
class ChecklistPanel;
class CommandPalette;
class Exports;
class FindingsPanel;
class MachinesPanel;
class InspectorPanel;
class LookKeeper;
class MachineCheck;
class MessageBar;
class OutlinePanel;
class PageTabs;
class PalettePanel;
class PreparePage;
class ProjectFiles;
class RecoverPage;
class SearchBar;
class Session;
class StartPage;
class StatusLine;
class TablesPage;
class TopBar;
class WindowActions;

/// The main window: creates and connects the parts. All state is in the session.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Session& session() const { return *m_session; }
    CanvasView& canvas() const { return *m_canvas; }
    bool openFile(const QString& path);
    bool openSample(const QString& name);
    void importFiles(const QStringList& files);
    void exportRunbookTo(const QString& path); ///< writes to `path` without a dialog
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    /// Opens the assistant in Design's place. setMode() leaves it; it keeps what was answered.
    void planRecovery();
    bool isPreparing() const;
    /// Opens the tables in Design's place; `key`: of a view of theirs, empty: the one of before.
    void openTables(const QString& key = {});
    void watchMachines(bool on);
    /// Goes to where what a part of the checklist lacks is done.
    void openChecklistPart(ChecklistPart part);
    void askDiscover(); ///< reads running engines, and shows what they would add
    void setTheme(ThemeChoice choice);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// What disappears hands its focus on: to what is shown, and never to a tool button.
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* mainView() const; ///< what the keys are for: canvas, timeline …
    void undo();
    void editName(); ///< of the selection, in the inspector
    QWidget* buildDesign();
    QWidget* buildProjectPage();
    QWidget* buildRight();
    bool isOverDesign() const; ///< the assistant or the tables stand in its place
    void showHint();
    void connectSession();
    void connectCanvas();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectSearch();
    void connectPages();
    void connectStartPage();
    void connectPreparation();
    void connectTables();
    void connectChecklist();
    void connectExercises();
    void refreshActions();
    void openCommands();
    void fillInsertMenus();
    void fillRecentMenu();
    void fillVersionsMenu();
    void fillScenariosMenu();
    void restoreLayout();
    void saveLayout() const;
    void afterDocumentReplaced();
    void refreshTitle();
    void renameSelected();
    void removeSelected();
    void selectEverything();
    void askOpen();
    void askImport(const QString& filter);
    void askAboutTables(const QStringList& files);
    void askAboutCompose(const QStringList& files);
    void askExportConfig();
    void askAboutNetworkFiles(const QStringList& files);
    void afterImport(int components, const Diagnostics& diagnostics);
    void connectMessages(); ///< and the scenario
    void rememberScenario() const;
    void restoreScenario();
    void tellOfWhatIfs();
    bool mayClose();
    bool mayDropCells();
    bool mayDropWhatIfs();
    QString shownScenario() const;
    QString askDocumentPath(const QString& title, const QString& of);
    void askSaveAs();
    void askSaveVersion();
    void askExportDiagram();
    void askExportPlan();
    void askExportTable(const QString& table);
    void askExportExposure(ExposeExport what);
    void copyPicture();
    void askExportRunbook();
    void previewRunbook();
    bool choosesScenario(); ///< one is chosen, or the only one is now; else it says what to do
    void askExportSheet();
    void showDiagnostics(const QString& title, const Diagnostics& diagnostics);
    void showAbout();
    /// In the folder of exports, named after the project and, where given, what of it is exported.
    QString suggestedPath(const QString& ending, const QString& of = {}) const;

    std::unique_ptr<Session> m_session;
    ProjectFiles* m_files;
    Exports* m_exports;
    WindowActions* m_actions;
    MessageBar* m_message = nullptr;
    TopBar* m_topBar = nullptr;
    ModeBar* m_modeBar = nullptr;
    StatusLine* m_status = nullptr;
    QStackedWidget* m_pages = nullptr; ///< start page, project
    QStackedWidget* m_modes = nullptr;
    StartPage* m_start = nullptr;
    CanvasView* m_canvas = nullptr;
    SearchBar* m_search = nullptr;
    PageTabs* m_tabs = nullptr;
    CommandPalette* m_commands = nullptr;
    PalettePanel* m_palette = nullptr;
    OutlinePanel* m_outline = nullptr;
    InspectorPanel* m_inspector = nullptr;
    FindingsPanel* m_findings = nullptr;
    MachinesPanel* m_machinesPanel = nullptr;
    std::vector<ModePage*> m_modePages; ///< in the order of Mode; null for Design
    RecoverPage* m_recover = nullptr;   ///< one of them
    PreparePage* m_prepare = nullptr;
    TablesPage* m_tables = nullptr;
    ChecklistPanel* m_checklist = nullptr;
    QWidget* m_right = nullptr; ///< checklist and inspector
    LookKeeper* m_looks = nullptr;
    MachineCheck* m_machines = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_leftRows = nullptr;
    QSplitter* m_middleRows = nullptr;
    Mode m_mode = Mode::Design;
    bool m_isShown = false; ///< what is being imported was looked at before, with its warnings
    bool m_isNarrow = false;
    QList<int> m_wideColumns;        ///< of the splitter, before the window became narrow
    bool m_plansAfterImport = false; ///< the assistant follows
    QString m_toolHint;              ///< hint of the canvas tool, restored with Design mode
};

} // namespace drawbridge
