// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_builder.h"

#include "core/analysis/drift/drift_state.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_parts.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace runbook_parts {

std::vector<int> downInOrder(const ScenarioAnalysis& analysis) {
    std::vector<int> down;
    for (const ComponentRecovery& recovery : analysis.tasks.components)
        down.push_back(recovery.component);
    std::stable_sort(down.begin(), down.end(), [&analysis](int a, int b) {
        const auto rank = [&analysis](int component) {
            const auto& rto = analysis.components[static_cast<std::size_t>(component)].estimatedRto;
            return std::tuple(rto.isInfinite(), !rto.isKnown(), rto.atLeast().value_or(Seconds(0)));
        };
        return rank(a) < rank(b);
    });
    return down;
}

namespace {

runbook::Figure headline(const drawbridge::Figure& figure) {
    return {figure.label, figure.value, figure.note, figure.tone == Tone::Bad};
}

/// Whether the machines are known to be as this runbook takes them to be; nothing for a plan that has none.
QString verifiedSentences(const Plan& plan, const QDate& date) {
    const VerifiedSummary summary = verifiedSummary(plan, date);
    if (summary.verified + summary.drifted + summary.neverChecked == 0)
        return {};
    QStringList sentences;
    if (summary.drifted > 0) {
        QStringList names;
        for (const ComponentId id : summary.drifting)
            names += plan.components.find(id)->name;
        constexpr qsizetype most = 4;
        const QString shown = names.mid(0, most).join(QStringLiteral(", ")) +
                              (names.size() > most ? QStringLiteral(" …") : QString());
        sentences += RunbookTexts::tr("NOT VERIFIED: what runs differs from what this runbook assumes (%1).")
                         .arg(shown);
    }
    if (summary.neverChecked > 0)
        sentences += summary.verified + summary.drifted == 0
                         ? RunbookTexts::tr("The plan was never held against the machines.")
                         : RunbookTexts::tr("%n component(s) were never held against the machines.", nullptr,
                                            summary.neverChecked);
    if (summary.drifted + summary.neverChecked == 0)
        sentences +=
            RunbookTexts::tr("The machines were as this runbook assumes when they were checked, last on %1.")
                .arg(QLocale().toString(*summary.oldest, QStringLiteral("d MMMM yyyy")));
    return sentences.join(u' ');
}

} // namespace

std::vector<runbook::Figure> mainFigures(const RunbookInput& source) {
    const ScenarioSummary summary = summarise(source.analysis);
    return {headline(summary.back), headline(summary.target), headline(summary.dataLost),
            headline(summary.cost)};
}

} // namespace runbook_parts

runbook::Document buildRunbook(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                               const RunbookSettings& settings) {
    using namespace runbook_parts;
    const std::vector<Finding> relevant = findingsOf(findings, analysis.scenario.name);
    const RunbookInput source{analysis, relevant, settings};
    runbook::Document document;
    const ProjectSettings& project = analysis.plan().project;
    document.plan = project.name;
    document.scenario = analysis.scenario.name;
    document.organisation = project.organisation.value_or(QString());
    document.version = settings.version;
    document.date = QLocale().toString(settings.date, QStringLiteral("d MMMM yyyy"));
    //: The language code of the translation, e.g. de.
    document.language = RunbookTexts::tr("en");
    document.classification = RunbookTexts::tr("Confidential");
    document.summary = RunbookTexts::tr("What to do if this happens: %1. Read section 1 first, then follow "
                                        "the steps in section 6 in order. All times count from the incident.")
                           .arg(analysis.scenario.name);
    if (const QString verified = runbook_parts::verifiedSentences(analysis.plan(), settings.date);
        !verified.isEmpty())
        document.summary += u' ' + verified;
    document.coverFigures = mainFigures(source);
    document.sections = {decision(source),
                         scope(source),
                         topology(source),
                         lost(source),
                         order(source),
                         steps(source),
                         targets(source),
                         network(source),
                         validation(source),
                         exposure(source),
                         runbook_parts::findings(source),
                         inventory(source),
                         signOff(source)};
    if (std::optional<Section> assumed = assumptions(source)) {
        constexpr int afterTargets = 7;
        document.sections.insert(document.sections.begin() + afterTargets, std::move(*assumed));
    }
    return document;
}

} // namespace drawbridge
