// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exercise/document_parts.h"
#include "core/report/exercise/run_facts.h"
#include "core/report/exercise/run_report.h"

/// The sections of a report, one function each, and shared helpers.
namespace drawbridge::run_report {

using namespace exercise_parts;

struct ReportInput {
    const Plan& plan;
    const Run& run;
    const RunFacts& facts;
    const RunReportSettings& settings;
};

/// "+0:41 · 03:52": since the incident, and on the project's clock.
QString whenText(const ReportInput& input, Seconds at);
QString dayText(const QDate& day);
QString verdictCell(Verdict verdict);
QString stateText(const StepFact& step);
/// "+8 m", "−5 m", "as planned".
QString signedText(std::optional<Seconds> difference);
/// "orders-db: Promote the replica"
QString stepText(const QString& component, const QString& step);

std::vector<runbook::Figure> headlines(const ReportInput& input);
Section result(const ReportInput& input);
Section recoveryTimes(const ReportInput& input);
Section timeline(const ReportInput& input);
Section steps(const ReportInput& input);
Section failures(const ReportInput& input);
Section log(const ReportInput& input);
Section evidence(const ReportInput& input);
Section notCovered(const ReportInput& input);
Section lessons(const ReportInput& input);

} // namespace drawbridge::run_report
