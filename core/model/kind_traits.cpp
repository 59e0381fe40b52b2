// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind_traits.h"

#include "core/base/texts.h"
#include "core/model/entities.h"

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

constexpr KindTraits kKinds[] = {
    {.kind = ComponentKind::DockerHost,
     .key = u"docker-host",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Docker host"),
     .group = KindGroup::Host,
     .hasCapacity = true,
     .strategy = RecoveryStrategy::Rebuild,
     .rebuild = {QT_TRANSLATE_NOOP("StepsTexts", "Provision the host with its standard build"),
                 StepKind::Manual, Seconds(1h)}},
    {.kind = ComponentKind::Service,
     .key = u"service",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Service"),
     .group = KindGroup::Workload,
     .mayRunOnHost = true,
     .rebuild = {QT_TRANSLATE_NOOP("StepsTexts", "Deploy the service again"), StepKind::Command,
                 Seconds(15min)},
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "A new service, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "A new service that %1 can do without")},
    {.kind = ComponentKind::Database,
     .key = u"database",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Database"),
     .group = KindGroup::Workload,
     .keepsData = true,
     .failsAlone = true,
     .mayRunOnHost = true,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "A new database, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "A new database that %1 can do without")},
    {.kind = ComponentKind::LoadBalancer,
     .key = u"load-balancer",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Load balancer"),
     .group = KindGroup::Workload,
     .mayRunOnHost = true,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "A new load balancer, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "A new load balancer that %1 can do without")},
    {.kind = ComponentKind::Middleware,
     .key = u"middleware",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Middleware"),
     .group = KindGroup::Workload,
     .failsAlone = true,
     .mayRunOnHost = true,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "New middleware, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "New middleware that %1 can do without")},
    {.kind = ComponentKind::AuthenticationServer,
     .key = u"authentication-server",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Authentication"),
     .help = QT_TRANSLATE_NOOP("ChoiceTexts", "Authentication server: without it nobody can sign in"),
     .group = KindGroup::Workload,
     .failsAlone = true,
     .mayRunOnHost = true,
     .isNeededToRecover = true,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "A new authentication server, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "A new authentication server that %1 can do without")},
    {.kind = ComponentKind::AuditServer,
     .key = u"audit-server",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Audit server"),
     .group = KindGroup::Workload,
     .keepsData = true,
     .failsAlone = true,
     .mayRunOnHost = true},
    {.kind = ComponentKind::Storage,
     .key = u"storage",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Storage"),
     .group = KindGroup::Workload,
     .keepsData = true,
     .failsAlone = true,
     .mayRunOnHost = true,
     .hasCapacity = true,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "New storage, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "New storage that %1 can do without")},
    {.kind = ComponentKind::DnsServer,
     .key = u"dns-server",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "DNS server"),
     .group = KindGroup::Workload,
     .mayRunOnHost = true,
     .isNeededToRecover = true,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "A new DNS server, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "A new DNS server that %1 can do without")},
    {.kind = ComponentKind::Server,
     .key = u"server",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Server"),
     .group = KindGroup::Host,
     .hasCapacity = true,
     .strategy = RecoveryStrategy::Rebuild},
    {.kind = ComponentKind::VpnGateway,
     .key = u"vpn-gateway",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "VPN gateway"),
     .group = KindGroup::NetworkGear,
     .mayRunOnHost = true,
     .isGateway = true,
     .isNeededToRecover = true,
     .strategy = RecoveryStrategy::Rebuild,
     .asTunnelEnd = QT_TRANSLATE_NOOP("CanvasTexts", "A new VPN gateway, with a tunnel from %1")},
    {.kind = ComponentKind::Firewall,
     .key = u"firewall",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Firewall"),
     .group = KindGroup::NetworkGear,
     .mayRunOnHost = true,
     .isGateway = true,
     .strategy = RecoveryStrategy::Rebuild,
     .asTunnelEnd = QT_TRANSLATE_NOOP("CanvasTexts", "A new firewall, with a tunnel from %1")},
    {.kind = ComponentKind::Router,
     .key = u"router",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Router"),
     .group = KindGroup::NetworkGear,
     .isGateway = true,
     .strategy = RecoveryStrategy::Rebuild,
     .asTunnelEnd = QT_TRANSLATE_NOOP("CanvasTexts", "A new router, with a tunnel from %1")},
    {.kind = ComponentKind::Switch,
     .key = u"switch",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Switch"),
     .group = KindGroup::NetworkGear,
     .strategy = RecoveryStrategy::Rebuild},
    {.kind = ComponentKind::ThirdParty,
     .key = u"third-party",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Third party"),
     .help = QT_TRANSLATE_NOOP("ChoiceTexts", "Third party: an external service that the estate relies on"),
     .group = KindGroup::ThirdParty,
     .strategy = RecoveryStrategy::None,
     .asRequired = QT_TRANSLATE_NOOP("CanvasTexts", "A new third party, required by %1"),
     .asUsed = QT_TRANSLATE_NOOP("CanvasTexts", "A new third party that %1 can do without")},
    {.kind = ComponentKind::UserGroup,
     .key = u"user-group",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "User group"),
     .help = QT_TRANSLATE_NOOP("ChoiceTexts", "User group: people who use the services"),
     .group = KindGroup::People,
     .strategy = RecoveryStrategy::None},
    {.kind = ComponentKind::RedundancyGroup,
     .key = u"redundancy-group",
     .label = QT_TRANSLATE_NOOP("ChoiceTexts", "Redundancy"),
     .help = QT_TRANSLATE_NOOP("ChoiceTexts", "Redundancy group: up while enough of its members are"),
     .group = KindGroup::Redundancy,
     .strategy = RecoveryStrategy::None},
};
static_assert(hasRowForEach(kKinds, &KindTraits::kind));

} // namespace

const QStringList& ChoiceNames<ComponentKind>::names() {
    static const QStringList list = [] {
        QStringList names;
        for (const KindTraits& traits : kKinds)
            names << QString::fromUtf16(traits.key);
        return names;
    }();
    return list;
}

std::span<const KindTraits> kindTable() {
    return kKinds;
}

const KindTraits& traitsOf(ComponentKind kind) {
    return rowOf(kKinds, kind);
}

QString labelOf(ComponentKind kind) {
    return ChoiceTexts::tr(traitsOf(kind).label);
}

bool isHostKind(ComponentKind kind) {
    return traitsOf(kind).group == KindGroup::Host;
}

bool isMachineKind(ComponentKind kind) {
    return isHostKind(kind) || traitsOf(kind).group == KindGroup::NetworkGear;
}

bool isOthersKind(ComponentKind kind) {
    const KindGroup group = traitsOf(kind).group;
    return group == KindGroup::ThirdParty || group == KindGroup::People;
}

bool mayRunOnHost(ComponentKind kind) {
    return traitsOf(kind).mayRunOnHost;
}

bool canEndTunnel(ComponentKind kind) {
    return traitsOf(kind).isGateway;
}

bool mayKeepData(ComponentKind kind) {
    return traitsOf(kind).group == KindGroup::Workload || kind == ComponentKind::Server;
}

bool tellsOfData(const Component& component) {
    return (component.data && component.data->value > 0) || !component.copies.empty();
}

bool keepsData(const Component& component) {
    const bool likely =
        traitsOf(component.kind).keepsData || component.tags.contains(u"stateful", Qt::CaseInsensitive);
    return tellsOfData(component) || (likely && !component.data);
}

RecoveryStrategy usualStrategy(const Component& component) {
    return keepsData(component) ? RecoveryStrategy::Restore : traitsOf(component.kind).strategy;
}

} // namespace drawbridge
