// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/capacity_fit.h"
#include "core/operations/open_plan.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// A placement taken into a project.
class AcceptCapacityTest : public QObject {
    Q_OBJECT

private slots:
    void acceptsInOneEditThatUndoTakesBack() {
        const QTemporaryDir folder;
        const Plan plan = loadTight();
        const auto document = createProject(folder.filePath(QStringLiteral("tight.drplan")), plan, QString());
        const Plan before = document->plan();
        const CapacityStudy study = studyCapacity(before, before.scenarios.at(0));
        QVERIFY(!study.fit.moves.empty() && !study.fit.staysOff.empty());
        const std::size_t entries = document->history().size();
        QVERIFY(acceptCapacity(*document, study, true));
        QCOMPARE(document->history().size(), entries + 1);
        for (const auto& [component, host] : study.fit.placed) {
            const auto& recovery = document->plan().components.at(component).recovery;
            const bool isThere = recovery->host == document->plan().components.at(host).id;
            QVERIFY2(isThere, qPrintable(document->plan().components.at(component).name));
        }
        for (const CapacityOff& off : study.fit.staysOff)
            QCOMPARE(document->plan().components.at(off.component).recovery->strategy,
                     RecoveryStrategy::None);
        // The same scenario fits now as planned, with nothing to move.
        const CapacityStudy again = studyCapacity(document->plan(), document->plan().scenarios.at(0));
        QCOMPARE(again.fit.proof, packing::Proof::Fits);
        QVERIFY(again.fit.moves.empty());
        QVERIFY(!acceptCapacity(*document, again, true));
        document->undo();
        QCOMPARE(writePlanText(document->plan()), writePlanText(before));
    }

    void leavesStrategiesAloneUnlessAsked() {
        const Plan plan = loadTight();
        const CapacityStudy study = studyCapacity(plan, plan.scenarios.at(0));
        QVERIFY(proposalOf(plan, study.fit, false).off.empty());
        QCOMPARE(proposalOf(plan, study.fit, true).off.size(), study.fit.staysOff.size());
    }

private:
    static Plan loadTight() {
        Diagnostics notes;
        return openPlan(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/tight.plan.yaml"), notes);
    }
};

DRAWBRIDGE_TEST(AcceptCapacityTest)
#include "accept_capacity_test.moc"
