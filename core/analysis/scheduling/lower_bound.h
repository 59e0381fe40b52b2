// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// The critical path method with releases, calendars and k-of-n precedences, as if every capacity were
/// endless. O((activities + precedences) log activities).
Starts earliestStarts(const Rcpsp& problem);

/// Longest way from the start of each activity to the end of the project, over precedences that require all
/// (others may be avoided, so this stays a lower bound).
Starts tails(const Rcpsp& problem);

/// Of the makespan: the largest of the critical path and, for each resource, its work behind each earliest
/// start, in its open hours and before the shortest tail; counted in units, and in halves of the capacity (a
/// dual feasible function: Fekete, Schepers, Mathematical Programming 91, 2001).
Rcpsp::Time lowerBound(const Rcpsp& problem, const Starts& earliest);

} // namespace drawbridge
