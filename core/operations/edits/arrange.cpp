// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/arrange.h"

#include "core/diagram/building/diagram_builder.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

struct Part {
    QString key;
    QRectF rect;
    QPointF shift;
};

/// The parts that move of their own, by key: none that lies in another of them.
std::vector<Part> outermost(const CanvasContents& contents, const QStringList& keys) {
    std::vector<Part> parts;
    const QStringList shown = contents.shownAs(keys);
    const QSet<QString> chosen(shown.begin(), shown.end());
    for (const QString& key : chosen) {
        const bool carried = std::any_of(chosen.begin(), chosen.end(),
                                         [&](const QString& other) { return contents.isIn(key, other); });
        if (!carried && !contents.rectOf(key).isNull())
            parts.push_back({key, contents.rectOf(key), {}});
    }
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.key < b.key; });
    return parts;
}

void align(std::vector<Part>& parts, Arrangement arrangement) {
    QRectF all;
    for (const Part& part : parts)
        all |= part.rect;
    for (Part& part : parts) {
        const QRectF& rect = part.rect;
        switch (arrangement) {
        case Arrangement::AlignLeft:
            part.shift.setX(all.left() - rect.left());
            break;
        case Arrangement::AlignCentre:
            part.shift.setX(all.center().x() - rect.center().x());
            break;
        case Arrangement::AlignRight:
            part.shift.setX(all.right() - rect.right());
            break;
        case Arrangement::AlignTop:
            part.shift.setY(all.top() - rect.top());
            break;
        case Arrangement::AlignMiddle:
            part.shift.setY(all.center().y() - rect.center().y());
            break;
        case Arrangement::AlignBottom:
            part.shift.setY(all.bottom() - rect.bottom());
            break;
        case Arrangement::DistributeHorizontally:
        case Arrangement::DistributeVertically:
            break;
        }
    }
}

/// Begin and length along one axis.
struct Span {
    double begin;
    double length;
};

void distribute(std::vector<Part>& parts, bool horizontally) {
    const auto span = [horizontally](const Part& part) {
        return horizontally ? Span{part.rect.left(), part.rect.width()}
                            : Span{part.rect.top(), part.rect.height()};
    };
    std::stable_sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) {
        return span(a).begin + span(a).length / 2 < span(b).begin + span(b).length / 2;
    });
    double lengths = 0;
    for (const Part& part : parts)
        lengths += span(part).length;
    const Span last = span(parts.back());
    const double begin = span(parts.front()).begin;
    const double gap = (last.begin + last.length - begin - lengths) / static_cast<double>(parts.size() - 1);
    double at = begin;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        Part& part = parts[i];
        const double shift = at - span(part).begin;
        part.shift = horizontally ? QPointF(shift, 0) : QPointF(0, shift);
        at += span(part).length + gap;
    }
}

/// The place is rounded, not the way there: what shall be level with others is, wherever it came from. A part
/// that need not move along an axis keeps its place there, whole or not.
QPointF wholeShift(const Part& part) {
    const auto whole = [](double from, double by) {
        return by == 0 ? 0 : std::floor(from + by + 0.5) - from;
    };
    return {whole(part.rect.left(), part.shift.x()), whole(part.rect.top(), part.shift.y())};
}

/// Moves a part with what is in it, shown or hidden; everything has a placement already.
void carry(const CanvasContents& contents, const Part& part, PlanPatch& patch) {
    QSet<QString> moving{part.key};
    for (const QString& inner : contents.allIn(part.key))
        moving.insert(inner);
    for (const QString& hidden : contents.hiddenIn(moving))
        moving.insert(hidden);
    const QSet<QString> known = moving;
    for (const QString& key : known) { // those in clusters that had no place yet
        for (const QString& member : contents.membersOf(key))
            moving.insert(member);
    }
    const auto shifted = [&](Placement placement) {
        placement.x += part.shift.x();
        placement.y += part.shift.y();
        return placement;
    };
    for (Placement& placement : patch.placements) { // those that had none
        if (moving.remove(diagramKey(placement.what.site ? refTo(*placement.what.site)
                                                         : refTo(*placement.what.component))))
            placement = shifted(placement);
    }
    for (const QString& key : moving) {
        if (const Placement* placement = contents.placementOf(key))
            patch.placements.push_back(shifted(*placement));
    }
}

} // namespace

PlanPatch arranged(const CanvasContents& contents, const QStringList& keys, Arrangement arrangement) {
    const bool distributes = arrangement == Arrangement::DistributeHorizontally ||
                             arrangement == Arrangement::DistributeVertically;
    std::vector<Part> parts = outermost(contents, keys);
    PlanPatch patch;
    if (parts.size() < (distributes ? 3 : 2))
        return patch;
    if (distributes)
        distribute(parts, arrangement == Arrangement::DistributeHorizontally);
    else
        align(parts, arrangement);
    for (Part& part : parts)
        part.shift = wholeShift(part);
    std::erase_if(parts, [](const Part& part) { return part.shift.isNull(); });
    if (parts.empty())
        return patch;
    pinAll(contents, pageFor(contents, patch), patch);
    for (const Part& part : parts)
        carry(contents, part, patch);
    return patch;
}

} // namespace drawbridge
