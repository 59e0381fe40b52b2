// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"
#include "core/store/project.h"
#include "tests/support/worked_plan.h"

#include <QTemporaryDir>

namespace drawbridge::testing {

inline Seconds minutes(qint64 n) {
    return Seconds(n * 60);
}

/// Planned: host 30…90, db 30…75…95, web 95…105; web is to be back by 110.
inline QByteArray runPlan() {
    return "sites:\n  - {name: Main, kind: on-premises}\n  - {name: Spare, kind: colocation}\n"
           "components:\n"
           "  - {name: host, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: "
           "[{name: Work, duration: 60m}]}}\n"
           "  - {name: db, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: "
           "[{name: Install, duration: 45m}, {name: Load, duration: 20m, if-not: Take the older dump}]}}\n"
           "  - {name: web, kind: server, site: Main, requires: [host, db], rto: 110m, recovery: {strategy: "
           "rebuild, to: Spare, steps: [{name: Start, duration: 10m}]}}\n"
           "scenarios:\n  - {name: Lost, fails: [{site: Main}], detection: 10m, declaration: 20m}\n"
           "exercises:\n  - {name: Spring, kind: simulation, scenario: Lost, due: 2026-04-20, every: 180d}\n";
}

/// A project with a run of the exercise that began ten hours ago.
class RunFixture {
public:
    explicit RunFixture(const QByteArray& body = runPlan())
        : m_document(createProject(path(), worked::plan(body), QStringLiteral("Create"))) {
        start();
    }

    QString path() const { return m_folder.filePath(QStringLiteral("run.drplan")); }
    Document& document() { return *m_document; }
    void close() { m_document.reset(); }

    void start() {
        NewRun run;
        run.exercise = m_document->plan().exercises.at(0).id;
        run.date = QDateTime::currentDateTimeUtc().addSecs(-10 * 3600);
        m_run = startRun(*m_document, run);
    }
    const Run& run() const { return *m_document->plan().runs.find(m_run); }
    RunView view(qint64 minute) const { return makeRunView(m_document->plan(), run(), minutes(minute)); }

    void mark(const char* step, RunState state, qint64 minute) {
        StepMark mark;
        mark.step = stepNamed(m_document->plan(), run(), QString::fromUtf8(step));
        mark.state = state;
        mark.at = minutes(minute);
        markStep(*m_document, m_run, mark);
    }
    void log(LogKind kind, qint64 minute) {
        LogEntry entry;
        entry.kind = kind;
        entry.at = minutes(minute);
        addToLog(*m_document, m_run, entry);
    }
    void finish(qint64 minute) {
        RunEnd end;
        end.at = minutes(minute);
        finishRun(*m_document, m_run, end);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    RunId m_run = RunId(0);
};

} // namespace drawbridge::testing
