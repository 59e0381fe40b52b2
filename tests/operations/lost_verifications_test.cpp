// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/verified_state.h"
#include "core/operations/exercise/lost_verifications.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

const QByteArray kPlan = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
components:
  - {name: db, kind: database, site: Main, data: 0B, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build, duration: 1h}]}}
  - {name: web, kind: service, site: Main, requires: [db], recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)";

template <class T>
const T& called(const Table<T>& table, const QString& name) {
    for (const T& each : table) {
        if (each.name == name)
            return each;
    }
    qFatal("none is called %s", qPrintable(name));
}

} // namespace

/// What took the verified state away, in the history of a real project file.
class LostVerificationsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = createProject(m_folder->filePath(u"shop.drplan"_qs), worked::plan(kPlan), u"New"_qs);
    }

    void nothingIsLostBeforeAnythingWasProven() {
        setImage("web", u"web:1"_qs);
        QVERIFY(lostVerifications(*m_document).empty());
        prove();
        QVERIFY(lostVerifications(*m_document).empty());
    }

    /// db is changed between versions 2 and 3, web after version 3. web and the scenario rest on db as well,
    /// so that the edit of db took them, too.
    void theEditThatTookItAwayIsNamed() {
        setImage("db", u"db:0"_qs);
        prove();
        m_document->saveVersion(u"Proven"_qs);
        note(u"a note"_qs);
        m_document->saveVersion(u"Noted"_qs);
        setImage("db", u"db:1"_qs);
        note(u"another"_qs);
        m_document->saveVersion(u"Changed"_qs);
        setImage("web", u"web:1"_qs);
        const auto lost = lostVerifications(*m_document);
        QCOMPARE(namesOf(lost), (QStringList{u"db"_qs, u"web"_qs, u"Main lost"_qs}));
        for (const LostVerification& each : lost) {
            QCOMPARE(each.label, u"Set the image of db"_qs);
            QCOMPARE(each.planVersion, 3);
            QCOMPARE(each.on, QDateTime::currentDateTimeUtc().date());
            QVERIFY2(each.text.contains(u"db") && each.text.contains(u"image"), qPrintable(each.text));
        }
    }

    void aChangeOfOneLeavesTheOther() {
        prove();
        setImage("web", u"web:1"_qs);
        const auto lost = lostVerifications(*m_document);
        QCOMPARE(namesOf(lost), (QStringList{u"web"_qs, u"Main lost"_qs}));
        QCOMPARE(lost[0].planVersion, 0); // no version has it yet
    }

    void undoBringsItBack() {
        prove();
        setImage("web", u"web:1"_qs);
        QVERIFY(!lostVerifications(*m_document).empty());
        m_document->undo();
        QVERIFY(lostVerifications(*m_document).empty());
        m_document->redo();
        const auto lost = lostVerifications(*m_document);
        QCOMPARE(lost.size(), std::size_t(2));
        QCOMPARE(lost[0].historyNumber, std::optional(m_document->history().back().number));
    }

    /// Changed, back, and changed again: the last time counts.
    void theLastTimeCounts() {
        prove();
        setImage("web", u"web:1"_qs);
        m_document->edit(u"Back"_qs, [&](Edit& e) {
            e.change(e.plan().components, idOf("web"), [](Component& c) { c.image.reset(); });
        });
        setImage("web", u"web:2"_qs);
        const qint64 last = m_document->history().back().number;
        QCOMPARE(lostVerifications(*m_document)[0].historyNumber, std::optional(last));
    }

    void driftIsTold() {
        prove();
        m_document->edit(u"Record the drift"_qs, [&](Edit& e) {
            e.change(e.plan().components, idOf("db"), [](Component& c) {
                c.checked = QDate(2026, 8, 24);
                c.drift = {{u"image"_qs, u"db:1"_qs, u"db:2"_qs}};
            });
        });
        const auto lost = lostVerifications(*m_document);
        QCOMPARE(lost.size(), std::size_t(3));
        QCOMPARE(lost[0].on, QDate(2026, 8, 24));
        QVERIFY(lost[0].label.isEmpty());
        QCOMPARE(lost[0].text, u"It drifts: Image"_qs);
    }

    /// A project that is only read tells the same, and is not changed by it; nor is what can be undone.
    void aProjectThatIsOnlyReadTellsTheSame() {
        prove();
        setImage("web", u"web:1"_qs);
        const QStringList expected = namesOf(lostVerifications(*m_document));
        const QString undo = m_document->undoLabel();
        const qint64 entries = m_document->history().back().number;
        const auto reader = openProject(m_document->path(), OpenMode::ReadOnly);
        QCOMPARE(namesOf(lostVerifications(*reader)), expected);
        QCOMPARE(m_document->undoLabel(), undo);
        QCOMPARE(m_document->history().back().number, entries);
        QCOMPARE(*called(m_document->plan().components, u"web"_qs).image, u"web:1"_qs);
    }

    /// The plan before each entry is what it was then.
    void theHistoryIsWalkedBack() {
        std::vector<QString> images;
        for (const QString& image : {u"a"_qs, u"b"_qs, u"c"_qs}) {
            setImage("web", image);
            images.push_back(image);
        }
        std::vector<QString> before;
        m_document->walkBack([&](const HistoryEntry& entry, const Plan& plan, const ChangeSet& changed) {
            if (entry.number > 1 && changed.changes.size() == 1)
                before.push_back(called(plan.components, u"web"_qs).image.value_or(QString()));
            return true;
        });
        QCOMPARE(before, (std::vector<QString>{u"b"_qs, u"a"_qs, QString()}));
        int seen = 0;
        m_document->walkBack([&](const HistoryEntry&, const Plan&, const ChangeSet&) { return ++seen < 2; });
        QCOMPARE(seen, 2);
    }

    /// A proof of a program or plan that never was here: lost, by nothing that the history tells.
    void aProofFromElsewhereIsLostWithoutAnEdit() {
        m_document->edit(u"Record a run"_qs, [&](Edit& e) {
            Run run = runOf(e.plan());
            run.proofs = {{idOf("db"), {}, {}, u"0"_qs}};
            e.add(run);
        });
        const auto lost = lostVerifications(*m_document);
        QCOMPARE(lost.size(), std::size_t(1));
        QVERIFY(!lost[0].on.isValid() && lost[0].label.isEmpty() && !lost[0].text.isEmpty());
    }

private:
    ComponentId idOf(const char* name) const {
        return called(m_document->plan().components, QString::fromUtf8(name)).id;
    }

    void setImage(const char* name, const QString& image) {
        m_document->edit(QStringLiteral("Set the image of %1").arg(QString::fromUtf8(name)), [&](Edit& e) {
            e.change(e.plan().components, idOf(name), [&](Component& c) { c.image = image; });
        });
    }

    void note(const QString& text) {
        m_document->edit(u"Note"_qs, [&](Edit& e) {
            e.change(e.plan().components, idOf("db"), [&](Component& c) { c.note = text; });
        });
    }

    static Run runOf(const Plan& plan) {
        Run run;
        run.name = QStringLiteral("Incident");
        run.incident = true;
        run.scenario = plan.scenarios.at(0).id;
        run.date = QDateTime(QDate(2026, 7, 20), QTime(9, 0), Qt::UTC);
        run.ended = Seconds(7200);
        for (const auto& [component, step] : {std::pair(u"db"_qs, u"Build"_qs), {u"web"_qs, u"Start"_qs}}) {
            run.planned.push_back({component, step, {}, {}, {}});
            run.steps.push_back({component, step, RunState::Done, {}, {}, {}, {}});
        }
        return run;
    }

    /// db, web and the scenario.
    void prove() {
        m_document->edit(u"Record the incident"_qs, [&](Edit& e) {
            Run run = runOf(e.plan());
            run.proofs = proofsOf(e.plan(), run);
            QCOMPARE(run.proofs.size(), std::size_t(3));
            e.add(run);
        });
    }

    QStringList namesOf(const std::vector<LostVerification>& lost) const {
        QStringList names;
        for (const LostVerification& each : lost)
            names << displayName(m_document->plan(), each.what);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
};

DRAWBRIDGE_TEST(LostVerificationsTest)
#include "lost_verifications_test.moc"
