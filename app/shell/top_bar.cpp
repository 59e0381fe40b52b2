// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/top_bar.h"

#include "app/canvas/canvas_commands.h"
#include "app/common/controls.h"
#include "app/shell/scenario_chooser.h"
#include "app/shell/window_actions.h"

#include <QHBoxLayout>

namespace drawbridge {

TopBar::TopBar(Session& session, WindowActions& actions, const CanvasCommands& canvas, QWidget* parent)
    : QWidget(parent), m_line(new QHBoxLayout(this)), m_chooser(new ScenarioChooser(session)) {
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_line->setContentsMargins(14, 7, 16, 7);
    m_line->setSpacing(4);
    addTool(actions.undo);
    addTool(actions.redo);
    m_line->addSpacing(12);
    for (QAction* action : {actions.selectTool, actions.connectTool, actions.tunnelTool})
        addTool(action);
    m_line->addSpacing(12);
    addTool(canvas.layOutAll);
    addTool(actions.fit);
    m_line->addStretch(1);
    QLabel* label = makeLabel(tr("Scenario"), "secondary");
    label->setBuddy(m_chooser);
    m_line->addWidget(label);
    m_line->addSpacing(4);
    m_line->addWidget(m_chooser);
    m_line->addSpacing(6);
    auto* runbook = new QPushButton(tr("Export runbook"));
    runbook->setObjectName(QStringLiteral("exportRunbook"));
    runbook->setProperty("primary", true);
    runbook->setFocusPolicy(Qt::TabFocus);
    runbook->setToolTip(actions.exportRunbook->toolTip());
    connect(runbook, &QPushButton::clicked, actions.exportRunbook, &QAction::trigger);
    m_line->addWidget(runbook);
    m_line->addSpacing(6);
    m_line->addWidget(makeSearch(actions));
}

/// A button that looks like a search field and opens the command palette.
QWidget* TopBar::makeSearch(WindowActions& actions) {
    auto* button = new QPushButton;
    button->setObjectName(QStringLiteral("searchOrRun"));
    auto* line = new QHBoxLayout(button);
    line->setContentsMargins(10, 0, 10, 0);
    for (QLabel* label :
         {makeLabel(tr("Search or run …"), "secondary"),
          makeLabel(actions.commands->shortcut().toString(QKeySequence::NativeText), "small")}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        line->addWidget(label);
    }
    line->insertStretch(1, 1);
    button->setFixedSize(168, 30);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(actions.commands->toolTip());
    button->setAccessibleName(actions.commands->toolTip());
    connect(button, &QPushButton::clicked, actions.commands, &QAction::trigger);
    return button;
}

void TopBar::addTool(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize(QSize(18, 18));
    button->setFixedSize(30, 30);
    button->setFocusPolicy(Qt::TabFocus);
    const auto name = [button, action] { button->setAccessibleName(action->toolTip()); };
    connect(action, &QAction::changed, button, name);
    name();
    m_line->addWidget(button);
}

} // namespace drawbridge
