// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/investment_candidates.h"

#include "core/analysis/graph/network_sites.h"
#include "core/analysis/improvements/improvements_candidates.h"
#include "core/analysis/investments/investment_edits.h"
#include "core/analysis/investments/recovery_site.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <map>
#include <set>

namespace drawbridge {

namespace {

constexpr int kOfAKind = 6;  ///< candidates
constexpr int kOnAHost = 64; ///< most that a host carries for a second one to be proposed
constexpr Seconds kLag{60};  ///< of a new standby

/// "Second replica of %1 in %2", in English and in the user's language.
struct Name {
    QString english;
    QString translated;
};

/// `source` is marked with QT_TRANSLATE_NOOP("WhatIfTexts", …).
Name nameOf(const char* source, const QString& what, const QString& where = {}) {
    const auto fill = [&](const QString& text) {
        return text.contains(u"%2") ? text.arg(what, where) : text.arg(what);
    };
    return {fill(QString::fromUtf8(source)), fill(QCoreApplication::translate("WhatIfTexts", source))};
}

class Candidates {
public:
    Candidates(const PlanAnalysis& analysis, const AvailabilityStudy& study,
               const CandidateSettings& settings)
        : m_analysis(analysis), m_study(study), m_settings(settings), m_graph(analysis.graph()),
          m_plan(m_graph.plan) {}

    std::vector<Investment> run() {
        addSinglePoints();
        addFromSchedules();
        addIntervals();
        addTunnels();
        addSites();
        addProviders();
        return chosen();
    }

private:
    void add(InvestmentKind kind, const Name& name, const QString& because, std::vector<EntityRef> entities,
             std::function<void(Plan&)> change) {
        auto& list = m_byKind[kind];
        const bool isThere = std::any_of(list.begin(), list.end(), [&name](const Investment& other) {
            return other.name == name.english;
        });
        if (!isThere)
            list.push_back(
                {kind, name.english, name.translated, because, std::move(entities), std::move(change)});
    }

    QString siteName(std::optional<SiteId> id) const {
        const Site* site = m_plan.sites.find(id);
        return site == nullptr ? QString() : site->name;
    }

    std::optional<SiteId> siteOf(int component) const {
        const int site = m_graph.site[idx(component)];
        return site < 0 ? std::nullopt : std::optional(m_plan.sites.at(site).id);
    }

    bool isElsewhere(std::optional<SiteId> site, std::optional<SiteId> from) const {
        return site && from && site != from && m_plan.sites.find(*site) != nullptr &&
               !isWithin(m_plan, *site, *from) && !isWithin(m_plan, *from, *site);
    }

    /// Where it would be recovered, else the plan's recovery site; nothing: there is no other site for it.
    std::optional<SiteId> otherSite(int component) const {
        const Component& c = m_graph.component(component);
        const auto own = siteOf(component);
        std::vector<std::optional<SiteId>> wanted;
        const Component* host = c.host ? m_plan.components.find(*c.host) : nullptr;
        for (const Component* each : {&c, host}) {
            if (each == nullptr || !each->recovery)
                continue;
            wanted.push_back(each->recovery->to);
            for (const auto& id : {each->recovery->host, each->recovery->standby}) {
                if (const int at = m_graph.indexOf(id); at >= 0)
                    wanted.push_back(siteOf(at));
            }
        }
        if (const int group = m_graph.protectionGroup[idx(component)]; group >= 0)
            wanted.push_back(m_plan.protectionGroups.at(group).to);
        for (const Site& site : m_plan.sites) {
            if (site.role == SiteRole::Recovery || site.role == SiteRole::ActiveActive)
                wanted.emplace_back(site.id);
        }
        for (const auto& site : wanted) {
            if (isElsewhere(site, own))
                return site;
        }
        return std::nullopt;
    }

    /// How much of the services' downtime each single point of failure accounts for.
    void addSinglePoints() {
        struct Point {
            int component;
            double weight = 0; ///< share of the time × services
            int services = 0;
        };
        std::map<int, Point> points;
        for (const ComponentAvailability& service : m_study.components) {
            for (const int part : service.singlePointsOfFailure) {
                const AvailabilityPart& p = m_study.model.parts[idx(part)];
                if (p.kind != AvailabilityPart::Kind::Component)
                    continue;
                Point& point = points.try_emplace(p.index, Point{p.index}).first->second;
                point.weight += p.unavailability.known().value_or(0);
                ++point.services;
            }
        }
        std::vector<Point> order;
        for (const auto& [component, point] : points)
            order.push_back(point);
        std::stable_sort(order.begin(), order.end(), [](const Point& a, const Point& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.services > b.services;
        });
        for (const Point& point : order)
            addReplicaOf(point.component, point.services);
    }

    void addReplicaOf(int component, int services) {
        const Component& c = m_graph.component(component);
        const KindTraits& traits = traitsOf(c.kind);
        const bool isTheirs = isOthersKind(c.kind) || traits.isGateway || m_graph.isGroup[idx(component)];
        const auto own = siteOf(component);
        if (isTheirs || !own)
            return;
        const auto other = otherSite(component);
        const SiteId site = other.value_or(*own);
        const QString because =
            other ? WhatIfTexts::tr(
                        "Services that fail with it: %1; a way between the instances is taken for granted")
                        .arg(services)
                  : WhatIfTexts::tr("Services that fail with it: %1").arg(services);
        if (isHostKind(c.kind)) {
            const auto carried = std::count(m_graph.host.begin(), m_graph.host.end(), component);
            if (carried <= kOnAHost)
                add(InvestmentKind::SecondHost,
                    nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Second host beside %1 in %2"), c.name,
                           siteName(site)),
                    because, {refTo(c.id), refTo(site)},
                    [id = c.id, site](Plan& plan) { addSecondHost(plan, id, site); });
            return;
        }
        const NewPlace place{site, std::nullopt};
        add(InvestmentKind::Replica,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Second replica of %1 in %2"), c.name, siteName(site)),
            because, {refTo(c.id), refTo(site)},
            [id = c.id, place](Plan& plan) { addReplica(plan, id, place); });
    }

    void addFromSchedules() {
        for (const ScenarioAnalysis& scenario : m_analysis.scenarios()) {
            for (const WhatIf& change : improvementCandidates(scenario))
                std::visit([&](const auto& c) { addWaiting(scenario, c); }, change);
        }
    }

    template <class Change>
    static std::function<void(Plan&)> making(const Change& change) {
        return [change](Plan& plan) { plan = changedPlan(plan, {change}); };
    }

    static QString waits(const ScenarioAnalysis& scenario) {
        return WhatIfTexts::tr("The recovery of %1 waits for it").arg(scenario.scenario.name);
    }

    void addWaiting(const ScenarioAnalysis& scenario, const TeamSizeChange& c) {
        const Team* team = m_plan.teams.find(c.team);
        add(InvestmentKind::TeamSize,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "One more person in %1"), team->name), waits(scenario),
            {refTo(c.team)}, [id = c.team](Plan& plan) {
                changeRow(plan.teams, id, [](Team& row) { row.size = row.effectiveSize() + 1; });
            });
    }
    void addWaiting(const ScenarioAnalysis& scenario, const OnCallResponseChange& c) {
        const Team* team = m_plan.teams.find(c.team);
        add(InvestmentKind::OnCall,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "%1 on call in half the time"), team->name),
            waits(scenario), {refTo(c.team)}, [id = c.team](Plan& plan) {
                changeRow(plan.teams, id, [](Team& row) {
                    row.onCallResponse = row.onCallResponse.value_or(Seconds(0)) / 2;
                });
            });
    }
    void addWaiting(const ScenarioAnalysis& scenario, const TeamHoursChange& c) {
        const Team* team = m_plan.teams.find(c.team);
        add(InvestmentKind::TeamHours,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "%1 on duty around the clock"), team->name),
            waits(scenario), {refTo(c.team)}, making(c));
    }
    void addWaiting(const ScenarioAnalysis& scenario, const DeclarationChange& c) {
        add(InvestmentKind::Declaration,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Pre-approved declaration of %1"),
                   scenario.scenario.name),
            WhatIfTexts::tr("It takes %1")
                .arg(durationText(scenario.scenario.declaration.value_or(Seconds(0)))),
            {refTo(c.scenario)}, making(c));
    }
    void addWaiting(const ScenarioAnalysis& scenario, const RestoreRateChange& c) {
        const Component* component = m_plan.components.find(c.component);
        add(InvestmentKind::RestoreRate,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Restores of %1 from %2 twice as fast"), component->name,
                   placeName(component->copies[idx(c.copy)].at)),
            waits(scenario), {refTo(c.component)}, making(c));
    }
    void addWaiting(const ScenarioAnalysis& scenario, const RecoveryChange& c) {
        const int index = m_graph.indexOf(c.component);
        const Component& component = m_graph.component(index);
        const auto site = otherSite(index);
        if (!site || isHostKind(component.kind))
            return;
        const Recovery recovery = c.recovery;
        const bool hasStandby = recovery.standby.has_value();
        add(InvestmentKind::Standby,
            nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Warm standby of %1 in %2"), component.name,
                   siteName(site)),
            hasStandby ? waits(scenario)
                       : WhatIfTexts::tr("The recovery of %1 waits for it; a lag of %2 is taken for granted")
                             .arg(scenario.scenario.name, durationText(kLag)),
            {refTo(c.component), refTo(*site)},
            hasStandby ? making(c)
                       : std::function<void(Plan&)>([id = c.component, site, recovery](Plan& plan) {
                             addStandby(plan, id, *site, kLag, recovery);
                         }));
    }
    void addWaiting(const ScenarioAnalysis&, const StepDurationChange&) {} // nothing that could be bought

    QString placeName(const Place& place) const {
        if (const Component* component = m_plan.components.find(place.component))
            return component->name;
        return siteName(place.site);
    }

    /// The copies by which data come back, the oldest ones first.
    void addIntervals() {
        std::map<std::pair<int, int>, Seconds> intervals;
        for (const ScenarioAnalysis& scenario : m_analysis.scenarios()) {
            for (int c = 0; c < m_graph.size; ++c) {
                if (scenario.impact.state[idx(c)] != ImpactState::Lost || m_graph.component(c).copies.empty())
                    continue;
                const UsedData used = usedData(m_graph, scenario.scenario, scenario.impact, c);
                if (used.kind != UsedData::Kind::Copy || used.copy.copy < 0)
                    continue;
                const DataCopy& copy = m_graph.component(used.copy.owner).copies[idx(used.copy.copy)];
                if (copy.every && *copy.every / 2 >= copy.takes.value_or(Seconds(1)))
                    intervals[{used.copy.owner, used.copy.copy}] = *copy.every;
            }
        }
        std::vector<std::pair<std::pair<int, int>, Seconds>> order(intervals.begin(), intervals.end());
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        for (const auto& [which, every] : order) {
            const Component& owner = m_graph.component(which.first);
            add(InvestmentKind::BackupInterval,
                nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Copies of %1 at %2 twice as often"), owner.name,
                       placeName(owner.copies[idx(which.second)].at)),
                WhatIfTexts::tr("Its data come back from a copy that is made every %1")
                    .arg(durationText(every)),
                {refTo(owner.id)},
                [id = owner.id, copy = idx(which.second)](Plan& plan) { halveInterval(plan, id, copy); });
        }
    }

    bool hasParallel(const Tunnel& tunnel) const {
        const auto ends = [](const Tunnel& t) {
            std::set<std::set<NetworkId>> networks;
            for (const TunnelEnd* end : {&t.a, &t.b})
                networks.insert(std::set<NetworkId>(end->networks.begin(), end->networks.end()));
            return networks;
        };
        return std::any_of(m_plan.tunnels.begin(), m_plan.tunnels.end(), [&](const Tunnel& other) {
            return other.id != tunnel.id && ends(other) == ends(tunnel);
        });
    }

    bool isStandby(const Tunnel& tunnel) const {
        return std::any_of(m_plan.tunnels.begin(), m_plan.tunnels.end(),
                           [&](const Tunnel& other) { return other.failsOverTo == tunnel.id; });
    }

    /// Those that a scenario takes down come first.
    void addTunnels() {
        std::vector<std::pair<int, int>> order;
        for (int t = 0; t < m_plan.tunnels.size(); ++t) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            if (hasParallel(tunnel) || isStandby(tunnel))
                continue;
            const auto lost = std::count_if(
                m_analysis.scenarios().begin(), m_analysis.scenarios().end(),
                [t](const ScenarioAnalysis& scenario) { return scenario.impact.tunnelLost[idx(t)] != 0; });
            order.emplace_back(-static_cast<int>(lost), t);
        }
        std::sort(order.begin(), order.end());
        for (const auto& [lost, t] : order) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            add(InvestmentKind::Tunnel,
                nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Second tunnel beside %1"), tunnel.name),
                WhatIfTexts::tr(
                    "It is the only way between its networks; the second one has gateways and lines "
                    "of its own"),
                {refTo(tunnel.id)}, [id = tunnel.id](Plan& plan) { addTunnel(plan, id); });
        }
    }

    bool isForRecovery(int site) const {
        const auto role = m_plan.sites.at(site).role;
        return role == SiteRole::Recovery || role == SiteRole::ActiveActive;
    }

    /// For the site that carries most of what cannot be recovered elsewhere.
    void addSites() {
        std::map<int, int> lacking;
        for (int c = 0; c < m_graph.size; ++c) {
            const Component& component = m_graph.component(c);
            const KindTraits& traits = traitsOf(component.kind);
            const bool works = traits.group == KindGroup::Host || traits.group == KindGroup::Workload;
            if (m_graph.site[idx(c)] >= 0 && works && !isForRecovery(m_graph.site[idx(c)]) && !otherSite(c))
                ++lacking[m_graph.site[idx(c)]];
        }
        std::vector<std::pair<int, int>> order;
        for (const auto& [site, count] : lacking)
            order.emplace_back(-count, site);
        std::sort(order.begin(), order.end());
        for (const auto& [count, s] : order) {
            const Site& site = m_plan.sites.at(s);
            add(InvestmentKind::RecoverySite,
                nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Recovery site for %1"), site.name),
                WhatIfTexts::tr(
                    "Components in it that can be recovered nowhere else: %1; machines there, and copies "
                    "of the data, are taken for granted")
                    .arg(-count),
                {refTo(site.id)}, [id = site.id, procedures = m_settings.procedures](Plan& plan) {
                    addRecoverySite(plan, id, procedures);
                });
        }
    }

    /// Of sites that share a provider all but the one that carries most.
    void addProviders() {
        std::map<QString, std::vector<int>> byProvider;
        for (int s = 0; s < m_plan.sites.size(); ++s) {
            const Site& site = m_plan.sites.at(s);
            if (site.provider && !site.provider->isEmpty() && !site.within)
                byProvider[*site.provider].push_back(s);
        }
        for (const auto& [provider, sites] : byProvider) {
            const auto carries = [this](int site) {
                return std::count(m_graph.site.begin(), m_graph.site.end(), site);
            };
            const int main = *std::max_element(sites.begin(), sites.end(),
                                               [&](int a, int b) { return carries(a) < carries(b); });
            for (const int s : sites) {
                const Site& site = m_plan.sites.at(s);
                if (s == main)
                    continue;
                add(InvestmentKind::Provider,
                    nameOf(QT_TRANSLATE_NOOP("WhatIfTexts", "Another provider for %1"), site.name),
                    WhatIfTexts::tr("%1 and %2 are with %3: one outage may take both")
                        .arg(site.name, m_plan.sites.at(main).name, provider),
                    {refTo(site.id)}, [id = site.id, provider = provider](Plan& plan) {
                        moveToProvider(plan, id, WhatIfTexts::tr("Another than %1").arg(provider));
                    });
            }
        }
    }

    bool isNamed(const Investment& investment) const {
        return std::any_of(m_plan.improvements.begin(), m_plan.improvements.end(),
                           [&investment](const Improvement& row) {
                               return row.name == investment.name || row.name == investment.title;
                           });
    }

    std::vector<Investment> chosen() {
        std::vector<Investment> result;
        const auto isFull = [&] { return static_cast<int>(result.size()) >= m_settings.most; };
        for (auto& [kind, list] : m_byKind) {
            for (const Investment& each : list) {
                if (isNamed(each) && !isFull())
                    result.push_back(each);
            }
            std::erase_if(list, [this](const Investment& each) { return isNamed(each); });
        }
        for (int turn = 0; turn < kOfAKind; ++turn) {
            for (auto& [kind, list] : m_byKind) {
                if (turn < static_cast<int>(list.size()) && !isFull())
                    result.push_back(list[idx(turn)]);
            }
        }
        return result;
    }

    const PlanAnalysis& m_analysis;
    const AvailabilityStudy& m_study;
    const CandidateSettings& m_settings;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    std::map<InvestmentKind, std::vector<Investment>> m_byKind;
};

} // namespace

QString investmentKey(InvestmentKind kind) {
    switch (kind) {
    case InvestmentKind::Replica:
        return QStringLiteral("replica");
    case InvestmentKind::SecondHost:
        return QStringLiteral("second-host");
    case InvestmentKind::Standby:
        return QStringLiteral("standby");
    case InvestmentKind::BackupInterval:
        return QStringLiteral("backup-interval");
    case InvestmentKind::RestoreRate:
        return QStringLiteral("restore-rate");
    case InvestmentKind::Tunnel:
        return QStringLiteral("tunnel");
    case InvestmentKind::TeamSize:
        return QStringLiteral("team-size");
    case InvestmentKind::OnCall:
        return QStringLiteral("on-call");
    case InvestmentKind::TeamHours:
        return QStringLiteral("team-hours");
    case InvestmentKind::Declaration:
        return QStringLiteral("declaration");
    case InvestmentKind::RecoverySite:
        return QStringLiteral("recovery-site");
    case InvestmentKind::Provider:
        break;
    }
    return QStringLiteral("provider");
}

std::vector<int> concernedServices(const RecoveryGraph& graph) {
    std::set<int> services;
    const auto add = [&](std::optional<ComponentId> id) {
        if (const int index = graph.indexOf(id); index >= 0)
            services.insert(index);
    };
    for (const Contract& contract : graph.plan.contracts) {
        for (const ComponentId id : contract.services)
            add(id);
    }
    for (const Activity& activity : graph.plan.activities) {
        for (const ComponentId id : activity.needs)
            add(id);
    }
    for (int i = 0; i < graph.size; ++i) {
        if (graph.component(i).rto || graph.component(i).rpo)
            services.insert(i);
    }
    for (int i = 0; i < graph.size && services.empty(); ++i) {
        for (int c = i; c < graph.size; ++c) {
            const ComponentKind kind = graph.component(c).kind;
            if (!graph.isGroup[idx(c)] && !isMachineKind(kind) && !isOthersKind(kind))
                services.insert(c);
        }
    }
    return {services.begin(), services.end()};
}

std::vector<Investment> investmentCandidates(const PlanAnalysis& analysis, const AvailabilityStudy& study,
                                             const CandidateSettings& settings) {
    return Candidates(analysis, study, settings).run();
}

} // namespace drawbridge
