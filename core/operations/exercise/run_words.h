// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

/// Words about a run that messages and the status board share.
namespace drawbridge {

/// A moment after the incident on the project's clock: "06:25"; on another day "21.4. 06:25".
QString clockOf(const Plan& plan, const Run& run, Seconds at);

/// The name of its scenario, else of the run.
QString scenarioText(const Plan& plan, const Run& run);

} // namespace drawbridge
