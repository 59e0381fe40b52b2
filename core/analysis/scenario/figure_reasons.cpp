// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/figure_reasons.h"

#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

EntityRef refOf(const ScenarioAnalysis& analysis, int component) {
    return refTo(analysis.graph->component(component).id);
}

/// Where the plan lacks what makes a figure unknown: the component whose step has no length.
std::optional<EntityRef> missingStep(const ScenarioAnalysis& analysis, const QString& because) {
    for (const RecoveryStep& step : analysis.tasks.steps) {
        if (step.duration.isUnknown() && step.duration.unknownBecause() == because)
            return refOf(analysis, step.copyOwner >= 0 ? step.copyOwner : step.component);
    }
    return std::nullopt;
}

QString timesText(const ScheduledStep& step) {
    return SummaryTexts::tr("%1 – %2").arg(clockText(step.start), clockText(step.finish));
}

FigureReason reasonOf(const ScenarioAnalysis& analysis, int index) {
    const RecoveryStep& step = analysis.tasks.steps[idx(index)];
    QString text = SummaryTexts::tr("%1: %2").arg(analysis.graph->name(step.component), step.name);
    const ScheduledStep& scheduled = analysis.schedule.steps[idx(index)];
    if (scheduled.waits.team >= 0) {
        const QString& team = analysis.plan().teams.at(scheduled.waits.team).name;
        if (scheduled.waits.kind == WaitReason::Kind::Team)
            text = SummaryTexts::tr("%1 (after %2 is free)").arg(text, team);
        else if (scheduled.waits.kind == WaitReason::Kind::TeamArrives)
            text = SummaryTexts::tr("%1 (after %2 has arrived)").arg(text, team);
        else if (scheduled.waits.kind == WaitReason::Kind::TeamHours)
            text = SummaryTexts::tr("%1 (in the working hours of %2)").arg(text, team);
    }
    if (!step.duration.assumed().isEmpty())
        text = SummaryTexts::tr("%1, duration assumed").arg(text);
    return {text, timesText(scheduled), refOf(analysis, step.component)};
}

/// Detection and declaration.
void addBeginning(const ScenarioAnalysis& analysis, FigureReasons& reasons) {
    const Seconds detection = analysis.scenario.detection.value_or(Seconds(0));
    const Seconds workStarts = analysis.scenario.workStarts();
    if (workStarts.count() == 0)
        return;
    reasons.chain.push_back({SummaryTexts::tr("Detection %1, then declaration %2")
                                 .arg(durationText(detection), durationText(workStarts - detection)),
                             SummaryTexts::tr("%1 – %2").arg(clockText(Seconds(0)), clockText(workStarts)),
                             {}});
}

void addNotRecoverable(const ScenarioAnalysis& analysis, FigureReasons& reasons) {
    for (const ComponentRecovery& recovery : analysis.tasks.components) {
        const ComponentResult& result = analysis.components[idx(recovery.component)];
        if (result.estimatedRto.isInfinite())
            reasons.chain.push_back({SummaryTexts::tr("%1: %2").arg(analysis.graph->name(recovery.component),
                                                                    result.notRecoverableBecause),
                                     SummaryTexts::tr("never"), refOf(analysis, recovery.component)});
    }
}

/// Follows the waits back from the last step of a component.
class Chain {
public:
    explicit Chain(const ScenarioAnalysis& analysis) : m_analysis(analysis) {}

    std::vector<int> to(int component) {
        std::vector<int> steps;
        for (int step = lastStepOf(component); step >= 0 && m_seen.insert(step).second; step = before(step))
            steps.push_back(step);
        std::reverse(steps.begin(), steps.end());
        return steps;
    }

private:
    const Estimated<Seconds>& upAt(int component) const {
        static const Estimated<Seconds> up;
        const int entry = m_analysis.tasks.indexOf[idx(component)];
        return entry < 0 ? up : m_analysis.schedule.finish[idx(entry)];
    }

    /// For a group that of the member that made it complete.
    int lastStepOf(int component) const {
        for (int depth = 0; component >= 0 && depth < 100; ++depth) {
            const int entry = m_analysis.tasks.indexOf[idx(component)];
            if (entry < 0)
                return -1;
            const ComponentRecovery& recovery = m_analysis.tasks.components[idx(entry)];
            if (!recovery.steps.empty())
                return recovery.steps.back();
            const auto finish = upAt(component);
            component = -1;
            for (const int member : recovery.waitsFor) {
                if (!finish.isInfinite() && isSame(upAt(member), finish))
                    component = member;
            }
        }
        return -1;
    }

    static bool isSame(const Estimated<Seconds>& a, const Estimated<Seconds>& b) {
        return a.isUnknown() && b.isUnknown() ? a.unknownBecause() == b.unknownBecause()
                                              : a.known() && a.known() == b.known();
    }

    int before(int step) const {
        const WaitReason& waits = m_analysis.schedule.steps[idx(step)].waits;
        if (waits.step >= 0)
            return waits.step;
        if (waits.component >= 0)
            return lastStepOf(waits.component);
        return m_analysis.schedule.steps[idx(step)].start.isUnknown() ? unknownBefore(step) : -1;
    }

    /// The schedule says nothing of what an unknown start waits for: what is unknown for the same reason.
    int unknownBefore(int step) const {
        const int component = m_analysis.tasks.steps[idx(step)].component;
        const ComponentRecovery& recovery =
            m_analysis.tasks.components[idx(m_analysis.tasks.indexOf[idx(component)])];
        const auto at = std::find(recovery.steps.begin(), recovery.steps.end(), step);
        if (at != recovery.steps.begin() && at != recovery.steps.end())
            return *std::prev(at);
        for (const int other : recovery.waitsFor) {
            if (isSame(upAt(other), m_analysis.schedule.steps[idx(step)].start))
                return lastStepOf(other);
        }
        return -1;
    }

    const ScenarioAnalysis& m_analysis;
    std::set<int> m_seen;
};

/// The component whose own data decide the RPO of another: itself, or one that it hard-requires.
int dataOwner(const ScenarioAnalysis& analysis, int component) {
    const Estimated<Seconds>& wanted = analysis.components[idx(component)].estimatedRpo;
    const auto decides = [&](int other) {
        const Estimated<Seconds>& own = analysis.components[idx(other)].ownEstimatedRpo;
        return own.atLeast() == wanted.atLeast() && own.atMost() == wanted.atMost() &&
               own.unknownBecause() == wanted.unknownBecause();
    };
    std::vector<int> open{component};
    std::set<int> seen{component};
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (decides(open[i]))
            return open[i];
        for (const int other : analysis.graph->hard.of(open[i])) {
            if (seen.insert(other).second)
                open.push_back(other);
        }
    }
    return component;
}

const DataCopy* copyOf(const RecoveryGraph& graph, const SurvivingCopy& copy) {
    if (copy.copy < 0)
        return nullptr;
    const std::vector<DataCopy>& copies = graph.component(copy.owner).copies;
    return idx(copy.copy) < copies.size() ? &copies[idx(copy.copy)] : nullptr;
}

/// "every 24 h, takes 2 h", "lag 30 s": with what is assumed, and "?" for what is not given.
QString ageText(const RecoveryGraph& graph, const DataCopy& copy) {
    const auto value = [](const std::optional<Resolved<Seconds>>& resolved) {
        if (!resolved)
            return SummaryTexts::tr("unknown");
        const QString text = durationText(resolved->value);
        return resolved->assumed.isEmpty() ? text : SummaryTexts::tr("%1 (assumed)").arg(text);
    };
    switch (copy.method) {
    case CopyMethod::Synchronous:
        return SummaryTexts::tr("synchronous: no lag");
    case CopyMethod::Asynchronous:
        return SummaryTexts::tr("lag %1").arg(value(graph.assumed.lag(copy)));
    case CopyMethod::Snapshot:
    case CopyMethod::Backup:
        break;
    }
    const QString every = SummaryTexts::tr("every %1").arg(value(graph.assumed.every(copy)));
    return copy.takes ? SummaryTexts::tr("%1, takes %2").arg(every, durationText(*copy.takes)) : every;
}

QString ageOf(const Estimated<Seconds>& age) {
    return durationText(age, SummaryTexts::tr("All data lost"));
}

void addUsedData(const ScenarioAnalysis& analysis, int owner, FigureReasons& reasons) {
    const RecoveryGraph& graph = *analysis.graph;
    const UsedData used = usedData(graph, analysis.scenario, analysis.impact, owner);
    const auto add = [&](const QString& text, const QString& value) {
        reasons.chain.push_back({text, value, refOf(analysis, owner)});
    };
    switch (used.kind) {
    case UsedData::Kind::NoData:
        add(SummaryTexts::tr("%1 keeps no data").arg(graph.name(owner)), {});
        return;
    case UsedData::Kind::Unspecified:
        add(SummaryTexts::tr("The plan gives neither a data size nor copies of %1").arg(graph.name(owner)),
            ageOf(used.age));
        return;
    case UsedData::Kind::NoCopy:
        add(SummaryTexts::tr("No good copy of the data of %1 survives").arg(graph.name(owner)),
            ageOf(used.age));
        return;
    case UsedData::Kind::NotDescribed:
        add(SummaryTexts::tr("%1 has a standby, but the plan gives no copy at it").arg(graph.name(owner)),
            ageOf(used.age));
        return;
    case UsedData::Kind::Copy:
        break;
    }
    add((used.isRestored ? SummaryTexts::tr("Restored from %1") : SummaryTexts::tr("Continues with %1"))
            .arg(describeCopy(graph, used.copy)),
        ageOf(used.age));
    if (const DataCopy* copy = copyOf(graph, used.copy))
        add(ageText(graph, *copy), {});
    for (const SurvivingCopy& other : survivingCopies(graph, analysis.scenario, analysis.impact, owner)) {
        const bool isUsed = other.owner == used.copy.owner && other.copy == used.copy.copy &&
                            other.holder == used.copy.holder;
        if (!isUsed && reasons.chain.size() < 6)
            add(SummaryTexts::tr("Not used: %1").arg(describeCopy(graph, other)), ageOf(other.age));
    }
}

QString creditText(const Plan& plan, const Contract& contract, const ContractExposure& exposure) {
    const QString amount = moneyText(plan, exposure.credit);
    if (exposure.excluded)
        return SummaryTexts::tr("The contract excludes this scenario");
    if (exposure.blocks > 0 && contract.block)
        return SummaryTexts::tr("Blocks of %1 beyond the target: %2")
            .arg(durationText(*contract.block))
            .arg(exposure.blocks);
    if (!exposure.tier)
        return exposure.credit.isKnown() ? SummaryTexts::tr("No tier applies")
                                         : SummaryTexts::tr("Credit %1").arg(amount);
    const CreditTier& tier = contract.credits[idx(*exposure.tier)];
    return SummaryTexts::tr("Below %1: credit %2 of the fee")
        .arg(formatPercent(tier.below), formatPercent(tier.credit));
}

void addContract(const ScenarioAnalysis& analysis, const ContractExposure& exposure, FigureReasons& reasons) {
    const Plan& plan = analysis.plan();
    const Contract& contract = plan.contracts.at(exposure.contract);
    const EntityRef ref = refTo(contract.id);
    if (exposure.decidingService < 0)
        return;
    reasons.chain.push_back({SummaryTexts::tr("%1: %2 is down for")
                                 .arg(contract.client, analysis.graph->name(exposure.decidingService)),
                             durationText(exposure.downtime, SummaryTexts::tr("more than a window")),
                             refOf(analysis, exposure.decidingService)});
    const auto availability = exposure.availability.known();
    reasons.chain.push_back(
        {SummaryTexts::tr("Availability of the worst window"),
         availability ? availabilityText(contract, *availability) : SummaryTexts::tr("unknown"), ref});
    reasons.chain.push_back({creditText(plan, contract, exposure), moneyText(plan, exposure.credit), ref});
    if (contract.penaltyPerHour)
        reasons.chain.push_back(
            {contract.grace
                 ? SummaryTexts::tr("Penalty of %1 per hour after %2 of grace")
                       .arg(moneyText(plan, *contract.penaltyPerHour), durationText(*contract.grace))
                 : SummaryTexts::tr("Penalty of %1 per hour").arg(moneyText(plan, *contract.penaltyPerHour)),
             moneyText(plan, exposure.penalty), ref});
    reasons.chain.push_back(
        {exposure.capped && contract.cap
             ? SummaryTexts::tr("Total, capped at %1 of the fee").arg(formatPercent(*contract.cap))
             : SummaryTexts::tr("Total"),
         moneyText(plan, exposure.total), ref});
}

} // namespace

FigureReasons reasonsOfRecovery(const ScenarioAnalysis& analysis) {
    FigureReasons reasons;
    const Estimated<Seconds>& makespan = analysis.schedule.makespan;
    reasons.assumed = makespan.assumed();
    addNotRecoverable(analysis, reasons);
    if (!reasons.chain.empty())
        reasons.lead = SummaryTexts::tr("Not everything comes back.");
    if (makespan.isUnknown()) {
        reasons.unknownBecause = makespan.unknownBecause();
        reasons.missing = missingStep(analysis, makespan.unknownBecause());
        reasons.lead =
            SummaryTexts::tr("These steps have no known length; all that waits for them is unknown.");
        for (int step = 0; step < static_cast<int>(analysis.tasks.steps.size()); ++step) {
            if (analysis.tasks.steps[idx(step)].duration.isUnknown())
                reasons.chain.push_back(reasonOf(analysis, step));
        }
        return reasons;
    }
    if (!analysis.schedule.criticalPath.empty()) {
        if (reasons.chain.empty())
            reasons.lead = SummaryTexts::tr("The critical path: any delay of these steps delays the end.");
        addBeginning(analysis, reasons);
        for (const int step : analysis.schedule.criticalPath)
            reasons.chain.push_back(reasonOf(analysis, step));
    }
    return reasons;
}

FigureReasons reasonsOfRto(const ScenarioAnalysis& analysis, int component) {
    FigureReasons reasons;
    if (component < 0)
        return reasons;
    const ComponentResult& result = analysis.components[idx(component)];
    reasons.assumed = result.estimatedRto.assumed();
    if (result.estimatedRto.isInfinite()) {
        reasons.lead = result.notRecoverableBecause;
        return reasons;
    }
    reasons.lead = SummaryTexts::tr("What %1 waits for, step by step.").arg(analysis.graph->name(component));
    if (result.estimatedRto.isUnknown()) {
        reasons.unknownBecause = result.estimatedRto.unknownBecause();
        reasons.missing = missingStep(analysis, reasons.unknownBecause);
    }
    addBeginning(analysis, reasons);
    for (const int step : Chain(analysis).to(component))
        reasons.chain.push_back(reasonOf(analysis, step));
    return reasons;
}

FigureReasons reasonsOfRpo(const ScenarioAnalysis& analysis, int component) {
    FigureReasons reasons;
    if (component < 0)
        return reasons;
    const Estimated<Seconds>& rpo = analysis.components[idx(component)].estimatedRpo;
    const int owner = dataOwner(analysis, component);
    const QString name = analysis.graph->name(owner);
    reasons.assumed = rpo.assumed();
    reasons.lead = owner == component ? SummaryTexts::tr("The data that %1 comes back with.").arg(name)
                                      : SummaryTexts::tr("%1 requires %2, whose data are the oldest.")
                                            .arg(analysis.graph->name(component), name);
    if (rpo.isUnknown()) {
        reasons.unknownBecause = rpo.unknownBecause();
        reasons.missing = refOf(analysis, owner);
    }
    addUsedData(analysis, owner, reasons);
    return reasons;
}

FigureReasons reasonsOfCost(const ScenarioAnalysis& analysis) {
    FigureReasons reasons;
    reasons.assumed = analysis.exposure.total.assumed();
    reasons.lead = analysis.incident.instant
                       ? SummaryTexts::tr("If the incident is on %1.")
                             .arg(incidentTimeText(analysis.incident, zoneOf(analysis.plan())))
                       : SummaryTexts::tr("If the incident is at the start of an SLA window.");
    reasons.unknownBecause = analysis.exposure.total.unknownBecause();
    for (const ContractExposure& exposure : analysis.exposure.contracts) {
        addContract(analysis, exposure, reasons);
        if (!reasons.missing && exposure.total.isUnknown()) {
            reasons.missing = missingStep(analysis, exposure.total.unknownBecause());
            if (!reasons.missing)
                reasons.missing = refTo(analysis.plan().contracts.at(exposure.contract).id);
        }
    }
    return reasons;
}

} // namespace drawbridge
