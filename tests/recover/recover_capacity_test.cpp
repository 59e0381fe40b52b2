// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/result_table.h"
#include "app/common/session.h"
#include "app/recover/panes/capacity_bars.h"
#include "app/recover/panes/recover_capacity.h"
#include "core/operations/open_plan.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// The tab that tells what fits at the recovery site.
class RecoverCapacityTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static Plan planOf(const char* file) {
        Diagnostics notes;
        return openPlan(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/cli/") + QLatin1String(file),
                        notes);
    }

    static std::shared_ptr<const ScenarioAnalysis> analysisOf(const Plan& plan) {
        return std::make_shared<const ScenarioAnalysis>(
            analyseScenario(std::make_shared<const RecoveryGraph>(plan), plan.scenarios.at(0)));
    }

private slots:
    void showsHostsMovesAndWhatStaysOff() {
        RecoverCapacity pane;
        pane.resize(900, 300);
        pane.QWidget::show();
        pane.setWritable(true);
        pane.RecoverPane::show(analysisOf(planOf("tight.plan.yaml")));
        QTRY_VERIFY_WITH_TIMEOUT(!pane.sentence().isEmpty(), kPatience);
        QVERIFY2(pane.sentence().startsWith(QStringLiteral("Not everything fits")),
                 qPrintable(pane.sentence()));
        QCOMPARE(pane.bars()->hosts().size(), std::size_t(3));
        QVERIFY(pane.bars()->isVisible());
        QCOMPARE(pane.table()->results().row(0)->cells[0].text, QStringLiteral("reports"));
        QVERIFY(pane.table()->results().row(0)->cells[1].tone == Tone::Bad);
        QVERIFY(pane.acceptButton()->isEnabled());
        QVERIFY(pane.leaveOffBox()->isVisible());
        pane.setWritable(false);
        QVERIFY(!pane.acceptButton()->isEnabled());
    }

    void acceptsInOneEdit() {
        Session session;
        session.setDocument(createProject(m_folder.filePath(QStringLiteral("tight.drplan")),
                                          planOf("tight.plan.yaml"), QString()));
        const Plan before = session.plan();
        RecoverCapacity pane;
        pane.QWidget::show();
        pane.setWritable(true);
        connect(&pane, &RecoverCapacity::acceptRequested, this, [&session](const CapacityProposal& proposal) {
            session.edit(QStringLiteral("Accept"), [&proposal](Edit& edit) { putProposal(edit, proposal); });
        });
        pane.RecoverPane::show(analysisOf(before));
        QTRY_VERIFY_WITH_TIMEOUT(pane.acceptButton()->isVisible(), kPatience);
        pane.leaveOffBox()->setChecked(true);
        QTest::mouseClick(pane.acceptButton(), Qt::LeftButton);
        const CapacityStudy again = studyCapacity(session.plan(), session.plan().scenarios.at(0));
        QCOMPARE(again.fit.proof, packing::Proof::Fits);
        QVERIFY(again.fit.moves.empty());
        session.undo();
        QVERIFY(!studyCapacity(session.plan(), session.plan().scenarios.at(0)).fit.moves.empty());
    }

    void saysWhenThereIsNothingToPlace() {
        RecoverCapacity pane;
        pane.QWidget::show();
        pane.RecoverPane::show(analysisOf(planOf("small.plan.yaml")));
        const auto isSaid = [&pane] {
            const auto labels = pane.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().startsWith(QStringLiteral("Nothing is recovered"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), kPatience);
        QVERIFY(!pane.bars()->isVisible());
    }
};

DRAWBRIDGE_TEST(RecoverCapacityTest)
#include "recover_capacity_test.moc"
