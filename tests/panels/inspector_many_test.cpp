// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/inspector/record_form.h"
#include "app/panels/inspector/value_editor.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drawbridge;

namespace {

const char* const kPlanOfMany =
    "drawbridge: 1\nname: T\n"
    "sites:\n"
    "  - {name: Frankfurt, kind: cloud-region, role: primary}\n"
    "  - {name: Dublin, kind: cloud-region, role: recovery}\n"
    "components:\n"
    "  - {name: shop, kind: service, site: Frankfurt, image: \"shop:1\", rto: 4h, rpo: "
    "5m, tags: [web, gold], "
    "recovery: {strategy: rebuild, to: Dublin}}\n"
    "  - {name: mail, kind: service, site: Frankfurt, image: \"mail:1\", rto: 2h, rpo: "
    "5m, tags: [web]}\n"
    "  - {name: wiki, kind: service, site: Dublin, rpo: 5m, tags: [old, web]}\n"
    "  - {name: docker-1, kind: docker-host, site: Frankfurt}\n";

} // namespace

class InspectorManyTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<InspectorPanel> m_panel;

    const Component& component(int index) const { return m_session->plan().components.at(index); }
    void selectComponents(int from, int to) const {
        std::vector<EntityRef> refs;
        for (int i = from; i <= to; ++i)
            refs.push_back(refTo(component(i).id));
        m_session->select(refs);
    }
    ValueEditor* editorAt(const char* slot) const {
        for (ValueEditor* editor : m_panel->findChildren<ValueEditor*>(QString::fromLatin1(slot))) {
            if (!editor->signalsBlocked())
                return editor;
        }
        return nullptr;
    }
    QLineEdit* lineAt(const char* slot) const {
        ValueEditor* editor = editorAt(slot);
        return editor != nullptr ? editor->findChild<QLineEdit*>() : nullptr;
    }
    void type(const char* slot, const char* text) const {
        QLineEdit* line = lineAt(slot);
        QVERIFY(line != nullptr);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
        QTest::keyClick(line, Qt::Key_Return);
    }
    QPushButton* button(const QString& name) const {
        for (QPushButton* each : m_panel->findChildren<QPushButton*>(name)) {
            if (!each->signalsBlocked())
                return each;
        }
        return nullptr;
    }
    std::size_t edits() const { return m_session->document().history().size(); }
    QByteArray text() const { return writePlanText(m_session->plan()); }
    bool says(const QString& words) const {
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (!label->signalsBlocked() && label->isVisible() && label->text() == words)
                return true;
        }
        return false;
    }

private slots:
    void init() {
        static int run = 0;
        applyTheme(*qApp, ThemeChoice::Light);
        m_session = std::make_unique<Session>();
        m_session->setDocument(createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++run)),
                                             readPlanText(kPlanOfMany, QStringLiteral("test")),
                                             QStringLiteral("New")));
        m_panel = std::make_unique<InspectorPanel>(*m_session);
        m_panel->resize(320, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QApplication::setActiveWindow(m_panel.get());
    }
    void cleanup() {
        m_panel.reset();
        m_session.reset();
    }

    void commonValuesAreShownAndOthersSaidToDiffer() {
        selectComponents(0, 2);
        QTRY_VERIFY(says(u"3 components"_qs));
        QTRY_VERIFY(says(u"shop, mail, wiki"_qs));
        QCOMPARE(editorAt("/rpo")->text(), QStringLiteral("5m"));
        QCOMPARE(editorAt("/rto")->text(), QString());
        QCOMPARE(lineAt("/rto")->placeholderText(), QStringLiteral("different values"));
        QCOMPARE(lineAt("/site")->placeholderText(), QStringLiteral("different values"));
        QCOMPARE(editorAt("/kind")->text(), QStringLiteral("service"));
        QVERIFY(lineAt("/wrt")->placeholderText() != u"different values");
    }

    void whatIsEachOnesOwnIsNotOffered() {
        selectComponents(0, 2);
        QVERIFY(editorAt("/name") == nullptr);
        QVERIFY(button(u"add:/requires"_qs) == nullptr);
        QVERIFY(editorAt("/image") != nullptr);
        // A host has no image: it is of no use to both.
        selectComponents(2, 3);
        QVERIFY(editorAt("/image") == nullptr);
        QVERIFY(editorAt("/site") != nullptr);
    }

    void whatIsTypedIsChangedInAllByOneEdit() {
        selectComponents(0, 2);
        const QByteArray before = text();
        const std::size_t entries = edits();
        type("/rto", "1.5h");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(component(i).rto, Seconds(5400));
        QVERIFY(!component(3).rto);
        QCOMPARE(edits(), entries + 1);
        QCOMPARE(m_session->document().undoLabel(), QStringLiteral("Change “RTO target” of 3 components"));
        QCOMPARE(editorAt("/rto")->text(), QStringLiteral("1h30m"));
        m_session->undo();
        QCOMPARE(text(), before);
        QTRY_COMPARE(editorAt("/rto")->text(), QString());
        QCOMPARE(lineAt("/rto")->placeholderText(), QStringLiteral("different values"));
        m_session->redo();
        QCOMPARE(component(2).rto, Seconds(5400));
        QCOMPARE(editorAt("/rto")->text(), QStringLiteral("1h30m"));
    }

    void passingByChangesNothing() {
        selectComponents(0, 2);
        const std::size_t entries = edits();
        for (const char* slot : {"/rto", "/site", "/image"}) {
            lineAt(slot)->setFocus();
            QTest::keyClick(lineAt(slot), Qt::Key_Return);
            QTest::keyClick(lineAt(slot), Qt::Key_Tab);
        }
        // Nor does what was typed and taken back.
        lineAt("/rto")->setFocus();
        QTest::keyClicks(lineAt("/rto"), QStringLiteral("4"));
        QTest::keyClick(lineAt("/rto"), Qt::Key_Backspace);
        QTest::keyClick(lineAt("/rto"), Qt::Key_Return);
        QCOMPARE(edits(), entries);
        QCOMPARE(component(0).rto, Seconds(4 * 3600));
    }

    void aCommonValueIsClearedInAll() {
        selectComponents(0, 2);
        const QByteArray before = text();
        lineAt("/rpo")->setFocus();
        lineAt("/rpo")->selectAll();
        QTest::keyClick(lineAt("/rpo"), Qt::Key_Delete);
        QTest::keyClick(lineAt("/rpo"), Qt::Key_Return);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!component(i).rpo);
        m_session->undo();
        QCOMPARE(text(), before);
    }

    void differentValuesAreClearedByBackspace() {
        selectComponents(0, 2);
        const QByteArray before = text();
        QLineEdit* line = lineAt("/rto");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Backspace);
        QCOMPARE(line->placeholderText(), QStringLiteral("cleared for all"));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->placeholderText(), QStringLiteral("different values"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(text(), before);
        QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClick(line, Qt::Key_Return);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!component(i).rto);
        QVERIFY(lineAt("/rto")->placeholderText() != u"different values");
        m_session->undo();
        QCOMPARE(text(), before);
    }

    void wrongInputIsExplainedAndKept() {
        selectComponents(0, 1);
        const QByteArray before = text();
        type("/rto", "4 hrs");
        QVERIFY(editorAt("/rto")->isWrong());
        QVERIFY(editorAt("/rto")->wrongSentence().contains(u"4 hrs"));
        QCOMPARE(text(), before);
        selectComponents(2, 2);
        QVERIFY(!editorAt("/rto")->isWrong());
        selectComponents(0, 1);
        QCOMPARE(editorAt("/rto")->text(), QStringLiteral("4 hrs"));
        QVERIFY(editorAt("/rto")->isWrong());
        QTest::keyClick(lineAt("/rto"), Qt::Key_Escape);
        QVERIFY(!editorAt("/rto")->isWrong());
        QCOMPARE(text(), before);
    }

    void whatThePlanRefusesIsToldBesideTheField() {
        // The host of docker-1 would be itself.
        selectComponents(0, 2);
        type("/host", "docker-1");
        QCOMPARE(component(1).host, component(3).id);
        const QByteArray before = text();
        type("/host", "wiki");
        QVERIFY(editorAt("/host")->isWrong());
        QCOMPARE(text(), before);
    }

    void aChoiceIsMadeAndTakenBackForAll() {
        const Plan& plan = m_session->plan();
        m_session->select({refTo(plan.sites.at(0).id), refTo(plan.sites.at(1).id)});
        QTRY_VERIFY(says(u"2 sites"_qs));
        auto* combo = editorAt("/role")->findChild<QComboBox*>();
        QCOMPARE(combo->currentIndex(), -1);
        QCOMPARE(combo->placeholderText(), QStringLiteral("different values"));
        const QByteArray before = text();
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down); // the first is "Not given"
        QVERIFY(!plan.sites.at(0).role);
        QVERIFY(!plan.sites.at(1).role);
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(plan.sites.at(0).role, SiteRole::Primary);
        QCOMPARE(plan.sites.at(1).role, SiteRole::Primary);
        m_session->undo();
        m_session->undo();
        QCOMPARE(text(), before);
        QCOMPARE(combo->currentIndex(), -1);
    }

    void aRecordIsAddedOnlyWhereItIsMissing() {
        selectComponents(0, 2);
        QVERIFY(editorAt("/recovery[0]/to") == nullptr);
        QPushButton* add = button(u"add:/recovery"_qs);
        QVERIFY(add != nullptr);
        const QByteArray before = text();
        add->click();
        ValueEditor* strategy = editorAt("/recovery[0]/strategy");
        QVERIFY(strategy != nullptr);
        if (!component(1).recovery) {
            strategy->setText(QStringLiteral("restart"));
            strategy->finish();
        }
        QCOMPARE(component(0).recovery->strategy, RecoveryStrategy::Rebuild);
        QVERIFY(component(0).recovery->to);
        QVERIFY(component(1).recovery);
        QCOMPARE(component(1).recovery->strategy, RecoveryStrategy::Restart);
        QVERIFY(!component(2).recovery->to);
        type("/recovery[0]/to", "Dublin");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(component(i).recovery->to, m_session->plan().sites.at(1).id);
        QCOMPARE(component(0).recovery->strategy, RecoveryStrategy::Rebuild);
        m_session->undo();
        m_session->undo();
        QCOMPARE(text(), before);
    }

    void tagsOfAllAreShownAddedRenamedAndRemoved() {
        selectComponents(0, 2);
        const QByteArray before = text();
        QCOMPARE(editorAt("/tags[0]")->text(), QStringLiteral("web"));
        QVERIFY(editorAt("/tags[1]") == nullptr);
        QTRY_VERIFY(says(u"Some have others besides."_qs));
        // "gold" the shop has already.
        button(u"add:/tags"_qs)->click();
        type("/tags[1]", "gold");
        QCOMPARE(component(0).tags, QStringList({u"web"_qs, u"gold"_qs}));
        QCOMPARE(component(1).tags, QStringList({u"web"_qs, u"gold"_qs}));
        QCOMPARE(component(2).tags, QStringList({u"old"_qs, u"web"_qs, u"gold"_qs}));
        // "old" the wiki has already.
        type("/tags[0]", "old");
        QCOMPARE(component(0).tags, QStringList({u"old"_qs, u"gold"_qs}));
        QCOMPARE(component(2).tags, QStringList({u"old"_qs, u"gold"_qs}));
        QTRY_VERIFY(!says(u"Some have others besides."_qs));
        auto* row = editorAt("/tags[0]")->parentWidget();
        row->findChild<QToolButton*>(u"remove"_qs)->click();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(component(i).tags, QStringList(u"gold"_qs));
        for (int i = 0; i < 3; ++i)
            m_session->undo();
        QCOMPARE(text(), before);
    }

    void differentKindsAreListedAndNarrowTheSelection() {
        const Plan& plan = m_session->plan();
        m_session->select({refTo(component(0).id), refTo(plan.sites.at(0).id), refTo(component(1).id)});
        QTRY_VERIFY(says(u"3 selected"_qs));
        QVERIFY(m_panel->form() == nullptr);
        QPushButton* sites = button(u"only:sites"_qs);
        QPushButton* components = button(u"only:components"_qs);
        QVERIFY(sites != nullptr && components != nullptr);
        QCOMPARE(sites->text(), QStringLiteral("1 site"));
        QCOMPARE(components->text(), QStringLiteral("2 components"));
        QTest::mouseClick(components, Qt::LeftButton);
        QTRY_COMPARE(m_session->selection(),
                     std::vector<EntityRef>({refTo(component(0).id), refTo(component(1).id)}));
        QVERIFY(m_panel->form() != nullptr);
        QVERIFY(editorAt("/rto") != nullptr);
    }

    void changesFromElsewhereShow() {
        selectComponents(0, 2);
        const ComponentId mail = component(1).id;
        m_session->edit(QStringLiteral("Elsewhere"), [mail](Edit& edit) {
            edit.change(edit.plan().components, mail, [](Component& c) { c.rpo = Seconds(60); });
        });
        QCOMPARE(editorAt("/rpo")->text(), QString());
        QCOMPARE(lineAt("/rpo")->placeholderText(), QStringLiteral("different values"));
        m_session->edit(QStringLiteral("Gone"), [mail](Edit& edit) { edit.remove(refTo(mail)); });
        QTRY_VERIFY(says(u"2 components"_qs));
        QCOMPARE(editorAt("/rpo")->text(), QStringLiteral("5m"));
    }
};

DRAWBRIDGE_TEST(InspectorManyTest)
#include "inspector_many_test.moc"
