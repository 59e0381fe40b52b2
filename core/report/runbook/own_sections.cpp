// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/own_sections.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QRegularExpression>

namespace drawbridge {

namespace markdown_parts {

using namespace runbook;

namespace {

/// What is read as markup here is what a document needs; all else is text. Our own reader, as Qt's needs a
/// screen's fonts and would resolve pictures.
class MarkdownReader {
public:
    explicit MarkdownReader(const QString& markdown) {
        QString text = markdown.left(kLongestMarkdown);
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        text.replace(u'\r', u'\n');
        text.remove(QChar(u'\0'));
        m_lines = text.split(u'\n');
    }

    std::vector<Block> read() {
        while (m_next < m_lines.size() && m_blocks.size() < kMostMarkdownBlocks) {
            if (!(readFence() || readHeading() || readTable() || readList() || readRule()))
                readText();
        }
        endParagraph();
        return std::move(m_blocks);
    }

private:
    const QString& line() const { return m_lines[m_next]; }
    void add(Block block) {
        endParagraph();
        m_blocks.push_back(std::move(block));
    }
    void endParagraph() {
        if (!m_paragraph.isEmpty())
            m_blocks.push_back(Paragraph{inlineText(m_paragraph.join(u' ')), false});
        m_paragraph.clear();
    }

    /// Emphasis, code, links and pictures of one line, as plain text.
    static QString inlineText(QString text) {
        static const QRegularExpression picture(QStringLiteral(R"(!\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\))"));
        static const QRegularExpression link(QStringLiteral(R"(\[([^\]]+)\]\(([^)\s]+)(?:\s+"[^"]*")?\))"));
        static const QRegularExpression strong(QStringLiteral(R"((\*\*|__)(?=\S)(.+?)(?<=\S)\1)"));
        static const QRegularExpression emphasis(
            QStringLiteral(R"((?<![\w*_\\])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_]))"));
        static const QRegularExpression code(QStringLiteral("(`+)([^`]+)\\1"));
        static const QRegularExpression escape(QStringLiteral(R"(\\([!-/:-@\[-`{-~]))"));
        text.replace(picture, QStringLiteral("\\1"));
        text.replace(link, QStringLiteral("\\1 (\\2)"));
        text.replace(strong, QStringLiteral("\\2"));
        text.replace(emphasis, QStringLiteral("\\2"));
        text.replace(code, QStringLiteral("\\2"));
        return text.replace(escape, QStringLiteral("\\1")).trimmed();
    }

    bool readFence() {
        static const QRegularExpression fence(QStringLiteral("^ {0,3}(`{3,}|~{3,})"));
        const auto match = fence.match(line());
        if (!match.hasMatch())
            return false;
        const QString mark = match.captured(1);
        QStringList code;
        for (++m_next; m_next < m_lines.size(); ++m_next) {
            const QString trimmed = line().trimmed();
            if (trimmed.size() >= mark.size() && trimmed.count(mark[0]) == trimmed.size())
                break;
            code += line();
        }
        ++m_next;
        add(CodeBlock{code.join(u'\n')});
        return true;
    }

    bool readHeading() {
        static const QRegularExpression heading(QStringLiteral("^ {0,3}#{1,6}\\s+(.+?)\\s*#*\\s*$"));
        const auto match = heading.match(line());
        if (!match.hasMatch())
            return false;
        add(Heading{inlineText(match.captured(1))});
        ++m_next;
        return true;
    }

    static QStringList cellsOf(const QString& text) {
        QString row = text.trimmed();
        if (row.startsWith(u'|'))
            row.remove(0, 1);
        if (row.endsWith(u'|') && !row.endsWith(u"\\|"))
            row.chop(1);
        static const QRegularExpression bar(QStringLiteral("(?<!\\\\)\\|"));
        QStringList cells;
        for (QString& cell : row.split(bar))
            cells += inlineText(cell);
        return cells;
    }

    bool readTable() {
        static const QRegularExpression rule(
            QStringLiteral("^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$"));
        if (!line().contains(u'|') || m_next + 1 >= m_lines.size() || !m_lines[m_next + 1].contains(u'-') ||
            !rule.match(m_lines[m_next + 1]).hasMatch())
            return false;
        constexpr qsizetype mostColumns = 12;
        runbook::Table table;
        table.columns = cellsOf(line()).mid(0, mostColumns);
        for (m_next += 2; m_next < m_lines.size() && line().contains(u'|'); ++m_next) {
            const QStringList cells = cellsOf(line());
            std::vector<Cell> row;
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                row.push_back({cells.value(i), false, false, false, false});
            table.rows.push_back(std::move(row));
        }
        add(std::move(table));
        return true;
    }

    bool readList() {
        static const QRegularExpression item(QStringLiteral("^\\s{0,12}(?:([-*+])|(\\d{1,9})[.)])\\s+(.*)$"));
        auto match = item.match(line());
        static const QRegularExpression rule(QStringLiteral("^ {0,3}([-*_])(\\s*\\1){2,}\\s*$"));
        if (!match.hasMatch() || rule.match(line()).hasMatch())
            return false;
        const bool isNumbered = !match.captured(2).isEmpty();
        QStringList lines;
        QStringList boxes;
        for (; m_next < m_lines.size(); ++m_next) {
            match = item.match(line());
            const bool goesOn = line().startsWith(u' ') && !line().trimmed().isEmpty();
            if (match.hasMatch() && (!match.captured(2).isEmpty()) == isNumbered)
                lines += match.captured(3);
            else if (goesOn && !lines.isEmpty() && !match.hasMatch())
                lines.last() += u' ' + line().trimmed();
            else if (match.hasMatch() && line().startsWith(u' '))
                lines += match.captured(3); // a list within: its lines follow
            else
                break;
        }
        static const QRegularExpression box(QStringLiteral("^\\[[ xX]\\]\\s+"));
        bool areBoxes = true;
        for (QString& one : lines) {
            areBoxes = areBoxes && box.match(one).hasMatch();
            one = inlineText(one);
        }
        if (areBoxes) {
            for (QString& one : lines)
                one.remove(box);
            add(CheckList{lines});
        } else {
            add(Bullets{lines, isNumbered});
        }
        return true;
    }

    bool readRule() {
        static const QRegularExpression rule(QStringLiteral("^ {0,3}([-*_])(\\s*\\1){2,}\\s*$"));
        const bool underlines = !m_paragraph.isEmpty() && line().trimmed().startsWith(u'-');
        if (underlines || !rule.match(line()).hasMatch())
            return false;
        endParagraph();
        ++m_next;
        return true;
    }

    void readText() {
        static const QRegularExpression underline(QStringLiteral("^ {0,3}(=+|-{2,})\\s*$"));
        QString text = line().trimmed();
        ++m_next;
        if (text.isEmpty()) {
            endParagraph();
            return;
        }
        if (!m_paragraph.isEmpty() && underline.match(text).hasMatch()) {
            const QString title = m_paragraph.join(u' ');
            m_paragraph.clear();
            add(Heading{inlineText(title)});
            return;
        }
        static const QRegularExpression quote(QStringLiteral("^(>\\s?)+"));
        m_paragraph += text.remove(quote);
    }

    QStringList m_lines;
    qsizetype m_next = 0;
    QStringList m_paragraph;
    std::vector<Block> m_blocks;
};

} // namespace

} // namespace markdown_parts

std::vector<runbook::Block> blocksOfMarkdown(const QString& markdown) {
    return markdown_parts::MarkdownReader(markdown).read();
}

std::vector<runbook::Section> ownSections(const Plan& plan) {
    std::vector<runbook::Section> sections;
    if (!plan.project.documents)
        return sections;
    for (const OwnSection& own : plan.project.documents->ownSections)
        sections.push_back({own.title, {}, false, blocksOfMarkdown(own.text.value_or(QString()))});
    return sections;
}

QByteArray logoOf(const Plan& plan) {
    if (!plan.project.documents || !plan.project.documents->logo)
        return {};
    const QString& text = *plan.project.documents->logo;
    if (text.size() > 2 * kMostLogoBytes)
        return {};
    QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    if (bytes.isEmpty() || bytes.size() > kMostLogoBytes)
        return {};
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source, "png");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size(); // before it is decoded
    if (!size.isValid() || size.width() > kMostLogoPixels || size.height() > kMostLogoPixels)
        return {};
    const QImage image = reader.read();
    QByteArray written;
    QBuffer target(&written);
    target.open(QIODevice::WriteOnly);
    return !image.isNull() && image.save(&target, "PNG") ? written : QByteArray();
}

} // namespace drawbridge
