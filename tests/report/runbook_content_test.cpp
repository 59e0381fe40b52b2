// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"
#include "core/analysis/scenario/plan_analysis.h"
#include "core/base/diagnostic.h"
#include "core/import/plan_text/plan_text.h"
#include "core/report/runbook/own_sections.h"
#include "core/report/runbook/runbook_builder.h"
#include "core/report/runbook/runbook_render.h"
#include "core/report/runbook/runbook_sections.h"
#include "tests/support/test_program.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace drawbridge;
using namespace drawbridge::runbook;

namespace {

/// Two servers, three steps that the plan gives, no contacts, no teams.
const QByteArray kSmall = R"(drawbridge: 1
name: New project
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: db-1, kind: database, site: A, data: 10GiB, copies: [{at: B, method: backup, every: 1d, restore-rate: 100MiB/s}], recovery: {strategy: restore, to: B, steps: [{name: Install it, duration: 20m}, {name: Verify it, kind: verify, duration: 5m}]}}
  - {name: web, kind: service, site: A, requires: [db-1], recovery: {strategy: restart, to: B}}
  - {name: people, kind: user-group, requires: [web]}
assumptions: {use: cautious}
scenarios: [{name: A lost, fails: [{site: A}]}, {name: B lost, fails: [{site: B}]}]
)";

QByteArray webShop() {
    QFile file(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/web-shop.plan.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return file.readAll();
}

runbook::Document made(const QByteArray& text, RunbookSettings settings = {}) {
    const PlanAnalysis plan = *analysePlan(
        std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("t.plan.yaml"))));
    settings.date = QDate(2026, 12, 1);
    settings.version = QStringLiteral("Draft");
    FindingSettings findings;
    findings.today = settings.date;
    return buildRunbook(plan.scenarios().front(), findWeaknesses(plan, findings), settings);
}

RunbookSettings forReader(RunbookFor::Kind kind, const QString& name = {}) {
    RunbookSettings settings;
    settings.reader = {kind, name};
    return settings;
}

std::vector<StepCard> cardsOf(const Document& document) {
    std::vector<StepCard> cards;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* card = std::get_if<StepCard>(&block))
                cards.push_back(*card);
        }
    }
    return cards;
}

const Section* sectionOf(const Document& document, const QString& key) {
    for (const Section& section : document.sections) {
        if (section.key == key)
            return &section;
    }
    return nullptr;
}

QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s does not run; it is a test dependency", qPrintable(program));
    return process.readAllStandardOutput();
}

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& content) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return path;
}

QString pngOf(int width, int height) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image(width, height, QImage::Format_Mono);
    image.fill(1);
    image.save(&buffer, "PNG");
    return QString::fromLatin1(bytes.toBase64());
}

Plan withLogo(const QString& logo) {
    Plan plan;
    plan.project.documents = DocumentSettings{};
    plan.project.documents->logo = logo;
    return plan;
}

} // namespace

/// What whoever holds the runbook sees in it.
class RunbookContentTest : public QObject {
    Q_OBJECT

private slots:
    void everyStepSaysWhoWhatHowAndWhatElse() {
        for (const QByteArray& text : {kSmall, webShop()}) {
            const auto cards = cardsOf(made(text));
            QVERIFY(cards.size() >= 6);
            for (const StepCard& card : cards) {
                QVERIFY2(card.subtitle.contains(QStringLiteral(" · ")), qPrintable(card.title));
                QVERIFY2(!card.doText.isEmpty() && !card.goodWhen.isEmpty() && !card.ifNot.isEmpty() &&
                             !card.before.isEmpty(),
                         qPrintable(card.title));
            }
        }
        QVERIFY(cardsOf(made(kSmall)).front().subtitle.contains(QStringLiteral("Nobody is named")));
    }

    void namesKeepTheirCase() {
        for (const StepCard& card : cardsOf(made(webShop()))) {
            for (const QString& text : {card.before, card.doText, card.goodWhen, card.ifNot})
                QVERIFY2(!text.contains(QStringLiteral("Docker-")) &&
                             !text.contains(QStringLiteral("Orders-db")),
                         qPrintable(text));
        }
    }

    void reasonsAreFolded() {
        const Document document = made(webShop());
        const auto& table =
            std::get<runbook::Table>(sectionOf(document, QStringLiteral("affected"))->blocks.front());
        int inFrankfurt = 0;
        for (const auto& row : table.rows)
            inFrankfurt += row[1].text.contains(QStringLiteral("In Frankfurt")) ? 1 : 0;
        QCOMPARE(inFrankfurt, 1);
        QVERIFY(table.rows.size() < 16);
    }

    void providersDoNotSign() {
        const Document document = made(webShop());
        const auto& signatures =
            std::get<Signatures>(sectionOf(document, QStringLiteral("sign-off"))->blocks.front());
        QVERIFY(signatures.roles.contains(QStringLiteral("Declares the disaster")));
        QVERIFY(!signatures.roles.contains(QStringLiteral("Provider support")));
    }

    /// Losing A concerns nothing that is wrong with the loss of B alone.
    void findingsBearOnTheScenario() {
        const Document document = made(webShop());
        const Section* findings = sectionOf(document, QStringLiteral("findings"));
        QVERIFY(findings != nullptr);
        for (const auto& row : std::get<runbook::Table>(findings->blocks.front()).rows)
            QVERIFY2(!row[2].text.contains(QStringLiteral("Ransomware")) &&
                         !row[2].text.contains(QStringLiteral("Authentication lost")),
                     qPrintable(row[3].text));
    }

    void aSmallPlanIsAShortDocument() {
        const Document document = made(kSmall);
        QVERIFY(document.plan.isEmpty()); // “New project” is no title
        const PrintedPages pages(document);
        QVERIFY2(pages.count() <= 8, qPrintable(QString::number(pages.count())));
        const auto& box = std::get<WritingBox>(sectionOf(document, QStringLiteral("decide"))->blocks.at(4));
        QVERIFY(box.rows.size() >= 3); // lines to write contacts on
        QCOMPARE(document.coverBoxes.front().title, QStringLiteral("Time of the incident"));
    }

    /// pdftohtml tells the size of every font used, at this zoom in thirds of a point.
    void noTypeIsBelowEightPoints() {
        const QTemporaryDir folder;
        for (const QByteArray& text : {kSmall, webShop()}) {
            const QString pdf = written(folder, "r.pdf", renderPdf(made(text)));
            const QString xml = QString::fromUtf8(
                outputOf(QStringLiteral("pdftohtml"),
                         {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"),
                          QStringLiteral("-zoom"), QStringLiteral("3"), pdf}));
            static const QRegularExpression size(QStringLiteral("<fontspec [^>]*size=\"(\\d+)\""));
            int fonts = 0;
            for (auto matches = size.globalMatch(xml); matches.hasNext(); ++fonts) {
                const auto match = matches.next();
                QVERIFY2(match.captured(1).toInt() >= 3 * 8, qPrintable(match.captured()));
            }
            QVERIFY(fonts > 3);
        }
    }

    void sectionsAreChosenAndOrdered() {
        RunbookSettings settings;
        settings.sections = {QStringLiteral("steps"), QStringLiteral("exposure"), QStringLiteral("decide")};
        const Document document = made(kSmall, settings);
        QCOMPARE(document.sections.size(), std::size_t(3));
        QCOMPARE(document.sections[0].key, QStringLiteral("steps"));
        QCOMPARE(document.sections[2].key, QStringLiteral("decide"));
        settings.sections = {QStringLiteral("stepps")};
        try {
            made(kSmall, settings);
            QFAIL("an unknown section was taken");
        } catch (const InputError& error) {
            QVERIFY(error.message().contains(QStringLiteral("stepps")) &&
                    error.message().contains(QStringLiteral("sign-off")));
        }
    }

    /// Every section of the table can be asked for, in a plan that says nothing, too.
    void everySectionCanBeAskedFor() {
        for (const SectionKind& kind : sectionTable()) {
            RunbookSettings settings;
            settings.sections = {QString::fromUtf16(kind.key)};
            const Document document = made(kSmall, settings);
            QCOMPARE(document.sections.size(),
                     std::size_t(settings.sections[0] == QStringLiteral("own") ? 0 : 1));
        }
    }

    void aTeamGetsItsStepsAndItsHandOvers() {
        const Document all = made(webShop());
        const Document dba = made(webShop(), forReader(RunbookFor::Kind::Team, QStringLiteral("dba")));
        const auto cards = cardsOf(dba);
        QVERIFY(!cards.empty() && cards.size() < cardsOf(all).size());
        std::size_t ofDba = 0;
        for (const StepCard& card : cardsOf(all))
            ofDba += card.subtitle.contains(QStringLiteral("DBA")) ? 1 : 0;
        QCOMPARE(cards.size(), ofDba);
        for (const StepCard& card : cards)
            QVERIFY(card.subtitle.contains(QStringLiteral("DBA")));
        // The old primary is fenced by Network before, and Platform starts what needs the database after.
        const QString text = QString::fromUtf8(renderMarkdown(dba));
        QVERIFY(text.contains(QStringLiteral("You wait for")) &&
                text.contains(QStringLiteral("Fence the old primary")));
        QVERIFY(text.contains(QStringLiteral("You hand over to")) &&
                text.contains(QStringLiteral("Start the stack")));
        QVERIFY_THROWS_EXCEPTION(
            InputError, made(webShop(), forReader(RunbookFor::Kind::Team, QStringLiteral("nobody"))));
    }

    void aRoleASiteAndACardHaveTheirOwn() {
        const Document role =
            made(webShop(), forReader(RunbookFor::Kind::Role, QStringLiteral("Tells the clients")));
        QCOMPARE(role.sections.front().key, QString());
        QVERIFY(cardsOf(role).empty());
        const Document site = made(webShop(), forReader(RunbookFor::Kind::Site, QStringLiteral("Dublin")));
        const QString text = QString::fromUtf8(renderMarkdown(site));
        QVERIFY(text.contains(QStringLiteral("the new docker-2 at Dublin")));
        const Document card = made(kSmall, forReader(RunbookFor::Kind::QuickCard));
        QCOMPARE(PrintedPages(card).count(), 1);
    }

    void ownSectionsAreText() {
        const auto blocks = blocksOfMarkdown(QStringLiteral(
            "# Keys\n\nThe **safe** is in `room 4`.\nIts [list](https://x.example).\n\n- one\n  goes on\n- "
            "two\n\n"
            "1. first\n2. second\n\n```sh\nrm -rf *x*\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
            "<script>alert(1)</script> ![x](http://evil.example/p.png)\n"));
        QCOMPARE(std::get<Heading>(blocks.at(0)).text, QStringLiteral("Keys"));
        QCOMPARE(std::get<Paragraph>(blocks.at(1)).text,
                 QStringLiteral("The safe is in room 4. Its list (https://x.example)."));
        QCOMPARE(std::get<Bullets>(blocks.at(2)).lines,
                 QStringList({QStringLiteral("one goes on"), QStringLiteral("two")}));
        QVERIFY(std::get<Bullets>(blocks.at(3)).isNumbered);
        QCOMPARE(std::get<CodeBlock>(blocks.at(4)).text, QStringLiteral("rm -rf *x*"));
        QCOMPARE(std::get<runbook::Table>(blocks.at(5)).rows.front()[1].text, QStringLiteral("2"));
        Document document;
        document.plan = QStringLiteral("P");
        document.sections = {{QStringLiteral("Own"), {}, false, blocks}};
        const QByteArray html = renderHtml(document);
        QVERIFY(!html.contains("<script>alert") && !html.contains("<img"));
        QVERIFY(html.contains("&lt;script&gt;"));
    }

    /// Unfinished and endless Markdown ends.
    void hostileMarkdownIsBounded() {
        QVERIFY(blocksOfMarkdown(QString(50'000, u'#')).size() <= kMostMarkdownBlocks);
        QVERIFY(blocksOfMarkdown(QStringLiteral("```\nnever closed")).size() == 1);
        QVERIFY(blocksOfMarkdown(QStringLiteral("# a\n").repeated(60'000)).size() <= kMostMarkdownBlocks + 1);
        QVERIFY(blocksOfMarkdown(QStringLiteral("[").repeated(20'000)).size() == 1);
        QVERIFY(blocksOfMarkdown(QStringLiteral("|").repeated(5'000) + QStringLiteral("\n|-|\n")).size() ==
                1);
        QVERIFY(blocksOfMarkdown({}).empty());
    }

    void logosAreBounded() {
        QVERIFY(!logoOf(withLogo(pngOf(200, 80))).isEmpty());
        QVERIFY(logoOf(withLogo(pngOf(kMostLogoPixels + 1, 10))).isEmpty());
        QVERIFY(logoOf(withLogo(QStringLiteral("no base64 !!"))).isEmpty());
        QVERIFY(logoOf(withLogo(QString(4 * kMostLogoBytes, u'A'))).isEmpty());
        QVERIFY(logoOf(Plan()).isEmpty());
    }

    void openDocumentIsSound() {
        const QTemporaryDir folder;
        Document document = made(webShop());
        document.logo = logoOf(withLogo(pngOf(200, 80)));
        const QString odt = written(folder, "r.odt", renderOdt(document));
        for (const char* part : {"content.xml", "META-INF/manifest.xml"}) {
            QXmlStreamReader xml(
                outputOf(QStringLiteral("unzip"), {QStringLiteral("-p"), odt, QString::fromLatin1(part)}));
            QString text;
            while (!xml.atEnd()) {
                if (xml.readNext() == QXmlStreamReader::Characters)
                    text += xml.text();
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            if (QByteArray(part) == "content.xml") {
                for (const StepCard& card : cardsOf(document))
                    QVERIFY2(text.contains(card.title), qPrintable(card.title));
            }
        }
        QVERIFY(outputOf(QStringLiteral("unzip"), {QStringLiteral("-l"), odt}).contains("Pictures/"));
    }
};

DRAWBRIDGE_TEST(RunbookContentTest)
#include "runbook_content_test.moc"
