// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/report/runbook/runbook.h"

namespace drawbridge {

/// Markdown (CommonMark with tables) as blocks of plain text: headings, paragraphs, lists, code, tables. HTML
/// in it stays the text that it is; pictures are left out, and nothing is loaded from anywhere. At most
/// kLongestMarkdown characters are read, and kMostMarkdownBlocks made.
std::vector<runbook::Block> blocksOfMarkdown(const QString& markdown);
constexpr qsizetype kLongestMarkdown = 200'000;
constexpr std::size_t kMostMarkdownBlocks = 5'000;

/// The sections that the organisation wrote itself.
std::vector<runbook::Section> ownSections(const Plan& plan);

/// The PNG of DocumentSettings::logo, written anew; empty: there is none, it is no PNG, or it is larger than
/// kMostLogoBytes or kMostLogoPixels on a side.
QByteArray logoOf(const Plan& plan);
constexpr qsizetype kMostLogoBytes = 1024 * 1024;
constexpr int kMostLogoPixels = 4000;

} // namespace drawbridge
