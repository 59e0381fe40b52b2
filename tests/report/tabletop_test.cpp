// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/report/exercise/tabletop.h"
#include "core/report/runbook/runbook_render.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace drawbridge;

namespace {

PlanAnalysis analysed(const QByteArray& text) {
    return *analysePlan(
        std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("t.plan.yaml"))));
}

QByteArray sample(const char* name) {
    QFile file(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/") + QLatin1String(name) +
               QStringLiteral(".plan.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    return file.readAll();
}

std::vector<Finding> findingsOf(const PlanAnalysis& plan) {
    FindingSettings settings;
    settings.today = QDate(2026, 12, 1);
    return findWeaknesses(plan, settings);
}

TabletopSettings settings(quint64 seed, int minutes = 120, Difficulty difficulty = Difficulty::Normal) {
    TabletopSettings made;
    made.seed = seed;
    made.length = Seconds(minutes * 60);
    made.difficulty = difficulty;
    made.version = QStringLiteral("Draft");
    made.date = QDate(2026, 12, 1);
    return made;
}

const PlanAnalysis& shop() {
    static const PlanAnalysis plan = analysed(sample("web-shop"));
    return plan;
}

QString textOf(const runbook::Document& document) {
    return QString::fromUtf8(runbook::renderMarkdown(document)).remove(u'\\');
}

const Inject* injectAbout(const Tabletop& tabletop, const QString& title) {
    for (const Inject& inject : tabletop.injects) {
        if (inject.title == title)
            return &inject;
    }
    return nullptr;
}

/// With so much time everything that there is becomes part of the story.
Tabletop everything(const PlanAnalysis& plan, int scenario = 0) {
    return makeTabletop(plan.scenarios().at(static_cast<std::size_t>(scenario)), findingsOf(plan),
                        settings(1, 12 * 60, Difficulty::Hard));
}

const QByteArray kVault = R"(drawbridge: 1
name: Shop
sites: [{name: A, kind: on-premises, role: primary}, {name: B, kind: on-premises, role: recovery}]
teams: [{name: DBA, size: 1, contact: "+49 1"}, {name: Ops, size: 3}]
contacts: [{role: Leads, name: Ana, phone: "+49 2"}]
credentials:
  - {name: Backup key, kind: key, held-by: Ben, kept-at: A}
  - {name: Root password, kind: password, held-by: Ana, kept-at: A, also-at: B}
components:
  - name: db
    kind: database
    site: A
    data: 10GiB
    copies: [{at: B, method: backup, every: 1d, restore-rate: 100MiB/s}]
    recovery:
      strategy: restore
      to: B
      steps:
        - {name: Unlock, duration: 5m, teams: {DBA: 1}, credentials: [Backup key]}
        - {name: Start, duration: 5m, teams: {Ops: 1}, credentials: [Root password], good-when: it answers, if-not: Call Ana}
scenarios: [{name: A lost, fails: [{site: A}], data: unavailable, detection: 10m, declaration: 20m}]
)";

} // namespace

class TabletopTest : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameDocument() {
        const auto findings = findingsOf(shop());
        const ScenarioAnalysis& lost = shop().scenarios().front();
        QSet<QString> stories;
        for (const quint64 seed : {1, 2, 3, 4, 5}) {
            const QString once = textOf(buildTabletop(lost, findings, settings(seed)));
            QCOMPARE(textOf(buildTabletop(lost, findings, settings(seed))), once);
            QString injects;
            for (const Inject& inject : makeTabletop(lost, findings, settings(seed)).injects)
                injects += inject.title;
            stories.insert(injects);
        }
        QVERIFY(stories.size() > 1);
    }

    void everyInjectIsWithinTheHoursAndNamesWhatThePlanHas() {
        for (const char* name : {"web-shop", "hospital", "one-host"}) {
            const PlanAnalysis plan = analysed(sample(name));
            const auto findings = findingsOf(plan);
            QSet<QString> names;
            for (const EntityType& type : entityTypes()) {
                for (int i = 0; i < type.count(plan.plan()); ++i)
                    names.insert(displayName(plan.plan(), {type.kind, type.id(type.at(plan.plan(), i))}));
            }
            for (const ScenarioAnalysis& scenario : plan.scenarios()) {
                for (const int minutes : {30, 120, 720}) {
                    for (const Difficulty difficulty :
                         {Difficulty::Easy, Difficulty::Normal, Difficulty::Hard}) {
                        const TabletopSettings chosen = settings(quint64(minutes), minutes, difficulty);
                        const Tabletop tabletop = makeTabletop(scenario, findings, chosen);
                        QVERIFY(tabletop.injects.size() >= 3);
                        QCOMPARE(tabletop.injects.front().at, Seconds(0));
                        Seconds before{-1};
                        Seconds story{0};
                        for (const Inject& inject : tabletop.injects) {
                            QVERIFY2(inject.at > before && inject.at < chosen.length,
                                     qPrintable(inject.title));
                            QVERIFY2(inject.story >= story, qPrintable(inject.title));
                            before = inject.at;
                            story = inject.story;
                            QVERIFY2(!inject.told.isEmpty() && !inject.answer.isEmpty() &&
                                         !inject.questions.isEmpty(),
                                     qPrintable(inject.title));
                            for (const QString& one : inject.names + inject.forWhom)
                                QVERIFY2(names.contains(one), qPrintable(inject.title + u": "_qs + one));
                            QVERIFY2(!QRegularExpression(QStringLiteral("%[0-9]"))
                                          .match(inject.told + inject.answer)
                                          .hasMatch(),
                                     qPrintable(inject.told + inject.answer));
                            QCOMPARE(inject.answer.contains(QStringLiteral("This is a gap")), inject.isGap);
                        }
                    }
                }
            }
        }
    }

    /// What is told and asked may be read by everybody, what the plan answers only by the facilitator.
    void participantsAreNotToldTheAnswers() {
        for (const quint64 seed : {1, 2, 3}) {
            const auto findings = findingsOf(shop());
            const ScenarioAnalysis& lost = shop().scenarios().front();
            const Tabletop tabletop = makeTabletop(lost, findings, settings(seed));
            const QString text = textOf(buildTabletop(lost, findings, settings(seed)));
            const qsizetype begin = text.indexOf(QStringLiteral("## 4 Participants"));
            QVERIFY(begin > 0);
            const QString handOut = text.mid(begin);
            for (const Inject& inject : tabletop.injects) {
                QVERIFY(handOut.contains(inject.told.simplified()));
                QVERIFY2(!handOut.contains(inject.title), qPrintable(inject.title));
                for (const QString& line : inject.answer.split(u'\n', Qt::SkipEmptyParts))
                    QVERIFY2(!handOut.contains(line.simplified()), qPrintable(line));
            }
            QVERIFY(!handOut.contains(QStringLiteral("gap")));
        }
    }

    /// The key lies in the lost site alone; the password in both.
    void aCredentialInTheLostSiteIsAGap() {
        const Tabletop tabletop = everything(analysed(kVault));
        const Inject* key = injectAbout(tabletop, QStringLiteral("“Backup key” is not at hand"));
        QVERIFY(key != nullptr);
        QVERIFY(key->isGap);
        QVERIFY(key->answer.contains(QStringLiteral("held by Ben and kept at A, which is lost")));
        QCOMPARE(key->forWhom, QStringList{QStringLiteral("DBA")});
        const Inject* password = injectAbout(tabletop, QStringLiteral("“Root password” is not at hand"));
        QVERIFY(password != nullptr);
        QVERIFY(!password->isGap);
        QVERIFY(password->answer.contains(QStringLiteral("kept at B")));
    }

    /// DBA is one person: its step is the first, on the critical path.
    void aTeamOfOneIsAskedFor() {
        const Tabletop tabletop = everything(analysed(kVault));
        const Inject* alone = injectAbout(tabletop, QStringLiteral("DBA does not answer"));
        QVERIFY(alone != nullptr && alone->isGap);
        QVERIFY2(alone->answer.contains(QStringLiteral("contact: +49 1")), qPrintable(alone->answer));
        QVERIFY(injectAbout(tabletop, QStringLiteral("Ops does not answer")) == nullptr);
        const Tabletop easy =
            makeTabletop(analysed(kVault).scenarios().front(), {}, settings(1, 12 * 60, Difficulty::Easy));
        QVERIFY(injectAbout(easy, QStringLiteral("DBA does not answer")) == nullptr);
    }

    /// The warehouse has no standby tunnel; the office has one, and a step that says what else to do.
    void tunnelsOfTheShop() {
        const Tabletop tabletop = everything(shop());
        const Inject* none = injectAbout(tabletop, QStringLiteral("No way in by warehouse-fra"));
        QVERIFY(none != nullptr && none->isGap);
        const Inject* standby = injectAbout(tabletop, QStringLiteral("office-dub stays down"));
        QVERIFY(standby != nullptr && !standby->isGap);
        QVERIFY2(standby->answer.contains(QStringLiteral("dub-gw has DKxdWDTj…")),
                 qPrintable(standby->answer));
        QVERIFY(standby->answer.contains(QStringLiteral("Ask the office to restart its end")));
    }

    /// 5000 an hour after 1 h of grace, as the contract says; the plan has a message to the clients.
    void aClientCallsWithTheFiguresOfTheContract() {
        const Tabletop tabletop = everything(shop());
        const Inject* call = injectAbout(tabletop, QStringLiteral("Big Retail calls"));
        QVERIFY(call != nullptr);
        QVERIFY2(QString(call->answer)
                     .replace(QChar::Nbsp, u' ')
                     .contains(QStringLiteral("The penalty is EUR 5,000 an hour, beginning 1 h after")),
                 qPrintable(call->answer));
        QVERIFY(!call->isGap);
        QVERIFY2(call->answer.contains(QStringLiteral("“Notice to the clients”")), qPrintable(call->answer));
    }

    void aPlanThatSaysNothingIsAllGaps() {
        const PlanAnalysis bare = analysed(R"(drawbridge: 1
name: Lone
sites: [{name: A, kind: on-premises}]
components: [{name: web, kind: service, site: A}]
scenarios: [{name: A lost, fails: [{site: A}]}]
)");
        const Tabletop tabletop = everything(bare);
        QVERIFY(tabletop.injects.at(0).isGap);
        QVERIFY(tabletop.injects.at(1).isGap);
        QVERIFY(tabletop.gaps >= 4);
        for (const Inject& inject : tabletop.injects)
            QVERIFY(inject.forWhom.isEmpty());
    }
};

DRAWBRIDGE_TEST(TabletopTest)
#include "tabletop_test.moc"
