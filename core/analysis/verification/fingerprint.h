// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// A hash of all that the recovery of something rests on: of a component its own fields, its recovery and
/// procedure, host, build, site, networks, teams, credentials, and all that it hard-requires, the same way;
/// of a protection group its fields and its members'; of a scenario its fields, all that it affects, and all
/// teams and assumptions. Names, notes, places in diagrams, exercises and contracts are not in it. O(what it
/// rests on).
QString fingerprintOf(const Plan& plan, ComponentId component);
QString fingerprintOf(const Plan& plan, ProtectionGroupId group);
QString fingerprintOf(const Plan& plan, ScenarioId scenario);

} // namespace drawbridge
