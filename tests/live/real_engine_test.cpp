// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"
#include "tests/support/real_engine.h"
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace drawbridge::testing;

namespace {

/// "db:unchanged web:changed(image)": what a discovery says of the components, sorted by name.
QString changes(const Ran& ran) {
    QStringList result;
    for (const QJsonValue& component : ran.json()[u"components"].toArray()) {
        QStringList fields;
        for (const QJsonValue& field : component[u"fields"].toArray())
            fields += field[u"field"].toString();
        result += component[u"component"].toString() + u':' + component[u"change"].toString() +
                  (fields.isEmpty() ? QString() : u'(' + fields.join(u',') + u')');
    }
    result.sort();
    return result.join(u' ');
}

} // namespace

/// Discovery of a dockerd and of a Podman that the test starts, with containers that it makes and changes.
class RealEngineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (const QString reason = skipReason(); !reason.isEmpty()) {
            qWarning("%s", qPrintable(reason));
            QSKIP(qPrintable(reason));
        }
        const QString root = m_folder.filePath(u"image"_qs);
        QVERIFY(QDir().mkpath(root + u"/bin"_qs));
        QVERIFY(QFile::copy(QStandardPaths::findExecutable(u"busybox"_qs), root + u"/bin/busybox"_qs));
        for (const QString& applet : {u"sh"_qs, u"sleep"_qs, u"true"_qs})
            QVERIFY(QFile::link(u"busybox"_qs, root + u"/bin/"_qs + applet));
        QCOMPARE(runTool(u"tar"_qs, {u"-C"_qs, root, u"-cf"_qs, m_folder.filePath(u"image.tar"_qs), u"."_qs})
                     .status,
                 0);
    }

    void docker() {
        if (!has(u"dockerd"_qs) || !has(u"docker"_qs)) {
            qWarning("NOT TESTED WITH DOCKER: install docker.io");
            QSKIP("NOT TESTED WITH DOCKER: install docker.io");
        }
        Daemon daemon;
        if (!startDocker(daemon))
            QSKIP("NOT TESTED WITH DOCKER: dockerd does not start here");
        importImage();
        makeShop();
        if (QTest::currentTestFailed())
            return;

        // The stack's own file first, so that the engine has to find what is there already.
        const Ran imported = program({u"import"_qs, u"shop.yaml"_qs, u"-o"_qs, u"a.drplan"_qs,
                                      u"--project-name"_qs, u"shop"_qs, u"--site"_qs, u"Main"_qs});
        QVERIFY2(imported.status == 0, qPrintable(imported.error));
        const Ran first = discover();
        QVERIFY2(first.status == 0, qPrintable(first.error));
        QCOMPARE(changes(first), u"db:unchanged solo:new web:unchanged"_qs);
        QCOMPARE(first.json()[u"hosts"].toArray().size(), 1);
        QCOMPARE(first.json()[u"hosts"][0][u"host"].toString(), u"docker-1"_qs);
        const QJsonArray dependencies = first.json()[u"dependencies"].toArray();
        QCOMPARE(dependencies.size(), 2);
        QCOMPARE(dependencies[0][u"id"].toString() + dependencies[0][u"state"].toString(), u"web:dbknown"_qs);
        QCOMPARE(dependencies[1][u"id"].toString() + dependencies[1][u"state"].toString(),
                 u"solo:dbproposed"_qs);
        QVERIFY(!first.out.contains(u"c4n4ry"));
        QCOMPARE(changes(discover()), u"db:unchanged solo:unchanged web:unchanged"_qs);

        // Then everything that was changed, and nothing else.
        docker({u"rm"_qs, u"-f"_qs, u"solo"_qs, u"shop-web-1"_qs});
        docker({u"tag"_qs, u"bb:1"_qs, u"bb:2"_qs});
        startWeb(u"bb:2"_qs);
        docker({u"run"_qs, u"-d"_qs, u"--name"_qs, u"extra"_qs, u"--network"_qs, u"none"_qs, u"bb:1"_qs});
        QCOMPARE(changes(discover()), u"db:unchanged extra:new solo:gone web:changed(image)"_qs);
        docker({u"rm"_qs, u"-f"_qs, u"extra"_qs, u"shop-web-1"_qs, u"shop-db-1"_qs});
        const QByteArray bytes = contents(u"a.drplan"_qs);
        QVERIFY(!bytes.isEmpty() && !bytes.contains("c4n4ry"));
    }

    /// A Swarm of one node: a service with one task, and one with two.
    void swarm() {
        if (!has(u"dockerd"_qs) || !has(u"docker"_qs)) {
            qWarning("NOT TESTED WITH A SWARM: install docker.io");
            QSKIP("NOT TESTED WITH A SWARM: install docker.io");
        }
        Daemon daemon;
        if (!startDocker(daemon))
            QSKIP("NOT TESTED WITH A SWARM: dockerd does not start here");
        importImage();
        docker({u"swarm"_qs, u"init"_qs, u"--advertise-addr"_qs, u"127.0.0.1"_qs, u"--listen-addr"_qs,
                u"127.0.0.1:42378"_qs});
        docker({u"network"_qs, u"create"_qs, u"-d"_qs, u"overlay"_qs, u"mon_net"_qs});
        const QStringList service{u"service"_qs,
                                  u"create"_qs,
                                  u"--detach"_qs,
                                  u"--network"_qs,
                                  u"mon_net"_qs,
                                  u"--label"_qs,
                                  u"com.docker.stack.namespace=mon"_qs,
                                  u"--name"_qs};
        docker(service + QStringList{u"mon_db"_qs, u"bb:1"_qs});
        docker(service + QStringList{u"mon_web"_qs, u"--replicas"_qs, u"2"_qs, u"-e"_qs, u"DB_HOST=mon_db"_qs,
                                     u"bb:1"_qs});
        if (QTest::currentTestFailed())
            return;
        // Tasks are given to nodes after a while. Where their network cannot be made they fail and come anew,
        // so that no two looks are alike: that is no fault of ours.
        const QStringList call{u"discover"_qs, u"unix://"_qs + socketPath(), u"--json"_qs};
        const bool isThere = QTest::qWaitFor(
            [&] {
                QFile::remove(m_folder.filePath(u"s.drplan"_qs));
                const Ran first =
                    program(call + QStringList{u"-o"_qs, u"s.drplan"_qs, u"--accept"_qs, u"likely"_qs});
                return first.status == 0 &&
                       changes(first) == u"db:new mon_web.1:new mon_web.2:new web:new"_qs;
            },
            60'000);
        if (!isThere && tasksFail())
            QSKIP("NOT TESTED WITH A SWARM: its tasks do not stay up here");
        QVERIFY(isThere);
        const Ran plan = program({u"export"_qs, u"s.drplan"_qs, u"-o"_qs, u"-"_qs});
        QVERIFY2(plan.out.contains(u"requires: [mon_web.1, mon_web.2]"), qPrintable(plan.out));
        QCOMPARE(plan.out.count(u"requires: [db]"), 2);
        docker({u"service"_qs, u"scale"_qs, u"--detach"_qs, u"mon_web=1"_qs});
        // Swarm chooses which of the two goes.
        const QStringList scaled{u"db:unchanged mon_web.1:unchanged mon_web.2:gone web:changed(requires)"_qs,
                                 u"db:unchanged mon_web.1:gone mon_web.2:unchanged web:changed(requires)"_qs};
        QString now;
        const bool isScaled = QTest::qWaitFor(
            [&] {
                now = changes(program(call + QStringList{u"--dry-run"_qs, u"--into"_qs, u"s.drplan"_qs}));
                return scaled.contains(now);
            },
            60'000);
        if (!isScaled && tasksFail())
            QSKIP("NOT TESTED WITH A SWARM: its tasks do not stay up here");
        QVERIFY2(isScaled, qPrintable(now));
        docker({u"swarm"_qs, u"leave"_qs, u"--force"_qs});
    }

    /// dockerd itself behind TLS, with good, foreign and expired certificates.
    void dockerOverTls() {
        if (!has(u"dockerd"_qs) || !has(u"openssl"_qs)) {
            qWarning("NOT TESTED WITH DOCKER OVER TLS: install docker.io and openssl");
            QSKIP("NOT TESTED WITH DOCKER OVER TLS: install docker.io and openssl");
        }
        const Certificates certificates(m_folder.path());
        QVERIFY(certificates.authority(u"ca"_qs) && certificates.authority(u"other-ca"_qs));
        QVERIFY(certificates.certificate(u"server"_qs, u"ca"_qs, u"IP:127.0.0.1"_qs, 2));
        QVERIFY(certificates.certificate(u"expired"_qs, u"ca"_qs, u"IP:127.0.0.1"_qs, -1));
        QVERIFY(certificates.certificate(u"client"_qs, u"ca"_qs, u"DNS:client"_qs, 2));
        const auto ask = [&](const QString& endpoint, const QString& authority) {
            return program({u"discover"_qs, endpoint, u"--dry-run"_qs, u"--tlscacert"_qs,
                            certificates.path(authority + u".pem"_qs), u"--tlscert"_qs,
                            certificates.path(u"client.pem"_qs), u"--tlskey"_qs,
                            certificates.path(u"client.key"_qs)});
        };
        const auto tls = [&](const QString& server, const QString& endpoint) {
            return QStringList{u"--tlsverify"_qs,
                               u"--tlscacert"_qs,
                               certificates.path(u"ca.pem"_qs),
                               u"--tlscert"_qs,
                               certificates.path(server + u".pem"_qs),
                               u"--tlskey"_qs,
                               certificates.path(server + u".key"_qs),
                               u"-H"_qs,
                               endpoint};
        };
        {
            const QString endpoint = u"tcp://127.0.0.1:42376"_qs;
            Daemon daemon;
            if (!startDocker(daemon, tls(u"server"_qs, endpoint)))
                QSKIP("NOT TESTED WITH DOCKER: dockerd does not start here");
            const Ran good = ask(endpoint, u"ca"_qs);
            QVERIFY2(good.status == 0, qPrintable(good.error));
            const Ran foreign = ask(endpoint, u"other-ca"_qs);
            QVERIFY2(foreign.status == 2 && foreign.error.contains(u"not signed by the given authority"),
                     qPrintable(foreign.error));
        }
        const QString endpoint = u"tcp://127.0.0.1:42377"_qs;
        Daemon daemon;
        QVERIFY(startDocker(daemon, tls(u"expired"_qs, endpoint)));
        const Ran expired = ask(endpoint, u"ca"_qs);
        QVERIFY2(expired.status == 2 && expired.error.contains(u"has expired"), qPrintable(expired.error));
    }

    /// This machine over its own sshd, which runs `docker system dial-stdio` there.
    void dockerOverSsh() {
        const QString sshd = u"/usr/sbin/sshd"_qs;
        if (!has(u"dockerd"_qs) || !has(u"ssh-keygen"_qs) || !QFile::exists(sshd)) {
            qWarning("NOT TESTED WITH DOCKER OVER SSH: install docker.io and openssh-server");
            QSKIP("NOT TESTED WITH DOCKER OVER SSH: install docker.io and openssh-server");
        }
        Daemon docker;
        if (!startDocker(docker))
            QSKIP("NOT TESTED WITH DOCKER: dockerd does not start here");
        for (const QString& name : {u"host-key"_qs, u"user-key"_qs})
            QCOMPARE(runTool(u"ssh-keygen"_qs, {u"-q"_qs, u"-t"_qs, u"ed25519"_qs, u"-N"_qs, QString(),
                                                u"-f"_qs, m_folder.filePath(name)})
                         .status,
                     0);
        QVERIFY(QDir().mkpath(u"/run/sshd"_qs));
        write(u"sshd.conf"_qs, u"Port 42222\nListenAddress 127.0.0.1\nStrictModes no\nPermitRootLogin yes\n"
                               "PidFile none\nHostKey %1/host-key\nAuthorizedKeysFile %1/user-key.pub\n"_qs
                                   .arg(m_folder.path())
                                   .toUtf8());
        QVERIFY(QDir().mkpath(m_folder.filePath(u"bin"_qs)));
        write(u"bin/ssh"_qs,
              u"#!/bin/sh\nexec /usr/bin/ssh -i %1/user-key -o StrictHostKeyChecking=no "
              "-o UserKnownHostsFile=/dev/null -o LogLevel=ERROR \"$@\"\n"_qs.arg(m_folder.path())
                  .toUtf8());
        QFile::setPermissions(m_folder.filePath(u"bin/ssh"_qs), QFile::ReadOwner | QFile::ExeOwner);
        Daemon server;
        server.start(sshd, {u"-D"_qs, u"-e"_qs, u"-f"_qs, m_folder.filePath(u"sshd.conf"_qs)},
                     m_folder.filePath(u"sshd.log"_qs));
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_qs, m_folder.filePath(u"bin"_qs) + u':' + environment.value(u"PATH"_qs));
        const auto discoverAt = [&](const QString& path) {
            return runProgram({u"discover"_qs, u"ssh://root@127.0.0.1:42222"_qs + path, u"--dry-run"_qs},
                              m_folder.path(), environment);
        };
        QElapsedTimer timer;
        timer.start();
        while (!contents(u"sshd.log"_qs).contains("listening")) {
            QVERIFY2(server.isRunning() && timer.elapsed() < 20'000, contents(u"sshd.log"_qs).constData());
            QTest::qWait(50);
        }
        const Ran good = discoverAt(socketPath());
        QVERIFY2(good.status == 0, qPrintable(good.error));
        const Ran missing = discoverAt(u"/nonexistent.sock"_qs);
        QVERIFY2(missing.status == 2 && missing.error.contains(u"no such file or directory"),
                 qPrintable(missing.error));
    }

    void podman() {
        if (!has(u"podman"_qs)) {
            qWarning("NOT TESTED WITH PODMAN: install podman");
            QSKIP("NOT TESTED WITH PODMAN: install podman");
        }
        const QStringList base{u"--root"_qs,           m_folder.filePath(u"pr"_qs),
                               u"--runroot"_qs,        m_folder.filePath(u"prr"_qs),
                               u"--storage-driver"_qs, u"vfs"_qs,
                               u"--cgroup-manager"_qs, u"cgroupfs"_qs};
        const auto podman = [&](const QStringList& arguments) {
            const Result result = runTool(u"podman"_qs, base + arguments);
            QVERIFY2(result.status == 0, result.out.constData());
        };
        podman({u"import"_qs, m_folder.filePath(u"image.tar"_qs), u"bb:1"_qs});
        podman({u"create"_qs, u"--name"_qs, u"blog_db_1"_qs, u"--label"_qs,
                u"io.podman.compose.project=blog"_qs, u"--label"_qs, u"com.docker.compose.service=db"_qs,
                u"-v"_qs, u"blog_data:/d"_qs, u"--health-cmd"_qs, u"true c4n4ry"_qs, u"bb:1"_qs, u"sleep"_qs,
                u"1000"_qs});
        podman({u"create"_qs, u"--name"_qs, u"proxy"_qs, u"--restart"_qs, u"always"_qs, u"bb:1"_qs,
                u"sleep"_qs, u"1000"_qs});
        Daemon daemon;
        const QString socket = m_folder.filePath(u"p.sock"_qs);
        daemon.start(u"podman"_qs,
                     base +
                         QStringList{u"system"_qs, u"service"_qs, u"-t"_qs, u"0"_qs, u"unix://"_qs + socket},
                     m_folder.filePath(u"podman.log"_qs));
        if (!waitFor(socket, daemon, u"podman.log"_qs))
            QSKIP("NOT TESTED WITH PODMAN: its service does not start here");
        const QStringList call{u"discover"_qs, u"unix://"_qs + socket, u"--json"_qs};
        const Ran ran = program(call + QStringList{u"-o"_qs, u"p.drplan"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QCOMPARE(changes(ran), u"db:new proxy:new"_qs);
        QCOMPARE(changes(program(call + QStringList{u"--into"_qs, u"p.drplan"_qs})),
                 u"db:unchanged proxy:unchanged"_qs);
        podman({u"rm"_qs, u"-f"_qs, u"proxy"_qs});
        QCOMPARE(changes(program(call + QStringList{u"--into"_qs, u"p.drplan"_qs})),
                 u"db:unchanged proxy:gone"_qs);
        QVERIFY(!contents(u"p.drplan"_qs).contains("c4n4ry"));
        podman({u"rm"_qs, u"-fa"_qs});
    }

private:
    bool startDocker(Daemon& daemon, const QStringList& more = {}) const {
        QFile::remove(socketPath());
        daemon.start(u"dockerd"_qs,
                     QStringList{u"--iptables=false"_qs, u"--ip6tables=false"_qs, u"--bridge=none"_qs,
                                 u"--storage-driver=vfs"_qs, u"-H"_qs, u"unix://"_qs + socketPath(),
                                 u"--data-root"_qs, m_folder.filePath(u"data"_qs), u"--exec-root"_qs,
                                 m_folder.filePath(u"exec"_qs), u"--pidfile"_qs,
                                 m_folder.filePath(u"docker.pid"_qs)} +
                         more,
                     m_folder.filePath(u"dockerd.log"_qs));
        return waitFor(socketPath(), daemon, u"dockerd.log"_qs);
    }

    void importImage() {
        docker({u"import"_qs, u"-c"_qs, u"CMD [\"sleep\",\"1000\"]"_qs, m_folder.filePath(u"image.tar"_qs),
                u"bb:1"_qs});
    }

    /// False, with the daemon's last words on the screen, where it does not start: in a container without
    /// rights, say, which is no fault of ours.
    bool waitFor(const QString& socket, const Daemon& daemon, const QString& log) const {
        QElapsedTimer timer;
        timer.start();
        while (!QFile::exists(socket)) {
            if (!daemon.isRunning() || timer.elapsed() > 60'000) {
                qWarning("NOT TESTED: the daemon does not start here:\n%s",
                         contents(log).right(2000).constData());
                return false;
            }
            QTest::qWait(50);
        }
        return true;
    }

    /// Two services as docker compose makes them, and a container without a project.
    void makeShop() {
        QFile file(m_folder.filePath(u"shop.yaml"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("services:\n"
                   "  db:\n    image: bb:1\n    volumes: [data:/d]\n    healthcheck: {test: 'true'}\n"
                   "  web:\n    image: bb:1\n    depends_on: {db: {condition: service_healthy}}\n"
                   "volumes: {data: {}}\n"
                   "networks: {default: {ipam: {config: [{subnet: 10.77.1.0/24, gateway: 10.77.1.1}]}}}\n");
        file.close();
        docker({u"network"_qs, u"create"_qs, u"--subnet"_qs, u"10.77.1.0/24"_qs, u"--gateway"_qs,
                u"10.77.1.1"_qs, u"--label"_qs, u"com.docker.compose.project=shop"_qs, u"--label"_qs,
                u"com.docker.compose.network=default"_qs, u"shop_default"_qs});
        docker(
            QStringList{u"run"_qs, u"-d"_qs, u"--name"_qs, u"shop-db-1"_qs, u"-v"_qs, u"shop_data:/d"_qs} +
            labels(u"db"_qs) +
            QStringList{u"--health-cmd"_qs, u"true c4n4ry"_qs, u"-e"_qs, u"PASSWORD=c4n4ry"_qs, u"bb:1"_qs});
        startWeb(u"bb:1"_qs);
        docker({u"run"_qs, u"-d"_qs, u"--name"_qs, u"solo"_qs, u"--network"_qs, u"shop_default"_qs, u"-e"_qs,
                u"DATABASE_URL=pg://u:c4n4ry@db/c4n4ry"_qs, u"--label"_qs, u"com.example.token=c4n4ry"_qs,
                u"bb:1"_qs});
    }

    void startWeb(const QString& image) {
        docker(
            QStringList{u"run"_qs, u"-d"_qs, u"--name"_qs, u"shop-web-1"_qs} + labels(u"web"_qs) +
            QStringList{u"--label"_qs, u"com.docker.compose.depends_on=db:service_healthy:false"_qs, image});
    }

    static QStringList labels(const QString& service) {
        return {u"--network"_qs,       u"shop_default"_qs,
                u"--network-alias"_qs, service,
                u"--label"_qs,         u"com.docker.compose.project=shop"_qs,
                u"--label"_qs,         u"com.docker.compose.service="_qs + service};
    }

    bool tasksFail() const {
        const Result result = runTool(u"docker"_qs, {u"-H"_qs, u"unix://"_qs + socketPath(), u"service"_qs,
                                                     u"ps"_qs, u"mon_web"_qs, u"mon_db"_qs, u"--no-trunc"_qs,
                                                     u"--format"_qs, u"{{.CurrentState}} {{.Error}}"_qs});
        const bool fails = result.out.contains("Rejected") || result.out.contains("Failed") ||
                           result.out.contains("Preparing") || result.out.contains("Pending");
        if (fails)
            qWarning("NOT TESTED WITH A SWARM: its tasks do not stay up here:\n%s", result.out.constData());
        return fails;
    }

    void docker(const QStringList& arguments) {
        const Result result =
            runTool(u"docker"_qs, QStringList{u"-H"_qs, u"unix://"_qs + socketPath()} + arguments);
        QVERIFY2(result.status == 0, result.out.constData());
    }

    void write(const QString& name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    Ran program(const QStringList& arguments) const { return runProgram(arguments, m_folder.path()); }
    Ran discover() const {
        return program(
            {u"discover"_qs, u"unix://"_qs + socketPath(), u"--into"_qs, u"a.drplan"_qs, u"--json"_qs});
    }
    QString socketPath() const { return m_folder.filePath(u"d.sock"_qs); }
    QByteArray contents(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

DRAWBRIDGE_TEST(RealEngineTest)
#include "real_engine_test.moc"
