// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_engine.h"

#include <functional>

namespace drawbridge {

/// A start waits for the `needed` earliest ends of its predecessors. O(n log n) a call.
class GroupPropagator : public BoundPropagator {
public:
    struct Member {
        int activity = 0;
        int length = 0;
    };
    GroupPropagator(int start, std::vector<Member> members, int needed)
        : m_start(start), m_members(std::move(members)), m_needed(needed) {}
    bool propagate(BoundEngine& engine) override;

private:
    bool holdBack(BoundEngine& engine);
    bool pullMembers(BoundEngine& engine);

    int m_start;
    std::vector<Member> m_members;
    int m_needed;
    std::vector<int> m_ends;
    std::vector<BoundAtom> m_because;
};

/// The sum of charges stays within a limit that falls as better schedules are found. Each charge never
/// decreases with its integer. O(n × log of the longest time) a call.
class ChargePropagator : public BoundPropagator {
public:
    struct Term {
        int end = 0; ///< integer: the latest of the ends that are charged
        std::function<long long(int)> cost;
    };
    ChargePropagator(std::vector<Term> terms, const long long& limit)
        : m_terms(std::move(terms)), m_limit(limit) {}
    bool propagate(BoundEngine& engine) override;

private:
    std::vector<BoundAtom> because(const BoundEngine& engine, std::size_t except) const;

    std::vector<Term> m_terms;
    const long long& m_limit;
    std::vector<long long> m_least;
};

} // namespace drawbridge
