// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/live/docker_settings.h"
#include "core/live/ssh_connection.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::live;

namespace {

void write(const QString& path, const QByteArray& text) {
    QDir().mkpath(path.left(path.lastIndexOf(u'/')));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// The sentence of the refusal; empty: none.
template <class F>
QString refusal(F&& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

} // namespace

/// Which engine the docker command would speak to.
class EndpointTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = DockerSettings();
        m_settings.configFolder = m_folder->path();
    }

    void endpointsAreReadAsDockerReadsThem_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("socket") << u"unix:///run/d.sock"_qs << u"unix:///run/d.sock"_qs;
        QTest::newRow("path alone") << u"/run/d.sock"_qs << u"unix:///run/d.sock"_qs;
        QTest::newRow("the usual socket") << u"unix://"_qs << u"unix:///var/run/docker.sock"_qs;
        QTest::newRow("port") << u"tcp://h:2000"_qs << u"tcp://h:2000"_qs;
        QTest::newRow("usual port") << u"tcp://h"_qs << u"tcp://h:2375"_qs;
        QTest::newRow("no scheme") << u"h:2000"_qs << u"tcp://h:2000"_qs;
        QTest::newRow("IPv6") << u"tcp://[fd00::1]:2000"_qs << u"tcp://[fd00::1]:2000"_qs;
        QTest::newRow("ssh") << u"ssh://ops@h:22/run/x.sock"_qs << u"ssh://ops@h:22/run/x.sock"_qs;
    }
    void endpointsAreReadAsDockerReadsThem() {
        QFETCH(QString, given);
        QFETCH(QString, expected);
        QCOMPARE(resolveEndpoint(given, m_settings).text(), expected);
    }

    void whatIsDangerousOrWrongIsRefused_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("words");
        QTest::newRow("ssh option as host")
            << u"ssh://-oProxyCommand=touch${IFS}x"_qs << u"begins with \"-\""_qs;
        QTest::newRow("ssh option after user") << u"ssh://ops@-v"_qs << u"begins with \"-\""_qs;
        QTest::newRow("ssh option as user") << u"ssh://-v@h"_qs << u"begins with \"-\""_qs;
        QTest::newRow("shell in path") << u"ssh://h/run/$(x)"_qs << u"socket path"_qs;
        QTest::newRow("password") << u"ssh://ops:secret@h"_qs << u"has a password"_qs;
        QTest::newRow("user of tcp") << u"tcp://ops:secret@h:1"_qs << u"has a password"_qs;
        QTest::newRow("path of tcp") << u"tcp://h:1/x"_qs << u"has a path"_qs;
        QTest::newRow("port") << u"tcp://h:70000"_qs << u"no valid port"_qs;
        QTest::newRow("relative socket") << u"unix://run/x"_qs << u"no absolute path"_qs;
        QTest::newRow("npipe") << u"npipe:////./pipe/docker"_qs << u"none of unix://, tcp:// and ssh://"_qs;
        QTest::newRow("no host") << u"tcp://:2375"_qs << u"no valid host"_qs;
        QTest::newRow("line break") << u"tcp://h\r\nX: y:1"_qs << u"\\r\\n"_qs;
    }
    void whatIsDangerousOrWrongIsRefused() {
        QFETCH(QString, given);
        QFETCH(QString, words);
        const QString sentence = refusal([&] { resolveEndpoint(given, m_settings); });
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"secret"), qPrintable(sentence));
    }

    void sshIsCalledAsDockerCallsIt() {
        const QStringList plain = sshArguments(parseEndpoint(u"ssh://h"_qs));
        QCOMPARE(plain.join(u' '), u"-o ConnectTimeout=30 -T -- h docker system dial-stdio"_qs);
        const QStringList full = sshArguments(parseEndpoint(u"ssh://ops@h:2222/run/x.sock"_qs));
        QCOMPARE(full.join(u' '), u"-o ConnectTimeout=30 -T -l ops -p 2222 -- h docker "
                                  "--host=unix:///run/x.sock system dial-stdio"_qs);
    }

    void theEnvironmentChooses() {
        QCOMPARE(resolveEndpoint({}, m_settings).text(), u"unix:///var/run/docker.sock"_qs);
        addContext(u"prod"_qs, u"tcp://prod.example:2376"_qs);
        write(m_folder->filePath(u"config.json"_qs), R"({"currentContext":"prod"})");
        QCOMPARE(resolveEndpoint({}, m_settings).host, u"prod.example"_qs);
        addContext(u"test"_qs, u"ssh://ops@test.example"_qs);
        m_settings.context = u"test"_qs;
        QCOMPARE(resolveEndpoint({}, m_settings).text(), u"ssh://ops@test.example"_qs);
        m_settings.host = u"tcp://here:1"_qs;
        QCOMPARE(resolveEndpoint({}, m_settings).text(), u"tcp://here:1"_qs);
        QCOMPARE(resolveEndpoint(u"prod"_qs, m_settings).host, u"prod.example"_qs);
        QCOMPARE(resolveEndpoint(u"default"_qs, m_settings).text(), u"tcp://here:1"_qs);
    }

    void variablesAreRead() {
        QProcessEnvironment environment;
        environment.insert(u"DOCKER_HOST"_qs, u"tcp://h:1"_qs);
        environment.insert(u"DOCKER_TLS_VERIFY"_qs, u"1"_qs);
        environment.insert(u"DOCKER_CERT_PATH"_qs, m_folder->path());
        environment.insert(u"HOME"_qs, u"/home/eve"_qs);
        write(m_folder->filePath(u"ca.pem"_qs), "x");
        const DockerSettings settings = DockerSettings::from(environment);
        QCOMPARE(settings.configFolder, u"/home/eve/.docker"_qs);
        const Endpoint endpoint = resolveEndpoint({}, settings);
        QVERIFY(endpoint.tls);
        QCOMPARE(endpoint.tls->authority, m_folder->filePath(u"ca.pem"_qs));
        QVERIFY(endpoint.tls->certificate.isEmpty());
        QCOMPARE(resolveEndpoint(u"tcp://other"_qs, settings).port, quint16(2376));
        QVERIFY(!resolveEndpoint(u"unix:///x"_qs, settings).tls);
    }

    void aContextBringsItsCertificates() {
        const QString digest = addContext(u"prod"_qs, u"tcp://prod.example:2376"_qs);
        QVERIFY(!resolveEndpoint(u"prod"_qs, m_settings).tls);
        const QString folder = m_folder->filePath(u"contexts/tls/%1/docker/"_qs.arg(digest));
        for (const QString& name : {u"ca.pem"_qs, u"cert.pem"_qs, u"key.pem"_qs})
            write(folder + name, "x");
        const Endpoint endpoint = resolveEndpoint(u"prod"_qs, m_settings);
        QVERIFY(endpoint.tls);
        QCOMPARE(endpoint.tls->key, folder + u"key.pem"_qs);
    }

    void anUnknownContextNamesThoseThereAre() {
        addContext(u"prod"_qs, u"tcp://prod.example:2376"_qs);
        const QString sentence = refusal([&] { resolveEndpoint(u"prd"_qs, m_settings); });
        QVERIFY2(sentence.contains(u"no Docker context \"prd\"") && sentence.contains(u"prod, default"),
                 qPrintable(sentence));
    }

    void brokenFilesAreNamed() {
        write(m_folder->filePath(u"config.json"_qs), "{");
        const QString sentence = refusal([&] { resolveEndpoint({}, m_settings); });
        QVERIFY2(sentence.contains(u"config.json: is not valid JSON"), qPrintable(sentence));
    }

private:
    /// As `docker context create` writes it. Returns the name of its folder.
    QString addContext(const QString& name, const QString& host) {
        const QString digest =
            QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
        write(m_folder->filePath(u"contexts/meta/%1/meta.json"_qs.arg(digest)),
              u"{\"Name\":\"%1\",\"Metadata\":{},\"Endpoints\":{\"docker\":{\"Host\":\"%2\","
              "\"SkipTLSVerify\":false}}}"_qs.arg(name, host)
                  .toUtf8());
        return digest;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    DockerSettings m_settings;
};

DRAWBRIDGE_TEST(EndpointTest)
#include "endpoint_test.moc"
