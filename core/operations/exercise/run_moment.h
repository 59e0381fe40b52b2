// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// A moment as people write it: "14:05" today, "2026-04-20T14:05", on the clock of the project's time zone;
/// empty: now. InputError. `note` says so where the clock is ambiguous then.
QDateTime momentNamed(const Plan& plan, const QString& text, QString& note);

/// The same since the incident of a run; also "+55m" after it. InputError: before the incident.
Seconds timeNamed(const Plan& plan, const Run& run, const QString& text, QString& note);

} // namespace drawbridge
