// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text_hints.h"

#include "core/base/texts.h"

#include <QHash>
#include <QRegularExpression>

#include <initializer_list>

namespace drawbridge::plantext {

namespace {

/// Foreign words, lower case, and ours. A word may stand for several of ours: the first that fits serves.
struct Word {
    const char16_t* ours;
    const char16_t* theirs; ///< separated by blanks; '-' also stands for '_', ' ' and nothing
};

constexpr std::initializer_list<Word> kKeys{
    {u"requires", u"depends-on dependencies depends links uses needs-services requirements after"},
    {u"name", u"container-name hostname id title service-name"},
    {u"kind", u"type role category"},
    {u"type", u"kind protocol"},
    {u"site", u"location datacenter data-center dc region zone availability-zone placement"},
    {u"host", u"node server runs-on machine hosted-on docker-host"},
    {u"within", u"parent region inside"},
    {u"health-check", u"healthcheck health liveness-probe readiness-probe"},
    {u"needs", u"resources requests limits memory mem-limit cpus cpu-limit"},
    {u"capacity", u"resources size"},
    {u"data", u"size storage data-size volume-size disk"},
    {u"copies", u"backups backup replicas replication snapshots"},
    {u"interfaces", u"networks network ip addresses"},
    {u"tags", u"labels label annotations"},
    {u"note", u"description comment comments notes remark"},
    {u"packages", u"software"},
    {u"when", u"condition"},
    {u"on", u"service name component target"},
    {u"at", u"to target location site destination"},
    {u"method", u"type kind mode"},
    {u"every", u"interval schedule frequency period"},
    {u"lag", u"delay replication-lag rpo"},
    {u"restore-rate", u"rate throughput bandwidth restore-speed"},
    {u"takes", u"time duration"},
    {u"rto", u"recovery-time recovery-time-objective"},
    {u"rpo", u"recovery-point recovery-point-objective"},
    {u"mtpd", u"mao mtd"},
    {u"recovery", u"recover restore failover dr strategy"},
    {u"to", u"target destination site"},
    {u"steps", u"tasks runbook actions"},
    {u"do", u"description instruction action text"},
    {u"run", u"command cmd script exec"},
    {u"duration", u"time takes timeout estimate"},
    {u"teams", u"team owner who"},
    {u"fails", u"failures failed lost loss"},
    {u"detection", u"time-to-detect mttd"},
    {u"client", u"customer name"},
    {u"target", u"sla slo availability uptime"},
    {u"fee", u"price value monthly-fee"},
    {u"credits", u"penalties tiers"},
    {u"cidr", u"subnet range address-block"},
    {u"hours", u"working-hours availability shift"},
    {u"size", u"members people headcount count"},
    {u"members", u"components services"},
    {u"from", u"source src"},
    {u"port", u"ports"}};

constexpr std::initializer_list<Word> kSections{
    {u"components", u"services service containers hosts servers databases applications systems"},
    {u"sites", u"locations datacenters data-centers regions"},
    {u"networks", u"subnets"},
    {u"scenarios", u"disasters failures"},
    {u"contracts", u"slas sla clients customers"},
    {u"tunnels", u"vpns vpn"},
    {u"teams", u"people owners"},
    {u"procedures", u"runbooks playbooks"},
    {u"protection-groups", u"groups"},
    {u"drawbridge", u"version format"}};

/// Values of choices. A word serves where the choice has ours.
constexpr std::initializer_list<Word> kChoices{
    {u"started", u"service-started running up"},
    {u"healthy", u"service-healthy ready"},
    {u"completed", u"service-completed-successfully completed-successfully done exited"},
    {u"database",
     u"db postgres postgresql mysql mariadb mongo mongodb redis valkey oracle mssql sql-server sqlite "
     u"elasticsearch opensearch cassandra clickhouse influxdb couchdb neo4j cockroachdb sql"},
    {u"load-balancer",
     u"lb loadbalancer proxy reverse-proxy nginx haproxy traefik envoy caddy ingress elb alb"},
    {u"middleware",
     u"queue broker message-broker kafka rabbitmq nats activemq cache memcached etcd consul vault"},
    {u"authentication-server", u"auth idp sso ldap keycloak active-directory ad identity-provider"},
    {u"audit-server", u"log-server logging siem syslog loki graylog splunk"},
    {u"storage", u"nas san nfs s3 minio bucket object-storage file-server volume ceph disk"},
    {u"dns-server", u"dns bind coredns nameserver"},
    {u"vpn-gateway", u"vpn wireguard openvpn ipsec gateway"},
    {u"firewall", u"pfsense opnsense waf"},
    {u"docker-host", u"docker docker-engine container-host docker-server engine"},
    {u"server", u"vm virtual-machine host machine bare-metal node hypervisor instance ec2"},
    {u"service", u"app application web container microservice api website webserver web-server worker job"},
    {u"third-party", u"external saas external-service vendor"},
    {u"user-group", u"users user group people"},
    {u"redundancy-group", u"cluster replica-set ha group"},
    {u"cloud-region", u"cloud aws azure gcp region public-cloud"},
    {u"availability-zone", u"az zone"},
    {u"on-premises", u"dc datacenter data-center onprem on-premise office premises own"},
    {u"colocation", u"colo hosting co-location"},
    {u"provider", u"isp vendor"},
    {u"primary", u"main prod production active master"},
    {u"recovery", u"dr standby secondary backup disaster-recovery passive"},
    {u"active-active", u"both multi-active"},
    {u"synchronous", u"sync"},
    {u"asynchronous", u"async replication replica streaming mirror"},
    {u"backup", u"dump full incremental restic tape archive"},
    {u"snapshot", u"snap image"},
    {u"failover", u"switchover promote fail-over standby"},
    {u"restore", u"backup restore-backup"},
    {u"rebuild", u"redeploy reinstall recreate redeployment"},
    {u"restart", u"reboot start"},
    {u"hard", u"required strong mandatory must"},
    {u"soft", u"optional weak"},
    {u"destroyed", u"lost gone corrupted ransomware encrypted deleted"},
    {u"unavailable", u"offline unreachable intact safe"},
    {u"allowed", u"allow permit accept yes open"},
    {u"denied", u"deny block drop reject no closed"},
    {u"monthly", u"month"},
    {u"quarterly", u"quarter"},
    {u"yearly", u"year annual annually"},
    {u"tabletop", u"table-top walkthrough walk-through"},
    {u"simulation", u"drill test"},
    {u"full-interruption", u"full live"},
    {u"manual", u"by-hand human"},
    {u"command", u"script shell cmd"},
    {u"verify", u"check test"},
    {u"wireguard", u"wg"},
    {u"ipsec", u"ikev2 strongswan swanctl site-to-site"},
    {u"openvpn", u"ovpn"}};

/// "service_healthy", "serviceHealthy" and "Service-Healthy" are one word.
QString plain(const QString& word) {
    QString letters;
    for (const QChar c : word.toLower()) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

using Dictionary = QMultiHash<QString, QString>;

Dictionary dictionaryOf(std::initializer_list<Word> words) {
    Dictionary dictionary;
    // The last inserted is the first of values(): the first row shall be.
    for (const Word* word = words.end(); word-- != words.begin();) {
        for (const QString& theirs : QString::fromUtf16(word->theirs).split(u' '))
            dictionary.insert(plain(theirs), QString::fromUtf16(word->ours));
    }
    return dictionary;
}

const Dictionary& keys() {
    static const Dictionary dictionary = dictionaryOf(kKeys);
    return dictionary;
}

const Dictionary& choices() {
    static const Dictionary dictionary = dictionaryOf(kChoices);
    return dictionary;
}

QString ownChoice(const QStringList& known, const QString& text) {
    for (const QString& choice : known) {
        if (plain(choice) == plain(text))
            return choice;
    }
    for (const QString& ours : choices().values(plain(text))) {
        if (known.contains(ours))
            return ours;
    }
    return {};
}

QString ownBoolean(const QString& text) {
    static const QStringList yes{u"yes"_qs, u"on"_qs, u"y"_qs, u"1"_qs, u"true"_qs, u"enabled"_qs};
    static const QStringList no{u"no"_qs,    u"off"_qs,      u"n"_qs,   u"0"_qs,
                                u"false"_qs, u"disabled"_qs, u"none"_qs};
    const QString word = text.trimmed().toLower();
    return yes.contains(word)  ? QStringLiteral("true")
           : no.contains(word) ? QStringLiteral("false")
                               : QString();
}

/// The unit of plan text for a word, "m" for "minutes"; empty for what is none, or too vague (a month).
QString unitOfTime(const QString& word) {
    static const QHash<QString, QString> units{
        {u"s"_qs, u"s"_qs},       {u"sec"_qs, u"s"_qs},     {u"secs"_qs, u"s"_qs},  {u"second"_qs, u"s"_qs},
        {u"seconds"_qs, u"s"_qs}, {u"m"_qs, u"m"_qs},       {u"min"_qs, u"m"_qs},   {u"mins"_qs, u"m"_qs},
        {u"minute"_qs, u"m"_qs},  {u"minutes"_qs, u"m"_qs}, {u"h"_qs, u"h"_qs},     {u"hr"_qs, u"h"_qs},
        {u"hrs"_qs, u"h"_qs},     {u"hour"_qs, u"h"_qs},    {u"hours"_qs, u"h"_qs}, {u"d"_qs, u"d"_qs},
        {u"day"_qs, u"d"_qs},     {u"days"_qs, u"d"_qs},    {u"y"_qs, u"y"_qs},     {u"yr"_qs, u"y"_qs},
        {u"year"_qs, u"y"_qs},    {u"years"_qs, u"y"_qs}};
    return units.value(word);
}

/// "2 hours 30 min", "1 week", "PT15M" (ISO 8601).
QString ownDuration(const QString& text) {
    static const QRegularExpression part(
        QStringLiteral("([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]+)\\s*(?:,|and\\b)?\\s*"));
    static const QRegularExpression iso(QStringLiteral("^P(?:[0-9]+D)?(?:T(?:[0-9]+[HMS])+)?$"),
                                        QRegularExpression::CaseInsensitiveOption);
    QString rest = text.trimmed().toLower();
    if (iso.match(rest).hasMatch())
        rest.remove(u'p').remove(u't');
    QString own;
    while (!rest.isEmpty()) {
        const auto match = part.match(rest, 0, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return {};
        const QString word = match.captured(2);
        const bool weeks = word == u"w" || word == u"week" || word == u"weeks";
        const QString unit = weeks ? QStringLiteral("d") : unitOfTime(word);
        if (unit.isEmpty())
            return {};
        own += (weeks ? formatNumber(match.captured(1).toDouble() * 7) : match.captured(1)) + unit;
        rest.remove(0, match.capturedLength());
    }
    const auto read = parseDuration(own);
    return read ? formatDuration(*read) : QString();
}

/// Letters of a size alone: "500G", "64Mi", "10 gb", "2 gigabytes".
QString ownSize(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)\\s*([kmgtp])(i?)(b|bytes?)?$|"
                       "^([0-9]+(?:\\.[0-9]+)?)\\s*(kilo|mega|giga|tera|peta)bytes?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const bool spelt = !match.captured(6).isEmpty();
    const QString letter = (spelt ? match.captured(6).left(1) : match.captured(2)).toUpper();
    const bool binary = !match.captured(3).isEmpty();
    const QString prefix = binary || letter != u"K" ? letter : QStringLiteral("k");
    const QString own = (spelt ? match.captured(5) : match.captured(1)) + prefix +
                        (binary ? QStringLiteral("iB") : QStringLiteral("B"));
    return parseBytes(own) ? own : QString();
}

/// "200 MB per second", "1 Gbit/s", "100Mbps".
QString ownRate(const QString& text) {
    static const QRegularExpression bits(
        QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)\\s*([kmg])(?:bit/s|bits/s|bps)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression perSecond(QStringLiteral("\\s*(/\\s*(s|sec|second)|per\\s+second|ps)$"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    if (const auto match = bits.match(trimmed); match.hasMatch()) {
        const QChar letter = match.captured(2).at(0).toLower();
        const double scale = letter == u'k' ? 1e3 : letter == u'm' ? 1e6 : 1e9;
        return formatByteRate({static_cast<qint64>(match.captured(1).toDouble() * scale / 8)});
    }
    QString size = trimmed;
    size.remove(perSecond);
    if (size == trimmed)
        return {};
    const QString own = parseBytes(size) ? size : ownSize(size);
    return own.isEmpty() ? QString() : own + QStringLiteral("/s");
}

QString ownPercent(const QString& text) {
    QString number = text.trimmed();
    number.remove(QStringLiteral("percent")).replace(u',', u'.');
    const QString own = number.trimmed() + u'%';
    return !number.contains(u'%') && parsePercent(own) ? own : QString();
}

QString ownHours(const QString& text) {
    static const QStringList always{u"24/7"_qs,     u"24x7x365"_qs,
                                    u"24/7/365"_qs, u"24-7"_qs,
                                    u"always"_qs,   u"24*7"_qs,
                                    u"7x24"_qs,     u"24h"_qs,
                                    u"24 x 7"_qs,   u"24 / 7"_qs,
                                    u"24hx7"_qs,    u"24×7"_qs,
                                    u"all day"_qs,  u"around the clock"_qs};
    return always.contains(text.trimmed().toLower()) ? QStringLiteral("24x7") : QString();
}

/// "EUR 500", "500 €".
QString ownMoney(const QString& text) {
    static const QRegularExpression form(QStringLiteral(
        "^(?:[A-Za-z]{3}|\\p{Sc})?\\s*((?:[0-9]{1,3}(?:[,'][0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?)\\s*"
        "(?:[A-Za-z]{3}|\\p{Sc})?$"));
    const auto match = form.match(text.trimmed());
    const QString number = match.captured(1).remove(u',').remove(u'\'');
    return number != text ? number : QString();
}

} // namespace

QString ownKey(const RecordType& type, const QString& key) {
    for (const QString& ours : keys().values(plain(key))) {
        const Field* field = type.find(ours);
        if (field != nullptr && field->inPlanText)
            return ours;
    }
    return {};
}

QString adviceForKey(const RecordType& type, const QString& key) {
    if (type.name != u"component")
        return {};
    static const QHash<QString, const char*> advice{
        {u"ports"_qs,
         QT_TRANSLATE_NOOP("PlanTextTexts", "give the port where it is used: \"requires: [{on: …, "
                                            "port: 443/tcp}]\", or in \"accesses\"")},
        {u"expose"_qs,
         QT_TRANSLATE_NOOP("PlanTextTexts", "give the port where it is used: \"requires: [{on: …, "
                                            "port: 443/tcp}]\", or in \"accesses\"")},
        {u"environment"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "a plan holds no configuration of services")},
        {u"envfile"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "a plan holds no configuration of services")},
        {u"command"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "what starts it is a step of its \"recovery\"")},
        {u"restart"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "how it comes back is its \"recovery\"")},
        {u"deploy"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "several equal ones are components of their own, "
                                                          "members of one of the kind redundancy-group")},
        {u"scale"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "several equal ones are components of their own, "
                                                         "members of one of the kind redundancy-group")},
        {u"sla"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "what clients were promised stands in \"contracts\"")},
        {u"profiles"_qs, QT_TRANSLATE_NOOP("PlanTextTexts", "write them as \"tags\"")}};
    const char* text = advice.value(plain(key));
    return text == nullptr ? QString() : PlanTextTexts::tr(text);
}

QString ownSection(const QString& key) {
    static const Dictionary sections = dictionaryOf(kSections);
    return sections.value(plain(key));
}

QString ownValue(const ValueType& type, const QString& text) {
    constexpr qsizetype longest = 60; // longer texts are no foreign words
    if (text.size() > longest)
        return {};
    switch (type.kind) {
    case ValueKind::Choice:
        return ownChoice(type.choices, text);
    case ValueKind::Boolean:
        return ownBoolean(text);
    case ValueKind::Duration:
        return ownDuration(text);
    case ValueKind::Size:
        return ownSize(text);
    case ValueKind::Rate:
        return ownRate(text);
    case ValueKind::Percent:
        return ownPercent(text);
    case ValueKind::Hours:
        return ownHours(text);
    case ValueKind::Money:
        return ownMoney(text);
    default:
        return {};
    }
}

} // namespace drawbridge::plantext
