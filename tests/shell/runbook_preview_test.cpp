// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session.h"
#include "app/common/style.h"
#include "app/shell/preview/page_view.h"
#include "app/shell/preview/runbook_preview.h"
#include "core/base/document_language.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The preview by mouse and keys.
class RunbookPreviewTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RunbookPreview> m_preview;

    QComboBox* box(const char* name) const {
        return m_preview->findChild<QComboBox*>(QString::fromLatin1(name));
    }
    PageView* pages() const { return m_preview->findChild<PageView*>(); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_preview->isMaking() && pages()->count() > 0, kPatience); }
    QByteArray exported(const char* name) {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        return m_preview->exportTo(path) ? fileBytes(path) : QByteArray();
    }

private slots:
    void initTestCase() {
        installDocumentLanguages();
        applyTheme(*qobject_cast<QApplication*>(qApp), ThemeChoice::Light);
        m_session = std::make_unique<Session>();
        const QByteArray shop =
            fileBytes(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/web-shop.plan.yaml"));
        m_session->setDocument(createProject(m_folder.filePath(QStringLiteral("shop.drplan")),
                                             readPlanText(shop, QStringLiteral("shop.plan.yaml")),
                                             QStringLiteral("Start")));
        m_session->chooseScenario(m_session->plan().scenarios.at(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && m_session->analysis() != nullptr, kPatience);
    }
    void init() {
        m_preview = std::make_unique<RunbookPreview>(*m_session, nullptr);
        m_preview->QDialog::show();
        settle();
    }
    void cleanup() { m_preview.reset(); }
    void cleanupTestCase() { m_session.reset(); }

    void keysTurnPages() {
        QVERIFY(pages()->count() > 6);
        auto* list = m_preview->findChild<QListWidget*>(QStringLiteral("pageList"));
        QCOMPARE(list->count(), pages()->count());
        QTest::keyClick(pages(), Qt::Key_PageDown);
        QTest::keyClick(pages(), Qt::Key_PageDown);
        QCOMPARE(pages()->currentPage(), 2);
        QCOMPARE(list->currentRow(), 2);
        QTest::keyClick(pages(), Qt::Key_PageUp);
        QCOMPARE(pages()->currentPage(), 1);
        list->setCurrentRow(4);
        QCOMPARE(pages()->currentPage(), 4);
        const double before = pages()->zoom();
        QTest::keyClick(pages(), Qt::Key_Plus);
        QVERIFY(pages()->zoom() > before);
        QTest::keyClick(m_preview.get(), Qt::Key_Escape);
        QVERIFY(!m_preview->isVisible());
    }

    void aTeamIsChosen() {
        const int all = pages()->count();
        box("reader")->setCurrentText(QStringLiteral("Team: DBA"));
        settle();
        QVERIFY(pages()->count() < all);
        const QByteArray text = exported("dba.md");
        QVERIFY(text.contains("Runbook of the team DBA"));
        QVERIFY(!text.contains("Build the second load balancer"));
    }

    /// The document is German while the program stays English, and so are its reasons, numbers and dates.
    void aGermanDocumentInAnEnglishWindow() {
        box("language")->setCurrentIndex(box("language")->findData(QStringLiteral("de")));
        settle();
        const QString german = QString::fromUtf8(exported("de.md"));
        QVERIFY(german.contains(QStringLiteral("Kontakte")) ||
                german.contains(QStringLiteral("Ansprechpartner")));
        QVERIFY(!german.contains(QStringLiteral("Declare when")));
        QVERIFY(german.contains(QStringLiteral("Dezember")) || german.contains(QStringLiteral("202")));
        QCOMPARE(m_preview->windowTitle(), QStringLiteral("Runbook"));
        QVERIFY(textLanguage() != QStringLiteral("de"));
    }

    void sectionsAreTickedOff() {
        auto* sections = m_preview->findChild<QListWidget*>(QStringLiteral("sections"));
        for (int i = 1; i < sections->count(); ++i)
            sections->item(i)->setCheckState(Qt::Unchecked);
        settle();
        const QByteArray text = exported("one.md");
        QVERIFY(text.contains("Declare when"));
        QVERIFY(!text.contains("Inventory"));
    }

    void everyFormatIsWritten() {
        QVERIFY(exported("r.pdf").startsWith("%PDF"));
        QVERIFY(exported("r.odt").startsWith("PK"));
        QVERIFY(exported("r.html").contains("<!DOCTYPE html>"));
        QSignalSpy failed(m_session.get(), &Session::failed);
        QVERIFY(exported("r.doc").isEmpty());
        QCOMPARE(failed.size(), 1);
    }
};

DRAWBRIDGE_TEST(RunbookPreviewTest)
#include "runbook_preview_test.moc"
