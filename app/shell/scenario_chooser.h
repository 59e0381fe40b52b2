// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/controls.h"
#include "app/common/session.h"

namespace drawbridge {

/// Chooses the scenario shown: none, one of the plan's, or the improvised one.
class ScenarioChooser : public ComboBox {
    Q_OBJECT
public:
    explicit ScenarioChooser(Session& session, QWidget* parent = nullptr);
    void showPopup() override;

signals:
    void chosenFromList(); ///< and the list is gone: the keys are for something else again

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void refreshIcons();
    void choose(int index);
    void setIcon(int index, const ScenarioAnalysis* analysis);
    Session& m_session;
    bool m_isListUsed = false;
};

} // namespace drawbridge
