// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/verified_state.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;

namespace {

const QDate kToday(2026, 11, 22);

/// Main lost takes down db and web; web is only reconnected when db alone is lost.
const QByteArray kVerifiedPlan = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
components:
  - {name: db, kind: database, site: Main, data: 0B, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build, duration: 1h}, {name: Check, duration: 5m}]}}
  - {name: web, kind: service, site: Main, requires: [db], recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}}
  - {name: staff, kind: user-group}
protection-groups:
  - {name: Shop, members: [db, web, staff]}
  - {name: Data, members: [db]}
scenarios:
  - {name: Main lost, fails: [{site: Main}]}
  - {name: Db lost, fails: [{component: db}]}
exercises:
  - {name: Simulation, kind: simulation, scenario: Main lost}
  - {name: Talk, kind: tabletop, scenario: Main lost}
  - {name: Unsaid, scenario: Main lost}
)";

template <class T>
const T& called(const Table<T>& table, const QString& name) {
    for (const T& each : table) {
        if (each.name == name)
            return each;
    }
    qFatal("none is called %s", qPrintable(name));
}

/// "db/Build", "db/Check", "web/Start", each done unless it says otherwise: "web/Start failed".
Run runOf(const Plan& plan, const char* exercise, const char* scenario, const QStringList& steps) {
    Run run;
    run.name = QStringLiteral("Run");
    run.position = plan.runs.nextPosition();
    run.date = QDateTime(QDate(2026, 7, 20), QTime(9, 0), Qt::UTC);
    run.ended = Seconds(7200);
    run.planVersion = 8;
    if (*exercise != 0)
        run.exercise = called(plan.exercises, QString::fromUtf8(exercise)).id;
    run.scenario = called(plan.scenarios, QString::fromUtf8(scenario)).id;
    for (const QString& text : steps) {
        const QStringList words = text.split(u':');
        const QStringList name = words[0].split(u'/');
        const bool known = std::any_of(run.planned.begin(), run.planned.end(), [&](const PlannedStep& step) {
            return step.component == name[0] && step.step == name[1];
        });
        if (!known)
            run.planned.push_back({name[0], name[1], {}, {}, {}});
        const RunState state = words.size() < 2 ? RunState::Done : *choiceNamed<RunState>(words[1]);
        run.steps.push_back({name[0], name[1], state, Seconds(0), Seconds(60), {}, {}});
    }
    return run;
}

QStringList provenIn(const Plan& plan, const Run& run) {
    QStringList names;
    for (const RunProof& proof : proofsOf(plan, run))
        names << displayName(plan, *provenBy(proof));
    return names;
}

Plan withRun(Plan plan, Run run) {
    run.proofs = proofsOf(plan, run);
    plan.runs.put(run);
    return plan;
}

template <class F>
Plan changed(Plan plan, const char* component, F&& how) {
    Component copy = called(plan.components, QString::fromUtf8(component));
    how(copy);
    plan.components.put(copy);
    return plan;
}

const QStringList kAll{u"db/Build"_qs, u"db/Check"_qs, u"web/Start"_qs};

} // namespace

class VerifiedStateTest : public QObject {
    Q_OBJECT

private slots:
    void aRunProvesWhatItDid_data() {
        QTest::addColumn<QString>("exercise");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("proven");
        const QStringList all{u"db"_qs, u"web"_qs, u"Shop"_qs, u"Data"_qs, u"Main lost"_qs};
        const QStringList onlyDb{u"db"_qs, u"Data"_qs};
        const QString main = u"Main lost"_qs;
        QTest::addRow("all") << u"Simulation"_qs << main << kAll << all;
        QTest::addRow("talk") << u"Talk"_qs << main << kAll << QStringList();
        QTest::addRow("of an unknown kind") << u"Unsaid"_qs << main << kAll << QStringList();
        QTest::addRow("without an exercise") << QString() << main << kAll << QStringList();
        QTest::addRow("one failed") << u"Simulation"_qs << main
                                    << QStringList{kAll[0], kAll[1], u"web/Start:failed"_qs} << onlyDb;
        // web was started, but whether db, which it requires, came back was not shown.
        QTest::addRow("one skipped") << u"Simulation"_qs << main
                                     << QStringList{kAll[0], u"db/Check:skipped"_qs, kAll[2]}
                                     << QStringList();
        QTest::addRow("failed, then done")
            << u"Simulation"_qs << main
            << QStringList{kAll[0], kAll[1], u"web/Start:failed"_qs, u"web/Start"_qs} << all;
        QTest::addRow("done, then failed")
            << u"Simulation"_qs << main << QStringList{kAll[0], kAll[1], kAll[2], u"web/Start:failed"_qs}
            << onlyDb;
        QTest::addRow("still in progress")
            << u"Simulation"_qs << main << QStringList{kAll[0], kAll[1], u"web/Start:started"_qs} << onlyDb;
        // web came back, so the scenario is proven, but nobody started it anew.
        QTest::addRow("only reconnected") << u"Simulation"_qs << u"Db lost"_qs
                                          << QStringList{kAll[0], kAll[1], u"web/Reconnect and verify"_qs}
                                          << QStringList{u"db"_qs, u"Data"_qs, u"Db lost"_qs};
        QTest::addRow("a part of what the scenario takes down")
            << u"Simulation"_qs << main << QStringList{kAll[0], kAll[1]} << onlyDb;
        QTest::addRow("nothing") << u"Simulation"_qs << main << QStringList() << QStringList();
    }
    void aRunProvesWhatItDid() {
        QFETCH(QString, exercise);
        QFETCH(QString, scenario);
        QFETCH(QStringList, steps);
        QFETCH(QStringList, proven);
        const Plan plan = worked::plan(kVerifiedPlan);
        const Run run = runOf(plan, qPrintable(exercise), qPrintable(scenario), steps);
        QCOMPARE(provenIn(plan, run), proven);
    }

    void anIncidentProves() {
        const Plan plan = worked::plan(kVerifiedPlan);
        Run run = runOf(plan, "", "Main lost", kAll);
        run.incident = true;
        QCOMPARE(provenIn(plan, run).size(), 5);
    }

    void itHoldsUntilWhatItRestsOnChanges() {
        const Plan plan = worked::plan(kVerifiedPlan);
        const Plan proven = withRun(plan, runOf(plan, "Simulation", "Main lost", kAll));
        const auto db = called(plan.components, u"db"_qs).id;
        const auto web = called(plan.components, u"web"_qs).id;
        const auto shop = called(plan.protectionGroups, u"Shop"_qs).id;
        const auto data = called(plan.protectionGroups, u"Data"_qs).id;
        const auto main = called(plan.scenarios, u"Main lost"_qs).id;
        QCOMPARE(Verifications(plan, kToday).of(db).state, VerifiedState::Never);
        const Verifications before(proven, kToday);
        QCOMPARE(before.of(db).state, VerifiedState::Holds);
        QCOMPARE(before.of(db).on, QDate(2026, 7, 20));
        QCOMPARE(before.of(db).planVersion, std::optional<int>(8));
        QCOMPARE(before.of(main).state, VerifiedState::Holds);
        QCOMPARE(before.of(called(plan.scenarios, u"Db lost"_qs).id).state, VerifiedState::Never);

        // web rests on db, but not the other way round.
        const Verifications after(changed(proven, "web", [](Component& c) { c.image = u"web:2"_qs; }),
                                  kToday);
        QCOMPARE(after.of(db).state, VerifiedState::Holds);
        QCOMPARE(after.of(data).state, VerifiedState::Holds);
        QCOMPARE(after.of(web).state, VerifiedState::Lost);
        QVERIFY(after.of(web).lostBecause.contains(u"changed"));
        QCOMPARE(after.of(shop).state, VerifiedState::Lost);
        QCOMPARE(after.of(main).state, VerifiedState::Lost);
        QVERIFY(after.of(main).run.has_value());
        const Verifications noted(changed(proven, "web", [](Component& c) { c.note = u"nice"_qs; }), kToday);
        QCOMPARE(noted.of(web).state, VerifiedState::Holds);
    }

    /// Changed to another image, proven with it, and changed back: the first proof holds again.
    void anOlderProofHoldsAgain() {
        const Plan plan = worked::plan(kVerifiedPlan);
        const auto setImage = [](const Plan& p, const QString& image) {
            return changed(p, "web", [&](Component& c) { c.image = image; });
        };
        Plan proven = withRun(setImage(plan, u"web:1"_qs), runOf(plan, "Simulation", "Main lost", kAll));
        Run second = runOf(proven, "Simulation", "Main lost", kAll);
        second.date = second.date.addDays(30);
        proven = withRun(setImage(proven, u"web:2"_qs), second);
        const auto web = called(plan.components, u"web"_qs).id;
        QCOMPARE(Verifications(proven, kToday).of(web).on, QDate(2026, 8, 19));
        QCOMPARE(Verifications(setImage(proven, u"web:1"_qs), kToday).of(web).on, QDate(2026, 7, 20));
        const Verification lost = Verifications(setImage(proven, u"web:3"_qs), kToday).of(web);
        QCOMPARE(lost.state, VerifiedState::Lost);
        QCOMPARE(lost.on, QDate(2026, 8, 19));
    }

    void driftTakesItAway() {
        const Plan plan = worked::plan(kVerifiedPlan);
        Plan proven = withRun(plan, runOf(plan, "Simulation", "Main lost", kAll));
        proven = changed(proven, "db", [](Component& c) {
            c.drift = {{u"image"_qs, u"db:1"_qs, u"db:2"_qs}};
        });
        const auto db = called(plan.components, u"db"_qs).id;
        const auto web = called(plan.components, u"web"_qs).id;
        const Verifications drifted(proven, kToday);
        QCOMPARE(drifted.of(db).state, VerifiedState::Lost);
        QCOMPARE(drifted.of(db).lostBecause, u"It drifts: Image"_qs);
        QCOMPARE(drifted.of(web).lostBecause, u"db, which it rests on, drifts: Image"_qs);
        QCOMPARE(drifted.of(called(plan.scenarios, u"Main lost"_qs).id).state, VerifiedState::Lost);
        // Waived until 22 November: it holds until then, and is lost the day after.
        proven = changed(proven, "db", [](Component& c) {
            c.waivers = {{u"image"_qs, u"a trial"_qs, kToday}};
        });
        QCOMPARE(Verifications(proven, kToday).of(web).state, VerifiedState::Holds);
        QCOMPARE(Verifications(proven, kToday.addDays(1)).of(web).state, VerifiedState::Lost);
    }

    /// A simulation that turns out to have been a tabletop proves nothing any more.
    void theKindOfTheExerciseCounts() {
        const Plan plan = worked::plan(kVerifiedPlan);
        Plan proven = withRun(plan, runOf(plan, "Simulation", "Main lost", kAll));
        Exercise exercise = called(proven.exercises, u"Simulation"_qs);
        exercise.kind = ExerciseKind::Tabletop;
        proven.exercises.put(exercise);
        QCOMPARE(Verifications(proven, kToday).of(called(plan.components, u"db"_qs).id).state,
                 VerifiedState::Never);
        QVERIFY(Verifications(proven, kToday).proven().empty());
    }

    /// What the programme makes of the exercise later does not change what was held.
    void aRunKeepsItsKind() {
        const Plan plan = worked::plan(kVerifiedPlan);
        Run run = runOf(plan, "Simulation", "Main lost", kAll);
        run.kind = ExerciseKind::Simulation;
        Plan proven = withRun(plan, run);
        Exercise exercise = called(proven.exercises, u"Simulation"_qs);
        exercise.kind = ExerciseKind::Tabletop;
        proven.exercises.put(exercise);
        QCOMPARE(Verifications(proven, kToday).of(called(plan.components, u"db"_qs).id).state,
                 VerifiedState::Holds);
    }

    void badProofsAreNone() {
        Plan plan = worked::plan(kVerifiedPlan);
        Run run = runOf(plan, "Simulation", "Main lost", {});
        run.proofs = {{called(plan.components, u"db"_qs).id, {}, {}, {}}, {{}, {}, {}, u"abc"_qs}};
        plan.runs.put(run);
        QVERIFY(Verifications(plan, kToday).proven().empty());
    }
};

DRAWBRIDGE_TEST(VerifiedStateTest)
#include "verified_state_test.moc"
