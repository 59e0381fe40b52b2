// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/timeline/load_chart_profile.h"

#include <algorithm>

namespace drawbridge {

std::vector<std::vector<LoadPoint>> loadProfiles(const ScenarioAnalysis& analysis) {
    std::vector<std::vector<std::pair<qint64, int>>> changes(
        static_cast<std::size_t>(analysis.plan().teams.size()));
    for (std::size_t i = 0; i < analysis.schedule.steps.size(); ++i) {
        const ScheduledStep& planned = analysis.schedule.steps[i];
        if (!planned.start.isKnown() || !planned.finish.isKnown()) // done after the known work of its team
            continue;
        for (const TeamDemand& demand : analysis.tasks.steps[i].teams) {
            auto& of = changes[static_cast<std::size_t>(demand.team)];
            of.emplace_back(planned.start.known()->count(), demand.units);
            of.emplace_back(planned.finish.known()->count(), -demand.units);
        }
    }
    std::vector<std::vector<LoadPoint>> profiles(changes.size());
    for (std::size_t team = 0; team < changes.size(); ++team) {
        std::sort(changes[team].begin(), changes[team].end());
        int units = 0;
        for (const auto& [time, change] : changes[team]) {
            units += change;
            auto& profile = profiles[team];
            if (!profile.empty() && profile.back().from == time)
                profile.back().units = units;
            else
                profile.push_back({time, units});
        }
    }
    return profiles;
}

int loadAt(const std::vector<LoadPoint>& profile, qint64 time) {
    const auto after = std::upper_bound(profile.begin(), profile.end(), time,
                                        [](qint64 t, const LoadPoint& point) { return t < point.from; });
    return after == profile.begin() ? 0 : std::prev(after)->units;
}

double utilisation(const std::vector<LoadPoint>& profile, int size) {
    if (profile.size() < 2 || size < 1)
        return 0;
    double busy = 0;
    for (std::size_t i = 0; i + 1 < profile.size(); ++i)
        busy += static_cast<double>(profile[i].units) *
                static_cast<double>(profile[i + 1].from - profile[i].from);
    return busy /
           (static_cast<double>(size) * static_cast<double>(profile.back().from - profile.front().from));
}

} // namespace drawbridge
