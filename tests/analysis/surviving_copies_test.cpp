// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

using namespace drawbridge;
using namespace std::chrono_literals;
using worked::Result;

namespace {

const QByteArray kSites = R"(
sites:
  - {name: A, kind: on-premises}
  - {name: B, kind: on-premises}
  - {name: C, kind: on-premises}
)";

/// Nothing is assumed but the durations of steps.
const QByteArray kSteps = "assumptions: {steps: {manual: 10m, verify: 5m, command: 5m}}\n";

/// A database at A that is recovered as `recovery` says, with the copies given.
QByteArray database(const QByteArray& copies, const QByteArray& recovery, const QByteArray& scenario,
                    const QByteArray& more = {}) {
    return kSteps + kSites + "components:\n  - {name: db, kind: database, site: A, data: 100GiB, copies: [" +
           copies + "], recovery: {" + recovery + "}}\n" + more + "scenarios:\n  - {name: s, " + scenario +
           "}\n";
}

const QByteArray kLostA = "fails: [{site: A}]";

} // namespace

/// The data that a recovery uses, and how old they are.
class SurvivingCopiesTest : public QObject {
    Q_OBJECT

private slots:
    /// 2 s behind at B; what B sends to C is 12 m behind that.
    void lagsOfCopiesOfCopiesAddUp() {
        const QByteArray body = kSteps + kSites + R"(
components:
  - {name: db, kind: database, site: A, data: 100GiB, copies: [{at: db-b, method: asynchronous, lag: 2s}], recovery: {strategy: failover, standby: db-b}}
  - {name: db-b, kind: database, site: B, data: 100GiB, copies: [{at: db-c, method: asynchronous, lag: 12m}], recovery: {strategy: failover, standby: db-c}}
  - {name: db-c, kind: database, site: C, data: 100GiB}
scenarios:
  - {name: A lost, fails: [{site: A}]}
  - {name: A and B lost, fails: [{site: A}, {site: B}]}
  - {name: encrypted, fails: [{site: A}], data: destroyed}
)";
        QCOMPARE(Result(body, u"A lost"_qs).of("db").estimatedRpo.known(), Seconds(2));
        const Result both(body, u"A and B lost"_qs);
        QCOMPARE(both.of("db").estimatedRpo.known(), Seconds(12min + 2s));
        QCOMPARE(both.of("db-b").estimatedRpo.known(), Seconds(12min));
        // db-b takes over at db-c in 15 m, db behind it in another 15 m.
        QCOMPARE(both.rto("db"), 30);
        QVERIFY(Result(body, u"encrypted"_qs).of("db").estimatedRpo.isInfinite());
    }

    /// A backup of the replica is a backup of the data, as much older as the replica is behind.
    void aBackupOfTheReplicaCounts() {
        const Result r(
            database("{at: db-b, method: asynchronous, lag: 1m}", "strategy: restore, to: B",
                     "fails: [{kind: database}], data: destroyed",
                     "  - {name: db-b, kind: database, site: B, data: 100GiB, copies: [{at: C, method: "
                     "backup, every: 24h, takes: 2h, restore-rate: 100MiB/s}]}\n"));
        QCOMPARE(r.of("db").estimatedRpo.known(), Seconds(26h + 1min));
        // 100 GiB at 100 MiB/s: 1024 s, between 10 m and 5 m.
        QCOMPARE(r.of("db").estimatedRto.known(), Seconds(15min + 1024s));
    }

    /// The snapshot that is restored, though a synchronous replica stands by.
    void theCopyThatTheStrategyUses() {
        const QByteArray copies =
            "{at: C, method: snapshot, every: 4h, restore-rate: 100MiB/s}, {at: B, method: synchronous}";
        QCOMPARE(Result(database(copies, "strategy: restore, to: B", kLostA)).of("db").estimatedRpo.known(),
                 Seconds(4h));
        QCOMPARE(Result(database(copies, "strategy: failover, to: B", kLostA)).of("db").estimatedRpo.known(),
                 Seconds(0));
    }

    void aStandbyWithoutADescribedCopyIsUnknown() {
        const Result r(database("{at: C, method: backup, every: 24h}", "strategy: failover, standby: db-b",
                                kLostA, "  - {name: db-b, kind: database, site: B}\n"));
        QCOMPARE(r.of("db").estimatedRpo.unknownBecause(),
                 u"the plan gives no copy of db at its standby db-b"_qs);
    }

    void whatIsMissingIsNamed() {
        const auto rtoWhy = [](const QByteArray& body) {
            return Result(body).of("db").estimatedRto.unknownBecause();
        };
        const auto rpoWhy = [](const QByteArray& body) {
            return Result(body).of("db").estimatedRpo.unknownBecause();
        };
        const QByteArray restore = "strategy: restore, to: B";
        QCOMPARE(rtoWhy(database("{at: C, method: backup, every: 24h}", restore, kLostA)),
                 u"the restore rate of the backup of db at C is not given"_qs);
        QByteArray noSize =
            database("{at: C, method: backup, every: 24h, restore-rate: 1MiB/s}", restore, kLostA);
        noSize.replace("data: 100GiB, ", "");
        QCOMPARE(rtoWhy(noSize), u"the data size of db is not given"_qs);
        QCOMPARE(rpoWhy(database("{at: C, method: backup, restore-rate: 1MiB/s}", restore, kLostA)),
                 u"how often the backup of db at C is made is not given"_qs);
        QCOMPARE(rpoWhy(database("{at: B, method: asynchronous}", "strategy: failover, to: B", kLostA)),
                 u"the lag of the asynchronous replica of db at B is not given"_qs);
    }

    /// Of two backups one has no interval: either may be the fresher one, so neither age nor length is known,
    /// but the plan can always use the other: 24 h at most, between 1024 s and 2048 s.
    void whichCopyIsTheFreshestMayBeUnknown() {
        const Result r(
            database("{at: B, method: backup, every: 24h, restore-rate: 100MiB/s}, {at: C, method: "
                     "backup, restore-rate: 50MiB/s}",
                     "strategy: restore, to: B", kLostA));
        const auto& rpo = r.of("db").estimatedRpo;
        QVERIFY(rpo.isUnknown());
        QCOMPARE(rpo.atMost(), Seconds(24h));
        const auto& rto = r.of("db").estimatedRto;
        QVERIFY(rto.isUnknown());
        QCOMPARE(rto.atLeast(), Seconds(15min + 1024s));
    }

    /// Damage of 14 d: the newest good backup is 14 d + 24 h + 2 h old, if it is kept for so long.
    void backupsYoungerThanTheDamageDoNotCount() {
        const auto loss = [](const QByteArray& keeps) {
            return Result(database(
                              "{at: C, method: backup, every: 24h, takes: 2h, restore-rate: 100MiB/s" +
                                  keeps + "}",
                              "strategy: restore, to: B",
                              "fails: [{kind: database}], data: destroyed, damage-began: 14d, detection: 2h"))
                .of("db");
        };
        QCOMPARE(loss(", keeps: 30d").estimatedRpo.known(), Seconds(15 * 24h + 2h));
        QCOMPARE(loss(", keeps: 362h").estimatedRpo.known(), Seconds(362h)); // exactly as long as needed
        QVERIFY(loss(", keeps: 361h").estimatedRpo.isInfinite());
        QVERIFY(loss(", keeps: 361h").estimatedRto.isInfinite());
        const ComponentResult unknown = loss("");
        QCOMPARE(unknown.estimatedRpo.unknownBecause(),
                 u"how long the backup of db at C is kept is not given"_qs);
        QCOMPARE(unknown.estimatedRpo.atLeast(), Seconds(362h));
    }

    /// Two of three acknowledge each write, so what one loses the others have; with one of two nobody says
    /// how far the other is behind.
    void membersOfAReplicatedGroupHoldEachOthersData() {
        const auto lossIn = [](const char* atLeast, const char* third) {
            return Result(kSteps + kSites +
                          "components:\n"
                          "  - {name: m1, kind: database, site: A, data: 10GiB, recovery: {strategy: "
                          "failover, to: B}}\n"
                          "  - {name: m2, kind: database, site: B, data: 10GiB}\n"
                          "  - {name: m3, kind: server, site: C}\n"
                          "  - {name: set, kind: redundancy-group, at-least: " +
                          QByteArray(atLeast) + ", requires: [m1, m2" + third +
                          "]}\n"
                          "scenarios: [{name: s, fails: [{site: A}]}]\n")
                .of("m1")
                .estimatedRpo;
        };
        QCOMPARE(lossIn("2", ", m3").known(), Seconds(0));
        QVERIFY(lossIn("1", "").isUnknown());
        // All of them are needed: none is a copy of another.
        QVERIFY(lossIn("2", "").isInfinite());
    }

    /// e1 and e2 acknowledged a write that e3 may have missed; with one of them left there is always one that
    /// has it.
    void whatAQuorumAcknowledgedNeedNotBeOnWhatIsLeftOfIt() {
        const auto lossIn = [](const char* second) {
            return Result(
                       kSteps + kSites +
                       "components:\n"
                       "  - {name: e1, kind: database, site: A, data: 1GiB, recovery: {strategy: failover, "
                       "to: C}}\n"
                       "  - {name: e2, kind: database, site: " +
                       QByteArray(second) +
                       ", data: 1GiB, recovery: {strategy: failover, to: C}}\n"
                       "  - {name: e3, kind: database, site: B, data: 1GiB}\n"
                       "  - {name: set, kind: redundancy-group, at-least: 2, requires: [e1, e2, e3]}\n"
                       "scenarios: [{name: s, fails: [{site: A}]}]\n")
                .of("e1")
                .estimatedRpo;
        };
        QVERIFY(lossIn("A").isUnknown());
        QCOMPARE(lossIn("B").known(), Seconds(0));
    }

    /// p2 holds nothing but a copy of p1's data, so it loses what p1 loses; alone it loses nothing.
    void whatHoldsACopyLosesWhatItsOwnerLoses() {
        const auto lossIn = [](const char* fails) {
            return Result(kSteps + kSites +
                          "components:\n"
                          "  - {name: p1, kind: database, site: A, data: 10GiB, copies: [{at: p2, method: "
                          "asynchronous, lag: 5s}], recovery: {strategy: failover, standby: p2}}\n"
                          "  - {name: p2, kind: database, site: B, recovery: {strategy: rebuild, to: C}}\n"
                          "  - {name: web, kind: service, site: B, requires: [p2], recovery: {strategy: "
                          "restart, to: C}}\n"
                          "scenarios: [{name: s, fails: [" +
                          QByteArray(fails) + "]}]\n");
        };
        const Result both = lossIn("{site: A}, {site: B}");
        QVERIFY(both.of("p2").estimatedRpo.isInfinite());
        QVERIFY(both.of("web").estimatedRpo.isInfinite());
        QCOMPARE(lossIn("{site: B}").of("web").estimatedRpo.known(), Seconds(0));
    }

    /// Data of 0 bytes are none; nothing is said of the others.
    void nothingIsNotUnknown() {
        const Result r(
            kSteps + kSites +
            "components:\n"
            "  - {name: none, kind: database, site: A, data: 0B, recovery: {strategy: restart, to: B}}\n"
            "  - {name: silent, kind: database, site: A, recovery: {strategy: restart, to: B}}\n"
            "  - {name: gone, kind: database, site: A, data: 1GiB, recovery: {strategy: rebuild, to: B}}\n"
            "scenarios: [{name: s, fails: [{site: A}]}]\n");
        QCOMPARE(r.of("none").estimatedRpo.known(), Seconds(0));
        QVERIFY(r.of("silent").estimatedRpo.isUnknown());
        QVERIFY(r.of("gone").estimatedRpo.isInfinite());
    }

    /// A restart elsewhere has no data of its own: they are restored, and that takes time.
    void aRestartElsewhereRestoresItsData() {
        const Result r(database("{at: C, method: backup, every: 24h, restore-rate: 100MiB/s}",
                                "strategy: restart, to: B", kLostA));
        QCOMPARE(r.of("db").estimatedRto.known(), Seconds(10min + 1024s));
        QCOMPARE(r.of("db").estimatedRpo.known(), Seconds(24h));
    }
};

DRAWBRIDGE_TEST(SurvivingCopiesTest)
#include "surviving_copies_test.moc"
