// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_texts.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/report/runbook/runbook_parts.h"

#include <algorithm>

namespace drawbridge::runbook_parts {

namespace {

DiagramState diagramState(ImpactState state) {
    switch (state) {
    case ImpactState::Lost:
        return DiagramState::Lost;
    case ImpactState::Disabled:
        return DiagramState::Disabled;
    case ImpactState::Degraded:
        return DiagramState::Degraded;
    case ImpactState::Unaffected:
        break;
    }
    return DiagramState::Unaffected;
}

const ComponentRecovery* recoveryOf(const RunbookInput& s, int component) {
    const int entry = s.analysis.tasks.indexOf[idx(component)];
    return entry < 0 ? nullptr : &s.analysis.tasks.components[idx(entry)];
}

/// It is recovered at another site than it was at.
bool movesAway(const RunbookInput& s, const ComponentRecovery& recovery) {
    return recovery.state == ImpactState::Lost && recovery.target &&
           recovery.notRecoverableBecause.isEmpty() &&
           *recovery.target != s.analysis.graph->site[idx(recovery.component)];
}

/// A part at the site where it is before the incident.
SitePart partBefore(const RunbookInput& s, const ComponentResult& result) {
    SitePart part;
    part.name = s.name(result.component);
    part.state = diagramState(result.state);
    if (result.state != ImpactState::Unaffected)
        part.note = stateText(result.state);
    const ComponentRecovery* recovery = recoveryOf(s, result.component);
    const bool isBackHere = recovery != nullptr && !movesAway(s, *recovery);
    if (isBackHere)
        part.note += QStringLiteral(" · ") + backText(result.estimatedRto);
    return part;
}

/// The same where it is recovered: when it is up again, and on what it runs.
SitePart partAfter(const RunbookInput& s, const ComponentRecovery& recovery) {
    const ComponentResult& result = s.analysis.components[idx(recovery.component)];
    SitePart part{s.name(recovery.component), backText(result.estimatedRto), DiagramState::Recovered};
    if (recovery.targetHost)
        part.note =
            RunbookTexts::tr("%1 on %2")
                .arg(part.note, recoveryPlace(*s.analysis.graph, s.analysis.tasks, recovery.component));
    return part;
}

} // namespace

SiteMap siteMap(const RunbookInput& s) {
    const Plan& plan = s.plan();
    const std::size_t sites = idx(plan.sites.size());
    std::vector<SiteBox> boxes(sites + 1); // the last: what is at no site
    for (std::size_t i = 0; i < sites; ++i) {
        boxes[i].title = plan.sites.at(static_cast<int>(i)).name;
        if (s.analysis.impact.siteLost[i]) {
            boxes[i].state = DiagramState::Lost;
            boxes[i].note = RunbookTexts::tr("lost");
        }
    }
    boxes[sites].title = RunbookTexts::tr("Elsewhere");
    for (const ComponentResult& result : s.analysis.components) {
        const int site = s.analysis.graph->site[idx(result.component)];
        boxes[site < 0 ? sites : idx(site)].parts.push_back(partBefore(s, result));
    }
    for (const ComponentRecovery& recovery : s.analysis.tasks.components) {
        if (!movesAway(s, recovery))
            continue;
        SiteBox& box = boxes[idx(*recovery.target)];
        if (box.state == DiagramState::Neutral) {
            box.state = DiagramState::Recovered;
            box.note = RunbookTexts::tr("recovers here");
        }
        box.parts.push_back(partAfter(s, recovery));
    }
    std::erase_if(boxes, [](const SiteBox& box) { return box.parts.empty(); });
    const auto rank = [](const SiteBox& box) {
        return box.state == DiagramState::Lost ? 0 : box.state == DiagramState::Recovered ? 1 : 2;
    };
    std::stable_sort(boxes.begin(), boxes.end(),
                     [&rank](const SiteBox& a, const SiteBox& b) { return rank(a) < rank(b); });
    return {std::move(boxes)};
}

Section topology(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Before and after"),
                    RunbookTexts::tr("What is where, and when it is up again after the incident."),
                    false,
                    {}};
    SiteMap map = siteMap(s);
    const bool hasSites = map.sites.size() > 1 || !s.plan().sites.isEmpty();
    if (hasSites && !map.sites.empty())
        section.blocks.push_back(std::move(map));
    DiagramOptions options;
    options.analysis = &s.analysis;
    options.leavesOutImplied = true;
    options.clusters = true;
    std::optional<PageId> page = s.settings.page;
    if (!page && !s.plan().pages.isEmpty())
        page = s.plan().pages.at(0).id;
    Diagram diagram = buildDiagram(s.plan(), page, options);
    if (diagram.items.empty() && diagram.containers.empty())
        return section;
    section.blocks.push_back(
        Picture{std::move(diagram),
                RunbookTexts::tr("Dependencies. Cross and heavy outline: lost. Triangle and dashed outline: "
                                 "disabled. Half circle and dotted outline: degraded. Check mark: recovers "
                                 "here.")});
    return section;
}

} // namespace drawbridge::runbook_parts
