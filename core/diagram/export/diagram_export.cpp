// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/export/diagram_export.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double kMargin = 24;
constexpr double kMaxPixelsASide = 16'384;
constexpr double kMaxPixels = 128e6;

QRectF pictureRect(const Diagram& diagram) {
    const QRectF bounds = diagram.bounds.isValid() ? diagram.bounds : QRectF(0, 0, 320, 200);
    return bounds.marginsAdded({kMargin, kMargin, kMargin, kMargin});
}

void paint(QPainter& painter, const Diagram& diagram, const Theme& theme, PictureBackground background) {
    const QRectF rect = pictureRect(diagram);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-rect.topLeft());
    if (background == PictureBackground::Filled)
        painter.fillRect(rect, theme.background);
    paintDiagram(painter, diagram, theme);
}

/// The wanted scale, reduced to the limits.
double possibleScale(const QSizeF& size, double scale) {
    return std::min({std::max(scale, 0.05), kMaxPixelsASide / size.width(), kMaxPixelsASide / size.height(),
                     std::sqrt(kMaxPixels / (size.width() * size.height()))});
}

/// Page size and scale of a diagram in a PDF.
struct PdfPage {
    QPageSize size;
    double scale;
};

PdfPage pdfPageOf(const Diagram& diagram) {
    // PDF readers reject pages larger than 200 inches (ISO 32000-1, annex C), so scale down.
    constexpr double maxPoints = 14'400;
    const QSizeF size = pictureRect(diagram).size();
    const double scale = std::min({1.0, maxPoints / size.width(), maxPoints / size.height()});
    return {QPageSize(size * scale, QPageSize::Point, QString(), QPageSize::ExactMatch), scale};
}

} // namespace

QSizeF pictureSize(const Diagram& diagram) {
    return pictureRect(diagram).size();
}

double pngScale(const Diagram& diagram, double scale) {
    return possibleScale(pictureSize(diagram), scale);
}

QSize pngSize(const Diagram& diagram, double scale) {
    return (pictureSize(diagram) * pngScale(diagram, scale)).toSize().expandedTo({1, 1});
}

QByteArray diagramSvg(const Diagram& diagram, const Theme& theme, PictureBackground background) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = pictureRect(diagram).size();
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(DiagramTexts::tr("Dependency diagram"));
    generator.setDescription(DiagramTexts::tr("Created with Drawbridge"));
    QPainter painter(&generator);
    paint(painter, diagram, theme, background);
    painter.end();
    return buffer.data();
}

QByteArray diagramPng(const Diagram& diagram, const Theme& theme, double scale,
                      PictureBackground background) {
    scale = pngScale(diagram, scale);
    const bool isFilled = background == PictureBackground::Filled;
    QImage image(pngSize(diagram, scale),
                 isFilled ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        throw MachineError(DiagramTexts::tr("Not enough memory for an image of this size."));
    image.fill(isFilled ? theme.background : QColor(Qt::transparent));
    image.setDotsPerMeterX(static_cast<int>(std::lround(scale * 96 / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, diagram, theme, background);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw MachineError(DiagramTexts::tr("Cannot write the image as PNG."));
    return buffer.data();
}

QByteArray diagramPdf(const Diagram& diagram, const Theme& theme) {
    return diagramPdf(std::vector<Diagram>{diagram}, theme);
}

QByteArray diagramPdf(const std::vector<Diagram>& diagrams, const Theme& theme) {
    if (diagrams.empty())
        return diagramPdf(Diagram{}, theme);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(DiagramTexts::tr("Dependency diagram"));
    writer.setCreator(QStringLiteral("Drawbridge"));
    writer.setResolution(72);
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    for (const Diagram& diagram : diagrams) {
        const PdfPage page = pdfPageOf(diagram);
        writer.setPageSize(page.size);
        if (!(painter.isActive() ? writer.newPage() : painter.begin(&writer)))
            throw MachineError(DiagramTexts::tr("Cannot create the PDF."));
        painter.save();
        painter.scale(page.scale, page.scale);
        paint(painter, diagram, theme, PictureBackground::Filled);
        painter.restore();
    }
    painter.end();
    return buffer.data();
}

} // namespace drawbridge
