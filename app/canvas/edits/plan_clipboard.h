// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/fragment/plan_fragment.h"

#include <QPointF>
#include <QString>

#include <memory>

class QMimeData;

namespace drawbridge {

class Session;

/// Cut, copy, paste and duplicate of what is selected. On the clipboard lies plan text, for editors, and the
/// same with places and ids for other windows of Drawbridge. Every function that changes the plan is one
/// edit, and selects what it made; errors are told by Session::failed, what was left out by
/// Session::noticed.
namespace planclipboard {

inline constexpr char kPartsType[] = "application/x-drawbridge-parts";
inline constexpr QPointF kStep{24, 24}; ///< from an original to its copy

bool canCopy(const Session& session);
bool canPaste(const Session& session, const QMimeData* data); ///< without reading all of it

/// What is selected, with its places on the page shown.
PlanFragment selectedFragment(const Session& session);
std::unique_ptr<QMimeData> toMime(const PlanFragment& fragment);
/// Drawbridge's own format, else plan text. Throws InputError.
PlanFragment fromMime(const QMimeData& data);

bool copy(Session& session); ///< to the desktop's clipboard; false when nothing is selected
/// A copy, and the removal of all that was copied.
bool cut(Session& session);

/// Pastes what is on the desktop's clipboard. The middle of the parts comes to lie `at` a place of the page;
/// without one they stay where they were, a step or more beside it where something stands, and what never had
/// a place goes below everything. `container`: diagram key of the site or host that takes them; empty: see
/// copyFor().
bool paste(Session& session, std::optional<QPointF> at = std::nullopt, const QString& container = {});

/// A copy of the selection, `shift` beside it; the clipboard stays as it is. `container`: diagram key of what
/// takes the copies, empty for the open ground; none: what their originals are in.
bool duplicate(Session& session, const QPointF& shift = kStep,
               const std::optional<QString>& container = std::nullopt);

} // namespace planclipboard
} // namespace drawbridge
