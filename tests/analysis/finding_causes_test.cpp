// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_causes.h"
#include "core/analysis/findings/finding_groups.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

namespace {

std::vector<Finding> check(const QByteArray& components) {
    const QByteArray text = "drawbridge: 1\nname: T\nassumptions: {use: cautious}\n"
                            "sites:\n"
                            "  - {name: A, kind: on-premises, role: primary}\n"
                            "  - {name: B, kind: on-premises, role: recovery}\n" +
                            components + "scenarios: [{name: A lost, fails: [{site: A}]}]\n";
    FindingSettings settings;
    settings.today = QDate(2026, 11, 30);
    return checkWholePlan(readPlanText(text, QStringLiteral("p")), settings);
}

const Finding* find(const std::vector<Finding>& findings, const QString& id, const QString& place) {
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.id == id && finding.names.value(0) == place;
    });
    return found == findings.end() ? nullptr : &*found;
}

QString causeOf(const std::vector<Finding>& findings, const QString& id, const QString& place) {
    const Finding* finding = find(findings, id, place);
    if (finding == nullptr)
        return QStringLiteral("no such finding");
    if (!finding->followsFrom)
        return {};
    for (const Finding& other : findings) {
        if (other.id == finding->followsFrom->id && other.entities.front() == finding->followsFrom->place)
            return other.id + u' ' + other.names.value(0);
    }
    return QStringLiteral("a finding that is not there");
}

} // namespace

/// Which findings follow from others.
class FindingCausesTest : public QObject {
    Q_OBJECT
private slots:
    /// The host has no recovery; so its service has none to run on, and misses its target.
    void whatRestsOnALostHostFollowsFromIt() {
        const auto findings = check("components:\n"
                                    "  - {name: host, kind: docker-host, site: A}\n"
                                    "  - {name: web, kind: service, host: host, rto: 1h}\n");
        QCOMPARE(causeOf(findings, u"DR-102"_qs, u"host"_qs), QString());
        QCOMPARE(causeOf(findings, u"DR-102"_qs, u"web"_qs), QStringLiteral("DR-102 host"));
        QCOMPARE(causeOf(findings, u"DR-204"_qs, u"web"_qs), QStringLiteral("DR-102 web"));
    }

    /// db: 40 m of detection … none here; its two steps of 3 h miss 1 h, so app cannot keep its 2 h either.
    void aTargetBelowIsTheCause() {
        const auto findings = check(
            "components:\n"
            "  - {name: db, kind: server, site: A, rto: 1h, recovery: {strategy: rebuild, to: B, "
            "steps: [{name: s, kind: manual, do: x, duration: 3h}]}}\n"
            "  - {name: mid, kind: server, site: A, requires: [db], recovery: {strategy: rebuild, to: B, "
            "steps: [{name: s, kind: manual, do: x, duration: 1m}]}}\n"
            "  - {name: app, kind: server, site: A, rto: 2h, requires: [mid], recovery: {strategy: "
            "rebuild, to: B, steps: [{name: s, kind: manual, do: x, duration: 1m}]}}\n");
        QCOMPARE(causeOf(findings, u"DR-204"_qs, u"db"_qs), QString());
        QCOMPARE(causeOf(findings, u"DR-204"_qs, u"app"_qs), QStringLiteral("DR-204 db"));
    }

    void aSoftRequirementIsNoCause() {
        const auto findings =
            check("components:\n"
                  "  - {name: db, kind: server, site: A, rto: 1h, recovery: {strategy: rebuild, to: B, "
                  "steps: [{name: s, kind: manual, do: x, duration: 3h}]}}\n"
                  "  - {name: app, kind: server, site: A, rto: 2h, requires: [{on: db, strength: soft}], "
                  "recovery: {strategy: rebuild, to: B, "
                  "steps: [{name: s, kind: manual, do: x, duration: 4h}]}}\n");
        QCOMPARE(causeOf(findings, u"DR-204"_qs, u"app"_qs), QString());
    }

    /// Of findings that would cause each other one remains.
    void aCircleHasABeginning() {
        const auto findings = check("components:\n"
                                    "  - {name: a, kind: server, site: A, requires: [b]}\n"
                                    "  - {name: b, kind: server, site: A, requires: [a]}\n");
        int roots = 0;
        for (const Finding& finding : findings)
            roots += finding.id == u"DR-102" && !finding.followsFrom ? 1 : 0;
        QCOMPARE(roots, 1);
    }

    void consequencesStandUnderTheirRoot() {
        QByteArray text = "components:\n  - {name: host, kind: docker-host, site: A}\n";
        for (int i = 0; i < 9; ++i)
            text += "  - {name: s" + QByteArray::number(i) + ", kind: service, host: host, rto: 1h}\n";
        const auto findings = check(text);
        std::size_t listed = 0;
        bool isHostThere = false;
        for (const FindingGroup& group : groupedFindings(findings)) {
            QCOMPARE(group.members.size(), group.consequences.size());
            listed += group.members.size();
            for (std::size_t i = 0; i < group.members.size(); ++i) {
                const Finding& root = findings[group.members[i]];
                listed += group.consequences[i].size();
                if (root.id != u"DR-102" || root.names.value(0) != u"host")
                    continue;
                isHostThere = true;
                QCOMPARE(group.consequences[i].size(), std::size_t(18)); // 9 × DR-102, 9 × DR-204
                QVERIFY(consequencesText(findings, group.consequences[i]).contains(u"18"));
            }
        }
        QVERIFY(isHostThere);
        QCOMPARE(listed, findings.size()); // none is lost
        QCOMPARE(singleFindings(findings).size(), findings.size());
    }

    /// A finding whose cause a filter hides stands by itself.
    void withoutItsCauseAFindingIsARoot() {
        auto findings = check("components:\n"
                              "  - {name: host, kind: docker-host, site: A}\n"
                              "  - {name: web, kind: service, host: host, rto: 1h}\n");
        std::erase_if(findings, [](const Finding& finding) { return finding.id != u"DR-204"; });
        QCOMPARE(groupedFindings(findings).size(), findings.size());
    }
};

DRAWBRIDGE_TEST(FindingCausesTest)
#include "finding_causes_test.moc"
