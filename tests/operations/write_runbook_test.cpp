// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/scenario_summary.h"
#include "core/import/plan_text/plan_text.h"
#include "core/operations/write_runbook.h"
#include "core/report/runbook/runbook_render.h"
#include "tests/support/test_program.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

/// Losing A misses the target of `web`, and the first scenario says so already.
const QByteArray kTwoScenarios = R"(drawbridge: 1
name: Shop
sites: [{name: A, kind: on-premises, role: primary}, {name: B, kind: colocation, role: recovery}]
components:
  - {name: web, kind: service, site: A, rto: 1h, recovery: {strategy: restart, to: B, steps: [{name: Start, duration: 2h}]}}
  - {name: accounts, kind: database, site: B}
scenarios:
  - {name: A lost, fails: [{site: A}]}
  - {name: B lost, fails: [{site: B}]}
)";

PlanAnalysis analysed(const QByteArray& text) {
    return *analysePlan(
        std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("t.plan.yaml"))));
}

RunbookSettings settings() {
    RunbookSettings settings;
    settings.version = QStringLiteral("Draft");
    settings.date = QDate(2026, 11, 29);
    return settings;
}

} // namespace

/// `db` with `count` databases' worth of everything: steps, copies, contacts, dependencies, dependents.
QByteArray crowded(int count) {
    QByteArray text = "drawbridge: 1\nname: Shop\n"
                      "sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]\n"
                      "scenarios: [{name: A lost, fails: [{site: A}]}]\ncontacts:\n";
    const auto repeat = [&](const QByteArray& line) {
        for (int i = 0; i < count; ++i)
            text += QByteArray(line).replace("#", QByteArray::number(i));
    };
    repeat("  - {role: Role #, name: Somebody with a long name, phone: '+49 69 0000 1#', email: "
           "ops#@example.com}\n");
    text += "components:\n";
    repeat("  - {name: base#, kind: server, site: B}\n");
    repeat("  - {name: user#, kind: service, site: A, requires: [db]}\n");
    text += "  - name: db\n    kind: database\n    site: A\n    requires:\n";
    repeat("      - base#\n");
    text += "    copies:\n";
    repeat("      - {at: B, method: backup, every: 1#h}\n");
    text += "    recovery:\n      strategy: restore\n      to: B\n      steps:\n";
    repeat("        - {name: Step #, duration: 5m, run: pgbackrest --stanza=main --target=20# restore}\n");
    return text;
}

class WriteRunbookTest : public QObject {
    Q_OBJECT

private slots:
    /// DR-406 is about sites that no scenario covers; here each has one, whichever runbook is printed.
    void theFindingsOfAllScenariosCount() {
        const PlanAnalysis plan = analysed(kTwoScenarios);
        for (const ScenarioAnalysis& scenario : plan.scenarios()) {
            const QByteArray text = runbook::renderMarkdown(makeRunbook(plan, scenario, settings()));
            QVERIFY(text.contains("DR-"));
            QVERIFY2(!text.contains("DR-406"), qPrintable(scenario.scenario.name));
        }
    }

    void aSheetIsOnePageAndCountsWhatItLeavesOut() {
        const auto sheet = [](const PlanAnalysis& plan) {
            return makeServiceSheet(plan, plan.graph().size - 1, nullptr, settings());
        };
        const PlanAnalysis small = analysed(crowded(2));
        const QByteArray all = runbook::renderMarkdown(sheet(small));
        for (const char* part :
             {"base0", "base1", "user0", "user1", "every 10 h", "Step 0", "Step 1", "Role 0", "Role 1"})
            QVERIFY2(all.contains(part), part);
        QVERIFY(!all.contains("more"));
        QCOMPARE(runbook::pageCount(sheet(small)), std::size_t(1));
        const PlanAnalysis large = analysed(crowded(30));
        const runbook::Document cut = sheet(large);
        QCOMPARE(runbook::pageCount(cut), std::size_t(1));
        QVERIFY(runbook::renderMarkdown(cut).contains("more"));
    }

    /// The worst scenario is shown when none is chosen; without one nothing is estimated.
    void aSheetShowsTheWorstScenario() {
        const PlanAnalysis plan = analysed(kTwoScenarios);
        const QByteArray web = runbook::renderMarkdown(makeServiceSheet(plan, 0, nullptr, settings()));
        QVERIFY2(web.contains("A lost") && web.contains("2 h") && web.contains("target 1 h, missed"),
                 web.constData());
    }

    /// The cover once said "Data lost: none" where the table said that they are unknown.
    void coverAndTablesAgree() {
        const PlanAnalysis plan = analysed(kTwoScenarios);
        const ScenarioAnalysis& lost = plan.scenarios().at(1);
        const ScenarioSummary summary = summarise(lost);
        QCOMPARE(summary.dataLost.value, QStringLiteral("Unknown"));
        const auto document = makeRunbook(plan, lost, settings());
        QStringList values;
        for (const runbook::Block& block : document.sections.front().blocks) {
            if (!std::holds_alternative<runbook::Figures>(block))
                continue;
            for (const runbook::Figure& figure : std::get<runbook::Figures>(block).figures) {
                if (figure.label == summary.dataLost.label)
                    values += figure.value;
            }
        }
        QCOMPARE(values, QStringList(QStringLiteral("Unknown")));
        QCOMPARE(summariseComponent(lost, 1).rpo.value, QStringLiteral("Unknown"));
    }

    /// web's default steps have no duration: with the set they are assumed, without it unknown.
    void assumptionsArePrinted() {
        QByteArray text = R"(drawbridge: 1
name: Shop
assumptions: {use: cautious}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components: [{name: web, kind: service, site: A, rto: 1h, recovery: {strategy: restart, to: B}}]
scenarios: [{name: A lost, fails: [{site: A}]}]
)";
        const PlanAnalysis plan = analysed(text);
        const auto document = makeRunbook(plan, plan.scenarios().front(), settings());
        const auto titleAt = [&document](std::size_t i) { return document.sections.at(i).title; };
        QCOMPARE(titleAt(6), QStringLiteral("Estimates and targets"));
        QCOMPARE(titleAt(7), QStringLiteral("Assumptions"));
        const auto& table = std::get<runbook::Table>(document.sections[7].blocks.front());
        QCOMPARE(table.columns.size(), 4);
        QCOMPARE(table.rows.front().back().text, QStringLiteral("web"));
        QVERIFY(runbook::renderMarkdown(document).contains("Good when"));

        text.replace("assumptions: {use: cautious}\n", "");
        const PlanAnalysis bare = analysed(text);
        const auto without = makeRunbook(bare, bare.scenarios().front(), settings());
        for (const runbook::Section& section : without.sections)
            QVERIFY(section.title != QStringLiteral("Assumptions"));
        const auto& targets = std::get<runbook::Table>(without.sections.at(6).blocks.front());
        QCOMPARE(targets.rows.front().back().text, QStringLiteral("unknown"));
        QVERIFY(!targets.rows.front().back().missed); // red is for what is missed
        const auto& gantt = std::get<runbook::Gantt>(without.sections.at(4).blocks.front());
        QVERIFY(gantt.rows.front().bars.front().isOpen);
        QVERIFY(runbook::renderHtml(without).contains("class=\"bar open\""));
    }

    /// docker-2 is lost; what runs on docker-2 afterwards runs on another one.
    void aRebuiltHostIsToldFromTheLostOne() {
        const PlanAnalysis plan = analysed(R"(drawbridge: 1
name: Shop
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
networks: [{name: n, site: B, cidr: 10.0.0.0/24}]
components:
  - {name: docker-2, kind: docker-host, site: A, recovery: {strategy: rebuild, to: B, steps: [{name: Build, duration: 1h}]}}
  - name: web
    kind: service
    host: docker-2
    recovery: {strategy: restart, to: B, host: docker-2, address: {network: n, address: 10.0.0.5}, steps: [{name: Start, duration: 5m}]}
scenarios: [{name: A lost, fails: [{site: A}]}]
)");
        const QByteArray text =
            runbook::renderMarkdown(makeRunbook(plan, plan.scenarios().front(), settings()));
        QVERIFY2(text.contains("the new docker\\-2 at B") || text.contains("the new docker-2 at B"),
                 text.data());
    }

    /// What never comes back is no partial recovery.
    void nothingRecoverableIsNoPartialRecovery() {
        const PlanAnalysis plan = analysed(R"(drawbridge: 1
name: Lone
sites: [{name: A, kind: on-premises}]
components: [{name: web, kind: service, site: A}]
scenarios: [{name: A lost, fails: [{site: A}]}]
)");
        const Figure back = summarise(plan.scenarios().front()).back;
        QCOMPARE(back.label, QStringLiteral("Full recovery"));
        QCOMPARE(back.value, QStringLiteral("Never"));
        QCOMPARE(back.tone, Tone::Bad);
    }

    void anUnknownEndingWritesNothing() {
        const QTemporaryDir folder;
        const PlanAnalysis plan = analysed(kTwoScenarios);
        const QString path = folder.filePath(QStringLiteral("runbook.txt"));
        QVERIFY_THROWS_EXCEPTION(InputError,
                                 writeRunbook(makeRunbook(plan, plan.scenarios().front(), settings()), path));
        QVERIFY(!QFile::exists(path));
    }

    /// As root, replacing what a link leads to once took /dev/full away.
    void aDeviceIsNotReplaced() {
        const QTemporaryDir folder;
        const PlanAnalysis plan = analysed(kTwoScenarios);
        const QString path = folder.filePath(QStringLiteral("runbook.md"));
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), path));
        QVERIFY_THROWS_EXCEPTION(InputError,
                                 writeRunbook(makeRunbook(plan, plan.scenarios().front(), settings()), path));
        QCOMPARE(QFileInfo(path).symLinkTarget(), QStringLiteral("/dev/null"));
        QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    }
};

DRAWBRIDGE_TEST(WriteRunbookTest)
#include "write_runbook_test.moc"
