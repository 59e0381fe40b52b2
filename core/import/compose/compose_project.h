// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// A project as in the Compose specification (https://compose-spec.io): services, networks and volumes of one
/// or several Compose files, after interpolation, merging, `extends` and `include`.
namespace drawbridge::compose {

enum class Condition { Started, Healthy, CompletedSuccessfully };

struct Dependency {
    QString service;
    Condition condition = Condition::Started;
    bool required = true; ///< `required: false` of depends_on: the dependent starts without it
    bool implied =
        false; ///< not from depends_on but from links, volumes_from, network_mode/ipc/pid: service:
};

struct Port {
    QString target;      ///< container port or range, "80", "3000-3005"
    QString published;   ///< host port or range; empty: the engine chooses
    QString hostAddress; ///< empty: every address
    QString protocol = QStringLiteral("tcp");
};

struct Mount {
    enum class Type { Volume, Bind, Tmpfs, Other };
    Type type = Type::Volume;
    QString source; ///< name of the volume (empty: anonymous), path of a bind mount
    QString target;
    bool readOnly = false;
};

struct NetworkUse {
    QString network; ///< key in Project::networks
    QString ipv4;    ///< static address, or empty
    QString ipv6;
    QStringList aliases;
};

struct Service {
    QString name;
    SourcePlace place; ///< where the service is first defined
    QString image;     ///< empty if only built
    bool builds = false;
    QString containerName;
    QStringList profiles;
    std::vector<Dependency> dependencies; ///< each service once; explicit before implied
    std::vector<Port> ports;
    std::vector<Mount> mounts;
    std::vector<NetworkUse> networks; ///< implicit `default` included; empty under network_mode
    QString networkMode;
    QStringList environmentNames; ///< names only, as values may be secrets
    QStringList secrets;          ///< names of secrets and configs used
    QStringList configs;
    bool hasHealthcheck = false; ///< false also when disabled by `disable: true` or test NONE
    std::optional<int> replicas; ///< deploy.replicas or scale
    std::optional<double> cpus;  ///< deploy.resources: reservations, else limits; else cpus
    std::optional<qint64> memoryBytes;
    bool isMemoryLimited = false; ///< deploy.resources.limits.memory or mem_limit
    QString restartPolicy;
    QString platform;      ///< "linux/arm64"
    QStringList placement; ///< deploy.placement.constraints
    bool privileged = false;
    bool sharesHostProcesses = false; ///< pid: host
    QStringList labels;               ///< names only
};

struct Network {
    QString key;  ///< name inside the files; `default` when implicit
    QString name; ///< `name:` or empty
    bool external = false;
    bool internal = false;
    QStringList subnets; ///< ipam.config[].subnet
    QStringList gateways;
};

struct Volume {
    QString key;
    QString name;
    bool external = false;
};

struct Project {
    QString name;                  ///< `name:`, else the folder's name
    std::vector<Service> services; ///< in file order
    std::vector<Network> networks; ///< `default` included when any service uses it
    std::vector<Volume> volumes;
    QStringList secrets;
    QStringList configs;
    /// The folder that holds all env_files which were not read because they are outside the project folder;
    /// empty: all were read.
    QString unreadFolder;
};

struct LoadOptions {
    QString projectName;  ///< instead of COMPOSE_PROJECT_NAME, `name:` and the folder's name
    QStringList profiles; ///< "*": all. Empty: those of COMPOSE_PROFILES, else all
    QStringList envFiles; ///< instead of `.env` beside the first file
    QHash<QString, QString>
        environment;       ///< for interpolation; the process environment is not consulted unless given here
    QString projectFolder; ///< extends, include and env_file do not follow files outside it (after resolving
                           ///< links); empty: the folder of the first file
    /// Variables stay as written in the bodies of services (see service_bodies.h), so that no value of theirs
    /// gets out. What the structure needs (extends, include, ports …) is interpolated all the same.
    bool keepsReferences = false;
};

/// An `extends` or `include` names files outside the project folder.
class OutsideFolder : public InputError {
public:
    OutsideFolder(const QString& message, SourcePlace place, QString folder)
        : InputError(message, std::move(place)), m_folder(std::move(folder)) {}
    const QString& folder() const { return m_folder; } ///< holds the project and all these files

private:
    QString m_folder;
};

/// Loads Compose files in order, later ones overriding earlier ones as `docker compose -f a -f b` does.
/// Throws InputError (file, line, column) for invalid Compose. Recoverable problems (an undefined service, an
/// unset variable, an env_file that is missing or outside the folder) become diagnostics; OutsideFolder if an
/// `extends` or `include` leads outside. Never executes anything; size, depth, alias expansion, number of
/// files and include depth are bounded.
///
/// Of a folder, or where one file is named that COMPOSE_FILE lists, loads what `docker compose` does there:
/// the files of COMPOSE_FILE (from `environment`, else from `.env`), else compose.yaml and its override file.
Project load(const QStringList& files, const LoadOptions& options, Diagnostics& diagnostics);

/// True when the text looks like a Compose file (top-level `services:` mapping, or one of
/// include/networks/volumes next to nothing foreign) rather than plan text; used to guess the kind of an
/// input.
bool looksLikeCompose(const QByteArray& text);

} // namespace drawbridge::compose
