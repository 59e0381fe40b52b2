// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export/exercise_documents.h"

#include "core/operations/exercise/evidence.h"
#include "core/operations/write_runbook.h"
#include "core/report/exercise/run_report.h"

namespace drawbridge {

ExerciseDocuments::ExerciseDocuments(Session& session, QObject* parent)
    : QObject(parent), m_session(session) {
    connect(&m_writing, &Background::failed, this,
            [this](const ErrorReport& report) { emit m_session.failed(report.sentence); });
}

ExerciseDocuments::~ExerciseDocuments() {
    m_writing.waitForDone();
}

void ExerciseDocuments::write(std::function<runbook::Document()> make, const QString& path,
                              const QString& said) {
    if (m_writing.isRunning())
        return;
    m_writing.start([this, make = std::move(make), path, said](const Background::Context& context) {
        writeRunbook(make(), path);
        context.answer([this, path, said] {
            emit m_session.noticed(said.arg(path));
            emit written(path);
        });
    });
}

void ExerciseDocuments::report(RunId run, const QString& path) {
    const RunReportSettings settings{versionText(m_session.document()), QDate::currentDate()};
    if (m_session.plan().runs.find(run) == nullptr)
        return;
    write([plan = m_session.plan(), run,
           settings] { return buildRunReport(plan, *plan.runs.find(run), settings); },
          path, tr("Report saved as %1."));
}

void ExerciseDocuments::evidence(const QString& path) {
    const auto results = m_session.results();
    if (results == nullptr) {
        emit m_session.failed(tr("The plan is still being analysed; try again in a moment."));
        return;
    }
    // The document belongs to this thread, so what is taken from it is taken here.
    auto input = std::make_shared<EvidenceInput>(
        evidenceOf(results->plan, &m_session.document(), QDate::currentDate()));
    write([input, results] { return makeEvidencePack(*input); }, path, tr("Evidence pack saved as %1."));
}

void ExerciseDocuments::tabletop(TabletopSettings settings, const QString& path) {
    const ScenarioAnalysis* shown = m_session.analysis();
    if (shown == nullptr) {
        emit m_session.failed(tr("Choose a scenario first: the tabletop exercise is about it."));
        return;
    }
    settings.version = versionText(m_session.document());
    settings.date = QDate::currentDate();
    write([analysis = *shown, findings = m_session.findings(),
           settings] { return buildTabletop(analysis, findings, settings); },
          path, tr("Tabletop exercise saved as %1."));
}

} // namespace drawbridge
