// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/style.h"
#include "app/shell/main_window.h"
#include "app/tables/clipboard_block.h"
#include "app/tables/sheet_view.h"
#include "app/tables/tables_page.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace drawbridge;

namespace {

const QByteArray kShop = R"(drawbridge: 1
name: Shop
sites:
  - {name: Frankfurt, kind: on-premises}
  - {name: Dublin, kind: cloud-region}
components:
  - {name: docker-1, kind: docker-host, site: Frankfurt}
  - {name: orders-db, kind: database, host: docker-1, rto: 4h}
  - {name: shop, kind: service, host: docker-1, requires: [{on: orders-db}]}
  - {name: blog, kind: service, host: docker-1, rto: 30m}
)";

} // namespace

/// Tables by keys, mouse and clipboard, in the window.
class TablesPageTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_files = 0;

    Session& session() const { return m_window->session(); }
    TablesPage& page() const { return *m_window->findChild<TablesPage*>(); }
    SheetView& sheet() const { return *page().sheet(); }
    SheetModel& model() const { return page().model(); }

    void openTable(const QString& key) {
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(page().isVisible());
        page().openTable(key);
        sheet().setFocus();
    }
    const Component& called(const QString& name) const {
        for (const Component& component : session().plan().components) {
            if (component.name == name)
                return component;
        }
        qFatal("no component %s", qPrintable(name));
    }
    int column(const QString& heading) const {
        for (int i = 0; i < model().columnCount(); ++i) {
            if (model().headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == heading)
                return i;
        }
        qFatal("no column %s", qPrintable(heading));
    }
    int rowOf(const QString& name) const {
        for (int i = 0; i < model().rowCount(); ++i) {
            if (model().index(i, 0).data().toString() == name)
                return i;
        }
        return -1;
    }
    void goTo(const QString& name, const QString& heading) {
        sheet().goTo(model().index(rowOf(name), column(heading)));
    }
    void select(const QString& from, const QString& to, const QString& heading) {
        const int at = column(heading);
        sheet().selectionModel()->select(
            QItemSelection(model().index(rowOf(from), at), model().index(rowOf(to), at)),
            QItemSelectionModel::ClearAndSelect);
    }
    void type(const QString& text, Qt::Key end = Qt::Key_Return) {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        QTest::keyClick(QApplication::focusWidget(), end);
        QCoreApplication::processEvents(); // Return is taken in when the line has seen it
    }
    void closeProject() const {
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("&Close project"))
                action->trigger();
        }
    }
    static void copyToClipboard(const QString& text) { QApplication::clipboard()->setText(text); }
    qint64 edits() const { return static_cast<qint64>(session().document().history().size()); }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const QString path = m_folder.filePath(QStringLiteral("p%1.drplan").arg(++m_files));
        session().setDocument(createProject(path, readPlanText(kShop, QStringLiteral("shop")), {}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), 20'000);
    }
    void cleanup() { m_window.reset(); }

    void typingEditsAndReturnGoesDown() {
        openTable(QStringLiteral("targets"));
        goTo(QStringLiteral("docker-1"), QStringLiteral("RTO target"));
        type(QStringLiteral("2 h"));
        type(QStringLiteral("90m"));
        QCOMPARE(called(QStringLiteral("docker-1")).rto, std::optional(Seconds(7200)));
        QCOMPARE(called(QStringLiteral("orders-db")).rto, std::optional(Seconds(5400)));
        QCOMPARE(sheet().currentIndex().row(), rowOf(QStringLiteral("shop")));
        session().undo();
        QCOMPARE(called(QStringLiteral("orders-db")).rto, std::optional(Seconds(4 * 3600)));
        QCOMPARE(called(QStringLiteral("docker-1")).rto, std::optional(Seconds(7200)));
    }

    /// "v", "c" and "t" are tools of the canvas, Delete deletes there.
    void lettersAndDeleteStayInTheSheet() {
        session().select({refTo(called(QStringLiteral("blog")).id)});
        openTable(QStringLiteral("components"));
        goTo(QStringLiteral("shop"), QStringLiteral("Note"));
        type(QStringLiteral("vct"));
        QCOMPARE(called(QStringLiteral("shop")).note, std::optional(QStringLiteral("vct")));
        goTo(QStringLiteral("shop"), QStringLiteral("Note"));
        QTest::keyClick(&sheet(), Qt::Key_Delete);
        QVERIFY(!called(QStringLiteral("shop")).note.has_value());
        QCOMPARE(session().plan().components.size(), 4);
    }

    void aBlockIsPastedInOneEdit() {
        openTable(QStringLiteral("targets"));
        goTo(QStringLiteral("docker-1"), QStringLiteral("RTO target"));
        copyToClipboard(QStringLiteral("1h\t10m\n2h\t20m\n3h\t30m\n4h\t40m\n"));
        const qint64 before = edits();
        QTest::keyClick(&sheet(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edits(), before + 1);
        QCOMPARE(called(QStringLiteral("blog")).rto, std::optional(Seconds(4 * 3600)));
        QCOMPARE(called(QStringLiteral("shop")).rpo, std::optional(Seconds(30 * 60)));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(called(QStringLiteral("blog")).rto, std::optional(Seconds(30 * 60)));
        QVERIFY(!called(QStringLiteral("shop")).rpo.has_value());
    }

    /// The columns stand in another order, and two rows are new.
    void aBlockWithHeadingsGoesToItsColumns() {
        openTable(QStringLiteral("contacts"));
        sheet().goTo(model().index(0, 0));
        copyToClipboard(QStringLiteral("Phone\tRole\n+49 89 1\tDBA\n+49 89 2\tNetwork\n"));
        QTest::keyClick(&sheet(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(session().plan().contacts.size(), 2);
        QCOMPARE(session().plan().contacts.at(1).role, QStringLiteral("Network"));
        QCOMPARE(session().plan().contacts.at(1).phone, std::optional(QStringLiteral("+49 89 2")));
    }

    void whatCannotBeReadStaysInItsCell() {
        openTable(QStringLiteral("targets"));
        goTo(QStringLiteral("docker-1"), QStringLiteral("RTO target"));
        copyToClipboard(QStringLiteral("1h\nsoon\n3h"));
        QTest::keyClick(&sheet(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(called(QStringLiteral("docker-1")).rto, std::optional(Seconds(3600)));
        QCOMPARE(called(QStringLiteral("orders-db")).rto, std::optional(Seconds(4 * 3600)));
        const QModelIndex wrong =
            model().index(rowOf(QStringLiteral("orders-db")), column(QStringLiteral("RTO target")));
        QCOMPARE(wrong.data().toString(), QStringLiteral("soon"));
        QVERIFY(model().problemAt(wrong.row(), wrong.column()).contains(QStringLiteral("“soon”")));
        QVERIFY(!page().message().isEmpty());
        page().openTable(QStringLiteral("sites"));
        page().openTable(QStringLiteral("targets"));
        QCOMPARE(model()
                     .index(rowOf(QStringLiteral("orders-db")), column(QStringLiteral("RTO target")))
                     .data()
                     .toString(),
                 QStringLiteral("soon"));
        goTo(QStringLiteral("orders-db"), QStringLiteral("RTO target"));
        type(QStringLiteral("5h"));
        QCOMPARE(called(QStringLiteral("orders-db")).rto, std::optional(Seconds(5 * 3600)));
        QCOMPARE(model().problems(), 0);
    }

    /// Something else changes the plan while a cell is being edited.
    void whatIsBeingTypedIsKept() {
        openTable(QStringLiteral("targets"));
        goTo(QStringLiteral("shop"), QStringLiteral("RTO target"));
        QTest::keyClick(&sheet(), '7');
        QVERIFY(session().edit(QStringLiteral("Elsewhere"), [&](Edit& edit) {
            edit.change(edit.plan().components, called(QStringLiteral("blog")).id,
                        [](Component& blog) { blog.rto = Seconds(60); });
        }));
        QVERIFY(session().edit(QStringLiteral("Gone"),
                               [&](Edit& edit) { edit.remove(refTo(called(QStringLiteral("shop")).id)); }));
        type(QStringLiteral("h"));
        QVERIFY(page().message().contains(QStringLiteral("no longer")));
        QCOMPARE(rowOf(QStringLiteral("shop")), -1);
        goTo(QStringLiteral("blog"), QStringLiteral("RTO target"));
        QCOMPARE(sheet().currentIndex().data().toString(), QStringLiteral("1m"));
    }

    /// Closing the project asks about what is in no plan.
    void unfinishedCellsAreNotDroppedInSilence() {
        openTable(QStringLiteral("targets"));
        goTo(QStringLiteral("shop"), QStringLiteral("RTO target"));
        type(QStringLiteral("soon"));
        QTimer::singleShot(0, this, [this] {
            auto* box = m_window->findChild<QMessageBox*>(QStringLiteral("unfinishedCells"));
            QVERIFY(box != nullptr);
            QTest::mouseClick(box->buttons().constFirst(), Qt::LeftButton);
        });
        closeProject();
        QVERIFY(session().hasDocument());
        QVERIFY(page().isVisible());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        sheet().setFocus();
        goTo(QStringLiteral("shop"), QStringLiteral("RTO target"));
        type(QStringLiteral("2h"));
        closeProject();
        QVERIFY(!session().hasDocument());
    }

    void fillDownRepeatsTheFirst() {
        openTable(QStringLiteral("targets"));
        select(QStringLiteral("orders-db"), QStringLiteral("blog"), QStringLiteral("RTO target"));
        QTest::keyClick(&sheet(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(called(QStringLiteral("shop")).rto, std::optional(Seconds(4 * 3600)));
        QCOMPARE(called(QStringLiteral("blog")).rto, std::optional(Seconds(4 * 3600)));
        QVERIFY(!called(QStringLiteral("docker-1")).rto.has_value());
    }

    /// What it still lacks is said, and nothing is in the plan until it has that.
    void aRowIsMadeFromTheBlankOne() {
        openTable(QStringLiteral("dependencies"));
        QTest::mouseClick(m_window->findChild<QPushButton*>(QStringLiteral("addRow")), Qt::LeftButton);
        type(QStringLiteral("blog"), Qt::Key_Tab);
        QVERIFY(called(QStringLiteral("blog")).dependencies.empty());
        QVERIFY(model().isDraft(model().rowCount() - 2));
        type(QStringLiteral("orders-db"));
        QCOMPARE(called(QStringLiteral("blog")).dependencies.size(), std::size_t(1));
        QVERIFY(!model().isDraft(model().rowCount() - 2));
    }

    void rowsKeepTheirPlacesWhileTheyAreEdited() {
        openTable(QStringLiteral("targets"));
        sheet().horizontalHeader()->setSortIndicator(column(QStringLiteral("RTO target")),
                                                     Qt::AscendingOrder);
        // 30 m before 4 h, what has none last
        QCOMPARE(rowOf(QStringLiteral("blog")), 0);
        QCOMPARE(rowOf(QStringLiteral("orders-db")), 1);
        goTo(QStringLiteral("blog"), QStringLiteral("RTO target"));
        type(QStringLiteral("9h"));
        QCOMPARE(rowOf(QStringLiteral("blog")), 0);
        sheet().horizontalHeader()->setSortIndicator(column(QStringLiteral("RTO target")),
                                                     Qt::DescendingOrder);
        sheet().horizontalHeader()->setSortIndicator(column(QStringLiteral("RTO target")),
                                                     Qt::AscendingOrder);
        QCOMPARE(rowOf(QStringLiteral("blog")), 1);
    }

    void filtersHideAndTell() {
        openTable(QStringLiteral("components"));
        QTest::keyClick(&sheet(), Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("docker host"));
        QCOMPARE(model().rowCount(), 2); // and the blank one
        QVERIFY(page().counts().contains(QStringLiteral("3 hidden")));
    }

    /// Deleting a database tells what refers to it; the cells alone are what plain Delete clears.
    void rowsAreDeletedKnowingly() {
        openTable(QStringLiteral("components"));
        goTo(QStringLiteral("orders-db"), QStringLiteral("Name"));
        QTest::keyClick(&sheet(), Qt::Key_Minus, Qt::ControlModifier);
        auto* box = m_window->findChild<QMessageBox*>(QStringLiteral("removalEffects"));
        QVERIFY(box != nullptr);
        QCOMPARE(session().plan().components.size(), 4);
        QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("deleteReferred")), Qt::LeftButton);
        QCOMPARE(session().plan().components.size(), 3);
        QCOMPARE(rowOf(QStringLiteral("orders-db")), -1);
        session().undo();
        QCOMPARE(session().plan().components.size(), 4);
        QCOMPARE(called(QStringLiteral("shop")).dependencies.size(), std::size_t(1));
    }

    void copiedCellsComeBackTheSame() {
        openTable(QStringLiteral("components"));
        sheet().selectAll();
        QTest::keyClick(&sheet(), Qt::Key_C, Qt::ControlModifier);
        const qint64 before = edits();
        sheet().goTo(model().index(0, 0));
        QTest::keyClick(&sheet(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edits(), before);
        QCOMPARE(model().problems(), 0);
    }

    void aBeginningIsEnoughForANameOrChoice() {
        openTable(QStringLiteral("components"));
        goTo(QStringLiteral("blog"), QStringLiteral("Kind"));
        type(QStringLiteral("load"));
        QCOMPARE(called(QStringLiteral("blog")).kind, ComponentKind::LoadBalancer);
    }

    void escapeLeavesAndReadOnlyStays() {
        openTable(QStringLiteral("components"));
        QTest::keyClick(&sheet(), Qt::Key_Escape);
        QVERIFY(!page().isVisible());
        const QString path = session().document().path();
        session().closeDocument();
        session().setDocument(openProject(path, OpenMode::ReadOnly));
        openTable(QStringLiteral("components"));
        goTo(QStringLiteral("blog"), QStringLiteral("Name"));
        QTest::keyClick(&sheet(), Qt::Key_X);
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) == nullptr);
    }

    void clipboardBlocks() {
        const CellBlock block = cellBlockOf(QStringLiteral("a\t\"two\nlines\"\r\n\"say \"\"hi\"\"\"\t\n"));
        QCOMPARE(block.size(), std::size_t(2));
        QCOMPARE(block[0], QStringList({QStringLiteral("a"), QStringLiteral("two\nlines")}));
        QCOMPARE(block[1], QStringList({QStringLiteral("say \"hi\""), QString()}));
        QCOMPARE(clipboardOf(block), QStringLiteral("a\t\"two\nlines\"\n\"say \"\"hi\"\"\"\t"));
        QCOMPARE(cellBlockOf(clipboardOf({{QStringLiteral("=1+1")}}))[0][0], QStringLiteral("'=1+1"));
        QVERIFY(cellBlockOf(QString()).empty());
    }
};

DRAWBRIDGE_TEST(TablesPageTest)
#include "tables_page_test.moc"
