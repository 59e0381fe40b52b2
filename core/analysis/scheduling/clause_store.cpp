// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/clause_store.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Clauses of this LBD ("glue") are never dropped.
constexpr int kGlue = 2;
/// Clauses before the first reduction, and how many more before each later one.
constexpr std::size_t kFirstLimit = 4000;
constexpr std::size_t kLimitGrowth = 500;
/// Of the watch lists of a variable: memory against length.
constexpr int kMostBuckets = 256;

} // namespace

ClauseStore::ClauseStore(BoundTrail& trail) : m_trail(trail), m_limit(kFirstLimit) {}

int ClauseStore::add(const std::vector<BoundLiteral>& literals, int lbd) {
    const int clause = static_cast<int>(m_clauses.size());
    m_clauses.push_back({m_literals.size(), static_cast<int>(literals.size()), lbd, ++m_now});
    m_literals.insert(m_literals.end(), literals.begin(), literals.end());
    watch(literals[0], clause, literals[1]);
    watch(literals[1], clause, literals[0]);
    return clause;
}

void ClauseStore::watch(BoundLiteral literal, int clause, BoundLiteral blocker) {
    const BoundLiteral opposite = negated(literal);
    if (m_watches.empty())
        layOutBuckets();
    m_watches[idx(opposite.variable)].of(opposite.value).push_back({opposite.value, clause, blocker});
}

/// Buckets for all thresholds between the root bounds.
void ClauseStore::layOutBuckets() {
    m_watches.resize(idx(m_trail.variables()));
    for (int variable = 0; variable < m_trail.variables(); ++variable) {
        Watches& watches = m_watches[idx(variable)];
        watches.first = m_trail.root(variable);
        const int last = 1 - m_trail.root(variable ^ 1);
        while ((last - watches.first) >> watches.shift >= kMostBuckets)
            ++watches.shift;
        watches.buckets.resize(idx((last - watches.first) >> watches.shift) + 1);
    }
}

std::vector<ClauseStore::Watch>& ClauseStore::Watches::of(int threshold) {
    return buckets[idx((threshold - first) >> shift)];
}

bool ClauseStore::propagate(int variable) {
    const int above = m_trail.follow(variable);
    if (m_watches.empty())
        return true;
    Watches& watches = m_watches[idx(variable)];
    const int bound = m_trail.lower(variable);
    for (auto* list = &watches.of(above); list <= &watches.of(bound); ++list) {
        if (!follow(variable, above, *list))
            return false;
    }
    return true;
}

bool ClauseStore::follow(int variable, int above, std::vector<Watch>& list) {
    const int bound = m_trail.lower(variable);
    bool fine = true;
    for (std::size_t i = 0; fine && i < list.size();) {
        Watch& seen = list[i];
        const bool isLost = seen.threshold > above && seen.threshold <= bound;
        const Visit visited = !isLost || m_trail.holds(seen.blocker) ? Visit::Kept : visit(variable, seen);
        fine = visited != Visit::Failed;
        if (visited == Visit::Moved) {
            seen = list.back();
            list.pop_back();
        } else {
            ++i;
        }
    }
    return fine;
}

/// A watched literal became false: watches another, or propagates the only one left.
ClauseStore::Visit ClauseStore::visit(int variable, Watch& seen) {
    const BoundLiteral lost = negated({variable, seen.threshold});
    const Clause& clause = m_clauses[idx(seen.clause)];
    BoundLiteral* literals = m_literals.data() + clause.first;
    if (literals[0].variable == lost.variable && literals[0].value == lost.value)
        std::swap(literals[0], literals[1]);
    const BoundLiteral other = literals[0];
    seen.blocker = other;
    if (m_trail.holds(other))
        return Visit::Kept;
    for (int i = 2; i < clause.size; ++i) {
        if (m_trail.fails(literals[i]))
            continue;
        std::swap(literals[1], literals[i]);
        // Not the list being walked: a clause has one literal of a variable.
        watch(literals[1], seen.clause, other);
        return Visit::Moved;
    }
    if (m_trail.fails(other)) {
        m_conflict = seen.clause;
        return Visit::Failed;
    }
    m_conflict = -1;
    return m_trail.push(other.variable, other.value, {BoundReason::Kind::Clause, 0, seen.clause, 0, 0})
               ? Visit::Kept
               : Visit::Failed;
}

void ClauseStore::reduce() {
    if (m_clauses.size() < m_limit)
        return;
    m_limit += kLimitGrowth;
    std::vector<int> order;
    std::vector<int> keep;
    for (int c = 0; c < static_cast<int>(m_clauses.size()); ++c)
        (m_clauses[idx(c)].lbd <= kGlue ? keep : order).push_back(c);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const Clause& x = m_clauses[idx(a)];
        const Clause& y = m_clauses[idx(b)];
        return x.lbd != y.lbd ? x.lbd < y.lbd : x.used > y.used;
    });
    order.resize(order.size() / 2);
    keep.insert(keep.end(), order.begin(), order.end());
    std::sort(keep.begin(), keep.end());
    rebuild(keep);
}

void ClauseStore::rebuild(const std::vector<int>& keep) {
    std::vector<Clause> clauses;
    std::vector<BoundLiteral> literals;
    std::swap(clauses, m_clauses);
    std::swap(literals, m_literals);
    for (Watches& watches : m_watches) {
        for (auto& list : watches.buckets)
            list.clear();
    }
    std::vector<BoundLiteral> kept;
    for (const int c : keep) {
        const Clause& old = clauses[idx(c)];
        const BoundLiteral* first = literals.data() + old.first;
        if (std::any_of(first, first + old.size, [this](BoundLiteral a) { return m_trail.holds(a); }))
            continue;
        kept.assign(first, first + old.size);
        kept.erase(
            std::remove_if(kept.begin(), kept.end(), [this](BoundLiteral a) { return m_trail.fails(a); }),
            kept.end());
        // At a fixed point no clause is unit.
        if (kept.size() > 1)
            m_clauses[idx(add(kept, old.lbd))].used = old.used;
    }
}

} // namespace drawbridge
