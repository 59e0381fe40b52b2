// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/analysis/verification/fingerprint.h"

#include <map>
#include <set>

/// What the analysis says of a plan, as texts to compare, and its fingerprints.
namespace drawbridge::testing {

/// Of one component in one scenario.
struct ComponentStory {
    QString steps; ///< its own steps, and what it waits for
    QString figures;
};

struct ScenarioStory {
    std::map<qint64, QString> states;
    std::map<qint64, ComponentStory> components; ///< those that are down
};

inline QString bounds(const Estimated<Seconds>& figure) {
    const auto text = [](const std::optional<Seconds>& s) {
        return s ? QString::number(s->count()) : QStringLiteral("?");
    };
    return text(figure.atLeast()) + u'-' + text(figure.atMost());
}

inline QString durationsOf(const RecoveryStep& step) {
    QString text = bounds(step.duration);
    if (step.uncertain)
        text += QStringLiteral(" %1 %2")
                    .arg(step.uncertain->best.value_or(Seconds(-1)).count())
                    .arg(step.uncertain->worst.value_or(Seconds(-1)).count());
    return text;
}

inline QString workOf(const ScenarioAnalysis& a, const ComponentRecovery& recovery) {
    QStringList parts;
    for (const int s : recovery.steps) {
        const RecoveryStep& step = a.tasks.steps[idx(s)];
        std::set<QString> teams;
        for (const TeamDemand& team : step.teams)
            teams.insert(
                QStringLiteral("%1*%2").arg(a.plan().teams.at(team.team).id.value()).arg(team.units));
        QString text = step.addsRestore ? QStringLiteral("restore %1").arg(step.copy) : step.name;
        text += u' ' + durationsOf(step);
        if (step.source)
            text += step.source->run.value_or(QString()) + step.source->doWhat.value_or(QString());
        for (const QString& team : teams)
            text += u' ' + team;
        parts << text;
    }
    std::set<qint64> waits;
    for (const int other : recovery.waitsFor)
        waits.insert(a.graph->component(other).id.value());
    QString text = parts.join(u'|') + QStringLiteral(" needs %1 of").arg(recovery.needs);
    for (const qint64 id : waits)
        text += QStringLiteral(" %1").arg(id);
    const auto idAt = [&](std::optional<int> index) {
        return index && *index >= 0 ? a.graph->component(*index).id.value() : 0;
    };
    text += QStringLiteral(" on %1 at %2")
                .arg(idAt(recovery.targetHost))
                .arg(recovery.target ? a.plan().sites.at(*recovery.target).id.value() : 0);
    return text + (recovery.notRecoverableBecause.isEmpty() ? u" yes"_qs : u" never"_qs);
}

inline ScenarioStory storyOf(const std::shared_ptr<const RecoveryGraph>& graph, const Scenario& scenario) {
    ScheduleSettings settings;
    settings.schedules = 0;
    const ScenarioAnalysis a = analyseScenario(graph, scenario, settings);
    ScenarioStory story;
    for (int c = 0; c < graph->size; ++c) {
        const ComponentResult& result = a.components[idx(c)];
        const qint64 id = graph->component(c).id.value();
        if (result.state != ImpactState::Unaffected)
            story.states[id] = QString::number(static_cast<int>(result.state));
        const int entry = a.tasks.indexOf[idx(c)];
        if (entry < 0)
            continue;
        ComponentStory& own = story.components[id];
        own.steps =
            workOf(a, a.tasks.components[idx(entry)]) + u" loses "_qs + bounds(result.ownEstimatedRpo);
        own.figures = bounds(result.estimatedRto) + u' ' + bounds(result.estimatedRpo);
    }
    return story;
}

/// All of the scenario that a fingerprint of it must tell apart.
inline QString textOf(const ScenarioStory& story) {
    QString text;
    for (const auto& [id, state] : story.states)
        text += QStringLiteral("%1 %2\n").arg(id).arg(state);
    for (const auto& [id, own] : story.components)
        text += QStringLiteral("%1 %2 %3\n").arg(id).arg(own.steps, own.figures);
    return text;
}

} // namespace drawbridge::testing
