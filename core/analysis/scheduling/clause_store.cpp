// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/clause_store.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kAlwaysKept = 2;
constexpr int kMostPlaces = 256; ///< of the watches of a variable

} // namespace

int ClauseStore::add(const std::vector<BoundAtom>& atoms, int span) {
    const int clause = static_cast<int>(m_clauses.size());
    m_clauses.push_back({m_atoms.size(), static_cast<int>(atoms.size()), span, ++m_now});
    m_atoms.insert(m_atoms.end(), atoms.begin(), atoms.end());
    watch(atoms[0], clause, atoms[1]);
    watch(atoms[1], clause, atoms[0]);
    return clause;
}

void ClauseStore::watch(BoundAtom atom, int clause, BoundAtom blocker) {
    const BoundAtom opposite = negated(atom);
    if (m_watches.empty())
        layOut();
    m_watches[idx(opposite.variable)].of(opposite.value).push_back({opposite.value, clause, blocker});
}

/// Places for all thresholds between the bounds.
void ClauseStore::layOut() {
    m_watches.resize(idx(m_trail.variables()));
    for (int variable = 0; variable < m_trail.variables(); ++variable) {
        Watches& watches = m_watches[idx(variable)];
        watches.first = m_trail.root(variable);
        const int last = 1 - m_trail.root(variable ^ 1);
        while ((last - watches.first) >> watches.shift >= kMostPlaces)
            ++watches.shift;
        watches.places.resize(idx((last - watches.first) >> watches.shift) + 1);
    }
}

std::vector<ClauseStore::Watch>& ClauseStore::Watches::of(int threshold) {
    return places[idx((threshold - first) >> shift)];
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

/// A watched atom became false: another is watched, or the only one left must be true.
ClauseStore::Visit ClauseStore::visit(int variable, Watch& seen) {
    const BoundAtom lost = negated({variable, seen.threshold});
    const Clause& clause = m_clauses[idx(seen.clause)];
    BoundAtom* atoms = m_atoms.data() + clause.first;
    if (atoms[0].variable == lost.variable && atoms[0].value == lost.value)
        std::swap(atoms[0], atoms[1]);
    const BoundAtom other = atoms[0];
    seen.blocker = other;
    if (m_trail.holds(other))
        return Visit::Kept;
    for (int i = 2; i < clause.size; ++i) {
        if (m_trail.fails(atoms[i]))
            continue;
        std::swap(atoms[1], atoms[i]);
        // Another list than the one being walked: a clause has one atom of a variable.
        watch(atoms[1], seen.clause, other);
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
    m_limit += 500;
    std::vector<int> order;
    std::vector<int> keep;
    for (int c = 0; c < static_cast<int>(m_clauses.size()); ++c)
        (m_clauses[idx(c)].span <= kAlwaysKept ? keep : order).push_back(c);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const Clause& x = m_clauses[idx(a)];
        const Clause& y = m_clauses[idx(b)];
        return x.span != y.span ? x.span < y.span : x.used > y.used;
    });
    order.resize(order.size() / 2);
    keep.insert(keep.end(), order.begin(), order.end());
    std::sort(keep.begin(), keep.end());
    rebuild(keep);
}

void ClauseStore::rebuild(const std::vector<int>& keep) {
    std::vector<Clause> clauses;
    std::vector<BoundAtom> atoms;
    std::swap(clauses, m_clauses);
    std::swap(atoms, m_atoms);
    for (Watches& watches : m_watches) {
        for (auto& list : watches.places)
            list.clear();
    }
    std::vector<BoundAtom> kept;
    for (const int c : keep) {
        const Clause& old = clauses[idx(c)];
        const BoundAtom* first = atoms.data() + old.first;
        if (std::any_of(first, first + old.size, [this](BoundAtom a) { return m_trail.holds(a); }))
            continue;
        kept.assign(first, first + old.size);
        kept.erase(std::remove_if(kept.begin(), kept.end(), [this](BoundAtom a) { return m_trail.fails(a); }),
                   kept.end());
        // What is left of a propagated clause has two atoms or more: at a fixed point none is unit.
        if (kept.size() > 1)
            m_clauses[idx(add(kept, old.span))].used = old.used;
    }
}

} // namespace drawbridge
