// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

namespace drawbridge::net {

/// A place that packets come by.
struct Hop {
    int node = -1;    ///< -1: any machine of the network
    int network = -1; ///< that they came through; -1: none, or a tunnel
    int tunnel = -1;  ///< that they came through
    int rule = -1;    ///< of the node's firewall that let them pass; -1: none was asked
    bool isTranslated = false;
    bool isByState = false; ///< a reply to what the firewall has let pass
    friend bool operator==(const Hop&, const Hop&) = default;
};

enum class FlowEnd {
    Delivered, ///< to a node, or to whoever has the address in a network
    Denied,    ///< by a rule, or by a firewall because no rule fits
    NoRoute,
    NotInTunnel, ///< the other end of a tunnel does not take packets from there
    Loop,
    Unknown ///< the plan does not say how it goes on
};

/// Packets that go the same way to the same end.
struct Flow {
    PacketBox origin; ///< as they were sent
    PacketBox now;    ///< as they arrive, perhaps translated
    FlowEnd end = FlowEnd::Unknown;
    int node = -1; ///< where they end; -1: in a network
    int network = -1;
    int rule = -1;       ///< that denies; -1: none fits
    int tunnel = -1;     ///< of NotInTunnel
    IpAddress nextHop{}; ///< of Unknown: an address that nobody in the plan has
    std::vector<Hop> path;
    /// What translated them, in order: the node, before and after.
    struct Translated {
        int node;
        PacketBox before;
        PacketBox after;
    };
    std::vector<Translated> translations;
};

/// Where packets start: a machine, or any machine of a network.
struct Start {
    int node = -1;
    int network = -1;
};

/// Sends a box of packets on its way. The flows are disjoint in their origins and cover the box. Each node
/// asks its translations of destinations, its rules (for what it forwards and for what is addressed to it;
/// not for what it sends itself), its routes, then its translations of sources. O(hops × (rules + routes))
/// for each flow that results; no more than 64 hops.
std::vector<Flow> sendPackets(const NetworkState& state, const Start& start, const PacketBox& box);

/// The way of the answers to a delivered flow: what firewalls let pass on the way there passes, and
/// translations are undone. Answers go to any port of the sender from 1024 on (RFC 6056).
std::vector<Flow> sendReplies(const NetworkState& state, const Flow& flow);

/// True when the reply came back to where the flow started, from the address that was asked: the sender takes
/// no answer from another.
bool isBack(const Flow& reply, const Start& start, const Flow& flow);

/// True when all of them are back.
bool isAnswered(const std::vector<Flow>& replies, const Start& start, const Flow& flow);

/// RFC 1918, RFC 6598, RFC 4193, and link-local: what the Internet does not carry.
bool isPrivate(const Addresses& range, bool v6);

} // namespace drawbridge::net
