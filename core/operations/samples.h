// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

namespace drawbridge {

/// Names of the samples shipped with the program: "web-shop", "hospital" …
QStringList sampleNames();

/// A shipped sample. InputError with the available names for an unknown one.
Plan samplePlan(const QString& name);

} // namespace drawbridge
