// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/expose_export.h"
#include "app/expose/state/expose_results.h"

namespace drawbridge {

class Document;

/// Writes the page for the management or a table. False when what it would hold is not there yet;
/// InputError, MachineError.
bool writeExposure(ExposeExport what, const ExposeResults& results, const Document& document,
                   const QString& path);

} // namespace drawbridge
