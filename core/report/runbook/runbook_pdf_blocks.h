// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"
#include "core/report/runbook/runbook_pdf_flow.h"

#include <memory>

namespace drawbridge::runbook {

/// A block measured and ready to be placed. Must live until the pages are painted.
class BlockLayout {
public:
    BlockLayout() = default;
    virtual ~BlockLayout() = default;
    BlockLayout(const BlockLayout&) = delete;
    BlockLayout& operator=(const BlockLayout&) = delete;

    virtual double gapBefore() const { return 12; }
    virtual double firstHeight() const = 0; ///< of the smallest piece allowed at the bottom of a page
    virtual void place(Flow& flow) const = 0;
};

using BlockLayoutPtr = std::unique_ptr<BlockLayout>;

BlockLayoutPtr layOut(const Block& block);
BlockLayoutPtr layOut(const Paragraph& paragraph);
BlockLayoutPtr layOut(const Heading& heading);
BlockLayoutPtr layOut(const Figures& figures);
BlockLayoutPtr layOut(const CheckList& list);
BlockLayoutPtr layOut(const Table& table);
BlockLayoutPtr layOut(const Gantt& gantt);
BlockLayoutPtr layOut(const Picture& picture);
BlockLayoutPtr layOut(const StepCard& card);
BlockLayoutPtr layOut(const Signatures& signatures);
BlockLayoutPtr layOut(const WritingBox& box);
BlockLayoutPtr layOut(const Bullets& bullets);
BlockLayoutPtr layOut(const CodeBlock& code);
BlockLayoutPtr layOut(const SiteMap& map);

/// Marks a missed value in the text too, for black-and-white copies.
QString withMissedMark(const QString& text, bool missed);

} // namespace drawbridge::runbook
