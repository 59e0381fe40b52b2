// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/matrix/scenario_matrix.h"
#include "core/base/index.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QFile>
#include <QTest>

using namespace drawbridge;

namespace {

std::shared_ptr<const RecoveryGraph> graphOf(const QByteArray& body) {
    return std::make_shared<const RecoveryGraph>(worked::plan(body));
}

std::shared_ptr<const RecoveryGraph> sample(const char* name) {
    QFile file(QStringLiteral(":/samples/%1.plan.yaml").arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    return std::make_shared<const RecoveryGraph>(readPlanText(file.readAll(), QLatin1StringView(name)));
}

ScenarioMatrix matrixOf(const std::shared_ptr<const RecoveryGraph>& graph, bool pairs = false,
                        DataState data = DataState::Unavailable) {
    MatrixSettings settings;
    settings.pairs = pairs;
    settings.data = data;
    settings.threads = 2;
    return makeScenarioMatrix(graph, settings);
}

QStringList rowNames(const ScenarioMatrix& matrix) {
    QStringList names;
    for (const MatrixRow& row : matrix.rows)
        names += row.name;
    return names;
}

const MatrixRow& rowOf(const ScenarioMatrix& matrix, const char* name) {
    for (const MatrixRow& row : matrix.rows) {
        if (row.name == QString::fromUtf8(name))
            return row;
    }
    qFatal("no row %s", name);
}

QStringList names(const RecoveryGraph& graph, const std::vector<int>& components) {
    QStringList list;
    for (const int c : components)
        list += graph.name(c);
    return list;
}

const MatrixService& serviceOf(const RecoveryGraph& graph, const ScenarioMatrix& matrix, const char* name) {
    for (const MatrixService& service : matrix.services) {
        if (graph.name(service.component) == QString::fromUtf8(name))
            return service;
    }
    qFatal("no service %s", name);
}

/// Work starts 30 m after an incident. The host takes an hour, its services 10 m each, the shop waits for the
/// database (20 m and a restore) and the mailer, which has no plan.
const char* const kShop =
    "sites:\n"
    "  - {name: Main, kind: on-premises, provider: Example}\n"
    "  - {name: Spare, kind: on-premises}\n"
    "components:\n"
    "  - {name: docker, kind: docker-host, site: Main, recovery: {strategy: rebuild, to: Spare, steps: "
    "[{name: "
    "Build, duration: 1h}]}}\n"
    "  - {name: web, kind: service, host: docker, rto: 2h, recovery: {strategy: restart, steps: [{name: "
    "Start, "
    "duration: 10m}]}}\n"
    "  - name: db\n"
    "    kind: database\n"
    "    site: Main\n"
    "    data: 360GiB\n"
    "    rpo: 6h\n"
    "    copies: [{at: Spare, method: backup, every: 24h, takes: 1h, restore-rate: 100MiB/s}]\n"
    "    recovery: {strategy: restore, to: Spare, steps: [{name: Build, duration: 20m}]}\n"
    "  - {name: shop, kind: service, host: docker, rto: 2h, requires: [db, mail], recovery: {strategy: "
    "restart, "
    "steps: [{name: Start, duration: 10m}]}}\n"
    "  - {name: mail, kind: service, site: Spare}\n"
    "  - {name: cache, kind: service, site: Spare, tags: [stateful]}\n"
    "scenarios:\n"
    "  - {name: Host gone, fails: [{component: docker}], detection: 10m, declaration: 20m}\n";

bool isSame(const Estimated<Seconds>& a, const Estimated<Seconds>& b) {
    return a.isInfinite() == b.isInfinite() && a.atMost() == b.atMost();
}

/// What a matrix should say, by a whole analysis of each row on its own.
QString difference(const std::shared_ptr<const RecoveryGraph>& graph, const ScenarioMatrix& matrix,
                   DataState data) {
    std::vector<std::optional<Estimated<Seconds>>> worstRto(idx(graph->size));
    std::vector<std::optional<Estimated<Seconds>>> worstRpo(idx(graph->size));
    std::vector<std::vector<int>> unrecoverable(idx(graph->size));
    std::vector<Seconds> leastRto(idx(graph->size), Seconds(0));
    std::vector<Seconds> leastRpo(idx(graph->size), Seconds(0));
    const auto raise = [](Seconds& least, const Estimated<Seconds>& time) {
        least = std::max(least, time.atLeast().value_or(Seconds(0)));
    };
    // Without an end, then unknown, then the longest.
    const auto take = [](const Estimated<Seconds>& time, std::optional<Estimated<Seconds>>& worst) {
        const auto isBounded = [](const Estimated<Seconds>& t) { return t.atMost().has_value(); };
        if (!worst || (time.isInfinite() && !worst->isInfinite()) ||
            (!worst->isInfinite() && isBounded(*worst) &&
             (!isBounded(time) || *time.atMost() > *worst->atMost())))
            worst = time;
    };
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        const MatrixRow& row = matrix.rows[i];
        Scenario scenario = improvisedScenario(graph->plan, row.fails);
        scenario.data = data;
        scenario.detection = usualWorkStarts(graph->plan);
        const ScenarioAnalysis a =
            analyseScenario(graph, scenario, row.fails.size() == 1 ? ScheduleSettings() : quickSchedule());
        std::vector<int> never;
        std::vector<int> missing;
        for (const ComponentRecovery& entry : a.tasks.components) {
            const ComponentResult& r = a.components[idx(entry.component)];
            if (r.estimatedRto.isInfinite())
                never.push_back(r.component);
            if (r.misses())
                missing.push_back(r.component);
            if (r.estimatedRto.isInfinite())
                unrecoverable[idx(r.component)].push_back(static_cast<int>(i));
            take(r.estimatedRto, worstRto[idx(r.component)]);
            take(r.estimatedRpo, worstRpo[idx(r.component)]);
            raise(leastRto[idx(r.component)], r.estimatedRto);
            raise(leastRpo[idx(r.component)], r.estimatedRpo);
        }
        if (row.makespan.known() != a.schedule.makespan.known() || row.notRecoverable != never ||
            row.missing != missing || row.lost != static_cast<int>(a.tasks.components.size()))
            return row.name;
    }
    for (const MatrixService& service : matrix.services) {
        const std::size_t c = idx(service.component);
        const bool isDown = worstRto[c].has_value();
        if (isDown != (service.worstRtoRow >= 0) ||
            (isDown && !(isSame(service.worstRto, *worstRto[c]) && isSame(service.worstRpo, *worstRpo[c]))) ||
            (service.worstRto.isUnknown() && service.worstRto.atLeast() != leastRto[c]) ||
            (service.worstRpo.isUnknown() && service.worstRpo.atLeast() != leastRpo[c]) ||
            service.unrecoverableIn != unrecoverable[c])
            return graph->name(service.component);
    }
    return {};
}

} // namespace

class ScenarioMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void failsWhatCanFail() {
        const auto graph = graphOf(kShop);
        QCOMPARE(rowNames(matrixOf(graph)),
                 QStringList({u"Main"_qs, u"Spare"_qs, u"Example"_qs, u"docker"_qs, u"db"_qs, u"cache"_qs}));
    }

    void tellsWhatEachFailureCosts() {
        const auto graph = graphOf(kShop);
        const ScenarioMatrix matrix = matrixOf(graph);
        // docker 0:30 + 1:00, then web and shop 10 m each at once
        const MatrixRow& docker = rowOf(matrix, "docker");
        QCOMPARE(docker.lost, 3);
        QCOMPARE(docker.makespan.known(), Seconds(100 * 60));
        QVERIFY(docker.missing.empty() && docker.notRecoverable.empty());
        QCOMPARE(docker.planned, graph->plan.scenarios.at(0).id);
        // 360 GiB at 100 MiB/s: 3686.4 s, and 30 + 20 m before; the shop reconnects within 5 m
        const MatrixRow& db = rowOf(matrix, "db");
        QCOMPARE(db.lost, 2);
        QCOMPARE(db.makespan.known(), Seconds(3687 + 50 * 60 + 5 * 60));
        QCOMPARE(names(*graph, db.missing), QStringList(u"db"_qs)); // its RPO: 25 h of 6 h
        QVERIFY(!db.planned);
        // nobody planned how the mailer comes back, which the shop needs
        const MatrixRow& spare = rowOf(matrix, "Spare");
        QCOMPARE(names(*graph, spare.notRecoverable), QStringList({u"shop"_qs, u"mail"_qs, u"cache"_qs}));
        QCOMPARE(names(*graph, spare.missing), QStringList(u"shop"_qs));
        QVERIFY(!spare.makespan.known());
    }

    void tellsTheWorstOfEachService() {
        const auto graph = graphOf(kShop);
        const ScenarioMatrix matrix = matrixOf(graph);
        QCOMPARE(matrix.services.size(), 3U); // web and shop have an RTO, db has an RPO
        const MatrixService& shop = serviceOf(*graph, matrix, "shop");
        QVERIFY(!shop.worstRto.known());
        QCOMPARE(matrix.rows.at(idx(shop.worstRtoRow)).name, u"Spare"_qs);
        QCOMPARE(shop.unrecoverableIn, std::vector<int>{shop.worstRtoRow});
        QCOMPARE(shop.worstRpo.known(), Seconds(25 * 3600));
        // the site and its provider say the same of it; the first counts
        QCOMPARE(matrix.rows.at(idx(shop.worstRpoRow)).name, u"Main"_qs);
        const MatrixService& web = serviceOf(*graph, matrix, "web");
        QCOMPARE(web.worstRto.known(), Seconds(100 * 60));
        QCOMPARE(matrix.rows.at(idx(web.worstRtoRow)).name, u"Main"_qs);
    }

    /// Of accounts the plan tells no data: with it fails what portal would lose. Of archive it tells them.
    void tellsWhereALossIsUnspecified() {
        const auto graph = graphOf(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: archive, kind: database, site: Main, data: 1GiB, copies: [{at: Spare, method: asynchronous, lag: 2m}]}
  - {name: accounts, kind: database, site: Main}
  - {name: portal, kind: service, site: Spare, rto: 1h, requires: [archive, accounts]}
  - {name: shop, kind: service, site: Spare, rto: 1h, requires: [archive]}
)");
        for (const bool pairs : {false, true}) {
            const ScenarioMatrix matrix = matrixOf(graph, pairs);
            const MatrixService& portal = serviceOf(*graph, matrix, "portal");
            // Both sites lost at once take the last copy with them.
            QVERIFY(pairs ? portal.worstRpo.isInfinite() : portal.worstRpo.isUnknown());
            if (!pairs)
                QCOMPARE(matrix.rows.at(idx(portal.worstRpoRow)).name, u"Main"_qs);
            QVERIFY(pairs || serviceOf(*graph, matrix, "shop").worstRpo.isKnown());
            const QString wrong = difference(graph, matrix, DataState::Unavailable);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void servicesAreWhatSomebodyCountsOn() {
        const auto graph = graphOf(QByteArray(kShop) + "contracts: [{client: Big, services: [mail]}]\n");
        QCOMPARE(names(*graph, watchedServices(*graph)),
                 QStringList({u"web"_qs, u"db"_qs, u"shop"_qs, u"mail"_qs}));
        const auto used = graphOf("components:\n"
                                  "  - {name: people, kind: user-group, requires: [desk]}\n"
                                  "  - {name: desk, kind: service, requires: [store]}\n"
                                  "  - {name: store, kind: database}\n");
        QCOMPARE(names(*used, watchedServices(*used)), QStringList(u"desk"_qs));
    }

    /// A pair is a row only when it takes down more than either: docker lies in Main, and Example owns it.
    void pairsTellOnlyNews() {
        const auto graph = graphOf(kShop);
        const QStringList rows = rowNames(matrixOf(graph, true));
        QVERIFY(rows.contains(u"Main and Spare"_qs));
        QVERIFY(rows.contains(u"docker and db"_qs));
        QVERIFY(!rows.contains(u"Main and docker"_qs));
        QVERIFY(!rows.contains(u"Main and Example"_qs));
    }

    /// With damaged data only a scenario that plans for damaged data covers a row.
    void damagedDataNeedAPlanOfTheirOwn() {
        const auto graph = graphOf(kShop);
        QVERIFY(!rowOf(matrixOf(graph, false, DataState::Destroyed), "docker").planned);
    }

    void isWhatAWholeAnalysisOfEachRowSays() {
        for (const char* name : {"web-shop", "hospital", "one-host"}) {
            const auto graph = sample(name);
            for (const DataState data : {DataState::Unavailable, DataState::Destroyed}) {
                const ScenarioMatrix matrix = matrixOf(graph, true, data);
                QVERIFY(matrix.rows.size() > 3);
                const QString wrong = difference(graph, matrix, data);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
    }

    void theSameOnAnyNumberOfThreads() {
        const auto graph = sample("hospital");
        MatrixSettings settings;
        settings.pairs = true;
        settings.threads = 1;
        const ScenarioMatrix one = makeScenarioMatrix(graph, settings);
        settings.threads = 5;
        const ScenarioMatrix five = makeScenarioMatrix(graph, settings);
        QCOMPARE(rowNames(five), rowNames(one));
        for (std::size_t i = 0; i < one.services.size(); ++i) {
            QCOMPARE(five.services[i].worstRto.known(), one.services[i].worstRto.known());
            QCOMPARE(five.services[i].worstRtoRow, one.services[i].worstRtoRow);
            QCOMPARE(five.services[i].worstRpoRow, one.services[i].worstRpoRow);
            QCOMPARE(five.services[i].unrecoverableIn, one.services[i].unrecoverableIn);
        }
    }

    void tellsWhatItLeftOut() {
        const auto graph = sample("hospital");
        const auto singles = static_cast<int>(matrixFailures(*graph).size());
        MatrixSettings settings;
        settings.pairs = true;
        settings.maxScenarios = singles - 2;
        const ScenarioMatrix matrix = makeScenarioMatrix(graph, settings);
        QCOMPARE(static_cast<int>(matrix.rows.size()), singles - 2);
        QCOMPARE(matrix.leftOut, 2 + singles * (singles - 1) / 2);
    }

    /// The rows that are there are whole, and every one that is not is counted.
    void cancellingKeepsTheRowsSoFar() {
        const auto graph = sample("hospital");
        std::atomic<bool> cancelled = false;
        MatrixSettings settings;
        settings.threads = 2;
        settings.cancelled = &cancelled;
        settings.progress = [&cancelled](double share) { cancelled = cancelled || share > 0.5; };
        const ScenarioMatrix matrix = makeScenarioMatrix(graph, settings);
        const ScenarioMatrix whole = matrixOf(graph);
        QVERIFY(!matrix.rows.empty() && matrix.rows.size() < whole.rows.size());
        QCOMPARE(matrix.rows.size() + idx(matrix.leftOut), whole.rows.size());
        for (const MatrixRow& row : matrix.rows)
            QCOMPARE(row.lost, rowOf(whole, qPrintable(row.name)).lost);
        for (const MatrixService& service : matrix.services) {
            QVERIFY(service.worstRtoRow < static_cast<int>(matrix.rows.size()));
            for (const int row : service.unrecoverableIn)
                QVERIFY(row >= 0 && row < static_cast<int>(matrix.rows.size()));
        }
    }

    void anEmptyPlanHasAnEmptyMatrix() {
        const ScenarioMatrix matrix = matrixOf(graphOf(""), true);
        QVERIFY(matrix.rows.empty() && matrix.services.empty());
        QCOMPARE(matrix.leftOut, 0);
    }
};

DRAWBRIDGE_TEST(ScenarioMatrixTest)
#include "scenario_matrix_test.moc"
