// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exercise/tabletop.h"

#include "core/analysis/scheduling/random.h"
#include "core/base/index.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/tabletop_sources.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace tabletop {

std::optional<bool> Scene::isLost(const std::optional<Place>& place) const {
    if (!place)
        return std::nullopt;
    if (place->component) {
        const int index = graph().indexOf(place->component);
        return index < 0 ? std::nullopt : std::optional(isLost(index));
    }
    const int site = graph().siteIndex(place->site);
    return site < 0 ? std::nullopt : std::optional(analysis.impact.siteLost[idx(site)] != 0);
}

QString Scene::nameOf(const Place& place) const {
    return place.component ? displayName(plan(), refTo(*place.component))
           : place.site    ? displayName(plan(), refTo(*place.site))
                           : QString();
}

Seconds Scene::startOf(int step) const {
    return analysis.schedule.steps[idx(step)].start.atLeast().value_or(workStarts());
}

QString Scene::plannedText(int step) const {
    const ScheduledStep& scheduled = analysis.schedule.steps[idx(step)];
    return u'+' + clockText(scheduled.start) + QStringLiteral(" – ") + clockText(scheduled.finish);
}

QStringList Scene::teamsOf(int step) const {
    QStringList names;
    for (const TeamDemand& demand : analysis.tasks.steps[idx(step)].teams)
        names += plan().teams.at(demand.team).name;
    return names;
}

QString listed(const QStringList& names, QStringList& told) {
    constexpr qsizetype most = 6;
    const QStringList shown = names.mid(0, most);
    told += shown;
    if (names.size() <= most)
        return shown.join(QStringLiteral(", "));
    return TabletopTexts::tr("%1 and %2 more").arg(shown.join(QStringLiteral(", "))).arg(names.size() - most);
}

QString gapText(const QString& text) {
    return TabletopTexts::tr("This is a gap: %1").arg(text);
}

namespace {

constexpr Seconds kMinute{60};

/// How many injects an hour, besides alarm and declaration.
double perHour(Difficulty difficulty) {
    switch (difficulty) {
    case Difficulty::Easy:
        return 2.5;
    case Difficulty::Normal:
        return 4;
    case Difficulty::Hard:
        break;
    }
    return 6;
}

/// One candidate of each source, then a second one; chosen by weight and chance.
std::vector<Inject> chosen(const Scene& scene, const TabletopSettings& settings) {
    SplitMix random(settings.seed);
    struct Ticket {
        int round = 0;
        double rank = 0;
        const Candidate* candidate = nullptr;
    };
    std::vector<std::vector<Candidate>> bySource;
    for (const auto* sources : {&peopleSources(), &estateSources()}) {
        for (const Source source : *sources)
            bySource.push_back(source(scene));
    }
    std::vector<Ticket> tickets;
    for (std::vector<Candidate>& candidates : bySource) {
        if (settings.difficulty == Difficulty::Easy)
            std::erase_if(candidates, [](const Candidate& one) { return one.isComplication; });
        std::vector<const Candidate*> order;
        for (const Candidate& candidate : candidates)
            order.push_back(&candidate);
        shuffle(std::span<const Candidate*>(order), random);
        std::stable_sort(order.begin(), order.end(),
                         [](const Candidate* a, const Candidate* b) { return a->weight > b->weight; });
        for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 2); ++i) {
            const bool prefersGaps = settings.difficulty == Difficulty::Hard && order[i]->inject.isGap;
            tickets.push_back({static_cast<int>(i),
                               order[i]->weight + (prefersGaps ? 1.0 : 0.0) + 2 * random.unit(), order[i]});
        }
    }
    std::stable_sort(tickets.begin(), tickets.end(), [](const Ticket& a, const Ticket& b) {
        return a.round != b.round ? a.round < b.round : a.rank > b.rank;
    });
    const double hours = static_cast<double>(settings.length.count()) / 3600;
    const auto most =
        static_cast<std::size_t>(std::max(2.0, std::floor(hours * perHour(settings.difficulty))));
    std::vector<Inject> injects;
    for (std::size_t i = 0; i < std::min(most, tickets.size()); ++i)
        injects.push_back(tickets[i].candidate->inject);
    return injects;
}

/// Spread evenly, with the last quarter of an hour left to talk about it.
void setTimes(std::vector<Inject>& injects, Seconds length) {
    constexpr Seconds debrief{15 * 60};
    const qint64 usable = (length - debrief) / kMinute;
    const auto count = static_cast<qint64>(injects.size());
    for (qint64 i = 0; i < count; ++i)
        injects[static_cast<std::size_t>(i)].at = kMinute * (usable * i / count);
}

QString situationOf(const Scene& scene) {
    const Plan& plan = scene.plan();
    return TabletopTexts::tr(
               "%1 runs as usual. It is an ordinary working day, and the plan for such cases lies "
               "in front of you. What you decide, you decide by it; where it says nothing, say "
               "so. Nothing here is real: no system is touched, and nobody outside is called.")
        .arg(plan.project.organisation.value_or(plan.project.name));
}

} // namespace

} // namespace tabletop

Tabletop makeTabletop(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                      const TabletopSettings& settings) {
    const std::vector<Finding> relevant = findingsOf(findings, analysis.scenario.name);
    const tabletop::Scene scene{analysis, relevant, settings.date};
    Tabletop result;
    result.situation = tabletop::situationOf(scene);
    result.injects = tabletop::chosen(scene, settings);
    std::stable_sort(result.injects.begin(), result.injects.end(),
                     [](const Inject& a, const Inject& b) { return a.story < b.story; });
    result.injects.insert(result.injects.begin(), {tabletop::alarm(scene), tabletop::declaration(scene)});
    // What happens before the declaration is told after it: nobody works on the recovery before.
    for (std::size_t i = 1; i < result.injects.size(); ++i)
        result.injects[i].story = std::max(result.injects[i].story, result.injects[i - 1].story);
    tabletop::setTimes(result.injects, settings.length);
    for (const Inject& inject : result.injects)
        result.gaps += inject.isGap ? 1 : 0;
    return result;
}

} // namespace drawbridge
