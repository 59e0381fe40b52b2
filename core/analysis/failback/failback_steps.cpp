// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failback/failback_steps.h"

#include "core/base/index.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Makes the steps of one component.
class StepMaker {
public:
    StepMaker(const ScenarioAnalysis& analysis, int component)
        : m_a(analysis), m_graph(*analysis.graph), m_plan(analysis.plan()), m_index(component),
          m_component(m_graph.component(component)) {
        const int entry = analysis.tasks.indexOf[idx(component)];
        if (entry >= 0)
            m_recovery = &analysis.tasks.components[idx(entry)];
    }

    std::vector<FailbackStep> run(FailbackRole role, const std::vector<int>& tunnels) {
        if (role == FailbackRole::Return && isMachineKind(m_component.kind) && !tellsOfData(m_component))
            prepareMachine();
        else if (role == FailbackRole::Return)
            returnHome();
        else if (role == FailbackRole::Reroute)
            routeBack();
        else if (role == FailbackRole::Reconnect)
            addUnattended(FailbackPhase::Move, FailbackStepsTexts::tr("Reconnect and verify"),
                          assumed(AssumptionKey::ReconnectStep, StepKind::Verify));
        for (const int t : tunnels) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            add(FailbackPhase::Move,
                FailbackStepsTexts::tr("Switch the tunnel back from %1 to %2")
                    .arg(m_plan.tunnels.find(tunnel.failsOverTo)->name, tunnel.name),
                assumed(AssumptionKey::ReconnectStep, StepKind::Manual));
        }
        return std::move(m_steps);
    }

private:
    /// A machine at home has no users before the window, so it is set up in advance.
    void prepareMachine() {
        const bool destroyed = m_a.scenario.dataState() == DataState::Destroyed;
        const RecoveryStrategy strategy = destroyed ? RecoveryStrategy::Rebuild : RecoveryStrategy::Restart;
        int ordinal = 0;
        for (const Step& step : defaultSteps(m_component.kind, strategy))
            add(FailbackPhase::Prepare, step.name,
                m_graph.assumed.defaultDuration(m_component.kind, strategy, step, ordinal++));
    }

    void routeBack() {
        add(FailbackPhase::Move, FailbackStepsTexts::tr("Route back"),
            assumed(AssumptionKey::RerouteStep, StepKind::Manual));
        add(FailbackPhase::Move, FailbackStepsTexts::tr("Verify"),
            assumed(AssumptionKey::VerifyStep, StepKind::Verify));
    }

    void returnHome() {
        const QString home = m_plan.sites.at(m_graph.site[idx(m_index)]).name;
        UsedData used = usedData(m_graph, m_a.scenario, m_a.impact, m_index);
        const bool hasData = used.kind != UsedData::Kind::NoData && used.kind != UsedData::Kind::Unspecified;
        const auto replica = hasData ? replicaThatTookOver(used) : std::nullopt;
        if (replica) {
            used.kind = UsedData::Kind::Copy;
            used.copy = *replica;
            used.others.clear();
            copyBack(FailbackPhase::Prepare, used);
        }
        add(FailbackPhase::Stop, FailbackStepsTexts::tr("Stop at %1").arg(away()),
            assumed(AssumptionKey::RestartStep, StepKind::Command));
        if (replica) {
            synchronise(used.copy);
            add(FailbackPhase::Move, FailbackStepsTexts::tr("Take over at %1").arg(home),
                assumed(AssumptionKey::FailoverStep, StepKind::Manual));
        } else {
            if (hasData)
                copyBack(FailbackPhase::Move, used);
            add(FailbackPhase::Move, FailbackStepsTexts::tr("Start at %1").arg(home),
                assumed(AssumptionKey::RestartStep, StepKind::Command));
        }
        add(FailbackPhase::Move, FailbackStepsTexts::tr("Verify"),
            assumed(AssumptionKey::VerifyStep, StepKind::Verify));
        if (isReachedFromOutside())
            add(FailbackPhase::Move, FailbackStepsTexts::tr("Redirect access to %1").arg(home),
                assumed(AssumptionKey::ReconnectStep, StepKind::Manual));
        if (replica)
            add(FailbackPhase::Afterwards,
                FailbackStepsTexts::tr("Resume replication from %1 to %2").arg(home, placeOf(used.copy)),
                assumed(AssumptionKey::FailoverStep, StepKind::Manual));
    }

    std::optional<Resolved<UncertainDuration>> assumed(AssumptionKey key, StepKind kind) const {
        return m_graph.assumed.duration(key, kind);
    }

    QString placeOf(const SurvivingCopy& copy) const {
        return copy.holder >= 0 ? m_graph.name(copy.holder) : m_plan.sites.at(copy.site).name;
    }

    QString away() const {
        const auto site = recoveredAt(m_a, m_index);
        if (site && (*site != m_graph.site[idx(m_index)] || !m_recovery->targetHost))
            return m_plan.sites.at(*site).name;
        return m_graph.name(*m_recovery->targetHost);
    }

    /// The replica at the standby, else at the recovery site, else what the failover used: it goes on
    /// serving, also after its data was restored, and is replicated back.
    std::optional<SurvivingCopy> replicaThatTookOver(const UsedData& used) const {
        if (m_component.recovery->strategy != RecoveryStrategy::Failover)
            return std::nullopt;
        std::optional<SurvivingCopy> atSite;
        for (std::size_t i = 0; i < m_component.copies.size(); ++i) {
            const DataCopy& copy = m_component.copies[i];
            if (copy.method != CopyMethod::Synchronous && copy.method != CopyMethod::Asynchronous)
                continue;
            const SurvivingCopy found = listedCopy(m_graph, m_index, static_cast<int>(i));
            if (m_recovery->targetHost && found.holder == *m_recovery->targetHost)
                return found;
            if (!atSite && m_recovery->target && found.holder < 0 && found.site == *m_recovery->target)
                atSite = found;
        }
        const bool isUsed = used.kind == UsedData::Kind::Copy && !used.isRestored && !used.copy.isPointInTime;
        return atSite ? atSite : isUsed ? std::optional(used.copy) : std::nullopt;
    }

    /// As long as the replica is behind.
    void synchronise(const SurvivingCopy& replica) {
        const DataCopy* copy =
            replica.copy >= 0 ? &m_graph.component(replica.owner).copies[idx(replica.copy)] : nullptr;
        if (replica.age.known() == Seconds(0))
            return;
        const auto lag = copy != nullptr && copy->method == CopyMethod::Asynchronous
                             ? m_graph.assumed.lag(*copy)
                             : std::nullopt;
        addUnattended(FailbackPhase::Move,
                      FailbackStepsTexts::tr("Final synchronisation from %1").arg(placeOf(replica)),
                      lag ? Estimated<Seconds>(lag->value, lag->assumed) : replica.age);
    }

    QString replicateText(const QString& from) const {
        return m_component.data ? FailbackStepsTexts::tr("Replicate %1 back from %2")
                                      .arg(sizeText(*m_component.data), from)
                                : FailbackStepsTexts::tr("Replicate the data back from %1").arg(from);
    }

    QString copyText(const QString& from) const {
        return m_component.data
                   ? FailbackStepsTexts::tr("Copy %1 back from %2").arg(sizeText(*m_component.data), from)
                   : FailbackStepsTexts::tr("Copy the data back from %1").arg(from);
    }

    /// At the rate of the copy that it came from.
    void copyBack(FailbackPhase phase, const UsedData& used) {
        const bool isReplicated = phase == FailbackPhase::Prepare;
        addUnattended(phase, isReplicated ? replicateText(placeOf(used.copy)) : copyText(away()),
                      restoreTime(m_graph, used, m_index));
        RecoveryStep& step = m_steps.back().step;
        step.addsRestore = true;
        if (used.kind == UsedData::Kind::Copy && used.copy.copy >= 0) {
            step.copyOwner = used.copy.owner;
            step.copy = used.copy.copy;
        }
    }

    /// Its address changed, or something outside the plan accesses it.
    bool isReachedFromOutside() const {
        return m_component.recovery->address ||
               std::any_of(m_plan.accesses.begin(), m_plan.accesses.end(),
                           [this](const Access& access) { return access.to.component == m_component.id; });
    }

    /// The teams of the longest recovery step of the component.
    std::vector<TeamDemand> teams() const {
        const RecoveryStep* longest = nullptr;
        for (const int index : m_recovery != nullptr ? m_recovery->steps : std::vector<int>()) {
            const RecoveryStep& step = m_a.tasks.steps[idx(index)];
            if (!step.teams.empty() && (longest == nullptr || isShorter(longest->duration, step.duration)))
                longest = &step;
        }
        return longest != nullptr ? longest->teams : std::vector<TeamDemand>();
    }

    static bool isShorter(const Estimated<Seconds>& a, const Estimated<Seconds>& b) {
        return detail::isSmaller(a.atMost(), b.atMost());
    }

    void add(FailbackPhase phase, const QString& text,
             const std::optional<Resolved<UncertainDuration>>& duration) {
        addUnattended(phase, text, duration);
        m_steps.back().step.teams = teams();
    }

    void addUnattended(FailbackPhase phase, const QString& text,
                       const std::optional<Resolved<UncertainDuration>>& duration) {
        addUnattended(phase, text,
                      duration ? Estimated<Seconds>(duration->value.likely, duration->assumed)
                               : Estimated<Seconds>::unknown(
                                     FailbackStepsTexts::tr("the duration of “%1” of %2 is not given")
                                         .arg(text, m_component.name)));
    }

    void addUnattended(FailbackPhase phase, const QString& text, const Estimated<Seconds>& duration) {
        FailbackStep added{phase, {}};
        added.step.component = m_index;
        added.step.name = text;
        added.step.duration = duration;
        if (const auto known = duration.known())
            added.step.uncertain = UncertainDuration{{}, *known, {}};
        m_steps.push_back(std::move(added));
    }

    const ScenarioAnalysis& m_a;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    int m_index;
    const Component& m_component;
    const ComponentRecovery* m_recovery = nullptr; ///< nullptr if not affected
    std::vector<FailbackStep> m_steps;
};

} // namespace

std::optional<int> recoveredAt(const ScenarioAnalysis& analysis, int component) {
    for (int left = analysis.graph->size; left > 0; --left) {
        const int entry = analysis.tasks.indexOf[idx(component)];
        if (entry < 0) {
            const int site = analysis.graph->site[idx(component)];
            return site < 0 ? std::nullopt : std::optional(site);
        }
        const ComponentRecovery& recovery = analysis.tasks.components[idx(entry)];
        if (recovery.target || !recovery.targetHost || !recovery.notRecoverableBecause.isEmpty())
            return recovery.target;
        component = *recovery.targetHost;
    }
    return std::nullopt;
}

std::vector<FailbackStep> failbackSteps(const ScenarioAnalysis& analysis, int component, FailbackRole role,
                                        const std::vector<int>& tunnels) {
    return StepMaker(analysis, component).run(role, tunnels);
}

} // namespace drawbridge
