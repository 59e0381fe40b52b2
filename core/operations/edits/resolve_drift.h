// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

/// What people do about a difference between the plan and what runs: take it, or put up with it for a time.
namespace drawbridge {

/// Takes a difference into the plan: `found` is the plan as if all that was found had been taken into it
/// (DriftReport::found). Of "gone" the component is removed; of "new" what runs on that host and is not in
/// the plan is added, with its networks; of a host's field what the host is known to have. Throws InputError
/// when `found` knows nothing of it.
void takeIntoPlan(Edit& edit, const Plan& found, ComponentId component, const QString& what);

/// The standard build of a host demands from now on what the host has. Throws InputError for a host without a
/// build, and for what no build demands.
void takeIntoBuild(Edit& edit, ComponentId host, const QString& what);

/// Hosts that have the same build, and would differ from it then.
QStringList hostsThatWouldDrift(const Plan& plan, ComponentId host, const QString& what);

/// Puts up with a difference until a day; a waiver of the same one is replaced.
void waive(Edit& edit, ComponentId component, const Waiver& waiver);
void endWaiver(Edit& edit, ComponentId component, const QString& what);

} // namespace drawbridge
