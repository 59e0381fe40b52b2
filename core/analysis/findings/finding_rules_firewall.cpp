// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <map>

namespace drawbridge {

namespace {

EntityRef placeOf(const Plan& plan, const Firewall& firewall) {
    return plan.components.find(firewall.at) != nullptr ? refTo(*firewall.at) : refTo(firewall.id);
}

/// "2", "2 and 3", by their numbers from 1.
QString ruleNumbers(const std::vector<int>& rules) {
    QStringList numbers;
    for (const int rule : rules)
        numbers << QString::number(rule + 1);
    return nameList(numbers);
}

void reportShadowed(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    for (const net::ShadowedRule& shadowed : context.network.shadowed) {
        const Firewall& firewall = plan.firewalls.at(shadowed.firewall);
        const EntityRef place = placeOf(plan, firewall);
        const QString rule = QString::number(shadowed.rule + 1);
        const QString earlier = ruleNumbers(shadowed.by);
        const bool several = shadowed.by.size() > 1;
        const QString message =
            shadowed.isContrary
                ? (several
                       ? FindingsTexts::tr("Rule %1 of %2 is never reached: rules %3 together decide all of "
                                           "its packets, and say otherwise.")
                       : FindingsTexts::tr("Rule %1 of %2 is never reached: rule %3 decides all of its "
                                           "packets, and says otherwise."))
                : (several
                       ? FindingsTexts::tr("Rule %1 of %2 changes nothing: rules %3 together say the same of "
                                           "all its packets.")
                       : FindingsTexts::tr("Rule %1 of %2 changes nothing: rule %3 says the same of all its "
                                           "packets."));
        Finding& finding = out.add({place}, message.arg(rule, displayName(plan, place), earlier),
                                   shadowed.isContrary ? FindingsTexts::tr("Move it up, or remove it")
                                                       : FindingsTexts::tr("Remove it"));
        if (!shadowed.isContrary)
            finding.severity = Severity::Note;
    }
}

/// Rules of a firewall that lack a counterpart for the same reason, in the same scenarios.
struct Lacking {
    std::vector<int> rules;
    std::vector<int> scenarios;
};

void reportNoCounterpart(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    std::map<std::pair<int, QString>, Lacking> groups;
    for (const MappingGap& gap : context.network.rules) {
        Lacking& group = groups[{gap.place, gap.because}];
        if (std::find(group.rules.begin(), group.rules.end(), gap.rule) == group.rules.end())
            group.rules.push_back(gap.rule);
        if (std::find(group.scenarios.begin(), group.scenarios.end(), gap.scenario) == group.scenarios.end())
            group.scenarios.push_back(gap.scenario);
    }
    for (const auto& [key, group] : groups) {
        const EntityRef place = placeOf(plan, plan.firewalls.at(key.first));
        const QString message = group.rules.size() == 1
                                    ? FindingsTexts::tr("Rule %1 of %2 has no counterpart in %3: %4.")
                                    : FindingsTexts::tr("Rules %1 of %2 have no counterpart in %3: %4.");
        out.add({place},
                message.arg(ruleNumbers(group.rules), displayName(plan, place),
                            scenarioList(context, group.scenarios), key.second),
                FindingsTexts::tr("Add the rule to the firewall of the recovery site"))
            .scenario = onlyScenario(context, group.scenarios);
    }
}

} // namespace

const std::vector<FindingRule>& firewallRules() {
    static const std::vector<FindingRule> rules{
        {"DR-315", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Firewall rule that is never reached"), reportShadowed},
        {"DR-320", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Firewall rule without a counterpart after the failover"),
         reportNoCounterpart},
    };
    return rules;
}

} // namespace drawbridge
