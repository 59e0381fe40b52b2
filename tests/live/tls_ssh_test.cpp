// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/read_only_client.h"
#include "tests/support/certificates.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace drawbridge;
using namespace drawbridge::live;
using namespace drawbridge::testing;
using What = EngineError::What;

namespace {

/// An engine behind TLS in a thread of its own, which demands a certificate of its authority.
class TlsEngine {
public:
    TlsEngine(const QString& authority, const QString& certificate, const QString& key) {
        m_thread.start();
        auto* starter = new QObject;
        starter->moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            starter,
            [=, this] {
                m_server = new QSslServer(starter);
                QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
                configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
                QFile file(key);
                if (!file.open(QIODevice::ReadOnly))
                    qFatal("no key");
                configuration.setPrivateKey(QSslKey(&file, QSsl::Rsa));
                configuration.setCaCertificates(QSslCertificate::fromPath(authority));
                configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
                m_server->setSslConfiguration(configuration);
                m_server->listen(QHostAddress::LocalHost);
                m_port = m_server->serverPort();
                QObject::connect(m_server, &QSslServer::pendingConnectionAvailable, m_server, [this] {
                    auto* socket = m_server->nextPendingConnection();
                    QObject::connect(socket, &QIODevice::readyRead, socket, [socket] {
                        if (socket->readAll().contains("\r\n\r\n"))
                            socket->write(httpAnswer("{\"Name\":\"a\"}"));
                    });
                });
            },
            Qt::BlockingQueuedConnection);
        m_starter = starter;
    }
    ~TlsEngine() {
        QMetaObject::invokeMethod(
            m_starter, [this] { delete m_starter; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    QObject* m_starter = nullptr;
    QSslServer* m_server = nullptr;
    quint16 m_port = 0;
};

Limits quick() {
    Limits limits;
    limits.connecting = std::chrono::milliseconds(10'000);
    limits.idle = std::chrono::milliseconds(5'000);
    return limits;
}

struct Outcome {
    std::optional<What> what;
    QString sentence;
};

Outcome get(const Endpoint& endpoint) {
    try {
        ReadOnlyClient client(endpoint, quick());
        if (client.get(u"/info"_qs).object()[u"Name"].toString() != u"a")
            return {What::NotHttp, u"another answer"_qs};
        if (client.get(u"/info"_qs).object()[u"Name"].toString() != u"a")
            return {What::NotHttp, u"another second answer"_qs};
    } catch (const EngineError& error) {
        return {error.cause(), error.message()};
    }
    return {};
}

/// As `docker system dial-stdio` does: standard input and output to the socket.
int relay(int, char** argv) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path(argv[2]);
    std::copy(path.begin(), path.end(), address.sun_path);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return 1;
    const auto copy = [](int from, int to) {
        char buffer[4096];
        for (;;) {
            const auto n = ::read(from, buffer, sizeof buffer);
            if (n <= 0 || ::write(to, buffer, static_cast<std::size_t>(n)) != n)
                return;
        }
    };
    std::thread back([&] {
        copy(descriptor, STDOUT_FILENO);
        ::_exit(0);
    });
    copy(STDIN_FILENO, descriptor);
    ::shutdown(descriptor, SHUT_WR);
    back.join();
    return 0;
}

DRAWBRIDGE_TEST_CHILD("ssh-relay", relay)

} // namespace

/// Engines on other machines: TLS with good and bad certificates, ssh that works and that fails.
class TlsSshTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable(u"openssl"_qs).isEmpty())
            QFAIL("openssl is needed: apt-get install openssl");
        QVERIFY(m_certificates.authority(u"ca"_qs));
        QVERIFY(m_certificates.authority(u"other-ca"_qs));
        QVERIFY(m_certificates.certificate(u"server"_qs, u"ca"_qs, u"IP:127.0.0.1,DNS:localhost"_qs, 2));
        QVERIFY(m_certificates.certificate(u"elsewhere"_qs, u"ca"_qs, u"DNS:elsewhere.example"_qs, 2));
        QVERIFY(m_certificates.certificate(u"expired"_qs, u"ca"_qs, u"IP:127.0.0.1"_qs, -1));
        QVERIFY(m_certificates.certificate(u"client"_qs, u"ca"_qs, u"DNS:client"_qs, 2));
        m_path = qgetenv("PATH");
    }
    void cleanup() { qputenv("PATH", m_path); }

    void aGoodCertificateOpens() {
        const TlsEngine engine = serving(u"server"_qs);
        const Outcome outcome = get(endpoint(engine, u"ca"_qs));
        QVERIFY2(!outcome.what, qPrintable(outcome.sentence));
    }

    void badCertificatesAreRefused_data() {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("words");
        QTest::newRow("another authority") << u"server"_qs << u"other-ca"_qs << u"not signed by the given"_qs;
        QTest::newRow("expired") << u"expired"_qs << u"ca"_qs << u"has expired"_qs;
        QTest::newRow("another name") << u"elsewhere"_qs << u"ca"_qs << u"is not for \"127.0.0.1\""_qs;
        QTest::newRow("the system's authorities")
            << u"server"_qs << QString() << u"not signed by the given"_qs;
    }
    void badCertificatesAreRefused() {
        QFETCH(QString, server);
        QFETCH(QString, authority);
        QFETCH(QString, words);
        const TlsEngine engine = serving(server);
        const Outcome outcome = get(endpoint(engine, authority));
        QVERIFY2(outcome.what == What::Tls, qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.contains(words), qPrintable(outcome.sentence));
        QVERIFY2(outcome.sentence.startsWith(u"tcp://127.0.0.1"), qPrintable(outcome.sentence));
    }

    void withoutAClientCertificateTheEngineRefuses() {
        const TlsEngine engine = serving(u"server"_qs);
        Endpoint bare = endpoint(engine, u"ca"_qs);
        bare.tls->certificate.clear();
        bare.tls->key.clear();
        const Outcome outcome = get(bare);
        QVERIFY(outcome.what);
    }

    void unusableFilesAreNamed() {
        const TlsEngine engine = serving(u"server"_qs);
        Endpoint broken = endpoint(engine, u"ca"_qs);
        broken.tls->key = m_certificates.path(u"client.pem"_qs);
        Outcome outcome = get(broken);
        QVERIFY2(outcome.what == What::Tls && outcome.sentence.contains(u"client.pem: holds no private key"),
                 qPrintable(outcome.sentence));
        broken.tls->key.clear();
        outcome = get(broken);
        QVERIFY2(outcome.sentence.contains(u"needed together"), qPrintable(outcome.sentence));
        broken.tls->authority = m_certificates.path(u"none.pem"_qs);
        outcome = get(broken);
        QVERIFY2(outcome.sentence.contains(u"none.pem: cannot be read"), qPrintable(outcome.sentence));
    }

    void sshCarriesTheQuestions() {
        const QString socket = m_folder.filePath(u"d.sock"_qs);
        const FakeEngine engine(socket, [](const QByteArray&, const FakeConnection& connection) {
            connection.send(httpAnswer("{\"Name\":\"a\"}"));
        });
        writeSsh("echo \"$@\" > " + m_folder.filePath(u"arguments"_qs).toUtf8() + "\nexec " +
                 QCoreApplication::applicationFilePath().toUtf8() + " ssh-relay " + socket.toUtf8() + "\n");
        const Outcome outcome = get(parseEndpoint(u"ssh://ops@far:2222"_qs));
        QVERIFY2(!outcome.what, qPrintable(outcome.sentence));
        QFile arguments(m_folder.filePath(u"arguments"_qs));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QCOMPARE(arguments.readAll().trimmed(),
                 QByteArray("-o ConnectTimeout=30 -T -l ops -p 2222 -- far docker system dial-stdio"));
        QCOMPARE(engine.connections(), 1);
    }

    void sshThatFailsSaysWhy() {
        writeSsh(
            "echo 'Warning: something' >&2\nprintf 'ops@far: Permission denied \\033[1m(publickey).\\n' >&2\n"
            "exit 255\n");
        const Outcome outcome = get(parseEndpoint(u"ssh://ops@far"_qs));
        QVERIFY2(outcome.what == What::Ssh, qPrintable(outcome.sentence));
        QCOMPARE(outcome.sentence,
                 u"ssh://ops@far: ssh failed: ops@far: Permission denied \\u001b[1m(publickey)."_qs);
    }

    void withoutSshItIsNamed() {
        qputenv("PATH", "/nonexistent");
        const Outcome outcome = get(parseEndpoint(u"ssh://far"_qs));
        QVERIFY2(outcome.what == What::Ssh && outcome.sentence.contains(u"install openssh-client"),
                 qPrintable(outcome.sentence));
    }

private:
    TlsEngine serving(const QString& name) const {
        return TlsEngine(m_certificates.path(u"ca.pem"_qs), m_certificates.path(name + u".pem"_qs),
                         m_certificates.path(name + u".key"_qs));
    }

    Endpoint endpoint(const TlsEngine& engine, const QString& authority) const {
        Endpoint result = parseEndpoint(u"tcp://127.0.0.1:%1"_qs.arg(engine.port()));
        result.tls = TlsFiles{authority.isEmpty() ? QString() : m_certificates.path(authority + u".pem"_qs),
                              m_certificates.path(u"client.pem"_qs), m_certificates.path(u"client.key"_qs)};
        return result;
    }

    void writeSsh(const QByteArray& script) {
        const QString bin = m_folder.filePath(u"bin"_qs);
        QDir().mkpath(bin);
        QFile file(bin + u"/ssh"_qs);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        qputenv("PATH", bin.toUtf8() + ':' + m_path);
    }

    QTemporaryDir m_folder;
    Certificates m_certificates{m_folder.path()};
    QByteArray m_path;
};

DRAWBRIDGE_TEST(TlsSshTest)
#include "tls_ssh_test.moc"
