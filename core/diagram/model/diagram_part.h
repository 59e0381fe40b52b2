// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QSet>

namespace drawbridge {

/// The chosen parts of a diagram with their contents (by `parent`) and the edges among them, in the original
/// order. Enclosing containers that were not chosen are left out; `parent` is then the next kept ancestor.
/// Nothing is selected; bounds are those of the part plus the usual margin. O(diagram · nesting depth).
Diagram partOf(const Diagram& diagram, const QSet<QString>& keys);

/// The diagram with nothing selected, for printing and export.
Diagram withoutSelection(Diagram diagram);

} // namespace drawbridge
