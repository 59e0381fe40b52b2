// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/team_board.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/exercise/live/step_card.h"
#include "app/exercise/live/step_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kColumnWidth = 312;
constexpr int kMostReady = 4; ///< cards of steps that may begin; further ones are lines
constexpr int kMostLines = 6;

/// One line: icon, "27 · lb-b", what, and what is said of it.
QWidget* lineOf(const LiveStep& step) {
    auto* row = new QFrame;
    row->setObjectName(QStringLiteral("stepLine"));
    row->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(8);
    auto* icon = new QLabel;
    icon->setPixmap(iconPixmap(stateIconOf(step.state), 13, stateColours(step.state).ink, 2));
    line->addWidget(icon);
    auto* what = new ElidedLabel;
    what->setFullText(QStringLiteral("%1 · %2  %3").arg(step.number).arg(step.component, step.step));
    line->addWidget(what, 1);
    const QString said = step.state == LiveState::Done && step.finished
                             ? QStringLiteral("+%1").arg(clockText(*step.finished))
                             : stateSentence(step);
    QLabel* state = makeLabel(said, "small");
    line->addWidget(state);
    row->setToolTip(stateSentence(step) + (step.note.isEmpty() ? QString() : u'\n' + step.note));
    return row;
}

void addLines(QVBoxLayout* column, const QString& title, const std::vector<const LiveStep*>& steps) {
    if (steps.empty())
        return;
    column->addWidget(makeLabel(title, "section"));
    const std::size_t shown = std::min<std::size_t>(steps.size(), kMostLines);
    for (std::size_t i = 0; i < shown; ++i)
        column->addWidget(lineOf(*steps[i]));
    if (shown < steps.size())
        column->addWidget(makeLabel(TeamBoard::tr("and %1 more").arg(steps.size() - shown), "small"));
}

} // namespace

TeamBoard::TeamBoard(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Steps by team"));
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("page"));
    m_line = new QHBoxLayout(inside);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(12);
    setWidget(inside);
}

StepCard* TeamBoard::card(int step) const {
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [step](const StepCard* card) { return card->number() == step; });
    return found == m_cards.end() ? nullptr : *found;
}

void TeamBoard::tick(Seconds now) {
    for (StepCard* card : m_cards)
        card->tick(now);
}

void TeamBoard::showTeam(int index) {
    if (index < 0 || index >= m_columns.size())
        return;
    ensureWidgetVisible(m_columns.at(index), 12, 0);
    for (StepCard* card : m_columns.at(index)->findChildren<StepCard*>()) {
        if (card->mainButton() == nullptr)
            continue;
        card->mainButton()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    leaveFocus();
}

/// Enter must not begin a step of another team: the page itself has the focus then.
void TeamBoard::leaveFocus() {
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (above->focusPolicy() == Qt::StrongFocus) {
            above->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void TeamBoard::showStep(int step) {
    StepCard* shown = card(step);
    if (shown == nullptr)
        return;
    ensureWidgetVisible(shown, 12, 12);
    if (shown->mainButton() != nullptr)
        shown->mainButton()->setFocus(Qt::OtherFocusReason);
}

QWidget* TeamBoard::makeColumn(const RunView& view, const LiveTeam& team,
                               const std::vector<FailureChoice>& choices, bool readOnly) {
    auto* column = new QFrame;
    column->setObjectName(QStringLiteral("teamColumn"));
    column->setAttribute(Qt::WA_StyledBackground);
    column->setMinimumWidth(kColumnWidth);
    auto* outer = new QVBoxLayout(column);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    std::vector<const LiveStep*> cards;
    std::vector<const LiveStep*> next;
    std::vector<const LiveStep*> over;
    int failed = 0;
    int running = 0;
    int ready = 0;
    for (const int index : team.steps) {
        const LiveStep& step = view.steps[static_cast<std::size_t>(index)];
        failed += step.state == LiveState::Failed ? 1 : 0;
        running += step.state == LiveState::InProgress ? 1 : 0;
        const bool isCard = step.state == LiveState::Failed || step.state == LiveState::InProgress ||
                            (step.state == LiveState::Ready && ready < kMostReady);
        ready += step.state == LiveState::Ready ? 1 : 0;
        if (isCard)
            cards.push_back(&step);
        else if (step.state == LiveState::Done || step.state == LiveState::Skipped)
            over.push_back(&step);
        else
            next.push_back(&step);
    }
    std::stable_sort(over.begin(), over.end(), [](const LiveStep* a, const LiveStep* b) {
        return a->finished.value_or(Seconds(0)) > b->finished.value_or(Seconds(0));
    });
    auto* head = new QFrame;
    head->setObjectName(QStringLiteral("teamHead"));
    head->setAttribute(Qt::WA_StyledBackground);
    head->setProperty("state", failed > 0 ? QStringLiteral("failed") : QString());
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(12, 9, 12, 9);
    line->addWidget(makeLabel(team.name.isEmpty() ? tr("No team") : team.name, "heading"));
    if (!team.name.isEmpty()) {
        const int free = std::max(0, team.size - team.busy);
        line->addWidget(makeLabel(team.size == 1 ? (free == 1 ? tr("1 person · free") : tr("1 person · busy"))
                                                 : tr("%1 people · %2 free").arg(team.size).arg(free),
                                  "secondary"));
    }
    line->addStretch(1);
    const QString chip = failed > 0    ? tr("%1 failed").arg(failed)
                         : running > 0 ? tr("%1 in progress").arg(running)
                         : ready > 0   ? tr("%1 ready").arg(ready)
                                       : QString();
    if (!chip.isEmpty()) {
        QLabel* label = makeLabel(chip, "chip");
        label->setProperty("tone", failed > 0 ? QStringLiteral("bad") : QString());
        line->addWidget(label);
    }
    outer->addWidget(head);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("teamSteps"));
    auto* steps = new QVBoxLayout(inside);
    steps->setContentsMargins(12, 12, 12, 12);
    steps->setSpacing(8);
    for (const LiveStep* step : cards) {
        auto* card = new StepCard(
            *step, step->state == LiveState::Failed ? choices : std::vector<FailureChoice>{}, readOnly);
        connect(card, &StepCard::marked, this, &TeamBoard::marked);
        connect(card, &StepCard::choiceTaken, this, &TeamBoard::choiceTaken);
        connect(card, &StepCard::skipWanted, this, &TeamBoard::skipWanted);
        card->tick(view.now);
        m_cards += card;
        steps->addWidget(card);
    }
    if (cards.empty())
        steps->addWidget(
            makeLabel(next.empty() ? tr("Nothing left to do.") : tr("Nothing can begin yet."), "secondary"));
    addLines(steps, tr("NEXT"), next);
    addLines(steps, tr("DONE"), over);
    steps->addStretch(1);
    scroll->setWidget(inside);
    outer->addWidget(scroll, 1);
    return column;
}

void TeamBoard::show(const RunView& view, const std::vector<FailureChoice>& choices, bool readOnly) {
    // What is shown is made anew: who had the focus, and how far it was scrolled, are kept.
    const int across = horizontalScrollBar()->value();
    int focused = 0;
    QString team;
    for (const StepCard* card : m_cards) {
        if (!card->isAncestorOf(focusWidget()) || !focusWidget()->hasFocus())
            continue;
        focused = card->number();
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns.at(i)->isAncestorOf(card))
                team = m_teams.at(i);
        }
    }
    const bool hadFocus = focused != 0;
    clearLayout(m_line);
    m_cards.clear();
    m_columns.clear();
    m_teams.clear();
    for (const LiveTeam& each : view.teams) {
        if (each.steps.empty())
            continue;
        QWidget* column = makeColumn(view, each, choices, readOnly);
        m_columns += column;
        m_teams += each.name;
        m_line->addWidget(column, 1);
    }
    widget()->setMinimumWidth(static_cast<int>(m_columns.size()) * (kColumnWidth + 12));
    horizontalScrollBar()->setValue(across);
    if (!hadFocus)
        return;
    const StepCard* again = card(focused);
    if (again != nullptr && again->mainButton() != nullptr)
        again->mainButton()->setFocus(Qt::OtherFocusReason);
    else
        showTeam(static_cast<int>(m_teams.indexOf(team)));
}

} // namespace drawbridge
