// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/clipboard.h"

class QMimeData;

namespace drawbridge {

class Session;

/// Cut, copy, paste and duplicate of what is selected, by the desktop's clipboard. Every function that
/// changes the plan is one edit (see core/operations/edits/clipboard.h), and selects what it made; errors are
/// told by Session::failed, what was left out by Session::noticed.
namespace planclipboard {

bool canCopy(const Session& session);
bool canPaste(const Session& session, const QMimeData* data);

bool copy(Session& session); ///< false when nothing is selected
/// A copy, and the removal of all that was copied.
bool cut(Session& session);
/// Pastes on the page shown, see PasteTarget.
bool paste(Session& session, std::optional<QPointF> at = std::nullopt, const QString& container = {});
/// A copy of the selection on the page shown, see DuplicateTarget; the clipboard stays as it is.
bool duplicate(Session& session, const QPointF& shift = kCopyStep,
               const std::optional<QString>& container = std::nullopt);

} // namespace planclipboard
} // namespace drawbridge
