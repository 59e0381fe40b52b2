// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/verification/resting_facts.h"

#include <QDate>

namespace drawbridge {

/// Hashes of all that nodes rest on, each computed once, on demand: what nodes share is shared. Nodes that
/// rest on each other have one hash of them all: a Merkle hash over strongly connected components (Tarjan
/// 1972). Linear in what was asked for.
class RestingHashes {
public:
    /// `today`: by which waivers of drift have ended.
    RestingHashes(const RecoveryGraph& graph, IdentityBy identity, const QDate& today);

    QByteArray hashOf(const RestingNode& node);
    /// A component that drifts, among those that a node rests on; the node itself first.
    std::optional<ComponentId> drifting(const RestingNode& node);
    RestingReader& reader() { return m_reader; }

private:
    struct State {
        RestingNode node;
        QByteArray own; ///< hash of its own facts
        std::vector<int> on;
        int order = -1;
        int low = 0;
        bool onStack = false;
        std::size_t nextEdge = 0;
        int circle = -1; ///< its strongly connected component; -1: not closed yet
        bool drifts = false;
    };
    struct Circle {
        QByteArray hash;
        int drifting = -1; ///< a node
    };
    int indexOf(const RestingNode& node);
    int settle(const RestingNode& node);
    void open(int index);
    void visitFrom(int root);
    void close(int root);

    const RecoveryGraph& m_graph;
    QDate m_today;
    RestingReader m_reader;
    QHash<RestingNode, int> m_index;
    std::vector<State> m_states;
    std::vector<Circle> m_circles;
    std::vector<int> m_stack;
    std::vector<int> m_path;
    int m_counter = 0;
};

/// SHA-256
QByteArray hashed(const QByteArray& bytes);

} // namespace drawbridge
