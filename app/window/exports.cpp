// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exports.h"

#include "core/base/whole_file.h"
#include "core/import/plan_text.h"
#include "core/report/csv_export.h"
#include "core/report/diagram_builder.h"
#include "core/report/diagram_export.h"
#include "core/report/runbook_builder.h"
#include "core/report/runbook_render.h"

#include <QFileInfo>

namespace drawbridge {

namespace {

QByteArray renderRunbook(const runbook::Document& document, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"html" || ending == u"htm")
        return runbook::renderHtml(document);
    if (ending == u"md")
        return runbook::renderMarkdown(document);
    return runbook::renderPdf(document);
}

} // namespace

Exports::Exports(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    m_pool.setMaxThreadCount(1);
}

Exports::~Exports() {
    m_pool.waitForDone();
}

QString Exports::versionText(const Document& document) {
    const auto versions = document.versions();
    const qint64 edits = document.editsSinceVersion();
    if (versions.empty())
        return edits == 1 ? tr("Draft after 1 edit") : tr("Draft after %1 edits").arg(edits);
    const NamedVersion& last = versions.back();
    if (edits == 0)
        return tr("Version %1 · %2").arg(last.number).arg(last.name);
    return edits == 1 ? tr("Version %1 and 1 edit").arg(last.number)
                      : tr("Version %1 and %2 edits").arg(last.number).arg(edits);
}

void Exports::runbook(const QString& path) {
    const ScenarioAnalysis* shown = m_session.analysis();
    if (shown == nullptr) {
        emit m_session.failed(tr("Choose the scenario that the runbook is for."));
        return;
    }
    if (m_writing)
        return;
    m_writing = true;
    const RunbookSettings settings{
        versionText(m_session.document()), QDate::currentDate(), tr("Monday 00:00"), {}};
    m_pool.start([this, path, analysis = *shown, findings = m_session.findings(), settings] {
        QString wrong;
        try {
            writeWholeFile(path, renderRunbook(buildRunbook(analysis, findings, settings), path));
        } catch (const InputError& error) {
            wrong = error.text();
        } catch (const MachineError& error) {
            wrong = error.text();
        } catch (const std::exception& error) {
            wrong = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, path, wrong] {
                m_writing = false;
                if (!wrong.isEmpty()) {
                    emit m_session.failed(wrong);
                    return;
                }
                emit m_session.noticed(tr("The runbook is in %1.").arg(path));
                emit runbookWritten(path);
            },
            Qt::QueuedConnection);
    });
}

bool Exports::plan(const QString& path) {
    return m_session.attempt([&](Document&) {
        const Plan& plan = m_session.plan();
        DiagramOptions options;
        options.analysis = m_session.analysis();
        const auto page = plan.pages.isEmpty() ? std::nullopt : std::optional(plan.pages.at(0).id);
        const auto diagram = [&] { return buildDiagram(plan, page, options); };
        const Theme light = loadTheme(QStringLiteral("light"));
        const QString ending = QFileInfo(path).suffix().toLower();
        QByteArray content;
        if (ending == u"svg")
            content = diagramSvg(diagram(), light);
        else if (ending == u"png")
            content = diagramPng(diagram(), light, 2);
        else if (ending == u"pdf")
            content = diagramPdf(diagram(), light);
        else if (ending == u"dot")
            content = diagramDot(diagram());
        else if (ending == u"csv")
            content = csvOf(plan, EntityKind::Component);
        else
            content = writePlanText(plan);
        writeWholeFile(path, content);
        emit m_session.noticed(tr("Exported to %1.").arg(path));
    });
}

} // namespace drawbridge
