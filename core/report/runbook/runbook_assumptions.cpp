// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/assumption_uses.h"
#include "core/base/texts.h"
#include "core/report/runbook/runbook_parts.h"

namespace drawbridge::runbook_parts {

std::optional<Section> assumptions(const RunbookInput& s) {
    constexpr qsizetype mostNames = 6;
    const std::vector<AssumptionUse> uses = assumptionUses(s.analysis, assumptionsOf(s.analysis));
    if (uses.empty())
        return std::nullopt;
    Section section{RunbookTexts::tr("Assumptions"),
                    RunbookTexts::tr("Values that the plan does not give and that the estimates rest on. "
                                     "Correct them in the plan as soon as they are known."),
                    false,
                    {}};
    runbook::Table table;
    table.columns = {RunbookTexts::tr("What"), RunbookTexts::tr("Value"), RunbookTexts::tr("Source"),
                     RunbookTexts::tr("Used for")};
    table.widths = {2.6, 1.6, 3.4, 3};
    for (const AssumptionUse& use : uses)
        table.rows.push_back({strong(use.text.what), right(use.text.value), cell(use.text.source),
                              cell(usedForText(s.analysis, use, mostNames))});
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace drawbridge::runbook_parts
