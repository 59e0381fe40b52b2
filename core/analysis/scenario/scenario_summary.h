// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/tone.h"

namespace drawbridge {

/// A figure with its final texts: "Full recovery", "4 h 25 m", "No order of these steps is faster".
struct Figure {
    QString label;
    QString value;
    QString note;
    Tone tone = Tone::Plain;
    AssumptionSet assumed; ///< that the value rests on; the note counts them
};

/// Headline figures of a scenario, the only ones shown by runbook, Recover mode and command line, so that
/// they cannot disagree.
struct ScenarioSummary {
    Figure back;              ///< when everything is up
    Figure target;            ///< the RTO target missed by most, else the one closest to being missed
    Figure dataLost;          ///< the worst RPO; among those that miss their target, if any do
    Figure cost;              ///< under the contracts
    int targetComponent = -1; ///< component of `target`, dense index; -1: none has a target
    int dataComponent = -1;   ///< component of `dataLost`; -1: none
    int notRecoverable = 0;
};
ScenarioSummary summarise(const ScenarioAnalysis& analysis);

/// A figure of one component against its target.
struct Estimate {
    QString value;  ///< "4 h 25 m", "Not recoverable", "Unknown"; empty: does not apply
    QString target; ///< empty: none
    Verdict verdict = Verdict::NoTarget;
    Tone tone = Tone::Plain;
    QString unknownBecause; ///< half a sentence; empty when known
};

/// The effect of a scenario on one component.
struct ComponentSummary {
    int component = 0; ///< dense index
    ImpactState state = ImpactState::Unaffected;
    QStringList reasons; ///< from the direct cause to what the scenario fails
    Estimate rto;
    Estimate rpo;
    bool dataLost = false;               ///< no copy survives
    QString notRecoverableBecause;       ///< a sentence; empty when recoverable
    Verdict verdict = Verdict::NoTarget; ///< over all its targets
    AssumptionSet assumed;               ///< that its RTO and RPO rest on
};
/// O(length of the chain of reasons).
ComponentSummary summariseComponent(const ScenarioAnalysis& analysis, int component);

/// The same as labelled rows, for cards and forms.
struct SummaryRow {
    QString label;
    QString value;
    Tone tone = Tone::Plain;
};
std::vector<SummaryRow> summaryRows(const ScenarioAnalysis& analysis, int component);

/// "met", "missed", "unknown"; empty without a target.
QString verdictText(Verdict verdict);
Tone toneOf(ImpactState state);

} // namespace drawbridge
