// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/drift/drift_state.h"
#include "core/operations/check_drift.h"
#include "core/operations/edits/resolve_drift.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

const QDate kToday(2026, 11, 30);

live::ContainerFacts container(const QString& name, const QString& image) {
    live::ContainerFacts facts;
    facts.id = facts.name = name;
    facts.image = image;
    facts.state = live::ContainerState::Running;
    facts.restartPolicy = QStringLiteral("always");
    return facts;
}

live::EngineFacts engine() {
    live::EngineFacts facts;
    facts.endpoint = QStringLiteral("unix:///run/docker.sock");
    facts.id = QStringLiteral("ENGINE");
    facts.hostName = QStringLiteral("docker-1");
    facts.kernel = QStringLiteral("6.1.0-28");
    facts.containers = {container(QStringLiteral("db"), QStringLiteral("postgres:16")),
                        container(QStringLiteral("web"), QStringLiteral("shop:3"))};
    facts.containers[1].published = {
        {{Protocol::Tcp, 80, 80}, quint16(8080), std::nullopt},
        {{Protocol::Tcp, 443, 443}, std::nullopt, std::nullopt}}; // chosen by the engine: not of the plan
    return facts;
}

} // namespace

/// A difference is taken into the plan or the build, or put up with.
class ResolveDriftTest : public QObject {
    Q_OBJECT
private:
    void init(const Plan& plan) {
        m_document = createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_count)), plan,
                                   QStringLiteral("Begin"));
    }
    const Component& called(const QString& name) const {
        for (const Component& component : m_document->plan().components) {
            if (component.name == name)
                return component;
        }
        qFatal("no component %s", qPrintable(name));
    }
    DriftReport look(const live::EngineFacts& facts) const {
        return driftOf({{facts.endpoint, facts, {}}}, m_document->plan(), kToday);
    }
    QStringList differences(const live::EngineFacts& facts) const {
        QStringList all;
        const DriftReport report = look(facts);
        for (const HostDrift& host : report.hosts) {
            for (const Difference& each : host.differences)
                all += QStringLiteral("host ") + each.what;
        }
        for (const ComponentDrift& each : report.components)
            all += each.name + u' ' + each.difference.what;
        all.sort();
        return all;
    }
    void take(const live::EngineFacts& facts, const QString& name, const QString& what) {
        const DriftReport report = look(facts);
        recordDrift(*m_document, report);
        m_document->edit(QStringLiteral("Take"),
                         [&](Edit& edit) { takeIntoPlan(edit, report.found, called(name).id, what); });
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Document> m_document;

private slots:
    void init() { init(discover({engine()}, Plan(), {}).plan); }

    void portsAndRestartPoliciesAreCompared() {
        QVERIFY(differences(engine()).isEmpty());
        QCOMPARE(called(u"web"_qs).ports.size(), std::size_t(1));
        QCOMPARE(called(u"web"_qs).restart, std::optional(RestartPolicy::Always));
        live::EngineFacts facts = engine();
        facts.containers[1].published[0].host = quint16(9090);
        facts.containers[0].restartPolicy = QStringLiteral("no");
        QCOMPARE(differences(facts), QStringList({u"db restart-policy"_qs, u"web port"_qs}));
    }

    /// One is taken, the other stays a difference, and undo brings it back.
    void differencesAreTakenOneByOne() {
        live::EngineFacts facts = engine();
        facts.containers[1].image = QStringLiteral("shop:4");
        facts.containers[1].published[0].host = quint16(9090);
        take(facts, u"web"_qs, u"image"_qs);
        QCOMPARE(called(u"web"_qs).image, std::optional(u"shop:4"_qs));
        QCOMPARE(differences(facts), QStringList{u"web port"_qs});
        QCOMPARE(called(u"web"_qs).drift.size(), std::size_t(1));
        m_document->undo();
        QCOMPARE(called(u"web"_qs).image, std::optional(u"shop:3"_qs));
        QCOMPARE(called(u"web"_qs).drift.size(), std::size_t(2));
    }

    void whatIsGoneLeavesAndWhatIsNewComes() {
        live::EngineFacts facts = engine();
        facts.containers[1] = container(QStringLiteral("cache"), QStringLiteral("redis:7"));
        QCOMPARE(differences(facts), QStringList({u"cache new"_qs, u"web gone"_qs}));
        take(facts, u"docker-1"_qs, u"new"_qs);
        QCOMPARE(called(u"cache"_qs).image, std::optional(u"redis:7"_qs));
        take(facts, u"web"_qs, u"gone"_qs);
        QVERIFY(differences(facts).isEmpty());
        QCOMPARE(m_document->plan().components.size(), 3);
    }

    /// Without a build the host's own past is the standard; taking the difference moves it on.
    void aHostWithoutABuildTakesItsFacts() {
        live::EngineFacts facts = engine();
        facts.kernel = QStringLiteral("6.1.0-29");
        QCOMPARE(differences(facts), QStringList{u"host kernel"_qs});
        take(facts, u"docker-1"_qs, u"kernel"_qs);
        QVERIFY(differences(facts).isEmpty());
        QCOMPARE(driftState(m_document->plan(), called(u"docker-1"_qs), kToday), DriftState::Verified);
    }

    /// docker-2 has the old kernel, so the new build makes it drift.
    void aBuildTakesWhatItsHostHas() {
        const ComponentId host = called(u"docker-1"_qs).id;
        m_document->edit(u"Build"_qs, [&](Edit& edit) {
            Build build;
            build.name = u"docker"_qs;
            build.kernel = u"6.1.0-28"_qs;
            const BuildId id = edit.add(build);
            edit.change(edit.plan().components, host, [&](Component& c) { c.build = id; });
            Component other;
            other.name = u"docker-2"_qs;
            other.kind = ComponentKind::DockerHost;
            other.site = called(u"docker-1"_qs).site;
            other.build = id;
            other.found.emplace().kernel = u"6.1.0-28"_qs;
            edit.add(other);
        });
        live::EngineFacts facts = engine();
        facts.kernel = QStringLiteral("6.1.0-29");
        recordDrift(*m_document, look(facts));
        QCOMPARE(hostsThatWouldDrift(m_document->plan(), host, u"kernel"_qs), QStringList{u"docker-2"_qs});
        m_document->edit(u"Take"_qs, [&](Edit& edit) { takeIntoBuild(edit, host, u"kernel"_qs); });
        QCOMPARE(m_document->plan().builds.at(0).kernel, std::optional(u"6.1.0-29"_qs));
        QVERIFY(differences(facts).isEmpty());
        QVERIFY_THROWS_EXCEPTION(InputError, m_document->edit(u"Take"_qs, [&](Edit& edit) {
            takeIntoBuild(edit, host, u"image"_qs);
        }));
    }

    void aWaiverIsReplacedAndEnded() {
        live::EngineFacts facts = engine();
        facts.containers[0].image = QStringLiteral("postgres:17");
        recordDrift(*m_document, look(facts));
        const auto state = [&](const QDate& day) {
            return driftState(m_document->plan(), called(u"db"_qs), day);
        };
        QCOMPARE(state(kToday), DriftState::Drifted);
        for (const int days : {1, 5}) {
            m_document->edit(u"Waive"_qs, [&](Edit& edit) {
                waive(edit, called(u"db"_qs).id, {u"image"_qs, u"tested"_qs, kToday.addDays(days)});
            });
        }
        QCOMPARE(called(u"db"_qs).waivers.size(), std::size_t(1));
        QCOMPARE(state(kToday.addDays(5)), DriftState::Verified);
        QCOMPARE(state(kToday.addDays(6)), DriftState::Drifted);
        m_document->edit(u"End"_qs, [&](Edit& edit) { endWaiver(edit, called(u"db"_qs).id, u"image"_qs); });
        QCOMPARE(state(kToday), DriftState::Drifted);
    }

    void healthIsThatOfTheWorstContainer() {
        live::EngineFacts facts = engine();
        facts.containers[0].health = live::Health::Healthy;
        facts.containers[1].state = live::ContainerState::Stopped;
        const DriftReport report = look(facts);
        QCOMPARE(report.running.at(called(u"db"_qs).id), FoundState::Healthy);
        QCOMPARE(report.running.at(called(u"web"_qs).id), FoundState::Stopped);
    }

    /// What was dismissed once is not proposed again, but can be accepted by its name.
    void dismissedDependenciesAreRemembered() {
        live::EngineFacts facts = engine();
        facts.containers[1].named = {{u"DATABASE_HOST"_qs, u"db"_qs, true}};
        DiscoverOptions options;
        options.accept = {u"all"_qs};
        options.dismiss = {u"web:db"_qs};
        const Plan plan = discover({facts}, m_document->plan(), options).plan;
        options.dismiss.clear();
        const Discovery again = discover({facts}, plan, options);
        QCOMPARE(again.dependencies.size(), std::size_t(1));
        QCOMPARE(again.dependencies[0].state, ProposedDependency::State::Dismissed);
        options.accept = {u"web:db"_qs};
        const Discovery accepted = discover({facts}, plan, options);
        QCOMPARE(accepted.dependencies[0].state, ProposedDependency::State::Accepted);
        for (const Component& component : accepted.plan.components)
            QVERIFY(component.doesNotRequire.empty());
    }
};

DRAWBRIDGE_TEST(ResolveDriftTest)
#include "resolve_drift_test.moc"
