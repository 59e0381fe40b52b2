// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/edits/removal.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

namespace {

const QByteArray kPlanWithReferences = R"(drawbridge: 1
name: Shop
sites: [{name: Berlin, kind: on-premises}, {name: Dublin, kind: on-premises}]
components:
  - {name: shop, kind: service, site: Berlin, requires: [db], recovery: {strategy: restart, to: Dublin}}
  - {name: db, kind: database, site: Berlin}
  - {name: lone, kind: server, site: Berlin}
protection-groups: [{name: All, members: [db]}]
scenarios:
  - {name: Berlin lost, fails: [{site: Berlin}]}
  - {name: Both, fails: [{site: Berlin}, {component: db}]}
contracts: [{client: Big Retail, services: [shop]}]
)";

} // namespace

class RemovalTest : public QObject {
    Q_OBJECT
private:
    const Plan m_plan = readPlanText(kPlanWithReferences, QStringLiteral("t"));

    QString effects(const std::vector<EntityRef>& refs) const {
        return removalEffects(m_plan, refs).join(u'\n');
    }
    EntityRef component(int index) const { return refTo(m_plan.components.at(index).id); }

private slots:
    /// "Berlin lost" once showed a green tick after its site was deleted in silence.
    void whatScenariosLoseIsTold() {
        const QString text = effects({refTo(m_plan.sites.at(0).id)});
        QVERIFY2(text.contains(QStringLiteral("Berlin lost” fails nothing any more")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Both” fails less")), qPrintable(text));
    }
    void whatComponentsLoseIsTold() {
        QVERIFY(effects({refTo(m_plan.sites.at(1).id)})
                    .contains(QStringLiteral("shop has no site to recover to")));
        const QString text = effects({component(1)});
        QVERIFY2(text.contains(QStringLiteral("shop no longer requires db")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("All” has no members any more")), qPrintable(text));
    }
    void contractsAreTold() {
        QVERIFY(effects({component(0)}).contains(QStringLiteral("Big Retail” covers no service any more")));
    }
    void nothingIsAskedWhereNothingRefers() {
        QVERIFY(effects({component(2)}).isEmpty());
        QVERIFY(effects({refTo(m_plan.contracts.at(0).id)}).isEmpty());
    }
    void whatGoesTogetherIsNoReference() {
        QVERIFY(!effects({component(0), component(1)}).contains(QStringLiteral("requires")));
    }
    void longListsAreCut() {
        const QStringList few = removalEffects(m_plan, {component(1)}, 1);
        QCOMPARE(few.size(), 2);
        QVERIFY(few.back().contains(QStringLiteral("more")));
    }
};

DRAWBRIDGE_TEST(RemovalTest)
#include "removal_test.moc"
