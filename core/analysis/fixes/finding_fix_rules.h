// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fixes/finding_fixes.h"

/// Inside of the fixes: one function a rule. Each looks whether the cause still stands in the plan.
namespace drawbridge {

using FindingFixes = std::vector<FindingFix>;

FindingFixes fixCycle(const Plan& plan, const Finding& finding);            ///< DR-101
FindingFixes fixSinglePoint(const Plan& plan, const Finding& finding);      ///< DR-104
FindingFixes fixTooManyNeeded(const Plan& plan, const Finding& finding);    ///< DR-121
FindingFixes fixHealthCheck(const Plan& plan, const Finding& finding);      ///< DR-105
FindingFixes fixNoRecovery(const Plan& plan, const Finding& finding);       ///< DR-102
FindingFixes fixLostTarget(const Plan& plan, const Finding& finding);       ///< DR-103
FindingFixes fixOtherSite(const Plan& plan, const Finding& finding);        ///< DR-119
FindingFixes fixFresherCopy(const Plan& plan, const Finding& finding);      ///< DR-113
FindingFixes fixOutsideGroup(const Plan& plan, const Finding& finding);     ///< DR-118, DR-120
FindingFixes fixNoBuild(const Plan& plan, const Finding& finding);          ///< DR-131
FindingFixes fixUnpinned(const Plan& plan, const Finding& finding);         ///< DR-142
FindingFixes fixBeyondMtpd(const Plan& plan, const Finding& finding);       ///< DR-201
FindingFixes fixTiers(const Plan& plan, const Finding& finding);            ///< DR-202
FindingFixes fixNoRto(const Plan& plan, const Finding& finding);            ///< DR-203
FindingFixes fixNetworkSuccessor(const Plan& plan, const Finding& finding); ///< DR-301
FindingFixes fixOverlap(const Plan& plan, const Finding& finding);          ///< DR-304
FindingFixes fixAddressOutside(const Plan& plan, const Finding& finding);   ///< DR-305
FindingFixes fixTunnelSuccessor(const Plan& plan, const Finding& finding);  ///< DR-306
FindingFixes fixLongMemory(const Plan& plan, const Finding& finding);       ///< DR-318
FindingFixes fixNeverExercised(const Plan& plan, const Finding& finding);   ///< DR-402
FindingFixes fixFailsNothing(const Plan& plan, const Finding& finding);     ///< DR-404

/// The entity at `index` of the finding, when it is one of that table and still there.
template <class T>
const T* entityOf(const Table<T>& table, const Finding& finding, std::size_t index = 0) {
    if (index >= finding.entities.size() ||
        finding.entities[index].kind != KindOf<typename T::EntityId>::value)
        return nullptr;
    return table.find(typename T::EntityId(finding.entities[index].id));
}

/// A fix that changes one component.
template <class F>
FindingFix changeComponent(const QString& label, ComponentId id, F how) {
    return {label, [id, how](Edit& edit) { edit.change(edit.plan().components, id, how); }};
}

/// Remembers the one value that was seen, or that there were several.
template <class T>
class TheOnly {
public:
    void see(const T& value) {
        m_several = m_several || (m_value && !(*m_value == value));
        if (!m_value)
            m_value = value;
    }
    std::optional<T> value() const { return m_several ? std::nullopt : m_value; }
    bool sawNone() const { return !m_value; }

private:
    std::optional<T> m_value;
    bool m_several = false;
};

} // namespace drawbridge
