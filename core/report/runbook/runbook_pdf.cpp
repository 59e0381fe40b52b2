// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_pdf_blocks.h"
#include "core/report/runbook/runbook_pdf_front.h"
#include "core/report/runbook/runbook_pdf_links.h"
#include "core/report/runbook/runbook_render.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <iterator>

namespace drawbridge::runbook {

namespace {

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Least height to keep together: a heading stays with the start of the next block.
double minHeightFrom(const Section& section, const std::vector<BlockLayoutPtr>& blocks, std::size_t first) {
    double height = 0;
    for (std::size_t i = first; i < blocks.size(); ++i) {
        height += blocks[i]->firstHeight() + (i > first ? blocks[i]->gapBefore() : 0);
        if (!std::holds_alternative<Heading>(section.blocks[i]))
            break;
    }
    return std::min(height, sheet::contentHeight);
}

/// `number` 0: none.
void placeSectionHead(Flow& flow, const Section& section, std::size_t number, double minAfter) {
    const QString numbered =
        number == 0 ? section.title : QStringLiteral("%1 %2").arg(number).arg(section.title);
    const TextBox title(numbered, {.size = 19, .weight = 700, .leading = 1.3}, sheet::contentWidth);
    const TextBox lead(section.lead, {.size = 9.5, .colour = ink::secondary}, sheet::contentWidth);
    if (section.newPage && !flow.atTop())
        flow.newPage();
    flow.gap(30);
    flow.need(title.height() + lead.height() + 24 + minAfter);
    flow.advance(8);
    flow.mark(numbered, 0);
    placeText(flow, title, sheet::left);
    flow.gap(5);
    placeText(flow, lead, sheet::left);
    flow.gap(lead.lineCount() > 0 ? 4 : 0);
}

void placeSection(Flow& flow, const Section& section, std::size_t number, std::vector<BlockLayoutPtr>& kept) {
    std::vector<BlockLayoutPtr> blocks;
    for (const Block& block : section.blocks)
        blocks.push_back(layOut(block));
    placeSectionHead(flow, section, number, minHeightFrom(section, blocks, 0));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        flow.gap(blocks[i]->gapBefore());
        flow.need(minHeightFrom(section, blocks, i));
        blocks[i]->place(flow);
    }
    std::move(blocks.begin(), blocks.end(), std::back_inserter(kept));
}

void placeSections(Flow& flow, const Document& document, std::vector<BlockLayoutPtr>& kept) {
    for (std::size_t i = 0; i < document.sections.size(); ++i)
        placeSection(flow, document.sections[i], document.isSheet ? 0 : i + 1, kept);
}

void drawEdge(QPainter& painter, const QString& left, const QString& right, double y) {
    TextStyle style{.size = 8.5, .colour = ink::secondary};
    const double rightWidth = std::min(TextBox::naturalWidth(right, style) + 2, sheet::contentWidth / 2);
    const double leftWidth = sheet::contentWidth - rightWidth - 16;
    TextBox(TextBox::elided(left, style, leftWidth), style, leftWidth + 2).draw(painter, {sheet::left, y});
    style.right = true;
    TextBox(TextBox::elided(right, style, rightWidth), style, rightWidth)
        .draw(painter, {sheet::right - rightWidth, y});
}

void drawHeaderAndFooter(QPainter& painter, const Document& document, std::size_t page, std::size_t pages) {
    drawEdge(painter, joined({document.plan, document.scenario}), joined({document.version, document.date}),
             27);
    drawRule(painter, {sheet::left, 45}, sheet::contentWidth);
    drawRule(painter, {sheet::left, 798}, sheet::contentWidth);
    const QString count = RunbookTexts::tr("%1 of %2").arg(page).arg(pages);
    drawEdge(painter, joined({document.classification, document.organisation}), count, 803);
}

QByteArray paintPages(const std::vector<Page>& pages, const Document& document) {
    constexpr int resolution = 1200;
    constexpr double pointsPerInch = 72;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(resolution);
    QPainter painter;
    if (!painter.begin(&writer))
        throw MachineError(RunbookTexts::tr("Cannot start the PDF."));
    painter.scale(resolution / pointsPerInch, resolution / pointsPerInch);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            throw MachineError(RunbookTexts::tr("Cannot add a page to the PDF."));
        if (i > 0 || document.isSheet)
            drawHeaderAndFooter(painter, document, i + 1, pages.size());
        for (const Paint& paint : pages[i].paints) {
            painter.save();
            paint(painter);
            painter.restore();
        }
    }
    if (!painter.end())
        throw MachineError(RunbookTexts::tr("Cannot finish the PDF."));
    return bytes;
}

} // namespace

std::size_t pageCount(const Document& document) {
    std::vector<BlockLayoutPtr> kept;
    Flow flow;
    placeSections(flow, document, kept);
    return flow.takePages().size();
}

QByteArray renderPdf(const Document& document) {
    std::vector<BlockLayoutPtr> kept; // referenced by pages not painted yet
    Flow flow;
    placeSections(flow, document, kept);
    if (document.isSheet) {
        const std::vector<Page> alone = flow.takePages();
        return withLinks(paintPages(alone, document), document, alone, flow.anchors());
    }

    std::vector<Anchor> anchors = flow.anchors();
    const int before = 1 + static_cast<int>(contentsPageCount(anchors));
    for (Anchor& anchor : anchors)
        anchor.page += before;

    std::vector<Page> pages;
    pages.push_back(coverPage(document, kept));
    for (Page& page : contentsPages(anchors))
        pages.push_back(std::move(page));
    if (!document.sections.empty())
        for (Page& page : flow.takePages())
            pages.push_back(std::move(page));
    return withLinks(paintPages(pages, document), document, pages, anchors);
}

} // namespace drawbridge::runbook
