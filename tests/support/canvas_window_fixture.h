// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/main_window.h"
#include "app/shell/palette/command_palette.h"
#include "tests/support/canvas_fixture.h"

#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>

namespace drawbridge {

/// The canvas in the main window, with its surroundings.
class CanvasWindowFixture : protected CanvasFixture {
protected:
    static constexpr int kPatience = 20'000;

    void openMainWindow(const Plan& plan) {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-canvas-window-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1500, 1000);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        // Owned by the window.
        m_session = std::shared_ptr<Session>(&m_window->session(), [](Session*) {});
        m_view = std::shared_ptr<CanvasView>(&m_window->canvas(), [](CanvasView*) {});
        useDocument(plan);
        QTRY_VERIFY(m_view->hasFocus());
    }
    void closeMainWindow() {
        m_view.reset();
        m_session.reset();
        m_window.reset();
        m_folder.reset();
    }
    /// Opens the command palette by its shortcut, types and presses Enter.
    void command(const QString& typed) {
        QTest::keyClick(m_view.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = m_window->findChild<CommandPalette*>();
        QVERIFY(palette != nullptr && palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace drawbridge
