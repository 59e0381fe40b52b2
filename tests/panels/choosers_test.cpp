// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/inspector/value_editor.h"
#include "app/panels/palette/palette_panel.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

const char* const kPlan = R"(drawbridge: 1
name: Choosers
sites:
  - {name: Frankfurt, kind: on-premises}
  - {name: Dublin, kind: on-premises}
networks:
  - {name: fra, site: Frankfurt}
  - {name: dub, site: Dublin}
teams:
  - {name: Platform}
procedures:
  - {name: promote}
components:
  - {name: docker-1, kind: docker-host, site: Frankfurt}
  - {name: docker-2, kind: docker-host, site: Dublin}
  - {name: orders, kind: service, host: docker-1, recovery: {strategy: failover, steps: [{name: Start}]}}
  - {name: orders-dr, kind: service, host: docker-2}
  - {name: db, kind: database, site: Frankfurt, data: 40GiB, copies: [{at: Dublin, method: backup, every: 24h}]}
  - {name: db-dr, kind: database, site: Dublin}
  - {name: gw, kind: vpn-gateway, site: Frankfurt}
  - {name: gw-dr, kind: firewall, site: Dublin}
  - {name: staff, kind: user-group, site: Frankfurt}
)";

} // namespace

/// What is typed into a chooser is stored, made, or explained; and steps are typed in one go.
class ChoosersTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<InspectorPanel> m_panel;

    const Plan& plan() const { return m_session->plan(); }

    const Component& component(const QString& name) const {
        for (const Component& each : plan().components) {
            if (each.name == name)
                return each;
        }
        qFatal("no such component");
    }

    ValueEditor* editor(const QString& slot) const {
        for (ValueEditor* found : m_panel->findChildren<ValueEditor*>(slot)) {
            if (!found->signalsBlocked())
                return found;
        }
        return nullptr;
    }
    /// By the end of its place: the fields of a form are few.
    ValueEditor* editorOf(const QString& key) const {
        for (ValueEditor* found : m_panel->findChildren<ValueEditor*>()) {
            if (!found->signalsBlocked() && found->isVisible() && found->field().key == key)
                return found;
        }
        return nullptr;
    }

    void typeInto(ValueEditor* editor, const QString& text) const {
        auto* combo = editor->findChild<QComboBox*>();
        QLineEdit* line = combo != nullptr ? combo->lineEdit() : editor->findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QLineEdit* line(ValueEditor* editor) const {
        auto* combo = editor->findChild<QComboBox*>();
        return combo != nullptr ? combo->lineEdit() : editor->findChild<QLineEdit*>();
    }
    void press(const QString& name) const {
        for (QPushButton* button : m_panel->findChildren<QPushButton*>(name)) {
            if (!button->signalsBlocked() && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(name));
    }
    QString teamsLink() const {
        for (const QPushButton* button : m_panel->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->objectName().startsWith(u"add:") &&
                button->objectName().endsWith(u"teams"))
                return button->objectName();
        }
        return {};
    }
    QPushButton* creation(ValueEditor* editor) const {
        auto* button = editor->findChild<QPushButton*>(QStringLiteral("create"));
        return button != nullptr && button->isVisible() ? button : nullptr;
    }
    void select(const std::vector<EntityRef>& entities) {
        m_session->select(entities);
        QTest::qWait(20); // the form is shown
    }
    void selectComponent(const QString& name) { select({refTo(component(name).id)}); }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-choosers-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() {
        static int run = 0;
        applyTheme(*qApp, ThemeChoice::Light);
        m_session = std::make_unique<Session>();
        m_session->setDocument(createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++run)),
                                             readPlanText(kPlan, QStringLiteral("plan")),
                                             QStringLiteral("New")));
        m_panel = std::make_unique<InspectorPanel>(*m_session);
        m_panel->resize(320, 900);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_session.reset();
    }

    void whatIsTypedIsStored_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("how");
        for (const char* how : {"return", "tab", "click"}) {
            const auto row = [how](const char* key, const char* typed, const char* stored) {
                QTest::addRow("%s by %s", key, how)
                    << QString::fromLatin1(key) << QString::fromLatin1(typed) << QString::fromLatin1(stored)
                    << QString::fromLatin1(how);
            };
            row("site", "Dublin", "Dublin");
            row("site", "dublin", "Dublin");
            row("host", "docker-2", "docker-2");
            row("to", "DUBLIN", "Dublin");
            row("standby", "orders-dr", "orders-dr");
            row("procedure", "Promote", "promote");
        }
    }
    void whatIsTypedIsStored() {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QFETCH(QString, how);
        selectComponent(QStringLiteral("orders"));
        ValueEditor* field = editorOf(key);
        QVERIFY(field != nullptr);
        typeInto(field, typed);
        const bool hasList = line(field)->completer() != nullptr || field->findChild<QComboBox*>() != nullptr;
        QVERIFY(hasList);
        if (how == u"return")
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        else if (how == u"tab")
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        else
            line(editorOf(QStringLiteral("name")))->setFocus(Qt::MouseFocusReason);
        const auto nameOf = [this, key] {
            const Component& orders = component(QStringLiteral("orders"));
            if (key == u"site")
                return orders.site ? displayName(plan(), refTo(*orders.site)) : QString();
            if (key == u"host")
                return orders.host ? displayName(plan(), refTo(*orders.host)) : QString();
            if (!orders.recovery)
                return QString();
            if (key == u"to")
                return orders.recovery->to ? displayName(plan(), refTo(*orders.recovery->to)) : QString();
            if (key == u"standby")
                return orders.recovery->standby ? displayName(plan(), refTo(*orders.recovery->standby))
                                                : QString();
            return orders.recovery->procedure ? displayName(plan(), refTo(*orders.recovery->procedure))
                                              : QString();
        };
        QTRY_COMPARE(nameOf(), stored);
        QTRY_COMPARE(editorOf(key)->text(), stored);
    }

    /// The case as it was found: a team of a step.
    void aTeamOfAStep_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as it is") << QStringLiteral("Platform");
        QTest::newRow("in small letters") << QStringLiteral("platform");
    }
    void aTeamOfAStep() {
        QFETCH(QString, typed);
        selectComponent(QStringLiteral("orders"));
        for (QWidget* card : m_panel->findChildren<QWidget*>(QStringLiteral("card"))) {
            if (card->isVisible() && card->accessibleName() == u"Start")
                QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(20, 12));
        }
        QTest::qWait(40);
        press(teamsLink());
        QWidget* field = QApplication::focusWidget();
        QVERIFY(field != nullptr && m_panel->isAncestorOf(field));
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        const auto teams = [this] {
            return component(QStringLiteral("orders")).recovery->steps.front().teams;
        };
        QTRY_COMPARE(teams().size(), std::size_t(1));
        QCOMPARE(teams().front().team, std::optional(plan().teams.at(0).id));
    }

    void whatDoesNotExistIsOffered() {
        selectComponent(QStringLiteral("orders"));
        ValueEditor* field = editorOf(QStringLiteral("to"));
        typeInto(field, QStringLiteral("Vienna"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(field->isWrong());
        QTRY_VERIFY(creation(field) != nullptr);
        QVERIFY(creation(field)->text().contains(QStringLiteral("“Vienna”")));
        const QString before = m_session->document().undoLabel();
        QTest::mouseClick(creation(field), Qt::LeftButton);
        QCOMPARE(plan().sites.size(), 3);
        QCOMPARE(component(QStringLiteral("orders")).recovery->to, std::optional(plan().sites.at(2).id));
        QVERIFY(!editorOf(QStringLiteral("to"))->isWrong());
        m_session->undo(); // both at once
        QCOMPARE(plan().sites.size(), 2);
        QCOMPARE(m_session->document().undoLabel(), before);
    }

    void aHostThatIsMadeIsAHost() {
        selectComponent(QStringLiteral("orders"));
        ValueEditor* field = editorOf(QStringLiteral("host"));
        typeInto(field, QStringLiteral("docker-9"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(creation(field) != nullptr);
        creation(field)->setFocus();
        QTest::keyClick(creation(field), Qt::Key_Space);
        QCOMPARE(component(QStringLiteral("docker-9")).kind, ComponentKind::DockerHost);
        QCOMPARE(component(QStringLiteral("docker-9")).site, std::optional(plan().sites.at(0).id));
        QCOMPARE(component(QStringLiteral("orders")).host,
                 std::optional(component(QStringLiteral("docker-9")).id));
    }

    void onlyWhatFitsIsOffered_data() {
        QTest::addColumn<QString>("of");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("standby of a service") << QStringLiteral("orders") << QStringLiteral("standby")
                                              << QStringList{QStringLiteral("orders-dr")};
        QTest::newRow("host") << QStringLiteral("orders") << QStringLiteral("host")
                              << QStringList{QStringLiteral("docker-1"), QStringLiteral("docker-2")};
        QTest::newRow("recovery host") << QStringLiteral("orders") << QStringLiteral("recovery host")
                                       << QStringList{QStringLiteral("docker-1"), QStringLiteral("docker-2")};
    }
    void onlyWhatFitsIsOffered() {
        QFETCH(QString, of);
        QFETCH(QString, key);
        QFETCH(QStringList, offered);
        selectComponent(of);
        ValueEditor* field = nullptr;
        for (ValueEditor* found : m_panel->findChildren<ValueEditor*>()) {
            const bool isRecovery = &found->field() == Recovery::record().find(u"host");
            if (!found->signalsBlocked() && found->isVisible() &&
                (key == u"recovery host" ? isRecovery : found->field().key == key && !isRecovery))
                field = found;
        }
        QVERIFY(field != nullptr);
        auto* combo = field->findChild<QComboBox*>();
        combo->setFocus();
        QTest::keyClick(combo->lineEdit(), Qt::Key_Shift);
        QStringList found;
        for (int i = 0; i < combo->count(); ++i) {
            if (!combo->itemText(i).isEmpty())
                found << combo->itemText(i);
        }
        QCOMPARE(found, offered);
    }

    void whatDoesNotFitIsExplained_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("itself") << QStringLiteral("orders") << QStringLiteral("itself");
        QTest::newRow("people") << QStringLiteral("staff") << QStringLiteral("user group");
        QTest::newRow("another kind") << QStringLiteral("db") << QStringLiteral("Database");
    }
    void whatDoesNotFitIsExplained() {
        QFETCH(QString, typed);
        QFETCH(QString, why);
        selectComponent(QStringLiteral("orders"));
        ValueEditor* field = editorOf(QStringLiteral("standby"));
        typeInto(field, typed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(field->isWrong());
        QVERIFY2(field->wrongSentence().contains(why), qPrintable(field->wrongSentence()));
        QVERIFY(creation(field) == nullptr);
        QVERIFY(!component(QStringLiteral("orders")).recovery->standby);
    }

    void aLongNameIsNotEchoed() {
        selectComponent(QStringLiteral("orders"));
        ValueEditor* field = editorOf(QStringLiteral("name"));
        line(field)->setFocus();
        line(field)->setText(QString(5000, u'x'));
        QTest::keyClick(line(field), Qt::Key_Return);
        QVERIFY(field->isWrong());
        QVERIFY2(field->wrongSentence().size() < 250, qPrintable(field->wrongSentence()));
    }

    /// A name and a duration, without the mouse and without asking for a form of the duration.
    void aStepIsTypedInOneGo() {
        selectComponent(QStringLiteral("orders"));
        for (QPushButton* button : m_panel->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == u"Add a step") {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        for (const char* text : {"Provision", "15m"}) {
            QVERIFY(QApplication::focusWidget() != nullptr);
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            QTest::qWait(60);
        }
        const std::vector<Step> steps = component(QStringLiteral("orders")).recovery->steps;
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps.back().name, QStringLiteral("Provision"));
        QVERIFY(steps.back().duration && steps.back().duration->likely == Seconds(900));
    }

    void sectionsTellThatTheyFold() {
        selectComponent(QStringLiteral("db"));
        QPushButton* targets = nullptr;
        for (auto* heading : m_panel->findChildren<QPushButton*>(QStringLiteral("fold"))) {
            QVERIFY(heading->accessibleName() != u"General"); // the name is always there
            if (heading->accessibleName() == u"Targets")
                targets = heading;
        }
        QVERIFY(targets != nullptr);
        QVERIFY(editorOf(QStringLiteral("rto")) != nullptr);
        QTest::mouseClick(targets, Qt::LeftButton);
        QVERIFY(editorOf(QStringLiteral("rto")) == nullptr);
        InspectorPanel other(*m_session); // as after a restart: it is remembered
        other.resize(320, 900);
        other.show();
        bool isShown = false;
        for (ValueEditor* found : other.findChildren<ValueEditor*>())
            isShown = isShown || (found->field().key == u"rto" && found->isVisible());
        QVERIFY(!isShown);
        targets->setFocus();
        QTest::keyClick(targets, Qt::Key_Space);
        QVERIFY(editorOf(QStringLiteral("rto")) != nullptr);
    }

    /// A sentence that appears above must not move what is being pressed.
    void fieldsStayUnderThePointer() {
        m_panel->resize(320, 700);
        selectComponent(QStringLiteral("db"));
        ValueEditor* above = editorOf(QStringLiteral("rto"));
        ValueEditor* below = editorOf(QStringLiteral("rpo"));
        QVERIFY(above != nullptr && below != nullptr);
        typeInto(above, QStringLiteral("four hours"));
        QLineEdit* target = line(below);
        const QPoint before = target->mapToGlobal(QPoint(0, 0));
        QTest::mousePress(target, Qt::LeftButton);
        QTest::qWait(30);
        QVERIFY(above->isWrong());
        QCOMPARE(target->mapToGlobal(QPoint(0, 0)), before);
        QTest::mouseRelease(target, Qt::LeftButton);
        QVERIFY(target->hasFocus());
    }

    void inheritedAndUsualValuesAreShown() {
        selectComponent(QStringLiteral("orders"));
        QCOMPARE(line(editorOf(QStringLiteral("site")))->placeholderText(),
                 QStringLiteral("Frankfurt (from docker-1)"));
        select({refTo(plan().teams.at(0).id)});
        QCOMPARE(line(editorOf(QStringLiteral("size")))->placeholderText(), QStringLiteral("1 (default)"));
        select({});
        QCOMPARE(line(editorOf(QStringLiteral("currency")))->placeholderText(),
                 QStringLiteral("EUR (default)"));
        QVERIFY(!line(editorOf(QStringLiteral("review-every")))
                     ->placeholderText()
                     .contains(QStringLiteral("90m")));
    }

    void thePaletteFindsSitesAndNetworks() {
        PalettePanel palette;
        palette.show();
        auto* search = palette.findChild<QLineEdit*>(QStringLiteral("paletteSearch"));
        QSignalSpy sites(&palette, &PalettePanel::siteChosen);
        QSignalSpy networks(&palette, &PalettePanel::networkChosen);
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("site"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(sites.count(), 1);
        QTest::keyClicks(search, QStringLiteral("network"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(networks.count(), 1);
    }
};

DRAWBRIDGE_TEST(ChoosersTest)
#include "choosers_test.moc"
