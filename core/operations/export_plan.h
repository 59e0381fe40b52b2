// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/model/plan.h"

#include <QByteArray>

namespace drawbridge {

enum class ExportFormat { Svg, Png, Pdf, Dot };

/// Options for writing a diagram to a file.
struct DiagramFormat {
    ExportFormat format = ExportFormat::Svg;
    double scale = 2;                        ///< PNG: device pixels per logical pixel
    QString theme = QStringLiteral("light"); ///< light, dark or print, see loadTheme()
    bool transparent = false;                ///< SVG and PNG: no background
    /// renderPlan(): every component and dependency, also where the canvas shows clusters or leaves out what
    /// others imply.
    bool all = false;
};

/// By the file extension; nothing if that is not a diagram format.
std::optional<ExportFormat> diagramFormatOf(const QString& path);

QByteArray renderDiagram(const Diagram& diagram, const DiagramFormat& how);
/// One PDF with a page per diagram.
QByteArray renderPages(const std::vector<Diagram>& pages, const QString& theme);

struct Exported {
    QByteArray content;
    QString note; ///< what is not as wanted, for the user; usually empty
};

/// One table of a plan as a file.
struct TableFile {
    QString name; ///< "components.csv"
    QByteArray content;
};
/// All tables, those without rows, too. What they do not carry: the project's settings, pages of diagrams.
std::vector<TableFile> renderTables(const Plan& plan);
/// One of them by its key; empty: the one that the file is named after, else components. InputError for an
/// unknown one.
QByteArray renderTable(const Plan& plan, const QString& key, const QString& path);

/// The plan in the format of a file name's extension: plan text (.plan.yaml), the first page as a diagram
/// (.svg .png .pdf .dot; laid out first if nothing is placed), a table (.csv; see renderTable()). InputError
/// for any other extension.
Exported renderPlan(const Plan& plan, const QString& path, DiagramFormat how = {});

/// Writes that to the file. MachineError.
void exportPlan(const Plan& plan, const QString& path, const DiagramFormat& how = {});

} // namespace drawbridge
