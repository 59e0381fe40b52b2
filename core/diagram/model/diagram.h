// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace drawbridge {

/// State of a part in the chosen scenario, shown by icon, outline and tint.
enum class DiagramState {
    Neutral, ///< no scenario chosen
    Unaffected,
    Lost,
    Disabled,
    Degraded,
    Recovered ///< a recovery target
};

/// Content of a diagram as plain values without model types, so that one painter serves canvas, PDF, SVG and
/// PNG. Coordinates are logical pixels; keys identify entities for the builder.
struct DiagramBadge {
    QString text;        ///< "4 h 25 m"
    bool missed = false; ///< target missed: filled
    friend bool operator==(const DiagramBadge&, const DiagramBadge&) = default;
};

/// A piece of a network's outline with the place of its title: at the lower left, inside or outside.
struct DiagramZonePiece {
    QRectF rect;
    QRectF title;
    /// Without an outline of its own, shown by the title alone.
    bool tag = false;
    friend bool operator==(const DiagramZonePiece&, const DiagramZonePiece&) = default;
};

/// What is known of the machines: how something runs, and whether it is as planned. Worse ones go last.
enum class MachineMark { None, Healthy, Starting, Drifted, Stopped, Unhealthy };

/// Whether an exercise has proven that something recovers, and whether that still holds. Worse ones go last.
enum class ProofMark { None, Verified, Lost };

struct DiagramContainer {
    QString key;
    QString title;
    QString subtitle; ///< right-aligned, e.g. "cloud region · primary"; for pieces: a short title
    QRectF rect;
    /// For a network whose members no single band can enclose without cutting others: an outline for each
    /// group of neighbours. `rect` is their bounding box.
    std::vector<DiagramZonePiece> pieces;
    int depth = 0;        ///< 0 a site, 1 a nested site or a host, …; deeper ones are painted later
    bool host = false;    ///< a Docker host: title and icon on the outline
    QString icon;         ///< for hosts and collapsed containers
    bool network = false; ///< a network: dotted outline, title at the lower left or on the outline of pieces
    DiagramState state = DiagramState::Neutral;
    int parent = -1;                         ///< index in containers, -1: top level
    bool collapsed = false;                  ///< drawn as a closed box; its contents are not in the diagram
    QString summary;                         ///< if collapsed or empty: "12 components · 3 lost"
    std::optional<DiagramBadge> badge;       ///< of a host, or the worst one inside if collapsed
    int findings = 0;                        ///< of the container itself; including its contents if collapsed
    MachineMark machine = MachineMark::None; ///< of a host; the worst one inside if collapsed
    ProofMark proof = ProofMark::None;       ///< of a host
    bool pinned = false;
    bool selected = false;
    friend bool operator==(const DiagramContainer&, const DiagramContainer&) = default;
};

struct DiagramItem {
    QString key;
    QString title;
    QString label; ///< the title as it fits, unlike every other on the page; empty: the title itself
    QString subtitle;
    QString icon; ///< kind key, e.g. "database": icons/<kind>.svg
    QRectF rect;
    DiagramState state = DiagramState::Neutral;
    int parent = -1;                         ///< index in containers, -1: top level
    std::optional<DiagramBadge> badge;       ///< estimated RTO, on the lower edge
    std::optional<DiagramBadge> rpo;         ///< estimated RPO, on the lower edge left of it
    int findings = 0;                        ///< shown on the upper left corner if > 0
    MachineMark machine = MachineMark::None; ///< on the upper right corner; of a cluster the worst
    ProofMark proof = ProofMark::None;       ///< left of it; none of a cluster
    bool singlePoint = false;                ///< a single point of failure
    bool group = false; ///< a redundancy group: a stack, the subtitle ("1 of 2") as a mark
    bool keepsData = false;
    bool mainstay = false; ///< many others require it
    QStringList members;   ///< of a closed cluster: keys of the components that it stands for
    bool pinned = false;
    bool selected = false;
    bool isCluster() const { return !members.isEmpty(); }
    friend bool operator==(const DiagramItem&, const DiagramItem&) = default;
};

struct DiagramEdge {
    enum class Kind { Hard, Soft, Tunnel, Copy };
    QString key;
    Kind kind = Kind::Hard;
    QString fromKey;
    QString toKey;
    std::vector<QPointF> points; ///< at least two; two: a smooth curve, more: a line with rounded bends
    bool orthogonal = false;     ///< only horizontal and vertical segments, tight bends
    int count = 1;               ///< number of bundled edges, if an end is a collapsed container
    QString label;
    DiagramState state = DiagramState::Neutral;
    bool selected = false;
    friend bool operator==(const DiagramEdge&, const DiagramEdge&) = default;
};

/// Alike components that stand together, as one item while it is closed.
struct DiagramCluster {
    QString key;
    QString title;       ///< "snuba"
    QStringList members; ///< keys of components
    QSizeF size;         ///< of the box while it is closed
    bool open = false;
    friend bool operator==(const DiagramCluster&, const DiagramCluster&) = default;
};

struct Diagram {
    std::vector<DiagramContainer> containers;
    std::vector<DiagramItem> items;
    std::vector<DiagramEdge> edges;
    QRectF bounds;
    int implied = 0;                      ///< dependencies that are not drawn since others imply them
    std::vector<DiagramCluster> clusters; ///< open ones, too
};

} // namespace drawbridge
