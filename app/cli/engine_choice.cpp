// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine_choice.h"

#include <algorithm>

namespace drawbridge::cli {

void EngineChoice::add(CLI::App& command, const char* whenNone) {
    command.add_option("ENDPOINT", endpoints,
                       std::string("unix:///run/docker.sock, tcp://HOST:2376, ssh://USER@HOST, or a Docker "
                                   "context's name. ") +
                           whenNone);
    addCertificates(command);
    command.add_option("--timeout", timeout, "Give up an engine that is silent for so long, e.g. 10s");
}

void EngineChoice::addCertificates(CLI::App& command) {
    command.add_option("--tlscacert", tlsAuthority, "Certificate authority of tcp:// engines")
        ->type_name("FILE");
    command.add_option("--tlscert", tlsCertificate, "Certificate of this client")->type_name("FILE");
    command.add_option("--tlskey", tlsKey, "Key of this client")->type_name("FILE");
}

QStringList EngineChoice::written(const Plan& plan) const {
    QStringList all;
    for (const std::string& endpoint : endpoints)
        all += text(endpoint);
    for (const Component& component : plan.components) {
        if (endpoints.empty() && component.engineEndpoint)
            all += *component.engineEndpoint;
    }
    all.removeDuplicates();
    return all;
}

std::vector<live::Endpoint> EngineChoice::resolved(const QStringList& written) const {
    const auto settings = live::DockerSettings::from(QProcessEnvironment::systemEnvironment());
    std::optional<live::TlsFiles> tls;
    if (!tlsAuthority.empty() || !tlsCertificate.empty() || !tlsKey.empty())
        tls = live::TlsFiles{text(tlsAuthority), text(tlsCertificate), text(tlsKey)};
    std::vector<live::Endpoint> all;
    for (const QString& each : written)
        all.push_back(live::resolveEndpoint(each, settings, tls));
    return all;
}

EngineReading EngineChoice::reading() const {
    EngineReading reading;
    if (timeout.empty())
        return reading;
    const auto given = parseDuration(text(timeout));
    if (!given)
        throw InputError(QStringLiteral("--timeout: “%1” %2").arg(text(timeout), given.error()));
    live::Limits& limits = reading.limits;
    limits.idle = std::chrono::duration_cast<std::chrono::milliseconds>(*given);
    limits.connecting = std::min(limits.connecting, limits.idle);
    return reading;
}

} // namespace drawbridge::cli
