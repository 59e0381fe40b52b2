// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/verification/canonical_record.h"
#include "core/analysis/verification/needed_ways.h"

namespace drawbridge {

/// What stands for an entity in a fingerprint. Ids stay through a renaming, names through plan text and back.
enum class IdentityBy { Id, Name };

/// Something that a recovery rests on, and that rests on others.
struct RestingNode {
    enum class Aspect {
        Recovery, ///< of an entity all that it is; of a component how it comes back
        Data,     ///< of a component: its copies, and which of them is used
        Location, ///< of a component: what it is lost with
        Ways      ///< all networks and tunnels, as ways; no entity
    };
    Aspect aspect = Aspect::Recovery;
    EntityRef entity;
    friend auto operator<=>(const RestingNode&, const RestingNode&) = default;
};
inline size_t qHash(const RestingNode& node, size_t seed = 0) {
    return qHash(node.entity, seed) + static_cast<size_t>(node.aspect) * 0x9e3779b9U;
}

/// The facts of a node itself, and the nodes that it rests on.
struct RestingFacts {
    QByteArray bytes;
    std::vector<RestingNode> on;
};

/// Reads them from a plan.
class RestingReader {
public:
    RestingReader(const RecoveryGraph& graph, IdentityBy identity);
    RestingFacts factsOf(const RestingNode& node);
    QByteArray token(const EntityRef& ref) const;
    /// A record that is no node, and what it refers to.
    RestingFacts factsOf(const RecordType& type, const void* record);

private:
    RestingFacts componentFacts(int component);
    RestingFacts dataFacts(int component);
    RestingFacts locationFacts(int component) const;
    RestingFacts teamFacts(const Team& team) const;
    RestingFacts waysFacts();
    void addLengths(int component, QByteArray& bytes) const;
    void addKept(int component, RestingFacts& facts);
    void addGroupTarget(int component, RestingFacts& facts) const;
    void addCopies(int component, RestingFacts& facts);
    void addGroups(int component, RestingFacts& facts) const;
    void addHeld(int component, RestingFacts& facts) const;
    void takeReferences(RestingFacts& facts);
    QByteArray componentToken(int component) const;
    RestingNode componentNode(int component, RestingNode::Aspect aspect) const;

    const RecoveryGraph& m_graph;
    IdentityBy m_identity;
    CanonicalRecord m_records;
    NeededWays m_ways;
    std::vector<std::vector<int>> m_heldFor; ///< component → those whose data it holds
    QHash<ComponentId, std::vector<const Firewall*>> m_firewalls;
    QHash<ComponentId, std::vector<const DnsRecord*>> m_names;
};

} // namespace drawbridge
