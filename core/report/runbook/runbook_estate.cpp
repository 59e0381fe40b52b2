// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

namespace {

QString tierText(const Plan& plan, const ContractExposure& c) {
    const Contract& contract = plan.contracts.at(c.contract);
    QString text = c.tier ? RunbookTexts::tr("%1 credit below %2")
                                .arg(formatPercent(contract.credits[idx(*c.tier)].credit),
                                     formatPercent(contract.credits[idx(*c.tier)].below))
                          : RunbookTexts::tr("no tier");
    if (c.excluded)
        return RunbookTexts::tr("excluded");
    if (c.blocks > 0)
        text = RunbookTexts::tr("%1; blocks: %2").arg(text).arg(c.blocks);
    return c.capped ? RunbookTexts::tr("%1; capped").arg(text) : text;
}

} // namespace

Section exposure(const RunbookInput& s) {
    Section section{
        RunbookTexts::tr("SLA exposure"),
        RunbookTexts::tr(
            "The cost of this incident under each contract, if it happens at the start of an SLA window."),
        false,
        {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Client"),     RunbookTexts::tr("Downtime"),
                     RunbookTexts::tr("Decided by"), RunbookTexts::tr("Availability"),
                     RunbookTexts::tr("Tier"),       RunbookTexts::tr("Credit"),
                     RunbookTexts::tr("Penalty"),    RunbookTexts::tr("Total")};
    table.widths = {2.2, 1.8, 2, 1.8, 2.6, 1.8, 1.8, 1.8};
    table.whenEmpty = RunbookTexts::tr("The plan has no contracts.");
    for (const ContractExposure& c : s.analysis.exposure.contracts) {
        const Contract& contract = s.plan().contracts.at(c.contract);
        table.rows.push_back(
            {strong(contract.client), right(durationText(c.downtime, RunbookTexts::tr("unlimited"))),
             cell(c.decidingService >= 0 ? s.name(c.decidingService) : QString()),
             right(c.availability.isKnown() ? availabilityText(contract, *c.availability.known())
                                            : RunbookTexts::tr("unknown")),
             cell(tierText(s.plan(), c)), right(moneyText(s.plan(), c.credit)),
             right(moneyText(s.plan(), c.penalty)),
             right(moneyText(s.plan(), c.total), c.total.known() != Money{})});
    }
    section.blocks.push_back(std::move(table));
    if (!s.plan().contracts.isEmpty())
        section.blocks.push_back(
            Paragraph{RunbookTexts::tr("Total: %1.").arg(moneyText(s.plan(), s.analysis.exposure.total))});
    return section;
}

Section findings(const RunbookInput& s) {
    Section section{RunbookTexts::tr("Open findings"),
                    RunbookTexts::tr("Weaknesses of the plan that affect this scenario."),
                    false,
                    {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Id"), RunbookTexts::tr("Severity"), RunbookTexts::tr("Where"),
                     RunbookTexts::tr("What")};
    table.widths = {1, 1.2, 2, 6};
    table.whenEmpty = RunbookTexts::tr("None.");
    for (const Finding& f : s.findings) {
        const QString severity = f.severity == Severity::Error     ? RunbookTexts::tr("error")
                                 : f.severity == Severity::Warning ? RunbookTexts::tr("warning")
                                                                   : RunbookTexts::tr("note");
        table.rows.push_back({cell(f.id),
                              {severity, f.severity == Severity::Error, false, false, false},
                              strong(f.names.value(0)),
                              cell(f.message)});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section inventory(const RunbookInput& s) {
    Section section{
        RunbookTexts::tr("Inventory"), RunbookTexts::tr("All components of the plan."), false, {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("Component"),      RunbookTexts::tr("Kind"),
                     RunbookTexts::tr("Site"),           RunbookTexts::tr("Host"),
                     RunbookTexts::tr("Image or build"), RunbookTexts::tr("Data")};
    table.widths = {2.4, 2, 1.6, 1.6, 3, 1.2};
    table.whenEmpty = RunbookTexts::tr("The plan is empty.");
    for (const Component& c : s.plan().components) {
        const auto site = effectiveSite(s.plan(), c);
        const QString build = c.build ? displayName(s.plan(), refTo(*c.build)) : QString();
        table.rows.push_back({strong(c.name), cell(labelOf(c.kind)),
                              cell(site ? displayName(s.plan(), refTo(*site)) : QString()),
                              cell(c.host ? displayName(s.plan(), refTo(*c.host)) : QString()),
                              code(c.image.value_or(build)), right(c.data ? sizeText(*c.data) : QString())});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace drawbridge::runbook_parts
