// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/path_classes.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

std::vector<int> fragmentsOf(const std::vector<int>& networks, NetworkPaths& paths) {
    std::vector<int> fragments;
    for (const int network : networks) {
        if (const int fragment = paths.fragmentOf(network); fragment >= 0)
            fragments.push_back(fragment);
    }
    std::sort(fragments.begin(), fragments.end());
    fragments.erase(std::unique(fragments.begin(), fragments.end()), fragments.end());
    return fragments;
}

bool shareOne(const std::vector<int>& a, const std::vector<int>& b) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y)
            return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

} // namespace

PathClasses::PathClasses(const RecoveryGraph& graph, const std::vector<char>& networkOut,
                         const std::vector<char>& tunnelOut, const std::vector<char>& siteOut)
    : m_classOf(idx(graph.size), -1) {
    NetworkPaths shown(graph.plan, {}, {}, {});
    NetworkPaths before(graph.plan, {}, standbyTunnels(graph.plan), {});
    NetworkPaths after(graph.plan, networkOut, tunnelOut, siteOut);
    std::map<Fragments, int> classes;
    for (int i = 0; i < graph.size; ++i) {
        const std::vector<int> networks = networksOf(graph, i);
        if (networks.empty())
            continue;
        Fragments fragments{fragmentsOf(networks, shown), fragmentsOf(networks, before),
                            fragmentsOf(networks, after)};
        const auto [it, isNew] = classes.try_emplace(fragments, static_cast<int>(m_classes.size()));
        if (isNew)
            m_classes.push_back(std::move(fragments));
        m_classOf[idx(i)] = it->second;
    }
}

bool PathClasses::isCut(int classA, int classB) const {
    if (classA < 0 || classB < 0)
        return false;
    const Fragments& a = m_classes[idx(classA)];
    const Fragments& b = m_classes[idx(classB)];
    return shareOne(a.before, b.before) && !shareOne(a.after, b.after);
}

bool PathClasses::isOutOfReach(int classA, int classB) const {
    if (classA < 0 || classB < 0)
        return false;
    const Fragments& a = m_classes[idx(classA)];
    const Fragments& b = m_classes[idx(classB)];
    return shareOne(a.shown, b.shown) && !shareOne(a.after, b.after);
}

bool PathClasses::isStandby(int classA, int classB) const {
    if (classA < 0 || classB < 0)
        return false;
    const Fragments& a = m_classes[idx(classA)];
    const Fragments& b = m_classes[idx(classB)];
    return shareOne(a.shown, b.shown) && !shareOne(a.before, b.before);
}

MemberPaths::MemberPaths(const RecoveryGraph& graph, const PathClasses& classes, int pathClass, int group)
    : m_classes(classes), m_class(pathClass) {
    int normally = 0;
    for (const int member : graph.hard.of(group))
        normally += classes.isStandby(pathClass, classes.of(member)) ? 0 : 1;
    m_countsStandbys = normally >= graph.atLeast[idx(group)];
}

bool MemberPaths::isCut(int member) const {
    const int memberClass = m_classes.of(member);
    return m_countsStandbys ? m_classes.isOutOfReach(m_class, memberClass)
                            : m_classes.isCut(m_class, memberClass);
}

} // namespace drawbridge
