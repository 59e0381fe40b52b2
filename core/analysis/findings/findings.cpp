// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"

#include "core/analysis/findings/finding_causes.h"
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

std::vector<FindingRule> collectRules() {
    std::vector<FindingRule> all;
    for (const auto* rules :
         {&dependencyRules(), &recoveryRules(),  &meansRules(),        &procedureRules(), &dataRules(),
          &copyRules(),       &certaintyRules(), &groupRules(),        &quorumRules(),    &hostRules(),
          &contractRules(),   &activityRules(),  &availabilityRules(), &targetRules(),    &networkRules(),
          &accessRules(),     &tunnelRules(),    &firewallRules(),     &mappingRules(),   &exerciseRules(),
          &proofRules(),      &matrixRules()})
        all.insert(all.end(), rules->begin(), rules->end());
    std::sort(all.begin(), all.end(), [](const FindingRule& a, const FindingRule& b) {
        return QLatin1StringView(a.id) < QLatin1StringView(b.id);
    });
    return all;
}

const std::vector<FindingRule>& allRules() {
    static const std::vector<FindingRule> rules = collectRules();
    return rules;
}

bool isCancelled(const FindingSettings& settings) {
    return settings.cancelled != nullptr && settings.cancelled->load();
}

} // namespace

std::vector<Finding> findWeaknesses(const PlanAnalysis& analysis, const FindingSettings& settings) {
    const NetworkIssues network = findNetworkIssues(analysis.graph(), analysis.scenarios());
    const RuleContext context{analysis.graph(), analysis.scenarios(), settings.today,
                              settings.procedureVersions, network};
    std::vector<Finding> findings;
    for (const FindingRule& rule : allRules()) {
        if (isCancelled(settings))
            return findings;
        Reporter reporter(analysis.plan(), rule, findings);
        rule.run(context, reporter);
    }
    // Rules run by id and report in plan order.
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    nameCauses(analysis.graph(), findings);
    return findings;
}

std::vector<Finding> checkWholePlan(const Plan& plan, const FindingSettings& settings) {
    ScheduleSettings schedule;
    schedule.cancelled = settings.cancelled;
    const auto analysis = analysePlan(std::make_shared<const RecoveryGraph>(plan), schedule);
    return analysis ? findWeaknesses(*analysis, settings) : std::vector<Finding>();
}

std::vector<Finding> findingsOf(const std::vector<Finding>& findings, const QString& scenario) {
    std::vector<Finding> relevant;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(relevant), [&](const Finding& finding) {
        return finding.scenario.isEmpty() || finding.scenario == scenario;
    });
    return relevant;
}

const std::vector<RuleInfo>& findingRules() {
    static const std::vector<RuleInfo> infos = [] {
        std::vector<RuleInfo> list;
        for (const FindingRule& rule : allRules())
            list.push_back({QString::fromLatin1(rule.id), rule.severity, FindingsTexts::tr(rule.title)});
        return list;
    }();
    return infos;
}

} // namespace drawbridge
