// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/figure_reasons.h"

#include <QFrame>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace drawbridge {

class Session;

/// Answers "why" for a figure, in a popup below it: the chain of reasons, what is missing, and the
/// assumptions it rests on, each of which can be confirmed or replaced. Esc or a click elsewhere closes it.
class WhyPanel : public QFrame {
    Q_OBJECT
public:
    struct Question {
        QString label; ///< "Full recovery"
        QString value; ///< "4 h 25 m"
        FigureReasons reasons;
        std::shared_ptr<const ScenarioAnalysis> analysis; ///< of the unchanged plan, or with what-if changes
        bool isPlanned =
            true; ///< false: what it rests on is not in the plan yet, so nothing can be confirmed
    };
    WhyPanel(Session& session, Question question, QWidget* parent);

    /// Shows a panel below `anchor`; deletes itself when closed.
    static WhyPanel* ask(Session& session, Question question, QWidget* anchor);

    const FigureReasons& reasons() const { return m_question.reasons; }
    QPushButton* showButton() const { return m_show; } ///< nullptr if nothing is missing
    QPushButton* confirmButton(int use) const;         ///< of the n-th assumption
    QPushButton* replaceButton(int use) const;
    const std::vector<AssumptionUse>& uses() const { return m_uses; }

private:
    void addChain(QVBoxLayout* column);
    void addMissing(QVBoxLayout* column);
    void addAssumptions(QVBoxLayout* column);
    void addUse(QVBoxLayout* column, int index);
    void confirm(int use);
    QString replace(int use, const QString& text); ///< what is wrong with it; empty when it was accepted

    Session& m_session;
    Question m_question;
    std::vector<AssumptionUse> m_uses;
    QPushButton* m_show = nullptr;
};

} // namespace drawbridge
