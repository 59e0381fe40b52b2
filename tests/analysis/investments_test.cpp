// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/investment_candidates.h"
#include "core/analysis/investments/investment_choice.h"
#include "core/analysis/investments/investment_edits.h"
#include "core/analysis/investments/investments.h"
#include "core/document/document.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <random>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// web fails 4 times a year for 2 h: MTBF 2188 h, MTTR 2 h, and loses 100.00 an hour. Main lost: work starts
/// at 10 + 20 m, Ops comes 30 m later, and starts web in 30 m: 1 h 30 m.
const QByteArray kWeb = R"(
sites:
  - {name: Main, kind: on-premises, role: primary, unavailability: 0}
  - {name: Spare, kind: colocation, role: recovery, unavailability: 0}
teams:
  - {name: Ops, size: 1, on-call-response: 30m}
components:
  - name: web
    kind: service
    site: Main
    mtbf: 2188h
    mttr: 2h
    rto: 2h
    recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 30m, teams: {Ops: 1}}]}
scenarios:
  - {name: Main lost, fails: [{site: Main}], detection: 10m, declaration: 20m}
activities:
  - {name: Selling, requires: [web], loss-per-hour: [{from: 0h, loss: 100}]}
)";

/// db keeps data, backed up daily to Spare; its backup takes 1 h. Destroyed, it comes back with data of up to
/// 25 h ago.
const QByteArray kData = R"(
sites:
  - {name: Main, kind: on-premises, role: primary}
  - {name: Spare, kind: colocation, role: recovery}
teams:
  - {name: Ops, size: 1}
components:
  - {name: app, kind: service, site: Main, requires: [db], rto: 4h, recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 10m}]}}
  - name: db
    kind: database
    site: Main
    data: 100GiB
    rpo: 1d
    copies: [{at: Spare, method: backup, every: 24h, takes: 1h, restore-rate: 100MiB/s}]
    recovery: {strategy: restore, to: Spare, steps: [{name: Install, duration: 20m, teams: {Ops: 1}}]}
scenarios:
  - {name: Main lost, fails: [{site: Main}]}
  - {name: Wiped, fails: [{component: db}], data: destroyed}
contracts:
  - {client: Buyer, services: [app], target: 99.9%, fee: 1000, credits: [{below: 99.9%, credit: 10%}]}
)";

InvestmentStudy studied(const Plan& plan, InvestmentSettings settings = {}) {
    settings.years = settings.years == InvestmentSettings().years ? 2'000 : settings.years;
    return studyInvestments(std::make_shared<const RecoveryGraph>(plan), settings);
}

InvestmentStudy studied(const QByteArray& body, const InvestmentSettings& settings = {}) {
    return studied(worked::plan(body), settings);
}

const InvestmentEffect* effectOf(const InvestmentStudy& study, const QString& name) {
    for (const InvestmentEffect& effect : study.effects) {
        if (effect.investment.name == name)
            return &effect;
    }
    return nullptr;
}

const Component* componentOf(const Plan& plan, const QString& name) {
    for (const Component& component : plan.components) {
        if (component.name == name)
            return &component;
    }
    return nullptr;
}

QStringList namesOf(const InvestmentStudy& study) {
    QStringList names;
    for (const InvestmentEffect& effect : study.effects)
        names += effect.investment.name;
    return names;
}

QByteArray withCosts(const QByteArray& plan, const QByteArray& improvements) {
    return plan + "improvements:\n" + improvements;
}

qint64 bestByEnumeration(const std::vector<ChoiceItem>& items, qint64 budget, std::vector<qint64>& all) {
    all.clear();
    for (unsigned subset = 0; subset < 1U << items.size(); ++subset) {
        qint64 cost = 0;
        qint64 value = 0;
        bool onlyGood = true;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if ((subset >> i & 1U) == 0)
                continue;
            cost += items[i].cost;
            value += items[i].value;
            onlyGood = onlyGood && items[i].value > 0;
        }
        if (cost <= budget && onlyGood)
            all.push_back(value);
    }
    std::sort(all.rbegin(), all.rend());
    return all.empty() ? 0 : all.front();
}

} // namespace

class InvestmentsTest : public QObject {
    Q_OBJECT

private slots:
    /// Alone web is down 2 of 2190 h. Two: both are down (2 / 2190)² of the time. A year costs 8760 × 2 /
    /// 2190 × 100 = 800; with the replica next to nothing. While Main is lost the replica stands.
    void aReplicaOfASinglePointOfFailure() {
        const InvestmentStudy study = studied(kWeb);
        const InvestmentEffect* replica = effectOf(study, u"Second replica of web in Spare"_qs);
        QVERIFY2(replica, qPrintable(namesOf(study).join(u'\n')));
        const double alone = 2.0 / 2190;
        QCOMPARE(replica->unavailability.before.known().value(), alone);
        QVERIFY(std::abs(replica->unavailability.after.known().value() - alone * alone) < 1e-12);
        QCOMPARE(replica->rto.before.known(), Seconds(90min));
        QCOMPARE(replica->rto.after.known(), Seconds(0));
        QVERIFY(std::abs(replica->saving->minor - 800'00) < 4 * replica->saving->errorMinor);
        QVERIFY(replica->saving->isClear());
        QCOMPARE(replica->yearBefore, study.year->mean());
        QCOMPARE(study.effects.front().investment.name, replica->investment.name);
    }

    /// 20 m without the declaration, 15 m with half the response. No year is dearer or cheaper: Main lost has
    /// no rate, which is said.
    void fasterPeople() {
        const InvestmentStudy study = studied(kWeb);
        const InvestmentEffect* declared = effectOf(study, u"Pre-approved declaration of Main lost"_qs);
        QVERIFY(declared);
        QCOMPARE(declared->rto.after.known(), Seconds(70min));
        QCOMPARE(declared->saving->minor, 0.0);
        QVERIFY(declared->saving->isPartial);
        const InvestmentEffect* onCall = effectOf(study, u"Ops on call in half the time"_qs);
        QVERIFY(onCall);
        QCOMPARE(onCall->rto.after.known(), Seconds(75min));
        QCOMPARE(onCall->rto.sign, 1);
    }

    /// 12 + 1 h instead of 24 + 1 h. The replica is no relief where data are destroyed: both are.
    void copiesTwiceAsOften() {
        const Plan before = worked::plan(kData);
        const InvestmentStudy study = studied(before);
        const InvestmentEffect* copies = effectOf(study, u"Copies of db at Spare twice as often"_qs);
        QVERIFY2(copies, qPrintable(namesOf(study).join(u'\n')));
        QCOMPARE(copies->rpo.before.known(), Seconds(25h));
        QCOMPARE(copies->rpo.after.known(), Seconds(13h));
        const InvestmentEffect* replica = effectOf(study, u"Second replica of db in Spare"_qs);
        QVERIFY(replica);
        const Plan plan = replica->investment.appliedTo(before);
        const auto graph = std::make_shared<const RecoveryGraph>(plan);
        for (const Scenario& scenario : plan.scenarios) {
            const ScenarioAnalysis a = analyseScenario(graph, scenario);
            const int group = graph->indexOf(componentOf(plan, u"db-replicas"_qs)->id);
            const bool isWiped = scenario.name == u"Wiped"_qs;
            QCOMPARE(a.impact.isDown(group), isWiped);
            QCOMPARE(a.components[static_cast<std::size_t>(group)].estimatedRpo.known(),
                     isWiped ? Seconds(25h) : Seconds(0));
        }
        // In the contract, what app requires is the group now.
        QCOMPARE(componentOf(plan, u"app"_qs)->dependencies.front().on,
                 componentOf(plan, u"db-replicas"_qs)->id);
    }

    /// No figures of how often things fail, no scenario rates: the years cost nothing that is known, and no
    /// availability is known.
    void unknownStaysUnknown() {
        const InvestmentStudy study = studied(kData);
        QVERIFY(study.year->isAtLeast());
        for (const InvestmentEffect& effect : study.effects) {
            QVERIFY(effect.saving->isPartial);
            QVERIFY(!effect.unavailability.after.isKnown());
            QVERIFY(!effect.net() && !effect.returnOnCost());
        }
        const QByteArray slow = QByteArray(kData).replace(", restore-rate: 100MiB/s", "");
        const InvestmentStudy without = studied("assumptions: {use: none}\n" + slow);
        const InvestmentEffect* copies = effectOf(without, u"Copies of db at Spare twice as often"_qs);
        QVERIFY(copies);
        QCOMPARE(copies->rto.sign, 0);
        QVERIFY(copies->rto.after.isUnknown());
        // A service without figures: what a second one changes is unknown, not none.
        const InvestmentStudy imported = studied("sites: [{name: Main, kind: on-premises}]\n"
                                                 "components: [{name: a, kind: service, site: Main}]\n");
        const InvestmentEffect* second = effectOf(imported, u"Second replica of a in Main"_qs);
        QVERIFY(second);
        QVERIFY(!second->hasEffect() && second->isUnknown());
        InvestmentSettings none;
        none.years = 0;
        for (const InvestmentEffect& effect : studied(kWeb, none).effects)
            QVERIFY(!effect.saving && !effect.yearAfter);
    }

    void nothingToImprove() {
        QVERIFY(studied("components: []\n").effects.empty());
        const InvestmentStudy study = studied("components: [{name: a, kind: service}]\n");
        QVERIFY(!study.year && !study.isCancelled);
    }

    /// The replica saves about 800 a year for 300 a year (600 over three years and 100); it comes first.
    /// Without costs follow by effect; what costs more than it saves, then the dismissed one.
    void rankedByReturn() {
        const InvestmentStudy study = studied(
            withCosts(kWeb, "  - {name: Second replica of web in Spare, cost: 600, cost-per-year: 100}\n"
                            "  - {name: Ops on call in half the time, cost-per-year: 1}\n"
                            "  - {name: One more person in Ops, dismissed: nobody to be had}\n"
                            "  - {name: A moat, cost: 1}\n"));
        const InvestmentEffect& first = study.effects.front();
        QCOMPARE(first.investment.name, u"Second replica of web in Spare"_qs);
        const double saved = first.saving->minor;
        QVERIFY(std::abs(*first.returnOnCost() - (saved - 300'00) / 300'00) < 1e-9);
        QVERIFY(std::abs(*first.net() - (3 * saved - 600'00 - 300'00)) < 1e-6);
        const QStringList names = namesOf(study);
        QVERIFY(names.indexOf(u"Pre-approved declaration of Main lost"_qs) <
                names.indexOf(u"Ops on call in half the time"_qs));
        QCOMPARE(*effectOf(study, u"Ops on call in half the time"_qs)->returnOnCost(), -1.0);
        QCOMPARE(study.unmatched, QStringList{u"A moat"_qs});
        if (const InvestmentEffect* person = effectOf(study, u"One more person in Ops"_qs))
            QCOMPARE(person, &study.effects.back());
    }

    /// Two databases, of each of which a second one saves some 800 a year: both for 2,000 in all, or one of
    /// them.
    void theBudgetIsSpentOnWhatSavesMost() {
        QByteArray plan = kWeb;
        plan.replace("scenarios:",
                     "  - {name: mail, kind: service, site: Main, mtbf: 2188h, mttr: 2h, recovery: "
                     "{strategy: restart, to: Spare}}\nscenarios:");
        plan.replace("activities:", "activities:\n  - {name: Writing, requires: [mail], loss-per-hour: "
                                    "[{from: 0h, loss: 50}]}");
        plan = withCosts(plan, "  - {name: Second replica of web in Spare, cost: 1000}\n"
                               "  - {name: Second replica of mail in Spare, cost: 1000}\n");
        InvestmentSettings settings;
        settings.budget = Money{1'500'00};
        const InvestmentStudy one = studied(plan, settings);
        QCOMPARE(one.budget->chosen.size(), std::size_t(1));
        QCOMPARE(one.effects[static_cast<std::size_t>(one.budget->chosen[0])].investment.name,
                 u"Second replica of web in Spare"_qs);
        QCOMPARE(one.budget->firstYear.minor, 1'000'00);
        settings.budget = Money{2'000'00};
        const InvestmentStudy both = studied(plan, settings);
        QCOMPARE(both.budget->chosen.size(), std::size_t(2));
        QVERIFY(std::abs(both.budget->together->minor - both.budget->sumSaved) <
                4 * both.budget->together->errorMinor);
        QVERIFY(std::abs(both.budget->net - (3 * both.budget->together->minor - 2'000'00)) < 1e-6);
        settings.budget = Money{999'99};
        QVERIFY(studied(plan, settings).budget->chosen.empty());
    }

    /// Two ways to be rid of the same outage save it once: by the sum both pay, together the second one only
    /// costs.
    void whatSavesTheSameTwiceIsNotBoughtTwice() {
        QByteArray plan = kWeb;
        plan.replace("kind: service\n", "kind: service\n    host: docker\n")
            .replace("    site: Main\n    mtbf: 2188h\n    mttr: 2h\n", "");
        plan.replace("  - name: web",
                     "  - {name: docker, kind: docker-host, site: Main, mtbf: 2188h, mttr: 2h, recovery: "
                     "{strategy: rebuild, to: Spare}}\n  - name: web");
        plan = withCosts(plan, "  - {name: Second replica of web in Spare, cost: 100}\n"
                               "  - {name: Second host beside docker in Spare, cost: 100}\n");
        InvestmentSettings settings;
        settings.budget = Money{500'00};
        const InvestmentStudy study = studied(plan, settings);
        QVERIFY2(effectOf(study, u"Second host beside docker in Spare"_qs),
                 qPrintable(namesOf(study).join(u'\n')));
        QCOMPARE(study.budget->chosen.size(), std::size_t(1));
        QCOMPARE(study.budget->greaterSum.size(), std::size_t(2));
        QVERIFY(study.budget->greaterSumNet < study.budget->net);
    }

    void theBudgetChoiceAgreesWithEnumeration() {
        std::mt19937 random(25);
        std::vector<qint64> all;
        for (int round = 0; round < 3000; ++round) {
            std::vector<ChoiceItem> items(random() % 11);
            for (ChoiceItem& item : items)
                item = {static_cast<qint64>(random() % 20), static_cast<qint64>(random() % 40) - 5};
            const auto budget = static_cast<qint64>(random() % 100);
            const int most = 1 + static_cast<int>(random() % 6);
            bestByEnumeration(items, budget, all);
            const auto found = bestCombinations(items, budget, most);
            QCOMPARE(found.size(), std::min(all.size(), static_cast<std::size_t>(most)));
            std::set<std::vector<int>> different;
            for (std::size_t i = 0; i < found.size(); ++i) {
                qint64 cost = 0;
                qint64 value = 0;
                for (const int item : found[i].items) {
                    cost += items[static_cast<std::size_t>(item)].cost;
                    value += items[static_cast<std::size_t>(item)].value;
                }
                QVERIFY(cost <= budget && cost == found[i].cost && value == found[i].value);
                QCOMPARE(value, all[i]);
                different.insert(found[i].items);
            }
            QCOMPARE(different.size(), found.size());
        }
        QVERIFY(bestCombinations({{1, 1}}, -1, 3).empty());
        const std::vector<ChoiceItem> many(24, {qint64(1) << 40, qint64(1) << 44});
        QCOMPARE(bestCombinations(many, qint64(12) << 40, 1).front().items.size(), std::size_t(12));
    }

    /// The same seed gives the same study; a cancelled one says so.
    void deterministicAndCancellable() {
        const InvestmentStudy a = studied(kWeb);
        const InvestmentStudy b = studied(kWeb);
        QCOMPARE(namesOf(a), namesOf(b));
        for (std::size_t i = 0; i < a.effects.size(); ++i)
            QCOMPARE(a.effects[i].saving->minor, b.effects[i].saving->minor);
        std::atomic<bool> cancelled = true;
        InvestmentSettings settings;
        settings.schedule.cancelled = &cancelled;
        const InvestmentStudy none = studied(kWeb, settings);
        QVERIFY(none.isCancelled && none.effects.empty());
    }
};

DRAWBRIDGE_TEST(InvestmentsTest)
#include "investments_test.moc"
