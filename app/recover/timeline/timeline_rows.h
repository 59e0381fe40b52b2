// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QString>

#include <vector>

namespace drawbridge {

enum class TimelineGrouping { Component, Team };

/// A step as it lies on the timeline; seconds after the incident. `step` is -1 where a component without
/// steps of its own (a redundancy group) is up again: start and finish are then the same.
struct TimelineBar {
    int step = -1;
    int component = -1;
    int row = 0;
    qint64 start = 0;
    qint64 finish = 0;
    qint64 ready = 0; ///< all that it needs was up; until `start` it waited for people
    bool critical = false;
};

/// Closed hours of a team, or the time until it has arrived.
struct TimelineGap {
    qint64 from = 0;
    qint64 to = 0;
};

/// The rows of one component or one team.
struct TimelineGroup {
    QString title;
    QString note;       ///< behind an empty row: why nothing is there; "2 people"
    int component = -1; ///< dense index
    int team = -1;      ///< index in Plan::teams
    int firstRow = 0;
    int rowCount = 0;
    std::optional<Seconds> target; ///< RTO of the component
    bool missed = false;
    bool notRecoverable = false;
    std::vector<TimelineGap> closed;
};

/// A schedule laid out in rows, once for every zoom: by component a row for each step, in the order of the
/// starts; by team a row for each unit of it, in plan order, then what needs no team. A step that takes
/// several units lies in as many rows. Bars are sorted by row, then start.
struct TimelineRows {
    TimelineGrouping grouping = TimelineGrouping::Component;
    std::vector<TimelineGroup> groups;
    std::vector<TimelineBar> bars;
    std::vector<int> firstBar; ///< per row, and one more: bars of row r are firstBar[r] … firstBar[r + 1] - 1
    std::vector<int> groupOf;   ///< per row
    std::vector<int> barOfStep; ///< first bar of a step, or -1
    qint64 detected = 0;
    qint64 workStarts = 0;
    qint64 end = 0; ///< of the last step, at least workStarts; targets a little later included

    int rowCount() const { return static_cast<int>(groupOf.size()); }
    bool isEmpty() const { return groups.empty(); }
};

/// O(steps log steps). `onlyCritical` leaves out what may wait, and the groups it empties.
TimelineRows timelineRows(const ScenarioAnalysis& analysis, TimelineGrouping grouping,
                          bool onlyCritical = false);

/// When a team cannot work between 0 and `until`: before it arrives, and outside its hours (incident at
/// Monday 00:00 plus `incidentMinute`). Joined and in order.
std::vector<TimelineGap> closedHours(const Team& team, Seconds workStarts, qint64 until,
                                     int incidentMinute = 0);

/// Steps by start, then finish.
std::vector<int> stepsByStart(const ScenarioAnalysis& analysis);

} // namespace drawbridge
