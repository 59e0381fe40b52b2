// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QPointer>
#include <QWidget>

class QMenu;
class QTabBar;
class QToolButton;

namespace drawbridge {

class RenameEditor;

/// The plan's pages as a slim strip of tabs, with a button for a new one. Shows and changes pages through the
/// session; each gesture is one edit. A plan without pages shows one tab that is not in it yet.
class PageTabs : public QWidget {
    Q_OBJECT
public:
    explicit PageTabs(Session& session, QWidget* parent = nullptr);

    QTabBar& bar() const;

public slots:
    void nextPage(); ///< round and round
    void previousPage();
    void newPage();              ///< with its name to be typed over
    void newPageWithSelection(); ///< of what is selected, with what is in it
    void renameCurrent();
    void duplicateCurrent();
    void deleteCurrent(); ///< says why when it cannot be

private:
    class Bar;
    void connectBar();
    std::optional<PageId> pageAt(int index) const;
    void rebuild();
    void step(int by);
    void editName(int index);
    QString takeName(std::optional<PageId> page, const QString& name);
    void openMenu(int index, const QPoint& global);
    void addEdgeMenu(QMenu* menu, int index);
    void move(int from, int to);
    void endDrag(bool keep);
    bool isWritable() const;

    Session& m_session;
    Bar* m_bar;
    QToolButton* m_add;
    QPointer<RenameEditor> m_editor;
    bool m_following = false;                   ///< the bar is being filled: its signals are not the user's
    std::optional<std::pair<int, int>> m_moved; ///< first place and present place of the dragged tab
};

} // namespace drawbridge
