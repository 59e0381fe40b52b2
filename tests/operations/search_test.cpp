// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/search.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

/// Parts of a plan found by words.
class SearchTest : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void limitKeepsTheFirst();
    void findsTagsAndNotes();

private:
    sample::Shop m_shop = sample::webShop();
};

void SearchTest::finds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("name, plan order") << "orders"
                                      << "orders-db-dr,orders-db,orders";
    QTest::newRow("whatever the case") << "ORDERS-DB-"
                                       << "orders-db-dr";
    QTest::newRow("names before kinds") << "load"
                                        << "load-balancers,dub-lb";
    QTest::newRow("kind") << "database"
                          << "orders-db-dr,orders-db";
    QTest::newRow("kind of a site") << "cloud region"
                                    << "Frankfurt,Dublin";
    QTest::newRow("image") << "keycloak"
                           << "auth";
    QTest::newRow("all words, anywhere") << "postgres  registry"
                                         << "orders-db";
    QTest::newRow("one word missing") << "postgres keycloak"
                                      << "";
    QTest::newRow("start of an address") << "10.10.4."
                                         << "docker-1,fra-app";
    QTest::newRow("address in a network") << "10.10.4.99"
                                          << "fra-app";
    QTest::newRow("block with addresses") << "198.51.100.0/24"
                                          << "dub-gw,office-gw";
    QTest::newRow("block over networks") << "10.0.0.0/8"
                                         << "docker-1,fra-app,dub-app";
    QTest::newRow("vlan") << "vlan 204"
                          << "dub-app";
    QTest::newRow("tunnels") << "wireguard"
                             << "office-dub,office-fra";
    QTest::newRow("no word") << "  "
                             << "";
    QTest::newRow("no such") << "mainframe"
                             << "";
}

void SearchTest::finds() {
    QFETCH(QString, text);
    QFETCH(QString, names);
    QStringList found;
    for (const EntityRef& ref : searchPlan(m_shop.plan, text))
        found += displayName(m_shop.plan, ref);
    QCOMPARE(found.join(u','), names);
}

void SearchTest::limitKeepsTheFirst() {
    const auto found = searchPlan(m_shop.plan, QStringLiteral("orders"), 2);
    QCOMPARE(found, (std::vector<EntityRef>{refTo(m_shop.dbDr), refTo(m_shop.db)}));
}

void SearchTest::findsTagsAndNotes() {
    Component mail = *m_shop.plan.components.find(m_shop.mail);
    mail.tags = {QStringLiteral("pci")};
    mail.note = QStringLiteral("Runs in the basement");
    m_shop.plan.components.put(mail);
    const std::vector<EntityRef> expected{refTo(m_shop.mail)};
    QCOMPARE(searchPlan(m_shop.plan, QStringLiteral("PCI")), expected);
    QCOMPARE(searchPlan(m_shop.plan, QStringLiteral("basement mail")), expected);
}

DRAWBRIDGE_TEST(SearchTest)
#include "search_test.moc"
