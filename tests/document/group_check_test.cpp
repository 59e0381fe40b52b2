// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/group_check.h"
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

class GroupCheckTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_plan = namedPlan(u"p"_qs);
        m_group.name = u"g"_qs;
        m_group.kind = ComponentKind::RedundancyGroup;
        m_group.atLeast = 2;
        m_group.dependencies.clear();
        for (const char16_t* name : {u"a", u"b"}) {
            Component member;
            member.name = QString::fromUtf16(name);
            m_group.dependencies.push_back({member.id, {}, {}, {}});
            m_plan.components.put(member);
        }
        m_plan.components.put(m_group);
    }

    void moreThanThereAreIsRefused() {
        QVERIFY(problems([](Component& group) { group.atLeast = 3; }));
        QVERIFY(problems([](Component& group) { group.dependencies.pop_back(); }));
        QVERIFY(problems([](Component& group) { group.dependencies[0].strength = Strength::Soft; }));
        QVERIFY(!problems([](Component& group) { group.note = u"same"_qs; }));
        QVERIFY(!problems([](Component& group) { group.atLeast = 1; }));
    }

    void whatWasSoBeforeMayStay() {
        m_group.atLeast = 5;
        m_plan.components.put(m_group);
        QVERIFY(!problems([](Component& group) { group.note = u"a"_qs; }));
        QVERIFY(!problems([](Component& group) { group.atLeast = 4; }));
        QVERIFY(problems([](Component& group) { group.atLeast = 6; }));
    }

    void membersMayBeRemovedFromThePlan() {
        QTemporaryDir folder;
        const auto document = createProject(folder.filePath(u"p.drplan"_qs), m_plan, QString());
        document->edit(u"Remove"_qs, [&](Edit& edit) { edit.remove(refTo(*m_group.dependencies[0].on)); });
        QCOMPARE(document->plan().components.size(), 2);
        const QString said = messageOf<InputError>([&] {
            document->edit(u"More"_qs, [&](Edit& edit) {
                edit.change(edit.plan().components, m_group.id, [](Component& group) { group.atLeast = 3; });
            });
        });
        QCOMPARE(said,
                 u"Component \"g\": at-least is 3, but it has only this many members: 1. Add members first, "
                 "or choose fewer."_qs);
        document->undo();
        QCOMPARE(document->plan().components.size(), 3);
    }

private:
    template <class F>
    bool problems(F how) const {
        Plan after = m_plan;
        Component group = m_group;
        how(group);
        after.components.put(group);
        return !checkAtLeast(m_plan, after, {refTo(group.id)}).empty();
    }

    Plan m_plan;
    Component m_group;
};

DRAWBRIDGE_TEST(GroupCheckTest)
#include "group_check_test.moc"
