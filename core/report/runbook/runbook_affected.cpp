// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_parts.h"

#include <algorithm>

namespace drawbridge::runbook_parts {

namespace {

/// Why, without the name of the component itself, so that those with the same reason go together. What the
/// rest of the chain says is said in the row of the component named here.
QString sharedReason(const RunbookInput& s, int component) {
    const ImpactReason& reason = s.analysis.impact.reason[idx(component)];
    const QString other = reason.component >= 0 ? s.name(reason.component) : QString();
    switch (reason.kind) {
    case ImpactReason::Kind::Named:
        return RunbookTexts::tr("The scenario fails it");
    case ImpactReason::Kind::InSite:
        return RunbookTexts::tr("In %1, which is lost").arg(s.plan().sites.at(reason.site).name);
    case ImpactReason::Kind::OnHost:
        return RunbookTexts::tr("Runs on %1").arg(other);
    case ImpactReason::Kind::Requires:
        return RunbookTexts::tr("Requires %1").arg(other);
    case ImpactReason::Kind::Softly:
        return RunbookTexts::tr("Works degraded without %1").arg(other);
    case ImpactReason::Kind::NoPath:
        return RunbookTexts::tr("Has no network path to %1 any more").arg(other);
    default:
        break;
    }
    return impactReasons(*s.analysis.graph, s.analysis.impact, component).join(QStringLiteral("; "));
}

struct ReasonGroup {
    ImpactState state = ImpactState::Lost;
    QString reason;
    QStringList names;
};

std::vector<ReasonGroup> groupsOf(const RunbookInput& s) {
    std::vector<ReasonGroup> groups;
    for (const ImpactState state : {ImpactState::Lost, ImpactState::Disabled, ImpactState::Degraded}) {
        for (const ComponentResult& result : s.analysis.components) {
            if (result.state != state)
                continue;
            const QString reason = sharedReason(s, result.component);
            const auto same = std::find_if(groups.begin(), groups.end(), [&](const ReasonGroup& group) {
                return group.state == state && group.reason == reason;
            });
            if (same == groups.end())
                groups.push_back({state, reason, {s.name(result.component)}});
            else
                same->names += s.name(result.component);
        }
    }
    return groups;
}

} // namespace

Section lost(const RunbookInput& s) {
    Section section{RunbookTexts::tr("What is affected"),
                    RunbookTexts::tr("What is lost, disabled or degraded, and why."),
                    false,
                    {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("State"), RunbookTexts::tr("Why"), RunbookTexts::tr("Components")};
    table.widths = {1.1, 3, 6};
    table.whenEmpty = RunbookTexts::tr("Nothing is affected in this scenario.");
    for (const ReasonGroup& group : groupsOf(s)) {
        const QString names = group.names.join(QStringLiteral(", "));
        const QString counted =
            group.names.size() > 3
                ? RunbookTexts::tr("%1: %2").arg(QString::number(group.names.size()), names)
                : names;
        table.rows.push_back({strong(stateText(group.state)), cell(group.reason), cell(counted)});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace drawbridge::runbook_parts
