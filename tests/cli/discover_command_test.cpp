// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

namespace {

const QString kCanary = u"CaNaRy7f3a"_qs;

FakeEngine::Answer always(const QByteArray& bytes) {
    return [bytes](const QByteArray&, const FakeConnection& connection) {
        connection.send(bytes);
        connection.close();
    };
}

} // namespace

/// `drawbridge discover` against engines whose answers were recorded.
class DiscoverCommandTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anEngineBecomesAProject() {
        const FakeEngine engine(m_recorded.serve());
        const Ran ran = discover({u"-o"_qs, u"a.drplan"_qs, u"--site"_qs, u"Frankfurt"_qs}, engine);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QVERIFY2(ran.out.contains(u"a.drplan: components: 7 new, 0 changed, 0 unchanged, 0 gone."),
                 qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"web:db"));
        const QString text = run({u"export"_qs, u"a.drplan"_qs, u"-o"_qs, u"-"_qs}).out;
        QVERIFY2(text.contains(u"requires: [{on: db, when: healthy}]"), qPrintable(text));
        QVERIFY(text.contains(u"name: Frankfurt"));
        QVERIFY(run({u"check"_qs, u"a.drplan"_qs}).status == 0);
        const Ran again = discover({u"--into"_qs, u"a.drplan"_qs}, engine);
        QVERIFY2(again.out.contains(u"0 new, 0 changed, 7 unchanged, 0 gone"), qPrintable(again.out));
        QCOMPARE(run({u"log"_qs, u"a.drplan"_qs}).out.count(u"Discover tcp://127.0.0.1"), 1);
    }

    void aDryRunWritesNothing() {
        const FakeEngine engine(m_recorded.serve());
        QCOMPARE(discover({u"-o"_qs, u"a.drplan"_qs}, engine).status, 0);
        const QByteArray before = contents(u"a.drplan"_qs);
        const Ran ran =
            discover({u"--into"_qs, u"a.drplan"_qs, u"--dry-run"_qs, u"--accept"_qs, u"all"_qs}, engine);
        QVERIFY2(ran.status == 0 && ran.out.contains(u"Nothing was written."),
                 qPrintable(ran.out + ran.error));
        QVERIFY(contents(u"a.drplan"_qs) == before);
    }

    void proposalsAreAcceptedByNameAndRule() {
        const FakeEngine engine(m_recorded.serve());
        const auto requirementsOfSolo = [&](const QStringList& rules) {
            QFile::remove(m_folder->filePath(u"a.drplan"_qs));
            discover(QStringList{u"-o"_qs, u"a.drplan"_qs} + rules, engine);
            const QString text = run({u"export"_qs, u"a.drplan"_qs, u"-o"_qs, u"-"_qs}).out;
            return text.mid(text.indexOf(u"name: solo"))
                .section(u"- name:"_qs, 0, 0)
                .contains(u"requires: [db]");
        };
        QVERIFY(!requirementsOfSolo({}));
        QVERIFY(requirementsOfSolo({u"--accept"_qs, u"solo:db"_qs}));
        QVERIFY(requirementsOfSolo({u"--accept"_qs, u"stated,likely"_qs}));
        QVERIFY(!requirementsOfSolo({u"--accept"_qs, u"all"_qs, u"--dismiss"_qs, u"solo:db"_qs}));
        const Ran wrong = discover({u"--dry-run"_qs, u"--accept"_qs, u"certain"_qs}, engine);
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.error.contains(u"\"certain\" is no dependency"), qPrintable(wrong.error));
    }

    /// Whatever secret an engine tells, none is in the project, on the screen, in JSON or in plan text.
    void nothingSecretIsKept_data() {
        QTest::addColumn<QString>("recording");
        QTest::newRow("Docker") << u"docker-20.10.json"_qs;
        QTest::newRow("Podman") << u"podman-4.3.json"_qs;
    }
    void nothingSecretIsKept() {
        QFETCH(QString, recording);
        RecordedEngine recorded(recording);
        recorded.hide(kCanary);
        const QByteArray told = QJsonDocument(recorded.answers).toJson();
        QVERIFY(told.count(kCanary.toUtf8()) > 50);
        const FakeEngine engine(recorded.serve());
        const Ran ran = discover({u"-o"_qs, u"a.drplan"_qs, u"--accept"_qs, u"all"_qs}, engine);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QVERIFY2(ran.out.contains(u"db"), qPrintable(ran.out));
        const Ran json = discover({u"--into"_qs, u"a.drplan"_qs, u"--json"_qs}, engine);
        QCOMPARE(json.status, 0);
        QVERIFY(!json.json().isEmpty());
        const Ran text = run({u"export"_qs, u"a.drplan"_qs, u"-o"_qs, u"-"_qs});
        const Ran log = run({u"log"_qs, u"a.drplan"_qs, u"--json"_qs});
        for (const Ran& each : {ran, json, text, log})
            QVERIFY2(!each.out.contains(kCanary) && !each.error.contains(kCanary), qPrintable(each.out));
        for (const QString& name : QDir(m_folder->path()).entryList(QDir::Files))
            QVERIFY2(!contents(name).contains(kCanary.toUtf8()), qPrintable(name));
        // The variable's name and the known name in it are kept; that is what it was read for.
        QVERIFY2(json.out.contains(u"DATABASE_URI names"), qPrintable(json.out));
    }

    void faultsAreOneSentenceAndLeaveThePlan_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("garbage") << QByteArray("SSH-2.0-x\r\n") << u"is not HTTP"_qs;
        QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nO")
                                 << u"in the middle of an answer"_qs;
        QTest::newRow("error") << httpAnswer("{\"message\":\"broken\"}", "500 Internal Server Error")
                               << u"answered 500 to /version: \"broken\""_qs;
        QTest::newRow("silence") << QByteArray() << QString();
    }
    void faultsAreOneSentenceAndLeaveThePlan() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        {
            const FakeEngine good(m_recorded.serve());
            QCOMPARE(discover({u"-o"_qs, u"a.drplan"_qs}, good).status, 0);
        }
        const QByteArray before = contents(u"a.drplan"_qs);
        const FakeEngine engine(answer.isEmpty() ? FakeEngine::Answer([](const auto&, const auto&) {})
                                                 : always(answer));
        const Ran ran = discover({u"--into"_qs, u"a.drplan"_qs, u"--timeout"_qs, u"1s"_qs}, engine);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.startsWith(u"drawbridge: tcp://127.0.0.1:") && ran.error.contains(words),
                 qPrintable(ran.error));
        QVERIFY(contents(u"a.drplan"_qs) == before);
        const Ran fresh = discover({u"-o"_qs, u"b.drplan"_qs, u"--timeout"_qs, u"1s"_qs}, engine);
        QCOMPARE(fresh.status, 2);
        QVERIFY(!QFile::exists(m_folder->filePath(u"b.drplan"_qs)));
    }

    /// The engine stops after some answers.
    void anEngineThatDiesInBetween() {
        std::atomic<int> answers = 0;
        const FakeEngine engine([&](const QByteArray& request, const FakeConnection& connection) {
            const QByteArray answer = m_recorded.answerTo(request);
            if (++answers < 6) {
                connection.send(answer);
                return;
            }
            connection.send(answer.left(answer.size() / 2));
            connection.close();
        });
        const Ran ran = discover({u"-o"_qs, u"a.drplan"_qs}, engine);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.contains(u"in the middle of an answer"), qPrintable(ran.error));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aContextIsFound() {
        const FakeEngine engine(m_recorded.serve());
        const QString digest =
            QString::fromLatin1(QCryptographicHash::hash("prod", QCryptographicHash::Sha256).toHex());
        const QString folder = m_folder->filePath(u"docker/contexts/meta/"_qs + digest);
        QVERIFY(QDir().mkpath(folder));
        QFile meta(folder + u"/meta.json"_qs);
        QVERIFY(meta.open(QIODevice::WriteOnly));
        meta.write("{\"Name\":\"prod\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://127.0.0.1:" +
                   QByteArray::number(engine.port()) + "\"}}}");
        meta.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOCKER_CONFIG"_qs, m_folder->filePath(u"docker"_qs));
        const Ran ran = runProgram({u"discover"_qs, u"prod"_qs, u"--dry-run"_qs, u"--json"_qs},
                                   m_folder->path(), environment);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QCOMPARE(ran.json()[u"hosts"][0][u"host"].toString(), u"fra-docker-1"_qs);
        environment.insert(u"DOCKER_CONTEXT"_qs, u"prod"_qs);
        const Ran chosen = runProgram({u"discover"_qs, u"--dry-run"_qs}, m_folder->path(), environment);
        QVERIFY2(chosen.out.contains(u"fra-docker-1"), qPrintable(chosen.error));
        const Ran unknown =
            runProgram({u"discover"_qs, u"test"_qs, u"--dry-run"_qs}, m_folder->path(), environment);
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.error.contains(u"there are: prod, default"), qPrintable(unknown.error));
    }

    void wrongUsage() {
        QCOMPARE(run({u"discover"_qs}).status, 2);
        QCOMPARE(run({u"discover"_qs, u"unix:///x"_qs}).status, 2);
        const Ran option = run({u"discover"_qs, u"ssh://-oProxyCommand=x"_qs, u"--dry-run"_qs});
        QVERIFY2(option.status == 2 && option.error.contains(u"begins with \"-\""), qPrintable(option.error));
    }

private:
    Ran run(const QStringList& arguments) const { return runProgram(arguments, m_folder->path()); }
    Ran discover(const QStringList& arguments, const FakeEngine& engine) const {
        return run(QStringList{u"discover"_qs, u"tcp://127.0.0.1:%1"_qs.arg(engine.port())} + arguments);
    }
    QByteArray contents(const QString& name) const {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    RecordedEngine m_recorded{u"docker-20.10.json"_qs};
    std::unique_ptr<QTemporaryDir> m_folder;
};

DRAWBRIDGE_TEST(DiscoverCommandTest)
#include "discover_command_test.moc"
