// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prepare/state/preparation_choices.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace drawbridge {

class CopyQuestionRow;
class TargetQuestionsRow;

/// *Needs an answer*: what the plan does not say and nobody may guess. Answered questions stay, to be taken
/// back; what stays open becomes a finding.
class QuestionsPanel : public QFrame {
    Q_OBJECT
public:
    explicit QuestionsPanel(QWidget* parent = nullptr);
    /// `start`: with the site that is to be made.
    void show(const Plan& start, const Preparation& preparation, const PreparationChoices& choices);
    void forget();            ///< the questions of another plan or site
    int open() const;         ///< lines that need an answer
    bool hasWrong() const;    ///< something typed is no target
    void setRoom(int height); ///< how high it may become
    void focusTarget(const QString& key);
    const std::vector<TargetQuestion>& targets() const { return m_targets; }
    TargetQuestionsRow* targetsRow() const { return m_targetsRow; }

signals:
    void copiesAnswered(const std::map<ComponentId, DataCopy>& copies);
    void copyTakenBack(ComponentId component);
    void targetAnswered(const QString& key, const Targets& targets);

private:
    void buildHead(QVBoxLayout* column);
    void learn(const Preparation& preparation, const PreparationChoices& choices);
    void fill(const Plan& start, const Preparation& preparation, const PreparationChoices& choices);
    CopyQuestionRow* makeRow();
    void refresh();
    void setFolded(bool folded);
    void fitHeight();
    void answerAll();

    std::vector<CopyQuestion> m_copies; ///< open or answered
    std::vector<TargetQuestion> m_targets;
    std::vector<CopyQuestionRow*> m_rows;
    TargetQuestionsRow* m_targetsRow;
    QFrame* m_head = nullptr;
    QToolButton* m_fold = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_all = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_list;
    int m_room = 240;
    bool m_isFolded = false;
    bool m_wasOpen = false;
};

} // namespace drawbridge
