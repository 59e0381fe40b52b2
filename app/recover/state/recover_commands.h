// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

class QMenu;
class QWidget;

namespace drawbridge {

/// Actions of Recover mode for menus and the command palette. Single-key shortcuts work only while the
/// timeline has the focus. The page connects the actions.
class RecoverCommands : public QObject {
    Q_OBJECT
public:
    RecoverCommands(QWidget* page, QWidget* timeline);

    QAction *play, *nextEvent, *previousEvent;
    QAction *byComponent, *byTeam, *onlyCritical, *showLoad;
    QAction *zoomIn, *zoomOut, *fit;
    QAction *tasks, *targets, *strategies, *disasters, *failback, *capacity;
    QAction *doubleDuration, *applyChanges, *discardChanges;

    void fillMenu(QMenu* menu) const;
    /// Enables the actions: `recovery`: a scenario is shown; `changes`: there are what-if changes;
    /// `writable`: they can be applied.
    void refresh(bool recovery, bool changes, bool writable);

private:
    QAction* make(const QString& text, const char* icon, const QString& key, const QString& tip = {});
    QWidget* m_page;
    QWidget* m_timeline;
    QList<QAction*> m_all;
};

} // namespace drawbridge
