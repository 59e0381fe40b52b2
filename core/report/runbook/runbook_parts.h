// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_builder.h"

#include <QHash>

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

/// "1 December 2026", in the language of the document.
QString dayText(const QDate& day);
/// "+4:25", "not recoverable", "unknown": when a component is back.
QString backText(const Estimated<Seconds>& rto);

/// Numbers of steps as they are printed, from 1, in the order of their start.
QHash<int, int> stepNumbers(const ScenarioAnalysis& analysis);
StepCard stepCard(const RunbookInput& source, int step, const QHash<int, int>& numbers);
/// Steps that a step directly waits for: the one before it, and the last ones of what its component waits
/// for.
std::vector<int> stepsBefore(const ScenarioAnalysis& analysis, int step);
/// "DBA (1 of 1) · +49 69 0000 230"; "Nobody is named".
QString whoDoes(const RunbookInput& source, int step);

/// Contacts as a table, or lines to write them on.
runbook::Block contactBlock(const RunbookInput& source);
runbook::Table teamTable(const RunbookInput& source);
runbook::Table communicationTable(const Plan& plan, std::optional<ContactId> by);
std::vector<runbook::Block> communicationTexts(const Plan& plan, std::optional<ContactId> by);
QStringList signers(const RunbookInput& source); ///< roles, those of providers and third parties left out
SiteMap siteMap(const RunbookInput& source);
WritingBox incidentBox();

Section decision(const RunbookInput& source);
Section scope(const RunbookInput& source);
Section topology(const RunbookInput& source);
Section lost(const RunbookInput& source);
Section order(const RunbookInput& source);
Section steps(const RunbookInput& source);
Section targets(const RunbookInput& source);
Section network(const RunbookInput& source);
Section exposure(const RunbookInput& source);
Section findings(const RunbookInput& source);
Section inventory(const RunbookInput& source);
Section signOff(const RunbookInput& source);

// Nothing where the plan has nothing to say.
std::optional<Section> validation(const RunbookInput& source);
std::optional<Section> assumptions(const RunbookInput& source);
std::optional<Section> communication(const RunbookInput& source);
std::optional<Section> escalation(const RunbookInput& source);
std::optional<Section> approvals(const RunbookInput& source);

/// Which names to look up and who reaches what: where from, where to, what to type, what to see.
std::vector<runbook::Block> networkChecks(const RunbookInput& source);

/// The figures of the decision sheet.
std::vector<runbook::Figure> mainFigures(const RunbookInput& source);

/// The sections of a runbook for one team, role or site, or of the card, which also get `document` its name.
/// InputError: there is none of that name.
void makeVariant(const RunbookInput& source, runbook::Document& document);

} // namespace drawbridge::runbook_parts
