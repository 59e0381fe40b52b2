// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/diagram/building/component_clusters.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/name_roles.h"
#include "tests/support/large_estate.h"
#include "tests/support/test_program.h"

#include <QSet>
#include <QTest>

using namespace drawbridge;

namespace {

std::vector<ComponentCluster> clustersOf(const Plan& plan) {
    return componentClusters(plan, std::vector<char>(idx(plan.components.size()), true), foundationsOf(plan));
}

QStringList told(const Plan& plan) {
    QStringList lines;
    for (const ComponentCluster& cluster : clustersOf(plan)) {
        QStringList names;
        for (const int member : cluster.members)
            names += plan.components.at(member).name;
        lines += cluster.name + QStringLiteral(": ") + names.join(u' ');
    }
    return lines;
}

DiagramOptions clustered() {
    DiagramOptions options;
    options.clusters = true;
    return options;
}

const DiagramItem* itemOf(const Diagram& diagram, const QString& title) {
    for (const DiagramItem& item : diagram.items) {
        if (item.title == title)
            return &item;
    }
    return nullptr;
}

} // namespace

/// Which components of a large picture stand together, and how they are drawn.
class ComponentClustersTest : public QObject {
    Q_OBJECT
private slots:
    void ofOneImage() {
        sample::LargeEstate estate;
        estate.service("a", "acme/worker:1");
        estate.service("b", "registry.example/acme/worker:2@sha256:00");
        estate.service("c", "acme/worker");
        estate.service("d", "acme/other:1");
        QCOMPARE(told(estate.plan), QStringList{QStringLiteral("worker: a b c")});
    }

    void twoAreNoCluster() {
        sample::LargeEstate estate;
        estate.service("a", "acme/worker:1");
        estate.service("b", "acme/worker:1");
        QCOMPARE(told(estate.plan), QStringList());
    }

    void ofOneHostAndProject() {
        sample::LargeEstate estate;
        const ComponentId other = estate.host("docker-2");
        for (const char* name : {"a", "b", "c"})
            estate.service(name, "acme/worker:1");
        for (const char* name : {"d", "e", "f"})
            estate.change(estate.service(name, "acme/worker:1"), [&](Component& c) { c.host = other; });
        for (const char* name : {"g", "h", "i"})
            estate.change(estate.service(name, "acme/worker:1"),
                          [](Component& c) { c.tags = {QStringLiteral("compose:shop")}; });
        const QStringList lines = told(estate.plan);
        QCOMPARE(QSet<QString>(lines.begin(), lines.end()),
                 QSet<QString>({QStringLiteral("worker: a b c"), QStringLiteral("worker: d e f"),
                                QStringLiteral("worker: g h i")}));
    }

    void withoutAnImageByTheNumber() {
        sample::LargeEstate estate;
        for (const char* name : {"web-01", "web-02", "web-03", "db", "cache-1"})
            estate.service(name, "");
        QCOMPARE(told(estate.plan), QStringList{QStringLiteral("web: web-01 web-02 web-03")});
    }

    void whatMattersStandsAlone() {
        sample::LargeEstate estate;
        const ComponentId data = estate.service("data", "acme/worker");
        const ComponentId many = estate.service("many", "acme/worker");
        const ComponentId sold = estate.service("sold", "acme/worker");
        const ComponentId standby = estate.service("standby", "acme/worker");
        for (const char* name : {"a", "b", "c", "d"})
            estate.change(estate.service(name, "acme/worker"), [&](Component& c) {
                Dependency dependency;
                dependency.on = many;
                c.dependencies.push_back(dependency);
            });
        estate.change(data, [&](Component& c) {
            c.data = Bytes{1000};
            DataCopy copy;
            copy.at.component = standby;
            c.copies.push_back(copy);
        });
        Contract contract;
        contract.client = QStringLiteral("Client");
        contract.services = {sold};
        sample::add(estate.plan.contracts, contract);
        QCOMPARE(told(estate.plan), QStringList{QStringLiteral("worker: a b c d")});
    }

    /// Of those that share a volume one keeps the data; the others are restored with it.
    void aSharedVolumeIsOneKeeper() {
        sample::LargeEstate estate;
        for (const char* name : {"a", "b", "c", "d"})
            estate.change(estate.service(name, "acme/worker"), [](Component& c) {
                c.tags.append(QStringLiteral("stateful"));
                c.volumes = {QStringLiteral("estate_files")};
            });
        QCOMPARE(told(estate.plan), QStringList{QStringLiteral("worker: b c d")});
    }

    void whereMostIsOneImageByRole() {
        sample::LargeEstate estate;
        for (int i = 0; i < 8; ++i)
            estate.service(QStringLiteral("ingest-%1x").arg(QChar(u'a' + i)), "acme/all");
        for (int i = 0; i < 6; ++i)
            estate.service(QStringLiteral("%1x-consumer").arg(QChar(u'a' + i)), "acme/all");
        for (const char* name : {"web", "cron", "mail"})
            estate.service(name, "acme/all");
        QStringList names;
        for (const ComponentCluster& cluster : clustersOf(estate.plan))
            names += cluster.name + u' ' + QString::number(cluster.members.size());
        QCOMPARE(names, QStringList({QStringLiteral("ingest 8"), QStringLiteral("consumer 6"),
                                     QStringLiteral("all 3")}));
    }

    void rolesAreSharedWords() {
        const auto roles = rolesIn({QStringLiteral("snuba-errors-consumer"), QStringLiteral("post-process-a"),
                                    QStringLiteral("post-process-b"), QStringLiteral("post-process-c"),
                                    QStringLiteral("web")},
                                   3);
        QCOMPARE(roles.size(), 1U);
        QCOMPARE(roles.front().words, QStringLiteral("post-process"));
        QCOMPARE(withoutNumber(QStringLiteral("web-01")), QStringLiteral("web"));
        QCOMPARE(withoutNumber(QStringLiteral("web")), QStringLiteral("web"));
        QCOMPARE(withoutNumber(QStringLiteral("web-")), QStringLiteral("web-"));
    }

    void sameClustersInAnyOrder() {
        const Plan plan = sample::workers(60, 3);
        QCOMPARE(told(plan), told(plan));
        QCOMPARE(clustersOf(plan).size(), 3U);
    }

    void smallPagesShowEveryOne() {
        const Plan plan = sample::workers(kLargePage, 2);
        QCOMPARE(buildDiagram(plan, std::nullopt, clustered()).items.size(), std::size_t{kLargePage});
        const Plan larger = sample::workers(kLargePage + 2, 2);
        QCOMPARE(buildDiagram(larger, std::nullopt, clustered()).items.size(), 2U);
        QCOMPARE(buildDiagram(larger, std::nullopt, {}).items.size(), std::size_t{kLargePage + 2});
    }

    /// Pages that were laid out before there were clusters, or by hand, look as they did.
    void whatWasPlacedOneByOneStaysSo() {
        Plan plan = sample::workers(60, 2);
        Page page;
        page.name = QStringLiteral("Overview");
        const PageId id = sample::add(plan.pages, page);
        for (const Component& component : plan.components) {
            Placement placement;
            placement.page = id;
            placement.what.component = component.id;
            sample::add(plan.placements, placement);
        }
        const Diagram diagram = buildDiagram(plan, id, clustered());
        QCOMPARE(diagram.items.size(), 60U);
        QCOMPARE(diagram.clusters.size(), 2U);
        QVERIFY(diagram.clusters.front().open);
    }

    void edgesBecomeOneWithACount() {
        sample::LargeEstate estate;
        const ComponentId db = estate.service("db", "postgres:16");
        estate.change(db, [](Component& c) { c.kind = ComponentKind::Database; });
        std::vector<ComponentId> workers;
        for (int i = 0; i < 45; ++i) {
            workers.push_back(estate.service(QStringLiteral("w%1").arg(i), "acme/worker"));
            estate.require(workers.back(), db);
        }
        estate.require(workers[1], workers[0]); // inside
        const Diagram diagram = buildDiagram(estate.plan, std::nullopt, clustered());
        QCOMPARE(diagram.items.size(), 2U);
        QCOMPARE(diagram.edges.size(), 1U);
        QCOMPARE(diagram.edges.front().count, 45);
        QCOMPARE(diagram.edges.front().label, QString()); // the box says how many: all of them
        const DiagramItem* box = itemOf(diagram, QStringLiteral("45 × worker"));
        QVERIFY(box != nullptr);
        QCOMPARE(box->members.size(), 45);
        const DiagramItem* base = itemOf(diagram, QStringLiteral("db"));
        QVERIFY(base != nullptr && base->keepsData && base->mainstay);
    }

    void edgesOfSomeSayHowMany() {
        sample::LargeEstate estate;
        const ComponentId relay = estate.service("relay", "acme/relay");
        for (int i = 0; i < 45; ++i) {
            const ComponentId worker = estate.service(QStringLiteral("w%1").arg(i), "acme/worker");
            if (i % 15 == 0)
                estate.require(worker, relay);
        }
        const Diagram diagram = buildDiagram(estate.plan, std::nullopt, clustered());
        QCOMPARE(diagram.edges.size(), 1U);
        QCOMPARE(diagram.edges.front().label, QStringLiteral("× 3"));
    }

    /// Nothing is in two boxes, and everything is in one.
    void nothingGetsLost() {
        const Plan plan = sample::workers(90, 4);
        const Diagram diagram = buildDiagram(plan, std::nullopt, clustered());
        QSet<QString> shown;
        std::size_t count = 0;
        for (const DiagramItem& item : diagram.items) {
            const QStringList keys = item.isCluster() ? item.members : QStringList{item.key};
            for (const QString& key : keys) {
                shown.insert(key);
                ++count;
            }
        }
        QCOMPARE(shown.size(), 90);
        QCOMPARE(count, 90U);
    }
};

DRAWBRIDGE_TEST(ComponentClustersTest)
#include "component_clusters_test.moc"
