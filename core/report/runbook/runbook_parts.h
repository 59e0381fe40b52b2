// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_builder.h"

/// The sections of a runbook, one function each; what they share.
namespace drawbridge::runbook_parts {

struct Source {
    const ScenarioAnalysis& analysis;
    const std::vector<Finding>& findings; ///< those of this scenario and those that always hold
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
} ///< a number

/// "+0:55" after the incident.
inline QString elapsed(Seconds time) {
    return u'+' + clockText(time);
}
inline QString orDash(std::optional<Seconds> duration) {
    return durationText(duration, QStringLiteral("–"));
}

/// Components of an analysis that are hit, by when they are up; not recoverable ones last.
std::vector<int> hitInOrder(const ScenarioAnalysis& analysis);

Section decision(const Source& source);
Section scope(const Source& source);
Section topology(const Source& source);
Section lost(const Source& source);
Section order(const Source& source);
Section steps(const Source& source);
Section targets(const Source& source);
Section network(const Source& source);
Section validation(const Source& source);
Section exposure(const Source& source);
Section findings(const Source& source);
Section inventory(const Source& source);
Section signOff(const Source& source);

/// The figures of the decision sheet, also on the cover.
std::vector<runbook::Figure> mainFigures(const Source& source);

} // namespace drawbridge::runbook_parts
