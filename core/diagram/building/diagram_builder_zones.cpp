// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder_zones.h"

#include "core/base/index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace drawbridge {

namespace {

constexpr double cellSize = 256;
constexpr double usualClear = 4;
constexpr double minClear = 0.5;
constexpr double titleHeight = 14;
constexpr double titleInset = 10;
constexpr double titleGap = 2;
constexpr double titleFoot = 17; // added to an outline to make room for its title
constexpr double badge = 8.9;    // below an item

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

ZoneFinder::ZoneFinder(const Plan& plan, const DiagramPlaces& places)
    : m_plan(plan), m_places(places), m_isMember(places.clusters.size() + places.boxes.size()),
      m_outlinesOf(m_isMember.size()) {
    for (int part = 0; part < static_cast<int>(m_isMember.size()); ++part) {
        const bool shown = places.isCluster(part) ? places.clusters[idx(part)].shown : places.box(part).shown;
        if (shown)
            m_parts.add(places.rectOf(part), part);
    }
}

void ZoneFinder::keep(const QRectF& outline, std::vector<int> members) {
    std::sort(members.begin(), members.end());
    for (const int member : members)
        m_outlinesOf[idx(member)].push_back(static_cast<int>(m_keptRects.size()));
    m_keptMembers.push_back(std::move(members));
    m_kept.add(outline, static_cast<int>(m_keptRects.size()));
    m_keptRects.push_back(outline);
}

void ZoneFinder::keepTitle(const QRectF& title) {
    m_titles.add(title, static_cast<int>(m_titleRects.size()));
    m_titleRects.push_back(title);
}

std::vector<DiagramZonePiece> ZoneFinder::find(const std::vector<int>& members) {
    for (const int member : members)
        m_isMember[idx(member)] = true;
    std::vector<Outline> found = outlines(members);
    const auto alone =
        std::stable_partition(found.begin(), found.end(), [](const Outline& o) { return !o.isAlone(); });
    std::vector<Outline> tags(alone, found.end());
    found.erase(alone, found.end());
    std::vector<DiagramZonePiece> pieces = shared(tags);
    for (const Outline& tag : tags)
        pieces.push_back({m_places.rectOf(tag.members.front()), {}, true});
    for (Outline& outline : found) {
        pieces.push_back({withFoot(outline.rect), {}, false});
        keep(pieces.back().rect, std::move(outline.members));
    }
    for (const int member : members)
        m_isMember[idx(member)] = false;
    return pieces;
}

/// Removes from `alone` the outlines around the same parts as another network's outline, which would be
/// redundant.
std::vector<DiagramZonePiece> ZoneFinder::shared(std::vector<Outline>& alone) const {
    std::vector<DiagramZonePiece> pieces;
    std::set<int> candidates;
    for (const Outline& one : alone) {
        const std::vector<int>& around = m_outlinesOf[idx(one.members.front())];
        candidates.insert(around.begin(), around.end());
    }
    for (const int candidate : candidates) {
        const std::vector<int>& group = m_keptMembers[idx(candidate)];
        const auto isInGroup = [&group](const Outline& one) {
            return std::binary_search(group.begin(), group.end(), one.members.front());
        };
        const auto count = std::count_if(alone.begin(), alone.end(), isInGroup);
        if (count != static_cast<std::ptrdiff_t>(group.size()))
            continue;
        alone.erase(std::remove_if(alone.begin(), alone.end(), isInGroup), alone.end());
        pieces.push_back({m_keptRects[idx(candidate)], {}, true});
    }
    return pieces;
}

ZoneFinder::Outline ZoneFinder::joined(const Outline& one, const Outline& other) {
    Outline both{one.rect | other.rect, one.members};
    both.members.insert(both.members.end(), other.members.begin(), other.members.end());
    return both;
}

void ZoneFinder::placeTitles(std::vector<DiagramZonePiece>& pieces, double longTitle, double shortTitle) {
    for (DiagramZonePiece& piece : pieces) {
        const bool atPart = piece.tag && !isOutline(piece.rect);
        piece.title = atPart ? tagOf(piece.rect, shortTitle)
                             : titleOf(piece.rect, piece.tag ? shortTitle : longTitle, shortTitle);
        keepTitle(piece.title);
    }
}

bool ZoneFinder::isOutline(const QRectF& rect) const {
    return m_kept.any(rect, [&](int index) { return m_keptRects[idx(index)] == rect; });
}

/// Extended to make room for the title, if possible.
QRectF ZoneFinder::withFoot(const QRectF& outline) const {
    const QRectF larger = outline.adjusted(0, 0, 0, titleFoot);
    return isClear(larger, usualClear) ? larger : outline;
}

/// Parts in a host that is a member itself need no outline of their own.
std::vector<ZoneFinder::Outline> ZoneFinder::outlines(const std::vector<int>& members) const {
    std::vector<Outline> pieces;
    for (const int member : members) {
        if (!isInMember(m_places.around(member)))
            pieces.push_back({around(member), {member}});
    }
    merge(pieces);
    return pieces;
}

/// The tightest outline that leaves room for the titles of the inner ones.
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
        if (isClear(candidate, minClear))
            return candidate;
    }
    return grown(rect, least); // on the outline of another network, with its own title
}

bool ZoneFinder::isInMember(int part) const {
    for (int steps = 0; part >= 0 && steps < 100; ++steps, part = m_places.around(part)) {
        if (m_isMember[idx(part)])
            return true;
    }
    return false;
}

bool ZoneFinder::cutsPart(const QRectF& rect, double clear) const {
    const QRectF wide = grown(rect, clear);
    return m_parts.any(wide, [&](int part) {
        const QRectF& other = m_places.rectOf(part);
        return other.intersects(wide) && !other.contains(rect) && !isInMember(part) &&
               !(mayHold(part) && rect.contains(grown(other, clear)));
    });
}

/// A redundancy group is on no network, so an outline around it is not wrong.
bool ZoneFinder::mayHold(int part) const {
    return !m_places.isCluster(part) && !m_places.box(part).isGroup() &&
           m_plan.components.at(m_places.box(part).component).kind == ComponentKind::RedundancyGroup;
}

bool ZoneFinder::isClear(const QRectF& rect, double clear) const {
    const bool cutsKept = m_kept.any(grown(rect, clear), [&](int index) {
        const QRectF& other = m_keptRects[idx(index)];
        return other.intersects(grown(rect, clear)) && !other.contains(grown(rect, clear)) &&
               !rect.contains(grown(other, clear));
    });
    const bool coversTitle = m_titles.any( // titles of bands; those of zones come later
        rect, [&](int index) { return m_titleRects[idx(index)].intersects(rect); });
    return !cutsKept && !coversTitle && !cutsPart(rect, clear);
}

void ZoneFinder::merge(std::vector<Outline>& pieces) const {
    for (int round = 0; round < 3; ++round) {
        const bool rows = sweep(pieces, true);
        if (!sweep(pieces, false) && !rows)
            break;
    }
    constexpr std::size_t maxPaired = 24;
    if (pieces.size() <= maxPaired)
        mergePairs(pieces);
}

/// Joins each piece with the one before it, row by row or column by column, if nothing is in between.
bool ZoneFinder::sweep(std::vector<Outline>& pieces, bool alongRows) const {
    std::sort(pieces.begin(), pieces.end(), [alongRows](const Outline& a, const Outline& b) {
        const auto corner = [alongRows](const QRectF& rect) {
            return alongRows ? std::pair(rect.top(), rect.left()) : std::pair(rect.left(), rect.top());
        };
        return corner(a.rect) < corner(b.rect);
    });
    std::vector<Outline> fewer;
    for (const Outline& piece : pieces) {
        if (!fewer.empty() && isClear(fewer.back().rect | piece.rect, usualClear))
            fewer.back() = joined(fewer.back(), piece);
        else
            fewer.push_back(piece);
    }
    const bool changed = fewer.size() < pieces.size();
    pieces = std::move(fewer);
    return changed;
}

void ZoneFinder::mergePairs(std::vector<Outline>& pieces) const {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t j = i + 1; j < pieces.size();) {
            if (!isClear(pieces[i].rect | pieces[j].rect, usualClear)) {
                ++j;
                continue;
            }
            pieces[i] = joined(pieces[i], pieces[j]);
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(j));
            j = i + 1;
        }
    }
}

/// At the lower left inside the outline, else outside close to it, below rather than above, where it covers
/// no item, badge or other title. The long title if it fits, else the short one.
QRectF ZoneFinder::titleOf(const QRectF& piece, double longTitle, double shortTitle) const {
    const double room = std::max(36.0, piece.width() - 2 * titleInset);
    if (longTitle <= room) {
        if (const auto title = freeTitle(piece, longTitle))
            return *title;
    }
    const double width = std::min(shortTitle, room);
    const QPointF corner(piece.left() + titleInset, piece.bottom() - titleHeight - titleGap);
    return freeTitle(piece, width).value_or(QRectF(corner, QSizeF(width, titleHeight)));
}

std::optional<QRectF> ZoneFinder::freeTitle(const QRectF& piece, double width) const {
    const double left = piece.left() + titleInset;
    const double right = piece.right() - titleInset - width;
    const double inside = piece.bottom() - titleHeight - titleGap;
    const double below = piece.bottom() + titleGap;
    const double above = piece.top() - titleHeight - titleGap;
    for (const QPointF& corner : std::array<QPointF, 9>{{{left, inside},
                                                         {left, below},
                                                         {right, above},
                                                         {right, inside},
                                                         {right, below},
                                                         {left, above},
                                                         {left, below + titleHeight},
                                                         {right, above - titleHeight},
                                                         {right, below + titleHeight}}}) {
        const QRectF title(corner, QSizeF(width, titleHeight));
        if (isTitleFree(title, piece))
            return title;
    }
    return std::nullopt;
}

/// Above a part at its right, clear of the marks on its left corner and of a host's title. Several go side by
/// side, then above each other.
QRectF ZoneFinder::tagOf(const QRectF& part, double width) const {
    constexpr double inset = 9;
    constexpr double marks = 30;
    constexpr double gap = 8;
    constexpr double rise = 3;
    const QSizeF size(std::min(width, std::max(36.0, part.width() - marks)), titleHeight);
    const QPointF above(part.right() - inset - size.width(), part.top() - rise - titleHeight);
    const QPointF below(above.x(), part.bottom() + badge + 1);
    const QPointF row(0, titleHeight);
    const std::array<QPointF, 5> rows{above, below, above - row, below + row, above - 2 * row};
    for (const QPointF& corner : rows) {
        QRectF tag(corner, size);
        while (tag.left() >= part.left() + marks - inset) {
            if (isTitleFree(tag, part))
                return tag;
            const QRectF* other = titleAt(tag);
            tag.moveRight(other != nullptr ? other->left() - gap : tag.right() - gap);
        }
    }
    return {above, size};
}

const QRectF* ZoneFinder::titleAt(const QRectF& place) const {
    const QRectF* found = nullptr;
    m_titles.any(place, [&](int index) {
        const QRectF& title = m_titleRects[idx(index)];
        if (title.intersects(place))
            found = &title;
        return found != nullptr;
    });
    return found;
}

/// `of` is what the title names: an outline around both is no obstacle, one inside it is.
bool ZoneFinder::isTitleFree(const QRectF& title, const QRectF& of) const {
    const bool meetsLine = m_kept.any(title, [&](int index) {
        const QRectF& outline = m_keptRects[idx(index)];
        return outline.intersects(title) && !(outline.contains(title) && outline.contains(of));
    });
    constexpr double apart = 8;
    if (meetsLine || titleAt(title.adjusted(-apart, 0, apart, 0)) != nullptr)
        return false;
    return !m_parts.any(title.adjusted(-badge, -badge, badge, badge),
                        [&](int part) { return coversTitle(part, title); });
}

bool ZoneFinder::coversTitle(int part, const QRectF& title) const {
    const QRectF& rect = m_places.rectOf(part);
    const Placement* placement =
        m_places.isCluster(part) ? m_places.clusters[idx(part)].placement : m_places.box(part).placement;
    const QRectF pin(rect.topRight() - QPointF(8, 8), QSizeF(16, 16)); // as in the painter
    if (placement != nullptr && placement->isPinned() && pin.intersects(title))
        return true;
    if (!m_places.isCluster(part) || m_places.isCollapsed(part))
        return rect.adjusted(0, 0, 0, badge).intersects(title);
    const DiagramPlaces::Cluster& cluster = m_places.clusters[idx(part)];
    if (cluster.site)
        return QRectF(rect.left(), rect.top(), rect.width(), 34).intersects(title);
    const QRectF line(rect.left(), rect.top() - 1, rect.width(), 10);
    const QRectF name = hostTitleRect(m_plan.components.at(cluster.entity), rect).adjusted(0, -5, 4, 4);
    return line.intersects(title) || name.intersects(title);
}

} // namespace drawbridge
