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
constexpr double kMostPixelsASide = 16'384;
constexpr double kMostPixels = 128e6;

QRectF pictureRect(const Diagram& diagram) {
    const QRectF bounds = diagram.bounds.isValid() ? diagram.bounds : QRectF(0, 0, 320, 200);
    return bounds.marginsAdded({kMargin, kMargin, kMargin, kMargin});
}

void paint(QPainter& painter, const Diagram& diagram, const Theme& theme, PictureGround ground) {
    const QRectF rect = pictureRect(diagram);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-rect.topLeft());
    if (ground == PictureGround::Filled)
        painter.fillRect(rect, theme.background);
    paintDiagram(painter, diagram, theme);
}

/// What is left of the wished scale within the limits.
double possibleScale(const QSizeF& size, double scale) {
    return std::min({std::max(scale, 0.05), kMostPixelsASide / size.width(), kMostPixelsASide / size.height(),
                     std::sqrt(kMostPixels / (size.width() * size.height()))});
}

/// Page size and scale of a diagram in a PDF.
struct PdfPage {
    QPageSize size;
    double scale;
};

PdfPage pdfPageOf(const Diagram& diagram) {
    // PDF readers refuse pages beyond 200 inches (ISO 32000-1, annex C): scaled down to fit.
    constexpr double mostPoints = 14'400;
    const QSizeF size = pictureRect(diagram).size();
    const double scale = std::min({1.0, mostPoints / size.width(), mostPoints / size.height()});
    return {QPageSize(size * scale, QPageSize::Point, QString(), QPageSize::ExactMatch), scale};
}

} // namespace

QSizeF pictureSize(const Diagram& diagram) {
    return pictureRect(diagram).size();
}

QSize pngSize(const Diagram& diagram, double scale) {
    const QSizeF size = pictureSize(diagram);
    return (size * possibleScale(size, scale)).toSize().expandedTo({1, 1});
}

QByteArray diagramSvg(const Diagram& diagram, const Theme& theme, PictureGround ground) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = pictureRect(diagram).size();
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(DiagramTexts::tr("Dependency diagram"));
    generator.setDescription(DiagramTexts::tr("Made by Drawbridge"));
    QPainter painter(&generator);
    paint(painter, diagram, theme, ground);
    painter.end();
    return buffer.data();
}

QByteArray diagramPng(const Diagram& diagram, const Theme& theme, double scale, PictureGround ground) {
    scale = possibleScale(pictureSize(diagram), scale);
    const bool isFilled = ground == PictureGround::Filled;
    QImage image(pngSize(diagram, scale),
                 isFilled ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        throw MachineError(DiagramTexts::tr("There is not enough memory for a picture of this size."));
    image.fill(isFilled ? theme.background : QColor(Qt::transparent));
    image.setDotsPerMeterX(static_cast<int>(std::lround(scale * 96 / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, diagram, theme, ground);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw MachineError(DiagramTexts::tr("The picture could not be written as PNG."));
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
            throw MachineError(DiagramTexts::tr("The PDF could not be made."));
        painter.save();
        painter.scale(page.scale, page.scale);
        paint(painter, diagram, theme, PictureGround::Filled);
        painter.restore();
    }
    painter.end();
    return buffer.data();
}

} // namespace drawbridge
