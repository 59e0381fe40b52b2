// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/message_bar.h"
#include "app/common/style.h"
#include "app/shell/main_window.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

constexpr int kPatience = 20'000;

} // namespace

/// What the window asks before it imports.
class ImportWindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Session& session() const { return m_window->session(); }

    QString write(const QString& name, const QByteArray& text) const {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test cannot write %s.", qPrintable(path));
        return path;
    }

    QMessageBox* question() const { return m_window->findChild<QMessageBox*>(); }

    void answer(const QString& asked, const QString& button) const {
        QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, kPatience);
        QVERIFY2(question()->text().contains(asked), qPrintable(question()->text()));
        for (QAbstractButton* each : question()->buttons()) {
            if (each->text().remove(u'&') == button) {
                QTest::mouseClick(each, Qt::LeftButton);
                QTRY_VERIFY_WITH_TIMEOUT(question() == nullptr, kPatience);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("There is no button ") + button));
    }

    QStringList components() const {
        QStringList names;
        if (session().hasDocument()) {
            for (const Component& component : session().plan().components)
                names += component.name;
        }
        names.sort();
        return names;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-import-window-test"));
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

    void filesAboveTheFolder() {
        write(QStringLiteral("base/common.yaml"), "services: {base: {image: base}}");
        const QString file = write(QStringLiteral("base/in/compose.yaml"),
                                   "services: {app: {extends: {file: ../common.yaml, service: base}}}");
        const QString folder = QFileInfo(m_folder.filePath(QStringLiteral("base"))).canonicalFilePath();
        m_window->importFiles({file});
        answer(folder, QStringLiteral("No"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<MessageBar*>()->isVisible(), kPatience);
        QVERIFY(m_window->findChild<MessageBar*>()->text().contains(folder));
        QVERIFY(!session().hasDocument());
        m_window->importFiles({file});
        answer(folder, QStringLiteral("Yes"));
        QTRY_COMPARE_WITH_TIMEOUT(
            components(), (QStringList{QStringLiteral("app"), QStringLiteral("docker-1")}), kPatience);
    }

    /// Without an env_file there is still a project.
    void envFilesAboveTheFolder() {
        write(QStringLiteral("env/a.env"), "A=1\n");
        const QString file =
            write(QStringLiteral("env/in/compose.yaml"), "services: {app: {image: a, env_file: ../a.env}}");
        m_window->importFiles({file});
        answer(QStringLiteral("/env"), QStringLiteral("No"));
        QTRY_COMPARE_WITH_TIMEOUT(
            components(), (QStringList{QStringLiteral("app"), QStringLiteral("docker-1")}), kPatience);
    }

    void stacksOfTheSameName() {
        m_window->importFiles(
            {write(QStringLiteral("a/deploy/compose.yaml"), "services: {web: {image: nginx}}")});
        QTRY_COMPARE_WITH_TIMEOUT(
            components(), (QStringList{QStringLiteral("docker-1"), QStringLiteral("web")}), kPatience);
        const QString other =
            write(QStringLiteral("b/deploy/compose.yaml"), "services: {web: {image: mediawiki}}");
        m_window->importFiles({other});
        answer(QStringLiteral("runs nginx, here mediawiki"), QStringLiteral("Its own"));
        QTRY_COMPARE_WITH_TIMEOUT(components(),
                                  (QStringList{QStringLiteral("docker-1"), QStringLiteral("web"),
                                               QStringLiteral("web (deploy-2)")}),
                                  kPatience);
        m_window->importFiles({other});
        answer(QStringLiteral("runs nginx, here mediawiki"), QStringLiteral("Replace"));
        const auto image = [this] {
            for (const Component& component : session().plan().components) {
                if (component.name == u"web")
                    return component.image.value_or(QString());
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(image(), QStringLiteral("mediawiki"), kPatience);
    }
};

DRAWBRIDGE_TEST(ImportWindowTest)
#include "import_window_test.moc"
