// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter.h"
#include "core/report/runbook/runbook_pdf_blocks.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

constexpr int columns = 4;
constexpr double boxPad = 8;
constexpr double between = 6;
constexpr double chipWidth = (sheet::contentWidth - 2 * boxPad - (columns - 1) * between) / columns;
constexpr double chipPad = 5;

QPen penOf(DiagramState state) {
    switch (state) {
    case DiagramState::Lost:
        return QPen(ink::text, 1.4);
    case DiagramState::Disabled:
        return QPen(ink::text, 0.8, Qt::DashLine);
    case DiagramState::Degraded:
        return QPen(ink::text, 0.8, Qt::DotLine);
    case DiagramState::Recovered:
        return QPen(ink::text, 0.8);
    default:
        return QPen(ink::rule, 0.7);
    }
}

struct Chip {
    TextBox name;
    TextBox note;
    DiagramState state;

    double height() const { return name.height() + note.height() + 2 * chipPad - 2; }
    void draw(QPainter& painter, const QRectF& rect) const {
        painter.setBrush(Qt::white);
        painter.setPen(penOf(state));
        painter.drawRoundedRect(rect, 3, 3);
        name.draw(painter, rect.topLeft() + QPointF(chipPad, chipPad - 1));
        note.draw(painter, rect.topLeft() + QPointF(chipPad, chipPad - 1 + name.height()));
        const QString icon = stateIcon(state);
        if (!icon.isEmpty())
            paintIcon(painter, icon, QRectF(rect.right() - 12, rect.top() + 4, 8.5, 8.5), ink::text);
    }
};

/// A row of chips across a site's box; page breaks are between rows.
struct ChipRow {
    std::vector<Chip> chips;
    double height() const {
        double most = 0;
        for (const Chip& chip : chips)
            most = std::max(most, chip.height());
        return most;
    }
};

class SiteMapLayout : public BlockLayout {
public:
    explicit SiteMapLayout(const SiteMap& map) {
        for (const SiteBox& box : map.sites)
            m_boxes.push_back(laidOut(box));
    }

    double firstHeight() const override { return m_boxes.empty() ? 0 : firstHeight(m_boxes.front()); }

    void place(Flow& flow) const override {
        for (const Box& box : m_boxes) {
            flow.need(firstHeight(box));
            std::size_t next = 0;
            do {
                if (next > 0)
                    flow.newPage();
                next = placePiece(flow, box, next);
            } while (next < box.rows.size());
            flow.gap(between + 2);
        }
    }

private:
    struct Box {
        TextBox title;
        DiagramState state;
        std::vector<ChipRow> rows;
    };

    static double headHeight(const Box& box) { return box.title.height() + boxPad; }
    static double firstHeight(const Box& box) {
        return headHeight(box) + (box.rows.empty() ? 0 : box.rows.front().height()) + boxPad;
    }

    static Box laidOut(const SiteBox& site) {
        const QString title =
            site.note.isEmpty() ? site.title : QStringLiteral("%1 · %2").arg(site.title, site.note);
        Box box{TextBox(title, {.size = 9.5, .weight = 700, .leading = 1.3},
                        sheet::contentWidth - 2 * boxPad - 14),
                site.state,
                {}};
        constexpr double iconRoom = 10;
        for (const SitePart& part : site.parts) {
            if (box.rows.empty() || box.rows.back().chips.size() == columns)
                box.rows.emplace_back();
            const double width = chipWidth - 2 * chipPad;
            box.rows.back().chips.push_back(
                {TextBox(part.name, {.size = 9, .weight = 600, .leading = 1.25}, width - iconRoom),
                 TextBox(part.note, {.size = sheet::smallest, .leading = 1.3}, width), part.state});
        }
        return box;
    }

    static std::size_t placePiece(Flow& flow, const Box& box, std::size_t first) {
        const double top = flow.y();
        double height = headHeight(box);
        std::size_t next = first;
        while (next < box.rows.size()) {
            const double row = box.rows[next].height() + between;
            if (next > first && height + row + boxPad > flow.room())
                break;
            height += row;
            ++next;
        }
        height += boxPad - between;
        flow.paint([box, first, next, top, height](QPainter& painter) {
            const QRectF frame(sheet::left, top, sheet::contentWidth, height);
            painter.setBrush(box.state == DiagramState::Lost ? ink::field : QColor(Qt::white));
            painter.setPen(penOf(box.state));
            painter.drawRoundedRect(frame.adjusted(0.7, 0.7, -0.7, -0.7), 5, 5);
            box.title.draw(painter, frame.topLeft() + QPointF(boxPad, boxPad - 2));
            const QString icon = stateIcon(box.state);
            if (!icon.isEmpty())
                paintIcon(painter, icon, QRectF(frame.right() - 19, frame.top() + 7, 11, 11), ink::text);
            double y = top + headHeight(box);
            for (std::size_t r = first; r < next; ++r) {
                const ChipRow& row = box.rows[r];
                for (std::size_t c = 0; c < row.chips.size(); ++c) {
                    const double x = sheet::left + boxPad + static_cast<double>(c) * (chipWidth + between);
                    row.chips[c].draw(painter, QRectF(x, y, chipWidth, row.height()));
                }
                y += row.height() + between;
            }
        });
        flow.advance(height);
        return next;
    }

    std::vector<Box> m_boxes;
};

} // namespace

BlockLayoutPtr layOut(const SiteMap& map) {
    return std::make_unique<SiteMapLayout>(map);
}

} // namespace drawbridge::runbook
