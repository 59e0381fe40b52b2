// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/docker_settings.h"
#include "core/live/event_stream.h"
#include "core/operations/look_at_engines.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;
using namespace std::chrono_literals;

namespace {

QByteArray chunk(const QByteArray& bytes) {
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray told(const QByteArray& action, const QByteArray& id) {
    return "{\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"" + id +
           "\",\"Attributes\":{\"password\":\"CANARY\"}}}\n";
}

const QByteArray kHeader = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                           "chunked\r\n\r\n";

} // namespace

/// The stream of an engine's events, and what follows from them.
class EventStreamTest : public QObject {
    Q_OBJECT
private:
    FakeEngine::Answer streaming(const std::function<void(const FakeConnection&)>& stream) const {
        const RecordedEngine recorded(QStringLiteral("docker-20.10.json"));
        return [recorded, stream](const QByteArray& request, const FakeConnection& connection) {
            if (request.contains("/events?"))
                stream(connection);
            else
                connection.send(recorded.answerTo(request));
        };
    }
    QString socket() { return m_folder.filePath(QStringLiteral("e%1.sock").arg(++m_count)); }
    static live::Endpoint at(const QString& path) {
        return live::resolveEndpoint(QStringLiteral("unix://") + path, {});
    }
    static std::vector<live::EngineEvent> next(live::EventStream& stream) {
        for (int i = 0; i < 50; ++i) {
            if (auto events = stream.wait(100ms); !events.empty())
                return events;
        }
        return {};
    }

    QTemporaryDir m_folder;
    int m_count = 0;

private slots:
    /// Events come cut anywhere; health checks that change nothing are none.
    void eventsAreReadAsTheyCome() {
        const QString path = socket();
        const FakeEngine engine(path, streaming([](const FakeConnection& connection) {
                                    connection.send(kHeader);
                                    const QByteArray first = told("start", "a");
                                    connection.send(chunk(first.left(20)));
                                    QTest::qSleep(30);
                                    connection.send(chunk(first.mid(20) + told("exec_start: true", "a")));
                                    connection.send(chunk(told("health_status: healthy", "a")));
                                    connection.send(chunk(told("health_status: healthy", "a")));
                                    connection.send(chunk(told("die", "b")));
                                }));
        live::EventStream stream(at(path), live::Limits{}, nullptr);
        QStringList heard;
        while (!heard.contains(u"die b"_qs)) {
            const auto events = next(stream);
            QVERIFY(!events.empty());
            for (const live::EngineEvent& each : events)
                heard += each.action + u' ' + each.id;
        }
        QCOMPARE(heard, QStringList({u"start a"_qs, u"health_status: healthy a"_qs, u"die b"_qs}));
        for (const QByteArray& request : engine.requests())
            QVERIFY(request.startsWith("GET "));
    }

    void nothingIsHeardWhereNothingHappens() {
        const QString path = socket();
        const FakeEngine engine(path, streaming([](const FakeConnection&) {})); // not even headers
        live::EventStream stream(at(path), live::Limits{}, nullptr);
        QVERIFY(stream.wait(50ms).empty());
    }

    void aStreamThatIsCutOffSaysSo() {
        const QString path = socket();
        const FakeEngine engine(path, streaming([](const FakeConnection& connection) {
                                    connection.send(kHeader + chunk(told("start", "a").left(30)));
                                    connection.close();
                                }));
        QVERIFY_THROWS_EXCEPTION(live::EngineError, {
            live::EventStream stream(at(path), live::Limits{}, nullptr);
            next(stream);
        });
    }

    void garbageAndRefusalsAreErrors() {
        for (const QByteArray& answer :
             {QByteArray("no http at all\r\n\r\n"), httpAnswer("{\"message\":\"no\"}", "403 Forbidden"),
              kHeader + chunk(QByteArray(3 << 20, 'x'))}) {
            const QString path = socket();
            const FakeEngine engine(
                path, streaming([answer](const FakeConnection& connection) { connection.send(answer); }));
            QVERIFY_THROWS_EXCEPTION(live::EngineError, {
                live::EventStream stream(at(path), live::Limits{}, nullptr);
                for (int i = 0; i < 50; ++i)
                    stream.wait(100ms);
            });
        }
    }

    /// Read once at the beginning, and once more for a burst of events.
    void anEngineIsReadAgainWhenSomethingHappened() {
        const QString path = socket();
        std::atomic<int> readings = 0;
        const FakeEngine engine(path, streaming([&readings](const FakeConnection& connection) {
                                    connection.send(kHeader);
                                    while (readings == 0)
                                        QTest::qSleep(10);
                                    for (int i = 0; i < 20; ++i)
                                        connection.send(chunk(told("die", "x")));
                                }));
        std::atomic<bool> cancelled = false;
        EngineReading reading;
        reading.cancelled = &cancelled;
        std::vector<std::size_t> containers;
        const auto watch = [&] {
            watchEngines({at(path)}, Plan(), reading, {50ms, 50ms},
                         [&](const std::vector<LookedAt>& engines) {
                             containers.push_back(engines.front().facts->containers.size());
                             if (++readings == 2)
                                 cancelled = true;
                         });
        };
        try {
            watch();
        } catch (const live::EngineError& error) {
            QCOMPARE(error.cause(), live::EngineError::What::Cancelled);
        }
        QCOMPARE(containers.size(), std::size_t(2));
        QVERIFY(containers[0] > 0);
        for (const QByteArray& request : engine.requests()) {
            QVERIFY(request.startsWith("GET "));
            QVERIFY(!request.contains("/system/df")); // costs the engine much
        }
    }

    void anEngineThatIsAwayIsTriedAgain() {
        const QString path = socket();
        std::atomic<bool> cancelled = false;
        EngineReading reading;
        reading.cancelled = &cancelled;
        int rounds = 0;
        watchEngines({at(path)}, Plan(), reading, {10ms, 10ms}, [&](const std::vector<LookedAt>& engines) {
            QVERIFY(!engines.front().facts && !engines.front().unreadBecause.isEmpty());
            cancelled = ++rounds == 3;
        });
        QCOMPARE(rounds, 3);
    }
};

DRAWBRIDGE_TEST(EventStreamTest)
#include "event_stream_test.moc"
