// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_blocks.h"

#include "core/base/texts.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

class ParagraphLayout : public BlockLayout {
public:
    explicit ParagraphLayout(const Paragraph& paragraph)
        : m_box(paragraph.text, {.size = 9.5, .colour = paragraph.secondary ? ink::secondary : ink::text},
                sheet::contentWidth) {}
    double gapBefore() const override { return 8; }
    double firstHeight() const override { return std::min(2, m_box.lineCount()) * m_box.lineHeight(); }
    void place(Flow& flow) const override { placeText(flow, m_box, sheet::left); }

private:
    TextBox m_box;
};

class HeadingLayout : public BlockLayout {
public:
    explicit HeadingLayout(const Heading& heading)
        : m_text(heading.text), m_box(heading.text, {.size = 11.5, .weight = 600}, sheet::contentWidth),
          m_gap(heading.compact ? 12 : 20) {}
    double gapBefore() const override { return m_gap; }
    double firstHeight() const override { return m_box.height(); }
    void place(Flow& flow) const override {
        flow.mark(m_text, 1);
        placeText(flow, m_box, sheet::left);
    }

private:
    QString m_text;
    TextBox m_box;
    double m_gap;
};

struct FigureCard {
    TextBox label;
    TextBox value;
    TextBox note;
    bool missed = false;

    static constexpr double padding = 9;
    double height() const { return label.height() + value.height() + note.height() + 2 * padding + 2; }
    void draw(QPainter& painter, const QRectF& rect) const {
        fillRounded(painter, rect, 5, ink::field, missed ? ink::missed : ink::rule, missed ? 1.2 : 0.5);
        QPointF at = rect.topLeft() + QPointF(padding, padding);
        label.draw(painter, at);
        at.ry() += label.height() + 1;
        value.draw(painter, at);
        at.ry() += value.height() + 1;
        note.draw(painter, at);
    }
};

class FiguresLayout : public BlockLayout {
public:
    explicit FiguresLayout(const Figures& figures) {
        constexpr std::size_t maxInRow = 5;
        const std::size_t columns = std::clamp<std::size_t>(figures.figures.size(), 1, maxInRow);
        // With one or two figures the cards would be too wide.
        const double share = static_cast<double>(std::max<std::size_t>(columns, 3));
        m_cardWidth = (sheet::contentWidth - gapBetween * (share - 1)) / share;
        for (const Figure& figure : figures.figures) {
            if (m_rows.empty() || m_rows.back().size() == columns)
                m_rows.emplace_back();
            m_rows.back().push_back(cardOf(figure));
        }
    }
    double firstHeight() const override { return m_rows.empty() ? 0 : rowHeight(m_rows.front()); }
    void place(Flow& flow) const override {
        for (const std::vector<FigureCard>& row : m_rows) {
            const double height = rowHeight(row);
            flow.need(height);
            double x = sheet::left;
            for (const FigureCard& card : row) {
                const QRectF rect(x, flow.y(), m_cardWidth, height);
                flow.paint([card, rect](QPainter& painter) { card.draw(painter, rect); });
                x += m_cardWidth + gapBetween;
            }
            flow.advance(height);
            if (&row != &m_rows.back())
                flow.gap(gapBetween);
        }
    }

private:
    static constexpr double gapBetween = 7;

    FigureCard cardOf(const Figure& figure) const {
        const double width = m_cardWidth - 2 * FigureCard::padding;
        const QColor colour = figure.missed ? ink::missed : ink::text;
        const QString value = withMissedMark(figure.value, figure.missed);
        TextStyle style{.size = 15, .weight = 700, .colour = colour, .leading = 1.3};
        while (style.size > 10 && TextBox::naturalWidth(value, style) > width)
            style.size -= 0.5;
        return {
            TextBox(figure.label, {.size = 8.5, .colour = ink::secondary}, width),
            TextBox(value, style, width),
            TextBox(figure.note, {.size = sheet::smallest, .colour = ink::secondary, .leading = 1.35}, width),
            figure.missed};
    }
    static double rowHeight(const std::vector<FigureCard>& row) {
        double height = 0;
        for (const FigureCard& card : row)
            height = std::max(height, card.height());
        return height;
    }

    double m_cardWidth = 0;
    std::vector<std::vector<FigureCard>> m_rows;
};

class CheckListLayout : public BlockLayout {
public:
    explicit CheckListLayout(const CheckList& list) {
        for (const QString& line : list.lines)
            m_lines.emplace_back(line, TextStyle{}, sheet::contentWidth - indent);
    }
    double gapBefore() const override { return 8; }
    double firstHeight() const override { return m_lines.empty() ? 0 : heightOf(m_lines.front()); }
    void place(Flow& flow) const override {
        for (const TextBox& line : m_lines) {
            flow.need(std::min(heightOf(line), sheet::contentHeight));
            const QRectF box(sheet::left + 0.5, flow.y() + (line.lineHeight() - boxSize) / 2, boxSize,
                             boxSize);
            flow.paint([box](QPainter& painter) { fillRounded(painter, box, 2, Qt::white, ink::text, 1.1); });
            placeText(flow, line, sheet::left + indent);
            flow.gap(gapBetween);
        }
    }

private:
    static constexpr double indent = 19;
    static constexpr double boxSize = 10;
    static constexpr double gapBetween = 5;
    static double heightOf(const TextBox& line) { return line.height(); }
    std::vector<TextBox> m_lines;
};

class SignaturesLayout : public BlockLayout {
public:
    explicit SignaturesLayout(const Signatures& signatures) {
        for (const QString& role : signatures.roles)
            m_roles.emplace_back(role, TextStyle{.weight = 600}, columns[0] - 12);
    }
    /// Few lines stay together.
    double firstHeight() const override {
        double height = 0;
        for (const TextBox& role : m_roles)
            height += rowHeight(role);
        return std::min(height, sheet::contentHeight / 2);
    }
    void place(Flow& flow) const override {
        flow.need(firstHeight());
        for (const TextBox& role : m_roles) {
            const double height = rowHeight(role);
            flow.need(height);
            const double y = flow.y();
            flow.paint([role, y, height](QPainter& painter) { draw(painter, role, y, height); });
            flow.advance(height);
        }
    }

private:
    static constexpr double columns[] = {130, 150, 90, 137};
    static double rowHeight(const TextBox& role) { return std::max(48.0, role.height() + 20); }

    static void draw(QPainter& painter, const TextBox& role, double y, double height) {
        const double base = y + height - 14;
        role.draw(painter, {sheet::left, base - role.height() + 4});
        double x = sheet::left + columns[0];
        const QString labels[] = {RunbookTexts::tr("Name"), RunbookTexts::tr("Date, time"),
                                  RunbookTexts::tr("Signature")};
        for (int i = 0; i < 3; ++i) {
            const double width = columns[i + 1] - (i < 2 ? 12 : 0);
            drawRule(painter, {x, base}, width, ink::secondary, 0.7);
            TextBox(labels[i], {.size = sheet::smallest, .colour = ink::secondary}, width)
                .draw(painter, {x, base + 1});
            x += columns[i + 1];
        }
    }

    std::vector<TextBox> m_roles;
};

} // namespace

QString withMissedMark(const QString& text, bool missed) {
    return missed && !text.isEmpty() ? QStringLiteral("▲\u00A0") + text : text;
}

BlockLayoutPtr layOut(const Block& block) {
    return std::visit([](const auto& one) { return layOut(one); }, block);
}

BlockLayoutPtr layOut(const Paragraph& paragraph) {
    return std::make_unique<ParagraphLayout>(paragraph);
}

BlockLayoutPtr layOut(const Heading& heading) {
    return std::make_unique<HeadingLayout>(heading);
}

BlockLayoutPtr layOut(const Figures& figures) {
    return std::make_unique<FiguresLayout>(figures);
}

BlockLayoutPtr layOut(const CheckList& list) {
    return std::make_unique<CheckListLayout>(list);
}

BlockLayoutPtr layOut(const Signatures& signatures) {
    return std::make_unique<SignaturesLayout>(signatures);
}

} // namespace drawbridge::runbook
