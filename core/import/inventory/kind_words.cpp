// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/columns.h"
#include "core/import/inventory/values.h"
#include "core/import/plan_text/plan_text_hints.h"
#include "core/model/kind_traits.h"

#include <QRegularExpression>

namespace drawbridge::inventory {

namespace {

struct KindWords {
    ComponentKind kind;
    const char16_t* pattern; ///< of words in lower case
};

/// The first that fits: what says more stands first ("DB server" is a database, "VM" just a server).
constexpr KindWords kKindWords[] = {
    {ComponentKind::DockerHost, u"docker|container.?host|podman|swarm|kubernetes|\\bk8s|\\bk3s"},
    {ComponentKind::RedundancyGroup, u"redundancy|redundanz"},
    {ComponentKind::Database,
     u"\\bdbs?\\b|\\bdb.?server|database|datenbank|postgres|mysql|mariadb|mongo|oracle|\\bsql|redis"},
    {ComponentKind::LoadBalancer,
     u"load.?balanc|lastverteil|haproxy|reverse.?proxy|traefik|\\blb\\b|\\badc\\b"},
    {ComponentKind::VpnGateway, u"\\bvpn|wireguard|ipsec|openvpn"},
    {ComponentKind::Firewall, u"fire.?wall|\\bfw\\b|\\butm\\b|pfsense|opnsense"},
    {ComponentKind::Switch, u"switch|top.of.rack|\\btor\\b"},
    {ComponentKind::Router, u"router|\\bgateway\\b|\\bcpe\\b"},
    {ComponentKind::DnsServer, u"\\bdns|name.?server"},
    {ComponentKind::AuthenticationServer, u"\\bauth|ldap|active.directory|domain.?controller|dom(ä|ae)nen.?"
                                          u"controller|keycloak|\\bsso\\b|\\bidp\\b|"
                                          u"radius|anmelde"},
    {ComponentKind::AuditServer, u"audit|syslog|\\bsiem\\b|log.?server|logging|protokoll.?server"},
    {ComponentKind::Storage, u"storage|speichersystem|\\bnas\\b|\\bsan\\b|file.?server|datei.?server|ceph|"
                             u"minio|backup.?server|filer"},
    {ComponentKind::Middleware, u"queue|broker|rabbit|kafka|middleware|message|\\bcache"},
    {ComponentKind::ThirdParty, u"\\bsaas\\b|third.?party|extern|drittanbieter"},
    {ComponentKind::UserGroup, u"user.?group|\\busers\\b|benutzer|nutzergruppe|\\bstaff\\b"},
    {ComponentKind::Service,
     u"service|dienst|application|anwendung|\\bapps?\\b|app.?server|web.?server|web.?site|container|micro"},
    {ComponentKind::Server,
     u"\\bvms?\\b|virtual|virtuell|server|\\bhost\\b|hypervisor|\\besxi?\\b|proxmox|bare.?metal|physical|"
     u"physisch|\\bnode\\b|machine|maschine|appliance|compute|instance|workstation"},
};

const std::vector<std::pair<ComponentKind, QRegularExpression>>& patterns() {
    static const std::vector<std::pair<ComponentKind, QRegularExpression>> compiled = [] {
        std::vector<std::pair<ComponentKind, QRegularExpression>> all;
        for (const KindWords& row : kKindWords)
            all.emplace_back(row.kind, QRegularExpression(QString::fromUtf16(row.pattern)));
        return all;
    }();
    return compiled;
}

} // namespace

std::optional<ComponentKind> kindInWords(const QString& text) {
    for (const KindTraits& row : kindTable()) {
        if (plainWord(QString::fromUtf16(row.key)) == plainWord(text) ||
            plainWord(labelOf(row.kind)) == plainWord(text))
            return row.kind;
    }
    const QString lower = text.toLower();
    for (const auto& [kind, pattern] : patterns()) {
        if (pattern.match(lower).hasMatch())
            return kind;
    }
    ValueType kinds;
    kinds.kind = ValueKind::Choice;
    kinds.choices = ChoiceNames<ComponentKind>::names();
    return choiceNamed<ComponentKind>(plantext::ownValue(kinds, text));
}

} // namespace drawbridge::inventory
