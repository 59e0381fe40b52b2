// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/message_bar.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/common/why_panel.h"
#include "app/expose/expose_figures.h"
#include "app/expose/expose_page.h"
#include "app/panels/findings/findings_panel.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/inspector/value_editor.h"
#include "app/panels/outline/outline_panel.h"
#include "app/panels/palette/palette_panel.h"
#include "app/recover/panes/recover_tasks.h"
#include "app/recover/recover_page.h"
#include "app/shell/assumption_banner.h"
#include "app/shell/main_window.h"
#include "app/shell/scenario_chooser.h"
#include "app/shell/start_page.h"
#include "app/shell/status_line.h"
#include "core/analysis/findings/finding_groups.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace drawbridge;

namespace {

const auto kWebShop = QStringLiteral("web-shop");

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Session& session() const { return m_window->session(); }

    template <class T>
    T* part() const {
        return m_window->findChild<T*>();
    }

    void openSample() {
        QVERIFY(m_window->openSample(kWebShop));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
    }

    void chooseFirstScenario() {
        auto* chooser = part<ScenarioChooser>();
        chooser->setFocus();
        QTest::keyClick(chooser, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(session().analysis() != nullptr, kPatience);
    }

    ValueEditor* editor(const QString& slot) const {
        for (ValueEditor* found : part<InspectorPanel>()->findChildren<ValueEditor*>(slot)) {
            if (!found->signalsBlocked())
                return found;
        }
        return nullptr;
    }

    const Component& component(const QString& name) const {
        for (const Component& each : session().plan().components) {
            if (each.name == name)
                return each;
        }
        qFatal("no such component");
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-window-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void startPageOpensASample() {
        QAbstractButton* card = nullptr;
        for (auto* button : m_window->findChildren<QAbstractButton*>()) {
            if (button->property("sample").toString() == kWebShop)
                card = button;
        }
        QVERIFY(card != nullptr);
        QVERIFY(card->isVisible());
        QTest::mouseClick(card, Qt::LeftButton);
        QVERIFY(session().hasDocument());
        QVERIFY(session().plan().components.size() > 5);
        QVERIFY(!card->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut() && !session().plan().placements.isEmpty(),
                                 kPatience);
        QVERIFY(m_window->windowTitle().contains(session().plan().project.name));
        QVERIFY(part<StatusLine>()->state().contains(QString::number(session().plan().components.size())));
    }

    /// The number of a card chooses it; Return opens the card that has the focus.
    void startPageIsChosenFromByKeys() {
        auto* page = part<StartPage>();
        QVERIFY(page->isVisible());
        page->setFocus();
        QTest::keyClick(page, Qt::Key_2); // not in this version
        QVERIFY(!session().hasDocument());
        QTest::keyClick(page, Qt::Key_5);
        auto* card = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        QVERIFY(card != nullptr);
        QCOMPARE(card->property("sample").toString(), kWebShop);
        QTest::keyClick(card, Qt::Key_Return);
        QVERIFY(session().hasDocument());
    }

    void aBlankProjectIsFilledFromThePalette() {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(session().hasDocument());
        auto* palette = part<PalettePanel>();
        QTest::mouseClick(palette->findChild<QAbstractButton*>(QStringLiteral("kind:database")),
                          Qt::LeftButton);
        QCOMPARE(session().plan().components.size(), 1);
        QCOMPARE(session().plan().components.at(0).kind, ComponentKind::Database);
        auto* search = palette->findChild<QLineEdit*>(QStringLiteral("paletteSearch"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("cloud reg"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(session().plan().sites.size(), 1);
        QCOMPARE(session().plan().sites.at(0).kind, SiteKind::CloudRegion);
    }

    void inspectorRefusesThenTakesADuration() {
        openSample();
        const EntityRef orders = refTo(component(QStringLiteral("orders")).id);
        session().select({orders});
        auto* line = editor(QStringLiteral("/rto"))->findChild<QLineEdit*>();
        const auto before = component(QStringLiteral("orders")).rto;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("4 hrs"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(editor(QStringLiteral("/rto"))->isWrong());
        QCOMPARE(component(QStringLiteral("orders")).rto, before);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("3.5h"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!editor(QStringLiteral("/rto"))->isWrong());
        QCOMPARE(component(QStringLiteral("orders")).rto, Seconds(12'600));

        // The line is as the plan has it: Ctrl+Z is the window's, even from within the line.
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(component(QStringLiteral("orders")).rto, before);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(component(QStringLiteral("orders")).rto, Seconds(12'600));
    }

    void aScenarioFillsTheTables() {
        openSample();
        chooseFirstScenario();
        QCOMPARE(session().scenario(), session().plan().scenarios.at(0).id);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(m_window->mode(), Mode::Recover);
        auto* page = part<RecoverPage>();
        QTRY_VERIFY(page->tasks()->model()->rowCount() > 0);
        QVERIFY(page->targets()->model()->rowCount() > 0);
        const auto cards = page->findChildren<FigureCard*>();
        QCOMPARE(cards.size(), 5);
        for (const FigureCard* card : cards)
            QVERIFY(!card->value().isEmpty());

        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(m_window->mode(), Mode::Expose);
        const ResultTable* matrix = part<ExposePage>()->matrix();
        QTRY_COMPARE_WITH_TIMEOUT(matrix->model()->rowCount(), session().plan().scenarios.size(), kPatience);
        QCOMPARE(matrix->model()->columnCount(), session().plan().contracts.size() + 2);
    }

    void everyScenarioOfEverySampleCanBeShown_data() {
        QTest::addColumn<QString>("sample");
        for (const char* name : {"web-shop", "hospital", "one-host"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyScenarioOfEverySampleCanBeShown() {
        QFETCH(QString, sample);
        QVERIFY(m_window->openSample(sample));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        const Plan plan = session().plan(); // the layout changes the session's plan meanwhile
        for (const Scenario& scenario : plan.scenarios) {
            session().chooseScenario(scenario.id);
            for (const Mode mode : {Mode::Recover, Mode::Expose, Mode::Design}) {
                m_window->setMode(mode);
                QCoreApplication::processEvents();
            }
        }
        for (const Component& each : plan.components) {
            session().select({refTo(each.id)});
            QCoreApplication::processEvents();
        }
    }

    void improvisedScenario() {
        openSample();
        const EntityRef site = refTo(session().plan().sites.at(0).id);
        session().select({site});
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(session().analysis() != nullptr, kPatience);
        QCOMPARE(session().failing(), site);
        QCOMPARE(part<ScenarioChooser>()->currentText(), session().improvisedName());
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!session().failing());
        QVERIFY(session().analysis() == nullptr);
    }

    void aFindingLeadsToItsPlace() {
        openSample();
        QVERIFY2(!session().findings().empty(), "the sample has something to find");
        QTableView* view = part<FindingsPanel>()->view();
        auto* model = part<FindingsPanel>()->model();
        QCOMPARE(model->rowCount(), static_cast<int>(groupedFindings(session().findings()).size()));
        int row = 0;
        while (model->at(row) == nullptr || model->at(row)->entities.empty())
            ++row;
        const EntityRef place = model->at(row)->entities.front();
        const QModelIndex index = view->model()->index(row, FindingsModel::Message);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        QCOMPARE(session().selection().size(), std::size_t(1));
        QCOMPARE(session().selection().front(), place);
    }

    void outlineFollowsAndLeads() {
        openSample();
        auto* outline = part<OutlinePanel>();
        session().select({refTo(component(QStringLiteral("orders")).id)});
        QCOMPARE(outline->view()->currentIndex().data().toString(), QStringLiteral("orders"));
        session().select({refTo(session().plan().teams.at(0).id)});
        QCOMPARE(outline->tree(), OutlineModel::Tree::Plan);
        QCOMPARE(outline->view()->currentIndex().data().toString(), session().plan().teams.at(0).name);
        const int teams = session().plan().teams.size();
        m_window->canvas().setFocus();
        QTest::keyClick(&m_window->canvas(), Qt::Key_Delete);
        // Steps refer to the team: told before, and deleted all the same when it is wanted.
        auto* remove = m_window->findChild<QPushButton*>(QStringLiteral("deleteReferred"));
        QVERIFY(remove != nullptr);
        QCOMPARE(session().plan().teams.size(), teams);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(session().plan().teams.size(), teams - 1);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(session().plan().teams.size(), teams);
    }

    /// A migrated project says nothing of assumptions; the sample is made one.
    void assumptionsAreOfferedOnceWhereFiguresAreUnknown() {
        openSample();
        auto* banner = part<AssumptionBanner>();
        QVERIFY(!banner->isVisible()); // the sample has them
        session().edit(QStringLiteral("Forget"), [](Edit& edit) {
            ProjectSettings project = edit.plan().project;
            project.assumptions.reset();
            edit.setProject(project);
        });
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
        QVERIFY2(banner->text().contains(QStringLiteral("estimated RTO")), qPrintable(banner->text()));
        QTest::mouseClick(banner->useButton(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        QVERIFY(session().plan().project.assumptions->use == AssumptionSetName::Cautious);
        QCOMPARE(session().document().undoLabel(), QStringLiteral("Use cautious assumptions"));
        session().undo();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
        QTest::mouseClick(banner->laterButton(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        session().edit(QStringLiteral("Rename"), [](Edit& edit) {
            ProjectSettings project = edit.plan().project;
            project.name = QStringLiteral("Other");
            edit.setProject(project);
        });
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
        QVERIFY(!banner->isVisible()); // not asked again
    }

    void costsCanBeAskedWhy() {
        openSample();
        m_window->setMode(Mode::Expose);
        auto* card = part<ExposePage>()->figures()->scenario();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), kPatience);
        QTest::mouseClick(card, Qt::LeftButton);
        auto* panel = card->findChild<WhyPanel*>();
        QVERIFY(panel != nullptr);
        QVERIFY(panel->reasons().chain.size() >= 4); // downtime, availability, credit, total
        panel->close();
    }

    void theRunbookIsWritten_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF-");
        QTest::newRow("html") << QStringLiteral("html") << QByteArray("<!");
        QTest::newRow("markdown") << QStringLiteral("md") << QByteArray("#");
    }
    void theRunbookIsWritten() {
        QFETCH(QString, ending);
        QFETCH(QByteArray, beginning);
        openSample();
        chooseFirstScenario();
        const QString path = m_folder.filePath(QStringLiteral("runbook.") + ending);
        QSignalSpy noticed(&session(), &Session::noticed);
        m_window->exportRunbookTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(noticed.count() > 0, kPatience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.size() > 2'000);
        QVERIFY2(content.left(200).toLower().contains(beginning.toLower()), content.left(40));
        QVERIFY(part<MessageBar>()->text().contains(path));
    }

    void aSecondWindowIsReadOnly() {
        openSample();
        const QString path = session().document().path();
        MainWindow second;
        second.show();
        QVERIFY(second.openFile(path));
        QVERIFY(second.session().document().isReadOnly());
        QVERIFY(second.findChild<StatusLine*>()->state().contains(QStringLiteral("Read-only")));
        QVERIFY(!second.findChild<MessageBar*>()->text().isEmpty());
        QVERIFY(!second.findChild<PalettePanel*>()->isEnabled());
        const int before = second.session().plan().components.size();
        QVERIFY(!second.session().edit(QStringLiteral("Try"), [](Edit& edit) { edit.add(Component{}); }));
        QCOMPARE(second.session().plan().components.size(), before);
    }

    void aRefusedEditIsReportedAndDismissed() {
        openSample();
        QVERIFY(!session().edit(QStringLiteral("Add"), [](Edit& edit) { edit.add(Site{}); }));
        auto* bar = part<MessageBar>();
        QVERIFY(bar->isVisible());
        QVERIFY(!bar->text().isEmpty());
        QTest::mouseClick(bar->findChild<QAbstractButton*>(QStringLiteral("dismiss")), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    void composeFilesAreImported() {
        const QString path = m_folder.filePath(QStringLiteral("compose.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("services:\n  web:\n    image: nginx:1.27\n    depends_on: [db]\n  db:\n    image: "
                   "postgres:16\n");
        file.close();
        m_window->importFiles({path});
        QPushButton* import = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((import = m_window->findChild<QPushButton*>(QStringLiteral("import"))) !=
                                         nullptr &&
                                     import->isEnabled(),
                                 kPatience);
        QTest::mouseClick(import, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(session().hasDocument(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(session().plan().components.size() >= 3, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().plan().placements.isEmpty(), kPatience);
    }

    void everyThemeCanBeRead_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }
    void everyThemeCanBeRead() {
        QFETCH(QString, name);
        const Theme theme = loadTheme(name);
        QVERIFY(styleSheetFor(theme).contains(theme.accent.name()));
        for (const QColor& fill : {theme.panel, theme.background, theme.field}) {
            QVERIFY(contrast(theme.text, fill) >= 4.5);
            QVERIFY(contrast(theme.secondaryOn(theme.field), fill) >= 4.5);
        }
        for (const QColor& ink : {theme.lost.ink, theme.disabled.ink, theme.recovered.ink, theme.accent})
            QVERIFY2(contrast(ink, theme.panel) >= 4.5, qPrintable(ink.name()));
        m_window->setTheme(name == u"dark" ? ThemeChoice::Dark : ThemeChoice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.panel);
        const QColor shown = m_window->grab().toImage().pixelColor(4, m_window->height() / 2);
        QCOMPARE(shown.lightness() < 128, theme.dark);
    }

    void everyButtonHasAName() {
        openSample();
        for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                             button->objectName().startsWith(u"qt_") ||
                             button->objectName().startsWith(u"_q_"),
                         qPrintable(button->parentWidget()->objectName()));
        }
    }
};

DRAWBRIDGE_TEST(WindowTest)
#include "window_test.moc"
