// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/session.h"
#include "app/connect/connect_page.h"
#include "app/connect/question_bar.h"
#include "app/shell/main_window.h"
#include "core/model/name_search.h"
#include "core/operations/samples.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// The answer to a question is of what is shown: scenario, moment and plan.
class ConnectPageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Session& session() const { return m_window->session(); }
    ConnectPage& page() const { return *m_window->findChild<ConnectPage*>(); }
    QString answer() const { return page().question()->answerText(); }
    void choose(const QString& scenario) const {
        session().chooseScenario(findByName(session().plan().scenarios, scenario)->id);
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-connect-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1500, 950);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        session().setDocument(createProject(m_folder.filePath(QStringLiteral("shop.drplan")),
                                            samplePlan(QStringLiteral("web-shop")), {}));
        m_window->setMode(Mode::Connect);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing() && !m_window->canvas().isLayingOut(), kPatience);
    }
    void cleanup() {
        m_window.reset();
        QFile::remove(m_folder.filePath(QStringLiteral("shop.drplan")));
    }

    /// The office reaches the orders at Dublin after Frankfurt is lost, but not without its tunnel.
    void theAnswerFollowsScenarioAndSlider() {
        choose(QStringLiteral("Frankfurt lost"));
        QTRY_VERIFY_WITH_TIMEOUT(page().slider()->maximum() > 0, kPatience);
        page().question()->ask(QStringLiteral("office-staff"), QStringLiteral("orders"),
                               QStringLiteral("443/tcp"));
        QVERIFY2(answer().startsWith(QStringLiteral("Allowed")), qPrintable(answer()));
        page().slider()->setFocus();
        QTest::keyClick(page().slider(), Qt::Key_Home); // the incident
        QVERIFY2(!answer().startsWith(QStringLiteral("Allowed")), qPrintable(answer()));
        QTest::keyClick(page().slider(), Qt::Key_End);
        QVERIFY2(answer().startsWith(QStringLiteral("Allowed")), qPrintable(answer()));
        choose(QStringLiteral("Office tunnel lost"));
        QTRY_VERIFY_WITH_TIMEOUT(!answer().startsWith(QStringLiteral("Allowed")), kPatience);
        QVERIFY(!answer().isEmpty());
    }

    void whatIsDeletedIsNotAskedAboutAnyMore() {
        page().question()->ask(QStringLiteral("office-staff"), QStringLiteral("payments"),
                               QStringLiteral("443/tcp"));
        QVERIFY(!answer().isEmpty());
        const ComponentId payments = findByName(session().plan().components, QStringLiteral("payments"))->id;
        QVERIFY(session().edit(QStringLiteral("Delete"), [&](Edit& edit) { edit.remove(refTo(payments)); }));
        QTRY_VERIFY_WITH_TIMEOUT(answer().isEmpty(), kPatience);
    }

    void anotherProjectBeginsWithoutAQuestion() {
        page().question()->ask(QStringLiteral("office-staff"), QStringLiteral("orders"),
                               QStringLiteral("443/tcp"));
        QVERIFY(!answer().isEmpty());
        session().setDocument(createProject(m_folder.filePath(QStringLiteral("host.drplan")),
                                            samplePlan(QStringLiteral("one-host")), {}));
        QVERIFY(answer().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing() && !m_window->canvas().isLayingOut(), kPatience);
        QVERIFY(answer().isEmpty());
    }
};

DRAWBRIDGE_TEST(ConnectPageTest)
#include "connect_page_test.moc"
