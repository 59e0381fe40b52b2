// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/implied_dependencies.h"
#include "core/base/index.h"
#include "tests/support/test_program.h"

#include <random>

using namespace drawbridge;

namespace {

/// Random requirements, circles among them.
Plan randomPlan(unsigned seed, int size) {
    std::mt19937 random(seed);
    Plan plan;
    for (int i = 0; i < size; ++i) {
        Component component;
        component.name = QString::number(i);
        component.position = i + 1;
        plan.components.put(component);
    }
    for (int i = 0; i < size; ++i) {
        Component component = plan.components.at(i);
        for (int j = 0; j < size; ++j) {
            const bool backwards = random() % 800 == 0;
            if (i == j || (j > i && !backwards) || random() % 4 != 0)
                continue;
            Dependency dependency;
            dependency.on = plan.components.at(j).id;
            if (random() % 8 == 0)
                dependency.strength = Strength::Soft;
            component.dependencies.push_back(dependency);
        }
        plan.components.put(component);
    }
    return plan;
}

using Reach = std::vector<std::vector<char>>;

/// What each component reaches along drawn hard dependencies (Warshall 1962).
Reach reachOf(const Plan& plan, const std::set<std::pair<int, int>>& leftOut) {
    const int n = plan.components.size();
    Reach reach(idx(n), std::vector<char>(idx(n), 0));
    for (int i = 0; i < n; ++i) {
        for (const Dependency& d : plan.components.at(i).dependencies) {
            const int on = plan.components.indexOf(*d.on);
            if (d.isHard() && !leftOut.contains({i, on}))
                reach[idx(i)][idx(on)] = 1;
        }
    }
    for (int k = 0; k < n; ++k) {
        for (int i = 0; i < n; ++i) {
            for (int j = 0; reach[idx(i)][idx(k)] != 0 && j < n; ++j)
                reach[idx(i)][idx(j)] |= reach[idx(k)][idx(j)];
        }
    }
    return reach;
}

} // namespace

class ImpliedDependenciesTest : public QObject {
    Q_OBJECT

private slots:
    /// Nothing that was reached is lost, and no dependency outside of circles is left that another way
    /// implies.
    void whatIsLeftReachesTheSame() {
        int found = 0;
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const Plan plan = randomPlan(seed, 14);
            const auto implied = impliedDependencies(plan);
            found += static_cast<int>(implied.size());
            const Reach all = reachOf(plan, {});
            QVERIFY(reachOf(plan, implied) == all);
            for (int i = 0; i < plan.components.size(); ++i) {
                for (const Dependency& d : plan.components.at(i).dependencies) {
                    const int on = plan.components.indexOf(*d.on);
                    if (!d.isHard() || implied.contains({i, on}) || reachesCircle(all, i))
                        continue;
                    for (const Dependency& other : plan.components.at(i).dependencies) {
                        const int by = plan.components.indexOf(*other.on);
                        QVERIFY(!other.isHard() || by == on || all[idx(by)][idx(on)] == 0);
                    }
                }
            }
        }
        QVERIFY2(found > 300, qPrintable(QString::number(found)));
    }

private:
    static bool reachesCircle(const Reach& reach, int from) {
        for (std::size_t i = 0; i < reach.size(); ++i) {
            if ((static_cast<int>(i) == from || reach[idx(from)][i] != 0) && reach[i][i] != 0)
                return true;
        }
        return false;
    }
};

DRAWBRIDGE_TEST(ImpliedDependenciesTest)
#include "implied_dependencies_test.moc"
