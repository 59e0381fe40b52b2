// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_html_picture.h"
#include "core/report/runbook/runbook_render.h"

namespace drawbridge::runbook {

namespace {

const char* const style = R"css(
*{box-sizing:border-box}
html{font:15px/1.5 Inter,system-ui,"Segoe UI",sans-serif;color:#14181f;background:#fff}
body{margin:0}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1{font-size:2.6rem;line-height:1.15;margin:.4rem 0 .2rem;letter-spacing:-.01em}
h2{font-size:1.6rem;margin:0 0 .3rem}
h3{font-size:1.05rem;margin:1.8rem 0 .5rem}
p{margin:.6rem 0;white-space:pre-line}
h1,h2,h3,p,td,th,li,dd{overflow-wrap:anywhere}
a{color:inherit}
.secondary,.lead,.note,figcaption{color:#5b6472}
.cover{border-top:6px solid #14181f;padding-top:1rem;margin-bottom:2.5rem}
.scenario{font-size:1.4rem;margin:0 0 1rem}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-left:1.2rem}
nav li{margin:.25rem 0}
nav a{text-decoration:none}
nav a:hover,nav a:focus{text-decoration:underline}
nav>ol>li>a{font-weight:600}
nav ol ol a{color:#5b6472}
section{border-top:1px solid #c9ced6;margin-top:2.5rem;padding-top:1.8rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.6rem;margin:1rem 0}
.figure{background:#f3f4f6;border:1px solid #c9ced6;border-radius:8px;padding:.7rem .9rem}
.figure.missed{border:2px solid #b42318}
.figure span{display:block}
.figure .label,.figure .note{font-size:.85rem;color:#5b6472}
.figure .value{font-size:1.5rem;font-weight:700;line-height:1.3}
.missed .value,td.missed{color:#b42318;font-weight:600}
.check{list-style:none;margin:.6rem 0;padding:0}
.check li{margin:.35rem 0}
.check label{display:flex;gap:.6rem;align-items:baseline}
input[type=checkbox]{width:1.1em;height:1.1em;flex:none;accent-color:#14181f;transform:translateY(.15em)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.93rem}
th{text-align:left;color:#5b6472;font-weight:600;border-bottom:1px solid #5b6472}
th,td{padding:.4rem .6rem;vertical-align:top;white-space:pre-line}
tbody tr:nth-child(odd){background:#f3f4f6}
.right{text-align:right;font-variant-numeric:tabular-nums}
.strong{font-weight:600}
code,pre{font:.88rem/1.5 "DejaVu Sans Mono",ui-monospace,monospace}
pre{background:#f3f4f6;border:1px solid #c9ced6;border-radius:6px;padding:.5rem .8rem;margin:.2rem 0;
white-space:pre-wrap;overflow-wrap:anywhere}
figure{margin:1rem 0}
svg{display:block;width:100%;height:auto}
svg text{white-space:pre}
.gantt{font-family:Inter,system-ui,sans-serif}
.gantt .grid{stroke:#dde1e6}
.gantt .before{fill:#f3f4f6}
.gantt .bar{fill:#9aa1ac}
.gantt .bar.critical{fill:#14181f}
.gantt .bar.open{fill:#fff;stroke:#14181f;stroke-dasharray:4 2}
.gantt .label,.gantt .tick{font-size:11px;fill:#5b6472}
.gantt .label.light{fill:#fff}
.gantt .label.dark{fill:#14181f}
.gantt .tick{text-anchor:middle}
.gantt .row{font-size:12.5px;font-weight:600}
.gantt .flag{fill:#14181f;stroke:#14181f}
.step{border:1px solid #c9ced6;border-left:4px solid #c9ced6;border-radius:0 8px 8px 0;padding:1rem 1.2rem;margin:1rem 0}
.step.critical{border-left:8px solid #14181f}
.step header{display:flex;gap:.8rem;align-items:flex-start}
.step header>div:first-of-type{flex:1;min-width:0}
.step h3{margin:0;font-size:1.2rem}
.step header input{width:1.5em;height:1.5em;transform:none}
.step header p{margin:0}
.planned{text-align:right}
.planned b{font-size:1.05rem}
.planned .note{font-size:.8rem}
dl{display:grid;grid-template-columns:6.5rem 1fr;gap:.45rem .8rem;margin:.9rem 0}
dt{color:#5b6472;font-weight:600}
dd{margin:0;min-width:0;white-space:pre-line}
.lines{display:grid;grid-template-columns:2fr 2fr 2fr 3fr;gap:1rem;margin-top:1.4rem;color:#5b6472;font-size:.88rem}
.lines span{border-bottom:1px solid #5b6472;padding-bottom:.1rem}
.signatures{display:grid;grid-template-columns:2fr 2fr 1.4fr 2fr;gap:1.8rem 1rem;margin-top:1.5rem;align-items:end}
.writing{border:2px solid #14181f;border-radius:8px;padding:.8rem 1rem;margin:1rem 0}
.writing.plain{border:0;padding:0}
.writing b{font-size:1.1rem}
.writing .row{display:flex;gap:1rem;margin-top:.9rem}
.writing .row span{flex:1;border-bottom:1px solid #5b6472;font-weight:600;font-size:.9rem;padding-bottom:.1rem}
.site{border:1px solid #c9ced6;border-radius:8px;padding:.7rem .9rem;margin:.7rem 0}
.site.lost{border:2px solid #14181f;background:#f3f4f6}
.site h4{margin:0 0 .5rem;font-size:1rem}
.parts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.5rem}
.part{border:1px solid #c9ced6;border-radius:5px;padding:.3rem .5rem;background:#fff;overflow-wrap:anywhere}
.part b,.part span{display:block}
.part span{font-size:.83rem;color:#5b6472}
.part.lost{border:2px solid #14181f}
.part.disabled{border:1px dashed #14181f}
.part.degraded{border:1px dotted #14181f}
.part.recovered{border-color:#14181f}
.logo{float:right;max-height:54px;max-width:12rem}
.signatures span{border-top:1px solid #5b6472;font-size:.8rem;color:#5b6472}
footer{border-top:1px solid #c9ced6;margin-top:3rem;padding-top:.8rem;color:#5b6472;font-size:.88rem}
@media (max-width:40rem){dl{grid-template-columns:1fr}.lines,.signatures{grid-template-columns:1fr 1fr}}
@media print{@page{size:A4;margin:16mm}html{font-size:10.5pt}main{max-width:none;padding:0}
section.page,nav{break-before:page}section{border:0;margin-top:1.5rem;padding-top:0}
.step,.figure,figure,tr,li{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

QString element(const char* tag, const QString& text, const QString& kind = {}) {
    const QString name = QLatin1String(tag);
    const QString attribute = kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind);
    return u'<' + name + attribute + u'>' + htmlText(text) + QStringLiteral("</") + name + u'>';
}

QString unlessEmpty(const char* tag, const QString& text, const QString& kind = {}) {
    return text.isEmpty() ? QString() : element(tag, text, kind);
}

/// Writes the blocks of one section; numbers headings and steps for links from the contents.
class SectionWriter {
public:
    SectionWriter(std::size_t number, QString& out) : m_number(number), m_out(out) {}

    QString nextId() { return QStringLiteral("s%1-%2").arg(m_number).arg(++m_places); }

    void operator()(const Paragraph& paragraph) {
        add(element("p", paragraph.text, paragraph.secondary ? QStringLiteral("secondary") : QString()));
    }
    void operator()(const Heading& heading) {
        m_out += QStringLiteral("<h3 id=\"%1\">").arg(nextId());
        add(htmlText(heading.text) + QStringLiteral("</h3>"));
    }
    void operator()(const Figures& figures);
    void operator()(const CheckList& list);
    void operator()(const Table& table);
    void operator()(const Gantt& gantt) {
        if (!gantt.rows.empty())
            add(QStringLiteral("<figure class=\"scroll\">") + ganttSvg(gantt) + QStringLiteral("</figure>"));
    }
    void operator()(const Picture& picture) {
        add(QStringLiteral("<figure>") + diagramSvg(picture) + unlessEmpty("figcaption", picture.caption) +
            QStringLiteral("</figure>"));
    }
    void operator()(const StepCard& card);
    void operator()(const Signatures& signatures);
    void operator()(const WritingBox& box);
    void operator()(const Bullets& bullets);
    void operator()(const CodeBlock& code) {
        add(QStringLiteral("<pre>") + htmlText(code.text) + QStringLiteral("</pre>"));
    }
    void operator()(const SiteMap& map);

private:
    void add(const QString& html) { m_out += html + u'\n'; }
    void addRow(const QString& label, const QString& content) {
        if (!content.isEmpty())
            add(element("dt", label) + QStringLiteral("<dd>") + content + QStringLiteral("</dd>"));
    }

    std::size_t m_number;
    int m_places = 0;
    QString& m_out;
};

void SectionWriter::operator()(const Figures& figures) {
    add(QStringLiteral("<div class=\"figures\">"));
    for (const Figure& figure : figures.figures) {
        const QString mark = figure.missed ? QStringLiteral("▲ ") : QString();
        add(QStringLiteral("<div class=\"figure%1\">")
                .arg(figure.missed ? QStringLiteral(" missed") : QString()) +
            element("span", figure.label, QStringLiteral("label")) +
            element("span", mark + figure.value, QStringLiteral("value")) +
            element("span", figure.note, QStringLiteral("note")) + QStringLiteral("</div>"));
    }
    add(QStringLiteral("</div>"));
}

void SectionWriter::operator()(const CheckList& list) {
    add(QStringLiteral("<ul class=\"check\">"));
    for (const QString& line : list.lines)
        add(QStringLiteral("<li><label><input type=\"checkbox\">") + element("span", line) +
            QStringLiteral("</label></li>"));
    add(QStringLiteral("</ul>"));
}

QString cellHtml(const Cell& cell) {
    QStringList kinds;
    if (cell.missed)
        kinds << QStringLiteral("missed");
    if (cell.strong)
        kinds << QStringLiteral("strong");
    if (cell.right)
        kinds << QStringLiteral("right");
    const QString mark = cell.missed && !cell.text.isEmpty() ? QStringLiteral("▲\u00A0") : QString();
    QString content = mark + htmlText(cell.text);
    if (cell.code)
        content = QStringLiteral("<code>") + content + QStringLiteral("</code>");
    const QString attribute =
        kinds.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kinds.join(u' '));
    return QStringLiteral("<td") + attribute + u'>' + content + QStringLiteral("</td>");
}

void SectionWriter::operator()(const Table& table) {
    if (table.rows.empty()) {
        add(unlessEmpty("p", table.whenEmpty, QStringLiteral("secondary")));
        return;
    }
    add(QStringLiteral("<div class=\"scroll\"><table>"));
    if (!table.columns.isEmpty()) {
        m_out += QStringLiteral("<thead><tr>");
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const std::vector<Cell>& first = table.rows.front();
            const auto at = static_cast<std::size_t>(i);
            const bool right = at < first.size() && first[at].right;
            m_out += element("th", table.columns[i], right ? QStringLiteral("right") : QString());
        }
        add(QStringLiteral("</tr></thead>"));
    }
    add(QStringLiteral("<tbody>"));
    for (const std::vector<Cell>& row : table.rows) {
        m_out += QStringLiteral("<tr>");
        for (const Cell& cell : row)
            m_out += cellHtml(cell);
        add(QStringLiteral("</tr>"));
    }
    add(QStringLiteral("</tbody></table></div>"));
}

void SectionWriter::operator()(const StepCard& card) {
    const QString kind = card.critical ? QStringLiteral("step critical") : QStringLiteral("step");
    const QString title = QStringLiteral("%1 %2").arg(card.number).arg(card.title);
    add(QStringLiteral("<article class=\"%1\" id=\"%2\"><header>").arg(kind, nextId()));
    add(QStringLiteral("<input type=\"checkbox\" aria-label=\"%1\">").arg(htmlText(title)));
    add(QStringLiteral("<div>") + element("h3", title) +
        unlessEmpty("p", card.subtitle, QStringLiteral("secondary")) + QStringLiteral("</div>"));
    add(QStringLiteral("<div class=\"planned\">") + unlessEmpty("b", card.planned) +
        unlessEmpty("p", card.plannedNote, QStringLiteral("note")) + QStringLiteral("</div></header>"));
    add(QStringLiteral("<dl>"));
    addRow(RunbookTexts::tr("Start when"), htmlText(card.before));
    addRow(RunbookTexts::tr("At hand"), htmlText(card.atHand));
    const QString command = card.command.trimmed().isEmpty()
                                ? QString()
                                : QStringLiteral("<pre>") + htmlText(card.command) + QStringLiteral("</pre>");
    addRow(RunbookTexts::tr("Do"), htmlText(card.doText) + command);
    addRow(RunbookTexts::tr("Good when"), htmlText(card.goodWhen));
    addRow(RunbookTexts::tr("If not"), htmlText(card.ifNot));
    add(QStringLiteral("</dl>"));
    add(QStringLiteral("<div class=\"lines\">") + element("span", RunbookTexts::tr("Started")) +
        element("span", RunbookTexts::tr("Finished")) + element("span", RunbookTexts::tr("By")) +
        element("span", RunbookTexts::tr("Notes")) + QStringLiteral("</div></article>"));
}

void SectionWriter::operator()(const Signatures& signatures) {
    add(QStringLiteral("<div class=\"signatures\">"));
    for (const QString& role : signatures.roles)
        add(element("b", role) + element("span", RunbookTexts::tr("Name")) +
            element("span", RunbookTexts::tr("Date, time")) + element("span", RunbookTexts::tr("Signature")));
    add(QStringLiteral("</div>"));
}

void SectionWriter::operator()(const WritingBox& box) {
    add(box.title.isEmpty() ? QStringLiteral("<div class=\"writing plain\">")
                            : QStringLiteral("<div class=\"writing\">"));
    add(unlessEmpty("b", box.title) + unlessEmpty("p", box.note, QStringLiteral("secondary")));
    for (const QStringList& row : box.rows) {
        QString line = QStringLiteral("<div class=\"row\">");
        for (const QString& label : row)
            line += element("span", label);
        add(line + QStringLiteral("</div>"));
    }
    add(QStringLiteral("</div>"));
}

void SectionWriter::operator()(const Bullets& bullets) {
    const QString name = bullets.isNumbered ? QStringLiteral("ol") : QStringLiteral("ul");
    QString list = u'<' + name + u'>';
    for (const QString& line : bullets.lines)
        list += element("li", line);
    add(list + QStringLiteral("</") + name + u'>');
}

QString stateClass(DiagramState state) {
    switch (state) {
    case DiagramState::Lost:
        return QStringLiteral(" lost");
    case DiagramState::Disabled:
        return QStringLiteral(" disabled");
    case DiagramState::Degraded:
        return QStringLiteral(" degraded");
    case DiagramState::Recovered:
        return QStringLiteral(" recovered");
    default:
        return {};
    }
}

void SectionWriter::operator()(const SiteMap& map) {
    for (const SiteBox& site : map.sites) {
        const QString title =
            site.note.isEmpty() ? site.title : QStringLiteral("%1 · %2").arg(site.title, site.note);
        QString html = QStringLiteral("<div class=\"site") + stateClass(site.state) + QStringLiteral("\">") +
                       element("h4", title) + QStringLiteral("<div class=\"parts\">");
        for (const SitePart& part : site.parts)
            html += QStringLiteral("<div class=\"part") + stateClass(part.state) + QStringLiteral("\">") +
                    element("b", part.name) + unlessEmpty("span", part.note) + QStringLiteral("</div>");
        add(html + QStringLiteral("</div></div>"));
    }
}

/// Headings and steps in the order SectionWriter numbers them.
QStringList placesOf(const Section& section) {
    QStringList places;
    for (const Block& block : section.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            places << heading->text;
        else if (const auto* card = std::get_if<StepCard>(&block))
            places << QStringLiteral("%1 %2").arg(card->number).arg(card->title);
    }
    return places;
}

QString linkTo(const QString& id, const QString& text) {
    return QStringLiteral("<li><a href=\"#%1\">").arg(id) + htmlText(text) + QStringLiteral("</a>");
}

QString contents(const Document& document) {
    if (document.sections.empty())
        return {};
    QString html =
        QStringLiteral("<nav>") + element("h2", RunbookTexts::tr("Contents")) + QStringLiteral("<ol>\n");
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const Section& section = document.sections[i];
        html +=
            linkTo(QStringLiteral("s%1").arg(i + 1), QStringLiteral("%1 %2").arg(i + 1).arg(section.title));
        const QStringList places = placesOf(section);
        if (!places.isEmpty())
            html += QStringLiteral("<ol>\n");
        for (qsizetype place = 0; place < places.size(); ++place)
            html += linkTo(QStringLiteral("s%1-%2").arg(i + 1).arg(place + 1), places[place]) +
                    QStringLiteral("</li>\n");
        html += places.isEmpty() ? QStringLiteral("</li>\n") : QStringLiteral("</ol></li>\n");
    }
    return html + QStringLiteral("</ol></nav>\n");
}

QString cover(const Document& document) {
    QString html = QStringLiteral("<div class=\"cover\">\n");
    if (!document.logo.isEmpty())
        html += QStringLiteral("<img class=\"logo\" alt=\"\" src=\"data:image/png;base64,%1\">")
                    .arg(QString::fromLatin1(document.logo.toBase64()));
    html += unlessEmpty("p", document.header, QStringLiteral("secondary"));
    const QString kind = !document.kind.isEmpty() ? document.kind
                         : document.isSheet       ? RunbookTexts::tr("Service sheet")
                                                  : RunbookTexts::tr("Disaster recovery runbook");
    html += element("p", kind, QStringLiteral("secondary"));
    html +=
        element("h1", document.plan.isEmpty() ? document.scenario : document.plan) +
        unlessEmpty("p", document.plan.isEmpty() ? QString() : document.scenario, QStringLiteral("scenario"));
    html += unlessEmpty("p", joined({document.version, document.date}), QStringLiteral("strong"));
    html += unlessEmpty("p", joined({document.organisation, document.classification}),
                        QStringLiteral("secondary"));
    html += unlessEmpty("p", document.verified, QStringLiteral("strong"));
    for (const WritingBox& box : document.coverBoxes)
        SectionWriter(0, html)(box);
    if (!document.coverFigures.empty())
        SectionWriter(0, html)(Figures{document.coverFigures});
    return html + unlessEmpty("p", document.summary) + QStringLiteral("</div>\n");
}

QString sectionHtml(const Section& section, std::size_t number) {
    QString html = QStringLiteral("<section id=\"s%1\"%2>\n")
                       .arg(number)
                       .arg(section.newPage ? QStringLiteral(" class=\"page\"") : QString());
    html += element("h2", QStringLiteral("%1 %2").arg(number).arg(section.title));
    html += unlessEmpty("p", section.lead, QStringLiteral("lead"));
    SectionWriter writer(number, html);
    for (const Block& block : section.blocks)
        std::visit(writer, block);
    return html + QStringLiteral("</section>\n");
}

} // namespace

QByteArray renderHtml(const Document& document) {
    const InLanguage texts(document.language);
    // Second line of defence behind escaping: with this policy injected markup can neither run nor load
    // anything.
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'; img-src data:\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"generator\" content=\"Drawbridge\">\n")
            .arg(htmlText(document.language.isEmpty() ? textLanguage() : document.language));
    html += element("title", joined({document.plan, document.scenario})) + QStringLiteral("\n<style>") +
            QString::fromUtf8(style) + QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
    html += cover(document) + (document.isSheet || document.isCard ? QString() : contents(document));
    for (std::size_t i = 0; i < document.sections.size(); ++i)
        html += sectionHtml(document.sections[i], i + 1);
    const QString foot =
        joined({document.classification, document.organisation, document.version, document.date});
    html += unlessEmpty("footer", foot) + QStringLiteral("\n</main>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace drawbridge::runbook
