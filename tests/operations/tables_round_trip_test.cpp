// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/inventory.h"
#include "core/import/plan_text/plan_text.h"
#include "core/operations/export_plan.h"
#include "core/operations/samples.h"
#include "tests/support/random_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// True if nothing is in a record, nor in those within it.
bool isHollow(const RecordType& type, const void* record) {
    return std::all_of(type.fields.begin(), type.fields.end(),
                       [record](const Field& field) { return field.count(record) == 0; });
}

/// Takes away what tables do not carry: optional records that are there, but empty.
void fillOrDrop(const RecordType& type, void* record) {
    for (const Field& field : type.fields) {
        if (!field.isRecord() || field.shape == Shape::List || field.count(record) == 0)
            continue;
        fillOrDrop(field.record(), const_cast<void*>(field.child(record, 0)));
        if (field.shape == Shape::Optional && isHollow(field.record(), field.child(record, 0)))
            field.clear(record);
    }
}

/// A random plan as a document would take it: no component is called "any", a component has one firewall.
Plan tidied(const Plan& random) {
    Plan plan = random;
    std::set<qint64> walls;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < type.count(random); ++i) {
            const auto copy = type.copy(type.at(random, i));
            fillOrDrop(type.record(), copy.get());
            if (type.name(copy.get()) == u"any")
                type.record().find(type.nameField)->put(copy.get(), u"anyone"_qs);
            const bool isSecond =
                type.kind == EntityKind::Firewall &&
                !walls.insert(static_cast<const Firewall*>(copy.get())->at->value()).second;
            if (isSecond)
                type.remove(plan, type.id(copy.get()));
            else
                type.put(plan, copy);
        }
    }
    return plan;
}

/// All tables of a plan, read into an empty one with the same settings.
inventory::Reading readBack(const Plan& plan, const Plan& existing) {
    std::vector<inventory::Source> sources;
    for (const TableFile& file : renderTables(plan))
        sources.push_back({file.name, file.content});
    return inventory::readInventory(sources, existing, {});
}

Plan emptyLike(const Plan& plan) {
    Plan empty;
    empty.project = plan.project;
    return empty;
}

QString firstProblem(const inventory::Reading& reading) {
    const Diagnostics problems = problemsOf(reading);
    return problems.empty() ? QString() : toText(problems.front());
}

} // namespace

/// Tables that were exported and imported again give the same plan.
class TablesRoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void samples_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : sampleNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void samples() {
        QFETCH(QString, name);
        const Plan plan = samplePlan(name);
        const inventory::Reading reading = readBack(plan, emptyLike(plan));
        QVERIFY2(!reading.hasProblems(), qPrintable(firstProblem(reading)));
        QVERIFY2(reading.notes.empty(), qPrintable(reading.notes.empty() ? QString() : toText(reading.notes.front())));
        QCOMPARE(QString::fromUtf8(writePlanText(reading.plan)), QString::fromUtf8(writePlanText(plan)));
    }

    void samplesAgainChangeNothing_data() { samples_data(); }
    void samplesAgainChangeNothing() {
        QFETCH(QString, name);
        const Plan plan = samplePlan(name);
        const inventory::Reading reading = readBack(plan, plan);
        QVERIFY2(!reading.hasProblems(), qPrintable(firstProblem(reading)));
        for (const inventory::Tally& tally : reading.tallies)
            QVERIFY2(tally.added == 0 && tally.changed == 0, qPrintable(entityType(tally.kind).key));
        QCOMPARE(QString::fromUtf8(writePlanText(reading.plan)), QString::fromUtf8(writePlanText(plan)));
    }

    void randomPlans() {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const Plan plan = tidied(RandomPlan(seed).make());
            const inventory::Reading reading = readBack(plan, emptyLike(plan));
            QVERIFY2(!reading.hasProblems(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(firstProblem(reading))));
            const QStringList before = QString::fromUtf8(writePlanText(plan)).split(u'\n');
            const QStringList after = QString::fromUtf8(writePlanText(reading.plan)).split(u'\n');
            for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
                QVERIFY2(before[i] == after[i], qPrintable(QStringLiteral("seed %1: %2 became %3")
                                                               .arg(seed)
                                                               .arg(before[i], after[i])));
            QCOMPARE(after.size(), before.size());
        }
    }

    /// A spreadsheet runs nothing of what a plan holds.
    void formulasAreNeutralised() {
        Plan plan;
        for (const QString& name : {u"=1+1"_qs, u"@SUM(A1)"_qs, u"-2"_qs, u"+49 69"_qs, u"'=x"_qs, u"a;=b"_qs}) {
            Component component;
            component.name = name;
            component.position = plan.components.nextPosition();
            plan.components.put(component);
        }
        const QString csv = QString::fromUtf8(renderTable(plan, u"components"_qs, {}));
        for (const QString& line : csv.split(u"\r\n"_qs, Qt::SkipEmptyParts)) {
            QVERIFY2(!u"=+-@"_qs.contains(line.front()), qPrintable(line));
            QVERIFY(!line.contains(u",=") && !line.contains(u",\"=") && !line.startsWith(u"a;"));
        }
        const inventory::Reading reading =
            inventory::readInventory({{u"components.csv"_qs, csv.toUtf8()}}, Plan(), {});
        QCOMPARE(QString::fromUtf8(writePlanText(reading.plan)), QString::fromUtf8(writePlanText(plan)));
    }
};

DRAWBRIDGE_TEST(TablesRoundTripTest)
#include "tables_round_trip_test.moc"
