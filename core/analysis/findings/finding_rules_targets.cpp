// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/scenario/wait_chains.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/words.h"

namespace drawbridge {

namespace {

/// One scenario in which a target is missed, and by how much.
struct Miss {
    int scenario = 0;
    int component = 0;
    std::optional<Seconds> estimate; ///< absent: never recovered, or all data lost
    Seconds target{0};
    bool isLeast = false; ///< the estimate is a lower bound
};

/// "15 m", "at least 15 m"
QString boundText(const Miss& miss, Seconds time) {
    const QString text = durationText(time);
    return miss.isLeast ? FindingsTexts::tr("at least %1").arg(text) : text;
}

/// The component's own misses first, then the worst: no estimate at all, then the largest excess; ties stay
/// in plan order.
void sortWorstFirst(std::vector<Miss>& misses, int component) {
    std::stable_sort(misses.begin(), misses.end(), [component](const Miss& a, const Miss& b) {
        if ((a.component == component) != (b.component == component))
            return a.component == component;
        if (a.estimate.has_value() != b.estimate.has_value())
            return !a.estimate;
        return a.estimate && *a.estimate - a.target > *b.estimate - b.target;
    });
}

/// Misses grouped by the owner of the target: the component itself, or the protection group that sets it.
struct MissesByPlace {
    std::vector<std::vector<Miss>> component;
    std::vector<std::vector<Miss>> group;
};

/// The group whose target applies to a member without its own: the one with the tightest target, or -1.
int groupWithTarget(const RecoveryGraph& graph, const std::vector<std::vector<int>>& groupsOf, int component,
                    std::optional<Seconds> ProtectionGroup::*target) {
    int best = -1;
    for (const int g : groupsOf[idx(component)]) {
        const auto value = graph.plan.protectionGroups.at(g).*target;
        if (value && (best < 0 || *value < *(graph.plan.protectionGroups.at(best).*target)))
            best = g;
    }
    return best;
}

std::vector<std::vector<int>> groupsOfComponents(const RecoveryGraph& graph) {
    std::vector<std::vector<int>> groups(idx(graph.size));
    for (int g = 0; g < graph.plan.protectionGroups.size(); ++g)
        for (const ComponentId id : graph.plan.protectionGroups.at(g).members)
            if (const int index = graph.plan.components.indexOf(id); index >= 0)
                groups[idx(index)].push_back(g);
    return groups;
}

int itself(int, int component) {
    return component;
}

/// `missOf` returns the miss of a result, if any; `placeOf` the component to report it at.
template <class MissOf, class PlaceOf>
MissesByPlace gather(const RuleContext& context, std::optional<Seconds> Component::*own,
                     std::optional<Seconds> ProtectionGroup::*shared, MissOf missOf, PlaceOf placeOf) {
    const RecoveryGraph& graph = context.graph;
    const auto groupsOf = groupsOfComponents(graph);
    MissesByPlace places;
    places.component.resize(idx(graph.size));
    places.group.resize(idx(graph.plan.protectionGroups.size()));
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        for (const ComponentResult& result : analysis.components) {
            std::optional<Miss> miss = missOf(analysis, result);
            if (!miss)
                continue;
            miss->scenario = s;
            miss->component = result.component;
            const int place = placeOf(s, result.component);
            const int group =
                graph.component(place).*own ? -1 : groupWithTarget(graph, groupsOf, place, shared);
            (group < 0 ? places.component[idx(place)] : places.group[idx(group)]).push_back(*miss);
        }
    }
    for (std::size_t c = 0; c < places.component.size(); ++c)
        sortWorstFirst(places.component[c], static_cast<int>(c));
    for (std::vector<Miss>& misses : places.group)
        sortWorstFirst(misses, -1);
    return places;
}

std::vector<int> scenariosOf(const std::vector<Miss>& misses) {
    std::vector<int> scenarios;
    scenarios.reserve(misses.size());
    for (const Miss& miss : misses)
        scenarios.push_back(miss.scenario);
    std::sort(scenarios.begin(), scenarios.end());
    scenarios.erase(std::unique(scenarios.begin(), scenarios.end()), scenarios.end());
    return scenarios;
}

std::vector<int> componentsOf(const std::vector<Miss>& misses) {
    std::vector<int> components;
    components.reserve(misses.size());
    for (const Miss& miss : misses)
        components.push_back(miss.component);
    std::sort(components.begin(), components.end());
    components.erase(std::unique(components.begin(), components.end()), components.end());
    return components;
}

/// "; also missed in “Ransomware”", for the scenarios other than the one reported.
QString alsoIn(const RuleContext& context, const std::vector<Miss>& misses) {
    std::vector<int> others = scenariosOf(misses);
    std::erase(others, misses.front().scenario);
    return others.empty() ? QString()
                          : FindingsTexts::tr("; also missed in %1").arg(scenarioList(context, others));
}

QString scenarioName(const RuleContext& context, const Miss& miss) {
    return quoted(context.analyses[idx(miss.scenario)].scenario.name);
}

/// The components with a miss, other than the one the finding is about.
std::vector<int> othersOf(const std::vector<Miss>& misses, int component) {
    std::vector<int> others = componentsOf(misses);
    std::erase(others, component);
    return others;
}

QString dependentsToo(const RecoveryGraph& graph, const std::vector<int>& others) {
    return others.empty() ? QString()
                          : FindingsTexts::tr("; its dependents %1 also miss their targets")
                                .arg(componentList(graph, others));
}

/// Reports misses at their places; `sentence` describes one miss.
template <class Sentence>
void reportMisses(const RuleContext& context, Reporter& out, const MissesByPlace& places, Sentence sentence,
                  const QString& usualFix) {
    const RecoveryGraph& graph = context.graph;
    const auto fixFor = [&usualFix](const Miss& miss) {
        return miss.estimate ? usualFix : FindingsTexts::tr("First fix what it waits for");
    };
    for (int c = 0; c < graph.size; ++c) {
        const std::vector<Miss>& misses = places.component[idx(c)];
        if (misses.empty())
            continue;
        std::vector<EntityRef> entities{componentRef(graph, c)};
        const std::vector<int> others = othersOf(misses, c);
        for (const int other : others)
            entities.push_back(componentRef(graph, other));
        out.add(std::move(entities),
                FindingsTexts::tr("%1%2%3.").arg(sentence(misses.front()), alsoIn(context, misses),
                                                 dependentsToo(graph, others)),
                fixFor(misses.front()))
            .scenario = onlyScenario(context, scenariosOf(misses));
    }
    for (int g = 0; g < graph.plan.protectionGroups.size(); ++g) {
        const std::vector<Miss>& misses = places.group[idx(g)];
        if (misses.empty())
            continue;
        const ProtectionGroup& group = graph.plan.protectionGroups.at(g);
        const std::vector<int> late = componentsOf(misses);
        std::vector<EntityRef> entities{refTo(group.id)};
        for (const int component : late)
            entities.push_back(componentRef(graph, component));
        out.add(std::move(entities),
                FindingsTexts::tr("%2 of the %3 members of protection group %1 miss its target. Worst: %4%5.")
                    .arg(group.name)
                    .arg(late.size())
                    .arg(group.members.size())
                    .arg(sentence(misses.front()), alsoIn(context, misses)),
                fixFor(misses.front()))
            .scenario = onlyScenario(context, scenariosOf(misses));
    }
}

QString whyNever(const RuleContext& context, const Miss& miss) {
    const QString& reason =
        context.analyses[idx(miss.scenario)].components[idx(miss.component)].notRecoverableBecause;
    return reason.isEmpty() ? FindingsTexts::tr("no team can do one of the steps before it") : reason;
}

/// Not recoverable for a reason of its own, rather than because of what it waits for: that has its own
/// finding.
bool isRootOfLoss(const ScenarioAnalysis& analysis, int component) {
    const int entry = analysis.tasks.indexOf[idx(component)];
    if (entry < 0)
        return false;
    for (const int other : analysis.tasks.components[idx(entry)].waitsFor)
        if (analysis.components[idx(other)].estimatedRto.isInfinite())
            return false;
    return !analysis.tasks.components[idx(entry)].notRecoverableBecause.isEmpty();
}

bool hasOwnFinding(const ScenarioAnalysis& analysis, const ComponentResult& result) {
    return result.estimatedRto.isInfinite() && (isRootOfLoss(analysis, result.component) ||
                                                analysis.dataLoss.own[idx(result.component)].isInfinite());
}

std::vector<WaitChains> chainsOf(const RuleContext& context) {
    std::vector<WaitChains> chains;
    chains.reserve(context.analyses.size());
    for (const ScenarioAnalysis& analysis : context.analyses)
        chains.emplace_back(analysis);
    return chains;
}

void reportRto(const RuleContext& context, Reporter& out) {
    const std::vector<WaitChains> chains = chainsOf(context);
    const auto missOf = [](const ScenarioAnalysis& analysis,
                           const ComponentResult& result) -> std::optional<Miss> {
        // exceeding the MTPD has its own finding
        if (!result.missesRto() || result.missesMtpd() || hasOwnFinding(analysis, result) ||
            !result.rtoTarget)
            return std::nullopt;
        return Miss{0, 0, result.estimatedRto.atLeast(), *result.rtoTarget, result.estimatedRto.isUnknown()};
    };
    const auto sentence = [&](const Miss& miss) {
        const QString& name = context.graph.name(miss.component);
        if (!miss.estimate)
            return FindingsTexts::tr("%1 has an RTO of %2, but cannot be recovered in %3: %4")
                .arg(name, durationText(miss.target), scenarioName(context, miss), whyNever(context, miss));
        return FindingsTexts::tr("%1 misses its RTO of %2 by %3 in %4 (estimated RTO %5): %6")
            .arg(name, durationText(miss.target), boundText(miss, *miss.estimate - miss.target),
                 scenarioName(context, miss), boundText(miss, *miss.estimate),
                 chains[idx(miss.scenario)].longestDelay(miss.component));
    };
    reportMisses(context, out, gather(context, &Component::rto, &ProtectionGroup::rto, missOf, itself),
                 sentence, FindingsTexts::tr("Shorten this, or agree on a longer RTO"));
}

void reportMtpd(const RuleContext& context, Reporter& out) {
    const std::vector<WaitChains> chains = chainsOf(context);
    const auto missOf = [&context](const ScenarioAnalysis& analysis,
                                   const ComponentResult& result) -> std::optional<Miss> {
        const Component& component = context.graph.component(result.component);
        if (!result.missesMtpd() || hasOwnFinding(analysis, result) || !component.mtpd)
            return std::nullopt;
        return Miss{0, 0, result.estimatedRto.atLeast(), *component.mtpd, result.estimatedRto.isUnknown()};
    };
    const auto sentence = [&](const Miss& miss) {
        const Component& component = context.graph.component(miss.component);
        if (!miss.estimate)
            return FindingsTexts::tr("%1 has an MTPD of %2, but cannot be recovered in %3: %4")
                .arg(component.name, durationText(miss.target), scenarioName(context, miss),
                     whyNever(context, miss));
        const QString needs = component.wrt && component.wrt->count() > 0
                                  ? FindingsTexts::tr("%1 plus %2 of work recovery")
                                        .arg(boundText(miss, *miss.estimate), durationText(*component.wrt))
                                  : boundText(miss, *miss.estimate);
        return FindingsTexts::tr("%1 has an MTPD of %2, but takes %3 in %4: %5")
            .arg(component.name, durationText(miss.target), needs, scenarioName(context, miss),
                 chains[idx(miss.scenario)].longestDelay(miss.component));
    };
    reportMisses(context, out, gather(context, &Component::mtpd, &ProtectionGroup::rto, missOf, itself),
                 sentence, FindingsTexts::tr("Shorten this, or plan for a longer outage"));
}

/// Per component: which of its hard requirements, direct or not, loses most data. Memoised, so linear in all.
class LossSource {
public:
    explicit LossSource(const ScenarioAnalysis& analysis)
        : m_analysis(analysis), m_source(idx(analysis.graph->size), -1) {}
    int of(int component) {
        std::vector<int> path;
        int current = component;
        while (m_source[idx(current)] < 0) {
            m_source[idx(current)] = current; // also ends a cycle
            path.push_back(current);
            const int next = nearer(current);
            if (next < 0)
                break;
            current = next;
        }
        const int found = m_source[idx(current)];
        for (const int passed : path)
            m_source[idx(passed)] = found;
        return found;
    }

private:
    static bool isSame(const Estimated<Seconds>& a, const Estimated<Seconds>& b) {
        return a.atLeast() == b.atLeast() && a.atMost() == b.atMost();
    }
    int nearer(int component) const {
        const DataLoss& loss = m_analysis.dataLoss;
        if (isSame(loss.own[idx(component)], loss.estimated[idx(component)]))
            return -1;
        for (const int next : m_analysis.graph->hard.of(component))
            if (isSame(loss.estimated[idx(next)], loss.estimated[idx(component)]))
                return next;
        return -1;
    }
    const ScenarioAnalysis& m_analysis;
    std::vector<int> m_source;
};

QString howCopied(const ScenarioAnalysis& analysis, int component) {
    const UsedData used = usedData(*analysis.graph, analysis.scenario, analysis.impact, component);
    if (used.kind != UsedData::Kind::Copy)
        return {};
    const auto most = used.age.atMost();
    if (!most)
        return FindingsTexts::tr("recovery uses %1, of unknown age")
            .arg(describeCopy(*analysis.graph, used.copy));
    const QString age = durationText(*most);
    return used.copy.isPointInTime ? FindingsTexts::tr("recovery uses a %1 that is up to %2 old")
                                         .arg(choiceLabel(choiceName(used.copy.method)), age)
                                   : FindingsTexts::tr("replica lags by %1").arg(age);
}

void reportRpo(const RuleContext& context, Reporter& out) {
    std::vector<LossSource> sources;
    for (const ScenarioAnalysis& analysis : context.analyses)
        sources.emplace_back(analysis);
    const auto missOf = [](const ScenarioAnalysis& analysis,
                           const ComponentResult& result) -> std::optional<Miss> {
        // a component without a surviving copy has its own finding
        if (!result.missesRpo() || !result.rpoTarget ||
            analysis.dataLoss.own[idx(result.component)].isInfinite())
            return std::nullopt;
        return Miss{0, 0, result.estimatedRpo.atLeast(), *result.rpoTarget, result.estimatedRpo.isUnknown()};
    };
    // losses caused by a provider that misses its own target are reported there
    const auto placeOf = [&](int scenario, int component) {
        const int source = sources[idx(scenario)].of(component);
        return context.analyses[idx(scenario)].components[idx(source)].missesRpo() ? source : component;
    };
    const auto sentence = [&](const Miss& miss) {
        const QString& name = context.graph.name(miss.component);
        const int source = sources[idx(miss.scenario)].of(miss.component);
        const QString& from = context.graph.name(source);
        if (!miss.estimate)
            return FindingsTexts::tr("%1 has an RPO of %2, but all data of %3 is lost in %4")
                .arg(name, durationText(miss.target), from, scenarioName(context, miss));
        if (source == miss.component)
            return FindingsTexts::tr("%1 loses %2 of data in %3, exceeding its RPO of %4: its %5")
                .arg(name, boundText(miss, *miss.estimate), scenarioName(context, miss),
                     durationText(miss.target), howCopied(context.analyses[idx(miss.scenario)], source));
        return FindingsTexts::tr(
                   "%1 loses %2 of data in %3, exceeding its RPO of %4, because of %5, whose %6")
            .arg(name, boundText(miss, *miss.estimate), scenarioName(context, miss),
                 durationText(miss.target), from, howCopied(context.analyses[idx(miss.scenario)], source));
    };
    reportMisses(context, out, gather(context, &Component::rpo, &ProtectionGroup::rpo, missOf, placeOf),
                 sentence, FindingsTexts::tr("Copy this data more often, or agree on a longer RPO"));
}

} // namespace

const std::vector<FindingRule>& targetRules() {
    static const std::vector<FindingRule> rules{
        {"DR-204", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Estimated RTO exceeds the target"),
         reportRto},
        {"DR-205", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Estimated RPO exceeds the target"),
         reportRpo},
        {"DR-206", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Outage exceeds the MTPD"),
         reportMtpd},
    };
    return rules;
}

} // namespace drawbridge
