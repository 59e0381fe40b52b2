// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/diagram.h"
#include "core/report/theme.h"

#include <QByteArray>

/// A diagram as a file. SVG, PNG and PDF are painted by the painter of the canvas and need a QGuiApplication
/// (offscreen will do); with a transparent margin around the diagram, on the theme's background.
namespace drawbridge {

QByteArray diagramSvg(const Diagram& diagram, const Theme& theme);

/// `scale` is device pixels for a logical pixel; made smaller when the picture would exceed 16,384 pixels or
/// 128 megapixels. Throws MachineError when there is not enough memory for it.
QByteArray diagramPng(const Diagram& diagram, const Theme& theme, double scale);

/// One page as large as the diagram needs at 72 logical pixels an inch. Throws MachineError when it cannot be
/// made.
QByteArray diagramPdf(const Diagram& diagram, const Theme& theme);

/// DOT of Graphviz: containers as nested clusters, every id and text quoted. Places of the diagram are kept
/// as `pos`, for `neato -n`.
QByteArray diagramDot(const Diagram& diagram);

} // namespace drawbridge
