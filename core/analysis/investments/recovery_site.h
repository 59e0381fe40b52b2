// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/procedure_library.h"

namespace drawbridge {

/// A new recovery site, at which everything in `from` is recovered that so far could be nowhere but there: by
/// the recovery that it has, else by one as *Plan the recovery* proposes it. Each of its data has a further
/// copy there, made as often as its most frequent backup, else daily.
void addRecoverySite(Plan& plan, SiteId from, const ProcedureLibrary* procedures);

} // namespace drawbridge
