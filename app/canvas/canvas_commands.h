// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <vector>

class QMenu;

namespace drawbridge {

class CanvasController;
class CanvasView;

/// The canvas's commands with words, shortcuts and icons, for menus and the command palette. Their shortcuts
/// hold while the canvas has the focus: in a text field Ctrl+C copies text.
class CanvasCommands : public QObject {
    Q_OBJECT
public:
    CanvasCommands(CanvasController& controller, CanvasView& view);

    QAction *cut, *copy, *paste, *pasteHere, *duplicate;
    QAction *fitToContents, *collapse, *pin, *showDependents, *showRequirements;
    QAction *layOutAll, *layOutForce, *layOutCompact, *layOutSelection, *layOutNew;
    QAction *zoomToSelection, *zoomActual, *openClusters, *closeClusters;
    std::vector<QAction*> alignments; ///< align and distribute, in the order of Arrangement

    void fillArrangeMenu(QMenu* menu) const;
    void fillLayoutMenu(QMenu* menu) const;
    /// Greys out what cannot be done now.
    void refresh();

private:
    template <class F>
    QAction* make(const QString& text, const char* icon, const QKeySequence& shortcut, F&& what);
    void makeEditing();
    void makeArranging();
    void makeLayouts();
    void makeViewing();
    CanvasController& m_controller;
    CanvasView& m_view;
};

} // namespace drawbridge
