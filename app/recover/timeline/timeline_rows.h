// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QString>

#include <vector>

namespace drawbridge {

enum class TimelineGrouping { Component, Team };

/// A step on the timeline; times in seconds after the incident. `step` is -1 for a milestone: a component
/// without steps (a redundancy group) is up again, and start equals finish. Unknown times are the earliest
/// possible, and open.
struct TimelineBar {
    int step = -1;
    int component = -1;
    int row = 0;
    qint64 start = 0;
    qint64 finish = 0;
    qint64 ready = 0; ///< requirements up; waits for staff until `start`
    bool critical = false;
    bool openStart = false;  ///< the start is unknown: no earlier than `start`
    bool openFinish = false; ///< the end is unknown: no earlier than `finish`
    bool isOpen() const { return openStart || openFinish; }
};

/// A time in which a team is not available.
struct TimelineGap {
    qint64 from = 0;
    qint64 to = 0;
};

/// The rows of one component or one team.
struct TimelineGroup {
    QString title;
    QString note;       ///< why the row is empty, or e.g. "2 people"
    int component = -1; ///< dense index
    int team = -1;      ///< index in Plan::teams
    int firstRow = 0;
    int rowCount = 0;
    std::optional<Seconds> target;       ///< RTO of the component
    Verdict verdict = Verdict::NoTarget; ///< of the RTO
    bool notRecoverable = false;
    std::vector<TimelineGap> closed;
};

/// A schedule laid out in rows, independent of the zoom. By component: a row per step, by start. By team: a
/// row per member, in plan order, then steps without a team; a step that takes several members appears in as
/// many rows. Bars are sorted by row, then start.
struct TimelineRows {
    TimelineGrouping grouping = TimelineGrouping::Component;
    std::vector<TimelineGroup> groups;
    std::vector<TimelineBar> bars;
    std::vector<int>
        firstBar; ///< rowCount() + 1 entries: bars of row r are firstBar[r] … firstBar[r + 1] - 1
    std::vector<int> groupOf;   ///< per row
    std::vector<int> barOfStep; ///< first bar of a step, or -1
    qint64 detected = 0;
    qint64 workStarts = 0;
    qint64 end = 0; ///< end of the last step or of a target soon after; at least workStarts

    int rowCount() const { return static_cast<int>(groupOf.size()); }
    bool isEmpty() const { return groups.empty(); }
};

/// `onlyCritical` omits steps with slack, and groups that become empty. O(steps log steps).
TimelineRows timelineRows(const ScenarioAnalysis& analysis, TimelineGrouping grouping,
                          bool onlyCritical = false);

/// When a team is not available between 0 and `until`: before it arrives, and outside its working hours
/// (incident at Monday 00:00 plus `incidentMinute`). Disjoint, ascending.
std::vector<TimelineGap> closedHours(const Team& team, Seconds workStarts, qint64 until,
                                     int incidentMinute = 0);

/// Step indices by (earliest) start, then finish.
std::vector<int> stepsByStart(const ScenarioAnalysis& analysis);

} // namespace drawbridge
