// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_gantt.h"
#include "core/report/runbook/runbook_render.h"

#include <QRegularExpression>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

/// CommonMark 0.30, 2.4: any ASCII punctuation may be escaped. These can begin markup within a line, ':' and
/// '@' only as part of an address that GitHub would link.
bool needsEscape(const QString& text, qsizetype i) {
    const QChar c = text[i];
    if (QStringLiteral("\\`*_{}[]<>#|~&!$^@").contains(c))
        return true;
    if (c == u':')
        return QStringView(text).mid(i + 1).startsWith(u"//");
    return c == u'.' && QStringView(text).left(i).endsWith(u"www", Qt::CaseInsensitive);
}

/// One line of text, escaped so that nothing is markup wherever the line is placed.
QString escaped(const QString& text) {
    const QString line = text.simplified();
    QString result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (needsEscape(line, i))
            result += u'\\';
        result += line[i];
    }
    static const QRegularExpression listMark(QStringLiteral("^(\\d{0,9})([-+.)])(?=\\s|$)"));
    static const QRegularExpression rule(QStringLiteral("^()([-=])(?=[-= ]*$)"));
    return result.replace(listMark, QStringLiteral("\\1\\\\2")).replace(rule, QStringLiteral("\\1\\\\2"));
}

/// Several lines, with line breaks kept.
QString escapedLines(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        lines << escaped(line);
    lines.removeAll(QString());
    return lines.join(QStringLiteral("\\\n"));
}

qsizetype longestRun(const QString& text, QChar mark) {
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == mark ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QString codeBlock(const QString& code) {
    QString content = code;
    content.remove(QChar(u'\0'));
    const QString fence(std::max<qsizetype>(3, longestRun(content, u'`') + 1), u'`');
    const QString end = content.endsWith(u'\n') ? QString() : QStringLiteral("\n");
    return fence + QStringLiteral("\n") + content + end + fence + u'\n';
}

QString codeSpan(const QString& code) {
    QString content = code.simplified();
    if (content.isEmpty())
        return {};
    content.replace(u'|', QStringLiteral("\\|")); // GFM: a table splits at pipes before it looks for code
    const QString fence(longestRun(content, u'`') + 1, u'`');
    const bool pad = content.startsWith(u'`') || content.endsWith(u'`');
    const QString space = pad ? QStringLiteral(" ") : QString();
    return fence + space + content + space + fence;
}

QString strong(const QString& escapedText) {
    return escapedText.isEmpty() ? QString() : QStringLiteral("**") + escapedText + QStringLiteral("**");
}

QString blank() {
    return QStringLiteral("\\_\\_\\_\\_\\_\\_\\_\\_");
}

QString tableRow(const QStringList& cells) {
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString cellText(const Cell& cell) {
    QStringList lines;
    for (const QString& line : cell.text.split(u'\n'))
        lines << (cell.code ? codeSpan(line) : escaped(line));
    const QString text = lines.join(QStringLiteral("<br>"));
    if (text.isEmpty())
        return {};
    if (cell.missed)
        return QStringLiteral("▲ ") + strong(text);
    return cell.strong ? strong(text) : text;
}

QString stateWord(DiagramState state) {
    switch (state) {
    case DiagramState::Lost:
        return RunbookTexts::tr("lost");
    case DiagramState::Disabled:
        return RunbookTexts::tr("disabled");
    case DiagramState::Degraded:
        return RunbookTexts::tr("degraded");
    case DiagramState::Recovered:
        return RunbookTexts::tr("recovers here");
    case DiagramState::Neutral:
    case DiagramState::Unaffected:
        break;
    }
    return {};
}

struct BlockWriter {
    QString& out;

    void operator()(const Paragraph& paragraph) const {
        out += escapedLines(paragraph.text) + QStringLiteral("\n\n");
    }
    void operator()(const Heading& heading) const {
        out += QStringLiteral("### ") + escaped(heading.text) + QStringLiteral("\n\n");
    }
    void operator()(const Figures& figures) const;
    void operator()(const CheckList& list) const;
    void operator()(const Table& table) const;
    void operator()(const Gantt& gantt) const;
    void operator()(const Picture& picture) const;
    void operator()(const StepCard& card) const;
    void operator()(const Signatures& signatures) const;
    void operator()(const WritingBox& box) const;
    void operator()(const Bullets& bullets) const;
    void operator()(const CodeBlock& code) const { out += codeBlock(code.text) + u'\n'; }
    void operator()(const SiteMap& map) const;

    void addRow(const QString& label, const QString& text) const {
        const QString content = escapedLines(text);
        if (!content.isEmpty())
            out += strong(label) + QStringLiteral(": ") + content + QStringLiteral("\n\n");
    }
};

void BlockWriter::operator()(const Figures& figures) const {
    for (const Figure& figure : figures.figures) {
        const QString mark = figure.missed ? QStringLiteral("▲ ") : QString();
        out += QStringLiteral("- ") + escaped(figure.label) + QStringLiteral(": ") + mark +
               strong(escaped(figure.value));
        if (!figure.note.isEmpty())
            out += QStringLiteral(" (") + escaped(figure.note) + u')';
        out += u'\n';
    }
    out += u'\n';
}

void BlockWriter::operator()(const CheckList& list) const {
    for (const QString& line : list.lines)
        out += QStringLiteral("- [ ] ") + escaped(line) + u'\n';
    out += u'\n';
}

void BlockWriter::operator()(const Table& table) const {
    if (table.rows.empty()) {
        (*this)(Paragraph{table.whenEmpty});
        return;
    }
    std::size_t columns = static_cast<std::size_t>(table.columns.size());
    for (const std::vector<Cell>& row : table.rows)
        columns = std::max(columns, row.size());
    QStringList head;
    QStringList rule;
    for (std::size_t i = 0; i < columns; ++i) {
        head << escaped(table.columns.value(static_cast<qsizetype>(i)));
        const bool right = i < table.rows.front().size() && table.rows.front()[i].right;
        rule << (right ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    out += tableRow(head) + tableRow(rule);
    for (const std::vector<Cell>& row : table.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < columns; ++i)
            cells << (i < row.size() ? cellText(row[i]) : QString());
        out += tableRow(cells);
    }
    out += u'\n';
}

void BlockWriter::operator()(const Gantt& gantt) const {
    Table table;
    table.columns = {RunbookTexts::tr("Component"), RunbookTexts::tr("Work"), RunbookTexts::tr("Start"),
                     RunbookTexts::tr("Finish"), RunbookTexts::tr("Target")};
    for (const GanttRow& row : gantt.rows) {
        QStringList targets;
        for (const qint64 target : row.targetsSeconds)
            targets << sinceIncident(target);
        for (const GanttBar& bar : row.bars) {
            const QString work = bar.critical && gantt.criticalMeans.isEmpty()
                                     ? RunbookTexts::tr("%1 (critical)").arg(bar.label)
                                     : bar.label;
            table.rows.push_back(
                {{row.title, false, true},
                 {work, false, bar.critical},
                 {bar.isOpen ? RunbookTexts::tr("from %1").arg(sinceIncident(bar.startSeconds))
                             : sinceIncident(bar.startSeconds),
                  false, false, true},
                 {bar.isOpen ? RunbookTexts::tr("unknown") : sinceIncident(bar.finishSeconds), false, false,
                  true},
                 {targets.join(QStringLiteral(", "))}});
        }
    }
    (*this)(table);
}

/// Markdown has no inline pictures, so the diagram becomes a list of sites with their components.
void BlockWriter::operator()(const Picture& picture) const {
    const auto line = [this](const QString& indent, const QString& title, const QString& subtitle,
                             DiagramState state) {
        const QString word = stateWord(state);
        const QString more = joined({escaped(subtitle), subtitle.endsWith(word) ? QString() : word});
        out += indent + QStringLiteral("- ") + strong(escaped(title)) +
               (more.isEmpty() ? QString() : QStringLiteral(" – ") + more) + u'\n';
    };
    std::vector<bool> told(picture.diagram.items.size(), false);
    const auto itemsWithin = [&](const QRectF& rect, const QString& indent) {
        for (std::size_t i = 0; i < told.size(); ++i) {
            const DiagramItem& item = picture.diagram.items[i];
            if (told[i] || !rect.contains(item.rect.center()))
                continue;
            told[i] = true;
            line(indent, item.title, item.subtitle, item.state);
        }
    };
    for (const DiagramContainer& container : picture.diagram.containers) {
        if (container.host || container.network || container.depth > 0)
            continue;
        line({}, container.title, container.subtitle, container.state);
        itemsWithin(container.rect, QStringLiteral("  "));
    }
    itemsWithin(QRectF(-1e9, -1e9, 2e9, 2e9), {});
    out += u'\n';
    if (!picture.caption.isEmpty())
        (*this)(Paragraph{picture.caption});
}

void BlockWriter::operator()(const StepCard& card) const {
    const QString title = QStringLiteral("%1 %2").arg(card.number).arg(card.title);
    out += QStringLiteral("### ") + escaped(title) + QStringLiteral("\n\n");
    QString planned = escaped(card.planned);
    if (!card.plannedNote.isEmpty())
        planned += QStringLiteral(" (%1)").arg(escaped(card.plannedNote));
    const QString critical = card.critical ? strong(RunbookTexts::tr("critical path")) : QString();
    const QString head = joined({escaped(card.subtitle), planned, critical});
    if (!head.isEmpty())
        out += head + QStringLiteral("\n\n");
    addRow(RunbookTexts::tr("Start when"), card.before);
    addRow(RunbookTexts::tr("At hand"), card.atHand);
    addRow(RunbookTexts::tr("Do"), card.doText);
    if (!card.command.trimmed().isEmpty())
        out += codeBlock(card.command) + u'\n';
    addRow(RunbookTexts::tr("Good when"), card.goodWhen);
    addRow(RunbookTexts::tr("If not"), card.ifNot);
    const auto place = [](const QString& label) { return label + u' ' + blank(); };
    out += QStringLiteral("- [ ] ") + RunbookTexts::tr("Done") + QStringLiteral(" · ") +
           joined({place(RunbookTexts::tr("Started")), place(RunbookTexts::tr("Finished")),
                   place(RunbookTexts::tr("By")), place(RunbookTexts::tr("Notes"))}) +
           QStringLiteral("\n\n");
}

void BlockWriter::operator()(const Signatures& signatures) const {
    Table table;
    table.columns = {RunbookTexts::tr("Role"), RunbookTexts::tr("Name"), RunbookTexts::tr("Date, time"),
                     RunbookTexts::tr("Signature")};
    for (const QString& role : signatures.roles)
        table.rows.push_back({{role, false, true}, {}, {}, {}});
    (*this)(table);
}

void BlockWriter::operator()(const WritingBox& box) const {
    if (!box.title.isEmpty())
        out += strong(escaped(box.title)) + QStringLiteral("\n\n");
    if (!box.note.isEmpty())
        (*this)(Paragraph{box.note});
    for (const QStringList& row : box.rows) {
        QStringList blanks;
        for (const QString& label : row)
            blanks += escaped(label) + u' ' + blank();
        out += QStringLiteral("- ") + blanks.join(QStringLiteral(" · ")) + u'\n';
    }
    out += u'\n';
}

void BlockWriter::operator()(const Bullets& bullets) const {
    int number = 0;
    for (const QString& line : bullets.lines)
        out += (bullets.isNumbered ? QStringLiteral("%1. ").arg(++number) : QStringLiteral("- ")) +
               escaped(line) + u'\n';
    out += u'\n';
}

void BlockWriter::operator()(const SiteMap& map) const {
    for (const SiteBox& site : map.sites) {
        out += QStringLiteral("- ") + strong(escaped(site.title)) +
               (site.note.isEmpty() ? QString() : QStringLiteral(" – ") + escaped(site.note)) + u'\n';
        for (const SitePart& part : site.parts)
            out += QStringLiteral("  - ") + escaped(part.name) +
                   (part.note.isEmpty() ? QString() : QStringLiteral(" – ") + escaped(part.note)) + u'\n';
    }
    out += u'\n';
}

} // namespace

QByteArray renderMarkdown(const Document& document) {
    const InLanguage texts(document.language);
    QString out;
    if (!document.header.isEmpty())
        out += escaped(document.header) + QStringLiteral("\n\n");
    out += QStringLiteral("# ") + joined({escaped(document.plan), escaped(document.scenario)}) +
           QStringLiteral("\n\n");
    if (!document.kind.isEmpty())
        out += escaped(document.kind) + QStringLiteral("\n\n");
    const QString meta = joined({escaped(document.version), escaped(document.date),
                                 escaped(document.organisation), escaped(document.classification)});
    if (!meta.isEmpty())
        out += meta + QStringLiteral("\n\n");
    const BlockWriter writer{out};
    if (!document.verified.isEmpty())
        writer(Paragraph{document.verified});
    for (const WritingBox& box : document.coverBoxes)
        writer(box);
    if (!document.coverFigures.empty())
        writer(Figures{document.coverFigures});
    if (!document.summary.isEmpty())
        writer(Paragraph{document.summary});
    const bool hasContents = !document.sections.empty() && !document.isSheet && !document.isCard;
    if (hasContents)
        out += QStringLiteral("## ") + RunbookTexts::tr("Contents") + QStringLiteral("\n\n");
    const auto titleOf = [&](std::size_t i) {
        const QString number = hasContents ? QStringLiteral("%1 ").arg(i + 1) : QString();
        return number + escaped(document.sections[i].title);
    };
    for (std::size_t i = 0; i < document.sections.size() && hasContents; ++i)
        out += QStringLiteral("- [") + titleOf(i) + QStringLiteral("](#section-%1)\n").arg(i + 1);
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const Section& section = document.sections[i];
        out += QStringLiteral("\n<a id=\"section-%1\"></a>\n\n## ").arg(i + 1) + titleOf(i) +
               QStringLiteral("\n\n");
        if (!section.lead.isEmpty())
            writer(Paragraph{section.lead});
        for (const Block& block : section.blocks)
            std::visit(writer, block);
    }
    return out.toUtf8();
}

} // namespace drawbridge::runbook
