// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_gantt.h"
#include "core/report/runbook/runbook_render.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace drawbridge;
using namespace drawbridge::runbook;

namespace {

StepCard stepCard(int number, const QString& title) {
    StepCard card;
    card.number = number;
    card.title = title;
    card.subtitle = QStringLiteral("orders-db · DBA (1 person) · +49 69 0000 230");
    card.planned = QStringLiteral("+0:55 – 1:00");
    card.plannedNote = QStringLiteral("planned, after the incident");
    card.critical = number % 2 == 0;
    card.before = QStringLiteral("dub-gw is up (step 1)");
    card.doText = QStringLiteral("Promote it.");
    card.command = QStringLiteral("sudo -u postgres pg_ctl promote -> 2x3\necho done");
    card.goodWhen = QStringLiteral("select pg_is_in_recovery() answers f");
    card.ifNot = QStringLiteral("Stop. Call 10:30 at the latest.");
    return card;
}

Table longTable(int rows) {
    Table table;
    table.columns = {QStringLiteral("Zeitpunkt"), QStringLiteral("Component"), QStringLiteral("What")};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{QStringLiteral("0:%1").arg(i), i % 10 == 0, false, true},
                              {QStringLiteral("row-%1").arg(i), false, true},
                              {QStringLiteral("Restore the archive and replay the log of %1").arg(i)}});
    return table;
}

Picture smallPicture() {
    Diagram diagram;
    diagram.bounds = QRectF(0, 0, 400, 200);
    DiagramContainer site;
    site.title = QStringLiteral("Frankfurt");
    site.rect = QRectF(10, 10, 380, 180);
    site.state = DiagramState::Lost;
    diagram.containers.push_back(site);
    DiagramItem item;
    item.title = QStringLiteral("<b>orders</b>");
    item.icon = QStringLiteral("database");
    item.rect = QRectF(40, 60, 150, 48);
    item.state = DiagramState::Lost;
    diagram.items.push_back(item);
    return {diagram, QStringLiteral("Before and after")};
}

Gantt gantt(int rows) {
    Gantt chart;
    chart.workStartsSeconds = 2400;
    for (int i = 0; i < rows; ++i)
        chart.rows.push_back({QStringLiteral("gantt-row-%1").arg(i),
                              {{2400 + i * 60, 6000 + i * 60, QStringLiteral("work %1").arg(i), i % 2 == 0}},
                              {14400}});
    return chart;
}

Document richDocument() {
    Document document;
    document.plan = QStringLiteral("Web shop");
    document.scenario = QStringLiteral("Frankfurt lost");
    document.organisation = QStringLiteral("Example Ltd");
    document.version = QStringLiteral("Version 12");
    document.date = QStringLiteral("22 November 2026");
    document.classification = QStringLiteral("Confidential");
    document.summary = QStringLiteral("Bring the shop back in Dublin.");
    document.coverFigures = {
        {QStringLiteral("All back in"), QStringLiteral("5 h 05 m"), QStringLiteral("of 6 h")},
        {QStringLiteral("orders"), QStringLiteral("4 h 25 m"), QStringLiteral("missed"), true}};
    Section decide{QStringLiteral("Decide"), QStringLiteral("Whom to call."), true, {}};
    decide.blocks = {Figures{document.coverFigures},
                     Heading{QStringLiteral("Declare when")},
                     CheckList{{QStringLiteral("No answer for 10 minutes.")}},
                     Heading{QStringLiteral("Topology")},
                     smallPicture(),
                     gantt(5)};
    Section tasks{QStringLiteral("Tasks"), QStringLiteral("In order."), true, {longTable(120)}};
    Section recover{QStringLiteral("Recovery steps"), QStringLiteral("Tick and sign."), true, {}};
    for (int i = 1; i <= 9; ++i)
        recover.blocks.push_back(stepCard(i, QStringLiteral("Promote replica %1").arg(i)));
    Section sign{QStringLiteral("Sign off"), {}, false, {}};
    sign.blocks = {Paragraph{QStringLiteral("When all is back."), true},
                   Signatures{{QStringLiteral("Lead")}}};
    document.sections = {decide, tasks, recover, sign};
    return document;
}

/// Runs a tool on a PDF in a file of its own; all it prints.
class PdfFile {
public:
    explicit PdfFile(const QByteArray& pdf) {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("cannot write %s", qPrintable(path()));
    }
    QString path() const { return m_folder.filePath(QStringLiteral("runbook.pdf")); }

    QString run(const QString& tool, const QStringList& arguments, int* status = nullptr) const {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tool, arguments);
        if (!process.waitForFinished())
            qFatal("%s does not run; it is a test dependency", qPrintable(tool));
        if (status != nullptr)
            *status = process.exitCode();
        return QString::fromUtf8(process.readAll());
    }
    QStringList pages() const {
        const QString text =
            run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path(), QStringLiteral("-")});
        QStringList pages = text.split(u'\f');
        pages.removeLast();
        return pages;
    }
    /// QDF: the PDF as plain text.
    QString plain() const {
        return run(QStringLiteral("qpdf"),
                   {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), path(),
                    QStringLiteral("-")});
    }

private:
    QTemporaryDir m_folder;
};

Document withBlock(const Block& block) {
    Document document;
    document.plan = QStringLiteral("Plan");
    document.sections = {{QStringLiteral("Section"), {}, true, {block}}};
    return document;
}

const QString hostile =
    QStringLiteral("<script>alert(\"x\")</script> | *b* _i_ `c` # [l](http://e.x) ![p](q) & \\");

} // namespace

class RunbookRenderTest : public QObject {
    Q_OBJECT

private slots:
    void pdfIsSound();
    void pdfHoldsEveryTextForSearch();
    void pagesSayWhereOneIs();
    void contentsTellTheRightPages();
    void linksAndOutlineResolve();
    void metadata();
    void longTablesRepeatTheirHead();
    void longChartsRepeatTheirAxis();
    void stepCardsStayWhole();
    void aCardLongerThanAPageGoesOn();
    void aRowLongerThanAPageGoesOn();
    void longWordsAreNotCut();
    void hostileTextIsNoMarkupInHtml();
    void hostileTextIsNoMarkupInMarkdown();
    void codeFencesHold();
    void htmlLinksResolve();
    void htmlIsSelfContained();
    void emptyDocuments();
    void emptyBlocks();
    void ganttBarsDoNotHideEachOther();
    void tickTexts();
};

void RunbookRenderTest::pdfIsSound() {
    const PdfFile pdf(renderPdf(richDocument()));
    int status = -1;
    const QString said = pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()}, &status);
    QVERIFY2(status == 0, qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("WARNING")), qPrintable(said));
    const QString fonts = pdf.run(QStringLiteral("pdffonts"), {pdf.path()});
    QVERIFY2(!fonts.contains(QStringLiteral("Type 3")), qPrintable(fonts));
    QVERIFY2(!fonts.contains(QRegularExpression(QStringLiteral("\\bno +(yes|no) +(yes|no)"))),
             qPrintable(fonts));
}

void RunbookRenderTest::pdfHoldsEveryTextForSearch() {
    const QString text = PdfFile(renderPdf(richDocument())).pages().join(u'\n');
    for (int i = 1; i <= 9; ++i)
        QVERIFY(text.contains(QStringLiteral("%1 Promote replica %1").arg(i)));
    // What a font's contextual alternates would turn into characters nobody can search for.
    QVERIFY(text.contains(QStringLiteral("+0:55 – 1:00")));
    QVERIFY(text.contains(QStringLiteral("Call 10:30")));
    QVERIFY(text.contains(QStringLiteral("pg_ctl promote -> 2x3")));
    for (const QString& word :
         {QStringLiteral("Good when"), QStringLiteral("If not"), QStringLiteral("Started"),
          QStringLiteral("Frankfurt"), QStringLiteral("gantt-row-4"),
          QStringLiteral("No answer for 10 minutes."), QStringLiteral("Signature")})
        QVERIFY2(text.contains(word), qPrintable(word));
}

void RunbookRenderTest::pagesSayWhereOneIs() {
    const QStringList pages = PdfFile(renderPdf(richDocument())).pages();
    QVERIFY(pages.size() > 6);
    QVERIFY(!pages.front().contains(QStringLiteral(" of %1").arg(pages.size())));
    for (qsizetype i = 1; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(QStringLiteral("%1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(QStringLiteral("Web shop · Frankfurt lost")));
        QVERIFY(pages[i].contains(QStringLiteral("Version 12 · 22 November 2026")));
        QVERIFY(pages[i].contains(QStringLiteral("Confidential · Example Ltd")));
    }
}

void RunbookRenderTest::contentsTellTheRightPages() {
    const QStringList pages = PdfFile(renderPdf(richDocument())).pages();
    static const QRegularExpression entry(QStringLiteral("^ *(\\d .*\\S) {2,}(\\d+)$"),
                                          QRegularExpression::MultilineOption);
    int found = 0;
    for (auto matches = entry.globalMatch(pages[0]); matches.hasNext(); ++found) {
        const auto match = matches.next();
        const qsizetype page = match.captured(2).toInt() - 1;
        QVERIFY2(page >= 1 && page < pages.size(), qPrintable(match.captured()));
        QVERIFY2(pages[page].contains(match.captured(1)), qPrintable(match.captured()));
    }
    QCOMPARE(found, 4 + 9); // sections and steps, on the cover
}

void RunbookRenderTest::linksAndOutlineResolve() {
    const Document document = richDocument();
    const PdfFile pdf(renderPdf(document));
    const QString plain = pdf.plain();
    QSet<QString> pages;
    for (const QString& object : plain.split(QStringLiteral("endobj"))) {
        static const QRegularExpression number(QStringLiteral("(\\d+) 0 obj"));
        if (object.contains(QStringLiteral("/Type /Page\n")))
            pages.insert(number.match(object).captured(1));
    }
    QCOMPARE(pages.size(), pdf.pages().size());
    static const QRegularExpression destination(QStringLiteral("/Dest \\[\\s+(\\d+) 0 R\\s+/XYZ"));
    int links = 0;
    for (auto matches = destination.globalMatch(plain); matches.hasNext(); ++links)
        QVERIFY(pages.contains(matches.next().captured(1)));
    const int anchors = 4 + 2 + 9; // sections, headings, steps
    QCOMPARE(links, 2 * anchors);  // each in the contents and in the outline
    QCOMPARE(plain.count(QStringLiteral("/Subtype /Link")), anchors);
    QVERIFY(plain.contains(QStringLiteral("/PageMode /UseOutlines")));
}

void RunbookRenderTest::metadata() {
    const PdfFile pdf(renderPdf(richDocument()));
    const QString info = pdf.run(QStringLiteral("pdfinfo"), {pdf.path()});
    QVERIFY2(info.contains(QStringLiteral("Web shop · Frankfurt lost")), qPrintable(info));
    static const QRegularExpression author(QStringLiteral("Author: +Example Ltd"));
    static const QRegularExpression creator(QStringLiteral("Creator: +Drawbridge"));
    QVERIFY(info.contains(author));
    QVERIFY(info.contains(creator));
    QVERIFY(info.contains(QStringLiteral("A4")));
}

void RunbookRenderTest::longTablesRepeatTheirHead() {
    int pagesWithRows = 0;
    for (const QString& page : PdfFile(renderPdf(richDocument())).pages()) {
        if (!page.contains(QStringLiteral("row-")) || page.contains(QStringLiteral("gantt-row")))
            continue;
        ++pagesWithRows;
        QCOMPARE(page.count(QStringLiteral("Zeitpunkt")), 1);
    }
    QVERIFY(pagesWithRows >= 3);
}

void RunbookRenderTest::longChartsRepeatTheirAxis() {
    const QStringList pages = PdfFile(renderPdf(withBlock(gantt(100)))).pages();
    int pagesWithRows = 0;
    for (const QString& page : pages) {
        if (!page.contains(QStringLiteral("gantt-row-")))
            continue;
        ++pagesWithRows;
        QVERIFY(page.contains(QStringLiteral("+2 h")));
    }
    QVERIFY(pagesWithRows >= 3);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(pages.join(u'\n').count(QRegularExpression(QStringLiteral("gantt-row-%1\\b").arg(i))), 1);
}

void RunbookRenderTest::stepCardsStayWhole() {
    for (const QString& page : PdfFile(renderPdf(richDocument())).pages().mid(2)) {
        static const QRegularExpression title(QStringLiteral("\\d Promote replica \\d"));
        QCOMPARE(page.count(title), page.count(QStringLiteral("Finished")));
    }
}

void RunbookRenderTest::aCardLongerThanAPageGoesOn() {
    StepCard card = stepCard(7, QStringLiteral("Long one"));
    QStringList lines;
    for (int i = 0; i < 150; ++i)
        lines << QStringLiteral("command-%1 --with option").arg(i);
    card.command = lines.join(u'\n');
    const QStringList pages = PdfFile(renderPdf(withBlock(card))).pages();
    QVERIFY(pages.size() >= 4);
    QVERIFY(pages.last().contains(QStringLiteral("7 Long one (continued)")));
    for (int i = 0; i < 150; ++i)
        QCOMPARE(pages.join(u'\n').count(QStringLiteral("command-%1 ").arg(i)), 1);
}

void RunbookRenderTest::aRowLongerThanAPageGoesOn() {
    Table table;
    table.columns = {QStringLiteral("Key"), QStringLiteral("Text")};
    QStringList words;
    for (int i = 0; i < 3000; ++i)
        words << QStringLiteral("w%1").arg(i);
    table.rows = {{{QStringLiteral("first")}, {words.join(u' ')}},
                  {{QStringLiteral("second")}, {QStringLiteral("end")}}};
    const QStringList pages = PdfFile(renderPdf(withBlock(table))).pages();
    const QStringList found = pages.join(u' ').split(QRegularExpression(QStringLiteral("\\s+")));
    for (const QString& word : words)
        QCOMPARE(found.count(word), 1);
    QVERIFY(found.contains(QStringLiteral("second")));
}

void RunbookRenderTest::longWordsAreNotCut() {
    const QString word(3000, u'x');
    StepCard card = stepCard(1, word);
    card.command = word;
    card.ifNot = word;
    Table table;
    table.rows = {{{QStringLiteral("a")}, {word}, {word}}};
    Document document = withBlock(card);
    document.plan.clear();
    document.sections.front().blocks.push_back(table);
    document.sections.front().blocks.push_back(CheckList{{word}});
    document.sections.front().blocks.push_back(Paragraph{word});
    const PdfFile pdf(renderPdf(document));
    const QStringList pages = pdf.pages();
    // All of it, and within the page: pdftotext with a box as wide as the margins loses
    // nothing.
    const QString inside =
        pdf.run(QStringLiteral("pdftotext"),
                {QStringLiteral("-x"), QStringLiteral("40"), QStringLiteral("-y"), QStringLiteral("0"),
                 QStringLiteral("-W"), QStringLiteral("515"), QStringLiteral("-H"), QStringLiteral("842"),
                 pdf.path(), QStringLiteral("-")});
    QVERIFY2(inside.count(u'x') >= 21000, qPrintable(QString::number(inside.count(u'x'))));
    QCOMPARE(inside.count(u'x'), pages.join(u' ').count(u'x'));
}

void RunbookRenderTest::hostileTextIsNoMarkupInHtml() {
    Document document = richDocument();
    document.plan = document.scenario = document.summary = document.language = hostile;
    StepCard card = stepCard(1, hostile);
    card.command = card.before = card.subtitle = hostile;
    Table table;
    table.columns = {hostile};
    table.rows = {{{hostile, false, false, false, true}}};
    Gantt chart = gantt(1);
    chart.rows[0].title = chart.rows[0].bars[0].label = hostile;
    Picture picture = smallPicture();
    picture.caption = picture.diagram.items[0].title = QStringLiteral("\"><script>");
    document.sections[0].title = hostile;
    document.sections[0].blocks = {card, table, chart, picture, Heading{hostile}, CheckList{{hostile}}};
    const QString html = QString::fromUtf8(renderHtml(document));
    QVERIFY(!html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;")));
}

void RunbookRenderTest::hostileTextIsNoMarkupInMarkdown() {
    Document document =
        withBlock(Paragraph{hostile + QStringLiteral("\n# not a title\n- not a list\n1. nor this\n---")});
    Table table;
    table.columns = {QStringLiteral("A|B"), QStringLiteral("C")};
    table.rows = {{{QStringLiteral("a|b\nc")}, {QStringLiteral("x|`y`"), false, false, false, true}}};
    document.sections[0].blocks.push_back(table);
    const QString markdown = QString::fromUtf8(renderMarkdown(document));
    static const QRegularExpression open(QStringLiteral("(?<!\\\\)[<`*_\\[#!]"));
    for (const QString& line : markdown.split(u'\n'))
        if (line.contains(QStringLiteral("script")) || line.contains(QStringLiteral("not a")) ||
            line.contains(QStringLiteral("nor this")))
            QVERIFY2(!line.contains(open), qPrintable(line));
    QVERIFY(markdown.contains(QStringLiteral("\n\\- not a list")));
    QVERIFY(markdown.contains(QStringLiteral("\n1\\. nor this")));
    QVERIFY(markdown.contains(QStringLiteral("\n\\---")));
    QVERIFY(markdown.contains(QStringLiteral("http\\://e.x")));
    QVERIFY2(
        markdown.contains(QStringLiteral("| A\\|B | C |\n| --- | --- |\n| a\\|b<br>c | `` x\\|`y` `` |")),
        qPrintable(markdown));
}

void RunbookRenderTest::codeFencesHold() {
    StepCard card = stepCard(1, QStringLiteral("Fence"));
    card.command = QStringLiteral("echo\n````\n<script>\n````");
    const QString markdown = QString::fromUtf8(renderMarkdown(withBlock(card)));
    QVERIFY(markdown.contains(QStringLiteral("`````\necho\n````\n<script>\n````\n`````\n")));
    QVERIFY(markdown.contains(QStringLiteral("- [ ] ")));
}

void RunbookRenderTest::htmlLinksResolve() {
    const QString html = QString::fromUtf8(renderHtml(richDocument()));
    static const QRegularExpression link(QStringLiteral("href=\"#([^\"]+)\">([^<]+)<"));
    int links = 0;
    for (auto matches = link.globalMatch(html); matches.hasNext(); ++links) {
        const auto match = matches.next();
        const qsizetype place = html.indexOf(QStringLiteral("id=\"%1\"").arg(match.captured(1)));
        QVERIFY2(place > 0, qPrintable(match.captured()));
        QVERIFY2(html.indexOf(match.captured(2), place) - place < 400, qPrintable(match.captured()));
    }
    QCOMPARE(links, 4 + 2 + 9);
}

void RunbookRenderTest::htmlIsSelfContained() {
    const QString html = QString::fromUtf8(renderHtml(richDocument()));
    static const QRegularExpression outside(QStringLiteral("(src|href)=\"(?!#)"));
    QVERIFY(!html.contains(outside));
    QVERIFY(html.contains(QStringLiteral("<svg class=\"diagram\"")));
    QVERIFY(html.contains(QStringLiteral("<svg class=\"gantt\"")));
    static const QRegularExpression svg(QStringLiteral("<svg.*?</svg>"),
                                        QRegularExpression::DotMatchesEverythingOption);
    for (auto matches = svg.globalMatch(html); matches.hasNext();) {
        QXmlStreamReader reader(matches.next().captured());
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
}

void RunbookRenderTest::emptyDocuments() {
    const PdfFile pdf(renderPdf({}));
    QCOMPARE(pdf.pages().size(), 1);
    int status = -1;
    pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()}, &status);
    QCOMPARE(status, 0);
    QVERIFY(renderHtml({}).contains("</html>"));
    QVERIFY(renderMarkdown({}).startsWith("# "));
}

void RunbookRenderTest::emptyBlocks() {
    Table nothing;
    nothing.whenEmpty = QStringLiteral("Nobody is locked out.");
    Document document = withBlock(nothing);
    for (const Block& block :
         {Block(Paragraph{}), Block(Figures{}), Block(CheckList{}), Block(Table{}), Block(Gantt{}),
          Block(Picture{}), Block(StepCard{}), Block(Signatures{}), Block(Heading{})})
        document.sections[0].blocks.push_back(block);
    QVERIFY(PdfFile(renderPdf(document)).pages().join(u'\n').contains(nothing.whenEmpty));
    QVERIFY(renderHtml(document).contains(nothing.whenEmpty.toUtf8()));
    QVERIFY(renderMarkdown(document).contains(nothing.whenEmpty.toUtf8()));
}

void RunbookRenderTest::ganttBarsDoNotHideEachOther() {
    GanttRow row;
    row.bars = {
        {0, 3600, QStringLiteral("a")}, {1800, 5400, QStringLiteral("b")}, {7200, 9000, QStringLiteral("c")}};
    Gantt chart;
    chart.rows = {row};
    const auto lanes = ganttLanes(row, ganttScale(chart), 500, [](const QString&) { return 20.0; });
    QCOMPARE(lanes.size(), std::size_t(2));
    QCOMPARE(lanes[0].size(), std::size_t(2));
    QCOMPARE(lanes[1][0].bar.label, QStringLiteral("b"));
}

void RunbookRenderTest::tickTexts() {
    QCOMPARE(tickText(0), QStringLiteral("+0 h"));
    QCOMPARE(tickText(1800), QStringLiteral("+30 m"));
    QCOMPARE(tickText(5400), QStringLiteral("+1 h 30 m"));
    QCOMPARE(tickText(172800), QStringLiteral("+2 d"));
    QCOMPARE(sinceIncident(3300), QStringLiteral("+0:55"));
    QCOMPARE(sinceIncident(90000), QStringLiteral("+25:00"));
}

DRAWBRIDGE_TEST(RunbookRenderTest)
#include "runbook_render_test.moc"
