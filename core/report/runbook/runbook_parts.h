// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_builder.h"

/// The sections of a runbook, one function each, and shared helpers.
namespace drawbridge::runbook_parts {

struct RunbookInput {
    const ScenarioAnalysis& analysis;
    const std::vector<Finding>& findings; ///< those that apply to this scenario
    const RunbookSettings& settings;

    const Plan& plan() const { return analysis.plan(); }
    const QString& name(int component) const { return analysis.graph->name(component); }
};

using namespace runbook;
inline Cell cell(const QString& text) {
    return {text, false, false, false, false};
}
inline Cell strong(const QString& text) {
    return {text, false, true, false, false};
}
inline Cell code(const QString& text) {
    return {text, false, false, false, true};
}
inline Cell right(const QString& text, bool missed = false) {
    return {text, missed, false, true, false};
} ///< for numbers

/// "+0:55" after the incident.
inline QString elapsed(Seconds time) {
    return u'+' + clockText(time);
}
inline QString orDash(std::optional<Seconds> duration) {
    return durationText(duration, QStringLiteral("–"));
}

/// Components that are down by recovery time; those not recoverable last.
std::vector<int> downInOrder(const ScenarioAnalysis& analysis);

Section decision(const RunbookInput& source);
Section scope(const RunbookInput& source);
Section topology(const RunbookInput& source);
Section lost(const RunbookInput& source);
Section order(const RunbookInput& source);
Section steps(const RunbookInput& source);
Section targets(const RunbookInput& source);
/// Nothing if the results rest on none.
std::optional<Section> assumptions(const RunbookInput& source);
Section network(const RunbookInput& source);
/// Which names to look up and who reaches what: where from, where to, what to type, what to see.
std::vector<runbook::Block> networkChecks(const RunbookInput& source);
Section validation(const RunbookInput& source);
Section exposure(const RunbookInput& source);
Section findings(const RunbookInput& source);
Section inventory(const RunbookInput& source);
Section signOff(const RunbookInput& source);

/// The figures of the decision sheet, also on the cover.
std::vector<runbook::Figure> mainFigures(const RunbookInput& source);

} // namespace drawbridge::runbook_parts
