// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/assumptions.h"
#include "core/model/choices.h"
#include "core/model/field.h"

#include <QDateTime>

#include <optional>
#include <vector>

/// The entities of a plan: plain values. Terms and meaning: ISO 22301, NIST SP 800-34; the plan text's keys.
/// Each struct's static `record()` is its one description. What was not given is absent (std::optional), so
/// that plan text comes out as it went in; the effective value is a small function beside the field.
namespace drawbridge {

/// What every entity has: identity, and its place among its kind.
template <class IdType>
struct Entity {
    using EntityId = IdType;
    IdType id = IdType::fresh();
    qint64 position = 0; ///< sort key among its kind; ties are ordered by id
};

struct Capacity {
    std::optional<double> cpus;
    std::optional<Bytes> memory;
    std::optional<Bytes> storage;
    static const RecordType& record();
};

struct Site : Entity<SiteId> {
    QString name;
    SiteKind kind = SiteKind::OnPremises;
    std::optional<SiteRole> role;
    std::optional<QString> provider;
    std::optional<SiteId> within;
    std::optional<Capacity> capacity;
    std::optional<Seconds> mtbf;
    std::optional<Seconds> mttr;
    std::optional<double> unavailability;
    std::optional<double> failureShape; ///< as of a component
    std::optional<double> repairSpread;
    std::optional<QString> note;
    static const RecordType& record();
};

/// A route that the hosts of a network have (RFC 1812).
struct StaticRoute {
    Cidr to;
    IpAddress via; ///< in the network
    static const RecordType& record();
};

struct Network : Entity<NetworkId> {
    QString name;
    std::optional<SiteId> site;
    std::vector<SiteId> alsoAt; ///< sites that it is stretched to; it stands while one of them does
    std::optional<Cidr> cidr;
    std::optional<int> vlan;
    std::optional<IpAddress> gateway;
    std::vector<IpAddress> dns;
    std::vector<StaticRoute> routes;
    std::optional<int> mtu; ///< bytes
    std::optional<NetworkId> failsOverTo;
    std::optional<QString> note;
    static const RecordType& record();
};

struct PackageVersion {
    QString package;
    QString version;
    static const RecordType& record();
};

struct KernelSetting {
    QString key; ///< "vm.max_map_count"
    QString value;
    static const RecordType& record();
};

/// What a standard build demands, and what a host was found to have.
struct HostFacts {
    std::optional<QString> os;
    std::optional<QString> kernel;
    std::optional<QString> engine;
    std::optional<QString> storageDriver;
    std::optional<int> cgroupVersion;
    std::optional<QString> loggingDriver;
    std::optional<QString> defaultRuntime;
    std::optional<bool> liveRestore;
    QStringList securityOptions;
    QStringList plugins;
    QStringList registryMirrors;
    QStringList insecureRegistries;
    std::vector<KernelSetting> sysctls;
    std::vector<PackageVersion> packages;
    static const RecordType& record();
};

struct Build : Entity<BuildId>, HostFacts {
    QString name;
    static const RecordType& record();
};

struct Team : Entity<TeamId> {
    QString name;
    std::optional<int> size;
    std::optional<Seconds> onCallResponse;
    std::optional<WorkingHours> hours;
    std::optional<TimeZone> timeZone; ///< of `hours`; left out: the project's
    std::optional<QString> contact;
    int effectiveSize() const { return size.value_or(1); }
    static const RecordType& record();
};

struct Contact : Entity<ContactId> {
    QString role;
    std::optional<QString> name;
    std::optional<QString> phone;
    std::optional<QString> deputy;
    std::optional<QString> email;
    std::optional<ContactId> escalatesTo;
    std::optional<Seconds> escalateAfter; ///< without an answer
    static const RecordType& record();
};

/// One line of the communication plan, and the template of its message. `text` may have placeholders in
/// braces, such as {scenario}; see core/operations/exercise/status_message.h.
struct Communication : Entity<CommunicationId> {
    QString name;
    std::optional<Audience> audience;
    std::optional<ContactId> by;        ///< who sends it
    std::optional<QString> channel;     ///< "e-mail to all clients", "status page"
    std::optional<Seconds> firstWithin; ///< of the declaration
    std::optional<Seconds> every;
    std::optional<QString> text;
    static const RecordType& record();
};

/// What a recovery needs in the hand: who holds it and where it lies, never the secret itself.
struct Credential : Entity<CredentialId> {
    QString name;
    std::optional<CredentialKind> kind;
    std::optional<QString> heldBy;
    std::optional<Place> keptAt;
    std::optional<Place> alsoAt; ///< a second place, for when the first is lost
    std::optional<QDate> expires;
    std::optional<QString> note;
    static const RecordType& record();
};

/// PERT-beta: mean (best + 4 likely + worst) / 6; one value when only `likely` is given.
struct UncertainDuration {
    std::optional<Seconds> best;
    Seconds likely{0};
    std::optional<Seconds> worst;
    static const RecordType& record();
};

struct TeamUse {
    std::optional<TeamId> team;
    int units = 1;
    static const RecordType& record();
};

struct Step {
    QString name;
    std::optional<StepKind> kind;
    std::optional<QString> before;
    std::optional<QString> doWhat;
    std::optional<QString> run;
    std::optional<QString> goodWhen;
    std::optional<QString> ifNot;
    std::optional<UncertainDuration> duration; ///< left out: assumed, else unknown
    std::optional<QString> assumedBecause;     ///< why `duration` is an assumption; left out: it is known
    std::optional<QDate> measuredOn; ///< when `duration` was last taken from a run; left out: entered
    std::vector<TeamUse> teams;
    std::vector<CredentialId> credentials;
    static const RecordType& record();
};

/// Steps that several components share. One of a library says what it fits; see core/procedures.
struct Procedure : Entity<ProcedureId> {
    QString name;
    std::optional<QString> summary;
    std::optional<RecoveryStrategy> strategy;
    QStringList products; ///< recognised by their images; empty: any
    std::vector<ComponentKind> kinds;
    std::vector<CopyMethod> copies; ///< that it starts from; empty: any, or none
    std::optional<bool> losesData;  ///< what it recovers comes back empty
    std::optional<QString> follows;
    std::optional<QString> tried; ///< where it was run as written
    std::vector<Step> steps;
    static const RecordType& record();
};

struct NetworkInterface {
    std::optional<NetworkId> network;
    std::optional<IpAddress> address;
    std::optional<QString> device{}; ///< "eth0"
    static const RecordType& record();
};

struct DataCopy {
    Place at;
    CopyMethod method = CopyMethod::Backup;
    std::optional<Seconds> lag;
    std::optional<Seconds> every;
    std::optional<Seconds> takes;
    std::optional<ByteRate> restoreRate;
    std::optional<Seconds> keeps;  ///< how far back it can be restored from
    std::optional<bool> immutable; ///< cannot be altered or deleted by who damages the data; or offline
    std::optional<QDate> lastSuccess;
    std::optional<QDate> lastRestoreTest;
    static const RecordType& record();
};

struct Dependency {
    std::optional<ComponentId> on;
    std::optional<StartCondition> when;
    std::optional<Strength> strength;
    std::optional<PortRange> port;
    bool isHard() const { return strength.value_or(Strength::Hard) == Strength::Hard; }
    static const RecordType& record();
};

/// A port of the host that leads to a port of the container.
struct PublishedPort {
    PortRange port;
    std::optional<PortRange> to;      ///< of the container; left out: the same
    std::optional<IpAddress> address; ///< of the host; left out: all
    static const RecordType& record();
};

struct Recovery {
    RecoveryStrategy strategy = RecoveryStrategy::Restart;
    std::optional<SiteId> to;
    std::optional<ComponentId> host;
    std::optional<ComponentId> standby;
    std::optional<NetworkInterface> address;
    std::optional<ProcedureId> procedure;
    std::vector<Step> steps;
    static const RecordType& record();
};

/// Where a machine, or what runs on it, was found to be otherwise than the plan or the standard build says.
struct Difference {
    QString what; ///< "kernel", "image"
    std::optional<QString> expected;
    std::optional<QString> found;
    friend bool operator==(const Difference&, const Difference&) = default;
    static const RecordType& record();
};

/// A difference that is put up with, for a reason and a time.
struct Waiver {
    QString what; ///< of the difference
    QString because;
    QDate until; ///< the last day
    static const RecordType& record();
};

struct Component : Entity<ComponentId> {
    QString name;
    ComponentKind kind = ComponentKind::Service;
    std::optional<SiteId> site;
    std::optional<ComponentId> host;
    std::optional<QString> image;
    QStringList volumes; ///< named volumes of a container
    std::vector<PublishedPort> ports;
    std::optional<RestartPolicy> restart;
    QStringList architectures;    ///< of a host, or those that an image is built for; empty: unknown
    QStringList labels;           ///< of a host, "zone=a"
    QStringList placement;        ///< labels that a host must have, "zone==a", or must not have, "zone!=a"
    std::optional<Spread> spread; ///< of a group: what its members never share
    std::optional<BuildId> build;
    std::optional<HostFacts> found;
    std::optional<QDate> checked; ///< when it was last compared with what runs
    std::vector<Difference> drift;
    std::vector<Waiver> waivers;
    std::optional<QString> engineEndpoint;
    std::optional<Capacity> capacity;
    std::optional<Capacity> needs;
    std::vector<NetworkInterface> interfaces;
    std::optional<bool> healthCheck;
    std::optional<Bytes> data;
    std::vector<DataCopy> copies;
    std::optional<int> atLeast;
    std::vector<Dependency> dependencies;
    std::vector<ComponentId> doesNotRequire; ///< dismissed: what a discovery took for a dependency
    QStringList tags;
    std::optional<Seconds> mtbf;
    std::optional<Seconds> mttr;
    std::optional<double> unavailability;
    std::optional<double> failureShape; ///< of a Weibull distribution of up times; left out, 1: exponential
    std::optional<double>
        repairSpread; ///< sigma of a lognormal distribution of repairs; left out: exponential
    std::optional<Seconds> rto;
    std::optional<Seconds> rpo;
    std::optional<Seconds> mtpd;
    std::optional<Seconds> wrt;
    std::optional<Recovery> recovery;
    std::optional<QString> note;
    static const RecordType& record();
};

struct TunnelEnd {
    std::optional<ComponentId> gateway;
    std::vector<NetworkId> networks;
    std::optional<QString> endpoint;
    std::optional<QString> publicKey;
    static const RecordType& record();
};

struct Tunnel : Entity<TunnelId> {
    QString name;
    TunnelType type = TunnelType::WireGuard;
    TunnelEnd a;
    TunnelEnd b;
    std::optional<TunnelId> failsOverTo;
    static const RecordType& record();
};

struct FirewallRule {
    std::optional<PortRange> allow;
    std::optional<PortRange> deny;
    TrafficEnd from;
    TrafficEnd to;
    std::optional<NetworkId> in{};  ///< that packets come in by; left out: any
    std::optional<NetworkId> out{}; ///< that they go out by
    /// In place of `allow` and `deny`: whether these pass is not known.
    std::optional<PortRange> unsure{};
    static const RecordType& record();
};

/// Whichever of the three it has.
inline const PortRange& portsOf(const FirewallRule& rule) {
    return rule.allow ? *rule.allow : rule.deny ? *rule.deny : *rule.unsure;
}

/// Address translation (RFC 3022) of what a firewall forwards; the first that fits is applied. Destinations
/// are translated before routing and rules, sources after them.
struct AddressTranslation {
    Translation kind = Translation::Destination;
    TrafficEnd from;
    TrafficEnd to;
    std::optional<PortRange> port;
    std::optional<IpAddress>
        becomes; ///< left out, of a source: the firewall's address towards the destination
    std::optional<Cidr> becomesBlock; ///< address by address, of a block of the same size
    std::optional<int> becomesPort;   ///< left out: the same
    static const RecordType& record();
};

struct Firewall : Entity<FirewallId> {
    std::optional<ComponentId> at;
    std::vector<FirewallRule> rules;
    std::vector<AddressTranslation> nat;
    static const RecordType& record();
};

/// A name by which something is reached (RFC 1035).
struct DnsRecord : Entity<DnsRecordId> {
    QString name; ///< with the type unique
    RecordKind kind = RecordKind::A;
    QString value;
    std::optional<Seconds> ttl;           ///< how long others remember it
    std::optional<ComponentId> at;        ///< the name server that has it
    std::optional<QString> afterFailover; ///< the value then; left out: it stays
    static const RecordType& record();
};

struct Access : Entity<AccessId> {
    TrafficEnd from;
    TrafficEnd to;
    std::optional<PortRange> port;
    std::optional<Expectation> expect;
    static const RecordType& record();
};

struct ProtectionGroup : Entity<ProtectionGroupId> {
    QString name;
    std::vector<ComponentId> members;
    std::optional<SiteId> to;
    std::optional<int> priority;
    std::optional<Seconds> rto;
    std::optional<Seconds> rpo;
    static const RecordType& record();
};

/// One thing that a scenario fails: exactly one of the members is given.
struct Failure {
    std::optional<SiteId> site;
    std::optional<ComponentId> component;
    std::optional<NetworkId> network;
    std::optional<TunnelId> tunnel;
    std::optional<QString> provider;
    std::optional<ComponentKind> kind;
    static const RecordType& record();
};

struct Scenario : Entity<ScenarioId> {
    QString name;
    std::vector<Failure> fails;
    std::optional<DataState> data;
    std::optional<Seconds> damageBegan; ///< before the incident; copies younger than that are damaged, too
    std::optional<Seconds> detection;
    std::optional<Seconds> declaration;
    QStringList declareWhen;
    QStringList stopWhen;
    std::optional<Frequency> rate;
    std::optional<QString> note;
    DataState dataState() const { return data.value_or(DataState::Unavailable); }
    Seconds workStarts() const { return detection.value_or(Seconds(0)) + declaration.value_or(Seconds(0)); }
    static const RecordType& record();
};

/// What an hour without a business activity loses, from a length of the outage on.
struct LossRate {
    Seconds from{0};
    Money loss; ///< an hour
    static const RecordType& record();
};

/// What the organisation does (ISO 22301, business impact analysis).
struct Activity : Entity<ActivityId> {
    QString name;
    std::vector<ComponentId> needs;
    std::optional<Seconds> mtpd;
    std::optional<Percent> minimumLevel; ///< MBCO: of its usual output
    std::optional<WorkingHours> peak;    ///< in the project's time zone
    std::vector<LossRate> lossPerHour;   ///< empty: unknown
    std::optional<QString> note;
    static const RecordType& record();
};

struct CreditTier {
    Percent below;
    Percent credit;
    static const RecordType& record();
};

struct ServiceWeight {
    std::optional<ComponentId> service;
    double weight = 1;
    static const RecordType& record();
};

struct Contract : Entity<ContractId> {
    QString client;
    std::vector<ComponentId> services;
    std::optional<DowntimeCount> counts; ///< left out: any
    std::vector<ServiceWeight> weights;  ///< of services, where downtime counts by weight; left out: 1
    std::optional<Percent> target;
    std::optional<SlaWindow> window;
    std::optional<Money> fee;
    std::vector<CreditTier> credits;
    std::optional<Seconds> block;          ///< of downtime beyond the target
    std::optional<Percent> creditPerBlock; ///< of the fee, for each full block
    std::optional<Money> penaltyPerHour;
    std::optional<Seconds> grace;
    std::optional<Percent> cap;
    std::optional<Seconds> maintenance;
    std::optional<Seconds> leastCountable; ///< outages shorter than that do not count
    std::vector<ScenarioId> excludes;      ///< force majeure: their downtime does not count
    std::optional<Percent> endsBelow;      ///< the client may leave below this availability of a window
    static const RecordType& record();
};

/// What the user says of a proposed improvement.
struct Improvement : Entity<ImprovementId> {
    QString name;                     ///< of the proposal, "second tunnel beside office-fra"
    std::optional<Money> cost;        ///< once
    std::optional<Money> costPerYear; ///< running
    std::optional<QString> dismissed; ///< why it is not wanted
    static const RecordType& record();
};

struct Exercise : Entity<ExerciseId> {
    QString name;
    std::optional<ExerciseKind> kind;
    std::optional<ScenarioId> scenario;
    std::vector<ProtectionGroupId> groups; ///< its scope, with `components`; both empty: all that is affected
    std::vector<ComponentId> components;
    QStringList objectives;
    std::optional<ContactId> leads;
    std::optional<QDate> due;
    std::optional<QDateTime> dateSet; ///< when it will be held
    std::optional<Seconds> every;
    std::optional<QDate> last; ///< held before it had runs
    std::optional<QString> note;
    static const RecordType& record();
};

/// What a run was to do: the schedule of the moment it began. Times since the incident; absent: unknown.
/// Names, not references: a record outlives what it tells of.
struct PlannedStep {
    QString component;
    QString step;
    std::optional<Seconds> start;
    std::optional<Seconds> finish;
    QStringList teams;
    static const RecordType& record();
};

/// One attempt at a step, which is tried again by another one. Times since the incident.
struct RunStep {
    QString component;
    QString step;
    RunState state = RunState::Started;
    std::optional<Seconds> started;
    std::optional<Seconds> finished;
    std::optional<QString> by;
    std::optional<QString> note;
    static const RecordType& record();
};

/// Targets and estimates of the moment a run began, and the actual loss of data. The actual time follows from
/// the steps.
struct RunService {
    QString component;
    std::optional<Seconds> rtoTarget;
    std::optional<Seconds> rtoEstimate;
    std::optional<Seconds> rpoTarget;
    std::optional<Seconds> rpoEstimate;
    std::optional<Seconds> rpa;
    static const RecordType& record();
};

/// One tried access.
struct RunCheck {
    QString from;
    QString to;
    std::optional<PortRange> port;
    bool passed = false; ///< as the plan expects it
    std::optional<Seconds> at;
    std::optional<QString> by;
    std::optional<QString> note;
    static const RecordType& record();
};

struct LogEntry {
    LogKind kind = LogKind::Note;
    Seconds at{0}; ///< since the incident
    std::optional<QString> by;
    std::optional<QString> text;
    std::optional<QString> component;
    std::optional<QString> step;
    std::optional<RecoveryStrategy> strategy; ///< of Strategy: how `component` is recovered from now on
    std::optional<Audience> audience;         ///< of Message
    std::optional<QString> file;              ///< of Evidence: its name
    std::optional<QString> sha256;
    std::optional<QString> content; ///< of a small file, Base64
    static const RecordType& record();
};

struct RunObjective {
    QString objective;
    std::optional<bool> met; ///< left out: not judged
    std::optional<QString> note;
    static const RecordType& record();
};

/// Who approved a document or signed a report.
struct Approval {
    QString by;
    std::optional<QString> role;
    QDate on;
    std::optional<int> version; ///< of the plan
    std::optional<QString> note;
    static const RecordType& record();
};

/// What a run proved: a fingerprint of all that the result rests on; see
/// core/analysis/verification/fingerprint.h. One of the references is set.
struct RunProof {
    std::optional<ComponentId> component;
    std::optional<ProtectionGroupId> group;
    std::optional<ScenarioId> scenario;
    QString fingerprint;
    static const RecordType& record();
};

/// An exercise that was held, or a real incident, as it happened.
struct Run : Entity<RunId> {
    QString name;
    std::optional<ExerciseId> exercise;
    std::optional<ScenarioId> scenario;
    std::optional<ExerciseKind> kind; ///< of the exercise when it began
    std::optional<bool> incident;     ///< it is no exercise
    QDateTime date;                   ///< of the incident, from which all its times count
    std::optional<int> planVersion;
    std::optional<QString> leads;
    std::optional<Seconds> ended; ///< left out: it goes on
    std::optional<RunResult> result;
    std::vector<PlannedStep> planned;
    std::vector<RunStep> steps;
    std::vector<RunService> services;
    std::vector<RunCheck> checks;
    std::vector<LogEntry> log;
    std::vector<RunObjective> objectives;
    QStringList lessons;
    std::vector<Approval> signatures;
    std::vector<RunProof> proofs;
    bool isIncident() const { return incident.value_or(false); }
    static const RecordType& record();
};

/// What is to be mended after an exercise; open until it is closed.
struct CorrectiveAction : Entity<CorrectiveActionId> {
    QString name;
    std::optional<QString> owner; ///< a person, a role or a team
    std::optional<QDate> due;
    std::optional<QDate> closed;
    std::optional<RunId> from;
    std::optional<QString> note;
    static const RecordType& record();
};

/// A diagram page. Pages and placements live in the project file only, not in plan text.
/// A diagram of the plan. The first page shows the whole estate, placed or not; the others what is placed on
/// them.
struct Page : Entity<PageId> {
    QString name;
    std::optional<EdgeShape> edges; ///< left out: curved
    static const RecordType& record();
};

/// Where a component or site is drawn on a page, in logical pixels. Without width and height: the kind's
/// usual size.
struct Placement : Entity<PlacementId> {
    std::optional<PageId> page;
    Place what;
    double x = 0;
    double y = 0;
    std::optional<double> width;
    std::optional<double> height;
    std::optional<bool> pinned;    ///< automatic layout leaves it where it is
    std::optional<bool> collapsed; ///< a container that hides what is in it
    bool isPinned() const { return pinned.value_or(false); }
    bool isCollapsed() const { return collapsed.value_or(false); }
    static const RecordType& record();
};

/// A section of the runbook in the organisation's own words.
struct OwnSection {
    QString title;
    std::optional<QString> text; ///< Markdown
    static const RecordType& record();
};

/// How runbooks and reports are laid out.
struct DocumentSettings {
    std::optional<DocumentLanguage> language; ///< left out: the window's
    std::optional<QString> header;            ///< at the top of every page
    std::optional<QString> logo;              ///< PNG, Base64
    QStringList sections; ///< keys, chosen and in order; empty: all that have something to say
    std::vector<OwnSection> ownSections;
    static const RecordType& record();
};

/// What the project as a whole has.
struct ProjectSettings {
    QString name;
    std::optional<QString> organisation;
    std::optional<QString> currency;
    std::optional<Money> lossBudget; ///< what downtime may cost in a year
    std::optional<Seconds> reviewEvery;
    std::optional<TimeZone> timeZone; ///< of hours and starts; left out: UTC
    std::optional<Assumptions> assumptions;
    std::optional<DocumentSettings> documents;
    std::vector<Approval> approvals;
    QString effectiveCurrency() const { return currency.value_or(QStringLiteral("EUR")); }
    static const RecordType& record();
};

} // namespace drawbridge
