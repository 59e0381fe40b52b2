// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/entity_mime.h"
#include "tests/support/canvas_fixture.h"

#include <QSignalSpy>

#include <cmath>

namespace drawbridge {

/// The web shop with fixed positions:
/// Munich above, Frankfurt (0, 200) to (900, 1000), Dublin (1000, 200) to (1500, 900), free canvas elsewhere.
struct PlacedShop : sample::Shop {
    PageId page = PageId::fresh();
    PageId second = PageId::fresh();

    PlacedShop() : sample::Shop(sample::webShop()) {
        plan.pages.put(named(page, QStringLiteral("Overview"), 1));
        plan.pages.put(named(second, QStringLiteral("Payment"), 2));
        place({std::nullopt, office}, {0, -160}, {{900, 180}});
        place({officeGw, {}}, {40, -90});
        place({staff, {}}, {440, -90});
        place({std::nullopt, frankfurt}, {0, 200}, {{900, 800}});
        place({fraGw, {}}, {40, 280});
        place({lb, {}}, {360, 280});
        place({docker, {}}, {320, 420}, {{520, 140}});
        place({checkout, {}}, {360, 460});
        place({orders, {}}, {600, 460});
        place({db, {}}, {360, 680});
        place({mail, {}}, {640, 680});
        place({auth, {}}, {40, 680});
        place({audit, {}}, {40, 840});
        place({std::nullopt, dublin}, {1000, 200}, {{500, 700}});
        place({dubGw, {}}, {1040, 280});
        place({plan.components.at(1).id, {}}, {1040, 400});
        place({dockerDr, {}}, {1040, 520});
        place({dbDr, {}}, {1040, 640});
    }

private:
    static Page named(PageId id, const QString& name, qint64 position) {
        Page made;
        made.id = id;
        made.name = name;
        made.position = position;
        return made;
    }
    void place(const Place& what, const QPointF& at, std::optional<QSizeF> size = std::nullopt) {
        Placement made;
        made.page = page;
        made.what = what;
        made.x = at.x();
        made.y = at.y();
        if (size) {
            made.width = size->width();
            made.height = size->height();
        }
        sample::add(plan.placements, made);
    }
};

/// A canvas with the placed shop and room around the diagram.
class PlacedCanvas : protected CanvasFixture {
protected:
    void openPlacedShop();
    CanvasController& controller() const { return m_view->controller(); }
    const CanvasOverlay& overlay() const { return controller().overlay(); }
    QPointF sceneAt(const QPoint& point) const { return m_view->camera().scenePoint(point); }
    QPoint border(ComponentId id) const {
        return at(QPointF(rectOf(refTo(id)).right(), rectOf(refTo(id)).center().y()));
    }
    const Placement* placement(const Place& what, PageId page) const;
    QPoint edgeEnd(const QString& key, bool start) const;
    QString dependencyKey(ComponentId from, ComponentId to) const {
        return QStringLiteral("dependency:%1:%2").arg(from.value()).arg(to.value());
    }
    QString lastHint() const { return m_hints->isEmpty() ? QString() : m_hints->last().at(0).toString(); }
    bool dragOver(const QMimeData& data, const QPoint& position);
    void dropData(const QMimeData& data, const QPoint& position);
    void edit(const std::function<void(Edit&)>& how) { m_session->edit(QStringLiteral("Prepare"), how); }
    void collapse(SiteId site);

    PageId m_page = PageId::fresh();
    PageId m_second = PageId::fresh();
    std::unique_ptr<QSignalSpy> m_hints;
};

inline void PlacedCanvas::openPlacedShop() {
    openWindow();
    const PlacedShop placed;
    m_shop = placed;
    m_page = placed.page;
    m_second = placed.second;
    useDocument(placed.plan);
    m_hints = std::make_unique<QSignalSpy>(m_session.get(), &Session::toolHint);
    // Room around the diagram, so that no drag starts autoscrolling by accident.
    m_view->zoomBy(0.8);
}

inline const Placement* PlacedCanvas::placement(const Place& what, PageId page) const {
    for (const Placement& each : plan().placements) {
        if (each.what == what && each.page == page)
            return &each;
    }
    return nullptr;
}

inline QPoint PlacedCanvas::edgeEnd(const QString& key, bool start) const {
    const DiagramEdge* edge = m_view->canvasScene().edge(key);
    return edge == nullptr ? QPoint(-1, -1) : at(start ? edge->points.front() : edge->points.back());
}

inline bool PlacedCanvas::dragOver(const QMimeData& data, const QPoint& position) {
    QDragEnterEvent enter(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view.get(), &enter);
    QDragMoveEvent move(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    move.ignore();
    QApplication::sendEvent(m_view.get(), &move);
    return enter.isAccepted() && move.isAccepted();
}

inline void PlacedCanvas::dropData(const QMimeData& data, const QPoint& position) {
    dragOver(data, position);
    QDropEvent event(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view.get(), &event);
}

inline void PlacedCanvas::collapse(SiteId site) {
    edit([&](Edit& edit) {
        edit.change(edit.plan().placements, placement({std::nullopt, site}, m_page)->id,
                    [](Placement& changed) { changed.collapsed = true; });
    });
}

} // namespace drawbridge
