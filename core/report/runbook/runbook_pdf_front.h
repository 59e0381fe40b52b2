// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"
#include "core/report/runbook/runbook_pdf_blocks.h"

/// What comes before the first section.
namespace drawbridge::runbook {

/// Cover with the contents, which go on over pages of their own where they do not fit. Moves the anchors to
/// their pages as printed. Adds layouts that must live until painting to `kept`.
std::vector<Page> frontPages(const Document& document, std::vector<Anchor>& anchors,
                             std::vector<BlockLayoutPtr>& kept);

/// The title of a short document, which the sections follow on the same page.
void placeHead(Flow& flow, const Document& document, std::vector<BlockLayoutPtr>& kept);

} // namespace drawbridge::runbook
