// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_placeholders.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/compose_tag.h"

#include <QRegularExpression>

#include <array>

namespace drawbridge {

namespace {

constexpr std::array kKeys{"component", "host",    "old-host",    "standby", "site",   "old-site",
                           "address",   "image",   "old-address", "volume",  "data",   "copy",
                           "project",   "service", "build",       "network", "gateway"};

QString quotedForShell(const QString& text) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString formatted(const std::optional<IpAddress>& address) {
    return address ? formatIpAddress(*address) : QString();
}

class PlaceholderValues {
public:
    PlaceholderValues(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
                      const ComponentRecovery& recovery)
        : m_graph(graph), m_scenario(scenario), m_impact(impact), m_recovery(recovery),
          m_component(graph.component(recovery.component)) {}

    /// Empty: the plan does not give it.
    QString of(const QString& key) const {
        if (key == u"component")
            return m_component.name;
        if (key == u"image")
            return m_component.image.value_or(QString());
        if (key == u"volume")
            return m_component.volumes.value(0);
        if (key == u"data")
            return m_component.data ? formatBytes(*m_component.data) : QString();
        if (key == u"project")
            return composeProjectOf(m_component);
        if (key == u"service")
            return serviceOf(m_component);
        if (key == u"copy")
            return copyPlace();
        return key == u"build" ? buildName() : placeOf(key);
    }

    /// "docker compose -p shop exec -T db", and what follows is run there; empty: on the machine itself.
    QString command(const QString& verb, const QString& unit) const {
        const Component& acting = standby() >= 0 ? m_graph.component(standby()) : m_component;
        const QString project = composeProjectOf(acting);
        const QString service = quotedForShell(serviceOf(acting));
        if (!project.isEmpty())
            return composeCommand(verb, quotedForShell(project), service);
        if (acting.image)
            return (verb == u"exec" ? QStringLiteral("docker exec -i %1") : QStringLiteral("docker %2 %1"))
                .arg(service, verb);
        return verb == u"exec" ? QString()
                               : QStringLiteral("systemctl %1 %2").arg(verb, quotedForShell(unit));
    }

private:
    static QString composeCommand(const QString& verb, const QString& project, const QString& service) {
        const QString compose = QStringLiteral("docker compose -p ") + project;
        if (verb == u"exec")
            return compose + QStringLiteral(" exec -T ") + service;
        if (verb == u"start")
            return compose + QStringLiteral(" up -d --wait ") + service;
        return compose + u' ' + verb + u' ' + service;
    }

    /// A service of a Compose project may have a suffix in the plan: "web (shop)".
    static QString serviceOf(const Component& component) {
        const QString suffix = QStringLiteral(" (%1)").arg(composeProjectOf(component));
        const qsizetype at = component.name.lastIndexOf(suffix);
        return at > 0 ? component.name.left(at) : component.name;
    }

    int standby() const {
        const bool fails =
            m_component.recovery && m_component.recovery->strategy == RecoveryStrategy::Failover;
        return fails ? standbyOf(m_graph, m_impact, m_recovery.component) : -1;
    }

    QString nameOf(int component) const { return component < 0 ? QString() : m_graph.name(component); }
    QString siteName(int site) const { return site < 0 ? QString() : m_graph.plan.sites.at(site).name; }

    QString placeOf(const QString& key) const {
        const int ownHost = m_graph.host[idx(m_recovery.component)];
        if (key == u"old-host")
            return ownHost >= 0 ? nameOf(ownHost) : m_component.name;
        if (key == u"host")
            return hostName(ownHost);
        if (key == u"standby")
            return m_component.recovery ? nameOf(m_graph.indexOf(m_component.recovery->standby)) : QString();
        if (key == u"site")
            return siteName(m_recovery.target.value_or(-1));
        if (key == u"old-site")
            return siteName(m_graph.site[idx(m_recovery.component)]);
        if (key == u"old-address")
            return firstAddress(m_component);
        return networkOf(key);
    }

    QString hostName(int ownHost) const {
        const int target = standby() >= 0 ? standby() : m_recovery.targetHost.value_or(-1);
        if (target >= 0)
            return m_graph.host[idx(target)] >= 0 ? nameOf(m_graph.host[idx(target)]) : nameOf(target);
        return ownHost >= 0 ? nameOf(ownHost) : m_component.name;
    }

    static QString firstAddress(const Component& component) {
        for (const NetworkInterface& interface : component.interfaces) {
            if (interface.address)
                return formatIpAddress(*interface.address);
        }
        return {};
    }

    /// At the recovery site: by the recovery, else where the standby is, else what the network fails over to.
    const Network* network() const {
        const auto& networks = m_graph.plan.networks;
        if (m_component.recovery && m_component.recovery->address)
            return networks.find(m_component.recovery->address->network);
        const Component& there = standby() >= 0 ? m_graph.component(standby()) : m_component;
        if (there.interfaces.empty())
            return nullptr;
        const Network* network = networks.find(there.interfaces.front().network);
        return network == nullptr || standby() >= 0 ? network : networks.find(network->failsOverTo);
    }

    QString networkOf(const QString& key) const {
        if (key == u"address") {
            const auto& planned = m_component.recovery ? m_component.recovery->address : std::nullopt;
            if (planned && planned->address)
                return formatted(planned->address);
            return standby() >= 0 ? firstAddress(m_graph.component(standby())) : QString();
        }
        const Network* found = network();
        if (found == nullptr)
            return {};
        return key == u"network" ? found->name : formatted(found->gateway);
    }

    QString buildName() const {
        const int host = m_graph.host[idx(m_recovery.component)];
        const auto& build = m_component.build || host < 0 ? m_component.build : m_graph.component(host).build;
        const Build* found = m_graph.plan.builds.find(build);
        return found == nullptr ? QString() : found->name;
    }

    QString copyPlace() const {
        const UsedData used = usedData(m_graph, m_scenario, m_impact, m_recovery.component);
        if (used.kind != UsedData::Kind::Copy)
            return {};
        return used.copy.holder >= 0 ? nameOf(used.copy.holder) : siteName(used.copy.site);
    }

    const RecoveryGraph& m_graph;
    const Scenario& m_scenario;
    const Impact& m_impact;
    const ComponentRecovery& m_recovery;
    const Component& m_component;
};

QString whatIs(const QString& key) {
    const QHash<QString, QString> texts{ // not static: the language of a document is that of its thread

        {QStringLiteral("host"), RecoveryTexts::tr("recovery host")},
        {QStringLiteral("standby"), RecoveryTexts::tr("standby")},
        {QStringLiteral("site"), RecoveryTexts::tr("recovery site")},
        {QStringLiteral("old-site"), RecoveryTexts::tr("site that was lost")},
        {QStringLiteral("address"), RecoveryTexts::tr("address at the recovery site")},
        {QStringLiteral("old-address"), RecoveryTexts::tr("address before")},
        {QStringLiteral("image"), RecoveryTexts::tr("image")},
        {QStringLiteral("volume"), RecoveryTexts::tr("volume")},
        {QStringLiteral("data"), RecoveryTexts::tr("size of the data")},
        {QStringLiteral("copy"), RecoveryTexts::tr("place of the copy")},
        {QStringLiteral("project"), RecoveryTexts::tr("Compose project")},
        {QStringLiteral("build"), RecoveryTexts::tr("standard build")},
        {QStringLiteral("network"), RecoveryTexts::tr("network at the recovery site")},
        {QStringLiteral("gateway"), RecoveryTexts::tr("gateway of that network")}};
    return texts.value(key, key);
}

/// A variable that stops the command until it is set.
QString askedInShell(const QString& key) {
    const QString name = QString(key).toUpper().replace(u'-', u'_');
    return QStringLiteral("\"${%1:?%2}\"").arg(name, RecoveryTexts::tr("set it to the %1").arg(whatIs(key)));
}

class TextFiller {
public:
    explicit TextFiller(const PlaceholderValues& values) : m_values(values) {}

    QString fill(const QString& text, bool isCommand) const {
        if (!text.contains(u"{{"))
            return text;
        static const QRegularExpression placeholder(
            QStringLiteral("\\{\\{([a-z-]+)(?::([^}\\s]+))?\\}\\}( ?)"));
        QString filled;
        qsizetype last = 0;
        for (auto it = placeholder.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            filled += QStringView(text).mid(last, match.capturedStart() - last);
            filled += replacement(match, isCommand);
            last = match.capturedEnd();
        }
        filled += QStringView(text).mid(last);
        return filled;
    }

private:
    QString replacement(const QRegularExpressionMatch& match, bool isCommand) const {
        const QString key = match.captured(1);
        const QString blank = match.captured(3);
        static const QStringList verbs{QStringLiteral("exec"), QStringLiteral("start"),
                                       QStringLiteral("stop"), QStringLiteral("restart")};
        if (verbs.contains(key)) {
            const QString command = m_values.command(key, match.captured(2));
            return command.isEmpty() ? command : command + blank;
        }
        if (std::none_of(kKeys.begin(), kKeys.end(),
                         [&key](const char* k) { return key == QLatin1String(k); }))
            return match.captured();
        const QString value = m_values.of(key);
        if (value.isEmpty())
            return (isCommand ? askedInShell(key) : QStringLiteral("[%1]").arg(whatIs(key))) + blank;
        return (isCommand ? quotedForShell(value) : value) + blank;
    }

    const PlaceholderValues& m_values;
};

} // namespace

Step filledIn(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
              const ComponentRecovery& recovery, const Step& step) {
    const PlaceholderValues values(graph, scenario, impact, recovery);
    const TextFiller filler(values);
    Step filled = step;
    filled.name = filler.fill(step.name, false);
    for (auto member : {&Step::before, &Step::doWhat, &Step::goodWhen, &Step::ifNot}) {
        if (filled.*member)
            filled.*member = filler.fill(*(filled.*member), false);
    }
    if (filled.run)
        filled.run = filler.fill(*filled.run, true);
    return filled;
}

QString asPasted(const QString& run) {
    if (!run.contains(u":?"))
        return run;
    const QString body = run.endsWith(u'\n') ? run : run + u'\n';
    return QStringLiteral("(\n") + body + u')';
}

} // namespace drawbridge
