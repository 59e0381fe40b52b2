// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/new_references.h"
#include "core/import/plan_text/plan_text.h"
#include "core/model/reference_rule.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

const char* const kReferencingPlan = R"(drawbridge: 1
name: References
sites:
  - {name: Frankfurt, kind: on-premises}
  - {name: Rack, kind: on-premises, within: Frankfurt}
networks:
  - {name: fra}
components:
  - {name: docker-1, kind: docker-host, site: Frankfurt}
  - {name: docker-2, kind: docker-host, site: Frankfurt}
  - {name: server-1, kind: server, site: Frankfurt}
  - {name: web, kind: service, host: docker-1}
  - {name: web-2, kind: service, host: docker-2}
  - {name: db, kind: database, site: Frankfurt}
  - {name: gw, kind: vpn-gateway, site: Frankfurt}
  - {name: fw, kind: firewall, site: Frankfurt}
  - {name: switch-1, kind: switch, site: Frankfurt}
  - {name: mail, kind: third-party}
  - {name: staff, kind: user-group}
)";

} // namespace

/// A document refuses references that make no sense, wherever they come from.
class NewReferencesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;

    ComponentId id(const QString& name) const {
        for (const Component& component : m_document->plan().components) {
            if (component.name == name)
                return component.id;
        }
        qFatal("no such component");
    }

    /// The sentence with which the edit was refused; empty when it was accepted.
    QString refusal(const std::function<void(Edit&)>& how) {
        try {
            m_document->edit(QStringLiteral("Edit"), how);
        } catch (const InputError& error) {
            return error.message();
        }
        return {};
    }

private slots:
    void init() {
        static int run = 0;
        m_document =
            createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++run)),
                          readPlanText(kReferencingPlan, QStringLiteral("plan")), QStringLiteral("New"));
    }
    void cleanup() { m_document.reset(); }

    void standby_data() {
        QTest::addColumn<QString>("of");
        QTest::addColumn<QString>("standby");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* of, const char* standby, bool fits) {
            QTest::addRow("%s by %s", of, standby)
                << QString::fromLatin1(of) << QString::fromLatin1(standby) << fits;
        };
        row("web", "web-2", true);
        row("web", "web", false);
        row("web", "staff", false);
        row("web", "db", false);
        row("web", "docker-2", false);
        row("web", "mail", true);
        row("gw", "fw", true);
        row("gw", "switch-1", true);
        row("docker-1", "docker-2", true);
        row("docker-1", "server-1", true);
        row("docker-1", "db", false);
    }
    void standby() {
        QFETCH(QString, of);
        QFETCH(QString, standby);
        QFETCH(bool, fits);
        const QString wrong = refusal([&](Edit& edit) {
            edit.change(edit.plan().components, id(of), [&](Component& component) {
                component.recovery = Recovery();
                component.recovery->strategy = RecoveryStrategy::Failover;
                component.recovery->standby = id(standby);
            });
        });
        QCOMPARE(wrong.isEmpty(), fits);
        if (!fits)
            QVERIFY2(wrong.contains(standby) && wrong.contains(QStringLiteral("Standby")), qPrintable(wrong));
    }

    void otherReferences() {
        const auto change = [this](const QString& name, const std::function<void(Component&)>& how) {
            return refusal([&](Edit& edit) { edit.change(edit.plan().components, id(name), how); });
        };
        QVERIFY(change(QStringLiteral("web"), [&](Component& c) {
                    c.host = id(QStringLiteral("server-1"));
                }).isEmpty());
        QVERIFY(!change(QStringLiteral("web"), [&](Component& c) {
                     c.host = id(QStringLiteral("db"));
                 }).isEmpty());
        QVERIFY(!change(QStringLiteral("web"), [&](Component& c) { c.host = c.id; }).isEmpty());
        QVERIFY(!change(QStringLiteral("docker-1"), [&](Component& c) { c.host = c.id; }).isEmpty());
        QVERIFY(!change(QStringLiteral("web"), [&](Component& c) {
                     c.dependencies.push_back({c.id, {}, {}, {}});
                 }).isEmpty());
        const auto copyAt = [&](const QString& where) {
            return change(QStringLiteral("db"), [&](Component& c) {
                DataCopy copy;
                copy.at.component = id(where);
                c.copies = {copy};
            });
        };
        QVERIFY(!copyAt(QStringLiteral("db")).isEmpty());
        QVERIFY(!copyAt(QStringLiteral("staff")).isEmpty());
        QVERIFY(!copyAt(QStringLiteral("switch-1")).isEmpty());
        QVERIFY(copyAt(QStringLiteral("server-1")).isEmpty());
        QVERIFY(!refusal([&](Edit& edit) {
                     Firewall rules;
                     rules.at = id(QStringLiteral("db"));
                     edit.add(rules);
                 }).isEmpty());
        QVERIFY(!refusal([&](Edit& edit) {
                     edit.change(edit.plan().sites, edit.plan().sites.at(0).id,
                                 [&](Site& site) { site.within = edit.plan().sites.at(1).id; });
                 }).isEmpty());
        QVERIFY(!refusal([&](Edit& edit) {
                     edit.change(edit.plan().networks, edit.plan().networks.at(0).id,
                                 [](Network& network) { network.failsOverTo = network.id; });
                 }).isEmpty());
        QVERIFY(!refusal([&](Edit& edit) {
                     ProtectionGroup group;
                     group.name = QStringLiteral("Shop");
                     group.members = {id(QStringLiteral("staff"))};
                     edit.add(group);
                 }).isEmpty());
    }

    /// What was there before stays, and what has it may be edited.
    void olderReferencesStay() {
        Plan plan = readPlanText(
            QByteArray(kReferencingPlan) +
                "  - {name: old, kind: service, recovery: {strategy: failover, standby: staff}}\n",
            QStringLiteral("plan"));
        m_document =
            createProject(m_folder.filePath(QStringLiteral("old.drplan")), plan, QStringLiteral("New"));
        QVERIFY(refusal([&](Edit& edit) {
                    edit.change(edit.plan().components, id(QStringLiteral("old")),
                                [](Component& c) { c.note = QStringLiteral("Odd"); });
                }).isEmpty());
    }

    void invisibleCharactersInNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("override") << QStringLiteral("pay\u202Etnem") << false;
        QTest::newRow("zero width space") << QStringLiteral("pay\u200Bment") << false;
        QTest::newRow("byte order mark") << QStringLiteral("\uFEFFpayment") << false;
        QTest::newRow("soft hyphen") << QStringLiteral("pay\u00ADment") << false;
        QTest::newRow("joiner between Latin letters") << QStringLiteral("pay\u200Dment") << false;
        QTest::newRow("Persian") << QStringLiteral("می\u200Cخواهم") << true;
        QTest::newRow("Arabic") << QStringLiteral("خادم") << true;
        QTest::newRow("plain") << QStringLiteral("Zahlung – Köln") << true;
    }
    void invisibleCharactersInNames() {
        QFETCH(QString, name);
        QFETCH(bool, fits);
        const QString wrong = refusal([&](Edit& edit) {
            edit.change(edit.plan().components, id(QStringLiteral("web")),
                        [&](Component& c) { c.name = name; });
        });
        QCOMPARE(wrong.isEmpty(), fits);
    }
};

DRAWBRIDGE_TEST(NewReferencesTest)
#include "new_references_test.moc"
