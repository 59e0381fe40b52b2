// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recover_page.h"

#include "app/panels/controls.h"
#include "app/window/load_chart.h"
#include "app/window/recover_clock.h"
#include "app/window/recover_commands.h"
#include "app/window/recover_phases.h"
#include "app/window/recover_picture.h"
#include "app/window/recover_results.h"
#include "app/window/recover_state_card.h"
#include "app/window/recover_tabs.h"
#include "app/window/recover_tasks.h"
#include "app/window/recover_timeline_card.h"
#include "app/window/style.h"
#include "app/window/timeline_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace drawbridge {

namespace {

constexpr int kGap = 14;
constexpr qint64 kQuarterHour = 15 * 60;

enum Tab { TasksTab, TargetsTab };

QSplitter* makeRows() {
    auto* rows = new QSplitter(Qt::Vertical);
    rows->setObjectName(QStringLiteral("cardRows"));
    rows->setHandleWidth(kGap);
    rows->setChildrenCollapsible(false);
    return rows;
}

void showFigure(FigureCard& card, const FigureText& figure) {
    card.setFigure(figure.value, figure.note, figure.tone);
}

} // namespace

QWidget* makeScenarioInvitation(Session& session, const QString& sentence) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    auto* title = makeLabel(RecoverPage::tr("No scenario is chosen"), "title");
    title->setAlignment(Qt::AlignCenter);
    auto* text = makeLabel(sentence, "secondary");
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(12);
    auto* list = new QVBoxLayout;
    list->setSpacing(8);
    column->addLayout(list);
    column->addStretch(3);
    const auto fill = [list, &session] {
        clearLayout(list);
        int shown = 0;
        for (const Scenario& scenario : session.plan().scenarios) {
            if (++shown > 8)
                break;
            auto* button = new QPushButton(scenario.name);
            button->setIcon(themedIcon(QStringLiteral("fail")));
            button->setMinimumWidth(240);
            QObject::connect(button, &QPushButton::clicked, &session,
                             [&session, id = scenario.id] { session.chooseScenario(id); });
            list->addWidget(button, 0, Qt::AlignHCenter);
        }
    };
    QObject::connect(&session, &Session::documentReplaced, page, fill);
    QObject::connect(&session, &Session::planChanged, page, fill);
    fill();
    return page;
}

RecoverPage::RecoverPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_clock(new RecoverClock(this)), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeScenarioInvitation(
        session, tr("Choose one to see what it takes down, in which order it comes back, and when.")));
    m_timelineCard = new RecoverTimelineCard;
    m_commands = new RecoverCommands(this, m_timelineCard->timeline());
    m_timelineCard->connectTo(*m_commands);
    m_state = new RecoverStateCard(*m_clock, *m_commands);
    m_stack->addWidget(buildResults());
    connectClock();
    connectSelection();
    const auto refreshShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&session, &Session::resultsChanged, this, refreshShown);
    connect(&session, &Session::scenarioChanged, this, refreshShown);
}

TimelineView* RecoverPage::timeline() const {
    return m_timelineCard->timeline();
}

QWidget* RecoverPage::buildResults() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(kGap);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(kGap);
    m_back = new FigureCard(tr("Everything back"));
    m_worst = new FigureCard(tr("Worst target"));
    m_chance = new FigureCard(tr("Chance to meet all"));
    m_data = new FigureCard(tr("Data lost"));
    m_cost = new FigureCard(tr("Contract cost"));
    for (FigureCard* card : {m_back, m_worst, m_chance, m_data, m_cost})
        figures->addWidget(card, 1);
    column->addLayout(figures);
    auto* left = makeRows();
    left->addWidget(m_timelineCard);
    left->addWidget(buildTables());
    left->setStretchFactor(0, 5);
    left->setStretchFactor(1, 3);
    left->setSizes({520, 290});
    auto* right = new QVBoxLayout;
    right->setSpacing(kGap);
    right->addWidget(m_state, 4);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kGap);
    lower->addWidget(left, 7);
    lower->addLayout(right, 3);
    column->addLayout(lower, 1);
    // In a low window the page scrolls, rather than its cards lose what they show.
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

QWidget* RecoverPage::buildTables() {
    m_tabs = new RecoverTabs;
    m_tasks = new TaskTable;
    m_tabs->addTab(m_tasks, tr("Tasks"), m_commands->tasks->toolTip());
    m_targets = new ResultTable;
    m_targets->setAccessibleName(tr("Estimated RTO and RPO against their targets"));
    m_targets->results().setColumns(
        {tr("Component"), QString(), tr("RTO"), tr("Target"), tr("RPO"), tr("Target")},
        {false, false, true, true, true, true});
    int section = 0;
    for (const int width : {0, 28, 100, 90, 100, 90}) {
        if (width == 0)
            m_targets->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            m_targets->horizontalHeader()->resizeSection(section, width);
        ++section;
    }
    m_tabs->addTab(m_targets, tr("Targets"), m_commands->targets->toolTip());
    m_tabs->setAside(TargetsTab, tr("estimated against target"));
    connect(m_commands->tasks, &QAction::triggered, this, [this] { m_tabs->setCurrent(TasksTab); });
    connect(m_commands->targets, &QAction::triggered, this, [this] { m_tabs->setCurrent(TargetsTab); });
    return m_tabs;
}

void RecoverPage::connectClock() {
    TimelineView* timeline = m_timelineCard->timeline();
    connect(m_clock, &RecoverClock::nowChanged, timeline, &TimelineView::setNow);
    connect(m_clock, &RecoverClock::nowChanged, m_timelineCard->load(), &LoadChart::setNow);
    connect(timeline, &TimelineView::nowChosen, m_clock, &RecoverClock::setNow);
    connect(m_commands->play, &QAction::triggered, m_clock, &RecoverClock::toggle);
    connect(m_commands->nextEvent, &QAction::triggered, m_clock, &RecoverClock::toNextEvent);
    connect(m_commands->previousEvent, &QAction::triggered, m_clock, &RecoverClock::toPreviousEvent);
}

/// One selection for the timeline, the tables, the picture and the rest of the window.
void RecoverPage::connectSelection() {
    TimelineView* timeline = m_timelineCard->timeline();
    connect(timeline, &TimelineView::stepChosen, this, [this](int step, int component) {
        m_tasks->setCurrentStep(step);
        selectComponent(component);
    });
    connect(timeline, &TimelineView::teamChosen, this,
            [this](int team) { m_session.select({refTo(m_shown->plan().teams.at(team).id)}); });
    connect(m_tasks, &TaskTable::stepChosen, this, [this, timeline](int step, int component) {
        timeline->setCurrentStep(step);
        selectComponent(component);
    });
    connect(m_targets, &ResultTable::entityChosen, this,
            [this](const EntityRef& entity) { m_session.select({entity}); });
    connect(m_state->picture(), &RecoverPicture::componentChosen, this, &RecoverPage::selectComponent);
    connect(&m_session, &Session::selectionChanged, this, &RecoverPage::showSelection);
}

void RecoverPage::selectComponent(int component) {
    if (m_shown && component >= 0)
        m_session.select({refTo(m_shown->graph->component(component).id)});
}

void RecoverPage::showSelection() {
    if (!m_shown)
        return;
    std::vector<int> components;
    for (const EntityRef& entity : m_session.selection()) {
        if (entity.kind == EntityKind::Component)
            components.push_back(m_shown->plan().components.indexOf(ComponentId(entity.id)));
    }
    std::erase(components, -1);
    timeline()->setSelectedComponents(components);
    m_state->picture()->setSelectedComponents(components);
}

void RecoverPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void RecoverPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_clock->pause();
}

void RecoverPage::refresh() {
    const ScenarioAnalysis* analysis = m_session.analysis();
    const bool chosen = m_session.scenario() || m_session.failing();
    m_stack->setCurrentIndex(chosen ? 1 : 0);
    m_commands->setEnabled(chosen);
    if (analysis == nullptr || !chosen) {
        m_clock->pause();
        m_shown.reset();
        return;
    }
    // The results own the analysis; both live as long as either is shown.
    m_shown = std::shared_ptr<const ScenarioAnalysis>(m_session.results(), analysis);
    showAnalysis();
}

void RecoverPage::showAnalysis() {
    const ScenarioAnalysis& analysis = *m_shown;
    showFigure(*m_back, everythingBack(analysis));
    showFigure(*m_worst, worstTarget(analysis));
    m_chance->setFigure(QStringLiteral("–"), tr("Not simulated yet"));
    showFigure(*m_data, dataLost(analysis));
    showFigure(*m_cost, contractCostFigure(analysis));
    m_tabs->setAside(TasksTab, taskCount(analysis));
    m_tasks->show(analysis, nullptr);
    m_targets->results().setRows(targetRows(analysis));
    m_clock->setEvents(recoveryEvents(analysis));
    // Another scenario begins in its middle: there is the most to see.
    if (analysis.scenario.id != m_clockOf || m_clock->now().count() == 0)
        m_clock->setNow(Seconds(m_clock->end().count() / 2 / kQuarterHour * kQuarterHour));
    m_clockOf = analysis.scenario.id;
    m_timelineCard->show(m_shown, nullptr);
    m_state->show(m_shown);
    showSelection();
}

} // namespace drawbridge
