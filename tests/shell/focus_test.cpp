// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/message_bar.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/expose/expose_page.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/inspector/value_editor.h"
#include "app/panels/outline/outline_panel.h"
#include "app/panels/palette/palette_panel.h"
#include "app/prepare/prepare_page.h"
#include "app/recover/recover_page.h"
#include "app/recover/timeline/timeline_view.h"
#include "app/shell/main_window.h"
#include "app/shell/mode_bar.h"
#include "app/shell/palette/command_palette.h"
#include "app/shell/scenario_chooser.h"
#include "core/model/plan_difference.h"
#include "tests/support/test_program.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace drawbridge;

/// Where the keys go: to what is shown, and to nothing else.
class FocusTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Session& session() const { return m_window->session(); }
    QWidget* focused() const { return QApplication::focusWidget(); }

    template <class T>
    T* part() const {
        return m_window->findChild<T*>();
    }

    void openSample() {
        QVERIFY(m_window->openSample(QStringLiteral("web-shop")));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
        session().chooseScenario(session().plan().scenarios.at(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(session().analysis() != nullptr, kPatience);
    }

    EntityRef refOf(const QString& name) const {
        for (const Component& each : session().plan().components) {
            if (each.name == name)
                return refTo(each.id);
        }
        qFatal("no such component");
    }

    QToolButton* modeButton(Mode mode) const {
        return part<ModeBar>()->findChildren<QToolButton*>().at(static_cast<int>(mode));
    }

    void clickMode(Mode mode) {
        QTest::mouseClick(modeButton(mode), Qt::LeftButton);
        QCOMPARE(m_window->mode(), mode);
    }

    ValueEditor* editor(const QString& slot) const {
        for (ValueEditor* found : part<InspectorPanel>()->findChildren<ValueEditor*>(slot)) {
            if (!found->signalsBlocked() && found->isVisible())
                return found;
        }
        return nullptr;
    }

    /// Chooses an entry of a list as one does with the mouse.
    void choose(QComboBox* combo, const QString& text) {
        QTest::mouseClick(combo, Qt::LeftButton);
        QTRY_VERIFY(combo->view()->isVisible());
        const int row = combo->findText(text);
        QVERIFY(row >= 0);
        const QModelIndex index = combo->model()->index(row, 0);
        combo->view()->scrollTo(index);
        QTest::qWait(QApplication::doubleClickInterval() + 50); // sooner, a click belongs to the opening
        QTest::mouseClick(combo->view()->viewport(), Qt::LeftButton, {},
                          combo->view()->visualRect(index).center());
        QTRY_VERIFY(!combo->view()->isVisible());
    }

    /// No button that does something to the plan got the focus by itself.
    static bool isTool(const QWidget* widget) {
        return qobject_cast<const QAbstractButton*>(widget) != nullptr;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-focus-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void everyModeHasItsView() {
        openSample();
        QTRY_VERIFY(m_window->canvas().hasFocus());
        clickMode(Mode::Recover);
        QCOMPARE(focused(), part<RecoverPage>()->timeline());
        clickMode(Mode::Expose);
        QTRY_COMPARE(focused(), part<ExposePage>()->matrix()); // once the costs are there
        clickMode(Mode::Design);
        QCOMPARE(focused(), &m_window->canvas());
        QTest::keyClick(focused(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(focused(), part<RecoverPage>()->timeline());
        m_window->planRecovery();
        QTRY_VERIFY(part<PreparePage>()->isAncestorOf(focused()) || focused() == part<PreparePage>());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTRY_COMPARE(focused(), &m_window->canvas());
    }

    void modesWithoutAScenarioTakeTheFocusToo() {
        openSample();
        session().chooseScenario(std::nullopt);
        clickMode(Mode::Recover);
        QVERIFY(!isTool(focused()));
        QVERIFY(part<RecoverPage>() == focused() || part<RecoverPage>()->isAncestorOf(focused()));
        session().chooseScenario(session().plan().scenarios.at(0).id); // the invitation goes
        QVERIFY(!isTool(focused()));
    }

    /// The case as it was found: a strategy, Escape, Recover, Space.
    void aChoiceInTheInspectorLeavesNothingOnUndo() {
        openSample();
        session().select({refOf(QStringLiteral("orders"))});
        QTest::qWait(10);
        QComboBox* strategy = nullptr;
        for (auto* combo : part<InspectorPanel>()->findChildren<QComboBox*>()) {
            if (combo->isVisible() && combo->findText(QStringLiteral("Failover")) >= 0)
                strategy = combo;
        }
        QVERIFY(strategy != nullptr);
        const QString other =
            strategy->currentText() == u"Rebuild" ? QStringLiteral("Restart") : QStringLiteral("Rebuild");
        choose(strategy, other);
        const QString label = session().document().undoLabel();
        QVERIFY(!label.isEmpty());
        QVERIFY(!isTool(focused()));
        QTest::keyClick(focused(), Qt::Key_Escape);
        clickMode(Mode::Recover);
        QTest::keyClick(focused(), Qt::Key_Space);
        QCOMPARE(session().document().undoLabel(), label);
        QVERIFY(!session().document().canRedo());
    }

    void whatIsAddedIsNamedNext_data() {
        QTest::addColumn<int>("kind");
        for (const EntityKind kind : {EntityKind::Team, EntityKind::Contact, EntityKind::Credential,
                                      EntityKind::Procedure, EntityKind::Network, EntityKind::Exercise})
            QTest::newRow(qPrintable(entityType(kind).label)) << static_cast<int>(kind);
    }
    void whatIsAddedIsNamedNext() {
        QFETCH(int, kind);
        openSample();
        auto* outline = part<OutlinePanel>();
        outline->showTree(OutlineModel::Tree::Plan);
        QToolButton* plus = nullptr;
        for (auto* button : outline->findChildren<QToolButton*>()) {
            if (button->menu() != nullptr)
                plus = button;
        }
        QVERIFY(plus != nullptr && plus->isVisible());
        emit plus->menu()->aboutToShow();
        const EntityKind wanted = static_cast<EntityKind>(kind);
        const QString label = entityType(wanted).label;
        for (QAction* action : plus->menu()->actions()) {
            if (action->text().compare(label, Qt::CaseInsensitive) == 0)
                action->trigger();
        }
        QCOMPARE(session().selection().size(), std::size_t(1));
        QCOMPARE(session().selection().front().kind, wanted);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(focused()) != nullptr);
        QTest::keyClicks(focused(), QStringLiteral("Provision"));
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(displayName(session().plan(), session().selection().front()), QStringLiteral("Provision"));
        QCOMPARE(m_window->canvas().tool(), CanvasTool::Select);
    }

    void whatIsPlacedIsNamedNext_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind :
             {"database", "service", "vpn-gateway", "docker-host", "cloud-region", "network"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void whatIsPlacedIsNamedNext() {
        QFETCH(QString, kind);
        openSample();
        const QString before = session().document().undoLabel();
        QTest::mouseClick(part<PalettePanel>()->findChild<QToolButton*>(QStringLiteral("kind:") + kind),
                          Qt::LeftButton);
        QVERIFY(session().document().undoLabel() != before);
        const EntityRef added = session().selection().front();
        QTRY_VERIFY(qobject_cast<QLineEdit*>(focused()) != nullptr);
        QTest::keyClicks(focused(), QStringLiteral("Berlin trCepTf"));
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(displayName(session().plan(), added), QStringLiteral("Berlin trCepTf"));
        QCOMPARE(m_window->canvas().tool(), CanvasTool::Select);
        QVERIFY(!isTool(focused()));
    }

    void aNewStepIsNamedNext() {
        openSample();
        session().select({refOf(QStringLiteral("orders"))});
        QTest::qWait(10);
        QPushButton* add = nullptr;
        for (auto* button : part<InspectorPanel>()->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == u"Add a step")
                add = button;
        }
        QVERIFY(add != nullptr);
        const ComponentId orders(refOf(QStringLiteral("orders")).id);
        const auto steps = [&] { return session().plan().components.find(orders)->recovery->steps; };
        const std::size_t before = steps().size();
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(qobject_cast<QLineEdit*>(focused()) != nullptr);
        QTest::keyClicks(focused(), QStringLiteral("Provision the host"));
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_COMPARE(steps().size(), before + 1);
        QCOMPARE(steps().back().name, QStringLiteral("Provision the host"));
        QCOMPARE(m_window->canvas().tool(), CanvasTool::Select);
    }

    void commandsAndDialogsGiveTheFocusBack() {
        openSample();
        QTest::keyClick(&m_window->canvas(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = part<CommandPalette>();
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTRY_VERIFY(!palette->isVisible());
        QTRY_COMPARE(focused(), &m_window->canvas());
        session().select({refTo(session().plan().teams.at(0).id)}); // which steps refer to
        m_window->canvas().setFocus();
        QTest::keyClick(&m_window->canvas(), Qt::Key_Delete);
        auto* box = m_window->findChild<QDialog*>(QStringLiteral("removalEffects"));
        QVERIFY(box != nullptr);
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("removalEffects")) == nullptr);
        m_window->activateWindow();
        QTRY_COMPARE(focused(), &m_window->canvas());
    }

    void buttonsOfTheFrameAreClickedWithoutTheFocus() {
        openSample();
        session().edit(QStringLiteral("Rename"), [](Edit& edit) {
            edit.change(edit.plan().sites, edit.plan().sites.at(0).id,
                        [](Site& site) { site.name = QStringLiteral("X"); });
        });
        for (auto* button : m_window->findChildren<QAbstractButton*>()) {
            const QWidget* parent = button->parentWidget();
            if (parent == nullptr ||
                (parent->objectName() != u"topBar" && parent->objectName() != u"modeBar"))
                continue;
            QVERIFY2((button->focusPolicy() & Qt::ClickFocus) != Qt::ClickFocus, qPrintable(button->text()));
        }
    }

    /// Presses everything that could do something, in every mode, with something selected.
    void keysChangeNothingThatIsNotSeen_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("recover") << static_cast<int>(Mode::Recover);
        QTest::newRow("expose") << static_cast<int>(Mode::Expose);
        QTest::newRow("prepare") << -1;
    }
    void keysChangeNothingThatIsNotSeen() {
        QFETCH(int, mode);
        openSample();
        session().select({refOf(QStringLiteral("orders")), refOf(QStringLiteral("checkout"))});
        if (mode < 0)
            m_window->planRecovery();
        else
            clickMode(static_cast<Mode>(mode));
        const Plan before = session().plan();
        const int number = static_cast<int>(session().document().history().size());
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QWidget* target = focused() != nullptr ? focused() : m_window.get();
            QTest::keyClick(target, key, modifiers);
            QCoreApplication::processEvents();
            if (QWidget* popup = QApplication::activePopupWidget()) // the reasons of a step
                QTest::keyClick(popup, Qt::Key_Escape);
        };
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F2})
            press(key);
        if (mode >= 0) // in the assistant Return chooses a strategy of the row that is shown
            press(Qt::Key_Return);
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) {
            press(static_cast<Qt::Key>(key));
            press(static_cast<Qt::Key>(key), Qt::ShiftModifier);
        }
        for (const Qt::Key key : {Qt::Key_X, Qt::Key_D, Qt::Key_L})
            press(key, Qt::ControlModifier);
        QVERIFY(comparePlans(before, session().plan()).isEmpty());
        QCOMPARE(static_cast<int>(session().document().history().size()), number);
        QCOMPARE(m_window->canvas().tool(), CanvasTool::Select);
        // The menus offer nothing of the kind either.
        for (QAction* menu : m_window->menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                const QString text = action->text().remove(u'&');
                if (text == u"Delete" || text == u"Cut" || text == u"Rename" || text == u"Select all")
                    QVERIFY2(!action->isEnabled(), qPrintable(text));
            }
        }
    }

    /// In Design the panels around the canvas do not delete what is selected on it.
    void deleteIsForCanvasAndOutline() {
        openSample();
        session().select({refOf(QStringLiteral("orders"))});
        const Plan before = session().plan();
        for (QWidget* widget : part<InspectorPanel>()->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->focusPolicy() == Qt::NoFocus ||
                qobject_cast<QLineEdit*>(widget) != nullptr)
                continue;
            widget->setFocus();
            if (focused() != widget || qobject_cast<QAbstractButton*>(widget) != nullptr)
                continue;
            for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_T, Qt::Key_C})
                QTest::keyClick(widget, key);
            QVERIFY(m_window->findChild<QDialog*>(QStringLiteral("removalEffects")) == nullptr);
            QCOMPARE(m_window->canvas().tool(), CanvasTool::Select);
            if (part<InspectorPanel>()->form() == nullptr)
                break;
        }
        QCOMPARE(session().plan().components.size(), before.components.size());
    }

    void undoElsewhereIsTold() {
        openSample();
        session().edit(QStringLiteral("Rename Frankfurt"), [](Edit& edit) {
            edit.change(edit.plan().sites, edit.plan().sites.at(0).id,
                        [](Site& site) { site.name = QStringLiteral("X"); });
        });
        clickMode(Mode::Recover);
        QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(part<MessageBar>()->text().contains(QStringLiteral("Rename Frankfurt")));
    }

    void hidingTheCanvasKeepsTheSelection() {
        openSample();
        m_window->canvas().setFocus();
        const std::vector<EntityRef> selection{refOf(QStringLiteral("orders"))};
        session().select(selection);
        clickMode(Mode::Recover);
        QCOMPARE(session().selection(), selection);
    }

    void returnPressesWhateverButtonHasTheFocus() {
        openSample();
        auto* button = part<PalettePanel>()->findChild<QToolButton*>(QStringLiteral("kind:database"));
        const int before = session().plan().components.size();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(session().plan().components.size(), before + 1);
        QTest::keyClick(focused(), Qt::Key_Escape);
        modeButton(Mode::Recover)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Enter);
        QCOMPARE(m_window->mode(), Mode::Recover);
    }

    void choosingAScenarioLeavesTheKeysWithTheView() {
        openSample();
        clickMode(Mode::Recover);
        auto* chooser = part<ScenarioChooser>();
        choose(chooser, session().plan().scenarios.at(1).name);
        QTRY_COMPARE(focused(), part<RecoverPage>()->timeline());
    }
};

DRAWBRIDGE_TEST(FocusTest)
#include "focus_test.moc"
