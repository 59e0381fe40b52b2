// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exercise/tabletop.h"

/// What injects are made from: each source looks for one kind of weak point.
namespace drawbridge::tabletop {

/// An inject that may become part of the story.
struct Candidate {
    Inject inject;               ///< its `at` is not set yet
    int weight = 1;              ///< the larger, the sooner it is chosen
    bool isComplication = false; ///< something else fails, too: not for the easy ones
};

/// The scenario as it is before the story.
struct Scene {
    const ScenarioAnalysis& analysis;
    const std::vector<Finding>& findings; ///< of the scenario
    QDate today;

    const Plan& plan() const { return analysis.plan(); }
    const RecoveryGraph& graph() const { return *analysis.graph; }
    const QString& name(int component) const { return analysis.graph->name(component); }
    bool isLost(int component) const {
        return analysis.impact.state[static_cast<std::size_t>(component)] == ImpactState::Lost;
    }
    /// Whether something kept there is lost with the scenario; nothing: the place is not known.
    std::optional<bool> isLost(const std::optional<Place>& place) const;
    QString nameOf(const Place& place) const;
    Seconds workStarts() const { return analysis.scenario.workStarts(); }
    Seconds startOf(int step) const;     ///< or the earliest that is known
    QString plannedText(int step) const; ///< "+0:55 – 1:00"
    QStringList teamsOf(int step) const;
};

using Source = std::vector<Candidate> (*)(const Scene& scene);

/// In the order of which they are told of; of each at most one or two become part of a story.
const std::vector<Source>& peopleSources();
const std::vector<Source>& estateSources();

/// How it begins; always part of the story.
Inject alarm(const Scene& scene);
/// Whether it is a disaster; always part of the story.
Inject declaration(const Scene& scene);

/// "a, b, c and 4 more"; `told` gets the names that were used.
QString listed(const QStringList& names, QStringList& told);
QString gapText(const QString& text); ///< "This is a gap: …"

} // namespace drawbridge::tabletop
