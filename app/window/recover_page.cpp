// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recover_page.h"

#include "app/panels/controls.h"
#include "app/window/gantt_chart.h"
#include "app/window/recover_results.h"
#include "app/window/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>

namespace drawbridge {

namespace {

void setWidths(ResultTable& table, std::initializer_list<int> widths) {
    int column = 0;
    for (const int width : widths) {
        if (width == 0)
            table.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            table.horizontalHeader()->resizeSection(column, width);
        ++column;
    }
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
    : QWidget(parent), m_session(session), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeScenarioInvitation(
        session, tr("Choose one to see what it takes down, in which order it comes back, and when.")));
    m_stack->addWidget(buildResults());
    connect(&session, &Session::resultsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&session, &Session::scenarioChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget* RecoverPage::buildResults() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(14);
    m_back = new FigureCard(tr("Everything back"));
    m_worst = new FigureCard(tr("Worst target"));
    m_data = new FigureCard(tr("Data lost"));
    m_cost = new FigureCard(tr("Contract cost"));
    for (FigureCard* card : {m_back, m_worst, m_data, m_cost})
        figures->addWidget(card, 1);
    column->addLayout(figures);

    auto* timeline = new PageCard(tr("Timeline"));
    timeline->setAside(tr("Red: on the critical path · flags: RTO targets"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_gantt = new GanttChart;
    scroll->setWidget(m_gantt);
    scroll->setFocusPolicy(Qt::StrongFocus);
    timeline->body()->addWidget(scroll);
    m_tasksCard = new PageCard(tr("Tasks"));
    m_tasks = new ResultTable;
    m_tasks->setAccessibleName(tr("Tasks in the order of recovery"));
    m_tasks->results().setColumns({tr("#"), tr("Component"), tr("Step"), tr("Start"), tr("Finish"),
                                   tr("Slack"), tr("Team"), tr("Waits for")},
                                  {true, false, false, true, true, true, false, false});
    setWidths(*m_tasks, {36, 116, 0, 54, 56, 72, 104, 0});
    m_tasksCard->body()->addWidget(m_tasks);
    auto* targetsCard = new PageCard(tr("Targets"));
    targetsCard->setAside(tr("estimated against target"));
    m_targets = new ResultTable;
    m_targets->setAccessibleName(tr("Estimated RTO and RPO against their targets"));
    m_targets->results().setColumns(
        {tr("Component"), QString(), tr("RTO"), tr("Target"), tr("RPO"), tr("Target")},
        {false, false, true, true, true, true});
    setWidths(*m_targets, {0, 28, 80, 56, 76, 56});
    targetsCard->body()->addWidget(m_targets);
    for (ResultTable* table : {m_tasks, m_targets})
        connect(table, &ResultTable::entityChosen, this,
                [this](const EntityRef& entity) { m_session.select({entity}, true); });

    auto* left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(timeline, 5);
    left->addWidget(m_tasksCard, 4);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(14);
    lower->addLayout(left, 8);
    lower->addWidget(targetsCard, 5);
    column->addLayout(lower, 1);
    return page;
}

void RecoverPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void RecoverPage::refresh() {
    const ScenarioAnalysis* analysis = m_session.analysis();
    const bool chosen = m_session.scenario() || m_session.failing();
    m_stack->setCurrentIndex(chosen ? 1 : 0);
    if (analysis == nullptr)
        return;
    showFigure(*m_back, everythingBack(*analysis));
    showFigure(*m_worst, worstTarget(*analysis));
    showFigure(*m_data, dataLost(*analysis));
    showFigure(*m_cost, contractCostFigure(*analysis));
    m_tasksCard->setAside(taskCount(*analysis));
    m_tasks->results().setRows(taskRows(*analysis));
    m_targets->results().setRows(targetRows(*analysis));
    m_gantt->show(ganttOf(*analysis));
}

} // namespace drawbridge
