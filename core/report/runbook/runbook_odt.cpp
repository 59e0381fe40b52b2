// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/report/runbook/runbook_gantt.h"
#include "core/report/runbook/runbook_pdf_blocks.h"
#include "core/report/runbook/runbook_render.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextTable>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

constexpr double bodySize = 10;
const QString kBlank = QStringLiteral("____________________");

QTextCharFormat letters(double size = bodySize, bool isStrong = false, bool isCode = false) {
    QTextCharFormat format;
    format.setFontPointSize(size);
    format.setFontWeight(isStrong ? QFont::Bold : QFont::Normal);
    format.setFontFamilies({isCode ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("Liberation Sans")});
    return format;
}

/// Writes blocks as paragraphs, tables and pictures that a word processor knows.
class OdtWriter {
public:
    explicit OdtWriter(QTextDocument& document) : m_cursor(&document) {}

    void heading(const QString& text, int level) {
        constexpr double sizes[] = {22, 16, 12, 11};
        QTextBlockFormat format;
        format.setHeadingLevel(level);
        format.setTopMargin(level == 1 ? 0 : 10);
        format.setBottomMargin(4);
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        line(text, letters(sizes[std::clamp(level, 1, 4) - 1], true), format);
    }
    void text(const QString& text, bool isStrong = false) {
        QTextBlockFormat format;
        format.setBottomMargin(4);
        line(text, letters(bodySize, isStrong), format);
    }

    void operator()(const Paragraph& paragraph) { text(paragraph.text); }
    void operator()(const Heading& block) { heading(block.text, 3); }
    void operator()(const Figures& figures) {
        runbook::Table table;
        for (const Figure& figure : figures.figures)
            table.rows.push_back({{figure.label, false, false, false, false},
                                  {figure.value, figure.missed, true, false, false},
                                  {figure.note, false, false, false, false}});
        (*this)(table);
    }
    void operator()(const CheckList& list) {
        for (const QString& one : list.lines)
            text(QStringLiteral("☐ ") + one);
    }
    void operator()(const runbook::Table& table);
    void operator()(const Gantt& gantt);
    void operator()(const Picture& picture);
    void operator()(const StepCard& card);
    void operator()(const Signatures& signatures) {
        for (const QString& role : signatures.roles)
            text(QStringLiteral("%1: %2 %5   %3 %5   %4 %5")
                     .arg(role, RunbookTexts::tr("Name"), RunbookTexts::tr("Date, time"),
                          RunbookTexts::tr("Signature"), kBlank));
    }
    void operator()(const WritingBox& box) {
        if (!box.title.isEmpty())
            text(box.title, true);
        if (!box.note.isEmpty())
            text(box.note);
        for (const QStringList& row : box.rows) {
            QStringList blanks;
            for (const QString& label : row)
                blanks += label + u' ' + kBlank;
            text(blanks.join(QStringLiteral("   ")));
        }
    }
    void operator()(const Bullets& bullets) {
        int number = 0;
        for (const QString& one : bullets.lines)
            text((bullets.isNumbered ? QStringLiteral("%1. ").arg(++number) : QStringLiteral("• ")) + one);
    }
    void operator()(const CodeBlock& code) { this->code(code.text); }
    void operator()(const SiteMap& map) {
        for (const SiteBox& site : map.sites) {
            text(joined({site.title, site.note}), true);
            runbook::Table table;
            for (const SitePart& part : site.parts)
                table.rows.push_back(
                    {{part.name, false, true, false, false}, {part.note, false, false, false, false}});
            (*this)(table);
        }
    }
    void picture(const QImage& image, double widthInPoints);

private:
    static QString clean(QString text) {
        text.removeIf(
            [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
        return text.replace(u'\n', QChar(QChar::LineSeparator));
    }
    void line(const QString& text, const QTextCharFormat& format, const QTextBlockFormat& block) {
        if (m_isFirst)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block, format);
        m_isFirst = false;
        m_cursor.insertText(clean(text), format);
    }
    void code(const QString& text) {
        QTextBlockFormat format;
        format.setLeftMargin(12);
        format.setBottomMargin(4);
        line(text, letters(9, false, true), format);
    }
    void row(const QString& label, const QString& what) {
        if (what.isEmpty())
            return;
        text(label, true);
        m_cursor.insertText(QStringLiteral(": ") + clean(what), letters());
    }
    void fill(QTextTable& table, int at, int column, const QString& what, const QTextCharFormat& format,
              bool isRight) {
        QTextCursor cell = table.cellAt(at, column).firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(isRight ? Qt::AlignRight : Qt::AlignLeft);
        cell.setBlockFormat(block);
        cell.insertText(clean(what), format);
    }

    QTextCursor m_cursor;
    bool m_isFirst = true;
};

void OdtWriter::operator()(const runbook::Table& table) {
    std::size_t columns = static_cast<std::size_t>(table.columns.size());
    for (const auto& cells : table.rows)
        columns = std::max(columns, cells.size());
    if (table.rows.empty() || columns == 0) {
        text(table.whenEmpty);
        return;
    }
    const int head = table.columns.isEmpty() ? 0 : 1;
    QTextTableFormat format;
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(0.5);
    format.setBorderCollapse(true);
    format.setHeaderRowCount(head);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    text({});
    QTextTable* made =
        m_cursor.insertTable(static_cast<int>(table.rows.size()) + head, static_cast<int>(columns), format);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        fill(*made, 0, static_cast<int>(i), table.columns[i], letters(9, true), false);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
            const Cell& cell = table.rows[r][c];
            fill(*made, static_cast<int>(r) + head, static_cast<int>(c),
                 withMissedMark(cell.text, cell.missed), letters(9, cell.strong || cell.missed, cell.code),
                 cell.right);
        }
    }
    m_cursor.movePosition(QTextCursor::End);
}

void OdtWriter::operator()(const Gantt& gantt) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"), RunbookTexts::tr("Work"), RunbookTexts::tr("Start"),
                     RunbookTexts::tr("Finish")};
    for (const GanttRow& row : gantt.rows) {
        for (const GanttBar& bar : row.bars)
            table.rows.push_back(
                {{row.title, false, true, false, false},
                 {bar.label, false, bar.critical, false, false},
                 {sinceIncident(bar.startSeconds), false, false, true, false},
                 {bar.isOpen ? RunbookTexts::tr("unknown") : sinceIncident(bar.finishSeconds), false, false,
                  true, false}});
    }
    (*this)(table);
}

void OdtWriter::picture(const QImage& image, double widthInPoints) {
    text({});
    QTextImageFormat format;
    const QString name = QStringLiteral("picture-%1.png").arg(image.cacheKey());
    m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(name), image);
    format.setName(name);
    format.setWidth(widthInPoints);
    format.setHeight(widthInPoints * image.height() / std::max(1, image.width()));
    m_cursor.insertImage(format);
}

void OdtWriter::operator()(const Picture& block) {
    const QSizeF size = block.diagram.bounds.size();
    if (size.isEmpty())
        return;
    constexpr double mostPixels = 2400;
    const double scale = std::min(2.0, mostPixels / std::max(size.width(), size.height()));
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDiagramInto(painter, QRectF(image.rect()), block.diagram, loadTheme(QStringLiteral("print")), scale);
    painter.end();
    picture(image, 480);
    text(block.caption);
}

void OdtWriter::operator()(const StepCard& card) {
    heading(QStringLiteral("☐ %1 %2").arg(card.number).arg(card.title), 3);
    text(joined({card.subtitle, card.planned, card.plannedNote,
                 card.critical ? RunbookTexts::tr("critical path") : QString()}));
    row(RunbookTexts::tr("Start when"), card.before);
    row(RunbookTexts::tr("At hand"), card.atHand);
    row(RunbookTexts::tr("Do"), card.doText);
    if (!card.command.trimmed().isEmpty())
        code(card.command);
    row(RunbookTexts::tr("Good when"), card.goodWhen);
    row(RunbookTexts::tr("If not"), card.ifNot);
    text(QStringLiteral("%1 %4   %2 %4   %3 %4")
             .arg(RunbookTexts::tr("Started"), RunbookTexts::tr("Finished"), RunbookTexts::tr("By"),
                  QStringLiteral("__________")));
}

} // namespace

QByteArray renderOdt(const Document& document) {
    const InLanguage texts(document.language);
    QTextDocument pages;
    pages.setUndoRedoEnabled(false);
    pages.setMetaInformation(QTextDocument::DocumentTitle, joined({document.plan, document.scenario}));
    OdtWriter writer(pages);
    if (!document.header.isEmpty())
        writer.text(document.header);
    const QImage logo = QImage::fromData(document.logo, "PNG");
    if (!logo.isNull())
        writer.picture(logo, std::min(160.0, logo.width() * 0.75));
    writer.text(document.kind, true);
    writer.heading(joined({document.plan, document.scenario}), 1);
    writer.text(joined({document.version, document.date, document.organisation, document.classification}));
    if (!document.verified.isEmpty())
        writer.text(document.verified, true);
    for (const WritingBox& box : document.coverBoxes)
        writer(box);
    if (!document.coverFigures.empty())
        writer(Figures{document.coverFigures});
    if (!document.summary.isEmpty())
        writer.text(document.summary);
    const bool hasNumbers = !document.isSheet && !document.isCard && document.sections.size() > 1;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const Section& section = document.sections[i];
        writer.heading(hasNumbers ? QStringLiteral("%1 %2").arg(i + 1).arg(section.title) : section.title, 2);
        if (!section.lead.isEmpty())
            writer.text(section.lead);
        for (const Block& block : section.blocks)
            std::visit(writer, block);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter output(&buffer, "ODF");
    if (!output.write(&pages))
        throw MachineError(RunbookTexts::tr("Cannot write the OpenDocument text."));
    return bytes;
}

} // namespace drawbridge::runbook
