// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/palette/fuzzy_match.h"
#include "app/shell/palette/palette_entries.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

class CommandPaletteTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void finds_data();
    void finds();
    void ranks_data();
    void ranks();
    void findsTheBestPositions();
    void menusAreWalked();
    void scenariosPagesAndParts();
    void manyPartsAreCapped();
    void typingAndEnterRun();
    void arrowsAndPages();
    void disabledOnesDoNotRun();
    void clickRuns();
    void escapeAndAClickBesideClose();
    void recentOnesComeFirst();
    void nothingMatches();

private:
    QLineEdit* field() const { return m_palette->findChild<QLineEdit*>(); }
    QListView* list() const { return m_palette->findChild<QListView*>(); }
    QStringList shown() const {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts += list()->model()->index(row, 0).data().toString();
        return texts;
    }
    QString current() const { return list()->currentIndex().data().toString(); }
    void key(Qt::Key key) { QTest::keyClick(field(), key); }
    PaletteEntry entry(const QString& text, bool enabled = true) {
        PaletteEntry made;
        made.text = text;
        made.enabled = enabled;
        made.run = [this, text] { m_ran += text; };
        return made;
    }
    void openNumbered(int count) {
        std::vector<PaletteEntry> entries;
        for (int i = 0; i < count; ++i)
            entries.push_back(entry(QStringLiteral("Entry %1").arg(i)));
        m_palette->open(std::move(entries));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QMainWindow> m_window;
    QPushButton* m_middle = nullptr;
    CommandPalette* m_palette = nullptr;
    QStringList m_ran;
};

void CommandPaletteTest::initTestCase() {
    QCoreApplication::setApplicationName(QStringLiteral("drawbridge-palette-test"));
    QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

void CommandPaletteTest::init() {
    QSettings().clear();
    m_ran.clear();
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(900, 700);
    m_middle = new QPushButton(QStringLiteral("canvas"));
    m_window->setCentralWidget(m_middle);
    m_palette = new CommandPalette(m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_middle->setFocus();
}

void CommandPaletteTest::finds_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("found");
    QTest::newRow("letters in order") << "xprb" << true;
    QTest::newRow("whatever the case") << "EXPORT" << true;
    QTest::newRow("spaces do not count") << "ex run" << true;
    QTest::newRow("wrong order") << "runex" << false;
    QTest::newRow("a letter too many") << "exportt" << false;
    QTest::newRow("nothing typed") << "" << true;
}

void CommandPaletteTest::finds() {
    QFETCH(QString, pattern);
    QFETCH(bool, found);
    QCOMPARE(fuzzyMatch(pattern, QStringLiteral("Export runbook")).has_value(), found);
}

void CommandPaletteTest::ranks_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("word starts") << "er"
                                 << "Export runbook"
                                 << "Layers";
    QTest::newRow("letters together") << "port"
                                      << "Export"
                                      << "Spoon parrot";
    QTest::newRow("start of the text") << "or"
                                       << "orders"
                                       << "support orders";
    QTest::newRow("after a hyphen") << "db"
                                    << "orders-db"
                                    << "Feedback board";
    QTest::newRow("the shorter one") << "orders"
                                     << "orders"
                                     << "orders-db-dr-1-eu-west";
    QTest::newRow("camel case") << "od"
                                << "ordersDb"
                                << "hold";
}

void CommandPaletteTest::ranks() {
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto one = fuzzyMatch(pattern, better);
    const auto other = fuzzyMatch(pattern, worse);
    QVERIFY(one);
    if (other) // "not at all" is worse, too
        QVERIFY2(one->score > other->score,
                 qPrintable(QStringLiteral("%1, %2").arg(one->score).arg(other->score)));
}

void CommandPaletteTest::findsTheBestPositions() {
    // The first "r" of "Export" is passed over for the one that starts a word.
    QCOMPARE(fuzzyMatch(QStringLiteral("er"), QStringLiteral("Export runbook"))->positions,
             (std::vector<int>{0, 7}));
    QCOMPARE(fuzzyMatch(QStringLiteral("run"), QStringLiteral("Export runbook"))->positions,
             (std::vector<int>{7, 8, 9}));
    QCOMPARE(fuzzyMatch(QStringLiteral("aa"), QStringLiteral("aa"))->positions, (std::vector<int>{0, 1}));
    // Two letters of 10, a start of a word and of the text (12 + 4), the second beside it (9).
    QCOMPARE(fuzzyMatch(QStringLiteral("ex"), QStringLiteral("Export"))->score, 45);
}

void CommandPaletteTest::menusAreWalked() {
    QMenu* file = m_window->menuBar()->addMenu(QStringLiteral("&File"));
    QAction* save = file->addAction(QStringLiteral("&Save && close…"));
    save->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    file->addSeparator();
    file->addAction(QStringLiteral("Hidden"))->setVisible(false);
    QMenu* recent = file->addMenu(QStringLiteral("Open &recent"));
    connect(recent, &QMenu::aboutToShow, recent, [recent] {
        recent->clear();
        recent->addAction(QStringLiteral("shop.drplan"))->setEnabled(false);
    });
    QMenu* scenarios = m_window->menuBar()->addMenu(QStringLiteral("Scenarios"));
    scenarios->addAction(QStringLiteral("Frankfurt lost"));
    const auto entries = entriesOfMenus(m_window->menuBar(), {scenarios});
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[0].text, QStringLiteral("Save & close…"));
    QCOMPARE(entries[0].detail, QStringLiteral("File"));
    QCOMPARE(entries[0].shortcut, QKeySequence(QStringLiteral("Ctrl+S")));
    QVERIFY(entries[0].enabled);
    QCOMPARE(entries[1].detail, QStringLiteral("File › Open recent"));
    QVERIFY(!entries[1].enabled);
    bool saved = false;
    connect(save, &QAction::triggered, this, [&saved] { saved = true; });
    entries[0].run();
    QVERIFY(saved);
    delete save;
    entries[0].run(); // deleted meanwhile: nothing happens
}

void CommandPaletteTest::scenariosPagesAndParts() {
    sample::Shop shop = sample::webShop();
    Page page;
    page.name = QStringLiteral("Overview");
    sample::add(shop.plan.pages, page);
    page.id = PageId::fresh();
    page.name = QStringLiteral("Payment");
    const PageId payment = sample::add(shop.plan.pages, page);
    Session session;
    session.setDocument(
        createProject(m_folder.filePath(QStringLiteral("a.drplan")), shop.plan, QStringLiteral("Start")));
    const auto scenarios = entriesOfScenarios(session);
    QCOMPARE(scenarios.at(0).text, QStringLiteral("Scenario: Frankfurt lost"));
    scenarios.at(0).run();
    QCOMPARE(session.scenario(), shop.lost);
    scenarios.at(1).run();
    QVERIFY(!session.scenario());
    const auto pages = entriesOfPages(session);
    QCOMPARE(pages.at(1).text, QStringLiteral("Page: Payment"));
    pages.at(1).run();
    QCOMPARE(session.page(), payment);

    QVERIFY(entriesOfParts(session, QStringLiteral(" f ")).empty());
    const auto parts = entriesOfParts(session, QStringLiteral("fra"));
    QStringList names;
    for (const PaletteEntry& part : parts)
        names += part.text + QLatin1Char(' ') + part.detail;
    QVERIFY2(names.contains(QStringLiteral("Frankfurt Cloud region")), qPrintable(names.join(u',')));
    QVERIFY(names.contains(QStringLiteral("fra-gw VPN gateway")));
    QVERIFY(names.contains(QStringLiteral("fra-app Network")));
    QVERIFY(names.contains(QStringLiteral("office-fra Tunnel")));
    parts.at(static_cast<std::size_t>(names.indexOf(QStringLiteral("fra-app Network")))).run();
    QCOMPARE(session.selection(), std::vector<EntityRef>{refTo(shop.fraApp)});
    m_palette->open(entriesOfPages(session),
                    [&](const QString& text) { return entriesOfParts(session, text); });
    QCOMPARE(shown().size(), 2);
    QTest::keyClicks(field(), QStringLiteral("orders-db-dr"));
    QCOMPARE(shown(), QStringList(QStringLiteral("orders-db-dr")));
}

void CommandPaletteTest::manyPartsAreCapped() {
    Plan plan;
    plan.project.name = QStringLiteral("Large");
    for (int i = 0; i < 10'000; ++i) {
        Component component;
        component.name = QStringLiteral("node-%1").arg(i);
        sample::add(plan.components, component);
    }
    Session session;
    session.setDocument(
        createProject(m_folder.filePath(QStringLiteral("b.drplan")), plan, QStringLiteral("Start")));
    const auto parts = entriesOfParts(session, QStringLiteral("node"));
    QCOMPARE(parts.size(), std::size_t(50));
    QCOMPARE(parts.front().text, QStringLiteral("node-0")); // ties in plan order
    QCOMPARE(entriesOfParts(session, QStringLiteral("9999")).size(), std::size_t(1));
}

void CommandPaletteTest::typingAndEnterRun() {
    m_palette->open({entry(QStringLiteral("Import…")), entry(QStringLiteral("Export runbook")),
                     entry(QStringLiteral("Redo"))});
    QVERIFY(m_palette->isVisible());
    QVERIFY(field()->hasFocus());
    QCOMPARE(current(), QStringLiteral("Import…"));
    QTest::keyClicks(field(), QStringLiteral("ru"));
    QCOMPARE(shown(), QStringList(QStringLiteral("Export runbook")));
    key(Qt::Key_Return);
    QCOMPARE(m_ran, QStringList(QStringLiteral("Export runbook")));
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_middle->hasFocus());
}

void CommandPaletteTest::arrowsAndPages() {
    openNumbered(30);
    key(Qt::Key_Down);
    QCOMPARE(current(), QStringLiteral("Entry 1"));
    key(Qt::Key_Up);
    key(Qt::Key_Up); // wraps around to the end
    QCOMPARE(current(), QStringLiteral("Entry 29"));
    QVERIFY(list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())));
    key(Qt::Key_Down);
    key(Qt::Key_PageDown);
    QCOMPARE(current(), QStringLiteral("Entry 10"));
    key(Qt::Key_PageUp);
    key(Qt::Key_PageUp); // stops at the end
    QCOMPARE(current(), QStringLiteral("Entry 0"));
}

void CommandPaletteTest::disabledOnesDoNotRun() {
    m_palette->open({entry(QStringLiteral("Undo"), false), entry(QStringLiteral("Quit"))});
    QCOMPARE(shown(), QStringList({QStringLiteral("Quit"), QStringLiteral("Undo")}));
    key(Qt::Key_Down);
    QCOMPARE(current(), QStringLiteral("Undo"));
    key(Qt::Key_Return);
    QVERIFY(m_ran.isEmpty());
    QVERIFY(m_palette->isVisible());
}

void CommandPaletteTest::clickRuns() {
    openNumbered(5);
    const QRect row = list()->visualRect(list()->model()->index(3, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_ran, QStringList(QStringLiteral("Entry 3")));
    QVERIFY(!m_palette->isVisible());
}

void CommandPaletteTest::escapeAndAClickBesideClose() {
    openNumbered(5);
    key(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_middle->hasFocus());
    openNumbered(5);
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(3, 3)); // on its own edge
    QVERIFY(m_palette->isVisible());
    QTest::mouseClick(m_middle, Qt::LeftButton, {}, QPoint(5, 600));
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_ran.isEmpty());
}

void CommandPaletteTest::recentOnesComeFirst() {
    for (const int run : {2, 4}) {
        openNumbered(5);
        QTest::keyClicks(field(), QString::number(run));
        key(Qt::Key_Return);
    }
    openNumbered(5);
    QCOMPARE(shown(),
             QStringList({QStringLiteral("Entry 4"), QStringLiteral("Entry 2"), QStringLiteral("Entry 0"),
                          QStringLiteral("Entry 1"), QStringLiteral("Entry 3")}));
    key(Qt::Key_Escape);
    // A new palette, as after a restart.
    delete m_palette;
    m_palette = new CommandPalette(m_window.get());
    openNumbered(5);
    QCOMPARE(current(), QStringLiteral("Entry 4"));
    QTest::keyClicks(field(), QStringLiteral("entry 1"));
    QCOMPARE(current(), QStringLiteral("Entry 1")); // the typed text takes precedence
}

void CommandPaletteTest::nothingMatches() {
    openNumbered(5);
    QTest::keyClicks(field(), QStringLiteral("zzz"));
    QVERIFY(shown().isEmpty());
    key(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_ran.isEmpty());
}

DRAWBRIDGE_TEST(CommandPaletteTest)
#include "command_palette_test.moc"
