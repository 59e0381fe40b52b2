// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/building/diagram_builder_parts.h"

namespace drawbridge {

/// Finds the outlines of networks that no single rectangle can show: rectangles around neighbours, as few as
/// a few greedy sweeps find, that cut no other part and no outline found before (they may lie within each
/// other). A member that no neighbour shares the network with gets a tag instead of an outline; so do
/// neighbours that another network's outline is around already. Where parts overlap, an outline may have to
/// cut. About O(members · what lies near).
class ZoneFinder {
public:
    ZoneFinder(const Plan& plan, const DiagramPlaces& places);

    /// What later outlines, or titles, must not cut.
    void keep(const QRectF& outline, std::vector<int> members = {});
    void keepTitle(const QRectF& title);

    /// Pieces around members (parts), without titles: those are placed once all outlines are known.
    std::vector<DiagramZonePiece> find(const std::vector<int>& members);
    /// Gives each piece a place for its title: of the width of the long one where that fits, else of the
    /// short one, or less.
    void placeTitles(std::vector<DiagramZonePiece>& pieces, double longTitle, double shortTitle);

private:
    /// Rectangles by cells of a fixed size.
    class Grid {
    public:
        void add(const QRectF& rect, int value);
        /// Whether `test` holds for a value near `rect`; it may be asked twice for the same.
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
    std::vector<char> m_isMember; ///< by part, of the network being looked at
    Grid m_parts;
    Grid m_kept;
    Grid m_titles;
    std::vector<QRectF> m_keptRects;
    std::vector<std::vector<int>> m_keptMembers; ///< sorted; none of bands
    std::vector<std::vector<int>> m_outlinesOf;  ///< by part: indices of outlines that it is a member of
    std::vector<QRectF> m_titleRects;
};

} // namespace drawbridge
