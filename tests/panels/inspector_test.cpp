// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"
#include "app/panels/inspector/field_groups.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/inspector/record_form.h"
#include "app/panels/inspector/record_list.h"
#include "app/panels/inspector/value_editor.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drawbridge;

namespace {

/// One entity of every kind that a form edits, and enough others to refer to.
Plan planWithEverything() {
    Plan plan;
    plan.project.name = QStringLiteral("Everything");
    const auto place = [](auto& table, auto entity) {
        entity.position = table.nextPosition();
        const auto id = entity.id;
        table.put(std::move(entity));
        return id;
    };
    Site site;
    site.name = QStringLiteral("Frankfurt");
    const SiteId frankfurt = place(plan.sites, site);
    Site other;
    other.name = QStringLiteral("Dublin");
    place(plan.sites, other);
    for (const char16_t* name : {u"fra-app", u"dub-app"}) {
        Network network;
        network.name = QString::fromUtf16(name);
        place(plan.networks, network);
    }
    Build build;
    build.name = QStringLiteral("docker-2026.1");
    place(plan.builds, build);
    Team team;
    team.name = QStringLiteral("Platform");
    place(plan.teams, team);
    Contact contact;
    contact.role = QStringLiteral("Declares the disaster");
    place(plan.contacts, contact);
    Contact leader;
    leader.role = QStringLiteral("Leads the recovery");
    place(plan.contacts, leader);
    DnsRecord dns;
    dns.name = QStringLiteral("orders.shop.example");
    dns.value = QStringLiteral("10.10.4.11");
    place(plan.dnsRecords, dns);
    Credential credential;
    credential.name = QStringLiteral("Backup key");
    place(plan.credentials, credential);
    Procedure procedure;
    procedure.name = QStringLiteral("promote");
    place(plan.procedures, procedure);
    std::vector<ComponentId> components;
    for (const char16_t* name : {u"orders", u"docker-1", u"fra-gw", u"dub-gw", u"orders-db"}) {
        Component component;
        component.name = QString::fromUtf16(name);
        component.kind = component.name == u"docker-1"     ? ComponentKind::DockerHost
                         : component.name.endsWith(u"-gw") ? ComponentKind::VpnGateway
                                                           : ComponentKind::Service;
        component.site = frankfurt;
        components.push_back(place(plan.components, component));
    }
    for (const char16_t* name : {u"office-fra", u"office-dub"}) {
        Tunnel tunnel;
        tunnel.name = QString::fromUtf16(name);
        tunnel.a.gateway = components[2];
        tunnel.b.gateway = components[3];
        place(plan.tunnels, tunnel);
    }
    Firewall firewall;
    firewall.at = components[2];
    place(plan.firewalls, firewall);
    place(plan.accesses, Access{});
    ProtectionGroup group;
    group.name = QStringLiteral("Shop");
    place(plan.protectionGroups, group);
    Scenario scenario;
    scenario.name = QStringLiteral("Frankfurt lost");
    place(plan.scenarios, scenario);
    Contract contract;
    contract.client = QStringLiteral("Big Retail");
    place(plan.contracts, contract);
    Activity activity;
    activity.name = QStringLiteral("Taking orders");
    place(plan.activities, activity);
    Improvement improvement;
    improvement.name = QStringLiteral("Second tunnel");
    place(plan.improvements, improvement);
    Exercise exercise;
    exercise.name = QStringLiteral("Spring failover");
    place(plan.exercises, exercise);
    Run run;
    run.name = QStringLiteral("Spring failover, 2026-04-20");
    run.date = QDate(2026, 4, 20).startOfDay(Qt::UTC);
    place(plan.runs, run);
    CorrectiveAction action;
    action.name = QStringLiteral("Renew the key");
    place(plan.correctiveActions, action);
    Communication communication;
    communication.name = QStringLiteral("To all clients");
    place(plan.communications, communication);
    return plan;
}

QString referenceSample(EntityKind kind) {
    switch (kind) {
    case EntityKind::Site:
        return QStringLiteral("Dublin");
    case EntityKind::Network:
        return QStringLiteral("dub-app");
    case EntityKind::Build:
        return QStringLiteral("docker-2026.1");
    case EntityKind::Credential:
        return QStringLiteral("Backup key");
    case EntityKind::Team:
        return QStringLiteral("Platform");
    case EntityKind::Procedure:
        return QStringLiteral("promote");
    case EntityKind::Tunnel:
        return QStringLiteral("office-dub");
    case EntityKind::Scenario:
        return QStringLiteral("Frankfurt lost");
    case EntityKind::ProtectionGroup:
        return QStringLiteral("Shop");
    case EntityKind::Exercise:
        return QStringLiteral("Spring failover");
    case EntityKind::Run:
        return QStringLiteral("Spring failover, 2026-04-20");
    case EntityKind::Contact:
        return QStringLiteral("Leads the recovery");
    default:
        return QStringLiteral("docker-1");
    }
}

/// What is typed, other than how it is written in the end where units allow.
QString sampleFor(const Field& field) {
    if (field.key == u"currency")
        return QStringLiteral("CHF");
    if (field.key == u"mtu")
        return QStringLiteral("1420");
    if (field.key == u"unavailability")
        return QStringLiteral("0.5");
    if (field.key == u"best")
        return QStringLiteral("1m");
    if (field.key == u"worst")
        return QStringLiteral("3h");
    switch (field.type.kind) {
    case ValueKind::Choice:
        return field.type.choices.last();
    case ValueKind::Boolean:
        return QStringLiteral("true");
    case ValueKind::Integer:
        return QStringLiteral("2");
    case ValueKind::Number:
        return QStringLiteral("3.5");
    case ValueKind::Duration:
        return QStringLiteral("1.5h");
    case ValueKind::Size:
        return QStringLiteral("500GiB");
    case ValueKind::Rate:
        return QStringLiteral("200MiB/s");
    case ValueKind::Money:
        return QStringLiteral("49.90");
    case ValueKind::Percent:
        return QStringLiteral("99.5%");
    case ValueKind::Frequency:
        return QStringLiteral("0.2/y");
    case ValueKind::Address:
        return QStringLiteral("10.10.4.11");
    case ValueKind::Block:
        return QStringLiteral("10.10.4.0/24");
    case ValueKind::Endpoint:
        return QStringLiteral("203.0.113.7:51820");
    case ValueKind::Ports:
        return QStringLiteral("443/tcp");
    case ValueKind::Hours:
        return QStringLiteral("Mon-Fri 08:00-18:00");
    case ValueKind::Zone:
        return QStringLiteral("Europe/Berlin");
    case ValueKind::Date:
        return QStringLiteral("2026-04-20");
    case ValueKind::Moment:
        return QStringLiteral("2026-04-20T09:00:00Z");
    case ValueKind::Reference:
        if (field.key == u"gateway" || (field.key == u"at" && field.type.referenced == EntityKind::Component))
            return QStringLiteral("dub-gw");
        if (field.key == u"standby")
            return QStringLiteral("orders-db");
        return referenceSample(field.type.referenced);
    case ValueKind::Place:
        return QStringLiteral("Dublin");
    case ValueKind::TrafficEnd:
        return QStringLiteral("fra-app");
    case ValueKind::Prose:
    case ValueKind::Code:
        return QStringLiteral("two\nlines");
    case ValueKind::Text:
        break;
    }
    return QStringLiteral("some text");
}

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<InspectorPanel> m_panel;

    ValueEditor* editorAt(const QString& slot) const {
        const auto editors = m_panel->findChildren<ValueEditor*>(slot);
        for (ValueEditor* editor : editors) {
            if (!editor->signalsBlocked())
                return editor;
        }
        return nullptr;
    }

    void press(const QString& name) const {
        const auto buttons = m_panel->findChildren<QPushButton*>(name);
        for (QPushButton* button : buttons) {
            if (!button->signalsBlocked()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button %1").arg(name)));
    }

    QString write(const QString& slot, const Field& field, const QString& text) const {
        ValueEditor* editor = editorAt(slot);
        if (editor == nullptr)
            return QStringLiteral("no editor %1").arg(slot);
        editor->setText(text);
        editor->finish();
        if (editor->isWrong())
            return QStringLiteral("%1 (%2): %3").arg(slot, field.key, editor->wrongSentence());
        return {};
    }

    const void* root() const {
        const auto& selection = m_session->selection();
        if (selection.empty())
            return &m_session->plan().project;
        return entityType(selection.front().kind).find(m_session->plan(), selection.front().id);
    }

    QString stored(const RecordPath& path, const Field& field, int index) const {
        const void* record = recordAt(root(), path);
        if (record == nullptr || field.count(record) <= index)
            return QStringLiteral("(absent)");
        return formatValue(field.type, field.get(record, index), PlanNames(m_session->plan()));
    }

    QString canonical(const Field& field, const QString& text) const {
        const PlanNames names(m_session->plan());
        return formatValue(field.type, *parseValue(field.type, text, names), names);
    }

    QString writeValue(const RecordPath& path, const Field& field) const {
        const QString sample = sampleFor(field);
        QString wrong = write(fieldSlot(path, field, 0), field, sample);
        return wrong;
    }

    void verifyValue(const RecordPath& path, const Field& field) const {
        QCOMPARE(stored(path, field, 0), canonical(field, sampleFor(field)));
        ValueEditor* editor = editorAt(fieldSlot(path, field, 0));
        QVERIFY2(editor != nullptr, qPrintable(fieldSlot(path, field, 0)));
        QCOMPARE(editor->text(), canonical(field, sampleFor(field)));
    }

    /// Needed fields first: a record of a list joins the plan when it has them.
    static std::vector<const Field*> neededFirst(const RecordType& type) {
        std::vector<const Field*> order;
        for (const bool needed : {true, false}) {
            for (const Field& field : type.fields) {
                if (field.required == needed)
                    order.push_back(&field);
            }
        }
        return order;
    }

    void checkRecord(const RecordPath& path, const RecordType& type) const {
        bool oneOfDone = false;
        std::vector<const Field*> written;
        for (const Field* field : neededFirst(type)) {
            const auto position = static_cast<int>(field - type.fields.data());
            const bool oneOf = std::find(type.exactlyOneOf.begin(), type.exactlyOneOf.end(), position) !=
                               type.exactlyOneOf.end();
            if (field->isRecord()) {
                checkChild(path, *field);
            } else if (field->shape == Shape::List) {
                press(QStringLiteral("add:") + fieldPlace(path, *field));
                const QString wrong = writeValue(path, *field);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                QCOMPARE(stored(path, *field, 0), canonical(*field, sampleFor(*field)));
            } else if (field->key == u"at-least") {
                continue; // more than the members that there are is refused
            } else {
                const QString wrong = writeValue(path, *field);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                if (!oneOf || !oneOfDone)
                    written.push_back(field);
                if (oneOf) { // the later one takes the place of the earlier
                    if (oneOfDone)
                        written.erase(std::remove_if(written.begin(), written.end(),
                                                     [&](const Field* f) {
                                                         const auto at =
                                                             static_cast<int>(f - type.fields.data());
                                                         return std::find(type.exactlyOneOf.begin(),
                                                                          type.exactlyOneOf.end(),
                                                                          at) != type.exactlyOneOf.end();
                                                     }),
                                      written.end());
                    if (oneOfDone)
                        written.push_back(field);
                    oneOfDone = true;
                }
            }
        }
        for (const Field* field : written)
            verifyValue(path, *field);
    }

    void checkChild(const RecordPath& path, const Field& field) const {
        if (field.shape == Shape::List) {
            press(QStringLiteral("add:") + fieldPlace(path, field));
        } else if (field.shape == Shape::Optional) {
            const void* owner = recordAt(root(), path);
            if (field.count(owner) == 0)
                press(QStringLiteral("add:") + fieldPlace(path, field));
        }
        checkRecord(childPath(path, field, 0), field.record());
    }

private slots:
    void init() {
        static int run = 0;
        applyTheme(*qApp, ThemeChoice::Light);
        m_session = std::make_unique<Session>();
        m_session->setDocument(createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++run)),
                                             planWithEverything(), QStringLiteral("New")));
        m_panel = std::make_unique<InspectorPanel>(*m_session);
        m_panel->resize(320, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_session.reset();
    }

    /// What holds while a field is empty is shown in it.
    void emptyFieldsTellWhatHolds() {
        const ComponentId orders = m_session->plan().components.at(0).id;
        const auto hintOf = [this](const QString& slot) {
            auto* line = editorAt(slot)->findChild<QLineEdit*>();
            return line->placeholderText();
        };
        const Field& rto = *Component::record().find(u"rto");
        m_session->select({refTo(orders)});
        QTRY_VERIFY(editorAt(fieldSlot({}, rto, 0)) != nullptr);
        const QString usual = hintOf(fieldSlot({}, rto, 0));
        m_session->edit(QStringLiteral("Inherit"), [&](Edit& edit) {
            edit.change(edit.plan().protectionGroups, edit.plan().protectionGroups.at(0).id,
                        [&](ProtectionGroup& group) {
                            group.members = {orders};
                            group.rto = Seconds(4 * 3600);
                        });
        });
        QTRY_COMPARE(hintOf(fieldSlot({}, rto, 0)).replace(QChar::Nbsp, u' '),
                     QStringLiteral("4 h (from Shop)"));
        m_session->edit(QStringLiteral("Leave"), [](Edit& edit) {
            edit.change(edit.plan().protectionGroups, edit.plan().protectionGroups.at(0).id,
                        [](ProtectionGroup& group) { group.members.clear(); });
        });
        QTRY_COMPARE(hintOf(fieldSlot({}, rto, 0)), usual);
    }

    /// The value of the set in use is the placeholder, its source the tooltip.
    void assumptionsShowTheSet() {
        m_session->edit(QStringLiteral("Assume"), [](Edit& edit) {
            ProjectSettings project = edit.plan().project;
            project.assumptions.emplace();
            project.assumptions->use = AssumptionSetName::Cautious;
            edit.setProject(project);
        });
        m_session->select({});
        const Field& assumptions = *ProjectSettings::record().find(u"assumptions");
        const Field& every = *Assumptions::record().find(u"every");
        const QString slot = fieldSlot(childPath({}, assumptions, 0), every, 0);
        QTRY_VERIFY(editorAt(slot) != nullptr);
        auto* line = editorAt(slot)->findChild<QLineEdit*>();
        QTRY_COMPARE(line->placeholderText().replace(QChar::Nbsp, u' '),
                     QStringLiteral("1 d (cautious set)"));
        QVERIFY(line->toolTip().contains(QStringLiteral("Backups are seldom made")));
    }

    void everyFieldOfEveryKind_data() {
        QTest::addColumn<int>("kind");
        for (const EntityType& type : entityTypes()) {
            if (type.kind != EntityKind::Placement && type.kind != EntityKind::Page)
                QTest::newRow(qPrintable(type.key)) << static_cast<int>(type.kind);
        }
        QTest::newRow("project") << -1;
    }
    void everyFieldOfEveryKind() {
        QFETCH(int, kind);
        if (kind >= 0) {
            const EntityType& type = entityType(static_cast<EntityKind>(kind));
            m_session->select({{type.kind, type.id(type.at(m_session->plan(), 0))}});
            const auto buttons = m_panel->findChildren<QPushButton*>(QStringLiteral("showAll"));
            for (QPushButton* button : buttons)
                button->click();
            checkRecord({}, type.record());
        } else {
            checkRecord({}, ProjectSettings::record());
        }
        QVERIFY(m_session->document().canUndo());
    }

    void wrongInputIsKeptAndThePlanUnchanged() {
        const Component& orders = m_session->plan().components.at(0);
        m_session->select({refTo(orders.id)});
        const QString slot = QStringLiteral("/rto");
        auto* line = editorAt(slot)->findChild<QLineEdit*>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("4 hrs"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(editorAt(slot)->isWrong());
        QVERIFY(editorAt(slot)->wrongSentence().contains(u"4 hrs"));
        QVERIFY(!m_session->plan().components.at(0).rto);
        QCOMPARE(line->property("wrong").toBool(), true);

        m_session->select({refTo(m_session->plan().components.at(1).id)});
        m_session->select({refTo(m_session->plan().components.at(0).id)});
        QCOMPARE(editorAt(slot)->text(), QStringLiteral("4 hrs"));
        QVERIFY(editorAt(slot)->isWrong());

        line = editorAt(slot)->findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("90m"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!editorAt(slot)->isWrong());
        QCOMPARE(editorAt(slot)->text(), QStringLiteral("1h30m"));
        QCOMPARE(m_session->plan().components.at(0).rto, Seconds(5400));
    }

    /// The rule is the document's; the form only says it beside the field, and no message appears.
    void whatTheDocumentRefusesIsToldBesideTheField() {
        const auto type = [this](const char* slot, const char* text) {
            auto* line = editorAt(QString::fromLatin1(slot))->findChild<QLineEdit*>();
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, QString::fromLatin1(text));
            QTest::keyClick(line, Qt::Key_Return);
        };
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_session->select({});
        const auto currency = m_session->plan().project.currency;
        type("/currency", "EU");
        QVERIFY(editorAt(u"/currency"_qs)->wrongSentence().contains(u"ISO 4217"));
        QCOMPARE(m_session->plan().project.currency, currency);
        const Component& orders = m_session->plan().components.at(0);
        const QString taken = m_session->plan().components.at(1).name;
        m_session->select({refTo(orders.id)});
        type("/name", taken.toLatin1().constData());
        QVERIFY(editorAt(u"/name"_qs)->wrongSentence().contains(u"already"));
        QVERIFY(m_session->plan().components.at(0).name != taken);
        QCOMPARE(failed.size(), 0);
    }

    void escapeGoesBackToThePlan() {
        m_session->select({refTo(m_session->plan().components.at(0).id)});
        auto* line = editorAt(QStringLiteral("/rto"))->findChild<QLineEdit*>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("soon"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(editorAt(QStringLiteral("/rto"))->isWrong());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!editorAt(QStringLiteral("/rto"))->isWrong());
        QCOMPARE(line->text(), QString());
    }

    void typedTextCountsWhenTheSelectionChanges() {
        m_session->select({refTo(m_session->plan().components.at(0).id)});
        auto* line = editorAt(QStringLiteral("/rto"))->findChild<QLineEdit*>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("4h"));
        m_session->select({refTo(m_session->plan().components.at(1).id)});
        QCOMPARE(m_session->plan().components.at(0).rto, Seconds(4 * 3600));
    }

    void listsAreReorderedAndShortened() {
        m_session->select({refTo(m_session->plan().procedures.at(0).id)});
        for (const char16_t* name : {u"first", u"second"}) {
            press(QStringLiteral("add:/steps"));
            const int index = static_cast<int>(m_session->plan().procedures.at(0).steps.size());
            const Field& steps = *Procedure::record().find(u"steps");
            ValueEditor* editor = editorAt(fieldSlot({{&steps, index}}, *Step::record().find(u"name"), 0));
            QVERIFY(editor != nullptr);
            editor->setText(QString::fromUtf16(name));
            editor->finish();
        }
        QCOMPARE(static_cast<int>(m_session->plan().procedures.at(0).steps.size()), 2);
        const auto cards = m_panel->findChildren<RecordCard*>();
        QList<RecordCard*> steps;
        for (RecordCard* card : cards) {
            if (!card->signalsBlocked())
                steps << card;
        }
        QCOMPARE(steps.size(), 2);
        const auto buttons = steps.at(1)->findChildren<QToolButton*>();
        buttons.at(0)->click(); // move up
        QCOMPARE(m_session->plan().procedures.at(0).steps.front().name, QStringLiteral("second"));
        for (RecordCard* card : m_panel->findChildren<RecordCard*>()) {
            if (card->signalsBlocked())
                continue;
            card->findChild<QToolButton*>(QStringLiteral("remove"))->click();
            break;
        }
        QCOMPARE(static_cast<int>(m_session->plan().procedures.at(0).steps.size()), 1);
        m_session->undo();
        QCOMPARE(static_cast<int>(m_session->plan().procedures.at(0).steps.size()), 2);
    }
};

DRAWBRIDGE_TEST(InspectorTest)
#include "inspector_test.moc"
