// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

/// An instance of PSPLIB (Kolisch, Sprecher, EJOR 96, 1997) as its `.sm` file tells it, jobs from 0, the
/// dummy source and sink among them.
struct RcpspInstance {
    QString set;  ///< j30, j60, j120
    QString file; ///< without its folder
    std::vector<std::vector<int>> successors;
    std::vector<int> duration;
    std::vector<std::vector<int>> demand; ///< job, resource
    std::vector<int> capacity;

    int jobs() const { return static_cast<int>(duration.size()); }
    int criticalPath() const;
    /// The larger of the critical path and the work of each resource over its capacity.
    int simpleBound() const;
};

/// Throws std::runtime_error, telling the file, on anything but a single-mode instance.
RcpspInstance readRcpspInstance(const QString& path);

/// A component for each job that is no dummy (in the order of the jobs), a team for each resource, a minute
/// for each unit of time; the one scenario loses the site of all of them at time 0.
Plan planOf(const RcpspInstance& instance);

/// What is wrong with starts of the jobs that are no dummies, checked by the instance alone; empty: nothing.
QString violation(const RcpspInstance& instance, const std::vector<qint64>& starts);

/// Its end.
qint64 makespanOf(const RcpspInstance& instance, const std::vector<qint64>& starts);

/// A row of best_known.csv.
struct BestKnown {
    int criticalPath = 0;
    int lowerBound = 0;
    int makespan = 0;
};
std::optional<BestKnown> bestKnown(const QString& csv, const QString& file);

} // namespace drawbridge
