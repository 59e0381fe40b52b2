// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/impact_pane.h"

#include "app/common/controls.h"
#include "app/expose/panes/pane_parts.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

QString keptWord(Verdict verdict) {
    return verdict == Verdict::Missed    ? ImpactPane::tr("not kept")
           : verdict == Verdict::Met     ? ImpactPane::tr("kept")
           : verdict == Verdict::Unknown ? ImpactPane::tr("unknown")
                                         : QStringLiteral("–");
}

QString limitText(Seconds limit) {
    return limit < Seconds(0) ? ImpactPane::tr("none left") : durationText(limit);
}

QString timeText(const Estimated<Seconds>& time) {
    return durationText(time, ImpactPane::tr("not recoverable"));
}

QString chainText(const RecoveryGraph& graph, const ActivityImpact& impact) {
    QStringList names;
    for (const ChainLink& link : impact.chain)
        names += graph.name(link.component);
    return names.join(QStringLiteral(" → "));
}

QString chainTip(const RecoveryGraph& graph, const ActivityImpact& impact) {
    QStringList lines;
    for (const ChainLink& link : impact.chain)
        lines += impact.mtpd
                     ? ImpactPane::tr("%1: must be back in %2, is back in %3")
                           .arg(graph.name(link.component), limitText(link.limit), timeText(link.estimated))
                     : ImpactPane::tr("%1: is back in %2")
                           .arg(graph.name(link.component), timeText(link.estimated));
    return lines.join(u'\n');
}

} // namespace

ImpactPane::ImpactPane(Session& session, QWidget* parent)
    : QWidget(parent), m_activities(makeTable("activities", tr("Activities and what they tolerate"))),
      m_required(makeTable("requiredRto", tr("RTO that the activities require of each component"))),
      m_sentence(makeLabel({}, "secondary")), m_stack(new QStackedWidget) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_sentence);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_activities, 2);
    rows->addWidget(m_required, 3);
    m_stack->addWidget(content);
    outer->addWidget(m_stack, 1);
    for (ResultTable* table : {m_activities, m_required})
        connect(table, &ResultTable::entityChosen, &session,
                [&session](const EntityRef& entity) { session.select({entity}); });
}

void ImpactPane::show(const ExposureReport& report) {
    if (report.business.activities.empty()) {
        m_sentence->setText(
            tr("How much downtime can the organisation bear? Add what it does as activities in "
               "Plan → Tables, each with the services that it needs, its MTPD and its loss per "
               "hour."));
        m_stack->setCurrentIndex(0);
        return;
    }
    showActivities(report);
    showRequired(report);
    m_required->setVisible(!report.business.required.empty());
    m_stack->setCurrentIndex(1);
}

void ImpactPane::showActivities(const ExposureReport& report) {
    const RecoveryGraph& graph = *report.graph;
    m_activities->results().setColumns(
        {tr("Activity"), tr("MTPD"), tr("Longest disruption"), tr("In"), tr("Kept"), tr("Tightest chain")},
        {false, true, true, false, false, false});
    std::vector<ResultRow> rows;
    for (const ActivityImpact& impact : report.business.activities) {
        const Activity& activity = graph.plan.activities.at(impact.activity);
        const auto* worst = impact.worst < 0 ? nullptr : &impact.scenarios[idx(impact.worst)];
        const Verdict verdict = worst != nullptr ? worst->verdict
                                : impact.mtpd    ? Verdict::Met
                                                 : Verdict::NoTarget;
        rows.push_back(
            {{wordsCell(activity.name), wordsCell(durationText(impact.mtpd, tr("not given")), true),
              wordsCell(worst != nullptr ? timeText(worst->disruption) : tr("none"), true,
                        toneOfVerdict(verdict),
                        worst != nullptr ? worst->disruption.unknownBecause() : QString()),
              wordsCell(worst != nullptr ? report.scenarios[idx(worst->scenario)].analysis.scenario.name
                                         : QString()),
              wordsCell(keptWord(verdict), false, toneOfVerdict(verdict)),
              wordsCell(chainText(graph, impact), false, Tone::Plain, chainTip(graph, impact))},
             refTo(activity.id)});
    }
    m_activities->results().setRows(std::move(rows));
    m_activities->horizontalHeader()->setStretchLastSection(true);
}

void ImpactPane::showRequired(const ExposureReport& report) {
    const RecoveryGraph& graph = *report.graph;
    m_required->results().setColumns({tr("Component"), tr("Required RTO"), tr("For"), tr("RTO target"),
                                      tr("Target"), tr("Estimated"), tr("Estimate")},
                                     {false, true, false, true, false, true, false});
    std::vector<ResultRow> rows;
    for (const RequiredRto& row : report.business.required) {
        const bool goesDown = row.worstScenario >= 0;
        rows.push_back({{wordsCell(graph.name(row.component)), wordsCell(limitText(row.limit), true),
                         wordsCell(graph.plan.activities.at(row.activity).name),
                         wordsCell(durationText(row.target, QStringLiteral("–")), true),
                         wordsCell(keptWord(row.targetVerdict), false, toneOfVerdict(row.targetVerdict)),
                         wordsCell(goesDown ? timeText(row.worstEstimate) : tr("stays up"), true, Tone::Plain,
                                   goesDown ? report.scenarios[idx(row.worstScenario)].analysis.scenario.name
                                            : QString()),
                         wordsCell(goesDown ? keptWord(row.estimateVerdict) : QStringLiteral("–"), false,
                                   goesDown ? toneOfVerdict(row.estimateVerdict) : Tone::Plain)},
                        refTo(graph.component(row.component).id)});
    }
    m_required->results().setRows(std::move(rows));
    m_required->horizontalHeader()->setStretchLastSection(true);
}

} // namespace drawbridge
