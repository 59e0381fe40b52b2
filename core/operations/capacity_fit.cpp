// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/capacity_fit.h"

#include "core/base/texts.h"

namespace drawbridge {

CapacityProposal proposalOf(const Plan& plan, const CapacityFit& fit, bool leaveOff) {
    CapacityProposal proposal;
    for (const CapacityMove& move : fit.moves)
        proposal.hosts.emplace_back(plan.components.at(move.component).id, plan.components.at(move.to).id);
    for (const CapacityOff& off : fit.staysOff) {
        if (leaveOff)
            proposal.off.push_back(plan.components.at(off.component).id);
    }
    return proposal;
}

void putProposal(Edit& edit, const CapacityProposal& proposal) {
    const auto changeRecovery = [&edit](ComponentId id, const auto& how) {
        const Component* component = edit.plan().components.find(id);
        if (component == nullptr || !component->recovery)
            return;
        edit.change(edit.plan().components, id, [&how](Component& c) { how(*c.recovery); });
    };
    for (const auto& [component, host] : proposal.hosts) {
        if (edit.plan().components.find(host) != nullptr)
            changeRecovery(component, [to = host](Recovery& recovery) { recovery.host = to; });
    }
    for (const ComponentId component : proposal.off)
        changeRecovery(component, [](Recovery& recovery) { recovery.strategy = RecoveryStrategy::None; });
}

QString capacityLabel(const Scenario& scenario) {
    return OperationsTexts::tr("Accept the placement for %1").arg(scenario.name);
}

CapacityStudy studyCapacity(const Plan& plan, const Scenario& scenario, const packing::Limits& limits) {
    CapacityStudy study;
    study.analysis = analyseScenario(std::make_shared<const RecoveryGraph>(plan), scenario);
    study.fit = fitCapacity(study.analysis, limits);
    return study;
}

bool acceptCapacity(Document& document, const CapacityStudy& study, bool leaveOff) {
    const CapacityProposal proposal = proposalOf(study.analysis.plan(), study.fit, leaveOff);
    if (proposal.isEmpty())
        return false;
    document.edit(capacityLabel(study.analysis.scenario),
                  [&proposal](Edit& edit) { putProposal(edit, proposal); });
    return true;
}

} // namespace drawbridge
