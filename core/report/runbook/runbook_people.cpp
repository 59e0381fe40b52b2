// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/model/words.h"
#include "core/report/runbook/runbook_parts.h"

#include <QSet>

#include <algorithm>

namespace drawbridge::runbook_parts {

namespace {

const QString kBlank = QStringLiteral("____________");

QString reachedAt(const Contact& contact) {
    QStringList ways;
    for (const auto& way : {contact.phone, contact.email}) {
        if (way)
            ways += *way;
    }
    return ways.join(QStringLiteral(" · "));
}

QString personOf(const Contact& contact) {
    return contact.name ? QStringLiteral("%1 (%2)").arg(contact.role, *contact.name) : contact.role;
}

/// Contacts that escalate to nobody's answer: where each chain begins.
std::vector<const Contact*> chainStarts(const Plan& plan) {
    QSet<ContactId> later;
    for (const Contact& contact : plan.contacts) {
        if (contact.escalatesTo)
            later.insert(*contact.escalatesTo);
    }
    std::vector<const Contact*> starts;
    for (const Contact& contact : plan.contacts) {
        if (contact.escalatesTo && !later.contains(contact.id))
            starts.push_back(&contact);
    }
    // A ring has no beginning: then any of it.
    if (starts.empty()) {
        for (const Contact& contact : plan.contacts) {
            if (contact.escalatesTo)
                return {&contact};
        }
    }
    return starts;
}

runbook::Table chainTable(const Plan& plan, const Contact* first) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Call"), RunbookTexts::tr("At"),
                     RunbookTexts::tr("Then, without an answer")};
    table.widths = {3, 3, 3};
    QSet<ContactId> told;
    for (const Contact* now = first; now != nullptr && !told.contains(now->id);) {
        told.insert(now->id);
        const Contact* next = plan.contacts.find(now->escalatesTo);
        QString then = RunbookTexts::tr("nobody is named");
        if (next != nullptr && told.contains(next->id))
            then = RunbookTexts::tr("%1 again").arg(next->role);
        else if (next != nullptr)
            then = now->escalateAfter
                       ? RunbookTexts::tr("%1 after %2").arg(next->role, durationText(*now->escalateAfter))
                       : next->role;
        const QString at = reachedAt(*now);
        table.rows.push_back({strong(personOf(*now)), cell(at.isEmpty() ? kBlank : at), cell(then)});
        now = next;
    }
    return table;
}

/// One of a provider or a third party, who does not sign for us.
bool isOutside(const Plan& plan, const Contact& contact) {
    const QString all =
        (contact.role + u' ' + contact.name.value_or(QString()) + u' ' + contact.email.value_or(QString()))
            .toLower();
    const auto names = [&all](const QString& name) {
        return name.size() > 2 && all.contains(name.toLower());
    };
    const bool ofProvider = std::any_of(plan.sites.begin(), plan.sites.end(), [&names](const Site& site) {
        return site.provider && names(*site.provider);
    });
    const bool ofThirdParty =
        std::any_of(plan.components.begin(), plan.components.end(), [&names](const Component& component) {
            return component.kind == ComponentKind::ThirdParty && names(component.name);
        });
    return ofProvider || ofThirdParty;
}

} // namespace

runbook::Block contactBlock(const RunbookInput& s) {
    if (s.plan().contacts.isEmpty()) {
        const QStringList labels{RunbookTexts::tr("Name"), RunbookTexts::tr("Phone"),
                                 RunbookTexts::tr("Deputy")};
        WritingBox box;
        box.note = RunbookTexts::tr("The plan names nobody. Write them here before you need them.");
        for (const QString& role : {RunbookTexts::tr("Declares"), RunbookTexts::tr("Leads"),
                                    RunbookTexts::tr("Tells clients"), RunbookTexts::tr("Provider")})
            box.rows.push_back(QStringList{role} + labels.mid(1));
        return box;
    }
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Role"), RunbookTexts::tr("Person"), RunbookTexts::tr("Phone"),
                     RunbookTexts::tr("Deputy"), RunbookTexts::tr("E-mail")};
    table.widths = {2.8, 2.4, 2.3, 2.3, 3.6};
    const auto orBlank = [](const std::optional<QString>& text) {
        return cell(text && !text->isEmpty() ? *text : kBlank);
    };
    for (const Contact& c : s.plan().contacts)
        table.rows.push_back({strong(c.role), cell(c.name.value_or(QString())), orBlank(c.phone),
                              cell(c.deputy.value_or(QString())), cell(c.email.value_or(QString()))});
    return table;
}

runbook::Table communicationTable(const Plan& plan, std::optional<ContactId> by) {
    runbook::Table table;
    table.columns = {RunbookTexts::tr("To"),           RunbookTexts::tr("What"),
                     RunbookTexts::tr("Sent by"),      RunbookTexts::tr("Through"),
                     RunbookTexts::tr("First within"), RunbookTexts::tr("Then every"),
                     RunbookTexts::tr("Sent at")};
    table.widths = {1.7, 2.6, 2.2, 2.2, 1.5, 1.4, 1.8};
    table.whenEmpty = RunbookTexts::tr("The plan has no communications.");
    for (const Communication& c : plan.communications) {
        if (by && c.by != by)
            continue;
        const Contact* sender = plan.contacts.find(c.by);
        table.rows.push_back({strong(c.audience ? choiceLabel(choiceName(*c.audience)) : QString()),
                              cell(c.name),
                              cell(sender != nullptr ? sender->role : RunbookTexts::tr("nobody is named")),
                              cell(c.channel.value_or(QString())), right(orDash(c.firstWithin)),
                              right(orDash(c.every)), cell(QString())});
    }
    return table;
}

std::vector<runbook::Block> communicationTexts(const Plan& plan, std::optional<ContactId> by) {
    std::vector<Block> blocks;
    for (const Communication& c : plan.communications) {
        if ((by && c.by != by) || !c.text || c.text->trimmed().isEmpty())
            continue;
        blocks.push_back(Heading{RunbookTexts::tr("Text: %1").arg(c.name)});
        blocks.push_back(CodeBlock{*c.text});
    }
    return blocks;
}

std::optional<Section> communication(const RunbookInput& s) {
    if (s.plan().communications.isEmpty())
        return std::nullopt;
    Section section{RunbookTexts::tr("Whom to tell"),
                    RunbookTexts::tr("Who tells whom, how soon after the declaration, and how often."),
                    false,
                    {}};
    section.blocks.push_back(communicationTable(s.plan(), std::nullopt));
    for (Block& block : communicationTexts(s.plan(), std::nullopt))
        section.blocks.push_back(std::move(block));
    return section;
}

std::optional<Section> escalation(const RunbookInput& s) {
    const auto starts = chainStarts(s.plan());
    if (starts.empty())
        return std::nullopt;
    Section section{RunbookTexts::tr("If nobody answers"),
                    RunbookTexts::tr("Call from the top; who does not answer in time is passed over."),
                    false,
                    {}};
    for (const Contact* start : starts)
        section.blocks.push_back(chainTable(s.plan(), start));
    return section;
}

std::optional<Section> approvals(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Approvals"), {}, false, {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Name"), RunbookTexts::tr("Role"), RunbookTexts::tr("Date"),
                     RunbookTexts::tr("Version"), RunbookTexts::tr("Remarks")};
    table.widths = {3, 3, 2, 1.2, 4};
    for (const Approval& approval : s.plan().project.approvals) {
        table.rows.push_back({strong(approval.by), cell(approval.role.value_or(QString())),
                              cell(dayText(approval.on)),
                              right(approval.version ? QString::number(*approval.version) : QString()),
                              cell(approval.note.value_or(QString()))});
    }
    if (table.rows.empty())
        return std::nullopt;
    section.blocks.push_back(std::move(table));
    return section;
}

QStringList signers(const RunbookInput& s) {
    QStringList roles;
    for (const Contact& contact : s.plan().contacts) {
        if (!isOutside(s.plan(), contact))
            roles += contact.role;
    }
    return roles.isEmpty() ? QStringList{RunbookTexts::tr("Recovery lead"), RunbookTexts::tr("Service owner")}
                           : roles;
}

Section signOff(const RunbookInput& s) {
    return {RunbookTexts::tr("Sign-off"),
            RunbookTexts::tr("Who declared the recovery complete, and when."),
            false,
            {Signatures{signers(s)}}};
}

} // namespace drawbridge::runbook_parts
