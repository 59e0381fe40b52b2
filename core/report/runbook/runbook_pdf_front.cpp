// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_front.h"

#include "core/base/texts.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

void place(Flow& flow, const QString& text, const TextStyle& style, double gapBefore) {
    const TextBox box(text, style, sheet::contentWidth);
    if (box.lineCount() == 0)
        return;
    flow.advance(gapBefore);
    placeText(flow, box, sheet::left);
}

/// Very long titles shrink, then end in an ellipsis, so that the figures stay on the cover.
QString fitted(const QString& text, TextStyle& style, double width, double minSize, int maxLines) {
    const auto lines = [&](const QString& shown) { return TextBox(shown, style, width).lineCount(); };
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

std::vector<Entry> entriesTo(int deepest, const std::vector<Anchor>& anchors) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const Anchor& anchor = anchors[i];
        if (anchor.level > deepest)
            continue;
        const double indent = anchor.level == 0 ? 0 : 14;
        const double width = sheet::contentWidth - indent - numberWidth;
        entries.push_back({static_cast<int>(i),
                           TextBox(anchor.title.simplified(), entryStyle(anchor.level), width), indent,
                           anchor.level == 0 ? 5.0 : 1.0});
    }
    return entries;
}

double heightOf(const std::vector<Entry>& entries) {
    double height = 0;
    for (const Entry& entry : entries)
        height += entry.height() + entry.gapBefore;
    return height;
}

/// Sections, with their headings and steps as far as they fit into `room`.
std::vector<Entry> contentsEntries(const std::vector<Anchor>& anchors, double room) {
    std::vector<Entry> entries;
    for (int deepest = 2; deepest >= 0; --deepest) {
        entries = entriesTo(deepest, anchors);
        if (heightOf(entries) <= room)
            break;
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

/// Upper right; at most so high.
double placeLogo(Flow& flow, const Document& document, double most) {
    const QImage logo = QImage::fromData(document.logo, "PNG");
    if (logo.isNull())
        return 0;
    constexpr double widest = 170;
    const QSizeF size = QSizeF(logo.size()).scaled(widest, most, Qt::KeepAspectRatio);
    const QRectF rect(sheet::right - size.width(), flow.y(), size.width(), size.height());
    flow.paint([logo, rect](QPainter& painter) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, logo);
    });
    return size.width() + 16;
}

/// Kind, plan and scenario. Without a name of the plan the scenario is the title.
void placeTitle(Flow& flow, const Document& document, double size, double logoHeight) {
    const double top = flow.y();
    const double beside = placeLogo(flow, document, logoHeight);
    const double width = sheet::contentWidth - beside;
    const auto put = [&flow, width](const QString& text, const TextStyle& style, double gap) {
        if (text.isEmpty())
            return;
        flow.advance(gap);
        placeText(flow, TextBox(text, style, width), sheet::left);
    };
    put(document.kind, {.size = 10.5, .weight = 600, .colour = ink::secondary}, 0);
    TextStyle plain{.size = size, .weight = 700, .leading = 1.18};
    const QString title = document.plan.isEmpty() ? document.scenario : document.plan;
    const QString shown = fitted(title, plain, width, 14, 3);
    put(shown, plain, 4);
    if (!document.plan.isEmpty()) {
        TextStyle scenarioStyle{.size = std::max(13.0, size * 0.58), .weight = 500, .leading = 1.3};
        const QString scenario = fitted(document.scenario, scenarioStyle, width, 11, 3);
        put(scenario, scenarioStyle, 2);
    }
    if (beside > 0 && flow.y() < top + logoHeight)
        flow.advance(top + logoHeight - flow.y());
    place(flow, joined({document.version, document.date, document.organisation}),
          {.size = 10, .colour = ink::secondary}, 6);
}

void placeBoxes(Flow& flow, const Document& document, std::vector<BlockLayoutPtr>& kept) {
    for (const WritingBox& box : document.coverBoxes) {
        flow.advance(14);
        kept.push_back(layOut(box));
        kept.back()->place(flow);
    }
    if (!document.verified.isEmpty())
        place(flow, document.verified, {.size = 10, .weight = 600}, 12);
}

} // namespace

void placeHead(Flow& flow, const Document& document, std::vector<BlockLayoutPtr>& kept) {
    flow.advance(4);
    placeTitle(flow, document, document.isCard ? 17 : 24, document.isCard ? 26 : 40);
    placeBoxes(flow, document, kept);
    if (!document.isCard)
        place(flow, document.summary, {.size = 9.5, .leading = 1.45}, 10);
}

std::vector<Page> frontPages(const Document& document, std::vector<Anchor>& anchors,
                             std::vector<BlockLayoutPtr>& kept) {
    Flow flow;
    flow.paint([](QPainter& painter) { painter.fillRect(QRectF(sheet::left, 58, 46, 5), ink::text); });
    flow.advance(20);
    placeTitle(flow, document, 34, 54);
    placeBoxes(flow, document, kept);
    if (!document.coverFigures.empty()) {
        flow.advance(18);
        const std::size_t fitting = std::min<std::size_t>(document.coverFigures.size(), 10);
        const auto end = document.coverFigures.begin() + static_cast<std::ptrdiff_t>(fitting);
        kept.push_back(layOut(Figures{{document.coverFigures.begin(), end}}));
        kept.back()->place(flow);
    }
    TextStyle summaryStyle{.size = 10.5, .leading = 1.5};
    const int lines = static_cast<int>((flow.room() / 3) / (summaryStyle.size * summaryStyle.leading));
    const QString summary =
        fitted(document.summary, summaryStyle, sheet::contentWidth, 9, std::max(1, lines));
    place(flow, summary, summaryStyle, 16);

    constexpr double titleRoom = 56;
    const std::vector<Entry> entries = contentsEntries(anchors, flow.room() - titleRoom);
    // How many pages the contents take moves all that follows.
    const auto written = [&](Flow& to) {
        place(to, RunbookTexts::tr("Contents"), {.size = 14, .weight = 700, .leading = 1.3}, 24);
        for (const Entry& entry : entries)
            placeEntry(to, entry, anchors[static_cast<std::size_t>(entry.anchor)]);
    };
    if (!entries.empty()) {
        Flow trial = flow;
        written(trial);
        const int before = static_cast<int>(trial.takePages().size());
        for (Anchor& anchor : anchors)
            anchor.page += before;
        written(flow);
    }
    std::vector<Page> pages = flow.takePages();
    pages.front().paints.push_back([text = document.classification](QPainter& painter) {
        const TextStyle style{.size = 9, .weight = 600, .colour = ink::secondary};
        const QString shown = TextBox::elided(text, style, sheet::contentWidth);
        TextBox(shown, style, sheet::contentWidth).draw(painter, {sheet::left, 801});
    });
    return pages;
}

} // namespace drawbridge::runbook
