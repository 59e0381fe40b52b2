// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"

#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

Finding& Reporter::add(std::vector<EntityRef> entities, const QString& message, const QString& fix) {
    constexpr std::size_t kMax = 100; // more than anyone would read
    if (entities.size() > kMax)
        entities.erase(entities.begin() + kMax, entities.end());
    Finding finding;
    finding.id = QString::fromLatin1(m_rule.id);
    finding.severity = m_rule.severity;
    for (const EntityRef& entity : entities)
        finding.names << displayName(m_plan, entity);
    finding.entities = std::move(entities);
    finding.message = message;
    finding.fix = fix;
    m_findings.push_back(std::move(finding));
    return m_findings.back();
}

QString nameList(const QStringList& names) {
    constexpr qsizetype kShown = 4;
    if (names.size() <= 1)
        return names.value(0);
    // "and 1 other" is longer than most names, so show the name instead
    const bool all = names.size() <= kShown + 1;
    const QStringList head = all ? names.first(names.size() - 1) : names.first(kShown);
    if (all)
        return FindingsTexts::tr("%1 and %2").arg(head.join(QStringLiteral(", ")), names.last());
    return FindingsTexts::tr("%1 and %2 others")
        .arg(head.join(QStringLiteral(", ")))
        .arg(names.size() - kShown);
}

QString quoted(const QString& name) {
    return FindingsTexts::tr("“%1”").arg(name);
}

QString quotedList(const QStringList& names) {
    QStringList list;
    for (const QString& name : names)
        list << quoted(name);
    return nameList(list);
}

QString componentList(const RecoveryGraph& graph, const std::vector<int>& components) {
    QStringList names;
    for (const int component : components)
        names << graph.name(component);
    return nameList(names);
}

QString scenarioList(const RuleContext& context, const std::vector<int>& scenarios) {
    QStringList names;
    for (const int scenario : scenarios)
        names << context.analyses[idx(scenario)].scenario.name;
    return quotedList(names);
}

QString onlyScenario(const RuleContext& context, const std::vector<int>& scenarios) {
    return scenarios.size() == 1 ? context.analyses[idx(scenarios.front())].scenario.name : QString();
}

EntityRef componentRef(const RecoveryGraph& graph, int component) {
    return refTo(graph.component(component).id);
}

std::optional<SiteRole> effectiveRole(const Plan& plan, std::optional<SiteId> site) {
    const Site* current = plan.sites.find(site);
    for (int depth = 0; current != nullptr && depth < 100; ++depth) {
        if (current->role)
            return current->role;
        current = plan.sites.find(current->within);
    }
    return std::nullopt;
}

bool hasRecoverySite(const Plan& plan) {
    return std::any_of(plan.sites.begin(), plan.sites.end(),
                       [](const Site& site) { return site.role == SiteRole::Recovery; });
}

} // namespace drawbridge
