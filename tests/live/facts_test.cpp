// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/answers/answer_values.h"
#include "core/live/read_engines.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::live;
using namespace drawbridge::testing;

namespace {

EngineFacts read(const RecordedEngine& recorded) {
    const FakeEngine engine(recorded.serve());
    return readEngines({parseEndpoint(QStringLiteral("tcp://127.0.0.1:%1").arg(engine.port()))}, {}).front();
}

const ContainerFacts& container(const EngineFacts& facts, const QString& name) {
    const auto found = std::find_if(facts.containers.begin(), facts.containers.end(),
                                    [&](const ContainerFacts& c) { return c.name == name; });
    if (found == facts.containers.end())
        qFatal("no such container");
    return *found;
}

QStringList namedBy(const ContainerFacts& facts) {
    QStringList result;
    for (const NamedInEnvironment& named : facts.named)
        result += named.variable + u'=' + named.name;
    return result;
}

} // namespace

/// What is read out of the answers of real engines, recorded.
class FactsTest : public QObject {
    Q_OBJECT

private slots:
    void aDockerHost() {
        const EngineFacts facts = read(RecordedEngine(u"docker-20.10.json"_qs));
        QCOMPARE(facts.hostName, u"fra-docker-1"_qs);
        QVERIFY(!facts.isPodman);
        QCOMPARE(facts.engineVersion.value_or(QString()), u"20.10.24+dfsg1"_qs);
        QCOMPARE(facts.apiVersion.value_or(QString()), u"1.41"_qs);
        QCOMPARE(facts.operatingSystem.value_or(QString()), u"Debian GNU/Linux 12 (bookworm)"_qs);
        QCOMPARE(facts.storageDriver.value_or(QString()), u"overlay2"_qs);
        QCOMPARE(facts.loggingDriver.value_or(QString()), u"json-file"_qs);
        QCOMPARE(facts.cgroupVersion.value_or(0), 1);
        QCOMPARE(facts.cpus.value_or(0), 2.0);
        QCOMPARE(facts.memory->value, 25'276'514'304);
        QCOMPARE(facts.insecureRegistries, QStringList{u"127.0.0.0/8"_qs});
        QVERIFY(facts.unread.isEmpty());
    }

    void containers() {
        const EngineFacts facts = read(RecordedEngine(u"docker-20.10.json"_qs));
        const ContainerFacts& db = container(facts, u"shop-db-1"_qs);
        QCOMPARE(db.origin.project, u"shop"_qs);
        QCOMPARE(db.origin.service, u"db"_qs);
        QVERIFY(db.state == ContainerState::Running);
        QVERIFY(db.health == Health::Healthy);
        QCOMPARE(db.healthCheck->interval->count(), 5);
        QCOMPARE(db.mounts.size(), std::size_t(1));
        QCOMPARE(db.mounts.front().volume, u"shop_data"_qs);
        QVERIFY(!db.mounts.front().anonymous && !db.mounts.front().readOnly);
        QCOMPARE(db.networks.front().network, u"shop_default"_qs);
        QCOMPARE(db.networks.front().aliases, QStringList{u"db"_qs});
        QVERIFY(!db.networks.front().v4); // given at the start, not asked for
        QCOMPARE(db.published.size(), std::size_t(1));
        QCOMPARE(formatPortRange(db.published.front().container), u"5432/tcp"_qs);
        QCOMPARE(db.published.front().host.value_or(0), quint16(15432));
        const ContainerFacts& web = container(facts, u"shop-web-1"_qs);
        QCOMPARE(web.dependsOn.size(), std::size_t(1));
        QVERIFY(web.dependsOn.front().condition == Condition::Healthy);
        QCOMPARE(namedBy(web), QStringList{u"DATABASE_URL=db"_qs});
        const ContainerFacts& solo = container(facts, u"solo"_qs);
        QCOMPARE(solo.restartPolicy, u"always"_qs);
        QCOMPARE(solo.cpus.value_or(0), 0.5);
        QCOMPARE(solo.memory->value, 64 * 1024 * 1024);
        QVERIFY(!web.cpus && !web.memory); // 0: no limit
        QVERIFY(container(facts, u"old"_qs).state == ContainerState::Stopped);
    }

    void aSwarm() {
        const EngineFacts facts = read(RecordedEngine(u"docker-20.10.json"_qs));
        QVERIFY(facts.swarm && facts.swarm->isManager);
        QCOMPARE(facts.swarm->nodes.size(), std::size_t(1));
        QCOMPARE(facts.swarm->nodes.front().hostName, u"fra-docker-1"_qs);
        QCOMPARE(facts.swarm->nodes.front().id, facts.swarm->nodeId);
        QCOMPARE(facts.swarm->services.size(), std::size_t(2));
        const SwarmServiceFacts& web = facts.swarm->services.back();
        QCOMPARE(web.name, u"mon_web"_qs);
        QCOMPARE(web.origin.project, u"mon"_qs);
        QCOMPARE(web.replicas.value_or(0), 2);
        QCOMPARE(web.named.front().name, u"mon_db"_qs);
        QCOMPARE(facts.swarm->tasks.size(), std::size_t(3));
    }

    /// The manager lost its majority: the host is read all the same.
    void aSwarmThatDoesNotAnswer() {
        RecordedEngine recorded(u"docker-20.10.json"_qs);
        for (const QString& path : {u"/nodes"_qs, u"/services"_qs, u"/tasks"_qs})
            recorded.answers.remove(path);
        const EngineFacts facts = read(recorded);
        QVERIFY(facts.swarm && facts.swarm->services.empty());
        QVERIFY(facts.unread.join(u' ').contains(u"services of the Swarm"));
        QVERIFY(!facts.containers.empty());
    }

    void aPodmanHost() {
        const EngineFacts facts = read(RecordedEngine(u"podman-4.3.json"_qs));
        QVERIFY(facts.isPodman);
        QCOMPARE(facts.operatingSystem.value_or(QString()), u"debian 12"_qs);
        QCOMPARE(facts.unread.size(), 1); // its plugins
        const ContainerFacts& db = container(facts, u"blog_db_1"_qs);
        QCOMPARE(db.origin.project, u"blog"_qs);
        QVERIFY(db.healthCheck);
        QVERIFY(db.state == ContainerState::Running);
        QCOMPARE(namedBy(container(facts, u"blog_web_1"_qs)), QStringList{u"DB_URL=db"_qs});
    }

    void whatIsNotToldIsUnknown() {
        RecordedEngine recorded(u"docker-20.10.json"_qs);
        QJsonObject info = recorded.answers[u"/info"_qs].toObject();
        for (const QString& key :
             {u"NCPU"_qs, u"CgroupVersion"_qs, u"KernelVersion"_qs, u"LiveRestoreEnabled"_qs})
            info.remove(key);
        info[u"MemTotal"_qs] = 0;
        recorded.answers[u"/info"_qs] = info;
        recorded.answers.remove(u"/system/df"_qs);
        const EngineFacts facts = read(recorded);
        QVERIFY(!facts.cpus && !facts.cgroupVersion && !facts.kernel && !facts.liveRestore && !facts.memory);
        QVERIFY(!facts.volumes.front().size);
        QVERIFY2(facts.unread.join(u' ').contains(u"sizes of volumes"), qPrintable(facts.unread.join(u' ')));
    }

    /// It is gone by the time it is asked for.
    void aContainerMayVanish() {
        RecordedEngine recorded(u"docker-20.10.json"_qs);
        QJsonArray list = recorded.answers[u"/containers/json?all=1"_qs].toArray();
        list.append(QJsonObject{{u"Id"_qs, u"0123456789ab"_qs}});
        recorded.answers[u"/containers/json?all=1"_qs] = list;
        QCOMPARE(read(recorded).containers.size(), static_cast<std::size_t>(list.size() - 1));
    }

    void environmentValuesGiveOnlyNames_data() {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("found");
        QTest::newRow("name") << u"DB_HOST=db"_qs << u"DB_HOST=db"_qs;
        QTest::newRow("port") << u"DB=db:5432"_qs << u"DB=db!"_qs;
        QTest::newRow("URL") << u"U=pg://u:p@db:5432/x?y#z"_qs << u"U=db!"_qs;
        QTest::newRow("@ in the password") << u"U=pg://u:p@ss@db/x"_qs << u"U=db!"_qs;
        QTest::newRow("JDBC") << u"U=jdbc:postgresql://db/x"_qs << u"U=db!"_qs;
        QTest::newRow("list") << u"K=kafka:9092,db:9092"_qs << u"K=kafka! K=db!"_qs;
        QTest::newRow("= in the value") << u"O=host=db"_qs << QString();
        QTest::newRow("name in a path") << u"U=http://else/db"_qs << QString();
        QTest::newRow("name as user") << u"U=pg://db@else/x"_qs << QString();
        QTest::newRow("part of a name") << u"H=db.example.com"_qs << QString();
        QTest::newRow("no value") << u"H"_qs << QString();
        QTest::newRow("variable with escape") << u"\x1b[1m=db"_qs << QString();
    }
    void environmentValuesGiveOnlyNames() {
        QFETCH(QString, entry);
        QFETCH(QString, found);
        QStringList result;
        for (const NamedInEnvironment& named : namedIn(QJsonArray{entry}, {u"db"_qs, u"kafka"_qs}))
            result += named.variable + u'=' + named.name + (named.isAddress ? u"!"_qs : QString());
        QCOMPARE(result.join(u' '), found);
    }

    void urlsLoseTheirSecrets() {
        QCOMPARE(withoutSecrets(u"https://eve:pw@mirror.example/v2?token=x#y"_qs),
                 u"https://mirror.example/v2"_qs);
        QCOMPARE(withoutSecrets(u"127.0.0.0/8"_qs), u"127.0.0.0/8"_qs);
    }
};

DRAWBRIDGE_TEST(FactsTest)
#include "facts_test.moc"
