// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/cluster_edits.h"
#include "core/operations/edits/page_layout.h"
#include "core/operations/placements.h"
#include "tests/support/large_estate.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

namespace {

Diagram shownOf(const Plan& plan) {
    DiagramOptions options;
    options.clusters = true;
    return buildDiagram(plan, std::nullopt, options);
}

QStringList overlaps(const Diagram& diagram) {
    QStringList found;
    for (std::size_t i = 0; i < diagram.items.size(); ++i) {
        for (std::size_t k = i + 1; k < diagram.items.size(); ++k) {
            if (diagram.items[i].rect.intersects(diagram.items[k].rect))
                found += diagram.items[i].title + u'/' + diagram.items[k].title;
        }
    }
    for (const DiagramItem& item : diagram.items) {
        const QRectF around =
            item.parent < 0 ? item.rect : diagram.containers[static_cast<std::size_t>(item.parent)].rect;
        if (!around.contains(item.rect))
            found += item.title + QStringLiteral(" sticks out");
    }
    std::vector<const DiagramContainer*> hosts;
    for (const DiagramContainer& container : diagram.containers) {
        if (!container.network && container.host)
            hosts.push_back(&container);
    }
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        for (std::size_t k = i + 1; k < hosts.size(); ++k) {
            if (hosts[i]->rect.intersects(hosts[k]->rect))
                found += hosts[i]->title + u'/' + hosts[k]->title;
        }
    }
    return found;
}

QStringList keysOf(const Diagram& diagram, bool open) {
    QStringList keys;
    for (const DiagramCluster& cluster : diagram.clusters) {
        if (cluster.open == open)
            keys.append(cluster.key);
    }
    return keys;
}

Plan opened(const Plan& plan, const QStringList& keys, bool open) {
    return patched(plan, clustersOpened(CanvasContents(plan, shownOf(plan)), keys, open));
}

/// Three hosts with services of several images, some of them alone.
Plan severalHosts() {
    sample::LargeEstate estate;
    const std::vector<ComponentId> hosts{estate.docker, estate.host("docker-2"), estate.host("docker-3")};
    for (int i = 0; i < 66; ++i) {
        const QByteArray image = "acme/" + QByteArray(1, static_cast<char>('a' + i % 5)) + ":1";
        const ComponentId id =
            estate.service(QStringLiteral("%1%2").arg(QChar(u'a' + i % 5)).arg(i), image.constData());
        estate.change(id, [&](Component& c) { c.host = hosts[static_cast<std::size_t>(i / 22)]; });
    }
    for (int i = 0; i < 6; ++i) {
        const ComponentId id = estate.service(QStringLiteral("single-%1x").arg(QChar(u'a' + i)), "");
        estate.change(id, [&](Component& c) { c.host = hosts[static_cast<std::size_t>(i / 2)]; });
        estate.require(id, estate.plan.components.at(10 + i).id);
    }
    return estate.plan;
}

} // namespace

/// Clusters that open and close on a page.
class ClusterEditsTest : public QObject {
    Q_OBJECT
private slots:
    void openingOverlapsNothing() {
        Plan plan = withPlacements(severalHosts());
        QCOMPARE(overlaps(shownOf(plan)), QStringList());
        const QStringList keys = keysOf(shownOf(plan), false);
        QVERIFY(keys.size() > 10);
        for (const QString& key : keys) {
            plan = opened(plan, {key}, true);
            QCOMPARE(overlaps(shownOf(plan)), QStringList());
        }
        QCOMPARE(shownOf(plan).items.size(), 72U);
    }

    void openingAllAtOnceOverlapsNothing() {
        const Plan plan = withPlacements(severalHosts());
        const Plan all = opened(plan, keysOf(shownOf(plan), false), true);
        QCOMPARE(shownOf(all).items.size(), 72U);
        QCOMPARE(overlaps(shownOf(all)), QStringList());
        QVERIFY(keysOf(shownOf(all), false).isEmpty());
    }

    void anUnplacedPageOpensToo() {
        const Plan plan = severalHosts();
        const QStringList keys = keysOf(shownOf(plan), false);
        const Plan one = opened(plan, keys.mid(0, 1), true);
        QCOMPARE(overlaps(shownOf(one)), QStringList());
        QCOMPARE(one.pages.size(), 1);
    }

    void closedAndOpenedAgainAllIsWhereItWas() {
        const Plan plan = withPlacements(severalHosts());
        const QStringList key = keysOf(shownOf(plan), false).mid(0, 1);
        const Plan open = opened(plan, key, true);
        const Plan closed = opened(open, key, false);
        QVERIFY(keysOf(shownOf(closed), false).contains(key.front()));
        const Diagram again = shownOf(opened(closed, key, true));
        const Diagram before = shownOf(open);
        QCOMPARE(again.items.size(), before.items.size());
        for (std::size_t i = 0; i < again.items.size(); ++i)
            QCOMPARE(again.items[i].rect, before.items[i].rect);
    }

    void whatMadeWayComesBack() {
        const Plan plan = withPlacements(severalHosts());
        const Diagram before = shownOf(plan);
        const QStringList keys = keysOf(before, false);
        const auto verifySame = [&before](const Plan& again) {
            const Diagram after = shownOf(again);
            QCOMPARE(after.items.size(), before.items.size());
            for (const DiagramItem& item : before.items) {
                for (const DiagramItem& other : after.items) {
                    if (other.key == item.key)
                        QCOMPARE(other.rect, item.rect);
                }
            }
            QCOMPARE(after.bounds, before.bounds);
        };
        verifySame(opened(opened(plan, keys.mid(0, 1), true), keys.mid(0, 1), false));
        Plan all = plan;
        for (const QString& key : keys)
            all = opened(all, {key}, true);
        for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
            all = opened(all, {*key}, false);
            QCOMPARE(overlaps(shownOf(all)), QStringList());
        }
        verifySame(all);
    }

    void whatStandsTogetherMovesTogether() {
        const Plan plan = withPlacements(severalHosts());
        const Diagram before = shownOf(plan);
        const CanvasContents contents(plan, before);
        const DiagramCluster& cluster = before.clusters.front();
        // By one of its members, as a selection has it.
        const PlanPatch patch = movedParts(contents, {cluster.members.at(1)}, {16, 8}, std::nullopt);
        const Plan moved = patched(plan, patch);
        const CanvasContents after(moved, shownOf(moved));
        QCOMPARE(after.rectOf(cluster.key), contents.rectOf(cluster.key).translated(16, 8));
        for (const QString& member : cluster.members) {
            QVERIFY(after.placementOf(member) != nullptr);
            QCOMPARE(after.placementOf(member)->x, contents.placementOf(member)->x + 16);
        }
    }

    /// A page that was laid out with clusters keeps them when it has become small: what is in them would lie
    /// on others.
    void aPageKeepsItsClusters() {
        Plan plan = withPlacements(sample::workers(42, 2));
        QCOMPARE(shownOf(plan).items.size(), 2U);
        const ComponentId gone = plan.components.at(5).id;
        plan.components.remove(gone);
        plan.components.remove(plan.components.at(6).id);
        QCOMPARE(shownOf(plan).items.size(), 2U);
    }

    /// The layout sees a cluster as one box with the edges of all that is in it.
    void theLayoutSeesOneBox() {
        Plan plan = sample::workers(50, 2);
        for (int i = 2; i < 50; i += 2) {
            Component component = plan.components.at(i + 1);
            Dependency dependency;
            dependency.on = plan.components.at(i).id;
            component.dependencies.push_back(dependency);
            plan.components.put(component);
        }
        const LayoutGraph graph = pageGraph(CanvasContents(plan, shownOf(plan)), true);
        QCOMPARE(graph.boxes.size(), 2U);
        QCOMPARE(graph.edges.size(), 1U);
    }
};

DRAWBRIDGE_TEST(ClusterEditsTest)
#include "cluster_edits_test.moc"
