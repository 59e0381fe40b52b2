// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QDate>

namespace drawbridge {

enum class VerifiedState { Never, Lost, Holds };

/// Whether an exercise or incident has proven that something recovers, and whether it still does.
struct Verification {
    VerifiedState state = VerifiedState::Never;
    std::optional<RunId> run; ///< the newest that proved it; of Holds the newest whose proof holds
    QDate on;
    std::optional<int> planVersion;
    QString lostBecause; ///< of Lost, a sentence: what it rests on was changed, or drifts
    /// Of Lost: this drifts, and nothing was changed; absent: it was changed.
    std::optional<ComponentId> drifting{};
};

/// Of everything, from one pass. A run proves a component by all of its steps done and none failed last, a
/// group by its members, a scenario by all that it affects. Walk-throughs and tabletops prove nothing.
class Verifications {
public:
    /// `today`: by which waivers of drift have ended.
    explicit Verifications(const Plan& plan, const QDate& today = QDate::currentDate());
    Verification of(ComponentId component) const;
    Verification of(ProtectionGroupId group) const;
    Verification of(ScenarioId scenario) const;
    Verification of(const EntityRef& ref) const { return m_of.value(ref); }

    /// All that was ever proven: components, groups, scenarios, each in plan order.
    std::vector<EntityRef> proven() const;

private:
    QHash<EntityRef, Verification> m_of;
    std::vector<EntityRef> m_proven;
};

/// The proofs of a run that ends now, with the plan as it is. None of a run of a kind that proves nothing. A
/// component that has a recovery and was only reconnected in the run is not proven by that.
std::vector<RunProof> proofsOf(const Plan& plan, const Run& run);

/// Incidents prove, and the exercises of these kinds: restore test, simulation, parallel, full interruption.
/// Of a run without an exercise that is not known, so it does not.
bool provesRecovery(const Plan& plan, const Run& run);

/// What a proof is of.
std::optional<EntityRef> provenBy(const RunProof& proof);

/// “It drifts: kernel, image” or “docker-1, which it rests on, drifts: kernel”.
QString driftSentence(const Plan& plan, const EntityRef& what, ComponentId drifting, const QDate& today);

} // namespace drawbridge
