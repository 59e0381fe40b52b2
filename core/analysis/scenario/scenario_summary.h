// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/tone.h"

namespace drawbridge {

/// A figure with the words around it, final: "Everything back", "4 h 25 m", "No order of these steps is
/// faster".
struct Figure {
    QString label;
    QString value;
    QString note;
    Tone tone = Tone::Plain;
};

/// What a scenario comes to. Whoever shows headline figures (runbook, Recover, command line) shows these, so
/// that no two places disagree.
struct ScenarioSummary {
    Figure back;              ///< when everything that can be recovered is
    Figure target;            ///< the RTO target that is missed most, else the one nearest to being missed
    Figure dataLost;          ///< the worst RPO, of what misses its target if anything does
    Figure cost;              ///< under the contracts
    int targetComponent = -1; ///< that `target` is about; dense index, -1: none has a target
    int dataComponent = -1;   ///< that `dataLost` is about; -1: none
    int notRecoverable = 0;
};
ScenarioSummary summarise(const ScenarioAnalysis& analysis);

/// A figure of one component against its target.
struct Estimate {
    QString value;  ///< "4 h 25 m", "Not recoverable", "Unknown"; empty: does not apply
    QString target; ///< empty: none
    Verdict verdict = Verdict::NoTarget;
    Tone tone = Tone::Plain;
};

/// What a scenario means for one component.
struct ComponentSummary {
    int component = 0; ///< dense index
    ImpactState state = ImpactState::Unaffected;
    QStringList reasons; ///< from the nearest to what the scenario names
    Estimate rto;
    Estimate rpo;
    QString rpoUnknownBecause;           ///< a sentence; empty when known
    bool dataLost = false;               ///< no copy survives
    QString notRecoverableBecause;       ///< a sentence; empty when recoverable
    Verdict verdict = Verdict::NoTarget; ///< over all of its targets
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
