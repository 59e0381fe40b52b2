// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/rehearsal_json.h"
#include "core/operations/start/container_body.h"
#include "core/operations/start/rehearsal_report.h"
#include "tests/support/fake_rehearsal_engine.h"
#include "tests/support/shop_rehearsal.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::live;
using namespace drawbridge::testing;

namespace {

RehearsalSettings settingsFor(const FakeEngine& engine) {
    RehearsalSettings settings;
    settings.endpoint = parseEndpoint(QStringLiteral("tcp://127.0.0.1:%1").arg(engine.port()));
    settings.limits.connecting = std::chrono::milliseconds(2000);
    settings.limits.idle = std::chrono::milliseconds(700);
    settings.limits.answer = 1024 * 1024;
    settings.timeout = std::chrono::seconds(3);
    settings.removing = std::chrono::seconds(4);
    return settings;
}

RehearsalPlan shopRehearsal(const ScenarioAnalysis& analysis) {
    return planRehearsal(analysis, std::nullopt, {bodiesOf(false)}, u"t1"_qs);
}

const RehearsalRow& rowOf(const RehearsalReport& report, const QString& service) {
    const auto found = std::find_if(report.rows.begin(), report.rows.end(),
                                    [&](const RehearsalRow& row) { return row.service == service; });
    if (found == report.rows.end())
        qFatal("no such service");
    return *found;
}

} // namespace

/// Rehearsals on an engine that a test plays.
class RehearsalTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_engine = std::make_unique<FakeRehearsalEngine>();
        m_engine->id = u"t1"_qs;
        m_engine->behaviours[u"db"_qs].healthyAfter = 400;
        m_engine->behaviours[u"migrate"_qs].endsWith = 0;
        m_engine->behaviours[u"cache"_qs].hasCheck = false;
        m_engine->behaviours[u"web"_qs].hasCheck = false;
    }

    void containersReachNothingOutside() {
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const RehearsalPlan plan = shopRehearsal(analysis);
        QCOMPARE(plan.containers.size(), std::size_t(4));
        for (const RehearsalContainer& container : plan.containers) {
            const QJsonObject host = container.body[u"HostConfig"].toObject();
            QVERIFY(!host.contains(u"Binds") && !host.contains(u"Privileged") &&
                    !host.contains(u"PortBindings"));
            QVERIFY(container.name.startsWith(u"drawbridge-t1-"));
            QCOMPARE(container.networks.size(), std::size_t(1));
            for (const QJsonValue& mount : host[u"Mounts"].toArray())
                QCOMPARE(mount[u"Type"].toString(), u"volume"_qs);
        }
        const auto& web = *std::find_if(plan.containers.begin(), plan.containers.end(),
                                        [](const auto& c) { return c.aliases.contains(u"web"_qs); });
        // 256 MiB and half a processor, as the plan says that it needs.
        QCOMPARE(web.body[u"HostConfig"][u"Memory"].toInteger(), 268435456);
        QCOMPARE(web.body[u"HostConfig"][u"NanoCpus"].toInteger(), 500000000);
        QCOMPARE(web.body[u"Cmd"].toArray().size(), 3);
    }

    void eachStartsWhenWhatItNeedsIsThere() {
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        const Rehearsal rehearsal = rehearseStart(shopRehearsal(analysis), settingsFor(engine));
        const RehearsalReport report = reportOf(rehearsal, analysis);
        QVERIFY(report.isEveryUp());
        QCOMPARE(rowOf(report, u"db"_qs).outcome.end, RehearsedEnd::Healthy);
        QCOMPARE(rowOf(report, u"migrate"_qs).outcome.end, RehearsedEnd::Completed);
        QCOMPARE(rowOf(report, u"web"_qs).outcome.end, RehearsedEnd::Started);
        QVERIFY(rowOf(report, u"db"_qs).measured >= Milliseconds(400));
        QVERIFY(rowOf(report, u"migrate"_qs).outcome.started >= rowOf(report, u"db"_qs).outcome.ready);
        QCOMPARE(rowOf(report, u"web"_qs).actualPlace, std::optional(4));
        QCOMPARE(m_engine->parts(), QStringList());
        QVERIFY(!m_engine->removed().contains(u"f0e1"));
        QVERIFY(report.guesses.empty());
    }

    void whatNeverGetsHealthyKeepsOthersFromStarting() {
        m_engine->behaviours[u"db"_qs].healthyAfter = -1;
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        RehearsalSettings settings = settingsFor(engine);
        settings.timeout = std::chrono::seconds(1);
        const RehearsalReport report = reportOf(rehearseStart(shopRehearsal(analysis), settings), analysis);
        QCOMPARE(rowOf(report, u"db"_qs).outcome.end, RehearsedEnd::NeverHealthy);
        QCOMPARE(rowOf(report, u"migrate"_qs).outcome.end, RehearsedEnd::NotStarted);
        QCOMPARE(rowOf(report, u"web"_qs).outcome.because, u"it waits for migrate"_qs);
        QVERIFY(!report.isEveryUp());
        QCOMPARE(m_engine->parts(), QStringList());
    }

    /// cache restarts until 900 ms; db is healthy at 400 ms, and the plan knows nothing between them.
    void trouble_untilAnotherIsUpIsAGuess() {
        m_engine->behaviours[u"cache"_qs] = {0, 900, true, std::nullopt};
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        const Rehearsal rehearsal = rehearseStart(shopRehearsal(analysis), settingsFor(engine));
        const RehearsalReport report = reportOf(rehearsal, analysis);
        QCOMPARE(report.guesses.size(), std::size_t(1));
        QCOMPARE(analysis.graph->name(report.guesses[0].component), u"cache"_qs);
        const QByteArray json = QJsonDocument(rehearsalJson(rehearsal, report, analysis, false)).toJson();
        QVERIFY(!json.contains("c4n4ry"));
    }

    void durationsGoIntoThePlanAndNothingElse() {
        const Plan plan = preparedPlan();
        const ScenarioAnalysis analysis = firstAnalysis(plan);
        const FakeEngine engine(m_engine->serve());
        const RehearsalReport report =
            reportOf(rehearseStart(shopRehearsal(analysis), settingsFor(engine)), analysis);
        QStringList skipped;
        const Plan changed = withMeasured(plan, report, *analysis.graph, skipped);
        int recorded = 0;
        for (const RehearsalRow& row : report.rows) {
            const Component& component = analysis.graph->component(row.component);
            const Component* after = changed.components.find(component.id);
            QCOMPARE(after->checked, component.checked);
            if (skipped.contains(component.name))
                continue;
            const auto start = startStepOf(after->recovery->steps);
            QVERIFY(start);
            QVERIFY(after->recovery->steps[std::size_t(*start)].duration->likely >= Seconds(1));
            ++recorded;
        }
        QCOMPARE(recorded + int(skipped.size()), 4);
    }

    void aMissingImageIsToldBeforeAnythingIsMade() {
        m_engine->missingImages = {u"redis:7"_qs};
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        try {
            rehearseStart(shopRehearsal(analysis), settingsFor(engine));
            QFAIL("it went on");
        } catch (const InputError& error) {
            QVERIFY(error.message().contains(u"redis:7"));
        }
        QCOMPARE(m_engine->made(), QStringList());
    }

    /// Each fault, from the n-th request that matches on.
    void faultsEndInOneSentenceAndLeaveNothing_data() {
        QTest::addColumn<QString>("when");      ///< part of the path
        QTest::addColumn<QByteArray>("answer"); ///< "CUT" at its end: the connection ends
        QTest::addColumn<int>("times");         ///< how often it goes wrong
        QTest::addColumn<QString>("says");
        const QByteArray large =
            "HTTP/1.1 200 OK\r\nContent-Length: 524288000\r\n\r\n" + QByteArray(4096, 'x');
        QTest::newRow("mid-answer") << u"/start"_qs << QByteArray("HTTP/1.1 20CUT") << 1
                                    << u"middle of an answer"_qs;
        QTest::newRow("mid-create") << u"/containers/create"_qs
                                    << QByteArray(
                                           "HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{\"Id\"CUT")
                                    << 1 << u"middle of an answer"_qs;
        QTest::newRow("garbage") << u"/containers/create"_qs << QByteArray("\x01\x02garbage\r\n\r\n") << 1
                                 << u"not HTTP"_qs;
        QTest::newRow("no JSON") << u"/volumes/create"_qs << httpAnswer("<html>", "201 Created") << 1
                                 << u"not valid JSON"_qs;
        QTest::newRow("500 MB") << u"/networks/create"_qs << large << 1 << u"larger than"_qs;
        QTest::newRow("never") << u"/start"_qs << FakeRehearsalEngine::kNever << 1 << u"no answer"_qs;
        QTest::newRow("denied") << u"/containers/create"_qs
                                << httpAnswer("{\"message\":\"permission denied: c4n4ry\"}", "403 Forbidden")
                                << 1 << u"permission denied"_qs;
        QTest::newRow("id of a stranger")
            << u"/containers/create"_qs << httpAnswer("{\"Id\":\"../../x\"}", "201 Created") << 1
            << u"an id that cannot be asked for"_qs;
        QTest::newRow("state is garbage") << u"/json"_qs << httpAnswer("[") << 1 << u"not valid JSON"_qs;
    }
    void faultsEndInOneSentenceAndLeaveNothing() {
        QFETCH(QString, when);
        QFETCH(QByteArray, answer);
        QFETCH(int, times);
        QFETCH(QString, says);
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        std::atomic<int> left = times;
        const bool isState = when == u"/json";
        m_engine->fault = [&](const QString& method, const QString& path) -> std::optional<QByteArray> {
            const bool isMeant = isState ? path.startsWith(u"/containers/a") && path.endsWith(when)
                                         : method == u"POST" && path.contains(when);
            if (!isMeant || left-- <= 0)
                return std::nullopt;
            return answer;
        };
        const FakeEngine engine(m_engine->serve());
        try {
            rehearseStart(shopRehearsal(analysis), settingsFor(engine));
            QFAIL("it went on");
        } catch (const EngineError& error) {
            QVERIFY2(error.message().contains(says), qPrintable(error.message()));
            QVERIFY(!error.message().contains(u'\n') && !error.message().contains(u"c4n4ry"));
        }
        QCOMPARE(m_engine->parts(), QStringList());
        QVERIFY(!m_engine->removed().contains(u"f0e1"));
    }

    void anUnknownVersionIsRefused() {
        m_engine->fault = [](const QString&, const QString& path) -> std::optional<QByteArray> {
            if (path != u"/version")
                return std::nullopt;
            return httpAnswer("{\"ApiVersion\":\"9.1\",\"MinAPIVersion\":\"9.0\"}");
        };
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        QVERIFY_THROWS_EXCEPTION(EngineError, rehearseStart(shopRehearsal(analysis), settingsFor(engine)));
        QCOMPARE(m_engine->made(), QStringList());
    }

    /// A write is not repeated when its connection drops: it may have been obeyed.
    void aWriteIsSentOnce() {
        std::atomic<int> asked = 0;
        m_engine->fault = [&](const QString& method, const QString& path) -> std::optional<QByteArray> {
            if (method != u"POST" || !path.startsWith(u"/networks/create"))
                return std::nullopt;
            ++asked;
            return QByteArray("CUT");
        };
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        QVERIFY_THROWS_EXCEPTION(EngineError, rehearseStart(shopRehearsal(analysis), settingsFor(engine)));
        QCOMPARE(asked.load(), 1);
    }

    void cancellingRemovesEverything() {
        m_engine->behaviours[u"db"_qs].healthyAfter = -1;
        std::atomic<bool> cancelled = false;
        const ScenarioAnalysis analysis = firstAnalysis(preparedPlan());
        const FakeEngine engine(m_engine->serve());
        RehearsalSettings settings = settingsFor(engine);
        settings.cancelled = &cancelled;
        settings.progress = [&](const QString& line) { cancelled = cancelled || line.contains(u"starts"); };
        const Rehearsal rehearsal = rehearseStart(shopRehearsal(analysis), settings);
        QVERIFY(rehearsal.isCancelled && rehearsal.left.isEmpty());
        QCOMPARE(m_engine->parts(), QStringList());
    }

    void wordsAndTimesAreReadAsInCompose() {
        QCOMPARE(shellWords(u"a 'b c' \"d \\\"e\" f\\ g ''"_qs),
                 (QStringList{u"a"_qs, u"b c"_qs, u"d \"e"_qs, u"f g"_qs, QString(u""_qs)}));
        QCOMPARE(nanosecondsOf(u"1m30s"_qs), std::optional(qint64(90'000'000'000)));
        QCOMPARE(nanosecondsOf(u"500ms"_qs), std::optional(qint64(500'000'000)));
        QCOMPARE(nanosecondsOf(u"1.5s"_qs), std::optional(qint64(1'500'000'000)));
        QVERIFY(!nanosecondsOf(u"soon"_qs) && !nanosecondsOf(u""_qs) && !nanosecondsOf(u"999999999h"_qs));
    }

private:
    std::unique_ptr<FakeRehearsalEngine> m_engine;
};

DRAWBRIDGE_TEST(RehearsalTest)
#include "rehearsal_test.moc"
