// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_region.h"

#include "core/base/index.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/diagram/painting/diagram_painter_parts.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double farLabels = 0.4;
constexpr double farEdges = 0.3;
constexpr double hairlineEdges = 0.75; ///< below this zoom many edges are straight hairlines
constexpr double bundledEdges = 0.2;   ///< below this zoom many edges are bundled
constexpr std::size_t manyItems = 2500;
constexpr double siteTitleRoom = 0.24; ///< above this zoom a site's own title is readable

/// Below this zoom item texts are unreadable, so a tint is enough.
double farItems(const DiagramIndex& index) {
    return index.diagram().items.size() > manyItems ? 0.45 : 0.3;
}

QPen hairline(const QColor& colour, double width = 1) {
    QPen pen(colour, width);
    pen.setCosmetic(true);
    return pen;
}

QColor faint(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QColor blend(const QColor& base, const QColor& other, double share) {
    const auto one = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {one(base.red(), other.red()), one(base.green(), other.green()), one(base.blue(), other.blue())};
}

/// Batches parts of equal appearance: when zoomed out there are thousands.
template <class Value>
struct ByState {
    std::array<QList<Value>, 6> lists;
    QList<Value>& of(DiagramState state) { return lists.at(static_cast<std::size_t>(state)); }
};

class RegionPainter {
public:
    /// `rect`: the part of the scene to paint.
    RegionPainter(QPainter& painter, const DiagramIndex& index, const QRectF& rect, double zoom,
                  const Theme& theme)
        : m_painter(painter), m_index(index), m_diagram(index.diagram()), m_rect(rect), m_zoom(zoom),
          m_theme(theme) {}

    void containers(const std::vector<int>& indexes) {
        for (const int i : indexes)
            paintContainer(m_painter, m_diagram.containers[idx(i)], m_theme);
    }

    /// Only the selection rings: a container painted again would cover its contents.
    void containerRings(const std::vector<int>& indexes) {
        constexpr double gap = 3.5;
        constexpr double radius = 13.5;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.accent, 2 / std::min(1.0, m_zoom)));
        constexpr double hostTitle = 10; // extends above the outline
        for (const int i : indexes) {
            const DiagramContainer& container = m_diagram.containers[idx(i)];
            const double above = gap + (container.host && !container.collapsed ? hostTitle : 0);
            m_painter.drawRoundedRect(container.rect.adjusted(-gap, -above, gap, gap), radius, radius);
        }
    }

    /// `whole`: draws partial edges in full.
    void edges(const std::vector<int>& all, bool selected, bool whole) {
        std::vector<int> indexes = all;
        if (m_index.isCrowded()) {
            const auto firstPartial = std::stable_partition(indexes.begin(), indexes.end(),
                                                            [this](int i) { return !m_index.isPartial(i); });
            partialEdges({firstPartial, indexes.end()}, selected, whole);
            indexes.erase(firstPartial, indexes.end());
        }
        if (m_zoom >= farEdges && (selected || !m_index.isCrowded() || m_zoom >= hairlineEdges)) {
            for (const int i : indexes) {
                if (selected)
                    paintEdgeLine(m_painter, marked(m_diagram.edges[idx(i)]), m_theme);
                else
                    paintEdgeLine(m_painter, m_diagram.edges[idx(i)], m_theme);
            }
            return;
        }
        if (m_index.isCrowded())
            straightEdges(indexes, selected);
        else
            farCurves(indexes, selected);
    }

    void items(const std::vector<int>& indexes, bool selected) {
        if (m_zoom >= farItems(m_index)) {
            for (const int i : indexes) {
                if (selected)
                    paintItem(m_painter, marked(m_diagram.items[idx(i)]), m_theme);
                else
                    paintItem(m_painter, m_diagram.items[idx(i)], m_theme);
            }
            return;
        }
        ByState<QRectF> rects;
        for (const int i : indexes)
            rects.of(m_diagram.items[idx(i)].state).append(m_diagram.items[idx(i)].rect);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (std::size_t state = 0; state < rects.lists.size(); ++state) {
            const auto& list = rects.lists.at(state);
            const DiagramState which = static_cast<DiagramState>(state);
            const StateColours colours = m_theme.state(which);
            m_painter.setPen(selected          ? hairline(m_theme.accent)
                             : hasState(which) ? hairline(colours.ink)
                                               : hairline(m_theme.siteOutline));
            m_painter.setBrush(selected ? blend(colours.tint, m_theme.accent, 0.35) : colours.tint);
            m_painter.drawRects(list.constData(), static_cast<int>(list.size()));
        }
    }

    void labels(const std::vector<int>& indexes, bool selected) {
        if (m_zoom < farLabels)
            return;
        for (const int i : indexes) {
            const auto centre = m_index.labelCentre(i);
            if (!centre)
                continue;
            if (selected)
                paintEdgeLabel(m_painter, marked(m_diagram.edges[idx(i)]), *centre, m_theme);
            else
                paintEdgeLabel(m_painter, m_diagram.edges[idx(i)], *centre, m_theme);
        }
    }

    /// When zoomed out, site names keep a readable size.
    void farTitles(const std::vector<int>& indexes) {
        if (m_zoom >= siteTitleRoom)
            return;
        for (const int i : indexes) {
            const DiagramContainer& container = m_diagram.containers[idx(i)];
            if (!container.host && !container.network && container.parent < 0)
                farTitle(container);
        }
    }

    void bundles(const QRectF& rect) {
        for (auto bundle = m_index.bundles().rbegin(); bundle != m_index.bundles().rend(); ++bundle) {
            const double width = std::min(1 + 0.8 * std::log2(bundle->count), 6.0);
            const double reach = width / m_zoom;
            if (!QRectF(bundle->from, bundle->to)
                     .normalized()
                     .adjusted(-reach, -reach, reach, reach)
                     .intersects(rect))
                continue;
            const bool marks = hasState(bundle->state);
            const QColor colour = marks ? m_theme.state(bundle->state).ink : m_theme.secondary;
            m_painter.setPen(hairline(faint(colour, marks ? 0.5 : 0.28), width));
            m_painter.drawLine(bundle->from, bundle->to);
        }
    }

private:
    template <class Part>
    static Part marked(Part part) {
        part.selected = true;
        return part;
    }

    QColor edgeColour(DiagramState state, bool selected) const {
        if (selected)
            return m_theme.accent;
        return hasState(state) ? m_theme.state(state).ink : m_theme.secondary;
    }

    void straightEdges(const std::vector<int>& indexes, bool selected) {
        ByState<QLineF> lines;
        for (const int i : indexes) {
            const DiagramEdge& edge = m_diagram.edges[idx(i)];
            if (edge.points.size() >= 2)
                lines.of(edge.state).append(QLineF(edge.points.front(), edge.points.back()));
        }
        hairlines(lines, selected);
    }

    void partialEdges(const std::vector<int>& indexes, bool selected, bool whole) {
        ByState<QLineF> lines;
        for (const int i : indexes) {
            const DiagramEdge& edge = m_diagram.edges[idx(i)];
            if (whole) {
                lines.of(edge.state).append(QLineF(edge.points.front(), edge.points.back()));
                continue;
            }
            for (const QLineF& stub : m_index.stubs(i))
                lines.of(edge.state).append(stub);
        }
        hairlines(lines, selected);
        if (m_zoom >= farEdges)
            arrows(indexes, selected, whole);
    }

    void hairlines(const ByState<QLineF>& lines, bool selected) {
        // Opaque one-pixel pens without antialiasing are the raster engine's fast path.
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (std::size_t state = 0; state < lines.lists.size(); ++state) {
            const auto& list = lines.lists.at(state);
            const QColor colour = edgeColour(static_cast<DiagramState>(state), selected);
            m_painter.setPen(hairline(selected ? colour : blend(m_theme.background, colour, 0.5)));
            m_painter.drawLines(list.constData(), static_cast<int>(list.size()));
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    /// Arrow heads of partial edges that end here.
    void arrows(const std::vector<int>& indexes, bool selected, bool whole) {
        constexpr double length = 9;
        constexpr double halfWidth = 4;
        const QRectF near = m_rect.adjusted(-length, -length, length, length);
        m_painter.setPen(Qt::NoPen);
        for (const int i : indexes) {
            const DiagramEdge& edge = m_diagram.edges[idx(i)];
            const QPointF end = edge.points.back();
            const QPointF from = whole ? edge.points.front() : m_index.stubs(i).at(1).p2();
            const double far = QLineF(from, end).length();
            if (!near.contains(end) || far < length)
                continue;
            const QPointF way = (end - from) / far;
            const QPointF side(-way.y() * halfWidth, way.x() * halfWidth);
            const QPointF foot = end - way * length;
            m_painter.setBrush(
                blend(m_theme.background, edgeColour(edge.state, selected), selected ? 1 : 0.6));
            m_painter.drawPolygon(QPolygonF({end, foot + side, foot - side}));
        }
    }

    void farCurves(const std::vector<int>& indexes, bool selected) {
        m_painter.setBrush(Qt::NoBrush);
        for (const int i : indexes) {
            const DiagramEdge& edge = m_diagram.edges[idx(i)];
            const QColor colour = edgeColour(edge.state, selected);
            m_painter.setPen(hairline(faint(colour, selected ? 1 : 0.45), selected ? 2 : 1));
            m_painter.drawPath(edgePath(edge));
        }
    }

    void farTitle(const DiagramContainer& container) {
        constexpr double size = 12; // in screen pixels
        const QFont font = uiFont(container.title, static_cast<int>(size), 600);
        const QFontMetricsF metrics(font);
        const QSizeF shown(container.rect.width() * m_zoom, container.rect.height() * m_zoom);
        const QSizeF needed(metrics.horizontalAdvance(container.title) + 16, 20);
        if (shown.width() < needed.width() || shown.height() < needed.height())
            return;
        m_painter.save();
        m_painter.translate(container.rect.center());
        m_painter.scale(1 / m_zoom, 1 / m_zoom);
        const QRectF plate(-needed.width() / 2, -needed.height() / 2, needed.width(), needed.height());
        const bool marks = hasState(container.state);
        const QColor ink = marks ? m_theme.state(container.state).ink : m_theme.text;
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_painter.setPen(QPen(marks ? ink : m_theme.siteOutline, 1));
        m_painter.setBrush(m_theme.panel);
        m_painter.drawRoundedRect(plate, 10, 10);
        m_painter.setPen(ink);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(plate.left() + 8, metrics.capHeight() / 2), container.title);
        m_painter.restore();
    }

    QPainter& m_painter;
    const DiagramIndex& m_index;
    const Diagram& m_diagram;
    QRectF m_rect;
    double m_zoom;
    const Theme& m_theme;
};

} // namespace

bool isBundled(const DiagramIndex& index, double zoom) {
    return index.isCrowded() && zoom < bundledEdges;
}

void paintRegion(QPainter& painter, const DiagramIndex& index, const QRectF& rect, double zoom,
                 const Theme& theme) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    RegionPainter region(painter, index, rect, zoom, theme);
    const std::vector<int> containers = index.containersIn(rect);
    region.containers(containers);
    if (isBundled(index, zoom))
        region.bundles(rect);
    else
        region.edges(index.edgesIn(rect), false, false);
    region.items(index.itemsIn(rect), false);
    painter.setRenderHint(QPainter::Antialiasing);
    region.labels(index.labelsIn(rect), false);
    region.farTitles(containers);
    painter.restore();
}

void paintParts(QPainter& painter, const DiagramIndex& index, const DiagramParts& parts, bool selected,
                double zoom, const Theme& theme) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    RegionPainter region(painter, index, index.diagram().bounds, zoom, theme);
    if (selected)
        region.containerRings(parts.containers);
    region.edges(parts.edges, selected, true);
    region.items(parts.items, selected);
    painter.setRenderHint(QPainter::Antialiasing);
    region.labels(parts.edges, selected);
    painter.restore();
}

} // namespace drawbridge
