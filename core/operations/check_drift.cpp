// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/check_drift.h"

#include "core/analysis/drift/drift_fields.h"
#include "core/analysis/drift/drift_state.h"
#include "core/base/texts.h"
#include "core/operations/plan_change.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

std::optional<QString> given(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

class DriftFinder {
public:
    DriftFinder(const Discovery& discovery, const QDate& today) : m_discovery(discovery), m_today(today) {
        m_report.base = discovery.base;
        m_report.looked = discovery.base;
        m_report.found = discovery.plan;
        m_report.running = discovery.running;
        m_report.notes = discovery.notes;
    }

    DriftReport report() {
        for (const DiscoveredEntity& host : m_discovery.hosts)
            addHost(host);
        for (const DiscoveredEntity& component : m_discovery.components)
            addComponent(component);
        for (auto& [host, names] : m_new)
            record(host, {QStringLiteral("new"), std::nullopt, names.join(QStringLiteral(", "))});
        return std::move(m_report);
    }

private:
    void addHost(const DiscoveredEntity& entity) {
        const ComponentId id(entity.ref.id);
        const Component& found = *m_discovery.plan.components.find(id);
        HostDrift drift{id, found.engineEndpoint.value_or(QString()), {}, {}};
        const Component* known = m_report.base.components.find(id);
        if (known == nullptr) {
            drift.host = ComponentId(0);
            drift.differences = {{QStringLiteral("new"), std::nullopt, found.name}};
            m_report.hosts.push_back(std::move(drift));
            return;
        }
        const Build* build = m_report.base.builds.find(known->build);
        if (build != nullptr)
            drift.differences = buildDrift(*build, *found.found);
        else if (known->found)
            drift.differences = buildDrift(*known->found, *found.found);
        Component looked = *known;
        // Without a build, what it was like before is the standard until somebody takes the change.
        if (build != nullptr || drift.differences.empty())
            looked.found = found.found;
        looked.checked = m_today;
        looked.drift = build == nullptr ? drift.differences : std::vector<Difference>{};
        m_report.looked.components.put(std::move(looked));
        m_report.hosts.push_back(std::move(drift));
    }

    void addComponent(const DiscoveredEntity& entity) {
        const ComponentId id(entity.ref.id);
        const Component* known = m_report.base.components.find(id);
        const Component& found = *m_discovery.plan.components.find(id);
        const ComponentId host = found.host.value_or(ComponentId(0));
        if (known == nullptr) {
            add(std::nullopt, found, {QStringLiteral("new"), std::nullopt, found.image});
            m_new[host] += found.name;
            return;
        }
        Component looked = *known;
        looked.checked = m_today;
        looked.drift.clear();
        m_report.looked.components.put(std::move(looked));
        if (entity.change == DiscoveredChange::Gone)
            add(id, found, {QStringLiteral("gone"), found.image.value_or(found.name), std::nullopt});
        for (const FieldDifference& field : entity.fields) {
            if (const QString what = driftOfField(field.field); !what.isEmpty())
                add(id, found, {what, given(field.before), given(field.after)});
        }
    }

    void add(std::optional<ComponentId> id, const Component& component, Difference difference) {
        if (id)
            record(*id, difference);
        m_report.components.push_back(
            {id, component.name, component.host.value_or(ComponentId(0)), std::move(difference)});
    }

    void record(ComponentId id, const Difference& difference) {
        const Component* known = m_report.looked.components.find(id);
        if (known == nullptr)
            return;
        Component looked = *known;
        looked.drift.push_back(difference);
        m_report.looked.components.put(std::move(looked));
    }

    const Discovery& m_discovery;
    QDate m_today;
    DriftReport m_report;
    std::map<ComponentId, QStringList> m_new; ///< by host
};

/// The host of the plan that an engine that was not read belongs to.
std::optional<ComponentId> hostAt(const Plan& plan, const QString& endpoint) {
    for (const Component& component : plan.components) {
        if (component.engineEndpoint == endpoint)
            return component.id;
    }
    return std::nullopt;
}

} // namespace

bool DriftReport::isClean() const {
    const bool allRead =
        std::all_of(hosts.begin(), hosts.end(), [](const HostDrift& host) { return host.isReachable(); });
    const auto isOpen = [this](ComponentId id) {
        const Component* component = looked.components.find(id);
        return component != nullptr &&
               driftState(looked, *component, component->checked.value_or(QDate())) == DriftState::Drifted;
    };
    const bool allKnown =
        std::all_of(hosts.begin(), hosts.end(), [](const HostDrift& host) { return host.host.value() != 0; });
    return allRead && allKnown &&
           std::none_of(hosts.begin(), hosts.end(),
                        [&](const HostDrift& host) { return isOpen(host.host); }) &&
           std::none_of(components.begin(), components.end(), [&](const ComponentDrift& each) {
               return !each.component || isOpen(*each.component);
           });
}

DriftReport driftOf(const std::vector<LookedAt>& engines, const Plan& plan, const QDate& today) {
    std::vector<live::EngineFacts> facts;
    for (const LookedAt& engine : engines) {
        if (engine.facts)
            facts.push_back(*engine.facts);
    }
    DiscoverOptions options;
    options.accept = {};
    if (plan.sites.size() > 1)
        options.site = plan.sites.at(0).name; // of hosts that are new; they are only told
    DriftReport report;
    report.base = plan;
    report.looked = plan;
    report.found = plan;
    if (!facts.empty())
        report = DriftFinder(discover(facts, plan, options), today).report();
    for (const LookedAt& engine : engines) {
        if (!engine.facts)
            report.hosts.push_back({hostAt(plan, engine.endpoint).value_or(ComponentId(0)),
                                    engine.endpoint,
                                    engine.unreadBecause,
                                    {}});
    }
    return report;
}

void recordDrift(Document& document, const DriftReport& report) {
    applyPlanChange(document, report.base, report.looked,
                    OperationsTexts::tr("Check what runs against the plan"));
}

Plan withBuildOf(const Plan& plan, ComponentId host) {
    const Component* model = plan.components.find(host);
    if (model != nullptr && model->kind != ComponentKind::DockerHost)
        throw InputError(OperationsTexts::tr("%1 is no Docker host.").arg(model->name));
    if (model == nullptr || !model->found)
        throw InputError(OperationsTexts::tr("%1 was never looked at: check it first.")
                             .arg(model == nullptr ? QString() : model->name));
    Plan changed = plan;
    std::set<QString> taken;
    for (const Build& build : plan.builds)
        taken.insert(build.name);
    Build build;
    static_cast<HostFacts&>(build) = *model->found;
    build.name = model->name;
    for (int n = 2; taken.contains(build.name); ++n)
        build.name = QStringLiteral("%1-%2").arg(model->name).arg(n);
    build.position = changed.builds.nextPosition();
    const BuildId id = build.id;
    const Build demands = build;
    changed.builds.put(std::move(build));
    for (const Component& component : plan.components) {
        const bool isAlike = component.kind == ComponentKind::DockerHost && !component.build &&
                             component.found && buildDrift(demands, *component.found).empty();
        if (component.id != host && !isAlike)
            continue;
        Component with = component;
        with.build = id;
        changed.components.put(std::move(with));
    }
    return changed;
}

namespace {

constexpr qsizetype kLongestList = 4 << 20;

/// Lines of two parts.
template <class Take>
void eachPair(const QByteArray& text, const QString& file, const QRegularExpression& between, Take&& take) {
    if (text.size() > kLongestList)
        throw InputError(OperationsTexts::tr("The list is too long."), {file, 0, 0});
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).remove(u'\r');
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
            continue;
        const auto match = between.match(line);
        const QString first = line.left(match.capturedStart()).remove(u'"').trimmed();
        const QString second = line.mid(match.capturedEnd()).remove(u'"').trimmed();
        if (!match.hasMatch() || first.isEmpty())
            throw InputError(OperationsTexts::tr("this line is no name and value"), {file, number, 1});
        take(first, second, number);
    }
}

} // namespace

std::vector<PackageVersion> readPackages(const QByteArray& text, const QString& file) {
    static const QRegularExpression between(QStringLiteral("[\\t,; ]+"));
    std::vector<PackageVersion> packages;
    eachPair(text, file, between, [&](const QString& name, const QString& version, int number) {
        const bool isHeading = number == 1 && version.compare(u"version", Qt::CaseInsensitive) == 0;
        if (!isHeading && !version.isEmpty()) // no version: it was removed
            packages.push_back({name.section(u':', 0, 0), version.section(between, 0, 0)});
    });
    return packages;
}

std::vector<KernelSetting> readKernelSettings(const QByteArray& text, const QString& file) {
    static const QRegularExpression between(QStringLiteral("\\s*=\\s*"));
    std::vector<KernelSetting> settings;
    eachPair(text, file, between, [&](const QString& key, const QString& value, int) {
        if (!value.isEmpty()) // some have none
            settings.push_back({key, value.simplified()});
    });
    return settings;
}

} // namespace drawbridge
