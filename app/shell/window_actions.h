// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QAction>
#include <QActionGroup>

class QMenu;
class QMenuBar;

namespace drawbridge {

class CanvasCommands;
class RecoverCommands;

/// The actions of the window with text, icon, shortcut and tooltip, when they are enabled, and their menus.
/// The window connects them.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(Session& session, QWidget* window);

    QAction *newProject, *open, *import, *discover, *saveVersion, *saveAs, *close, *exportDiagram,
        *exportPlan, *exportCompose, *exportConfig, *exportSheet, *copyPicture, *print, *exportRunbook, *previewRunbook, *quit;
    QAction *undo, *redo, *rename, *remove, *selectAll, *find, *projectSettings;
    QAction *zoomIn, *zoomOut, *fit;
    QAction *findNext, *findPrevious, *filterOutline, *commands;
    QAction *nextPage, *previousPage, *newPage, *newPageWithSelection;
    QAction *selectTool, *connectTool, *softTool, *tunnelTool;
    std::vector<QAction*> modes; ///< in the order of Mode
    QAction *showPalette, *showOutline, *showInspector, *showFindings, *showMachines, *showChecklist,
        *showImplied;
    QAction *themeSystem, *themeLight, *themeDark;
    QAction *planRecovery, *tables, *contractTerms, *checkMachines, *watchMachines, *newScenario, *failSelection, *noScenario;
    QAction* about;
    QMenu *recentMenu, *versionsMenu, *scenariosMenu, *insertMenu, *insertSiteMenu, *insertListedMenu;

    void buildMenus(QMenuBar* bar, const CanvasCommands& canvas, const RecoverCommands& recovery);
    /// Enables the actions that are possible now. What changes the selection is for Design alone: elsewhere
    /// nobody sees what a key would change.
    void refresh(bool designShown);
    /// Their keys work where `widget` has the focus, and nowhere else.
    static void keysBelongTo(QWidget* widget, std::initializer_list<QAction*> actions);

private:
    QAction* make(const QString& text, const char* icon, const QKeySequence& shortcut = {},
                  const QString& tip = {});
    void makeFileActions();
    void makeEditActions();
    void makeViewActions();
    void makeToolActions();
    void buildFileMenu(QMenuBar* bar);
    void buildEditMenu(QMenuBar* bar, const CanvasCommands& canvas);
    void buildViewMenu(QMenuBar* bar, const CanvasCommands& canvas, const RecoverCommands& recovery);

    Session& m_session;
    QWidget* m_window;
};

} // namespace drawbridge
