// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "tests/support/assumed_plan.h"

/// The small web shop of the design pictures, for tests of layout, diagram and canvas.
namespace drawbridge::sample {

template <class T>
typename T::EntityId add(Table<T>& table, T entity) {
    entity.position = table.nextPosition();
    const auto id = entity.id;
    table.put(std::move(entity));
    return id;
}

inline Component component(const QString& name, ComponentKind kind, std::optional<SiteId> site) {
    Component made;
    made.name = name;
    made.kind = kind;
    made.site = site;
    return made;
}

inline Dependency on(ComponentId id, std::optional<Strength> strength = std::nullopt) {
    Dependency made;
    made.on = id;
    made.strength = strength;
    return made;
}

struct Shop {
    Plan plan = testing::assumedPlan();
    SiteId office = SiteId::fresh();
    SiteId frankfurt = SiteId::fresh();
    SiteId dublin = SiteId::fresh();
    NetworkId fraApp = NetworkId::fresh();
    NetworkId internet = NetworkId::fresh();
    ComponentId staff = ComponentId::fresh();
    ComponentId officeGw = ComponentId::fresh();
    ComponentId fraGw = ComponentId::fresh();
    ComponentId dubGw = ComponentId::fresh();
    ComponentId lb = ComponentId::fresh();
    ComponentId docker = ComponentId::fresh();
    ComponentId dockerDr = ComponentId::fresh();
    ComponentId orders = ComponentId::fresh();
    ComponentId checkout = ComponentId::fresh();
    ComponentId db = ComponentId::fresh();
    ComponentId dbDr = ComponentId::fresh();
    ComponentId mail = ComponentId::fresh();
    ComponentId auth = ComponentId::fresh();
    ComponentId audit = ComponentId::fresh();
    TunnelId officeFra = TunnelId::fresh();
    TunnelId officeDub = TunnelId::fresh();
    ScenarioId lost = ScenarioId::fresh();
};

inline void addSites(Shop& shop) {
    const auto site = [&shop](SiteId& id, const QString& name, SiteKind kind, std::optional<SiteRole> role) {
        Site made;
        made.name = name;
        made.kind = kind;
        made.role = role;
        id = add(shop.plan.sites, made);
    };
    site(shop.office, QStringLiteral("Office Munich"), SiteKind::OnPremises, std::nullopt);
    site(shop.frankfurt, QStringLiteral("Frankfurt"), SiteKind::CloudRegion, SiteRole::Primary);
    site(shop.dublin, QStringLiteral("Dublin"), SiteKind::CloudRegion, SiteRole::Recovery);
    Network internet;
    internet.name = QStringLiteral("internet");
    shop.internet = add(shop.plan.networks, internet);
    const auto network = [&shop](const QString& name, SiteId at, int vlan, const QString& cidr) {
        Network made;
        made.name = name;
        made.site = at;
        made.vlan = vlan;
        made.cidr = *parseCidr(cidr);
        return add(shop.plan.networks, made);
    };
    shop.fraApp = network(QStringLiteral("fra-app"), shop.frankfurt, 104, QStringLiteral("10.10.4.0/24"));
    network(QStringLiteral("dub-app"), shop.dublin, 204, QStringLiteral("10.20.4.0/24"));
}

inline Component gateway(const Shop& shop, const QString& name, SiteId site, const QString& address) {
    Component made = component(name, ComponentKind::VpnGateway, site);
    made.interfaces.push_back({shop.internet, *parseIpAddress(address)});
    return made;
}

inline void addRecoverySite(Shop& shop) {
    Table<Component>& table = shop.plan.components;
    shop.dubGw =
        add(table, gateway(shop, QStringLiteral("dub-gw"), shop.dublin, QStringLiteral("198.51.100.9")));
    add(table, component(QStringLiteral("dub-lb"), ComponentKind::LoadBalancer, shop.dublin));
    shop.dockerDr =
        add(table, component(QStringLiteral("docker-dr-1"), ComponentKind::DockerHost, shop.dublin));
    Component replica = component(QStringLiteral("orders-db-dr"), ComponentKind::Database, shop.dublin);
    replica.image = QStringLiteral("postgres:15");
    replica.data = Bytes{800LL << 30U};
    shop.dbDr = add(table, replica);
}

inline void addDatabase(Shop& shop) {
    Component db = component(QStringLiteral("orders-db"), ComponentKind::Database, shop.frankfurt);
    db.image = QStringLiteral("registry.example/postgres:15");
    db.data = Bytes{800LL << 30U};
    DataCopy copy;
    copy.at.component = shop.dbDr;
    copy.method = CopyMethod::Asynchronous;
    copy.lag = Seconds(30);
    db.copies.push_back(copy);
    Recovery failover;
    failover.strategy = RecoveryStrategy::Failover;
    failover.standby = shop.dbDr;
    failover.to = shop.dublin;
    db.recovery = failover;
    shop.db = add(shop.plan.components, db);
}

inline Component service(const Shop& shop, const QString& name, const QString& image) {
    Component made = component(name, ComponentKind::Service, std::nullopt);
    made.host = shop.docker;
    made.image = image;
    Recovery restart;
    restart.to = shop.dublin;
    restart.host = shop.dockerDr;
    made.recovery = restart;
    return made;
}

inline void addPrimarySite(Shop& shop) {
    Table<Component>& table = shop.plan.components;
    shop.fraGw =
        add(table, gateway(shop, QStringLiteral("fra-gw"), shop.frankfurt, QStringLiteral("203.0.113.7")));
    addDatabase(shop);
    shop.mail = add(table, component(QStringLiteral("mail"), ComponentKind::Middleware, shop.frankfurt));
    Component auth = component(QStringLiteral("auth"), ComponentKind::AuthenticationServer, shop.frankfurt);
    auth.image = QStringLiteral("quay.io/keycloak/keycloak:26");
    shop.auth = add(table, auth);
    shop.audit = add(table, component(QStringLiteral("audit"), ComponentKind::AuditServer, shop.frankfurt));
    Component docker = component(QStringLiteral("docker-1"), ComponentKind::DockerHost, shop.frankfurt);
    docker.interfaces.push_back({shop.fraApp, *parseIpAddress(u"10.10.4.11")});
    Recovery rebuild;
    rebuild.strategy = RecoveryStrategy::Rebuild;
    rebuild.to = shop.dublin;
    docker.recovery = rebuild;
    shop.docker = add(table, docker);

    Component checkout =
        service(shop, QStringLiteral("checkout"), QStringLiteral("registry.example/checkout:7.1"));
    checkout.dependencies = {on(shop.db), on(shop.auth)};
    checkout.rto = Seconds(4 * 3600);
    shop.checkout = add(table, checkout);
    Component orders = service(shop, QStringLiteral("orders"), QStringLiteral("registry.example/orders:4.2"));
    orders.dependencies = {on(shop.db), on(shop.mail, Strength::Soft)};
    orders.rto = Seconds(60);
    shop.orders = add(table, orders);
    Component lb = component(QStringLiteral("load-balancers"), ComponentKind::LoadBalancer, shop.frankfurt);
    lb.dependencies = {on(shop.checkout), on(shop.orders)};
    shop.lb = add(table, lb);
}

inline void addOffice(Shop& shop) {
    Table<Component>& table = shop.plan.components;
    shop.officeGw =
        add(table, gateway(shop, QStringLiteral("office-gw"), shop.office, QStringLiteral("198.51.100.1")));
    Component staff = component(QStringLiteral("office-staff"), ComponentKind::UserGroup, shop.office);
    staff.dependencies = {on(shop.lb)};
    shop.staff = add(table, staff);
    Tunnel standby;
    standby.name = QStringLiteral("office-dub");
    standby.a.gateway = shop.officeGw;
    standby.b.gateway = shop.dubGw;
    shop.officeDub = add(shop.plan.tunnels, standby);
    Tunnel tunnel;
    tunnel.name = QStringLiteral("office-fra");
    tunnel.a.gateway = shop.officeGw;
    tunnel.b.gateway = shop.fraGw;
    tunnel.failsOverTo = shop.officeDub;
    shop.officeFra = add(shop.plan.tunnels, tunnel);
}

/// "Frankfurt lost" loses the primary site; orders misses its target, as a minute is not enough.
inline Shop webShop() {
    Shop shop;
    shop.plan.project.name = QStringLiteral("Web shop");
    addSites(shop);
    addRecoverySite(shop);
    addPrimarySite(shop);
    addOffice(shop);
    Scenario lost;
    lost.name = QStringLiteral("Frankfurt lost");
    Failure failure;
    failure.site = shop.frankfurt;
    lost.fails.push_back(failure);
    shop.lost = add(shop.plan.scenarios, lost);
    return shop;
}

} // namespace drawbridge::sample
