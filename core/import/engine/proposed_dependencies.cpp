// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/proposed_dependencies.h"

#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge::engine {

namespace {

using Evidence = DependencyEvidence;

/// Names of variables that hold addresses: DATABASE_HOST, REDIS_URL, KAFKA_BROKERS.
bool soundsLikeAddress(const QString& variable) {
    static const std::set<QString> words{
        u"HOST"_qs,      u"HOSTS"_qs,     u"HOSTNAME"_qs, u"SERVER"_qs,   u"SERVERS"_qs, u"URL"_qs,
        u"URLS"_qs,      u"URI"_qs,       u"ADDR"_qs,     u"ADDRESS"_qs,  u"DSN"_qs,     u"ENDPOINT"_qs,
        u"ENDPOINTS"_qs, u"BROKER"_qs,    u"BROKERS"_qs,  u"UPSTREAM"_qs, u"NODE"_qs,    u"NODES"_qs,
        u"SERVICE"_qs,   u"BOOTSTRAP"_qs, u"PEER"_qs,     u"PEERS"_qs,    u"DATABASE"_qs};
    for (const QString& word : variable.toUpper().split(u'_')) {
        if (words.count(word) > 0 || word.endsWith(u"HOST") || word.endsWith(u"URL"))
            return true;
    }
    return false;
}

bool shareNetwork(const FoundService& a, const FoundService& b) {
    return std::any_of(a.networks.begin(), a.networks.end(),
                       [&b](NetworkId network) { return b.networks.count(network) > 0; });
}

class Proposer {
public:
    explicit Proposer(const Work& work) : m_work(work) {}

    std::vector<ProposedDependency> take() {
        for (const FoundService& service : m_work.services) {
            addStated(service);
            addNamed(service);
            addVolumes(service);
        }
        addNetworks();
        std::vector<ProposedDependency> result;
        for (auto& [pair, proposal] : m_proposals)
            result.push_back(std::move(proposal));
        std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
            return std::pair(a.confidence, a.id) < std::pair(b.confidence, b.id);
        });
        return result;
    }

private:
    QString nameOf(ComponentId id) const { return m_work.plan.components.find(id)->name; }

    static std::optional<PortRange> onlyPort(const FoundService& service) {
        const bool isOne = !service.ports.empty() &&
                           std::all_of(service.ports.begin(), service.ports.end(),
                                       [&](const PortRange& port) { return port == service.ports.front(); });
        return isOne ? std::optional(service.ports.front()) : std::nullopt;
    }

    void propose(const FoundService& from, const FoundService& on, Confidence confidence, Evidence evidence,
                 const QString& reason, std::optional<StartCondition> when = {}) {
        if (from.provider == on.provider)
            return;
        for (const ComponentId dependent : from.dependents) {
            ProposedDependency proposal;
            proposal.id = nameOf(dependent) + u':' + nameOf(on.provider);
            proposal.from = dependent;
            proposal.dependency.on = on.provider;
            proposal.dependency.when = when;
            proposal.dependency.port = onlyPort(on);
            proposal.confidence = confidence;
            proposal.evidence = evidence;
            proposal.reason = reason;
            keepSurest(std::move(proposal));
        }
    }

    void keepSurest(ProposedDependency proposal) {
        const Component& from = *m_work.plan.components.find(proposal.from);
        const bool isKnown =
            std::any_of(from.dependencies.begin(), from.dependencies.end(),
                        [&](const Dependency& known) { return known.on == proposal.dependency.on; });
        if (isKnown)
            proposal.state = ProposedDependency::State::Known;
        const auto [it, isNew] = m_proposals.try_emplace({proposal.from, *proposal.dependency.on}, proposal);
        if (isNew)
            return;
        ProposedDependency& known = it->second;
        const auto when = known.dependency.when ? known.dependency.when : proposal.dependency.when;
        if (proposal.confidence < known.confidence)
            known = std::move(proposal);
        else if (proposal.confidence == known.confidence && !known.reason.contains(proposal.reason))
            known.reason += u' ' + proposal.reason;
        known.dependency.when = when;
    }

    /// The one service that fits; nothing if there are none or several.
    template <class F>
    const FoundService* only(F&& fits) const {
        const FoundService* found = nullptr;
        for (const FoundService& service : m_work.services) {
            if (!fits(service))
                continue;
            if (found != nullptr)
                return nullptr;
            found = &service;
        }
        return found;
    }

    const FoundService* container(int engine, const QString& nameOrId) const {
        return only([&](const FoundService& service) {
            return service.engine == engine &&
                   (service.names.contains(nameOrId) || service.containerIds.contains(nameOrId));
        });
    }

    void addStated(const FoundService& from) {
        for (const live::StatedDependency& stated : from.dependsOn) {
            const FoundService* on = only([&](const FoundService& service) {
                return service.engine == from.engine && service.project == from.project &&
                       service.service == stated.service;
            });
            const auto when =
                stated.condition == live::Condition::Healthy     ? std::optional(StartCondition::Healthy)
                : stated.condition == live::Condition::Completed ? std::optional(StartCondition::Completed)
                                                                 : std::nullopt;
            if (on != nullptr)
                propose(from, *on, Confidence::Stated, Evidence::DependsOn,
                        ImportTexts::tr("Its Compose file says so (depends_on)."), when);
        }
        for (const QString& link : from.links) {
            if (const FoundService* on = container(from.engine, link))
                propose(from, *on, Confidence::Stated, Evidence::Link,
                        ImportTexts::tr("It is linked to the container \"%1\".").arg(link));
        }
        for (const QString& owner : from.networkOf) {
            if (const FoundService* on = container(from.engine, owner))
                propose(from, *on, Confidence::Stated, Evidence::SharedNamespace,
                        ImportTexts::tr("It uses the network of that container."));
        }
        for (const QString& owner : from.volumesFrom) {
            if (const FoundService* on = container(from.engine, owner))
                propose(from, *on, Confidence::Stated, Evidence::VolumesFrom,
                        ImportTexts::tr("It uses the volumes of that container."));
        }
    }

    void addNamed(const FoundService& from) {
        for (const live::NamedInEnvironment& named : from.named) {
            const auto hasName = [&](const FoundService& service) {
                return service.names.contains(named.name);
            };
            const bool isAddress = named.isAddress || soundsLikeAddress(named.variable);
            if (from.names.contains(named.name))
                continue;
            if (const FoundService* near = only([&](const FoundService& service) {
                    return hasName(service) && shareNetwork(from, service);
                })) {
                propose(from, *near, isAddress ? Confidence::Likely : Confidence::Possible,
                        Evidence::Environment,
                        ImportTexts::tr("Its variable %1 names \"%2\", and they share a network.")
                            .arg(named.variable, named.name));
            } else if (const FoundService* far = isAddress ? only(hasName) : nullptr) {
                propose(from, *far, Confidence::Possible, Evidence::Environment,
                        ImportTexts::tr("Its variable %1 names \"%2\", but they share no network.")
                            .arg(named.variable, named.name));
            }
        }
    }

    /// Who reads a volume needs who writes it. Of two writers nothing can be said.
    void addVolumes(const FoundService& from) {
        for (const live::MountFacts& mount : from.mounts) {
            if (mount.type != live::MountFacts::Type::Volume || mount.anonymous || !mount.readOnly)
                continue;
            const FoundService* writer = only([&](const FoundService& service) {
                return service.engine == from.engine &&
                       std::any_of(service.mounts.begin(), service.mounts.end(), [&](const auto& other) {
                           return other.volume == mount.volume && !other.readOnly;
                       });
            });
            if (writer != nullptr)
                propose(
                    from, *writer, Confidence::Possible, Evidence::Volume,
                    ImportTexts::tr("It reads the volume \"%1\", which the other writes.").arg(mount.volume));
        }
    }

    /// A network that is named after one of its services is there for the others to reach it.
    void addNetworks() {
        for (const NetworkId id : m_work.seenNetworks) {
            const QString network = m_work.plan.networks.find(id)->name;
            const QStringList words = network.split(u'_') + network.split(u'-');
            const auto isIn = [&](const FoundService& service) { return service.networks.count(id) > 0; };
            const FoundService* centre = only([&](const FoundService& service) {
                return isIn(service) &&
                       std::any_of(service.names.begin(), service.names.end(),
                                   [&](const QString& name) { return words.contains(name); });
            });
            if (centre == nullptr)
                continue;
            for (const FoundService& service : m_work.services) {
                if (isIn(service))
                    propose(
                        service, *centre, Confidence::Possible, Evidence::Network,
                        ImportTexts::tr("They share the network \"%1\", which has its name.").arg(network));
            }
        }
    }

    const Work& m_work;
    std::map<std::pair<ComponentId, ComponentId>, ProposedDependency> m_proposals;
};

/// True when `from` depends on `on`, directly or through others.
bool dependsOn(const Plan& plan, ComponentId from, ComponentId on) {
    std::vector<ComponentId> open{from};
    std::set<ComponentId> reached;
    while (!open.empty()) {
        const ComponentId next = open.back();
        open.pop_back();
        if (next == on)
            return true;
        const Component* component = plan.components.find(next);
        if (component == nullptr || !reached.insert(next).second)
            continue;
        for (const Dependency& dependency : component->dependencies) {
            if (dependency.on)
                open.push_back(*dependency.on);
        }
    }
    return false;
}

void checkRules(const QStringList& rules, const std::vector<ProposedDependency>& proposals) {
    static const QStringList words{
        u"all"_qs,          u"none"_qs,        u"stated"_qs, u"likely"_qs,
        u"possible"_qs,     u"depends-on"_qs,  u"link"_qs,   u"shared-namespace"_qs,
        u"volumes-from"_qs, u"environment"_qs, u"volume"_qs, u"network"_qs};
    for (const QString& rule : rules) {
        const bool isId = std::any_of(proposals.begin(), proposals.end(),
                                      [&](const ProposedDependency& p) { return p.id == rule; });
        if (!isId && !words.contains(rule))
            throw InputError(ImportTexts::tr("\"%1\" is no dependency that was found, and none of %2.")
                                 .arg(rule, words.join(QStringLiteral(", "))));
    }
}

bool fits(const QStringList& rules, const ProposedDependency& proposal) {
    return rules.contains(QStringLiteral("all")) || rules.contains(confidenceKey(proposal.confidence)) ||
           rules.contains(evidenceKey(proposal.evidence)) || rules.contains(proposal.id);
}

/// At an earlier discovery; accepting it by its id changes one's mind.
bool wasDismissed(const Plan& plan, const ProposedDependency& proposal, const QStringList& accept) {
    const std::vector<ComponentId>& dismissed = plan.components.find(proposal.from)->doesNotRequire;
    return !accept.contains(proposal.id) &&
           std::find(dismissed.begin(), dismissed.end(), *proposal.dependency.on) != dismissed.end();
}

void rememberDismissal(Plan& plan, const ProposedDependency& proposal, bool isDismissed) {
    Component component = *plan.components.find(proposal.from);
    const bool was = std::erase(component.doesNotRequire, *proposal.dependency.on) > 0;
    if (isDismissed)
        component.doesNotRequire.push_back(*proposal.dependency.on);
    if (was != isDismissed)
        plan.components.put(std::move(component));
}

} // namespace

std::vector<ProposedDependency> proposeDependencies(const Work& work) {
    return Proposer(work).take();
}

void settleDependencies(std::vector<ProposedDependency>& proposals, const DiscoverOptions& options,
                        Plan& plan) {
    using State = ProposedDependency::State;
    checkRules(options.accept, proposals);
    checkRules(options.dismiss, proposals);
    for (ProposedDependency& proposal : proposals) {
        if (proposal.state == State::Known)
            continue;
        if (fits(options.dismiss, proposal) || wasDismissed(plan, proposal, options.accept)) {
            proposal.state = State::Dismissed;
            rememberDismissal(plan, proposal, true);
        } else if (dependsOn(plan, *proposal.dependency.on, proposal.from)) {
            proposal.state = State::Circular;
        } else if (fits(options.accept, proposal)) {
            proposal.state = State::Accepted;
            Component component = *plan.components.find(proposal.from);
            component.dependencies.push_back(proposal.dependency);
            plan.components.put(std::move(component));
            rememberDismissal(plan, proposal, false);
        }
    }
}

} // namespace drawbridge::engine
