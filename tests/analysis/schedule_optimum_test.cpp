// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/exposure.h"
#include "core/base/index.h"
#include "tests/support/random_recovery.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr qint64 kMinute = 60;

/// Every order of the steps of a tiny plan, each step at the first minute at which nothing is wrong. Some
/// best schedule is among them for every objective that only grows with the ends: sorted by start, its own
/// order places no step later.
class EveryOrder {
public:
    EveryOrder(const ScenarioAnalysis& analysis, Objective objective)
        : m_a(analysis), m_objective(objective), m_start(analysis.tasks.steps.size(), -1) {}

    /// Smallest value of the objective.
    double best() {
        extend(0);
        return m_best;
    }

    /// When each entry is up, from starts of some steps (the others -1); -1: not yet.
    static std::vector<qint64> upTimes(const ScenarioAnalysis& a, const std::vector<qint64>& start) {
        std::vector<qint64> up(a.tasks.components.size(), -1);
        for (std::size_t round = 0; round <= up.size(); ++round) {
            for (std::size_t e = 0; e < up.size(); ++e) {
                const auto& entry = a.tasks.components[e];
                if (!entry.notRecoverableBecause.isEmpty())
                    continue;
                if (!entry.steps.empty()) {
                    const int last = entry.steps.back();
                    if (start[idx(last)] >= 0)
                        up[e] = start[idx(last)] + a.tasks.steps[idx(last)].duration.known()->count();
                    continue;
                }
                std::vector<qint64> ends;
                for (const int c : entry.waitsFor) {
                    if (up[idx(a.tasks.indexOf[idx(c)])] >= 0)
                        ends.push_back(up[idx(a.tasks.indexOf[idx(c)])]);
                }
                std::sort(ends.begin(), ends.end());
                if (static_cast<int>(ends.size()) >= entry.needs)
                    up[e] = std::max(a.scenario.workStarts().count(),
                                     entry.needs > 0 ? ends[idx(entry.needs - 1)] : 0);
            }
        }
        return up;
    }

    /// What the objective says of when everything is up, worked out from the plan alone.
    static double valueOf(const ScenarioAnalysis& a, const std::vector<qint64>& up, Objective objective) {
        if (objective == Objective::Makespan)
            return static_cast<double>(*std::max_element(up.begin(), up.end()));
        double value = 0;
        if (objective == Objective::Priority) {
            const auto urgency = urgencies(a);
            for (std::size_t e = 0; e < up.size(); ++e)
                value += up[e] < 0 ? 0 : (1 << (6 - urgency[e])) * static_cast<double>(up[e]);
            return value;
        }
        for (const Contract& contract : a.plan().contracts) {
            std::optional<Seconds> down = Seconds(0);
            for (const ComponentId id : contract.services) {
                const int entry = a.tasks.indexOf[idx(a.graph->indexOf(id))];
                if (entry >= 0 && down)
                    down = up[idx(entry)] < 0 ? std::nullopt
                                              : std::optional(std::max(*down, Seconds(up[idx(entry)])));
            }
            value += static_cast<double>(
                contractCost(contract, down ? Estimated<Seconds>(*down) : Estimated<Seconds>::infinite())
                    .total.known()
                    ->minor);
        }
        return value;
    }

private:
    /// Priority 1 … 5 of the group a component is in, 6 without; what waits for it makes it as urgent.
    static std::vector<int> urgencies(const ScenarioAnalysis& a) {
        std::vector<int> urgency(a.tasks.components.size(), 6);
        for (const ProtectionGroup& group : a.plan().protectionGroups) {
            for (const ComponentId id : group.members) {
                if (const int entry = a.tasks.indexOf[idx(a.graph->indexOf(id))]; entry >= 0)
                    urgency[idx(entry)] = std::min(urgency[idx(entry)], *group.priority);
            }
        }
        for (std::size_t round = 0; round < urgency.size(); ++round) {
            for (std::size_t e = 0; e < urgency.size(); ++e) {
                if (!a.tasks.components[e].notRecoverableBecause.isEmpty())
                    continue;
                for (const int c : a.tasks.components[e].waitsFor) {
                    int& provider = urgency[idx(a.tasks.indexOf[idx(c)])];
                    provider = std::min(provider, urgency[e]);
                }
            }
        }
        return urgency;
    }

    /// Earliest moment at which a step may start by what is placed; absent: something it waits for is not.
    std::optional<qint64> readyAt(int step) const {
        const auto& entry =
            m_a.tasks.components[idx(m_a.tasks.indexOf[idx(m_a.tasks.steps[idx(step)].component)])];
        if (step != entry.steps.front()) {
            if (m_start[idx(step - 1)] < 0)
                return std::nullopt;
            return m_start[idx(step - 1)] + m_a.tasks.steps[idx(step - 1)].duration.known()->count();
        }
        const auto up = upTimes(m_a, m_start);
        std::vector<qint64> ends;
        for (const int c : entry.waitsFor) {
            if (up[idx(m_a.tasks.indexOf[idx(c)])] >= 0)
                ends.push_back(up[idx(m_a.tasks.indexOf[idx(c)])]);
        }
        std::sort(ends.begin(), ends.end());
        if (static_cast<int>(ends.size()) < entry.needs)
            return std::nullopt;
        return std::max(m_a.scenario.workStarts().count(), entry.needs > 0 ? ends[idx(entry.needs - 1)] : 0);
    }

    bool teamsCan(int step) const {
        const qint64 from = m_start[idx(step)];
        const qint64 length = m_a.tasks.steps[idx(step)].duration.known()->count();
        for (const TeamDemand& demand : m_a.tasks.steps[idx(step)].teams) {
            const Team& team = m_a.plan().teams.at(demand.team);
            if (from < m_a.scenario.workStarts().count() + team.onCallResponse.value_or(Seconds(0)).count() ||
                !inHours(team, from % (24 * 3600), length))
                return false;
            for (qint64 minute = from; minute < from + length; minute += kMinute) {
                if (busy(demand.team, minute) > team.effectiveSize())
                    return false;
            }
        }
        return true;
    }

    int busy(int team, qint64 minute) const {
        int units = 0;
        for (std::size_t s = 0; s < m_start.size(); ++s) {
            for (const TeamDemand& d : m_a.tasks.steps[s].teams) {
                if (d.team == team && m_start[s] >= 0 && m_start[s] <= minute &&
                    minute < m_start[s] + m_a.tasks.steps[s].duration.known()->count())
                    units += d.units;
            }
        }
        return units;
    }

    void extend(std::size_t placed) {
        if (placed == m_start.size()) {
            m_best = std::min(m_best, valueOf(m_a, upTimes(m_a, m_start), m_objective));
            return;
        }
        for (int step = 0; step < static_cast<int>(m_start.size()); ++step) {
            if (m_start[idx(step)] >= 0)
                continue;
            const auto ready = readyAt(step);
            if (!ready)
                continue;
            m_start[idx(step)] = *ready;
            while (!teamsCan(step))
                m_start[idx(step)] += kMinute;
            extend(placed + 1);
            m_start[idx(step)] = -1;
        }
    }

    const ScenarioAnalysis& m_a;
    Objective m_objective;
    std::vector<qint64> m_start;
    double m_best = std::numeric_limits<double>::max();
};

} // namespace

/// Thousands of tiny plans with k of n, hours, arrivals and several teams against every order of their steps.
class ScheduleOptimumTest : public QObject {
    Q_OBJECT

private:
    static void compare(Objective objective, unsigned firstSeed, int plans) {
        int tried = 0;
        int proven = 0;
        for (unsigned seed = firstSeed; tried < plans; ++seed) {
            RandomPlan random(seed, 3 + static_cast<int>(seed % 3), seed % 3 == 0);
            ScheduleSettings settings;
            settings.objective = objective;
            settings.schedules = 2000;
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(random.plan),
                                           random.scenario, settings);
            if (!a.schedule.makespan.known() || a.tasks.steps.empty() || a.tasks.steps.size() > 5)
                continue;
            ++tried;
            const QString wrong = violation(a, startsOf(a));
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
            const double optimum = EveryOrder(a, objective).best();
            const double found = EveryOrder::valueOf(a, EveryOrder::upTimes(a, startsOf(a)), objective);
            QVERIFY2(found == optimum,
                     qPrintable(QStringLiteral("seed %1: found %2, optimum %3, proven %4, generated %5")
                                    .arg(seed)
                                    .arg(found)
                                    .arg(optimum)
                                    .arg(a.schedule.provenOptimal)
                                    .arg(a.schedule.generated)));
            if (objective == Objective::Makespan)
                QVERIFY2(static_cast<double>(a.schedule.lowerBound.count()) <= optimum,
                         qPrintable(QString::number(seed)));
            proven += a.schedule.provenOptimal ? 1 : 0;
        }
        qInfo("%d of %d proven", proven, tried);
        QVERIFY(proven * 100 >= tried * 99);
    }

    static std::vector<qint64> startsOf(const ScenarioAnalysis& a) {
        std::vector<qint64> starts;
        for (const ScheduledStep& s : a.schedule.steps)
            starts.push_back(s.start.known()->count());
        return starts;
    }

private slots:
    void noOrderIsShorter() { compare(Objective::Makespan, 1, 3000); }
    void noOrderIsCheaper() { compare(Objective::Penalty, 100'000, 1000); }
    void noOrderSuitsThePrioritiesBetter() { compare(Objective::Priority, 200'000, 1000); }
};

DRAWBRIDGE_TEST(ScheduleOptimumTest)
#include "schedule_optimum_test.moc"
