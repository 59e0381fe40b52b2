// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/live_page.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/exercise/live/projection_chart.h"
#include "app/exercise/live/run_sidebar.h"
#include "app/exercise/live/run_timeline.h"
#include "app/exercise/live/step_card.h"
#include "app/exercise/live/team_board.h"
#include "app/exercise/live/text_question.h"
#include "app/exercise/state/live_run.h"
#include "core/analysis/recovery/incident_time.h"
#include "core/model/words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kGap = 12;
constexpr int kMargin = 16;
constexpr int kSidebar = 340;
constexpr int kLeastBoard = 280;
constexpr int kClockPixels = 44;
constexpr int kTeamKeys = 9;

QString clockOf(Seconds since) {
    const qint64 all = since.count();
    return QStringLiteral("+%1:%2:%3")
        .arg(all / 3600)
        .arg(all / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(all % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

LivePage::LivePage(Session& session, LiveRun& live, QWidget* parent, Use use)
    : QWidget(parent), m_session(session), m_live(live), m_use(use), m_projection(new ProjectionChart),
      m_board(new TeamBoard), m_timeline(new RunTimeline), m_sidebar(new RunSidebar(live)) {
    setFocusPolicy(Qt::StrongFocus); // for its keys
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead());
    auto* body = new QHBoxLayout;
    body->setContentsMargins(kMargin, kGap, kMargin, kMargin);
    body->setSpacing(kGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(kGap);
    auto* top = new QHBoxLayout;
    top->setSpacing(kGap);
    top->addWidget(buildClock());
    auto* projected = new PageCard(tr("Projected recovery"));
    projected->setNote(tr("solid: so far · dashed: projected · bar: planned · flag: RTO target"));
    projected->body()->addWidget(m_projection);
    top->addWidget(projected, 1);
    left->addLayout(top);
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName(QStringLiteral("cardSplit"));
    split->setChildrenCollapsible(false);
    split->setHandleWidth(kGap);
    split->addWidget(m_board);
    auto* actual = new PageCard(tr("Planned and actual"));
    actual->setNote(tr("grey: planned · solid: happened · dashed: projected"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_timeline);
    actual->body()->addWidget(scroll);
    split->addWidget(actual);
    m_board->setMinimumHeight(kLeastBoard);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 2);
    split->setSizes({500, 200});
    left->addWidget(split, 1);
    body->addLayout(left, 1);
    m_sidebar->setFixedWidth(kSidebar);
    body->addWidget(m_sidebar);
    outer->addLayout(body, 1);
    connectParts();
}

QWidget* LivePage::buildHead() {
    auto* head = new QFrame;
    head->setObjectName(QStringLiteral("liveHead"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(kMargin, 8, kMargin, 8);
    line->setSpacing(10);
    m_mark = makeLabel({}, "runMark");
    m_name = makeLabel({}, "title");
    auto* about = new ElidedLabel;
    about->setProperty("role", QStringLiteral("secondary"));
    m_about = about;
    line->addWidget(m_mark);
    line->addWidget(m_name);
    line->addWidget(m_about, 1);
    m_written = makeLabel({}, "secondary");
    line->addWidget(m_written);
    m_who = new QLineEdit(m_live.who());
    m_who->setPlaceholderText(tr("Your name"));
    m_who->setAccessibleName(tr("Your name, for the log"));
    m_who->setToolTip(tr("Your name is written to everything you do here"));
    m_who->setFixedWidth(120);
    connect(m_who, &QLineEdit::editingFinished, this, [this] { m_live.setWho(m_who->text()); });
    line->addWidget(m_who);
    m_when = new QLineEdit;
    m_when->setPlaceholderText(tr("now"));
    m_when->setAccessibleName(tr("When it happened"));
    m_when->setToolTip(tr("When the next entry happened: empty is now; 14:05, or +55m after the incident"));
    m_when->setFixedWidth(80);
    connect(m_when, &QLineEdit::editingFinished, this, &LivePage::takeMoment);
    line->addWidget(m_when);
    const auto add = [line](const QString& text, const QString& icon) {
        auto* button = new QPushButton(text);
        if (!icon.isEmpty())
            button->setIcon(themedIcon(icon));
        line->addWidget(button);
        return button;
    };
    m_programme = add(tr("Programme"), QStringLiteral("calendar"));
    m_statusBoard = add(tr("Status board …"), QStringLiteral("export"));
    m_follow = add(tr("Follow in a window"), QStringLiteral("screen"));
    m_pause = add(tr("Pause"), QStringLiteral("pause"));
    m_finish = add(tr("Finish …"), {});
    connect(m_programme, &QPushButton::clicked, this, &LivePage::programmeWanted);
    connect(m_statusBoard, &QPushButton::clicked, this, &LivePage::chooseBoard);
    connect(m_follow, &QPushButton::clicked, this, &LivePage::followWanted);
    connect(m_finish, &QPushButton::clicked, this, &LivePage::finishWanted);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const bool paused = m_live.view() != nullptr && m_live.view()->paused;
        m_live.log(paused ? LogKind::Resumed : LogKind::Paused, {});
    });
    return head;
}

QWidget* LivePage::buildClock() {
    auto* card = new PageCard(tr("Since the incident"));
    card->setFixedWidth(300);
    m_clock = makeLabel({}, "");
    QFont font = m_clock->font();
    font.setPixelSize(kClockPixels);
    font.setWeight(QFont::DemiBold);
    m_clock->setFont(font);
    m_clock->setObjectName(QStringLiteral("runClock"));
    m_times = makeLabel({}, "secondary");
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_done = makeLabel({}, "secondary");
    for (QLabel* label : {m_clock, m_times})
        label->setContentsMargins(6, 0, 0, 0); // below the title
    card->body()->addWidget(m_clock);
    card->body()->addWidget(m_times);
    auto* line = new QHBoxLayout;
    line->addWidget(m_progress, 1);
    line->addWidget(m_done);
    card->body()->addLayout(line);
    return card;
}

void LivePage::connectParts() {
    connect(&m_live, &LiveRun::changed, this, &LivePage::refresh);
    connect(&m_live, &LiveRun::ticked, this, &LivePage::tick);
    connect(m_board, &TeamBoard::marked, this, [this](int step, RunState state) {
        if (state == RunState::Failed)
            fail(step);
        else
            m_live.mark(step, state);
    });
    connect(m_board, &TeamBoard::choiceTaken, this, &LivePage::take);
    connect(m_board, &TeamBoard::skipWanted, this, &LivePage::skip);
    connect(m_timeline, &RunTimeline::stepChosen, m_board, &TeamBoard::showStep);
    connect(m_sidebar, &RunSidebar::failedStepWanted, m_board, &TeamBoard::showStep);
    connect(m_sidebar, &RunSidebar::evidenceWanted, this, &LivePage::addEvidence);
    connect(m_sidebar, &RunSidebar::decisionWanted, this, [this] { decide(false); });
    connect(m_sidebar, &RunSidebar::stopWanted, this, [this] { decide(true); });
    for (int team = 0; team < kTeamKeys; ++team) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + team)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, team] { m_board->showTeam(team); });
    }
}

void LivePage::takeMoment() {
    const QString problem = m_live.setMoment(m_when->text().trimmed());
    setStyleProperty(m_when, "wrong", !problem.isEmpty());
    if (!problem.isEmpty())
        emit m_session.failed(problem);
}

bool LivePage::canWrite() const {
    return m_use == Use::Lead && !m_live.isReadOnly();
}

QString LivePage::clockText() const {
    return m_clock->text();
}

QString LivePage::hint() const {
    if (const LiveStep* failed = m_live.failedStep())
        return tr("Step %1 failed: choose R retry, I if not, O other strategy, K skip · Alt+1 … change the "
                  "team")
            .arg(failed->number);
    return tr("Enter starts or ends the step in focus · N writes a note · Alt+1 … change the team · every "
              "entry is saved at once");
}

void LivePage::tick() {
    const Run* run = m_live.run();
    if (run == nullptr)
        return;
    m_clock->setText(clockOf(m_live.now()));
    const QTimeZone zone = zoneOf(m_session.plan()).zone();
    QStringList times{tr("now %1").arg(
        QDateTime::currentDateTimeUtc().toTimeZone(zone).toString(QStringLiteral("HH:mm:ss")))};
    if (const RunView* view = m_live.view()) {
        times += view->declared ? tr("declared at %1").arg(clockOf(*view->declared)) : tr("not declared");
        if (view->paused)
            times += tr("paused");
    }
    m_times->setText(times.join(QStringLiteral("   ")));
    m_board->tick(m_live.now());
}

void LivePage::refresh() {
    const Run* run = m_live.run();
    const RunView* view = m_live.view();
    if (run == nullptr)
        return;
    const Plan& plan = m_session.plan();
    if (m_live.moment().isEmpty() && !m_when->hasFocus())
        m_when->clear();
    m_mark->setText(run->isIncident() ? tr("INCIDENT") : tr("EXERCISE"));
    setStyleProperty(m_mark, "tone", run->isIncident() ? QStringLiteral("bad") : QStringLiteral("warn"));
    m_name->setText(run->name);
    QStringList about;
    if (const Exercise* exercise = plan.exercises.find(run->exercise); exercise != nullptr && exercise->kind)
        about += choiceLabel(choiceName(*exercise->kind));
    if (const Scenario* scenario = plan.scenarios.find(run->scenario))
        about += scenario->name;
    if (run->planVersion)
        about += tr("plan version %1").arg(*run->planVersion);
    if (run->leads)
        about += tr("leads: %1").arg(*run->leads);
    static_cast<ElidedLabel*>(m_about)->setFullText(about.join(QStringLiteral(" · ")));
    m_written->setText(m_live.board().isEmpty() ? QString()
                                                : tr("✓ status board written %1")
                                                      .arg(m_live.boardWritten()
                                                               .toTimeZone(zoneOf(plan).zone())
                                                               .toString(QStringLiteral("HH:mm:ss"))));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pause, m_finish, m_statusBoard, m_who, m_when})
        widget->setVisible(canWrite());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_programme, m_follow})
        widget->setVisible(m_use == Use::Lead);
    tick();
    if (view == nullptr)
        return;
    m_pause->setText(view->paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(themedIcon(view->paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_progress->setRange(0, std::max(1, view->toDo));
    m_progress->setValue(view->done);
    m_done->setText(tr("%1 of %2 steps done").arg(view->done).arg(view->toDo));
    m_projection->show(*view);
    m_timeline->show(
        *view,
        tr("%1 · incident").arg(run->date.toTimeZone(zoneOf(plan).zone()).toString(QStringLiteral("HH:mm"))));
    m_board->show(*view, m_live.choices(), !canWrite());
    m_sidebar->show(plan, *run, *view, canWrite());
    const LiveStep* failed = m_live.failedStep();
    const int number = failed == nullptr ? 0 : failed->number;
    if (number != 0 && number != m_failedShown)
        m_board->showStep(number);
    m_failedShown = number;
}

void LivePage::take(int step, const FailureChoice& choice) {
    switch (choice.kind) {
    case FailureChoice::Kind::Retry:
        m_live.mark(step, RunState::Started);
        break;
    case FailureChoice::Kind::IfNot:
        m_live.log(LogKind::Decision, tr("Step %1: %2").arg(step).arg(choice.text));
        m_live.mark(step, RunState::Started, choice.text);
        break;
    case FailureChoice::Kind::OtherStrategy:
        recoverOtherwise(step, choice);
        break;
    case FailureChoice::Kind::Skip:
        skip(step);
        break;
    }
}

/// It changes what is to be done and may lose data, so it is asked about.
void LivePage::recoverOtherwise(int step, const FailureChoice& choice) {
    const LiveStep* of = m_live.step(step);
    if (of == nullptr || !choice.strategy)
        return;
    const QString component = of->component; // the view changes while it is asked
    const auto why = askText(this, choiceTitle(choice), consequenceText(choice), tr("Why, for the log"),
                             tr("Recover it so"), false);
    if (why)
        m_live.chooseStrategy(component, *choice.strategy, *why);
}

void LivePage::fail(int step) {
    const LiveStep* of = m_live.step(step);
    if (of == nullptr)
        return;
    const auto why = askText(this, tr("Step %1 failed").arg(step), tr("What was seen"),
                             tr("Such as the message of the command"), tr("Failed"), false);
    if (why)
        m_live.mark(step, RunState::Failed, *why);
}

void LivePage::skip(int step) {
    const auto why = askText(this, tr("Skip step %1").arg(step), tr("Reason"),
                             tr("What was done instead, or why it is not needed"), tr("Skip"), true);
    if (why)
        m_live.mark(step, RunState::Skipped, *why);
}

void LivePage::decide(bool stop) {
    const auto text = askText(this, stop ? tr("Stop the recovery") : tr("Decision"),
                              stop ? tr("Why") : tr("What was decided"), {},
                              stop ? tr("Stop the recovery") : tr("Write it down"), true);
    if (text)
        m_live.log(stop ? LogKind::Stopped : LogKind::Decision, *text);
}

void LivePage::chooseBoard() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Status board"), QStringLiteral("status.html"),
                                                      tr("Web page (*.html)"));
    if (!path.isEmpty())
        m_live.setBoard(path);
}

void LivePage::addEvidence() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Evidence"));
    if (!path.isEmpty())
        m_live.addEvidence(path);
}

void LivePage::answerFailure(int kind) {
    const LiveStep* failed = m_live.failedStep();
    if (failed == nullptr || !canWrite())
        return;
    const auto found =
        std::find_if(m_live.choices().begin(), m_live.choices().end(), [kind](const FailureChoice& choice) {
            return static_cast<int>(choice.kind) == kind && choice.notPossibleBecause.isEmpty();
        });
    if (found != m_live.choices().end()) {
        const FailureChoice choice = *found; // the list changes with the answer
        take(failed->number, choice);
    }
}

void LivePage::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_N:
        m_sidebar->note()->setFocus(Qt::ShortcutFocusReason);
        break;
    case Qt::Key_R:
        answerFailure(static_cast<int>(FailureChoice::Kind::Retry));
        break;
    case Qt::Key_I:
        answerFailure(static_cast<int>(FailureChoice::Kind::IfNot));
        break;
    case Qt::Key_O:
        answerFailure(static_cast<int>(FailureChoice::Kind::OtherStrategy));
        break;
    case Qt::Key_K:
        answerFailure(static_cast<int>(FailureChoice::Kind::Skip));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace drawbridge
