// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/new_names.h"
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

/// Names that deceive are refused when they are given; what is there already stays.
class NewNamesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static Team team(const QString& name) {
        Team t;
        t.name = name;
        return t;
    }

    static std::set<EntityRef> teamsOf(const Plan& plan) {
        std::set<EntityRef> all;
        for (const Team& t : plan.teams)
            all.insert(refTo(t.id));
        return all;
    }

private slots:
    void everyControlOfDirection() {
        for (const int code : {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067,
                               0x2068, 0x2069}) {
            Plan plan = namedPlan(u"P"_qs);
            plan.project.name += QChar(code);
            const Diagnostics problems = checkNewNames(plan);
            QCOMPARE(problems.size(), std::size_t(1));
            QVERIFY2(problems[0].message.contains(
                         u"U+"_qs + QString::number(code, 16).toUpper().rightJustified(4, u'0')),
                     qPrintable(problems[0].message));
            QVERIFY(!problems[0].message.contains(QChar(code)));
        }
        Plan hebrew = namedPlan(u"מסד נתונים"_qs); // needs none of them
        QVERIFY(checkNewNames(hebrew).empty());
    }

    void editsAndNewProjectsAreRefused() {
        const QString path = m_folder.filePath(u"p.drplan"_qs);
        Plan plan = namedPlan(u"a\u202eb"_qs);
        QVERIFY_THROWS_EXCEPTION(InputError, createProject(path, plan, u"New"_qs));
        QVERIFY(!QFile::exists(path));
        const auto document = createProject(path, namedPlan(u"P"_qs), u"New"_qs);
        const auto add = [&](const QString& name) {
            document->edit(u"Add"_qs, [&](Edit& edit) { edit.add(team(name)); });
        };
        add(u"DBA"_qs);
        QVERIFY_THROWS_EXCEPTION(InputError, add(u"DB\u2066A"_qs));
        QVERIFY_THROWS_EXCEPTION(InputError, document->saveVersion(u"v\u200e1"_qs));
        QCOMPARE(document->history().size(), std::size_t(2));
    }

    void oldNamesStay() {
        Plan before = namedPlan(u"P\u202e"_qs);
        Team deceiving = team(u"x\u202ey"_qs);
        deceiving.id = TeamId::fresh();
        before.teams.put(deceiving);
        Plan after = before;
        Team changed = deceiving;
        changed.size = 3;
        after.teams.put(changed);
        QVERIFY(checkNewNames(before, after, teamsOf(after)).empty());
        QVERIFY(checkPlan(before).empty());
        changed.name = u"z\u202ey"_qs;
        after.teams.put(changed);
        QCOMPARE(checkNewNames(before, after, teamsOf(after)).size(), std::size_t(1));
    }
};

DRAWBRIDGE_TEST(NewNamesTest)
#include "new_names_test.moc"
