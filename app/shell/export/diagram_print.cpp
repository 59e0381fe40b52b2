// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export/diagram_print.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double kPixelsAnInch = 96;
constexpr double kMillimetresAnInch = 25.4;
constexpr double kFoot = 20; ///< height of the footer, in logical pixels of the paper
constexpr double kMark = 12; ///< length of a crop mark
constexpr std::size_t kMostSheets = 200;

/// Start positions of the sheets along one axis.
std::vector<double> sheetStarts(double from, double length, double sheet, double overlap) {
    std::vector<double> starts{from};
    const double step = sheet - overlap;
    constexpr double slack = 0.5; // half a pixel does not need another sheet
    while (step > 0 && starts.back() + sheet < from + length - slack && starts.size() <= kMostSheets)
        starts.push_back(starts.back() + step);
    return starts;
}

class DiagramPrinter {
public:
    DiagramPrinter(QPrinter& printer, const PrintSettings& settings)
        : m_printer(printer), m_settings(settings),
          m_theme(loadTheme(settings.inColour ? QStringLiteral("light") : QStringLiteral("print"))) {
        m_unit = printer.resolution() / kPixelsAnInch;
        m_paper = QRectF(QPointF(0, 0), printer.pageRect(QPrinter::DevicePixel).size() / m_unit);
    }

    int print(const std::vector<NamedDiagram>& diagrams) {
        checkSheetCount(diagrams);
        if (!m_painter.begin(&m_printer))
            throw MachineError(PrintTexts::tr(
                "Could not start printing: check that the printer is connected and switched on."));
        for (const NamedDiagram& each : diagrams) {
            if (m_settings.poster)
                printPoster(each);
            else
                printFitted(each);
        }
        if (m_sheets > 0)
            m_painter.restore();
        m_painter.end();
        return m_sheets;
    }

private:
    QRectF diagramArea() const { return m_paper.adjusted(0, 0, 0, -kFoot); }

    /// Afterwards one unit of the painter is a logical pixel of the paper.
    void beginSheet() {
        if (m_sheets > 0) {
            m_painter.restore();
            m_printer.newPage();
        }
        m_painter.save();
        m_painter.scale(m_unit, m_unit);
        m_painter.setRenderHint(QPainter::Antialiasing);
        ++m_sheets;
    }

    void printFitted(const NamedDiagram& each) {
        beginSheet();
        constexpr double largest = 1.5; // do not blow up small diagrams
        paintDiagramInto(m_painter, diagramArea(), each.diagram, m_theme, largest);
        paintFoot(each.name, {});
    }

    /// In logical pixels of the paper.
    double overlap() const { return m_settings.overlap / kMillimetresAnInch * kPixelsAnInch; }

    std::vector<PosterSheet> sheetsOf(const Diagram& diagram) const {
        return posterSheets(diagram.bounds, diagramArea().size() / m_settings.scale,
                            overlap() / m_settings.scale);
    }

    /// Checked before printing starts, so that no sheet is wasted.
    void checkSheetCount(const std::vector<NamedDiagram>& diagrams) const {
        std::size_t sheets = 0;
        for (const NamedDiagram& each : diagrams)
            sheets += m_settings.poster ? sheetsOf(each.diagram).size() : 1;
        if (sheets > kMostSheets)
            throw InputError(
                PrintTexts::tr("This would take more than %1 sheets; choose a smaller scale or larger paper.")
                    .arg(kMostSheets));
    }

    void printPoster(const NamedDiagram& each) {
        const double scale = m_settings.scale;
        const auto sheets = sheetsOf(each.diagram);
        const int rows = sheets.back().row;
        const int columns = sheets.back().column;
        for (const PosterSheet& sheet : sheets) {
            beginSheet();
            m_painter.save();
            m_painter.setClipRect(diagramArea());
            m_painter.scale(scale, scale);
            m_painter.translate(-sheet.source.topLeft());
            paintDiagram(m_painter, each.diagram, m_theme);
            m_painter.restore();
            if (sheets.size() == 1) {
                paintFoot(each.name, {});
                continue;
            }
            paintMarks(sheet, rows, columns);
            paintFoot(each.name, PrintTexts::tr("Row %1 of %2 · column %3 of %4")
                                     .arg(sheet.row)
                                     .arg(rows)
                                     .arg(sheet.column)
                                     .arg(columns));
        }
    }

    /// Crop marks at the edges of overlaps: cut there and glue.
    void paintMarks(const PosterSheet& sheet, int rows, int columns) {
        const QRectF rect = diagramArea();
        m_painter.setPen(QPen(m_theme.secondary, 0.75));
        const auto upright = [&](double x) {
            m_painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.top() + kMark));
            m_painter.drawLine(QPointF(x, rect.bottom() - kMark), QPointF(x, rect.bottom()));
        };
        const auto level = [&](double y) {
            m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + kMark, y));
            m_painter.drawLine(QPointF(rect.right() - kMark, y), QPointF(rect.right(), y));
        };
        if (sheet.column > 1)
            upright(rect.left() + overlap());
        if (sheet.column < columns)
            upright(rect.right() - overlap());
        if (sheet.row > 1)
            level(rect.top() + overlap());
        if (sheet.row < rows)
            level(rect.bottom() - overlap());
    }

    void paintFoot(const QString& title, const QString& place) {
        const QRectF foot(m_paper.left(), m_paper.bottom() - kFoot + 6, m_paper.width(), kFoot - 6);
        constexpr int size = 10;
        m_painter.setPen(m_theme.secondary);
        m_painter.setFont(uiFont(place, size));
        const double room = foot.width() - m_painter.fontMetrics().horizontalAdvance(place) - 16;
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, place);
        m_painter.setFont(uiFont(title, size));
        const QString shown =
            m_painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(std::max(room, 0.0)));
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }

    QPrinter& m_printer;
    const PrintSettings& m_settings;
    Theme m_theme;
    QPainter m_painter;
    double m_unit = 1; ///< device pixels per logical pixel of the paper
    QRectF m_paper;    ///< printable area, in logical pixels
    int m_sheets = 0;
};

} // namespace

std::vector<PosterSheet> posterSheets(const QRectF& bounds, const QSizeF& sheet, double overlap) {
    std::vector<PosterSheet> sheets;
    const auto columns = sheetStarts(bounds.left(), bounds.width(), sheet.width(), overlap);
    const auto rows = sheetStarts(bounds.top(), bounds.height(), sheet.height(), overlap);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column)
            sheets.push_back({static_cast<int>(row) + 1, static_cast<int>(column) + 1,
                              QRectF(QPointF(columns[column], rows[row]), sheet)});
    }
    return sheets;
}

int printDiagrams(QPrinter& printer, const std::vector<NamedDiagram>& diagrams,
                  const PrintSettings& settings) {
    return DiagramPrinter(printer, settings).print(diagrams);
}

} // namespace drawbridge
