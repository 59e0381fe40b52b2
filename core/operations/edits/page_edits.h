// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QPointF>

/// What the page tabs do to a plan; no widgets. The first page shows the whole estate, placed or not; the
/// others what is placed on them. A plan without pages is shown as one page that is not in it yet: whatever
/// changes it puts it into the plan first.
namespace drawbridge {

/// "Overview": the page of a plan that has none yet.
QString firstPageName();
/// A page name that is free: "Page 2", "Page 3" …
QString freePageName(const Plan& plan);
/// A free name for a copy: "Payment 2", "Payment 3" …
QString freeCopyName(const Plan& plan, const QString& name);
/// The plan's first page, made when there is none.
PageId ensurePage(Edit& edit);

PageId addPage(Edit& edit, const QString& name);
/// Why a page may not have a name; empty when it may. No page: the one that is not in the plan yet.
QString whyNotPageName(const Plan& plan, std::optional<PageId> page, const QString& name);
void renamePage(Edit& edit, PageId page, const QString& name);
/// A page beside it that shows the same parts at the same places. What the original shows without having
/// placed it is placed on the copy.
PageId duplicatePage(Edit& edit, PageId page, const QString& name);
/// Why a page cannot be deleted; empty when it can.
QString whyNotDeletePage(const Plan& plan, std::optional<PageId> page);
/// With its placements; the parts themselves stay in the plan.
void deletePage(Edit& edit, PageId page);
/// `index` is where it comes to stand, from 0; beyond the ends: the end.
void movePage(Edit& edit, PageId page, int index);
void setEdgeShape(Edit& edit, PageId page, EdgeShape shape);

/// A page with parts and what is in them, where they are on the page `from` (no page: the first). A network
/// stands for the components in it, a tunnel for its gateways.
PageId newPageWith(Edit& edit, const QString& name, const std::vector<EntityRef>& refs,
                   std::optional<PageId> from);
/// Puts parts with what is in them on a page, as they lie on the first page, their upper left corner at
/// `corner`. What the page has already stays where it is. Returns how many were placed.
int addToPage(Edit& edit, PageId page, const std::vector<EntityRef>& refs, const QPointF& corner);
/// Why nothing can be taken off a page; empty when it can.
QString whyNotTakeOffPage(const Plan& plan, std::optional<PageId> page);
/// Parts with what is in them; they stay in the plan and on other pages. Returns how many were taken off.
int takeOffPage(Edit& edit, PageId page, const std::vector<EntityRef>& refs);

} // namespace drawbridge
