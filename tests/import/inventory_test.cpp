// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/import.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drawbridge;
using inventory::Reading;

namespace {

QString data(const QString& name) {
    return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/inventory/") + name;
}

Reading read(const QByteArray& table, const Plan& existing = {}, const inventory::Wishes& wishes = {}) {
    return inventory::readInventory({{u"table.csv"_qs, table}}, existing, wishes);
}

Plan importFiles(const QStringList& names, const Plan& existing = {}) {
    QStringList files;
    for (const QString& name : names)
        files += data(name);
    return importSources(files, existing, {}).plan;
}

const Component& component(const Plan& plan, const QString& name) {
    for (const Component& one : plan.components) {
        if (one.name == name)
            return one;
    }
    qFatal("no component %s", qPrintable(name));
}

QString siteOf(const Plan& plan, const QString& name) {
    const Site* site = plan.sites.find(component(plan, name).site);
    return site == nullptr ? QString() : site->name;
}

QStringList addressesOf(const Plan& plan, const QString& name) {
    QStringList addresses;
    for (const NetworkInterface& one : component(plan, name).interfaces)
        addresses += plan.networks.find(one.network)->name + u' ' +
                     (one.address ? formatIpAddress(*one.address) : u"-"_qs);
    return addresses;
}

QStringList requirementsOf(const Plan& plan, const QString& name) {
    QStringList names;
    for (const Dependency& one : component(plan, name).dependencies)
        names += plan.components.find(one.on)->name;
    return names;
}

QStringList problems(const Reading& reading) {
    QStringList texts;
    for (const Diagnostic& problem : problemsOf(reading))
        texts += problem.message;
    return texts;
}

QString notes(const Reading& reading) {
    QStringList texts;
    for (const Diagnostic& note : reading.notes)
        texts += note.message;
    return texts.join(u'\n');
}

QString targetOf(const Reading& reading, const QString& heading) {
    for (const inventory::ColumnTaken& column : reading.tables.front().columns) {
        if (column.heading == heading)
            return column.target;
    }
    return u"no such heading"_qs;
}

QString refusal(const QByteArray& bytes) {
    try {
        read(bytes);
    } catch (const InputError& error) {
        return error.message();
    }
    return {};
}

} // namespace

class InventoryTest : public QObject {
    Q_OBJECT

private slots:
    /// What NetBox exports of devices, virtual machines and prefixes, in any order of files.
    void netBoxExports() {
        const Plan plan = importFiles(
            {u"netbox-virtual-machines.csv"_qs, u"netbox-devices.csv"_qs, u"netbox-prefixes.csv"_qs});
        QCOMPARE(plan.components.size(), 7);
        QCOMPARE(plan.sites.size(), 2);
        QCOMPARE(plan.networks.size(), 3); // one for each prefix, none beside
        QCOMPARE(component(plan, u"fra-docker-1"_qs).kind, ComponentKind::DockerHost);
        QCOMPARE(component(plan, u"fra-sw-1"_qs).kind, ComponentKind::Switch);
        QCOMPARE(component(plan, u"fra-fw-1"_qs).kind, ComponentKind::Firewall);
        QCOMPARE(component(plan, u"fra-esx-1"_qs).kind, ComponentKind::Server);
        QCOMPARE(component(plan, u"orders-db"_qs).kind, ComponentKind::Database);
        QCOMPARE(component(plan, u"mail"_qs).kind, ComponentKind::Server); // a dash says nothing
        QCOMPARE(siteOf(plan, u"dub-docker-1"_qs), u"Dublin"_qs);
        QCOMPARE(*component(plan, u"fra-docker-1"_qs).found->os, u"Debian 12"_qs);
        QCOMPARE(component(plan, u"fra-esx-1"_qs).tags, QStringList({u"prod"_qs, u"hardware"_qs}));
        const Component& db = component(plan, u"orders-db"_qs);
        QCOMPARE(plan.components.find(db.host)->name, u"fra-esx-1"_qs);
        QCOMPARE(*db.needs->cpus, 4.0);
        QCOMPARE(db.needs->memory->value, qint64(17'179'869'184));
        QVERIFY(!db.capacity);
        QCOMPARE(addressesOf(plan, u"orders-db"_qs), QStringList(u"10.10.4.0/24 10.10.4.30"_qs));
        const Network& network = plan.networks.at(0);
        QCOMPARE(network.vlan, std::optional(104));
        QCOMPARE(*network.note, u"Servers of the shop"_qs);
    }

    /// Titles above the table, semicolons, decimal commas, umlauts, line breaks in a cell.
    void germanSpreadsheet() {
        const Plan plan = importFiles({u"bestand-windows-1252.csv"_qs});
        QCOMPARE(plan.components.size(), 4);
        QCOMPARE(siteOf(plan, u"web-1"_qs), u"Köln"_qs);
        const Component& web = component(plan, u"web-1"_qs);
        QCOMPARE(web.needs->memory->value, qint64(1'610'612'736));
        QCOMPARE(*web.needs->cpus, 0.5);
        QCOMPARE(*web.rto, Seconds(4 * 3600));
        QCOMPARE(*web.rpo, Seconds(3600));
        QCOMPARE(*web.note, u"Schöne Größe – läuft"_qs);
        QCOMPARE(requirementsOf(plan, u"web-1"_qs), QStringList({u"db-1"_qs, u"anmeldung"_qs}));
        QCOMPARE(component(plan, u"db-1"_qs).needs->storage->value, qint64(1'024'500'000'000));
        QCOMPARE(component(plan, u"db-1"_qs).kind, ComponentKind::Database);
        QCOMPARE(component(plan, u"anmeldung"_qs).kind, ComponentKind::AuthenticationServer);
        QCOMPARE(*component(plan, u"anmeldung"_qs).rpo, Seconds(86400));
        QCOMPARE(component(plan, u"vh-1"_qs).capacity->storage->value,
                 qint64(4'096'000'000'000)); // not 4.096 GB
        QCOMPARE(*component(plan, u"vh-1"_qs).note, u"Zwei Netzteile;\nbeide geprüft"_qs);
        QCOMPARE(addressesOf(plan, u"vh-1"_qs), QStringList(u"10.1.0.0/24 10.1.0.2"_qs));
    }

    void utf16WithTabs() {
        const Plan plan = importFiles({u"sites-utf16.tsv"_qs});
        QCOMPARE(plan.sites.size(), 3);
        QCOMPARE(plan.sites.at(1).kind, SiteKind::CloudRegion);
        QCOMPARE(*plan.sites.at(2).role, SiteRole::Recovery);
        QCOMPARE(plan.sites.find(plan.sites.at(1).within)->name, u"Europe"_qs);
        QCOMPARE(*plan.sites.at(0).provider, u"Cloud “A”"_qs);
    }

    void separatorsAreFoundOrSaid() {
        for (const QByteArray& table :
             {QByteArray("Name,Site\na,X"), QByteArray("Name;Site\r\na;X\r\n"),
              QByteArray("Name\tSite\na\tX\n"), QByteArray("Name|Site\ra|X\r"),
              QByteArray("sep=;\r\nName;Site\r\na;X\r\n"), QByteArray("\xEF\xBB\xBFName,Site\na,X\n"),
              QByteArray("\"Name\";\"Site\"\n\"a\";\"X\"\n")}) {
            const Reading reading = read(table);
            QCOMPARE(problems(reading), QStringList());
            QCOMPARE(siteOf(reading.plan, u"a"_qs), u"X"_qs);
        }
    }

    void headingsInAnySpelling() {
        const Reading reading = read("HOST_NAME,data-center,R T O,Depends_On,whatever\na,X,4h,,1\n");
        QCOMPARE(targetOf(reading, u"HOST_NAME"_qs), u"name"_qs);
        QCOMPARE(targetOf(reading, u"data-center"_qs), u"site"_qs);
        QCOMPARE(targetOf(reading, u"R T O"_qs), u"rto"_qs);
        QCOMPARE(targetOf(reading, u"Depends_On"_qs), u"requires"_qs);
        QVERIFY(notes(reading).contains(u"“whatever” (not recognised)"));
    }

    void theTableIsKnownByItsHeadings_data() {
        QTest::addColumn<QByteArray>("headings");
        QTest::addColumn<QString>("table");
        const auto row = [](const char* headings, const QString& table) {
            QTest::newRow(headings) << QByteArray(headings) << table;
        };
        row("Hostname,IP,OS,CPU,RAM", u"components"_qs);
        row("Name,VID,Site,Group,Prefixes,Tenant,Status,Role,Description", u"networks"_qs);
        row("Prefix,Site,VLAN", u"networks"_qs);
        row("Device,Name,Label,Enabled,Type,Description,IP Addresses", u"interfaces"_qs);
        row("IP Address,VRF,Status,Role,Tenant,Assigned,DNS name,Description", u"interfaces"_qs);
        row("Name,Status,Facility,Region,Group,Tenant,ASN,Description", u"sites"_qs);
        row("Standort,Art,Anbieter", u"sites"_qs);
        row("Component,Depends on,Port", u"dependencies"_qs);
        row("Database,Backup target,Interval,Retention", u"copies"_qs);
        row("Team,Size,On-call response", u"teams"_qs);
        row("Rolle;Ansprechpartner;Telefon;Vertretung;E-Mail", u"contacts"_qs);
        row("Customer,Services,SLA,Monthly fee", u"contracts"_qs);
        row("From,To,Port,Expected", u"accesses"_qs);
    }
    void theTableIsKnownByItsHeadings() {
        QFETCH(QByteArray, headings);
        QFETCH(QString, table);
        QCOMPARE(read(headings + "\n").tables.front().table, table);
    }

    void valuesAsPeopleWriteThem() {
        const Reading reading = read("Name,Kind,RAM,vCPUs,Used by,RTO (h),RPO,Last\n"
                                     "a,VM,32 GB,4 vCPU,b,4,15 min,\n"
                                     "b,DB server,\"1,024 MB\",2.00,,0.5,1 day,\n"
                                     "c,core switch,n/a,-,a;b,,,\n");
        QCOMPARE(problems(reading), QStringList());
        const Plan& plan = reading.plan;
        QCOMPARE(component(plan, u"a"_qs).kind, ComponentKind::Server);
        QCOMPARE(component(plan, u"b"_qs).kind, ComponentKind::Database);
        QCOMPARE(component(plan, u"c"_qs).kind, ComponentKind::Switch);
        QCOMPARE(component(plan, u"a"_qs).capacity->memory->value, qint64(34'359'738'368));
        QCOMPARE(*component(plan, u"a"_qs).capacity->cpus, 4.0);
        QCOMPARE(component(plan, u"b"_qs).needs->memory->value, qint64(1'073'741'824));
        QCOMPARE(*component(plan, u"a"_qs).rto, Seconds(4 * 3600));
        QCOMPARE(*component(plan, u"b"_qs).rto, Seconds(1800));
        QCOMPARE(*component(plan, u"b"_qs).rpo, Seconds(86400));
        QCOMPARE(requirementsOf(plan, u"b"_qs), QStringList({u"a"_qs, u"c"_qs}));
    }

    /// A comma that may be either is asked about, not guessed: the difference is a factor of a thousand.
    void anAmbiguousCommaIsAnError() {
        const Reading reading = read("Name;RAM\na;1,024 GB\n");
        QCOMPARE(problems(reading).size(), 1);
        QVERIFY(problems(reading).front().contains(u"1.024"));
    }

    void copiesWithDatesAndAnswers() {
        const Reading reading =
            read("Database;Ablageort;Verfahren;Intervall;Letzte Sicherung;Offline;Aufbewahrung\n"
                 "db;Lager;Sicherung;24 Std;20.11.2026;ja;30 Tage\n",
                 readPlanText("drawbridge: 1\nname: x\nsites: [{name: Lager, kind: colocation}]\n"
                              "components: [{name: db, kind: database}]\n",
                              {}));
        QCOMPARE(problems(reading), QStringList());
        const DataCopy& copy = component(reading.plan, u"db"_qs).copies.at(0);
        QCOMPARE(copy.method, CopyMethod::Backup);
        QCOMPARE(*copy.every, Seconds(86400));
        QCOMPARE(*copy.lastSuccess, QDate(2026, 11, 20));
        QCOMPARE(*copy.keeps, Seconds(30 * 86400));
        QVERIFY(*copy.immutable);
    }

    void addressesFindTheirNetworks() {
        const Plan existing = readPlanText("drawbridge: 1\nname: x\nsites: [{name: A, kind: on-premises}]\n"
                                           "networks: [{name: big, cidr: 10.0.0.0/8}, {name: small, cidr: "
                                           "10.1.0.0/16, site: A}]\n",
                                           {});
        const Reading reading = read("Name,Site,IP address\n"
                                     "a,A,\"10.1.2.3, 10.2.2.3\"\n"
                                     "b,A,192.168.1.5/24\n"
                                     "c,A,172.16.0.1\n",
                                     existing);
        QCOMPARE(problems(reading), QStringList());
        QCOMPARE(addressesOf(reading.plan, u"a"_qs), QStringList({u"small 10.1.2.3"_qs, u"big 10.2.2.3"_qs}));
        QCOMPARE(addressesOf(reading.plan, u"b"_qs), QStringList(u"192.168.1.0/24 192.168.1.5"_qs));
        QCOMPARE(addressesOf(reading.plan, u"c"_qs), QStringList());
        QVERIFY(notes(reading).contains(u"172.16.0.1"));
        QVERIFY(notes(reading).contains(u"The network “192.168.1.0/24” was made"));
    }

    /// All errors, by row and column as the spreadsheet shows them, and nothing is imported.
    void errorsByRowAndColumn() {
        const Reading reading = read("Title\n\nName,Site,RTO,Depends on,IP address\n"
                                     "a,A,4 hrs?,nothing,10.0.0.1/24\n"
                                     ",A,,,\n"
                                     "b,A,1h,a,10.0.0.300\n"
                                     "a,A,,,\n");
        const QStringList found = problems(reading);
        QCOMPARE(found.size(), 5);
        QVERIFY2(found.at(0).startsWith(u"row 4, column RTO: “4 hrs?” is not a duration"),
                 qPrintable(found.at(0)));
        QVERIFY2(found.at(1).startsWith(u"row 4, column Depends on: no component is called “nothing”"),
                 qPrintable(found.at(1)));
        QVERIFY2(found.at(2).startsWith(u"row 5, column Name: the row has no name"), qPrintable(found.at(2)));
        QVERIFY2(found.at(3).startsWith(u"row 6, column IP address: “10.0.0.300”"), qPrintable(found.at(3)));
        QVERIFY2(found.at(4).startsWith(u"row 7, column Name: the same is already in row 4"),
                 qPrintable(found.at(4)));
    }

    void onlyTheFirstErrorsAreListed() {
        QByteArray table = "Name,RTO\n";
        for (int i = 0; i < 50; ++i)
            table += "c" + QByteArray::number(i) + ",soon\n";
        const Reading reading = read(table);
        QCOMPARE(problems(reading).size(), 21);
        QCOMPARE(problems(reading).back(), u"and 30 more errors"_qs);
    }

    void nothingIsHalfImported() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Name,RTO\ngood,4h\nbad,never\n");
        file.close();
        bool isRefused = false;
        try {
            importSources({file.fileName()}, {}, {});
        } catch (const inventory::InventoryError& error) {
            isRefused = true;
            QCOMPARE(error.problems().size(), std::size_t(1));
        }
        QVERIFY(isRefused);
    }

    /// What the table gives is updated; what it lacks stays.
    void importingAgainUpdatesByName() {
        const Plan first = read("Name,Kind,Site,RTO,RPO,IP,Depends on\n"
                                "web,service,A,4h,1h,10.0.0.1/24,db\n"
                                "db,database,A,4h,,10.0.0.2/24,\n")
                               .plan;
        const Reading again =
            read("Name,RTO,RPO,IP,Type\nweb,2h,,10.0.0.9/24,server\nDB,4h,,10.0.0.2/24,\nnew,1h,,,\n", first);
        QCOMPARE(problems(again), QStringList());
        const Component& web = component(again.plan, u"web"_qs);
        QCOMPARE(web.id, component(first, u"web"_qs).id);
        QCOMPARE(*web.rto, Seconds(7200));
        QCOMPARE(*web.rpo, Seconds(3600));
        QCOMPARE(web.kind, ComponentKind::Service); // no column says the kind itself
        QCOMPARE(requirementsOf(again.plan, u"web"_qs), QStringList(u"db"_qs));
        QCOMPARE(addressesOf(again.plan, u"web"_qs), QStringList(u"10.0.0.0/24 10.0.0.9"_qs)); // moved
        const inventory::Tally& tally = again.tallies.at(0);
        QCOMPARE(tally.added, 1);
        QCOMPARE(tally.changed, 1);
        QCOMPARE(tally.unchanged, 1);
    }

    void elementsOfListsAreUpdated() {
        const Plan first = readPlanText(
            "drawbridge: 1\nname: x\ncomponents:\n  - {name: a, kind: service, requires: [{on: b, port: "
            "80/tcp}, c]}\n  - {name: b, kind: service}\n  - {name: c, kind: service}\n  - {name: d, "
            "kind: service}\n",
            {});
        const Reading reading = read("Component,Depends on,Strength\na,b,soft\na,d,hard\n", first);
        QCOMPARE(problems(reading), QStringList());
        const Component& a = component(reading.plan, u"a"_qs);
        QCOMPARE(requirementsOf(reading.plan, u"a"_qs), QStringList({u"b"_qs, u"c"_qs, u"d"_qs}));
        QCOMPARE(*a.dependencies.at(0).strength, Strength::Soft);
        QVERIFY(a.dependencies.at(0).port.has_value());
    }

    void aMappingCanBeSaid() {
        inventory::Wishes wishes;
        wishes.map = {{u"Kritisch"_qs, u"tags"_qs}, {u"RTO"_qs, u""_qs}, {u"Größe"_qs, u"memory (GB)"_qs}};
        const Reading reading = read("Name,Kritisch,RTO,Größe\na,hoch,whenever,8\n", {}, wishes);
        QCOMPARE(problems(reading), QStringList());
        const Component& a = component(reading.plan, u"a"_qs);
        QCOMPARE(a.tags, QStringList(u"hoch"_qs));
        QVERIFY(!a.rto);
        QCOMPARE(a.capacity->memory->value, qint64(8'589'934'592));
        wishes.table = u"networks"_qs;
        wishes.map.clear();
        QCOMPARE(read("Name,Site\nx,A\n", {}, wishes).plan.networks.size(), 1);
    }

    void circlesAreErrors() {
        QVERIFY(problems(read("Name,Runs on\na,b\nb,a\n")).join(u' ').contains(u"runs on itself"));
        QVERIFY(problems(read("Name,Provider,Within\na,,b\nb,,a\n")).join(u' ').contains(u"inside itself"));
    }

    void hostileInput() {
        QVERIFY(refusal("PK\x03\x04 and so on").contains(u"workbook"));
        QVERIFY(refusal(QByteArray("Name,Site\n\0,x\n", 13)).contains(u"control characters"));
        QVERIFY(refusal("Name,Site\n\"a,x\nb,y\n").contains(u"never closed"));
        QVERIFY(refusal("Name,Site\n" + QByteArray("a,b\n").repeated(20'001)).contains(u"rows"));
        QVERIFY(refusal("Name" + QByteArray(",x").repeated(600) + "\n").contains(u"columns"));
        QVERIFY(refusal("Name,Site\n" + QByteArray("a").repeated(100'001) + ",x\n").contains(u"longer"));
        QVERIFY(refusal("some text\nthat is no table\n").contains(u"headings"));
        QVERIFY(!refusal({}).isEmpty());
        QVERIFY(problems(read("Name,Site\nany,x\n")).front().contains(u"reserved"));
        QVERIFY(problems(read("Name,Site\n\"a\nb\",x\n")).front().contains(u"cannot be a name"));
        QVERIFY(problems(read("Name,VLAN,Prefix\na,5000,10.0.0.0/24\n")).front().contains(u"out of bounds"));
    }

    /// Content decides, unless the name says that it is a table.
    void kindsAreTold() {
        QTemporaryDir folder;
        const auto file = [&folder](const QString& name, const QByteArray& content) {
            QFile out(folder.filePath(name));
            if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
                qFatal("cannot write");
            return out.fileName();
        };
        QCOMPARE(kindOf(file(u"a.txt"_qs, "Hostname;IP\na;10.0.0.1\n")), ImportKind::Inventory);
        QCOMPARE(kindOf(file(u"b.csv"_qs, "services: x\n")), ImportKind::Inventory);
        QCOMPARE(kindOf(file(u"c.yaml"_qs, "services: {a: {image: x}}\n")), ImportKind::Compose);
        QCOMPARE(kindOf(file(u"d.txt"_qs, "drawbridge: 1\nname: x\n")), ImportKind::PlanText);
        QVERIFY_THROWS_EXCEPTION(InputError, kindOf(file(u"e.txt"_qs, "hello\n")));
    }
};

DRAWBRIDGE_TEST(InventoryTest)
#include "inventory_test.moc"
