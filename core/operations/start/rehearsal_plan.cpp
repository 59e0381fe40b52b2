// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/rehearsal_plan.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/start/container_body.h"
#include "core/operations/start/export_compose.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

/// The smallest limit that engines take, rounded up.
constexpr qint64 kLeastMemory = qint64{16} * 1024 * 1024;
constexpr double kNano = 1e9;
constexpr int kMostProcesses = 4096;

QString safeName(const QString& name) {
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9_.-]+"));
    QString safe = name;
    safe = safe.replace(foreign, u"-"_qs).left(60);
    while (safe.endsWith(u'-'))
        safe.chop(1);
    return safe;
}

class RehearsalPlanner {
public:
    RehearsalPlanner(const ScenarioAnalysis& analysis, const std::vector<compose::ServiceBodies>& bodies)
        : m_graph(*analysis.graph), m_plan(analysis.plan()), m_bodies(bodies) {}

    RehearsalPlan plan(ServicesToStart start, const QString& id) {
        m_result.id = id;
        m_result.start = std::move(start);
        for (std::size_t s = 0; s < m_result.start.services.size(); ++s)
            addContainer(static_cast<int>(s));
        for (std::size_t s = 0; s < m_result.start.services.size(); ++s)
            joinWaits(static_cast<int>(s));
        for (RehearsalContainer& container : m_result.containers) {
            if (container.networks.empty())
                container.networks.push_back(networkOf(u"default"_qs, u"default"_qs));
        }
        tell();
        return std::move(m_result);
    }

private:
    const StartService& service(int s) const { return m_result.start.services[idx(s)]; }

    /// "drawbridge-ID-db", with a number where a name comes twice.
    QString nameFor(const QString& what) {
        const QString wanted = u"drawbridge-"_qs + m_result.id + u'-' + safeName(what);
        QString name = wanted;
        for (int number = 2; m_names.contains(name); ++number)
            name = wanted + u'-' + QString::number(number);
        m_names.insert(name);
        return name;
    }

    int networkOf(const QString& key, const QString& name) {
        const auto [known, isNew] = m_networks.try_emplace(key, static_cast<int>(m_result.networks.size()));
        if (isNew)
            m_result.networks += nameFor(name);
        return known->second;
    }

    QString volumeOf(const QString& project, const QString& volume) {
        const QString key = project + u'/' + volume;
        for (const RehearsalVolume& known : m_result.volumes) {
            if (known.key == key)
                return known.name;
        }
        m_result.volumes.push_back({key, nameFor(volume)});
        return m_result.volumes.back().name;
    }

    void addContainer(int s) {
        const Component& component = m_graph.component(service(s).component);
        RehearsalContainer container;
        container.service = s;
        container.name = nameFor(service(s).service);
        container.image = *component.image;
        container.aliases = {safeName(service(s).service)};
        for (const StartNetwork& in : service(s).networks)
            container.networks.push_back(
                networkOf(QString::number(in.network.value()), m_plan.networks.find(in.network)->name));
        const compose::ServiceBodies* project = nullptr;
        if (const compose::ServiceBody* body = bodyOf(m_bodies, service(s), &project)) {
            QStringList left;
            container.body = containerBody(
                *body, [&](const QString& volume) { return volumeOf(project->project, volume); }, left);
            if (!left.isEmpty())
                m_left += OperationsTexts::tr("%1 (%2)").arg(component.name, left.join(QStringLiteral(", ")));
        } else {
            m_bare += component.name;
        }
        addHostConfig(component, container.body);
        m_result.containers.push_back(std::move(container));
    }

    static void addHostConfig(const Component& component, QJsonObject& body) {
        QJsonObject host = body[u"HostConfig"].toObject();
        const Capacity needs = component.needs.value_or(Capacity{});
        if (needs.memory)
            host[u"Memory"_qs] = std::max(needs.memory->value, kLeastMemory);
        if (needs.cpus && *needs.cpus > 0)
            host[u"NanoCpus"_qs] = static_cast<qint64>(*needs.cpus * kNano);
        host[u"PidsLimit"_qs] = kMostProcesses;
        // A daemon that starts again must not start a rehearsal again: never "always".
        const bool restarts = component.restart && *component.restart != RestartPolicy::Never;
        host[u"RestartPolicy"_qs] = QJsonObject{{u"Name"_qs, restarts ? u"on-failure"_qs : u"no"_qs}};
        host[u"LogConfig"_qs] = QJsonObject{{u"Type"_qs, u"json-file"_qs},
                                            {u"Config"_qs, QJsonObject{{u"max-size"_qs, u"10m"_qs}}}};
        body[u"HostConfig"_qs] = host;
    }

    /// What waits for another must reach it, also where the plan has them on different hosts.
    void joinWaits(int s) {
        for (const StartWait& wait : service(s).waits) {
            std::vector<int>& mine = m_result.containers[idx(s)].networks;
            std::vector<int>& its = m_result.containers[idx(wait.service)].networks;
            const bool meet = std::any_of(mine.begin(), mine.end(), [&its](int network) {
                return std::find(its.begin(), its.end(), network) != its.end();
            });
            if (meet)
                continue;
            const int shared = networkOf(u"between"_qs, u"between-hosts"_qs);
            for (std::vector<int>* list : {&mine, &its}) {
                if (std::find(list->begin(), list->end(), shared) == list->end())
                    list->push_back(shared);
            }
        }
    }

    void tell() {
        if (!m_bare.isEmpty())
            m_result.notes +=
                OperationsTexts::tr(
                    "These start with their images' own commands and without environment, as no "
                    "Compose file of --with has them: %1.")
                    .arg(m_bare.join(QStringLiteral(", ")));
        if (!m_left.isEmpty())
            m_result.notes += OperationsTexts::tr("Left out, as it reaches outside the container: %1.")
                                  .arg(m_left.join(QStringLiteral(", ")));
        if (!m_result.volumes.empty())
            m_result.notes += OperationsTexts::tr("Volumes are new and empty: no data is restored.");
        QStringList waiting;
        for (const StartService& each : m_result.start.services) {
            if (!each.waitsFor.empty())
                waiting += m_graph.name(each.component);
        }
        if (!waiting.isEmpty())
            m_result.notes += OperationsTexts::tr("In the plan these wait for more than services, which a "
                                                  "rehearsal does not start: %1.")
                                  .arg(waiting.join(QStringLiteral(", ")));
    }

    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    const std::vector<compose::ServiceBodies>& m_bodies;
    RehearsalPlan m_result;
    QSet<QString> m_names;
    std::map<QString, int> m_networks; ///< by the plan's network
    QStringList m_bare;
    QStringList m_left;
};

} // namespace

RehearsalPlan planRehearsal(const ScenarioAnalysis& analysis, std::optional<ProtectionGroupId> group,
                            const std::vector<compose::ServiceBodies>& bodies, const QString& id) {
    ServicesToStart start = servicesToStart(analysis, group);
    if (start.services.empty())
        throw InputError(OperationsTexts::tr("“%1” starts no service on a Docker host: give what it loses a "
                                             "recovery with a host, for example with drawbridge prepare")
                             .arg(analysis.scenario.name));
    return RehearsalPlanner(analysis, bodies).plan(std::move(start), id);
}

void capProcessors(RehearsalPlan& plan, int processors) {
    for (RehearsalContainer& container : plan.containers) {
        QJsonObject host = container.body[u"HostConfig"].toObject();
        const double most = processors * kNano;
        if (host[u"NanoCpus"].toDouble() > most)
            host[u"NanoCpus"_qs] = static_cast<qint64>(most);
        container.body[u"HostConfig"_qs] = host;
    }
}

QString newRehearsalId() {
    return QString::number(QRandomGenerator::system()->generate(), 36);
}

} // namespace drawbridge
