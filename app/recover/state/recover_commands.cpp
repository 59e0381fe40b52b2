// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_commands.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace drawbridge {

RecoverCommands::RecoverCommands(QWidget* page, QWidget* timeline)
    : QObject(page), m_page(page), m_timeline(timeline) {
    play = make(tr("&Play the recovery"), "play", tr("Space"), tr("Play or pause the recovery"));
    nextEvent = make(tr("&Next event"), "", tr("PgDown"));
    previousEvent = make(tr("Pre&vious event"), "", tr("PgUp"));
    byComponent = make(tr("Timeline by &component"), "", tr("Shift+R"));
    byTeam = make(tr("Timeline by &team"), "", tr("R"));
    onlyCritical = make(tr("C&ritical path only"), "", tr("P"),
                        tr("Show only the steps whose delay would delay the end"));
    showLoad = make(tr("Team &load"), "", tr("L"), tr("Show how busy the teams are"));
    zoomIn = make(tr("Zoom the timeline &in"), "", tr("+"));
    zoomIn->setShortcuts({QKeySequence(tr("+")), QKeySequence(tr("="))});
    zoomOut = make(tr("Zoom the timeline &out"), "", tr("-"));
    fit = make(tr("&Fit the timeline"), "zoom-fit", tr("0"));
    tasks = make(tr("T&asks"), "", tr("Alt+1"));
    targets = make(tr("Tar&gets"), "", tr("Alt+2"));
    strategies = make(tr("Compare &strategies"), "", tr("Alt+3"),
                      tr("Compare the recovery strategies of the selected component"));
    disasters = make(tr("All &disasters"), "", tr("Alt+4"), tr("What every possible disaster takes down"));
    failback = make(tr("Failbac&k"), "", tr("Alt+5"), tr("Plan the failback after the disaster"));
    capacity = make(tr("Capacit&y"), "", tr("Alt+6"),
                    tr("Whether what is recovered fits on the recovery site's hosts"));
    doubleDuration =
        make(tr("Try t&wice the duration"), "", tr("2"),
             tr("Show the recovery with the selected step taking twice as long; the plan is not changed"));
    applyChanges =
        make(tr("Appl&y what-if changes"), "", tr("Ctrl+Return"), tr("Apply the changes to the plan"));
    discardChanges = make(tr("Discard what-if chang&es"), "", {}, tr("Return to the unchanged plan"));
    auto* grouping = new QActionGroup(this);
    for (QAction* action : {byComponent, byTeam}) {
        action->setCheckable(true);
        grouping->addAction(action);
    }
    for (QAction* action : {onlyCritical, showLoad})
        action->setCheckable(true);
    byComponent->setChecked(true);
    showLoad->setChecked(true);
}

/// Shortcuts with Ctrl or Alt work on the whole page, single keys only on the timeline: elsewhere they are
/// text input.
QAction* RecoverCommands::make(const QString& text, const char* icon, const QString& key,
                               const QString& tip) {
    auto* action = new QAction(text, this);
    if (icon[0] != '\0')
        action->setIcon(themedIcon(QString::fromLatin1(icon)));
    const QKeySequence shortcut(key);
    action->setShortcut(shortcut);
    const bool single = !shortcut.isEmpty() &&
                        !shortcut[0].keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier);
    action->setShortcutContext(single ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    (single ? m_timeline : m_page)->addAction(action);
    action->setToolTip(tipWithShortcut(tip.isEmpty() ? text : tip, shortcut));
    m_all << action;
    return action;
}

void RecoverCommands::fillMenu(QMenu* menu) const {
    menu->addActions({play, nextEvent, previousEvent});
    menu->addSeparator();
    menu->addActions({byComponent, byTeam, onlyCritical, showLoad});
    menu->addSeparator();
    menu->addActions({zoomIn, zoomOut, fit});
    menu->addSeparator();
    menu->addActions({tasks, targets, strategies, disasters, failback, capacity});
    menu->addSeparator();
    menu->addActions({doubleDuration, applyChanges, discardChanges});
}

void RecoverCommands::refresh(bool recovery, bool changes, bool writable) {
    for (QAction* action : m_all)
        action->setEnabled(recovery);
    applyChanges->setEnabled(recovery && changes && writable);
    discardChanges->setEnabled(recovery && changes);
}

} // namespace drawbridge
