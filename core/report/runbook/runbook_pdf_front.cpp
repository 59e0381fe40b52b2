// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_front.h"

#include "core/base/texts.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void place(Flow& flow, const QString& text, const TextStyle& style, double gapBefore) {
    const TextBox box(text, style, sheet::contentWidth);
    if (box.lineCount() == 0)
        return;
    flow.advance(gapBefore);
    placeText(flow, box, sheet::left);
}

/// Very long titles shrink, then end in an ellipsis, so that the figures stay on the cover.
QString fitted(const QString& text, TextStyle& style, double minSize, int maxLines) {
    const auto lines = [&](const QString& shown) {
        return TextBox(shown, style, sheet::contentWidth).lineCount();
    };
    while (style.size > minSize && lines(text) > maxLines)
        style.size -= 1;
    if (lines(text) <= maxLines)
        return text;
    qsizetype shown = text.size();
    while (shown > 1 && lines(text.left(shown) + u'…') > maxLines)
        shown -= std::max<qsizetype>(1, shown / 10);
    return text.left(shown) + u'…';
}

struct Entry {
    int anchor = 0;
    TextBox title;
    double indent = 0;
    double gapBefore = 0;
    double height() const { return title.height(); }
};

constexpr double numberWidth = 34;

TextStyle entryStyle(int level) {
    if (level == 0)
        return {.size = 10.5, .weight = 600, .leading = 1.5};
    return {.size = 9.5, .colour = ink::secondary, .leading = 1.5};
}

/// Sections, plus their headings as long as the contents fit on one page.
std::vector<Entry> contentsEntries(const std::vector<Anchor>& anchors) {
    constexpr std::size_t maxOnOnePage = 38;
    int deepest = 2;
    const auto shown = [&](const Anchor& anchor) { return anchor.level <= deepest; };
    while (deepest > 0 &&
           std::count_if(anchors.begin(), anchors.end(), shown) > static_cast<std::ptrdiff_t>(maxOnOnePage))
        --deepest;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const Anchor& anchor = anchors[i];
        if (!shown(anchor))
            continue;
        const double indent = anchor.level == 0 ? 0 : 14;
        const double width = sheet::contentWidth - indent - numberWidth;
        entries.push_back({static_cast<int>(i),
                           TextBox(anchor.title.simplified(), entryStyle(anchor.level), width), indent,
                           anchor.level == 0 ? 9.0 : 1.0});
    }
    return entries;
}

void drawLeader(QPainter& painter, double from, double to, double y) {
    QPen pen(ink::rule, 0.9, Qt::SolidLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 4});
    painter.setPen(pen);
    if (to > from)
        painter.drawLine(QPointF(from, y), QPointF(to, y));
}

void placeEntry(Flow& flow, const Entry& entry, const Anchor& anchor) {
    flow.need(entry.height() + entry.gapBefore);
    flow.gap(entry.gapBefore);
    const double y = flow.y();
    flow.paint(
        [entry, y, number = QString::number(anchor.page + 1), level = anchor.level](QPainter& painter) {
            TextStyle style = entryStyle(level);
            style.right = true;
            const double left = sheet::left + entry.indent;
            entry.title.draw(painter, {left, y});
            const double lastLine = y + entry.height() - entry.title.lineHeight();
            TextBox(number, style, numberWidth).draw(painter, {sheet::right - numberWidth, lastLine});
            if (entry.title.lineCount() == 1)
                drawLeader(painter, left + entry.title.widest() + 8,
                           sheet::right - TextBox::naturalWidth(number, style) - 8,
                           lastLine + entry.title.lineHeight() / 2 + style.size * 0.34);
        });
    flow.link(QRectF(sheet::left, y, sheet::contentWidth, entry.height()), entry.anchor);
    flow.advance(entry.height());
}

} // namespace

Page coverPage(const Document& document, std::vector<BlockLayoutPtr>& kept) {
    Flow flow;
    flow.paint([](QPainter& painter) { painter.fillRect(QRectF(sheet::left, 92, 46, 5), ink::text); });
    flow.advance(52);
    place(flow, RunbookTexts::tr("Disaster recovery runbook"),
          {.size = 11, .weight = 600, .colour = ink::secondary}, 0);
    TextStyle planStyle{.size = 38, .weight = 700, .leading = 1.18};
    const QString plan = fitted(document.plan, planStyle, 20, 3);
    place(flow, plan, planStyle, 14);
    TextStyle scenarioStyle{.size = 21, .weight = 400, .leading = 1.3};
    const QString scenario = fitted(document.scenario, scenarioStyle, 13, 3);
    place(flow, scenario, scenarioStyle, 4);

    flow.advance(30);
    flow.paint([y = flow.y()](QPainter& painter) {
        drawRule(painter, {sheet::left, y}, sheet::contentWidth);
    });
    const QString version = joined({document.version, document.date});
    place(flow, version, {.size = 10.5, .weight = 600}, 14);
    place(flow, document.organisation, {.size = 10.5, .colour = ink::secondary}, 1);

    if (!document.coverFigures.empty()) {
        flow.advance(30);
        const std::size_t fitting = std::min<std::size_t>(document.coverFigures.size(), 10);
        const auto end = document.coverFigures.begin() + static_cast<std::ptrdiff_t>(fitting);
        kept.push_back(layOut(Figures{{document.coverFigures.begin(), end}}));
        kept.back()->place(flow);
    }
    TextStyle summaryStyle{.size = 11, .leading = 1.6};
    const int lines = static_cast<int>((flow.room() - 40) / (summaryStyle.size * summaryStyle.leading));
    const QString summary = fitted(document.summary, summaryStyle, 9, std::max(1, lines));
    place(flow, summary, summaryStyle, 26);

    Page page = std::move(flow.takePages().front());
    page.paints.push_back([text = document.classification](QPainter& painter) {
        const TextStyle style{.size = 9, .weight = 600, .colour = ink::secondary};
        const QString shown = TextBox::elided(text, style, sheet::contentWidth);
        TextBox(shown, style, sheet::contentWidth).draw(painter, {sheet::left, 801});
    });
    return page;
}

std::size_t contentsPageCount(const std::vector<Anchor>& anchors) {
    return contentsPages(anchors).size();
}

std::vector<Page> contentsPages(const std::vector<Anchor>& anchors) {
    if (anchors.empty())
        return {};
    Flow flow;
    place(flow, RunbookTexts::tr("Contents"), {.size = 19, .weight = 700, .leading = 1.3}, 8);
    flow.gap(10);
    for (const Entry& entry : contentsEntries(anchors))
        placeEntry(flow, entry, anchors[static_cast<std::size_t>(entry.anchor)]);
    return flow.takePages();
}

} // namespace drawbridge::runbook
