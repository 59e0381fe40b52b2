// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/analysis/findings/network_issues.h"

#include <QCoreApplication>

#include <algorithm>

/// Internal interface of the rules, one file per group. A rule scans the whole plan in plan order and reports
/// each cause once per place.
namespace drawbridge {

struct RuleContext {
    const RecoveryGraph& graph;
    const std::vector<ScenarioAnalysis>& analyses;
    QDate today;
    const QHash<QString, int>& procedureVersions; ///< of the library, by entry
    const NetworkIssues& network;
    const Plan& plan() const { return graph.plan; }
};

struct FindingRule;

/// Collects the findings of one rule.
class Reporter {
public:
    Reporter(const Plan& plan, const FindingRule& rule, std::vector<Finding>& findings)
        : m_plan(plan), m_rule(rule), m_findings(findings) {}
    /// `entities`: the place first. The result lets a rule change the severity.
    Finding& add(std::vector<EntityRef> entities, const QString& message, const QString& fix = {});

private:
    const Plan& m_plan;
    const FindingRule& m_rule;
    std::vector<Finding>& m_findings;
};

struct FindingRule {
    const char* id;
    Severity severity; ///< default
    const char* title; ///< marked for translation in the context "findings"
    void (*run)(const RuleContext&, Reporter&);
};

const std::vector<FindingRule>& dependencyRules();
const std::vector<FindingRule>& recoveryRules();
const std::vector<FindingRule>& meansRules();
const std::vector<FindingRule>& procedureRules();
const std::vector<FindingRule>& dataRules();
const std::vector<FindingRule>& copyRules();
const std::vector<FindingRule>& certaintyRules();
const std::vector<FindingRule>& groupRules();
const std::vector<FindingRule>& quorumRules();
const std::vector<FindingRule>& hostRules();
const std::vector<FindingRule>& contractRules();
const std::vector<FindingRule>& activityRules();
const std::vector<FindingRule>& availabilityRules();
const std::vector<FindingRule>& targetRules();
const std::vector<FindingRule>& networkRules();
const std::vector<FindingRule>& accessRules();
const std::vector<FindingRule>& tunnelRules();
const std::vector<FindingRule>& firewallRules();
const std::vector<FindingRule>& mappingRules();
const std::vector<FindingRule>& exerciseRules();
const std::vector<FindingRule>& proofRules();
const std::vector<FindingRule>& matrixRules();

/// "a", "a and b", "a, b, c and 7 others": at most about five names.
QString nameList(const QStringList& names);
/// “Frankfurt lost” and “Ransomware”.
QString quotedList(const QStringList& names);
/// nameList of component names.
QString componentList(const RecoveryGraph& graph, const std::vector<int>& components);
QString quoted(const QString& name);

/// Quoted names of scenarios, given by index in the analyses.
QString scenarioList(const RuleContext& context, const std::vector<int>& scenarios);
/// The scenario's name if there is only one, else empty.
QString onlyScenario(const RuleContext& context, const std::vector<int>& scenarios);

EntityRef componentRef(const RecoveryGraph& graph, int component);

/// The role of a site, or of the nearest enclosing site with a role.
std::optional<SiteRole> effectiveRole(const Plan& plan, std::optional<SiteId> site);
bool hasRecoverySite(const Plan& plan);

} // namespace drawbridge
