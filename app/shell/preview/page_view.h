// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_render.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace drawbridge {

/// Pages below each other as they print. Only those in sight are painted, and kept for a while.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    void show(std::shared_ptr<const runbook::PrintedPages> pages); ///< stays at the page it was at
    int count() const { return m_pages == nullptr ? 0 : m_pages->count(); }
    int currentPage() const;
    void goTo(int page);
    /// 1: as on paper; nothing: as wide as the view.
    void setZoom(std::optional<double> zoom);
    double zoom() const;

signals:
    void currentPageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double scale() const;          ///< pixels of the screen to a point
    QRect placeOf(int page) const; ///< in the contents
    const QPixmap& picture(int page);
    void layOut();

    std::shared_ptr<const runbook::PrintedPages> m_pages;
    std::vector<int> m_tops;
    std::optional<double> m_zoom;
    QCache<int, QPixmap> m_pictures;
    int m_told = -1;
};

} // namespace drawbridge
