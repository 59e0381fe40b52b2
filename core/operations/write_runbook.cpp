// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/write_runbook.h"

#include "core/analysis/findings/findings.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/import/procedures/procedure_files.h"
#include "core/report/runbook/runbook_render.h"
#include "core/report/runbook/service_sheet.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace drawbridge {

QString versionText(const Document& document) {
    const auto versions = document.versions();
    const int edits = static_cast<int>(document.editsSinceVersion());
    if (versions.empty())
        return edits == 1 ? OperationsTexts::tr("Draft after 1 edit")
                          : OperationsTexts::tr("Draft after %1 edits").arg(edits);
    const NamedVersion& last = versions.back();
    if (edits == 0)
        return OperationsTexts::tr("Version %1 · %2").arg(last.number).arg(last.name);
    return edits == 1 ? OperationsTexts::tr("Version %1 and 1 edit").arg(last.number)
                      : OperationsTexts::tr("Version %1 and %2 edits").arg(last.number).arg(edits);
}

runbook::Document makeRunbook(const PlanAnalysis& plan, const ScenarioAnalysis& scenario,
                              const RunbookSettings& settings) {
    FindingSettings findings;
    findings.today = settings.date;
    findings.procedureVersions = shippedVersions();
    return buildRunbook(scenario, findWeaknesses(plan, findings), settings);
}

runbook::Document makeServiceSheet(const PlanAnalysis& plan, int component, const ScenarioAnalysis* scenario,
                                   const RunbookSettings& settings) {
    const ScenarioAnalysis* shown =
        scenario != nullptr ? scenario : worstScenario(plan.scenarios(), component);
    // Pages are measured with fonts, which only a program with a screen has; without one nothing is printed.
    const bool canMeasure = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
    constexpr std::size_t most = 9;
    constexpr std::size_t least = 1;
    for (std::size_t rows = most;; --rows) {
        runbook::Document sheet = buildServiceSheet(plan.graph(), component, shown, settings, rows);
        if (!canMeasure || rows == least || runbook::pageCount(sheet) <= 1)
            return sheet;
    }
}

QByteArray renderRunbook(const runbook::Document& document, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    using Render = QByteArray (*)(const runbook::Document&);
    const Render render = ending == u"pdf"                        ? &runbook::renderPdf
                          : ending == u"html" || ending == u"htm" ? &runbook::renderHtml
                          : ending == u"md"                       ? &runbook::renderMarkdown
                                                                  : nullptr;
    if (render == nullptr)
        throw InputError(OperationsTexts::tr("Unknown file extension: use .pdf, .html or .md."),
                         {path, 0, 0});
    return render(document);
}

void writeRunbook(const runbook::Document& document, const QString& path) {
    writeWholeFile(path, renderRunbook(document, path));
}

} // namespace drawbridge
