// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/availability.h"
#include "core/analysis/exposure/exposure.h"
#include "core/analysis/findings/finding_rules.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

/// Findings are sought at every edit: what takes more is left to the analysis itself.
constexpr std::size_t kNodes = 50'000;

/// Said only if it is certain, whatever the missing figures may be.
void reportPromisesBeyondTopology(const RuleContext& context, Reporter& out) {
    const auto& contracts = context.plan().contracts;
    if (std::none_of(contracts.begin(), contracts.end(), [](const Contract& c) { return c.target; }))
        return;
    const AvailabilityModel model = availabilityModel(context.graph);
    for (const ContractAvailability& found : contractAvailability(context.graph, model, {kNodes, nullptr})) {
        if (found.verdict != Verdict::Missed)
            continue;
        const Contract& contract = contracts.at(found.contract);
        const double attainable = *found.attainable.atMost();
        out.add({refTo(contract.id)},
                FindingsTexts::tr("%1 is promised %2, but what its services rest on gives at most %3 on "
                                  "average, recoveries aside.")
                    .arg(contract.client, formatPercent(*contract.target),
                         availabilityText(contract, attainable)),
                FindingsTexts::tr("Make redundant what fails alone, or promise less"));
    }
}

} // namespace

const std::vector<FindingRule>& availabilityRules() {
    static const std::vector<FindingRule> rules{
        {"DR-210", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Contract promises more than the topology can give"),
         reportPromisesBeyondTopology},
    };
    return rules;
}

} // namespace drawbridge
