// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/recover_page.h"

#include "app/common/card_tabs.h"
#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/recover/panes/distribution_chart.h"
#include "app/recover/panes/recover_capacity.h"
#include "app/recover/panes/recover_failback.h"
#include "app/recover/panes/recover_improvements.h"
#include "app/recover/panes/recover_matrix.h"
#include "app/recover/panes/recover_strategies.h"
#include "app/recover/panes/recover_tasks.h"
#include "app/recover/panes/whatif_bar.h"
#include "app/recover/picture/recover_picture.h"
#include "app/recover/picture/recover_state_card.h"
#include "app/recover/state/recover_clock.h"
#include "app/recover/state/recover_commands.h"
#include "app/recover/timeline/load_chart.h"
#include "app/recover/timeline/recover_timeline_card.h"
#include "app/recover/timeline/timeline_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

/// Layout and connections of the page; its content is in recover_page_results.cpp.
namespace drawbridge {

namespace {

constexpr int kGap = 14;
constexpr int kLowestRows = 460;

QSplitter* makeRows() {
    auto* rows = new QSplitter(Qt::Vertical);
    rows->setObjectName(QStringLiteral("cardRows"));
    rows->setHandleWidth(kGap);
    rows->setChildrenCollapsible(false);
    // Wrapping labels would otherwise make the page as high as its preferred height.
    rows->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    rows->setMinimumHeight(kLowestRows);
    return rows;
}

} // namespace

QWidget* makeScenarioInvitation(Session& session, const QString& sentence,
                                const std::function<void()>& planRecovery) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    auto* title = makeLabel(QString(), "title");
    title->setAlignment(Qt::AlignCenter);
    auto* text = makeLabel(QString(), "secondary");
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(12);
    auto* list = new QVBoxLayout;
    list->setSpacing(8);
    column->addLayout(list);
    auto* plan = new QPushButton(RecoverPage::tr("Plan the recovery …"));
    plan->setObjectName(QStringLiteral("planRecovery"));
    plan->setProperty("primary", true);
    plan->setMinimumWidth(240);
    plan->setToolTip(RecoverPage::tr("Propose a recovery and a scenario for everything that has none"));
    QObject::connect(plan, &QPushButton::clicked, page, planRecovery);
    column->addSpacing(4);
    column->addWidget(plan, 0, Qt::AlignHCenter);
    column->addStretch(3);
    const auto fill = [title, text, sentence, list, plan, &session] {
        clearLayout(list);
        const bool none = session.plan().scenarios.isEmpty();
        title->setText(none ? RecoverPage::tr("The plan has no scenarios yet")
                            : RecoverPage::tr("No scenario selected"));
        text->setText(none ? RecoverPage::tr("Add one with Plan › New scenario, or improvise one with “Fail "
                                             "this” in the context menu of any item in Design.")
                           : sentence);
        plan->setVisible(session.hasDocument() && !session.document().isReadOnly() &&
                         !session.plan().components.isEmpty());
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
    : ModePage(parent), m_session(session), m_clock(new RecoverClock(this)), m_study(new RecoverStudy(this)),
      m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeScenarioInvitation(
        session, tr("Choose one to see what it takes down, and when and in which order it comes back."),
        [this] { emit preparationRequested(); }));
    m_timelineCard = new RecoverTimelineCard;
    m_commands = new RecoverCommands(this, m_timelineCard->timeline());
    m_timelineCard->connectTo(*m_commands);
    m_state = new RecoverStateCard(*m_clock, *m_commands);
    m_stack->addWidget(buildResults());
    m_commands->refresh(false, false, false);
    connectSession();
    connectClock();
    connectSelection();
    connectWhatIf();
    connectTabs();
    connect(m_study, &RecoverStudy::changed, this, &RecoverPage::showResults);
    connect(m_study, &RecoverStudy::stageChanged, this, &RecoverPage::showStage);
    connect(m_study, &RecoverStudy::stageChanged, this, &RecoverPage::adoptBetterSchedule);
    connect(m_study, &RecoverStudy::failed, &m_session, &Session::failed);
}

RecoverPage::~RecoverPage() {
    m_study->stop();
}

TimelineView* RecoverPage::timeline() const {
    return m_timelineCard->timeline();
}

QWidget* RecoverPage::buildResults() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(kGap);
    column->addWidget(buildFigures());
    m_whatIfBar = new WhatIfBar;
    column->addWidget(m_whatIfBar);
    auto* left = makeRows();
    left->addWidget(m_timelineCard);
    left->addWidget(buildTables());
    left->setStretchFactor(0, 5);
    left->setStretchFactor(1, 3);
    left->setSizes({520, 290});
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(kGap);
    m_lower->addWidget(left, 7);
    m_lower->addWidget(buildRight(), 3);
    column->addLayout(m_lower, 1);
    // In a low window the page scrolls instead of squeezing its cards.
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

/// In a narrow window the columns stand below each other: nobody scrolls sideways.
void RecoverPage::resizeEvent(QResizeEvent* event) {
    constexpr int roomForTwo = 930;
    ModePage::resizeEvent(event);
    m_lower->setDirection(width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* RecoverPage::buildFigures() {
    auto* row = new QWidget;
    auto* figures = new QHBoxLayout(row);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(kGap);
    m_back = new FigureCard(tr("Full recovery"));
    m_worst = new FigureCard(tr("Worst target"));
    m_chance = new FigureCard(tr("All targets met"));
    m_data = new FigureCard(tr("Data lost"));
    m_cost = new FigureCard(tr("Contract cost"));
    for (FigureCard* card : {m_back, m_worst, m_chance, m_data, m_cost})
        figures->addWidget(card, 1);
    connectFigures();
    return row;
}

QWidget* RecoverPage::buildRight() {
    auto* right = makeRows();
    m_distributionCard = new PageCard({});
    m_distribution = new DistributionChart;
    m_distributionCard->body()->setContentsMargins(16, 0, 16, 0);
    m_distributionCard->body()->addWidget(m_distribution, 1);
    m_improvements = new RecoverImprovements;
    right->addWidget(m_state);
    right->addWidget(m_distributionCard);
    right->addWidget(m_improvements);
    right->setStretchFactor(0, 4);
    right->setStretchFactor(1, 3);
    right->setStretchFactor(2, 4);
    right->setSizes({300, 200, 260});
    return right;
}

QWidget* RecoverPage::buildTables() {
    m_tabs = new CardTabs(tr("Recovery details"));
    m_tasks = new TaskTable;
    m_targets = new ResultTable;
    m_targets->setAccessibleName(tr("Estimated RTO and RPO against their targets"));
    m_targets->results().setColumns(
        {tr("Component"), tr("State"), tr("RTO"), tr("Target"), tr("RPO"), tr("Target")},
        {false, false, true, true, true, true});
    int section = 0;
    for (const int width : {0, 100, 120, 84, 120, 84}) {
        if (width == 0)
            m_targets->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            m_targets->horizontalHeader()->resizeSection(section, width);
        ++section;
    }
    m_strategies = new RecoverStrategies;
    m_matrix = new RecoverMatrix;
    m_failback = new RecoverFailback;
    m_capacity = new RecoverCapacity;
    m_tabs->addTab(m_tasks, tr("Tasks"), m_commands->tasks->toolTip());
    const int targets = m_tabs->addTab(m_targets, tr("Targets"), m_commands->targets->toolTip());
    m_tabs->addTab(m_strategies, tr("Strategies"), m_commands->strategies->toolTip());
    m_tabs->addTab(m_matrix, tr("All disasters"), m_commands->disasters->toolTip());
    m_tabs->addTab(m_failback, tr("Failback"), m_commands->failback->toolTip());
    m_tabs->addTab(m_capacity, tr("Capacity"), m_commands->capacity->toolTip());
    m_tabs->setNote(targets, tr("estimated vs. target"));
    return m_tabs;
}

void RecoverPage::connectSession() {
    const auto refreshShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&m_session, &Session::resultsChanged, this, refreshShown);
    connect(&m_session, &Session::scenarioChanged, this, refreshShown);
    connect(&m_session, &Session::planChanged, this, &RecoverPage::dropObsoleteChanges);
    connect(&m_session, &Session::documentReplaced, this, [this] {
        m_changes.clear();
        m_dragged.reset();
        showWhatIfs();
    });
}

void RecoverPage::connectClock() {
    connect(m_clock, &RecoverClock::nowChanged, timeline(), &TimelineView::setNow);
    connect(m_clock, &RecoverClock::nowChanged, m_timelineCard->load(), &LoadChart::setNow);
    connect(timeline(), &TimelineView::nowChosen, m_clock, &RecoverClock::setNow);
    connect(m_commands->play, &QAction::triggered, m_clock, &RecoverClock::toggle);
    connect(m_commands->nextEvent, &QAction::triggered, m_clock, &RecoverClock::toNextEvent);
    connect(m_commands->previousEvent, &QAction::triggered, m_clock, &RecoverClock::toPreviousEvent);
}

/// Timeline, tables, picture and the rest of the window share one selection.
void RecoverPage::connectSelection() {
    connect(timeline(), &TimelineView::stepChosen, this, [this](int step, int component) {
        m_tasks->setCurrentStep(step);
        selectComponent(component);
    });
    connect(timeline(), &TimelineView::teamChosen, this,
            [this](int team) { m_session.select({refTo(m_results.shown->plan().teams.at(team).id)}); });
    connect(m_tasks, &TaskTable::stepChosen, this, [this](int step, int component) {
        timeline()->setCurrentStep(step);
        selectComponent(component);
    });
    for (ResultTable* table : {m_targets, m_failback->table(), m_matrix->services(), m_capacity->table()})
        connect(table, &ResultTable::entityChosen, this,
                [this](const EntityRef& entity) { m_session.select({entity}, true); });
    connect(m_state->picture(), &RecoverPicture::componentChosen, this, &RecoverPage::selectComponent);
    connect(&m_session, &Session::selectionChanged, this, &RecoverPage::showSelection);
}

void RecoverPage::connectWhatIf() {
    timeline()->setCanChange([this](int step) { return durationChange(step, Seconds(60)).has_value(); });
    connect(timeline(), &TimelineView::durationDragged, this, [this](int step, Seconds duration) {
        m_dragged = durationChange(step, duration);
        startStudy(true);
    });
    connect(timeline(), &TimelineView::durationChosen, this, &RecoverPage::chooseDuration);
    connect(timeline(), &TimelineView::durationDragCancelled, this, [this] {
        m_dragged.reset();
        startStudy();
    });
    connect(m_timelineCard->load(), &LoadChart::sizeChosen, this, &RecoverPage::chooseTeamSize);
    connect(m_improvements, &RecoverImprovements::tryRequested, this, &RecoverPage::tryChange);
    connect(m_strategies, &RecoverStrategies::tryRequested, this, &RecoverPage::tryChange);
    connect(m_whatIfBar, &WhatIfBar::removeRequested, this, &RecoverPage::removeChange);
    connect(m_whatIfBar->applyButton(), &QPushButton::clicked, this, &RecoverPage::applyChanges);
    connect(m_whatIfBar->discardButton(), &QPushButton::clicked, this, &RecoverPage::discardChanges);
    connect(m_commands->doubleDuration, &QAction::triggered, this, &RecoverPage::doubleStep);
    connect(m_commands->applyChanges, &QAction::triggered, this, &RecoverPage::applyChanges);
    connect(m_commands->discardChanges, &QAction::triggered, this, &RecoverPage::discardChanges);
    connect(m_timelineCard, &RecoverTimelineCard::stopRequested, m_study, &RecoverStudy::stop);
}

void RecoverPage::connectTabs() {
    int tab = 0;
    for (QAction* action : {m_commands->tasks, m_commands->targets, m_commands->strategies,
                            m_commands->disasters, m_commands->failback, m_commands->capacity}) {
        connect(action, &QAction::triggered, this, [this, tab] { m_tabs->setCurrent(tab); });
        ++tab;
    }
    tab = 0;
    for (QWidget* page = m_tabs->page(0); page != nullptr; page = m_tabs->page(++tab)) {
        if (auto* pane = qobject_cast<RecoverPane*>(page)) {
            connect(pane, &RecoverPane::noteChanged, m_tabs,
                    [this, tab](const QString& text) { m_tabs->setNote(tab, text); });
            connect(pane, &RecoverPane::failed, &m_session, &Session::failed);
        }
    }
    connect(m_matrix, &RecoverMatrix::scenarioChosen, this,
            [this](ScenarioId scenario) { m_session.chooseScenario(scenario); });
    connect(m_matrix, &RecoverMatrix::entityChosen, &m_session, &Session::failEntity);
    connect(m_capacity, &RecoverCapacity::componentChosen, this, &RecoverPage::selectComponent);
    connect(m_capacity, &RecoverCapacity::acceptRequested, this, [this](const CapacityProposal& proposal) {
        m_session.edit(capacityLabel(m_results.shown->scenario),
                       [&proposal](Edit& edit) { putProposal(edit, proposal); });
    });
}

QWidget* RecoverPage::mainView() {
    return m_stack->currentIndex() == 0 ? static_cast<QWidget*>(this) : timeline();
}

QString RecoverPage::hint() const {
    const bool isShown = m_session.scenario() || m_session.failing();
    return isShown ? tr("Drag a bar’s end to try another duration · Space plays the recovery") : QString();
}

} // namespace drawbridge
