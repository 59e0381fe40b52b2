// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What a container engine told of itself, as plain values. What it did not tell is absent, never zero.
/// Nothing secret is in here: of environment variables there are names alone, of labels only identifiers, of
/// commands and health checks nothing. All texts are visible and bounded.
namespace drawbridge::live {

/// Who made a container, network or volume, by its labels.
struct Origin {
    QString project;     ///< Compose project, or stack of a Swarm
    QString service;     ///< Compose service; of a Swarm's task, the whole name of its service
    QString key;         ///< of a network or volume: its key in the Compose file
    bool oneOff = false; ///< made by `docker compose run`
    friend bool operator==(const Origin&, const Origin&) = default;
};

enum class Condition { Started, Healthy, Completed };

/// An element of the label com.docker.compose.depends_on.
struct StatedDependency {
    QString service;
    Condition condition = Condition::Started;
};

/// An environment variable whose value, or the host of a URL in it, is a known name.
struct NamedInEnvironment {
    QString variable;
    QString name;
    bool isAddress = false; ///< the value is a URL or has a port
};

struct HealthCheckFacts {
    std::optional<Seconds> interval;
    std::optional<Seconds> timeout;
};

struct MountFacts {
    enum class Type { Volume, Bind, Other };
    Type type = Type::Other;
    QString volume; ///< name of a volume
    bool anonymous = false;
    bool readOnly = false;
};

struct NetworkUseFacts {
    QString network;
    QStringList aliases;         ///< without those that are ids
    std::optional<IpAddress> v4; ///< asked for; given ones change with every start
    std::optional<IpAddress> v6;
};

struct PublishedPort {
    PortRange container; ///< a single port
    std::optional<quint16> host;
    std::optional<IpAddress> address; ///< of the host; none: all
};

enum class ContainerState { Created, Running, Paused, Restarting, Stopped, Unknown };
enum class Health { None, Starting, Healthy, Unhealthy };

struct ContainerFacts {
    QString id;
    QString name;
    QString image; ///< as it was asked for
    QString imageId;
    ContainerState state = ContainerState::Unknown;
    std::optional<Health> health;
    Origin origin;
    QString swarmService; ///< name; of a task's container
    QString swarmTask;    ///< id
    std::vector<StatedDependency> dependsOn;
    QStringList links;       ///< names of containers
    QStringList volumesFrom; ///< names or ids of containers
    QString networkOf;       ///< name or id of the container whose network it shares
    std::vector<NamedInEnvironment> named;
    std::optional<HealthCheckFacts> healthCheck;
    std::vector<MountFacts> mounts;
    std::vector<NetworkUseFacts> networks;
    std::vector<PortRange> exposed; ///< single ports
    std::vector<PublishedPort> published;
    QString restartPolicy;       ///< "no", "always", "on-failure", "unless-stopped"; empty: not told
    std::optional<double> cpus;  ///< limit
    std::optional<Bytes> memory; ///< limit
};

struct ImageFacts {
    QString id;
    QStringList tags;
    QStringList digests; ///< "repository@sha256:…"
    QString version;     ///< org.opencontainers.image.version
    std::optional<Bytes> size;
};

struct VolumeFacts {
    QString name;
    QString driver;
    Origin origin;
    std::optional<Bytes> size;
};

struct NetworkFacts {
    QString id;
    QString name;
    QString driver;
    bool swarmScope = false;
    bool internal = false;
    bool ingress = false;
    Origin origin;
    std::vector<Cidr> subnets;
    std::vector<IpAddress> gateways;
};

struct PluginFacts {
    QString name;
    bool enabled = false;
};

struct SwarmNodeFacts {
    QString id;
    QString hostName;
    bool isManager = false;
    bool isReady = false;
    QString availability; ///< "active", "pause", "drain"
    QString engineVersion;
    QString architecture;
    std::optional<double> cpus;
    std::optional<Bytes> memory;
};

struct SwarmServiceFacts {
    QString id;
    QString name;
    Origin origin;
    QString image;
    bool global = false;
    std::optional<int> replicas; ///< wanted; of replicated services
    std::optional<HealthCheckFacts> healthCheck;
    std::vector<NamedInEnvironment> named;
    std::vector<MountFacts> mounts;
    QStringList networkIds;
    QStringList aliases;
    std::vector<PublishedPort> published;
    std::optional<double> cpus;
    std::optional<Bytes> memory;
};

struct SwarmTaskFacts {
    QString id;
    QString serviceId;
    QString nodeId;
    std::optional<int> slot; ///< of replicated services, from 1
    bool wanted = false;     ///< its desired state is to run
};

struct SwarmFacts {
    QString nodeId;
    QString clusterId;
    bool isManager = false;
    std::vector<SwarmNodeFacts> nodes; ///< a manager tells them, and what follows
    std::vector<SwarmServiceFacts> services;
    std::vector<SwarmTaskFacts> tasks;
};

struct EngineFacts {
    QString endpoint; ///< "unix:///run/docker.sock", "tcp://10.10.4.11:2376", "ssh://ops@host"
    QString id;
    QString hostName;
    bool isPodman = false;
    std::optional<QString> operatingSystem; ///< "Debian GNU/Linux 12 (bookworm)"
    std::optional<QString> osVersion;
    std::optional<QString> kernel;
    std::optional<QString> architecture;
    std::optional<QString> engineVersion;
    std::optional<QString> apiVersion; ///< that was spoken
    std::optional<QString> storageDriver;
    std::optional<QString> loggingDriver;
    std::optional<int> cgroupVersion;
    std::optional<QString> defaultRuntime;
    std::optional<bool> liveRestore;
    QStringList securityOptions;
    QStringList registryMirrors;
    QStringList insecureRegistries;
    std::optional<double> cpus;
    std::optional<Bytes> memory;
    std::vector<ContainerFacts> containers; ///< sorted by name; also stopped ones
    std::vector<ImageFacts> images;
    std::vector<VolumeFacts> volumes;
    std::vector<NetworkFacts> networks;
    std::vector<PluginFacts> plugins;
    std::optional<SwarmFacts> swarm;
    QStringList unread; ///< what the engine did not tell, a sentence each
};

} // namespace drawbridge::live
