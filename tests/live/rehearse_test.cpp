// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/real_engine.h"
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace drawbridge::testing;

/// `rehearse start` on a dockerd of its own: tests/data/start/eight.yaml, and what is left when it is killed.
class RehearseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QString reason = skipReason();
        if (reason.isEmpty() && (!has(u"dockerd"_qs) || !has(u"docker"_qs)))
            reason = u"NOT TESTED WITH DOCKER: install docker.io"_qs;
        if (!reason.isEmpty()) {
            qWarning("%s", qPrintable(reason));
            QSKIP(qPrintable(reason));
        }
        const QString root = m_folder.filePath(u"image"_qs);
        QVERIFY(QDir().mkpath(root + u"/bin"_qs));
        QVERIFY(QFile::copy(QStandardPaths::findExecutable(u"busybox"_qs), root + u"/bin/busybox"_qs));
        for (const QString& applet : {u"sh"_qs, u"sleep"_qs})
            QVERIFY(QFile::link(u"busybox"_qs, root + u"/bin/"_qs + applet));
        m_daemon.start(u"dockerd"_qs,
                       {u"--iptables=false"_qs, u"--ip6tables=false"_qs, u"--bridge=none"_qs,
                        u"--storage-driver=vfs"_qs, u"-H"_qs, endpoint(), u"--data-root"_qs,
                        m_folder.filePath(u"data"_qs), u"--exec-root"_qs, m_folder.filePath(u"exec"_qs),
                        u"--pidfile"_qs, m_folder.filePath(u"docker.pid"_qs)},
                       m_folder.filePath(u"dockerd.log"_qs));
        QElapsedTimer timer;
        timer.start();
        while (docker({u"version"_qs}).status != 0) {
            if (!m_daemon.isRunning() || timer.elapsed() > 60'000) {
                QFile log(m_folder.filePath(u"dockerd.log"_qs));
                const QByteArray words =
                    log.open(QIODevice::ReadOnly) ? log.readAll().right(2000) : QByteArray();
                qWarning("NOT TESTED: the daemon does not start here:\n%s", words.constData());
                QSKIP("NOT TESTED WITH DOCKER: dockerd does not start here");
            }
            QTest::qWait(100);
        }
        const QString tar = m_folder.filePath(u"image.tar"_qs);
        QCOMPARE(runTool(u"tar"_qs, {u"-C"_qs, root, u"-cf"_qs, tar, u"."_qs}).status, 0);
        QCOMPARE(
            docker({u"import"_qs, u"-c"_qs, u"CMD [\"/bin/busybox\",\"sleep\",\"1000\"]"_qs, tar, u"bb:1"_qs})
                .status,
            0);
        const Result foreign = docker(
            {u"run"_qs, u"-d"_qs, u"--name"_qs, u"foreign"_qs, u"--network"_qs, u"none"_qs, u"bb:1"_qs});
        if (foreign.status != 0) {
            qWarning("NOT TESTED: containers do not start here:\n%s", foreign.out.constData());
            QSKIP("NOT TESTED WITH DOCKER: containers do not start here");
        }
        QFile::copy(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/start/eight.yaml"),
                    m_folder.filePath(u"eight.yaml"_qs));
        const Ran imported = program({u"import"_qs, u"eight.yaml"_qs, u"-o"_qs, u"a.drplan"_qs, u"--site"_qs,
                                      u"Main"_qs, u"--project-name"_qs, u"eight"_qs});
        QVERIFY2(imported.status == 0, qPrintable(imported.error));
        const Ran prepared = program({u"prepare"_qs, u"a.drplan"_qs, u"--to"_qs, u"DR"_qs, u"--new-site"_qs,
                                      u"--from"_qs, u"Main"_qs, u"--accept"_qs, u"backup"_qs, u"--json"_qs});
        QVERIFY2(prepared.status == 0, qPrintable(prepared.error));
    }

    void eightServicesOneOfThemBroken() {
        const Ran ran = program(call({u"--yes"_qs, u"--json"_qs, u"--fail-on-unhealthy"_qs, u"--record"_qs}));
        QVERIFY2(ran.status == 1, qPrintable(ran.error));
        const QJsonArray services = ran.json()[u"services"].toArray();
        QCOMPARE(services.size(), 8);
        QHash<QString, QJsonObject> by;
        for (const QJsonValue& service : services)
            by.insert(service[u"service"].toString(), service.toObject());
        for (const QString& name : {u"db"_qs, u"cache"_qs, u"queue"_qs, u"api"_qs, u"worker"_qs, u"web"_qs})
            QVERIFY2(by[name][u"state"].toString() == u"healthy"_qs, qPrintable(ran.out));
        QCOMPARE(by[u"broken"_qs][u"state"].toString(), u"never-healthy"_qs);
        QCOMPARE(by[u"mail"_qs][u"state"].toString(), u"not-started"_qs);
        // api starts when db is healthy, which takes the second that it sleeps.
        const auto number = [&by](const QString& service, QStringView field) {
            return by[service].value(field).toInteger();
        };
        QVERIFY(number(u"db"_qs, u"measured_ms") >= 1000);
        QVERIFY(number(u"api"_qs, u"started_ms") >=
                number(u"db"_qs, u"started_ms") + number(u"db"_qs, u"measured_ms"));
        QVERIFY(number(u"web"_qs, u"started_ms") >=
                number(u"api"_qs, u"started_ms") + number(u"api"_qs, u"measured_ms"));
        QCOMPARE(ran.json()[u"recorded"].toBool(), true);
        QVERIFY(!ran.out.contains(u"c4n4ry") && !ran.error.contains(u"c4n4ry"));
        QFile project(m_folder.filePath(u"a.drplan"_qs));
        QVERIFY(project.open(QIODevice::ReadOnly));
        QVERIFY(!project.readAll().contains("c4n4ry"));
        QCOMPARE(left(), QString());
        QVERIFY(isForeignUp());
    }

    void interruptedItLeavesNothing() {
        for (const int signal : {SIGINT, SIGTERM}) {
            QProcess process;
            startUntilHealthy(process);
            ::kill(static_cast<pid_t>(process.processId()), signal);
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(left(), QString());
            QVERIFY(isForeignUp());
        }
    }

    void killedItLeavesNothing() {
        QProcess process;
        startUntilHealthy(process);
        QVERIFY(!left().isEmpty());
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QTRY_COMPARE_WITH_TIMEOUT(left(), QString(), 60'000);
        QVERIFY(isForeignUp());
    }

    void withoutATerminalItAsksForYes() {
        const Ran ran = program(call({}));
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"--yes"), qPrintable(ran.error));
        QVERIFY(ran.out.contains(u"drawbridge-"));
        QCOMPARE(left(), QString());
    }

    void aMissingImageIsToldBefore() {
        QCOMPARE(docker({u"tag"_qs, u"bb:1"_qs, u"bb:2"_qs}).status, 0);
        QCOMPARE(docker({u"rmi"_qs, u"bb:1"_qs}).status, 0);
        const Ran ran = program(call({u"--yes"_qs}));
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"bb:1") && ran.errorLines().size() == 1, qPrintable(ran.error));
        QCOMPARE(docker({u"tag"_qs, u"bb:2"_qs, u"bb:1"_qs}).status, 0);
        QCOMPARE(left(), QString());
    }

    void cleanRemovesWhatIsLeft() {
        QCOMPARE(docker({u"volume"_qs, u"create"_qs, u"--label"_qs, u"drawbridge.rehearsal=old"_qs,
                         u"drawbridge-old-x"_qs})
                     .status,
                 0);
        const Ran ran = program({u"rehearse"_qs, u"clean"_qs, u"--on"_qs, endpoint(), u"--yes"_qs});
        QVERIFY2(ran.status == 0 && ran.out.contains(u"drawbridge-old-x"), qPrintable(ran.error));
        QCOMPARE(left(), QString());
        QVERIFY(isForeignUp());
    }

private:
    QString endpoint() const { return u"unix://"_qs + m_folder.filePath(u"d.sock"_qs); }
    Result docker(const QStringList& arguments) const {
        return runTool(u"docker"_qs, QStringList{u"-H"_qs, endpoint()} + arguments);
    }
    Ran program(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }
    QStringList call(const QStringList& more) const {
        return QStringList{u"rehearse"_qs,  u"start"_qs,     u"a.drplan"_qs,   u"--fail"_qs,
                           u"site:Main"_qs, u"--with"_qs,    u"eight.yaml"_qs, u"--on"_qs,
                           endpoint(),      u"--timeout"_qs, u"60s"_qs} +
               more;
    }

    /// What has the label, one line each.
    QString left() const {
        QByteArray all;
        const QString label = u"label=drawbridge.rehearsal"_qs;
        all += docker({u"ps"_qs, u"-aq"_qs, u"--filter"_qs, label}).out;
        all += docker({u"network"_qs, u"ls"_qs, u"-q"_qs, u"--filter"_qs, label}).out;
        all += docker({u"volume"_qs, u"ls"_qs, u"-q"_qs, u"--filter"_qs, label}).out;
        return QString::fromUtf8(all).trimmed();
    }
    bool isForeignUp() const {
        return docker({u"ps"_qs, u"-q"_qs, u"--filter"_qs, u"name=foreign"_qs}).out.trimmed().size() > 0;
    }

    void startUntilHealthy(QProcess& process) const {
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(DRAWBRIDGE_PROGRAM), call({u"--yes"_qs}));
        QByteArray out;
        QElapsedTimer timer;
        timer.start();
        while (!out.contains("is healthy")) {
            QVERIFY2(process.state() != QProcess::NotRunning && timer.elapsed() < 60'000, out.constData());
            process.waitForReadyRead(200);
            out += process.readAll();
        }
    }

    QTemporaryDir m_folder;
    Daemon m_daemon;
};

DRAWBRIDGE_TEST(RehearseTest)
#include "rehearse_test.moc"
