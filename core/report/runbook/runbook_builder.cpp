// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_builder.h"

#include "core/analysis/drift/drift_state.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/report/runbook/own_sections.h"
#include "core/report/runbook/runbook_parts.h"
#include "core/report/runbook/runbook_sections.h"

#include <QSet>

#include <algorithm>
#include <iterator>
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
                .arg(dayText(*summary.oldest));
    return sentences.join(u' ');
}

} // namespace

std::vector<runbook::Figure> mainFigures(const RunbookInput& source) {
    const ScenarioSummary summary = summarise(source.analysis);
    return {headline(summary.back), headline(summary.target), headline(summary.dataLost),
            headline(summary.cost)};
}

QString dayText(const QDate& day) {
    const QLocale locale = textLocale();
    return locale.toString(day, locale.language() == QLocale::German ? QStringLiteral("d. MMMM yyyy")
                                                                     : QStringLiteral("d MMMM yyyy"));
}

QString backText(const Estimated<Seconds>& rto) {
    if (rto.isInfinite())
        return RunbookTexts::tr("not recoverable");
    if (const auto known = rto.known())
        return elapsed(*known);
    const auto least = rto.atLeast();
    return least && least->count() > 0 ? RunbookTexts::tr("from %1").arg(elapsed(*least))
                                       : RunbookTexts::tr("unknown when");
}

namespace {

/// Findings that bear on the scenario: its own, and of those of the whole plan the ones about something that
/// it affects or that the recovery uses.
class Relevance {
public:
    explicit Relevance(const ScenarioAnalysis& analysis) : m_analysis(analysis) {
        const Plan& plan = analysis.plan();
        for (const ComponentResult& result : analysis.components) {
            if (result.state != ImpactState::Unaffected)
                addComponent(result.component);
        }
        for (const ComponentRecovery& recovery : analysis.tasks.components) {
            if (recovery.target)
                m_parts.insert(refTo(plan.sites.at(*recovery.target).id));
            if (recovery.targetHost)
                addComponent(*recovery.targetHost);
        }
        for (std::size_t i = 0; i < analysis.impact.siteLost.size(); ++i) {
            if (analysis.impact.siteLost[i])
                m_parts.insert(refTo(plan.sites.at(static_cast<int>(i)).id));
        }
        for (const RecoveryStep& step : analysis.tasks.steps) {
            for (const TeamDemand& demand : step.teams)
                m_parts.insert(refTo(plan.teams.at(demand.team).id));
        }
    }

    bool bears(const Finding& finding) const {
        if (!finding.scenario.isEmpty())
            return finding.scenario == m_analysis.scenario.name;
        if (finding.entities.empty())
            return true;
        const EntityRef& place = finding.entities.front();
        if (place == EntityRef(refTo(m_analysis.scenario.id)))
            return true;
        const bool isPart = place.kind == EntityKind::Component || place.kind == EntityKind::Site ||
                            place.kind == EntityKind::Team || place.kind == EntityKind::Scenario;
        if (!isPart)
            return true;
        return m_parts.contains(place);
    }

private:
    void addComponent(int index) {
        const Component& component = m_analysis.graph->component(index);
        m_parts.insert(refTo(component.id));
        if (component.host)
            m_parts.insert(refTo(*component.host));
        if (component.recovery && component.recovery->standby)
            m_parts.insert(refTo(*component.recovery->standby));
        for (const DataCopy& copy : component.copies) {
            if (copy.at.component)
                m_parts.insert(refTo(*copy.at.component));
            else if (copy.at.site)
                m_parts.insert(refTo(*copy.at.site));
        }
    }

    const ScenarioAnalysis& m_analysis;
    QSet<EntityRef> m_parts;
};

std::vector<Finding> bearingOn(const std::vector<Finding>& findings, const ScenarioAnalysis& analysis) {
    const Relevance relevance(analysis);
    std::vector<Finding> relevant;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(relevant),
                 [&relevance](const Finding& finding) { return relevance.bears(finding); });
    return relevant;
}

/// Nobody wants to read in a disaster that the project has no name.
QString titleOf(const ProjectSettings& project) {
    const QString& name = project.name;
    const bool isUnnamed = name.trimmed().isEmpty() || name == QStringLiteral("New project") ||
                           name == StartTexts::tr("New project");
    return isUnnamed ? project.organisation.value_or(QString()) : name;
}

QString summaryOf(const Document& document) {
    const auto has = [&document](const char16_t* key) {
        return std::find_if(document.sections.begin(), document.sections.end(),
                            [key](const Section& section) { return section.key == QStringView(key); }) !=
               document.sections.end();
    };
    QString text = RunbookTexts::tr("What to do if this happens: %1.").arg(document.scenario);
    if (has(u"decide") && has(u"steps"))
        text += u' ' + RunbookTexts::tr("Write down the time, read “%1”, then follow “%2” in its order.")
                           .arg(RunbookTexts::tr("Decide"), RunbookTexts::tr("Recovery steps"));
    return text;
}

} // namespace

} // namespace runbook_parts

runbook::Document buildRunbook(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                               const RunbookSettings& settings) {
    using namespace runbook_parts;
    const std::vector<Finding> relevant = bearingOn(findings, analysis);
    const RunbookInput source{analysis, relevant, settings};
    runbook::Document document;
    const ProjectSettings& project = analysis.plan().project;
    const DocumentSettings look = project.documents.value_or(DocumentSettings());
    document.plan = titleOf(project);
    document.scenario = analysis.scenario.name;
    document.organisation = project.organisation.value_or(QString());
    document.version = settings.version;
    document.date = dayText(settings.date);
    document.language = textLanguage();
    document.classification = RunbookTexts::tr("Confidential");
    document.kind = RunbookTexts::tr("Disaster recovery runbook");
    document.header = look.header.value_or(QString());
    document.logo = logoOf(analysis.plan());
    document.verified = settings.verified;
    document.coverBoxes = {incidentBox()};
    if (settings.reader.kind == RunbookFor::Kind::All)
        document.sections =
            makeSections(source, settings.sections.isEmpty() ? look.sections : settings.sections);
    else
        makeVariant(source, document);
    document.summary = summaryOf(document);
    if (const QString verified = runbook_parts::verifiedSentences(analysis.plan(), settings.date);
        !verified.isEmpty())
        document.summary += u' ' + verified;
    return document;
}

} // namespace drawbridge
