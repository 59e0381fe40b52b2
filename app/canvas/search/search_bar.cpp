// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/search/search_bar.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/search.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <set>

namespace drawbridge {

SearchBar::SearchBar(Session& session, QWidget* canvas)
    : QFrame(canvas), m_session(session), m_field(new QLineEdit), m_count(makeLabel({}, "secondary")),
      m_previous(
          makeIconButton(QStringLiteral("chevron-up"), tr("Previous hit (%1)").arg(tr("Shift+Enter")))),
      m_next(makeIconButton(QStringLiteral("chevron-down"), tr("Next hit (%1)").arg(tr("Enter")))) {
    setObjectName(QStringLiteral("searchBar"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_NoMousePropagation); // what lies beneath is not clicked
    setCursor(Qt::ArrowCursor);              // the canvas may show that of a tool
    m_field->setPlaceholderText(tr("Name, kind, address, tag …"));
    m_field->setAccessibleName(tr("Find in the diagram"));
    m_field->setMinimumWidth(210);
    m_count->setMinimumWidth(88);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* close = makeIconButton(QStringLiteral("close"), tr("Close (%1)").arg(tr("Esc")));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 6, 6);
    row->setSpacing(2);
    row->addWidget(m_field);
    row->addWidget(m_count);
    row->addSpacing(6);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(close);
    hide();
    m_field->installEventFilter(this);
    canvas->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBar::find);
    connect(m_previous, &QToolButton::clicked, this, &SearchBar::previous);
    connect(m_next, &QToolButton::clicked, this, &SearchBar::next);
    connect(close, &QToolButton::clicked, this, &SearchBar::closeBar);
    connect(&session, &Session::planChanged, this, &SearchBar::follow);
    connect(&session, &Session::documentReplaced, this, &SearchBar::closeBar);
}

void SearchBar::open() {
    const bool wasOpen = isVisibleTo(parentWidget());
    show();
    place();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!wasOpen)
        follow(); // what was looked for last time is marked again
}

void SearchBar::closeBar() {
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus)
        parentWidget()->setFocus();
    m_hits.clear();
    m_current = -1;
    emit hitsChanged({});
    emit closed();
}

void SearchBar::find() {
    if (isHidden())
        return;
    setHits(searchPlan(m_session.plan(), m_field->text()));
    goTo(m_hits.empty() ? -1 : firstHere());
}

/// The first hit of the page shown, so that nobody is led away while what one types grows; else the first.
int SearchBar::firstHere() const {
    const Plan& plan = m_session.plan();
    if (plan.pages.isEmpty() || m_session.page() == plan.pages.at(0).id)
        return 0; // the first page shows everything, placed or not
    std::set<EntityRef> placed;
    for (const Placement& placement : plan.placements) {
        if (placement.page == m_session.page())
            placed.insert(placement.what.site ? refTo(*placement.what.site)
                                              : refTo(*placement.what.component));
    }
    const auto here = std::find_if(m_hits.begin(), m_hits.end(),
                                   [&placed](const EntityRef& hit) { return placed.contains(hit); });
    return here == m_hits.end() ? 0 : static_cast<int>(here - m_hits.begin());
}

void SearchBar::follow() {
    if (isHidden())
        return;
    std::vector<EntityRef> at;
    if (m_current >= 0)
        at.push_back(m_hits[static_cast<std::size_t>(m_current)]);
    setHits(searchPlan(m_session.plan(), m_field->text()));
    const auto found = std::search(m_hits.begin(), m_hits.end(), at.begin(), at.end());
    m_current = at.empty() || found == m_hits.end() ? -1 : static_cast<int>(found - m_hits.begin());
    refreshCount();
}

void SearchBar::setHits(std::vector<EntityRef> hits) {
    if (hits == m_hits)
        return;
    m_hits = std::move(hits);
    QSet<QString> keys;
    for (const EntityRef& ref : m_hits)
        keys.insert(diagramKey(ref));
    emit hitsChanged(keys);
}

void SearchBar::next() {
    step(1);
}

void SearchBar::previous() {
    step(-1);
}

void SearchBar::step(int by) {
    if (isHidden()) {
        open();
        return;
    }
    const int count = static_cast<int>(m_hits.size());
    if (count == 0)
        return;
    const int from = m_current >= 0 ? m_current : by > 0 ? -1 : 0;
    goTo((from + by + count) % count);
}

void SearchBar::goTo(int hit) {
    m_current = hit;
    refreshCount();
    if (hit >= 0)
        m_session.select({m_hits[static_cast<std::size_t>(hit)]}, true);
}

void SearchBar::refreshCount() {
    const bool asked = !m_field->text().trimmed().isEmpty();
    if (!asked)
        m_count->clear();
    else if (m_hits.empty())
        m_count->setText(tr("Nothing found"));
    else if (m_current >= 0)
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
    else
        m_count->setText(tr("%1 found").arg(m_hits.size()));
    setStyleProperty(m_count, "tone", asked && m_hits.empty() ? QStringLiteral("bad") : QString());
    m_field->setAccessibleDescription(m_count->text());
    m_previous->setEnabled(!m_hits.empty());
    m_next->setEnabled(!m_hits.empty());
}

bool SearchBar::fieldKey(int key, Qt::KeyboardModifiers modifiers) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        step(modifiers.testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        closeBar();
        return true;
    default:
        return false;
    }
}

bool SearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_F3)
            event->accept(); // the window's own keys wait while one types here
    } else if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        return fieldKey(press->key(), press->modifiers());
    }
    return QFrame::eventFilter(watched, event);
}

void SearchBar::place() {
    constexpr int margin = 12;
    adjustSize();
    resize(std::min(width(), parentWidget()->width() - 2 * margin), height());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    this->move(mirrored ? margin : parentWidget()->width() - width() - margin, margin);
}

} // namespace drawbridge
