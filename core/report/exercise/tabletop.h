// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/analysis/scenario/plan_analysis.h"
#include "core/report/runbook/runbook.h"

/// A tabletop exercise (NIST SP 800-84, ISO 22398) made from a scenario: a story with timed injects out of
/// the plan's own weak points. What the plan answers is told with its data and nothing else; where it has no
/// answer, that is told as a gap.
namespace drawbridge {

enum class Difficulty { Easy, Normal, Hard };

struct TabletopSettings {
    quint64 seed = 1;
    Seconds length{7200}; ///< of the exercise, at least half an hour
    Difficulty difficulty = Difficulty::Normal;
    QString version;
    QDate date;
};

/// What the facilitator introduces.
struct Inject {
    Seconds at{0};    ///< in the exercise
    Seconds story{0}; ///< since the incident of the story
    QString title;    ///< for the facilitator
    QString told;     ///< to the participants
    QStringList questions;
    QString answer;      ///< what the plan says; or that it says nothing
    bool isGap = false;  ///< the plan has no answer
    QStringList forWhom; ///< teams and roles of the plan; empty: everybody
    QStringList names;   ///< names of the plan that `told` and `answer` use
};

struct Tabletop {
    QString situation;           ///< for the participants, before the first inject
    std::vector<Inject> injects; ///< by time; the first at 0
    int gaps = 0;
};

/// The same for the same plan, scenario and settings. O(plan).
Tabletop makeTabletop(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                      const TabletopSettings& settings);

/// One document, two parts: the facilitator's, with what the plan answers, and the participants', without.
runbook::Document buildTabletop(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                                const TabletopSettings& settings);

} // namespace drawbridge
