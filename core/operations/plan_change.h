// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace drawbridge {

/// Puts into an edit what `plan` changes and adds relative to `base`; entities that the edit's plan has
/// otherwise by now are replaced. Removes nothing.
void putChanges(Edit& edit, const Plan& base, const Plan& plan);

/// Applies, in one edit, what `plan` changes and adds relative to `base`. Edits made since `base` are kept,
/// unless the same entity was changed. Removes nothing. Throws as Document::edit.
void applyPlanChange(Document& document, const Plan& base, const Plan& plan, const QString& label);

} // namespace drawbridge
