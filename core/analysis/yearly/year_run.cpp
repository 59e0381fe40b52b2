// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/year_run.h"

#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

} // namespace

YearTally::YearTally(const YearModel& model)
    : byTracker(model.trackers.size(), 0), mayEnd(model.trackers.size(), 0),
      downtime(model.trackers.size(), 0), byCause(model.processes.size() + model.scenarios.size(), 0),
      occurrences(byCause.size(), 0) {}

void YearTally::add(const YearTally& other) {
    const auto addAll = [](std::vector<qint64>& to, const std::vector<qint64>& from) {
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] = saturatingSum(to[i], from[i]);
    };
    events += other.events;
    addAll(byTracker, other.byTracker);
    addAll(mayEnd, other.mayEnd);
    addAll(downtime, other.downtime);
    addAll(byCause, other.byCause);
    addAll(occurrences, other.occurrences);
}

YearRun::YearRun(const YearModel& model)
    : m_model(model), m_processDown(model.processes.size(), 0), m_hits(idx(model.graph.size), 0),
      m_forced(m_hits), m_missing(m_hits), m_edgeDown(model.edges.size(), 0), m_draws(model.scenarios.size()),
      m_trackers(model.trackers.size()), m_segments(model.trackers.size()), m_windows(model.trackers.size()),
      m_parts(model.trackers.size()) {
    for (std::size_t s = 0; s < model.scenarios.size(); ++s)
        m_draws[s].resize(model.scenarios[s].byTimeOfWeek.size());
    for (std::size_t t = 0; t < model.trackers.size(); ++t)
        m_windows[t].resize(model.trackers[t].windowEnds.size());
}

qint64 YearRun::simulate(quint64 seed, int year, bool startsUp, YearTally& tally) {
    m_tally = &tally;
    begin(seed, year, startsUp);
    for (;;) {
        if (m_nextPooled >= m_model.length)
            m_nextPooled = kNever;
        if (m_nextScenario >= m_model.length)
            m_nextScenario = kNever;
        const double heap = m_heap.empty() ? kNever : m_heap.front().time;
        const double time = std::min({heap, m_nextPooled, m_nextScenario});
        if (time == kNever)
            break;
        while (!m_heap.empty() && m_heap.front().time == time)
            handle(pop());
        if (m_nextPooled == time)
            next();
        if (m_nextScenario == time) {
            startIncident(time);
            m_nextScenario += m_random.exponential(1 / m_model.scenarioRate);
        }
        settle(time);
    }
    return bill(tally);
}

void YearRun::begin(quint64 seed, int year, bool startsUp) {
    m_random = YearRandom(seed, static_cast<quint64>(year));
    m_day = m_model.firstDay < 0 ? year % 7 : m_model.firstDay;
    const auto start = [&](int index) {
        const FailureProcess& process = m_model.processes[idx(index)];
        const bool isUp = startsUp || m_random.uniform() > process.unavailability();
        if (isUp) {
            if (!process.isMemoryless())
                push({startsUp ? process.drawUp(m_random) : process.drawRestOfUp(m_random),
                      EventKind::Failure, index});
            return;
        }
        const FailureProcess::Repair repair = process.drawRunningRepair(m_random);
        push({-repair.age, EventKind::Failure, index});
        push({repair.rest, EventKind::Repair, index});
    };
    if (!startsUp) {
        for (const int index : m_model.pooled)
            start(index);
    }
    for (const int index : m_model.weibull)
        start(index);
    m_nextPooled = m_model.pooledRate > 0 ? m_random.exponential(1 / m_model.pooledRate) : kNever;
    m_nextScenario = kNever;
    if (m_model.scenarioRate > 0)
        m_nextScenario =
            (startsUp ? 0 : -m_model.longestScenario) + m_random.exponential(1 / m_model.scenarioRate);
}

/// The next failure of all processes that do not age. One that is down cannot fail: that draw is void.
void YearRun::next() {
    const double time = m_nextPooled;
    const int process = m_model.pooled[idx(m_model.pooledChoice.draw(m_random.next()))];
    if (!m_processDown[idx(process)])
        failProcess(process, time);
    m_nextPooled += m_random.exponential(1 / m_model.pooledRate);
}

void YearRun::push(const Event& event) {
    if (event.kind == EventKind::Failure && event.time >= m_model.length)
        return;
    m_heap.push_back(event);
    std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
}

YearRun::Event YearRun::pop() {
    std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    const Event event = m_heap.back();
    m_heap.pop_back();
    return event;
}

void YearRun::handle(const Event& event) {
    ++m_tally->events;
    switch (event.kind) {
    case EventKind::Failure:
        failProcess(event.index, event.time);
        break;
    case EventKind::Repair:
        repairProcess(event.index, event.time);
        break;
    case EventKind::Release:
        release(event.index);
        break;
    }
}

void YearRun::failProcess(int index, double time) {
    const FailureProcess& process = m_model.processes[idx(index)];
    m_processDown[idx(index)] = 1;
    m_currentCause = index;
    if (time >= 0) {
        ++m_tally->occurrences[idx(index)];
        ++m_tally->events;
        const double repair = process.drawRepair(m_random);
        double end = time + repair;
        if (process.calendar >= 0)
            end = static_cast<double>(m_model.calendars[idx(process.calendar)][idx(m_day)].endOfWork(
                std::llround(time), std::max<qint64>(1, std::llround(repair))));
        push({std::max(end, time), EventKind::Repair, index});
    }
    hitsOf(process, 1);
}

void YearRun::repairProcess(int index, double time) {
    const FailureProcess& process = m_model.processes[idx(index)];
    m_processDown[idx(index)] = 0;
    if (!process.isMemoryless())
        push({time + process.drawUp(m_random), EventKind::Failure, index});
    hitsOf(process, -1);
}

void YearRun::hitsOf(const FailureProcess& process, int by) {
    if (process.component >= 0)
        hit(process.component, by);
    if (process.site < 0)
        return;
    for (const int component : m_model.siteHits[idx(process.site)])
        hit(component, by);
}

void YearRun::startIncident(double time) {
    const int chosen = m_model.scenarioChoice.draw(m_random.next());
    const YearScenarioModel& scenario = m_model.scenarios[idx(chosen)];
    const auto cause = m_model.processes.size() + idx(chosen);
    m_currentCause = static_cast<int>(cause);
    ++m_tally->events;
    if (time >= 0)
        ++m_tally->occurrences[cause];
    constexpr double week = 7.0 * 24 * 3600;
    const double clock = std::fmod(std::fmod(time + m_day * 24.0 * 3600, week) + week, week);
    const std::size_t part =
        std::min(scenario.byTimeOfWeek.size() - 1,
                 static_cast<std::size_t>(clock / week * static_cast<double>(scenario.byTimeOfWeek.size())));
    const ScenarioOutage& outage = scenario.byTimeOfWeek[part];
    if (m_freeIncidents.empty()) {
        m_freeIncidents.push_back(static_cast<int>(m_incidents.size()));
        m_incidents.emplace_back();
    }
    const int index = m_freeIncidents.back();
    m_freeIncidents.pop_back();
    IncidentInProgress& incident = m_incidents[idx(index)];
    incident.scenario = chosen;
    incident.begin = time;
    incident.next = 0;
    incident.ends.clear();
    auto& draws = m_draws[idx(chosen)][part];
    if (outage.network) {
        if (!draws)
            draws = std::make_unique<SimulationRun>(*outage.network);
        draws->draw(m_random.next(), 0);
        draws->follow();
    }
    for (const ScenarioOutage::Member& member : outage.members) {
        const double end =
            member.upNode >= 0 ? static_cast<double>(draws->endOf(member.upNode)) : member.finish;
        if (end > 0)
            incident.ends.emplace_back(end, member.component);
    }
    std::sort(incident.ends.begin(), incident.ends.end());
    if (incident.ends.empty()) {
        m_freeIncidents.push_back(index);
        return;
    }
    for (const auto& [end, component] : incident.ends)
        force(index, component, 1);
    push({time + incident.ends.front().first, EventKind::Release, index});
}

/// Brings back all that comes back at this time.
void YearRun::release(int index) {
    IncidentInProgress& incident = m_incidents[idx(index)];
    const double end = incident.ends[incident.next].first;
    while (incident.next < incident.ends.size() && incident.ends[incident.next].first == end)
        force(index, incident.ends[incident.next++].second, -1);
    if (incident.next < incident.ends.size())
        push({incident.begin + incident.ends[incident.next].first, EventKind::Release, index});
    else
        m_freeIncidents.push_back(index);
}

bool YearRun::isBase(int component) const {
    return m_hits[idx(component)] > 0 || m_missing[idx(component)] > m_model.tolerates[idx(component)];
}

bool YearRun::isDown(int component) const {
    return m_forced[idx(component)] > 0 || isBase(component);
}

void YearRun::force(int incident, int component, int by) {
    const bool wasDown = isDown(component);
    m_forced[idx(component)] += by;
    if (isDown(component) != wasDown)
        watchChanged(component, !wasDown);
    changeEdges(component, m_incidents[idx(incident)].scenario, by);
}

void YearRun::hit(int component, int by) {
    const bool wasBase = isBase(component);
    const bool wasDown = isDown(component);
    m_hits[idx(component)] += by;
    afterChange(component, wasBase, wasDown);
    while (!m_changes.empty()) {
        const auto [changed, how] = m_changes.back();
        m_changes.pop_back();
        changeEdges(changed, -1, how);
    }
}

void YearRun::afterChange(int component, bool wasBase, bool wasDown) {
    if (isBase(component) != wasBase)
        m_changes.emplace_back(component, wasBase ? -1 : 1);
    if (isDown(component) != wasDown)
        watchChanged(component, !wasDown);
}

/// Tells the dependents of a component, of a scenario's member only those that are none themselves; then what
/// follows from that.
void YearRun::changeEdges(int component, int scenario, int by) {
    const std::size_t level = m_changes.size();
    m_changes.emplace_back(component, by);
    bool isFirst = true;
    while (m_changes.size() > level) {
        const auto [provider, how] = m_changes.back();
        m_changes.pop_back();
        const std::vector<char>* members =
            isFirst && scenario >= 0 ? &m_model.scenarios[idx(scenario)].isMember : nullptr;
        isFirst = false;
        for (int e = m_model.firstEdge[idx(provider)]; e < m_model.firstEdge[idx(provider) + 1]; ++e) {
            const YearModel::Edge& edge = m_model.edges[idx(e)];
            if (members != nullptr && (*members)[idx(edge.to)])
                continue;
            const bool before = m_edgeDown[idx(e)] > 0;
            m_edgeDown[idx(e)] += how;
            const bool after = m_edgeDown[idx(e)] > 0;
            if (before == after)
                continue;
            const bool wasBase = isBase(edge.to);
            const bool wasDown = isDown(edge.to);
            (edge.forces ? m_hits : m_missing)[idx(edge.to)] += after ? 1 : -1;
            afterChange(edge.to, wasBase, wasDown);
        }
    }
}

void YearRun::watchChanged(int component, bool down) {
    for (int w = m_model.firstWatch[idx(component)]; w < m_model.firstWatch[idx(component) + 1]; ++w) {
        const YearModel::Watch& watch = m_model.watches[idx(w)];
        TrackerState& state = m_trackers[idx(watch.tracker)];
        state.down += down ? 1 : -1;
        state.weightDown += down ? watch.weight : -watch.weight;
        if (!state.isDirty) {
            state.isDirty = true;
            m_dirty.push_back(watch.tracker);
        }
    }
}

/// After all that happens at one time: what contracts and activities see of it.
void YearRun::settle(double time) {
    for (const int t : m_dirty) {
        const YearTracker& tracker = m_model.trackers[idx(t)];
        TrackerState& state = m_trackers[idx(t)];
        state.isDirty = false;
        double share = 0;
        if (state.down == 0)
            state.weightDown = 0; // no rounding is left over
        else if (tracker.counts == DowntimeCount::Any)
            share = 1;
        else if (tracker.counts == DowntimeCount::All)
            share = state.down == tracker.services ? 1 : 0;
        else
            share = tracker.weightOfAll > 0 ? std::min(1.0, state.weightDown / tracker.weightOfAll) : 0;
        if (share == state.share)
            continue;
        if (state.share > 0)
            closeSegment(t, time);
        else
            state.outageBegan = time;
        if (state.share <= 0)
            state.cause = m_currentCause;
        state.share = share;
        state.segmentBegan = time;
        if (share <= 0)
            closeOutage(t, time);
    }
    m_dirty.clear();
}

void YearRun::closeSegment(int tracker, double time) {
    const TrackerState& state = m_trackers[idx(tracker)];
    m_segments[idx(tracker)].push_back({state.segmentBegan, time, state.share});
}

void YearRun::closeOutage(int t, double time) {
    const YearTracker& tracker = m_model.trackers[idx(t)];
    TrackerState& state = m_trackers[idx(t)];
    const int scenario = state.cause - static_cast<int>(m_model.processes.size());
    const bool excluded = scenario >= 0 && tracker.excludes[idx(m_model.scenarios[idx(scenario)].scenario)];
    const bool isCounted =
        tracker.contract < 0 ||
        isCountable(m_model.graph.plan.contracts.at(tracker.contract), time - state.outageBegan);
    const bool isWithin = time > 0 && state.outageBegan < m_model.length;
    if (isWithin && isCounted && !excluded) {
        if (!state.isTouched)
            m_touched.push_back(t);
        state.isTouched = true;
        chargeOutage(t);
    }
    m_segments[idx(t)].clear();
}

/// Spreads the outage over the windows; an activity's loss follows at once from its length.
void YearRun::chargeOutage(int t) {
    const YearTracker& tracker = m_model.trackers[idx(t)];
    const TrackerState& state = m_trackers[idx(t)];
    if (tracker.activity >= 0) {
        const double from = std::max(0.0, state.outageBegan);
        const double to = std::min(m_model.length, m_segments[idx(t)].back().to);
        const Money loss = tracker.curve.between(from - state.outageBegan, to - state.outageBegan);
        m_tally->downtime[idx(t)] += std::llround(to - from);
        m_parts[idx(t)].push_back({0, state.cause, static_cast<double>(loss.minor)});
        return;
    }
    const Contract& contract = m_model.graph.plan.contracts.at(tracker.contract);
    const double graceEnds =
        state.outageBegan + static_cast<double>(contract.grace.value_or(Seconds(0)).count());
    for (const Segment& segment : m_segments[idx(t)]) {
        double from = std::max(0.0, segment.from);
        const double to = std::min(m_model.length, segment.to);
        auto window = static_cast<std::size_t>(
            std::upper_bound(tracker.windowEnds.begin(), tracker.windowEnds.end(), from) -
            tracker.windowEnds.begin());
        while (from < to) {
            const double end = std::min(to, tracker.windowEnds[window]);
            const double counted = segment.share * (end - from);
            WindowDowntime& sum = m_windows[idx(t)][window];
            sum.counted += counted;
            sum.penalised += segment.share * std::max(0.0, end - std::max(from, graceEnds));
            m_parts[idx(t)].push_back({static_cast<int>(window), state.cause, counted});
            from = end;
            ++window;
        }
    }
}

qint64 YearRun::bill(YearTally& tally) {
    qint64 loss = 0;
    for (const int t : m_touched) {
        const qint64 one = billTracker(t, tally);
        loss = saturatingSum(loss, one);
        tally.byTracker[idx(t)] = saturatingSum(tally.byTracker[idx(t)], one);
        m_trackers[idx(t)].isTouched = false;
        m_parts[idx(t)].clear();
    }
    m_touched.clear();
    return loss;
}

qint64 YearRun::billTracker(int t, YearTally& tally) {
    const YearTracker& tracker = m_model.trackers[idx(t)];
    qint64 loss = 0;
    if (tracker.activity >= 0) {
        for (const CausePart& part : m_parts[idx(t)]) {
            const auto minor = static_cast<qint64>(part.counted);
            loss = saturatingSum(loss, minor);
            tally.byCause[idx(part.cause)] = saturatingSum(tally.byCause[idx(part.cause)], minor);
        }
        return loss;
    }
    bool mayEnd = false;
    std::stable_sort(m_parts[idx(t)].begin(), m_parts[idx(t)].end(),
                     [](const CausePart& a, const CausePart& b) { return a.window < b.window; });
    for (std::size_t w = 0; w < m_windows[idx(t)].size(); ++w) {
        WindowDowntime& downtime = m_windows[idx(t)][w];
        if (downtime.counted <= 0)
            continue;
        const WindowBill window =
            billFor(m_model.graph.plan.contracts.at(tracker.contract), tracker.windowLengths[w], downtime);
        mayEnd = mayEnd || window.mayEnd;
        loss = saturatingSum(loss, window.total.minor);
        tally.downtime[idx(t)] += std::llround(downtime.counted);
        attribute(t, static_cast<int>(w), window.total.minor, downtime.counted, tally);
        downtime = {};
    }
    tally.mayEnd[idx(t)] += mayEnd ? 1 : 0;
    return loss;
}

/// Shares a window's charge among what began its outages, by their downtime; the last takes the rest.
void YearRun::attribute(int t, int window, qint64 loss, double counted, YearTally& tally) {
    const std::vector<CausePart>& parts = m_parts[idx(t)];
    auto part = std::lower_bound(parts.begin(), parts.end(), window,
                                 [](const CausePart& p, int w) { return p.window < w; });
    qint64 left = loss;
    for (; part != parts.end() && part->window == window; ++part) {
        const bool isLast = part + 1 == parts.end() || (part + 1)->window != window;
        const qint64 its =
            isLast ? left
                   : std::min(left, static_cast<qint64>(static_cast<double>(loss) * part->counted / counted));
        left -= its;
        tally.byCause[idx(part->cause)] = saturatingSum(tally.byCause[idx(part->cause)], its);
    }
}

} // namespace drawbridge
