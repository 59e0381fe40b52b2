// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/availability.h"
#include "tests/support/fault_tree_plan.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QTest>

using namespace drawbridge;

namespace {

/// DRAWBRIDGE_FAULT_TREES, else the folder beside the checkout; empty: neither is there.
QString treesFolder() {
    const QString given = qEnvironmentVariable("DRAWBRIDGE_FAULT_TREES");
    const QString beside = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/bench/availability");
    const QString folder = given.isEmpty() ? beside : given;
    return QDir(folder).exists() ? folder : QString();
}

} // namespace

/// The Aralia fault trees as plans, against the figures of the README beside them.
class FaultTreesTest : public QObject {
    Q_OBJECT

private slots:
    void figuresAreThoseOfTheLiterature_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("probability");
        QTest::addColumn<QString>("cutSets");
        QTest::addColumn<int>("singles");
        QFile readme(treesFolder() + QStringLiteral("/README.md"));
        if (treesFolder().isEmpty() || !readme.open(QIODevice::ReadOnly)) {
            QTest::newRow("no trees") << QString() << 0.0 << QString() << 0;
            return;
        }
        for (const QString& line : QString::fromUtf8(readme.readAll()).split(u'\n')) {
            const QStringList cells = line.split(u'|');
            const QString file = cells.value(1).trimmed();
            if (cells.size() < 9 || !QFile::exists(treesFolder() + u'/' + file + QStringLiteral(".xml")))
                continue;
            const QString byOrder = cells[8].trimmed();
            QTest::newRow(qPrintable(file)) << file << cells[6].toDouble() << cells[5].trimmed()
                                            << (byOrder.isEmpty() ? -1 : byOrder.section(u' ', 0, 0).toInt());
        }
    }
    void figuresAreThoseOfTheLiterature() {
        QFETCH(QString, file);
        QFETCH(double, probability);
        QFETCH(QString, cutSets);
        QFETCH(int, singles);
        if (file.isEmpty())
            QSKIP("NOT TESTED WITH REAL FAULT TREES: set DRAWBRIDGE_FAULT_TREES to their folder");
        const auto tree = testing::planOfFaultTree(treesFolder() + u'/' + file + QStringLiteral(".xml"));
        const RecoveryGraph graph(tree.plan);
        int top = -1;
        for (int c = 0; c < graph.size; ++c)
            top = graph.name(c) == tree.top ? c : top;
        AvailabilitySettings settings;
        settings.importances = 0;
        const AvailabilityStudy study = studyAvailability(graph, settings, {top});
        const ComponentAvailability& found = study.components.front();
        QVERIFY2(found.unavailability.isKnown(), qPrintable(found.unavailability.unknownBecause()));
        QVERIFY(std::abs(*found.unavailability.known() / probability - 1) < 1e-9);
        QVERIFY(found.cutSetCount.has_value());
        QCOMPARE(found.cutSetCount->text(), cutSets);
        if (singles >= 0)
            QCOMPARE(static_cast<int>(found.singlePointsOfFailure.size()), singles);
    }
};

DRAWBRIDGE_TEST(FaultTreesTest)
#include "fault_trees_test.moc"
