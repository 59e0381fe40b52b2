// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_commands.h"

#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_wayfinding.h"
#include "app/canvas/edits/plan_clipboard.h"
#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/operations/edits/arrange.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace drawbridge {

CanvasCommands::CanvasCommands(CanvasController& controller, CanvasView& view)
    : QObject(&view), m_controller(controller), m_view(view) {
    makeEditing();
    makeArranging();
    makeLayouts();
    makeViewing();
    Session& session = controller.session();
    for (const auto signal : {&Session::documentReplaced, &Session::resultsChanged, &Session::pageChanged})
        connect(&session, signal, this, &CanvasCommands::refresh);
    connect(&session, &Session::planChanged, this, &CanvasCommands::refresh);
    connect(&session, &Session::selectionChanged, this, &CanvasCommands::refresh);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &CanvasCommands::refresh);
    refresh();
}

template <class F>
QAction* CanvasCommands::make(const QString& text, const char* icon, const QKeySequence& shortcut, F&& what) {
    auto* action = new QAction(text, this);
    if (icon[0] != '\0')
        action->setIcon(themedIcon(QString::fromLatin1(icon)));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(tipWithShortcut(text, shortcut));
    connect(action, &QAction::triggered, this, std::forward<F>(what));
    m_view.addAction(action);
    return action;
}

void CanvasCommands::makeEditing() {
    Session& session = m_controller.session();
    cut = make(tr("Cu&t"), "", QKeySequence::Cut, [this] { m_controller.cutSelection(); });
    copy = make(tr("&Copy"), "", QKeySequence::Copy, [&session] { planclipboard::copy(session); });
    paste = make(tr("&Paste"), "", QKeySequence::Paste, [this] { m_controller.paste(false); });
    pasteHere =
        make(tr("Paste at the p&ointer"), "", tr("Ctrl+Shift+V"), [this] { m_controller.paste(true); });
    duplicate = make(tr("D&uplicate"), "", tr("Ctrl+D"), [&session] { planclipboard::duplicate(session); });
    fitToContents = make(tr("&Fit to what is in it"), "", tr("F"),
                         [this] { m_controller.fitToContents(m_controller.selectedKeys()); });
    collapse = make(tr("C&ollapse or expand"), "", tr("E"), [this] { m_controller.toggleCollapsed(); });
    pin = make(tr("P&in in its place"), "pin", tr("P"), [this] { m_controller.togglePinned(); });
    pin->setCheckable(true);
}

void CanvasCommands::makeArranging() {
    struct Entry {
        Arrangement what;
        QString text;
        QString shortcut;
    };
    const std::vector<Entry> entries{
        {Arrangement::AlignLeft, tr("Align &left edges"), tr("Ctrl+Alt+Left")},
        {Arrangement::AlignCentre, tr("Align &centres"), tr("Ctrl+Alt+C")},
        {Arrangement::AlignRight, tr("Align &right edges"), tr("Ctrl+Alt+Right")},
        {Arrangement::AlignTop, tr("Align &top edges"), tr("Ctrl+Alt+Up")},
        {Arrangement::AlignMiddle, tr("Align &middles"), tr("Ctrl+Alt+M")},
        {Arrangement::AlignBottom, tr("Align &bottom edges"), tr("Ctrl+Alt+Down")},
        {Arrangement::DistributeHorizontally, tr("Distribute &horizontally"), tr("Ctrl+Alt+H")},
        {Arrangement::DistributeVertically, tr("Distribute &vertically"), tr("Ctrl+Alt+V")}};
    for (const Entry& entry : entries)
        alignments.push_back(
            make(entry.text, "", entry.shortcut, [this, what = entry.what] { m_controller.arrange(what); }));
}

void CanvasCommands::makeLayouts() {
    const auto layOut = [this](const QString& text, const char* icon, const QString& keys, LayoutStyle style,
                               LayoutScope scope) {
        return make(text, icon, keys, [this, style, scope] { m_controller.layOut(style, scope); });
    };
    layOutAll = layOut(tr("&Hierarchic"), "layout", tr("Ctrl+L"), LayoutStyle::Hierarchic, LayoutScope::All);
    layOutForce =
        layOut(tr("By &forces"), "", tr("Ctrl+Alt+L"), LayoutStyle::ForceDirected, LayoutScope::All);
    layOutCompact = layOut(tr("&Compact, right angles"), "", tr("Ctrl+Alt+K"), LayoutStyle::OrthogonalCompact,
                           LayoutScope::All);
    layOutSelection = layOut(tr("Only the &selection"), "", tr("Ctrl+Shift+L"), LayoutStyle::Hierarchic,
                             LayoutScope::Selection);
    layOutNew =
        layOut(tr("Only what is &new"), "", tr("Ctrl+Alt+N"), LayoutStyle::Hierarchic, LayoutScope::New);
}

void CanvasCommands::makeViewing() {
    showDependents = make(tr("Show what it &serves"), "", tr("R"),
                          [this] { m_controller.wayfinding().toggleHighlight(ReachDirection::Dependents); });
    showRequirements = make(tr("Show what it &needs"), "", tr("Shift+R"), [this] {
        m_controller.wayfinding().toggleHighlight(ReachDirection::Requirements);
    });
    zoomToSelection =
        make(tr("Zoom to the s&election"), "", tr("Ctrl+Shift+0"), [this] { m_view.fitSelection(); });
    openClusters = make(tr("&Open all clusters"), "", {}, [this] { m_controller.openAllClusters(true); });
    closeClusters = make(tr("C&lose all clusters"), "", {}, [this] { m_controller.openAllClusters(false); });
    zoomActual = make(tr("&Actual size"), "", tr("Ctrl+Alt+0"), [this] { m_view.zoomBy(1 / m_view.zoom()); });
}

void CanvasCommands::fillArrangeMenu(QMenu* menu) const {
    for (std::size_t i = 0; i < alignments.size(); ++i) {
        if (i == 3 || i == 6)
            menu->addSeparator();
        menu->addAction(alignments[i]);
    }
    menu->addSeparator();
    menu->addActions({fitToContents, collapse, pin});
}

void CanvasCommands::fillLayoutMenu(QMenu* menu) const {
    menu->addActions({layOutAll, layOutForce, layOutCompact});
    menu->addSeparator();
    menu->addActions({layOutSelection, layOutNew});
}

void CanvasCommands::refresh() {
    const Session& session = m_controller.session();
    const bool has = session.hasDocument() && m_view.isVisible(); // nothing happens to what is not in sight
    const bool writable = has && !m_controller.session().document().isReadOnly();
    const std::size_t selected = session.selection().size();
    const bool any = has && selected > 0;
    copy->setEnabled(has && planclipboard::canCopy(session));
    cut->setEnabled(writable && copy->isEnabled());
    duplicate->setEnabled(cut->isEnabled());
    const bool canPaste =
        writable && planclipboard::canPaste(session, QGuiApplication::clipboard()->mimeData());
    paste->setEnabled(canPaste);
    pasteHere->setEnabled(canPaste);
    collapse->setEnabled(writable && m_controller.canCollapse());
    fitToContents->setEnabled(collapse->isEnabled());
    pin->setEnabled(writable && any);
    pin->setChecked(m_controller.isSelectionPinned());
    for (std::size_t i = 0; i < alignments.size(); ++i)
        alignments[i]->setEnabled(writable && selected >= (i < 6 ? 2 : 3));
    for (QAction* action : {showDependents, showRequirements, zoomToSelection})
        action->setEnabled(any);
    zoomActual->setEnabled(has);
    const auto& clusters = m_controller.scene().diagram().clusters;
    openClusters->setEnabled(writable && std::any_of(clusters.begin(), clusters.end(),
                                                     [](const DiagramCluster& each) { return !each.open; }));
    closeClusters->setEnabled(writable && std::any_of(clusters.begin(), clusters.end(),
                                                      [](const DiagramCluster& each) { return each.open; }));
    for (QAction* action : {layOutAll, layOutForce, layOutCompact, layOutNew})
        action->setEnabled(writable);
    layOutSelection->setEnabled(writable && selected > 1);
}

} // namespace drawbridge
