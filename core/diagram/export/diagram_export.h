// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/theme.h"

#include <QByteArray>

/// A diagram as a file. SVG, PNG and PDF are painted by the painter of the canvas and need a QGuiApplication
/// (offscreen will do); with a transparent margin around the diagram, on the theme's background.
namespace drawbridge {

enum class PictureGround { Filled, Transparent };

/// Logical pixels of a picture: the diagram's bounds and the margin.
QSizeF pictureSize(const Diagram& diagram);

QByteArray diagramSvg(const Diagram& diagram, const Theme& theme,
                      PictureGround ground = PictureGround::Filled);

/// `scale` is device pixels for a logical pixel; made smaller when the picture would exceed 16,384 pixels or
/// 128 megapixels. Throws MachineError when there is not enough memory for it.
QByteArray diagramPng(const Diagram& diagram, const Theme& theme, double scale,
                      PictureGround ground = PictureGround::Filled);

/// Pixels that diagramPng() makes of it.
QSize pngSize(const Diagram& diagram, double scale);

/// One page as large as the diagram needs at 72 logical pixels an inch. Throws MachineError when it cannot be
/// made.
QByteArray diagramPdf(const Diagram& diagram, const Theme& theme);

/// The same for several diagrams, each on a page of its own size; none gives an empty page.
QByteArray diagramPdf(const std::vector<Diagram>& diagrams, const Theme& theme);

/// DOT of Graphviz: containers as nested clusters, every id and text quoted. Places of the diagram are kept
/// as `pos`, for `neato -n`.
QByteArray diagramDot(const Diagram& diagram);

} // namespace drawbridge
