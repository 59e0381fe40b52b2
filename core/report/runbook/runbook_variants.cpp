// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_texts.h"
#include "core/base/diagnostic.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/report/runbook/runbook_parts.h"
#include "core/report/runbook/runbook_sections.h"

#include <algorithm>

namespace drawbridge::runbook_parts {

namespace {

[[noreturn]] void unknownName(const QString& sentence, const QString& name, QStringList known) {
    known.removeAll(QString());
    throw InputError(sentence.arg(shortened(name), known.isEmpty() ? RunbookTexts::tr("none")
                                                                   : known.join(QStringLiteral(", "))));
}

bool sameName(const QString& a, const QString& b) {
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

Section own(const QString& title, const QString& lead = {}) {
    return {title, lead, false, {}};
}

bool isDoneBy(const RecoveryStep& step, int team) {
    return std::any_of(step.teams.begin(), step.teams.end(),
                       [team](const TeamDemand& demand) { return demand.team == team; });
}

/// What a person or a team does in a row of a table: number, step, component, who, when.
std::vector<Cell> stepRow(const RunbookInput& s, int step, const QHash<int, int>& numbers, bool atItsEnd) {
    const RecoveryStep& one = s.analysis.tasks.steps[idx(step)];
    const ScheduledStep& scheduled = s.analysis.schedule.steps[idx(step)];
    return {right(QString::number(numbers.value(step))), strong(one.name), cell(s.name(one.component)),
            cell(whoDoes(s, step)), right(backText(atItsEnd ? scheduled.finish : scheduled.start))};
}

runbook::Table stepTable(const RunbookInput& s, const std::vector<int>& steps, const QHash<int, int>& numbers,
                         bool atItsEnd) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("No."), RunbookTexts::tr("Step"), RunbookTexts::tr("Component"),
                     RunbookTexts::tr("Who"),
                     atItsEnd ? RunbookTexts::tr("Done at") : RunbookTexts::tr("From")};
    table.widths = {0.7, 3.2, 2, 3.4, 1.4};
    for (const int step : steps)
        table.rows.push_back(stepRow(s, step, numbers, atItsEnd));
    return table;
}

Section stepCards(const RunbookInput& s, const QString& title, const std::vector<int>& steps,
                  const QHash<int, int>& numbers) {
    Section section =
        own(title, RunbookTexts::tr("Numbers are those of the whole runbook. Tick each step, note "
                                    "the time, sign."));
    for (const int step : steps)
        section.blocks.push_back(stepCard(s, step, numbers));
    if (steps.empty())
        section.blocks.push_back(Paragraph{RunbookTexts::tr("There are none in this scenario."), true});
    return section;
}

// One team

struct TeamSteps {
    std::vector<int> own;    ///< in the order of their start
    std::vector<int> before; ///< of others, directly before one of them
    std::vector<int> after;  ///< of others, directly after
};

TeamSteps stepsOfTeam(const RunbookInput& s, int team) {
    const auto& steps = s.analysis.tasks.steps;
    TeamSteps found;
    const auto isOwn = [&](int step) { return isDoneBy(steps[idx(step)], team); };
    const auto addOnce = [](std::vector<int>& list, int step) {
        if (std::find(list.begin(), list.end(), step) == list.end())
            list.push_back(step);
    };
    for (const int step : stepsInOrder(s.analysis.schedule)) {
        if (isOwn(step))
            found.own.push_back(step);
        for (const int before : stepsBefore(s.analysis, step)) {
            if (isOwn(step) && !isOwn(before))
                addOnce(found.before, before);
            else if (!isOwn(step) && isOwn(before))
                addOnce(found.after, step);
        }
    }
    return found;
}

void makeTeam(const RunbookInput& s, Document& document) {
    const Plan& plan = s.plan();
    int team = -1;
    QStringList names;
    for (int i = 0; i < plan.teams.size(); ++i) {
        names += plan.teams.at(i).name;
        if (sameName(plan.teams.at(i).name, s.settings.reader.name))
            team = i;
    }
    if (team < 0)
        unknownName(RunbookTexts::tr("No team is called “%1”; there are: %2."), s.settings.reader.name,
                    names);
    const Team& of = plan.teams.at(team);
    document.kind = RunbookTexts::tr("Runbook of the team %1").arg(of.name);
    const QHash<int, int> numbers = stepNumbers(s.analysis);
    const TeamSteps found = stepsOfTeam(s, team);
    Section part = own(RunbookTexts::tr("Your part"));
    runbook::Table who = teamTable(s);
    std::erase_if(who.rows, [&of](const std::vector<Cell>& row) { return row.front().text != of.name; });
    part.blocks.push_back(std::move(who));
    part.blocks.push_back(Paragraph{
        found.own.empty()
            ? RunbookTexts::tr("The team has no steps in this scenario. It helps where the lead asks.")
            : RunbookTexts::tr("%n step(s), the first from %1.", nullptr, static_cast<int>(found.own.size()))
                  .arg(backText(s.analysis.schedule.steps[idx(found.own.front())].start)),
        false});
    if (!found.before.empty()) {
        part.blocks.push_back(Heading{RunbookTexts::tr("You wait for")});
        part.blocks.push_back(stepTable(s, found.before, numbers, true));
    }
    if (!found.after.empty()) {
        part.blocks.push_back(Heading{RunbookTexts::tr("You hand over to")});
        part.blocks.push_back(stepTable(s, found.after, numbers, false));
    }
    part.blocks.push_back(Heading{RunbookTexts::tr("Contacts")});
    part.blocks.push_back(contactBlock(s));
    document.sections = {std::move(part), stepCards(s, RunbookTexts::tr("Your steps"), found.own, numbers)};
}

// One contact

void makeRole(const RunbookInput& s, Document& document) {
    const Plan& plan = s.plan();
    const Contact* contact = nullptr;
    QStringList names;
    for (const Contact& one : plan.contacts) {
        names += one.role;
        if (sameName(one.role, s.settings.reader.name) ||
            (contact == nullptr && one.name && sameName(*one.name, s.settings.reader.name)))
            contact = &one;
    }
    if (contact == nullptr)
        unknownName(RunbookTexts::tr("No contact has the role “%1”; there are: %2."), s.settings.reader.name,
                    names);
    document.kind = RunbookTexts::tr("Runbook of the role: %1").arg(contact->role);
    document.sections = {decision(s)};
    Section telling = own(RunbookTexts::tr("You tell"));
    runbook::Table table = communicationTable(plan, contact->id);
    table.whenEmpty = RunbookTexts::tr("The plan gives this role nothing to send.");
    telling.blocks.push_back(std::move(table));
    for (Block& block : communicationTexts(plan, contact->id))
        telling.blocks.push_back(std::move(block));
    document.sections.push_back(std::move(telling));
    QStringList lines;
    if (const Contact* next = plan.contacts.find(contact->escalatesTo))
        lines += contact->escalateAfter
                     ? RunbookTexts::tr("You do not answer within %1: %2 is called.")
                           .arg(durationText(*contact->escalateAfter), next->role)
                     : RunbookTexts::tr("You do not answer: %1 is called.").arg(next->role);
    for (const Contact& other : plan.contacts) {
        if (other.escalatesTo == contact->id)
            lines += RunbookTexts::tr("You are called when this role does not answer: %1.").arg(other.role);
    }
    if (!lines.isEmpty()) {
        Section chain = own(RunbookTexts::tr("If nobody answers"));
        chain.blocks.push_back(Bullets{lines, false});
        document.sections.push_back(std::move(chain));
    }
    document.sections.push_back(order(s));
}

// One site

runbook::Table recoveredHere(const RunbookInput& s, int site) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"), RunbookTexts::tr("Kind"), RunbookTexts::tr("Runs on"),
                     RunbookTexts::tr("Address"), RunbookTexts::tr("Back at")};
    table.widths = {2.4, 2, 2.4, 2.4, 1.4};
    table.whenEmpty = RunbookTexts::tr("Nothing is recovered here in this scenario.");
    for (const int component : downInOrder(s.analysis)) {
        const ComponentRecovery& recovery =
            s.analysis.tasks.components[idx(s.analysis.tasks.indexOf[idx(component)])];
        if (recovery.target != site || !recovery.notRecoverableBecause.isEmpty())
            continue;
        const Component& of = s.analysis.graph->component(component);
        const auto& address = of.recovery ? of.recovery->address : std::nullopt;
        table.rows.push_back(
            {strong(of.name), cell(labelOf(of.kind)),
             cell(recovery.targetHost ? recoveryPlace(*s.analysis.graph, s.analysis.tasks, component)
                                      : QString()),
             code(address && address->address ? formatIpAddress(*address->address) : QString()),
             right(backText(s.analysis.components[idx(component)].estimatedRto))});
    }
    return table;
}

void makeSite(const RunbookInput& s, Document& document) {
    const Plan& plan = s.plan();
    int site = -1;
    QStringList names;
    for (int i = 0; i < plan.sites.size(); ++i) {
        names += plan.sites.at(i).name;
        if (sameName(plan.sites.at(i).name, s.settings.reader.name))
            site = i;
    }
    if (site < 0)
        unknownName(RunbookTexts::tr("No site is called “%1”; there are: %2."), s.settings.reader.name,
                    names);
    document.kind = RunbookTexts::tr("Runbook of the site %1").arg(plan.sites.at(site).name);
    Section here = own(RunbookTexts::tr("What is recovered here"));
    here.blocks.push_back(recoveredHere(s, site));
    SiteMap map = siteMap(s);
    std::erase_if(map.sites, [&](const SiteBox& box) { return box.title != plan.sites.at(site).name; });
    if (!map.sites.empty())
        here.blocks.push_back(std::move(map));
    here.blocks.push_back(Heading{RunbookTexts::tr("Contacts")});
    here.blocks.push_back(contactBlock(s));
    std::vector<int> steps;
    for (const int step : stepsInOrder(s.analysis.schedule)) {
        const int component = s.analysis.tasks.steps[idx(step)].component;
        const ComponentRecovery& recovery =
            s.analysis.tasks.components[idx(s.analysis.tasks.indexOf[idx(component)])];
        const int at = recovery.target.value_or(s.analysis.graph->site[idx(component)]);
        if (at == site)
            steps.push_back(step);
    }
    document.sections = {std::move(here), stepCards(s, RunbookTexts::tr("Steps at this site"), steps,
                                                    stepNumbers(s.analysis))};
}

// The card

void makeCard(const RunbookInput& s, Document& document) {
    document.isCard = true;
    document.kind = RunbookTexts::tr("Quick card");
    document.coverBoxes.front().rows.resize(2); // when it happened, and who declared it
    Section card = own(QString());              // the title of the card is that of the page
    card.blocks.push_back(Figures{mainFigures(s)});
    const auto criteria = [&card](const QString& title, const QStringList& lines) {
        constexpr qsizetype most = 5;
        if (lines.isEmpty())
            return;
        card.blocks.push_back(Heading{title, true});
        card.blocks.push_back(CheckList{lines.mid(0, most)});
    };
    criteria(RunbookTexts::tr("Declare when"), s.analysis.scenario.declareWhen);
    criteria(RunbookTexts::tr("Abort the recovery when"), s.analysis.scenario.stopWhen);
    card.blocks.push_back(Heading{RunbookTexts::tr("Whom to call"), true});
    Block contacts = contactBlock(s);
    if (auto* table = std::get_if<runbook::Table>(&contacts)) {
        table->compact = true;
        table->columns.removeLast(); // nobody writes an e-mail now
        table->widths.pop_back();
        for (auto& row : table->rows)
            row.pop_back();
    }
    card.blocks.push_back(std::move(contacts));
    card.blocks.push_back(Heading{RunbookTexts::tr("Steps in their order"), true});
    Block steps = stepTable(s, stepsInOrder(s.analysis.schedule), stepNumbers(s.analysis), false);
    if (auto* table = std::get_if<runbook::Table>(&steps))
        table->compact = true;
    card.blocks.push_back(std::move(steps));
    document.sections = {std::move(card)};
}

} // namespace

std::vector<int> stepsBefore(const ScenarioAnalysis& analysis, int step) {
    const RecoveryTasks& tasks = analysis.tasks;
    const auto recoveryOf = [&tasks](int component) {
        const int entry = tasks.indexOf[idx(component)];
        return entry < 0 ? nullptr : &tasks.components[idx(entry)];
    };
    const ComponentRecovery& of = *recoveryOf(tasks.steps[idx(step)].component);
    const auto at = std::find(of.steps.begin(), of.steps.end(), step);
    if (at != of.steps.begin() && at != of.steps.end())
        return {*(at - 1)};
    std::vector<int> before;
    std::vector<int> open = of.waitsFor;
    QSet<int> seen;
    while (!open.empty()) {
        const int component = open.back();
        open.pop_back();
        const ComponentRecovery* recovery = recoveryOf(component);
        if (recovery == nullptr || seen.contains(component))
            continue;
        seen.insert(component);
        if (!recovery->steps.empty())
            before.push_back(recovery->steps.back());
        else // a redundancy group: its members
            open.insert(open.end(), recovery->waitsFor.begin(), recovery->waitsFor.end());
    }
    std::sort(before.begin(), before.end());
    return before;
}

void makeVariant(const RunbookInput& source, Document& document) {
    switch (source.settings.reader.kind) {
    case RunbookFor::Kind::All:
        return;
    case RunbookFor::Kind::Team:
        makeTeam(source, document);
        return;
    case RunbookFor::Kind::Role:
        makeRole(source, document);
        return;
    case RunbookFor::Kind::Site:
        makeSite(source, document);
        return;
    case RunbookFor::Kind::QuickCard:
        makeCard(source, document);
        return;
    }
}

} // namespace drawbridge::runbook_parts
