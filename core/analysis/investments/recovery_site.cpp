// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/recovery_site.h"

#include "core/analysis/investments/investment_edits.h"
#include "core/analysis/preparation/prepared_plan.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

constexpr Seconds kDaily{24 * 3600};

/// The backup or snapshot that is made most often; nothing if none says how often.
const DataCopy* mostFrequent(const Component& component) {
    const DataCopy* best = nullptr;
    for (const DataCopy& copy : component.copies) {
        const bool isFallback = copy.method == CopyMethod::Backup || copy.method == CopyMethod::Snapshot;
        if (isFallback && copy.every && (best == nullptr || *copy.every < *best->every))
            best = &copy;
    }
    return best;
}

DataCopy copyAt(SiteId site, const Component& component) {
    DataCopy copy;
    if (const DataCopy* like = mostFrequent(component))
        copy = *like;
    else
        copy.every = kDaily;
    copy.method = CopyMethod::Backup;
    copy.at = {};
    copy.at.site = site;
    copy.lastSuccess.reset();
    copy.lastRestoreTest.reset();
    return copy;
}

bool staysAt(const Component& component) {
    const auto& recovery = component.recovery;
    return recovery && !recovery->to && !recovery->host && !recovery->standby &&
           recovery->strategy != RecoveryStrategy::None && recovery->strategy != RecoveryStrategy::Reroute;
}

} // namespace

void addRecoverySite(Plan& plan, SiteId from, const ProcedureLibrary* procedures) {
    const Site* lost = plan.sites.find(from);
    if (lost == nullptr)
        return;
    Site site;
    site.name = freeName(plan.sites, QStringLiteral("Recovery of %1").arg(lost->name));
    site.kind = SiteKind::Colocation;
    site.role = SiteRole::Recovery;
    const SiteId to = addRow(plan.sites, std::move(site));
    std::vector<ComponentId> inside;
    for (const Component& component : plan.components) {
        const auto at = effectiveSite(plan, component);
        if (at && isWithin(plan, *at, from) && !isOthersKind(component.kind))
            inside.push_back(component.id);
    }
    for (const ComponentId id : inside) {
        changeRow(plan.components, id, [to](Component& row) {
            if (staysAt(row))
                row.recovery->to = to;
            if (keepsData(row))
                row.copies.push_back(copyAt(to, row));
        });
    }
    const ProcedureLibrary none;
    const ProcedureLibrary& library = procedures != nullptr ? *procedures : none;
    Preparation preparation = prepareRecovery(plan, library, {from, to, {}});
    preparation.scenario.reset();
    preparation.groups.clear();
    plan = preparedPlan(plan, library, {}, preparation, {kAssumptionsProposal});
}

} // namespace drawbridge
