// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/write_runbook.h"

#include "core/analysis/findings/findings.h"
#include "core/analysis/verification/verified_state.h"
#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/import/procedures/procedure_files.h"
#include "core/report/runbook/runbook_render.h"
#include "core/report/runbook/service_sheet.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

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

namespace {

// Pages are measured with fonts, which only a program with a screen has; without one nothing is printed.
bool canMeasure() {
    return qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
}

/// Whether an exercise or incident has proven the scenario, a sentence for the cover; empty: it is none of
/// the plan.
QString verifiedText(const Plan& plan, const Scenario& scenario) {
    if (plan.scenarios.find(scenario.id) == nullptr)
        return {};
    const Verification state = Verifications(plan).of(scenario.id);
    if (state.state == VerifiedState::Never)
        return OperationsTexts::tr("Never proven by an exercise.");
    const Run* run = plan.runs.find(state.run);
    const QString by =
        OperationsTexts::tr("%1 on %2")
            .arg(run != nullptr ? run->name : QString(), QLocale().toString(state.on, QLocale::ShortFormat));
    return state.state == VerifiedState::Holds
               ? OperationsTexts::tr("Verified by %1.").arg(by)
               : OperationsTexts::tr("Was verified by %1; this is lost: %2").arg(by, state.lostBecause);
}

runbook::Document madeOf(const PlanAnalysis& plan, const ScenarioAnalysis& scenario,
                         RunbookSettings settings) {
    if (settings.verified.isEmpty())
        settings.verified = verifiedText(plan.plan(), scenario.scenario);
    FindingSettings findings;
    findings.today = settings.date;
    findings.procedureVersions = shippedVersions();
    runbook::Document document = buildRunbook(scenario, findWeaknesses(plan, findings), settings);
    if (document.isCard && canMeasure())
        cutToOnePage(document);
    return document;
}

/// The language that the document is to be in; empty: that of the program.
QString languageOf(const Plan& plan, const RunbookSettings& settings) {
    if (!settings.language.isEmpty() || !plan.project.documents || !plan.project.documents->language)
        return settings.language;
    return choiceName(*plan.project.documents->language);
}

} // namespace

void cutToOnePage(runbook::Document& document) {
    std::size_t cut = 0;
    while (runbook::pageCount(document) > 1) {
        auto& blocks = document.sections.back().blocks;
        const auto last = std::find_if(blocks.rbegin(), blocks.rend(), [](const runbook::Block& block) {
            return std::holds_alternative<runbook::Table>(block);
        });
        if (last == blocks.rend() || std::get<runbook::Table>(*last).rows.size() <= 1)
            return;
        if (cut++ == 0)
            blocks.emplace_back(runbook::Paragraph{QString(), true});
        const auto table = std::find_if(blocks.rbegin(), blocks.rend(), [](const runbook::Block& block) {
            return std::holds_alternative<runbook::Table>(block);
        });
        std::get<runbook::Table>(*table).rows.pop_back();
        blocks.back() =
            runbook::Paragraph{OperationsTexts::tr("and %1 more: see the runbook").arg(cut), true};
    }
}

runbook::Document makeRunbook(const PlanAnalysis& plan, const ScenarioAnalysis& scenario,
                              const RunbookSettings& settings) {
    const QString language = languageOf(plan.plan(), settings);
    if (language.isEmpty() || language == textLanguage())
        return madeOf(plan, scenario, settings);
    // Reasons and names of steps are texts that the analysis makes.
    const InLanguage texts(language);
    ScheduleSettings schedule;
    schedule.incident = scenario.incident;
    const PlanAnalysis again = *analysePlan(plan.sharedGraph(), schedule);
    const ScenarioAnalysis* known = again.find(scenario.scenario.id);
    return madeOf(again,
                  known != nullptr ? *known : analyseScenario(scenario.graph, scenario.scenario, schedule),
                  settings);
}

runbook::Document makeServiceSheet(const PlanAnalysis& plan, int component, const ScenarioAnalysis* scenario,
                                   const RunbookSettings& settings) {
    const ScenarioAnalysis* shown =
        scenario != nullptr ? scenario : worstScenario(plan.scenarios(), component);
    constexpr std::size_t most = 9;
    constexpr std::size_t least = 1;
    for (std::size_t rows = most;; --rows) {
        runbook::Document sheet = buildServiceSheet(plan.graph(), component, shown, settings, rows);
        if (!canMeasure() || rows == least || runbook::pageCount(sheet) <= 1)
            return sheet;
    }
}

QByteArray renderRunbook(const runbook::Document& document, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    using Render = QByteArray (*)(const runbook::Document&);
    const Render render = ending == u"pdf"                        ? &runbook::renderPdf
                          : ending == u"html" || ending == u"htm" ? &runbook::renderHtml
                          : ending == u"md"                       ? &runbook::renderMarkdown
                          : ending == u"odt"                      ? &runbook::renderOdt
                                                                  : nullptr;
    if (render == nullptr)
        throw InputError(OperationsTexts::tr("Unknown file extension: use .pdf, .html, .md or .odt."),
                         {path, 0, 0});
    return render(document);
}

void writeRunbook(const runbook::Document& document, const QString& path) {
    writeWholeFile(path, renderRunbook(document, path));
}

} // namespace drawbridge
