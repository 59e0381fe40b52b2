// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session.h"
#include "app/shell/project_files.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drawbridge;

namespace {

constexpr Seconds kHour{3600};

/// Restarting takes 20 minutes, twice what the target allows.
constexpr auto kPlan = "drawbridge: 1\nname: x\n"
                       "sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]\n"
                       "components:\n"
                       "  - {name: x, kind: service, site: A, rto: 10m,\n"
                       "     recovery: {strategy: restart, to: B, steps: [{name: Start x, duration: 20m}]}}\n"
                       "scenarios: [{name: A lost, fails: [{site: A}]}]\n";

QString backAfter(Seconds time) {
    return QStringLiteral("(estimated RTO %1)").arg(durationText(time));
}

ScenarioAnalysis laterBy(Seconds late, const ScenarioAnalysis& analysis) {
    Schedule schedule = analysis.schedule;
    for (ScheduledStep& step : schedule.steps) {
        step.start = sumOf(step.start, Estimated(late));
        step.finish = sumOf(step.finish, Estimated(late));
    }
    for (auto& finish : schedule.finish)
        finish = sumOf(finish, Estimated(late));
    schedule.makespan = sumOf(schedule.makespan, Estimated(late));
    return withSchedule(analysis, schedule);
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_session = std::make_unique<Session>();
        m_session->setDocument(createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_files)),
                                             readPlanText(kPlan, QStringLiteral("x.plan.yaml")),
                                             QStringLiteral("Start")));
        settle();
        m_session->chooseScenario(m_session->plan().scenarios.at(0).id);
        QVERIFY(m_session->analysis() != nullptr);
    }
    void cleanup() { m_session.reset(); }

    /// Somebody else has it open and changes it: whoever has it read-only sees that, and what was chosen
    /// stays.
    void aProjectThatIsReadOnlyFollows() {
        const QString path = m_folder.filePath(QStringLiteral("followed.drplan"));
        const auto writer =
            createProject(path, readPlanText(kPlan, QStringLiteral("x.plan.yaml")), QStringLiteral("Start"));
        Session reader;
        const ProjectFiles files(reader);
        reader.setDocument(openProject(path, OpenMode::ReadOnly));
        const ScenarioId scenario = reader.plan().scenarios.at(0).id;
        reader.chooseScenario(scenario);
        QTest::qWait(20); // so that the file has another time
        writer->edit(QStringLiteral("Rename"), [](Edit& edit) {
            edit.change(edit.plan().components, edit.plan().components.at(0).id,
                        [](Component& changed) { changed.name = QStringLiteral("y"); });
        });
        QTRY_COMPARE_WITH_TIMEOUT(reader.plan().components.at(0).name, QStringLiteral("y"), kPatience);
        QVERIFY(reader.document().isReadOnly());
        QCOMPARE(reader.scenario(), std::optional(scenario));
    }

    /// 20 minutes are 10 over the target; an hour later they are 80, and 70 over it.
    void findingsFollowAnAdoptedSchedule() {
        QVERIFY2(missedTarget().contains(backAfter(Seconds(1200))), qPrintable(missedTarget()));
        m_session->adopt(*m_session->analysis(), laterBy(kHour, *m_session->analysis()));
        const ScenarioAnalysis* const adopted = m_session->analysis();
        QVERIFY(m_session->isComputing());
        QSignalSpy news(m_session.get(), &Session::resultsChanged);
        settle();
        QCOMPARE(news.size(), 1);
        QVERIFY2(missedTarget().contains(backAfter(Seconds(1200) + kHour)), qPrintable(missedTarget()));
        QCOMPARE(m_session->analysis(), adopted); // the adopted analysis stays current
    }

    /// An adopted schedule of an older plan does not replace the analysis of a newer one.
    void aNewerAnalysisReplacesAnAdoptedSchedule() {
        const ScenarioAnalysis later = laterBy(kHour, *m_session->analysis());
        QVERIFY(m_session->edit(QStringLiteral("Rename"), [](Edit& edit) {
            edit.change(edit.plan().components, edit.plan().components.at(0).id,
                        [](Component& x) { x.name = QStringLiteral("y"); });
        }));
        m_session->adopt(*m_session->analysis(), later);
        settle();
        QCOMPARE(m_session->analysis()->schedule.makespan.known(), std::optional(Seconds(1200)));
        QCOMPARE(m_session->analysis()->plan().components.at(0).name, QStringLiteral("y"));
        QVERIFY2(missedTarget().contains(backAfter(Seconds(1200))), qPrintable(missedTarget()));
    }

private:
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(m_session->results() != nullptr && !m_session->isComputing(), kPatience);
    }

    QString missedTarget() const {
        const auto& all = m_session->findings();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [](const Finding& f) { return f.id == QStringLiteral("DR-204"); });
        return found == all.end() ? QString() : found->message;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Session> m_session;
};

DRAWBRIDGE_TEST(SessionTest)
#include "session_test.moc"
