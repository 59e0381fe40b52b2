// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_graphviz.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_compact.h"
#include "core/diagram/layout/layout_compose.h"
#include "core/diagram/layout/layout_crossings.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/diagram/layout/layout_spread.h"
#include "core/diagram/layout/layout_untangle.h"

#include <algorithm>
#include <cmath>
#include <gvc.h>
#include <numeric>
#include <stdexcept>

namespace drawbridge {

namespace {

constexpr std::size_t maxBoxesForDot = 1000;
constexpr std::size_t maxEdgesForDot = 2000;
constexpr std::size_t maxEdgesForBothWays = 500;
constexpr std::size_t maxBoxesForNeato = 300;
constexpr double pointsPerInch = 72; // one logical pixel is one point

/// A Graphviz graph, with attributes set by literals (its functions take char*, but only read).
class Graph {
public:
    Graph(GVC_t* context, const Level& level, const Island& island, const char* direction)
        : m_context(context), m_graph(agopen(text("g"), Agdirected, nullptr)) {
        for (const int node : island.nodes) {
            const QSizeF size = level.nodes[idx(node)].size;
            Agnode_t* added = agnode(m_graph, nullptr, 1);
            set(added, "shape", "box");
            set(added, "fixedsize", "true");
            set(added, "label", "");
            set(added, "width", inches(size.width()));
            set(added, "height", inches(size.height()));
            m_nodes.push_back(added);
        }
        for (const LayoutEdge& edge : island.edges)
            agedge(m_graph, m_nodes[idx(edge.from)], m_nodes[idx(edge.to)], nullptr, 1);
        set(m_graph, "splines", "none"); // we route edges ourselves
        set(m_graph, "nodesep", inches(kBoxGap));
        set(m_graph, "ranksep", inches(kRankGap));
        set(m_graph, "overlap", "true");
        set(m_graph, "rankdir", direction);
    }
    ~Graph() {
        if (m_laidOut)
            gvFreeLayout(m_context, m_graph);
        agclose(m_graph);
    }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    /// Centres, with the y axis pointing down.
    std::vector<QPointF> centres(const char* engine) {
        m_laidOut = gvLayout(m_context, m_graph, engine) == 0;
        if (!m_laidOut)
            throw std::runtime_error("Graphviz gave no layout");
        std::vector<QPointF> points;
        for (Agnode_t* node : m_nodes)
            points.emplace_back(ND_coord(node).x, -ND_coord(node).y);
        return points;
    }

private:
    static char* text(const char* literal) { return const_cast<char*>(literal); }
    static QByteArray inches(double pixels) { return QByteArray::number(pixels / pointsPerInch, 'f', 6); }
    static void set(void* object, const char* name, const QByteArray& value) {
        agsafeset(object, text(name), text(value.constData()), text(""));
    }

    GVC_t* m_context;
    Agraph_t* m_graph;
    std::vector<Agnode_t*> m_nodes;
    bool m_laidOut = false;
};

struct Row {
    std::vector<std::size_t> nodes; ///< from left to right
};

/// Stacks centred rows; splits rows wider than `limit`.
std::vector<QPointF> stackRows(const std::vector<Row>& rows, const std::vector<QSizeF>& sizes, double limit) {
    std::vector<QPointF> corners(sizes.size());
    double y = 0;
    for (const Row& row : rows) {
        double total = 0;
        for (const std::size_t node : row.nodes)
            total += sizes[node].width() + kBoxGap;
        const double lines = std::max(1.0, std::ceil((total - kBoxGap) / limit));
        const double each = total / lines;
        for (std::size_t i = 0; i < row.nodes.size();) {
            std::vector<std::size_t> line;
            double width = 0;
            double height = 0;
            for (; i < row.nodes.size() && (line.empty() || width < each - 1); ++i) {
                line.push_back(row.nodes[i]);
                width += sizes[row.nodes[i]].width() + kBoxGap;
                height = std::max(height, sizes[row.nodes[i]].height());
            }
            double x = -(width - kBoxGap) / 2;
            for (const std::size_t node : line) {
                corners[node] = {x, y + (height - sizes[node].height()) / 2};
                x += sizes[node].width() + kBoxGap;
            }
            y += height + (i < row.nodes.size() ? kRowGap : kRankGap);
        }
    }
    return corners;
}

/// Nodes at about the same height form a row: dot's ranks.
std::vector<Row> ranksOf(const std::vector<QPointF>& centres) {
    std::vector<std::size_t> order(centres.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&centres](std::size_t a, std::size_t b) { return centres[a].y() < centres[b].y(); });
    std::vector<Row> rows;
    double y = 0;
    for (const std::size_t node : order) {
        if (rows.empty() || centres[node].y() > y + 1)
            rows.emplace_back();
        y = centres[node].y();
        rows.back().nodes.push_back(node);
    }
    return rows;
}

void sortByX(std::vector<Row>& rows, const std::vector<QPointF>& centres) {
    for (Row& row : rows) {
        std::stable_sort(row.nodes.begin(), row.nodes.end(), [&centres](std::size_t a, std::size_t b) {
            return centres[a].x() < centres[b].x();
        });
    }
}

double widthLimit(const std::vector<QSizeF>& sizes) {
    double area = 0;
    double widest = 0;
    for (const QSizeF& size : sizes) {
        area += (size.width() + kBoxGap) * (size.height() + kRankGap);
        widest = std::max(widest, size.width());
    }
    constexpr double minLimit = 900;
    return std::max({minLimit, widest, 1.5 * std::sqrt(area)});
}

std::vector<QPointF> withDot(Graph& graph, const std::vector<QSizeF>& sizes) {
    const std::vector<QPointF> centres = graph.centres("dot");
    std::vector<QPointF> corners;
    for (std::size_t i = 0; i < centres.size(); ++i)
        corners.emplace_back(centres[i] - QPointF(sizes[i].width() / 2, sizes[i].height() / 2));
    const double limit = widthLimit(sizes);
    if (extent(corners, sizes).width() <= limit)
        return corners;
    std::vector<Row> ranks = ranksOf(centres);
    sortByX(ranks, centres);
    return stackRows(ranks, sizes, limit);
}

/// Arranges a level: gateways and isolated boxes in rows, connected components by Graphviz.
class GraphvizArranger {
public:
    explicit GraphvizArranger(LayoutStyle style) : m_style(style), m_context(gvContext()) {}
    ~GraphvizArranger() { gvFreeContext(m_context); }
    GraphvizArranger(const GraphvizArranger&) = delete;
    GraphvizArranger& operator=(const GraphvizArranger&) = delete;

    std::vector<QPointF> operator()(const Level& level) {
        std::vector<Island> islands = islandsOf(level);
        std::vector<int> entrances, lone;
        std::vector<Island> connected;
        for (Island& island : islands) {
            const int first = island.nodes.front();
            if (island.nodes.size() > 1)
                connected.push_back(std::move(island));
            else
                (level.nodes[idx(first)].tier < firstTierOfContents ? entrances : lone).push_back(first);
        }
        std::stable_sort(entrances.begin(), entrances.end(), [&level](int a, int b) {
            return level.nodes[idx(a)].tier < level.nodes[idx(b)].tier;
        });
        std::stable_sort(connected.begin(), connected.end(),
                         [](const Island& a, const Island& b) { return a.nodes.size() > b.nodes.size(); });
        return stackParts(level, entrances, connected, lone);
    }

private:
    struct Part {
        std::vector<int> nodes;
        std::vector<QPointF> corners;
        QSizeF size;
    };

    static std::vector<QSizeF> sizesOf(const Level& level, const std::vector<int>& nodes) {
        std::vector<QSizeF> sizes;
        for (const int node : nodes)
            sizes.push_back(level.nodes[idx(node)].size);
        return sizes;
    }

    static Part rowsOf(const Level& level, const std::vector<int>& nodes, double minWidth) {
        const std::vector<QSizeF> sizes = sizesOf(level, nodes);
        Part part{nodes, packRows(sizes, kBoxGap, kRowGap, std::max(minWidth, kMinRow)), {}};
        part.size = extent(part.corners, sizes);
        return part;
    }

    /// Downwards or to the right: fewer crossings if both have roughly the shape of a window, else the one
    /// closer to that shape; downwards if about equal.
    Part drawn(const Level& level, const Island& island) {
        const bool small = island.nodes.size() <= maxBoxesForDot && island.edges.size() <= maxEdgesForDot;
        if (m_style == LayoutStyle::ForceDirected)
            return drawn(level, island, "TB", [&island](Graph& graph, const std::vector<QSizeF>& sizes) {
                const char* engine = island.nodes.size() <= maxBoxesForNeato ? "neato" : "sfdp";
                return spreadOut(graph.centres(engine), sizes, island.edges);
            });
        const auto edges = static_cast<double>(island.edges.size());
        m_effort -= edges * edges;
        if (!small || m_effort < 0)
            return layered(level, island);
        Part down = drawn(level, island, "TB", withDot);
        if (island.edges.size() > maxEdgesForBothWays)
            return down;
        Part across = drawn(level, island, "LR", withDot);
        constexpr double preference = 0.2;
        constexpr double comparable = 0.6;
        const double gain = shapeMismatch(down.size) - shapeMismatch(across.size);
        const int more = crossings(level, island, down) - crossings(level, island, across);
        if (more != 0 && std::fabs(gain) < comparable)
            return more > 0 ? across : down;
        return gain > preference ? across : down;
    }

    /// Too much for dot: layers, ignoring the space of long edges.
    static Part layered(const Level& level, const Island& island) {
        Level alone;
        for (const int node : island.nodes)
            alone.nodes.push_back(level.nodes[idx(node)]);
        alone.edges = island.edges;
        Part part{island.nodes, arrangeCompact(alone), {}};
        part.size = extent(part.corners, sizesOf(level, island.nodes));
        return part;
    }

    static int crossings(const Level& level, const Island& island, const Part& part) {
        std::vector<QPointF> middles;
        for (std::size_t i = 0; i < part.nodes.size(); ++i)
            middles.push_back(QRectF(part.corners[i], level.nodes[idx(part.nodes[i])].size).center());
        return lineCrossings(middles, island.edges);
    }

    /// How much a shape differs from a window's: the logarithm of the ratio.
    static double shapeMismatch(const QSizeF& size) {
        constexpr double window = 1.4;
        return std::fabs(std::log(size.width() / std::max(1.0, size.height()) / window));
    }

    template <typename Draw>
    Part drawn(const Level& level, const Island& island, const char* direction, const Draw& draw) {
        Graph graph(m_context, level, island, direction);
        const std::vector<QSizeF> sizes = sizesOf(level, island.nodes);
        Part part{island.nodes, draw(graph, sizes), {}};
        QPointF origin = part.corners.front();
        for (const QPointF& corner : part.corners)
            origin = {std::min(origin.x(), corner.x()), std::min(origin.y(), corner.y())};
        for (QPointF& corner : part.corners)
            corner -= origin;
        part.size = extent(part.corners, sizes);
        return part;
    }

    /// Islands packed in rows as one part.
    Part packed(const Level& level, const std::vector<Island>& islands) {
        std::vector<Part> parts;
        std::vector<QSizeF> sizes;
        for (const Island& island : islands) {
            parts.push_back(drawn(level, island));
            sizes.push_back(parts.back().size);
        }
        const std::vector<QPointF> corners = packRows(sizes, kBoxGap * 1.5, kRankGap);
        Part all;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = 0; j < parts[i].nodes.size(); ++j) {
                all.nodes.push_back(parts[i].nodes[j]);
                all.corners.push_back(parts[i].corners[j] + corners[i]);
            }
        }
        all.size = extent(corners, sizes);
        return all;
    }

    std::vector<QPointF> stackParts(const Level& level, const std::vector<int>& entrances,
                                    const std::vector<Island>& connected, const std::vector<int>& lone) {
        std::vector<Part> parts;
        double width = 0;
        if (!connected.empty()) {
            parts.push_back(packed(level, connected));
            width = parts.back().size.width();
        }
        if (!lone.empty())
            parts.push_back(rowsOf(level, lone, width));
        if (!entrances.empty())
            parts.insert(parts.begin(), rowsOf(level, entrances, width));
        for (const Part& part : parts)
            width = std::max(width, part.size.width());

        std::vector<QPointF> corners(level.nodes.size());
        double y = 0;
        for (const Part& part : parts) {
            const QPointF shift((width - part.size.width()) / 2, y);
            for (std::size_t i = 0; i < part.nodes.size(); ++i)
                corners[idx(part.nodes[i])] = part.corners[i] + shift;
            y += part.size.height() + kRankGap;
        }
        return corners;
    }

    LayoutStyle m_style;
    double m_effort = 1.5e6; ///< remaining effort for dot, in squared edges, to which its time is
                             ///< proportional
    GVC_t* m_context;
};

} // namespace

LayoutResult graphvizLayout(const LayoutGraph& graph) {
    LayoutResult result;
    if (graph.style == LayoutStyle::OrthogonalCompact) {
        result = composeLayout(graph, arrangeCompact);
    } else {
        GraphvizArranger arranger(graph.style);
        result = composeLayout(graph, [&arranger](const Level& level) { return arranger(level); });
    }
    untangle(graph, result);
    return result;
}

} // namespace drawbridge
