// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/capacity_problem.h"
#include "core/analysis/drift/drift_state.h"
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/saturating.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"

#include <QHash>

namespace drawbridge {

namespace {

void reportNoBuild(const RuleContext& context, Reporter& out) {
    for (const Component& component : context.plan().components) {
        if (component.kind != ComponentKind::DockerHost || component.build)
            continue;
        out.add({refTo(component.id)},
                FindingsTexts::tr("%1 has no standard build, so a replacement host would be untested.")
                    .arg(component.name),
                FindingsTexts::tr("Choose a standard build for %1").arg(component.name));
    }
}

/// "kernel 6.1.0-27 instead of 6.1.0-28"
QString differenceText(const Difference& difference) {
    if (difference.what == u"gone")
        return FindingsTexts::tr("it is not there");
    if (difference.what == u"new")
        return FindingsTexts::tr("%1 runs there, and the plan does not have it")
            .arg(difference.found.value_or(QString()));
    const QString what = driftLabel(difference.what);
    if (!difference.expected)
        return FindingsTexts::tr("%1 %2, which is not expected").arg(what, *difference.found);
    if (!difference.found && difference.what.contains(u'/'))
        return FindingsTexts::tr("%1 is missing, which should be %2").arg(what, *difference.expected);
    return difference.found
               ? FindingsTexts::tr("%1 %2 instead of %3").arg(what, *difference.found, *difference.expected)
               : FindingsTexts::tr("%1 unknown instead of %2").arg(what, *difference.expected);
}

bool isOfBuild(const Difference& difference) {
    return HostFacts::record().find(difference.what.section(u'/', 0, 0)) != nullptr;
}

void reportDrift(const RuleContext& context, Reporter& out) {
    for (const Component& component : context.plan().components) {
        const Build* build = context.plan().builds.find(component.build);
        QStringList ofBuild;
        QStringList ofPlan;
        for (const Difference& difference : openDrift(context.plan(), component, context.today))
            (build != nullptr && isOfBuild(difference) ? ofBuild : ofPlan) += differenceText(difference);
        if (!ofPlan.isEmpty())
            out.add(
                {refTo(component.id)},
                FindingsTexts::tr("%1 is not as the plan says: %2.").arg(component.name, nameList(ofPlan)),
                FindingsTexts::tr("Bring %1 back, or take the difference into the plan").arg(component.name));
        if (!ofBuild.isEmpty())
            out.add({refTo(component.id), refTo(build->id)},
                    FindingsTexts::tr("%1 has drifted from its standard build %2: %3.")
                        .arg(component.name, build->name, nameList(ofBuild)),
                    FindingsTexts::tr("Bring %1 back to %2, or change the build")
                        .arg(component.name, build->name));
    }
}

/// A waiver whose time is over is not forgotten in silence.
void reportWaiverOver(const RuleContext& context, Reporter& out) {
    for (const Component& component : context.plan().components) {
        for (const Waiver& waiver : component.waivers) {
            const bool isOver = context.today.isValid() && waiver.until < context.today;
            if (isOver)
                out.add({refTo(component.id)},
                        FindingsTexts::tr("The waiver of %1 of %2 ended on %3 (%4).")
                            .arg(driftLabel(waiver.what), component.name, waiver.until.toString(Qt::ISODate),
                                 waiver.because),
                        FindingsTexts::tr("Bring it back, or renew the waiver"));
        }
    }
}

void reportNotVerified(const RuleContext& context, Reporter& out) {
    std::vector<EntityRef> hosts;
    QStringList names;
    for (const Component& component : context.plan().components) {
        if (component.kind != ComponentKind::DockerHost || component.found ||
            context.plan().builds.find(component.build) == nullptr)
            continue;
        hosts.push_back(refTo(component.id));
        names << component.name;
    }
    if (hosts.empty())
        return;
    const QString message = names.size() == 1
                                ? FindingsTexts::tr("%1 was never checked against its standard build.")
                                : FindingsTexts::tr("%1 were never checked against their standard builds.");
    out.add(std::move(hosts), message.arg(nameList(names)),
            FindingsTexts::tr("Check the hosts with “drawbridge drift”"));
}

bool isPinned(const QString& image) {
    if (image.contains(u'@') || image.contains(u'$'))
        return true; // a digest, or a variable with an unknown value
    const QString last = image.mid(image.lastIndexOf(u'/') + 1);
    const qsizetype colon = last.indexOf(u':');
    return colon >= 0 && last.mid(colon + 1) != u"latest" && colon + 1 < last.size();
}

void reportUnpinned(const RuleContext& context, Reporter& out) {
    for (const Component& component : context.plan().components) {
        if (!component.image || component.image->isEmpty() || isPinned(*component.image))
            continue;
        out.add({refTo(component.id)},
                FindingsTexts::tr("The image %1 of %2 is not pinned to a version, so the recovery host may "
                                  "run an untested one.")
                    .arg(*component.image, component.name),
                FindingsTexts::tr("Pin the image of %1 to a tag or digest").arg(component.name));
    }
}

struct Load {
    double cpus = 0;
    qint64 memory = 0;
    qint64 storage = 0;
    bool moved = false; ///< something recovers here that does not normally run here
    void add(const Component& component) {
        if (component.needs) {
            cpus += component.needs->cpus.value_or(0);
            memory = saturatingSum(memory, component.needs->memory.value_or(Bytes{}).value);
        }
        const bool given = component.needs && component.needs->storage;
        const Bytes holds = given ? *component.needs->storage : component.data.value_or(Bytes{});
        storage = saturatingSum(storage, holds.value);
    }
};

QStringList shortOf(const Load& load, const Capacity& capacity) {
    QStringList list;
    if (capacity.cpus && load.cpus > *capacity.cpus + 1e-9)
        list << FindingsTexts::tr("needs %1 CPUs, has %2")
                    .arg(formatNumber(load.cpus), formatNumber(*capacity.cpus));
    const auto bytes = [&list](const QString& what, qint64 need, const std::optional<Bytes>& has) {
        if (has && need > has->value)
            list << FindingsTexts::tr("needs %1 of %2, has %3").arg(sizeText({need}), what, sizeText(*has));
    };
    bytes(FindingsTexts::tr("memory"), load.memory, capacity.memory);
    bytes(FindingsTexts::tr("storage"), load.storage, capacity.storage);
    return list;
}

/// Load of every site and host after the recovery of a scenario.
struct LoadsAfter {
    std::vector<Load> site;
    std::vector<Load> host;

    LoadsAfter(const RecoveryGraph& graph, const ScenarioAnalysis& analysis)
        : site(idx(graph.plan.sites.size())), host(idx(graph.size)) {
        for (int c = 0; c < graph.size; ++c)
            place(graph, analysis, c);
    }

private:
    void place(const RecoveryGraph& graph, const ScenarioAnalysis& analysis, int c) {
        const Component& component = graph.component(c);
        int toHost = graph.host[idx(c)];
        if (const ComponentRecovery* recovery = recoveryOf(analysis, c)) {
            const bool standby = component.recovery && component.recovery->standby &&
                                 component.recovery->strategy == RecoveryStrategy::Failover;
            if (!recovery->notRecoverableBecause.isEmpty() || standby)
                return; // a standby is already counted at its own site
            if (recovery->targetHost)
                toHost = *recovery->targetHost;
        }
        const int toSite = siteAfterRecovery(analysis, c);
        carry(component, toSite, toSite != graph.site[idx(c)], site);
        carry(component, toHost, toHost != graph.host[idx(c)], host);
    }
    static const ComponentRecovery* recoveryOf(const ScenarioAnalysis& analysis, int c) {
        const int entry = analysis.tasks.indexOf[idx(c)];
        return entry >= 0 && analysis.impact.state[idx(c)] == ImpactState::Lost
                   ? &analysis.tasks.components[idx(entry)]
                   : nullptr;
    }
    static void carry(const Component& component, int where, bool moved, std::vector<Load>& loads) {
        if (where < 0)
            return;
        loads[idx(where)].add(component);
        loads[idx(where)].moved = loads[idx(where)].moved || moved;
    }
};

void addShortage(const RuleContext& context, Reporter& out, const std::vector<Load>& worst,
                 const std::vector<std::vector<int>>& scenarios, bool sites) {
    const Plan& plan = context.plan();
    for (std::size_t i = 0; i < worst.size(); ++i) {
        if (scenarios[i].empty())
            continue;
        const int index = static_cast<int>(i);
        const EntityRef ref = sites ? refTo(plan.sites.at(index).id) : refTo(plan.components.at(index).id);
        const Capacity& capacity =
            sites ? *plan.sites.at(index).capacity : *plan.components.at(index).capacity;
        out.add({ref},
                FindingsTexts::tr(
                    "%1 is too small for what recovers there in %2 plus what already runs there: %3.")
                    .arg(displayName(plan, ref), scenarioList(context, scenarios[i]),
                         shortOf(worst[i], capacity).join(QStringLiteral("; "))),
                FindingsTexts::tr("Add capacity or recover less there"))
            .scenario = onlyScenario(context, scenarios[i]);
    }
}

void keepWorse(Load& worst, const Load& load) {
    worst.cpus = std::max(worst.cpus, load.cpus);
    worst.memory = std::max(worst.memory, load.memory);
    worst.storage = std::max(worst.storage, load.storage);
}

void reportShortCapacity(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    std::vector<Load> worstSite(idx(graph.plan.sites.size()));
    std::vector<Load> worstHost(idx(graph.size));
    std::vector<std::vector<int>> siteScenarios(worstSite.size());
    std::vector<std::vector<int>> hostScenarios(worstHost.size());
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const LoadsAfter after(graph, context.analyses[idx(s)]);
        const auto check = [s](const Load& load, const std::optional<Capacity>& capacity, Load& worst,
                               std::vector<int>& scenarios) {
            if (!load.moved || !capacity || shortOf(load, *capacity).isEmpty())
                return;
            keepWorse(worst, load);
            scenarios.push_back(s);
        };
        for (int i = 0; i < graph.plan.sites.size(); ++i)
            check(after.site[idx(i)], graph.plan.sites.at(i).capacity, worstSite[idx(i)],
                  siteScenarios[idx(i)]);
        for (int i = 0; i < graph.size; ++i)
            check(after.host[idx(i)], graph.component(i).capacity, worstHost[idx(i)], hostScenarios[idx(i)]);
    }
    addShortage(context, out, worstSite, siteScenarios, true);
    addShortage(context, out, worstHost, hostScenarios, false);
}

} // namespace

const std::vector<FindingRule>& hostRules() {
    static const std::vector<FindingRule> rules{
        {"DR-131", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Docker host without a standard build"), reportNoBuild},
        {"DR-132", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Not as the plan or the standard build says"), reportDrift},
        {"DR-133", Severity::Note,
         QT_TRANSLATE_NOOP("FindingsTexts", "Host never checked against its standard build"),
         reportNotVerified},
        {"DR-135", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Waiver of a difference has ended"),
         reportWaiverOver},
        {"DR-134", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Too little capacity for the recovery"), reportShortCapacity},
        {"DR-142", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Image not pinned to a version"),
         reportUnpinned},
    };
    return rules;
}

} // namespace drawbridge
