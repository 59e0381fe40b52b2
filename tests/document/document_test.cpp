// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

Team team(const QString& name) {
    Team t;
    t.name = name;
    return t;
}

Component component(const QString& name) {
    Component c;
    c.name = name;
    return c;
}

QStringList teamNames(const Plan& plan) {
    QStringList names;
    for (const Team& t : plan.teams)
        names << t.name;
    return names;
}

void addTeam(Document& document, const QString& name) {
    document.edit(u"Add "_qs + name, [&](Edit& edit) { edit.add(team(name)); });
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"shop.drplan"_qs);
        m_document = createProject(m_path, namedPlan(u"Shop"_qs), u"New project"_qs);
    }

    void editIsOnTheDiskAndInTheHistory() {
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-1);
        addTeam(*m_document, u"DBA"_qs);
        const auto history = m_document->history();
        QCOMPARE(history.size(), std::size_t(2));
        QCOMPARE(history[0].label, u"New project"_qs);
        QCOMPARE(history[1].label, u"Add DBA"_qs);
        QCOMPARE(history[1].number, 2);
        QVERIFY(history[1].at >= before && history[1].at.timeSpec() == Qt::UTC);
        QVERIFY(!history[1].who.isEmpty() && !history[1].who.contains(u'@'));
        reopen();
        QCOMPARE(teamNames(m_document->plan()), QStringList{u"DBA"_qs});
    }

    void observersHearEachChange() {
        std::vector<ChangeSet> heard;
        const int first = m_document->subscribe([&](const ChangeSet& change) { heard.push_back(change); });
        addTeam(*m_document, u"A"_qs);
        const EntityRef ref = refTo(m_document->plan().teams.at(0).id);
        m_document->edit(u"Rename"_qs, [&](Edit& edit) {
            edit.change(edit.plan().teams, edit.plan().teams.at(0).id, [](Team& t) { t.name = u"B"_qs; });
        });
        m_document->undo();
        m_document->edit(u"Remove"_qs, [&](Edit& edit) { edit.remove(ref); });
        m_document->unsubscribe(first);
        addTeam(*m_document, u"C"_qs);
        QCOMPARE(heard.size(), std::size_t(4));
        const std::vector kinds{ChangeKind::Added, ChangeKind::Changed, ChangeKind::Changed,
                                ChangeKind::Removed};
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            QCOMPARE(heard[i].changes.size(), std::size_t(1));
            QCOMPARE(heard[i].changes[0].kind, kinds[i]);
            QVERIFY(heard[i].changes[0].entity == ref);
            QVERIFY(!heard[i].project);
        }
        QCOMPARE(heard[2].label, u"Rename"_qs);
    }

    void observersMayEdit() {
        QStringList heard;
        m_document->subscribe([&](const ChangeSet& change) {
            if (change.label == u"Add A")
                addTeam(*m_document, u"B"_qs);
        });
        m_document->subscribe([&](const ChangeSet& change) { heard << change.label; });
        addTeam(*m_document, u"A"_qs);
        QCOMPARE(heard, QStringList({u"Add A"_qs, u"Add B"_qs}));
    }

    void whatThrowsDidNotHappen() {
        addTeam(*m_document, u"A"_qs);
        const QByteArray before = fingerprint(m_folder->path());
        bool told = false;
        m_document->subscribe([&](const ChangeSet&) { told = true; });
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, m_document->edit(u"Fails"_qs, [](Edit& edit) {
            edit.add(team(u"B"_qs));
            throw std::runtime_error("no");
        }));
        QVERIFY_THROWS_EXCEPTION(InputError, addTeam(*m_document, u"A"_qs));
        QVERIFY_THROWS_EXCEPTION(
            std::logic_error, m_document->edit(u"Nested"_qs, [&](Edit&) { addTeam(*m_document, u"C"_qs); }));
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, m_document->edit(u"Nobody"_qs, [](Edit& edit) {
            edit.change(edit.plan().teams, TeamId(5), [](Team&) {});
        }));
        QCOMPARE(teamNames(m_document->plan()), QStringList{u"A"_qs});
        QCOMPARE(fingerprint(m_folder->path()), before);
        QVERIFY(!told);
    }

    void noChangeIsNoEntry() {
        addTeam(*m_document, u"A"_qs);
        const auto id = m_document->plan().teams.at(0).id;
        bool told = false;
        m_document->subscribe([&](const ChangeSet&) { told = true; });
        QVERIFY(m_document->edit(u"Nothing"_qs, [](Edit&) {}).isEmpty());
        const auto change = m_document->edit(u"The same"_qs, [&](Edit& edit) {
            edit.change(edit.plan().teams, id, [](Team& t) { t.name = u"A"_qs; });
            const TeamId other = edit.add(team(u"B"_qs));
            edit.remove(refTo(other));
            edit.setProject(edit.plan().project);
        });
        QVERIFY(change.isEmpty() && !told);
        QCOMPARE(m_document->history().size(), std::size_t(2));
    }

    void undoAndRedo() {
        QVERIFY(!m_document->canUndo() && !m_document->canRedo());
        QVERIFY_THROWS_EXCEPTION(InputError, m_document->undo());
        addTeam(*m_document, u"A"_qs);
        addTeam(*m_document, u"B"_qs);
        QCOMPARE(m_document->undoLabel(), u"Add B"_qs);
        m_document->undo();
        QCOMPARE(teamNames(m_document->plan()), QStringList{u"A"_qs});
        QCOMPARE(m_document->undoLabel(), u"Add A"_qs);
        QCOMPARE(m_document->redoLabel(), u"Add B"_qs);
        reopen();
        QCOMPARE(m_document->redoLabel(), u"Add B"_qs);
        m_document->undo();
        m_document->redo();
        m_document->redo();
        QCOMPARE(teamNames(m_document->plan()), QStringList({u"A"_qs, u"B"_qs}));
        QVERIFY_THROWS_EXCEPTION(InputError, m_document->redo());
        m_document->undo();
        addTeam(*m_document, u"C"_qs);
        QVERIFY(!m_document->canRedo());
        const auto last = m_document->history()[6];
        QCOMPARE(last.kind, HistoryEntry::Kind::Redo);
        QCOMPARE(last.of.value_or(0), 3);
    }

    void versions() {
        addTeam(*m_document, u"A"_qs);
        QCOMPARE(m_document->editsSinceVersion(), 2);
        const NamedVersion version = m_document->saveVersion(u" Reviewed "_qs);
        QCOMPARE(version.number, 1);
        QCOMPARE(version.name, u"Reviewed"_qs);
        QCOMPARE(m_document->editsSinceVersion(), 0);
        QVERIFY(m_document->revertTo(version).isEmpty());
        const Plan reviewed = m_document->plan();
        addTeam(*m_document, u"B"_qs);
        m_document->undo();
        addTeam(*m_document, u"C"_qs);
        m_document->edit(u"Remove"_qs, [](Edit& edit) { edit.remove(refTo(edit.plan().teams.at(0).id)); });
        QCOMPARE(m_document->editsSinceVersion(), 4);
        reopen();
        const Plan later = m_document->plan();
        const ChangeSet change = m_document->revertTo(m_document->versions().at(0));
        QCOMPARE(change.changes.size(), std::size_t(2));
        QCOMPARE(difference(m_document->plan(), reviewed), QString());
        QCOMPARE(m_document->history().back().kind, HistoryEntry::Kind::Revert);
        m_document->undo();
        QCOMPARE(difference(m_document->plan(), later), QString());
        NamedVersion unknown = version;
        unknown.number = 9;
        QVERIFY_THROWS_EXCEPTION(InputError, m_document->revertTo(unknown));
        QVERIFY_THROWS_EXCEPTION(InputError, m_document->saveVersion(u"  "_qs));
    }

    void secondOpenerReadsOnly() {
        addTeam(*m_document, u"A"_qs);
        const QByteArray before = fingerprint(m_folder->path());
        {
            const auto second = openProject(m_path);
            QVERIFY(second->isReadOnly());
            QVERIFY(second->readOnlyReason().contains(u"another Drawbridge"_qs));
            QCOMPARE(teamNames(second->plan()), QStringList{u"A"_qs});
            QVERIFY_THROWS_EXCEPTION(InputError, addTeam(*second, u"B"_qs));
            QVERIFY(!second->canUndo());
            QCOMPARE(second->history().size(), std::size_t(2));
        }
        QCOMPARE(fingerprint(m_folder->path()), before);
        addTeam(*m_document, u"B"_qs);
        auto reader = openProject(m_path, OpenMode::ReadOnly);
        m_document.reset();
        m_document = openProject(m_path);
        QVERIFY(!m_document->isReadOnly() && m_document->readOnlyReason().isEmpty());
        addTeam(*m_document, u"C"_qs);
        QCOMPARE(reader->history().size(), std::size_t(4));
    }

    void removalTakesReferencesAlong() {
        const Removal r = makeReferences();
        m_document->edit(u"Remove all"_qs, [&](Edit& edit) { edit.remove(refTo(r.target)); });
        const Plan& plan = m_document->plan();
        const Component& user = *plan.components.find(r.user);
        QVERIFY(!user.host && user.dependencies.empty());
        QCOMPARE(user.copies.size(), std::size_t(1));
        QVERIFY(user.recovery && !user.recovery->standby);
        QVERIFY(plan.protectionGroups.at(0).members.empty());
        QCOMPARE(plan.scenarios.at(0).fails.size(), std::size_t(1));
        QVERIFY(plan.tunnels.isEmpty() && plan.firewalls.size() == 1 && plan.placements.isEmpty());
        QCOMPARE(plan.firewalls.at(0).rules.size(), std::size_t(1));
        QCOMPARE(plan.accesses.size(), 1);
        QVERIFY(!plan.networks.isEmpty() && user.recovery->address);
        m_document->edit(u"Remove network"_qs,
                         [](Edit& edit) { edit.remove(refTo(edit.plan().networks.at(0).id)); });
        QVERIFY(!m_document->plan().components.find(r.user)->recovery->address);
        QVERIFY(m_document->plan().accesses.isEmpty());
        m_document->undo();
        m_document->undo();
        QCOMPARE(m_document->plan().tunnels.size(), 1);
        QCOMPARE(m_document->plan().scenarios.at(0).fails.size(), std::size_t(2));
    }

    void removingManyIsRemovingEach() {
        const Plan plan = filledPlan();
        const QString path = m_folder->filePath(u"full.drplan"_qs);
        auto document = createProject(path, plan, QString());
        std::set<EntityRef> some;
        for (const EntityType& type : entityTypes())
            some.insert({type.kind, type.id(type.at(plan, 1))});
        document->edit(u"Together"_qs, [&](Edit& edit) { edit.removeAll(some); });
        const Plan together = document->plan();
        document->undo();
        QCOMPARE(difference(document->plan(), plan), QString());
        document->edit(u"One by one"_qs, [&](Edit& edit) {
            for (const EntityRef& ref : some)
                edit.remove(ref);
        });
        QCOMPARE(difference(document->plan(), together), QString());
    }

    void invalidPlansAreRefused_data();
    void invalidPlansAreRefused() {
        QFETCH(std::function<void(Edit&)>, how);
        QFETCH(QString, said);
        m_document->edit(u"Some"_qs, [](Edit& edit) {
            edit.add(component(u"orders"_qs));
            Site site;
            site.name = u"Here"_qs;
            edit.add(site);
        });
        const QString message = messageOf<InputError>([&] { m_document->edit(u"Bad"_qs, how); });
        QCOMPARE(message, said);
        QCOMPARE(m_document->history().size(), std::size_t(2));
    }

    void namesMayBeSwapped() {
        addTeam(*m_document, u"A"_qs);
        addTeam(*m_document, u"B"_qs);
        m_document->edit(u"Swap"_qs, [](Edit& edit) {
            const auto a = edit.plan().teams.at(0).id;
            const auto b = edit.plan().teams.at(1).id;
            edit.change(edit.plan().teams, a, [](Team& t) { t.name = u"B"_qs; });
            edit.change(edit.plan().teams, b, [](Team& t) { t.name = u"A"_qs; });
        });
        QCOMPARE(teamNames(m_document->plan()), QStringList({u"B"_qs, u"A"_qs}));
        QVERIFY_THROWS_EXCEPTION(InputError, addTeam(*m_document, u"A"_qs));
        m_document->edit(u"Remove"_qs, [](Edit& edit) { edit.remove(refTo(edit.plan().teams.at(1).id)); });
        addTeam(*m_document, u"A"_qs);
    }

private:
    struct Removal {
        ComponentId target{1};
        ComponentId user{1};
    };

    void reopen() {
        m_document.reset();
        m_document = openProject(m_path);
    }

    template <class T>
    static typename T::EntityId put(Plan& plan, T entity) {
        const auto id = entity.id;
        const EntityType& type = entityType(KindOf<typename T::EntityId>::value);
        entity.position = type.nextPosition(plan);
        type.put(plan, std::make_shared<const T>(std::move(entity)));
        return id;
    }

    /// A component that everything refers to which can; some of it could not be drawn today, but older
    /// projects have such.
    Removal makeReferences() {
        Removal r;
        Plan plan = m_document->plan();
        r.target = put(plan, component(u"target"_qs));
        const ComponentId other = put(plan, component(u"other"_qs));
        Network network;
        network.name = u"lan"_qs;
        const NetworkId lan = put(plan, network);
        Component user = component(u"user"_qs);
        user.host = r.target;
        user.dependencies = {{r.target, {}, {}, {}}};
        user.copies.resize(2);
        user.copies[0].at.component = r.target;
        user.copies[1].at.component = other;
        user.recovery.emplace();
        user.recovery->standby = r.target;
        user.recovery->address.emplace().network = lan;
        r.user = put(plan, user);
        ProtectionGroup group;
        group.name = u"group"_qs;
        group.members = {r.target};
        put(plan, group);
        Scenario scenario;
        scenario.name = u"lost"_qs;
        scenario.fails.resize(2);
        scenario.fails[0].component = r.target;
        scenario.fails[1].component = other;
        put(plan, scenario);
        addNetworkReferences(plan, r.target, other, lan);
        m_document = createProject(m_folder->filePath(u"references.drplan"_qs), plan, u"References"_qs);
        return r;
    }

    static void addNetworkReferences(Plan& plan, ComponentId target, ComponentId other, NetworkId lan) {
        Tunnel tunnel;
        tunnel.name = u"tunnel"_qs;
        tunnel.a.gateway = target;
        tunnel.b.gateway = other;
        put(plan, tunnel);
        const PortRange port = *parsePortRange(u"443/tcp"_qs);
        Firewall firewall;
        firewall.at = target;
        put(plan, firewall);
        Firewall kept;
        kept.at = other;
        kept.rules.resize(2);
        kept.rules[0].allow = port;
        kept.rules[0].from.component = target;
        kept.rules[1].deny = port;
        put(plan, kept);
        Access access;
        access.to.component = target;
        put(plan, access);
        Access toLan;
        toLan.to.network = lan;
        put(plan, toLan);
        Page page;
        page.name = u"page"_qs;
        Placement placement;
        placement.page = put(plan, page);
        placement.what.component = target;
        put(plan, placement);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Document> m_document;
};

void DocumentTest::invalidPlansAreRefused_data() {
    QTest::addColumn<std::function<void(Edit&)>>("how");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QString& said, std::function<void(Edit&)> how) {
        QTest::newRow(name) << how << said;
    };
    const auto ofComponent = [&](const char* name, const QString& said, std::function<void(Component&)> how) {
        row(name, said, [how](Edit& edit) {
            const auto id = edit.plan().components.at(0).id;
            edit.change(edit.plan().components, id, [&](Component& c) { how(c); });
        });
    };
    ofComponent("no name", u"Component: name is missing."_qs, [](Component& c) { c.name.clear(); });
    ofComponent("spaces", u"Component \" a\": the name begins or ends with a space."_qs,
                [](Component& c) { c.name = u" a"_qs; });
    ofComponent("line break",
                u"Component \"a\nb\": name has a line break or control character. (And 1 more like this.)"_qs,
                [](Component& c) { c.name = u"a\nb"_qs; });
    ofComponent("long name",
                u"Component \"%1…%2\": the name is longer than 200 characters."_qs.arg(QString(55, u'x'),
                                                                                       QString(24, u'x')),
                [](Component& c) { c.name = QString(201, u'x'); });
    ofComponent("any", u"Component \"any\": the name \"any\" is reserved for rules: choose another."_qs,
                [](Component& c) { c.name = u"any"_qs; });
    ofComponent("no host", u"Component \"orders\": host refers to a component that is not in this plan."_qs,
                [](Component& c) { c.host = ComponentId(7); });
    ofComponent("hosts itself", u"Component \"orders\": runs on itself, directly or through its hosts."_qs,
                [](Component& c) { c.host = c.id; });
    ofComponent("negative", u"Component \"orders\": rto must not be negative."_qs,
                [](Component& c) { c.rto = Seconds(-1); });
    ofComponent("beyond", u"Component \"orders\": unavailability must be between 0 and 1."_qs,
                [](Component& c) { c.unavailability = 1.5; });
    ofComponent("not a number", u"Component \"orders\": unavailability must be between 0 and 1."_qs,
                [](Component& c) { c.unavailability = std::nan(""); });
    ofComponent("dependency twice",
                u"Component \"orders\": requires[2] names the same component as an earlier one."_qs,
                [](Component& c) {
                    c.dependencies = {{c.id, {}, {}, {}}, {c.id, {}, {}, {}}};
                });
    ofComponent("copy nowhere", u"Component \"orders\": copies[1].at is missing."_qs,
                [](Component& c) { c.copies.resize(1); });
    ofComponent(
        "duration",
        u"Component \"orders\": recovery.steps[1].duration the best duration must not exceed the likely one."_qs,
        [](Component& c) {
            Step step;
            step.name = u"s"_qs;
            step.duration = UncertainDuration{Seconds(10), {}, {}};
            c.recovery.emplace().steps = {step};
        });
    row("same name", u"Component \"orders\": there is already one with that name."_qs,
        [](Edit& edit) { edit.add(component(u"orders"_qs)); });
    row("site in itself", u"Site \"Room\": is inside itself."_qs, [](Edit& edit) {
        Site site;
        site.id = SiteId(1); // problems are told in the order of ids
        site.name = u"Room"_qs;
        site.within = edit.plan().sites.at(0).id;
        const SiteId room = edit.add(site);
        edit.change(edit.plan().sites, edit.plan().sites.at(0).id, [&](Site& s) { s.within = room; });
    });
    row("two firewalls", u"Firewall rules \"orders\": there is already one for the same component."_qs,
        [](Edit& edit) {
            Firewall firewall;
            firewall.at = edit.plan().components.at(0).id;
            edit.add(firewall);
            firewall.id = FirewallId::fresh();
            edit.add(firewall);
        });
    row("no failure",
        u"Scenario \"s\": fails[1] must have exactly one of site, component, network, tunnel, provider, kind."_qs,
        [](Edit& edit) {
            Scenario scenario;
            scenario.name = u"s"_qs;
            scenario.fails.resize(1);
            edit.add(scenario);
        });
    row("currency", u"Project: the currency \"euro\" is not an ISO 4217 code, e.g. EUR."_qs, [](Edit& edit) {
        auto project = edit.plan().project;
        project.currency = u"euro"_qs;
        edit.setProject(project);
    });
    row("put back after removal", u"Component \"orders\": site refers to a site that is not in this plan."_qs,
        [](Edit& edit) {
            const SiteId site = edit.plan().sites.at(0).id;
            edit.remove(refTo(site));
            edit.change(edit.plan().components, edit.plan().components.at(0).id,
                        [&](Component& c) { c.site = site; });
        });
}

DRAWBRIDGE_TEST(DocumentTest)
#include "document_test.moc"
