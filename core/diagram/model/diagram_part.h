// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QSet>

namespace drawbridge {

/// The chosen parts of a diagram with what is in them (by `parent`), and the edges between what is kept, in
/// the order of the whole. A container around that was not chosen is left out; what was in it then stands in
/// the next one around that is kept, or on the ground. Nothing is selected; bounds are those of the part,
/// with the margin that a built diagram has. Linear in the diagram times the depth of nesting.
Diagram partOf(const Diagram& diagram, const QSet<QString>& keys);

/// The same diagram with nothing selected, as it goes to paper and files.
Diagram withoutSelection(Diagram diagram);

} // namespace drawbridge
