// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/plan_analysis.h"
#include "core/base/diagnostic.h"

#include <QDate>
#include <QString>

#include <functional>
#include <tuple>
#include <vector>

namespace drawbridge {

/// Names a finding: its rule, its place, and the scenario it applies to.
struct FindingKey {
    QString id;
    EntityRef place;
    QString scenario;
    friend bool operator<(const FindingKey& a, const FindingKey& b) {
        return std::tie(a.id, a.place, a.scenario) < std::tie(b.id, b.place, b.scenario);
    }
    friend bool operator==(const FindingKey&, const FindingKey&) = default;
};

/// A weakness of the plan. The id names the rule and keeps its meaning across versions; id and entities
/// together are the key.
struct Finding {
    QString id; ///< "DR-101"
    Severity severity = Severity::Warning;
    std::vector<EntityRef> entities;         ///< the place first
    QStringList names;                       ///< display names of the entities, same order
    QString message;                         ///< one sentence with the reason
    QString fix;                             ///< suggested fix in a few words; may be empty
    QString scenario;                        ///< name of the scenario it applies to; empty: all
    std::optional<FindingKey> followsFrom{}; ///< mending that one may be all it takes
};

struct FindingSettings {
    QDate today;
    const std::atomic<bool>* cancelled = nullptr;
    QHash<QString, int> procedureVersions{}; ///< of the library, by entry; see newestVersions()
};

/// Runs every rule. Sorted by severity (errors first), id, place. Partial when cancelled.
std::vector<Finding> findWeaknesses(const PlanAnalysis& analysis, const FindingSettings& settings);

/// Analyses every scenario, then runs the rules. Empty when cancelled.
std::vector<Finding> checkWholePlan(const Plan& plan, const FindingSettings& settings);

/// The findings that apply to a scenario, including those that apply to all.
std::vector<Finding> findingsOf(const std::vector<Finding>& findings, const QString& scenario);

/// A rule, for documentation.
struct RuleInfo {
    QString id;
    Severity severity;
    QString title;
};
const std::vector<RuleInfo>& findingRules();

} // namespace drawbridge
