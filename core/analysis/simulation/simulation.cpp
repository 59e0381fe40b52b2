// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/simulation/simulation.h"

#include "core/analysis/simulation/rto_distribution.h"
#include "core/analysis/simulation/simulation_network.h"
#include "core/base/index.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

/// Runs per piece of work: a few cache lines of samples per component.
constexpr int kRunsPerPiece = 64;

/// Integer sums, so that the result does not depend on which thread did which run.
struct Tally {
    std::vector<qint64> sum;   ///< of times, per row
    std::vector<int> met;      ///< per entry: runs that met the target
    std::vector<int> critical; ///< per step: runs in which it was critical
    int metAll = 0;

    void add(const Tally& other) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += other.sum[i];
        for (std::size_t i = 0; i < met.size(); ++i)
            met[i] += other.met[i];
        for (std::size_t i = 0; i < critical.size(); ++i)
            critical[i] += other.critical[i];
        metAll += other.metAll;
    }
};

/// Rows of samples: the recoverable entries, and the makespan.
class Simulator {
public:
    Simulator(const ScenarioAnalysis& analysis, const SimulationSettings& settings)
        : m_analysis(analysis), m_settings(settings), m_net(analysis),
          m_entries(static_cast<int>(m_net.upNode.size())), m_rowOf(m_net.upNode.size(), -1) {
        constexpr qint64 none = std::numeric_limits<qint64>::max();
        for (int e = 0; e < m_entries; ++e) {
            const auto target =
                analysis.components[idx(analysis.tasks.components[idx(e)].component)].rtoTarget;
            m_anyTarget = m_anyTarget || target;
            const Estimated<Seconds>& finish = analysis.schedule.finish[idx(e)];
            m_oneNeverMet = m_oneNeverMet || (target && finish.isInfinite());
            m_oneUnknown = m_oneUnknown || (target && finish.isUnknown());
            m_target.push_back(target ? target->count() : none);
            if (m_net.upNode[idx(e)] >= 0 && finish.isKnown())
                m_rowOf[idx(e)] = m_rows++;
        }
    }

    Simulation run() {
        const int runs = std::max(0, m_settings.runs);
        RtoSamples samples(bounds(), runs);
        ParallelWork work;
        work.pieces = (runs + kRunsPerPiece - 1) / kRunsPerPiece;
        work.threads = m_settings.threads;
        work.cancelled = m_settings.cancelled;
        work.progress = m_settings.progress;
        std::vector<Worker> workers;
        for (int w = 0; w < workersFor(work); ++w)
            workers.push_back({SimulationRun(m_net), emptyTally()});
        const int pieces = runInParallel(work, [&](int piece, int worker) {
            const int end = std::min(runs, (piece + 1) * kRunsPerPiece);
            for (int i = piece * kRunsPerPiece; i < end; ++i)
                simulate(workers[idx(worker)], samples, i);
        });
        Tally total = emptyTally();
        for (const Worker& worker : workers)
            total.add(worker.tally);
        return result(samples, total, std::min(runs, pieces * kRunsPerPiece));
    }

private:
    struct Worker {
        SimulationRun run;
        Tally tally;
    };

    Tally emptyTally() const {
        Tally tally;
        tally.sum.assign(idx(m_rows) + 1, 0);
        tally.met.assign(idx(m_entries), 0);
        tally.critical.assign(idx(m_net.problem.steps), 0);
        return tally;
    }

    /// Times are monotonic in the durations, so the shortest and longest durations give the bounds.
    std::vector<RtoSamples::Row> bounds() const {
        std::vector<RtoSamples::Row> rows(idx(m_rows) + 1);
        SimulationRun run(m_net);
        std::vector<qint64> length = m_net.shortest;
        run.setLengths(length);
        run.follow();
        forEachRow(run, [&rows](int row, qint64 time) { rows[idx(row)].least = time; });
        for (std::size_t n = 0; n < length.size(); ++n)
            length[n] += m_net.span[n];
        run.setLengths(length);
        run.follow();
        forEachRow(run, [&rows](int row, qint64 time) { rows[idx(row)].greatest = time; });
        return rows;
    }

    template <class F>
    void forEachRow(const SimulationRun& run, F&& row) const {
        for (int e = 0; e < m_entries; ++e) {
            if (m_rowOf[idx(e)] >= 0)
                row(m_rowOf[idx(e)], run.endOf(m_net.upNode[idx(e)]));
        }
        row(m_rows, run.makespan());
    }

    void simulate(Worker& worker, RtoSamples& samples, int number) const {
        SimulationRun& run = worker.run;
        Tally& tally = worker.tally;
        run.draw(m_settings.seed, number);
        run.follow();
        forEachRow(run, [&](int row, qint64 time) {
            samples.add(row, number, time);
            tally.sum[idx(row)] += time;
        });
        bool all = !m_oneNeverMet;
        for (int e = 0; m_anyTarget && e < m_entries; ++e) {
            if (m_rowOf[idx(e)] < 0)
                continue;
            const bool met = run.endOf(m_net.upNode[idx(e)]) <= m_target[idx(e)];
            tally.met[idx(e)] += met ? 1 : 0;
            all = all && met;
        }
        tally.metAll += all ? 1 : 0;
        run.forEachCritical([&tally](int step) { ++tally.critical[idx(step)]; });
    }

    Simulation result(RtoSamples& samples, const Tally& total, int runs) const {
        Simulation simulation;
        simulation.runs = runs;
        simulation.seed = m_settings.seed;
        simulation.components.resize(idx(m_entries));
        simulation.criticality.assign(idx(m_net.problem.steps), 0.0);
        if (runs == 0)
            return simulation;
        const auto share = [runs](int count) { return static_cast<double>(count) / runs; };
        for (std::size_t s = 0; s < total.critical.size(); ++s)
            simulation.criticality[s] = share(total.critical[s]);
        if (m_anyTarget && (m_oneNeverMet || !m_oneUnknown))
            simulation.chanceToMeetAll = share(total.metAll);
        const auto distribution = [&](int row) {
            RtoDistribution d = samples.distribution(row, runs);
            d.mean = Seconds((total.sum[idx(row)] + runs / 2) / runs);
            return d;
        };
        ParallelWork work;
        work.pieces = m_entries;
        work.threads = m_settings.threads;
        runInParallel(work, [&](int e, int) {
            if (m_rowOf[idx(e)] < 0)
                return;
            auto& d = simulation.components[idx(e)].emplace(distribution(m_rowOf[idx(e)]));
            if (m_target[idx(e)] != std::numeric_limits<qint64>::max())
                d.chanceToMeet = share(total.met[idx(e)]);
        });
        if (m_analysis.schedule.makespan.isKnown())
            simulation.makespan = distribution(m_rows);
        else if (m_analysis.schedule.makespan.isUnknown())
            simulation.criticality.clear();
        return simulation;
    }

    const ScenarioAnalysis& m_analysis;
    const SimulationSettings& m_settings;
    SimulationNetwork m_net;
    int m_entries;
    int m_rows = 0;
    std::vector<int> m_rowOf; ///< per entry, -1: not recoverable or unknown
    std::vector<qint64> m_target;
    bool m_anyTarget = false;
    bool m_oneNeverMet = false;
    bool m_oneUnknown = false;
};

} // namespace

Simulation simulateRecovery(const ScenarioAnalysis& analysis, const SimulationSettings& settings) {
    return Simulator(analysis, settings).run();
}

std::optional<double> chanceToMeet(const ComponentResult& result,
                                   const std::optional<RtoDistribution>& distribution) {
    if (!result.rtoTarget)
        return std::nullopt;
    if (distribution)
        return distribution->chanceToMeet;
    return result.estimatedRto.isInfinite() ? std::optional(0.0) : std::nullopt;
}

} // namespace drawbridge
