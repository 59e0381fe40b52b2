// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/state/live_run.h"

#include "core/operations/exercise/run_moment.h"
#include "core/operations/exercise/status_board.h"

#include <QSettings>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kRefreshSeconds = 30;
const char* const kWhoSetting = "exercise/who";

} // namespace

LiveRun::LiveRun(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_who(QSettings().value(QLatin1String(kWhoSetting)).toString()) {
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        emit ticked();
        if (++m_seconds >= kRefreshSeconds)
            refresh();
    });
    const auto again = [this] { refresh(); };
    connect(&session, &Session::planChanged, this, again);
    connect(&session, &Session::documentReplaced, this, [this] {
        m_board = run() != nullptr ? QSettings().value(boardKey()).toString() : QString();
        m_moment.clear();
        m_view.reset();
        refresh();
    });
    connect(&m_work, &Background::failed, this,
            [this](const ErrorReport& report) { emit m_session.failed(report.sentence); });
}

const Run* LiveRun::run() const {
    return openRun(m_session.plan());
}

bool LiveRun::isReadOnly() const {
    return !m_session.hasDocument() || m_session.document().isReadOnly();
}

Seconds LiveRun::now() const {
    const Run* open = run();
    return open == nullptr ? Seconds(0) : sinceIncident(*open, QDateTime::currentDateTimeUtc());
}

const LiveStep* LiveRun::step(int number) const {
    if (m_view == nullptr)
        return nullptr;
    const auto found = std::find_if(m_view->steps.begin(), m_view->steps.end(),
                                    [number](const LiveStep& each) { return each.number == number; });
    return found == m_view->steps.end() ? nullptr : &*found;
}

const LiveStep* LiveRun::failedStep() const {
    if (m_view == nullptr)
        return nullptr;
    const auto found = std::find_if(m_view->steps.begin(), m_view->steps.end(),
                                    [](const LiveStep& each) { return each.state == LiveState::Failed; });
    return found == m_view->steps.end() ? nullptr : &*found;
}

void LiveRun::setWho(const QString& name) {
    m_who = name.trimmed();
    QSettings().setValue(QLatin1String(kWhoSetting), m_who);
}

void LiveRun::refresh() {
    m_seconds = 0;
    const Run* open = run();
    if (open == nullptr) {
        m_clock.stop();
        m_work.cancel();
        m_view.reset();
        m_choices.clear();
        emit changed();
        return;
    }
    if (!m_clock.isActive())
        m_clock.start();
    m_work.start([this, plan = m_session.plan(), id = open->id,
                  at = now()](const Background::Context& context) {
        const Run& of = *plan.runs.find(id);
        auto view = std::make_shared<const RunView>(makeRunView(plan, of, at));
        const auto failed = std::find_if(view->steps.begin(), view->steps.end(), [](const LiveStep& each) {
            return each.state == LiveState::Failed;
        });
        std::vector<FailureChoice> choices;
        if (failed != view->steps.end())
            choices = failureChoices(plan, of, failed->number, at);
        context.answer([this, view, choices] { take(view, choices); });
    });
}

void LiveRun::take(const std::shared_ptr<const RunView>& view, const std::vector<FailureChoice>& choices) {
    m_view = view;
    m_choices = choices;
    writeBoard();
    emit changed();
}

QString LiveRun::boardKey() const {
    const QString path = m_session.hasDocument() ? m_session.document().path() : QString();
    return QStringLiteral("exercise/boards/") + QString::fromLatin1(path.toUtf8().toHex());
}

void LiveRun::rememberBoard() const {
    if (m_board.isEmpty())
        QSettings().remove(boardKey());
    else
        QSettings().setValue(boardKey(), m_board);
}

void LiveRun::setBoard(const QString& path) {
    m_board = path;
    rememberBoard();
    writeBoard();
    emit changed();
}

void LiveRun::writeBoard() {
    const Run* open = run();
    if (!m_board.isEmpty() && open != nullptr && m_view != nullptr && !isReadOnly())
        writeBoard(*open, *m_view);
}

void LiveRun::writeBoard(const Run& run, const RunView& view) {
    try {
        writeStatusBoard(m_board, m_session.plan(), run, view);
        m_boardWritten = QDateTime::currentDateTimeUtc();
    } catch (...) {
        m_board.clear(); // told once, not every half minute
        emit m_session.failed(reportOf(std::current_exception()).sentence);
    }
}

QString LiveRun::setMoment(const QString& text) {
    m_moment.clear();
    const Run* open = run();
    if (open == nullptr || text.isEmpty())
        return {};
    try {
        QString note;
        timeNamed(m_session.plan(), *open, text, note);
        m_moment = text;
        return note;
    } catch (const InputError& error) {
        return error.text();
    }
}

bool LiveRun::enter(const std::function<void(Document&, const Run&, Seconds)>& what) {
    const Run* open = run();
    const bool done = open != nullptr && m_session.attempt([&](Document& document) {
        QString note;
        what(document, *open, m_moment.isEmpty() ? now() : timeNamed(document.plan(), *open, m_moment, note));
    });
    if (done && !m_moment.isEmpty()) {
        m_moment.clear();
        emit changed();
    }
    return done;
}

bool LiveRun::mark(int step, RunState state, const QString& note) {
    return enter([&](Document& document, const Run& run, Seconds at) {
        markStep(document, run.id, {step, state, at, m_who, note});
    });
}

bool LiveRun::log(LogKind kind, const QString& text, std::optional<Audience> audience) {
    LogEntry entry;
    entry.kind = kind;
    entry.audience = audience;
    if (!m_who.isEmpty())
        entry.by = m_who;
    if (!text.trimmed().isEmpty())
        entry.text = text.trimmed();
    return enter([&](Document& document, const Run& run, Seconds at) {
        entry.at = at;
        addToLog(document, run.id, entry);
    });
}

bool LiveRun::addEvidence(const QString& path) {
    return enter([&](Document& document, const Run& run, Seconds at) {
        addToLog(document, run.id, evidenceOf(path, at, m_who));
    });
}

bool LiveRun::chooseStrategy(const QString& component, RecoveryStrategy strategy, const QString& why) {
    LogEntry entry;
    entry.kind = LogKind::Strategy;
    entry.component = component;
    entry.strategy = strategy;
    if (!m_who.isEmpty())
        entry.by = m_who;
    if (!why.trimmed().isEmpty())
        entry.text = why.trimmed();
    return enter([&](Document& document, const Run& run, Seconds at) {
        entry.at = at;
        addToLog(document, run.id, entry);
    });
}

/// The board says how it ended.
bool LiveRun::finish(const RunEnd& end) {
    const Run* open = run();
    if (open == nullptr)
        return false;
    const RunId id = open->id;
    if (!m_session.attempt([&](Document& document) { finishRun(document, id, end); }))
        return false;
    if (const Run* ended = m_session.plan().runs.find(id); ended != nullptr && !m_board.isEmpty())
        writeBoard(*ended, makeRunView(m_session.plan(), *ended, end.at));
    m_board.clear();
    rememberBoard();
    return true;
}

} // namespace drawbridge
