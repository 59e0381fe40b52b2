// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/reach.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

/// The obvious way: add what one more step leads to until nothing is new.
std::set<ComponentId> slowReach(const Plan& plan, const std::vector<ComponentId>& start,
                                ReachDirection direction) {
    std::set<ComponentId> reached(start.begin(), start.end());
    for (bool grew = true; grew;) {
        grew = false;
        for (const Component& component : plan.components) {
            std::vector<ComponentId> needed;
            for (const Dependency& dependency : component.dependencies)
                needed.push_back(*dependency.on);
            if (component.host)
                needed.push_back(*component.host);
            for (const ComponentId provider : needed) {
                const bool down = direction == ReachDirection::Requirements;
                const ComponentId from = down ? component.id : provider;
                const ComponentId to = down ? provider : component.id;
                if (reached.count(from) != 0 && reached.insert(to).second)
                    grew = true;
            }
        }
    }
    return reached;
}

} // namespace

class ReachTest : public QObject {
    Q_OBJECT

private slots:
    void asTheSlowWay() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            std::mt19937 random(seed);
            const auto below = [&random](std::size_t n) { return random() % n; };
            Plan plan;
            std::vector<ComponentId> ids;
            for (int i = 0; i < 30; ++i) {
                Component component;
                component.name = QStringLiteral("c%1").arg(i);
                component.position = i;
                if (i > 3 && below(4) == 0)
                    component.host = ids[below(3)];
                ids.push_back(component.id);
                plan.components.put(component);
            }
            for (int i = 0; i < 40; ++i) { // cycles too
                Component component = *plan.components.find(ids[below(ids.size())]);
                Dependency dependency;
                dependency.on = ids[below(ids.size())];
                if (below(3) == 0)
                    dependency.strength = Strength::Soft;
                if (dependency.on == component.id)
                    continue;
                component.dependencies.push_back(dependency);
                plan.components.put(component);
            }
            const std::vector<ComponentId> start{ids[below(ids.size())], ids[below(ids.size())]};
            for (const ReachDirection direction : {ReachDirection::Dependents, ReachDirection::Requirements})
                QCOMPARE(reachOf(plan, start, direction), slowReach(plan, start, direction));
        }
    }

    void whatSelectionsStandFor() {
        const sample::Shop shop = sample::webShop();
        const auto of = [&shop](const EntityRef& ref) {
            const auto found = componentsOf(shop.plan, {ref});
            return std::set<ComponentId>(found.begin(), found.end());
        };
        QCOMPARE(of(refTo(shop.db)), std::set<ComponentId>{shop.db});
        QCOMPARE(of(refTo(shop.officeFra)), (std::set<ComponentId>{shop.officeGw, shop.fraGw}));
        // What is in a site counts with what runs on its hosts.
        const auto frankfurt = of(refTo(shop.frankfurt));
        QVERIFY(frankfurt.count(shop.docker) == 1 && frankfurt.count(shop.orders) == 1);
        QVERIFY(frankfurt.count(shop.dbDr) == 0);
    }
};

DRAWBRIDGE_TEST(ReachTest)
#include "reach_test.moc"
