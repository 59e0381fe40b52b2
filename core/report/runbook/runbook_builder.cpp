// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_builder.h"

#include "core/base/texts.h"
#include "core/report/runbook/runbook_parts.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace runbook_parts {

std::vector<int> hitInOrder(const ScenarioAnalysis& analysis) {
    std::vector<int> hit;
    for (const ComponentRecovery& recovery : analysis.tasks.components)
        hit.push_back(recovery.component);
    std::stable_sort(hit.begin(), hit.end(), [&analysis](int a, int b) {
        const auto& x = analysis.components[static_cast<std::size_t>(a)].estimatedRto;
        const auto& y = analysis.components[static_cast<std::size_t>(b)].estimatedRto;
        if (x.has_value() != y.has_value())
            return x.has_value();
        return x && *x < *y;
    });
    return hit;
}

namespace {

/// The hit component furthest over its RTO, else the one nearest to it.
const ComponentResult* worstTarget(const ScenarioAnalysis& analysis) {
    const ComponentResult* worst = nullptr;
    const auto excess = [](const ComponentResult& r) {
        return r.estimatedRto ? (*r.estimatedRto - *r.rtoTarget).count() : std::numeric_limits<qint64>::max();
    };
    for (const ComponentResult& r : analysis.components) {
        const bool hit = r.state == ImpactState::Lost || r.state == ImpactState::Disabled;
        if (hit && r.rtoTarget && (worst == nullptr || excess(r) > excess(*worst)))
            worst = &r;
    }
    return worst;
}

Figure everythingBack(const Source& s) {
    Figure figure{RunbookTexts::tr("Everything back"), orDash(s.analysis.schedule.makespan), {}, false};
    int lostForGood = 0;
    for (const ComponentRecovery& recovery : s.analysis.tasks.components)
        lostForGood += recovery.notRecoverableBecause.isEmpty() ? 0 : 1;
    if (lostForGood > 0) {
        figure.label = RunbookTexts::tr("Recoverable part back");
        figure.note = RunbookTexts::tr("components not recoverable: %1").arg(lostForGood);
        figure.missed = true;
    } else if (s.analysis.schedule.provenOptimal) {
        figure.note = RunbookTexts::tr("no schedule is shorter");
    } else {
        figure.note = RunbookTexts::tr("not under %1").arg(durationText(s.analysis.schedule.lowerBound));
    }
    return figure;
}

Figure targetFigure(const Source& s) {
    const ComponentResult* worst = worstTarget(s.analysis);
    if (worst == nullptr)
        return {RunbookTexts::tr("RTO targets"), RunbookTexts::tr("none set"),
                RunbookTexts::tr("no hit component has one"), false};
    const QString& name = s.name(worst->component);
    if (!worst->estimatedRto)
        return {RunbookTexts::tr("%1 back in").arg(name), RunbookTexts::tr("never"),
                RunbookTexts::tr("it is not recoverable"), true};
    const Seconds over = *worst->estimatedRto - *worst->rtoTarget;
    const QString target = durationText(*worst->rtoTarget);
    return {RunbookTexts::tr("%1 back in").arg(name), durationText(*worst->estimatedRto),
            worst->missesRto ? RunbookTexts::tr("target %1: missed by %2").arg(target, durationText(over))
                             : RunbookTexts::tr("target %1: met").arg(target),
            worst->missesRto};
}

Figure dataFigure(const Source& s) {
    const auto& own = s.analysis.dataLoss.own;
    int worst = -1;
    for (int i = 0; i < static_cast<int>(own.size()); ++i) {
        const auto& value = own[static_cast<std::size_t>(i)];
        const auto& best =
            worst < 0 ? std::optional<Seconds>(Seconds(0)) : own[static_cast<std::size_t>(worst)];
        if ((!value && (worst < 0 || best)) || (value && best && *value > *best))
            worst = i;
    }
    if (worst < 0)
        return {RunbookTexts::tr("Data lost"), RunbookTexts::tr("none"), RunbookTexts::tr("no data are lost"),
                false};
    const auto& loss = own[static_cast<std::size_t>(worst)];
    const auto& result = s.analysis.components[static_cast<std::size_t>(worst)];
    const QString note =
        result.rpoTarget
            ? RunbookTexts::tr("%1, %2 allowed").arg(s.name(worst), durationText(*result.rpoTarget))
            : s.name(worst);
    return {RunbookTexts::tr("Data lost"), loss ? durationText(*loss) : RunbookTexts::tr("all"), note,
            result.missesRpo || !loss};
}

Figure contractFigure(const Source& s) {
    QStringList clients;
    for (const ContractExposure& c : s.analysis.exposure.contracts) {
        if (c.total.minor > 0)
            clients += s.plan().contracts.at(c.contract).client;
    }
    const QString note = s.plan().contracts.isEmpty() ? RunbookTexts::tr("no contracts in the plan")
                         : clients.isEmpty()          ? RunbookTexts::tr("no client has a claim")
                                                      : clients.join(QStringLiteral(", "));
    return {RunbookTexts::tr("Contracts"), moneyText(s.plan(), s.analysis.exposure.total), note,
            s.analysis.exposure.total.minor > 0};
}

} // namespace

std::vector<Figure> mainFigures(const Source& source) {
    return {everythingBack(source), targetFigure(source), dataFigure(source), contractFigure(source)};
}

} // namespace runbook_parts

runbook::Document buildRunbook(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                               const RunbookSettings& settings) {
    using namespace runbook_parts;
    std::vector<Finding> relevant;
    for (const Finding& finding : findings) {
        if (finding.scenario.isEmpty() || finding.scenario == analysis.scenario.name)
            relevant.push_back(finding);
    }
    const Source source{analysis, relevant, settings};
    runbook::Document document;
    const ProjectSettings& project = analysis.plan().project;
    document.plan = project.name;
    document.scenario = analysis.scenario.name;
    document.organisation = project.organisation.value_or(QString());
    document.version = settings.version;
    document.date = QLocale().toString(settings.date, QStringLiteral("d MMMM yyyy"));
    //: The code of the language that this text is translated to, such as de.
    document.language = RunbookTexts::tr("en");
    document.classification = RunbookTexts::tr("Confidential");
    document.summary =
        RunbookTexts::tr(
            "What to do when this happens: %1. Read section 1 first, then follow the steps of section 6 in "
            "order. Times count from the incident.")
            .arg(analysis.scenario.name);
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
    return document;
}

} // namespace drawbridge
