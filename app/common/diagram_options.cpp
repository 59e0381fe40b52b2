// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/diagram_options.h"

#include "core/analysis/drift/drift_state.h"
#include "core/operations/check_drift.h"

#include <QDate>

namespace drawbridge {

namespace {

MachineMark markOf(FoundState state) {
    switch (state) {
    case FoundState::Healthy:
        return MachineMark::Healthy;
    case FoundState::Running:
        return MachineMark::None;
    case FoundState::Starting:
        return MachineMark::Starting;
    case FoundState::Unhealthy:
        return MachineMark::Unhealthy;
    case FoundState::Stopped:
        return MachineMark::Stopped;
    }
    Q_UNREACHABLE();
}

void addMachines(const Session& session, DiagramOptions& options) {
    const QDate today = QDate::currentDate();
    for (const Component& component : session.plan().components) {
        if (isComparable(component) && !openDrift(session.plan(), component, today).empty())
            options.machines.insert(component.id.value(), MachineMark::Drifted);
    }
    if (session.machines() == nullptr)
        return;
    for (const auto& [component, state] : session.machines()->running) {
        MachineMark& mark = options.machines[component.value()];
        mark = std::max(mark, markOf(state));
    }
}

void addProofs(const Session& session, DiagramOptions& options) {
    const Verifications& verifications = session.verifications();
    for (const EntityRef& ref : verifications.proven()) {
        if (ref.kind != EntityKind::Component)
            continue;
        const bool holds = verifications.of(ref).state == VerifiedState::Holds;
        options.proofs.insert(ref.id, holds ? ProofMark::Verified : ProofMark::Lost);
    }
}

} // namespace

DiagramOptions diagramOptionsOf(const Session& session) {
    QString scenario;
    if (const auto chosen = session.scenario())
        scenario = displayName(session.plan(), refTo(*chosen));
    DiagramOptions options;
    options.analysis = session.analysis();
    options.leavesOutImplied = !session.showsImplied();
    options.clusters = true;
    addMachines(session, options);
    addProofs(session, options);
    for (const Finding& finding : session.findings()) {
        if (finding.entities.empty())
            continue;
        if (finding.scenario.isEmpty() || finding.scenario == scenario)
            ++options.findings[finding.entities.front().id];
        // DR-104 (single point of failure) names the affected entity first, then the single point.
        if (finding.id != u"DR-104")
            continue;
        for (std::size_t i = 1; i < finding.entities.size(); ++i)
            options.singlePoints.insert(finding.entities[i].id);
    }
    return options;
}

} // namespace drawbridge
