// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_view.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace drawbridge {

/// One step that somebody has in hand or may begin: what to do, how success is seen, and a button for what
/// comes next. Of a failed one: the ways on, each with its consequence.
class StepCard : public QFrame {
    Q_OBJECT
public:
    StepCard(const LiveStep& step, const std::vector<FailureChoice>& choices, bool readOnly,
             QWidget* parent = nullptr);
    int number() const { return m_step.number; }
    QPushButton* mainButton() const { return m_main; } ///< nullptr when there is nothing to press
    void tick(Seconds now);                            ///< how long it is running

signals:
    void marked(int step, RunState state);
    void choiceTaken(int step, const FailureChoice& choice);
    void skipWanted(int step);

private:
    void addHead(QVBoxLayout* column);
    void addInstructions(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void addChoices(QVBoxLayout* column, const std::vector<FailureChoice>& choices);
    QPushButton* button(const QString& text, const QString& icon, RunState state);
    LiveStep m_step;
    bool m_isReadOnly;
    QLabel* m_state = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_main = nullptr;
};

/// "orders back at 4 h 8 m, 30 s lost": what follows from a choice.
QString consequenceText(const FailureChoice& choice);
QString choiceTitle(const FailureChoice& choice);

} // namespace drawbridge
