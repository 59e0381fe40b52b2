// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session.h"
#include "app/common/style.h"
#include "app/shell/inventory_dialog.h"
#include "app/shell/main_window.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace drawbridge;

/// A table is looked at before it is imported.
class InventoryDialogTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString write(const QString& name, const QByteArray& content) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    InventoryDialog* dialog() const { return m_window->findChild<InventoryDialog*>(); }
    QPushButton* import() const {
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text() == u"&Import")
                return button;
        }
        return nullptr;
    }
    QTableWidget* table() const { return dialog()->findChild<QTableWidget*>(); }
    QComboBox* chooser(int column) const { return qobject_cast<QComboBox*>(table()->cellWidget(0, column)); }
    QStringList listed(const QString& name) const {
        QStringList texts;
        for (const QListWidget* list : dialog()->findChildren<QListWidget*>()) {
            for (int i = 0; i < list->count() && list->accessibleName() == name; ++i)
                texts += list->item(i)->text();
        }
        return texts;
    }
    /// As with the keys: the entry is chosen, which the dialog hears of.
    void choose(int column, const QString& target) const {
        QComboBox* box = chooser(column);
        box->setFocus();
        const int wanted = box->findData(target);
        QVERIFY(wanted >= 0);
        while (box->currentIndex() > wanted)
            QTest::keyClick(box, Qt::Key_Up);
        while (box->currentIndex() < wanted)
            QTest::keyClick(box, Qt::Key_Down);
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-inventory-dialog-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1000, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    /// No heading is known: what the rows and columns are is chosen.
    void aTableWithoutKnownHeadingsIsChosenByHand() {
        m_window->importFiles({write(u"b.csv"_qs, "Kasten;Wo\nweb;Bonn\ndb;Bonn\n")});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatience);
        QCOMPARE(chooser(0)->currentData().toString(), u"name"_qs);
        QCOMPARE(chooser(1)->currentData().toString(), QString());
        choose(1, u"site"_qs);
        QTRY_VERIFY(listed(u"What will be added or changed"_qs).contains(u"New: Site “Bonn”"_qs));
        QTest::mouseClick(import(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().hasDocument(), kPatience);
        QCOMPARE(m_window->session().plan().components.size(), 2);
    }

    void whatWillBeAddedIsShownAndImported() {
        m_window->importFiles({write(u"a.csv"_qs, "Hostname;Standort;Rack\nweb;Köln;R1\n")});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatience);
        QVERIFY(!m_window->session().hasDocument());
        QCOMPARE(chooser(0)->currentData().toString(), u"name"_qs);
        QCOMPARE(chooser(1)->currentData().toString(), u"site"_qs);
        QCOMPARE(chooser(2)->currentData().toString(), QString());
        QCOMPARE(table()->item(1, 1)->text(), u"Köln"_qs);
        const QStringList changes = listed(u"What will be added or changed"_qs);
        QVERIFY2(changes.contains(u"New: Component “web”"_qs), qPrintable(changes.join(u'|')));
        QVERIFY(changes.contains(u"New: Site “Köln”"_qs));
        QVERIFY(import()->isEnabled());
        QTest::mouseClick(import(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().hasDocument(), kPatience);
        const Plan& plan = m_window->session().plan();
        QCOMPARE(plan.components.size(), 1);
        QVERIFY(plan.project.assumptions.has_value()); // the cautious ones, as in any new project
        QVERIFY(plan.project.timeZone.has_value());
    }

    void errorsAreMarkedAndAnotherChoiceMendsThem() {
        m_window->importFiles({write(u"b.csv"_qs, "Name,RTO\nweb,soon\n")});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatience);
        QVERIFY(!import()->isEnabled());
        QVERIFY(listed(u"Errors and notes"_qs).front().startsWith(u"row 2, column RTO: “soon”"));
        QVERIFY(!table()->item(1, 1)->toolTip().isEmpty());
        QVERIFY(table()->item(1, 0)->toolTip().isEmpty());
        choose(1, QString());
        QTRY_VERIFY_WITH_TIMEOUT(import()->isEnabled(), kPatience);
        QVERIFY(table()->item(1, 1)->toolTip().isEmpty());
        choose(0, QString()); // without names there is nothing to import, and no way to be stuck
        QTRY_VERIFY_WITH_TIMEOUT(!import()->isEnabled(), kPatience);
        choose(0, u"name"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(import()->isEnabled(), kPatience);
    }

    void cancelChangesNothing() {
        m_window->importFiles({write(u"c.csv"_qs, "Name,Site\nweb,A\n")});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatience);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, kPatience);
        QVERIFY(!m_window->session().hasDocument());
    }
};

DRAWBRIDGE_TEST(InventoryDialogTest)
#include "inventory_dialog_test.moc"
