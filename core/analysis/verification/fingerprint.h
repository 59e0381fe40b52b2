// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"
#include "core/model/plan.h"

#include <QDate>

#include <memory>

namespace drawbridge {

/// A hash (SHA-256, hexadecimal) of all that the recovery of something rests on: of a component its own
/// fields, its recovery and procedure, host, build, site, networks, teams, credentials, the copies of its
/// data, and all that it hard-requires, the same way; the rules and names kept on it, if it is a firewall or
/// name server; all tunnels, where it reaches what it requires across sites. Of a protection group its fields
/// and its members'; of a scenario its fields, and all that it affects.
/// Names, notes, places in diagrams, targets, exercises and contracts are not in it; nor is that others want
/// the same teams at the same time: that belongs to the scenario. A figure counts by its value, given or
/// assumed. See resting_fields.h. For one of them linear in the plan; of many use Fingerprints.
QString fingerprintOf(const Plan& plan, ComponentId component);
QString fingerprintOf(const Plan& plan, ProtectionGroupId group);
QString fingerprintOf(const Plan& plan, ScenarioId scenario);

/// Fingerprints of one plan, from one pass: what several rest on is hashed once. Empty for what is not in the
/// plan.
class Fingerprints {
public:
    /// `today`: by which waivers of drift have ended.
    explicit Fingerprints(const Plan& plan, const QDate& today = QDate::currentDate());
    ~Fingerprints();

    QString of(ComponentId component);
    QString of(ProtectionGroupId group);
    QString of(ScenarioId scenario);
    QString of(const EntityRef& ref);

    /// What a run keeps: the fingerprint, and one that knows entities by their names, so that it holds after
    /// plan text and back, too, which has no ids. (A renaming changes only that one.)
    QString proofOf(const EntityRef& ref);
    /// Nothing that it rests on differs from when the proof was made.
    bool holds(const EntityRef& ref, const QString& proof);

    /// A component that drifts and is not waived, among what it rests on: itself first, then in plan order.
    std::optional<ComponentId> drifting(const EntityRef& ref);

    const RecoveryGraph& graph() const { return *m_graph; }

private:
    class Hashes;
    Hashes& byId();
    Hashes& byName();

    std::shared_ptr<const RecoveryGraph> m_graph;
    QDate m_today;
    std::unique_ptr<Hashes> m_byId;
    std::unique_ptr<Hashes> m_byName;
};

} // namespace drawbridge
