// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/timeline/recover_timeline_card.h"

#include "app/common/controls.h"
#include "app/recover/state/recover_commands.h"
#include "app/recover/timeline/load_chart.h"
#include "app/recover/timeline/timeline_view.h"

#include <QVBoxLayout>

namespace drawbridge {

namespace {

QToolButton* segmentFor(QAction* action, const QString& text) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty("segment", true);
    button->setFocusPolicy(Qt::TabFocus);
    // The menu text of the action is too long for this button.
    QObject::connect(action, &QAction::changed, button, [button, text] { button->setText(text); });
    return button;
}

} // namespace

RecoverTimelineCard::RecoverTimelineCard(QWidget* parent)
    : PageCard(tr("Timeline"), parent), m_timeline(new TimelineView), m_load(new LoadChart),
      m_stop(makeLink(tr("Stop"))) {
    body()->setContentsMargins(6, 0, 4, 0);
    body()->setSpacing(0);
    body()->addWidget(m_timeline, 1);
    body()->addWidget(m_load);
    m_stop->setToolTip(tr("Keep the best schedule found so far"));
    m_stop->hide();
    addToHead(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &RecoverTimelineCard::stopRequested);
    connect(m_timeline, &TimelineView::axisChanged, m_load, &LoadChart::setAxis);
}

void RecoverTimelineCard::connectTo(RecoverCommands& commands) {
    addToHead(segmentFor(commands.byComponent, tr("By component")));
    addToHead(segmentFor(commands.byTeam, tr("By team")));
    addToHead(segmentFor(commands.onlyCritical, tr("Critical path")));
    addToHead(segmentFor(commands.showLoad, tr("Load")));
    auto* fit = makeIconButton(QStringLiteral("zoom-fit"), commands.fit->toolTip());
    addToHead(fit);
    connect(fit, &QToolButton::clicked, commands.fit, &QAction::trigger);
    connect(commands.byComponent, &QAction::triggered, this,
            [this] { m_timeline->setGrouping(TimelineGrouping::Component); });
    connect(commands.byTeam, &QAction::triggered, this,
            [this] { m_timeline->setGrouping(TimelineGrouping::Team); });
    connect(commands.onlyCritical, &QAction::toggled, m_timeline, &TimelineView::setOnlyCritical);
    connect(commands.showLoad, &QAction::toggled, this, [this](bool wanted) {
        m_loadWanted = wanted;
        m_load->setVisible(m_loadWanted && m_anyTeam);
    });
    constexpr double step = 1.2;
    connect(commands.zoomIn, &QAction::triggered, this, [this] { m_timeline->zoomBy(step); });
    connect(commands.zoomOut, &QAction::triggered, this, [this] { m_timeline->zoomBy(1 / step); });
    connect(commands.fit, &QAction::triggered, m_timeline, &TimelineView::fit);
}

void RecoverTimelineCard::setStoppable(bool stoppable) {
    m_stop->setVisible(stoppable);
}

void RecoverTimelineCard::show(std::shared_ptr<const ScenarioAnalysis> analysis,
                               std::shared_ptr<const ScenarioAnalysis> planned) {
    m_anyTeam = !analysis->plan().teams.isEmpty() && !analysis->tasks.steps.empty();
    m_load->show(*analysis, planned.get());
    m_load->setVisible(m_loadWanted && m_anyTeam);
    m_timeline->show(std::move(analysis), std::move(planned));
}

} // namespace drawbridge
