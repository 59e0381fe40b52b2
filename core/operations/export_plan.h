// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/model/plan.h"

#include <QByteArray>

namespace drawbridge {

enum class ExportFormat { Svg, Png, Pdf, Dot };

/// How a diagram becomes a file.
struct DiagramFormat {
    ExportFormat format = ExportFormat::Svg;
    double scale = 2;                        ///< of PNG: device pixels per logical pixel
    QString theme = QStringLiteral("light"); ///< of loadTheme(): light, dark, print
    bool transparent = false;                ///< of SVG and PNG: nothing behind the parts
};

/// By the ending of a file's name; nothing for what is no diagram.
std::optional<ExportFormat> diagramFormatOf(const QString& path);

QByteArray renderDiagram(const Diagram& diagram, const DiagramFormat& how);
/// Of several diagrams one PDF, a page each.
QByteArray renderPages(const std::vector<Diagram>& pages, const QString& theme);

/// Writes the plan by the ending of the file: plan text (.plan.yaml), its first page as a diagram (.svg .png
/// .pdf .dot; laid out first where nothing is placed), its components as a table (.csv). InputError for any
/// other ending.
void exportPlan(const Plan& plan, const QString& path, const DiagramFormat& how = {});

} // namespace drawbridge
