// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

/// The recovery tool a component is, recognised by its name or image; empty for anything else.
QString recoveryTool(const Component& component) {
    static const QStringList tools{
        QStringLiteral("registry"),  QStringLiteral("harbor"), QStringLiteral("vault"),
        QStringLiteral("bacula"),    QStringLiteral("bareos"), QStringLiteral("veeam"),
        QStringLiteral("restic"),    QStringLiteral("borg"),   QStringLiteral("pgbackrest"),
        QStringLiteral("barman"),    QStringLiteral("backup"), QStringLiteral("ansible"),
        QStringLiteral("passwords"), QStringLiteral("keepass")};
    const qsizetype slash = component.image ? component.image->lastIndexOf(u'/') + 1 : 0;
    const QString image = component.image ? component.image->mid(slash) : QString();
    for (const QString& tool : tools)
        if (component.name.contains(tool, Qt::CaseInsensitive) || image.startsWith(tool))
            return tool;
    return {};
}

class MeansOfRecovery {
public:
    MeansOfRecovery(const RuleContext& context, int scenario, const QStringList& tools)
        : m_graph(context.graph), m_analysis(context.analyses[idx(scenario)]), m_tools(tools) {}

    /// Lost with its site, without an equivalent elsewhere, while other components are recovered.
    bool isInside(int component) const {
        const int site = m_graph.site[idx(component)];
        if (m_analysis.impact.state[idx(component)] != ImpactState::Lost || site < 0 ||
            m_analysis.impact.siteLost[idx(site)] == 0)
            return false;
        const Component& c = m_graph.component(component);
        if (c.recovery && c.recovery->standby) {
            const int standby = m_graph.indexOf(c.recovery->standby);
            if (standby >= 0 && m_analysis.impact.state[idx(standby)] != ImpactState::Lost)
                return false;
        }
        const QString& tool = m_tools.at(component);
        if (!tool.isEmpty())
            return (needsIt(component) || c.kind != ComponentKind::Service) && !toolOutside(tool);
        return traitsOf(c.kind).isNeededToRecover && anythingElseRecovers(component) && !kindOutside(c.kind);
    }

private:
    bool recovers(int component) const {
        const int entry = m_analysis.tasks.indexOf[idx(component)];
        return entry >= 0 && m_analysis.impact.state[idx(component)] == ImpactState::Lost &&
               m_analysis.tasks.components[idx(entry)].notRecoverableBecause.isEmpty();
    }
    bool needsIt(int component) const {
        const auto recovering = [this](int other) { return recovers(other); };
        const auto hard = m_graph.hardDependents.of(component);
        const auto soft = m_graph.softDependents.of(component);
        return std::any_of(hard.begin(), hard.end(), recovering) ||
               std::any_of(soft.begin(), soft.end(), recovering) || servesImages(component);
    }
    /// The registry of an image to be recovered, e.g. "registry" for "registry.example.org/orders:4.2".
    bool servesImages(int component) const {
        const QString& name = m_graph.name(component);
        return std::any_of(m_analysis.tasks.components.begin(), m_analysis.tasks.components.end(),
                           [&](const ComponentRecovery& recovery) {
                               const auto& image = m_graph.component(recovery.component).image;
                               return recovery.component != component && image &&
                                      (image->startsWith(name + u'.') || image->startsWith(name + u':')) &&
                                      recovers(recovery.component);
                           });
    }
    bool anythingElseRecovers(int component) const {
        return std::any_of(m_analysis.tasks.components.begin(), m_analysis.tasks.components.end(),
                           [this, component](const ComponentRecovery& recovery) {
                               return recovery.component != component && recovers(recovery.component);
                           });
    }
    bool survives(int component) const {
        return m_analysis.impact.state[idx(component)] != ImpactState::Lost;
    }
    bool toolOutside(const QString& tool) const {
        for (int c = 0; c < m_graph.size; ++c)
            if (m_tools.at(c) == tool && survives(c))
                return true;
        return false;
    }
    /// A gateway at a primary site does not give access to the recovery site.
    bool kindOutside(ComponentKind kind) const {
        for (int c = 0; c < m_graph.size; ++c) {
            if (m_graph.component(c).kind != kind || !survives(c))
                continue;
            const int site = m_graph.site[idx(c)];
            if (kind != ComponentKind::VpnGateway || site < 0)
                return true;
            const auto role = effectiveRole(m_graph.plan, m_graph.plan.sites.at(site).id);
            if (role && *role != SiteRole::Primary)
                return true;
        }
        return false;
    }
    const RecoveryGraph& m_graph;
    const ScenarioAnalysis& m_analysis;
    const QStringList& m_tools; ///< per component, see recoveryTool
};

void reportMeansInside(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    QStringList tools;
    std::vector<int> candidates;
    for (int c = 0; c < graph.size; ++c) {
        tools << recoveryTool(graph.component(c));
        if (traitsOf(graph.component(c).kind).isNeededToRecover || !tools.back().isEmpty())
            candidates.push_back(c);
    }
    // in a plan with thousands of such names the names mean nothing
    constexpr std::size_t kMax = 200;
    if (candidates.size() > kMax)
        candidates.resize(kMax);
    for (const int component : candidates) {
        std::vector<int> scenarios;
        for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s)
            if (MeansOfRecovery(context, s, tools).isInside(component))
                scenarios.push_back(s);
        if (scenarios.empty())
            continue;
        const int site = graph.site[idx(component)];
        out.add({componentRef(graph, component), refTo(graph.plan.sites.at(site).id)},
                FindingsTexts::tr("%1 is needed to recover others, but is lost with %2 in %3, and there is "
                                  "no second one elsewhere.")
                    .arg(graph.name(component), graph.plan.sites.at(site).name,
                         scenarioList(context, scenarios)),
                FindingsTexts::tr("Keep a second %1 outside %2")
                    .arg(graph.name(component), graph.plan.sites.at(site).name))
            .scenario = onlyScenario(context, scenarios);
    }
}

} // namespace

const std::vector<FindingRule>& meansRules() {
    static const std::vector<FindingRule> rules{
        {"DR-106", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Recovery tool lost in the disaster"), reportMeansInside},
    };
    return rules;
}

} // namespace drawbridge
