// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"
#include "tests/support/assumed_plan.h"
#include "tests/support/worked_plan.h"

#include <algorithm>
#include <random>

/// Small random disasters for property tests of schedules, and a slow, independent check of a schedule.
namespace drawbridge::test {

/// A random disaster with durations in minutes: everything at Main is lost, components have one or two steps,
/// some by two teams; some components are in k-of-n groups, some under contract.
class RandomPlan {
public:
    RandomPlan(unsigned seed, int components, bool hours, int mostSteps = 2, int teamCount = 2)
        : m_random(seed), m_mostSteps(mostSteps) {
        Site main;
        main.name = QStringLiteral("Main");
        Site spare;
        spare.name = QStringLiteral("Spare");
        plan.sites.put(main);
        plan.sites.put(spare);
        std::vector<TeamId> teams;
        for (int t = 0; t < teamCount; ++t) {
            Team team;
            team.name = QStringLiteral("team %1").arg(t);
            team.position = t;
            team.size = 1 + below(2);
            if (below(3) == 0)
                team.onCallResponse = minutes(below(4));
            if (hours && below(2) == 0)
                team.hours =
                    *parseWorkingHours(below(2) == 0 ? u"Mon-Sun 00:00-00:10" : u"Mon-Sun 00:05-00:20");
            teams.push_back(team.id);
            plan.teams.put(team);
        }
        std::vector<ComponentId> known;
        for (int i = 0; i < components; ++i) {
            Component c;
            c.name = QStringLiteral("c%1").arg(i);
            c.position = i;
            const bool group = i > 1 && below(5) == 0;
            c.kind = group ? ComponentKind::RedundancyGroup : ComponentKind::Server;
            std::vector<ComponentId> choices = known;
            std::shuffle(choices.begin(), choices.end(), m_random);
            for (int k = group ? 2 + below(2) : below(3); k > 0 && !choices.empty(); --k) {
                c.dependencies.push_back({choices.back(), {}, {}, {}});
                choices.pop_back();
            }
            if (group)
                c.atLeast = 1 + below(static_cast<int>(c.dependencies.size()));
            else
                addRecovery(c, main.id, spare.id, teams);
            known.push_back(c.id);
            plan.components.put(c);
        }
        addContracts(known);
        addPriorities(known);
        scenario.name = QStringLiteral("Main lost");
        Failure failure;
        failure.site = main.id;
        scenario.fails.push_back(failure);
        scenario.detection = minutes(below(3));
    }

    Plan plan = testing::assumedPlan();
    Scenario scenario;

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    static Seconds minutes(int n) { return Seconds(60 * n); }

    void addRecovery(Component& c, SiteId main, SiteId spare, const std::vector<TeamId>& teams) {
        c.site = main;
        Recovery recovery;
        recovery.to = spare;
        for (int s = below(3) == 0 ? m_mostSteps : 1; s > 0; --s) {
            Step step;
            step.name = QStringLiteral("work %1").arg(s);
            step.duration = UncertainDuration{{}, minutes(1 + below(4)), {}};
            const int first = below(static_cast<int>(teams.size()));
            for (int t = below(4) == 0 ? 0 : 1 + below(5) / 4; t > 0; --t) {
                const int team = (first + t) % static_cast<int>(teams.size());
                step.teams.push_back({teams[idx(team)], 1 + below(plan.teams.at(team).effectiveSize())});
            }
            recovery.steps.push_back(step);
        }
        c.recovery = recovery;
    }

    void addContracts(const std::vector<ComponentId>& components) {
        for (int i = 1 + below(2); i > 0; --i) {
            Contract contract;
            contract.client = QStringLiteral("client %1").arg(i);
            for (int k = 1 + below(2); k > 0; --k)
                contract.services.push_back(components[idx(below(static_cast<int>(components.size())))]);
            contract.fee = Money{10'000 * (1 + below(5))};
            contract.penaltyPerHour = Money{600 * below(4)};
            contract.grace = minutes(below(8));
            // 6 minutes of 730 hours are 0.0137 %.
            contract.credits.push_back({Percent{99.9863}, Percent{10}});
            plan.contracts.put(contract);
        }
    }

    void addPriorities(const std::vector<ComponentId>& components) {
        for (int priority = 1; priority <= 2; ++priority) {
            ProtectionGroup group;
            group.name = QStringLiteral("group %1").arg(priority);
            group.priority = priority;
            group.members.push_back(components[idx(below(static_cast<int>(components.size())))]);
            plan.protectionGroups.put(group);
        }
    }

    std::mt19937 m_random;
    int m_mostSteps;
};

inline bool inHours(const Team& team, qint64 start, qint64 length) {
    const WorkingHours hours = team.hours.value_or(WorkingHours());
    if (hours.isAlways())
        return true;
    for (const auto& span : hours.spans()) {
        if (start >= span.from * 60 && start + length <= span.to * 60)
            return true;
    }
    return false;
}

/// Checks start times against the scheduling rules from scratch. Empty: valid.
inline QString violation(const ScenarioAnalysis& a, const std::vector<qint64>& start) {
    const auto& steps = a.tasks.steps;
    const auto finish = [&](int s) { return start[idx(s)] + steps[idx(s)].duration.known()->count(); };
    // When each entry is up: end of its last step, or of a group's k-th member; iterated to a fixed point.
    std::vector<qint64> up(a.tasks.components.size(), -1);
    for (bool moved = true; moved;) {
        const auto before = up;
        for (std::size_t e = 0; e < up.size(); ++e) {
            const auto& entry = a.tasks.components[e];
            if (!entry.notRecoverableBecause.isEmpty())
                continue;
            std::vector<qint64> ends;
            for (const int c : entry.waitsFor) {
                if (up[idx(a.tasks.indexOf[idx(c)])] >= 0)
                    ends.push_back(up[idx(a.tasks.indexOf[idx(c)])]);
            }
            std::sort(ends.begin(), ends.end());
            if (static_cast<int>(ends.size()) < entry.needs)
                continue;
            const qint64 ready =
                std::max(a.scenario.workStarts().count(), entry.needs > 0 ? ends[idx(entry.needs - 1)] : 0);
            if (entry.steps.empty()) {
                up[e] = ready;
                continue;
            }
            if (start[idx(entry.steps.front())] < ready)
                return QStringLiteral("%1 starts before what it waits for")
                    .arg(a.graph->name(entry.component));
            up[e] = finish(entry.steps.back());
        }
        moved = up != before;
    }
    for (std::size_t t = 0; t < idx(a.plan().teams.size()); ++t) {
        const Team& team = a.plan().teams.at(static_cast<int>(t));
        for (int s = 0; s < static_cast<int>(steps.size()); ++s) {
            int busy = 0;
            bool uses = false;
            for (int other = 0; other < static_cast<int>(steps.size()); ++other) {
                for (const TeamDemand& d : steps[idx(other)].teams) {
                    if (d.team != static_cast<int>(t))
                        continue;
                    uses = uses || other == s;
                    if (start[idx(other)] <= start[idx(s)] && start[idx(s)] < finish(other))
                        busy += d.units;
                }
            }
            if (!uses)
                continue;
            if (busy > team.effectiveSize())
                return QStringLiteral("%1 does more than its size").arg(team.name);
            if (start[idx(s)] <
                a.scenario.workStarts().count() + team.onCallResponse.value_or(Seconds(0)).count())
                return QStringLiteral("%1 works before it has come").arg(team.name);
            if (!inHours(team, start[idx(s)] % (24 * 3600), steps[idx(s)].duration.known()->count()))
                return QStringLiteral("%1 works outside its hours").arg(team.name);
        }
    }
    return {};
}

} // namespace drawbridge::test
