// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/impact.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

QString siteSentence(const RecoveryGraph& graph, const QString& name, int site) {
    return ImpactTexts::tr("%1 is in %2, which is lost").arg(name, graph.plan.sites.at(site).name);
}

QString sentence(const RecoveryGraph& graph, int component, const ImpactReason& reason) {
    const QString& name = graph.name(component);
    const QString other = reason.component >= 0 ? graph.name(reason.component) : QString();
    switch (reason.kind) {
    case ImpactReason::Kind::None:
        return {};
    case ImpactReason::Kind::Named:
        return ImpactTexts::tr("the scenario fails %1").arg(name);
    case ImpactReason::Kind::NamedKind:
        return ImpactTexts::tr("%1 is a %2, and the scenario fails every %2")
            .arg(name, labelOf(graph.component(component).kind));
    case ImpactReason::Kind::InSite:
        return siteSentence(graph, name, reason.site);
    case ImpactReason::Kind::OnHost:
        return ImpactTexts::tr("%1 runs on %2").arg(name, other);
    case ImpactReason::Kind::Requires:
        return ImpactTexts::tr("%1 requires %2").arg(name, other);
    case ImpactReason::Kind::Softly:
        return ImpactTexts::tr("%1 works degraded without %2").arg(name, other);
    case ImpactReason::Kind::TooFewMembers:
        return ImpactTexts::tr("%1 needs at least %2 of its members; %3 is one that is down")
            .arg(name, QString::number(graph.atLeast[idx(component)]), other);
    case ImpactReason::Kind::NoNetwork:
        return ImpactTexts::tr("all networks of %1 are lost, e.g. %2")
            .arg(name, graph.plan.networks.at(reason.network).name);
    case ImpactReason::Kind::NoPath:
        return ImpactTexts::tr("%1 has no network path to %2 any more").arg(name, other);
    case ImpactReason::Kind::TooFewReached:
        break; // has sentences of its own
    }
    return {};
}

QString namesOf(const RecoveryGraph& graph, const std::vector<int>& components) {
    QStringList names;
    for (const int component : components)
        names << graph.name(component);
    if (names.size() < 2)
        return names.value(0);
    const QString last = names.takeLast();
    return ImpactTexts::tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString shortfallSentence(const RecoveryGraph& graph, int component, const GroupShortfall& shortfall) {
    QStringList why;
    if (!shortfall.noPath.empty())
        why << ImpactTexts::tr("no path to %1").arg(namesOf(graph, shortfall.noPath));
    if (!shortfall.down.empty())
        why << (shortfall.down.size() == 1 ? ImpactTexts::tr("%1 is down") : ImpactTexts::tr("%1 are down"))
                   .arg(namesOf(graph, shortfall.down));
    if (!shortfall.nested.empty())
        why << ImpactTexts::tr("too few members of %1 reached").arg(namesOf(graph, shortfall.nested));
    const int needed = graph.atLeast[idx(shortfall.group)];
    const QString& name = graph.name(component);
    const QString& group = graph.name(shortfall.group);
    const QString reached = QString::number(shortfall.reached);
    const QString members = QString::number(graph.hard.of(shortfall.group).size());
    const QString because = why.join(QStringLiteral("; "));
    if (needed == 1)
        return ImpactTexts::tr("%1 reaches %2 of %3 members of %4, 1 is needed: %5")
            .arg(name, reached, members, group, because);
    return ImpactTexts::tr("%1 reaches %2 of %3 members of %4, %5 are needed: %6")
        .arg(name, reached, members, group, QString::number(needed), because);
}

/// Adds what is missing of the group and of groups nested in it. Returns a member that is down, whose reasons
/// come next, or -1.
int addShortfalls(const RecoveryGraph& graph, const Impact& impact, int component, QStringList& chain) {
    int down = -1;
    for (int s = impact.reason[idx(component)].shortfall; s >= 0 && down < 0;) {
        const GroupShortfall& shortfall = impact.shortfalls[idx(s)];
        chain += shortfallSentence(graph, component, shortfall);
        down = shortfall.down.empty() ? -1 : shortfall.down.front();
        s = shortfall.next;
    }
    return down;
}

} // namespace

QStringList impactReasons(const RecoveryGraph& graph, const Impact& impact, int component) {
    QStringList chain;
    int current = component;
    for (int steps = 0; current >= 0 && steps <= graph.size; ++steps) {
        const ImpactReason& reason = impact.reason[idx(current)];
        if (reason.kind == ImpactReason::Kind::TooFewReached) {
            current = addShortfalls(graph, impact, current, chain);
            continue;
        }
        const QString text = sentence(graph, current, reason);
        if (text.isEmpty())
            break;
        chain += text;
        if (reason.kind == ImpactReason::Kind::NoPath)
            break;
        current = reason.component;
    }
    return chain;
}

} // namespace drawbridge
