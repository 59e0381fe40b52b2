// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_engine.h"

#include <functional>

namespace drawbridge {

/// A k-of-n precedence: the start is at or after the `required` earliest ends. O(n log n) a call.
class KOfNPropagator : public BoundPropagator {
public:
    struct Member {
        int activity = 0;
        int length = 0;
    };
    KOfNPropagator(int start, std::vector<Member> members, int required)
        : m_start(start), m_members(std::move(members)), m_required(required) {}
    bool propagate(BoundEngine& engine) override;

private:
    bool holdBack(BoundEngine& engine);
    bool pullMembers(BoundEngine& engine);

    int m_start;
    std::vector<Member> m_members;
    int m_required;
    std::vector<int> m_ends;
    std::vector<BoundLiteral> m_explanation;
};

/// The sum of the objective terms stays within a limit that falls as better schedules are found.
/// O(n × log of the horizon) a call.
class ObjectivePropagator : public BoundPropagator {
public:
    struct Term {
        int end = 0; ///< integer: the latest of its ends
        std::function<long long(int)> cost;
    };
    ObjectivePropagator(std::vector<Term> terms, const long long& limit)
        : m_terms(std::move(terms)), m_limit(limit) {}
    bool propagate(BoundEngine& engine) override;

private:
    std::vector<BoundLiteral> explanation(const BoundEngine& engine, std::size_t except) const;

    std::vector<Term> m_terms;
    const long long& m_limit;
    std::vector<long long> m_least;
};

} // namespace drawbridge
