// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/import/fragment/plan_fragment.h"

#include <QPointF>
#include <QString>

/// Cut, copy, paste and duplicate of parts of a plan, without a desktop's clipboard.
namespace drawbridge {

inline constexpr char kPartsType[] = "application/x-drawbridge-parts"; ///< MIME type of ClipboardData::parts
inline constexpr QPointF kCopyStep{24, 24};                            ///< from an original to its copy

/// What lies on a clipboard. Nothing: the format is not there.
struct ClipboardData {
    std::optional<QByteArray> parts; ///< with places and ids, for Drawbridge
    std::optional<QByteArray> text;  ///< plan text in UTF-8, for editors
};

bool canCopy(const std::vector<EntityRef>& chosen); ///< pages and placements do not travel
bool mayBePlanText(const QString& text);            ///< at a glance, without reading it

/// What is chosen, with its places on the page shown. The first page shows also what was never placed: that
/// travels from where it is shown.
PlanFragment selectedFragment(const Plan& plan, const std::vector<EntityRef>& chosen,
                              std::optional<PageId> page);
ClipboardData toClipboard(const PlanFragment& fragment);
/// Drawbridge's own format, else plan text. InputError, also when there is neither.
PlanFragment fromClipboard(const ClipboardData& data);

/// Removes all that a copy of what is chosen holds.
void cutParts(Edit& edit, const std::vector<EntityRef>& chosen);

struct PasteTarget {
    std::optional<PageId> page; ///< the one shown; none: the plan's first, which is made when there is none
    /// Where the middle of the parts comes to lie. None: where they were, a step or more beside it where
    /// something stands; what never had a place goes below everything.
    std::optional<QPointF> at;
    QString container; ///< diagram key of the site or host that takes them; empty: see copyFor()
};
/// What stands on the page stays where it is.
FragmentCopy pasteParts(Edit& edit, PlanFragment fragment, const PasteTarget& target);

struct DuplicateTarget {
    std::optional<PageId> page; ///< as for pasting
    QPointF shift = kCopyStep;
    /// Diagram key of what takes the copies, empty for the open ground; none: what their originals are in.
    std::optional<QString> container;
};
FragmentCopy duplicateParts(Edit& edit, const std::vector<EntityRef>& chosen, const DuplicateTarget& target);

} // namespace drawbridge
