// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/exercise/controls.h"
#include "core/operations/json/evidence_json.h"
#include "core/report/runbook/runbook_render.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace drawbridge;

namespace {

const QByteArray kBare = R"(drawbridge: 1
name: Lone
sites: [{name: A, kind: on-premises}]
components: [{name: web, kind: service, site: A}]
scenarios: [{name: A lost, fails: [{site: A}]}]
)";

const QByteArray kKept = R"(drawbridge: 1
name: Shop
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises, role: recovery}]
components:
  - name: db
    kind: database
    site: A
    data: 10GiB
    copies:
      - {at: B, method: backup, every: 1d, last-restore-test: 2026-05-01}
      - {at: A, method: snapshot, every: 1h}
    rto: 4h
    recovery: {strategy: restore, to: B, steps: [{name: Restore, duration: 1h}]}
scenarios: [{name: A lost, fails: [{site: A}]}]
exercises: [{name: Spring, kind: simulation, scenario: A lost, due: 2026-10-01, every: 180d}]
runs:
  - name: Spring 2026
    exercise: Spring
    date: 2026-04-20T01:00:00Z
    ended: 3h
    result: met
    planned: [{component: db, step: Restore, start: 0s, finish: 1h}]
    steps: [{component: db, step: Restore, state: done, started: 10m, finished: 2h}]
    services: [{component: db, rto-target: 4h}]
corrective-actions:
  - {name: Buy a disk, owner: Ops, due: 2026-05-01, from: Spring 2026}
  - {name: Write it down, closed: 2026-04-28}
)";

/// What a project tells, without one: the analysis must outlive it.
EvidenceInput inputOf(const PlanAnalysis& analysis) {
    EvidenceInput input;
    input.analysis = &analysis;
    input.today = QDate(2026, 12, 1);
    input.version = QStringLiteral("Version 3");
    input.lookedUp = controlsLookedUp();
    input.components.resize(static_cast<std::size_t>(analysis.plan().components.size()));
    input.scenarios.resize(static_cast<std::size_t>(analysis.plan().scenarios.size()));
    input.groups.resize(static_cast<std::size_t>(analysis.plan().protectionGroups.size()));
    return input;
}

PlanAnalysis analysed(const QByteArray& text) {
    return *analysePlan(
        std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("t.plan.yaml"))));
}

const AnsweredControl& answerTo(const std::vector<AnsweredControl>& all, const QString& id) {
    for (const AnsweredControl& one : all) {
        if (one.control.id == id)
            return one;
    }
    qFatal("no control %s", qPrintable(id));
}

QString statementOf(const AnsweredControl& answered, const QString& name) {
    for (const Evidence& evidence : answered.evidence) {
        if (evidence.name == name)
            return evidence.statement;
    }
    return {};
}

QString rendered(const EvidenceInput& input) {
    return QString::fromUtf8(runbook::renderMarkdown(buildEvidencePack(shippedControls(), input)))
        .remove(u'\\');
}

} // namespace

class EvidenceTest : public QObject {
    Q_OBJECT

private slots:
    void everyControlHasAllItsFieldsAndKnownEvidence() {
        QSet<QString> ids;
        for (const Control& control : shippedControls()) {
            QVERIFY2(!ids.contains(control.id), qPrintable(control.id));
            ids.insert(control.id);
            for (const QString& field : {control.framework, control.control, control.title, control.asks,
                                         control.source, control.sourceDate})
                QVERIFY2(!field.isEmpty(), qPrintable(control.id));
            for (const QString& name : control.evidence)
                QVERIFY2(evidenceNames().contains(name), qPrintable(name));
        }
        for (const char* id : {"iso22301-8.4", "iso22301-8.5", "iso22301-8.6", "iso27001-a5.29",
                               "iso27001-a5.30", "iso27001-a8.13", "iso27001-a8.14", "soc2-a1.2", "soc2-a1.3",
                               "nist-800-34-tte", "dora-11", "dora-24", "dora-25", "dora-26", "nis2-21-2c"})
            QVERIFY2(ids.contains(QLatin1String(id)), id);
    }

    void aProjectThatHasNothingSaysSo() {
        const PlanAnalysis bare = analysed(kBare);
        const EvidenceInput input = inputOf(bare);
        for (const AnsweredControl& one : answerControls(shippedControls(), input)) {
            for (const Evidence& evidence : one.evidence)
                QVERIFY2(!evidence.isShown, qPrintable(evidence.name + u": "_qs + evidence.statement));
            QVERIFY(!one.isShown());
        }
        const QString text = rendered(input);
        QCOMPARE(text.count(QStringLiteral("Nothing in this project shows it.")),
                 static_cast<qsizetype>(shippedControls().size()));
        QVERIFY(text.contains(QStringLiteral("Plan text has no versions.")));
    }

    /// 1 of 2 copies was restored on trial; db back after 2 h of 4 h; 1 open action is overdue on 1 December.
    void theFiguresAreThoseOfThePlan() {
        const PlanAnalysis plan = analysed(kKept);
        const auto answered = answerControls(shippedControls(), inputOf(plan));
        const AnsweredControl& backup = answerTo(answered, QStringLiteral("iso27001-a8.13"));
        QVERIFY(backup.isShown());
        QCOMPARE(
            statementOf(backup, QStringLiteral("restore-tests")),
            QStringLiteral("1 of 2 backups and snapshots were restored on trial, the newest on 1 May 2026."));
        const AnsweredControl& tests = answerTo(answered, QStringLiteral("soc2-a1.3"));
        QVERIFY2(statementOf(tests, QStringLiteral("results"))
                     .replace(QChar::Nbsp, u' ')
                     .contains(QStringLiteral(
                         "“Spring 2026” of 20 April 2026: Met. db was back after 2 h of 4 h.")),
                 qPrintable(statementOf(tests, QStringLiteral("results"))));
        QCOMPARE(statementOf(tests, QStringLiteral("actions")),
                 QStringLiteral("2 corrective actions: 1 closed, 1 open, of which 1 are overdue."));
        const AnsweredControl& attack = answerTo(answered, QStringLiteral("dora-26"));
        QVERIFY(!attack.isShown());
        const AnsweredControl& security = answerTo(answered, QStringLiteral("iso27001-a5.29"));
        QVERIFY(!security.isShown());
        const QString text = rendered(inputOf(plan));
        QVERIFY(text.contains(QStringLiteral("Buy a disk")) &&
                text.contains(QStringLiteral("open, overdue")));
        QVERIFY(text.contains(QStringLiteral("Not shown – ")));
    }

    /// A run that ended at 04:00Z: what was changed before that does not count.
    void changesSinceTheLastRunAreListed() {
        const PlanAnalysis plan = analysed(kKept);
        EvidenceInput input = inputOf(plan);
        input.hasHistory = true;
        const auto change = [](qint64 number, const QTime& at, const char* label) {
            HistoryEntry entry;
            entry.number = number;
            entry.at = QDateTime(QDate(2026, 4, 20), at, Qt::UTC);
            entry.who = QStringLiteral("ana");
            entry.label = QString::fromUtf8(label);
            return entry;
        };
        input.history = {change(1, QTime(3, 59), "Before it"), change(2, QTime(4, 1), "After it")};
        const QString text = rendered(input);
        QVERIFY(text.contains(QStringLiteral("1 changes since “Spring 2026” ended")));
        QVERIFY(text.contains(QStringLiteral("After it")) && !text.contains(QStringLiteral("Before it")));
    }

    void aLostProofIsNoProof() {
        const PlanAnalysis plan = analysed(kKept);
        EvidenceInput input = inputOf(plan);
        input.scenarios[0].state = decltype(Verification::state)::Lost;
        input.scenarios[0].lostBecause = QStringLiteral("The host of db was changed.");
        QVERIFY(rendered(input).contains(QStringLiteral("No recovery is proven by a run")));
        QVERIFY(rendered(input).contains(QStringLiteral("The host of db was changed.")));
        input.scenarios[0].state = decltype(Verification::state)::Holds;
        QVERIFY(
            rendered(input).contains(QStringLiteral("1 of 1 scenarios and 0 of 1 components were proven")));
    }

    void theJsonHasTheSameControls() {
        const PlanAnalysis plan = analysed(kKept);
        const QJsonObject json = evidenceJson(shippedControls(), inputOf(plan));
        const QJsonArray controls = json[QStringLiteral("controls")].toArray();
        QCOMPARE(controls.size(), static_cast<qsizetype>(shippedControls().size()));
        int shown = 0;
        for (const QJsonValue control : controls)
            shown += control[QStringLiteral("shown")].toBool() ? 1 : 0;
        QCOMPARE(json[QStringLiteral("controls_shown")].toInt(), shown);
        QVERIFY(shown > 0 && shown < controls.size());
    }
};

DRAWBRIDGE_TEST(EvidenceTest)
#include "evidence_test.moc"
