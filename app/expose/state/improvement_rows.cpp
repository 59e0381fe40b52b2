// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/state/improvement_rows.h"

#include "core/analysis/improvements/improvements.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

ImprovementRow rowOf(const ScenarioAnalysis& base, const RecoveryImprovement& improvement) {
    ImprovementRow row;
    row.name = whatIfText(base.plan(), improvement.change, &base.scenario);
    row.because = ExposureTexts::tr("shortens %1").arg(base.scenario.name);
    const bool ofOne = improvement.component >= 0 && improvement.componentGain > improvement.gain;
    if (ofOne) {
        row.service = base.graph->name(improvement.component);
        row.rtoBefore = base.components[idx(improvement.component)].estimatedRto;
        row.rtoAfter = improvement.estimatedRto;
    } else {
        row.rtoBefore = base.schedule.makespan;
        row.rtoAfter = improvement.makespan;
    }
    return row;
}

} // namespace

std::vector<ImprovementRow> improvementRows(const ExposeResults& results,
                                            const std::atomic<bool>* cancelled) {
    std::vector<ImprovementRow> rows;
    const ScenarioCost* worst = results.costliest();
    if (worst == nullptr)
        return rows;
    ImprovementSettings settings;
    settings.schedule.incident = worst->analysis.incident;
    settings.schedule.cancelled = cancelled;
    settings.maxResults = 8;
    for (const RecoveryImprovement& improvement : findImprovements(worst->analysis, settings))
        rows.push_back(rowOf(worst->analysis, improvement));
    return rows;
}

} // namespace drawbridge
