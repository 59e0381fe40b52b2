// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/style.h"
#include "app/recover/recover_page.h"
#include "app/shell/main_window.h"
#include "app/shell/status_line.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drawbridge;

/// The window on small screens, and on ordinary ones at 150 and 200 %.
class SmallWindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-small-window-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void everyModeFits_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1600 x 1000 at 200 %") << QSize(800, 460);
        QTest::newRow("1600 x 1000 at 150 %") << QSize(1066, 626);
        QTest::newRow("1024 x 700") << QSize(1024, 700);
        QTest::newRow("1366 x 768") << QSize(1366, 728);
    }
    void everyModeFits() {
        QFETCH(QSize, size);
        MainWindow window;
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.openSample(QStringLiteral("web-shop")));
        QTRY_VERIFY_WITH_TIMEOUT(window.session().results() != nullptr, kPatience);
        window.session().chooseScenario(window.session().plan().scenarios.at(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().analysis() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!window.canvas().isLayingOut(), kPatience);
        for (const EntityRef& selected : {refTo(window.session().plan().components.at(0).id)})
            window.session().select({selected});
        for (const Mode mode : {Mode::Design, Mode::Recover, Mode::Expose}) {
            window.setMode(mode);
            QTest::qWait(50);
            QVERIFY2(window.width() <= size.width() && window.height() <= size.height(),
                     qPrintable(QStringLiteral("%1 x %2").arg(window.width()).arg(window.height())));
            const auto* status = window.findChild<StatusLine*>();
            QVERIFY(status->mapTo(&window, QPoint(0, status->height())).y() <= window.height());
            for (const auto* area : window.findChildren<QScrollArea*>()) {
                if (area->isVisible())
                    QVERIFY2(area->horizontalScrollBar()->maximum() == 0,
                             qPrintable(QStringLiteral("%1 by %2")
                                            .arg(area->widget()->minimumSizeHint().width())
                                            .arg(area->width())));
            }
            for (const auto* button : window.findChildren<QPushButton*>()) {
                if (button->isVisible() && !button->text().isEmpty() && !button->visibleRegion().isEmpty())
                    QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                             qPrintable(QStringLiteral("“%1”: %2 of %3")
                                            .arg(button->text())
                                            .arg(button->width())
                                            .arg(button->minimumSizeHint().width())));
            }
            if (mode == Mode::Design && size.width() >= 1000)
                QVERIFY2(window.canvas().width() >= window.width() / 2,
                         qPrintable(QString::number(window.canvas().width())));
        }
        window.planRecovery();
        QTest::qWait(50);
        QVERIFY(window.width() <= size.width() && window.height() <= size.height());
    }
};

DRAWBRIDGE_TEST(SmallWindowTest)
#include "small_window_test.moc"
