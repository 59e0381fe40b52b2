// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/message_bar.h"
#include "app/common/style.h"
#include "app/panels/outline/outline_panel.h"
#include "app/recover/recover_page.h"
#include "app/shell/export/export_folder.h"
#include "app/shell/main_window.h"
#include "core/analysis/improvements/what_if.h"
#include "tests/support/test_program.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace drawbridge;

/// Catches what is opened outside.
class Opened : public QObject {
    Q_OBJECT
public:
    QStringList paths;
public slots:
    void open(const QUrl& url) { paths << url.toLocalFile(); }
};

/// What the window tells is true, and what it knew it knows again.
class MessagesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Session& session() const { return m_window->session(); }
    MessageBar* bar() const { return m_window->findChild<MessageBar*>(); }
    OutlinePanel* outline() const { return m_window->findChild<OutlinePanel*>(); }

    void openSample() {
        QVERIFY(m_window->openSample(QStringLiteral("web-shop")));
        QTRY_VERIFY_WITH_TIMEOUT(session().results() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kPatience);
    }
    void renameASite(const QString& name) {
        session().edit(QStringLiteral("Rename"), [&](Edit& edit) {
            edit.change(edit.plan().sites, edit.plan().sites.at(0).id, [&](Site& site) { site.name = name; });
        });
    }

    QModelIndex indexOf(const QString& name, const QModelIndex& parent = {}) const {
        const QAbstractItemModel* model = outline()->view()->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            if (index.data().toString() == name)
                return index;
            if (const QModelIndex below = indexOf(name, index); below.isValid())
                return below;
        }
        return {};
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-messages-test"));
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

    void aFailureGoesWhenThePlanGoesOn() {
        openSample();
        QVERIFY(!session().edit(QStringLiteral("Add"), [](Edit& edit) { edit.add(Site{}); }));
        QVERIFY(bar()->isVisible());
        renameASite(QStringLiteral("X"));
        QVERIFY(!bar()->isVisible());
    }

    void aNoticeGoesWithTheStepThatItTellsOf() {
        openSample();
        renameASite(QStringLiteral("X"));
        emit session().noticed(QStringLiteral("Renamed."));
        QVERIFY(bar()->isVisible());
        QTest::keyClick(&m_window->canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!bar()->isVisible());
    }

    void theLastScenarioIsThereAgain() {
        openSample();
        const QString path = session().document().path();
        const ScenarioId second = session().plan().scenarios.at(1).id;
        session().chooseScenario(second);
        session().closeDocument();
        QVERIFY(m_window->openFile(path));
        QCOMPARE(session().scenario(), std::optional(second));
        session().chooseScenario(std::nullopt);
        session().closeDocument();
        QVERIFY(m_window->openFile(path));
        QVERIFY(!session().scenario());
    }

    void exportsGoBesideTheProject() {
        openSample();
        QTemporaryDir projects;
        QTemporaryDir others;
        const QString path = projects.filePath(QStringLiteral("shop.drplan"));
        session().document().saveCopy(path);
        QVERIFY(m_window->openFile(path));
        QSettings().setValue(QStringLiteral("lastFolder"), others.path()); // of imports
        QCOMPARE(exportFolder(session()), QFileInfo(path).absolutePath());
        rememberedExport(session(), others.filePath(QStringLiteral("a.pdf")));
        QCOMPARE(exportFolder(session()), others.path());
        QCOMPARE(fileNameOf(QStringLiteral("a/b: c")), QStringLiteral("a-b- c"));
    }

    void anExportIsOpenedFromTheMessage() {
        openSample();
        session().chooseScenario(session().plan().scenarios.at(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(session().analysis() != nullptr, kPatience);
        const QString path = m_folder.filePath(QStringLiteral("runbook.md"));
        m_window->exportRunbookTo(path);
        auto* offer = bar()->findChild<QPushButton*>(QStringLiteral("offer"));
        QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), kPatience);
        Opened opened;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &opened, "open");
        QTest::mouseClick(offer, Qt::LeftButton);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(opened.paths, QStringList{path});
    }

    void pendingChangesAreNotLeftWithoutAWord() {
        openSample();
        session().chooseScenario(session().plan().scenarios.at(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(session().analysis() != nullptr, kPatience);
        m_window->setMode(Mode::Recover);
        auto* page = m_window->findChild<RecoverPage*>();
        const Team& team = session().plan().teams.at(0);
        page->tryChange(TeamSizeChange{team.id, team.effectiveSize() + 1});
        QCOMPARE(page->changes().size(), std::size_t(1));
        m_window->setMode(Mode::Design);
        QVERIFY(bar()->isVisible());
        auto* offer = bar()->findChild<QPushButton*>(QStringLiteral("offer"));
        QVERIFY(offer->isVisible());
        QTest::mouseClick(offer, Qt::LeftButton);
        QCOMPARE(m_window->mode(), Mode::Recover);
        // Closing asks.
        QTimer::singleShot(0, this, [this] {
            auto* box = m_window->findChild<QMessageBox*>(QStringLiteral("pendingWhatIfs"));
            QVERIFY(box != nullptr);
            QTest::keyClick(box, Qt::Key_Escape);
        });
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        page->discardChanges();
    }

    void theOutlineKeepsItsFolds() {
        openSample();
        outline()->showTree(OutlineModel::Tree::Estate);
        const QString site = session().plan().sites.at(0).name;
        QTreeView* view = outline()->view();
        QVERIFY(view->isExpanded(indexOf(site)));
        outline()->showTree(OutlineModel::Tree::Plan);
        outline()->showTree(OutlineModel::Tree::Estate);
        QVERIFY(view->isExpanded(indexOf(site)));
        view->collapse(indexOf(site));
        outline()->showTree(OutlineModel::Tree::Plan);
        outline()->showTree(OutlineModel::Tree::Estate);
        QVERIFY(!view->isExpanded(indexOf(site)));
        view->expand(indexOf(site));
        renameASite(QStringLiteral("Elsewhere"));
        QVERIFY(view->isExpanded(indexOf(QStringLiteral("Elsewhere"))));
    }

    void theOutlineHasAMenu() {
        openSample();
        outline()->showTree(OutlineModel::Tree::Estate);
        QTreeView* view = outline()->view();
        const QModelIndex index = indexOf(QStringLiteral("orders"));
        QVERIFY(index.isValid());
        view->scrollTo(index);
        const QPoint place = view->visualRect(index).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
        QApplication::sendEvent(view->viewport(), &event);
        auto* menu = outline()->findChild<QMenu*>(QStringLiteral("outlineMenu"));
        QVERIFY(menu != nullptr);
        QCOMPARE(displayName(session().plan(), session().selection().front()), QStringLiteral("orders"));
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator() && action->isEnabled())
                texts << action->text().remove(u'&');
        }
        QCOMPARE(texts, (QStringList{QStringLiteral("Open"), QStringLiteral("Find on the canvas"),
                                     QStringLiteral("Rename"), QStringLiteral("Fail the selection"),
                                     QStringLiteral("Delete")}));
        menu->actions().front()->trigger();
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        menu->close();
    }
};

DRAWBRIDGE_TEST(MessagesTest)
#include "messages_test.moc"
