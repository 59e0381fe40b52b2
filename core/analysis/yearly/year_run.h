// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/yearly/year_model.h"

namespace drawbridge {

/// Sums over years. Integers, so that they do not depend on which thread simulated which year.
struct YearTally {
    explicit YearTally(const YearModel& model);
    void add(const YearTally& other);

    qint64 events = 0;               ///< failures and incidents
    std::vector<qint64> byTracker;   ///< minor units; contracts, then activities
    std::vector<qint64> mayEnd;      ///< per tracker: years in which a client may leave
    std::vector<qint64> downtime;    ///< per tracker, seconds
    std::vector<qint64> byCause;     ///< minor units; processes, then scenarios
    std::vector<qint64> occurrences; ///< per cause, within the years
};

/// Simulates years one after the other; a thread has its own. Everything is as before after a year.
class YearRun {
public:
    explicit YearRun(const YearModel& model);

    /// The loss of one year, in minor units, and its parts added to the tally. Events in order of time: each
    /// changes counters along the requirements that it reaches, so that a year costs what happens in it.
    qint64 simulate(quint64 seed, int year, bool startsUp, YearTally& tally);

private:
    enum class EventKind : quint8 { Failure, Repair, Release };
    struct Event {
        double time;
        EventKind kind;
        int index; ///< of the process, or of the incident
        friend bool operator>(const Event& a, const Event& b) { return a.time > b.time; }
    };
    /// A scenario that has happened and is not over.
    struct IncidentInProgress {
        int scenario = -1; ///< in YearModel::scenarios
        double begin = 0;
        std::size_t next = 0;                     ///< of `ends`
        std::vector<std::pair<double, int>> ends; ///< time after the incident and component, ascending
    };
    struct TrackerState {
        int down = 0;
        double weightDown = 0;
        double share = 0;
        bool isDirty = false;
        bool isTouched = false;
        double outageBegan = 0;
        double segmentBegan = 0;
        int cause = -1;
    };
    struct Segment {
        double from;
        double to;
        double share;
    };
    struct CausePart {
        int window;
        int cause;
        double counted;
    };

    void begin(quint64 seed, int year, bool startsUp);
    void next();
    void push(const Event& event);
    Event pop();
    void handle(const Event& event);
    void failProcess(int process, double time);
    void repairProcess(int process, double time);
    void startIncident(double time);
    void release(int incident);
    void force(int incident, int component, int by);
    void hit(int component, int by);
    void hitsOf(const FailureProcess& process, int by);
    void changeEdges(int component, int scenario, int by);
    void afterChange(int component, bool wasBase, bool wasDown);
    bool isBase(int component) const;
    bool isDown(int component) const;
    void watchChanged(int component, bool down);
    void settle(double time);
    void closeSegment(int tracker, double time);
    void closeOutage(int tracker, double time);
    void chargeOutage(int tracker);
    qint64 bill(YearTally& tally);
    qint64 billTracker(int tracker, YearTally& tally);
    void attribute(int tracker, int window, qint64 loss, double counted, YearTally& tally);

    const YearModel& m_model;
    YearRandom m_random{0, 0};
    int m_day = 0;
    std::vector<Event> m_heap;
    double m_nextPooled = 0;
    double m_nextScenario = 0;
    int m_currentCause = -1;
    YearTally* m_tally = nullptr;

    std::vector<char> m_processDown;
    std::vector<int> m_hits;     ///< per component: own failure, its site's, paths that were cut
    std::vector<int> m_forced;   ///< per component: scenarios that hold it down
    std::vector<int> m_missing;  ///< per component: requirements seen down
    std::vector<int> m_edgeDown; ///< per edge: reasons for which its provider is seen down
    std::vector<std::pair<int, int>> m_changes; ///< components whose dependents are still to be told, and by
    std::vector<IncidentInProgress> m_incidents;
    std::vector<int> m_freeIncidents;
    std::vector<std::vector<std::unique_ptr<SimulationRun>>> m_draws; ///< per scenario and time of the week

    std::vector<TrackerState> m_trackers;
    std::vector<std::vector<Segment>> m_segments; ///< per tracker: of the outage
    std::vector<std::vector<WindowDowntime>> m_windows;
    std::vector<std::vector<CausePart>> m_parts;
    std::vector<int> m_dirty;
    std::vector<int> m_touched;
};

} // namespace drawbridge
