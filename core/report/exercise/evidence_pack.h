// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/programme/programme.h"
#include "core/analysis/scenario/plan_analysis.h"
#include "core/document/history.h"
#include "core/report/runbook/runbook.h"

/// What an auditor is shown: the evidence that a project has, by the controls that people are asked about.
namespace drawbridge {

/// What a standard or law asks, in our own words.
struct Control {
    QString id;        ///< "iso27001-a8.13"
    QString framework; ///< "ISO/IEC 27001:2022"
    QString control;   ///< "A.8.13"
    QString title;
    QString asks;
    QStringList evidence; ///< names of evidence, see evidenceNames()
    QString source;
    QString sourceDate;
};

/// All that the pack is made of. Not owned.
struct EvidenceInput {
    const PlanAnalysis* analysis = nullptr;
    QDate today;
    QString version;         ///< "Version 3 and 2 edits"
    bool hasHistory = false; ///< plan text keeps none
    std::vector<NamedVersion> versions;
    std::vector<HistoryEntry> history;
    std::optional<qint64> lastEndedBy; ///< number in the history of the edit that ended the newest run
    Programme programme;
    std::vector<Verification> components; ///< in the order of the plan
    std::vector<Verification> groups;
    std::vector<Verification> scenarios;
    QString lookedUp; ///< when the controls were

    const Plan& plan() const { return analysis->plan(); }
};

/// One kind of evidence: whether the project has it, and what it shows, in one or two sentences with figures;
/// else what is missing.
struct Evidence {
    QString name; ///< "restore-tests"
    QString title;
    bool isShown = false;
    QString statement;
};

struct AnsweredControl {
    Control control;
    std::vector<Evidence> evidence;
    bool isShown() const; ///< by any of it
};

/// Every name that a control may list.
const QStringList& evidenceNames();
std::vector<AnsweredControl> answerControls(const std::vector<Control>& controls, const EvidenceInput& input);

/// Controls with their evidence, versions and approvals, exercises, corrective actions, coverage, verified
/// state, backups, changes since the last exercise, sources.
runbook::Document buildEvidencePack(const std::vector<Control>& controls, const EvidenceInput& input);

} // namespace drawbridge
