// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

namespace drawbridge {

/// What holds while a field has no value of its own.
struct FieldHint {
    QString text; ///< in place of the value: "4 h (from Shop)", "Hard (default)"; empty: nothing
    QString why;  ///< for the tooltip; may be empty
};

/// Targets are inherited from protection groups, choices have a default, and assumptions the value of the set
/// in use.
FieldHint fieldHint(const RecordContext& context, const RecordType& type, const Field& field);

} // namespace drawbridge
