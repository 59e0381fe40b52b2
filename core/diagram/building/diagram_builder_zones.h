// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/building/diagram_builder_parts.h"

namespace drawbridge {

/// Finds outlines for networks that a single rectangle cannot show: few rectangles (greedy) around
/// neighbouring members that cut no other part and no earlier outline (nesting is fine). A member without a
/// neighbour in the network gets a tag instead of an outline; so do neighbours already enclosed by another
/// network's outline. If parts overlap, an outline may have to cut one. About O(members · parts nearby).
class ZoneFinder {
public:
    ZoneFinder(const Plan& plan, const DiagramPlaces& places);

    /// Adds a rectangle that later outlines and titles must not cut.
    void keep(const QRectF& outline, std::vector<int> members = {});
    void keepTitle(const QRectF& title);

    /// Pieces around members (parts), without titles, which are placed once all outlines are known.
    std::vector<DiagramZonePiece> find(const std::vector<int>& members);
    /// Places the title of each piece: with the width of the long one if that fits, else of the short one, or
    /// less.
    void placeTitles(std::vector<DiagramZonePiece>& pieces, double longTitle, double shortTitle);

private:
    /// Rectangles in cells of a fixed size.
    class Grid {
    public:
        void add(const QRectF& rect, int value);
        /// Whether `test` holds for any value near `rect`; may test a value twice.
        template <class Test>
        bool any(const QRectF& rect, Test test) const;

    private:
        QHash<std::pair<int, int>, std::vector<int>> m_cells;
    };

    struct Outline {
        QRectF rect;
        std::vector<int> members;
        bool isAlone() const { return members.size() == 1; }
    };
    static Outline joined(const Outline& one, const Outline& other);
    std::vector<DiagramZonePiece> shared(std::vector<Outline>& alone) const;
    std::vector<Outline> outlines(const std::vector<int>& members) const;
    QRectF around(int member) const;
    void merge(std::vector<Outline>& pieces) const;
    bool sweep(std::vector<Outline>& pieces, bool alongRows) const;
    void mergePairs(std::vector<Outline>& pieces) const;
    QRectF withFoot(const QRectF& outline) const;
    bool mayHold(int part) const;
    const QRectF* titleAt(const QRectF& place) const;
    bool isClear(const QRectF& rect, double clear) const;
    bool cutsPart(const QRectF& rect, double clear) const;
    bool isInMember(int part) const;
    QRectF titleOf(const QRectF& piece, double longTitle, double shortTitle) const;
    std::optional<QRectF> freeTitle(const QRectF& piece, double width) const;
    QRectF tagOf(const QRectF& part, double width) const;
    bool isOutline(const QRectF& rect) const;
    bool isTitleFree(const QRectF& title, const QRectF& of) const;
    bool coversTitle(int part, const QRectF& title) const;

    const Plan& m_plan;
    const DiagramPlaces& m_places;
    std::vector<char> m_isMember; ///< by part, for the current network
    Grid m_parts;
    Grid m_kept;
    Grid m_titles;
    std::vector<QRectF> m_keptRects;
    std::vector<std::vector<int>> m_keptMembers; ///< sorted; empty for bands
    std::vector<std::vector<int>> m_outlinesOf;  ///< by part: indices of the outlines it is a member of
    std::vector<QRectF> m_titleRects;
};

} // namespace drawbridge
