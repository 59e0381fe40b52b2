// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/resting_hashes.h"

#include "core/analysis/drift/drift_state.h"

#include <QCryptographicHash>

#include <algorithm>

namespace drawbridge {

QByteArray hashed(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

RestingHashes::RestingHashes(const RecoveryGraph& graph, IdentityBy identity, const QDate& today)
    : m_graph(graph), m_today(today), m_reader(graph, identity) {}

int RestingHashes::indexOf(const RestingNode& node) {
    const auto known = m_index.constFind(node);
    if (known != m_index.constEnd())
        return *known;
    const int index = static_cast<int>(m_states.size());
    m_index.insert(node, index);
    m_states.emplace_back().node = node;
    return index;
}

int RestingHashes::settle(const RestingNode& node) {
    const int index = indexOf(node);
    if (m_states[idx(index)].circle < 0)
        visitFrom(index);
    return index;
}

QByteArray RestingHashes::hashOf(const RestingNode& node) {
    const State& state = m_states[idx(settle(node))];
    return hashed(state.own + m_circles[idx(state.circle)].hash);
}

std::optional<ComponentId> RestingHashes::drifting(const RestingNode& node) {
    const State& state = m_states[idx(settle(node))];
    if (state.drifts)
        return ComponentId(node.entity.id);
    const int other = m_circles[idx(state.circle)].drifting;
    return other < 0 ? std::nullopt : std::optional(ComponentId(m_states[idx(other)].node.entity.id));
}

void RestingHashes::open(int index) {
    const RestingNode node = m_states[idx(index)].node;
    RestingFacts facts = m_reader.factsOf(node);
    std::vector<int> on;
    for (const RestingNode& other : facts.on)
        on.push_back(indexOf(other));
    std::sort(on.begin(), on.end());
    on.erase(std::unique(on.begin(), on.end()), on.end());
    State& state = m_states[idx(index)];
    QByteArray own;
    appendNumber(own, static_cast<int>(node.aspect));
    appendNumber(own, static_cast<int>(node.entity.kind));
    state.own = hashed(own + facts.bytes);
    state.on = std::move(on);
    state.order = state.low = m_counter++;
    state.onStack = true;
    if (node.aspect == RestingNode::Aspect::Recovery && node.entity.kind == EntityKind::Component) {
        const Component* component = m_graph.plan.components.find(ComponentId(node.entity.id));
        state.drifts = component != nullptr && !openDrift(m_graph.plan, *component, m_today).empty();
    }
    m_stack.push_back(index);
    m_path.push_back(index);
}

void RestingHashes::visitFrom(int root) {
    open(root);
    while (!m_path.empty()) {
        const int index = m_path.back();
        if (m_states[idx(index)].nextEdge < m_states[idx(index)].on.size()) {
            State& state = m_states[idx(index)];
            const int next = state.on[state.nextEdge++];
            if (m_states[idx(next)].order < 0)
                open(next);
            else if (m_states[idx(next)].onStack)
                state.low = std::min(state.low, m_states[idx(next)].order);
            continue;
        }
        m_path.pop_back();
        const State& state = m_states[idx(index)];
        if (!m_path.empty()) {
            State& parent = m_states[idx(m_path.back())];
            parent.low = std::min(parent.low, state.low);
        }
        if (state.low == state.order)
            close(index);
    }
}

void RestingHashes::close(int root) {
    const int circle = static_cast<int>(m_circles.size());
    std::vector<int> members;
    do {
        members.push_back(m_stack.back());
        m_stack.pop_back();
        State& state = m_states[idx(members.back())];
        state.onStack = false;
        state.circle = circle;
    } while (members.back() != root);
    Circle found;
    std::vector<QByteArray> own;
    std::vector<QByteArray> others;
    std::vector<int> drifting;
    for (const int member : members) {
        const State& state = m_states[idx(member)];
        own.push_back(state.own);
        if (state.drifts)
            drifting.push_back(member);
        for (const int other : state.on) {
            const int there = m_states[idx(other)].circle;
            if (there == circle)
                continue;
            others.push_back(m_circles[idx(there)].hash);
            if (m_circles[idx(there)].drifting >= 0)
                drifting.push_back(m_circles[idx(there)].drifting);
        }
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    QByteArray bytes;
    appendSorted(bytes, std::move(own));
    appendSorted(bytes, std::move(others));
    found.hash = hashed(bytes);
    const auto first = std::min_element(drifting.begin(), drifting.end(), [this](int a, int b) {
        return m_graph.plan.components.indexOf(ComponentId(m_states[idx(a)].node.entity.id)) <
               m_graph.plan.components.indexOf(ComponentId(m_states[idx(b)].node.entity.id));
    });
    found.drifting = first == drifting.end() ? -1 : *first;
    m_circles.push_back(std::move(found));
}

} // namespace drawbridge
