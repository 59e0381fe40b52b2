// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/theme.h"

#include <QByteArray>

/// Diagrams as files. SVG, PNG and PDF use the painter of the canvas and need a QGuiApplication (offscreen is
/// fine); the diagram gets a margin, on the theme's background.
namespace drawbridge {

enum class PictureBackground { Filled, Transparent };

/// Size in logical pixels: the diagram's bounds plus margin.
QSizeF pictureSize(const Diagram& diagram);

QByteArray diagramSvg(const Diagram& diagram, const Theme& theme,
                      PictureBackground background = PictureBackground::Filled);

/// `scale` is device pixels per logical pixel, reduced if the image would exceed 16,384 pixels or 128
/// megapixels. Throws MachineError if there is not enough memory.
QByteArray diagramPng(const Diagram& diagram, const Theme& theme, double scale,
                      PictureBackground background = PictureBackground::Filled);

/// The scale that diagramPng() uses: the wanted one, or less because of these limits.
double pngScale(const Diagram& diagram, double scale);

/// Size in pixels of the result of diagramPng().
QSize pngSize(const Diagram& diagram, double scale);

/// One page as large as the diagram at 72 logical pixels per inch. Throws MachineError if it cannot be
/// created.
QByteArray diagramPdf(const Diagram& diagram, const Theme& theme);

/// The same for several diagrams, each on a page of its own size. Without diagrams, one empty page.
QByteArray diagramPdf(const std::vector<Diagram>& diagrams, const Theme& theme);

/// Graphviz DOT: containers as nested clusters, every id and text quoted, positions as `pos` for `neato -n`.
QByteArray diagramDot(const Diagram& diagram);

} // namespace drawbridge
