// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

bool isSnapshotOrBackup(const DataCopy& copy) {
    return copy.method == CopyMethod::Snapshot || copy.method == CopyMethod::Backup;
}

QString describe(const RecoveryGraph& graph, int component, int copy) {
    return describeCopy(graph, listedCopy(graph, component, copy));
}

QString capitalised(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

/// The scenario that shows it best: the first in which a surviving copy is fresher than the one used.
void reportFresherCopy(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    std::vector<char> isReported(idx(graph.size), 0);
    for (const ScenarioAnalysis& analysis : context.analyses) {
        for (const ComponentRecovery& recovery : analysis.tasks.components) {
            const int c = recovery.component;
            if (isReported[idx(c)] != 0 || recovery.state != ImpactState::Lost)
                continue;
            const UsedData used = usedData(graph, analysis.scenario, analysis.impact, c);
            if (used.kind != UsedData::Kind::Copy || !used.age.isKnown())
                continue;
            const auto copies = survivingCopies(graph, analysis.scenario, analysis.impact, c);
            const SurvivingCopy& best = copies.front();
            if (!best.age.isKnown() || *best.age.known() >= *used.age.known())
                continue;
            isReported[idx(c)] = 1;
            std::vector<EntityRef> entities{componentRef(graph, c)};
            if (best.holder >= 0)
                entities.push_back(componentRef(graph, best.holder));
            else if (best.site >= 0)
                entities.push_back(refTo(graph.plan.sites.at(best.site).id));
            out.add(std::move(entities),
                    FindingsTexts::tr("In %1, %2 comes back with %3, %4 old, though %5 is only %6 old.")
                        .arg(quoted(analysis.scenario.name), graph.name(c), describeCopy(graph, used.copy),
                             durationText(*used.age.known()), describeCopy(graph, best),
                             durationText(*best.age.known())),
                    best.isPointInTime ? FindingsTexts::tr("Restore that copy instead")
                                       : FindingsTexts::tr("Fail over to it instead"))
                .scenario = analysis.scenario.name;
        }
    }
}

/// A day of grace, since dates have no time of day.
void reportLateCopies(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int c = 0; c < graph.size; ++c) {
        const auto& copies = graph.component(c).copies;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            const DataCopy& copy = copies[i];
            if (!copy.lastSuccess || !copy.every || !context.today.isValid())
                continue;
            const qint64 days = copy.lastSuccess->daysTo(context.today);
            const qint64 allowed = (copy.every->count() + 86'399) / 86'400;
            if (days <= allowed)
                continue;
            out.add({componentRef(graph, c)},
                    FindingsTexts::tr("%1 was last made on %2, %3 days ago, though it is due every %4.")
                        .arg(capitalised(describe(graph, c, static_cast<int>(i))),
                             copy.lastSuccess->toString(Qt::ISODate), QString::number(days),
                             durationText(*copy.every)),
                    FindingsTexts::tr("Find out why it failed, and record when it was last made"));
        }
    }
}

/// Between the end of one and the making of the next there is none.
void reportGapsBetweenCopies(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int c = 0; c < graph.size; ++c) {
        const auto& copies = graph.component(c).copies;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            const DataCopy& copy = copies[i];
            if (!isSnapshotOrBackup(copy) || !copy.keeps || !copy.every || *copy.keeps >= *copy.every)
                continue;
            out.add({componentRef(graph, c)},
                    FindingsTexts::tr("%1 is kept for %2, but made every %3: most of the time there is none.")
                        .arg(capitalised(describe(graph, c, static_cast<int>(i))), durationText(*copy.keeps),
                             durationText(*copy.every)),
                    FindingsTexts::tr("Keep it for longer, or make it more often"));
        }
    }
}

void reportUntestedCopies(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int c = 0; c < graph.size; ++c) {
        QStringList untested;
        const auto& copies = graph.component(c).copies;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            if (isSnapshotOrBackup(copies[i]) && !copies[i].lastRestoreTest)
                untested << describe(graph, c, static_cast<int>(i));
        }
        if (untested.isEmpty())
            continue;
        const QString sentence = untested.size() == 1 ? FindingsTexts::tr("%1 was never restored on trial.")
                                                      : FindingsTexts::tr("%1 were never restored on trial.");
        out.add({componentRef(graph, c)}, sentence.arg(capitalised(nameList(untested))),
                FindingsTexts::tr("Restore it on trial, and record the date"));
    }
}

/// Whoever destroys the data may destroy a copy that can be altered.
void reportAlterableCopies(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    std::vector<std::vector<int>> scenariosOf(idx(graph.size));
    std::vector<SurvivingCopy> copyOf(idx(graph.size));
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        if (analysis.scenario.dataState() != DataState::Destroyed)
            continue;
        for (const ComponentRecovery& recovery : analysis.tasks.components) {
            const UsedData used = usedData(graph, analysis.scenario, analysis.impact, recovery.component);
            if (recovery.state != ImpactState::Lost || used.kind != UsedData::Kind::Copy ||
                used.copy.copy < 0)
                continue;
            const DataCopy& copy = graph.component(used.copy.owner).copies[idx(used.copy.copy)];
            if (copy.immutable.value_or(false))
                continue;
            scenariosOf[idx(recovery.component)].push_back(s);
            copyOf[idx(recovery.component)] = used.copy;
        }
    }
    for (int c = 0; c < graph.size; ++c) {
        const auto& scenarios = scenariosOf[idx(c)];
        if (scenarios.empty())
            continue;
        out.add(
               {componentRef(graph, c)},
               FindingsTexts::tr("%1 relies on %2 in %3, which the plan does not call immutable or offline.")
                   .arg(graph.name(c), describeCopy(graph, copyOf[idx(c)]), scenarioList(context, scenarios)),
               FindingsTexts::tr("Protect it from changes, and mark it as immutable"))
            .scenario = onlyScenario(context, scenarios);
    }
}

} // namespace

const std::vector<FindingRule>& copyRules() {
    static const std::vector<FindingRule> rules{
        {"DR-113", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "A fresher copy is not used"),
         reportFresherCopy},
        {"DR-114", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Copy not made in time"),
         reportLateCopies},
        {"DR-115", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Copy never restored on trial"),
         reportUntestedCopies},
        {"DR-116", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Copy may be destroyed with the data"),
         reportAlterableCopies},
        {"DR-117", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Copy expires before the next one"),
         reportGapsBetweenCopies},
    };
    return rules;
}

} // namespace drawbridge
