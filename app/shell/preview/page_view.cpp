// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/preview/page_view.h"

#include "app/common/style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr int kGap = 16;
constexpr double kLeast = 0.25;
constexpr double kMost = 4;
constexpr double kStep = 1.2;
constexpr int kKeptPages = 12;

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent), m_pictures(kKeptPages) {
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(tr("Pages as they print"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(40);
}

void PageView::show(std::shared_ptr<const runbook::PrintedPages> pages) {
    const int at = currentPage();
    m_pages = std::move(pages);
    m_pictures.clear();
    layOut();
    m_told = -1;
    goTo(std::clamp(at, 0, std::max(0, count() - 1)));
    viewport()->update();
}

double PageView::scale() const {
    const double onPaper = logicalDpiX() / 72.0;
    if (m_zoom)
        return *m_zoom * onPaper;
    constexpr double uprightWidth = 595;
    const double wide = (viewport()->width() - 2 * kGap) / uprightWidth;
    return std::clamp(wide, kLeast * onPaper, 1.6 * onPaper);
}

double PageView::zoom() const {
    return scale() * 72.0 / logicalDpiX();
}

void PageView::setZoom(std::optional<double> zoom) {
    const int at = currentPage();
    m_zoom = zoom ? std::optional(std::clamp(*zoom, kLeast, kMost)) : std::nullopt;
    m_pictures.clear();
    layOut();
    goTo(at);
    viewport()->update();
    emit zoomChanged();
}

void PageView::layOut() {
    m_tops.clear();
    int y = kGap;
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        m_tops.push_back(y);
        const QSizeF size = m_pages->size(i) * scale();
        y += static_cast<int>(std::ceil(size.height())) + kGap;
        widest = std::max(widest, static_cast<int>(std::ceil(size.width())) + 2 * kGap);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, widest - viewport()->width()));
}

QRect PageView::placeOf(int page) const {
    const QSize size = (m_pages->size(page) * scale()).toSize();
    const int free = viewport()->width() - size.width();
    const int left = free > 2 * kGap ? free / 2 : kGap - horizontalScrollBar()->value();
    return QRect(QPoint(left, m_tops[static_cast<std::size_t>(page)] - verticalScrollBar()->value()), size);
}

/// The one at the upper third of the view.
int PageView::currentPage() const {
    const int line = verticalScrollBar()->value() + viewport()->height() / 3;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), line);
    return std::max(0, static_cast<int>(next - m_tops.begin()) - 1);
}

void PageView::goTo(int page) {
    if (page >= 0 && page < count())
        verticalScrollBar()->setValue(m_tops[static_cast<std::size_t>(page)] - kGap);
    if (const int now = currentPage(); now != m_told && count() > 0) {
        m_told = now;
        emit currentPageChanged(now);
    }
}

const QPixmap& PageView::picture(int page) {
    if (const QPixmap* known = m_pictures.object(page))
        return *known;
    const double ratio = devicePixelRatioF();
    auto* made = new QPixmap(placeOf(page).size() * ratio);
    made->setDevicePixelRatio(ratio);
    made->fill(Qt::white);
    QPainter painter(made);
    painter.scale(scale(), scale());
    m_pages->paint(painter, page);
    painter.end();
    m_pictures.insert(page, made);
    return *m_pictures.object(page);
}

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = currentTheme();
    painter.fillRect(event->rect(), theme.background);
    for (int i = 0; i < count(); ++i) {
        const QRect place = placeOf(i);
        if (!place.intersects(event->rect()))
            continue;
        painter.drawPixmap(place.topLeft(), picture(i));
        painter.setPen(theme.hairline);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (!m_zoom && event->oldSize().width() != event->size().width())
        setZoom(std::nullopt);
    else
        layOut();
}

void PageView::scrollContentsBy(int, int) {
    viewport()->update();
    if (const int now = currentPage(); now != m_told) {
        m_told = now;
        emit currentPageChanged(now);
    }
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        goTo(std::min(count() - 1, currentPage() + 1));
        return;
    case Qt::Key_PageUp:
        goTo(std::max(0, currentPage() - 1));
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(count() - 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(zoom() * kStep);
        return;
    case Qt::Key_Minus:
        setZoom(zoom() / kStep);
        return;
    case Qt::Key_0:
        if (isControl)
            setZoom(std::nullopt);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(zoom() * (event->angleDelta().y() > 0 ? kStep : 1 / kStep));
    event->accept();
}

void PageView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        viewport()->update();
}

} // namespace drawbridge
