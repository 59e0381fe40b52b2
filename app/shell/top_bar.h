// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace drawbridge {

class CanvasCommands;
class ScenarioChooser;
class WindowActions;

/// Undo, tools and layout at the left; scenario and runbook at the right.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(Session& session, WindowActions& actions, const CanvasCommands& canvas, QWidget* parent = nullptr);
    ScenarioChooser* chooser() const { return m_chooser; }

private:
    void addTool(QAction* action);
    QWidget* makeSearch(WindowActions& actions);
    QHBoxLayout* m_line;
    ScenarioChooser* m_chooser;
};

} // namespace drawbridge
