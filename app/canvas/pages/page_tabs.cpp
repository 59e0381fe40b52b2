// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/pages/page_tabs.h"

#include "app/canvas/pages/rename_editor.h"
#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/model/words.h"
#include "core/operations/edits/page_edits.h"

#include <QActionGroup>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTabBar>

#include <algorithm>

namespace drawbridge {

/// The bar tells when a drag is over, and takes the keys of a tab that has the focus.
class PageTabs::Bar : public QTabBar {
public:
    using QTabBar::QTabBar;
    std::function<void(bool keep)> dropped;
    std::function<void(int)> renameAsked;
    std::function<void()> deleteAsked;
    std::function<void(int, QPoint)> menuAsked;

    /// Lets go of the tab that is being dragged, as if the button were released where it was pressed.
    void letGo() {
        QMouseEvent release(QEvent::MouseButtonRelease, m_pressedAt, mapToGlobal(m_pressedAt), Qt::LeftButton,
                            Qt::NoButton, Qt::NoModifier);
        QTabBar::mouseReleaseEvent(&release);
        stopListening();
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_F2 || key == Qt::Key_Delete) { // the window's own would be about the selection
                event->accept();
                return true;
            }
        }
        return QTabBar::event(event);
    }
    /// A drag has no keys of its own: the focus is elsewhere.
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
        if (m_pressed && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                letGo();
                dropped(false);
            }
            return true;
        }
        return QTabBar::eventFilter(watched, event);
    }
    void mousePressEvent(QMouseEvent* event) override {
        QTabBar::mousePressEvent(event);
        if (event->button() != Qt::LeftButton)
            return;
        m_pressed = true;
        m_pressedAt = event->position().toPoint();
        qApp->installEventFilter(this);
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        // After Escape the button may still be down; and without it Qt 6.4 would go on with a tab it let go.
        if (m_pressed && event->buttons().testFlag(Qt::LeftButton))
            QTabBar::mouseMoveEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        QTabBar::mouseReleaseEvent(event);
        if (event->button() != Qt::LeftButton || !m_pressed)
            return;
        stopListening();
        dropped(true);
    }
    void mouseDoubleClickEvent(QMouseEvent* event) override {
        const int index = tabAt(event->position().toPoint());
        if (event->button() == Qt::LeftButton && index >= 0)
            renameAsked(index);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_F2)
            renameAsked(currentIndex());
        else if (event->key() == Qt::Key_Delete)
            deleteAsked();
        else
            QTabBar::keyPressEvent(event);
    }
    void contextMenuEvent(QContextMenuEvent* event) override {
        const bool mouse = event->reason() == QContextMenuEvent::Mouse;
        const int index = mouse ? tabAt(event->pos()) : currentIndex();
        if (index >= 0)
            menuAsked(index, mouse ? event->globalPos() : mapToGlobal(tabRect(index).topLeft()));
    }
    /// Qt keeps room for scroll buttons, also beside a single tab.
    QSize minimumSizeHint() const override { return QTabBar::minimumSizeHint().boundedTo(sizeHint()); }
    QSize minimumTabSizeHint(int index) const override { return {48, QTabBar::tabSizeHint(index).height()}; }

private:
    void stopListening() {
        m_pressed = false;
        qApp->removeEventFilter(this);
    }
    bool m_pressed = false;
    QPoint m_pressedAt;
};

PageTabs::PageTabs(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_bar(new Bar),
      m_add(makeIconButton(QStringLiteral("plus"), tr("New page"))) {
    setObjectName(QStringLiteral("pageTabs"));
    setAttribute(Qt::WA_StyledBackground);
    m_bar->setAccessibleName(tr("Diagram pages"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setMovable(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the canvas
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_bar);
    row->addWidget(m_add);
    row->addStretch(1);
    connectBar();
    connect(m_add, &QToolButton::clicked, this, &PageTabs::newPage);
    connect(&session, &Session::documentReplaced, this, &PageTabs::rebuild);
    connect(&session, &Session::pageChanged, this, &PageTabs::rebuild);
    connect(&session, &Session::planChanged, this, [this](const ChangeSet& changes) {
        if (std::any_of(changes.changes.begin(), changes.changes.end(),
                        [](const Change& change) { return change.entity.kind == EntityKind::Page; }))
            rebuild();
    });
    rebuild();
}

QTabBar& PageTabs::bar() const {
    return *m_bar;
}

void PageTabs::connectBar() {
    m_bar->dropped = [this](bool keep) { endDrag(keep); };
    m_bar->renameAsked = [this](int index) { editName(index); };
    m_bar->deleteAsked = [this] { deleteCurrent(); };
    m_bar->menuAsked = [this](int index, const QPoint& global) { openMenu(index, global); };
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        const bool dragged = m_moved.has_value(); // the same page, at another place
        if (const auto page = m_following || dragged ? std::nullopt : pageAt(index))
            m_session.showPage(*page);
    });
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (!m_following)
            m_moved = {m_moved ? m_moved->first : from, to};
    });
}

bool PageTabs::isWritable() const {
    return m_session.hasDocument() && !m_session.document().isReadOnly();
}

std::optional<PageId> PageTabs::pageAt(int index) const {
    const Table<Page>& pages = m_session.plan().pages;
    return index >= 0 && index < pages.size() ? std::optional(pages.at(index).id) : std::nullopt;
}

void PageTabs::rebuild() {
    if (m_moved)
        m_bar->letGo();
    m_moved.reset();
    if (m_editor)
        m_editor->close();
    const QScopedValueRollback following(m_following, true);
    const Table<Page>& pages = m_session.plan().pages;
    const int count = m_session.hasDocument() ? std::max(1, pages.size()) : 0;
    while (m_bar->count() > count)
        m_bar->removeTab(m_bar->count() - 1);
    while (m_bar->count() < count)
        m_bar->addTab({});
    for (int i = 0; i < count; ++i) {
        QString name = i < pages.size() ? pages.at(i).name : firstPageName();
        m_bar->setTabToolTip(i, i == 0 ? tr("%1 · the whole estate").arg(name) : name);
        m_bar->setAccessibleTabName(i, name);
        m_bar->setTabText(i, name.replace(u'&', QStringLiteral("&&")));
    }
    const auto page = m_session.page();
    m_bar->setCurrentIndex(page ? pages.indexOf(*page) : 0);
    m_bar->setMovable(isWritable());
    m_add->setEnabled(isWritable());
}

void PageTabs::step(int by) {
    const int count = m_bar->count();
    if (count > 1)
        m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
}

void PageTabs::nextPage() {
    step(1);
}

void PageTabs::previousPage() {
    step(-1);
}

void PageTabs::newPage() {
    if (!isWritable())
        return;
    const QString name = freePageName(m_session.plan());
    std::optional<PageId> made;
    if (!m_session.edit(tr("New page"), [&](Edit& edit) { made = addPage(edit, name); }))
        return;
    m_session.showPage(*made);
    editName(m_bar->currentIndex());
}

void PageTabs::newPageWithSelection() {
    const std::vector<EntityRef> refs = m_session.selection();
    if (!isWritable() || refs.empty())
        return;
    QString name = refs.size() == 1 ? displayName(m_session.plan(), refs.front()) : QString();
    if (name.isEmpty() || !whyNotPageName(m_session.plan(), std::nullopt, name).isEmpty())
        name = freePageName(m_session.plan());
    std::optional<PageId> made;
    const std::optional<PageId> from = m_session.page();
    if (!m_session.edit(tr("New page with the selection"),
                        [&](Edit& edit) { made = newPageWith(edit, name, refs, from); }))
        return;
    m_session.showPage(*made);
    editName(m_bar->currentIndex());
}

void PageTabs::renameCurrent() {
    editName(m_bar->currentIndex());
}

void PageTabs::editName(int index) {
    if (!isWritable() || index < 0 || index >= m_bar->count())
        return;
    m_bar->setCurrentIndex(index);
    const std::optional<PageId> page = pageAt(index);
    const QString before = page ? m_session.plan().pages.at(index).name : firstPageName();
    if (m_editor)
        m_editor->close();
    m_editor = new RenameEditor(before, currentTheme(), m_bar,
                                [this, page](const QString& name) { return takeName(page, name); });
    m_editor->setAccessibleName(tr("Name of the page"));
    connect(m_editor, &RenameEditor::refused, &m_session, &Session::failed);
    constexpr int roomForTyping = 140;
    QRect place = m_bar->tabRect(index).adjusted(1, 2, -1, -2);
    place.setWidth(std::max(place.width(), roomForTyping));
    if (place.right() > width()) // the bar may be narrower than the editor: it lies on the strip
        place.moveRight(width());
    m_editor->setParent(this);
    m_editor->setGeometry(place.translated(m_bar->pos()));
    m_editor->show();
    m_editor->setFocus();
}

QString PageTabs::takeName(std::optional<PageId> page, const QString& name) {
    const QString reason = whyNotPageName(m_session.plan(), page, name);
    if (!reason.isEmpty())
        return reason;
    m_editor.clear(); // it closes itself, once its text is taken
    m_session.edit(tr("Rename page"),
                   [&](Edit& edit) { renamePage(edit, page ? *page : ensurePage(edit), name); });
    return {};
}

void PageTabs::duplicateCurrent() {
    const std::optional<PageId> page = m_session.page();
    if (!isWritable())
        return;
    std::optional<PageId> made;
    const bool done = m_session.edit(tr("Duplicate page"), [&](Edit& edit) {
        const PageId original = page ? *page : ensurePage(edit);
        made =
            duplicatePage(edit, original, freeCopyName(edit.plan(), edit.plan().pages.find(original)->name));
    });
    if (done)
        m_session.showPage(*made);
}

void PageTabs::deleteCurrent() {
    const std::optional<PageId> page = m_session.page();
    if (!isWritable())
        return;
    const QString reason = whyNotDeletePage(m_session.plan(), page);
    if (!reason.isEmpty()) {
        emit m_session.failed(reason);
        return;
    }
    const int index = m_session.plan().pages.indexOf(*page);
    const std::optional<PageId> neighbour = pageAt(index > 0 ? index - 1 : index + 1);
    m_session.showPage(*neighbour);
    m_session.edit(tr("Delete page"), [&](Edit& edit) { deletePage(edit, *page); });
}

void PageTabs::move(int from, int to) {
    const std::optional<PageId> page = pageAt(from);
    if (!page || from == to || to < 0 || to >= m_bar->count() || !isWritable())
        return;
    const std::optional<PageId> firstBefore = pageAt(0);
    const bool done = m_session.edit(tr("Move page"), [&](Edit& edit) { movePage(edit, *page, to); });
    if (done && pageAt(0) != firstBefore)
        emit m_session.noticed(tr("%1 is the first page now: it shows the whole estate.")
                                   .arg(m_session.plan().pages.at(0).name));
}

void PageTabs::endDrag(bool keep) {
    if (!m_moved)
        return;
    const auto [from, to] = *m_moved;
    m_moved.reset();
    if (keep)
        move(from, to);
    rebuild(); // after a refusal, too, and for a tab that came back to its place
}

void PageTabs::openMenu(int index, const QPoint& global) {
    m_bar->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const QString& icon, auto&& what) {
        QAction* action = menu->addAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text);
        action->setEnabled(isWritable());
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    add(tr("Rename…"), {}, &PageTabs::renameCurrent)->setShortcut(Qt::Key_F2);
    add(tr("New page"), QStringLiteral("plus"), &PageTabs::newPage);
    QAction* with = add(tr("New page with the selection"), {}, &PageTabs::newPageWithSelection);
    with->setEnabled(isWritable() && !m_session.selection().empty());
    add(tr("Duplicate page"), {}, &PageTabs::duplicateCurrent);
    addEdgeMenu(menu, index);
    menu->addSeparator();
    add(tr("Move left"), {}, [this, index] {
        move(index, index - 1);
    })->setEnabled(isWritable() && index > 0);
    add(tr("Move right"), {}, [this, index] {
        move(index, index + 1);
    })->setEnabled(isWritable() && index + 1 < m_bar->count());
    menu->addSeparator();
    QAction* remove = add(tr("Delete page"), QStringLiteral("delete"), &PageTabs::deleteCurrent);
    const QString reason = whyNotDeletePage(m_session.plan(), pageAt(index));
    remove->setEnabled(isWritable() && reason.isEmpty());
    if (!reason.isEmpty())
        remove->setToolTip(reason);
    menu->popup(global);
}

void PageTabs::addEdgeMenu(QMenu* menu, int index) {
    QMenu* edges = menu->addMenu(tr("Edges"));
    edges->setEnabled(isWritable());
    auto* group = new QActionGroup(edges);
    const std::optional<PageId> page = pageAt(index);
    const EdgeShape now =
        page ? m_session.plan().pages.at(index).edges.value_or(EdgeShape::Curved) : EdgeShape::Curved;
    for (const EdgeShape shape : {EdgeShape::Curved, EdgeShape::Orthogonal}) {
        QAction* action = edges->addAction(choiceLabel(choiceName(shape)));
        action->setCheckable(true);
        action->setChecked(shape == now);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, page, shape, now] {
            if (shape != now)
                m_session.edit(tr("Shape of edges"), [&](Edit& edit) {
                    setEdgeShape(edit, page ? *page : ensurePage(edit), shape);
                });
        });
    }
}

} // namespace drawbridge
