// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/evidence.h"

#include "core/operations/exercise/controls.h"
#include "core/operations/write_runbook.h"
#include "core/report/exercise/evidence_parts.h"
#include "core/report/exercise/exercise_texts.h"

namespace drawbridge {

namespace {

/// The edit that ended it: a run may be written down later than it was.
std::optional<qint64> endedBy(const Document& document, const Run& run) {
    std::optional<qint64> number;
    document.walkBack([&](const HistoryEntry& entry, const Plan& before, const ChangeSet&) {
        const Run* then = before.runs.find(run.id);
        if (then != nullptr && then->ended)
            return true;
        number = entry.number;
        return false;
    });
    return number;
}

} // namespace

EvidenceInput evidenceOf(const PlanAnalysis& analysis, const Document* document, const QDate& today) {
    const Plan& plan = analysis.plan();
    EvidenceInput input;
    input.analysis = &analysis;
    input.today = today;
    input.version = document != nullptr ? versionText(*document) : EvidenceTexts::tr("Plan text");
    input.hasHistory = document != nullptr;
    if (document != nullptr) {
        input.versions = document->versions();
        input.history = document->history();
        if (const Run* last = evidence_pack::lastRun(plan))
            input.lastEndedBy = endedBy(*document, *last);
    }
    input.programme = makeProgramme(plan, today);
    const Verifications verifications(plan);
    for (const Component& component : plan.components)
        input.components.push_back(verifications.of(component.id));
    for (const ProtectionGroup& group : plan.protectionGroups)
        input.groups.push_back(verifications.of(group.id));
    for (const Scenario& scenario : plan.scenarios)
        input.scenarios.push_back(verifications.of(scenario.id));
    input.lookedUp = controlsLookedUp();
    return input;
}

runbook::Document makeEvidencePack(const EvidenceInput& input) {
    return buildEvidencePack(shippedControls(), input);
}

} // namespace drawbridge
