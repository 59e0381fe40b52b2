// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/hover/hover_text.h"

#include "app/common/result_words.h"
#include "app/common/session.h"
#include "core/analysis/drift/drift_state.h"
#include "core/analysis/graph/network_sites.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/model/targets.h"
#include "core/model/words.h"
#include "core/operations/check_drift.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kMostFindings = 4;
constexpr qsizetype kMostReasons = 4;
const auto kSinglePointRule = QStringLiteral("DR-104");

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString listed(const QStringList& names) {
    constexpr qsizetype most = 3;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return HoverTexts::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(QStringLiteral(", ")))
        .arg(names.size() - most);
}

/// Of a long chain of reasons the nearest ones, and what the scenario named.
QString shortened(const QString& lines) {
    QStringList reasons = lines.split(u'\n');
    if (reasons.size() > kMostReasons + 1)
        reasons = reasons.mid(0, kMostReasons - 1) + QStringList(QStringLiteral("…")) + reasons.last(1);
    return reasons.join(u'\n');
}

/// Tells one part.
class Teller {
public:
    explicit Teller(const HoverSources& sources)
        : m_plan(sources.plan), m_analysis(sources.analysis), m_findings(sources.findings),
          m_machines(sources.machines), m_verifications(sources.verifications) {
        if (m_analysis != nullptr)
            m_text.scenario = m_analysis->scenario.name;
    }

    HoverText entity(const EntityRef& ref);
    HoverText dependency(ComponentId from, ComponentId to);
    HoverText copy(ComponentId from, ComponentId to);

private:
    void head(const EntityRef& ref, const QStringList& subtitle);
    void component(const Component& component);
    void componentState(const Component& component);
    void machine(const Component& component);
    void proof(const Component& component);
    void targets(const Component& component);
    void site(const Site& site);
    void network(const Network& network);
    void tunnel(const Tunnel& tunnel);
    void path(const std::vector<char>& lost, int index);
    void counts(const std::vector<ComponentId>& parts, const QString& name);
    void stateOfEnd(const Component& component);
    void findingsAbout(const EntityRef& ref);
    void row(const QString& name, const QString& value, Tone tone = Tone::Plain) {
        if (!value.isEmpty())
            m_text.rows.push_back({name, value, tone});
    }

    QString siteName(std::optional<SiteId> id) const {
        const Site* found = m_plan.sites.find(id);
        return found != nullptr ? found->name : QString();
    }
    QString componentName(std::optional<ComponentId> id) const {
        const Component* found = m_plan.components.find(id);
        return found != nullptr ? found->name : QString();
    }
    /// Index in the analysis, whose plan may be of a moment ago; -1: not known there.
    int known(ComponentId id) const {
        return m_analysis != nullptr ? m_analysis->plan().components.indexOf(id) : -1;
    }

    const Plan& m_plan;
    const ScenarioAnalysis* m_analysis;
    const std::vector<Finding>* m_findings;
    const DriftReport* m_machines;
    const Verifications* m_verifications;
    HoverText m_text;
};

HoverText Teller::entity(const EntityRef& ref) {
    if (ref.kind == EntityKind::Component) {
        if (const Component* found = m_plan.components.find(ComponentId(ref.id)))
            component(*found);
    } else if (ref.kind == EntityKind::Site) {
        if (const Site* found = m_plan.sites.find(SiteId(ref.id)))
            site(*found);
    } else if (ref.kind == EntityKind::Network) {
        if (const Network* found = m_plan.networks.find(NetworkId(ref.id)))
            network(*found);
    } else if (ref.kind == EntityKind::Tunnel) {
        if (const Tunnel* found = m_plan.tunnels.find(TunnelId(ref.id)))
            tunnel(*found);
    }
    if (!m_text.isEmpty())
        findingsAbout(ref);
    return std::move(m_text);
}

void Teller::head(const EntityRef& ref, const QStringList& subtitle) {
    m_text.icon = entityIcon(m_plan, ref);
    m_text.title = displayName(m_plan, ref);
    m_text.subtitle = joined(QStringList(entitySort(m_plan, ref)) + subtitle);
}

void Teller::component(const Component& component) {
    const QString host = componentName(component.host);
    head(refTo(component.id), {siteName(effectiveSite(m_plan, component)),
                               host.isEmpty() ? QString() : HoverTexts::tr("on %1").arg(host)});
    if (known(component.id) >= 0)
        componentState(component);
    else
        targets(component);
    machine(component);
    proof(component);
    std::vector<ComponentId> hosted;
    for (const Component& other : m_plan.components) {
        if (other.host == component.id)
            hosted.push_back(other.id);
    }
    counts(hosted, HoverTexts::tr("Runs"));
}

QString runText(FoundState state) {
    switch (state) {
    case FoundState::Healthy:
        return HoverTexts::tr("Healthy");
    case FoundState::Running:
        return HoverTexts::tr("Running");
    case FoundState::Starting:
        return HoverTexts::tr("Starting");
    case FoundState::Unhealthy:
        return HoverTexts::tr("Unhealthy");
    case FoundState::Stopped:
        return HoverTexts::tr("Stopped");
    }
    Q_UNREACHABLE();
}

/// How it runs, and where that is not as planned.
void Teller::machine(const Component& component) {
    if (m_machines != nullptr) {
        if (const auto state = m_machines->running.find(component.id); state != m_machines->running.end())
            row(HoverTexts::tr("Runs now"), runText(state->second),
                state->second >= FoundState::Unhealthy ? Tone::Bad : Tone::Plain);
    }
    const Plan& seen = m_machines != nullptr ? m_machines->looked : m_plan;
    const Component* known = seen.components.find(component.id);
    QStringList what;
    for (const Difference& each :
         known == nullptr ? std::vector<Difference>() : openDrift(seen, *known, QDate::currentDate()))
        what += driftLabel(each.what);
    what.removeDuplicates();
    row(HoverTexts::tr("Differs"), what.join(QStringLiteral(", ")), Tone::Warn);
}

/// By which exercise it is verified, or why it is no longer.
void Teller::proof(const Component& component) {
    if (m_verifications == nullptr)
        return;
    const Verification proof = m_verifications->of(component.id);
    if (proof.state == VerifiedState::Never)
        return;
    const QString on = proof.on.toString(Qt::ISODate);
    const Run* run = m_plan.runs.find(proof.run);
    const QString by = run != nullptr ? QStringLiteral("%1, %2").arg(run->name, on) : on;
    if (proof.state == VerifiedState::Holds)
        row(HoverTexts::tr("Verified"), by, Tone::Good);
    else
        row(HoverTexts::tr("Not verified any more"), by + u'\n' + proof.lostBecause, Tone::Warn);
}

void Teller::componentState(const Component& component) {
    for (const SummaryRow& each : summaryRows(*m_analysis, known(component.id)))
        row(each.label, shortened(each.value), each.tone);
}

void Teller::targets(const Component& component) {
    const Targets due = targetsOf(m_plan, component);
    row(HoverTexts::tr("RTO target"), durationText(due.rto, {}));
    row(HoverTexts::tr("RPO target"), durationText(due.rpo, {}));
}

/// "3 of 4 down"
void Teller::counts(const std::vector<ComponentId>& parts, const QString& name) {
    if (parts.empty())
        return;
    const auto down = static_cast<int>(std::count_if(parts.begin(), parts.end(), [this](ComponentId id) {
        const int index = known(id);
        return index >= 0 && m_analysis->impact.isDown(index);
    }));
    const auto all = static_cast<int>(parts.size());
    if (m_analysis == nullptr)
        row(name, HoverTexts::tr("%n components", nullptr, all));
    else
        row(name, HoverTexts::tr("%1 of %2 down").arg(down).arg(all), down > 0 ? Tone::Bad : Tone::Good);
}

void Teller::site(const Site& site) {
    const QString outer = siteName(site.within);
    head(refTo(site.id), {site.role ? choiceLabel(choiceName(*site.role)) : QString(),
                          outer.isEmpty() ? QString() : HoverTexts::tr("in %1").arg(outer),
                          site.provider.value_or(QString())});
    if (m_analysis != nullptr)
        path(m_analysis->impact.siteLost, m_analysis->plan().sites.indexOf(site.id));
    std::vector<ComponentId> inside;
    std::vector<ComponentId> hosts;
    for (const Component& component : m_plan.components) {
        const auto at = effectiveSite(m_plan, component);
        if (!at || !isWithin(m_plan, *at, site.id))
            continue;
        inside.push_back(component.id);
        if (component.kind == ComponentKind::DockerHost)
            hosts.push_back(component.id);
    }
    counts(inside, HoverTexts::tr("Inside"));
    counts(hosts, HoverTexts::tr("Docker hosts"));
    QStringList networks;
    for (const Network& network : m_plan.networks) {
        if (isNetworkAt(m_plan, network, site.id))
            networks += network.name;
    }
    row(HoverTexts::tr("Networks"), listed(networks));
}

void Teller::network(const Network& network) {
    head(refTo(network.id), {siteName(network.site), network.cidr ? formatCidr(*network.cidr) : QString(),
                             network.vlan ? HoverTexts::tr("VLAN %1").arg(*network.vlan) : QString()});
    if (m_analysis != nullptr)
        path(m_analysis->impact.networkLost, m_analysis->plan().networks.indexOf(network.id));
    row(HoverTexts::tr("Gateway"), network.gateway ? formatIpAddress(*network.gateway) : QString());
    if (const Network* other = m_plan.networks.find(network.failsOverTo))
        row(HoverTexts::tr("Fails over to"), other->name);
    std::vector<ComponentId> inside;
    for (const Component& component : m_plan.components) {
        if (std::any_of(component.interfaces.begin(), component.interfaces.end(),
                        [&](const NetworkInterface& i) { return i.network == network.id; }))
            inside.push_back(component.id);
    }
    counts(inside, HoverTexts::tr("Inside"));
}

void Teller::tunnel(const Tunnel& tunnel) {
    head(refTo(tunnel.id), {choiceLabel(choiceName(tunnel.type))});
    if (m_analysis != nullptr)
        path(m_analysis->impact.tunnelLost, m_analysis->plan().tunnels.indexOf(tunnel.id));
    const auto tell = [this](const QString& name, const TunnelEnd& end) {
        QStringList networks;
        for (const NetworkId id : end.networks) {
            if (const Network* network = m_plan.networks.find(id))
                networks += network->name;
        }
        row(name, joined({componentName(end.gateway), end.endpoint.value_or(QString()), listed(networks)}));
    };
    tell(HoverTexts::tr("From"), tunnel.a);
    tell(HoverTexts::tr("To"), tunnel.b);
    if (const Tunnel* other = m_plan.tunnels.find(tunnel.failsOverTo))
        row(HoverTexts::tr("Fails over to"), other->name);
}

void Teller::path(const std::vector<char>& lost, int index) {
    if (index < 0)
        return;
    const bool gone = lost.at(static_cast<std::size_t>(index)) != 0;
    const ImpactState state = gone ? ImpactState::Lost : ImpactState::Unaffected;
    row(HoverTexts::tr("State"), stateText(state), toneOf(state));
}

void Teller::stateOfEnd(const Component& component) {
    if (const int index = known(component.id); index >= 0) {
        const ImpactState state = m_analysis->impact.state.at(static_cast<std::size_t>(index));
        row(component.name, stateText(state), toneOf(state));
    }
}

HoverText Teller::dependency(ComponentId from, ComponentId to) {
    const Component* dependent = m_plan.components.find(from);
    const Component* provider = m_plan.components.find(to);
    if (dependent == nullptr || provider == nullptr)
        return {};
    const auto found = std::find_if(dependent->dependencies.begin(), dependent->dependencies.end(),
                                    [to](const Dependency& d) { return d.on == to; });
    if (found == dependent->dependencies.end())
        return {};
    m_text.title = HoverTexts::tr("%1 requires %2").arg(dependent->name, provider->name);
    m_text.subtitle = found->isHard() ? HoverTexts::tr("Hard: does not work without it")
                                      : HoverTexts::tr("Soft: works degraded without it");
    if (found->when)
        row(HoverTexts::tr("Waits until"), choiceLabel(choiceName(*found->when)));
    row(HoverTexts::tr("Port"), found->port ? formatPortRange(*found->port) : QString());
    stateOfEnd(*dependent);
    stateOfEnd(*provider);
    return std::move(m_text);
}

HoverText Teller::copy(ComponentId from, ComponentId to) {
    const Component* source = m_plan.components.find(from);
    const Component* target = m_plan.components.find(to);
    if (source == nullptr || target == nullptr)
        return {};
    const auto found = std::find_if(source->copies.begin(), source->copies.end(),
                                    [to](const DataCopy& c) { return c.at.component == to; });
    if (found == source->copies.end())
        return {};
    m_text.title = HoverTexts::tr("%1 is copied to %2").arg(source->name, target->name);
    m_text.subtitle = choiceLabel(choiceName(found->method));
    row(HoverTexts::tr("Lag"), durationText(found->lag, {}));
    row(HoverTexts::tr("Every"), durationText(found->every, {}));
    row(HoverTexts::tr("Takes"), durationText(found->takes, {}));
    row(HoverTexts::tr("Restore rate"), found->restoreRate ? formatByteRate(*found->restoreRate) : QString());
    stateOfEnd(*source);
    stateOfEnd(*target);
    return std::move(m_text);
}

void Teller::findingsAbout(const EntityRef& ref) {
    if (m_findings == nullptr)
        return;
    QStringList dependents; ///< what goes down with this part alone
    for (const Finding& finding : *m_findings) {
        const auto& entities = finding.entities;
        const auto found = std::find(entities.begin(), entities.end(), ref);
        if (found == entities.end())
            continue;
        if (finding.id == kSinglePointRule && found != entities.begin())
            dependents += finding.names.value(0);
        if (m_text.findings.size() < kMostFindings)
            m_text.findings.push_back({finding.severity, finding.id, finding.message});
        else
            ++m_text.moreFindings;
    }
    if (!dependents.isEmpty())
        row(HoverTexts::tr("Single point"), HoverTexts::tr("Takes down %1").arg(listed(dependents)),
            Tone::Warn);
}

/// "dependency:1:2" → 1 and 2, when it begins so.
std::optional<std::pair<ComponentId, ComponentId>> pairOf(const QString& key, const QString& prefix) {
    const QStringList parts = key.split(u':');
    if (parts.size() != 3 || parts[0] != prefix)
        return std::nullopt;
    return std::pair(ComponentId(parts[1].toLongLong()), ComponentId(parts[2].toLongLong()));
}

} // namespace

HoverText hoverTextOf(const HoverSources& sources, const QString& key) {
    Teller teller(sources);
    if (const auto ends = pairOf(key, QStringLiteral("dependency")))
        return teller.dependency(ends->first, ends->second);
    if (const auto ends = pairOf(key, QStringLiteral("copy")))
        return teller.copy(ends->first, ends->second);
    const std::optional<EntityRef> ref = entityOfDiagramKey(key);
    return ref ? teller.entity(*ref) : HoverText();
}

HoverText hoverTextOfCluster(const Session& session, const DiagramItem& cluster) {
    constexpr qsizetype most = 12;
    HoverText text;
    text.icon = cluster.icon;
    text.title = cluster.title;
    text.subtitle = HoverTexts::tr("Alike, in one place · double-click or Enter opens it");
    QStringList names;
    for (const QString& member : cluster.members.mid(0, most))
        names.append(displayName(session.plan(), *entityOfDiagramKey(member)));
    if (cluster.members.size() > most)
        names.append(HoverTexts::tr("and %1 more").arg(cluster.members.size() - most));
    if (const ScenarioAnalysis* analysis = session.analysis()) {
        text.scenario = analysis->scenario.name;
        text.rows.push_back({HoverTexts::tr("State"), cluster.subtitle, Tone::Plain});
    }
    text.rows.push_back({HoverTexts::tr("Components"), names.join(u'\n'), Tone::Plain});
    return text;
}

HoverText hoverTextOf(const Session& session, const QString& key) {
    return hoverTextOf({session.plan(), session.analysis(), &session.findings(), session.machines().get(),
                        &session.verifications()},
                       key);
}

} // namespace drawbridge
