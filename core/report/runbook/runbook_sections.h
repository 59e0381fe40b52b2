// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_parts.h"

#include <span>

/// The sections that a runbook is chosen from.
namespace drawbridge {

struct SectionKind {
    const char16_t* key;
    const char* label; ///< context RunbookTexts
    /// Nothing: this plan has nothing to say there.
    std::optional<runbook::Section> (*make)(const runbook_parts::RunbookInput& source);
    bool isUsual = true; ///< in the runbook unless it is left out
};

/// In their usual order. `own` stands for the organisation's own sections, which come here one after another.
std::span<const SectionKind> sectionTable();
QString labelOf(const SectionKind& kind);

/// InputError names the unknown key, and those there are.
void checkSections(const QStringList& keys);

/// The sections with these keys in this order; an empty list: all that are usual and have something to say.
/// Of a key that was chosen and has nothing to say there is a section that says so.
std::vector<runbook::Section> makeSections(const runbook_parts::RunbookInput& source,
                                           const QStringList& keys);

} // namespace drawbridge
