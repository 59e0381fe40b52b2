// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/large_plan.h"

#include <algorithm>
#include <random>

namespace drawbridge {

namespace {

/// One team of twenty people; or several of one to five, every fourth with hours, every third on call.
/// Returns the team of each person.
std::vector<TeamId> addTeams(Plan& plan, int teams) {
    std::vector<TeamId> people;
    for (int t = 0; t < std::max(1, teams); ++t) {
        Team team;
        team.name = t == 0 ? QStringLiteral("Ops") : QStringLiteral("Team %1").arg(t);
        team.position = t;
        team.size = teams > 1 ? 1 + t % 5 : 20;
        if (t % 4 == 3)
            team.hours = *parseWorkingHours(u"Mon-Fri 08:00-18:00");
        if (t % 3 == 2)
            team.onCallResponse = Seconds(1800);
        people.insert(people.end(), static_cast<std::size_t>(*team.size), team.id);
        plan.teams.put(team);
    }
    return people;
}

/// Anybody's team, so that teams have work by their size; a tenth of the steps needs another team, too.
std::vector<TeamUse> teamsOfStep(std::mt19937& random, const std::vector<TeamId>& people) {
    std::vector<TeamUse> result{{people[random() % people.size()], 1}};
    const TeamId other = people[random() % people.size()];
    if (random() % 10 == 0 && other != result.front().team)
        result.push_back({other, 1});
    return result;
}

} // namespace

Plan madePlan(int components, int dependencyCount, int teamCount) {
    const auto hosts = static_cast<std::size_t>(std::max(1, components / 50));
    std::mt19937 random(42);
    Plan plan;
    plan.project.name = QStringLiteral("Large");
    Site main;
    main.name = QStringLiteral("Main");
    main.position = 1;
    Site spare;
    spare.name = QStringLiteral("Spare");
    spare.position = 2;
    plan.sites.put(main);
    plan.sites.put(spare);
    const auto people = addTeams(plan, teamCount);
    std::mt19937 staffing(7);
    std::vector<ComponentId> ids;
    int dependencies = 0;
    for (int i = 0; i < components; ++i) {
        Component c;
        c.name = QStringLiteral("component-%1").arg(i);
        c.position = i;
        c.kind = i < static_cast<int>(hosts) ? ComponentKind::DockerHost : ComponentKind::Service;
        c.rto = Seconds(4 * 3600);
        if (i < static_cast<int>(hosts)) {
            c.site = main.id;
        } else {
            c.host = ids[random() % hosts];
            c.image = QStringLiteral("registry.example/component-%1:1.%2").arg(i).arg(i % 7);
            for (int k = 0; k < 4 && dependencies < dependencyCount; ++k) {
                const ComponentId on = ids[random() % ids.size()];
                const bool known =
                    on == c.host || std::any_of(c.dependencies.begin(), c.dependencies.end(),
                                                [on](const Dependency& d) { return d.on == on; });
                if (known)
                    continue;
                c.dependencies.push_back({on, {}, {}, {}});
                ++dependencies;
            }
        }
        Recovery recovery;
        recovery.strategy =
            i < static_cast<int>(hosts) ? RecoveryStrategy::Rebuild : RecoveryStrategy::Restart;
        recovery.to = spare.id;
        Step step;
        step.name = QStringLiteral("Start");
        step.duration = UncertainDuration{{}, Seconds(60 + static_cast<int>(random() % 600)), {}};
        if (teamCount > 0)
            step.teams = teamsOfStep(staffing, people);
        recovery.steps.push_back(step);
        c.recovery = recovery;
        ids.push_back(c.id);
        plan.components.append(std::make_shared<const Component>(c));
    }
    Scenario scenario;
    scenario.name = QStringLiteral("Main lost");
    Failure failure;
    failure.site = main.id;
    scenario.fails.push_back(failure);
    plan.scenarios.put(scenario);
    return plan;
}

} // namespace drawbridge
