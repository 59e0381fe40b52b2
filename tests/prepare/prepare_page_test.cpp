// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/panels/findings/findings_panel.h"
#include "app/prepare/effect_column.h"
#include "app/prepare/prepare_head.h"
#include "app/prepare/prepare_page.h"
#include "app/prepare/proposal_table.h"
#include "app/prepare/questions_panel.h"
#include "app/recover/recover_page.h"
#include "app/shell/main_window.h"
#include "core/import/plan_text/plan_text.h"
#include "core/model/plan_difference.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

const QByteArray kShop = R"(drawbridge: 1
name: Shop
sites:
  - {name: Frankfurt, kind: on-premises, role: primary}
  - {name: Dublin, kind: cloud-region, role: recovery}
components:
  - {name: docker-1, kind: docker-host, site: Frankfurt, capacity: {cpus: 8, memory: 16GiB}}
  - {name: docker-dr, kind: docker-host, site: Dublin, capacity: {cpus: 16, memory: 64GiB}}
  - {name: orders-db, kind: database, host: docker-1, image: "postgres:16", volumes: [pgdata], data: 40GiB}
  - {name: shop, kind: service, host: docker-1, image: "shop:3", requires: [{on: orders-db}]}
  - {name: customers, kind: user-group, site: Frankfurt, requires: [{on: shop}]}
)";

const QByteArray kOneSite = R"(drawbridge: 1
name: One
sites:
  - {name: Office, kind: on-premises}
components:
  - {name: docker-1, kind: docker-host, site: Office}
  - {name: wiki, kind: service, host: docker-1, image: "wiki:1"}
)";

QByteArray manyServices(int count) {
    QByteArray text = kOneSite;
    for (int i = 0; i < count; ++i)
        text += "  - {name: s" + QByteArray::number(i) + ", kind: service, host: docker-1, image: \"s:1\"}\n";
    return text;
}

} // namespace

class PreparePageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_files = 0;

    Session& session() const { return m_window->session(); }
    PreparePage& page() const { return *m_window->findChild<PreparePage*>(); }
    ProposalTable& table() const { return *page().table(); }
    ProposalModel& rows() const { return table().proposals(); }

    void useDocument(const QByteArray& text) {
        const Plan plan = readPlanText(text, QStringLiteral("test.plan.yaml"));
        const QString path = m_folder.filePath(QStringLiteral("p%1.drplan").arg(++m_files));
        session().setDocument(createProject(path, plan, {}));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), kPatience);
    }
    void openAt(const QByteArray& text) {
        useDocument(text);
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(m_window->isPreparing());
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!page().isBusy(), kPatience); }

    const Component& component(const QString& name) const {
        for (const Component& each : session().plan().components) {
            if (each.name == name)
                return each;
        }
        qFatal("no such component");
    }
    QModelIndex row(const QString& name) const {
        return rows().indexOf(QStringLiteral("component:%1").arg(component(name).id.value()));
    }
    QString text(const QString& name, ProposalModel::Column column) const {
        return row(name).siblingAtColumn(column).data().toString();
    }
    void clickCell(const QString& name, ProposalModel::Column column) {
        table().scrollTo(row(name));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          table().visualRect(row(name).siblingAtColumn(column)).center());
    }
    void chooseStrategy(const char* label) {
        auto* menu = table().findChild<QMenu*>(QStringLiteral("strategies"));
        QVERIFY(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(QLatin1String(label)))
                action->trigger();
        }
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
    }
    template <class T>
    T* part(const QString& name) const {
        for (T* found : page().findChildren<T*>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-prepare-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1500, 950);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void proposesForAllThatHasNone() {
        openAt(kShop);
        QVERIFY(table().hasFocus());
        QCOMPARE(text(u"docker-1"_qs, ProposalModel::Strategy), u"Failover"_qs);
        QCOMPARE(text(u"docker-1"_qs, ProposalModel::Where), u"docker-dr"_qs);
        QCOMPARE(text(u"orders-db"_qs, ProposalModel::Strategy), u"Rebuild"_qs);
        QVERIFY(rows().row(row(u"orders-db"_qs))->losesData);
        QCOMPARE(text(u"shop"_qs, ProposalModel::Strategy), u"Restart"_qs);
        QVERIFY(!text(u"shop"_qs, ProposalModel::Duration).isEmpty());
        QVERIFY(page().counts().startsWith(u"5 of 5 selected"_qs)); // three, the scenario, the assumptions
        QCOMPARE(page().questions()->open(), 2);
        QVERIFY(!page().effect()->backText().isEmpty());
    }

    void acceptingIsOneEditAndOneUndo() {
        openAt(kShop);
        const Plan before = session().plan();
        QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_window->mode(), Mode::Recover);
        QVERIFY(!m_window->isPreparing());
        QVERIFY(session().scenario().has_value());
        QCOMPARE(component(u"shop"_qs).recovery->strategy, RecoveryStrategy::Restart);
        QCOMPARE(component(u"docker-1"_qs).recovery->standby, component(u"docker-dr"_qs).id);
        QCOMPARE(session().document().undoLabel(), u"Plan the recovery from Frankfurt to Dublin"_qs);
        session().undo();
        QVERIFY(comparePlans(before, session().plan()).isEmpty());
    }

    void onlyWhatIsTickedChanges() {
        openAt(kShop);
        clickCell(u"shop"_qs, ProposalModel::Tick);
        settle();
        QVERIFY(page().counts().startsWith(u"4 of 5 selected"_qs));
        QTest::mouseClick(page().acceptTickedButton(), Qt::LeftButton);
        QVERIFY(!component(u"shop"_qs).recovery);
        QVERIFY(component(u"orders-db"_qs).recovery);
    }

    void spaceTicksRowsAndSections() {
        openAt(kShop);
        table().setCurrentIndex(row(u"shop"_qs));
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(rows().stateOf(row(u"shop"_qs)), Qt::Unchecked);
        table().setCurrentIndex(row(u"shop"_qs).parent());
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(rows().stateOf(row(u"shop"_qs)), Qt::Checked);
        QTest::keyClick(&table(), Qt::Key_Left);
        QVERIFY(!table().isExpanded(row(u"shop"_qs).parent()));
        QTest::keyClick(&table(), Qt::Key_Return);
        QVERIFY(table().isExpanded(row(u"shop"_qs).parent()));
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(rows().ticked(), 0);
        QVERIFY(!page().acceptTickedButton()->isEnabled());
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(rows().ticked(), rows().count());
    }

    void anotherStrategyIsProposedAnew() {
        openAt(kShop);
        table().setCurrentIndex(row(u"shop"_qs));
        QTest::keyClick(&table(), Qt::Key_Return);
        chooseStrategy("Rebuild");
        QCOMPARE(text(u"shop"_qs, ProposalModel::Strategy), u"Rebuild"_qs);
        QCOMPARE(table().currentIndex(), row(u"shop"_qs));
        clickCell(u"shop"_qs, ProposalModel::Strategy);
        chooseStrategy("Restart (proposed)");
        QCOMPARE(text(u"shop"_qs, ProposalModel::Strategy), u"Restart"_qs);
        QVERIFY(page().choices().answers.strategies.empty());
    }

    void aBackupTurnsRebuildIntoRestore() {
        openAt(kShop);
        auto* accept = part<QPushButton>(u"acceptCopy"_qs);
        QVERIFY(accept != nullptr);
        QCOMPARE(accept->text(), u"Backup at Dublin"_qs);
        QTest::mouseClick(accept, Qt::LeftButton);
        settle();
        QCOMPARE(text(u"orders-db"_qs, ProposalModel::Strategy), u"Restore"_qs);
        QVERIFY(!rows().row(row(u"orders-db"_qs))->losesData);
        QCOMPARE(page().questions()->open(), 1);
        QTest::mouseClick(part<QPushButton>(u"takeBack"_qs), Qt::LeftButton);
        settle();
        QCOMPARE(text(u"orders-db"_qs, ProposalModel::Strategy), u"Rebuild"_qs);
        QTest::mouseClick(part<QPushButton>(u"acceptCopy"_qs), Qt::LeftButton);
        settle();
        QTest::mouseClick(page().acceptAllButton(), Qt::LeftButton);
        QCOMPARE(component(u"orders-db"_qs).copies.size(), std::size_t(1));
        QCOMPARE(component(u"orders-db"_qs).copies.front().every, Seconds(24 * 3600));
    }

    void targetsAreTyped() {
        openAt(kShop);
        const QString key = QStringLiteral("component:%1").arg(component(u"shop"_qs).id.value());
        auto* rto = part<QLineEdit>(u"RTO:"_qs + key);
        QVERIFY(rto != nullptr);
        rto->setFocus();
        QTest::keyClicks(rto, u"soon"_qs);
        QTest::keyClick(rto, Qt::Key_Return, Qt::ControlModifier); // must not be lost by accepting
        QVERIFY(m_window->isPreparing());
        QVERIFY(rto->property("wrong").toBool());
        QCOMPARE(rto->text(), u"soon"_qs);
        rto->setFocus();
        rto->selectAll();
        QTest::keyClicks(rto, u"8h"_qs);
        QTest::keyClick(rto, Qt::Key_Tab);
        settle();
        QCOMPARE(page().questions()->open(), 1);
        QVERIFY(page().effect()->targetsText().contains(u"met"_qs) ||
                page().effect()->targetsText().contains(u"missed"_qs));
        QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(component(u"shop"_qs).rto, Seconds(8 * 3600));
    }

    void whatIsBeingTypedCountsWhenAccepting() {
        openAt(kShop);
        const QString key = QStringLiteral("component:%1").arg(component(u"shop"_qs).id.value());
        auto* rto = part<QLineEdit>(u"RTO:"_qs + key);
        rto->setFocus();
        QTest::keyClicks(rto, u"4h"_qs);
        QTest::keyClick(rto, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(component(u"shop"_qs).rto, Seconds(4 * 3600));
    }

    void escClosesAndKeepsWhatWasAnswered() {
        openAt(kShop);
        const Plan before = session().plan();
        clickCell(u"shop"_qs, ProposalModel::Tick);
        QTest::mouseClick(part<QPushButton>(u"acceptCopy"_qs), Qt::LeftButton);
        settle();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Escape);
        QVERIFY(!m_window->isPreparing());
        QVERIFY(comparePlans(before, session().plan()).isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        settle();
        QCOMPARE(text(u"orders-db"_qs, ProposalModel::Strategy), u"Restore"_qs);
        QCOMPARE(rows().stateOf(row(u"shop"_qs)), Qt::Unchecked);
        QTest::mouseClick(part<QPushButton>(u"cancelPreparation"_qs), Qt::LeftButton);
        QVERIFY(!m_window->isPreparing());
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        settle();
        QCOMPARE(text(u"orders-db"_qs, ProposalModel::Strategy), u"Rebuild"_qs);
        QCOMPARE(rows().stateOf(row(u"shop"_qs)), Qt::Checked);
    }

    void keysDoNotReachTheCanvasBehind() {
        openAt(kShop);
        session().select({refTo(component(u"shop"_qs).id)});
        const Plan before = session().plan();
        for (const auto key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_V, Qt::Key_C, Qt::Key_T})
            QTest::keyClick(&table(), key);
        QVERIFY(m_window->isPreparing());
        QVERIFY(comparePlans(before, session().plan()).isEmpty());
    }

    void againItProposesNothing() {
        openAt(kShop);
        QTest::mouseClick(page().acceptAllButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(m_window->isPreparing());
        settle();
        QVERIFY(page().emptyText().startsWith(u"Nothing to propose"_qs));
        QVERIFY(!page().acceptAllButton()->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_window->isPreparing());
    }

    void aNewSiteIsMadeWithTheAcceptance() {
        openAt(kOneSite);
        QLineEdit* name = page().head()->newName();
        QVERIFY(name->isVisible());
        QCOMPARE(rows().rowCount() > 0, true);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Office"_qs); // taken
        settle();
        QVERIFY(!page().acceptAllButton()->isEnabled());
        QVERIFY(!page().emptyText().isEmpty());
        name->selectAll();
        QTest::keyClicks(name, u"Dublin"_qs);
        settle();
        QCOMPARE(session().plan().sites.size(), 1);
        QTest::mouseClick(page().acceptAllButton(), Qt::LeftButton);
        QCOMPARE(session().plan().sites.size(), 2);
        QCOMPARE(session().plan().sites.at(1).name, u"Dublin"_qs);
        QCOMPARE(component(u"docker-1"_qs).recovery->to, session().plan().sites.at(1).id);
        session().undo();
        QCOMPARE(session().plan().sites.size(), 1);
    }

    void theFilterHidesAndKeeps() {
        openAt(kShop);
        QLineEdit* filter = page().head()->filter();
        filter->setFocus();
        QTest::keyClicks(filter, u"orders"_qs);
        QVERIFY(row(u"orders-db"_qs).isValid());
        QVERIFY(!row(u"docker-1"_qs).isValid());
        QCOMPARE(rows().ticked(), 5);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(m_window->isPreparing());
        QVERIFY(row(u"docker-1"_qs).isValid());
    }

    void recoverInvitesToIt() {
        useDocument(kShop);
        m_window->setMode(Mode::Recover);
        auto* button = m_window->findChild<RecoverPage*>()->findChild<QPushButton*>(u"planRecovery"_qs);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_window->isPreparing());
    }

    void aFindingLeadsToIt() {
        useDocument(kShop + "scenarios: [{name: Frankfurt lost, fails: [{site: Frankfurt}]}]\n");
        QTRY_VERIFY_WITH_TIMEOUT(!session().findings().empty(), kPatience);
        auto* panel = m_window->findChild<FindingsPanel*>();
        for (int i = 0; i < panel->model()->rowCount(); ++i) {
            if (panel->model()->at(i)->id != u"DR-102")
                continue;
            QMenu menu;
            panel->fillMenu(menu, i);
            for (QAction* action : menu.actions()) {
                if (action->text() == u"Plan the recovery …")
                    action->trigger();
            }
            break;
        }
        QVERIFY(m_window->isPreparing());
    }

    void tabGoesFromTopToBottom() {
        openAt(kShop);
        page().head()->filter()->setFocus();
        QStringList seen;
        for (int i = 0; i < 40 && !page().acceptAllButton()->hasFocus(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(page().isAncestorOf(QApplication::focusWidget()));
            seen += QApplication::focusWidget()->objectName();
        }
        QVERIFY(page().acceptAllButton()->hasFocus());
        const QStringList order{u"closePreparation"_qs, u"interval"_qs,          u"acceptCopy"_qs,
                                u"proposals"_qs,        u"cancelPreparation"_qs, u"acceptSelected"_qs,
                                u"acceptAll"_qs};
        qsizetype at = -1;
        for (const QString& name : order) {
            QVERIFY2(seen.indexOf(name) > at, qPrintable(name + u": "_qs + seen.join(u' ')));
            at = seen.indexOf(name);
        }
    }

    void everythingHasAName() {
        openAt(kShop);
        for (const QWidget* widget : page().findChildren<QWidget*>()) {
            const bool isReached = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                                   widget->focusProxy() == nullptr && widget->window() == m_window.get();
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed =
                !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(!isReached || isNamed, widget->metaObject()->className());
        }
    }

    void aThousandProposalsAreQuick() {
        openAt(manyServices(1000));
        QCOMPARE(rows().count() > 1000, true);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&table(), Qt::Key_Space);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&table(), Qt::Key_PageDown);
        table().viewport()->repaint();
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        settle();
    }
};

DRAWBRIDGE_TEST(PreparePageTest)
#include "prepare_page_test.moc"
