// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/findings_cases.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

const QDate kToday(2026, 11, 22);

std::vector<Finding> check(const QByteArray& text) {
    FindingSettings settings;
    settings.procedureVersions = {{QStringLiteral("library/x-restore"), 2}};
    settings.today = kToday;
    return checkWholePlan(readPlanText(text, QStringLiteral("test.plan.yaml")), settings);
}

std::vector<Finding> ofRule(const std::vector<Finding>& findings, const QString& id) {
    std::vector<Finding> found;
    for (const Finding& finding : findings)
        if (finding.id == id)
            found.push_back(finding);
    return found;
}

QSet<QString> ids(const std::vector<Finding>& findings) {
    QSet<QString> set;
    for (const Finding& finding : findings)
        set.insert(finding.id);
    return set;
}

/// A plan of two sites, with what the test is about.
QByteArray plan(const char* rest) {
    return QByteArray("drawbridge: 1\nname: T\nassumptions: {use: cautious}\n"
                      "sites:\n"
                      "  - {name: A, kind: on-premises, role: primary}\n"
                      "  - {name: B, kind: on-premises, role: recovery}\n") +
           rest;
}

QByteArray sample(const QString& name) {
    QFile file(QStringLiteral(":/samples/%1.plan.yaml").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray filled(const FindingCase& c, const char* what) {
    return QByteArray(c.text).replace("%1", what);
}

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT

private slots:
    void eachRuleShowsAndDoesNot_data();
    void eachRuleShowsAndDoesNot();
    void everyRuleIsTested();
    void anEmptyPlanIsFine();
    void oneFindingNamesAllScenarios();
    void missesOfOneCauseAreOneFinding();
    void findingsAreSorted();
    void messagesAreSentences();
    void samplesTellTheirStory_data();
    void samplesTellTheirStory();
    void aLargeEstateEnds();
    void manySharedPartsEnd();
    void singlePointsAreThoseOfTheImpact();
    void cancelledEndsEarly();
    void accessesThatTakeLongAreCounted();
    void issuesOfOneCauseAreOneFinding();
};

void FindingsTest::eachRuleShowsAndDoesNot_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kCases)); ++i)
        QTest::addRow("%s %s", kCases[i].id, kCases[i].name) << i;
}

void FindingsTest::eachRuleShowsAndDoesNot() {
    QFETCH(int, index);
    const FindingCase& c = kCases[index];
    const auto shown = ofRule(check(plan(filled(c, c.with).constData())), QString::fromLatin1(c.id));
    QCOMPARE(shown.size(), std::size_t(1));
    QCOMPARE(shown.front().names.front(), QString::fromLatin1(c.place));
    const auto hidden = ofRule(check(plan(filled(c, c.without).constData())), QString::fromLatin1(c.id));
    QVERIFY2(hidden.empty(), hidden.empty() ? "" : qPrintable(hidden.front().message));
}

void FindingsTest::everyRuleIsTested() {
    QSet<QString> tested;
    for (const FindingCase& c : kCases)
        tested.insert(QString::fromLatin1(c.id));
    tested.insert(QStringLiteral("DR-324")); // see accessesThatTakeLongAreCounted
    tested.insert(QStringLiteral("DR-121")); // plan text refuses it: see QuorumFindingsTest
    QSet<QString> known;
    for (const RuleInfo& rule : findingRules()) {
        QVERIFY2(!known.contains(rule.id), qPrintable(rule.id));
        known.insert(rule.id);
        QVERIFY(!rule.title.isEmpty());
    }
    QCOMPARE(tested, known);
}

void FindingsTest::anEmptyPlanIsFine() {
    QVERIFY(check(plan("")).empty());
    QVERIFY(check("drawbridge: 1\nname: T\n").empty());
}

void FindingsTest::oneFindingNamesAllScenarios() {
    const auto found = ofRule(check(plan("components: [{name: x, kind: service, site: A}]\n"
                                         "scenarios:\n"
                                         "  - {name: One, fails: [{site: A}]}\n"
                                         "  - {name: Two, fails: [{component: x}]}\n")),
                              QStringLiteral("DR-102"));
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found.front().message.contains(QStringLiteral("“One” and “Two”")));
    QVERIFY(found.front().scenario.isEmpty());
}

void FindingsTest::missesOfOneCauseAreOneFinding() {
    const auto found = ofRule(
        check(plan("components:\n"
                   "  - {name: app, kind: service, site: B, rpo: 1h, requires: [db]}\n"
                   "  - {name: db, kind: database, site: A, data: 1GiB, rpo: 1h, copies: [{at: B, method: "
                   "backup, every: 1d, takes: 2h}], recovery: {strategy: restore, to: B}}\n"
                   "scenarios: [{name: A lost, fails: [{site: A}]}]\n")),
        QStringLiteral("DR-205"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().names, (QStringList{QStringLiteral("db"), QStringLiteral("app")}));
    QCOMPARE(found.front().scenario, QStringLiteral("A lost"));
    QVERIFY(found.front().message.contains(durationText(std::chrono::hours(26))));
}

void FindingsTest::findingsAreSorted() {
    const auto findings = check(sample(QStringLiteral("web-shop")));
    QVERIFY(std::is_sorted(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.id < b.id;
    }));
    const auto again = check(sample(QStringLiteral("web-shop")));
    QCOMPARE(again.size(), findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i)
        QCOMPARE(again[i].message, findings[i].message);
}

void FindingsTest::messagesAreSentences() {
    for (const char* name : {"web-shop", "hospital", "one-host"}) {
        for (const Finding& finding : check(sample(QString::fromLatin1(name)))) {
            QVERIFY2(finding.message.endsWith(u'.'), qPrintable(finding.message));
            QVERIFY2(!finding.message.contains(QRegularExpression(u"%[0-9nL]"_qs)),
                     qPrintable(finding.message));
            QVERIFY2(!finding.message.contains(QStringLiteral("..")), qPrintable(finding.message));
            QVERIFY(!finding.entities.empty());
            QCOMPARE(finding.names.size(), static_cast<qsizetype>(finding.entities.size()));
            QVERIFY(!finding.names.contains(QString()));
        }
    }
}

void FindingsTest::samplesTellTheirStory_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("most");
    const auto list = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("web-shop")
        << QStringLiteral("web-shop")
        << list("DR-104 DR-106 DR-112 DR-115 DR-116 DR-118 DR-120 DR-132 DR-134 DR-142 DR-204 DR-205 DR-208 "
                "DR-301 DR-306 DR-309 DR-320 DR-401 DR-402 DR-408 DR-411")
        << 35;
    QTest::newRow("hospital")
        << QStringLiteral("hospital")
        << list("DR-104 DR-105 DR-106 DR-111 DR-115 DR-116 DR-131 DR-133 DR-134 DR-142 DR-204 DR-205 "
                "DR-206 DR-207 DR-208 DR-210 DR-301 DR-309 DR-320 DR-401 DR-402 DR-403 DR-411")
        << 47;
    QTest::newRow("one-host") << QStringLiteral("one-host")
                              << list("DR-103 DR-111 DR-112 DR-115 DR-116 DR-131 DR-142 DR-204 DR-208 DR-402")
                              << 24;
}

void FindingsTest::samplesTellTheirStory() {
    QFETCH(QString, name);
    QFETCH(QStringList, expected);
    QFETCH(int, most);
    const auto findings = check(sample(name));
    QCOMPARE(ids(findings), QSet<QString>(expected.begin(), expected.end()));
    QVERIFY(static_cast<int>(findings.size()) <= most);
}

void FindingsTest::aLargeEstateEnds() {
    constexpr int kSize = 10'000;
    Plan large;
    Site site;
    site.name = QStringLiteral("A");
    large.sites.put(site);
    std::vector<ComponentId> known;
    for (int i = 0; i < kSize; ++i) {
        Component c;
        c.name = QStringLiteral("c%1").arg(i);
        c.position = i;
        c.site = site.id;
        c.kind = i % 10 == 5 ? ComponentKind::RedundancyGroup : ComponentKind::Service;
        if (i % 10 == 5)
            c.atLeast = 1;
        for (const int back : {1, 7, 501})
            if (i >= back)
                c.dependencies.push_back({known[static_cast<std::size_t>(i - back)], {}, {}, {}});
        if (i % 2 == 0)
            c.recovery = Recovery{};
        known.push_back(c.id);
        large.components.put(c);
    }
    Contract contract;
    contract.client = QStringLiteral("C");
    contract.services.assign(known.end() - 100, known.end());
    large.contracts.put(contract);
    Scenario scenario;
    scenario.fails.push_back({});
    scenario.fails.back().site = site.id;
    for (const char16_t* name : {u"One", u"Two", u"Three"}) {
        scenario.id = ScenarioId::fresh();
        scenario.name = QString::fromUtf16(name);
        large.scenarios.put(scenario);
    }
    const auto graph = std::make_shared<const RecoveryGraph>(large);
    ScheduleSettings quick;
    quick.schedules = 0;
    const auto findings = findWeaknesses(*analysePlan(graph, quick), {kToday, nullptr});
    // one for each component without a recovery, not one for each scenario, and few besides
    const auto lost = ofRule(findings, QStringLiteral("DR-102"));
    QVERIFY(lost.size() > kSize / 3 && lost.size() < kSize);
    QVERIFY(findings.size() < 2 * kSize);
    for (const Finding& finding : findings)
        QVERIFY(finding.entities.size() <= 100 && finding.message.size() < 1000);
}

/// 5,000 switches, each under two of the members of a group: every one has to be tried.
void FindingsTest::manySharedPartsEnd() {
    constexpr int kShared = 5'000;
    Plan large;
    const auto add = [&large](const QString& name, ComponentKind kind,
                              const std::vector<ComponentId>& needs) {
        Component c;
        c.name = name;
        c.kind = kind;
        c.position = large.components.nextPosition();
        for (const ComponentId id : needs)
            c.dependencies.push_back({id, {}, {}, {}});
        if (kind == ComponentKind::RedundancyGroup)
            c.atLeast = 1;
        large.components.put(c);
        return c.id;
    };
    std::vector<ComponentId> shared;
    for (int i = 0; i < kShared; ++i)
        shared.push_back(add(QStringLiteral("s%1").arg(i), ComponentKind::Switch, {}));
    std::vector<ComponentId> members;
    for (const char16_t* name : {u"m0", u"m1", u"m2"}) {
        std::vector<ComponentId> needs;
        for (int i = 0; i < kShared; ++i)
            if (i % 3 != static_cast<int>(members.size()) || i == 0)
                needs.push_back(shared[static_cast<std::size_t>(i)]);
        members.push_back(add(QString::fromUtf16(name), ComponentKind::Server, needs));
    }
    const ComponentId group = add(QStringLiteral("g"), ComponentKind::RedundancyGroup, members);
    Contract contract;
    contract.client = QStringLiteral("C");
    contract.services.push_back(add(QStringLiteral("x"), ComponentKind::Service, {group}));
    large.contracts.put(contract);
    const auto found = ofRule(checkWholePlan(large, {kToday, nullptr}), QStringLiteral("DR-104"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().names, (QStringList{QStringLiteral("x"), QStringLiteral("s0")}));
}

/// Against the slow, obvious way: fail each component alone, and look whether the service is hit.
void FindingsTest::singlePointsAreThoseOfTheImpact() {
    std::mt19937 random(7);
    const auto below = [&random](int bound) {
        return static_cast<int>(random() % static_cast<unsigned>(bound));
    };
    for (int round = 0; round < 300; ++round) {
        constexpr int kSize = 14;
        std::vector<Component> components(kSize);
        for (int i = 0; i < kSize; ++i) {
            Component& c = components[static_cast<std::size_t>(i)];
            c.name = QStringLiteral("c%1").arg(i);
            c.position = i;
            c.kind = i > 0 && below(3) == 0 ? ComponentKind::RedundancyGroup : ComponentKind::Service;
            if (c.kind == ComponentKind::RedundancyGroup)
                c.atLeast = 1 + below(2);
            for (int k = below(4); k > 0 && i + 1 < kSize; --k)
                c.dependencies.push_back(
                    {components[static_cast<std::size_t>(i + 1 + below(kSize - i - 1))].id, {}, {}, {}});
        }
        Plan small;
        for (const Component& c : components)
            small.components.put(c);
        Contract contract;
        contract.services.push_back(components.front().id);
        small.contracts.put(contract);
        const RecoveryGraph graph(small);
        QStringList expected;
        for (int i = 1; i < kSize; ++i) {
            Failure failure;
            failure.component = components[static_cast<std::size_t>(i)].id;
            if (graph.isGroup[static_cast<std::size_t>(i)] == 0 &&
                assessImpact(graph, improvisedScenario(small, {failure})).isDown(0))
                expected << graph.name(i);
        }
        const auto found = ofRule(checkWholePlan(small, {kToday, nullptr}), QStringLiteral("DR-104"));
        QCOMPARE(found.empty() ? QStringList() : found.front().names.mid(1), expected);
    }
}

void FindingsTest::cancelledEndsEarly() {
    const std::atomic<bool> cancelled = true;
    FindingSettings settings{kToday, &cancelled};
    const Plan shop = readPlanText(sample(QStringLiteral("web-shop")), QStringLiteral("web-shop"));
    QVERIFY(checkWholePlan(shop, settings).empty());
}

/// From anywhere to anywhere in 200 networks, ten times, is too much for a check that runs at each edit; what
/// comes before is checked.
void FindingsTest::accessesThatTakeLongAreCounted() {
    QByteArray text = "networks:\n";
    for (int n = 0; n < 200; ++n)
        text += "  - {name: n" + QByteArray::number(n) + ", site: A, cidr: 10.0." + QByteArray::number(n) +
                ".0/24}\n";
    text += "accesses:\n  - {from: n1, to: n2, port: 80/tcp}\n";
    for (int i = 0; i < 10; ++i)
        text += "  - {from: any, to: any, port: " + QByteArray::number(i + 1) + "/tcp}\n";
    const auto found = ofRule(check(plan(text.constData())), QStringLiteral("DR-324"));
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY2(found.front().message.startsWith(QStringLiteral("10 ")), qPrintable(found.front().message));
}

/// Two servers that the office does not reach for one cause are one finding; in another scenario, in which
/// one of them is not reached, that is another.
void FindingsTest::issuesOfOneCauseAreOneFinding() {
    const auto found = ofRule(
        check(plan(
            "  - {name: O, kind: on-premises}\n"
            "networks:\n"
            "  - {name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1, fails-over-to: b}\n"
            "  - {name: b, site: B, cidr: 10.3.0.0/24, gateway: 10.3.0.1}\n"
            "  - {name: o, site: O, cidr: 10.2.0.0/24, gateway: 10.2.0.1}\n"
            "components:\n"
            "  - {name: people, kind: user-group, site: O, interfaces: [{network: o}], requires: [x, y]}\n"
            "  - {name: x, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}], recovery: "
            "{strategy: rebuild, to: B}}\n"
            "  - {name: y, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.6}], recovery: "
            "{strategy: rebuild, to: B}}\n"
            "  - {name: gw-a, kind: vpn-gateway, site: A, interfaces: [{network: a, address: 10.1.0.1}]}\n"
            "  - {name: gw-b, kind: vpn-gateway, site: B, interfaces: [{network: b, address: 10.3.0.1}]}\n"
            "  - {name: gw-o, kind: vpn-gateway, site: O, interfaces: [{network: o, address: 10.2.0.1}]}\n"
            "tunnels: [{name: t, type: ipsec, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-a, "
            "networks: [a]}}]\n"
            "scenarios:\n"
            "  - {name: A lost, fails: [{site: A}]}\n"
            "  - {name: A and more, fails: [{site: A}, {tunnel: t}]}\n")),
        QStringLiteral("DR-309"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().message,
             QStringLiteral(
                 "people would be locked out of x and y in “A lost” and “A and more”: gw-o has no route "
                 "to 10.3.0.5."));
    QCOMPARE(found.front().names, QStringList({QStringLiteral("people"), QStringLiteral("x"),
                                               QStringLiteral("gw-o"), QStringLiteral("y")}));
}

DRAWBRIDGE_TEST(FindingsTest)
#include "findings_test.moc"
