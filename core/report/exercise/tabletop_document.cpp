// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exercise/document_parts.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/tabletop.h"

#include <QLocale>

namespace drawbridge {

namespace {

using namespace exercise_parts;

QString difficultyText(Difficulty difficulty) {
    switch (difficulty) {
    case Difficulty::Easy:
        return TabletopTexts::tr("Easy");
    case Difficulty::Normal:
        return TabletopTexts::tr("Normal");
    case Difficulty::Hard:
        break;
    }
    return TabletopTexts::tr("Hard");
}

QString forWhomText(const Inject& inject) {
    return inject.forWhom.isEmpty() ? TabletopTexts::tr("Everybody")
                                    : inject.forWhom.join(QStringLiteral(", "));
}

QString bulleted(const QStringList& lines) {
    QStringList all;
    for (const QString& line : lines)
        all += QStringLiteral("· ") + line;
    return all.join(u'\n');
}

Section howTo(const Tabletop& tabletop, const TabletopSettings& settings) {
    Section section{TabletopTexts::tr("Facilitator: how to run it"),
                    TabletopTexts::tr("This part is for the facilitator alone. It has the answers."),
                    true,
                    {}};
    section.blocks.emplace_back(
        Figures{{{TabletopTexts::tr("Length"), durationText(settings.length), QString(), false},
                 {TabletopTexts::tr("Injects"), QString::number(tabletop.injects.size()), QString(), false},
                 {TabletopTexts::tr("Gaps of the plan"), QString::number(tabletop.gaps),
                  TabletopTexts::tr("where it has no answer"), tabletop.gaps > 0},
                 {TabletopTexts::tr("Difficulty"), difficultyText(settings.difficulty),
                  TabletopTexts::tr("seed %1").arg(settings.seed), false}}});
    section.blocks.emplace_back(CheckList{
        {TabletopTexts::tr(
             "Print the participants' part on one side, cut it at the injects, and hand them out one "
             "at a time."),
         TabletopTexts::tr("Tell everybody that it is an exercise, and that nobody outside is called."),
         TabletopTexts::tr(
             "Read an inject aloud at its time; let people answer from the plan before you help."),
         TabletopTexts::tr("Write down what was decided, by whom, and what nobody knew."),
         TabletopTexts::tr(
             "Keep the last quarter of an hour for lessons and corrective actions, each with an owner "
             "and a date.")}});
    section.blocks.emplace_back(Paragraph{
        TabletopTexts::tr(
            "The answers are what the plan says and no more. “This is a gap” means that the plan says "
            "nothing: what the participants find then is a corrective action."),
        true});
    section.blocks.emplace_back(Heading{TabletopTexts::tr("Schedule")});
    runbook::Table table;
    table.columns = {TabletopTexts::tr("At"), TabletopTexts::tr("In the story"), TabletopTexts::tr("Inject"),
                     TabletopTexts::tr("For"), TabletopTexts::tr("The plan")};
    table.widths = {0.7, 1.1, 3.2, 1.8, 1};
    for (std::size_t i = 0; i < tabletop.injects.size(); ++i) {
        const Inject& inject = tabletop.injects[i];
        table.rows.push_back(
            {right(clockText(inject.at)), right(elapsed(inject.story)),
             strong(QStringLiteral("%1 %2").arg(i + 1).arg(inject.title)), cell(forWhomText(inject)),
             inject.isGap ? missed(TabletopTexts::tr("gap")) : cell(TabletopTexts::tr("answers"))});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section facilitatorInjects(const Tabletop& tabletop) {
    Section section{TabletopTexts::tr("Facilitator: injects and answers"), QString(), true, {}};
    for (std::size_t i = 0; i < tabletop.injects.size(); ++i) {
        const Inject& inject = tabletop.injects[i];
        section.blocks.emplace_back(
            Heading{QStringLiteral("%1 · %2 · %3").arg(i + 1).arg(clockText(inject.at), inject.title)});
        runbook::Table table;
        table.widths = {1, 5};
        table.rows = {
            {strong(TabletopTexts::tr("Told")), cell(inject.told)},
            {strong(TabletopTexts::tr("For")), cell(TabletopTexts::tr("%1 · %2 after the incident")
                                                        .arg(forWhomText(inject), elapsed(inject.story)))},
            {strong(TabletopTexts::tr("Questions")), cell(bulleted(inject.questions))},
            {strong(TabletopTexts::tr("The plan")), cell(inject.answer)}};
        section.blocks.emplace_back(std::move(table));
    }
    return section;
}

Section weakPoints(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings) {
    Section section{
        TabletopTexts::tr("Facilitator: weak points"),
        TabletopTexts::tr("What the checks of the plan find in this scenario, to be brought up where it "
                          "fits."),
        false,
        {}};
    runbook::Table table;
    table.columns = {TabletopTexts::tr("Rule"), TabletopTexts::tr("What is weak"),
                     TabletopTexts::tr("To mend it")};
    table.widths = {0.8, 4, 2.4};
    table.whenEmpty = TabletopTexts::tr("None is found.");
    constexpr std::size_t most = 20;
    std::size_t left = 0;
    for (const Finding& finding : findingsOf(findings, analysis.scenario.name)) {
        if (finding.severity == Severity::Note)
            continue;
        if (table.rows.size() == most) {
            ++left;
            continue;
        }
        table.rows.push_back({cell(finding.id), cell(finding.message), cell(finding.fix)});
    }
    section.blocks.emplace_back(std::move(table));
    if (left > 0)
        section.blocks.emplace_back(Paragraph{TabletopTexts::tr("and %1 more").arg(left), true});
    return section;
}

Section participants(const Tabletop& tabletop) {
    Section section{TabletopTexts::tr("Participants: the situation"),
                    TabletopTexts::tr("An exercise. You work with the plan as it is."),
                    true,
                    {}};
    section.blocks.emplace_back(Paragraph{tabletop.situation});
    section.blocks.emplace_back(
        CheckList{{TabletopTexts::tr("Say what you would do, with what, and whom you would call."),
                   TabletopTexts::tr("Find it in the plan; if it is not there, say so."),
                   TabletopTexts::tr("Note what you decide, and what you are missing.")}});
    return section;
}

Section handOuts(const Tabletop& tabletop) {
    Section section{TabletopTexts::tr("Participants: injects"),
                    TabletopTexts::tr("To be handed out one at a time."),
                    true,
                    {}};
    for (std::size_t i = 0; i < tabletop.injects.size(); ++i) {
        const Inject& inject = tabletop.injects[i];
        // The title would tell what it is about.
        section.blocks.emplace_back(Heading{
            TabletopTexts::tr("Inject %1 · %2 after the incident").arg(i + 1).arg(elapsed(inject.story))});
        runbook::Table table;
        table.widths = {1, 5};
        table.rows = {{strong(TabletopTexts::tr("For")), cell(forWhomText(inject))},
                      {strong(TabletopTexts::tr("What happens")), cell(inject.told)},
                      {strong(TabletopTexts::tr("Questions")), cell(bulleted(inject.questions))},
                      {strong(TabletopTexts::tr("Notes")), cell(QStringLiteral("\n\n\n"))}};
        section.blocks.emplace_back(std::move(table));
    }
    return section;
}

} // namespace

runbook::Document buildTabletop(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                                const TabletopSettings& settings) {
    const Tabletop tabletop = makeTabletop(analysis, findings, settings);
    runbook::Document document;
    document.kind = TabletopTexts::tr("Tabletop exercise");
    document.plan = analysis.plan().project.name;
    document.scenario = analysis.scenario.name;
    document.organisation = analysis.plan().project.organisation.value_or(QString());
    document.version = settings.version;
    document.date = QLocale().toString(settings.date, QStringLiteral("d MMMM yyyy"));
    //: The language code of the translation, e.g. de.
    document.language = TabletopTexts::tr("en");
    document.classification = TabletopTexts::tr("Confidential: sections 1 to 3 for the facilitator alone");
    document.summary =
        TabletopTexts::tr("Two parts: sections 1 to 3 are the facilitator's, with what the plan answers; "
                          "sections 4 and 5 are handed out to the participants. A tabletop shows "
                          "whether people find their way by the plan; it proves no recovery.");
    document.coverFigures = {
        {TabletopTexts::tr("Length"), durationText(settings.length), QString(), false},
        {TabletopTexts::tr("Injects"), QString::number(tabletop.injects.size()), QString(), false},
        {TabletopTexts::tr("Difficulty"), difficultyText(settings.difficulty),
         TabletopTexts::tr("seed %1").arg(settings.seed), false}};
    document.sections = {howTo(tabletop, settings), facilitatorInjects(tabletop),
                         weakPoints(analysis, findings), participants(tabletop), handOuts(tabletop)};
    return document;
}

} // namespace drawbridge
