// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/read_engines.h"
#include "core/live/read_only_client.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::live;
using namespace drawbridge::testing;
using What = EngineError::What;

namespace {

Limits quick() {
    Limits limits;
    limits.connecting = std::chrono::milliseconds(2000);
    limits.idle = std::chrono::milliseconds(300);
    limits.answer = 1024 * 1024;
    return limits;
}

/// What became of reading an engine.
struct Outcome {
    std::optional<What> what;
    QString sentence;
    QJsonDocument document;
};

template <class F>
Outcome outcomeOf(F&& ask) {
    try {
        return {std::nullopt, {}, ask()};
    } catch (const EngineError& error) {
        return {error.cause(), error.message(), {}};
    }
}

Endpoint tcp(const FakeEngine& engine) {
    return parseEndpoint(QStringLiteral("tcp://127.0.0.1:%1").arg(engine.port()));
}

Outcome get(const Endpoint& endpoint, const Limits& limits = quick(), CancelFlag cancelled = nullptr) {
    return outcomeOf(
        [&] { return ReadOnlyClient(endpoint, limits, cancelled).get(QStringLiteral("/info")); });
}

FakeEngine::Answer always(const QByteArray& bytes, bool close = false) {
    return [=](const QByteArray&, const FakeConnection& connection) {
        connection.send(bytes);
        if (close)
            connection.close();
    };
}

} // namespace

/// The client against servers that behave, and that do not.
class EngineClientTest : public QObject {
    Q_OBJECT

private slots:
    void answersOfAllForms_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::newRow("length") << httpAnswer("{\"Name\":\"a\"}") << false;
        QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                              "5\r\n{\"Nam\r\n7;x=y\r\ne\":\"a\"}\r\n0\r\nT: x\r\n\r\n")
                                << false;
        QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{\"Name\":\"a\"}") << true;
        QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\n{\"Name\":\"a\"}") << true;
    }
    void answersOfAllForms() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        const FakeEngine engine(always(bytes, close));
        const Outcome outcome = get(tcp(engine));
        QVERIFY2(!outcome.what, qPrintable(outcome.sentence));
        QCOMPARE(outcome.document.object()[u"Name"].toString(), u"a"_qs);
    }

    void anAnswerInSmallPieces() {
        const QByteArray bytes = httpAnswer("{\"Name\":\"a\"}");
        const FakeEngine engine([&](const QByteArray&, const FakeConnection& connection) {
            for (const char c : bytes) {
                connection.send(QByteArray(1, c));
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        QVERIFY(!get(tcp(engine)).what);
    }

    void faultsAreToldInASentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QByteArray& bytes, What what, const QString& words) {
            QTest::newRow(name) << bytes << static_cast<int>(what) << words;
        };
        row("garbage", "\x16\x03\x01\x02 SSH-2.0-OpenSSH_9.2\r\n\r\n", What::NotHttp, u"is not HTTP"_qs);
        row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Na", What::Truncated,
            u"in the middle of an answer"_qs);
        row("cut in the headers", "HTTP/1.1 200 OK\r\nConte", What::Truncated, u"in the middle"_qs);
        row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc",
            What::Truncated, u"in the middle"_qs);
        row("nothing", "", What::Truncated, u"in the middle"_qs);
        row("no JSON", httpAnswer("<html>"), What::NotHttp, u"/info is not valid JSON"_qs);
        row("deep JSON", httpAnswer(QByteArray(100, '[') + QByteArray(100, ']')), What::NotHttp,
            u"nested more than 64 deep"_qs);
        row("said to be large", "HTTP/1.1 200 OK\r\nContent-Length: 500000000\r\n\r\n", What::TooLarge,
            u"larger than 1 MiB"_qs);
        row("said to be large, and begun", "HTTP/1.1 200 OK\r\nContent-Length: 500000000\r\n\r\n{\"Name\"",
            What::TooLarge, u"larger than 1 MiB"_qs);
        row("endless headers", "HTTP/1.1 200 OK\r\nA: " + QByteArray(200'000, 'a'), What::TooLarge,
            u"headers"_qs);
        row("forbidden", httpAnswer("{\"message\":\"no plugin allows this\"}", "403 Forbidden"), What::Status,
            u"answered 403 to /info: \"no plugin allows this\""_qs);
        row("not found", httpAnswer("{\"message\":\"page not found\"}", "404 Not Found"), What::Status,
            u"answered 404"_qs);
        row("server error",
            httpAnswer("{\"message\":\"\\u001b[31mred\\u202e " + QByteArray(5000, 'x') + "\"}",
                       "500 Internal Server Error"),
            What::Status, u"answered 500 to /info: \"\\u001b[31mred\\u202e xxx"_qs);
        row("TLS port", httpAnswer("Client sent an HTTP request to an HTTPS server.\n", "400 Bad Request"),
            What::Status, u"HTTPS server"_qs);
    }
    void faultsAreToldInASentence() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, what);
        QFETCH(QString, words);
        const FakeEngine engine(always(bytes, true));
        const Outcome outcome = get(tcp(engine));
        QVERIFY(outcome.what);
        QVERIFY2(static_cast<int>(*outcome.what) == what, qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.contains(words), qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.startsWith(tcp(engine).text()), qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.size() < 400, qPrintable(outcome.sentence));
        QVERIFY(!outcome.sentence.contains(QChar(0x1b)));
    }

    /// It stops at the limit instead of swallowing what comes.
    void anEndlessAnswerIsGivenUp() {
        std::atomic<qint64> sent = 0;
        const FakeEngine engine([&sent](const QByteArray&, const FakeConnection& connection) {
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
            while (sent < 500'000'000 && connection.send(chunk))
                sent += chunk.size();
        });
        const Outcome outcome = get(tcp(engine));
        QVERIFY(outcome.what == What::TooLarge);
        QVERIFY2(sent < 50'000'000, qPrintable(QString::number(sent)));
    }

    /// Many answers that are each small enough.
    void allAnswersTogetherAreBounded() {
        const FakeEngine engine(always(httpAnswer("[\"" + QByteArray(100'000, 'x') + "\"]")));
        Limits limits = quick();
        limits.together = 1'000'000;
        int answers = 0;
        const Outcome outcome = outcomeOf([&] {
            for (ReadOnlyClient client(tcp(engine), limits);; ++answers)
                client.get(QStringLiteral("/info"));
            return QJsonDocument();
        });
        QVERIFY2(outcome.what == What::TooLarge, qPrintable(outcome.sentence));
        QCOMPARE(answers, 9);
    }

    void silenceTimesOut() {
        const FakeEngine engine([](const QByteArray&, const FakeConnection&) {});
        const Outcome outcome = get(tcp(engine));
        QVERIFY2(outcome.what == What::TimedOut, qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.contains(u"no answer for 0.3 s"), qPrintable(outcome.sentence));
    }

    /// A byte now and then keeps it from being idle, not from being late.
    void aTrickleTimesOutAsAWhole() {
        const FakeEngine engine([](const QByteArray&, const FakeConnection& connection) {
            connection.send("HTTP/1.1 200 OK\r\n\r\n");
            while (connection.send(" "))
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
        });
        Limits limits = quick();
        limits.whole = std::chrono::milliseconds(500);
        const Outcome outcome = get(tcp(engine), limits);
        QVERIFY2(outcome.what == What::TimedOut, qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.contains(u"longer than 0.5 s"), qPrintable(outcome.sentence));
    }

    void aWaitIsCancelled() {
        const FakeEngine engine([](const QByteArray&, const FakeConnection&) {});
        std::atomic<bool> cancelled = false;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            cancelled = true;
        });
        const Outcome outcome = get(tcp(engine), Limits(), &cancelled);
        other.join();
        QVERIFY2(outcome.what == What::Cancelled, qPrintable(outcome.sentence));
    }

    void noEngineThere() {
        QTemporaryDir folder;
        const Outcome missing = get(parseEndpoint(folder.filePath(u"none.sock"_qs)));
        QVERIFY(missing.what == What::NotThere);
        QVERIFY2(missing.sentence.contains(u"there is no such socket"), qPrintable(missing.sentence));
        const QString left = folder.filePath(u"left.sock"_qs);
        { const FakeEngine engine(left, always({})); }
        const Outcome dead = get(parseEndpoint(left));
        QVERIFY2(dead.what == What::Refused, qPrintable(dead.sentence));
        quint16 port = 0;
        {
            const FakeEngine engine(always({}));
            port = engine.port();
        }
        const Outcome refused = get(parseEndpoint(QStringLiteral("tcp://127.0.0.1:%1").arg(port)));
        QVERIFY2(refused.what == What::Refused, qPrintable(refused.sentence));
    }

    void aForbiddenSocketNamesTheGroup() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"d.sock"_qs);
        const FakeEngine engine(path, always(httpAnswer("{}")));
        QFile::setPermissions(path, {});
        const bool isRoot = ::geteuid() == 0; // who may use every socket
        constexpr uid_t nobody = 65534;
        if (isRoot)
            QCOMPARE(::seteuid(nobody), 0);
        const Outcome outcome = get(parseEndpoint(path));
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(outcome.what == What::NotPermitted);
        QVERIFY(outcome.sentence.contains(u"group \"docker\""));
    }

    void oneConnectionServesAllQuestions() {
        const RecordedEngine recorded(u"docker-20.10.json"_qs);
        const FakeEngine engine(recorded.serve());
        const auto facts = readEngines({tcp(engine)}, {});
        QCOMPARE(engine.connections(), 1);
        QVERIFY(engine.requests().size() > 15);
    }

    /// Servers close what was idle, at the very moment of the next question, too.
    void aClosedConnectionIsOpenedAgain() {
        std::atomic<int> answered = 0;
        const FakeEngine engine([&](const QByteArray&, const FakeConnection& connection) {
            if (++answered % 2 == 0)
                connection.close();
            else
                connection.send(httpAnswer("{}"));
        });
        ReadOnlyClient client(tcp(engine), quick());
        for (int i = 0; i < 3; ++i)
            client.get(QStringLiteral("/info"));
        QCOMPARE(engine.connections(), 3);
    }

    void onlyGetIsSent() {
        const RecordedEngine recorded(u"docker-20.10.json"_qs);
        const FakeEngine engine(recorded.serve());
        readEngines({tcp(engine)}, {});
        for (const QByteArray& request : engine.requests()) {
            QVERIFY2(request.startsWith("GET /"), request.constData());
            QVERIFY2(!request.toLower().contains("content-length") &&
                         !request.toLower().contains("transfer-encoding") &&
                         !request.toLower().contains("upgrade"),
                     request.constData());
        }
    }

    void anIdCannotBecomeAnotherRequest() {
        RecordedEngine recorded(u"docker-20.10.json"_qs);
        recorded.answers[u"/containers/json?all=1"_qs] =
            QJsonArray{QJsonObject{{u"Id"_qs, u"x/json HTTP/1.1\r\nHost: x\r\n\r\nDELETE /containers/x"_qs}}};
        const FakeEngine engine(recorded.serve());
        QVERIFY_THROWS_EXCEPTION(EngineError, readEngines({tcp(engine)}, {}));
        for (const QByteArray& request : engine.requests())
            QVERIFY2(!request.contains("DELETE"), request.constData());
    }

    void theVersionIsAgreedUpon_data() {
        QTest::addColumn<QString>("newest");
        QTest::addColumn<QString>("oldest");
        QTest::addColumn<QString>("spoken"); // or what the refusal says
        QTest::newRow("an old engine's own") << u"1.24"_qs << u"1.12"_qs << u"1.24"_qs;
        QTest::newRow("Engine 29 refuses below 1.44") << u"1.52"_qs << u"1.44"_qs << u"1.52"_qs;
        QTest::newRow("ours if the engine's is newer") << u"1.99"_qs << u"1.44"_qs << u"1.52"_qs;
        QTest::newRow("numbers, not text") << u"1.9"_qs << u"1.9"_qs << u"API 1.9 is too old"_qs;
        QTest::newRow("too old") << u"1.23"_qs << u"1.12"_qs << u"at least 1.24"_qs;
        QTest::newRow("too new") << u"2.10"_qs << u"2.0"_qs << u"a newer Drawbridge"_qs;
        QTest::newRow("Podman tells no least") << u"1.41"_qs << QString() << u"1.41"_qs;
        QTest::newRow("nonsense") << u"latest"_qs << QString() << u"does not say which version"_qs;
    }
    void theVersionIsAgreedUpon() {
        QFETCH(QString, newest);
        QFETCH(QString, oldest);
        QFETCH(QString, spoken);
        RecordedEngine recorded(u"docker-20.10.json"_qs);
        recorded.answers[u"/_ping"_qs] = newest;
        QJsonObject version = recorded.answers[u"/version"_qs].toObject();
        version[u"ApiVersion"_qs] = newest;
        version[u"MinAPIVersion"_qs] = oldest.isEmpty() ? QJsonValue() : QJsonValue(oldest);
        recorded.answers[u"/version"_qs] = version;
        const FakeEngine engine(recorded.serve());
        try {
            QCOMPARE(readEngines({tcp(engine)}, {}).front().apiVersion.value_or(QString()), spoken);
            QVERIFY(engine.requests().last().contains("GET /v" + spoken.toLatin1() + "/"));
        } catch (const EngineError& error) {
            QVERIFY(error.cause() == What::Version);
            QVERIFY2(error.message().contains(spoken), qPrintable(error.message()));
        }
    }

    void enginesAreReadSideBySide() {
        const RecordedEngine recorded(u"podman-4.3.json"_qs);
        std::atomic<int> atOnce = 0;
        std::atomic<int> most = 0;
        const auto slow = [&](const QByteArray& request, const FakeConnection& connection) {
            most = std::max(most.load(), ++atOnce);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            --atOnce;
            connection.send(recorded.answerTo(request));
        };
        std::list<FakeEngine> engines;
        std::vector<Endpoint> endpoints;
        for (int i = 0; i < 4; ++i)
            endpoints.push_back(tcp(engines.emplace_back(slow)));
        std::atomic<int> reports = 0;
        ReadOptions options;
        options.progress = [&](double share) {
            if (share >= 0 && share <= 1)
                ++reports;
        };
        QCOMPARE(readEngines(endpoints, options).size(), endpoints.size());
        QVERIFY(most > 1);
        QVERIFY(reports > 0);
    }
};

DRAWBRIDGE_TEST(EngineClientTest)
#include "engine_client_test.moc"
