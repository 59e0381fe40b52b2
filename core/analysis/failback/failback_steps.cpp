// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failback/failback_steps.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

constexpr Seconds kStop = 5min;
constexpr Seconds kStart = 5min;
constexpr Seconds kTakeOver = 10min;
constexpr Seconds kVerify = 5min;
constexpr Seconds kReroute = 15min;
constexpr Seconds kPointBack = 5min;
constexpr Seconds kReconnect = 5min;
constexpr Seconds kProtect = 10min;

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
            addUnattended(FailbackPhase::Move, FailbackStepsTexts::tr("Reconnect and verify"), kReconnect);
        for (const int t : tunnels) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            add(FailbackPhase::Move,
                FailbackStepsTexts::tr("Switch the tunnel back from %1 to %2")
                    .arg(m_plan.tunnels.find(tunnel.failsOverTo)->name, tunnel.name),
                kPointBack);
        }
        return std::move(m_steps);
    }

private:
    /// A machine at home has no users before the window, so it is set up in advance.
    void prepareMachine() {
        const bool destroyed = m_a.scenario.dataState() == DataState::Destroyed;
        for (const Step& step : defaultSteps(m_component.kind, destroyed ? RecoveryStrategy::Rebuild
                                                                         : RecoveryStrategy::Restart))
            add(FailbackPhase::Prepare, step.name, step.duration.likely);
    }

    void routeBack() {
        add(FailbackPhase::Move, FailbackStepsTexts::tr("Route back"), kReroute);
        add(FailbackPhase::Move, FailbackStepsTexts::tr("Verify"), kVerify);
    }

    void returnHome() {
        const QString home = m_plan.sites.at(m_graph.site[idx(m_index)]).name;
        const DataCopy* replica = tellsOfData(m_component) ? replicaThatTookOver() : nullptr;
        if (replica != nullptr)
            copyBack(FailbackPhase::Prepare, replica);
        add(FailbackPhase::Stop, FailbackStepsTexts::tr("Stop at %1").arg(away()), kStop);
        if (replica != nullptr) {
            synchronise(*replica);
            add(FailbackPhase::Move, FailbackStepsTexts::tr("Take over at %1").arg(home), kTakeOver);
        } else {
            if (tellsOfData(m_component))
                copyBack(FailbackPhase::Move, copyThatWasRead());
            add(FailbackPhase::Move, FailbackStepsTexts::tr("Start at %1").arg(home), kStart);
        }
        add(FailbackPhase::Move, FailbackStepsTexts::tr("Verify"), kVerify);
        if (isReachedFromOutside())
            add(FailbackPhase::Move, FailbackStepsTexts::tr("Redirect access to %1").arg(home), kPointBack);
        if (replica != nullptr)
            add(FailbackPhase::Afterwards,
                FailbackStepsTexts::tr("Resume replication from %1 to %2").arg(home, placeOf(*replica)),
                kProtect);
    }

    QString placeOf(const DataCopy& copy) const {
        return copy.at.component ? displayName(m_plan, refTo(*copy.at.component))
                                 : displayName(m_plan, refTo(*copy.at.site));
    }

    QString away() const {
        const auto site = recoveredAt(m_a, m_index);
        if (site && (*site != m_graph.site[idx(m_index)] || !m_recovery->targetHost))
            return m_plan.sites.at(*site).name;
        return m_graph.name(*m_recovery->targetHost);
    }

    /// The replica at the standby, else at the recovery site; nullptr if there is none.
    const DataCopy* replicaThatTookOver() const {
        if (m_component.recovery->strategy != RecoveryStrategy::Failover)
            return nullptr;
        const DataCopy* atSite = nullptr;
        for (const DataCopy& copy : m_component.copies) {
            if (copy.method != CopyMethod::Synchronous && copy.method != CopyMethod::Asynchronous)
                continue;
            if (m_recovery->targetHost && m_graph.indexOf(copy.at.component) == *m_recovery->targetHost)
                return &copy;
            if (atSite == nullptr && m_recovery->target &&
                m_graph.siteIndex(copy.at.site) == *m_recovery->target)
                atSite = &copy;
        }
        return atSite;
    }

    /// The copy restored at the recovery site, else the freshest good one, or nullptr.
    const DataCopy* copyThatWasRead() const {
        for (const int step : m_recovery->steps) {
            if (const int copy = m_a.tasks.steps[idx(step)].copy; copy >= 0)
                return &m_component.copies[idx(copy)];
        }
        const auto copy = freshestCopy(m_graph, m_a.scenario, m_a.impact, m_index);
        return copy ? copy->copy : nullptr;
    }

    void synchronise(const DataCopy& replica) {
        if (copyAge(replica) == Seconds(0))
            return;
        addUnattended(FailbackPhase::Move,
                      FailbackStepsTexts::tr("Final synchronisation from %1").arg(placeOf(replica)),
                      replica.lag.value_or(Seconds(0)));
        if (!replica.lag)
            m_steps.back().durationUnknownBecause =
                FailbackStepsTexts::tr("The duration of the final synchronisation of %1 is unknown: the plan "
                                       "gives no lag for its copy at %2.")
                    .arg(m_component.name, placeOf(replica));
    }

    QString replicateText(const QString& from) const {
        return m_component.data ? FailbackStepsTexts::tr("Replicate %1 back from %2")
                                      .arg(formatBytes(*m_component.data), from)
                                : FailbackStepsTexts::tr("Replicate the data back from %1").arg(from);
    }

    QString copyText(const QString& from) const {
        return m_component.data
                   ? FailbackStepsTexts::tr("Copy %1 back from %2").arg(formatBytes(*m_component.data), from)
                   : FailbackStepsTexts::tr("Copy the data back from %1").arg(from);
    }

    void copyBack(FailbackPhase phase, const DataCopy* copy) {
        const auto& data = m_component.data;
        const bool known = data && copy != nullptr && copy->restoreRate;
        addUnattended(phase,
                      phase == FailbackPhase::Prepare ? replicateText(placeOf(*copy)) : copyText(away()),
                      known ? transferTime(*data, *copy->restoreRate) : Seconds(0));
        FailbackStep& added = m_steps.back();
        added.step.addsRestore = true;
        if (copy == nullptr)
            added.durationUnknownBecause =
                FailbackStepsTexts::tr(
                    "The duration of copying %1 back is unknown: the plan has no good copy of its data.")
                    .arg(m_component.name);
        else
            added.step.copy = static_cast<int>(copy - m_component.copies.data());
        if (!data)
            added.durationUnknownBecause =
                FailbackStepsTexts::tr(
                    "The duration of copying the data of %1 back is unknown: the plan gives no "
                    "data size.")
                    .arg(m_component.name);
        else if (copy != nullptr && !known)
            added.durationUnknownBecause =
                FailbackStepsTexts::tr("The duration of copying %1 back is unknown: the plan "
                                       "gives no restore rate for its copy at %2.")
                    .arg(m_component.name, placeOf(*copy));
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
            if (!step.teams.empty() && (longest == nullptr || step.duration > longest->duration))
                longest = &step;
        }
        return longest != nullptr ? longest->teams : std::vector<TeamDemand>();
    }

    void add(FailbackPhase phase, const QString& text, Seconds duration) {
        addUnattended(phase, text, duration);
        m_steps.back().step.teams = teams();
    }

    void addUnattended(FailbackPhase phase, const QString& text, Seconds duration) {
        FailbackStep added{phase, {}, {}};
        added.step.component = m_index;
        added.step.name = text;
        added.step.duration = duration;
        added.step.uncertain.likely = duration;
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
