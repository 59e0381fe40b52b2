// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"
#include "app/shell/discover_dialog.h"
#include "app/shell/main_window.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using drawbridge::testing::FakeConnection;
using drawbridge::testing::FakeEngine;
using drawbridge::testing::RecordedEngine;

/// A running engine read by way of the start page.
class DiscoverDialogTest : public QObject {
    Q_OBJECT
private:
    static constexpr int kPatience = 20'000;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    DiscoverDialog* dialog() const { return m_window->findChild<DiscoverDialog*>(); }
    DiscoverDialog* openDialog() {
        m_window->askDiscover();
        return dialog();
    }
    static void readFrom(DiscoverDialog& shown, const QString& endpoint) {
        shown.endpoint()->lineEdit()->selectAll();
        QTest::keyClicks(shown.endpoint()->lineEdit(), endpoint);
        QTest::keyClick(shown.endpoint()->lineEdit(), Qt::Key_Return);
    }
    static QString endpointOf(const FakeEngine& engine) {
        return QStringLiteral("tcp://127.0.0.1:%1").arg(engine.port());
    }
    static int rowOf(const QTableWidget& table, const QString& first, const QString& second) {
        for (int i = 0; i < table.rowCount(); ++i) {
            if (table.item(i, 0)->text() == first && table.item(i, 1)->text() == second)
                return i;
        }
        return -1;
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-discover-dialog-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("DOCKER_CONFIG", m_folder.path().toLocal8Bit());
        qunsetenv("DOCKER_HOST");
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void anEngineIsReadShownAndImported() {
        const RecordedEngine recorded(QStringLiteral("docker-20.10.json"));
        const FakeEngine engine(recorded.serve());
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key_2);
        DiscoverDialog* shown = dialog();
        QVERIFY(shown != nullptr);
        QVERIFY(!shown->importButton()->isEnabled());
        readFrom(*shown, endpointOf(engine));
        QTRY_VERIFY_WITH_TIMEOUT(shown->importButton()->isEnabled(), kPatience);
        QVERIFY(shown->isVisible());                  // Return reads, it does not import
        QCOMPARE(shown->foundTable()->rowCount(), 8); // the host and seven components
        QTest::mouseClick(shown->importButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().hasDocument(), kPatience);
        QCOMPARE(m_window->session().plan().components.size(), 8);
        QVERIFY(!m_window->isPreparing());
        for (const QByteArray& request : engine.requests())
            QVERIFY2(request.startsWith("GET ") || request.startsWith("HEAD "), request.constData());
    }

    /// What is only likely is not taken unless it is ticked.
    void dependenciesAreTickedOneByOneOrByRule() {
        const RecordedEngine recorded(QStringLiteral("docker-20.10.json"));
        const FakeEngine engine(recorded.serve());
        DiscoverDialog* shown = openDialog();
        readFrom(*shown, endpointOf(engine));
        QTRY_VERIFY_WITH_TIMEOUT(shown->importButton()->isEnabled(), kPatience);
        const auto isTicked = [shown](const QString& from, const QString& to) {
            const int row = rowOf(*shown->dependencyTable(), from, to);
            return row >= 0 && shown->dependencyTable()->item(row, 0)->checkState() == Qt::Checked;
        };
        QVERIFY(isTicked(QStringLiteral("web"), QStringLiteral("db")));
        QVERIFY(!isTicked(QStringLiteral("solo"), QStringLiteral("db")));
        shown->dependencyTable()
            ->item(rowOf(*shown->dependencyTable(), QStringLiteral("solo"), QStringLiteral("db")), 0)
            ->setCheckState(Qt::Checked);
        QTRY_VERIFY(isTicked(QStringLiteral("solo"), QStringLiteral("db")));
        QVERIFY(isTicked(QStringLiteral("web"), QStringLiteral("db")));
        QTest::mouseClick(shown->findChild<QPushButton*>(QStringLiteral("acceptStated")), Qt::LeftButton);
        QVERIFY(!isTicked(QStringLiteral("solo"), QStringLiteral("db")));
    }

    void planningFollowsWhenWanted() {
        const RecordedEngine recorded(QStringLiteral("docker-20.10.json"));
        const FakeEngine engine(recorded.serve());
        DiscoverDialog* shown = openDialog();
        readFrom(*shown, endpointOf(engine));
        QTRY_VERIFY_WITH_TIMEOUT(shown->importButton()->isEnabled(), kPatience);
        QTest::mouseClick(shown->findChild<QPushButton*>(QStringLiteral("importAndPlan")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isPreparing(), kPatience);
    }

    /// One sentence, and the dialog is there for another try.
    void anEngineThatIsNotThereIsTold() {
        DiscoverDialog* shown = openDialog();
        readFrom(*shown, QStringLiteral("unix://%1").arg(m_folder.filePath(QStringLiteral("none.sock"))));
        QTRY_VERIFY_WITH_TIMEOUT(shown->message().contains(QStringLiteral("none.sock")), kPatience);
        QVERIFY(!shown->importButton()->isEnabled());
        QVERIFY(shown->readButton()->isEnabled());
        QVERIFY(!m_window->session().hasDocument());
        readFrom(*shown, QStringLiteral("ftp://nowhere"));
        QVERIFY(!shown->message().isEmpty());
    }

    /// An engine that never answers is left by the button that started it.
    void aReadingCanBeStopped() {
        const FakeEngine engine([](const QByteArray&, const FakeConnection&) {});
        DiscoverDialog* shown = openDialog();
        readFrom(*shown, endpointOf(engine));
        QTRY_VERIFY_WITH_TIMEOUT(engine.connections() > 0, kPatience);
        QTest::mouseClick(shown->readButton(), Qt::LeftButton);
        QVERIFY(shown->message().startsWith(QStringLiteral("Cancelled")));
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr || !dialog()->isVisible());
    }
};

DRAWBRIDGE_TEST(DiscoverDialogTest)
#include "discover_dialog_test.moc"
