// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_plan.h"

#include "core/base/texts.h"
#include "core/model/compose_tag.h"
#include "core/model/image_kinds.h"
#include "core/model/kind_traits.h"
#include "core/model/name_search.h"
#include "core/model/published_ports.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

void addMissing(QStringList& list, const QString& text) {
    if (!list.contains(text))
        list += text;
}

QStringList namedVolumes(const compose::Service& service) {
    QStringList names;
    for (const compose::Mount& mount : service.mounts) {
        if (mount.type == compose::Mount::Type::Volume && !mount.source.isEmpty())
            addMissing(names, mount.source);
    }
    return names;
}

/// The container port of a service if it has only one.
std::optional<PortRange> onlyPort(const compose::Service& service) {
    QSet<QString> ports;
    for (const compose::Port& port : service.ports)
        ports.insert(port.target + u'/' + port.protocol);
    if (ports.size() != 1)
        return std::nullopt;
    const auto parsed = parsePortRange(*ports.begin());
    return parsed && parsed->first == parsed->last ? std::optional(*parsed) : std::nullopt;
}

/// Ports of the host that were chosen; those that the engine chooses are of no use to a plan.
std::vector<PublishedPort> publishedPorts(const compose::Service& service) {
    std::vector<PublishedPort> result;
    for (const compose::Port& port : service.ports) {
        const auto published = parsePortRange(QString(port.published + u'/' + port.protocol));
        const auto target = parsePortRange(QString(port.target + u'/' + port.protocol));
        if (port.published.isEmpty() || !published)
            continue;
        PublishedPort one{*published, std::nullopt, std::nullopt};
        if (target && *target != *published)
            one.to = *target;
        if (const auto address = parseIpAddress(port.hostAddress); address && !isAnyAddress(*address))
            one.address = *address;
        result.push_back(one);
    }
    return result;
}

/// Of `restart`, "on-failure:3", and of `deploy.restart_policy`, "any".
std::optional<RestartPolicy> restartOf(const compose::Service& service) {
    const QString word = service.restartPolicy.section(u':', 0, 0);
    if (word == u"always" || word == u"any")
        return RestartPolicy::Always;
    if (word == u"on-failure")
        return RestartPolicy::OnFailure;
    if (word == u"unless-stopped")
        return RestartPolicy::UnlessStopped;
    return word == u"no" || word == u"none" ? std::optional(RestartPolicy::Never) : std::nullopt;
}

QString noteOf(const compose::Service& service) {
    QStringList sentences;
    if (service.replicas && *service.replicas > 1)
        sentences += ImportTexts::tr("%1 replicas.").arg(*service.replicas);
    return sentences.join(u' ');
}

/// Another version, registry or packager of the same, as far as images tell.
bool isSameProduct(const QString& image, const QString& other) {
    if (imageRepository(image) == imageRepository(other))
        return true;
    const auto kind = recogniseImage(image);
    const auto otherKind = recogniseImage(other);
    return kind && otherKind && kind->label == otherKind->label;
}

ComponentKind kindOf(const compose::Service& service) {
    const auto image = recogniseImage(service.image);
    if (!image || (image->onlyInFront && service.dependencies.empty()))
        return ComponentKind::Service;
    return image->kind;
}

/// Adds one Compose project to a plan, matching entities of earlier imports by name.
class ProjectAdder {
public:
    ProjectAdder(Plan& plan, const compose::Project& project, const ComposeTarget& target,
                 Diagnostics& diagnostics)
        : m_plan(plan), m_project(project), m_target(target), m_diagnostics(diagnostics),
          m_tag(composeTag(project.name)) {}

    void add() {
        if (m_plan.project.name.isEmpty())
            m_plan.project.name = m_project.name;
        chooseHost();
        for (const compose::Network& network : m_project.networks)
            addNetwork(network);
        if (!m_target.replace)
            refuseOtherStack();
        for (const compose::Service& service : m_project.services)
            nameService(service);
        for (const compose::Service& service : m_project.services)
            addService(service);
        reportObsolete();
    }

private:
    void report(Severity severity, const QString& message, const SourcePlace& place = {}) {
        m_diagnostics.push_back({severity, place, message});
    }

    void chooseHost() {
        const Component* host =
            m_target.host.isEmpty() ? nullptr : findByName(m_plan.components, m_target.host);
        if (host == nullptr) {
            m_site = chooseSite();
            if (m_target.host.isEmpty())
                host = onlyHostAt(*m_site);
        }
        if (host == nullptr) {
            m_host = addHost(m_target.host.isEmpty() ? freeHostName() : m_target.host);
            return;
        }
        if (host->kind != ComponentKind::DockerHost)
            throw InputError(
                ImportTexts::tr("\"%1\" is a %2, not a Docker host; choose another one with --host.")
                    .arg(host->name, labelOf(host->kind)));
        m_host = host->id;
        m_site = effectiveSite(m_plan, *host);
        if (!m_target.site.isEmpty())
            placeHost(*host);
    }

    /// A Docker host that already has a site keeps it.
    void placeHost(Component host) {
        if (!m_site) {
            m_site = host.site = chooseSite();
            m_plan.components.put(std::move(host));
            return;
        }
        if (const Site* site = m_plan.sites.find(*m_site); site != nullptr && site->name != m_target.site)
            report(Severity::Warning,
                   ImportTexts::tr("The Docker host \"%1\" stays at \"%2\", where it is in the plan.")
                       .arg(host.name, site->name));
    }

    SiteId chooseSite() {
        if (m_target.site.isEmpty() && m_plan.sites.size() > 1)
            throw InputError(
                ImportTexts::tr("The plan has several sites; choose that of the Docker host with --site."));
        if (m_target.site.isEmpty() && m_plan.sites.size() == 1)
            return m_plan.sites.at(0).id;
        const QString name = m_target.site.isEmpty() ? QStringLiteral("Site") : m_target.site;
        if (const Site* site = findByName(m_plan.sites, name))
            return site->id;
        Site site;
        site.name = name;
        site.kind = SiteKind::OnPremises;
        site.position = m_plan.sites.nextPosition();
        const SiteId id = site.id;
        m_plan.sites.put(std::move(site));
        return id;
    }

    const Component* onlyHostAt(SiteId site) const {
        const Component* only = nullptr;
        for (const Component& component : m_plan.components) {
            if (component.kind != ComponentKind::DockerHost || effectiveSite(m_plan, component) != site)
                continue;
            if (only != nullptr)
                throw InputError(ImportTexts::tr(
                    "The site has several Docker hosts; choose the one for the services with --host."));
            only = &component;
        }
        return only;
    }

    QString freeHostName() const {
        for (int number = 1;; ++number) {
            const QString name = QStringLiteral("docker-%1").arg(number);
            if (findByName(m_plan.components, name) == nullptr)
                return name;
        }
    }

    ComponentId addHost(const QString& name) {
        Component host;
        host.name = name;
        host.kind = ComponentKind::DockerHost;
        host.site = m_site;
        host.position = m_plan.components.nextPosition();
        const ComponentId id = host.id;
        m_plan.components.put(std::move(host));
        return id;
    }

    // Networks

    QString networkName(const compose::Network& network) const {
        if (!network.name.isEmpty())
            return network.name;
        return network.external ? network.key : m_project.name + u'_' + network.key;
    }

    void addNetwork(const compose::Network& described) {
        const QString hostName = m_plan.components.find(m_host)->name;
        const QString name = firstName(networkName(described), hostName, [this](const QString& candidate) {
            const Network* existing = findByName(m_plan.networks, candidate);
            return existing == nullptr || !existing->site || existing->site == m_site;
        });
        Network network;
        if (const Network* existing = findByName(m_plan.networks, name))
            network = *existing;
        else
            network.position = m_plan.networks.nextPosition();
        network.name = name;
        network.site = m_site;
        setAddresses(described, network);
        m_networks.insert_or_assign(described.key, network.id);
        m_plan.networks.put(std::move(network));
    }

    void setAddresses(const compose::Network& described, Network& network) {
        std::optional<Cidr> chosen;
        for (const QString& subnet : described.subnets) {
            const auto cidr = parseCidr(subnet);
            if (!cidr)
                report(Severity::Warning,
                       ImportTexts::tr("The subnet \"%1\" of the network \"%2\" was skipped: it %3.")
                           .arg(subnet, network.name, cidr.error()));
            else if (!chosen || (chosen->address.v6 && !cidr->address.v6))
                chosen = *cidr;
        }
        if (!chosen)
            return;
        network.cidr = chosen;
        for (const QString& text : described.gateways) {
            if (const auto gateway = parseIpAddress(text); gateway && chosen->contains(*gateway)) {
                network.gateway = *gateway;
                return;
            }
        }
    }

    // Services

    /// A component with that name is this service if it is on the same host (or on none, at the same site)
    /// and not from another Compose project.
    bool isThisService(const Component& component) const {
        if (component.kind == ComponentKind::DockerHost)
            return false;
        if (!component.host)
            return (!component.site || component.site == m_site) && !carriesHost(component.id);
        return component.host == m_host &&
               std::none_of(component.tags.begin(), component.tags.end(), [this](const QString& tag) {
                   return tag.startsWith(u"compose:") && tag != m_tag;
               });
    }

    /// True for a machine that the Docker host itself runs on.
    bool carriesHost(ComponentId id) const {
        const Component* current = m_plan.components.find(m_host);
        for (int depth = 0; current != nullptr && depth < 100; ++depth) {
            if (current->id == id)
                return true;
            current = m_plan.components.find(current->host);
        }
        return false;
    }

    /// Two stacks from folders of the same name have the same name: what they share is a service's name.
    void refuseOtherStack() const {
        QStringList differences;
        for (const compose::Service& service : m_project.services) {
            const Component* existing = importedBefore(service);
            if (existing == nullptr || !existing->image || service.image.isEmpty())
                continue;
            if (!isSameProduct(*existing->image, service.image))
                differences += ImportTexts::tr("\"%1\" runs %2, here %3")
                                   .arg(existing->name, imageRepository(*existing->image),
                                        imageRepository(service.image));
        }
        if (differences.isEmpty())
            return;
        constexpr qsizetype shown = 5;
        const qsizetype more = differences.size() - shown;
        QString text = differences.mid(0, shown).join(QStringLiteral("; "));
        if (more > 0)
            text += QStringLiteral("; ") + ImportTexts::tr("and %1 more").arg(more);
        throw OtherStack(
            ImportTexts::tr("The plan has another stack \"%1\", of which this would change services "
                            "(%2).")
                .arg(m_project.name, text),
            m_project.name);
    }

    const Component* importedBefore(const compose::Service& service) const {
        for (const Component& component : m_plan.components) {
            const bool isNamedSo =
                component.name == service.name ||
                component.name == service.name + QStringLiteral(" (%1)").arg(m_project.name);
            if (isNamedSo && component.tags.contains(m_tag) && isThisService(component))
                return &component;
        }
        return nullptr;
    }

    /// Names and ids first, as services may refer to later ones.
    void nameService(const compose::Service& service) {
        const QString name = firstName(service.name, m_project.name, [this](const QString& candidate) {
            const Component* existing = findByName(m_plan.components, candidate);
            return existing == nullptr || (isThisService(*existing) && !m_imported.contains(existing->id));
        });
        const Component* existing = findByName(m_plan.components, name);
        Component component;
        if (existing != nullptr) {
            component = *existing;
        } else {
            component.name = name;
            component.kind =
                isJob(service) && namedVolumes(service).isEmpty() ? ComponentKind::Service : kindOf(service);
            component.position = m_plan.components.nextPosition();
        }
        component.host = m_host;
        if (name != service.name && existing == nullptr)
            report(Severity::Note,
                   ImportTexts::tr("The plan already has a \"%1\", so this one is named \"%2\".")
                       .arg(service.name, name),
                   service.place);
        m_services.insert_or_assign(service.name, component.id);
        m_imported.insert(component.id);
        m_plan.components.put(std::move(component));
    }

    void addService(const compose::Service& service) {
        Component component = *m_plan.components.find(m_services.at(service.name));
        if (!service.image.isEmpty())
            component.image = service.image;
        component.healthCheck = service.hasHealthcheck;
        addNeeds(service, component);
        component.dependencies = dependencies(service, component);
        component.interfaces = interfaces(service, component);
        addMissing(component.tags, m_tag);
        for (const QString& profile : service.profiles)
            addMissing(component.tags, profile);
        component.ports = publishedPorts(service);
        component.restart = restartOf(service);
        if (!service.platform.isEmpty())
            component.architectures = {canonicalArchitecture(service.platform.section(u'/', 1, 1))};
        component.placement = placementLabels(service.placement);
        component.volumes.clear();
        for (const QString& key : namedVolumes(service))
            component.volumes += volumeName(key);
        if (!component.volumes.isEmpty())
            addMissing(component.tags, QStringLiteral("stateful"));
        if (const QString note = noteOf(service); !component.note && !note.isEmpty())
            component.note = note;
        m_plan.components.put(std::move(component));
    }

    /// Others wait for it to end: whatever its image is of, it serves nobody.
    bool isJob(const compose::Service& service) const {
        return std::any_of(
            m_project.services.begin(), m_project.services.end(), [&](const compose::Service& other) {
                return std::any_of(other.dependencies.begin(), other.dependencies.end(),
                                   [&](const compose::Dependency& on) {
                                       return on.service == service.name &&
                                              on.condition == compose::Condition::CompletedSuccessfully;
                                   });
            });
    }

    /// As the Docker Engine knows it: with the project before it, unless the files give it a name.
    QString volumeName(const QString& key) const {
        for (const compose::Volume& volume : m_project.volumes) {
            if (volume.key != key)
                continue;
            if (!volume.name.isEmpty())
                return volume.name;
            if (volume.external)
                return key;
        }
        return m_project.name + u'_' + key;
    }

    static void addNeeds(const compose::Service& service, Component& component) {
        if (!service.cpus && !service.memoryBytes)
            return;
        Capacity needs = component.needs.value_or(Capacity{});
        if (service.cpus)
            needs.cpus = service.cpus;
        if (service.memoryBytes)
            needs.memory = Bytes{*service.memoryBytes};
        component.needs = needs;
    }

    const compose::Service* serviceNamed(const QString& name) const {
        const auto found =
            std::find_if(m_project.services.begin(), m_project.services.end(),
                         [&name](const compose::Service& service) { return service.name == name; });
        return found == m_project.services.end() ? nullptr : &*found;
    }

    /// Dependencies from the files, then those the plan already has on components outside the Compose
    /// project.
    std::vector<Dependency> dependencies(const compose::Service& service, const Component& component) const {
        std::vector<Dependency> result;
        for (const compose::Dependency& described : service.dependencies) {
            const compose::Service* provider = serviceNamed(described.service);
            if (provider != nullptr && provider != &service)
                result.push_back(dependency(described, *provider, component));
        }
        for (const Dependency& existing : component.dependencies) {
            if (existing.on && !isOfThisProject(*existing.on))
                result.push_back(existing);
        }
        return result;
    }

    Dependency dependency(const compose::Dependency& described, const compose::Service& provider,
                          const Component& component) const {
        const ComponentId on = m_services.at(provider.name);
        Dependency result;
        result.on = on;
        if (described.condition == compose::Condition::Healthy)
            result.when = StartCondition::Healthy;
        else if (described.condition == compose::Condition::CompletedSuccessfully)
            result.when = StartCondition::Completed;
        if (!described.required)
            result.strength = Strength::Soft;
        result.port = onlyPort(provider);
        const auto known = std::find_if(component.dependencies.begin(), component.dependencies.end(),
                                        [&on](const Dependency& existing) { return existing.on == on; });
        if (!result.port && known != component.dependencies.end())
            result.port = known->port;
        return result;
    }

    bool isOfThisProject(ComponentId id) const {
        const Component* component = m_plan.components.find(id);
        return m_imported.contains(id) ||
               (component != nullptr && component->host == m_host && component->tags.contains(m_tag));
    }

    std::vector<NetworkInterface> interfaces(const compose::Service& service, const Component& component) {
        std::vector<NetworkInterface> result;
        for (const compose::NetworkUse& use : service.networks) {
            const auto network = m_networks.find(use.network);
            if (network == m_networks.end())
                continue;
            const std::size_t before = result.size();
            for (const QString& text : {use.ipv4, use.ipv6}) {
                if (const auto address = parseIpAddress(text))
                    result.push_back({network->second, *address});
                else if (!text.isEmpty())
                    report(
                        Severity::Warning,
                        ImportTexts::tr("The address \"%1\" %2 and was skipped.").arg(text, address.error()),
                        service.place);
            }
            if (result.size() == before)
                result.push_back({network->second, std::nullopt});
        }
        for (const NetworkInterface& existing : component.interfaces) {
            const bool isOurs = existing.network && isOurNetwork(*existing.network);
            if (!isOurs)
                result.push_back(existing);
        }
        return result;
    }

    bool isOurNetwork(NetworkId id) const {
        return std::any_of(m_networks.begin(), m_networks.end(),
                           [id](const auto& entry) { return entry.second == id; });
    }

    void reportObsolete() {
        for (const Component& component : m_plan.components) {
            if (component.host == m_host && component.tags.contains(m_tag) &&
                !m_imported.contains(component.id))
                report(Severity::Note,
                       ImportTexts::tr("\"%1\" is no longer in the Compose files of \"%2\" but "
                                       "was kept; delete it if it is obsolete.")
                           .arg(component.name, m_project.name));
        }
    }

    Plan& m_plan;
    const compose::Project& m_project;
    const ComposeTarget& m_target;
    Diagnostics& m_diagnostics;
    QString m_tag;
    std::optional<SiteId> m_site;
    ComponentId m_host{0};
    std::map<QString, NetworkId> m_networks;   ///< by key in the files
    std::map<QString, ComponentId> m_services; ///< by name in the files
    QSet<ComponentId> m_imported;
};

} // namespace

OtherStack::OtherStack(const QString& differences, QString stack)
    : InputError(differences + u' ' +
                 ImportTexts::tr("If these files are a stack of their own, tell them apart with "
                                 "--project-name NAME; if they replace it, add --replace.")),
      m_differences(differences), m_stack(std::move(stack)) {}

void addComposeProject(Plan& plan, const compose::Project& project, const ComposeTarget& target,
                       Diagnostics& diagnostics) {
    ProjectAdder(plan, project, target, diagnostics).add();
}

} // namespace drawbridge
