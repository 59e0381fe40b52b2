// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/packet_walk.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

constexpr std::size_t kMostHops = 64;
/// Of the ports that senders take: RFC 6056, section 3.2.
constexpr quint16 kFirstOwnPort = 1024;

/// The part of a translated range that belongs to a part of what it was translated from: address by address
/// where both have the same size, else all of it.
template <class T>
Range<T> alongside(const Range<T>& whole, const Range<T>& part, const Range<T>& other) {
    if (whole.last - whole.first != other.last - other.first)
        return other;
    const auto shift = static_cast<T>(part.first - whole.first);
    const auto length = static_cast<T>(part.last - part.first);
    const auto first = static_cast<T>(other.first + shift);
    return {first, static_cast<T>(first + length)};
}

/// Packets on their way.
struct Piece {
    Flow flow;
    Hop at;
    bool isArriving = false; ///< at a node, by a network or tunnel: it is asked whether they pass
};

class Walk {
public:
    /// `forward`: of what these are the answers.
    Walk(const NetworkState& state, const Flow* forward) : m_state(state), m_forward(forward) {}

    std::vector<Flow> run(const Start& start, const PacketBox& box) {
        Piece first;
        first.flow.origin = first.flow.now = box;
        first.at.node = start.node;
        first.at.network = start.node < 0 ? start.network : -1;
        m_open.push_back(std::move(first));
        while (!m_open.empty()) {
            Piece piece = std::move(m_open.back());
            m_open.pop_back();
            step(std::move(piece));
        }
        return std::move(m_done);
    }

private:
    const Node& node(int index) const { return m_state.nodes[idx(index)]; }

    void finish(Piece piece, FlowEnd end) {
        piece.flow.end = end;
        if (end == FlowEnd::Delivered || end == FlowEnd::Denied || end == FlowEnd::Loop) {
            piece.flow.node = piece.at.node;
            piece.flow.network = piece.at.network;
        }
        piece.flow.path.push_back(piece.at);
        m_done.push_back(std::move(piece.flow));
    }

    /// The part of a piece with these packets, and its origin with it.
    static Piece narrowed(const Piece& piece, const PacketBox& part) {
        Piece result = piece;
        const PacketBox& now = piece.flow.now;
        PacketBox& origin = result.flow.origin;
        origin.protocols = part.protocols;
        origin.source = alongside(now.source, part.source, piece.flow.origin.source);
        origin.destination = alongside(now.destination, part.destination, piece.flow.origin.destination);
        origin.port = alongside(now.port, part.port, piece.flow.origin.port);
        result.flow.now = part;
        return result;
    }

    /// Where it has been before, by the same way in and with the same addresses, it goes the same way again.
    /// -1: it has not.
    static int firstRepeat(const Piece& piece) {
        for (std::size_t i = 0; i < piece.flow.path.size(); ++i) {
            const Hop& hop = piece.flow.path[i];
            const bool isSame =
                hop.node == piece.at.node && hop.network == piece.at.network && hop.tunnel == piece.at.tunnel;
            const auto isTranslated = [](const Hop& each) { return each.isTranslated; };
            if (isSame && i > 0 &&
                std::none_of(piece.flow.path.begin() + static_cast<std::ptrdiff_t>(i), piece.flow.path.end(),
                             isTranslated))
                return static_cast<int>(i);
        }
        return -1;
    }

    void step(Piece piece) {
        if (piece.flow.path.size() >= kMostHops || firstRepeat(piece) >= 0) {
            finish(std::move(piece), FlowEnd::Loop);
            return;
        }
        if (piece.at.node < 0) { // any machine of a network, sending
            route(piece, m_state.hostRoutes[idx(piece.at.network)], false);
            return;
        }
        if (!piece.isArriving) {
            route(piece, node(piece.at.node).routes, true);
            return;
        }
        // Of a connection that is known only the first packet is asked about translations.
        if (undoTranslation(piece) || hasPassed(piece.at.node))
            arrive(std::move(piece));
        else
            translate(std::move(piece), Translation::Destination,
                      [this](Piece next) { arrive(std::move(next)); });
    }

    // Translations

    /// Answers to what this node translated; the last translation is undone first.
    bool undoTranslation(Piece& piece) {
        if (m_forward == nullptr)
            return false;
        bool isUndone = false;
        const auto& all = m_forward->translations;
        for (auto done = all.rbegin(); done != all.rend(); ++done) {
            PacketBox& now = piece.flow.now;
            const bool fits = done->node == piece.at.node && now.v6 == done->after.v6 &&
                              done->after.destination.contains(now.source) &&
                              done->after.source.contains(now.destination);
            if (!fits)
                continue;
            now.source = alongside(done->after.destination, now.source, done->before.destination);
            now.destination = alongside(done->after.source, now.destination, done->before.source);
            piece.at.isTranslated = piece.at.isByState = isUndone = true;
        }
        return isUndone;
    }

    /// `then` gets what of the pieces is in a box; `rest` keeps what is not, in its order.
    template <class F>
    static void split(std::vector<Piece>& rest, const PacketBox& box, F&& then) {
        const auto meets = [&box](const Piece& piece) {
            return intersection(piece.flow.now, box).has_value();
        };
        if (std::none_of(rest.begin(), rest.end(), meets))
            return;
        std::vector<Piece> left;
        for (Piece& each : rest) {
            const auto both = intersection(each.flow.now, box);
            if (!both) {
                left.push_back(std::move(each));
                continue;
            }
            for (const PacketBox& other : difference(each.flow.now, box))
                left.push_back(narrowed(each, other));
            then(narrowed(each, *both));
        }
        rest = std::move(left);
    }

    /// Splits by the first rule that fits; `then` gets what is translated, and what is not.
    template <class F>
    void translate(Piece piece, Translation kind, F&& then) {
        std::vector<Piece> rest{std::move(piece)};
        const int at = rest.front().at.node;
        for (const NatRule& rule : node(at).nat) {
            if (rule.kind != kind)
                continue;
            for (const PacketBox& box : rule.boxes) {
                split(rest, box, [&](Piece part) {
                    apply(rule, box, part);
                    then(std::move(part));
                });
            }
        }
        for (Piece& each : rest)
            then(std::move(each));
    }

    void apply(const NatRule& rule, const PacketBox& box, Piece& piece) const {
        const PacketBox before = piece.flow.now;
        PacketBox& now = piece.flow.now;
        const Addresses becomes = rule.becomes ? *rule.becomes : ownAddress(piece);
        if (rule.kind == Translation::Destination) {
            now.destination = alongside(box.destination, before.destination, becomes);
            if (rule.port)
                now.port = {*rule.port, *rule.port};
        } else {
            now.source = alongside(box.source, before.source, becomes);
        }
        if (now == before)
            return;
        piece.at.isTranslated = true;
        piece.flow.translations.push_back({piece.at.node, before, now});
    }

    /// Of a node towards where it sends: masquerading. Towards the Internet a public one.
    Addresses ownAddress(const Piece& piece) const {
        for (const NodeInterface& interface : node(piece.at.node).interfaces) {
            if (!interface.address || interface.address->v6 != piece.flow.now.v6)
                continue;
            const Addresses own{numberOf(*interface.address), numberOf(*interface.address)};
            if (m_leaving >= 0 ? interface.network == m_leaving : !isPrivate(own, piece.flow.now.v6))
                return own;
        }
        return piece.flow.now.source;
    }

    // Rules

    bool hasPassed(int at) const {
        return m_forward != nullptr && std::any_of(m_forward->path.begin(), m_forward->path.end(),
                                                   [at](const Hop& hop) { return hop.node == at; });
    }

    /// Splits by the first rule that fits; `then` gets what passes.
    template <class F>
    void filter(Piece piece, int out, F&& then) {
        const Node& here = node(piece.at.node);
        if (here.firewall < 0) {
            then(std::move(piece));
            return;
        }
        if (piece.at.isByState || hasPassed(piece.at.node)) {
            piece.at.isByState = true;
            then(std::move(piece));
            return;
        }
        std::vector<Piece> rest{std::move(piece)};
        for (const Rule& rule : here.rules) {
            if (rest.empty())
                return;
            const int in = rest.front().at.network;
            if ((rule.in >= 0 && rule.in != in) || (rule.out >= 0 && rule.out != out))
                continue;
            for (const PacketBox& box : rule.boxes)
                split(rest, box, [&](Piece part) { decide(std::move(part), rule, then); });
        }
        for (Piece& each : rest)
            finish(std::move(each), FlowEnd::Denied);
    }

    template <class F>
    void decide(Piece piece, const Rule& rule, F&& then) {
        if (rule.says != Rule::Says::Allow) {
            piece.flow.rule = rule.index;
            piece.flow.node = piece.at.node;
            finish(std::move(piece), rule.says == Rule::Says::Deny ? FlowEnd::Denied : FlowEnd::Unknown);
            return;
        }
        piece.at.rule = rule.index;
        then(std::move(piece));
    }

    // Routes

    bool owns(int at, const PacketBox& box) const {
        const auto& interfaces = node(at).interfaces;
        return box.destination.isOne() &&
               std::any_of(interfaces.begin(), interfaces.end(), [&](const NodeInterface& interface) {
                   return interface.address && interface.address->v6 == box.v6 &&
                          numberOf(*interface.address) == box.destination.first;
               });
    }

    void arrive(Piece piece) {
        const int at = piece.at.node;
        const bool endsHere = owns(at, piece.flow.now) || (!node(at).forwards && node(at).interfaces.empty());
        if (endsHere)
            filter(std::move(piece), -1, [this](Piece next) { finish(std::move(next), FlowEnd::Delivered); });
        else if (node(at).forwards)
            route(piece, node(at).routes, true);
        else
            finish(std::move(piece), FlowEnd::NoRoute);
    }

    void route(const Piece& piece, const std::vector<Route>& routes, bool isNode) {
        std::vector<Piece> rest{piece};
        for (const Route& each : routes) {
            if (each.v6 != piece.flow.now.v6)
                continue;
            if (rest.empty())
                return;
            PacketBox reach = piece.flow.now; // a route asks for nothing but the destination
            reach.destination = each.to;
            split(rest, reach, [&](Piece part) { leave(std::move(part), each, isNode); });
        }
        for (Piece& part : rest)
            finish(std::move(part), FlowEnd::Unknown); // its network has no gateway that is told
    }

    /// What a machine sends itself is neither filtered nor translated.
    void leave(Piece piece, const Route& route, bool isNode) {
        if (!isNode || !piece.isArriving) {
            send(std::move(piece), route);
            return;
        }
        filter(std::move(piece), route.network, [this, &route](Piece passed) {
            m_leaving = route.network;
            if (hasPassed(passed.at.node)) {
                send(std::move(passed), route);
                return;
            }
            translate(std::move(passed), Translation::Source,
                      [this, &route](Piece next) { send(std::move(next), route); });
        });
    }

    void send(Piece piece, const Route& route) {
        switch (route.kind) {
        case Route::Kind::Direct:
            deliver(std::move(piece), route.network);
            return;
        case Route::Kind::Via:
            if (route.node < 0 || !node(route.node).isHere) {
                piece.flow.nextHop = route.via;
                piece.flow.network = route.network;
                finish(std::move(piece), FlowEnd::Unknown);
            } else {
                moveTo(std::move(piece), route.node, route.network, -1);
            }
            return;
        case Route::Kind::Tunnel:
            enterTunnel(std::move(piece), route);
            return;
        case Route::Kind::Internet:
            cross(std::move(piece));
            return;
        }
    }

    void moveTo(Piece piece, int next, int network, int tunnel) {
        piece.flow.path.push_back(piece.at);
        piece.at = Hop{next, network, tunnel, -1, false, false};
        piece.isArriving = true;
        m_open.push_back(std::move(piece));
    }

    void deliver(Piece piece, int network) {
        const PacketBox& now = piece.flow.now;
        const int owner =
            now.destination.isOne() ? ownerIn(m_state, network, now.v6, now.destination.first) : -1;
        if (owner >= 0 && node(owner).isHere) {
            moveTo(std::move(piece), owner, network, -1);
            return;
        }
        piece.flow.path.push_back(piece.at);
        piece.at = Hop{-1, network, -1, -1, false, false};
        finish(std::move(piece), FlowEnd::Delivered);
    }

    /// The far end takes only what comes from behind the near one (WireGuard's allowed addresses, the
    /// selectors of IPsec).
    void enterTunnel(Piece piece, const Route& route) {
        const TunnelState& tunnel = m_state.tunnels[idx(route.tunnel)];
        const auto& behind = tunnel.a == route.node ? tunnel.networksB : tunnel.networksA;
        const PacketBox all = piece.flow.now;
        std::vector<Piece> rest{std::move(piece)};
        for (const Addresses& source : behind) {
            PacketBox inside = all;
            inside.source = source;
            split(rest, inside, [&](Piece part) { moveTo(std::move(part), route.node, -1, route.tunnel); });
        }
        for (Piece& each : rest) {
            each.flow.tunnel = route.tunnel;
            finish(std::move(each), FlowEnd::NotInTunnel);
        }
    }

    /// Out of the plan by a default route: whoever in the plan has a public address is reached.
    void cross(Piece piece) {
        if (isPrivate(piece.flow.now.destination, piece.flow.now.v6)) {
            finish(std::move(piece), FlowEnd::NoRoute);
            return;
        }
        const PacketBox& now = piece.flow.now;
        const auto found = now.destination.isOne() ? m_state.owners.find({now.v6, now.destination.first})
                                                   : m_state.owners.end();
        const int owner = found == m_state.owners.end() ? -1 : found->second;
        if (owner >= 0 && owner != piece.at.node && node(owner).isHere)
            moveTo(std::move(piece), owner, -1, -1);
        else
            finish(std::move(piece), FlowEnd::Unknown);
    }

    const NetworkState& m_state;
    const Flow* m_forward;
    std::vector<Piece> m_open;
    std::vector<Flow> m_done;
    int m_leaving = -1; ///< network that the packets leave by
};

} // namespace

std::vector<Flow> sendPackets(const NetworkState& state, const Start& start, const PacketBox& box) {
    return Walk(state, nullptr).run(start, box);
}

std::vector<Flow> sendReplies(const NetworkState& state, const Flow& flow) {
    PacketBox reply = flow.now;
    std::swap(reply.source, reply.destination);
    reply.port = {kFirstOwnPort, 65535};
    return Walk(state, &flow).run({flow.node, flow.node < 0 ? flow.network : -1}, reply);
}

bool isBack(const Flow& reply, const Start& start, const Flow& flow) {
    const bool isThere =
        start.node >= 0 ? reply.node == start.node : reply.node < 0 && reply.network == start.network;
    return reply.end == FlowEnd::Delivered && isThere && flow.origin.destination.contains(reply.now.source) &&
           flow.origin.source.contains(reply.now.destination);
}

bool isAnswered(const std::vector<Flow>& replies, const Start& start, const Flow& flow) {
    return !replies.empty() && std::all_of(replies.begin(), replies.end(),
                                           [&](const Flow& reply) { return isBack(reply, start, flow); });
}

bool isPrivate(const Addresses& range, bool v6) {
    static const std::vector<std::pair<bool, Addresses>> blocks = [] {
        std::vector<std::pair<bool, Addresses>> list;
        for (const auto* text : {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16", u"100.64.0.0/10",
                                 u"169.254.0.0/16", u"fc00::/7", u"fe80::/10"}) {
            const auto block = parseCidr(QStringView(text));
            list.emplace_back(block->address.v6, addressesOf(*block));
        }
        return list;
    }();
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const auto& block) { return block.first == v6 && block.second.contains(range); });
}

} // namespace drawbridge::net
