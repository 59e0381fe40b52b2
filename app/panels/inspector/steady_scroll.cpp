// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/steady_scroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace drawbridge {

SteadyScroll::SteadyScroll(QScrollArea* scroll, QWidget* room)
    : QObject(scroll), m_scroll(scroll), m_room(room) {
    room->setFixedHeight(0);
    qApp->installEventFilter(this); // before any widget sees the press
}

int SteadyScroll::placeOf(const QWidget* widget) const {
    return widget->mapTo(m_scroll->widget(), QPoint(0, 0)).y() - m_scroll->verticalScrollBar()->value();
}

bool SteadyScroll::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (m_pressed == nullptr && m_scroll->widget()->isAncestorOf(widget)) {
        m_pressed = widget;
        m_place = placeOf(widget);
        QTimer::singleShot(0, this, &SteadyScroll::settle);
    }
    return false;
}

void SteadyScroll::settle() {
    QWidget* pressed = m_pressed;
    m_pressed = nullptr;
    QWidget* page = m_scroll->widget();
    if (pressed == nullptr || !page->isAncestorOf(pressed))
        return;
    QLayout* layout = page->layout();
    layout->activate();
    const int moved = placeOf(pressed) - m_place;
    if (moved == 0)
        return;
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (const int lacking = bar->value() + moved - bar->maximum(); lacking > 0) {
        const int spare = std::max(0, m_scroll->viewport()->height() - page->sizeHint().height());
        m_room->setFixedHeight(m_room->height() + lacking + spare);
        layout->activate();
        page->resize(page->width(), std::max(page->height(), page->sizeHint().height()));
        QApplication::sendPostedEvents(m_scroll, QEvent::LayoutRequest);
    }
    bar->setValue(bar->value() + placeOf(pressed) - m_place);
}

} // namespace drawbridge
