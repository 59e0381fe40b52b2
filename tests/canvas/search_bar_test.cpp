// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/search/search_bar.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

class SearchBarTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void typingSelectsTheFirstHit();
    void enterAndF3GoRound();
    void nothingFound();
    void marksAllHits();
    void followsThePlan();
    void staysAtTheUpperRight();

private:
    QString countText() const {
        for (const QLabel* label : m_bar->findChildren<QLabel*>()) {
            if (!label->text().isEmpty())
                return label->text();
        }
        return {};
    }
    QLineEdit* field() const { return m_bar->findChild<QLineEdit*>(); }
    void type(const char* text) {
        field()->selectAll();
        QTest::keyClicks(field(), QString::fromLatin1(text));
    }
    QString selected() const {
        QStringList names;
        for (const EntityRef& ref : m_session->selection())
            names += displayName(m_session->plan(), ref);
        return names.join(u',');
    }

    sample::Shop m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_canvas;
    SearchBar* m_bar = nullptr;
};

void SearchBarTest::init() {
    m_shop = sample::webShop();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>();
    m_session->setDocument(
        createProject(m_folder->filePath(QStringLiteral("a.drplan")), m_shop.plan, QStringLiteral("Start")));
    m_canvas = std::make_unique<QWidget>();
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    m_canvas->resize(900, 500);
    m_bar = new SearchBar(*m_session, m_canvas.get());
    m_canvas->show();
    m_canvas->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
    m_canvas->setFocus();
}

void SearchBarTest::cleanup() {
    m_canvas.reset();
    m_session.reset();
    m_folder.reset();
}

void SearchBarTest::typingSelectsTheFirstHit() {
    QVERIFY(!m_bar->isVisible());
    m_bar->open();
    QVERIFY(m_bar->isVisible());
    QVERIFY(field()->hasFocus());
    QSignalSpy selections(m_session.get(), &Session::selectionChanged);
    type("orders");
    QCOMPARE(selected(), QStringLiteral("orders-db-dr"));
    QCOMPARE(countText(), QStringLiteral("1 of 3"));
    QCOMPARE(selections.last().value(0).toBool(), true); // asks for it to be brought into view
}

void SearchBarTest::enterAndF3GoRound() {
    m_bar->open();
    type("orders");
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(selected(), QStringLiteral("orders-db"));
    QTest::keyClick(field(), Qt::Key_F3);
    QCOMPARE(selected(), QStringLiteral("orders"));
    QCOMPARE(countText(), QStringLiteral("3 of 3"));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(selected(), QStringLiteral("orders-db-dr"));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("orders"));
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("orders-db"));
    const auto buttons = m_bar->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly);
    QCOMPARE(buttons.size(), 3);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(selected(), QStringLiteral("orders"));
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(selected(), QStringLiteral("orders-db"));
    QTest::mouseClick(buttons.at(2), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());
}

void SearchBarTest::nothingFound() {
    m_bar->open();
    type("mail");
    QCOMPARE(selected(), QStringLiteral("mail"));
    type("mainframe");
    QCOMPARE(countText(), QStringLiteral("Nothing found"));
    QCOMPARE(selected(), QStringLiteral("mail")); // of "mai", the last that was found
    for (const QAbstractButton* button : m_bar->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly))
        QCOMPARE(button->isEnabled(), button->accessibleName().startsWith(QLatin1String("Close")));
    field()->clear();
    QCOMPARE(countText(), QString());
}

void SearchBarTest::marksAllHits() {
    QSignalSpy marks(m_bar, &SearchBar::hitsChanged);
    QSignalSpy closed(m_bar, &SearchBar::closed);
    m_bar->open();
    type("postgres");
    const QSet<QString> both{diagramKey(refTo(m_shop.db)), diagramKey(refTo(m_shop.dbDr))};
    QCOMPARE(marks.last().value(0).value<QSet<QString>>(), both);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_canvas->hasFocus());
    QCOMPARE(closed.size(), 1);
    QVERIFY(marks.last().value(0).value<QSet<QString>>().isEmpty());
    QCOMPARE(selected(), QStringLiteral("orders-db-dr")); // what was found stays chosen
    m_bar->next();                                        // F3 opens it again with what was looked for
    QVERIFY(m_bar->isVisible());
    QCOMPARE(marks.last().value(0).value<QSet<QString>>(), both);
    QCOMPARE(countText(), QStringLiteral("2 found"));
}

void SearchBarTest::followsThePlan() {
    m_bar->open();
    type("orders");
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(countText(), QStringLiteral("2 of 3"));
    m_session->edit(QStringLiteral("Delete"), [&](Edit& edit) { edit.remove(refTo(m_shop.dbDr)); });
    QCOMPARE(countText(), QStringLiteral("1 of 2"));
    m_session->edit(QStringLiteral("Delete"), [&](Edit& edit) { edit.remove(refTo(m_shop.db)); });
    QCOMPARE(countText(), QStringLiteral("1 found"));
    m_session->undo();
    QCOMPARE(countText(), QStringLiteral("2 found"));
    m_session->closeDocument();
    QVERIFY(!m_bar->isVisible());
}

void SearchBarTest::staysAtTheUpperRight() {
    m_bar->open();
    QCOMPARE(m_bar->geometry().right(), 900 - 12 - 1);
    m_canvas->resize(600, 500);
    QCOMPARE(m_bar->geometry().right(), 600 - 12 - 1);
    QCOMPARE(m_bar->y(), 12);
}

DRAWBRIDGE_TEST(SearchBarTest)
#include "search_bar_test.moc"
