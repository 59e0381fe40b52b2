// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/availability.h"
#include "core/analysis/scenario/plan_analysis.h"
#include "core/analysis/yearly/year_exposure.h"

namespace drawbridge {

/// What somebody who counts on a service sees of it.
struct ServiceFigures {
    ComponentId service{0};
    bool countsRto = true; ///< a contract or activity needs it, or it has an RTO
    bool countsRpo = true;
    std::vector<Estimated<Seconds>> rto; ///< per scenario
    std::vector<Estimated<Seconds>> rpo;
    Estimated<double> unavailability; ///< share of the time
};

struct PlanFigures {
    std::vector<ServiceFigures> services; ///< in the order asked for
    std::optional<YearExposure> year;     ///< absent: nothing in the plan costs anything, or not asked for
};

struct FigureSettings {
    ScheduleSettings schedule;
    std::optional<YearSettings> year; ///< absent: no year
    DiagramLimits limits;
};

/// The figures of services, `services[i]` in `scenarios`, of an analysed plan. Nothing when cancelled by the
/// schedule's flag.
std::optional<PlanFigures> figuresOf(const PlanAnalysis& analysis, const std::vector<ComponentId>& services,
                                     const std::vector<ScenarioId>& scenarios,
                                     const FigureSettings& settings);

/// A figure of one service without and with a change.
template <class T>
struct FigureChange {
    std::optional<ComponentId> service; ///< of the plan without the change; absent: there is none to tell of
    std::optional<ScenarioId> scenario; ///< absent: of all the time
    Estimated<T> before;
    Estimated<T> after;
    int sign = 0; ///< 1: lower, -1: higher, 0: the same, or it cannot be told
};

/// Where the change shortens most; if nowhere, where it lengthens most; else the longest that there is. What
/// becomes finite counts most. Bounds count where they do not overlap.
FigureChange<Seconds> changeOfRto(const PlanFigures& before, const PlanFigures& after,
                                  const std::vector<ScenarioId>& scenarios);
FigureChange<Seconds> changeOfRpo(const PlanFigures& before, const PlanFigures& after,
                                  const std::vector<ScenarioId>& scenarios);
/// Of unavailability; where it is unknown, by the least that it is.
FigureChange<double> changeOfUnavailability(const PlanFigures& before, const PlanFigures& after);

/// What a year costs less with a change. Both are of the same years and the same seed.
struct YearSaving {
    double minor = 0;
    double errorMinor = 0;  ///< standard error of the mean difference, year by year
    bool isPartial = false; ///< the plan lacks figures, so that what they cost is in neither year
    bool isClear() const { return std::abs(minor) > 1.96 * errorMinor; }
};
YearSaving savingOf(const YearExposure& before, const YearExposure& after);

} // namespace drawbridge
