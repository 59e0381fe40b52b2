// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fixes/finding_fixes.h"

#include "core/analysis/fixes/finding_fix_rules.h"
#include "core/base/texts.h"

#include <QHash>

#include <algorithm>

namespace drawbridge {

std::vector<FindingFix> fixesFor(const Plan& plan, const Finding& finding) {
    using Rule = FindingFixes (*)(const Plan&, const Finding&);
    static const QHash<QString, Rule> rules{
        {u"DR-101"_qs, &fixCycle},           {u"DR-102"_qs, &fixNoRecovery},
        {u"DR-103"_qs, &fixLostTarget},      {u"DR-104"_qs, &fixSinglePoint},
        {u"DR-105"_qs, &fixHealthCheck},     {u"DR-113"_qs, &fixFresherCopy},
        {u"DR-118"_qs, &fixOutsideGroup},    {u"DR-119"_qs, &fixOtherSite},
        {u"DR-120"_qs, &fixOutsideGroup},    {u"DR-121"_qs, &fixTooManyNeeded},
        {u"DR-131"_qs, &fixNoBuild},         {u"DR-142"_qs, &fixUnpinned},
        {u"DR-201"_qs, &fixBeyondMtpd},      {u"DR-202"_qs, &fixTiers},
        {u"DR-203"_qs, &fixNoRto},           {u"DR-301"_qs, &fixNetworkSuccessor},
        {u"DR-304"_qs, &fixOverlap},         {u"DR-305"_qs, &fixAddressOutside},
        {u"DR-306"_qs, &fixTunnelSuccessor}, {u"DR-318"_qs, &fixLongMemory},
        {u"DR-402"_qs, &fixNeverExercised},  {u"DR-404"_qs, &fixFailsNothing}};
    const auto rule = rules.constFind(finding.id);
    return rule == rules.constEnd() ? FindingFixes() : (*rule)(plan, finding);
}

std::vector<std::pair<Finding, std::vector<FindingFix>>>
fixesAt(const Plan& plan, const std::vector<Finding>& findings, const EntityRef& entity) {
    std::vector<std::pair<Finding, std::vector<FindingFix>>> found;
    for (const Finding& finding : findings) {
        if (!finding.entities.empty() && finding.entities.front() == entity)
            found.emplace_back(finding, fixesFor(plan, finding));
    }
    return found;
}

bool applyFix(Document& document, const Finding& finding, const QString& label) {
    const FindingFixes fixes = fixesFor(document.plan(), finding);
    const auto fix = std::find_if(fixes.begin(), fixes.end(),
                                  [&label](const FindingFix& each) { return each.label == label; });
    if (fix == fixes.end())
        return false;
    const QString text = FixTexts::tr("%1 (%2)").arg(fix->label, finding.names.value(0));
    return !document.edit(text, fix->apply).isEmpty();
}

} // namespace drawbridge
