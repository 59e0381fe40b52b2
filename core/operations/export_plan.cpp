// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/export_plan.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/export/diagram_export.h"
#include "core/import/plan_text/plan_text.h"
#include "core/operations/edits/cluster_edits.h"
#include "core/operations/placements.h"
#include "core/report/tables/csv_export.h"

#include <QFileInfo>

namespace drawbridge {

namespace {

DiagramOptions asOnCanvas() {
    DiagramOptions options;
    options.clusters = true;
    options.leavesOutImplied = true;
    return options;
}

/// Where clusters are closed, what is in them has to get places first.
Plan withAllOpen(const Plan& plan) {
    const CanvasContents contents(plan, buildDiagram(plan, std::nullopt, asOnCanvas()));
    QStringList keys;
    for (const DiagramCluster& cluster : contents.clusters())
        keys.append(cluster.key);
    return patched(plan, clustersOpened(contents, keys, true));
}

Diagram firstPage(const Plan& source, bool all) {
    const Plan plan = withPlacements(source, !all);
    return all ? buildDiagram(withAllOpen(plan), std::nullopt, {})
               : buildDiagram(plan, std::nullopt, asOnCanvas());
}

QString noteOn(const Diagram& diagram, const DiagramFormat& how) {
    const double scale = pngScale(diagram, how.scale);
    if (how.format != ExportFormat::Png || scale >= how.scale)
        return {};
    const QSize size = pngSize(diagram, how.scale);
    return OperationsTexts::tr("The picture was written at scale %1 instead of %2, with %3 × %4 pixels: it "
                               "would be too large.")
        .arg(QString::number(scale, 'g', 3), formatNumber(how.scale))
        .arg(size.width())
        .arg(size.height());
}

} // namespace

std::optional<ExportFormat> diagramFormatOf(const QString& path) {
    static const QHash<QString, ExportFormat> formats{{QStringLiteral("svg"), ExportFormat::Svg},
                                                      {QStringLiteral("png"), ExportFormat::Png},
                                                      {QStringLiteral("pdf"), ExportFormat::Pdf},
                                                      {QStringLiteral("dot"), ExportFormat::Dot}};
    const auto found = formats.constFind(QFileInfo(path).suffix().toLower());
    return found == formats.constEnd() ? std::nullopt : std::optional(*found);
}

QByteArray renderDiagram(const Diagram& diagram, const DiagramFormat& how) {
    const Theme theme = loadTheme(how.theme);
    const PictureBackground background =
        how.transparent ? PictureBackground::Transparent : PictureBackground::Filled;
    switch (how.format) {
    case ExportFormat::Svg:
        return diagramSvg(diagram, theme, background);
    case ExportFormat::Png:
        return diagramPng(diagram, theme, how.scale, background);
    case ExportFormat::Pdf:
        return diagramPdf(diagram, theme);
    case ExportFormat::Dot:
        break;
    }
    return diagramDot(diagram);
}

QByteArray renderPages(const std::vector<Diagram>& pages, const QString& theme) {
    return diagramPdf(pages, loadTheme(theme));
}

std::vector<TableFile> renderTables(const Plan& plan) {
    std::vector<TableFile> files;
    for (const TableForm& form : tableForms())
        files.push_back({form.key + QStringLiteral(".csv"), csvOf(plan, form)});
    return files;
}

QByteArray renderTable(const Plan& plan, const QString& key, const QString& path) {
    const TableForm* form = tableForm(key.isEmpty() ? QFileInfo(path).completeBaseName() : key);
    if (form == nullptr && key.isEmpty())
        form = tableForm(u"components");
    if (form != nullptr)
        return csvOf(plan, *form);
    QStringList known;
    for (const TableForm& other : tableForms())
        known += other.key;
    throw InputError(
        withNearestOrAll(OperationsTexts::tr("no table is called %1").arg(inQuotes(key)), key, known));
}

Exported renderPlan(const Plan& plan, const QString& path, DiagramFormat how) {
    if (const auto format = diagramFormatOf(path)) {
        how.format = *format;
        if (how.format == ExportFormat::Pdf)
            how.theme = QStringLiteral("print");
        const Diagram diagram = firstPage(plan, how.all);
        return {renderDiagram(diagram, how), noteOn(diagram, how)};
    }
    if (path.endsWith(u".plan.yaml", Qt::CaseInsensitive))
        return {writePlanText(plan), {}};
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return {renderTable(plan, {}, path), {}};
    throw InputError(
        OperationsTexts::tr("Unknown file extension: use .plan.yaml, .svg, .png, .pdf, .dot or .csv."),
        {path, 0, 0});
}

void exportPlan(const Plan& plan, const QString& path, const DiagramFormat& how) {
    writeWholeFile(path, renderPlan(plan, path, how).content);
}

} // namespace drawbridge
