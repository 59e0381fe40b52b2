// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"
#include "core/report/runbook/runbook_pdf_blocks.h"

/// Pages before the first section: cover and contents.
namespace drawbridge::runbook {

/// Always one page. Adds layouts that must live until painting to `kept`.
Page coverPage(const Document& document, std::vector<BlockLayoutPtr>& kept);

/// Number of pages of the contents.
std::size_t contentsPageCount(const std::vector<Anchor>& anchors);

/// The contents, with page numbers as printed (anchors' pages count from 0, the cover is 0) and links.
std::vector<Page> contentsPages(const std::vector<Anchor>& anchors);

} // namespace drawbridge::runbook
