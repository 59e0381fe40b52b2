// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram_builder_zones.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double cellSize = 256;
constexpr double usualClear = 4;
constexpr double leastClear = 0.5;
constexpr double titleHeight = 15;
constexpr double badge = 8.9; // below an item

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

int cellOf(double value) {
    return static_cast<int>(std::floor(value / cellSize));
}

QRectF grown(const QRectF& rect, double by) {
    return rect.adjusted(-by, -by, by, by);
}

} // namespace

void ZoneFinder::Grid::add(const QRectF& rect, int value) {
    for (int y = cellOf(rect.top()); y <= cellOf(rect.bottom()); ++y) {
        for (int x = cellOf(rect.left()); x <= cellOf(rect.right()); ++x)
            m_cells[{x, y}].push_back(value);
    }
}

template <class Test>
bool ZoneFinder::Grid::any(const QRectF& rect, Test test) const {
    for (int y = cellOf(rect.top()); y <= cellOf(rect.bottom()); ++y) {
        for (int x = cellOf(rect.left()); x <= cellOf(rect.right()); ++x) {
            const auto cell = m_cells.constFind({x, y});
            if (cell != m_cells.constEnd() && std::any_of(cell->begin(), cell->end(), test))
                return true;
        }
    }
    return false;
}

ZoneFinder::ZoneFinder(const DiagramPlaces& places)
    : m_places(places), m_isMember(places.clusters.size() + places.boxes.size()) {
    for (int part = 0; part < static_cast<int>(m_isMember.size()); ++part) {
        const bool shown = places.isCluster(part) ? places.clusters[at(part)].shown : places.box(part).shown;
        if (shown)
            m_parts.add(places.rectOf(part), part);
    }
}

void ZoneFinder::keep(const QRectF& outline) {
    m_kept.add(outline, static_cast<int>(m_keptRects.size()));
    m_keptRects.push_back(outline);
}

void ZoneFinder::keepTitle(const QRectF& title) {
    m_titles.add(title, static_cast<int>(m_titleRects.size()));
    m_titleRects.push_back(title);
}

std::vector<DiagramZonePiece> ZoneFinder::find(const std::vector<int>& members, double longTitle,
                                               double shortTitle) {
    for (const int member : members)
        m_isMember[at(member)] = true;
    std::vector<DiagramZonePiece> pieces;
    for (const QRectF& rect : outlines(members)) {
        pieces.push_back({rect, titleOf(rect, longTitle, shortTitle)});
        keep(rect);
        keepTitle(pieces.back().title);
    }
    for (const int member : members)
        m_isMember[at(member)] = false;
    return pieces;
}

/// What lies in a host that is a member itself needs no outline of its own.
std::vector<QRectF> ZoneFinder::outlines(const std::vector<int>& members) const {
    std::vector<QRectF> pieces;
    for (const int member : members) {
        if (!isInMember(m_places.around(member)))
            pieces.push_back(around(member));
    }
    merge(pieces);
    return pieces;
}

/// The nearest outline that leaves room for the titles of those nearer.
QRectF ZoneFinder::around(int member) const {
    const QRectF& rect = m_places.rectOf(member);
    const double least = m_places.isCluster(member) && !m_places.isCollapsed(member) ? 14 : 9;
    for (const double more : {0.0, 10.0, 16.0, 21.0}) {
        const QRectF candidate = grown(rect, least + more);
        if (isClear(candidate, usualClear))
            return candidate;
    }
    for (const double less : {0.0, 3.0, 5.0}) {
        const QRectF candidate = grown(rect, least - less);
        if (isClear(candidate, leastClear))
            return candidate;
    }
    return grown(rect, least); // on the line of another network, with a title of its own
}

bool ZoneFinder::isInMember(int part) const {
    for (int steps = 0; part >= 0 && steps < 100; ++steps, part = m_places.around(part)) {
        if (m_isMember[at(part)])
            return true;
    }
    return false;
}

bool ZoneFinder::cutsPart(const QRectF& rect, double clear) const {
    const QRectF wide = grown(rect, clear);
    return m_parts.any(wide, [&](int part) {
        const QRectF& other = m_places.rectOf(part);
        return other.intersects(wide) && !other.contains(rect) && !isInMember(part);
    });
}

bool ZoneFinder::isClear(const QRectF& rect, double clear) const {
    const bool cutsKept = m_kept.any(grown(rect, clear), [&](int index) {
        const QRectF& other = m_keptRects[at(index)];
        return other.intersects(grown(rect, clear)) && !other.contains(grown(rect, clear)) &&
               !rect.contains(grown(other, clear));
    });
    return !cutsKept && !cutsPart(rect, clear);
}

void ZoneFinder::merge(std::vector<QRectF>& pieces) const {
    for (int round = 0; round < 3; ++round) {
        const bool rows = sweep(pieces, true);
        if (!sweep(pieces, false) && !rows)
            break;
    }
    constexpr std::size_t mostPaired = 24;
    if (pieces.size() <= mostPaired)
        mergePairs(pieces);
}

/// Joins each piece with the one before it, row by row or column by column, where that is clear.
bool ZoneFinder::sweep(std::vector<QRectF>& pieces, bool alongRows) const {
    std::sort(pieces.begin(), pieces.end(), [alongRows](const QRectF& a, const QRectF& b) {
        const std::pair one(alongRows ? a.top() : a.left(), alongRows ? a.left() : a.top());
        const std::pair other(alongRows ? b.top() : b.left(), alongRows ? b.left() : b.top());
        return one < other;
    });
    std::vector<QRectF> joined;
    for (const QRectF& piece : pieces) {
        if (!joined.empty() && isClear(joined.back() | piece, usualClear))
            joined.back() |= piece;
        else
            joined.push_back(piece);
    }
    const bool changed = joined.size() < pieces.size();
    pieces = std::move(joined);
    return changed;
}

void ZoneFinder::mergePairs(std::vector<QRectF>& pieces) const {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t j = i + 1; j < pieces.size();) {
            if (!isClear(pieces[i] | pieces[j], usualClear)) {
                ++j;
                continue;
            }
            pieces[i] |= pieces[j];
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(j));
            j = i + 1;
        }
    }
}

/// On the outline, where it meets no item, no badge and no other title: rather above than below, right of the
/// marks on an item's left corner.
QRectF ZoneFinder::titleOf(const QRectF& piece, double longTitle, double shortTitle) const {
    constexpr double rightInset = 10;
    constexpr double pastPin = 24;
    constexpr double leftInset = 46;
    const double room = std::max(36.0, piece.width() - pastPin - leftInset);
    const QSizeF size(longTitle <= room ? longTitle : std::min(shortTitle, room), titleHeight);
    const double right = piece.right() - rightInset - size.width();
    const double left = piece.left() + leftInset;
    const double above = piece.top() - titleHeight / 2;
    const double below = piece.bottom(); // hangs there: badges of items reach down to it
    const double pastBadges = below + 5; // of an outline that is nearer than usual
    const double atLeft = piece.left() + rightInset;
    const std::array<QPointF, 9> corners{{{right, above},
                                          {right - pastPin + rightInset, above},
                                          {right, piece.top() - titleHeight},
                                          {right, below},
                                          {left, above},
                                          {atLeft, below},
                                          {atLeft, pastBadges},
                                          {right, piece.top() - 2 * titleHeight - 1},
                                          {right, below + titleHeight + 1}}};
    for (const QPointF& corner : corners) {
        if (isTitleFree(QRectF(corner, size)))
            return {corner, size};
    }
    return {corners.front(), size};
}

bool ZoneFinder::isTitleFree(const QRectF& title) const {
    const bool meetsTitle =
        m_titles.any(title, [&](int index) { return m_titleRects[at(index)].intersects(title); });
    if (meetsTitle)
        return false;
    return !m_parts.any(title.adjusted(-badge, -badge, badge, badge),
                        [&](int part) { return coversTitle(part, title); });
}

bool ZoneFinder::coversTitle(int part, const QRectF& title) const {
    const QRectF& rect = m_places.rectOf(part);
    const Placement* placement =
        m_places.isCluster(part) ? m_places.clusters[at(part)].placement : m_places.box(part).placement;
    const QRectF pin(rect.topRight() - QPointF(8, 8), QSizeF(16, 16)); // as the painter sets it
    if (placement != nullptr && placement->isPinned() && pin.intersects(title))
        return true;
    if (!m_places.isCluster(part) || m_places.isCollapsed(part))
        return rect.adjusted(0, 0, 0, badge).intersects(title);
    const bool site = m_places.clusters[at(part)].site;
    const QRectF head(rect.left(), rect.top() - (site ? 0 : 11), rect.width(), site ? 34 : 20);
    return head.intersects(title);
}

} // namespace drawbridge
