// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "tests/support/assumed_plan.h"

#include <random>

namespace drawbridge::testing {

/// A small random estate at Main, and the scenario that Main is lost: all strategies and copy methods, teams
/// with on-call responses and (optionally) hours, dependencies, groups, networks and a tunnel end. Some
/// components are not recoverable.
class RandomEstate {
public:
    RandomEstate(unsigned seed, int components, bool hours) : m_random(seed) {
        m_main = addSite(QStringLiteral("Main"));
        m_spare = addSite(QStringLiteral("Spare"));
        addTeams(hours);
        for (int i = 0; i < components; ++i)
            addComponent(i);
        scenario.name = QStringLiteral("Main lost");
        scenario.detection = minutes(below(3));
        scenario.declaration = minutes(below(20));
        if (below(5) == 0)
            scenario.data = DataState::Destroyed;
        Failure failure;
        failure.site = m_main;
        scenario.fails.push_back(failure);
        plan.scenarios.put(scenario);
    }

    ScenarioAnalysis analysis(const ScheduleSettings& settings = {}) const {
        return analyseScenario(std::make_shared<const RecoveryGraph>(plan), scenario, settings);
    }

    Plan plan = assumedPlan();
    Scenario scenario;

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    static Seconds minutes(int n) { return Seconds(60 * n); }

    std::optional<SiteId> addSite(const QString& name) {
        Site site;
        site.name = name;
        site.position = plan.sites.nextPosition();
        plan.sites.put(site);
        return site.id;
    }

    void addTeams(bool hours) {
        for (int t = 0; t < 3; ++t) {
            Team team;
            team.name = QStringLiteral("team %1").arg(t);
            team.position = t;
            team.size = 1 + below(2);
            if (below(3) == 0)
                team.onCallResponse = minutes(below(30));
            if (hours && below(2) == 0)
                team.hours =
                    *parseWorkingHours(below(2) == 0 ? u"Mon-Sun 00:00-01:30" : u"Mon-Fri 00:20-04:00");
            plan.teams.put(team);
        }
    }

    void addComponent(int i) {
        Component c;
        c.name = QStringLiteral("c%1").arg(i);
        c.position = i;
        const bool group = i > 1 && below(7) == 0;
        c.kind = group ? ComponentKind::RedundancyGroup : ComponentKind::Server;
        for (int k = group ? 2 : below(3); k > 0 && i > 0; --k) {
            const ComponentId on = plan.components.at(below(i)).id;
            const bool known = std::any_of(c.dependencies.begin(), c.dependencies.end(),
                                           [on](const Dependency& d) { return d.on == on; });
            if (!known)
                c.dependencies.push_back({on, {}, {}, {}});
        }
        if (group) {
            c.atLeast = 1;
        } else {
            c.site = below(8) == 0 ? m_spare : m_main;
            if (below(3) == 0)
                addData(c);
            addRecovery(c);
        }
        plan.components.put(c);
    }

    void addData(Component& c) {
        c.data = Bytes{qint64(1 + below(20)) << 30};
        for (int k = below(3); k > 0; --k) {
            DataCopy copy;
            copy.at.site = m_spare;
            copy.method = static_cast<CopyMethod>(below(4));
            copy.lag = Seconds(below(300));
            copy.every = minutes(60);
            if (below(4) != 0)
                copy.restoreRate = ByteRate{qint64(10 + below(50)) << 20};
            c.copies.push_back(copy);
        }
    }

    void addRecovery(Component& c) {
        static constexpr std::array kStrategies{RecoveryStrategy::Failover, RecoveryStrategy::Restore,
                                                RecoveryStrategy::Rebuild, RecoveryStrategy::Restart};
        Recovery recovery;
        recovery.strategy = kStrategies[static_cast<std::size_t>(below(4))];
        recovery.to = m_spare;
        for (int k = below(3); k > 0; --k) {
            Step step;
            step.name = QStringLiteral("work %1").arg(k);
            step.duration = UncertainDuration{{}, minutes(5 * (1 + below(4))), {}};
            if (below(4) != 0) {
                const Team& team = plan.teams.at(below(3));
                step.teams.push_back({team.id, 1 + below(team.effectiveSize())});
            }
            recovery.steps.push_back(step);
        }
        if (below(12) != 0)
            c.recovery = recovery;
    }

    std::mt19937 m_random;
    std::optional<SiteId> m_main;
    std::optional<SiteId> m_spare;
};

} // namespace drawbridge::testing
