// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/image_kinds.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>

namespace drawbridge {

namespace {

using Kind = ComponentKind;

struct Product {
    Kind kind;
    const char16_t* label;
    const char16_t* names; ///< repository names; "vendor/name" if the name alone is ambiguous
    bool onlyInFront = false;
};

constexpr std::initializer_list<Product> kProducts{
    {Kind::Database, u"PostgreSQL",
     u"postgres postgresql postgresql-repmgr postgis pgvector timescaledb timescaledb-ha timescaledb-postgis "
     u"spilo "
     u"cloudnative-pg/postgresql crunchy-postgres crunchydata/crunchy-postgres percona-postgresql "
     u"edb-postgres"},
    {Kind::Database, u"MySQL",
     u"mysql mysql-server mysql-cluster percona percona-server percona-xtradb-cluster"},
    {Kind::Database, u"MariaDB", u"mariadb mariadb-galera mariadb-server"},
    {Kind::Database, u"MongoDB",
     u"mongo mongodb mongodb-sharded mongodb-community-server mongodb-enterprise-server "
     u"percona-server-mongodb ferretdb"},
    {Kind::Database, u"Redis", u"redis redis-stack redis-stack-server redis-cluster keydb dragonfly"},
    {Kind::Database, u"Valkey", u"valkey valkey-bundle valkey-cluster"},
    {Kind::Database, u"Elasticsearch", u"elasticsearch elasticsearch-oss"},
    {Kind::Database, u"OpenSearch", u"opensearch"},
    {Kind::Database, u"Solr", u"solr"},
    {Kind::Database, u"Meilisearch", u"meilisearch"},
    {Kind::Database, u"ClickHouse", u"clickhouse clickhouse-server"},
    {Kind::Database, u"Cassandra", u"cassandra cassandra-management-api scylla"},
    {Kind::Database, u"InfluxDB", u"influxdb"},
    {Kind::Database, u"CouchDB", u"couchdb"},
    {Kind::Database, u"Couchbase", u"couchbase couchbase/server"},
    {Kind::Database, u"Neo4j", u"neo4j"},
    {Kind::Database, u"CockroachDB", u"cockroach cockroachdb"},
    {Kind::Database, u"TiDB", u"tidb tikv"},
    {Kind::Database, u"SQL Server", u"mssql/server mssql-server-linux azure-sql-edge"},
    {Kind::Database, u"Oracle Database",
     u"oracle-xe oracle-free database/enterprise database/express database/free"},
    {Kind::Database, u"Db2", u"db2 db2_community/db2"},
    {Kind::Database, u"Firebird", u"firebird"},
    {Kind::Database, u"Qdrant", u"qdrant"},
    {Kind::Database, u"Weaviate", u"weaviate"},
    {Kind::Database, u"RethinkDB", u"rethinkdb"},
    {Kind::Database, u"ArangoDB", u"arangodb"},
    {Kind::Middleware, u"Kafka",
     u"kafka kafka-native cp-kafka cp-server confluent-local redpanda strimzi/kafka"},
    {Kind::Middleware, u"RabbitMQ", u"rabbitmq"},
    {Kind::Middleware, u"NATS", u"nats nats-server nats-streaming"},
    {Kind::Middleware, u"ZooKeeper", u"zookeeper cp-zookeeper"},
    {Kind::Middleware, u"ActiveMQ", u"activemq activemq-classic activemq-artemis artemis"},
    {Kind::Middleware, u"Pulsar", u"pulsar pulsar-all"},
    {Kind::Middleware, u"MQTT broker", u"mosquitto eclipse-mosquitto emqx hivemq4 hivemq-ce vernemq"},
    {Kind::Middleware, u"memcached", u"memcached"},
    {Kind::Middleware, u"etcd", u"etcd"},
    {Kind::Middleware, u"Consul", u"consul consul-enterprise"},
    {Kind::Middleware, u"Vault", u"vault openbao"},
    {Kind::Middleware, u"Redis Sentinel", u"redis-sentinel valkey-sentinel"},
    {Kind::Middleware, u"PgBouncer", u"pgbouncer"},
    {Kind::Middleware, u"Pgpool", u"pgpool"},
    {Kind::Middleware, u"ProxySQL", u"proxysql"},
    {Kind::Middleware, u"MaxScale", u"maxscale"},
    {Kind::Middleware, u"Log shipper",
     u"fluentd fluent-bit logstash logstash-oss vector promtail alloy filebeat opentelemetry-collector "
     u"opentelemetry-collector-contrib"},
    {Kind::Service, u"Prometheus", u"prometheus"},
    {Kind::Service, u"Grafana", u"grafana grafana-oss grafana-enterprise"},
    {Kind::Service, u"Postfix", u"postfix docker-postfix boky/postfix docker-mailserver"},
    {Kind::AuditServer, u"Loki", u"loki"},
    {Kind::AuditServer, u"Graylog", u"graylog graylog-enterprise"},
    {Kind::AuditServer, u"Wazuh", u"wazuh-manager wazuh-indexer"},
    {Kind::AuditServer, u"Splunk", u"splunk"},
    {Kind::AuditServer, u"syslog", u"syslog-ng rsyslog rsyslog_dev_base_ubuntu"},
    {Kind::Storage, u"MinIO", u"minio"},
    {Kind::Storage, u"SeaweedFS", u"seaweedfs"},
    {Kind::Storage, u"Garage", u"dxflrs/garage"},
    {Kind::Storage, u"Ceph", u"ceph ceph/daemon"},
    {Kind::Storage, u"NFS server", u"nfs-server nfs-server-alpine"},
    {Kind::Storage, u"Container registry", u"registry library/registry distribution"},
    {Kind::AuthenticationServer, u"Keycloak", u"keycloak"},
    {Kind::AuthenticationServer, u"authentik", u"goauthentik/server goauthentik/ldap goauthentik/proxy"},
    {Kind::AuthenticationServer, u"Authelia", u"authelia"},
    {Kind::AuthenticationServer, u"Dex", u"dex"},
    {Kind::AuthenticationServer, u"LDAP server", u"openldap 389ds dirsrv lldap lldap/lldap glauth"},
    {Kind::AuthenticationServer, u"FreeIPA", u"freeipa-server"},
    {Kind::AuthenticationServer, u"Zitadel", u"zitadel"},
    {Kind::AuthenticationServer, u"Kanidm", u"kanidm/server"},
    {Kind::AuthenticationServer, u"Ory", u"oryd/hydra oryd/kratos"},
    {Kind::AuthenticationServer, u"OAuth2 Proxy", u"oauth2-proxy"},
    {Kind::AuthenticationServer, u"FreeRADIUS", u"freeradius freeradius-server"},
    {Kind::LoadBalancer, u"Traefik", u"traefik"},
    {Kind::LoadBalancer, u"HAProxy", u"haproxy haproxy-debian haproxy-alpine haproxy-ubi"},
    {Kind::LoadBalancer, u"Envoy", u"envoy envoy-alpine envoy-distroless"},
    {Kind::LoadBalancer, u"nginx", u"nginx-proxy nginx-proxy-manager swag nginx-ingress caddy-docker-proxy"},
    {Kind::LoadBalancer, u"Kong", u"kong kong-gateway"},
    {Kind::LoadBalancer, u"nginx", u"nginx nginx-unprivileged openresty freenginx angie", true},
    {Kind::LoadBalancer, u"Caddy", u"caddy", true},
    {Kind::LoadBalancer, u"Apache", u"httpd apache apache2", true},
    {Kind::DnsServer, u"Pi-hole", u"pihole"},
    {Kind::DnsServer, u"AdGuard Home", u"adguardhome"},
    {Kind::DnsServer, u"CoreDNS", u"coredns"},
    {Kind::DnsServer, u"BIND", u"bind9 bind"},
    {Kind::DnsServer, u"Knot DNS", u"knot cznic/knot"},
    {Kind::DnsServer, u"Unbound", u"unbound unbound-docker"},
    {Kind::DnsServer, u"PowerDNS",
     u"pdns-auth-48 pdns-auth-49 pdns-recursor-51 pdns-recursor-52 powerdns pdns"},
    {Kind::DnsServer, u"dnsmasq", u"dnsmasq"},
    {Kind::DnsServer, u"Technitium", u"technitium/dns-server"},
    {Kind::VpnGateway, u"WireGuard", u"wireguard wireguard-go wg-easy"},
    {Kind::VpnGateway, u"OpenVPN", u"openvpn openvpn-as"},
    {Kind::VpnGateway, u"strongSwan", u"strongswan ipsec-vpn-server"},
    {Kind::VpnGateway, u"Tailscale", u"tailscale headscale"},
};

QHash<QString, const Product*> productsByName() {
    QHash<QString, const Product*> products;
    for (const Product& product : kProducts) {
        for (const QString& name : QString::fromUtf16(product.names).split(u' '))
            products.insert(name, &product);
    }
    return products;
}

/// Docker's rule: a registry has a dot or a port, or is localhost.
bool isRegistry(const QString& part) {
    return part.contains(u'.') || part.contains(u':') || part == u"localhost";
}

} // namespace

QString imageRepository(const QString& image) {
    QString name = image.section(u'@', 0, 0).trimmed().toLower();
    if (const qsizetype colon = name.lastIndexOf(u':'); colon > name.lastIndexOf(u'/'))
        name.truncate(colon);
    const qsizetype slash = name.indexOf(u'/');
    return slash > 0 && isRegistry(name.left(slash)) ? name.mid(slash + 1) : name;
}

std::optional<ImageKind> recogniseImage(const QString& image) {
    static const QHash<QString, const Product*> products = productsByName();
    const QString repository = imageRepository(image);
    for (const QString& name : {repository.section(u'/', -2), repository.section(u'/', -1)}) {
        if (const Product* product = products.value(name))
            return ImageKind{product->kind, QString::fromUtf16(product->label), product->onlyInFront};
    }
    return std::nullopt;
}

} // namespace drawbridge
