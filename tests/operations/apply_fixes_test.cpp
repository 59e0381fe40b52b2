// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/apply_fixes.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drawbridge;

namespace {

/// Site A is primary, B is for recovery. y is outside the group of x (DR-118, one fix: add it). z is waited
/// for but has no health check (DR-105, two fixes: note one, or wait for its start only).
const QByteArray kText = "drawbridge: 1\n"
                         "name: T\n"
                         "sites:\n"
                         "  - {name: A, kind: on-premises, role: primary}\n"
                         "  - {name: B, kind: on-premises, role: recovery}\n"
                         "components:\n"
                         "  - {name: x, kind: service, site: A, requires: [y, {on: z, when: healthy}]}\n"
                         "  - {name: y, kind: service, site: A}\n"
                         "  - {name: z, kind: service, site: B}\n"
                         "protection-groups: [{name: G, members: [x], to: B}]\n";

Plan planOf(const QByteArray& text) {
    return readPlanText(text, QStringLiteral("test.plan.yaml"));
}

FindingSettings settings() {
    FindingSettings settings;
    settings.today = QDate(2026, 11, 22);
    return settings;
}

QStringList fixed(const FixOutcome& outcome) {
    QStringList list;
    for (const AppliedFix& fix : outcome.fixed)
        list += fix.finding.id + u' ' + fix.finding.names.value(0) + u": "_qs + fix.label;
    return list;
}

const RemainingFinding* remaining(const FixOutcome& outcome, const QString& id) {
    const auto found = std::find_if(outcome.remaining.begin(), outcome.remaining.end(),
                                    [&id](const RemainingFinding& r) { return r.finding.id == id; });
    return found == outcome.remaining.end() ? nullptr : &*found;
}

} // namespace

/// Fixes applied by a script, where nobody chooses.
class ApplyFixesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_files)); }
    std::unique_ptr<Document> projectOf(const QByteArray& text) {
        return createProject(freshPath(), planOf(text), QStringLiteral("New"));
    }

private slots:
    void theOnlyFixIsAppliedAndAChoiceIsLeft() {
        const auto document = projectOf(kText);
        const QByteArray before = writePlanText(document->plan());
        const FixOutcome outcome = applyFixes(*document, settings());
        QVERIFY(fixed(outcome).contains(u"DR-118 y: Add to G"_qs));
        QVERIFY(document->plan().protectionGroups.at(0).members.size() >= 2);
        QVERIFY2(remaining(outcome, u"DR-118"_qs) == nullptr, "what remains is checked after the fixes");
        const RemainingFinding* choice = remaining(outcome, u"DR-105"_qs);
        QVERIFY(choice != nullptr);
        QCOMPARE(choice->choices, 2);
        QVERIFY(!fixed(outcome).join(u'\n').contains(u"DR-105"_qs));

        for (std::size_t i = outcome.fixed.size(); i > 0; --i) {
            const AppliedFix& fix = outcome.fixed[i - 1];
            QCOMPARE(document->undoLabel(),
                     QStringLiteral("%1 (%2)").arg(fix.label, fix.finding.names.value(0)));
            document->undo();
        }
        QCOMPARE(writePlanText(document->plan()), before);
    }

    /// The service comes back with its host only once that is recovered itself: the second round mends what
    /// the first could not.
    void aFixThatAllowsAnotherIsFollowed() {
        const auto document = projectOf("drawbridge: 1\n"
                                        "name: T\n"
                                        "sites:\n"
                                        "  - {name: A, kind: on-premises, role: primary}\n"
                                        "  - {name: B, kind: on-premises, role: recovery}\n"
                                        "components:\n"
                                        "  - {name: x, kind: service, host: h}\n"
                                        "  - {name: h, kind: docker-host, site: A}\n"
                                        "scenarios: [{name: A lost, fails: [{site: A}]}]\n");
        const FixOutcome outcome = applyFixes(*document, settings());
        QCOMPARE(fixed(outcome), QStringList({u"DR-102 h: Rebuild in B"_qs, u"DR-102 x: Restart with h"_qs}));
        QVERIFY(remaining(outcome, u"DR-102"_qs) == nullptr);
    }

    void aPlanWithoutFixesKeepsItsHistory() {
        const auto document = projectOf("drawbridge: 1\n"
                                        "name: T\n"
                                        "sites: [{name: A, kind: on-premises}]\n"
                                        "components: [{name: x, kind: database, site: A, data: 1GiB}]\n");
        const FixOutcome outcome = applyFixes(*document, settings());
        QVERIFY(outcome.fixed.empty());
        QVERIFY(remaining(outcome, u"DR-111"_qs) != nullptr);
        QVERIFY(!document->canUndo());
    }

    void aTrialDoesTheSameAndChangesNothing() {
        const auto document = projectOf(kText);
        const QByteArray before = writePlanText(document->plan());
        const FixOutcome trial = tryFixes(document->plan(), settings());
        QCOMPARE(writePlanText(document->plan()), before);
        QVERIFY(!document->canUndo());
        const FixOutcome outcome = applyFixes(*document, settings());
        QCOMPARE(fixed(trial), fixed(outcome));
        QCOMPARE(trial.remaining.size(), outcome.remaining.size());
    }

    void onlyAProjectThatCanBeChangedIsFixed() {
        const QString text = m_folder.filePath(QStringLiteral("t.plan.yaml"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kText) == kText.size());
        file.close();
        QVERIFY_THROWS_EXCEPTION(InputError, fixProject(text, settings()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kText);

        const auto open = projectOf(kText); // by another window, which holds the lock
        QVERIFY_THROWS_EXCEPTION(InputError, fixProject(open->path(), settings()));
        QVERIFY(!open->canUndo());
    }
};

DRAWBRIDGE_TEST(ApplyFixesTest)
#include "apply_fixes_test.moc"
