// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/docker_settings.h"

#include "core/base/diagnostic.h"
#include "core/base/visible_text.h"
#include "core/live/bounded_json.h"
#include "core/live/live_texts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace drawbridge::live {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
const QString kDefaultContext = QStringLiteral("default");

QJsonObject readObject(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw MachineError(LiveTexts::tr("cannot be read: %1").arg(file.errorString()), {path, 0, 0});
    const auto document = parseBoundedJson(file.read(kLargestFile + 1), kLargestFile);
    if (!document)
        throw InputError(LiveTexts::tr("is not valid JSON: %1").arg(document.error()), {path, 0, 0});
    return document->object();
}

/// The files of a folder that are there, under docker's names for them.
TlsFiles filesIn(const QString& folder) {
    const auto found = [&folder](const char* name) {
        const QString path = QDir(folder).filePath(QString::fromLatin1(name));
        return QFileInfo::exists(path) ? path : QString();
    };
    return {found("ca.pem"), found("cert.pem"), found("key.pem")};
}

Endpoint withDefaultPort(Endpoint endpoint) {
    if (endpoint.transport == Transport::Tcp && endpoint.port == 0)
        endpoint.port = endpoint.tls ? 2376 : 2375;
    return endpoint;
}

Endpoint endpointOfHost(const QString& host, const DockerSettings& settings,
                        const std::optional<TlsFiles>& tls) {
    Endpoint endpoint = parseEndpoint(host);
    if (endpoint.transport == Transport::Tcp) {
        if (tls)
            endpoint.tls = tls;
        else if (settings.tls)
            endpoint.tls = filesIn(settings.certPath.isEmpty() ? settings.configFolder : settings.certPath);
    }
    return withDefaultPort(std::move(endpoint));
}

Endpoint defaultEndpoint(const DockerSettings& settings, const std::optional<TlsFiles>& tls) {
    return endpointOfHost(settings.host.isEmpty() ? QStringLiteral("unix://") : settings.host, settings, tls);
}

/// The folder of a context is named by a digest of its name.
QString folderName(const QString& context) {
    return QString::fromLatin1(
        QCryptographicHash::hash(context.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString contextsFolder(const DockerSettings& settings) {
    return settings.configFolder + QStringLiteral("/contexts");
}

[[noreturn]] void refuseUnknownContext(const QString& name, const DockerSettings& settings) {
    const QStringList names = contextNames(settings) + QStringList{kDefaultContext};
    throw InputError(LiveTexts::tr("There is no Docker context \"%1\" in %2; there are: %3.")
                         .arg(visibleText(name), settings.configFolder, names.join(QStringLiteral(", "))));
}

Endpoint endpointOfContext(const QString& name, const DockerSettings& settings,
                           const std::optional<TlsFiles>& tls) {
    if (name == kDefaultContext)
        return defaultEndpoint(settings, tls);
    const QString meta =
        contextsFolder(settings) + QStringLiteral("/meta/") + folderName(name) + QStringLiteral("/meta.json");
    if (!QFileInfo::exists(meta))
        refuseUnknownContext(name, settings);
    const QJsonObject docker = readObject(meta)[u"Endpoints"][u"docker"].toObject();
    const QString host = docker[u"Host"].toString();
    if (host.isEmpty())
        return withDefaultPort(parseEndpoint(QStringLiteral("unix://")));
    Endpoint endpoint = parseEndpoint(host);
    if (endpoint.transport == Transport::Tcp) {
        const QString folder =
            contextsFolder(settings) + QStringLiteral("/tls/") + folderName(name) + QStringLiteral("/docker");
        if (tls)
            endpoint.tls = tls;
        else if (QFileInfo::exists(folder))
            endpoint.tls = filesIn(folder);
        else if (docker[u"SkipTLSVerify"].toBool())
            endpoint.tls = TlsFiles{};
    }
    return withDefaultPort(std::move(endpoint));
}

QString currentContext(const DockerSettings& settings) {
    if (!settings.context.isEmpty())
        return settings.context;
    const QString config = settings.configFolder + QStringLiteral("/config.json");
    if (!QFileInfo::exists(config))
        return kDefaultContext;
    const QString current = readObject(config)[u"currentContext"].toString();
    return current.isEmpty() ? kDefaultContext : current;
}

} // namespace

DockerSettings DockerSettings::from(const QProcessEnvironment& environment) {
    DockerSettings settings;
    settings.host = environment.value(QStringLiteral("DOCKER_HOST"));
    settings.context = environment.value(QStringLiteral("DOCKER_CONTEXT"));
    settings.certPath = environment.value(QStringLiteral("DOCKER_CERT_PATH"));
    settings.tls = !environment.value(QStringLiteral("DOCKER_TLS_VERIFY")).isEmpty() ||
                   !environment.value(QStringLiteral("DOCKER_TLS")).isEmpty();
    settings.configFolder = environment.value(QStringLiteral("DOCKER_CONFIG"));
    if (settings.configFolder.isEmpty())
        settings.configFolder =
            environment.value(QStringLiteral("HOME"), QDir::homePath()) + QStringLiteral("/.docker");
    return settings;
}

Endpoint resolveEndpoint(const QString& given, const DockerSettings& settings,
                         const std::optional<TlsFiles>& tls) {
    if (looksLikeEndpoint(given))
        return endpointOfHost(given, settings, tls);
    if (!given.isEmpty())
        return endpointOfContext(given, settings, tls);
    if (!settings.host.isEmpty())
        return defaultEndpoint(settings, tls);
    return endpointOfContext(currentContext(settings), settings, tls);
}

QStringList contextNames(const DockerSettings& settings) {
    QStringList names;
    const QDir folder(contextsFolder(settings) + QStringLiteral("/meta"));
    for (const QString& entry : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString meta = folder.filePath(entry) + QStringLiteral("/meta.json");
        if (QFileInfo::exists(meta))
            names += visibleText(readObject(meta)[u"Name"].toString().left(100));
    }
    names.sort();
    return names;
}

} // namespace drawbridge::live
