// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/path_classes.h"
#include "core/analysis/impact/impact.h"

#include <QHash>

#include <vector>

namespace drawbridge {

/// Redundancy groups as their dependents see them. A view is a group seen from one path class: it counts the
/// members that are up and reached from there, and fails when they are fewer than at-least. A member that is
/// a group itself counts by its own view from the same class. In a cycle of groups each stands until
/// something outside of it fails.
class GroupViews {
public:
    /// `impact` is read for what is down, and gets the shortfalls.
    GroupViews(const RecoveryGraph& graph, const PathClasses& classes, Impact& impact)
        : m_graph(graph), m_classes(classes), m_impact(impact), m_viewsOf(idx(graph.size)) {}

    /// Has `dependent` counted by what it sees of `group`. While views are opened nothing may fail.
    void watch(int dependent, int group);
    /// A component went down after the views were opened.
    void memberDown(int component);

    struct Failed {
        int dependent = 0;
        int group = 0;
        int shortfall = 0;
    };
    /// Dependents that reach too few members since the last call.
    std::vector<Failed> takeFailed();
    /// The shortfall of what a class sees of a group, or -1.
    int shortfallOf(int pathClass, int group);

private:
    struct View {
        int pathClass = 0;
        int group = 0;
        MemberPaths paths;
        int reached = 0;
        bool failed = false;
        int shortfall = -1;
        std::vector<int> dependents;
        std::vector<int> parents;
    };

    int open(int pathClass, int group);
    int viewOf(int pathClass, int group);
    void count(int view);
    void checkEnough(int view);
    void fail(int view);
    void settle();
    int describe(const View& view) const;

    const RecoveryGraph& m_graph;
    const PathClasses& m_classes;
    Impact& m_impact;
    std::vector<View> m_views;
    QHash<std::pair<int, int>, int> m_indexOf;
    std::vector<std::vector<int>> m_viewsOf; ///< per group
    std::vector<int> m_uncounted;
    std::vector<int> m_failing;
    std::vector<Failed> m_failed;
};

} // namespace drawbridge
