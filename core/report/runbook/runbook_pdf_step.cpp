// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/report/runbook/runbook_pdf_blocks.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace drawbridge::runbook {

namespace {

constexpr double barWidth = 4;
constexpr double padLeft = 16;
constexpr double padRight = 13;
constexpr double padTop = 10;
constexpr double padBottom = 10;
constexpr double innerLeft = sheet::left + padLeft;
constexpr double innerRight = sheet::right - padRight;
constexpr double titleLeft = innerLeft + 27;
constexpr double labelWidth = 64;
constexpr double textLeft = innerLeft + labelWidth;
constexpr double codePad = 8;

/// A horizontal slice of a card; page breaks are possible between slices.
struct Strip {
    double height = 0;
    std::function<void(QPainter&, double y)> draw;
    bool code = false;  ///< part of the command's grey box
    bool space = false; ///< blank: dropped at the top of a page
};

Strip spaceStrip(double height) {
    return {height, {}, false, true};
}

void addText(std::vector<Strip>& strips, const TextBox& box, double x) {
    for (int i = 0; i < box.lineCount(); ++i)
        strips.push_back({box.lineHeight(), [=](QPainter& painter, double y) {
                              box.draw(painter, {x, y}, i, 1);
                          }});
}

/// Draws something beside a strip, e.g. a label left of its first line.
void addBeside(Strip& strip, std::function<void(QPainter&, double y)> more) {
    strip.draw = [first = std::move(strip.draw), more = std::move(more)](QPainter& painter, double y) {
        if (first)
            first(painter, y);
        more(painter, y);
    };
}

QString titleOf(const StepCard& card) {
    return QStringLiteral("%1 %2").arg(card.number).arg(card.title);
}

class StepLayout : public BlockLayout {
public:
    explicit StepLayout(const StepCard& card) : m_title(titleOf(card)), m_critical(card.critical) {
        addHead(card);
        addRow(RunbookTexts::tr("Start when"), card.before);
        addRow(RunbookTexts::tr("At hand"), card.atHand);
        addDo(card);
        addRow(RunbookTexts::tr("Good when"), card.goodWhen);
        addRow(RunbookTexts::tr("If not"), card.ifNot);
        addWritingLines();
    }

    double firstHeight() const override {
        return fullHeight() <= sheet::contentHeight ? fullHeight() : sheet::contentHeight / 3;
    }

    void place(Flow& flow) const override {
        flow.need(firstHeight());
        flow.mark(m_title, 2);
        std::size_t next = 0;
        while (next < m_strips.size()) {
            if (next > 0)
                flow.newPage();
            next = placePiece(flow, next);
        }
    }

private:
    double fullHeight() const {
        const double strips =
            std::accumulate(m_strips.begin(), m_strips.end(), 0.0,
                            [](double sum, const Strip& strip) { return sum + strip.height; });
        return strips + padTop + padBottom;
    }

    void addHead(const StepCard& card) {
        const TextBox planned(card.planned, {.size = 10.5, .weight = 700, .right = true}, 140);
        const TextBox note(card.plannedNote,
                           {.size = sheet::smallest, .colour = ink::secondary, .right = true}, 140);
        const double plannedWidth = std::max(planned.widest(), note.widest()) + 16;
        const double width = innerRight - titleLeft - plannedWidth;
        addText(m_strips, TextBox(m_title, {.size = 12.5, .weight = 700, .leading = 1.3}, width), titleLeft);
        addText(m_strips,
                TextBox(card.subtitle, {.size = 9, .colour = ink::secondary, .leading = 1.4}, width),
                titleLeft);
        addBeside(m_strips.front(), [planned, note](QPainter& painter, double y) {
            const QRectF box(innerLeft, y - 0.5, 16, 16);
            fillRounded(painter, box, 3.5, Qt::white, ink::text, 1.5);
            planned.draw(painter, {innerRight - 140, y - 1});
            note.draw(painter, {innerRight - 140, y - 1 + planned.height()});
        });
        const double beside = planned.height() + note.height();
        const double head =
            std::accumulate(m_strips.begin(), m_strips.end(), 0.0,
                            [](double sum, const Strip& strip) { return sum + strip.height; });
        if (beside > head)
            m_strips.push_back(spaceStrip(beside - head));
    }

    void addLabel(std::size_t strip, const QString& label, double below) {
        const TextStyle style{.size = 9, .weight = 600, .colour = ink::secondary};
        const TextBox box(label, style, labelWidth - 6);
        addBeside(m_strips[strip], [box, below](QPainter& painter, double y) {
            box.draw(painter, {innerLeft, y + below});
        });
        const double used =
            std::accumulate(m_strips.begin() + static_cast<std::ptrdiff_t>(strip), m_strips.end(), 0.0,
                            [](double sum, const Strip& one) { return sum + one.height; });
        if (box.height() > used)
            m_strips.push_back(spaceStrip(box.height() - used));
    }

    void addRow(const QString& label, const QString& text) {
        const TextBox box(text, {.size = 9.5}, innerRight - textLeft);
        if (box.lineCount() == 0)
            return;
        m_strips.push_back(spaceStrip(6));
        const std::size_t first = m_strips.size();
        addText(m_strips, box, textLeft);
        addLabel(first, label, 0.2);
    }

    void addDo(const StepCard& card) {
        const QString label = RunbookTexts::tr("Do");
        addRow(label, card.doText);
        if (card.command.trimmed().isEmpty())
            return;
        m_strips.push_back(spaceStrip(card.doText.isEmpty() ? 8 : 4));
        const std::size_t first = m_strips.size();
        const auto codeSpace = [] { return Strip{5, {}, true, false}; };
        m_strips.push_back(codeSpace());
        const QString command = card.command.endsWith(u'\n') ? card.command.chopped(1) : card.command;
        const TextBox code(command, {.size = 8.5, .code = true, .leading = 1.45, .hanging = 14},
                           innerRight - textLeft - 2 * codePad);
        const std::size_t firstLine = m_strips.size();
        addText(m_strips, code, textLeft + codePad);
        m_strips.push_back(codeSpace());
        for (std::size_t i = firstLine; i < m_strips.size(); ++i)
            m_strips[i].code = true;
        if (card.doText.isEmpty())
            addLabel(first, label, 4.6);
    }

    void addWritingLines() {
        m_strips.push_back(spaceStrip(9));
        m_strips.push_back({18, [](QPainter& painter, double y) { drawWritingLines(painter, y); }});
    }

    static void drawWritingLines(QPainter& painter, double y) {
        const QString labels[] = {RunbookTexts::tr("Started"), RunbookTexts::tr("Finished"),
                                  RunbookTexts::tr("By"), RunbookTexts::tr("Notes")};
        constexpr double shares[] = {0.22, 0.22, 0.22, 0.34};
        const TextStyle style{.size = 8.5, .colour = ink::secondary};
        constexpr double between = 12;
        const double total = innerRight - innerLeft;
        double x = innerLeft;
        for (int i = 0; i < 4; ++i) {
            const double width = total * shares[i] - (i < 3 ? between : 0);
            const TextBox label(labels[i], style, width);
            label.draw(painter, {x, y + 4});
            const double from = std::min(label.widest() + 6, width);
            drawRule(painter, {x + from, y + 14.5}, width - from, ink::secondary, 0.7);
            x += total * shares[i];
        }
    }

    /// Places strips from `first` until the page is full; returns the next one.
    std::size_t placePiece(Flow& flow, std::size_t first) const {
        const double top = flow.y();
        std::vector<Strip> shown;
        if (first > 0) {
            const QString text = RunbookTexts::tr("%1 (continued)").arg(m_title);
            const TextStyle style{.size = 9, .weight = 600, .colour = ink::secondary};
            const double width = innerRight - innerLeft;
            addText(shown, TextBox(TextBox::elided(text, style, width), style, width), innerLeft);
            shown.push_back(spaceStrip(6));
            while (first < m_strips.size() && m_strips[first].space)
                ++first;
        }
        double height = padTop + padBottom;
        for (const Strip& strip : shown)
            height += strip.height;
        std::size_t next = first;
        while (next < m_strips.size() &&
               (next == first || height + m_strips[next].height <= flow.room() + 1e-6)) {
            height += m_strips[next].height;
            shown.push_back(m_strips[next++]);
        }
        flow.paint([shown, top, height, critical = m_critical](QPainter& painter) {
            drawPiece(painter, shown, QRectF(sheet::left, top, sheet::contentWidth, height), critical);
        });
        flow.advance(height);
        return next;
    }

    static void drawPiece(QPainter& painter, const std::vector<Strip>& strips, const QRectF& rect,
                          bool critical) {
        fillRounded(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, Qt::white, ink::rule, 1);
        const double width = critical ? barWidth + 1.5 : barWidth - 1;
        painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()),
                         critical ? ink::text : ink::rule);
        double y = rect.top() + padTop;
        for (std::size_t i = 0; i < strips.size(); ++i) {
            const bool codeBegins = strips[i].code && (i == 0 || !strips[i - 1].code);
            if (codeBegins)
                drawCodeBox(painter, strips, i, y);
            if (strips[i].draw)
                strips[i].draw(painter, y);
            y += strips[i].height;
        }
    }

    static void drawCodeBox(QPainter& painter, const std::vector<Strip>& strips, std::size_t first,
                            double y) {
        double height = 0;
        for (std::size_t i = first; i < strips.size() && strips[i].code; ++i)
            height += strips[i].height;
        fillRounded(painter, QRectF(textLeft, y, innerRight - textLeft, height), 4, ink::field, ink::rule,
                    0.5);
    }

    QString m_title;
    bool m_critical = false;
    std::vector<Strip> m_strips;
};

} // namespace

BlockLayoutPtr layOut(const StepCard& card) {
    return std::make_unique<StepLayout>(card);
}

} // namespace drawbridge::runbook
