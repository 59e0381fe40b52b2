// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_view.h"

#include <QScrollArea>

class QHBoxLayout;

namespace drawbridge {

class StepCard;

/// The steps of each team, side by side: failed, in progress and ready ones as cards, the next and the done
/// ones as lines. Alt+1 … Alt+9 go to a team.
class TeamBoard : public QScrollArea {
    Q_OBJECT
public:
    explicit TeamBoard(QWidget* parent = nullptr);
    void show(const RunView& view, const std::vector<FailureChoice>& choices, bool readOnly);
    void tick(Seconds now);
    const QList<StepCard*>& cards() const { return m_cards; }
    StepCard* card(int step) const; ///< nullptr when the step has none
    void showTeam(int index);
    void showStep(int step); ///< scrolls to its card and gives it the focus

signals:
    void marked(int step, RunState state);
    void choiceTaken(int step, const FailureChoice& choice);
    void skipWanted(int step);

private:
    void leaveFocus();
    QWidget* makeColumn(const RunView& view, const LiveTeam& team, const std::vector<FailureChoice>& choices,
                        bool readOnly);
    QList<StepCard*> m_cards;
    QList<QWidget*> m_columns;
    QStringList m_teams; ///< of the columns
    QHBoxLayout* m_line;
};

} // namespace drawbridge
