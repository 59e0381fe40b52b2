// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/edits/confirm_assumption.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

/// shop: default steps, 5 m for the restart and 5 m to verify. db: one step of a procedure without a
/// duration, and 1 TiB restored from a backup without rate or interval. Ops give no response.
const QByteArray kPlan = R"(drawbridge: 1
name: Shop
assumptions: {use: cautious, on-call-response: 20m}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
teams: [{name: Ops, size: 1}]
procedures:
  - {name: prepare, steps: [{name: Prepare, kind: command, teams: {Ops: 1}}]}
components:
  - {name: shop, kind: service, site: A, requires: [db], recovery: {strategy: restart, to: B}}
  - name: db
    kind: database
    site: A
    data: 1TiB
    copies: [{at: B, method: backup}]
    recovery: {strategy: restore, to: B, procedure: prepare}
scenarios: [{name: A lost, fails: [{site: A}]}]
)";

} // namespace

class ConfirmAssumptionTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    int m_files = 0;

    ScenarioAnalysis analysis() const {
        return analyseScenario(std::make_shared<const RecoveryGraph>(m_document->plan()),
                               m_document->plan().scenarios.at(0));
    }
    const Component& component(int index) const { return m_document->plan().components.at(index); }

    static AssumptionUse useOf(const ScenarioAnalysis& analysis, AssumptionKey key) {
        for (AssumptionUse& use : assumptionUses(analysis, assumptionsOf(analysis))) {
            if (use.text.key == key)
                return use;
        }
        qFatal("not assumed");
    }

    bool confirm(AssumptionKey key, const std::optional<AssumedValue>& instead = {}) {
        const ScenarioAnalysis before = analysis();
        const AssumptionUse use = useOf(before, key);
        bool done = false;
        m_document->edit(confirmLabel(use),
                         [&](Edit& edit) { done = confirmAssumption(edit, before, use, instead); });
        return done;
    }

private slots:
    void init() {
        m_document = createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_files)),
                                   readPlanText(kPlan, QStringLiteral("t")), QStringLiteral("Start"));
    }

    /// The default steps become the component's own; the one that is still assumed stays without a duration.
    void defaultStepsAreWrittenDown() {
        QVERIFY(component(0).recovery->steps.empty());
        const Seconds before = *analysis().schedule.makespan.known();
        QVERIFY(confirm(AssumptionKey::RestartStep));
        const std::vector<Step>& steps = component(0).recovery->steps;
        QVERIFY(steps.size() >= 2);
        QCOMPARE(steps.front().duration->likely, Seconds(300));
        QVERIFY(!steps.back().duration);
        QCOMPARE(m_document->undoLabel(), QStringLiteral("Confirm “Duration of a restart”"));
        QVERIFY(!assumptionsOf(analysis()).contains(static_cast<int>(AssumptionKey::RestartStep)));
        QCOMPARE(*analysis().schedule.makespan.known(), before); // the same value, now given
        m_document->undo();
        QVERIFY(component(0).recovery->steps.empty());
    }

    void aStepOfAProcedureIsCompletedThere() {
        QVERIFY(confirm(AssumptionKey::CommandStep, AssumedValue(Seconds(420))));
        QCOMPARE(m_document->plan().procedures.at(0).steps.front().duration->likely, Seconds(420));
        QVERIFY(component(1).recovery->steps.empty());
    }

    void ratesAndIntervalsGoToTheUsedCopy() {
        QVERIFY(confirm(AssumptionKey::BackupRestoreRate,
                        *parseAssumedValue(AssumptionKey::BackupRestoreRate, u"200MiB/s")));
        QCOMPARE(formatByteRate(*component(1).copies.front().restoreRate), QStringLiteral("200MiB/s"));
        QVERIFY(!component(1).copies.front().every);
        QVERIFY(confirm(AssumptionKey::Every));
        QCOMPARE(*component(1).copies.front().every, Seconds(24 * 3600));
        QVERIFY(!assumptionsOf(analysis()).contains(static_cast<int>(AssumptionKey::Every)));
    }

    void teamsGetTheirResponse() {
        QVERIFY(confirm(AssumptionKey::OnCallResponse));
        QCOMPARE(*m_document->plan().teams.at(0).onCallResponse, Seconds(20 * 60));
    }

    void aWrongValueIsExplained() {
        const auto wrong = parseAssumedValue(AssumptionKey::Every, u"often");
        QVERIFY(!wrong);
        QVERIFY(!wrong.error().isEmpty());
        QVERIFY(parseAssumedValue(AssumptionKey::Data, u"2TiB"));
    }

    void usingTheSetKeepsOwnValues() {
        m_document->edit(QStringLiteral("Off"), [](Edit& edit) {
            ProjectSettings project = edit.plan().project;
            project.assumptions->use.reset();
            edit.setProject(project);
        });
        QVERIFY(analysis().schedule.makespan.isUnknown());
        m_document->edit(QStringLiteral("On"), &useCautiousAssumptions);
        QVERIFY(analysis().schedule.makespan.isKnown());
        QCOMPARE(*m_document->plan().project.assumptions->onCallResponse, Seconds(20 * 60));
    }
};

DRAWBRIDGE_TEST(ConfirmAssumptionTest)
#include "confirm_assumption_test.moc"
