// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/message_bar.h"
#include "app/common/style.h"
#include "app/prepare/prepare_page.h"
#include "app/shell/compose_dialog.h"
#include "app/shell/main_window.h"
#include "core/model/compose_tag.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// A Compose project is looked at before it is imported, into whatever plan there is.
class ComposeDialogTest : public QObject {
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

    ComposeDialog* dialog() const { return m_window->findChild<ComposeDialog*>(); }
    template <class T>
    T* field(const char* name) const {
        return dialog()->findChild<T*>(QString::fromLatin1(name));
    }
    QPushButton* button(const char* name) const { return field<QPushButton>(name); }

    void open(const QStringList& files) {
        m_window->importFiles(files);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr && dialog()->isVisible(), kPatience);
    }
    void waitUntilReady() { QTRY_VERIFY_WITH_TIMEOUT(button("import")->isEnabled(), kPatience); }
    void import() {
        waitUntilReady();
        QTest::mouseClick(button("import"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, kPatience);
    }
    QString changes() const {
        QStringList lines;
        const auto* list = field<QListWidget>("changes");
        for (int i = 0; i < list->count(); ++i)
            lines << list->item(i)->text();
        return lines.join(u'\n');
    }
    QString problems() const {
        QStringList lines;
        const auto* list = field<QListWidget>("problems");
        for (int i = 0; i < list->count(); ++i)
            lines << list->item(i)->text();
        return lines.join(u'\n');
    }
    void typeName(const char* combo, const QString& name) {
        QLineEdit* line = field<QComboBox>(combo)->lineEdit();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, name);
    }

    const Component* component(const QString& name) const {
        for (const Component& each : session().plan().components) {
            if (each.name == name)
                return &each;
        }
        return nullptr;
    }
    QString siteOf(const QString& name) const {
        const Component* it = component(name);
        const auto site = it != nullptr ? effectiveSite(session().plan(), *it) : std::nullopt;
        return site ? displayName(session().plan(), refTo(*site)) : QString();
    }

    void openPlanWithSites(const QStringList& names) {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(session().hasDocument());
        session().edit(QStringLiteral("Sites"), [&](Edit& edit) {
            for (const QString& name : names) {
                Site site;
                site.name = name;
                edit.add(site);
            }
        });
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-compose-dialog-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void intoNoPlan() {
        open({write(QStringLiteral("shop/compose.yaml"),
                    "services: {web: {image: nginx}, db: {image: 'postgres:16'}}")});
        waitUntilReady();
        QCOMPARE(field<QLineEdit>("projectName")->text(), QStringLiteral("shop"));
        QCOMPARE(field<QComboBox>("host")->currentText(), QStringLiteral("docker-1"));
        QVERIFY2(changes().contains(QStringLiteral("“db”")), qPrintable(changes()));
        typeName("site", QStringLiteral("Vienna"));
        QVERIFY(!button("import")->isEnabled()); // what is shown is of another site
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("db")) != nullptr, kPatience);
        QCOMPARE(siteOf(QStringLiteral("db")), QStringLiteral("Vienna"));
    }

    /// This failed with a message of the command line.
    void intoAPlanWithTwoSites() {
        openPlanWithSites({QStringLiteral("Frankfurt"), QStringLiteral("Dublin")});
        const int number = static_cast<int>(session().document().history().size());
        open({write(QStringLiteral("two/compose.yaml"), "services: {web: {image: nginx}}")});
        waitUntilReady();
        QCOMPARE(field<QComboBox>("site")->count(), 2);
        QVERIFY(!problems().contains(QStringLiteral("--")));
        typeName("site", QStringLiteral("Dublin"));
        import();
        QTRY_COMPARE_WITH_TIMEOUT(siteOf(QStringLiteral("web")), QStringLiteral("Dublin"), kPatience);
        QCOMPARE(session().plan().sites.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
        while (static_cast<int>(session().document().history().size()) > number &&
               component(QStringLiteral("web")) != nullptr)
            session().undo();
        QVERIFY(component(QStringLiteral("docker-1")) == nullptr); // one edit
    }

    void intoAPlanWithHosts() {
        openPlanWithSites({QStringLiteral("Frankfurt")});
        session().edit(QStringLiteral("Hosts"), [](Edit& edit) {
            for (const char* name : {"left", "right"}) {
                Component host;
                host.name = QString::fromLatin1(name);
                host.kind = ComponentKind::DockerHost;
                host.site = edit.plan().sites.at(0).id;
                edit.add(host);
            }
            Component people;
            people.name = QStringLiteral("staff");
            people.kind = ComponentKind::UserGroup;
            edit.add(people);
        });
        open({write(QStringLiteral("hosts/compose.yaml"), "services: {web: {image: nginx}}")});
        waitUntilReady();
        const auto* hosts = field<QComboBox>("host");
        QVERIFY(hosts->findText(QStringLiteral("left")) >= 0);
        QVERIFY(hosts->findText(QStringLiteral("staff")) < 0);
        typeName("host", QStringLiteral("staff"));
        QTest::qWait(600);
        QVERIFY(!button("import")->isEnabled());
        typeName("host", QStringLiteral("right"));
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("web")) != nullptr, kPatience);
        QCOMPARE(component(QStringLiteral("web"))->host,
                 std::optional(component(QStringLiteral("right"))->id));
    }

    void overrideVariablesAndProfiles() {
        write(QStringLiteral("all/compose.override.yaml"), "services: {web: {image: 'nginx:9'}}");
        write(QStringLiteral("all/.env"), "TAG=16\n");
        open({write(
            QStringLiteral("all/compose.yaml"),
            "services:\n  web: {image: nginx}\n  db: {image: 'postgres:${TAG}'}\n"
            "  tools: {image: busybox, profiles: [debug]}\n  more: {image: busybox, profiles: [extra]}\n")});
        waitUntilReady();
        QVERIFY(field<QCheckBox>("withOverride")->isVisible());
        QVERIFY(changes().contains(QStringLiteral("“tools”")));
        for (auto* box : dialog()->findChildren<QCheckBox*>()) {
            if (box->property("profile").toString() == u"debug")
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        }
        waitUntilReady();
        QVERIFY2(!changes().contains(QStringLiteral("“tools”")), qPrintable(changes()));
        QVERIFY(changes().contains(QStringLiteral("“more”")));
        for (auto* box : dialog()->findChildren<QCheckBox*>()) {
            if (box->property("profile").toString() == u"extra")
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        }
        waitUntilReady();
        QVERIFY(!changes().contains(QStringLiteral("“more”"))); // no profile at all
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("db")) != nullptr, kPatience);
        QCOMPARE(component(QStringLiteral("db"))->image, std::optional(QStringLiteral("postgres:16")));
        QCOMPARE(component(QStringLiteral("web"))->image, std::optional(QStringLiteral("nginx:9")));
    }

    void aSecondImportTellsWhatIsChangedAndGone() {
        const QString path = write(QStringLiteral("again/compose.yaml"),
                                   "services: {web: {image: 'nginx:1'}, old: {image: busybox}}");
        open({path});
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("old")) != nullptr, kPatience);
        write(QStringLiteral("again/compose.yaml"),
              "services: {web: {image: 'nginx:2'}, fresh: {image: busybox}}");
        open({path});
        waitUntilReady();
        QVERIFY2(changes().contains(QStringLiteral("Changed: Component “web” (Image)")),
                 qPrintable(changes()));
        QVERIFY2(changes().contains(QStringLiteral("New: Component “fresh”")), qPrintable(changes()));
        QVERIFY2(changes().contains(QStringLiteral("No longer in the files: “old”")), qPrintable(changes()));
    }

    void brokenFilesAreExplained() {
        open({write(QStringLiteral("bad/compose.yaml"),
                    "services:\n  web: {image: nginx, depends_on: [nobody]}\n  x: 3\n")});
        QTRY_VERIFY_WITH_TIMEOUT(!problems().isEmpty() && problems() != u"None", kPatience);
        QVERIFY(!button("import")->isEnabled());
        QVERIFY2(problems().contains(QStringLiteral("compose.yaml, line ")), qPrintable(problems()));
    }

    void theAssistantFollows() {
        open({write(QStringLiteral("plan/compose.yaml"), "services: {web: {image: nginx}}")});
        waitUntilReady();
        QVERIFY(button("importAndPlan")->isDefault());
        QTest::keyClick(field<QLineEdit>("projectName"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isPreparing(), kPatience);
        QVERIFY(m_window->findChild<PreparePage*>()->isVisible());
    }

    void theAssistantIsOffered() {
        open({write(QStringLiteral("offer/compose.yaml"), "services: {web: {image: nginx}}")});
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("web")) != nullptr, kPatience);
        auto* offer = m_window->findChild<MessageBar*>()->findChild<QPushButton*>(QStringLiteral("offer"));
        QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), kPatience);
        QTest::mouseClick(offer, Qt::LeftButton);
        QVERIFY(m_window->isPreparing());
    }

    void filesAboveTheFolder() {
        write(QStringLiteral("base/common.yaml"), "services: {base: {image: base}}");
        open({write(QStringLiteral("base/in/compose.yaml"),
                    "services: {app: {extends: {file: ../common.yaml, service: base}}}")});
        auto* outside = field<QCheckBox>("readOutside");
        QTRY_VERIFY_WITH_TIMEOUT(outside->isVisible(), kPatience);
        QVERIFY(outside->text().contains(QStringLiteral("base")));
        QVERIFY(!button("import")->isEnabled());
        QTest::mouseClick(outside, Qt::LeftButton, {}, QPoint(8, outside->height() / 2));
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("app")) != nullptr, kPatience);
    }

    void stacksOfTheSameName() {
        open({write(QStringLiteral("a/deploy/compose.yaml"), "services: {web: {image: nginx}}")});
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("web")) != nullptr, kPatience);
        const QString other =
            write(QStringLiteral("b/deploy/compose.yaml"), "services: {web: {image: mediawiki}}");
        open({other});
        auto* replace = field<QCheckBox>("replaceStack");
        QTRY_VERIFY_WITH_TIMEOUT(replace->isVisible(), kPatience);
        QVERIFY(!button("import")->isEnabled());
        auto* name = field<QLineEdit>("projectName");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("wiki"));
        import();
        QTRY_VERIFY_WITH_TIMEOUT(component(QStringLiteral("web (wiki)")) != nullptr, kPatience);
        open({other});
        QTRY_VERIFY_WITH_TIMEOUT(field<QCheckBox>("replaceStack")->isVisible(), kPatience);
        QTest::mouseClick(field<QCheckBox>("replaceStack"), Qt::LeftButton, {}, QPoint(8, 8));
        import();
        QTRY_COMPARE_WITH_TIMEOUT(component(QStringLiteral("web"))->image,
                                  std::optional(QStringLiteral("mediawiki")), kPatience);
    }

    void cancelChangesNothing() {
        open({write(QStringLiteral("no/compose.yaml"), "services: {web: {image: nginx}}")});
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QTest::qWait(100);
        QVERIFY(!session().hasDocument());
    }
};

DRAWBRIDGE_TEST(ComposeDialogTest)
#include "compose_dialog_test.moc"
