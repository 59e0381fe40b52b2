// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <random>

using namespace drawbridge;
using namespace std::chrono_literals;
using worked::Result;

namespace {

/// A random plan without teams that gives everything: durations, rates, sizes, ages, retention, fees.
class FullPlan {
public:
    explicit FullPlan(unsigned seed) : m_random(seed) {
        m_plan.project.name = u"Full"_qs;
        for (const char* name : {"Home", "Away", "Vault"}) {
            Site site;
            site.name = QString::fromLatin1(name);
            m_sites.push_back(site.id);
            site.position = m_plan.sites.nextPosition();
            m_plan.sites.put(site);
        }
        for (int i = 0, n = 4 + below(8); i < n; ++i)
            addComponent(i);
        Contract contract;
        contract.client = u"C"_qs;
        contract.services = {m_plan.components.at(m_plan.components.size() - 1).id};
        contract.fee = Money{100'000};
        contract.credits = {{{99.9}, {10}}, {{99}, {25}}};
        contract.penaltyPerHour = Money{1'000};
        if (below(2) == 0)
            contract.cap = Percent{80};
        m_plan.contracts.put(contract);
        m_scenario.name = u"s"_qs;
        Failure failure;
        failure.site = m_sites[0];
        m_scenario.fails = {failure};
        m_scenario.detection = Seconds(60 * below(30));
        if (below(3) == 0) {
            m_scenario.data = DataState::Destroyed;
            if (below(2) == 0)
                m_scenario.damageBegan = Seconds(below(5) * 24h);
        }
    }

    const Plan& plan() const { return m_plan; }
    const Scenario& scenario() const { return m_scenario; }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    Seconds minutes(int most) { return Seconds(60 * (1 + below(most))); }

    void addComponent(int i) {
        Component c;
        c.name = QStringLiteral("c%1").arg(i);
        const bool isGroup = i > 2 && below(5) == 0;
        c.kind = isGroup         ? ComponentKind::RedundancyGroup
                 : below(2) == 0 ? ComponentKind::Database
                                 : ComponentKind::Service;
        if (!isGroup)
            c.site = m_sites[static_cast<std::size_t>(below(4) == 0 ? 1 : 0)];
        for (int p = 0; p < i; ++p) {
            if (below(3) != 0 && !(isGroup && p + 3 >= i))
                continue;
            Dependency dependency;
            dependency.on = m_plan.components.at(p).id;
            c.dependencies.push_back(dependency);
        }
        if (isGroup)
            c.atLeast = 1 + below(static_cast<int>(c.dependencies.size()));
        else
            addRecovery(c);
        c.rto = minutes(600);
        c.rpo = minutes(600);
        c.position = m_plan.components.nextPosition();
        m_plan.components.put(c);
    }

    void addRecovery(Component& c) {
        if (c.kind == ComponentKind::Database) {
            c.data = Bytes{qint64(1 + below(500)) << 30};
            for (int k = 1 + below(3); k > 0; --k)
                c.copies.push_back(copy());
        }
        static constexpr RecoveryStrategy kStrategies[]{RecoveryStrategy::Failover, RecoveryStrategy::Restore,
                                                        RecoveryStrategy::Rebuild, RecoveryStrategy::Restart};
        Recovery recovery;
        recovery.strategy = kStrategies[below(4)];
        recovery.to = m_sites[1];
        for (int s = 1 + below(3); s > 0; --s) {
            Step step;
            step.name = QStringLiteral("step %1").arg(s);
            step.duration = UncertainDuration{{}, minutes(60), {}};
            recovery.steps.push_back(step);
        }
        c.recovery = recovery;
    }

    DataCopy copy() {
        DataCopy copy;
        if (m_plan.components.size() > 0 && below(3) == 0)
            copy.at.component = m_plan.components.at(below(m_plan.components.size())).id;
        else
            copy.at.site = m_sites[static_cast<std::size_t>(1 + below(2))];
        copy.method = static_cast<CopyMethod>(below(4));
        copy.lag = minutes(120);
        copy.every = minutes(2000);
        copy.takes = minutes(100);
        copy.restoreRate = ByteRate{qint64(1 + below(200)) << 20};
        copy.keeps = Seconds((1 + below(12)) * 24h);
        return copy;
    }

    std::mt19937 m_random;
    Plan m_plan;
    Scenario m_scenario;
    std::vector<SiteId> m_sites;
};

/// Every single thing that can be taken out of a plan.
std::vector<std::pair<QString, Plan>> withOneThingLess(const Plan& plan) {
    std::vector<std::pair<QString, Plan>> less;
    const auto change = [&](const QString& what, const Component& component) {
        Plan changed = plan;
        changed.components.put(component);
        less.emplace_back(what, changed);
    };
    for (const Component& c : plan.components) {
        Component changed = c;
        changed.data.reset();
        if (c.data)
            change(c.name + u" size"_qs, changed);
        for (std::size_t s = 0; c.recovery && s < c.recovery->steps.size(); ++s) {
            changed = c;
            changed.recovery->steps[s].duration.reset();
            change(c.name + u" duration"_qs, changed);
        }
        for (std::size_t i = 0; i < c.copies.size(); ++i) {
            const auto without = [&](const QString& what, auto member) {
                changed = c;
                (changed.copies[i].*member).reset();
                change(c.name + what, changed);
            };
            without(u" lag"_qs, &DataCopy::lag);
            without(u" every"_qs, &DataCopy::every);
            without(u" rate"_qs, &DataCopy::restoreRate);
            without(u" keeps"_qs, &DataCopy::keeps);
        }
    }
    Plan noFee = plan;
    Contract contract = plan.contracts.at(0);
    contract.fee.reset();
    noFee.contracts.put(contract);
    less.emplace_back(u"fee"_qs, noFee);
    return less;
}

/// Unknown, with bounds that hold, or as it was.
template <class T>
bool isUnknownOrSame(const Estimated<T>& before, const Estimated<T>& after) {
    if (before.isUnknown() || after.isUnknown()) {
        const bool isAbove = !detail::isSmaller(before.atMost(), after.atLeast());
        const bool isBelow = !detail::isSmaller(after.atMost(), before.atLeast());
        return after.isUnknown() && isAbove && isBelow;
    }
    return before.isInfinite() == after.isInfinite() && before.known() == after.known();
}

QString textOf(const Estimated<Seconds>& e) {
    return durationText(e, u"infinite"_qs);
}

} // namespace

/// What is not given is never taken for something.
class CertaintyTest : public QObject {
    Q_OBJECT

private slots:
    void takingAwayMakesUnknownOrNothing() {
        int unknown = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const FullPlan full(seed);
            const auto before =
                analyseScenario(std::make_shared<const RecoveryGraph>(full.plan()), full.scenario());
            for (const auto& [what, plan] : withOneThingLess(full.plan())) {
                const auto after =
                    analyseScenario(std::make_shared<const RecoveryGraph>(plan), full.scenario());
                for (std::size_t c = 0; c < before.components.size(); ++c) {
                    const ComponentResult& x = before.components[c];
                    const ComponentResult& y = after.components[c];
                    const bool isFine = isUnknownOrSame(x.estimatedRto, y.estimatedRto) &&
                                        isUnknownOrSame(x.estimatedRpo, y.estimatedRpo);
                    QVERIFY2(isFine,
                             qPrintable(QStringLiteral("seed %1, without %2: c%3 had %4 / %5, now %6 / %7")
                                            .arg(seed)
                                            .arg(what)
                                            .arg(c)
                                            .arg(textOf(x.estimatedRto), textOf(x.estimatedRpo),
                                                 textOf(y.estimatedRto), textOf(y.estimatedRpo))));
                    QVERIFY(y.rtoVerdict == x.rtoVerdict || y.rtoVerdict == Verdict::Unknown);
                    QVERIFY(y.rpoVerdict == x.rpoVerdict || y.rpoVerdict == Verdict::Unknown);
                    unknown += y.estimatedRto.isUnknown() || y.estimatedRpo.isUnknown() ? 1 : 0;
                }
                QVERIFY2(isUnknownOrSame(before.exposure.total, after.exposure.total),
                         qPrintable(QStringLiteral("seed %1, without %2: cost").arg(seed).arg(what)));
            }
        }
        QVERIFY(unknown > 2000);
    }

    /// a: 10 m. b: unknown. c requires both; d requires a. c is unknown, at least 10 m + 5 m.
    void unknownSpreadsToWhatRequiresIt() {
        const Result r(R"(
assumptions: {use: none}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: a, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: go, duration: 10m}]}}
  - {name: b, kind: service, site: A, rto: 1m, recovery: {strategy: restart, to: B, steps: [{name: go, duration: 5m}, {name: look}]}}
  - {name: c, kind: service, site: A, rto: 14m, requires: [a, b], recovery: {strategy: restart, to: B, steps: [{name: go, duration: 5m}]}}
  - {name: d, kind: service, site: A, rto: 16m, requires: [a], recovery: {strategy: restart, to: B, steps: [{name: go, duration: 5m}]}}
scenarios: [{name: s, fails: [{site: A}]}]
)");
        QCOMPARE(r.rto("a"), 10);
        QCOMPARE(r.rto("d"), 15);
        QVERIFY(r.of("d").rtoVerdict == Verdict::Met);
        const auto& c = r.of("c").estimatedRto;
        QVERIFY(c.isUnknown());
        QCOMPARE(c.unknownBecause(), u"the duration of “look” of b is not given"_qs);
        QCOMPARE(c.atLeast(), Seconds(15min));
        // A bound is enough to miss by, not to meet by.
        QVERIFY(r.of("c").rtoVerdict == Verdict::Missed);
        QVERIFY(r.of("b").rtoVerdict == Verdict::Missed);
        QVERIFY(r.analysis().schedule.makespan.isUnknown());
        QCOMPARE(r.analysis().schedule.lowerBound, Seconds(15min));
    }

    /// One person: the known 20 m come first, then what nobody knows the length of.
    void unknownStepsComeAfterTheKnownWorkOfTheirTeam() {
        const Result r(R"(
assumptions: {use: none}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
teams: [{name: T, size: 1}]
components:
  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: go, teams: {T: 1}}]}}
  - {name: y, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: go, duration: 20m, teams: {T: 1}}]}}
scenarios: [{name: s, fails: [{site: A}]}]
)");
        QCOMPARE(r.rto("y"), 20);
        QVERIFY(r.of("x").estimatedRto.isUnknown());
        QCOMPARE(r.step("x").start.atLeast(), Seconds(20min));
    }

    /// One of two is enough: at most when the known one is up, at least when the other could be.
    void aGroupCountsOnItsKnownMembers() {
        const Result r(R"(
assumptions: {use: none}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: a, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: go, duration: 10m}]}}
  - {name: b, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: go, duration: 4m}, {name: look}]}}
  - {name: g, kind: redundancy-group, at-least: 1, requires: [a, b]}
  - {name: x, kind: service, site: A, rto: 15m, requires: [g], recovery: {strategy: restart, to: B, steps: [{name: go, duration: 5m}]}}
scenarios: [{name: s, fails: [{site: A}]}]
)");
        const auto& x = r.of("x").estimatedRto;
        QVERIFY(x.isUnknown());
        QCOMPARE(x.atLeast(), Seconds(9min));
        QCOMPARE(x.atMost(), Seconds(15min));
        QVERIFY(r.of("x").rtoVerdict == Verdict::Met);
    }

    /// The plan's own value goes before the set's, and what rests on either says so.
    void assumptionsAreCarriedAlong() {
        const Result r(R"(
assumptions: {use: cautious, restore-rate: 100MiB/s, steps: {verify: 10m}}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: db, kind: database, site: A, data: 100GiB, copies: [{at: B, method: backup, every: 24h}], recovery: {strategy: restore, to: B}}
  - {name: app, kind: service, site: A, requires: [db], recovery: {strategy: restart, to: B, steps: [{name: go, duration: 5m}]}}
  - {name: other, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: go, duration: 5m}]}}
scenarios: [{name: s, fails: [{site: A}]}]
)");
        // Prepare 30 m (set), restore 1024 s at 100 MiB/s (own), verify 10 m (own).
        QCOMPARE(r.of("db").estimatedRto.known(), Seconds(40min + 1024s));
        const auto texts = r.analysis().graph->assumed.texts(r.of("app").assumed());
        QStringList lines;
        for (const AssumptionText& text : texts)
            lines << QString(text.what + u" "_qs + text.value).replace(QChar::Nbsp, u' ');
        QCOMPARE(lines, (QStringList{u"Duration of a verification 10 m"_qs,
                                     u"Duration of preparing a server for its data 30 m"_qs,
                                     u"Restore rate of a backup 100MiB/s"_qs}));
        QVERIFY(texts[0].source.contains(u"plan's own"));
        QVERIFY(texts[1].source.startsWith(u"Cautious set"));
        QVERIFY(r.of("other").assumed().isEmpty());
        QVERIFY(r.of("db").estimatedRpo.assumed().isEmpty());
    }
};

DRAWBRIDGE_TEST(CertaintyTest)
#include "certainty_test.moc"
