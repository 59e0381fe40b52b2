// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/make_room.h"

#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>

namespace drawbridge {

RoomMaker::RoomMaker(const CanvasContents& contents) : m_contents(contents) {
    const QStringList keys = contents.keys();
    for (const QString& key : keys) {
        m_rects.insert(key, contents.rectOf(key));
        m_inside[contents.parentOf(key)].append(key);
    }
    for (QStringList& inside : m_inside)
        inside.sort(); // the same for the same plan
}

QStringList RoomMaker::beside(const QString& key) const {
    QStringList others = m_inside.value(m_contents.parentOf(key));
    others.removeOne(key);
    return others;
}

void RoomMaker::shift(const QString& key, const QPointF& by) {
    if (by.isNull())
        return;
    QStringList moving = m_contents.allIn(key);
    moving.append(key);
    for (const QString& each : std::as_const(moving)) {
        m_rects[each].translate(by);
        m_shifts[each] += by;
    }
}

void RoomMaker::grow(const QString& key, const QRectF& to) {
    const QRectF from = m_rects.value(key);
    const QHash<QString, QRectF> before = m_rects;
    const QPointF by(std::max(0.0, to.right() - from.right()), std::max(0.0, to.bottom() - from.bottom()));
    m_rects.insert(key, to);
    const QStringList others = beside(key);
    for (const QString& other : others) {
        const QRectF rect = m_rects.value(other);
        if (rect.top() >= from.bottom() - 1)
            shift(other, {0, by.y()});
        else if (rect.left() >= from.right() - 1 && rect.bottom() > from.top())
            shift(other, {by.x(), 0});
    }
    settle(key, others, before);
    const QString around = m_contents.parentOf(key);
    if (around.isEmpty())
        return;
    QRectF inside = to;
    for (const QString& other : others)
        inside |= m_rects.value(other);
    const QRectF needed = m_rects.value(around) | inside.marginsAdded(containerPadding(isSiteKey(around)));
    if (needed != m_rects.value(around))
        grow(around, needed);
}

/// What came to lie on another on the way goes further down.
void RoomMaker::settle(const QString& grown, QStringList others, const QHash<QString, QRectF>& before) {
    std::sort(others.begin(), others.end(), [this](const QString& a, const QString& b) {
        const QRectF one = m_rects.value(a);
        const QRectF other = m_rects.value(b);
        return std::tuple(one.top(), one.left(), a) < std::tuple(other.top(), other.left(), b);
    });
    QStringList settled{grown};
    const auto overlapsNow = [&](const QString& a, const QString& b) {
        return m_rects.value(a).intersects(m_rects.value(b)) && !before.value(a).intersects(before.value(b));
    };
    for (const QString& other : std::as_const(others)) {
        if (m_shifts.contains(other)) {
            for (qsizetype i = 0; i < settled.size(); ++i) {
                if (!overlapsNow(other, settled.at(i)))
                    continue;
                shift(other,
                      {0, m_rects.value(settled.at(i)).bottom() + kRowGap - m_rects.value(other).top()});
                i = -1; // where it lies now, another may be
            }
        }
        settled.append(other);
    }
}

void RoomMaker::giveBack(const QStringList& parts, QRectF from, const QRectF& to) {
    QString around = m_contents.parentOf(parts.front());
    QStringList others = m_inside.value(around);
    for (const QString& part : parts)
        others.removeOne(part);
    QRectF box = to;
    while (pullBack(others, from, box) && !around.isEmpty()) {
        QRectF inside = box;
        for (const QString& other : std::as_const(others))
            inside |= m_rects.value(other);
        from = m_rects.value(around);
        box = sizeNeeded(around, inside);
        m_rects.insert(around, box);
        others = beside(around);
        around = m_contents.parentOf(around);
    }
}

/// False when nothing came of it.
bool RoomMaker::pullBack(const QStringList& others, const QRectF& from, const QRectF& to) {
    const QPointF by(std::min(0.0, to.right() - from.right()), std::min(0.0, to.bottom() - from.bottom()));
    const QHash<QString, QRectF> rects = m_rects;
    const QHash<QString, QPointF> shifts = m_shifts;
    if (by.isNull())
        return false;
    for (const QString& other : others) {
        const QRectF rect = rects.value(other);
        if (rect.top() >= from.bottom() - 1)
            shift(other, {0, by.y()});
        else if (rect.left() >= from.right() - 1 && rect.bottom() > from.top())
            shift(other, {by.x(), 0});
    }
    for (const QString& other : others) {
        const QRectF rect = m_rects.value(other);
        const bool covers = rect.intersects(to) || rects.value(other).intersects(from) ||
                            std::any_of(others.begin(), others.end(), [&](const QString& third) {
                                return third != other && rect.intersects(m_rects.value(third)) &&
                                       !rects.value(other).intersects(rects.value(third));
                            });
        if (!covers)
            continue;
        m_rects = rects;
        m_shifts = shifts;
        return false;
    }
    return true;
}

/// As large as what is in it needs, and as it was given by hand.
QRectF RoomMaker::sizeNeeded(const QString& container, const QRectF& inside) const {
    QRectF needed = inside.marginsAdded(containerPadding(isSiteKey(container)));
    const Placement* placement = m_contents.placementOf(container);
    if (placement != nullptr && placement->width && placement->height)
        needed |= QRectF(placement->x, placement->y, *placement->width, *placement->height);
    return needed;
}

void RoomMaker::moveIn(PlanPatch& patch, PageId page) const {
    QHash<QString, QPointF> shifts = m_shifts;
    for (auto moved = m_shifts.cbegin(); moved != m_shifts.cend(); ++moved) {
        for (const QString& hidden : m_contents.hiddenIn({moved.key()}))
            shifts.insert(hidden, moved.value());
        for (const QString& member : m_contents.membersOf(moved.key()))
            shifts.insert(member, moved.value());
    }
    const auto keyOf = [](const Placement& placement) {
        return diagramKey(placement.what.site ? refTo(*placement.what.site)
                                              : refTo(*placement.what.component));
    };
    for (Placement& placement : patch.placements) {
        const QPointF by = shifts.take(keyOf(placement));
        placement.x += by.x();
        placement.y += by.y();
    }
    for (auto moved = shifts.cbegin(); moved != shifts.cend(); ++moved) {
        if (!m_contents.membersOf(moved.key()).isEmpty())
            continue;
        Placement placement = placementFor(m_contents, moved.key(), page);
        placement.x += moved.value().x();
        placement.y += moved.value().y();
        patch.placements.push_back(placement);
    }
}

} // namespace drawbridge
