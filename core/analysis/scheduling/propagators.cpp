// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/propagators.h"

#include "core/base/index.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

bool KOfNPropagator::propagate(BoundEngine& engine) {
    return holdBack(engine) && pullMembers(engine);
}

/// The start is at least the k-th smallest earliest end: any n − k + 1 members include one that is required.
bool KOfNPropagator::holdBack(BoundEngine& engine) {
    m_ends.clear();
    for (const Member& m : m_members)
        m_ends.push_back(engine.trail().lower(plus(m.activity)) + m.length);
    std::nth_element(m_ends.begin(), m_ends.begin() + (m_required - 1), m_ends.end());
    const int earliest = m_ends[idx(m_required - 1)];
    if (engine.trail().lower(plus(m_start)) >= earliest)
        return true;
    m_explanation.clear();
    for (const Member& m : m_members) {
        if (engine.trail().lower(plus(m.activity)) + m.length >= earliest)
            m_explanation.push_back({plus(m.activity), earliest - m.length});
    }
    return engine.raise(plus(m_start), earliest, m_explanation);
}

/// When only k members can still end by the latest start, each of them must.
bool KOfNPropagator::pullMembers(BoundEngine& engine) {
    const int latest = -engine.trail().lower(minus(m_start));
    m_explanation.assign(1, {minus(m_start), -latest});
    int able = 0;
    for (const Member& m : m_members) {
        if (engine.trail().lower(plus(m.activity)) + m.length <= latest)
            ++able;
        else
            m_explanation.push_back({plus(m.activity), latest - m.length + 1});
    }
    if (able > m_required)
        return true;
    for (const Member& m : m_members) {
        if (engine.trail().lower(plus(m.activity)) + m.length <= latest &&
            !engine.raise(minus(m.activity), m.length - latest, m_explanation))
            return false;
    }
    return true;
}

std::vector<BoundLiteral> ObjectivePropagator::explanation(const BoundEngine& engine,
                                                           std::size_t except) const {
    std::vector<BoundLiteral> literals;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        if (i == except || m_least[i] <= m_terms[i].cost(engine.trail().root(plus(m_terms[i].end))))
            continue;
        // The earliest end that already costs as much explains more generally.
        int low = engine.trail().root(plus(m_terms[i].end));
        int high = engine.trail().lower(plus(m_terms[i].end));
        while (low < high) {
            const int middle = low + (high - low) / 2;
            if (m_terms[i].cost(middle) >= m_least[i])
                high = middle;
            else
                low = middle + 1;
        }
        literals.push_back({plus(m_terms[i].end), low});
    }
    return literals;
}

bool ObjectivePropagator::propagate(BoundEngine& engine) {
    m_least.clear();
    long long sum = 0;
    for (const Term& term : m_terms) {
        m_least.push_back(term.cost(engine.trail().lower(plus(term.end))));
        sum += m_least.back();
    }
    if (sum > m_limit)
        return engine.fail(explanation(engine, m_terms.size()));
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const long long most = m_limit - (sum - m_least[i]);
        int low = engine.trail().lower(plus(m_terms[i].end));
        int high = -engine.trail().lower(minus(m_terms[i].end));
        if (m_terms[i].cost(high) <= most)
            continue;
        while (low < high) {
            const int middle = low + (high - low + 1) / 2;
            if (m_terms[i].cost(middle) <= most)
                low = middle;
            else
                high = middle - 1;
        }
        if (!engine.raise(minus(m_terms[i].end), -low, explanation(engine, i)))
            return false;
    }
    return true;
}

} // namespace drawbridge
