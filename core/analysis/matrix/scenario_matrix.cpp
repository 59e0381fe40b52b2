// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/matrix/scenario_matrix.h"

#include "core/base/index.h"
#include "core/base/parallel.h"
#include "core/base/texts.h"
#include "core/model/failure.h"
#include "core/model/targets.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace drawbridge {

namespace {

/// Components down in all rows together: bounds the memory of `missing` and `notRecoverable`.
constexpr qint64 kMaxDown = 25'000'000;

/// Everything that the analysis of an impact depends on. Equal fingerprints mean the same recovery.
QByteArray fingerprint(const Scenario& scenario, const Impact& impact) {
    QByteArray text(static_cast<qsizetype>(impact.state.size()), '-');
    QByteArray more;
    for (std::size_t i = 0; i < impact.state.size(); ++i) {
        if (!impact.isDown(static_cast<int>(i)))
            continue;
        text[static_cast<qsizetype>(i)] = impact.state[i] == ImpactState::Lost ? 'l' : 'd';
        const ImpactReason& reason = impact.reason[i];
        if (reason.kind == ImpactReason::Kind::NoPath)
            more += 'p' + QByteArray::number(reason.component);
        if (reason.kind == ImpactReason::Kind::NoNetwork)
            more += 'n' + QByteArray::number(reason.network);
    }
    // A tunnel that fails itself is not restored with its gateways.
    for (const Failure& failure : scenario.fails) {
        if (failure.tunnel)
            more += 't' + QByteArray::number(failure.tunnel->value());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text + more);
    for (const auto* lost : {&impact.siteLost, &impact.networkLost, &impact.tunnelLost})
        hash.addData(QByteArrayView(lost->data(), static_cast<qsizetype>(lost->size())));
    return hash.result();
}

/// The worst results of a service over the rows of one thread. The first of equal rows counts, so the order
/// of processing does not matter.
struct Worst {
    Estimated<Seconds> rto;
    int rtoRow = -1;
    Estimated<Seconds> rpo;
    int rpoRow = -1;
    Seconds leastRto{0};
    Seconds leastRpo{0};
    std::vector<int> unrecoverableIn;

    /// Without an end before what is unknown, then the longest.
    static auto rankOf(const Estimated<Seconds>& time) {
        return std::tuple(time.isInfinite(), !time.atMost(), time.atMost().value_or(Seconds(0)),
                          time.atLeast().value_or(Seconds(0)));
    }

    static void take(Estimated<Seconds>& worst, int& worstRow, const Estimated<Seconds>& time, int row) {
        if (row < 0)
            return;
        const bool isEqual = rankOf(time) == rankOf(worst);
        if (worstRow < 0 || rankOf(time) > rankOf(worst) || (isEqual && row < worstRow)) {
            worst = time;
            worstRow = row;
        }
    }

    static void takeLeast(Seconds& least, const Estimated<Seconds>& time) {
        least = std::max(least, time.atLeast().value_or(Seconds(0)));
    }

    /// The worst of all is no less than what another row shows.
    static Estimated<Seconds> noLessThan(const Estimated<Seconds>& worst, Seconds least) {
        return worst.isUnknown() ? largerOf(worst, Estimated<Seconds>(least)) : worst;
    }

    void add(const Worst& other) {
        take(rto, rtoRow, other.rto, other.rtoRow);
        take(rpo, rpoRow, other.rpo, other.rpoRow);
        leastRto = std::max(leastRto, other.leastRto);
        leastRpo = std::max(leastRpo, other.leastRpo);
        unrecoverableIn.insert(unrecoverableIn.end(), other.unrecoverableIn.begin(),
                               other.unrecoverableIn.end());
    }
};

class MatrixMaker {
public:
    MatrixMaker(const RecoveryGraph& graph, const MatrixSettings& settings)
        : m_graph(graph), m_settings(settings), m_targets(targetsOfAll(graph.plan)),
          m_watched(watchedServices(graph)), m_serviceOf(idx(graph.size), -1) {
        for (std::size_t i = 0; i < m_watched.size(); ++i)
            m_serviceOf[idx(m_watched[i])] = static_cast<int>(i);
        m_settings.schedule.workStarts = usualWorkStarts(graph.plan);
        m_settings.schedule.cancelled = settings.cancelled;
        m_settings.schedule.improved = {};
        m_ofPairs = m_settings.schedule;
        m_ofPairs.schedules = quickSchedule().schedules;
    }

    ScenarioMatrix run() {
        chooseRows();
        lookAtImpacts();
        dropRedundantPairs();
        keepWithinMemory();
        findPlanned();
        shareAnalyses();
        analyse();
        return std::move(m_matrix);
    }

private:
    struct Row {
        int first;
        int second = -1; ///< index of m_singles, or -1
        QByteArray fingerprint;
        int lost = 0;
        std::optional<ScenarioId> planned;
    };

    void chooseRows() {
        m_singles = matrixFailures(m_graph);
        const auto singles = static_cast<qint64>(m_singles.size());
        const qint64 wanted = singles + (m_settings.pairs ? singles * (singles - 1) / 2 : 0);
        const auto most = static_cast<std::size_t>(std::clamp<qint64>(wanted, 0, m_settings.maxScenarios));
        for (int a = 0; a < singles && m_rows.size() < most; ++a)
            m_rows.push_back({a, -1, {}, 0, {}});
        for (int a = 0; a < singles; ++a) {
            for (int b = a + 1; b < singles && m_rows.size() < most; ++b)
                m_rows.push_back({a, b, {}, 0, {}});
        }
        leaveOut(wanted - static_cast<qint64>(m_rows.size()));
    }

    void leaveOut(qint64 rows) {
        m_matrix.leftOut =
            static_cast<int>(std::min<qint64>(m_matrix.leftOut + rows, std::numeric_limits<int>::max()));
    }

    Scenario scenarioOf(const Row& row) const {
        Scenario scenario;
        scenario.fails.push_back(m_singles[idx(row.first)]);
        if (row.second >= 0)
            scenario.fails.push_back(m_singles[idx(row.second)]);
        scenario.data = m_settings.data;
        return scenario;
    }

    int runAll(std::size_t pieces, double from, double to, const std::function<void(int, int)>& piece) const {
        ParallelWork work;
        work.pieces = static_cast<int>(pieces);
        work.threads = m_settings.threads;
        work.cancelled = m_settings.cancelled;
        if (m_settings.progress)
            work.progress = [this, from, to](double share) {
                m_settings.progress(from + (to - from) * share);
            };
        return runInParallel(work, piece);
    }

    void truncate(std::size_t rows) {
        leaveOut(static_cast<qint64>(m_rows.size() - rows));
        m_rows.resize(rows, {0, -1, {}, 0, {}});
    }

    void lookAtImpacts() {
        const int done = runAll(m_rows.size(), 0, 0.2, [this](int index, int) {
            Row& row = m_rows[idx(index)];
            const Scenario scenario = scenarioOf(row);
            const Impact impact = assessImpact(m_graph, scenario);
            for (int i = 0; i < m_graph.size; ++i)
                row.lost += impact.isDown(i) ? 1 : 0;
            row.fingerprint = fingerprint(scenario, impact);
        });
        truncate(idx(done));
    }

    /// Drops pairs that affect no more than one of the two alone.
    void dropRedundantPairs() {
        const auto same = [this](const Row& row, int single) {
            return m_rows[idx(single)].fingerprint == row.fingerprint;
        };
        const auto isRedundant = [&same](const Row& row) {
            return row.second >= 0 && (same(row, row.first) || same(row, row.second));
        };
        std::vector<Row> kept;
        for (const Row& row : m_rows) {
            if (!isRedundant(row))
                kept.push_back(row);
        }
        m_rows = std::move(kept);
    }

    void keepWithinMemory() {
        qint64 down = 0;
        std::size_t rows = 0;
        while (rows < m_rows.size() && down + m_rows[rows].lost <= kMaxDown)
            down += m_rows[rows++].lost;
        truncate(rows);
    }

    void findPlanned() {
        std::vector<std::pair<ScenarioId, Impact>> scenarios;
        for (const Scenario& scenario : m_graph.plan.scenarios) {
            if (m_settings.data == DataState::Unavailable || scenario.dataState() == DataState::Destroyed)
                scenarios.emplace_back(scenario.id, assessImpact(m_graph, scenario));
        }
        for (Row& row : m_rows) {
            const Scenario failed = scenarioOf(row);
            for (const auto& [id, impact] : scenarios) {
                if (!row.planned && losesAll(m_graph, impact, failed.fails))
                    row.planned = id;
            }
        }
    }

    void shareAnalyses() {
        QHash<QByteArray, int> known;
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            const QByteArray& key = m_rows[idx(i)].fingerprint;
            const auto found = known.constFind(key);
            if (found != known.cend()) {
                m_shared[idx(*found)].push_back(i);
                continue;
            }
            known.insert(key, static_cast<int>(m_shared.size()));
            m_shared.push_back({i});
        }
    }

    void analyse() {
        m_matrix.rows.resize(m_rows.size());
        std::vector<std::vector<Worst>> worst(idx(workers()), std::vector<Worst>(m_watched.size()));
        const int done = runAll(m_shared.size(), 0.2, 1, [&](int piece, int worker) {
            const std::vector<int>& rows = m_shared[idx(piece)];
            MatrixRow result = analysed(rows, worst[idx(worker)]);
            for (const int row : rows)
                m_matrix.rows[idx(row)] = describe(result, m_rows[idx(row)]);
        });
        for (std::size_t i = 0; i < m_watched.size(); ++i) {
            Worst all;
            for (const auto& part : worst)
                all.add(part[i]);
            std::sort(all.unrecoverableIn.begin(), all.unrecoverableIn.end());
            m_matrix.services.push_back({m_watched[i], Worst::noLessThan(all.rto, all.leastRto), all.rtoRow,
                                         Worst::noLessThan(all.rpo, all.leastRpo), all.rpoRow,
                                         std::move(all.unrecoverableIn)});
        }
        if (done < static_cast<int>(m_shared.size()))
            dropUndone(idx(done));
    }

    int workers() const {
        ParallelWork work;
        work.pieces = static_cast<int>(m_shared.size());
        work.threads = m_settings.threads;
        return workersFor(work);
    }

    /// Removes the rows whose analysis was cancelled.
    void dropUndone(std::size_t done) {
        std::vector<char> isDone(m_rows.size(), 0);
        for (std::size_t i = 0; i < done; ++i) {
            for (const int row : m_shared[i])
                isDone[idx(row)] = 1;
        }
        std::vector<int> place(m_rows.size(), -1);
        std::vector<MatrixRow> kept;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (isDone[row]) {
                place[row] = static_cast<int>(kept.size());
                kept.push_back(std::move(m_matrix.rows[row]));
            }
        }
        leaveOut(static_cast<qint64>(m_rows.size() - kept.size()));
        m_matrix.rows = std::move(kept);
        const auto move = [&place](int& row) { row = row < 0 ? -1 : place[idx(row)]; };
        for (MatrixService& service : m_matrix.services) {
            move(service.worstRtoRow);
            move(service.worstRpoRow);
            for (int& row : service.unrecoverableIn)
                move(row);
        }
    }

    /// The shared result of all rows with one fingerprint.
    MatrixRow analysed(const std::vector<int>& rows, std::vector<Worst>& worst) const {
        const Scenario scenario = scenarioOf(m_rows[idx(rows.front())]);
        const Impact impact = assessImpact(m_graph, scenario);
        const RecoveryTasks tasks = makeRecoveryTasks(m_graph, scenario, impact);
        const bool isPair = m_rows[idx(rows.front())].second >= 0;
        const Schedule schedule = makeSchedule(m_graph, tasks, isPair ? m_ofPairs : m_settings.schedule);
        const DataLoss loss = estimateDataLoss(m_graph, scenario, impact);
        MatrixRow result;
        result.lost = static_cast<int>(tasks.components.size());
        result.makespan = schedule.makespan;
        result.assumed = schedule.makespan.assumed();
        for (std::size_t e = 0; e < tasks.components.size(); ++e) {
            const int c = tasks.components[e].component;
            ComponentResult r;
            r.state = tasks.components[e].state;
            r.estimatedRto = schedule.finish[e];
            r.rtoTarget = m_targets[idx(c)].rto;
            r.estimatedRpo = loss.estimated[idx(c)];
            r.rpoTarget = m_targets[idx(c)].rpo;
            setVerdicts(r, m_graph.component(c));
            result.assumed |= r.assumed();
            if (r.estimatedRto.isInfinite())
                result.notRecoverable.push_back(c);
            if (r.misses())
                result.missing.push_back(c);
            if (r.verdict() == Verdict::Unknown)
                result.unknown.push_back(c);
            if (m_serviceOf[idx(c)] >= 0)
                note(worst[idx(m_serviceOf[idx(c)])], r, rows);
        }
        return result;
    }

    static void note(Worst& worst, const ComponentResult& r, const std::vector<int>& rows) {
        Worst::take(worst.rto, worst.rtoRow, r.estimatedRto, rows.front());
        Worst::take(worst.rpo, worst.rpoRow, r.estimatedRpo, rows.front());
        Worst::takeLeast(worst.leastRto, r.estimatedRto);
        Worst::takeLeast(worst.leastRpo, r.estimatedRpo);
        if (r.estimatedRto.isInfinite())
            worst.unrecoverableIn.insert(worst.unrecoverableIn.end(), rows.begin(), rows.end());
    }

    MatrixRow describe(const MatrixRow& result, const Row& row) const {
        MatrixRow described = result;
        described.fails = scenarioOf(row).fails;
        described.planned = row.planned;
        described.name = failureName(m_graph.plan, described.fails.front());
        if (row.second >= 0)
            described.name = ScenarioTexts::tr("%1 and %2")
                                 .arg(described.name, failureName(m_graph.plan, described.fails.back()));
        return described;
    }

    const RecoveryGraph& m_graph;
    MatrixSettings m_settings;
    ScheduleSettings m_ofPairs;
    std::vector<Targets> m_targets;
    std::vector<int> m_watched;
    std::vector<int> m_serviceOf; ///< component → index of m_watched, or -1
    std::vector<Failure> m_singles;
    std::vector<Row> m_rows;
    std::vector<std::vector<int>> m_shared; ///< the rows of each fingerprint
    ScenarioMatrix m_matrix;
};

} // namespace

ScenarioMatrix makeScenarioMatrix(const std::shared_ptr<const RecoveryGraph>& graph,
                                  const MatrixSettings& settings) {
    return MatrixMaker(*graph, settings).run();
}

QString plannedScenarioName(const Plan& plan, const MatrixRow& row) {
    const Scenario* scenario = row.planned ? plan.scenarios.find(*row.planned) : nullptr;
    return scenario != nullptr ? scenario->name : QString();
}

} // namespace drawbridge
