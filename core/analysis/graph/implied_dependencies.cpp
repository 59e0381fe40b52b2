// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/implied_dependencies.h"

#include "core/base/adjacency.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kMostLookedAt = 500;

class Reduction {
public:
    explicit Reduction(const Plan& plan) : m_requires(idx(plan.components.size())) {
        for (int c = 0; c < plan.components.size(); ++c) {
            for (const Dependency& dependency : plan.components.at(c).dependencies) {
                const int on =
                    dependency.on && dependency.isHard() ? plan.components.indexOf(*dependency.on) : -1;
                if (on >= 0 && on != c)
                    m_requires[idx(c)].push_back(on);
            }
        }
        putInOrder();
    }

    std::set<std::pair<int, int>> run() {
        std::set<std::pair<int, int>> implied;
        m_seenBy.assign(m_requires.size(), -1);
        for (int c = 0; c < static_cast<int>(m_requires.size()); ++c) {
            if (m_place[idx(c)] >= 0 && m_requires[idx(c)].size() > 1)
                findFor(c, implied);
        }
        return implied;
    }

private:
    /// Places in an order in which requirements come first (Kahn 1962); -1: in a circle, or requires one.
    void putInOrder() {
        const std::size_t n = m_requires.size();
        m_place.assign(n, -1);
        std::vector<int> open(n, 0);
        std::vector<std::vector<int>> dependents(n);
        std::vector<int> queue;
        for (std::size_t c = 0; c < n; ++c) {
            open[c] = static_cast<int>(m_requires[c].size());
            for (const int on : m_requires[c])
                dependents[idx(on)].push_back(static_cast<int>(c));
            if (open[c] == 0)
                queue.push_back(static_cast<int>(c));
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            m_place[idx(queue[head])] = static_cast<int>(head);
            for (const int dependent : dependents[idx(queue[head])]) {
                if (--open[idx(dependent)] == 0)
                    queue.push_back(dependent);
            }
        }
    }

    /// Walks on from what it requires; what it reaches again that way is implied. Nothing that comes before
    /// the first of its requirements in the order can lead to one.
    void findFor(int c, std::set<std::pair<int, int>>& implied) {
        int first = m_place[idx(c)];
        for (const int on : m_requires[idx(c)])
            first = std::min(first, m_place[idx(on)]);
        std::vector<int> walked;
        const auto walk = [&](int from) {
            for (const int next : m_requires[idx(from)]) {
                if (m_seenBy[idx(next)] != c && m_place[idx(next)] >= first) {
                    m_seenBy[idx(next)] = c;
                    walked.push_back(next);
                }
            }
        };
        for (const int on : m_requires[idx(c)])
            walk(on);
        for (std::size_t i = 0; i < walked.size() && i < kMostLookedAt; ++i)
            walk(walked[i]);
        for (const int on : m_requires[idx(c)]) {
            if (m_seenBy[idx(on)] == c)
                implied.emplace(c, on);
        }
    }

    std::vector<std::vector<int>> m_requires;
    std::vector<int> m_place;
    std::vector<int> m_seenBy;
};

} // namespace

std::set<std::pair<int, int>> impliedDependencies(const Plan& plan) {
    return Reduction(plan).run();
}

std::set<std::pair<int, int>> impliedInPicture(const Plan& plan) {
    constexpr int few = 40;
    int count = 0;
    for (const Component& component : plan.components)
        count += static_cast<int>(component.dependencies.size());
    return count > few ? impliedDependencies(plan) : std::set<std::pair<int, int>>();
}

} // namespace drawbridge
