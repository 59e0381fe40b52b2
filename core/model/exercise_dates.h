// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

namespace drawbridge {

/// When an exercise is to be held next: a due date counts until it has been held, then the interval since the
/// last one does. Null when neither says it.
QDate nextDue(const Exercise& exercise);

} // namespace drawbridge
