// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

class QMenu;
class QWidget;

namespace drawbridge {

/// What can be done in Recover, with words and shortcuts, for menus and the command palette. Single keys hold
/// while the timeline has the focus; what they do is connected by the page.
class RecoverCommands : public QObject {
    Q_OBJECT
public:
    RecoverCommands(QWidget* page, QWidget* timeline);

    QAction *play, *nextEvent, *previousEvent;
    QAction *byComponent, *byTeam, *onlyCritical, *showLoad;
    QAction *zoomIn, *zoomOut, *fit;
    QAction *tasks, *targets, *strategies, *disasters, *failback;
    QAction *twiceAsLong, *applyChanges, *discardChanges;

    void fillMenu(QMenu* menu) const;
    /// Whether there is a recovery to look at, changes to it, and a plan that takes them.
    void refresh(bool recovery, bool changes, bool writable);

private:
    QAction* make(const QString& text, const char* icon, const QString& key, const QString& tip = {});
    QWidget* m_page;
    QWidget* m_timeline;
    QList<QAction*> m_all;
};

} // namespace drawbridge
