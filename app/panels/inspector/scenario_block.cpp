// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/scenario_block.h"

#include "app/common/controls.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/model/words.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

/// The style sheet's name of a tone.
const char* styleOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Warn:
        return "warn";
    case Tone::Bad:
        return "bad";
    case Tone::Plain:
    case Tone::Quiet:
        break;
    }
    return "";
}

} // namespace

ScenarioBlock::ScenarioBlock(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_title = makeLabel({}, "section");
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(5);
    m_rows->setColumnMinimumWidth(0, 104);
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
}

void ScenarioBlock::addRow(const QString& name, const QString& value, const char* tone, bool strong) {
    const int row = m_rows->count() / 2; // two cells a row; rowCount() never shrinks
    auto* label = makeLabel(name, "secondary");
    auto* text = makeLabel(value, "plain");
    text->setProperty("tone", QString::fromLatin1(tone));
    text->setProperty("strong", strong);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(name);
    m_rows->addWidget(label, row, 0, Qt::AlignTop);
    m_rows->addWidget(text, row, 1);
}

void ScenarioBlock::showComponent(const ScenarioAnalysis& analysis, int component) {
    for (const SummaryRow& row : summaryRows(analysis, component))
        addRow(row.label, row.value, styleOf(row.tone), !row.value.contains(u'\n'));
}

void ScenarioBlock::showSite(const ScenarioAnalysis& analysis, int site) {
    const bool lost = analysis.impact.siteLost.at(static_cast<std::size_t>(site)) != 0;
    addRow(tr("State"), stateText(lost ? ImpactState::Lost : ImpactState::Unaffected), lost ? "bad" : "good");
    int all = 0;
    int hit = 0;
    for (int i = 0; i < analysis.graph->size; ++i) {
        if (analysis.graph->site[static_cast<std::size_t>(i)] != site)
            continue;
        ++all;
        hit += analysis.impact.isDown(i) ? 1 : 0;
    }
    addRow(tr("Components"), tr("%1 of %2 down").arg(hit).arg(all), hit > 0 ? "bad" : "");
}

void ScenarioBlock::showPath(bool lost) {
    addRow(tr("State"), stateText(lost ? ImpactState::Lost : ImpactState::Unaffected), lost ? "bad" : "good");
}

bool ScenarioBlock::fill(const ScenarioAnalysis& analysis, const EntityRef& entity) {
    const Plan& plan = analysis.plan();
    const auto isLost = [](const std::vector<char>& lost, int index) {
        return index >= 0 && lost.at(static_cast<std::size_t>(index)) != 0;
    };
    switch (entity.kind) {
    case EntityKind::Component: {
        const int index = plan.components.indexOf(ComponentId(entity.id));
        if (index >= 0)
            showComponent(analysis, index);
        return index >= 0;
    }
    case EntityKind::Site: {
        const int index = plan.sites.indexOf(SiteId(entity.id));
        if (index >= 0)
            showSite(analysis, index);
        return index >= 0;
    }
    case EntityKind::Network:
        showPath(isLost(analysis.impact.networkLost, plan.networks.indexOf(NetworkId(entity.id))));
        return true;
    case EntityKind::Tunnel:
        showPath(isLost(analysis.impact.tunnelLost, plan.tunnels.indexOf(TunnelId(entity.id))));
        return true;
    default:
        return false;
    }
}

void ScenarioBlock::show(const std::optional<EntityRef>& entity) {
    clearLayout(m_rows);
    const ScenarioAnalysis* analysis = m_session.analysis();
    const bool shown = analysis != nullptr && entity && fill(*analysis, *entity);
    setVisible(shown);
    if (shown)
        m_title->setText(tr("When: %1").arg(analysis->scenario.name).toUpper());
}

} // namespace drawbridge
