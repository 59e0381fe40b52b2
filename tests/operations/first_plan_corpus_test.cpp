// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"
#include "core/analysis/scenario/plan_analysis.h"
#include "core/import/import.h"
#include "core/operations/new_plan.h"
#include "core/operations/prepare.h"
#include "core/operations/write_runbook.h"
#include "tests/support/test_program.h"

#include <QDir>

using namespace drawbridge;

namespace {

QString corpusFolder() {
    const QString given = qEnvironmentVariable("DRAWBRIDGE_CORPUS");
    const QString beside = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/corpus");
    for (const QString& folder : {given, beside}) {
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    }
    return {};
}

Plan imported(const QString& file) {
    ImportOptions options;
    options.target.site = QStringLiteral("Main");
    return importSources({file}, newPlan(QStringLiteral("Estate")), options).plan;
}

} // namespace

/// From the Compose files of real estates to a first plan and runbook without a figure typed. The corpus is
/// not part of this repository; without it, the test says so and passes.
class FirstPlanCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void realEstatesGetAPlan_data() {
        QTest::addColumn<QString>("file");
        const QString corpus = corpusFolder();
        if (corpus.isEmpty())
            qInfo("The corpus is not there (set DRAWBRIDGE_CORPUS to its folder); no estate is planned.");
        for (const char* file : {"sentry-self-hosted/docker-compose.yml", "mailcow/docker-compose.yml",
                                 "signoz/docker/docker-compose.yaml", "jitsi-meet/docker-compose.yml",
                                 "frappe-docker/compose.yaml"}) {
            const QString path = corpus + u'/' + QLatin1String(file);
            if (QFile::exists(path))
                QTest::newRow(file) << path;
        }
        if (corpus.isEmpty())
            QTest::newRow("no corpus") << QString();
    }

    void realEstatesGetAPlan() {
        QFETCH(QString, file);
        if (file.isEmpty())
            return;
        PrepareOptions options;
        options.from = QStringLiteral("Main");
        options.to = QStringLiteral("Spare");
        options.newSite = true;
        options.acceptCopies = true;
        const Prepared prepared = prepare(imported(file), options);
        const auto analysis = analysePlan(std::make_shared<const RecoveryGraph>(prepared.plan), {});
        QVERIFY(analysis && analysis->scenarios().size() == 1);
        for (const ComponentResult& result : analysis->scenarios().front().components)
            QVERIFY2(!result.isDown() || result.estimatedRto.isKnown(),
                     qPrintable(result.notRecoverableBecause));
        FindingSettings settings;
        settings.today = QDate(2026, 11, 30);
        for (const Finding& finding : findWeaknesses(*analysis, settings))
            QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.id + u' ' + finding.message));
        const auto document = makeRunbook(*analysis, analysis->scenarios().front(), {});
        int cards = 0;
        for (const runbook::Section& section : document.sections) {
            for (const runbook::Block& block : section.blocks) {
                const auto* card = std::get_if<runbook::StepCard>(&block);
                if (card == nullptr)
                    continue;
                ++cards;
                QVERIFY2(!card->doText.isEmpty() || !card->command.isEmpty(), qPrintable(card->title));
                QVERIFY2(!card->command.contains(u"{{"), qPrintable(card->command));
            }
        }
        QVERIFY(cards >= prepared.plan.components.size());
        // Run again, it has nothing to say.
        QCOMPARE(prepare(prepared.plan, options).preparation.proposals(), 0);
    }
};

DRAWBRIDGE_TEST(FirstPlanCorpusTest)
#include "first_plan_corpus_test.moc"
