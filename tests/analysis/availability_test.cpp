// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/availability.h"
#include "core/analysis/impact/impact.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

int indexOf(const RecoveryGraph& graph, const QString& name) {
    for (int c = 0; c < graph.size; ++c) {
        if (graph.name(c) == name)
            return c;
    }
    qFatal("no component %s", qPrintable(name));
}

ComponentAvailability of(const QByteArray& text, const char* name) {
    const RecoveryGraph graph(worked::plan(text));
    AvailabilitySettings settings;
    settings.importances = 1000;
    return studyAvailability(graph, settings, {indexOf(graph, QString::fromUtf8(name))}).components.front();
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)) + 1e-300;
}

QByteArray server(const char* name, const char* more) {
    return QByteArray("  - {name: ") + name + ", kind: server, " + more + "}\n";
}
QByteArray group(const char* name, int atLeast, const QByteArray& members) {
    return QByteArray("  - {name: ") + name +
           ", kind: redundancy-group, at-least: " + QByteArray::number(atLeast) + ", requires: [" + members +
           "]}\n";
}

/// `number` servers u1, u2, … of one unavailability.
QByteArray servers(int number, const char* unavailability, QByteArray* names = nullptr) {
    QByteArray text;
    for (int i = 1; i <= number; ++i) {
        const QByteArray name = "u" + QByteArray::number(i);
        text += server(name, (QByteArray("unavailability: ") + unavailability).constData());
        if (names != nullptr)
            *names += (i > 1 ? ", " : "") + name;
    }
    return text;
}

/// A random plan of sites, provider, hosts, groups, tunnels and circles. All that can fail has a figure.
class RandomPlan {
public:
    RandomPlan(unsigned seed, int components) : m_random(seed) {
        QByteArray text = "sites:\n  - {name: cloud, kind: provider, unavailability: 0.02}\n"
                          "  - {name: west, kind: cloud-region, unavailability: 0.1" +
                          QByteArray(chance(2) ? ", provider: cloud" : "") + "}\n" +
                          "  - {name: zone, kind: availability-zone, within: west, unavailability: 0.05}\n"
                          "  - {name: east, kind: on-premises, unavailability: 0.2}\n"
                          "networks:\n  - {name: n-west, site: west}\n  - {name: n-east, site: east}\n"
                          "  - {name: n-zone, site: zone}\n  - {name: n-free}\ncomponents:\n";
        for (int c = 0; c < components; ++c)
            text += component(c, components);
        if (chance(2)) {
            text += "tunnels:\n" + tunnel("t1", "n-west", "n-east") + ", fails-over-to: t2}\n" +
                    tunnel("t2", "n-west", "n-east") + "}\n";
            if (chance(2))
                text += tunnel("t3", "n-west", "n-free") + "}\n" + tunnel("t4", "n-free", "n-east") + "}\n";
        }
        plan = worked::plan(text);
    }
    Plan plan;

private:
    bool chance(int oneIn) { return std::uniform_int_distribution(1, oneIn)(m_random) == 1; }
    int below(int n) { return std::uniform_int_distribution(0, n - 1)(m_random); }
    const char* one(std::initializer_list<const char*> of) {
        return *(of.begin() + below(static_cast<int>(of.size())));
    }

    QByteArray component(int c, int components) {
        const bool isGroup = c > 1 && chance(4);
        QByteArray text = "  - {name: c" + QByteArray::number(c) + ", kind: ";
        text += isGroup ? "redundancy-group" : c == 0 ? "router" : one({"service", "server", "user-group"});
        if (!isGroup)
            text += ", unavailability: 0." + QByteArray::number(1 + below(9));
        if (!isGroup && chance(3))
            text += QByteArray(", site: ") + one({"west", "east", "zone"});
        if (c > 0 && !isGroup && chance(4))
            text += ", host: c" + QByteArray::number(below(c));
        if (chance(2))
            text += QByteArray(", interfaces: [{network: ") + one({"n-west", "n-east", "n-zone", "n-free"}) +
                    "}]";
        QByteArray required;
        for (int other = 0; other < components; ++other) {
            // Now and then the other way round, so that there are circles.
            if (other != c && (other < c ? chance(3) : chance(12)))
                required += (required.isEmpty() ? "c" : ", c") + QByteArray::number(other);
        }
        if (!required.isEmpty())
            text += ", requires: [" + required + "]";
        if (isGroup && !required.isEmpty())
            text += ", at-least: " + QByteArray::number(1 + below(1 + static_cast<int>(required.count(','))));
        return text + "}\n";
    }
    static QByteArray tunnel(const char* name, const char* a, const char* b) {
        return QByteArray("  - {name: ") + name + ", type: wireguard, a: {gateway: c0, networks: [" + a +
               "]}, b: {gateway: c1, networks: [" + b + "]}";
    }

    std::mt19937 m_random;
};

/// Every set of failures, judged by the impact analysis.
class AllStates {
public:
    AllStates(const RecoveryGraph& graph, const AvailabilityModel& model) : m_model(model) {
        for (std::size_t p = 0; p + 1 < model.parts.size(); ++p)
            m_fails.push_back(failureOf(graph, model.parts[p]));
        for (unsigned set = 0; set < (1U << m_fails.size()); ++set) {
            Scenario scenario;
            double chance = 1;
            for (std::size_t p = 0; p < m_fails.size(); ++p) {
                const double u = *model.parts[p].unavailability.known();
                chance *= has(set, p) ? u : 1 - u;
                if (has(set, p))
                    scenario.fails.push_back(m_fails[p]);
            }
            m_chance.push_back(chance);
            m_impact.push_back(assessImpact(graph, scenario));
        }
    }

    double unavailability(int component) const {
        double sum = 0;
        for (std::size_t set = 0; set < m_chance.size(); ++set)
            sum += m_impact[set].isDown(component) ? m_chance[set] : 0;
        return sum;
    }
    std::vector<unsigned> minimalCutSets(int component) const {
        std::vector<unsigned> minimal;
        for (unsigned set = 0; set < m_chance.size(); ++set) {
            bool isMinimal = m_impact[set].isDown(component);
            for (std::size_t p = 0; p < m_fails.size() && isMinimal; ++p)
                isMinimal = !has(set, p) || !m_impact[set & ~(1U << p)].isDown(component);
            if (isMinimal)
                minimal.push_back(set);
        }
        return minimal;
    }
    /// The chance that a minimal cut set with the part has failed.
    double failedWith(const std::vector<unsigned>& cutSets, int part) const {
        double sum = 0;
        for (unsigned set = 0; set < m_chance.size(); ++set) {
            const bool any = std::any_of(cutSets.begin(), cutSets.end(), [&](unsigned cut) {
                return has(cut, idx(part)) && (cut & set) == cut;
            });
            sum += any ? m_chance[set] : 0;
        }
        return sum;
    }
    double birnbaum(int component, int part) const {
        const double u = *m_model.parts[idx(part)].unavailability.known();
        double sum = 0;
        for (unsigned set = 0; set < m_chance.size(); ++set) {
            if (m_impact[set].isDown(component))
                sum += has(set, idx(part)) ? m_chance[set] / u : -m_chance[set] / (1 - u);
        }
        return sum;
    }

private:
    static bool has(unsigned set, std::size_t part) { return (set >> part & 1U) != 0; }
    static Failure failureOf(const RecoveryGraph& graph, const AvailabilityPart& part) {
        Failure failure;
        if (part.kind == AvailabilityPart::Kind::Component)
            failure.component = graph.component(part.index).id;
        else if (graph.plan.sites.at(part.index).kind == SiteKind::Provider)
            failure.provider = graph.plan.sites.at(part.index).name;
        else
            failure.site = graph.plan.sites.at(part.index).id;
        return failure;
    }

    const AvailabilityModel& m_model;
    std::vector<Failure> m_fails;
    std::vector<double> m_chance;
    std::vector<Impact> m_impact;
};

} // namespace

class AvailabilityTest : public QObject {
    Q_OBJECT

private slots:
    void oneComponentIsDownForItsRepairs() {
        // 4 h of 8760 h + 4 h: 1 of 2191, of a year 14393.4 s.
        const auto a = of("components:\n" + server("a", "mtbf: 8760h, mttr: 4h"), "a");
        QVERIFY(isClose(*a.unavailability.known(), 1.0 / 2191));
        QVERIFY(isClose(*a.downtimePerYear().known(), 31536000.0 / 2191));
        QCOMPARE(a.cutSetCount->text(), QStringLiteral("1"));
    }
    void closedForms_data() {
        QTest::addColumn<QByteArray>("parts");
        QTest::addColumn<double>("unavailability");
        QTest::addColumn<QString>("cutSets");
        QTest::addColumn<int>("singles");
        QByteArray names;
        QByteArray text = servers(5, "0.1", &names);
        QTest::newRow("series") << text + group("g", 5, names) << 1 - std::pow(0.9, 5) << "5" << 5;
        QTest::newRow("parallel") << text + group("g", 1, names) << 1e-5 << "1" << 0;
        // C(5,3) 0.1³ 0.9² + C(5,4) 0.1⁴ 0.9 + 0.1⁵
        QTest::newRow("3 of 5") << text + group("g", 3, names) << 0.0081 + 0.00045 + 0.00001 << "10" << 0;
        // Edges 1: s-a, 2: s-b, 3: a-b, 4: a-t, 5: b-t; the ways are 14, 25, 135, 234.
        QTest::newRow("bridge") << text + group("w1", 2, "u1, u4") + group("w2", 2, "u2, u5") +
                                       group("w3", 3, "u1, u3, u5") + group("w4", 3, "u2, u3, u4") +
                                       group("g", 1, "w1, w2, w3, w4")
                                << 1 - (2 * 0.81 + 2 * 0.729 - 5 * 0.6561 + 2 * 0.59049) << "4" << 0;
        // 0.001 + 0.999 · 0.01²
        QTest::newRow("shared power supply")
            << server("power", "unavailability: 0.001") +
                   server("a", "unavailability: 0.01, requires: [power]") +
                   server("b", "unavailability: 0.01, requires: [power]") + group("g", 1, "a, b")
            << 0.0010999 << "2" << 1;
        names.clear();
        text = servers(50, "0.01", &names);
        QTest::newRow("40 of 50") << text + group("g", 40, names) << 2.609476043967139e-12 << "37353738800"
                                  << 0;
        names.clear();
        text = servers(510, "0.001", &names);
        QTest::newRow("500 of 510") << text + group("g", 500, names) << 8.640426613180215e-12
                                    << "13644441882640345120500" << 0;
    }
    void closedForms() {
        QFETCH(QByteArray, parts);
        QFETCH(double, unavailability);
        QFETCH(QString, cutSets);
        QFETCH(int, singles);
        const auto g = of("components:\n" + parts, "g");
        QVERIFY2(std::abs(*g.unavailability.known() / unavailability - 1) < 1e-9,
                 qPrintable(QString::number(*g.unavailability.known(), 'g', 15)));
        QCOMPARE(g.cutSetCount->text(), cutSets);
        QCOMPARE(static_cast<int>(g.singlePointsOfFailure.size()), singles);
    }
    void aStandbyDoesNotCount() {
        const auto db = of("components:\n" + server("standby", "unavailability: 0.01") +
                               server("db", "unavailability: 0.02, recovery: {strategy: failover, standby: "
                                            "standby}"),
                           "db");
        QVERIFY(isClose(*db.unavailability.known(), 0.02));
    }
    void whatIsMissingLeavesBounds() {
        // Between b alone and always.
        const auto a =
            of("components:\n" + server("b", "unavailability: 0.25") + server("a", "mtbf: 1y, requires: [b]"),
               "a");
        QVERIFY(a.unavailability.isUnknown());
        QVERIFY(isClose(*a.unavailability.atLeast(), 0.25));
        QVERIFY(isClose(*a.unavailability.atMost(), 1));
        QVERIFY(a.unavailability.unknownBecause().contains(QStringLiteral("MTTR of a")));
        QCOMPARE(a.cutSetCount->text(), QStringLiteral("2"));
    }
    void whatIsTooLargeHasTrueBounds() {
        const QByteArray text = "components:\n" + servers(30, "0.1") +
                                group("x", 3, "u1, u2, u3, u4, u5, u6, u7, u8, u9") +
                                group("y", 3, "u9, u10, u11, u12, u13, u14, u1, u2") + group("g", 1, "x, y");
        const RecoveryGraph graph(worked::plan(text));
        const int g = indexOf(graph, QStringLiteral("g"));
        const double exact = *studyAvailability(graph, {}, {g}).components.front().unavailability.known();
        AvailabilitySettings small;
        small.limits.nodes = 20;
        const auto bounded = studyAvailability(graph, small, {g}).components.front();
        QVERIFY(bounded.unavailability.isUnknown());
        QVERIFY(*bounded.unavailability.atLeast() <= exact);
        QVERIFY(*bounded.unavailability.atMost() >= exact);
        QVERIFY(!bounded.cutSetCount);
    }
    void aContractIsJudgedByAllItsServices() {
        const RecoveryGraph graph(
            worked::plan("components:\n" + server("db", "unavailability: 0.005") +
                         server("a", "unavailability: 0.01, requires: [db]") +
                         server("b", "unavailability: 0.02, requires: [db]") +
                         "contracts:\n  - {client: Big, services: [a, b], target: 97%}\n"
                         "  - {client: Small, services: [a], target: 98%}\n"));
        const auto contracts = studyAvailability(graph).contracts;
        // The database is shared: 0.995 · 0.99 · 0.98 = 0.965349.
        QVERIFY(isClose(*contracts[0].attainable.known(), 0.965349));
        QCOMPARE(contracts[0].verdict, Verdict::Missed);
        QCOMPARE(contracts[1].verdict, Verdict::Met);
    }
    void everyStateOfRandomPlans() {
        int judged = 0;
        for (unsigned seed = 1; seed <= 1500; ++seed) {
            const RandomPlan random(seed, seed % 300 == 0 ? 12 : 2 + static_cast<int>(seed % 4));
            const RecoveryGraph graph(random.plan);
            AvailabilitySettings settings;
            settings.importances = 1000;
            settings.cutSets = 1000;
            const AvailabilityStudy study = studyAvailability(graph, settings);
            const AllStates states(graph, study.model);
            for (const ComponentAvailability& found : study.components) {
                const int c = found.component;
                const QByteArray where = "seed " + QByteArray::number(seed) + ", " + graph.name(c).toUtf8();
                QVERIFY2(found.unavailability.isKnown(), where);
                const double expected = states.unavailability(c);
                QVERIFY2(std::abs(*found.unavailability.known() - expected) < 1e-9 * expected + 1e-15, where);
                const std::vector<unsigned> cutSets = states.minimalCutSets(c);
                QVERIFY2(found.cutSetCount->text() == QString::number(cutSets.size()), where);
                std::vector<unsigned> listed;
                for (const std::vector<int>& set : found.cutSets) {
                    listed.push_back(0);
                    for (const int part : set)
                        listed.back() |= 1U << part;
                }
                std::sort(listed.begin(), listed.end());
                QVERIFY2(listed == cutSets, where);
                for (const EventImportance& importance : found.importance) {
                    QVERIFY2(std::abs(importance.birnbaum - states.birnbaum(c, importance.event)) < 1e-9,
                             where);
                    const double with = states.failedWith(cutSets, importance.event);
                    QVERIFY2(std::abs(*importance.fussellVesely - with / expected) < 1e-9, where);
                }
                ++judged;
            }
        }
        QVERIFY(judged > 4000);
    }
};

DRAWBRIDGE_TEST(AvailabilityTest)
#include "availability_test.moc"
