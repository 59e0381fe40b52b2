// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/import/yaml/yaml_scalar.h"
#include "core/import/yaml/yaml_tree.h"
#include "tests/support/plan_samples.h"
#include "tests/support/plan_text_errors.h"
#include "tests/support/random_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

QByteArray sampleText() {
    return readInputFile(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/plan/model_sample.plan.yaml"));
}

template <class T>
const T& named(const Table<T>& table, const QString& name) {
    for (const T& row : table) {
        if (row.name == name)
            return row;
    }
    throw std::runtime_error("no entity " + name.toStdString());
}

Diagnostics errorsOf(const QByteArray& text) {
    try {
        readPlanText(text, QStringLiteral("p"));
    } catch (const PlanTextError& error) {
        return error.diagnostics();
    }
    return {};
}

/// Short texts full of what has a meaning in YAML.
QStringList randomTexts() {
    const QString characters = QStringLiteral("abc01 :-#'\"[]{},&*!|>%@`?.~\n\t_+eExX=<é\\");
    std::mt19937 random(1);
    QStringList texts;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (unsigned n = 1 + random() % 8; n > 0; --n)
            text += characters[static_cast<qsizetype>(random() % static_cast<unsigned>(characters.size()))];
        texts += text;
    }
    return texts;
}

/// All that a plan holds, formatted without YAML and with names instead of ids.
QString dump(const RecordType& type, const void* owner, const NameLookup& names) {
    QString text = type.name + u'{';
    for (const Field& field : type.fields) {
        for (int i = 0, n = field.count(owner); i < n; ++i)
            text += field.key + u'=' +
                    (field.isRecord() ? dump(field.record(), field.child(owner, i), names)
                                      : formatValue(field.type, field.get(owner, i), names)) +
                    u';';
    }
    return text + u'}';
}

QStringList dump(const Plan& plan) {
    const PlanNames names(plan);
    QStringList rows{dump(ProjectSettings::record(), &plan.project, names)};
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.inPlanText ? type.count(plan) : 0; i < n; ++i)
            rows += dump(type.record(), type.at(plan, i), names);
    }
    return rows;
}

} // namespace

class PlanTextTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheSample();
    void readsTheSampleComponents();
    void readsTheSampleRest();
    void writesCanonicalText();
    void writesLongThingsInBlocks();
    void tellsErrors_data();
    void tellsErrors();
    void tellsAllErrorsInOrder();
    void tellsAHundredErrorsAtMost();
    void acceptsWhatIsOptional();
    void tellsEqualNamesApart();
    void randomPlansSurvive();
    void scalarsAreSafe();
    void refusesBadInput_data();
    void refusesBadInput();
    void everyTruncationIsReadOrRefused();
};

void PlanTextTest::readsTheSample() {
    const Plan plan = readPlanText(sampleText(), QStringLiteral("sample"));
    QCOMPARE(plan.project.name, u"Web shop"_qs);
    QCOMPARE(plan.project.organisation.value(), u"Example Ltd"_qs);
    QCOMPARE(plan.project.currency.value(), u"EUR"_qs);
    QVERIFY(plan.project.reviewEvery == Seconds(180 * 24h));
    const Site& frankfurt = plan.sites.at(0);
    QVERIFY(frankfurt.kind == SiteKind::CloudRegion && frankfurt.role == SiteRole::Primary &&
            !frankfurt.within);
    QCOMPARE(frankfurt.provider.value(), u"ExampleCloud"_qs);
    QCOMPARE(frankfurt.capacity->cpus.value(), 64.0);
    QCOMPARE(frankfurt.capacity->memory->value, 256LL << 30);
    QCOMPARE(frankfurt.capacity->storage->value, 10LL << 40);
    QVERIFY(frankfurt.mtbf == Seconds(5 * 365 * 24h) && frankfurt.mttr == Seconds(8h));
    const Network& app = named(plan.networks, u"fra-app"_qs);
    QVERIFY(app.site == frankfurt.id);
    QCOMPARE(formatCidr(*app.cidr), u"10.10.4.0/24"_qs);
    QCOMPARE(app.vlan.value(), 104);
    QCOMPARE(formatIpAddress(app.dns.at(0)), u"10.10.0.53"_qs);
    QVERIFY(app.failsOverTo == named(plan.networks, u"dub-app"_qs).id);
    const Build& build = plan.builds.at(0);
    QCOMPARE(build.kernel.value(), u"6.1.0-28"_qs);
    QCOMPARE(build.cgroupVersion.value(), 2);
    QCOMPARE(build.packages.at(0).package, u"containerd.io"_qs);
    QCOMPARE(build.packages.at(0).version, u"1.7.22"_qs);
    QCOMPARE(named(plan.teams, u"DBA"_qs).hours->text(), u"Mon-Fri 08:00-18:00"_qs);
    QVERIFY(named(plan.teams, u"Platform"_qs).onCallResponse == Seconds(15min));
    QCOMPARE(plan.contacts.at(0).phone.value(), u"+49 69 0000 100"_qs);
}

void PlanTextTest::readsTheSampleComponents() {
    const Plan plan = readPlanText(sampleText(), QStringLiteral("sample"));
    const Procedure& promote = named(plan.procedures, u"promote-postgres"_qs);
    const Step& step = promote.steps.at(0);
    QVERIFY(step.kind == StepKind::Command && step.duration->best == Seconds(2min));
    QVERIFY(step.duration->likely == Seconds(5min) && step.duration->worst == Seconds(15min));
    QCOMPARE(step.doWhat.value(), u"Promote on the standby, as postgres"_qs);
    QVERIFY(step.teams.at(0).team == named(plan.teams, u"DBA"_qs).id && step.teams.at(0).units == 1);
    QVERIFY(promote.steps.at(1).duration->likely == Seconds(5min) && !promote.steps.at(1).duration->best);
    QCOMPARE(named(plan.procedures, u"provision-host"_qs).steps.at(0).run.value(),
             u"set -e\nmake host\n\nmake check\n"_qs);
    const Component& database = named(plan.components, u"orders-db"_qs);
    QVERIFY(database.copies.at(0).at.component == named(plan.components, u"orders-db-dr"_qs).id);
    QVERIFY(database.copies.at(1).at.site == named(plan.sites, u"Dublin"_qs).id);
    QCOMPARE(database.copies.at(1).restoreRate->perSecond, 200LL << 20);
    const Component& orders = named(plan.components, u"orders"_qs);
    QVERIFY(orders.host == named(plan.components, u"docker-1"_qs).id);
    QCOMPARE(orders.image.value(), u"registry.example/orders:4.2"_qs);
    QCOMPARE(orders.healthCheck.value(), true);
    QCOMPARE(orders.tags, QStringList({u"shop"_qs, u"critical"_qs}));
    QCOMPARE(orders.dependencies.size(), 3U);
    QVERIFY(orders.dependencies[0].on == database.id && !orders.dependencies[0].when &&
            orders.dependencies[0].isHard());
    QVERIFY(orders.dependencies[1].when == StartCondition::Healthy);
    QCOMPARE(formatPortRange(*orders.dependencies[1].port), u"443/tcp"_qs);
    QVERIFY(!orders.dependencies[2].isHard());
    QVERIFY(orders.rto == Seconds(4h) && orders.rpo == Seconds(5min) && orders.mtpd == Seconds(24h) &&
            orders.wrt == Seconds(30min));
    QCOMPARE(formatIpAddress(*orders.recovery->address->address), u"10.20.4.21"_qs);
    QCOMPARE(orders.recovery->steps.at(0).run.value(), u"docker compose up -d"_qs);
    QCOMPARE(named(plan.components, u"load-balancers"_qs).atLeast.value(), 1);
    QCOMPARE(named(plan.components, u"docker-dr-1"_qs).found->packages.at(0).version, u"1.7.20"_qs);
}

void PlanTextTest::readsTheSampleRest() {
    const Plan plan = readPlanText(sampleText(), QStringLiteral("sample"));
    const Tunnel& tunnel = plan.tunnels.at(0);
    QVERIFY(tunnel.type == TunnelType::WireGuard && tunnel.failsOverTo == plan.tunnels.at(1).id);
    QCOMPARE(tunnel.a.endpoint.value(), u"198.51.100.1:51820"_qs);
    QCOMPARE(tunnel.b.publicKey.value(), u"…"_qs);
    const Firewall& firewall = plan.firewalls.at(0);
    QVERIFY(firewall.at == named(plan.components, u"fra-fw"_qs).id && firewall.rules.size() == 3);
    QVERIFY(firewall.rules[1].deny && !firewall.rules[1].allow && firewall.rules[1].to.isAny());
    QVERIFY(firewall.rules[1].from.network == named(plan.networks, u"guest-lan"_qs).id);
    QCOMPARE(formatCidr(*firewall.rules[2].from.block), u"10.0.0.0/8"_qs);
    QVERIFY(plan.accesses.at(1).expect == Expectation::Denied);
    QCOMPARE(plan.protectionGroups.at(0).members.size(), 5U);
    QCOMPARE(plan.protectionGroups.at(0).priority.value(), 1);
    const Scenario& scenario = plan.scenarios.at(0);
    QVERIFY(scenario.fails.at(0).site == named(plan.sites, u"Frankfurt"_qs).id);
    QCOMPARE(scenario.workStarts(), Seconds(40min));
    QCOMPARE(scenario.declareWhen.at(0), u"Frankfurt has not answered for 10 minutes from two places"_qs);
    QCOMPARE(scenario.rate->perYear, 0.1);
    const Contract& contract = plan.contracts.at(0);
    QCOMPARE(contract.fee->minor, 5'000'000LL);
    QCOMPARE(contract.credits.at(2).below.value, 95.0);
    QCOMPARE(contract.cap->value, 100.0);
    QVERIFY(contract.window == SlaWindow::Monthly && contract.grace == Seconds(1h));
    QCOMPARE(plan.exercises.at(0).due.value(), QDate(2026, 4, 20));
    QVERIFY(plan.exercises.at(0).scenario == scenario.id);
}

void PlanTextTest::writesCanonicalText() {
    const Plan plan = readPlanText(sampleText(), QStringLiteral("sample"));
    const QByteArray text = writePlanText(plan);
    const Plan again = readPlanText(text, QStringLiteral("canonical"));
    QCOMPARE(writePlanText(again), text);
    QCOMPARE(dump(again), dump(plan));
    QVERIFY(text.startsWith(
        "drawbridge: 1\nname: Web shop\norganisation: Example Ltd\ncurrency: EUR\nreview-every: 180d\n"
        "\nsites:\n  - name: Frankfurt\n    kind: cloud-region\n"));
    QVERIFY(text.contains("\n    capacity: {cpus: 64, memory: 256GiB, storage: 10TiB}\n"));
    QVERIFY(text.contains("\n  - {name: Dublin, kind: cloud-region, role: recovery}\n"));
    QVERIFY(text.contains("\n      - {on: auth, when: healthy, port: 443/tcp}\n"));
    QVERIFY(
        text.contains("\n        run: |\n          set -e\n          make host\n\n          make check\n"));
    QVERIFY(text.contains("\n    due: 2026-04-20\n") && text.endsWith("every: 180d\n"));
    for (const QByteArray& line : text.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 100, line.constData());
    QCOMPARE(writePlanText(Plan()), QByteArray("drawbridge: 1\nname: \"\"\n"));
}

void PlanTextTest::writesLongThingsInBlocks() {
    Plan plan;
    plan.project.name = u"P"_qs;
    Component group;
    group.name = u"group"_qs;
    group.kind = ComponentKind::RedundancyGroup;
    group.tags = QStringList(20, u"a long tag"_qs);
    group.capacity = Capacity{};
    group.note = u"two\nlines"_qs;
    plan.components.put(group);
    const QByteArray text = writePlanText(plan);
    QVERIFY(text.contains("\n    capacity: {}\n    tags:\n      - a long tag\n      - a long tag\n"));
    QVERIFY(text.endsWith("\n    note: |-\n      two\n      lines\n"));
    QCOMPARE(dump(readPlanText(text, QString())), dump(plan));
}

void PlanTextTest::tellsErrors_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    for (const PlanTextDefect& defect : planTextDefects())
        QTest::newRow(defect.name) << QByteArray("drawbridge: 1\nname: P\n") + defect.body << defect.line
                                   << defect.column << QString::fromUtf8(defect.message);
    const auto whole = [](const char* name, const char* text, int line, int column, const char* message) {
        QTest::newRow(name) << QByteArray(text) << line << column << QString::fromUtf8(message);
    };
    whole("another format", "drawbridge: 2\nname: P\nfuture: thing\n", 1, 13,
          "This plan text has format 2, but this version of Drawbridge only reads format 1; use a matching "
          "version.");
    whole("format in quotes", "drawbridge: \"1\"\nname: P\n", 1, 13,
          "\"drawbridge\" is the format number of plan text; write \"drawbridge: 1\".");
    whole("no format", "name: P\nservices: {}\n", 1, 1,
          "This is not plan text: it has no \"drawbridge: 1\".");
    whole("no project name", "drawbridge: 1\n", 1, 1, "This project has no \"name\"; add it.");
    whole("empty file", "", 1, 1, "This is not plan text: it has no \"drawbridge: 1\".");
    whole("a list", "- a\n", 1, 1, "This is not plan text: it has no \"drawbridge: 1\".");
}

void PlanTextTest::tellsErrors() {
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, message);
    const Diagnostics errors = errorsOf(text);
    QVERIFY(!errors.empty());
    QVERIFY2(errors.size() == 1, qPrintable(toText(errors.back())));
    QCOMPARE(toText(errors[0]), QStringLiteral("p:%1:%2: %3").arg(line).arg(column).arg(message));
}

void PlanTextTest::tellsAllErrorsInOrder() {
    const Diagnostics errors =
        errorsOf("drawbridge: 1\nname: P\nsites:\n  - {name: A, kind: x, mtbf: 1}\nteams: 5\nzzz: 1\n");
    QStringList places;
    for (const Diagnostic& error : errors)
        places += toText(error.place);
    QCOMPARE(places, QStringList({u"p:4:21"_qs, u"p:4:30"_qs, u"p:5:8"_qs, u"p:6:1"_qs}));
    try {
        readPlanText("drawbridge: 1\nx: 1\n", u"p"_qs);
        QFAIL("was read");
    } catch (const PlanTextError& error) {
        QCOMPARE(error.message(), u"This project has no \"name\"; add it. (And one more error.)"_qs);
        QCOMPARE(error.place().line, 1);
    }
}

void PlanTextTest::tellsAHundredErrorsAtMost() {
    QByteArray text("drawbridge: 1\nname: P\nnetworks:\n");
    for (int i = 0; i < 500; ++i)
        text += "  - {name: n" + QByteArray::number(i) + ", site: Nowhere}\n";
    QCOMPARE(errorsOf(text).size(), 100U);
}

void PlanTextTest::acceptsWhatIsOptional() {
    const Plan plan =
        readPlanText("# comment\n---\ndrawbridge: 1\nname: 2026\nsites: ~\nteams: []\n"
                     "components:\n  - &a {name: 7, kind: server, note: 012, tags: [yes, 1.0], image: 'x'}\n"
                     "  - {<<: *a, name: B, host: 7, note: ~, requires: [7], tags: []}\n",
                     QString());
    QCOMPARE(plan.project.name, u"2026"_qs);
    QVERIFY(plan.sites.isEmpty() && plan.teams.isEmpty());
    const Component& first = plan.components.at(0);
    QCOMPARE(first.note.value(), u"012"_qs);
    QCOMPARE(first.tags, QStringList({u"yes"_qs, u"1.0"_qs}));
    const Component& second = plan.components.at(1);
    QVERIFY(second.host == first.id && second.kind == ComponentKind::Server && !second.note &&
            second.tags.isEmpty());
    QCOMPARE(second.image.value(), u"x"_qs);
}

/// A site and a component may have the same name, and a network may be called "any".
void PlanTextTest::tellsEqualNamesApart() {
    const Plan plan = readPlanText(
        "drawbridge: 1\nname: P\nsites:\n  - {name: X, kind: provider}\nnetworks:\n  - {name: any}\n"
        "components:\n  - {name: X, kind: firewall}\n"
        "accesses:\n  - {from: \"site:X\", to: X}\n  - {from: any, to: \"network:any\"}\n",
        QString());
    QVERIFY(plan.accesses.at(0).from.site == plan.sites.at(0).id);
    QVERIFY(plan.accesses.at(0).to.component == plan.components.at(0).id);
    QVERIFY(plan.accesses.at(1).from.isAny());
    QVERIFY(plan.accesses.at(1).to.network == plan.networks.at(0).id);
    QVERIFY(writePlanText(plan).endsWith(
        "  - {from: \"site:X\", to: X}\n  - {from: any, to: \"network:any\"}\n"));
}

void PlanTextTest::randomPlansSurvive() {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Plan plan = RandomPlan(seed).make();
        const QByteArray text = writePlanText(plan);
        try {
            const Plan again = readPlanText(text, u"random"_qs);
            const QStringList expected = dump(plan);
            const QStringList got = dump(again);
            for (qsizetype i = 0; i < expected.size(); ++i)
                QCOMPARE(got.value(i), expected[i]);
            QCOMPARE(writePlanText(again), text);
        } catch (const PlanTextError& error) {
            QFAIL(qPrintable(u"seed %1: "_qs.arg(seed) + toText(error.diagnostics().front()) + u'\n' +
                             QString::fromUtf8(text)));
        }
    }
}

/// Whatever the text and wherever it stands, it reads back as itself, and as a text.
void PlanTextTest::scalarsAreSafe() {
    for (const QString& text : samples::hostileLines() + randomTexts()) {
        const QByteArray block = "a: " + yamlScalar(text, YamlContext::Block).toUtf8() + "\n";
        const QByteArray flow = "a: [" + yamlScalar(text, YamlContext::Flow).toUtf8() + ", x]\n";
        const YamlNode inBlock = parseYaml(block, QString());
        const YamlNode inFlow = parseYaml(flow, QString());
        QVERIFY2(inBlock.find(u"a")->isScalar() && inFlow.find(u"a")->items.at(0).isScalar(),
                 block.constData());
        QCOMPARE(inBlock.find(u"a")->scalar, text);
        QCOMPARE(inFlow.find(u"a")->items.at(0).scalar, text);
    }
    for (const QString& text :
         {u"yes"_qs, u"Off"_qs, u"0x1F"_qs, u"0b11"_qs, u"0o17"_qs, u"1e3"_qs, u"1_000"_qs, u"12:30:45"_qs,
          u"2026-04-20"_qs, u".5"_qs, u"-.INF"_qs, u".nan"_qs, u"3.14"_qs, u"+1"_qs, u"NULL"_qs, u"y"_qs})
        QVERIFY2(yamlScalar(text, YamlContext::Block).startsWith(u'"'), qPrintable(text));
    for (const QString& text :
         {u"27.3.1"_qs, u"6.1.0-28"_qs, u"10.0.0.1"_qs, u"24x7"_qs, u"Debian 12"_qs, u"99.9%"_qs, u"it's"_qs})
        QCOMPARE(yamlScalar(text, YamlContext::Flow), text);
}

void PlanTextTest::refusesBadInput_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QByteArray bomb("drawbridge: 1\nname: P\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; ++i) {
        const QByteArray last = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                (last + ", ").repeated(9) + last + "]\n";
    }
    QTest::newRow("alias bomb") << bomb << u"aliases"_qs;
    QTest::newRow("100 MB") << QByteArray(100 * 1024 * 1024, ' ') << u"larger"_qs;
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\x02\x01\x00\x00",
                                          8)
                            << u"control character"_qs;
    QTest::newRow("not UTF-8") << QByteArray("drawbridge: 1\nname: \xFF\xFE\n") << u"UTF-8"_qs;
    QTest::newRow("deep") << QByteArray("drawbridge: 1\nname: ") + QByteArray(150, '[') + QByteArray(150, ']')
                          << u"nested"_qs;
}

void PlanTextTest::refusesBadInput() {
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const Diagnostics errors = errorsOf(text);
    QCOMPARE(errors.size(), 1U);
    QVERIFY2(errors[0].message.contains(message), qPrintable(errors[0].message));
}

void PlanTextTest::everyTruncationIsReadOrRefused() {
    const QByteArray text = writePlanText(readPlanText(sampleText(), QString()));
    for (qsizetype size = 0; size < text.size(); size += 7) {
        try {
            readPlanText(text.left(size), QString());
        } catch (const PlanTextError& error) {
            QVERIFY(!error.diagnostics().empty());
        }
    }
}

DRAWBRIDGE_TEST(PlanTextTest)
#include "plan_text_test.moc"
