// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outline/outline_panel.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/panels/outline/add_entity.h"
#include "core/model/words.h"
#include "core/operations/edits/new_entity.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace drawbridge {

OutlinePanel::OutlinePanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session),
      m_estate(new OutlineModel(session, OutlineModel::Tree::Estate, this)),
      m_plan(new OutlineModel(session, OutlineModel::Tree::Plan, this)),
      m_filter(new QSortFilterProxyModel(this)), m_view(new OutlineView) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* heading = new QWidget;
    buildHeading(heading);
    column->addWidget(heading);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setAutoAcceptChildRows(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setSourceModel(m_estate);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Outline"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &OutlinePanel::openMenu);
    column->addWidget(m_view, 1);

    connect(&session, &Session::documentReplaced, this, &OutlinePanel::rebuild);
    connect(&session, &Session::planChanged, this, &OutlinePanel::scheduleRebuild);
    connect(&session, &Session::selectionChanged, this, &OutlinePanel::showSelection);
    const auto states = [this] { model().refreshStates(); };
    connect(&session, &Session::resultsChanged, this, states);
    connect(&session, &Session::scenarioChanged, this, states);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setFilterFixedString(text);
        if (text.isEmpty())
            restoreFolds();
        else
            m_view->expandAll();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlinePanel::takeSelection);
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto ref = model().refAt(m_filter->mapToSource(index)))
            emit activated(*ref);
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        // Brought into view not before the release: a press may begin a drag to the page that is shown.
        if (model().refAt(m_filter->mapToSource(index)) && !m_session.selection().empty())
            m_session.select(m_session.selection(), true);
    });
    rebuild();
}

void OutlinePanel::buildHeading(QWidget* heading) {
    auto* column = new QVBoxLayout(heading);
    column->setContentsMargins(12, 8, 12, 6);
    column->setSpacing(6);
    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    const auto segment = [&](const QString& text, const QString& tip, OutlineModel::Tree tree) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setProperty("segment", true);
        connect(button, &QToolButton::clicked, this, [this, tree] { showTree(tree); });
        line->addWidget(button);
        return button;
    };
    m_estateButton = segment(tr("Estate"), tr("Sites and what is in them"), OutlineModel::Tree::Estate);
    m_planButton =
        segment(tr("Plan"), tr("Scenarios, teams, contracts and everything else that is not on the canvas"),
                OutlineModel::Tree::Plan);
    m_estateButton->setChecked(true);
    line->addStretch(1);
    m_add = makeIconButton(QStringLiteral("plus"), tr("Add to the plan"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, &OutlinePanel::fillAddMenu);
    m_add->setMenu(menu);
    m_add->hide();
    line->addWidget(m_add);
    column->addLayout(line);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find by name …"));
    m_search->setAccessibleName(tr("Find in the outline"));
    m_search->setToolTip(tr("Find in the outline (%1)").arg(QKeySequence(QKeySequence::Find).toString()));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
}

void OutlinePanel::fillAddMenu() {
    QMenu* menu = m_add->menu();
    menu->clear();
    for (const EntityKind kind : listedKinds()) {
        QAction* action = menu->addAction(kindLabel(kind));
        connect(action, &QAction::triggered, this, [this, kind] {
            if (addAndSelect(m_session, kind))
                emit activated(m_session.selection().front()); // its name is typed next
        });
    }
}

OutlineModel& OutlinePanel::model() const {
    return m_tree == OutlineModel::Tree::Estate ? *m_estate : *m_plan;
}

void OutlinePanel::showTree(OutlineModel::Tree tree) {
    m_estateButton->setChecked(tree == OutlineModel::Tree::Estate);
    m_planButton->setChecked(tree == OutlineModel::Tree::Plan);
    m_add->setVisible(tree == OutlineModel::Tree::Plan && m_session.hasDocument() &&
                      !m_session.document().isReadOnly());
    if (tree == m_tree)
        return;
    rememberFolds();
    m_tree = tree;
    m_following = true;
    m_filter->setSourceModel(&model()); // which folds everything: not to be remembered
    model().rebuild();
    restoreFolds();
    m_following = false;
    showSelection(false);
}

void OutlinePanel::setMenuActions(std::vector<QAction*> actions) {
    m_menuActions = std::move(actions);
}

void OutlinePanel::openMenu(const QPoint& place) {
    const QModelIndex index =
        m_view->indexAt(place).isValid() ? m_view->indexAt(place) : m_view->currentIndex();
    const auto ref = model().refAt(m_filter->mapToSource(index));
    if (!ref)
        return;
    if (!m_view->selectionModel()->isSelected(index))
        m_view->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("outlineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* open = menu->addAction(tr("Open"), this, [this, ref] { emit activated(*ref); });
    open->setEnabled(m_session.selection().size() == 1);
    QAction* find = menu->addAction(tr("Find on the canvas"), this,
                                    [this] { m_session.select(m_session.selection(), true); });
    find->setEnabled(ref->kind == EntityKind::Site || ref->kind == EntityKind::Component ||
                     ref->kind == EntityKind::Network);
    menu->addSeparator();
    menu->addActions(QList<QAction*>(m_menuActions.begin(), m_menuActions.end()));
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void OutlinePanel::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void OutlinePanel::scheduleRebuild(const ChangeSet& changes) {
    const bool onlyPlacements =
        !changes.project &&
        std::all_of(changes.changes.begin(), changes.changes.end(), [](const Change& change) {
            return change.entity.kind == EntityKind::Placement || change.entity.kind == EntityKind::Page;
        });
    if (!onlyPlacements)
        rebuild();
}

void OutlinePanel::rebuild() {
    m_following = true;
    rememberFolds();
    model().rebuild();
    restoreFolds();
    m_following = false;
    showSelection(false);
}

void OutlinePanel::rememberFolds() {
    std::function<void(const QModelIndex&)> visit = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const QModelIndex index = m_filter->index(row, 0, parent);
            if (m_filter->rowCount(index) == 0)
                continue;
            const QString key = index.data(OutlineModel::KeyRole).toString();
            if (m_view->isExpanded(index))
                m_folded.remove(key);
            else
                m_folded.insert(key);
            visit(index);
        }
    };
    if (m_search->text().isEmpty())
        visit({});
}

void OutlinePanel::restoreFolds() {
    m_view->expandAll();
    if (!m_search->text().isEmpty())
        return;
    std::function<void(const QModelIndex&)> visit = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const QModelIndex index = m_filter->index(row, 0, parent);
            visit(index);
            if (m_folded.contains(index.data(OutlineModel::KeyRole).toString()))
                m_view->collapse(index);
        }
    };
    if (!m_folded.isEmpty())
        visit({});
}

void OutlinePanel::showSelection(bool scrollTo) {
    Q_UNUSED(scrollTo)
    m_following = true;
    QItemSelection wanted;
    QModelIndex first;
    for (const EntityRef& ref : m_session.selection()) {
        const QModelIndex index = m_filter->mapFromSource(model().indexOf(ref));
        if (!index.isValid())
            continue;
        wanted.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_view->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }
    m_following = false;
}

void OutlinePanel::takeSelection() {
    if (m_following)
        return;
    std::vector<EntityRef> refs;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        if (const auto ref = model().refAt(m_filter->mapToSource(index)))
            refs.push_back(*ref);
    }
    m_following = true;
    m_session.select(std::move(refs), !m_view->isPressed());
    m_following = false;
}

} // namespace drawbridge
