// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"
#include "app/prepare/state/preparation_study.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace drawbridge {

class EffectColumn;
class PrepareHead;
class ProposalTable;
class QuestionsPanel;

/// *Plan the recovery*: proposals for all that has none, to go through and accept. Choices and answers are
/// kept while it is closed; the plan changes only by accepting, in one edit.
class PreparePage : public ModePage {
    Q_OBJECT
public:
    explicit PreparePage(Session& session, QWidget* parent = nullptr);
    ~PreparePage() override;
    QString hint() const override;
    QWidget* mainView() override;
    void open(); ///< asks anew, with what was chosen before
    void accept(bool all);

    PrepareHead* head() const { return m_head; }
    QuestionsPanel* questions() const { return m_questions; }
    ProposalTable* table() const { return m_table; }
    EffectColumn* effect() const { return m_effect; }
    const PreparationChoices& choices() const { return m_choices; }
    QPushButton* acceptAllButton() const { return m_acceptAll; }
    QPushButton* acceptTickedButton() const { return m_acceptTicked; }
    QString counts() const;
    QString emptyText() const; ///< shown instead of the table; empty: the table is shown
    bool isBusy() const { return m_soon.isActive() || m_study->isBusy(); }

signals:
    void closeRequested();
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildBody();
    QWidget* buildCard();
    QWidget* buildFoot();
    void connectHead();
    void connectQuestions();
    void ask();     ///< proposals and effect, for the present choices
    void askSoon(); ///< while somebody types
    void weigh();   ///< the effect alone
    void showProposals();
    void setTableShown(bool shown);
    void orderFocus();
    void showEffect();
    void showCounts();
    void forgetChoices();
    void dropObsolete();
    bool hasAnswers() const;

    Session& m_session;
    PreparationStudy* m_study;
    PreparationChoices m_choices;
    PrepareHead* m_head = nullptr;
    QuestionsPanel* m_questions = nullptr;
    ProposalTable* m_table = nullptr;
    QStackedWidget* m_stack = nullptr; ///< the table, or why there is none
    QLabel* m_empty = nullptr;
    EffectColumn* m_effect = nullptr;
    QWidget* m_foot = nullptr;
    QLabel* m_selected = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_acceptTicked = nullptr;
    QPushButton* m_acceptAll = nullptr;
    QTimer m_soon;
};

} // namespace drawbridge
