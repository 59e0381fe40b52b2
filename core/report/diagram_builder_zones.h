// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/diagram_builder_parts.h"

namespace drawbridge {

/// Finds the outlines of networks that no single rectangle can show: rectangles around neighbours, as few as
/// a few greedy sweeps find, that cut no other part and no outline found before (they may lie within each
/// other). Where parts overlap, an outline may have to cut. About O(members · what lies near).
class ZoneFinder {
public:
    explicit ZoneFinder(const DiagramPlaces& places);

    /// What later outlines, or titles, must not cut.
    void keep(const QRectF& outline);
    void keepTitle(const QRectF& title);

    /// Pieces around members (parts), each with a place for its title: of the width of the long one where
    /// that fits, else of the short one, or less.
    std::vector<DiagramZonePiece> find(const std::vector<int>& members, double longTitle, double shortTitle);

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

    std::vector<QRectF> outlines(const std::vector<int>& members) const;
    QRectF around(int member) const;
    void merge(std::vector<QRectF>& pieces) const;
    bool sweep(std::vector<QRectF>& pieces, bool alongRows) const;
    void mergePairs(std::vector<QRectF>& pieces) const;
    bool isClear(const QRectF& rect, double clear) const;
    bool cutsPart(const QRectF& rect, double clear) const;
    bool isInMember(int part) const;
    QRectF titleOf(const QRectF& piece, double longTitle, double shortTitle) const;
    bool isTitleFree(const QRectF& title) const;
    bool coversTitle(int part, const QRectF& title) const;

    const DiagramPlaces& m_places;
    std::vector<char> m_isMember; ///< by part, of the network being looked at
    Grid m_parts;
    Grid m_kept;
    Grid m_titles;
    std::vector<QRectF> m_keptRects;
    std::vector<QRectF> m_titleRects;
};

} // namespace drawbridge
