// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/band_gesture.h"

#include "app/canvas/canvas_controller.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"

#include <set>

namespace drawbridge {

BandGesture::BandGesture(CanvasController& controller, const QPointF& start, Qt::KeyboardModifiers modifiers)
    : CanvasGesture(controller), m_start(start), m_isLasso(modifiers.testFlag(Qt::ShiftModifier)) {
    m_lasso << start;
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        m_before = controller.session().selection();
}

std::vector<EntityRef> BandGesture::caught() const {
    std::vector<EntityRef> refs = m_before;
    std::set<EntityRef> known(refs.begin(), refs.end());
    const auto take = [&](const QString& key) {
        for (const EntityRef& ref : controller().refsOf(key)) {
            if (known.insert(ref).second)
                refs.push_back(ref);
        }
    };
    const Diagram& diagram = controller().scene().diagram();
    for (const DiagramItem& item : diagram.items) {
        const bool in = m_isLasso ? m_lasso.containsPoint(item.rect.center(), Qt::OddEvenFill)
                                  : m_band.intersects(item.rect);
        if (in)
            take(item.key);
    }
    for (const DiagramContainer& container : diagram.containers) { // containers only as a whole
        if (!m_isLasso && !container.network && m_band.contains(container.rect))
            take(container.key);
    }
    return refs;
}

void BandGesture::move(const QPointF& point, Qt::KeyboardModifiers) {
    m_band = QRectF(m_start, point).normalized();
    if (m_isLasso) {
        m_lasso << point;
        controller().overlay().lasso = m_lasso;
    } else {
        controller().overlay().band = m_band;
    }
    QSet<QString> keys;
    for (const EntityRef& ref : caught())
        keys.insert(diagramKey(ref));
    controller().scene().setSelected(keys);
    controller().hint(CanvasTexts::tr("Release to select · Ctrl adds · Shift draws a lasso · Esc cancels"));
    controller().overlayChanged();
}

bool BandGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    controller().session().select(caught());
    controller().showSelection();
    return true;
}

void BandGesture::cancel() {
    controller().showSelection();
}

} // namespace drawbridge
