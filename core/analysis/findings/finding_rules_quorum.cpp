// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <map>
#include <optional>

namespace drawbridge {

namespace {

constexpr int kDeepest = 100; ///< sites within sites, groups within groups

int membersOf(const RecoveryGraph& graph, int group) {
    return graph.hard.of(group).size();
}

/// What the group says that it needs; nothing if it needs all without saying so.
std::optional<int> neededOf(const RecoveryGraph& graph, int group) {
    return graph.isGroup[idx(group)] ? graph.component(group).atLeast : std::nullopt;
}

void reportTooManyNeeded(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int group = 0; group < graph.size; ++group) {
        const auto needed = neededOf(graph, group);
        const int members = membersOf(graph, group);
        if (!needed || *needed <= members)
            continue;
        const QString message =
            members == 1 ? FindingsTexts::tr("%1 needs at least %2 members, but has only 1: it can never be "
                                             "up as planned. It is counted as needing all of them.")
                         : FindingsTexts::tr("%1 needs at least %2 members, but has only %3: it can never be "
                                             "up as planned. It is counted as needing all of them.");
        const QString& name = graph.name(group);
        out.add({componentRef(graph, group)},
                members == 1 ? message.arg(name, QString::number(*needed))
                             : message.arg(name, QString::number(*needed), QString::number(members)),
                FindingsTexts::tr("Add members to %1, or lower its at-least").arg(name));
    }
}

/// Which sites take a group down when they are lost.
class GroupSites {
public:
    explicit GroupSites(const RecoveryGraph& graph) : m_graph(graph) {}

    /// Members that each site takes down, itself or by what lies in it.
    const std::map<int, int>& losses(int group, int depth = 0) {
        const auto [it, isNew] = m_losses.try_emplace(group);
        if (!isNew || depth >= kDeepest)
            return it->second;
        std::map<int, int> losses;
        for (const int member : m_graph.hard.of(group)) {
            if (m_graph.isGroup[idx(member)])
                addNested(member, depth, losses);
            else
                addSites(m_graph.site[idx(member)], losses);
        }
        return it->second = std::move(losses);
    }

    bool isDown(int group, int lost) const {
        return lost > membersOf(m_graph, group) - m_graph.atLeast[idx(group)];
    }

private:
    void addNested(int member, int depth, std::map<int, int>& losses) {
        for (const auto& [site, lost] : this->losses(member, depth + 1)) {
            if (isDown(member, lost))
                ++losses[site];
        }
    }
    void addSites(int site, std::map<int, int>& losses) const {
        for (int depth = 0; site >= 0 && depth < kDeepest; ++depth) {
            ++losses[site];
            site = m_graph.siteWithin[idx(site)];
        }
    }

    const RecoveryGraph& m_graph;
    std::map<int, std::map<int, int>> m_losses;
};

/// True if every member lies deeper than the site itself, as zones of one region do. Then the plan spreads
/// the group as well as the region allows.
bool isSpreadWithin(const RecoveryGraph& graph, int group, int site, int lost) {
    if (lost < membersOf(graph, group))
        return false;
    for (const int member : graph.hard.of(group)) {
        if (graph.site[idx(member)] == site)
            return false;
    }
    return true;
}

/// The innermost site that holds a majority and takes the group down, or -1.
int siteOfMajority(const RecoveryGraph& graph, GroupSites& sites, int group) {
    int found = -1;
    for (const auto& [site, lost] : sites.losses(group)) {
        if (2 * lost <= membersOf(graph, group) || !sites.isDown(group, lost) ||
            isSpreadWithin(graph, group, site, lost))
            continue;
        if (found < 0 || isWithin(graph.plan, graph.plan.sites.at(site).id, graph.plan.sites.at(found).id))
            found = site;
    }
    return found;
}

void reportMajorityInOneSite(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    GroupSites sites(graph);
    for (int group = 0; group < graph.size; ++group) {
        const auto needed = neededOf(graph, group);
        const int members = membersOf(graph, group);
        if (!needed || members < 3 || 2 * *needed <= members)
            continue;
        const int site = siteOfMajority(graph, sites, group);
        if (site < 0)
            continue;
        const Site& lost = graph.plan.sites.at(site);
        out.add(
            {componentRef(graph, group), refTo(lost.id)},
            FindingsTexts::tr("%1 needs at least %2 of its %3 members, and %4 of them are at %5: when %5 is "
                              "lost, the group is, too.")
                .arg(graph.name(group), QString::number(graph.atLeast[idx(group)]), QString::number(members),
                     QString::number(sites.losses(group).at(site)), lost.name),
            FindingsTexts::tr("Place the members of %1 at three sites, no more than a minority at any")
                .arg(graph.name(group)));
    }
}

bool hasMemberWithData(const RecoveryGraph& graph, int group) {
    const auto members = graph.hard.of(group);
    return std::any_of(members.begin(), members.end(),
                       [&graph](int member) { return keepsData(graph.component(member)); });
}

/// A majority of an even number bears no more failures than that of one voter less. Half of them is no
/// majority at all: harmless for a pool of servers and a pair, but not where data are written.
void reportEvenVoters(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int group = 0; group < graph.size; ++group) {
        const int needed = neededOf(graph, group).value_or(0);
        const int members = membersOf(graph, group);
        if (members < 2 || members % 2 != 0 || needed > members)
            continue;
        const bool half = 2 * needed == members && members >= 4 && hasMemberWithData(graph, group);
        if (!half && 2 * needed <= members)
            continue;
        const QString message =
            half
                ? FindingsTexts::tr("%1 has an even number of voters, %2, and needs only %3: when they lose "
                                    "sight of each other, both halves go on, and their data part.")
                : FindingsTexts::tr("%1 has an even number of voters, %2, and needs %3: when they lose sight "
                                    "of each other by halves, neither half goes on.");
        out.add(
            {componentRef(graph, group)},
            message.arg(graph.name(group), QString::number(members), QString::number(needed)),
            FindingsTexts::tr("Add a voter to %1 at another site, or take one away").arg(graph.name(group)));
    }
}

} // namespace

const std::vector<FindingRule>& quorumRules() {
    static const std::vector<FindingRule> rules{
        {"DR-121", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Redundancy needs more members than it has"),
         reportTooManyNeeded},
        {"DR-122", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Majority of a quorum at one site"),
         reportMajorityInOneSite},
        {"DR-123", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Quorum with an even number of voters"), reportEvenVoters},
    };
    return rules;
}

} // namespace drawbridge
