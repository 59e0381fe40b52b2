// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/network/access_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <QRegularExpression>

#include <map>
#include <tuple>

namespace drawbridge {

namespace {

using Issue = AccessIssue;

const NetworkIssues::Wanted& wantedOf(const RuleContext& context, const Issue& issue) {
    return context.network.wanted[idx(issue.wanted)];
}

QString endName(const RuleContext& context, const TrafficEnd& end) {
    return end.isAny() ? FindingsTexts::tr("anybody") : net::endText(context.plan(), end);
}

QString targetName(const RuleContext& context, const NetworkIssues::Wanted& wanted) {
    const QString to = wanted.to.isAny() ? FindingsTexts::tr("everything") : endName(context, wanted.to);
    return wanted.port == PortRange{} ? to
                                      : FindingsTexts::tr("%1 (%2)").arg(to, formatPortRange(wanted.port));
}

/// Issues of a kind with the same source and cause, about the same targets in each of the scenarios: one
/// finding.
struct IssueGroup {
    const Issue* first = nullptr;
    QStringList targets;
    std::vector<EntityRef> entities;
    std::vector<int> scenarios; ///< sorted; empty: in normal operation
};

void addEntity(std::vector<EntityRef>& entities, const EntityRef& ref) {
    if (std::find(entities.begin(), entities.end(), ref) == entities.end())
        entities.push_back(ref);
}

void addTo(IssueGroup& group, const RuleContext& context, const Issue& issue) {
    const NetworkIssues::Wanted& wanted = wantedOf(context, issue);
    if (group.first == nullptr) {
        group.first = &issue;
        addEntity(group.entities, wanted.place);
    }
    const QString target = targetName(context, wanted);
    if (!group.targets.contains(target))
        group.targets << target;
    if (wanted.to.component)
        addEntity(group.entities, refTo(*wanted.to.component));
    if (wanted.to.network)
        addEntity(group.entities, refTo(*wanted.to.network));
    for (const EntityRef& deciding : issue.deciding)
        addEntity(group.entities, deciding);
}

/// The cause without the addresses of the target: "warehouse-gw has no route to …".
QString causeOf(const Issue& issue) {
    static const QRegularExpression address(QStringLiteral("[0-9a-f]*[.:][0-9a-f.:]+[0-9a-f]"));
    return QString(issue.because).remove(address);
}

/// In the order of the scenarios, normal operation first, and of the accesses.
std::vector<IssueGroup> groupsOf(const RuleContext& context, Issue::Kind kind) {
    std::map<std::tuple<int, QString, QString>, std::size_t> known; // scenario, source, cause
    std::vector<IssueGroup> single;
    for (const Issue& issue : context.network.issues) {
        if (issue.kind != kind)
            continue;
        const QString from = endName(context, wantedOf(context, issue).from);
        const auto [it, isNew] = known.try_emplace({issue.scenario, from, causeOf(issue)}, single.size());
        if (isNew)
            single.emplace_back();
        addTo(single[it->second], context, issue);
    }
    std::map<std::tuple<bool, QString, QString, QStringList>, std::size_t> merged;
    std::vector<IssueGroup> groups;
    for (IssueGroup& one : single) {
        const Issue& issue = *one.first;
        const QString from = endName(context, wantedOf(context, issue).from);
        const auto [it, isNew] =
            merged.try_emplace({issue.scenario < 0, from, causeOf(issue), one.targets}, groups.size());
        if (isNew)
            groups.push_back(std::move(one));
        if (issue.scenario >= 0)
            groups[it->second].scenarios.push_back(issue.scenario);
    }
    return groups;
}

QString sourceOf(const RuleContext& context, const IssueGroup& group) {
    return endName(context, wantedOf(context, *group.first).from);
}

void reportNotThere(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::NotThere))
        out.add(group.entities,
                FindingsTexts::tr("%1 cannot reach %2: %3.")
                    .arg(sourceOf(context, group), nameList(group.targets), group.first->because),
                FindingsTexts::tr("Add the route, tunnel or rule that is missing"));
}

void reportLockedOut(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::LockedOut))
        out.add(group.entities,
                FindingsTexts::tr("%1 would be locked out of %2 in %3: %4.")
                    .arg(sourceOf(context, group), nameList(group.targets),
                         scenarioList(context, group.scenarios), group.first->because),
                FindingsTexts::tr("Prepare the tunnel, route or rule at the recovery site"))
            .scenario = onlyScenario(context, group.scenarios);
}

void reportLetIn(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::LetIn)) {
        const QString source = sourceOf(context, group);
        const QString targets = nameList(group.targets);
        const QString message =
            group.scenarios.empty()
                ? FindingsTexts::tr("%1 reaches %2 and must not: %3.")
                      .arg(source, targets, group.first->because)
                : FindingsTexts::tr("%1 would be let in to %2 in %3 and must not: %4.")
                      .arg(source, targets, scenarioList(context, group.scenarios), group.first->because);
        out.add(group.entities, message, FindingsTexts::tr("Deny it by a rule")).scenario =
            onlyScenario(context, group.scenarios);
    }
}

void reportAllowList(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::AllowList)) {
        const QString partner = endName(context, wantedOf(context, *group.first).to);
        out.add(group.entities,
                FindingsTexts::tr("%1 sees %2 as %3 now and as %4 in %5; its allow-list lacks %4, so %2 is "
                                  "locked out: %6.")
                    .arg(partner, sourceOf(context, group), group.first->seenNow, group.first->seenThen,
                         scenarioList(context, group.scenarios), group.first->because),
                FindingsTexts::tr("Have %1 admit %2, too").arg(partner, group.first->seenThen))
            .scenario = onlyScenario(context, group.scenarios);
    }
}

void reportNoWayBack(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::NoWayBack)) {
        const QString source = sourceOf(context, group);
        const QString targets = nameList(group.targets);
        const QString message =
            group.scenarios.empty()
                ? FindingsTexts::tr("%1 gets no answers from %2: %3.")
                      .arg(source, targets, group.first->because)
                : FindingsTexts::tr("%1 would get no answers from %2 in %3: %4.")
                      .arg(source, targets, scenarioList(context, group.scenarios), group.first->because);
        out.add(group.entities, message, FindingsTexts::tr("Add a route back")).scenario =
            onlyScenario(context, group.scenarios);
    }
}

void reportAsymmetric(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::Asymmetric)) {
        const QString source = sourceOf(context, group);
        const QString targets = nameList(group.targets);
        const QString message =
            group.scenarios.empty()
                ? FindingsTexts::tr("The answers of %2 to %1 come by %3, which has not seen the question: a "
                                    "stateful firewall drops them.")
                      .arg(source, targets, group.first->because)
                : FindingsTexts::tr("The answers of %2 to %1 come by %3 in %4, which has not seen the "
                                    "question: a stateful firewall drops them.")
                      .arg(source, targets, group.first->because, scenarioList(context, group.scenarios));
        out.add(group.entities, message, FindingsTexts::tr("Lead both ways by the same firewall")).scenario =
            onlyScenario(context, group.scenarios);
    }
}

void reportUnclear(const RuleContext& context, Reporter& out) {
    for (const IssueGroup& group : groupsOf(context, Issue::Kind::Unclear))
        out.add(group.entities,
                FindingsTexts::tr("Whether %1 still reaches %2 in %3 is unknown: %4.")
                    .arg(sourceOf(context, group), nameList(group.targets),
                         scenarioList(context, group.scenarios), group.first->because),
                FindingsTexts::tr("Add to the plan what it does not say"))
            .scenario = onlyScenario(context, group.scenarios);
}

void reportNotChecked(const RuleContext& context, Reporter& out) {
    if (context.network.notChecked == 0)
        return;
    const EntityRef place =
        context.network.wanted.empty() ? EntityRef{} : context.network.wanted.front().place;
    out.add({place},
            FindingsTexts::tr("%n check(s) of accesses were left out here, for they would take long.",
                              nullptr, context.network.notChecked),
            FindingsTexts::tr("Check them all in Connect, or by drawbridge access"));
}

/// Components cut off without being lost. User groups have their own rules above.
void reportCutOff(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    std::vector<std::vector<int>> scenarios(idx(graph.size));
    const auto isCut = [](ImpactReason::Kind kind) {
        return kind == ImpactReason::Kind::NoPath || kind == ImpactReason::Kind::NoNetwork ||
               kind == ImpactReason::Kind::TooFewReached;
    };
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        for (const ComponentRecovery& recovery : analysis.tasks.components) {
            const int c = recovery.component;
            if (recovery.state != ImpactState::Disabled || recovery.notRecoverableBecause.isEmpty() ||
                graph.component(c).kind == ComponentKind::UserGroup ||
                !isCut(analysis.impact.reason[idx(c)].kind))
                continue;
            const bool waits =
                std::any_of(recovery.waitsFor.begin(), recovery.waitsFor.end(), [&analysis](int other) {
                    const int entry = analysis.tasks.indexOf[idx(other)];
                    return entry >= 0 &&
                           !analysis.tasks.components[idx(entry)].notRecoverableBecause.isEmpty();
                });
            if (!waits)
                scenarios[idx(c)].push_back(s);
        }
    }
    for (int c = 0; c < graph.size; ++c) {
        if (scenarios[idx(c)].empty())
            continue;
        const ScenarioAnalysis& analysis = context.analyses[idx(scenarios[idx(c)].front())];
        out.add({componentRef(graph, c)},
                FindingsTexts::tr("%1 stays cut off in %2: %3.")
                    .arg(graph.name(c), scenarioList(context, scenarios[idx(c)]),
                         analysis.components[idx(c)].notRecoverableBecause),
                FindingsTexts::tr("Set what the network or tunnel fails over to"))
            .scenario = onlyScenario(context, scenarios[idx(c)]);
    }
}

} // namespace

const std::vector<FindingRule>& accessRules() {
    static const std::vector<FindingRule> rules{
        {"DR-308", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Access that must be there is not"),
         reportNotThere},
        {"DR-309", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Locked out after the failover"),
         reportLockedOut},
        {"DR-310", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Cut off without a failover network"),
         reportCutOff},
        {"DR-311", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Let in, and must not be"),
         reportLetIn},
        {"DR-312", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Allow-list of a partner lacks the address after the failover"),
         reportAllowList},
        {"DR-314", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Answers come by another firewall"),
         reportAsymmetric},
        {"DR-316", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "No route back"), reportNoWayBack},
        {"DR-322", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Access after the failover is unknown"), reportUnclear},
        {"DR-324", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Accesses not checked"),
         reportNotChecked},
    };
    return rules;
}

} // namespace drawbridge
