// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/report/runbook/runbook_gantt.h"
#include "core/report/runbook/runbook_pdf_blocks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

constexpr double laneHeight = 16;
constexpr double barHeight = 9;
constexpr double rowPad = 3;
constexpr double axisHeight = 18;
constexpr double legendHeight = 16;

const QColor otherWork(0x9A, 0xA1, 0xAC);
const QColor gridLine(0xDD, 0xE1, 0xE6);

TextStyle labelStyle() {
    return {.size = sheet::smallest, .colour = ink::secondary, .leading = 1.3};
}

TextStyle axisStyle() {
    return {.size = sheet::smallest, .colour = ink::secondary, .leading = 1.3};
}

/// The smallest unbreakable piece: one lane of a row; the first lane is at least as high as the row's title.
struct Unit {
    TextBox title;
    Lane lane;
    std::vector<qint64> targets;
    double height = 0;
    bool rowBegins = false;
    double rowHeight = 0; ///< of the whole row, in its first lane
};

void drawFlag(QPainter& painter, double x, double top, double bottom) {
    QPainterPath flag(QPointF(x, top));
    flag.lineTo(x + 6.5, top);
    flag.lineTo(x + 4.8, top + 2.6);
    flag.lineTo(x + 6.5, top + 5.2);
    flag.lineTo(x, top + 5.2);
    flag.closeSubpath();
    painter.fillPath(flag, ink::text);
    painter.setPen(QPen(ink::text, 1.1));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

class GanttLayout : public BlockLayout {
public:
    explicit GanttLayout(const Gantt& gantt)
        : m_scale(ganttScale(gantt)), m_workStarts(gantt.workStartsSeconds), m_critical(gantt.criticalMeans),
          m_others(gantt.othersMean) {
        double titleWidth = 60;
        const TextStyle style{.size = 8.5, .weight = 600, .leading = 1.3};
        for (const GanttRow& row : gantt.rows)
            titleWidth = std::max(titleWidth, TextBox::naturalWidth(row.title, style) + 10);
        titleWidth = std::min(titleWidth, 130.0);
        m_left = sheet::left + titleWidth;
        m_width = sheet::right - m_left;
        for (const GanttRow& row : gantt.rows)
            addRow(row, TextBox(row.title, style, titleWidth - 10));
    }

    double firstHeight() const override {
        double height = axisHeight + legendHeight;
        for (std::size_t i = 0; i < std::min<std::size_t>(m_units.size(), 4); ++i)
            height += m_units[i].height;
        return m_units.empty() ? 0 : height;
    }

    void place(Flow& flow) const override {
        std::size_t next = 0;
        while (next < m_units.size()) {
            if (next > 0)
                flow.newPage();
            next = placePiece(flow, next);
        }
        if (!m_units.empty())
            placeLegend(flow);
    }

private:
    void addRow(const GanttRow& row, const TextBox& title) {
        const auto measure = [](const QString& text) {
            return TextBox::naturalWidth(text, labelStyle()) + 1;
        };
        const std::vector<Lane> lanes = ganttLanes(row, m_scale, m_width, measure);
        const std::size_t first = m_units.size();
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const bool begins = i == 0;
            const double height = begins ? std::max(laneHeight, title.height() + 5) : laneHeight;
            m_units.push_back({begins ? title : TextBox({}, {}, 1), lanes[i], row.targetsSeconds,
                               height + (begins ? rowPad : 0), begins, 0});
        }
        for (std::size_t i = first; i < m_units.size(); ++i)
            m_units[first].rowHeight += m_units[i].height;
    }

    std::size_t placePiece(Flow& flow, std::size_t first) const {
        const double top = flow.y();
        const double most = flow.room() - axisHeight - legendHeight;
        double height = 0;
        std::size_t next = first;
        while (next < m_units.size()) {
            const Unit& unit = m_units[next];
            const bool keepRow = unit.rowBegins && unit.rowHeight < sheet::contentHeight / 2;
            if (next > first && height + (keepRow ? unit.rowHeight : unit.height) > most)
                break;
            height += unit.height;
            ++next;
        }
        flow.paint([this, first, next, top, height](QPainter& painter) {
            drawGrid(painter, top, height);
            double y = top;
            for (std::size_t i = first; i < next; ++i) {
                drawUnit(painter, m_units[i], y, i == first);
                y += m_units[i].height;
            }
        });
        flow.advance(height + axisHeight);
        return next;
    }

    void drawGrid(QPainter& painter, double top, double height) const {
        if (m_workStarts > 0) {
            const double width = m_scale.x(m_workStarts, m_width);
            painter.fillRect(QRectF(m_left, top, width, height), ink::field);
        }
        double freeFrom = 0;
        for (const qint64 tick : m_scale.ticks) {
            const double x = m_left + m_scale.x(tick, m_width);
            painter.setPen(QPen(tick == 0 ? ink::rule : gridLine, tick == 0 ? 1 : 0.7));
            painter.drawLine(QPointF(x, top), QPointF(x, top + height + 3));
            const QString text = tickText(tick);
            const double width = TextBox::naturalWidth(text, axisStyle());
            const double left = std::clamp(x - width / 2, m_left - width / 2, sheet::right - width);
            if (left < freeFrom)
                continue;
            TextBox(text, axisStyle(), width + 2).draw(painter, {left, top + height + 5});
            freeFrom = left + width + 4;
        }
    }

    void drawUnit(QPainter& painter, const Unit& unit, double y, bool pageBegins) const {
        if (unit.rowBegins && !pageBegins)
            drawRule(painter, {sheet::left, y}, sheet::contentWidth, gridLine, 0.5);
        const double top = y + (unit.rowBegins ? rowPad : 0);
        const double middle = top + laneHeight / 2 - 0.5;
        unit.title.draw(painter, {sheet::left, middle - unit.title.lineHeight() / 2});
        for (const PlacedBar& bar : unit.lane)
            drawBar(painter, bar, middle);
        for (const qint64 target : unit.targets) {
            const double x = m_left + m_scale.x(target, m_width);
            if (unit.rowBegins) {
                drawFlag(painter, x, y + 1.5, y + unit.height);
                continue;
            }
            painter.setPen(QPen(ink::text, 1.1));
            painter.drawLine(QPointF(x, y), QPointF(x, y + unit.height));
        }
    }

    void drawBar(QPainter& painter, const PlacedBar& placed, double middle) const {
        const QRectF rect(m_left + placed.left, middle - barHeight / 2, placed.width, barHeight);
        const double radius = std::min(2.0, placed.width / 2);
        if (placed.bar.isOpen)
            drawOpenBar(painter, rect);
        else
            fillRounded(painter, rect, radius, placed.bar.critical ? ink::text : otherWork);
        if (placed.bar.label.isEmpty())
            return;
        TextStyle style = labelStyle();
        if (placed.labelInside)
            style.colour = placed.bar.critical && !placed.bar.isOpen ? QColor(Qt::white) : ink::text;
        const QString text = TextBox::elided(placed.bar.label, style, placed.labelWidth);
        const TextBox label(text, style, placed.labelWidth + 4);
        if (!placed.labelInside)
            painter.fillRect(labelBackground(placed, label, middle), backgroundAt(placed.labelLeft));
        label.draw(painter, {m_left + placed.labelLeft, middle - label.lineHeight() / 2});
    }

    /// Hatched, and open at the end: tells itself from the others on a photocopy, too.
    static void drawOpenBar(QPainter& painter, const QRectF& rect) {
        painter.save();
        painter.setClipRect(rect);
        painter.fillRect(rect, Qt::white);
        painter.setPen(QPen(ink::text, 0.7));
        for (double x = rect.left() - rect.height(); x < rect.right(); x += 3.5)
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        painter.restore();
        painter.setPen(QPen(ink::text, 0.9));
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
        painter.setPen(QPen(ink::text, 0.9, Qt::DashLine));
        painter.drawLine(rect.topLeft(), rect.topRight());
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    }

    /// Grid lines leave out this area around a label to keep it legible.
    QRectF labelBackground(const PlacedBar& placed, const TextBox& label, double middle) const {
        return QRectF(m_left + placed.labelLeft - 1, middle - 4.5, label.widest() + 2, 9);
    }
    QColor backgroundAt(double x) const {
        return x < m_scale.x(m_workStarts, m_width) ? ink::field : QColor(Qt::white);
    }

    void placeLegend(Flow& flow) const {
        const double y = flow.y();
        flow.paint([this, y](QPainter& painter) {
            double x = m_left;
            const auto word = [&](const QString& text) {
                TextBox(text, labelStyle(), 200).draw(painter, {x, y + 2});
                x += TextBox::naturalWidth(text, labelStyle()) + 16;
            };
            const auto swatch = [&](const QColor& colour, const QColor& outline) {
                fillRounded(painter, QRectF(x, y + 3.5, 12, 7), 1.5, colour, outline, 0.6);
                x += 16;
            };
            swatch(ink::text, Qt::transparent);
            word(m_critical.isEmpty() ? RunbookTexts::tr("critical path") : m_critical);
            swatch(otherWork, Qt::transparent);
            word(m_others.isEmpty() ? RunbookTexts::tr("other work") : m_others);
            if (hasOpenBars()) {
                drawOpenBar(painter, QRectF(x, y + 3.5, 12, 7));
                x += 16;
                word(RunbookTexts::tr("end unknown"));
            }
            if (m_workStarts > 0) {
                swatch(ink::field, ink::rule);
                word(RunbookTexts::tr("detection and declaration"));
            }
            if (hasTargets()) {
                drawFlag(painter, x + 2, y + 2.5, y + 12);
                x += 13;
                word(RunbookTexts::tr("target"));
            }
        });
        flow.advance(legendHeight);
    }

    bool hasOpenBars() const {
        return std::any_of(m_units.begin(), m_units.end(), [](const Unit& unit) {
            return std::any_of(unit.lane.begin(), unit.lane.end(),
                               [](const PlacedBar& placed) { return placed.bar.isOpen; });
        });
    }
    bool hasTargets() const {
        return std::any_of(m_units.begin(), m_units.end(),
                           [](const Unit& unit) { return !unit.targets.empty(); });
    }

    GanttScale m_scale;
    qint64 m_workStarts = 0;
    QString m_critical;
    QString m_others;
    double m_left = 0;
    double m_width = 0;
    std::vector<Unit> m_units;
};

} // namespace

BlockLayoutPtr layOut(const Gantt& gantt) {
    return std::make_unique<GanttLayout>(gantt);
}

} // namespace drawbridge::runbook
