// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/clause_store.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kAlwaysKept = 2;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

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
    if (m_watches.size() < at(m_trail.variables()))
        m_watches.resize(at(m_trail.variables()));
    m_watches[at(opposite.variable)].push_back({opposite.value, clause, blocker});
}

bool ClauseStore::propagate(int variable) {
    if (m_watches.size() <= at(variable))
        return true;
    std::vector<Watch>& list = m_watches[at(variable)];
    const int bound = m_trail.lower(variable);
    std::size_t kept = 0;
    bool fine = true;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Watch watch = list[i];
        if (!fine || watch.threshold > bound || m_trail.holds(watch.blocker))
            list[kept++] = watch;
        else
            fine = visit(watch, variable, list, kept);
    }
    list.resize(kept);
    return fine;
}

/// A watched atom became false: another is watched, or the only one left must be true.
bool ClauseStore::visit(const Watch& seen, int variable, std::vector<Watch>& list, std::size_t& kept) {
    const Clause& clause = m_clauses[at(seen.clause)];
    BoundAtom* atoms = m_atoms.data() + clause.first;
    const BoundAtom lost = negated({variable, seen.threshold});
    if (atoms[0].variable == lost.variable && atoms[0].value == lost.value)
        std::swap(atoms[0], atoms[1]);
    const BoundAtom other = atoms[0];
    const Watch same{seen.threshold, seen.clause, other};
    if (m_trail.holds(other)) {
        list[kept++] = same;
        return true;
    }
    for (int i = 2; i < clause.size; ++i) {
        if (m_trail.fails(atoms[i]))
            continue;
        std::swap(atoms[1], atoms[i]);
        // Another list than the one being walked: the atom there is not false.
        watch(atoms[1], seen.clause, other);
        return true;
    }
    list[kept++] = same;
    if (m_trail.fails(other)) {
        m_conflict = seen.clause;
        return false;
    }
    m_conflict = -1;
    return m_trail.push(other.variable, other.value, {BoundReason::Kind::Clause, 0, seen.clause, 0, 0});
}

void ClauseStore::reduce() {
    if (m_clauses.size() < m_limit)
        return;
    m_limit += 500;
    std::vector<int> order;
    std::vector<int> keep;
    for (int c = 0; c < static_cast<int>(m_clauses.size()); ++c)
        (m_clauses[at(c)].span <= kAlwaysKept ? keep : order).push_back(c);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const Clause& x = m_clauses[at(a)];
        const Clause& y = m_clauses[at(b)];
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
    for (auto& list : m_watches)
        list.clear();
    std::vector<BoundAtom> kept;
    for (const int c : keep) {
        const Clause& old = clauses[at(c)];
        const BoundAtom* first = atoms.data() + old.first;
        if (std::any_of(first, first + old.size, [this](BoundAtom a) { return m_trail.holds(a); }))
            continue;
        kept.assign(first, first + old.size);
        kept.erase(std::remove_if(kept.begin(), kept.end(), [this](BoundAtom a) { return m_trail.fails(a); }),
                   kept.end());
        // What is left of a propagated clause has two atoms or more: at a fixed point none is unit.
        if (kept.size() > 1)
            m_clauses[at(add(kept, old.span))].used = old.used;
    }
}

} // namespace drawbridge
