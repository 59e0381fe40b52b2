// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/questions_panel.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/prepare/copy_question_row.h"
#include "app/prepare/target_questions_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>

namespace drawbridge {

namespace {

/// More would be slow, and nobody answers them one by one.
constexpr std::size_t kMostRows = 200;

} // namespace

QuestionsPanel::QuestionsPanel(QWidget* parent)
    : QFrame(parent), m_targetsRow(new TargetQuestionsRow), m_scroll(new QScrollArea), m_content(new QWidget),
      m_list(new QVBoxLayout(m_content)) {
    setObjectName(QStringLiteral("questions"));
    setAccessibleName(tr("Needs an answer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    m_content->setObjectName(QStringLiteral("questionList"));
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addWidget(m_targetsRow);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll);
    connect(m_targetsRow, &TargetQuestionsRow::answered, this, &QuestionsPanel::targetAnswered);
    hide();
}

void QuestionsPanel::buildHead(QVBoxLayout* column) {
    m_head = new QFrame;
    m_head->setObjectName(QStringLiteral("questionsHead"));
    auto* line = new QHBoxLayout(m_head);
    line->setContentsMargins(8, 3, 10, 3);
    line->setSpacing(6);
    m_fold = makeIconButton(QStringLiteral("chevron-down"), tr("Show or hide the questions"));
    m_title = makeLabel(tr("Needs an answer"), "heading");
    m_title->setProperty("tone", QStringLiteral("warn"));
    auto* note = new ElidedLabel;
    note->setProperty("tone", QStringLiteral("warn"));
    m_note = note;
    m_all = makeLink({});
    m_all->setObjectName(QStringLiteral("answerAll"));
    m_all->setToolTip(tr("Answers every open question about backups with what is proposed"));
    line->addWidget(m_fold);
    line->addWidget(m_title);
    line->addWidget(m_note, 1);
    line->addWidget(m_all);
    column->addWidget(m_head);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    connect(m_all, &QPushButton::clicked, this, &QuestionsPanel::answerAll);
}

void QuestionsPanel::forget() {
    m_copies.clear();
    m_targets.clear();
    for (CopyQuestionRow* row : m_rows)
        retire(row);
    m_rows.clear();
    m_targetsRow->show({}, {});
    hide();
}

bool QuestionsPanel::hasWrong() const {
    return !m_targets.empty() && m_targetsRow->hasWrong();
}

/// Adds what is new; what is neither open nor answered is no question any more.
void QuestionsPanel::learn(const Preparation& preparation, const PreparationChoices& choices) {
    const auto isOpen = [&preparation](const CopyQuestion& question) {
        return std::any_of(preparation.copies.begin(), preparation.copies.end(),
                           [&](const CopyQuestion& q) { return q.component == question.component; });
    };
    std::erase_if(m_copies, [&](const CopyQuestion& question) {
        return !isOpen(question) && !choices.answers.copies.contains(question.component);
    });
    for (const CopyQuestion& question : preparation.copies) {
        const auto known = std::find_if(m_copies.begin(), m_copies.end(), [&](const CopyQuestion& q) {
            return q.component == question.component;
        });
        if (known == m_copies.end())
            m_copies.push_back(question);
        else
            *known = question;
    }
    const auto asks = [](const std::vector<TargetQuestion>& list, const QString& key) {
        return std::any_of(list.begin(), list.end(), [&key](const auto& q) { return q.key == key; });
    };
    std::erase_if(m_targets, [&](const TargetQuestion& question) {
        return !asks(preparation.targets, question.key) && !choices.answers.targets.contains(question.key);
    });
    for (const TargetQuestion& question : preparation.targets) {
        if (!asks(m_targets, question.key))
            m_targets.push_back(question);
    }
}

void QuestionsPanel::show(const Plan& start, const Preparation& preparation,
                          const PreparationChoices& choices) {
    learn(preparation, choices);
    fill(start, preparation, choices);
    refresh();
}

void QuestionsPanel::fill(const Plan& start, const Preparation& preparation,
                          const PreparationChoices& choices) {
    const std::size_t count = std::min(m_copies.size(), kMostRows);
    while (m_rows.size() > count) {
        retire(m_rows.back());
        m_rows.pop_back();
    }
    while (m_rows.size() < count)
        m_rows.push_back(makeRow());
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = choices.answers.copies.find(m_copies[i].component);
        m_rows[i]->show(start, preparation.from, m_copies[i],
                        found == choices.answers.copies.end() ? std::nullopt : std::optional(found->second));
    }
    m_targetsRow->show(m_targets, choices.answers.targets);
    m_targetsRow->setVisible(!m_targets.empty());
}

CopyQuestionRow* QuestionsPanel::makeRow() {
    auto* row = new CopyQuestionRow;
    m_list->addWidget(row);
    connect(row, &CopyQuestionRow::answered, this, [this, row](ComponentId component, const DataCopy& copy) {
        emit copiesAnswered({{component, copy}});
        row->focusButton();
    });
    connect(row, &CopyQuestionRow::takenBack, this, &QuestionsPanel::copyTakenBack);
    return row;
}

int QuestionsPanel::open() const {
    int open = m_targets.empty() || !m_targetsRow->isOpen() ? 0 : 1;
    for (const CopyQuestionRow* row : m_rows)
        open += row->isOpen() ? 1 : 0;
    return open + static_cast<int>(m_copies.size() - m_rows.size());
}

void QuestionsPanel::refresh() {
    const int open = this->open();
    const int copies = open - (m_targets.empty() || !m_targetsRow->isOpen() ? 0 : 1);
    setVisible(!m_copies.empty() || !m_targets.empty());
    m_title->setText(open > 0 ? tr("Needs an answer") : tr("All answered"));
    setStyleProperty(m_title, "tone", open > 0 ? QStringLiteral("warn") : QStringLiteral("good"));
    m_note->setText(open > 0 ? tr("%1 · what stays open becomes a finding").arg(open) : QString());
    m_all->setText(tr("Accept %n proposed backup(s)", nullptr, copies));
    m_all->setVisible(copies > 1);
    setStyleProperty(m_head, "answered", open == 0);
    // Out of the way once all is answered, unless somebody is still at it.
    const bool isDone = open == 0 && m_wasOpen;
    if (isDone && !isAncestorOf(QApplication::focusWidget()))
        setFolded(true);
    else if (open > 0 && !m_wasOpen)
        setFolded(false);
    m_wasOpen = open > 0;
    fitHeight();
}

void QuestionsPanel::answerAll() {
    std::map<ComponentId, DataCopy> copies;
    for (std::size_t i = 0; i < m_copies.size(); ++i) {
        const bool hasRow = i < m_rows.size();
        if (hasRow && !m_rows[i]->isOpen())
            continue;
        copies.emplace(m_copies[i].component, hasRow ? m_rows[i]->proposed() : m_copies[i].proposed);
    }
    if (isAncestorOf(QApplication::focusWidget()))
        focusNextChild(); // the link goes
    emit copiesAnswered(copies);
}

void QuestionsPanel::setFolded(bool folded) {
    m_isFolded = folded;
    m_scroll->setVisible(!folded);
    m_fold->setIcon(themedIcon(folded ? QStringLiteral("expand") : QStringLiteral("chevron-down")));
}

void QuestionsPanel::setRoom(int height) {
    m_room = height;
    fitHeight();
}

void QuestionsPanel::fitHeight() {
    m_scroll->setFixedHeight(std::min(m_content->sizeHint().height(), m_room));
}

void QuestionsPanel::focusTarget(const QString& key) {
    setFolded(false);
    m_targetsRow->focusField(key);
}

} // namespace drawbridge
