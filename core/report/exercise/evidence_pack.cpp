// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exercise/evidence_pack.h"

#include "core/report/exercise/evidence_parts.h"
#include "core/report/exercise/exercise_texts.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

using namespace evidence_pack;
using Proven = decltype(Verification::state);

/// What is shown, then what is not, each with its name.
QString answerText(const AnsweredControl& answered) {
    if (!answered.isShown()) {
        QString text = EvidenceTexts::tr("Nothing in this project shows it.");
        for (const Evidence& evidence : answered.evidence)
            text += u'\n' + evidence.statement;
        return text;
    }
    QStringList lines;
    for (const Evidence& evidence : answered.evidence) {
        if (evidence.isShown)
            lines += EvidenceTexts::tr("%1: %2").arg(evidence.title, evidence.statement);
    }
    for (const Evidence& evidence : answered.evidence) {
        if (!evidence.isShown)
            lines += EvidenceTexts::tr("Not shown – %1: %2").arg(evidence.title, evidence.statement);
    }
    return lines.join(u'\n');
}

Section controlsSection(const std::vector<AnsweredControl>& answered) {
    Section section{
        EvidenceTexts::tr("Controls"),
        EvidenceTexts::tr("What is asked is told in our own words; the texts of the standards decide."),
        true,
        {}};
    QString framework;
    for (const AnsweredControl& one : answered) {
        if (one.control.framework != framework || section.blocks.empty()) {
            framework = one.control.framework;
            section.blocks.emplace_back(Heading{framework});
            runbook::Table table;
            table.columns = {EvidenceTexts::tr("Control"), EvidenceTexts::tr("What it asks"),
                             EvidenceTexts::tr("What this project shows")};
            table.widths = {1.3, 2.2, 3.4};
            section.blocks.emplace_back(std::move(table));
        }
        Cell answer = cell(answerText(one));
        answer.missed = !one.isShown();
        std::get<runbook::Table>(section.blocks.back())
            .rows.push_back(
                {strong(one.control.control + u'\n' + one.control.title), cell(one.control.asks), answer});
    }
    return section;
}

Section sources(const std::vector<AnsweredControl>& answered, const EvidenceInput& input) {
    Section section{EvidenceTexts::tr("Sources"),
                    EvidenceTexts::tr("Looked up in %1, perhaps changed since.").arg(input.lookedUp),
                    false,
                    {}};
    runbook::Table table;
    table.columns = {EvidenceTexts::tr("Document"), EvidenceTexts::tr("Date")};
    table.widths = {4, 1.6};
    std::set<QString> told;
    for (const AnsweredControl& one : answered) {
        if (told.insert(one.control.source).second)
            table.rows.push_back({cell(one.control.source), cell(one.control.sourceDate)});
    }
    table.whenEmpty = EvidenceTexts::tr("None.");
    section.blocks.emplace_back(std::move(table));
    return section;
}

std::vector<runbook::Figure> headlines(const std::vector<AnsweredControl>& answered,
                                       const EvidenceInput& input) {
    const auto shown = std::count_if(answered.begin(), answered.end(),
                                     [](const AnsweredControl& one) { return one.isShown(); });
    const auto proven = std::count_if(input.scenarios.begin(), input.scenarios.end(),
                                      [](const Verification& one) { return one.state == Proven::Holds; });
    int open = 0;
    int overdue = 0;
    for (const CorrectiveAction& action : input.plan().correctiveActions) {
        open += action.closed ? 0 : 1;
        overdue += !action.closed && action.due && *action.due < input.today ? 1 : 0;
    }
    const Run* last = lastRun(input.plan());
    return {{EvidenceTexts::tr("Controls with evidence"),
             EvidenceTexts::tr("%1 of %2").arg(shown).arg(answered.size()),
             EvidenceTexts::tr("some of them in part"), false},
            {EvidenceTexts::tr("Scenarios proven"),
             EvidenceTexts::tr("%1 of %2").arg(proven).arg(input.scenarios.size()),
             EvidenceTexts::tr("and unchanged since"), false},
            {EvidenceTexts::tr("Last run"),
             last != nullptr ? last->date.date().toString(Qt::ISODate) : EvidenceTexts::tr("none"),
             last != nullptr ? resultText(*last) : QString(), last == nullptr},
            {EvidenceTexts::tr("Open actions"), QString::number(open),
             EvidenceTexts::tr("%1 overdue").arg(overdue), overdue > 0}};
}

} // namespace

runbook::Document buildEvidencePack(const std::vector<Control>& controls, const EvidenceInput& input) {
    const std::vector<AnsweredControl> answered = answerControls(controls, input);
    runbook::Document document;
    document.kind = EvidenceTexts::tr("Evidence for an audit");
    document.plan = input.plan().project.name;
    document.scenario = EvidenceTexts::tr("Plan, exercises and what follows from them");
    document.organisation = input.plan().project.organisation.value_or(QString());
    document.version = input.version;
    document.date = dayText(input.today);
    //: The language code of the translation, e.g. de.
    document.language = EvidenceTexts::tr("en");
    document.classification = EvidenceTexts::tr("Confidential");
    document.summary = EvidenceTexts::tr(
        "What this project can show of its recovery plan, by the controls that people are asked about. It "
        "shows what was recorded; whether that is enough is for the auditor to say.");
    document.coverFigures = headlines(answered, input);
    document.sections = {controlsSection(answered), versions(input), exercises(input), actions(input),
                         coverage(input),           verified(input), backups(input),   changes(input),
                         sources(answered, input)};
    return document;
}

} // namespace drawbridge
