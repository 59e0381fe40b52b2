// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

/// State of a thing in the chosen scenario. Told three ways on every picture: icon, outline, tint.
enum class DiagramState {
    Neutral, ///< no scenario chosen
    Unaffected,
    Lost,
    Disabled,
    Degraded,
    Recovered ///< where something recovers to
};

/// What a diagram shows, as plain values: no model types, so that canvas, PDF, SVG and PNG are painted by one
/// painter. Coordinates are logical pixels; keys are whatever the builder uses to find its way back (an
/// entity id as text).
struct DiagramBadge {
    QString text;        ///< "4 h 25 m"
    bool missed = false; ///< filled: the target is missed
    friend bool operator==(const DiagramBadge&, const DiagramBadge&) = default;
};

/// A part of a network's outline, and where its title sits: in its lower left or outside, beside its line.
struct DiagramZonePiece {
    QRectF rect;
    QRectF title;
    /// Of one part, `rect`, or of what another network's outline is around: told by the title alone.
    bool tag = false;
    friend bool operator==(const DiagramZonePiece&, const DiagramZonePiece&) = default;
};

struct DiagramContainer {
    QString key;
    QString title;
    QString subtitle; ///< right-aligned, e.g. "cloud region · primary"; of pieces: a short title
    QRectF rect;
    /// Of a network whose members no one band can hold without cutting others: an outline for each group of
    /// neighbours. `rect` is then around all of them, and others lie in it too.
    std::vector<DiagramZonePiece> pieces;
    int depth = 0;        ///< 0 a site, 1 a site within or a host, …; deeper ones are painted later
    bool host = false;    ///< a Docker host: title sits on the outline with its icon
    QString icon;         ///< of a host, or of what is collapsed
    bool network = false; ///< a network: dotted outline, title at the lower left, of pieces on their line
    DiagramState state = DiagramState::Neutral;
    int parent = -1;                   ///< index in containers, -1: on the ground
    bool collapsed = false;            ///< drawn as a closed box: what is in it is not in the diagram
    QString summary;                   ///< of a collapsed or empty one: "12 components · 3 lost"
    std::optional<DiagramBadge> badge; ///< of a host, or the worst of what a collapsed one hides
    int findings = 0;                  ///< of the container itself; of all in it when collapsed
    bool pinned = false;
    bool selected = false;
    friend bool operator==(const DiagramContainer&, const DiagramContainer&) = default;
};

struct DiagramItem {
    QString key;
    QString title;
    QString subtitle;
    QString icon; ///< kind key, e.g. "database": icons/<kind>.svg
    QRectF rect;
    DiagramState state = DiagramState::Neutral;
    int parent = -1;                   ///< index in containers, -1: on the ground
    std::optional<DiagramBadge> badge; ///< estimated RTO, on the lower edge
    std::optional<DiagramBadge> rpo;   ///< estimated RPO, on the lower edge left of it
    int findings = 0;                  ///< on the upper left corner when > 0
    bool singlePoint = false;          ///< a single point of failure
    bool group = false;                ///< a redundancy group: a stack, the subtitle ("1 of 2") as a mark
    bool pinned = false;
    bool selected = false;
    friend bool operator==(const DiagramItem&, const DiagramItem&) = default;
};

struct DiagramEdge {
    enum class Kind { Hard, Soft, Tunnel, Copy };
    QString key;
    Kind kind = Kind::Hard;
    QString fromKey;
    QString toKey;
    std::vector<QPointF> points; ///< at least two; two are a smooth curve, more a line with rounded bends
    bool orthogonal = false;     ///< only level and upright pieces, tight bends
    int count = 1;               ///< how many it stands for, where an end is a collapsed container
    QString label;
    DiagramState state = DiagramState::Neutral;
    bool selected = false;
    friend bool operator==(const DiagramEdge&, const DiagramEdge&) = default;
};

struct Diagram {
    std::vector<DiagramContainer> containers;
    std::vector<DiagramItem> items;
    std::vector<DiagramEdge> edges;
    QRectF bounds;
};

} // namespace drawbridge
