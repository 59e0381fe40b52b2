// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_commands.h"
#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_wayfinding.h"
#include "core/analysis/fixes/finding_fixes.h"
#include "core/model/failure.h"
#include "core/operations/edits/page_edits.h"

#include <QMenu>

/// The context menu: what can be done with what is under the pointer.
namespace drawbridge {

void CanvasController::showMenu(const QPointF& point, const QPoint& globalPosition) {
    cancelGesture();
    m_wayfinding->hideCard();
    m_pointer = point;
    const CanvasHit hit = hitAt(point);
    const auto ref = entityOfDiagramKey(hit.key);
    if (!hit.key.isEmpty() && !isSelected(hit.key))
        click({hit, point, Qt::NoModifier, false, std::nullopt});
    if (!isSelected(hit.key) && !refsOf(hit.key).empty())
        selectKey(hit.key, Qt::NoModifier);
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("canvasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (ref || !refsOf(hit.key).empty() || m_session.selectedDependency())
        addSelectionMenus(menu, hit);
    CanvasCommands& commands = m_view.commands();
    menu->addAction(commands.pasteHere);
    menu->addSeparator();
    commands.fillLayoutMenu(menu->addMenu(tr("Lay out")));
    menu->addAction(tr("Fit in the window"), &m_view, &CanvasView::fitAll)->setShortcut(tr("Ctrl+0"));
    menu->popup(globalPosition);
}

void CanvasController::addSelectionMenus(QMenu* menu, const CanvasHit& hit) {
    const auto ref = entityOfDiagramKey(hit.key);
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    const auto add = [menu, this](const QString& text, const QKeySequence& keys, auto&& what, bool enabled) {
        QAction* action = menu->addAction(text, this, what);
        action->setShortcut(keys);
        action->setEnabled(enabled);
        return action;
    };
    if (ref) {
        const bool one = m_session.selection().size() == 1;
        add(
            tr("Rename"), Qt::Key_F2, [this, hit] { renameKey(hit.key); }, writable && one);
        if (canFail(ref->kind))
            add(
                tr("Fail this"), {}, [this, ref] { m_session.failEntity(*ref); }, true);
        if (ref->kind == EntityKind::Component)
            add(
                tr("Connect from here"), {},
                [this, ref] { startConnecting(ComponentId(ref->id), ConnectKind::Hard); }, writable);
        CanvasCommands& commands = m_view.commands();
        if (canCollapse())
            menu->addAction(commands.collapse);
        addClusterMenu(menu);
        menu->addAction(commands.pin);
        if (m_session.selection().size() > 1)
            commands.fillArrangeMenu(menu->addMenu(tr("Arrange")));
        menu->addSeparator();
        menu->addActions({commands.showDependents, commands.showRequirements});
        addFixes(menu, *ref);
        addPageMenu(menu);
        menu->addSeparator();
        menu->addActions({commands.cut, commands.copy, commands.duplicate});
    } else if (!refsOf(hit.key).empty()) {
        CanvasCommands& commands = m_view.commands();
        addClusterMenu(menu);
        menu->addAction(commands.pin);
        menu->addSeparator();
        menu->addActions({commands.showDependents, commands.showRequirements});
        menu->addSeparator();
        menu->addActions({commands.cut, commands.copy, commands.duplicate});
    }
    add(
        tr("Delete"), Qt::Key_Delete, [this] { deleteSelection(); }, writable);
}

void CanvasController::addClusterMenu(QMenu* menu) {
    const DiagramCluster* cluster = selectedCluster();
    if (cluster == nullptr)
        return;
    const bool open = !cluster->open;
    QAction* action = menu->addAction(open ? tr("Open cluster") : tr("Close cluster"), this,
                                      [this, key = cluster->key, open] { openClusters({key}, open); });
    action->setObjectName(QStringLiteral("toggleCluster"));
    if (open)
        action->setShortcut(Qt::Key_Return);
    action->setEnabled(!m_session.document().isReadOnly());
}

void CanvasController::addFixes(QMenu* menu, const EntityRef& ref) {
    bool any = false;
    for (const auto& [finding, fixes] : fixesAt(m_session.plan(), m_session.findings(), ref)) {
        for (const FindingFix& fix : fixes) {
            if (!any)
                menu->addSection(tr("Findings"));
            any = true;
            QAction* action = menu->addAction(fix.label, this, [this, finding = finding, label = fix.label] {
                m_session.attempt([&](Document& document) { applyFix(document, finding, label); });
            });
            action->setToolTip(finding.message);
        }
    }
}

void CanvasController::addPageMenu(QMenu* menu) {
    const Plan& plan = m_session.plan();
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    QMenu* pages = menu->addMenu(tr("Pages"));
    pages->setEnabled(writable);
    for (const Page& page : plan.pages) {
        if (page.id == m_session.page())
            continue;
        pages->addAction(tr("Show on %1").arg(page.name), this, [this, id = page.id, name = page.name] {
            const auto refs = m_session.selection();
            m_session.edit(tr("Show %1 on %2").arg(nameOfSelection(), name),
                           [&](Edit& edit) { addToPage(edit, id, refs, QPointF(40, 40)); });
        });
    }
    const QString why = whyNotTakeOffPage(plan, m_session.page());
    QAction* off = pages->addAction(tr("Take off this page"), this, [this] {
        const auto refs = m_session.selection();
        m_session.edit(tr("Take %1 off the page").arg(nameOfSelection()),
                       [&](Edit& edit) { takeOffPage(edit, *m_session.page(), refs); });
    });
    off->setEnabled(why.isEmpty());
    off->setToolTip(why);
}

} // namespace drawbridge
