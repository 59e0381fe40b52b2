// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/drift/drift_state.h"
#include "core/import/engine/discovery.h"
#include "core/import/plan_text/plan_text.h"
#include "core/operations/check_drift.h"
#include "core/operations/look_at_engines.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

const QDate kToday(2026, 11, 30);

const QByteArray kBuild = R"(drawbridge: 1
name: Shop
sites: [{name: Main, kind: on-premises}]
builds:
  - name: docker-2026
    kernel: 6.1.0-28
    storage-driver: overlay2
    plugins: [local]
    sysctls: {vm.max_map_count: "262144"}
    packages: {nginx: "1.22", curl: "7.88"}
)";

} // namespace

/// Engines as they run, against the plan and the standard builds.
class CheckDriftTest : public QObject {
    Q_OBJECT
private:
    static live::EngineFacts engine() {
        live::EngineFacts facts;
        facts.endpoint = QStringLiteral("unix:///run/docker.sock");
        facts.id = QStringLiteral("ENGINE");
        facts.hostName = QStringLiteral("docker-1");
        facts.kernel = QStringLiteral("6.1.0-28");
        facts.storageDriver = QStringLiteral("overlay2");
        facts.plugins = {{QStringLiteral("local"), true}};
        facts.containers = {container(QStringLiteral("db"), QStringLiteral("postgres:16")),
                            container(QStringLiteral("web"), QStringLiteral("shop:3"))};
        return facts;
    }
    static live::ContainerFacts container(const QString& name, const QString& image) {
        live::ContainerFacts facts;
        facts.id = name;
        facts.name = name;
        facts.image = image;
        facts.state = live::ContainerState::Running;
        facts.restartPolicy = QStringLiteral("always");
        return facts;
    }
    /// The plan that discovering the engine makes of the one with the build.
    static Plan discovered() {
        Plan plan = discover({engine()}, readPlanText(kBuild, QStringLiteral("p")), {}).plan;
        return plan;
    }
    static Plan withBuild(Plan plan) {
        Component host = called(plan, QStringLiteral("docker-1"));
        host.build = plan.builds.at(0).id;
        plan.components.put(std::move(host));
        return plan;
    }
    static const Component& called(const Plan& plan, const QString& name) {
        for (const Component& component : plan.components) {
            if (component.name == name)
                return component;
        }
        qFatal("no component %s", qPrintable(name));
    }
    static QStringList changesOf(const DriftReport& report) {
        QStringList changes;
        for (const ComponentDrift& each : report.components)
            changes += each.name + u' ' + each.difference.what;
        changes.sort();
        return changes;
    }
    static DriftReport look(const live::EngineFacts& facts, const Plan& plan) {
        return driftOf({{facts.endpoint, facts, {}}}, plan, kToday);
    }

private slots:
    void nothingDiffersRightAfterADiscovery() {
        const Plan plan = discovered();
        const DriftReport report = look(engine(), plan);
        QVERIFY(report.components.empty());
        QVERIFY(report.isClean());
        QCOMPARE(called(report.looked, QStringLiteral("web")).checked, std::optional(kToday));
        QCOMPARE(driftState(report.looked, called(report.looked, QStringLiteral("docker-1")), kToday),
                 DriftState::Verified);
        QCOMPARE(driftState(plan, called(plan, QStringLiteral("docker-1")), kToday),
                 DriftState::NeverChecked);
    }

    /// The host lacks two packages and a setting of its build, and its kernel is another.
    void aHostIsHeldAgainstItsBuild() {
        const Plan plan = withBuild(discovered());
        live::EngineFacts facts = engine();
        facts.kernel = QStringLiteral("6.1.0-27");
        facts.plugins.push_back({QStringLiteral("loki"), true});
        DriftReport report = look(facts, plan);
        QCOMPARE(report.hosts.size(), std::size_t(1));
        const auto fields = [&report] {
            QStringList all;
            for (const Difference& each : report.hosts[0].differences)
                all += each.what;
            return all.join(u' ');
        };
        QCOMPARE(fields(),
                 QStringLiteral("kernel plugins sysctls/vm.max_map_count packages/curl packages/nginx"));
        QVERIFY(!report.isClean());
        HostFacts lists;
        lists.packages = readPackages("curl\t7.88\nnginx:amd64\t1.22\nvim\t9\n", QStringLiteral("l"));
        lists.sysctls =
            readKernelSettings("vm.max_map_count = 262144\nkernel.x = 1 2\n", QStringLiteral("s"));
        addLists(report, {{called(plan, QStringLiteral("docker-1")).id, lists}});
        QCOMPARE(fields(), QStringLiteral("kernel plugins"));
        QCOMPARE(report.hosts[0].differences[0].found, std::optional(QStringLiteral("6.1.0-27")));
    }

    void whatRunsIsHeldAgainstThePlan() {
        const Plan plan = discovered();
        live::EngineFacts facts = engine();
        facts.containers[0].image = QStringLiteral("postgres:17");
        facts.containers[0].healthCheck = live::HealthCheckFacts{};
        facts.containers[1] = container(QStringLiteral("cache"), QStringLiteral("redis:7"));
        const DriftReport report = look(facts, plan);
        QCOMPARE(changesOf(report),
                 QStringList({u"cache new"_qs, u"db health"_qs, u"db image"_qs, u"web gone"_qs}));
        QCOMPARE(called(report.looked, QStringLiteral("db")).image,
                 std::optional(QStringLiteral("postgres:16")));
        QCOMPARE(called(report.looked, QStringLiteral("docker-1")).drift[0].found,
                 std::optional(QStringLiteral("cache")));
        QCOMPARE(report.looked.components.size(), plan.components.size());
    }

    /// A waiver holds until its last day.
    void aWaivedDifferenceIsPutUpWith() {
        Plan plan = withBuild(discovered());
        Component host = called(plan, QStringLiteral("docker-1"));
        host.waivers = {{QStringLiteral("kernel"), QStringLiteral("waits for the vendor"), kToday}};
        host.found->sysctls = {{QStringLiteral("vm.max_map_count"), QStringLiteral("262144")}};
        host.found->packages = {{QStringLiteral("nginx"), QStringLiteral("1.22")},
                                {QStringLiteral("curl"), QStringLiteral("7.88")}};
        host.found->kernel = QStringLiteral("6.1.0-27");
        host.checked = kToday;
        plan.components.put(host);
        const Component& known = called(plan, QStringLiteral("docker-1"));
        QCOMPARE(driftState(plan, known, kToday), DriftState::Verified);
        QCOMPARE(waivedDrift(plan, known, kToday), 1);
        QCOMPARE(driftState(plan, known, kToday.addDays(1)), DriftState::Drifted);
    }

    void anEngineThatIsNotReadIsNoneThatIsClean() {
        const Plan plan = discovered();
        const DriftReport report = driftOf(
            {{QStringLiteral("unix:///run/docker.sock"), std::nullopt, QStringLiteral("It is not there.")}},
            plan, kToday);
        QCOMPARE(report.hosts.size(), std::size_t(1));
        QCOMPARE(report.hosts[0].host, called(plan, QStringLiteral("docker-1")).id);
        QVERIFY(!report.isClean());
        QVERIFY(!called(report.looked, QStringLiteral("web")).checked.has_value());
    }

    void aBuildIsTakenFromAHost() {
        const Plan plan = discovered();
        const Plan taken = withBuildOf(plan, called(plan, QStringLiteral("docker-1")).id);
        QCOMPARE(taken.builds.size(), 2);
        QCOMPARE(taken.builds.at(1).kernel, std::optional(QStringLiteral("6.1.0-28")));
        QCOMPARE(called(taken, QStringLiteral("docker-1")).build, std::optional(taken.builds.at(1).id));
        QVERIFY(look(engine(), taken).hosts[0].differences.empty());
    }

    void recordingIsOneEditThatCanBeUndone() {
        QTemporaryDir folder;
        const auto document = createProject(folder.filePath(QStringLiteral("a.drplan")), discovered(), {});
        live::EngineFacts facts = engine();
        facts.containers[0].image = QStringLiteral("postgres:17");
        recordDrift(*document, look(facts, document->plan()));
        QCOMPARE(called(document->plan(), QStringLiteral("db")).drift.size(), std::size_t(1));
        document->undo();
        QVERIFY(called(document->plan(), QStringLiteral("db")).drift.empty());
        QVERIFY(!called(document->plan(), QStringLiteral("db")).checked.has_value());
    }

    /// As dpkg-query and sysctl print them: removed packages have no version, some settings no value.
    void gapsInListsAreNoErrors() {
        QCOMPARE(readPackages("gone\t\nnginx\t1.22\n", QStringLiteral("l")).size(), std::size_t(1));
        QCOMPARE(readPackages("name,version\nnginx,1.22\n", QStringLiteral("l")).size(), std::size_t(1));
        QCOMPARE(
            readKernelSettings("kernel.core_pattern = \nvm.swappiness = 60\n", QStringLiteral("s")).size(),
            std::size_t(1));
    }

    /// What a host without a build was like stays the standard until the change is taken into the plan.
    void aChangedHostWithoutABuildStaysDrifted() {
        const Plan plan = discovered();
        live::EngineFacts facts = engine();
        facts.kernel = QStringLiteral("6.1.0-99");
        const DriftReport first = look(facts, plan);
        QVERIFY(!first.isClean());
        const DriftReport second = look(facts, first.looked);
        QVERIFY(!second.isClean());
        QCOMPARE(called(second.looked, QStringLiteral("docker-1")).drift.size(), std::size_t(1));
    }

    void aLimitThatIsNewIsADifference() {
        live::EngineFacts facts = engine();
        facts.containers[1].memory = Bytes{64 << 20};
        QCOMPARE(changesOf(look(facts, discovered())), QStringList{u"web limits"_qs});
    }

    void listsThatAreNoneAreRefused() {
        QVERIFY_THROWS_EXCEPTION(InputError, readPackages("nginx\n", QStringLiteral("l")));
        QVERIFY_THROWS_EXCEPTION(InputError, readKernelSettings("nonsense\n", QStringLiteral("s")));
        QCOMPARE(readPackages("Package,Version\n\"nginx\",\"1.22\"\n", QStringLiteral("l")).size(),
                 std::size_t(1));
        QCOMPARE(
            readKernelSettings("net.ipv4.tcp_rmem = 4096\t131072\t6291456\n", QStringLiteral("s"))[0].value,
            QStringLiteral("4096 131072 6291456"));
    }
};

DRAWBRIDGE_TEST(CheckDriftTest)
#include "check_drift_test.moc"
