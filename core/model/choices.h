// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_rows.h"
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
enum class DowntimeCount { Any, All, Weighted };
enum class SlaWindow { Monthly, Quarterly, Yearly };
enum class ExerciseKind { WalkThrough, Tabletop, RestoreTest, Simulation, Parallel, FullInterruption };
enum class RunResult { Met, Partly, NotMet };
enum class RunState { Started, Done, Failed, Skipped };
enum class LogKind {
    Declared,
    Stopped,
    Decision,
    Note,
    Evidence,
    Message,
    Inject,
    Strategy,
    Paused,
    Resumed
};
enum class Audience { Management, Clients, Vendors, Regulators, Staff };
enum class DocumentLanguage { English, German };
enum class CredentialKind { Password, Key, Certificate, Licence, Account, Contract };
enum class AssumptionSetName { None, Cautious };
enum class EdgeShape { Curved, Orthogonal };
enum class RestartPolicy { Never, OnFailure, Always, UnlessStopped };
enum class Spread { Hosts, Sites };
enum class Translation { Source, Destination };
enum class RecordKind { A, Aaaa, Cname, Mx, Srv, Txt };

/// The names of a choice, each beside its value.
#define DRAWBRIDGE_CHOICE(Type, ...)                                                                         \
    template <>                                                                                              \
    struct ChoiceNames<Type> {                                                                               \
        using enum Type;                                                                                     \
        static constexpr ChoiceName<Type> rows[]{__VA_ARGS__};                                               \
        static_assert(hasRowForEach(rows, &ChoiceName<Type>::value));                                        \
        static const QStringList& names() {                                                                  \
            static const QStringList list = namesIn(rows);                                                   \
            return list;                                                                                     \
        }                                                                                                    \
    };
DRAWBRIDGE_CHOICE(SiteKind, {OnPremises, u"on-premises"}, {PrivateCloud, u"private-cloud"},
                  {CloudRegion, u"cloud-region"}, {AvailabilityZone, u"availability-zone"},
                  {Colocation, u"colocation"}, {Provider, u"provider"})
DRAWBRIDGE_CHOICE(SiteRole, {Primary, u"primary"}, {Recovery, u"recovery"}, {ActiveActive, u"active-active"})
DRAWBRIDGE_CHOICE(StepKind, {Manual, u"manual"}, {Command, u"command"}, {Automatic, u"automatic"},
                  {Verify, u"verify"}, {Wait, u"wait"}, {Approval, u"approval"})
DRAWBRIDGE_CHOICE(CopyMethod, {Synchronous, u"synchronous"}, {Asynchronous, u"asynchronous"},
                  {Snapshot, u"snapshot"}, {Backup, u"backup"})
DRAWBRIDGE_CHOICE(StartCondition, {Started, u"started"}, {Healthy, u"healthy"}, {Completed, u"completed"})
DRAWBRIDGE_CHOICE(Strength, {Hard, u"hard"}, {Soft, u"soft"})
DRAWBRIDGE_CHOICE(RecoveryStrategy, {Failover, u"failover"}, {Restore, u"restore"}, {Rebuild, u"rebuild"},
                  {Restart, u"restart"}, {Reroute, u"reroute"}, {None, u"none"})
DRAWBRIDGE_CHOICE(TunnelType, {WireGuard, u"wireguard"}, {Ipsec, u"ipsec"}, {OpenVpn, u"openvpn"})
DRAWBRIDGE_CHOICE(Expectation, {Allowed, u"allowed"}, {Denied, u"denied"})
DRAWBRIDGE_CHOICE(DataState, {Unavailable, u"unavailable"}, {Destroyed, u"destroyed"})
DRAWBRIDGE_CHOICE(DowntimeCount, {Any, u"any"}, {All, u"all"}, {Weighted, u"weighted"})
DRAWBRIDGE_CHOICE(SlaWindow, {Monthly, u"monthly"}, {Quarterly, u"quarterly"}, {Yearly, u"yearly"})
DRAWBRIDGE_CHOICE(ExerciseKind, {WalkThrough, u"walk-through"}, {Tabletop, u"tabletop"},
                  {RestoreTest, u"restore-test"}, {Simulation, u"simulation"}, {Parallel, u"parallel"},
                  {FullInterruption, u"full-interruption"})
DRAWBRIDGE_CHOICE(RunResult, {Met, u"met"}, {Partly, u"partly"}, {NotMet, u"not-met"})
DRAWBRIDGE_CHOICE(RunState, {Started, u"started"}, {Done, u"done"}, {Failed, u"failed"},
                  {Skipped, u"skipped"})
DRAWBRIDGE_CHOICE(LogKind, {Declared, u"declared"}, {Stopped, u"stopped"}, {Decision, u"decision"},
                  {Note, u"note"}, {Evidence, u"evidence"}, {Message, u"message"}, {Inject, u"inject"},
                  {Strategy, u"strategy"}, {Paused, u"paused"}, {Resumed, u"resumed"})
DRAWBRIDGE_CHOICE(Audience, {Management, u"management"}, {Clients, u"clients"}, {Vendors, u"vendors"},
                  {Regulators, u"regulators"}, {Staff, u"staff"})
DRAWBRIDGE_CHOICE(DocumentLanguage, {English, u"en"}, {German, u"de"})
DRAWBRIDGE_CHOICE(CredentialKind, {Password, u"password"}, {Key, u"key"}, {Certificate, u"certificate"},
                  {Licence, u"licence"}, {Account, u"account"}, {Contract, u"contract"})
DRAWBRIDGE_CHOICE(AssumptionSetName, {None, u"none"}, {Cautious, u"cautious"})
DRAWBRIDGE_CHOICE(EdgeShape, {Curved, u"curved"}, {Orthogonal, u"orthogonal"})
DRAWBRIDGE_CHOICE(RestartPolicy, {Never, u"no"}, {OnFailure, u"on-failure"}, {Always, u"always"},
                  {UnlessStopped, u"unless-stopped"})
DRAWBRIDGE_CHOICE(Spread, {Hosts, u"hosts"}, {Sites, u"sites"})
DRAWBRIDGE_CHOICE(Translation, {Source, u"source"}, {Destination, u"destination"})
DRAWBRIDGE_CHOICE(RecordKind, {A, u"A"}, {Aaaa, u"AAAA"}, {Cname, u"CNAME"}, {Mx, u"MX"}, {Srv, u"SRV"},
                  {Txt, u"TXT"})
#undef DRAWBRIDGE_CHOICE

/// As in the table of kind_traits.h.
template <>
struct ChoiceNames<ComponentKind> {
    static const QStringList& names();
};

} // namespace drawbridge
