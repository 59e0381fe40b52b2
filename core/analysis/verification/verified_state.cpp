// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/verified_state.h"

#include "core/analysis/drift/drift_state.h"
#include "core/analysis/verification/fingerprint.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/model/run_outcome.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<const Run*> newestFirst(const Plan& plan) {
    std::vector<const Run*> runs;
    for (const Run& run : plan.runs)
        runs.push_back(&run);
    std::stable_sort(runs.begin(), runs.end(), [](const Run* a, const Run* b) {
        return a->date != b->date ? a->date > b->date : a->position > b->position;
    });
    return runs;
}

struct Proof {
    const Run* run = nullptr;
    QString fingerprint;
};

/// Of each thing its proofs, newest first.
QHash<EntityRef, std::vector<Proof>> allProofs(const Plan& plan) {
    QHash<EntityRef, std::vector<Proof>> proofs;
    for (const Run* run : newestFirst(plan)) {
        if (const auto kind = exerciseKindOf(plan, *run); kind && isTalk(*kind))
            continue; // it turned out to be talked through only
        for (const RunProof& proof : run->proofs) {
            const auto what = provenBy(proof);
            if (what && !proof.fingerprint.isEmpty())
                proofs[*what].push_back({run, proof.fingerprint});
        }
    }
    return proofs;
}

Verification verificationOf(const Plan& plan, const EntityRef& what, const std::vector<Proof>& proofs,
                            Fingerprints& fingerprints, const QDate& today) {
    const auto holding = std::find_if(proofs.begin(), proofs.end(), [&](const Proof& proof) {
        return fingerprints.holds(what, proof.fingerprint);
    });
    const bool isSame = holding != proofs.end();
    const Run& run = isSame ? *holding->run : *proofs.front().run;
    Verification result;
    result.state = VerifiedState::Holds;
    result.run = run.id;
    result.on = dayOf(plan, run.date);
    result.planVersion = run.planVersion;
    if (isSame)
        result.drifting = fingerprints.drifting(what);
    if (isSame && !result.drifting)
        return result;
    result.state = VerifiedState::Lost;
    result.lostBecause = isSame ? driftSentence(plan, what, *result.drifting, today)
                                : VerificationTexts::tr("What it rests on was changed since");
    return result;
}

} // namespace

bool provesRecovery(const Plan& plan, const Run& run) {
    const auto kind = exerciseKindOf(plan, run);
    return run.isIncident() || (kind && !isTalk(*kind));
}

std::optional<EntityRef> provenBy(const RunProof& proof) {
    if (proof.component)
        return refTo(*proof.component);
    if (proof.group)
        return refTo(*proof.group);
    if (proof.scenario)
        return refTo(*proof.scenario);
    return std::nullopt;
}

QString driftSentence(const Plan& plan, const EntityRef& what, ComponentId drifting, const QDate& today) {
    const Component* component = plan.components.find(drifting);
    if (component == nullptr)
        return {};
    QStringList fields;
    for (const Difference& difference : openDrift(plan, *component, today))
        fields << driftLabel(difference.what);
    fields.removeDuplicates();
    const QString list = fields.join(QStringLiteral(", "));
    return what == refTo(drifting)
               ? VerificationTexts::tr("It drifts: %1").arg(list)
               : VerificationTexts::tr("%1, which it rests on, drifts: %2").arg(component->name, list);
}

Verifications::Verifications(const Plan& plan, const QDate& today) {
    const QHash<EntityRef, std::vector<Proof>> proofs = allProofs(plan);
    if (proofs.isEmpty())
        return;
    Fingerprints fingerprints(plan, today);
    for (const EntityKind kind : {EntityKind::Component, EntityKind::ProtectionGroup, EntityKind::Scenario}) {
        const EntityType& type = entityType(kind);
        for (int i = 0, count = type.count(plan); i < count; ++i) {
            const EntityRef ref{kind, type.id(type.at(plan, i))};
            const auto found = proofs.constFind(ref);
            if (found == proofs.constEnd())
                continue;
            m_of.insert(ref, verificationOf(plan, ref, *found, fingerprints, today));
            m_proven.push_back(ref);
        }
    }
}

Verification Verifications::of(ComponentId component) const {
    return of(refTo(component));
}

Verification Verifications::of(ProtectionGroupId group) const {
    return of(refTo(group));
}

Verification Verifications::of(ScenarioId scenario) const {
    return of(refTo(scenario));
}

std::vector<EntityRef> Verifications::proven() const {
    return m_proven;
}

} // namespace drawbridge
