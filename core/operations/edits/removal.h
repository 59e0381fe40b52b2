// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

namespace drawbridge {

/// What refers to entities that are to be removed, and what happens to it, one sentence each: "Scenario
/// “Berlin lost” fails nothing any more". Empty when nothing but drawings and places refers to them: what
/// stands in a removed site stays, and needs no telling. At most `most` sentences, then a count.
QStringList removalEffects(const Plan& plan, const std::vector<EntityRef>& refs, qsizetype most = 12);

} // namespace drawbridge
