// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_blocks.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

/// Lines to write on: labels, and a rule after each.
class WritingLayout : public BlockLayout {
public:
    explicit WritingLayout(const WritingBox& box)
        : m_isFramed(!box.title.isEmpty()), m_pad(m_isFramed ? 10 : 0),
          m_title(box.title, {.size = 11, .weight = 700, .leading = 1.3}, inner()),
          m_note(box.note, {.size = 9, .colour = ink::secondary, .leading = 1.35}, inner()),
          m_rows(box.rows) {}

    double firstHeight() const override { return height(); }

    void place(Flow& flow) const override {
        flow.need(std::min(height(), sheet::contentHeight));
        const QRectF frame(sheet::left, flow.y(), sheet::contentWidth, height());
        flow.paint([this, frame](QPainter& painter) { draw(painter, frame); });
        flow.advance(frame.height());
    }

private:
    static constexpr double rowHeight = 25;
    double inner() const { return sheet::contentWidth - 2 * m_pad; }
    double height() const {
        return m_title.height() + m_note.height() + static_cast<double>(m_rows.size()) * rowHeight +
               2 * m_pad;
    }

    void draw(QPainter& painter, const QRectF& frame) const {
        if (m_isFramed)
            fillRounded(painter, frame.adjusted(0.7, 0.7, -0.7, -0.7), 5, Qt::white, ink::text, 1.4);
        QPointF at = frame.topLeft() + QPointF(m_pad, m_pad);
        m_title.draw(painter, at);
        at.ry() += m_title.height();
        m_note.draw(painter, at);
        at.ry() += m_note.height();
        for (const QStringList& labels : m_rows) {
            drawRow(painter, at, labels);
            at.ry() += rowHeight;
        }
    }

    void drawRow(QPainter& painter, QPointF at, const QStringList& labels) const {
        constexpr double gap = 12;
        const double base = at.y() + rowHeight - 5;
        const double width = inner() / static_cast<double>(std::max<qsizetype>(1, labels.size()));
        const TextStyle style{.size = 9, .weight = 600, .leading = 1.2};
        for (const QString& label : labels) {
            const TextBox text(TextBox::elided(label, style, width * 0.6), style, width * 0.6 + 4);
            text.draw(painter, {at.x(), base - text.height() + 1});
            const double from = at.x() + text.widest() + 6;
            drawRule(painter, {from, base}, at.x() + width - gap - from, ink::secondary, 0.8);
            at.rx() += width;
        }
    }

    bool m_isFramed;
    double m_pad;
    TextBox m_title;
    TextBox m_note;
    std::vector<QStringList> m_rows;
};

class BulletsLayout : public BlockLayout {
public:
    explicit BulletsLayout(const Bullets& bullets) : m_isNumbered(bullets.isNumbered) {
        for (const QString& line : bullets.lines)
            m_lines.emplace_back(line, TextStyle{}, sheet::contentWidth - indent);
    }
    double gapBefore() const override { return 6; }
    double firstHeight() const override { return m_lines.empty() ? 0 : m_lines.front().lineHeight(); }
    void place(Flow& flow) const override {
        int number = 0;
        for (const TextBox& line : m_lines) {
            flow.need(std::min(line.height(), 3 * line.lineHeight()));
            const QString mark = m_isNumbered ? QStringLiteral("%1.").arg(++number) : QStringLiteral("•");
            flow.paint([mark, y = flow.y()](QPainter& painter) {
                TextBox(mark, {}, indent).draw(painter, {sheet::left + 2, y});
            });
            placeText(flow, line, sheet::left + indent);
            flow.gap(2);
        }
    }

private:
    static constexpr double indent = 20;
    bool m_isNumbered;
    std::vector<TextBox> m_lines;
};

class CodeLayout : public BlockLayout {
public:
    explicit CodeLayout(const CodeBlock& code)
        : m_box(code.text.trimmed().isEmpty() ? QString() : code.text,
                {.size = 8.5, .code = true, .leading = 1.4, .hanging = 14}, sheet::contentWidth - 2 * pad) {}
    double gapBefore() const override { return 7; }
    double firstHeight() const override {
        return m_box.lineCount() == 0 ? 0 : std::min(3, m_box.lineCount()) * m_box.lineHeight() + 2 * pad;
    }
    void place(Flow& flow) const override {
        int first = 0;
        while (first < m_box.lineCount()) {
            const int fitting = std::max(1, static_cast<int>((flow.room() - 2 * pad) / m_box.lineHeight()));
            const int count = std::min(fitting, m_box.lineCount() - first);
            const double height = count * m_box.lineHeight() + 2 * pad;
            const QRectF frame(sheet::left, flow.y(), sheet::contentWidth, height);
            flow.paint([box = m_box, frame, first, count](QPainter& painter) {
                fillRounded(painter, frame, 4, ink::field, ink::rule, 0.5);
                box.draw(painter, frame.topLeft() + QPointF(pad, pad), first, count);
            });
            flow.advance(height);
            first += count;
            if (first < m_box.lineCount())
                flow.newPage();
        }
    }

private:
    static constexpr double pad = 6;
    TextBox m_box;
};

} // namespace

BlockLayoutPtr layOut(const WritingBox& box) {
    return std::make_unique<WritingLayout>(box);
}

BlockLayoutPtr layOut(const Bullets& bullets) {
    return std::make_unique<BulletsLayout>(bullets);
}

BlockLayoutPtr layOut(const CodeBlock& code) {
    return std::make_unique<CodeLayout>(code);
}

} // namespace drawbridge::runbook
