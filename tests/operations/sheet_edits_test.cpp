// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/edits/sheet_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

namespace {

const QByteArray kShop = R"(drawbridge: 1
name: Shop
sites:
  - {name: Frankfurt, kind: on-premises}
  - {name: Dublin, kind: cloud-region}
teams:
  - {name: DBA, size: 2}
components:
  - {name: docker-1, kind: docker-host, site: Frankfurt, capacity: {cpus: 8, memory: 16GiB}}
  - name: orders-db
    kind: database
    host: docker-1
    rto: 4h
    copies: [{at: Dublin, method: backup, every: 1d}]
    recovery:
      strategy: restore
      to: Dublin
      steps:
        - {name: Provision, duration: 10m}
        - {name: Restore, duration: 30m}
        - {name: Verify, duration: 5m}
  - {name: shop, kind: service, host: docker-1, requires: [{on: orders-db}]}
)";

Plan shop() {
    return readPlanText(kShop, QStringLiteral("shop.plan.yaml"));
}

} // namespace

/// Many cells of a table at once.
class SheetEditsTest : public QObject {
    Q_OBJECT
private:
    static int column(const TableForm& form, const QString& key) {
        for (std::size_t i = 0; i < form.columns.size(); ++i) {
            if (form.columns[i].key == key)
                return static_cast<int>(i);
        }
        qFatal("no column %s", qPrintable(key));
    }
    /// "orders-db" → its row; of lists, the n-th of its rows.
    static TableRow rowOf(const Plan& plan, const TableForm& form, const QString& owner, int nth = 0) {
        for (const TableRow& row : tableRows(plan, form)) {
            if (displayName(plan, row.owner) == owner && nth-- == 0)
                return row;
        }
        qFatal("no row of %s", qPrintable(owner));
    }
    static SheetRowEdit change(const Plan& plan, const TableForm& form, const QString& owner,
                               const std::map<QString, QString>& cells, int nth = 0) {
        SheetRowEdit edit{rowOf(plan, form, owner, nth), {}};
        for (const auto& [key, text] : cells)
            edit.cells[key == form.owner ? kOwnerColumn : column(form, key)] = text;
        return edit;
    }
    static SheetRowEdit fresh(const TableForm& form, const std::map<QString, QString>& cells) {
        SheetRowEdit edit;
        for (const auto& [key, text] : cells)
            edit.cells[key == form.owner ? kOwnerColumn : column(form, key)] = text;
        return edit;
    }
    static const Component& called(const Plan& plan, const QString& name) {
        for (const Component& component : plan.components) {
            if (component.name == name)
                return component;
        }
        qFatal("no component %s", qPrintable(name));
    }
    static QString text(const Plan& plan, const TableForm& form, const TableRow& row, const QString& key) {
        return tableCell(plan, form, row, column(form, key), PlanNames(plan));
    }

private slots:
    void cellsOfSeveralRowsAreWritten() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome outcome =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("shop"),
                              {{QStringLiteral("rto"), QStringLiteral("90 min")},
                               {QStringLiteral("data"), QStringLiteral("1,5 GB")}}),
                       change(plan, form, QStringLiteral("docker-1"),
                              {{QStringLiteral("capacity.memory"), QStringLiteral("32 GiB")}})});
        QVERIFY(outcome.problems.empty());
        QCOMPARE(called(outcome.plan, QStringLiteral("shop")).rto, std::optional(Seconds(90 * 60)));
        QCOMPARE(called(outcome.plan, QStringLiteral("shop")).data->value, 1'500'000'000);
        QCOMPARE(called(outcome.plan, QStringLiteral("docker-1")).capacity->memory->value, 32LL << 30);
        QCOMPARE(called(outcome.plan, QStringLiteral("docker-1")).capacity->cpus, std::optional(8.0));
    }

    void whatCannotBeReadStaysAsItWas() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome outcome =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("orders-db"),
                              {{QStringLiteral("rto"), QStringLiteral("soon")},
                               {QStringLiteral("rpo"), QStringLiteral("1h")}}),
                       change(plan, form, QStringLiteral("shop"),
                              {{QStringLiteral("host"), QStringLiteral("docker-9")}})});
        QCOMPARE(outcome.problems.size(), std::size_t(2));
        QCOMPARE(outcome.problems[0].edit, std::size_t(0));
        QCOMPARE(outcome.problems[0].column, column(form, QStringLiteral("rto")));
        QVERIFY(outcome.problems[0].message.contains(QStringLiteral("“soon”")));
        QCOMPARE(outcome.problems[1].edit, std::size_t(1));
        QCOMPARE(called(outcome.plan, QStringLiteral("orders-db")).rto, std::optional(Seconds(4 * 3600)));
        QCOMPARE(called(outcome.plan, QStringLiteral("orders-db")).rpo, std::optional(Seconds(3600)));
        QVERIFY(called(outcome.plan, QStringLiteral("shop")).host.has_value());
    }

    void anEmptyCellTakesTheValueOut() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome outcome =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("orders-db"), {{QStringLiteral("rto"), QString()}}),
                       change(plan, form, QStringLiteral("docker-1"),
                              {{QStringLiteral("capacity.cpus"), QString()},
                               {QStringLiteral("capacity.memory"), QStringLiteral("-")}}),
                       change(plan, form, QStringLiteral("shop"), {{QStringLiteral("name"), QString()}})});
        QVERIFY(!called(outcome.plan, QStringLiteral("orders-db")).rto.has_value());
        QVERIFY(!called(outcome.plan, QStringLiteral("docker-1")).capacity.has_value());
        QCOMPARE(outcome.problems.size(), std::size_t(1)); // a name must stay
        QCOMPARE(called(outcome.plan, QStringLiteral("shop")).name, QStringLiteral("shop"));
    }

    /// The strategy is what a recovery cannot be without.
    void aPartThatNeedsMoreIsNotHalfMade() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome half =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("shop"),
                              {{QStringLiteral("recovery.to"), QStringLiteral("Dublin")}})});
        QCOMPARE(half.problems.size(), std::size_t(1));
        QCOMPARE(half.problems[0].column, kWholeRow);
        QVERIFY(!called(half.plan, QStringLiteral("shop")).recovery.has_value());
        const SheetOutcome whole =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("shop"),
                              {{QStringLiteral("recovery.to"), QStringLiteral("Dublin")},
                               {QStringLiteral("recovery.strategy"), QStringLiteral("Restart")}})});
        QVERIFY(whole.problems.empty());
        QCOMPARE(called(whole.plan, QStringLiteral("shop")).recovery->strategy, RecoveryStrategy::Restart);
    }

    void newRowsMayNameEachOther() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome outcome =
            withCells(plan, form,
                      {fresh(form, {{QStringLiteral("name"), QStringLiteral("cache")},
                                    {QStringLiteral("kind"), QStringLiteral("database")},
                                    {QStringLiteral("host"), QStringLiteral("docker-2")}}),
                       fresh(form, {{QStringLiteral("name"), QStringLiteral("docker-2")},
                                    {QStringLiteral("kind"), QStringLiteral("docker-host")},
                                    {QStringLiteral("site"), QStringLiteral("Berlin")}})});
        QVERIFY(outcome.problems.empty());
        QCOMPARE(called(outcome.plan, QStringLiteral("cache")).host,
                 std::optional(called(outcome.plan, QStringLiteral("docker-2")).id));
        QCOMPARE(outcome.madeBeside.size(), std::size_t(1)); // the site Berlin
        QCOMPARE(displayName(outcome.plan, outcome.madeBeside[0]), QStringLiteral("Berlin"));
        QVERIFY(outcome.rows[0] && outcome.rows[1]);
    }

    /// Where a row cannot be made, what names it cannot be read either; nothing dangles.
    void whatNamesAnUnmadeRowIsNotMadeEither() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome outcome =
            withCells(plan, form,
                      {fresh(form, {{QStringLiteral("name"), QStringLiteral("docker-2")},
                                    {QStringLiteral("kind"), QStringLiteral("spaceship")}}),
                       fresh(form, {{QStringLiteral("name"), QStringLiteral("cache")},
                                    {QStringLiteral("kind"), QStringLiteral("database")},
                                    {QStringLiteral("host"), QStringLiteral("docker-2")}})});
        QCOMPARE(outcome.problems.size(), std::size_t(2));
        QVERIFY(!outcome.rows[0] && !outcome.rows[1]);
        QCOMPARE(outcome.plan.components.size(), plan.components.size());
    }

    void aNameThatIsThereAlreadyIsRefused() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const SheetOutcome outcome =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("shop"),
                              {{QStringLiteral("name"), QStringLiteral("orders-db")}})});
        QCOMPARE(outcome.problems.size(), std::size_t(1));
        QCOMPARE(called(outcome.plan, QStringLiteral("shop")).name, QStringLiteral("shop"));
    }

    void namesCanBeSwapped() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"components");
        const ComponentId shopId = called(plan, QStringLiteral("shop")).id;
        const SheetOutcome outcome =
            withCells(plan, form,
                      {change(plan, form, QStringLiteral("shop"),
                              {{QStringLiteral("name"), QStringLiteral("orders-db")}}),
                       change(plan, form, QStringLiteral("orders-db"),
                              {{QStringLiteral("name"), QStringLiteral("shop")}})});
        QVERIFY(outcome.problems.empty());
        QCOMPARE(outcome.plan.components.find(shopId)->name, QStringLiteral("orders-db"));
    }

    void stepsAreEditedMovedAndAdded() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"recovery-steps");
        const QString owner = QStringLiteral("orders-db");
        const SheetOutcome outcome = withCells(
            plan, form,
            {change(plan, form, owner, {{QStringLiteral("duration.likely"), QStringLiteral("45m")}}, 1),
             fresh(form, {{form.owner, owner},
                          {QStringLiteral("name"), QStringLiteral("Tell the shop")},
                          {QStringLiteral("duration.likely"), QStringLiteral("2m")},
                          {QStringLiteral("teams"), QStringLiteral("DBA")}})});
        QVERIFY(outcome.problems.empty());
        const auto& steps = called(outcome.plan, owner).recovery->steps;
        QCOMPARE(steps.size(), std::size_t(4));
        QCOMPARE(steps[1].name, QStringLiteral("Restore"));
        QCOMPARE(steps[1].duration->likely, Seconds(45 * 60));
        QCOMPARE(steps[3].name, QStringLiteral("Tell the shop"));
        QCOMPARE(outcome.rows[1]->element, 3);
    }

    /// The middle one goes to another component: those after it move up.
    void anElementGoesToAnotherOwner() {
        const Plan plan = shop();
        const TableForm& copies = *tableForm(u"dependencies");
        const SheetOutcome outcome = withCells(
            plan, copies,
            {change(plan, copies, QStringLiteral("shop"), {{copies.owner, QStringLiteral("docker-1")}})});
        QVERIFY(outcome.problems.empty());
        QVERIFY(called(outcome.plan, QStringLiteral("shop")).dependencies.empty());
        QCOMPARE(called(outcome.plan, QStringLiteral("docker-1")).dependencies.size(), std::size_t(1));
        QCOMPARE(outcome.rows[0]->owner, refTo(called(plan, QStringLiteral("docker-1")).id));
        QCOMPARE(outcome.moved.size(), std::size_t(1));
    }

    void elementsAreTakenOut() {
        const Plan plan = shop();
        const TableForm& form = *tableForm(u"recovery-steps");
        const QString owner = QStringLiteral("orders-db");
        const Plan rest =
            withoutElements(plan, form, {rowOf(plan, form, owner, 0), rowOf(plan, form, owner, 2)});
        const auto& steps = called(rest, owner).recovery->steps;
        QCOMPARE(steps.size(), std::size_t(1));
        QCOMPARE(steps[0].name, QStringLiteral("Restore"));
    }

    /// Every cell of every table of the samples may be written back as it is shown, and nothing changes.
    void writingBackChangesNothing_data() {
        QTest::addColumn<QString>("sample");
        for (const char* name : {"web-shop", "hospital", "one-host"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void writingBackChangesNothing() {
        QFETCH(QString, sample);
        QFile file(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/%1.plan.yaml").arg(sample));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Plan plan = readPlanText(file.readAll(), sample);
        const PlanNames names(plan);
        for (const TableForm& form : tableForms()) {
            std::vector<SheetRowEdit> edits;
            for (const TableRow& row : tableRows(plan, form)) {
                SheetRowEdit edit{row, {}};
                for (int i = form.isOfLists() ? kOwnerColumn : 0; i < static_cast<int>(form.columns.size());
                     ++i)
                    edit.cells[i] = tableCell(plan, form, row, i, names);
                edits.push_back(edit);
            }
            const SheetOutcome outcome = withCells(plan, form, edits);
            for (const SheetProblem& problem : outcome.problems)
                qWarning() << form.key << problem.column << problem.message;
            QVERIFY(outcome.problems.empty());
            for (const EntityType& type : entityTypes()) {
                for (int i = 0; i < type.count(plan); ++i)
                    QVERIFY2(sameRecord(type.record(), type.at(plan, i),
                                        type.find(outcome.plan, type.id(type.at(plan, i)))),
                             qPrintable(form.key + u' ' + type.name(type.at(plan, i))));
            }
        }
    }
};

DRAWBRIDGE_TEST(SheetEditsTest)
#include "sheet_edits_test.moc"
