// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/plan_analysis.h"
#include "core/base/diagnostic.h"

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace drawbridge {

/// A weakness of the plan. The id names the rule and never changes its meaning; id and entities together are
/// the key.
struct Finding {
    QString id; ///< "DR-101"
    Severity severity = Severity::Warning;
    std::vector<EntityRef> entities; ///< the place first
    QStringList names;               ///< display names of the entities, same order
    QString message;                 ///< one sentence with the reason
    QString fix;                     ///< what would mend it, in a few words; empty when nothing simple would
    QString scenario;                ///< name of the scenario in which it shows; empty: always
};

struct FindingSettings {
    QDate today;
    const std::atomic<bool>* cancelled = nullptr;
};

/// Runs every rule. Sorted by severity (errors first), id, place.
std::vector<Finding> findWeaknesses(const PlanAnalysis& analysis, const FindingSettings& settings);

/// Analyses every scenario and then runs the rules; nothing when cancelled.
std::vector<Finding> checkWholePlan(const Plan& plan, const FindingSettings& settings);

/// The findings that hold in a scenario: its own, and those that hold always.
std::vector<Finding> findingsOf(const std::vector<Finding>& findings, const QString& scenario);

/// One line for the documentation of each rule.
struct RuleInfo {
    QString id;
    Severity severity;
    QString title;
};
const std::vector<RuleInfo>& findingRules();

} // namespace drawbridge
