// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/exercise_page.h"

#include "app/exercise/dialogs/exercise_form.h"
#include "app/exercise/dialogs/run_dialogs.h"
#include "app/exercise/live/live_page.h"
#include "app/exercise/programme/programme_page.h"
#include "app/exercise/programme/year_chart.h"
#include "app/exercise/state/live_run.h"
#include "core/analysis/programme/programme.h"
#include "core/base/whole_file.h"
#include "core/model/name_search.h"

#include <QFileDialog>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drawbridge {

ExercisePage::ExercisePage(Session& session, QWidget* parent)
    : ModePage(parent), m_session(session), m_run(new LiveRun(session, this)), m_stack(new QStackedWidget),
      m_programme(new ProgrammePage(session)), m_live(new LivePage(session, *m_run)) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_programme);
    m_stack->addWidget(m_live);
    connect(m_run, &LiveRun::changed, this, [this] {
        const Run* open = m_run->run();
        if (open == nullptr) {
            m_shownRun.reset();
            if (showsLive())
                showProgramme();
        } else if (m_shownRun != open->id) {
            m_shownRun = open->id;
            m_stack->setCurrentWidget(m_live);
            if (!m_session.scenario() && open->scenario)
                m_session.chooseScenario(open->scenario);
            if (isVisible())
                m_live->setFocus();
        }
        emit m_session.toolHint(hint());
    });
    connect(m_live, &LivePage::programmeWanted, this, &ExercisePage::showProgramme);
    connect(m_live, &LivePage::finishWanted, this, &ExercisePage::finish);
    connect(m_live, &LivePage::followWanted, this, &ExercisePage::follow);
    connectProgramme();
    const auto again = [this] {
        if (isVisible())
            refresh();
    };
    connect(&session, &Session::planChanged, this, again);
    connect(&session, &Session::documentReplaced, this, again);
}

ExercisePage::~ExercisePage() = default;

void ExercisePage::connectProgramme() {
    connect(m_programme, &ProgrammePage::startWanted, this, &ExercisePage::start);
    connect(m_programme, &ProgrammePage::editWanted, this, &ExercisePage::editExercise);
    connect(m_programme, &ProgrammePage::actionWanted, this, &ExercisePage::editAction);
    connect(m_programme, &ProgrammePage::dateWanted, this, &ExercisePage::setDate);
    connect(m_programme, &ProgrammePage::calendarWanted, this, &ExercisePage::writeCalendar);
    connect(m_programme, &ProgrammePage::durationsWanted, this, &ExercisePage::takeDurations);
    connect(m_programme, &ProgrammePage::liveWanted, this, &ExercisePage::showLive);
    connect(m_programme, &ProgrammePage::runChosen, this, &ExercisePage::reportWanted);
    connect(m_programme, &ProgrammePage::evidenceWanted, this, &ExercisePage::evidenceWanted);
    connect(m_programme, &ProgrammePage::tabletopWanted, this, &ExercisePage::tabletopWanted);
}

QString ExercisePage::hint() const {
    return showsLive() ? m_live->hint() : m_programme->hint();
}

QWidget* ExercisePage::mainView() {
    if (showsLive())
        return m_live;
    return m_programme->year();
}

bool ExercisePage::showsLive() const {
    return m_stack->currentWidget() == m_live;
}

void ExercisePage::showProgramme() {
    m_stack->setCurrentWidget(m_programme);
    refresh();
}

void ExercisePage::showLive() {
    if (m_run->run() != nullptr)
        m_stack->setCurrentWidget(m_live);
}

void ExercisePage::showEvent(QShowEvent* event) {
    ModePage::showEvent(event);
    refresh();
}

void ExercisePage::refresh() {
    if (!showsLive())
        m_programme->refresh();
    m_run->refresh();
}

void ExercisePage::start(std::optional<ExerciseId> exercise) {
    if (m_run->run() != nullptr) {
        showLive();
        return;
    }
    const auto asked = askNewRun(this, m_session.plan(), exercise, m_session.scenario());
    if (!asked || !m_session.attempt([&](Document& document) { startRun(document, *asked); }))
        return;
    if (asked->scenario)
        m_session.chooseScenario(asked->scenario);
    refresh();
}

void ExercisePage::finish() {
    const Run* run = m_run->run();
    if (run == nullptr)
        return;
    const RunId id = run->id;
    const auto end = askRunEnd(this, m_session.plan(), *run, m_run->view(), m_run->now());
    if (end && m_run->finish(*end))
        emit reportWanted(id);
}

void ExercisePage::editExercise(std::optional<ExerciseId> exercise) {
    const Exercise* known = m_session.plan().exercises.find(exercise);
    Exercise before = known != nullptr ? *known : Exercise();
    if (known == nullptr)
        before.scenario = m_session.scenario();
    const auto made = askExercise(this, m_session.plan(), before, known == nullptr);
    if (!made)
        return;
    m_session.edit(known == nullptr ? tr("Add an exercise") : tr("Change an exercise"), [&](Edit& edit) {
        if (known == nullptr)
            edit.add(*made);
        else
            edit.change(edit.plan().exercises, *exercise, [&](Exercise& changed) { changed = *made; });
    });
}

void ExercisePage::editAction(std::optional<CorrectiveActionId> action) {
    const CorrectiveAction* known = m_session.plan().correctiveActions.find(action);
    const auto made =
        askAction(this, m_session.plan(), known != nullptr ? *known : CorrectiveAction(), known == nullptr);
    if (!made)
        return;
    m_session.edit(known == nullptr ? tr("Add a corrective action") : tr("Change a corrective action"),
                   [&](Edit& edit) {
                       if (known == nullptr)
                           edit.add(*made);
                       else
                           edit.change(edit.plan().correctiveActions, *action,
                                       [&](CorrectiveAction& changed) { changed = *made; });
                   });
}

void ExercisePage::setDate(ExerciseId exercise) {
    const Exercise* known = m_session.plan().exercises.find(exercise);
    if (known == nullptr)
        return;
    const auto when = askDate(this, m_session.plan(), *known);
    if (!when)
        return;
    m_session.edit(tr("Set the date of an exercise"), [&](Edit& edit) {
        edit.change(edit.plan().exercises, exercise, [&](Exercise& changed) {
            changed.dateSet = when->isNull() ? std::nullopt : std::optional(*when);
        });
    });
}

void ExercisePage::writeCalendar(std::optional<ExerciseId> only) {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export calendar"), QStringLiteral("exercises.ics"), tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    try {
        writeWholeFile(path, iCalendarOf(m_session.plan(), QDate::currentDate(), only));
        emit m_session.noticed(tr("The calendar was written to %1.").arg(path));
    } catch (...) {
        emit m_session.failed(reportOf(std::current_exception()).sentence);
    }
}

void ExercisePage::takeDurations() {
    const std::vector<DurationProposal> taken = askDurations(this, m_session.plan());
    if (taken.empty())
        return;
    m_session.edit(tr("Take measured durations"), [&](Edit& edit) {
        for (const DurationProposal& each : taken)
            acceptDuration(edit, each);
    });
}

/// The same run in a window of its own, for a wall screen or a colleague: it follows, and changes nothing.
void ExercisePage::follow() {
    auto* window = new LivePage(m_session, *m_run, nullptr, LivePage::Use::Follow);
    window->setParent(this, Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    const Run* run = m_run->run();
    window->setWindowTitle(run != nullptr ? tr("%1 – follows").arg(run->name) : QString());
    window->resize(1280, 860);
    window->show();
    window->refresh();
}

} // namespace drawbridge
