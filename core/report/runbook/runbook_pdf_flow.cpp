// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_flow.h"

#include "core/diagram/painting/diagram_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace drawbridge::runbook {

namespace {

/// Fonts have whole pixel sizes, so text is set ten times as large and scaled down when painted.
constexpr double fineness = 10;

bool isInvisibleControl(QChar c) {
    const char16_t u = c.unicode();
    const bool turnsDirection = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    return turnsDirection || (c.category() == QChar::Other_Control && c != QChar::LineSeparator);
}

/// A printed command must be what it looks like: removes invisible and direction-changing characters.
QString printable(const QString& text) {
    QString result = text;
    result.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    result.replace(u'\r', u'\n');
    result.replace(u'\t', QStringLiteral("    "));
    result.replace(u'\n', QChar(QChar::LineSeparator));
    result.removeIf(isInvisibleControl);
    return result;
}

QFont fontOf(const QString& text, const TextStyle& style) {
    const int size = static_cast<int>(std::lround(style.size * fineness));
    return style.code ? codeFont(size) : uiFont(text, size, style.weight);
}

} // namespace

TextBox::TextBox(const QString& text, const TextStyle& style, double width) : m_style(style) {
    const QString shown = printable(text);
    m_layout = std::make_shared<QTextLayout>(shown, fontOf(shown, style));
    QTextOption option(style.right ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        const int start = line.textStart();
        const bool goesOn = start > 0 && shown[start - 1] != QChar(QChar::LineSeparator);
        const double indent = goesOn ? style.hanging : 0;
        line.setLineWidth(std::max(1.0, width - indent) * fineness);
        line.setPosition(QPointF(indent * fineness, 0));
    }
    m_layout->endLayout();
}

int TextBox::lineCount() const {
    return m_layout->text().isEmpty() ? 0 : m_layout->lineCount();
}

double TextBox::widest() const {
    double widest = 0;
    for (int i = 0; i < lineCount(); ++i)
        widest =
            std::max(widest, (m_layout->lineAt(i).x() + m_layout->lineAt(i).naturalTextWidth()) / fineness);
    return widest;
}

void TextBox::draw(QPainter& painter, const QPointF& topLeft, int first, int count) const {
    const int end = count < 0 ? lineCount() : std::min(lineCount(), first + count);
    const double capHeight = QFontMetricsF(m_layout->font()).capHeight();
    painter.save();
    painter.translate(topLeft);
    painter.scale(1 / fineness, 1 / fineness);
    painter.setPen(m_style.colour);
    double middle = lineHeight() * fineness / 2;
    for (int i = first; i < end; ++i) {
        const QTextLine line = m_layout->lineAt(i);
        line.draw(&painter, QPointF(0, middle + capHeight / 2 - line.ascent()));
        middle += lineHeight() * fineness;
    }
    painter.restore();
}

double TextBox::naturalWidth(const QString& text, const TextStyle& style) {
    const QString shown = printable(text);
    const QFontMetricsF metrics(fontOf(shown, style));
    double widest = 0;
    for (const QString& line : shown.split(QChar(QChar::LineSeparator)))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest / fineness;
}

QString TextBox::elided(const QString& text, const TextStyle& style, double width) {
    const QString shown = text.simplified();
    return QFontMetricsF(fontOf(shown, style)).elidedText(shown, Qt::ElideRight, width * fineness);
}

Flow::Flow() {
    m_pages.emplace_back();
}

void Flow::placeAsides() {
    for (Page& page : m_asides)
        m_pages.push_back(std::move(page));
    m_asides.clear();
}

std::vector<Page> Flow::takePages() {
    placeAsides();
    return std::move(m_pages);
}

void Flow::newPage() {
    placeAsides();
    m_pages.emplace_back();
    m_y = sheet::top;
}

void Flow::need(double height) {
    if (!atTop() && room() < height)
        newPage();
}

void Flow::gap(double height) {
    if (!atTop())
        m_y += height;
}

void Flow::mark(const QString& title, int level) {
    m_anchors.push_back({title, level, static_cast<int>(m_pages.size()) - 1, m_y});
}

void placeText(Flow& flow, const TextBox& box, double x) {
    int first = 0;
    while (first < box.lineCount()) {
        const int fitting = static_cast<int>(std::floor(flow.room() / box.lineHeight() + 1e-6));
        int count = std::min(box.lineCount() - first, fitting);
        const int left = box.lineCount() - first - count;
        if (left == 1 && count > 2)
            --count; // no orphaned line on the next page
        if (count <= 0 || (first == 0 && count == 1 && left > 0 && !flow.atTop())) {
            flow.newPage();
            continue;
        }
        const double y = flow.y();
        flow.paint([=](QPainter& painter) { box.draw(painter, {x, y}, first, count); });
        flow.advance(count * box.lineHeight());
        first += count;
    }
}

void fillRounded(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
                 const QColor& outline, double outlineWidth) {
    painter.setBrush(fill);
    painter.setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, outlineWidth));
    painter.drawRoundedRect(rect, radius, radius);
}

void drawRule(QPainter& painter, const QPointF& from, double length, const QColor& colour, double width) {
    painter.setPen(QPen(colour, width));
    painter.drawLine(from, from + QPointF(length, 0));
}

} // namespace drawbridge::runbook
