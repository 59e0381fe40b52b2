// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/outline/outline_model.h"
#include "app/panels/outline/outline_view.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QToolButton;

namespace drawbridge {

/// The tree beside the canvas, in two parts: the estate by place, and the rest of the plan by kind. Its
/// selection is the session's.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(Session& session, QWidget* parent = nullptr);
    void showTree(OutlineModel::Tree tree);
    OutlineModel::Tree tree() const { return m_tree; }
    void focusFilter();
    QTreeView* view() const { return m_view; }
    /// What the context menu also has: actions about the selection.
    void setMenuActions(std::vector<QAction*> actions);

signals:
    void activated(const EntityRef& entity);

private:
    void buildHeading(QWidget* heading);
    OutlineModel& model() const;
    void scheduleRebuild(const ChangeSet& changes);
    void rebuild();
    void rememberFolds();
    void restoreFolds();
    void showSelection(bool scrollTo);
    void takeSelection();
    void fillAddMenu();
    void openMenu(const QPoint& place);

    Session& m_session;
    OutlineModel::Tree m_tree = OutlineModel::Tree::Estate;
    OutlineModel* m_estate;
    OutlineModel* m_plan;
    QSortFilterProxyModel* m_filter;
    OutlineView* m_view;
    QLineEdit* m_search = nullptr;
    QToolButton* m_estateButton = nullptr;
    QToolButton* m_planButton = nullptr;
    QToolButton* m_add = nullptr;
    QSet<QString> m_folded;
    std::vector<QAction*> m_menuActions;
    bool m_following = false; ///< the selection is being taken over from the session
};

} // namespace drawbridge
