// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/lost_verifications.h"

#include "core/analysis/verification/fingerprint.h"
#include "core/analysis/verification/verified_state.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/model/plan_difference.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kMostNames = 2;

/// No recovery rests on any of these.
bool isBeside(EntityKind kind) {
    switch (kind) {
    case EntityKind::Contact:
    case EntityKind::Communication:
    case EntityKind::Access:
    case EntityKind::Activity:
    case EntityKind::Contract:
    case EntityKind::Improvement:
    case EntityKind::Exercise:
    case EntityKind::Run:
    case EntityKind::CorrectiveAction:
    case EntityKind::Page:
    case EntityKind::Placement:
        return true;
    default:
        return false;
    }
}

/// "orders-db: image" of what an edit changed, the first few.
QString changesText(const Plan& before, const Plan& after) {
    QStringList parts;
    for (const FieldDifference& field : comparePlans(before, after).project)
        parts << field.field;
    for (const EntityDifference& entity : comparePlans(before, after).entities) {
        if (isBeside(entity.entity))
            continue;
        QStringList fields;
        for (const FieldDifference& field : entity.fields)
            fields << field.field;
        parts << (fields.isEmpty() ? entity.name
                                   : QStringLiteral("%1: %2").arg(entity.name, fields.join(u", "_qs)));
    }
    if (parts.size() > kMostNames)
        return OperationsTexts::tr("%1 and %2 more")
            .arg(parts.mid(0, kMostNames).join(QStringLiteral("; ")))
            .arg(parts.size() - kMostNames);
    return parts.join(QStringLiteral("; "));
}

class LossSearch {
public:
    LossSearch(const Document& document, const QDate& today)
        : m_document(document), m_versions(document.versions()) {
        const Plan& plan = document.plan();
        const Verifications verifications(plan, today);
        for (const EntityRef& what : verifications.proven()) {
            const Verification state = verifications.of(what);
            if (state.state != VerifiedState::Lost)
                continue;
            LostVerification lost;
            lost.what = what;
            lost.run = state.run;
            lost.text = state.lostBecause;
            if (state.drifting)
                lost.on = plan.components.find(*state.drifting)->checked.value_or(QDate());
            else
                m_open.push_back(m_lost.size());
            m_lost.push_back(std::move(lost));
        }
    }

    std::vector<LostVerification> run() {
        if (!m_open.empty())
            walk();
        std::stable_sort(m_lost.begin(), m_lost.end(),
                         [](const LostVerification& a, const LostVerification& b) {
                             if (a.on != b.on)
                                 return a.on > b.on;
                             return a.historyNumber.value_or(0) > b.historyNumber.value_or(0);
                         });
        return std::move(m_lost);
    }

private:
    void walk() {
        Plan after = m_document.plan();
        m_document.walkBack([&](const HistoryEntry& entry, const Plan& before, const ChangeSet& changed) {
            const bool matters = changed.project ||
                                 std::any_of(changed.changes.begin(), changed.changes.end(),
                                             [](const Change& each) { return !isBeside(each.entity.kind); });
            forgetUnproven(before);
            if (matters && !m_open.empty())
                look(entry, before, after);
            after = before;
            return !m_open.empty();
        });
    }

    /// Before their run ended there was nothing to lose.
    void forgetUnproven(const Plan& before) {
        std::erase_if(m_open, [&](std::size_t i) {
            const Run* run = before.runs.find(m_lost[i].run);
            return run == nullptr || proofsOf(*run, m_lost[i].what).isEmpty();
        });
    }

    static QString proofsOf(const Run& run, const EntityRef& what) {
        for (const RunProof& proof : run.proofs) {
            if (provenBy(proof) == what)
                return proof.fingerprint;
        }
        return {};
    }

    void look(const HistoryEntry& entry, const Plan& before, const Plan& after) {
        Fingerprints fingerprints(before);
        QString changes;
        std::erase_if(m_open, [&](std::size_t i) {
            LostVerification& lost = m_lost[i];
            const Run& run = *before.runs.find(lost.run);
            if (!fingerprints.holds(lost.what, proofsOf(run, lost.what)))
                return false;
            if (changes.isEmpty())
                changes = changesText(before, after);
            lost.on = dayOf(before, entry.at);
            lost.label = entry.label;
            lost.historyNumber = entry.number;
            lost.text = changes.isEmpty() ? entry.label : changes;
            lost.planVersion = versionWith(entry.number);
            return true;
        });
    }

    int versionWith(qint64 number) const {
        for (const NamedVersion& version : m_versions) {
            if (version.historyNumber >= number)
                return static_cast<int>(version.number);
        }
        return 0;
    }

    const Document& m_document;
    std::vector<NamedVersion> m_versions;
    std::vector<LostVerification> m_lost;
    std::vector<std::size_t> m_open; ///< whose change is not found yet
};

} // namespace

std::vector<LostVerification> lostVerifications(const Document& document, const QDate& today) {
    return LossSearch(document, today).run();
}

} // namespace drawbridge
