// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/answers/answer_values.h"

#include "core/base/visible_text.h"

#include <QRegularExpression>

namespace drawbridge::live {

namespace {

constexpr qsizetype kLongestText = 200;

/// Of the labels that are kept, values that are identifiers.
QString label(const QJsonObject& labels, QLatin1String key) {
    return identifier(labels[key].toString());
}

std::optional<Seconds> wholeSeconds(const QJsonValue& nanoseconds) {
    const double seconds = nanoseconds.toDouble() / 1e9;
    if (seconds <= 0 || seconds > 1e9)
        return std::nullopt;
    return Seconds(static_cast<qint64>(std::ceil(seconds)));
}

struct Host {
    QString name;
    bool isAddress = false;
};

/// The host of "db", "db:5432", "postgres://user:secret@db:5432/shop?x" or "jdbc:postgresql://db/shop".
Host hostOf(const QString& value) {
    const qsizetype scheme = value.indexOf(QStringLiteral("://"));
    QString rest = scheme < 0 ? value : value.mid(scheme + 3);
    static const QRegularExpression end(QStringLiteral("[/?#]"));
    rest = rest.left(rest.indexOf(end) < 0 ? rest.size() : rest.indexOf(end));
    rest = rest.mid(rest.lastIndexOf(u'@') + 1);
    static const QRegularExpression port(QStringLiteral(":[0-9]{1,5}\\z"));
    const auto match = port.match(rest);
    return {match.hasMatch() ? rest.left(match.capturedStart()) : rest, match.hasMatch() || scheme >= 0};
}

} // namespace

QString plainText(const QJsonValue& value) {
    return visibleText(value.toString().left(kLongestText).simplified()).left(kLongestText);
}

std::optional<QString> toldText(const QJsonValue& value) {
    const QString text = plainText(value);
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString identifier(const QString& text) {
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\\z"));
    return form.match(text).hasMatch() ? text : QString();
}

std::optional<Bytes> toldBytes(const QJsonValue& value) {
    const double number = value.toDouble();
    if (number <= 0 || number > 9e15)
        return std::nullopt;
    return Bytes{static_cast<qint64>(number)};
}

std::optional<double> toldCpus(const QJsonValue& nanoCpus) {
    const double cpus = nanoCpus.toDouble() / 1e9;
    return cpus > 0 && cpus < 1e6 ? std::optional(cpus) : std::nullopt;
}

std::optional<bool> toldBool(const QJsonValue& value) {
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<PortRange> portOf(const QString& text) {
    const auto range = parsePortRange(text.left(20));
    if (!range || range->first != range->last || range->first == 0)
        return std::nullopt;
    return *range;
}

QString withoutSecrets(const QString& url) {
    const qsizetype scheme = url.indexOf(QStringLiteral("://"));
    const qsizetype start = scheme < 0 ? 0 : scheme + 3;
    static const QRegularExpression query(QStringLiteral("[?#]"));
    QString rest = url.mid(start);
    rest = rest.left(rest.indexOf(query) < 0 ? rest.size() : rest.indexOf(query));
    return plainText(url.left(start) + rest.mid(rest.lastIndexOf(u'@') + 1));
}

Origin originOf(const QJsonObject& labels) {
    Origin origin;
    origin.project = label(labels, QLatin1String("com.docker.compose.project"));
    if (origin.project.isEmpty())
        origin.project = label(labels, QLatin1String("io.podman.compose.project"));
    if (origin.project.isEmpty())
        origin.project = label(labels, QLatin1String("com.docker.stack.namespace"));
    origin.service = label(labels, QLatin1String("com.docker.compose.service"));
    if (origin.service.isEmpty())
        origin.service = label(labels, QLatin1String("io.podman.compose.service"));
    origin.key = label(labels, QLatin1String("com.docker.compose.network"));
    if (origin.key.isEmpty())
        origin.key = label(labels, QLatin1String("com.docker.compose.volume"));
    origin.oneOff = labels[u"com.docker.compose.oneoff"].toString().toLower() == u"true";
    return origin;
}

std::vector<StatedDependency> dependsOn(const QJsonObject& labels) {
    std::vector<StatedDependency> result;
    const QString text = labels[u"com.docker.compose.depends_on"].toString().left(20'000);
    for (const QString& entry : text.split(u',', Qt::SkipEmptyParts)) {
        const QString service = identifier(entry.section(u':', 0, 0).trimmed());
        const QString condition = entry.section(u':', 1, 1);
        if (service.isEmpty())
            continue;
        result.push_back({service, condition == u"service_healthy"                  ? Condition::Healthy
                                   : condition == u"service_completed_successfully" ? Condition::Completed
                                                                                    : Condition::Started});
    }
    return result;
}

std::optional<HealthCheckFacts> healthCheckOf(const QJsonObject& healthcheck) {
    const QJsonArray test = healthcheck[u"Test"].toArray();
    if (test.isEmpty() || test.at(0).toString() == u"NONE")
        return std::nullopt;
    return HealthCheckFacts{wholeSeconds(healthcheck[u"Interval"]), wholeSeconds(healthcheck[u"Timeout"])};
}

std::vector<NamedInEnvironment> namedIn(const QJsonArray& environment, const QSet<QString>& known) {
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    std::vector<NamedInEnvironment> result;
    for (const QJsonValue& value : environment) {
        const QString entry = value.toString().left(10'000);
        const QString variable = identifier(entry.section(u'=', 0, 0));
        if (variable.isEmpty())
            continue;
        for (const QString& part : entry.section(u'=', 1).split(separators, Qt::SkipEmptyParts)) {
            const Host host = hostOf(part);
            const auto name = known.constFind(host.name);
            const auto isSame = [&](const NamedInEnvironment& other) {
                return other.variable == variable && other.name == host.name;
            };
            if (name != known.constEnd() && std::none_of(result.begin(), result.end(), isSame))
                result.push_back({variable, *name, host.isAddress});
        }
    }
    return result;
}

} // namespace drawbridge::live
