// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/base/document_language.h"
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

/// All pages with what is referenced by them.
struct LaidOut {
    std::vector<BlockLayoutPtr> kept;
    std::vector<Page> pages;
    std::vector<Anchor> anchors;
    bool hasCover = false;
};

namespace {

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
    if (section.title.isEmpty())
        return;
    constexpr double gapsWithin = 44; // above the first block, a heading perhaps
    flow.gap(24);
    flow.need(std::min(sheet::contentHeight, title.height() + lead.height() + gapsWithin + minAfter));
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
    const bool hasNumbers = !document.isSheet && !document.isCard && document.sections.size() > 1;
    for (std::size_t i = 0; i < document.sections.size(); ++i)
        placeSection(flow, document.sections[i], hasNumbers ? i + 1 : 0, kept);
}

/// The sections follow the title on the first page, without a list of contents.
LaidOut withoutCover(const Document& document) {
    LaidOut laid;
    Flow flow;
    if (!document.isSheet)
        placeHead(flow, document, laid.kept);
    placeSections(flow, document, laid.kept);
    laid.pages = flow.takePages();
    laid.anchors = flow.anchors();
    return laid;
}

LaidOut withCover(const Document& document) {
    LaidOut laid;
    laid.hasCover = true;
    Flow flow;
    placeSections(flow, document, laid.kept);
    laid.anchors = flow.anchors();
    std::vector<Page> front = frontPages(document, laid.anchors, laid.kept);
    for (Page& page : front)
        laid.pages.push_back(std::move(page));
    if (!document.sections.empty()) {
        for (Page& page : flow.takePages())
            laid.pages.push_back(std::move(page));
    }
    return laid;
}

LaidOut layOutPages(const Document& document) {
    constexpr std::size_t mostWithoutContents = 8; // pages that are leafed through
    if (document.isSheet || document.isCard)
        return withoutCover(document);
    LaidOut brief = withoutCover(document);
    return brief.pages.size() <= mostWithoutContents ? std::move(brief) : withCover(document);
}

void drawEdge(QPainter& painter, const QString& left, const QString& right, double y, double contentWidth) {
    TextStyle style{.size = 8.5, .colour = ink::secondary};
    const double rightWidth = std::min(TextBox::naturalWidth(right, style) + 2, contentWidth / 2);
    const double leftWidth = contentWidth - rightWidth - 16;
    TextBox(TextBox::elided(left, style, leftWidth), style, leftWidth + 2).draw(painter, {sheet::left, y});
    style.right = true;
    TextBox(TextBox::elided(right, style, rightWidth), style, rightWidth)
        .draw(painter, {sheet::left + contentWidth - rightWidth, y});
}

void drawHeaderAndFooter(QPainter& painter, const Document& document, const Page& page, std::size_t number,
                         std::size_t pages) {
    const double width = page.isLandscape ? sheet::landscapeWidth : sheet::contentWidth;
    const double bottom = page.isLandscape ? sheet::width : sheet::height;
    drawEdge(painter, joined({document.header, document.plan, document.scenario}),
             joined({document.version, document.date}), 27, width);
    drawRule(painter, {sheet::left, 45}, width);
    drawRule(painter, {sheet::left, bottom - 44}, width);
    const QString count = RunbookTexts::tr("%1 of %2").arg(number).arg(pages);
    drawEdge(painter, joined({document.classification, document.organisation}), count, bottom - 39, width);
}

void paintPage(QPainter& painter, const Document& document, const LaidOut& laid, std::size_t index) {
    const Page& page = laid.pages[index];
    if (index > 0 || !laid.hasCover)
        drawHeaderAndFooter(painter, document, page, index + 1, laid.pages.size());
    for (const Paint& paint : page.paints) {
        painter.save();
        paint(painter);
        painter.restore();
    }
}

QByteArray paintPages(const LaidOut& laid, const Document& document) {
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
    for (std::size_t i = 0; i < laid.pages.size(); ++i) {
        writer.setPageOrientation(laid.pages[i].isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
        if (i > 0 && !writer.newPage())
            throw MachineError(RunbookTexts::tr("Cannot add a page to the PDF."));
        paintPage(painter, document, laid, i);
    }
    if (!painter.end())
        throw MachineError(RunbookTexts::tr("Cannot finish the PDF."));
    return bytes;
}

} // namespace

std::size_t pageCount(const Document& document) {
    if (document.isSheet || document.isCard)
        return withoutCover(document).pages.size();
    std::vector<BlockLayoutPtr> kept;
    Flow flow;
    placeSections(flow, document, kept);
    return flow.takePages().size();
}

QByteArray renderPdf(const Document& document) {
    const InLanguage texts(document.language);
    const LaidOut laid = layOutPages(document);
    return withLinks(paintPages(laid, document), document, laid.pages, laid.anchors);
}

struct PrintedPages::Content {
    Document document;
    LaidOut laid;
};

PrintedPages::PrintedPages(const Document& document) {
    const InLanguage texts(document.language);
    m_content = std::make_unique<Content>(Content{document, layOutPages(document)});
}

PrintedPages::~PrintedPages() = default;

int PrintedPages::count() const {
    return static_cast<int>(m_content->laid.pages.size());
}

QSizeF PrintedPages::size(int page) const {
    const QSizeF upright(sheet::width, sheet::height);
    return m_content->laid.pages.at(static_cast<std::size_t>(page)).isLandscape ? upright.transposed()
                                                                                : upright;
}

void PrintedPages::paint(QPainter& painter, int page) const {
    const InLanguage texts(m_content->document.language);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintPage(painter, m_content->document, m_content->laid, static_cast<std::size_t>(page));
    painter.restore();
}

QString PrintedPages::title(int page) const {
    for (const Anchor& anchor : m_content->laid.anchors) {
        if (anchor.page == page && anchor.level == 0)
            return anchor.title;
    }
    return page == 0 ? m_content->document.kind : QString();
}

} // namespace drawbridge::runbook
