// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_html_picture.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/report/runbook/runbook_gantt.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

constexpr double titleWidth = 190;
constexpr double chartWidth = 750;
constexpr double laneHeight = 24;
constexpr double rowPad = 6;
constexpr double barHeight = 13;
constexpr double axisHeight = 28;

/// The browser's font is unknown, so this is a generous estimate.
double guessedWidth(const QString& text, double size) {
    return static_cast<double>(text.size()) * size * 0.58;
}

QString shortened(const QString& text, double size, double width) {
    if (guessedWidth(text, size) <= width)
        return text;
    const auto most = static_cast<qsizetype>(width / (size * 0.58));
    return most > 1 ? text.left(most - 1) + u'…' : QString();
}

QString figure(double value) {
    return QString::number(value, 'f', 1);
}

QString svgRect(double x, double y, double width, double height, const char* kind) {
    return QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\" rx=\"2.5\"/>")
        .arg(QLatin1String(kind), figure(x), figure(y), figure(width), figure(height));
}

QString svgLine(double x1, double y1, double x2, double y2, const char* kind) {
    return QStringLiteral("<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>")
        .arg(QLatin1String(kind), figure(x1), figure(y1), figure(x2), figure(y2));
}

QString svgText(double x, double y, const QString& text, const char* kind) {
    return QStringLiteral("<text class=\"%1\" x=\"%2\" y=\"%3\">")
               .arg(QLatin1String(kind), figure(x), figure(y)) +
           htmlText(text) + QStringLiteral("</text>");
}

QString svgBar(const PlacedBar& placed, double middle) {
    const char* kind = placed.bar.isOpen ? "bar open" : placed.bar.critical ? "bar critical" : "bar";
    const QString tip = QStringLiteral("%1 %2 – %3")
                            .arg(placed.bar.label, sinceIncident(placed.bar.startSeconds),
                                 placed.bar.isOpen ? RunbookTexts::tr("end unknown")
                                                   : sinceIncident(placed.bar.finishSeconds));
    QString svg = QStringLiteral("<g><title>") + htmlText(tip.trimmed()) + QStringLiteral("</title>");
    svg += svgRect(titleWidth + placed.left, middle - barHeight / 2, placed.width, barHeight, kind);
    const QString label = shortened(placed.bar.label, 11, placed.labelWidth + 2);
    const char* labelKind = !placed.labelInside                         ? "label"
                            : placed.bar.critical && !placed.bar.isOpen ? "label light"
                                                                        : "label dark";
    if (!label.isEmpty())
        svg += svgText(titleWidth + placed.labelLeft, middle + 4, label, labelKind);
    return svg + QStringLiteral("</g>");
}

QString svgFlag(double x, double top, double bottom) {
    return QStringLiteral("<path class=\"flag\" d=\"M%1 %2V%3M%1 %3h9l-2.5 3.5 2.5 3.5h-9z\"/>")
        .arg(figure(x), figure(bottom), figure(top));
}

QString svgRow(const GanttRow& row, const GanttScale& scale, double& y) {
    const auto lanes =
        ganttLanes(row, scale, chartWidth, [](const QString& text) { return guessedWidth(text, 11); });
    const double height = static_cast<double>(lanes.size()) * laneHeight + rowPad;
    QString svg = svgLine(0, y, titleWidth + chartWidth, y, "grid");
    const QString title = shortened(row.title, 12.5, titleWidth - 8);
    svg += QStringLiteral("<g><title>%1</title>").arg(htmlText(row.title));
    svg += svgText(0, y + rowPad / 2 + laneHeight / 2 + 4, title, "row") + QStringLiteral("</g>");
    double middle = y + rowPad / 2 + laneHeight / 2;
    for (const Lane& lane : lanes) {
        for (const PlacedBar& placed : lane)
            svg += svgBar(placed, middle);
        middle += laneHeight;
    }
    for (const qint64 target : row.targetsSeconds)
        svg += svgFlag(titleWidth + scale.x(target, chartWidth), y + 2, y + height);
    y += height;
    return svg;
}

/// Browsers without our font would set text wider or narrower, so each text gets the width it was laid out
/// with.
QString withTextWidths(const QString& svg) {
    static const QRegularExpression text(
        QStringLiteral("<text ([^>]*font-size=\"(\\d+)\" font-weight=\"(\\d+)\"[^>]*)>"
                       "([^<]*)</text>"));
    QString result;
    qsizetype done = 0;
    for (auto matches = text.globalMatch(svg); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QString shown = match.captured(4);
        shown.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
            .replace(QStringLiteral("&gt;"), QStringLiteral(">"));
        shown.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        const QFont font = uiFont(shown, match.captured(2).toInt(), match.captured(3).toInt());
        const double width = QFontMetricsF(font).horizontalAdvance(shown);
        result += svg.mid(done, match.capturedStart() - done);
        result += QStringLiteral("<text ") + match.captured(1);
        result += QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\">").arg(figure(width));
        result += match.captured(4) + QStringLiteral("</text>");
        done = match.capturedEnd();
    }
    return result + svg.mid(done);
}

} // namespace

QString htmlText(const QString& text) {
    QString clean = text;
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return clean.toHtmlEscaped();
}

QString ganttSvg(const Gantt& gantt) {
    const GanttScale scale = ganttScale(gantt);
    double y = 0;
    QString rows;
    for (const GanttRow& row : gantt.rows)
        rows += svgRow(row, scale, y);
    QString ground;
    if (gantt.workStartsSeconds > 0)
        ground += svgRect(titleWidth, 0, scale.x(gantt.workStartsSeconds, chartWidth), y, "before");
    for (const qint64 tick : scale.ticks) {
        const double x = titleWidth + scale.x(tick, chartWidth);
        ground += svgLine(x, 0, x, y + 5, "grid");
        ground += svgText(x, y + 19, tickText(tick), "tick");
    }
    const QString label = RunbookTexts::tr("Recovery order on a time axis");
    return QStringLiteral("<svg class=\"gantt\" role=\"img\" aria-label=\"%1\" viewBox=\"-2 -2 %2 %3\">")
               .arg(htmlText(label), figure(titleWidth + chartWidth + 14), figure(y + axisHeight + 4)) +
           ground + rows + QStringLiteral("</svg>\n");
}

QString diagramSvg(const Picture& picture) {
    const QRectF bounds = picture.diagram.bounds;
    if (bounds.width() <= 0 || bounds.height() <= 0)
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(bounds.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), bounds.size()));
    QPainter painter;
    if (!painter.begin(&generator))
        throw MachineError(RunbookTexts::tr("Cannot render the diagram as SVG."));
    const double endless = 1e9;
    paintDiagramInto(painter, QRectF(QPointF(0, 0), bounds.size()), picture.diagram,
                     loadTheme(QStringLiteral("print")), endless);
    painter.end();

    QString svg = QString::fromUtf8(bytes);
    static const QRegularExpression head(QStringLiteral("^.*?<svg[^>]*>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression font(QStringLiteral("font-family=\"([^\"]*)\""));
    const QString open =
        QStringLiteral("<svg class=\"diagram\" role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\" "
                       "style=\"max-width:%2px\" fill-rule=\"evenodd\">");
    const auto match = head.match(svg);
    svg.replace(0, match.capturedLength(),
                open.arg(htmlText(picture.caption), figure(bounds.width()), figure(bounds.height())));
    static const QRegularExpression generatorsWords(QStringLiteral("<title>.*?</desc>\\s*<defs>\\s*</defs>"),
                                                    QRegularExpression::DotMatchesEverythingOption);
    svg.remove(generatorsWords);
    svg = withTextWidths(svg);
    return svg.replace(font, QStringLiteral("font-family=\"\\1, system-ui, sans-serif\""));
}

} // namespace drawbridge::runbook
