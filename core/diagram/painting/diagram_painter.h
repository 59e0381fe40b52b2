// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/theme.h"

class QFont;
class QPainter;
class QPainterPath;

namespace drawbridge {

/// Paints diagrams with QPainter: the same for canvas, PDF, SVG and PNG. Single parts are public for the
/// canvas, which paints item by item. All paint in scene coordinates and leave the painter as it was.
void paintContainer(QPainter& painter, const DiagramContainer& container, const Theme& theme);
void paintItem(QPainter& painter, const DiagramItem& item, const Theme& theme);
void paintEdge(QPainter& painter, const DiagramEdge& edge, const Theme& theme);

/// An edge in its two parts, for those who paint labels above items.
void paintEdgeLine(QPainter& painter, const DiagramEdge& edge, const Theme& theme);
void paintEdgeLabel(QPainter& painter, const DiagramEdge& edge, const QPointF& centre, const Theme& theme);

/// What a label around `centre` covers; null without a label.
QRectF edgeLabelRect(const DiagramEdge& edge, const QPointF& centre);

/// The whole: containers by depth, edges, items, edge labels on top (never under an item).
void paintDiagram(QPainter& painter, const Diagram& diagram, const Theme& theme);

/// Scales the diagram into `target` keeping its shape (never larger than `largestScale`), centred at the top.
/// Returns the rectangle used.
QRectF paintDiagramInto(QPainter& painter, const QRectF& target, const Diagram& diagram, const Theme& theme,
                        double largestScale = 1.0);

/// What the part needs beyond its rect (badges, marks, selection ring, a host's title).
QRectF paintedRect(const DiagramItem& item);
QRectF paintedRect(const DiagramContainer& container);

/// The sign on a collapsed container that it can be opened: where a click may do so.
QRectF expandSignRect(const DiagramContainer& container);

/// The edge's curve, for painting and for hit tests.
QPainterPath edgePath(const DiagramEdge& edge);

/// The icon that tells a state; empty for Neutral and Unaffected.
QString stateIcon(DiagramState state);

/// "Inter" where installed, else the desktop's UI font, unhinted so that every zoom lays out alike.
/// The text decides on shaping: see diagram_font.cpp.
QFont uiFont(const QString& text, int pixelSize, int weight = 400);
QFont codeFont(int pixelSize);

/// An icon of resources/icons in one colour; empty pixmap never: unknown names give a plain box.
void paintIcon(QPainter& painter, const QString& icon, const QRectF& rect, const QColor& colour);

} // namespace drawbridge
