// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/bound_engine.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

template <class T>
std::vector<T>& grown(std::vector<T>& list, int index) {
    if (list.size() <= idx(index))
        list.resize(idx(index) + 1);
    return list;
}

} // namespace

void BoundEngine::addArc(int from, int to, int offset) {
    const int most = m_trail.variables();
    grown(m_arcs, most)[idx(plus(from))].push_back({plus(to), offset});
    m_arcs[idx(minus(to))].push_back({minus(from), offset});
}

void BoundEngine::addDisjunction(int one, int oneLength, int other, int otherLength) {
    const int order = addInteger(0, 1);
    const int index = static_cast<int>(m_disjunctions.size());
    m_disjunctions.push_back({one, oneLength, other, otherLength, order});
    grown(m_disjunctionsOf, m_trail.variables() / 2);
    for (const int x : {one, other, order})
        m_disjunctionsOf[idx(x)].push_back(index);
}

void BoundEngine::add(std::unique_ptr<BoundPropagator> propagator, const std::vector<int>& variables,
                      bool isLowPriority) {
    const int index = static_cast<int>(m_propagators.size());
    m_propagators.push_back(std::move(propagator));
    m_isLowPriority.push_back(isLowPriority);
    m_queued.push_back(1);
    (isLowPriority ? m_lowPriorityQueue : m_queue).push_back(index);
    grown(m_wakes, m_trail.variables());
    for (const int variable : variables)
        m_wakes[idx(variable)].push_back(index);
}

void BoundEngine::addCalendar(int x, std::function<int(int)> earliest, std::function<int(int)> latest) {
    grown(m_calendars, m_trail.variables() / 2)[idx(x)] = {std::move(earliest), std::move(latest)};
}

/// After a push that crossed the bounds of an integer: its reason and the opposite bound exclude each other.
bool BoundEngine::explainCrossedBounds() {
    const BoundTrail::Entry& entry = m_trail.entry(m_trail.size() - 1);
    const int opposite = m_trail.lower(entry.variable ^ 1);
    explain(entry, 1 - opposite);
    m_conflict = m_explanation;
    m_conflict.push_back({entry.variable ^ 1, opposite});
    return false;
}

bool BoundEngine::pushOr(int variable, int value, const BoundReason& reason) {
    return m_trail.push(variable, value, reason) || explainCrossedBounds();
}

bool BoundEngine::raise(int variable, int value, const std::vector<BoundLiteral>& because) {
    if (m_trail.lower(variable) >= value)
        return true;
    const std::uint32_t first = m_trail.storedCount();
    for (const BoundLiteral literal : because) {
        if (literal.value > m_trail.root(literal.variable))
            m_trail.store(literal);
    }
    return pushOr(variable, value, {BoundReason::Kind::Literals, 0, 0, first, m_trail.storedCount() - first});
}

bool BoundEngine::fail(const std::vector<BoundLiteral>& because) {
    m_conflict = because;
    return false;
}

bool BoundEngine::start() {
    for (int variable = 0; variable < m_trail.variables(); ++variable) {
        if (!propagateCalendar(variable) || !propagateArcs(variable) || !propagateDisjunctions(variable / 2))
            return false;
    }
    return propagate();
}

bool BoundEngine::require(BoundLiteral literal) {
    if (m_trail.holds(literal))
        return true;
    return m_trail.push(literal.variable, literal.value, {BoundReason::Kind::Literals, 0, 0, 0, 0}) &&
           propagate();
}

bool BoundEngine::propagateArcs(int variable) {
    if (idx(variable) >= m_arcs.size())
        return true;
    const int bound = m_trail.lower(variable);
    for (const Arc& arc : m_arcs[idx(variable)]) {
        if (m_trail.lower(arc.to) < bound + arc.offset &&
            !pushOr(arc.to, bound + arc.offset, {BoundReason::Kind::Arc, variable, arc.offset, 0, 0}))
            return false;
    }
    return true;
}

bool BoundEngine::propagateDisjunctions(int x) {
    if (idx(x) >= m_disjunctionsOf.size())
        return true;
    return std::all_of(m_disjunctionsOf[idx(x)].begin(), m_disjunctionsOf[idx(x)].end(),
                       [this](int index) { return propagateDisjunction(m_disjunctions[idx(index)]); });
}

/// When one activity can no longer precede the other, the other precedes it.
bool BoundEngine::propagateDisjunction(const Disjunction& d) {
    if (!m_trail.isFixed(d.order)) {
        if (isTooLate(d.one, d.oneLength, d.other)) {
            if (!pushOrder(minus(d.order), 0, d.one, d.oneLength, d.other))
                return false;
        } else if (isTooLate(d.other, d.otherLength, d.one)) {
            if (!pushOrder(plus(d.order), 1, d.other, d.otherLength, d.one))
                return false;
        } else {
            return true;
        }
    }
    return m_trail.lower(plus(d.order)) > 0 ? keepOrder({plus(d.order), 1}, d.one, d.oneLength, d.other)
                                            : keepOrder({minus(d.order), 0}, d.other, d.otherLength, d.one);
}

bool BoundEngine::isTooLate(int first, int length, int second) const {
    return m_trail.lower(plus(first)) + length > -m_trail.lower(minus(second));
}

bool BoundEngine::pushOrder(int variable, int value, int first, int length, int second) {
    const int latestStart = -m_trail.lower(minus(second));
    const std::uint32_t stored = m_trail.storedCount();
    m_trail.store({plus(first), latestStart - length + 1});
    m_trail.store({minus(second), -latestStart});
    return pushOr(variable, value, {BoundReason::Kind::Literals, 0, 0, stored, 2});
}

/// `second` starts after `first` ends, as long as `literal` holds.
bool BoundEngine::keepOrder(BoundLiteral literal, int first, int length, int second) {
    const int later = m_trail.lower(plus(first)) + length;
    const int sooner = m_trail.lower(minus(second)) + length;
    const bool raisesSecond = later > m_trail.lower(plus(second));
    const bool raisesFirst = sooner > m_trail.lower(minus(first));
    if (!raisesFirst && !raisesSecond)
        return true;
    const std::uint32_t stored = m_trail.storedCount();
    m_trail.store(literal);
    if (raisesSecond &&
        !pushOr(plus(second), later, {BoundReason::Kind::Arc, plus(first), length, stored, 1}))
        return false;
    return !raisesFirst ||
           pushOr(minus(first), sooner, {BoundReason::Kind::Arc, minus(second), length, stored, 1});
}

bool BoundEngine::propagateCalendar(int variable) {
    const int x = variable / 2;
    if (idx(x) >= m_calendars.size() || !m_calendars[idx(x)].earliest)
        return true;
    const int bound = m_trail.lower(variable);
    const int allowed =
        variable == plus(x) ? m_calendars[idx(x)].earliest(bound) : -m_calendars[idx(x)].latest(-bound);
    return allowed <= bound || pushOr(variable, allowed, {BoundReason::Kind::Calendar, variable, 0, 0, 0});
}

bool BoundEngine::propagateClauses(int variable) {
    if (m_clauses.propagate(variable))
        return true;
    if (m_clauses.conflict() < 0)
        return explainCrossedBounds();
    m_conflict.clear();
    for (const BoundLiteral literal : m_clauses.literalsOf(m_clauses.conflict()))
        m_conflict.push_back(negated(literal));
    m_clauses.use(m_clauses.conflict());
    return false;
}

void BoundEngine::wake(int variable) {
    if (idx(variable) >= m_wakes.size())
        return;
    for (const int p : m_wakes[idx(variable)]) {
        if (m_queued[idx(p)])
            continue;
        m_queued[idx(p)] = 1;
        (m_isLowPriority[idx(p)] ? m_lowPriorityQueue : m_queue).push_back(p);
    }
}

int BoundEngine::next() {
    std::vector<int>& queue = m_queue.empty() ? m_lowPriorityQueue : m_queue;
    if (queue.empty())
        return -1;
    const int p = queue.back();
    queue.pop_back();
    m_queued[idx(p)] = 0;
    return p;
}

bool BoundEngine::propagate() {
    for (;;) {
        while (m_head < m_trail.size()) {
            const int variable = m_trail.entry(m_head).variable;
            const bool newest = m_trail.top(variable) == m_head;
            ++m_head;
            // A bound raised again is propagated once, at its newest entry.
            if (!newest)
                continue;
            wake(variable);
            if (!propagateCalendar(variable) || !propagateArcs(variable) ||
                !propagateDisjunctions(variable / 2) || !propagateClauses(variable))
                return false;
        }
        const int p = next();
        if (p < 0)
            return true;
        if (!m_propagators[idx(p)]->propagate(*this))
            return false;
    }
}

void BoundEngine::simplify() {
    m_trail.simplify();
    m_head = 0;
    m_clauses.reduce();
}

void BoundEngine::decide(BoundLiteral literal) {
    m_trail.openLevel();
    m_trail.push(literal.variable, literal.value, {BoundReason::Kind::Decision, 0, 0, 0, 0});
}

void BoundEngine::backTo(int level) {
    m_trail.backTo(level);
    m_activity.backTo(level);
    m_head = std::min(m_head, m_trail.size());
}

/// Into m_explanation: literals, all true before the entry, that imply variable ≥ `value`.
void BoundEngine::explain(const BoundTrail::Entry& entry, int value) {
    const BoundReason& reason = entry.reason;
    m_explanation.clear();
    switch (reason.kind) {
    case BoundReason::Kind::Decision:
        break;
    case BoundReason::Kind::Arc:
        m_explanation.push_back({reason.from, value - reason.offset});
        [[fallthrough]];
    case BoundReason::Kind::Literals:
        for (std::uint32_t i = 0; i < reason.count; ++i)
            m_explanation.push_back(m_trail.stored(reason.first + i));
        break;
    case BoundReason::Kind::Clause:
        m_clauses.use(reason.offset);
        for (const BoundLiteral literal : m_clauses.literalsOf(reason.offset)) {
            if (literal.variable != entry.variable || literal.value != entry.value)
                m_explanation.push_back(negated(literal));
        }
        break;
    case BoundReason::Kind::Calendar: {
        const Calendar& calendar = m_calendars[idx(entry.variable / 2)];
        const int closed =
            entry.variable % 2 == 0 ? calendar.latest(value - 1) + 1 : 1 - calendar.earliest(1 - value);
        m_explanation.push_back({entry.variable, std::min(closed, entry.before)});
        break;
    }
    }
}

void BoundEngine::need(BoundLiteral literal, int levelStart) {
    if (literal.value <= m_trail.root(literal.variable))
        return;
    const std::size_t v = idx(literal.variable);
    const bool known = m_needEntry[v] >= 0;
    if (known && m_needed[v] >= literal.value)
        return;
    const int entry = m_trail.entryOf(literal);
    if (entry < m_trail.levelStart(1))
        return;
    if (!known)
        m_touched.push_back(literal.variable);
    m_open += (entry >= levelStart ? 1 : 0) - (known && m_needEntry[v] >= levelStart ? 1 : 0);
    m_needed[v] = literal.value;
    m_needEntry[v] = entry;
}

int BoundEngine::conflictLevel() const {
    int level = 0;
    for (const BoundLiteral literal : m_conflict) {
        if (literal.value > m_trail.root(literal.variable))
            level = std::max(level, m_trail.levelOf(m_trail.entryOf(literal)));
    }
    return level;
}

int BoundEngine::lastNeeded(int from) const {
    int index = from;
    while (m_needEntry[idx(m_trail.entry(index).variable)] != index)
        --index;
    return index;
}

bool BoundEngine::learn() {
    ++m_conflicts;
    for (auto* queue : {&m_queue, &m_lowPriorityQueue}) {
        for (const int p : *queue)
            m_queued[idx(p)] = 0;
        queue->clear();
    }
    const int level = conflictLevel();
    if (level == 0)
        return false;
    m_needed.resize(idx(m_trail.variables()));
    m_needEntry.resize(idx(m_trail.variables()), -1);
    const int start = m_trail.levelStart(level);
    m_open = 0;
    for (const BoundLiteral literal : m_conflict)
        need(literal, start);
    int index = lastNeeded(m_trail.size() - 1);
    while (m_open > 1) {
        const BoundTrail::Entry& entry = m_trail.entry(index);
        const int value = m_needed[idx(entry.variable)];
        explain(entry, value);
        m_activity.bump({entry.variable, value});
        m_needEntry[idx(entry.variable)] = -1;
        --m_open;
        for (const BoundLiteral literal : m_explanation)
            need(literal, start);
        index = lastNeeded(index - 1);
    }
    m_learned.clear();
    m_learned.push_back(
        negated({m_trail.entry(index).variable, m_needed[idx(m_trail.entry(index).variable)]}));
    minimise();
    assertLearned();
    return true;
}

/// Whether the rest of the nogood implies it.
bool BoundEngine::isImplied(int index, int value) {
    const BoundTrail::Entry& entry = m_trail.entry(index);
    if (entry.reason.kind == BoundReason::Kind::Decision)
        return false;
    explain(entry, value);
    return std::all_of(m_explanation.begin(), m_explanation.end(), [this, index](BoundLiteral literal) {
        const std::size_t v = idx(literal.variable);
        return literal.value <= m_trail.root(literal.variable) ||
               (m_needEntry[v] >= 0 && m_needEntry[v] < index && m_needed[v] >= literal.value);
    });
}

/// Clause minimisation: leaves out what the other literals imply (Sörensson, Biere, SAT 2009).
void BoundEngine::minimise() {
    const int asserting = m_learned.front().variable ^ 1;
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    std::vector<int> rest;
    for (const int variable : m_touched) {
        if (m_needEntry[idx(variable)] >= 0 && variable != asserting)
            rest.push_back(variable);
    }
    // Latest first: a literal is dropped only for earlier ones, never in a circle.
    std::sort(rest.begin(), rest.end(),
              [this](int a, int b) { return m_needEntry[idx(a)] > m_needEntry[idx(b)]; });
    for (const int variable : rest) {
        if (!isImplied(m_needEntry[idx(variable)], m_needed[idx(variable)]))
            m_learned.push_back(negated({variable, m_needed[idx(variable)]}));
    }
}

void BoundEngine::assertLearned() {
    for (const BoundLiteral literal : m_learned)
        m_activity.bump(negated(literal));
    m_activity.decay();
    int back = 0;
    std::vector<int> levels;
    for (std::size_t i = 1; i < m_learned.size(); ++i) {
        const int level = m_trail.levelOf(m_needEntry[idx(m_learned[i].variable ^ 1)]);
        levels.push_back(level);
        if (level > back) {
            back = level;
            std::swap(m_learned[1], m_learned[i]);
            std::swap(levels[0], levels[i - 1]);
        }
    }
    for (const int variable : m_touched)
        m_needEntry[idx(variable)] = -1;
    m_touched.clear();
    std::sort(levels.begin(), levels.end());
    const int lbd = 1 + static_cast<int>(std::unique(levels.begin(), levels.end()) - levels.begin());
    backTo(back);
    const BoundLiteral asserted = m_learned.front();
    if (m_learned.size() == 1) {
        m_trail.push(asserted.variable, asserted.value, {BoundReason::Kind::Literals, 0, 0, 0, 0});
        return;
    }
    const int clause = m_clauses.add(m_learned, lbd);
    m_trail.push(asserted.variable, asserted.value, {BoundReason::Kind::Clause, 0, clause, 0, 0});
}

} // namespace drawbridge
