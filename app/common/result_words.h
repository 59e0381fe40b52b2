// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/base/diagnostic.h"
#include "core/base/tone.h"
#include "core/diagram/model/diagram.h"

#include <utility>

/// How results are shown.
namespace drawbridge {

DiagramState diagramStateOf(ImpactState state);
QString severityIcon(Severity severity);
/// Each verdict has its own icon; empty without a target.
QString verdictIcon(Verdict verdict);
/// "4 h 25 m", "never", "unknown": short, for the cell of a table; bounds are given where there are any.
QString cellText(const Estimated<Seconds>& figure, const QString& whenInfinite);
/// Of a figure against its target; infinite is bad, unknown a warning.
Tone toneOf(const Estimated<Seconds>& figure, const std::optional<Seconds>& target);
/// For sorting: known figures, then the unknown by their lower bound, then the infinite.
std::pair<int, qint64> sortKey(const Estimated<Seconds>& figure);
/// Known: the figure; unknown: the earliest. For drawing, together with a sign that it is unknown.
qint64 earliest(const Estimated<Seconds>& time);

} // namespace drawbridge
