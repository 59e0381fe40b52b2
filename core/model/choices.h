// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/stored.h"

namespace drawbridge {

enum class SiteKind { OnPremises, PrivateCloud, CloudRegion, AvailabilityZone, Colocation, Provider };
enum class SiteRole { Primary, Recovery, ActiveActive };
enum class StepKind { Manual, Command, Automatic, Verify, Wait, Approval };
enum class ComponentKind {
    DockerHost,
    Service,
    Database,
    LoadBalancer,
    Middleware,
    AuthenticationServer,
    AuditServer,
    Storage,
    DnsServer,
    Server,
    VpnGateway,
    Firewall,
    Router,
    Switch,
    ThirdParty,
    UserGroup,
    RedundancyGroup
};
enum class CopyMethod { Synchronous, Asynchronous, Snapshot, Backup };
enum class StartCondition { Started, Healthy, Completed };
enum class Strength { Hard, Soft };
enum class RecoveryStrategy { Failover, Restore, Rebuild, Restart, Reroute, None };
enum class TunnelType { WireGuard, Ipsec, OpenVpn };
enum class Expectation { Allowed, Denied };
enum class DataState { Unavailable, Destroyed };
enum class SlaWindow { Monthly, Quarterly, Yearly };
enum class ExerciseKind { Tabletop, Simulation, FullInterruption };
enum class EdgeShape { Curved, Orthogonal };

#define DRAWBRIDGE_CHOICE(Type, ...)                                                                         \
    template <>                                                                                              \
    struct ChoiceNames<Type> {                                                                               \
        static const QStringList& names() {                                                                  \
            static const QStringList list{__VA_ARGS__};                                                      \
            return list;                                                                                     \
        }                                                                                                    \
    };
DRAWBRIDGE_CHOICE(SiteKind, u"on-premises"_qs, u"private-cloud"_qs, u"cloud-region"_qs,
                  u"availability-zone"_qs, u"colocation"_qs, u"provider"_qs)
DRAWBRIDGE_CHOICE(SiteRole, u"primary"_qs, u"recovery"_qs, u"active-active"_qs)
DRAWBRIDGE_CHOICE(StepKind, u"manual"_qs, u"command"_qs, u"automatic"_qs, u"verify"_qs, u"wait"_qs,
                  u"approval"_qs)
DRAWBRIDGE_CHOICE(ComponentKind, u"docker-host"_qs, u"service"_qs, u"database"_qs, u"load-balancer"_qs,
                  u"middleware"_qs, u"authentication-server"_qs, u"audit-server"_qs, u"storage"_qs,
                  u"dns-server"_qs, u"server"_qs, u"vpn-gateway"_qs, u"firewall"_qs, u"router"_qs,
                  u"switch"_qs, u"third-party"_qs, u"user-group"_qs, u"redundancy-group"_qs)
DRAWBRIDGE_CHOICE(CopyMethod, u"synchronous"_qs, u"asynchronous"_qs, u"snapshot"_qs, u"backup"_qs)
DRAWBRIDGE_CHOICE(StartCondition, u"started"_qs, u"healthy"_qs, u"completed"_qs)
DRAWBRIDGE_CHOICE(Strength, u"hard"_qs, u"soft"_qs)
DRAWBRIDGE_CHOICE(RecoveryStrategy, u"failover"_qs, u"restore"_qs, u"rebuild"_qs, u"restart"_qs,
                  u"reroute"_qs, u"none"_qs)
DRAWBRIDGE_CHOICE(TunnelType, u"wireguard"_qs, u"ipsec"_qs, u"openvpn"_qs)
DRAWBRIDGE_CHOICE(Expectation, u"allowed"_qs, u"denied"_qs)
DRAWBRIDGE_CHOICE(DataState, u"unavailable"_qs, u"destroyed"_qs)
DRAWBRIDGE_CHOICE(SlaWindow, u"monthly"_qs, u"quarterly"_qs, u"yearly"_qs)
DRAWBRIDGE_CHOICE(ExerciseKind, u"tabletop"_qs, u"simulation"_qs, u"full-interruption"_qs)
DRAWBRIDGE_CHOICE(EdgeShape, u"curved"_qs, u"orthogonal"_qs)
#undef DRAWBRIDGE_CHOICE

} // namespace drawbridge
