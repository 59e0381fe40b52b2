// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"
#include "core/analysis/fixes/finding_fixes.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

/// Two regions, the first of them with three zones; a group of what `members` says.
Plan planOf(const QByteArray& members, int atLeast) {
    QByteArray text = "sites:\n"
                      "  - {name: West, kind: cloud-region}\n"
                      "  - {name: East, kind: cloud-region}\n"
                      "  - {name: zone-1, kind: availability-zone, within: West}\n"
                      "  - {name: zone-2, kind: availability-zone, within: West}\n"
                      "  - {name: zone-3, kind: availability-zone, within: West}\n"
                      "components:\n";
    for (const char* site : {"zone-1", "zone-2", "zone-3", "East"}) {
        for (const char* number : {"a", "b"})
            text += QByteArray("  - {name: ") + site + number + ", kind: server, site: " + site + "}\n";
    }
    text += "  - {name: inner, kind: redundancy-group, at-least: 1, requires: [zone-1a, zone-1b]}\n";
    text += "  - {name: g, kind: redundancy-group, at-least: " + QByteArray::number(atLeast) +
            ", requires: [" + members + "]}\n";
    return worked::plan(text);
}

std::vector<Finding> found(const Plan& plan, const char* rule) {
    FindingSettings settings;
    settings.today = QDate(2026, 11, 22);
    std::vector<Finding> findings = checkWholePlan(plan, settings);
    std::erase_if(findings, [rule](const Finding& each) { return each.id != QLatin1StringView(rule); });
    return findings;
}

} // namespace

class QuorumFindingsTest : public QObject {
    Q_OBJECT

private slots:
    void aMajorityIsFoundWhereItStands_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<QString>("site");
        const auto row = [](const char* name, const char* members, int atLeast, const char* site) {
            QTest::newRow(name) << QByteArray(members) << atLeast << QString::fromUtf8(site);
        };
        row("two of three in a zone", "zone-1a, zone-1b, Easta", 2, "zone-1");
        row("all in a zone", "zone-1a, zone-1b, inner", 2, "zone-1");
        row("two zones of a region", "zone-1a, zone-2a, Easta", 2, "West");
        row("three zones of a region", "zone-1a, zone-2a, zone-3a", 2, "");
        row("a group counts where it falls", "inner, zone-1a, Easta", 2, "zone-1");
        row("three of five in a region", "zone-1a, Easta, Eastb, zone-2a, zone-3a", 3, "West");
        row("no quorum", "zone-1a, zone-1b, Easta", 1, "");
        row("a pair", "zone-1a, zone-1b", 2, "");
    }

    void aMajorityIsFoundWhereItStands() {
        QFETCH(QByteArray, members);
        QFETCH(int, atLeast);
        QFETCH(QString, site);
        const auto findings = found(planOf(members, atLeast), "DR-122");
        QCOMPARE(findings.empty() ? QString() : findings.front().names.value(1), site);
    }

    void anEvenNumberOfVotersIsFound() {
        QCOMPARE(found(planOf("zone-1a, zone-2a, zone-3a, Easta", 3), "DR-123").size(), std::size_t(1));
        QCOMPARE(found(planOf("zone-1a, Easta", 2), "DR-123").size(), std::size_t(1));
        QVERIFY(found(planOf("zone-1a, Easta", 1), "DR-123").empty());
        QVERIFY(found(planOf("zone-1a, zone-2a, Easta", 2), "DR-123").empty());
        QVERIFY(found(planOf("zone-1a, zone-2a, zone-3a, Easta", 2), "DR-123").empty());
    }

    /// Only a file that was written otherwise can have it; the analyses count all members then.
    void moreMembersNeededThanThereAre() {
        Plan plan = planOf("zone-1a, Easta", 2);
        Component group = plan.components.at(plan.components.size() - 1);
        group.atLeast = 4;
        plan.components.put(group);
        const auto findings = found(plan, "DR-121");
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings.front().severity, Severity::Error);
        QTemporaryDir folder;
        const auto document = createProject(folder.filePath(QStringLiteral("p.drplan")), plan, QString());
        const auto fixes = fixesFor(document->plan(), findings.front());
        QCOMPARE(fixes.size(), std::size_t(1));
        QVERIFY(applyFix(*document, findings.front(), fixes.front().label));
        QVERIFY(found(document->plan(), "DR-121").empty());
        QCOMPARE(document->plan().components.find(group.id)->atLeast.value(), 2);
    }

    void hugeNeedsStayTooMuch() {
        const Plan plan = worked::plan(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: on-premises, capacity: {memory: 1TiB}}]
components:
  - {name: old, kind: docker-host, site: Main}
  - {name: new, kind: docker-host, site: Spare, capacity: {cpus: 4, memory: 16GiB, storage: 1TiB}}
  - {name: a, kind: service, host: old, needs: {memory: 8388607TiB, storage: 8388607TiB}, recovery: {strategy: restart, host: new}}
  - {name: b, kind: service, host: old, needs: {memory: 8388607TiB, storage: 8388607TiB}, recovery: {strategy: restart, host: new}}
  - {name: c, kind: service, host: old, needs: {memory: 8388607TiB, storage: 8388607TiB}, recovery: {strategy: restart, host: new}}
scenarios: [{name: Lost, fails: [{site: Main}]}]
)");
        QCOMPARE(found(plan, "DR-134").size(), std::size_t(2)); // the host, and its site
    }
};

DRAWBRIDGE_TEST(QuorumFindingsTest)
#include "quorum_findings_test.moc"
