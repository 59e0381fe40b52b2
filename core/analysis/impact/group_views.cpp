// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/group_views.h"

#include <algorithm>
#include <utility>

namespace drawbridge {

namespace {

constexpr std::size_t kNamed = 4; ///< more members than that are not named in a reason

void nameMember(std::vector<int>& members, int member) {
    if (members.size() < kNamed)
        members.push_back(member);
}

} // namespace

void GroupViews::watch(int dependent, int group) {
    const int view = open(m_classes.of(dependent), group);
    View& v = m_views[idx(view)];
    v.dependents.push_back(dependent);
    if (v.failed)
        m_failed.push_back({dependent, group, v.shortfall});
}

int GroupViews::shortfallOf(int pathClass, int group) {
    return m_views[idx(open(pathClass, group))].shortfall;
}

/// The view, counted; groups nested in it are opened without recursion, as they may be deep.
int GroupViews::open(int pathClass, int group) {
    const int view = viewOf(pathClass, group);
    while (!m_uncounted.empty()) {
        const int next = m_uncounted.back();
        m_uncounted.pop_back();
        count(next);
    }
    settle();
    return view;
}

int GroupViews::viewOf(int pathClass, int group) {
    const auto key = std::make_pair(pathClass, group);
    if (const auto it = m_indexOf.constFind(key); it != m_indexOf.constEnd())
        return *it;
    const int view = static_cast<int>(m_views.size());
    m_indexOf.insert(key, view);
    m_viewsOf[idx(group)].push_back(view);
    m_views.push_back(
        {pathClass, group, MemberPaths(m_graph, m_classes, pathClass, group), 0, false, -1, {}, {}});
    m_uncounted.push_back(view);
    return view;
}

/// A member group counts until its own view fails.
void GroupViews::count(int view) {
    const auto [pathClass, group] = std::pair(m_views[idx(view)].pathClass, m_views[idx(view)].group);
    const MemberPaths paths = m_views[idx(view)].paths;
    int reached = 0;
    for (const int member : m_graph.hard.of(group)) {
        if (m_graph.isGroup[idx(member)] != 0) {
            const int nested = viewOf(pathClass, member);
            if (!m_views[idx(nested)].failed && !paths.isCut(member)) {
                m_views[idx(nested)].parents.push_back(view);
                ++reached;
            }
        } else if (!m_impact.isDown(member) && !paths.isCut(member)) {
            ++reached;
        }
    }
    m_views[idx(view)].reached = reached;
    if (m_impact.isDown(group) || m_classes.isCut(pathClass, m_classes.of(group)))
        fail(view);
    checkEnough(view);
}

void GroupViews::checkEnough(int view) {
    if (m_views[idx(view)].reached < m_graph.atLeast[idx(m_views[idx(view)].group)])
        fail(view);
}

void GroupViews::fail(int view) {
    if (std::exchange(m_views[idx(view)].failed, true))
        return;
    m_failing.push_back(view);
}

void GroupViews::settle() {
    for (std::size_t head = 0; head < m_failing.size(); ++head) {
        View& view = m_views[idx(m_failing[head])];
        view.shortfall = describe(view);
        for (const int dependent : view.dependents)
            m_failed.push_back({dependent, view.group, view.shortfall});
        for (const int parent : view.parents) {
            --m_views[idx(parent)].reached;
            checkEnough(parent);
        }
    }
    m_failing.clear();
}

int GroupViews::describe(const View& view) const {
    GroupShortfall shortfall;
    shortfall.group = view.group;
    shortfall.reached = view.reached;
    for (const int member : m_graph.hard.of(view.group)) {
        if (m_impact.isDown(member)) {
            nameMember(shortfall.down, member);
        } else if (view.paths.isCut(member)) {
            nameMember(shortfall.noPath, member);
        } else if (m_graph.isGroup[idx(member)] != 0) {
            const View& nested = m_views[idx(*m_indexOf.constFind({view.pathClass, member}))];
            if (nested.shortfall < 0)
                continue;
            if (shortfall.nested.empty())
                shortfall.next = nested.shortfall;
            nameMember(shortfall.nested, member);
        }
    }
    m_impact.shortfalls.push_back(std::move(shortfall));
    return static_cast<int>(m_impact.shortfalls.size()) - 1;
}

void GroupViews::memberDown(int component) {
    if (m_graph.isGroup[idx(component)] != 0) {
        for (const int view : m_viewsOf[idx(component)])
            fail(view);
    } else {
        for (const int group : m_graph.hardDependents.of(component)) {
            for (const int view : m_viewsOf[idx(group)]) {
                if (m_views[idx(view)].paths.isCut(component))
                    continue;
                --m_views[idx(view)].reached;
                checkEnough(view);
            }
        }
    }
    settle();
}

std::vector<GroupViews::Failed> GroupViews::takeFailed() {
    return std::exchange(m_failed, {});
}

} // namespace drawbridge
