// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_builder.h"

#include <QCoreApplication>

/// The sections of a runbook, one function each; what they share.
namespace drawbridge::runbook_parts {

struct Source {
    const ScenarioAnalysis& analysis;
    const std::vector<Finding>& findings; ///< those of this scenario and those that always hold
    const RunbookSettings& settings;

    const Plan& plan() const { return analysis.plan(); }
    const QString& name(int component) const { return analysis.graph->name(component); }
};

inline QString tr(const char* text) {
    return QCoreApplication::translate("runbook", text);
}

using runbook::Cell;
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

/// "+0:55" after the incident; days as hours, "+27:30".
QString clock(Seconds time);
QString orDash(std::optional<Seconds> duration);
QString money(const Plan& plan, Money amount); ///< "EUR 12,400"

/// Steps in the order they are done (start, then component), with their numbers from 1.
std::vector<int> stepsInOrder(const ScenarioAnalysis& analysis);

/// Components of an analysis that are hit, by when they are up; not recoverable ones last.
std::vector<int> hitInOrder(const ScenarioAnalysis& analysis);

runbook::Section decision(const Source& source);
runbook::Section scope(const Source& source);
runbook::Section topology(const Source& source);
runbook::Section lost(const Source& source);
runbook::Section order(const Source& source);
runbook::Section steps(const Source& source);
runbook::Section targets(const Source& source);
runbook::Section network(const Source& source);
runbook::Section validation(const Source& source);
runbook::Section exposure(const Source& source);
runbook::Section findings(const Source& source);
runbook::Section inventory(const Source& source);
runbook::Section signOff(const Source& source);

/// The figures of the decision sheet, also on the cover.
std::vector<runbook::Figure> mainFigures(const Source& source);

} // namespace drawbridge::runbook_parts
