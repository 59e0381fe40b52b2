// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QDate>

namespace drawbridge {

enum class VerifiedState { Never, Lost, Holds };

/// Whether an exercise or incident has proven that something recovers, and whether it still does.
struct Verification {
    VerifiedState state = VerifiedState::Never;
    std::optional<RunId> run; ///< the newest that proved it
    QDate on;
    std::optional<int> planVersion;
    QString lostBecause; ///< of Lost, a sentence: what it rests on was changed, or drifts
};

/// Of everything, from one pass. A run proves a component by all of its steps done and none failed last, a
/// group by its members, a scenario by all that it affects. Walk-throughs and tabletops prove nothing.
class Verifications {
public:
    explicit Verifications(const Plan& plan);
    Verification of(ComponentId component) const;
    Verification of(ProtectionGroupId group) const;
    Verification of(ScenarioId scenario) const;

private:
    QHash<EntityRef, Verification> m_of;
};

/// The proofs of a run that ends now, with the plan as it is.
std::vector<RunProof> proofsOf(const Plan& plan, const Run& run);

} // namespace drawbridge
