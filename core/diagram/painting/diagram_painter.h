// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/theme.h"

class QFont;
class QPainter;
class QPainterPath;

namespace drawbridge {

/// Paints diagrams with QPainter, identically for canvas, PDF, SVG and PNG. Single parts are public for the
/// canvas. All paint in scene coordinates and restore the painter.
void paintContainer(QPainter& painter, const DiagramContainer& container, const Theme& theme);
void paintItem(QPainter& painter, const DiagramItem& item, const Theme& theme);
void paintEdge(QPainter& painter, const DiagramEdge& edge, const Theme& theme);

/// Line and label of an edge separately, to paint labels above items.
void paintEdgeLine(QPainter& painter, const DiagramEdge& edge, const Theme& theme);
void paintEdgeLabel(QPainter& painter, const DiagramEdge& edge, const QPointF& centre, const Theme& theme);

/// Rectangle of a label around `centre`; null without a label.
QRectF edgeLabelRect(const DiagramEdge& edge, const QPointF& centre);

/// Everything: containers by depth, edges, items, edge labels on top.
void paintDiagram(QPainter& painter, const Diagram& diagram, const Theme& theme);

/// Scales the diagram into `target` keeping the aspect ratio (by at most `largestScale`), centred at the top.
/// Returns the rectangle used.
QRectF paintDiagramInto(QPainter& painter, const QRectF& target, const Diagram& diagram, const Theme& theme,
                        double largestScale = 1.0);

/// The rect including badges, marks, selection ring and a host's title.
QRectF paintedRect(const DiagramItem& item);
QRectF paintedRect(const DiagramContainer& container);

/// Click area of the expand sign of a collapsed container.
QRectF expandSignRect(const DiagramContainer& container);

/// The edge's curve, for painting and for hit tests.
QPainterPath edgePath(const DiagramEdge& edge);

/// The icon of a state; empty for Neutral and Unaffected.
QString stateIcon(DiagramState state);

/// "Inter" if installed, else the desktop's UI font; unhinted, so that every zoom has the same layout.
/// Shaping depends on the text, see diagram_font.cpp.
QFont uiFont(const QString& text, int pixelSize, int weight = 400);
QFont codeFont(int pixelSize);

/// Paints an icon of resources/icons in one colour; a plain box for unknown names.
void paintIcon(QPainter& painter, const QString& icon, const QRectF& rect, const QColor& colour);

} // namespace drawbridge
