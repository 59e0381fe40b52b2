// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failback/failback.h"
#include "core/base/index.h"
#include "tests/support/random_estate.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <set>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// orders-db fails over to its replica, 240 GiB away from home: 1229 s at 200 MiB/s. audit comes from a
/// backup, 120 GiB: 615 s. orders runs on docker-1, which is built anew at Dublin. web stays in Dublin.
const QByteArray kFailbackShop = R"(
assumptions:
  steps: {failover: 10m, restore: 30m, rebuild: 1h, restart: 5m, reroute: 15m, reconnect: 5m, verify: 5m}
sites:
  - {name: Frankfurt, kind: on-premises}
  - {name: Dublin, kind: cloud-region}
teams:
  - {name: DBA, size: 1, on-call-response: 1h}
components:
  - {name: orders-db-dr, kind: database, site: Dublin}
  - {name: docker-dr-1, kind: docker-host, site: Dublin}
  - {name: docker-1, kind: docker-host, site: Frankfurt, recovery: {strategy: rebuild, to: Dublin}}
  - name: orders-db
    kind: database
    site: Frankfurt
    data: 240 GiB
    copies: [{at: orders-db-dr, method: asynchronous, lag: 30s, restore-rate: 200MiB/s}]
    recovery: {strategy: failover, standby: orders-db-dr, steps: [{name: Promote, duration: 5m, teams: {DBA: 1}}]}
  - {name: orders, kind: service, host: docker-1, requires: [orders-db], recovery: {strategy: restart, to: Dublin, host: docker-dr-1}}
  - name: audit
    kind: audit-server
    site: Frankfurt
    data: 120 GiB
    copies: [{at: Dublin, method: backup, every: 24h, takes: 1h, restore-rate: 200MiB/s}]
    recovery: {strategy: restore, to: Dublin}
  - {name: web, kind: service, site: Dublin, requires: [orders]}
  - {name: staff, kind: user-group, site: Dublin}
accesses:
  - {from: staff, to: orders, port: 443/tcp}
scenarios:
  - {name: Frankfurt lost, fails: [{site: Frankfurt}], detection: 10m, declaration: 30m}
)";

/// "component: step" with its times, for asking by name.
struct Row {
    QString component;
    QString step;
    FailbackPhase phase;
    qint64 start;
    qint64 finish;
    bool known;
};

std::vector<Row> rowsOf(const ScenarioAnalysis& a, const FailbackPlan& plan) {
    std::vector<Row> rows;
    for (std::size_t s = 0; s < plan.tasks.steps.size(); ++s) {
        const RecoveryStep& step = plan.tasks.steps[s];
        const ScheduledStep& times = plan.schedule.steps[s];
        rows.push_back({a.graph->name(step.component), step.name, plan.phase[s],
                        times.start.atLeast()->count(), times.finish.atLeast()->count(),
                        step.duration.isKnown()});
    }
    return rows;
}

Row rowOf(const std::vector<Row>& rows, const char* component, const char* step) {
    for (const Row& row : rows) {
        if (row.component == QString::fromUtf8(component) && row.step.startsWith(QString::fromUtf8(step)))
            return row;
    }
    qFatal("no step %s of %s", step, component);
}

QStringList stepsOf(const std::vector<Row>& rows, const char* component) {
    QStringList steps;
    for (const Row& row : rows) {
        if (row.component == QString::fromUtf8(component))
            steps += row.step;
    }
    return steps;
}

/// A week that repeats, in seconds from Monday 00:00.
bool inHours(const Team& team, qint64 start, qint64 length) {
    const WorkingHours hours = team.hours.value_or(WorkingHours());
    for (qint64 second = start; second < start + length; second += 60) {
        const qint64 minute = second / 60 % WorkingHours::kWeekMinutes;
        const auto open = [minute](const WorkingHours::Span& span) {
            return span.from <= minute && minute < span.to;
        };
        if (std::none_of(hours.spans().begin(), hours.spans().end(), open))
            return false;
    }
    return true;
}

/// Checks a failback from scratch against what its header promises. An empty text: nothing is wrong.
class Checker {
public:
    Checker(const ScenarioAnalysis& a, const FailbackPlan& plan) : m_a(a), m_plan(plan) {}

    QString wrong() const {
        for (std::size_t s = 0; s < m_plan.tasks.steps.size(); ++s) {
            const ScheduledStep& step = m_plan.schedule.steps[s];
            if (!step.finish.isKnown())
                continue;
            if (*step.finish.atLeast() - *step.start.atLeast() != *m_plan.tasks.steps[s].duration.atLeast())
                return QStringLiteral("step %1 is not as long as it is").arg(s);
            for (std::size_t other = 0; other < m_plan.tasks.steps.size(); ++other) {
                if (m_plan.phase[s] < m_plan.phase[other] &&
                    step.finish.atLeast() > m_plan.schedule.steps[other].start.atLeast())
                    return QStringLiteral("step %1 reaches into the next phase").arg(s);
            }
        }
        for (const ComponentRecovery& entry : m_plan.tasks.components) {
            const QString text = wrongOrder(entry.component);
            if (!text.isEmpty())
                return text;
        }
        return wrongTeams();
    }

private:
    /// First start and last finish of a component in a phase.
    std::optional<std::pair<Seconds, Seconds>> span(int component, FailbackPhase phase) const {
        std::optional<std::pair<Seconds, Seconds>> result;
        for (std::size_t s = 0; s < m_plan.tasks.steps.size(); ++s) {
            if (m_plan.tasks.steps[s].component != component || m_plan.phase[s] != phase)
                continue;
            const ScheduledStep& step = m_plan.schedule.steps[s];
            if (result && result->second > *step.start.atLeast())
                return std::pair(Seconds(-1), Seconds(-1));
            result = {result ? result->first : *step.start.atLeast(), *step.finish.atLeast()};
        }
        return result;
    }

    QString wrongOrder(int component) const {
        const auto stop = span(component, FailbackPhase::Stop);
        const auto move = span(component, FailbackPhase::Move);
        if ((stop && stop->first.count() < 0) || (move && move->first.count() < 0))
            return m_a.graph->name(component) + QStringLiteral(" does two things at once");
        for (const int provider : m_a.graph->hard.of(component)) {
            const auto stopped = span(provider, FailbackPhase::Stop);
            const auto moved = span(provider, FailbackPhase::Move);
            if (stop && stopped && stopped->first < stop->second)
                return m_a.graph->name(provider) + QStringLiteral(" stops under what requires it");
            if (move && moved && move->first < moved->second)
                return m_a.graph->name(component) + QStringLiteral(" starts before what it requires");
            if (move && m_a.graph->isGroup[idx(provider)] && move->first < groupUp(provider))
                return m_a.graph->name(component) + QStringLiteral(" starts before its group is up");
        }
        return {};
    }

    /// When enough members of a group without steps of its own serve at home; those that stay are there.
    Seconds groupUp(int group) const {
        std::vector<Seconds> ends;
        for (const int member : m_a.graph->hard.of(group)) {
            const int entry = m_plan.tasks.indexOf[idx(member)];
            const auto moved = span(member, FailbackPhase::Move);
            if (entry >= 0 && m_a.graph->isGroup[idx(member)])
                ends.push_back(groupUp(member));
            else if (entry >= 0 || isUpAway(member))
                ends.push_back(moved ? moved->second : Seconds(0));
        }
        std::sort(ends.begin(), ends.end());
        const std::size_t needed = std::min(idx(m_a.graph->atLeast[idx(group)]), ends.size());
        return needed == 0 ? Seconds(0) : ends[needed - 1];
    }

    bool isUpAway(int component) const {
        return m_a.components[idx(component)].notRecoverableBecause.isEmpty();
    }

    QString wrongTeams() const {
        for (int t = 0; t < m_a.plan().teams.size(); ++t) {
            const Team& team = m_a.plan().teams.at(t);
            for (std::size_t s = 0; s < m_plan.tasks.steps.size(); ++s) {
                const ScheduledStep& step = m_plan.schedule.steps[s];
                if (unitsOf(s, t) == 0 || !step.finish.isKnown())
                    continue;
                int busy = 0;
                for (std::size_t other = 0; other < m_plan.tasks.steps.size(); ++other) {
                    const ScheduledStep& o = m_plan.schedule.steps[other];
                    if (o.finish.isKnown() && o.start.atLeast() <= step.start.atLeast() &&
                        step.start.atLeast() < o.finish.atLeast())
                        busy += unitsOf(other, t);
                }
                if (busy > team.effectiveSize())
                    return team.name + QStringLiteral(" does more than its size");
                if (!inHours(team, step.start.atLeast()->count(),
                             (*step.finish.atLeast() - *step.start.atLeast()).count()))
                    return team.name + QStringLiteral(" works outside its hours");
            }
        }
        return {};
    }

    int unitsOf(std::size_t step, int team) const {
        for (const TeamDemand& d : m_plan.tasks.steps[step].teams) {
            if (d.team == team)
                return d.units;
        }
        return 0;
    }

    const ScenarioAnalysis& m_a;
    const FailbackPlan& m_plan;
};

} // namespace

class FailbackTest : public QObject {
    Q_OBJECT

private slots:
    /// Preparation: docker-1 is ready after 10 m, the replica after 1229 s. Stop: orders 5 m, then orders-db
    /// 5 m, audit beside them: 10 m. Move: orders-db 30 s + 10 m + 5 m; orders 5 + 5 + 5 m; web 5 m:
    /// 35 m 30 s; audit meanwhile 615 s + 5 m + 5 m. Down for 45 m 30 s.
    void theShopGoesHome() {
        const worked::Result shop(kFailbackShop);
        const FailbackPlan plan = planFailback(shop.analysis(), {});
        const auto rows = rowsOf(shop.analysis(), plan);
        QVERIFY(plan.notReturning.empty());
        QVERIFY(plan.unknownDurations.empty());
        QCOMPARE(plan.preparation.known(), Seconds(1229));
        QCOMPARE(plan.windowStarts.known(), Seconds(1229));
        QCOMPARE(plan.downtime.known(), Seconds(45min + 30s));
        QCOMPARE(plan.schedule.makespan.known(), Seconds(1229 + 2730 + 600));
        QVERIFY(plan.schedule.provenOptimal);
        QCOMPARE(plan.schedule.lowerBound, *plan.schedule.makespan.known());
        QCOMPARE(stepsOf(rows, "docker-1").size(), 2);
        QCOMPARE(rowOf(rows, "docker-1", "Verify").finish, 600);
        QCOMPARE(stepsOf(rows, "orders-db"),
                 (QStringList{u"Replicate 240 GiB back from orders-db-dr"_qs, u"Stop at Dublin"_qs,
                              u"Final synchronisation from orders-db-dr"_qs, u"Take over at Frankfurt"_qs,
                              u"Verify"_qs, u"Resume replication from Frankfurt to orders-db-dr"_qs}));
        QCOMPARE(stepsOf(rows, "orders"), (QStringList{u"Stop at Dublin"_qs, u"Start at Frankfurt"_qs,
                                                       u"Verify"_qs, u"Redirect access to Frankfurt"_qs}));
        QCOMPARE(stepsOf(rows, "audit"),
                 (QStringList{u"Stop at Dublin"_qs, u"Copy 120 GiB back from Dublin"_qs,
                              u"Start at Frankfurt"_qs, u"Verify"_qs}));
        QCOMPARE(stepsOf(rows, "web"), QStringList{u"Reconnect and verify"_qs});
        QVERIFY(stepsOf(rows, "staff").isEmpty());
        QCOMPARE(rowOf(rows, "orders", "Stop").start, 1229);
        QCOMPARE(rowOf(rows, "orders-db", "Stop").start, 1229 + 300);
        QCOMPARE(rowOf(rows, "orders-db", "Final").start, 1229 + 600);
        QCOMPARE(rowOf(rows, "orders", "Start").start, 1229 + 600 + 930);
        QCOMPARE(rowOf(rows, "audit", "Verify").finish, 1229 + 600 + 1215);
        QCOMPARE(rowOf(rows, "orders-db", "Resume replication from").phase, FailbackPhase::Afterwards);
        QCOMPARE(Checker(shop.analysis(), plan).wrong(), QString());
    }

    /// Who was lost together with its data is not guessed at.
    void whatIsNotKnownIsSaid() {
        QByteArray body = kFailbackShop;
        body.replace("lag: 30s, restore-rate: 200MiB/s", "lag: 30s");
        const worked::Result noRate(body);
        const FailbackPlan plan = planFailback(noRate.analysis(), {});
        QVERIFY(!plan.preparation.known());
        QVERIFY(!plan.windowStarts.known());
        QCOMPARE(plan.downtime.known(), Seconds(45min + 30s));
        QCOMPARE(plan.unknownDurations.size(), std::size_t(1));
        QVERIFY(plan.unknownDurations[0].contains(u"restore rate of the asynchronous replica of orders-db"));
        const auto rows = rowsOf(noRate.analysis(), plan);
        QVERIFY(!rowOf(rows, "orders-db", "Replicate 240 GiB").known);
        QVERIFY(rowOf(rows, "orders-db", "Final").known);

        body = kFailbackShop;
        body.replace("every: 24h, takes: 1h, restore-rate: 200MiB/s", "every: 24h, takes: 1h");
        const worked::Result noBackupRate(body);
        const FailbackPlan window = planFailback(noBackupRate.analysis(), {});
        QCOMPARE(window.preparation.known(), Seconds(1229));
        QVERIFY(!window.downtime.known());
        QVERIFY(window.unknownDurations.at(0).contains(u"audit"));

        body = kFailbackShop;
        body.replace("lag: 30s, ", "");
        const worked::Result noLag(body);
        QVERIFY(!planFailback(noLag.analysis(), {}).downtime.known());
    }

    /// orders came back on docker-1 itself, which was built anew at Dublin: it goes home all the same.
    void whatWentWithItsHostGoesHome() {
        QByteArray body = kFailbackShop;
        body.replace("{strategy: restart, to: Dublin, host: docker-dr-1}", "{strategy: restart}");
        const worked::Result shop(body);
        const FailbackPlan plan = planFailback(shop.analysis(), {});
        QCOMPARE(stepsOf(rowsOf(shop.analysis(), plan), "orders").first(), u"Stop at Dublin"_qs);
        QCOMPARE(plan.downtime.known(), Seconds(45min + 30s));
    }

    /// A synchronous replica leaves nothing for the window: 30 s less.
    void aSynchronousReplicaNeedsNoFinalSynchronisation() {
        QByteArray body = kFailbackShop;
        body.replace("method: asynchronous, lag: 30s", "method: synchronous");
        const worked::Result shop(body);
        const FailbackPlan plan = planFailback(shop.analysis(), {});
        QCOMPARE(plan.downtime.known(), Seconds(45min));
        for (const Row& row : rowsOf(shop.analysis(), plan))
            QVERIFY(!row.step.startsWith(u"Final synchronisation"));
    }

    /// Destroyed: the host at home is built anew, 1 h + 5 m, before anyone is down.
    void destroyedMachinesAreBuiltBeforeTheWindow() {
        QByteArray body = kFailbackShop;
        body.replace("detection: 10m", "data: destroyed, detection: 10m");
        body.replace(
            "{at: orders-db-dr, method",
            "{at: Dublin, method: backup, every: 1h, restore-rate: 200MiB/s}, {at: orders-db-dr, method");
        const worked::Result shop(body);
        const FailbackPlan plan = planFailback(shop.analysis(), {});
        QCOMPARE(plan.preparation.known(), Seconds(65min));
        QCOMPARE(plan.downtime.known(), Seconds(45min + 30s));
    }

    /// There are copies, so there are data to bring home, though the plan leaves out how much.
    void dataOfUnknownSizeComeHome() {
        QByteArray body = kFailbackShop;
        body.replace("    data: 120 GiB\n", "");
        const worked::Result shop(body);
        const FailbackPlan plan = planFailback(shop.analysis(), {});
        const auto rows = rowsOf(shop.analysis(), plan);
        QVERIFY(!rowOf(rows, "audit", "Copy the data back from Dublin").known);
        QCOMPARE(plan.unknownDurations.size(), std::size_t(1));
        QVERIFY(plan.unknownDurations[0].contains(u"data size of audit is not given"));
    }

    void whatStaysAwayAndWhatWasNeverAway() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: nowhere, kind: service, recovery: {strategy: restart, to: Spare}}
  - {name: here, kind: service, site: Spare, recovery: {strategy: restart}}
  - {name: gone, kind: service, site: Main}
  - {name: isp, kind: third-party, site: Main, recovery: {strategy: reroute}}
scenarios: [{name: All fail, fails: [{component: nowhere}, {component: here}, {component: gone}, {component: isp}]}]
)");
        const FailbackPlan plan = planFailback(w.analysis(), {});
        QCOMPARE(plan.notReturning.size(), std::size_t(2));
        QVERIFY(plan.notReturning[0].startsWith(u"nowhere has no home site"));
        QVERIFY(plan.notReturning[1].startsWith(u"gone is not recovered"));
        // isp is routed back, 15 m + 5 m; here was started where it is at home.
        QCOMPARE(plan.downtime.known(), Seconds(20min));
        QCOMPARE(plan.tasks.steps.size(), std::size_t(2));
        QCOMPARE(plan.preparation.known(), Seconds(0));
    }

    /// dns ran on the host that needs it: it was recovered on another one, but the circle waits at home.
    void aCircleAtHomeStaysAway() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: host, kind: server, site: Main, requires: [dns], recovery: {strategy: rebuild, to: Spare}}
  - {name: spare-host, kind: server, site: Spare}
  - {name: dns, kind: dns-server, host: host, recovery: {strategy: restart, to: Spare, host: spare-host}}
  - {name: mail, kind: service, site: Main, recovery: {strategy: restart, to: Spare}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        QCOMPARE(w.rto("dns"), 10);
        const FailbackPlan plan = planFailback(w.analysis(), {});
        QCOMPARE(plan.notReturning.size(), std::size_t(2));
        for (const QString& sentence : plan.notReturning)
            QVERIFY(sentence.contains(u"at home it is part of, or depends on, a dependency cycle"));
        QCOMPARE(plan.tasks.components.size(), std::size_t(1));
        QCOMPARE(plan.downtime.known(), Seconds(15min)); // mail: 5 m, then 5 m and 5 m
    }

    /// The team that restarted the gateway in 3 m has 4 m a day: not enough to stop it.
    void whatNeverFitsTheHoursStaysAway() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
teams: [{name: Night, size: 1, hours: "Mon-Sun 03:00-03:04"}]
components:
  - {name: batch, kind: service, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Up, duration: 3m, teams: {Night: 1}}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        const FailbackPlan plan = planFailback(w.analysis(), {});
        QCOMPARE(plan.notReturning.size(), std::size_t(1));
        QVERIFY(plan.notReturning[0].contains(u"never fits its teams' working hours"));
        QVERIFY(plan.tasks.steps.empty());
    }

    void nothingLostNothingToDo() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components: [{name: shop, kind: service, site: Main}]
scenarios: [{name: Spare lost, fails: [{site: Spare}]}]
)");
        const FailbackPlan plan = planFailback(w.analysis(), {});
        QVERIFY(plan.tasks.components.empty() && plan.tasks.steps.empty() && plan.notReturning.empty());
        QCOMPARE(plan.downtime.known(), Seconds(0));
        QCOMPARE(plan.schedule.makespan.known(), Seconds(0));
    }

    /// Two services, one engineer at work from 8 to 18. On Monday at 17:45 there is time to stop both (10 m)
    /// and to start one (5 m), and the rest would wait for the morning. From Tuesday at 8:00, 14 h 15 m
    /// later, it takes 10 m + 4 × 5 m.
    void theWindowLiesWhereItIsShort() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
teams: [{name: Net, size: 1, hours: "Mon-Fri 08:00-18:00", on-call-response: 2h}]
components:
  - {name: a, kind: service, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Up, duration: 20m, teams: {Net: 1}}]}}
  - {name: b, kind: service, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Up, duration: 20m, teams: {Net: 1}}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        ScheduleSettings settings;
        settings.incident.minuteOfWeek = 17 * 60 + 45;
        const FailbackPlan late = planFailback(w.analysis(), settings);
        QCOMPARE(late.windowStarts.known(), Seconds(14h + 15min));
        QCOMPARE(late.downtime.known(), Seconds(30min));
        settings.incident.minuteOfWeek = 9 * 60;
        const FailbackPlan early = planFailback(w.analysis(), settings);
        QCOMPARE(early.windowStarts.known(), Seconds(0));
        QCOMPARE(early.downtime.known(), Seconds(30min));
    }

    /// Tunnel and gateway: the gateway at home is ready before the window, the tunnel is switched in it.
    void tunnelsAreSwitchedBack() {
        const worked::Result w(R"(
sites:
  - {name: Office, kind: on-premises}
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
networks:
  - {name: office-lan, site: Office, cidr: 10.1.0.0/24}
  - {name: main-app, site: Main, cidr: 10.2.0.0/24, fails-over-to: spare-app}
  - {name: spare-app, site: Spare, cidr: 10.3.0.0/24}
components:
  - {name: office-gw, kind: vpn-gateway, site: Office, interfaces: [{network: office-lan, address: 10.1.0.1}]}
  - {name: main-gw, kind: vpn-gateway, site: Main, interfaces: [{network: main-app, address: 10.2.0.1}], recovery: {strategy: rebuild, to: Spare}}
  - {name: spare-gw, kind: vpn-gateway, site: Spare, interfaces: [{network: spare-app, address: 10.3.0.1}]}
tunnels:
  - {name: office-main, type: wireguard, a: {gateway: office-gw, networks: [office-lan]}, b: {gateway: main-gw, networks: [main-app]}, fails-over-to: office-spare}
  - {name: office-spare, type: wireguard, a: {gateway: office-gw, networks: [office-lan]}, b: {gateway: spare-gw, networks: [spare-app]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        const FailbackPlan plan = planFailback(w.analysis(), {});
        const auto rows = rowsOf(w.analysis(), plan);
        QCOMPARE(stepsOf(rows, "main-gw").last(),
                 u"Switch the tunnel back from office-spare to office-main"_qs);
        QCOMPARE(plan.preparation.known(), Seconds(10min));
        QCOMPARE(plan.downtime.known(), Seconds(5min));
    }

    /// In every random disaster: phases, order, teams and hours hold; whoever was recovered elsewhere goes
    /// home or is said to stay; and what has a length is in the times.
    void noFailbackBreaksARule() {
        int steps = 0;
        for (unsigned seed = 1; seed <= 800; ++seed) {
            const testing::RandomEstate random(seed, 2 + static_cast<int>(seed % 12), seed % 2 == 0);
            const auto a = random.analysis();
            const FailbackPlan plan = planFailback(a, {});
            const QString wrong = Checker(a, plan).wrong();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
            steps += static_cast<int>(plan.tasks.steps.size());
            std::set<int> going;
            for (const RecoveryStep& step : plan.tasks.steps)
                going.insert(step.component);
            for (const ComponentRecovery& r : a.tasks.components) {
                if (r.state != ImpactState::Lost || a.graph->isGroup[idx(r.component)])
                    continue;
                const QString name = a.graph->name(r.component) + u' ';
                const bool told = std::any_of(plan.notReturning.begin(), plan.notReturning.end(),
                                              [&](const QString& s) { return s.startsWith(name); });
                QVERIFY2(told != (going.count(r.component) > 0),
                         qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(name)));
            }
            const bool unknown =
                std::any_of(plan.tasks.steps.begin(), plan.tasks.steps.end(),
                            [](const RecoveryStep& step) { return !step.duration.isKnown(); });
            QCOMPARE(unknown, !plan.preparation.known() || !plan.downtime.known());
            QCOMPARE(unknown, !plan.unknownDurations.empty());
        }
        QVERIFY(steps > 5000);
    }
};

DRAWBRIDGE_TEST(FailbackTest)
#include "failback_test.moc"
