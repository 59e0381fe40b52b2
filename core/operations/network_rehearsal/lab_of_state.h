// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/packet_walk.h"
#include "core/live/network_lab/lab.h"

#include <map>
#include <set>

namespace drawbridge {

/// The machines of a network in a state, as a lab has them. First all addresses that packets come from and go
/// to are asked for, then the lab is made.
class LabOfState {
public:
    LabOfState(const RecoveryGraph& graph, const net::NetworkState& state);

    /// True for an address that a machine of the plan has, or a router was given here, and for gateways.
    bool isTaken(const IpAddress& address) const;

    /// The machine that sends from there; -1: there can be none, since the lab would get too large.
    int sender(const net::Start& start, const IpAddress& source);
    /// The machine that has the address when packets arrive there; `network` where it is if nobody of the
    /// plan has it, else -1. -1: there is none.
    int receiver(const IpAddress& address, int network);

    /// An empty text if the packets' way can be built, else what is in the way.
    QString obstacle(const net::Flow& flow) const;

    live::Lab make();
    QString machineName(int machine) const;
    const std::vector<int>& tunnels() const { return m_tunnels; } ///< of the plan, by tunnel of the lab
    const QStringList& notes() const { return m_notes; }          ///< complete after make()

private:
    struct Machine {
        int node = -1;
        int network = -1; ///< of a machine that stands for any
        std::set<IpAddress> addresses;
        bool answers = false;
    };

    void addRouterAddresses();
    std::optional<IpAddress> freeAddress(int network) const;
    int ownerOf(const IpAddress& address) const;
    bool takesPart(int node) const;
    int machineOfNode(int node);
    int anyMachineOf(int network, const IpAddress& address, bool answers);
    std::vector<IpAddress> addressesOf(int node, int network) const;
    bool isIn(int node, int network) const;

    live::LabMachine made(int machine);
    void addDevices(int node, live::LabMachine& machine) const;
    void addRoutes(int node, const std::vector<net::Route>& routes, live::LabMachine& machine) const;
    std::optional<live::LabRoute> madeRoute(const net::Route& route) const;
    void addTunnels(live::Lab& lab);
    QString ruleset(int node);

    const RecoveryGraph& m_graph;
    const net::NetworkState& m_state;
    std::vector<Machine> m_machines;
    std::map<int, int> m_ofNode;
    std::map<IpAddress, int> m_ofAddress;                       ///< of machines that stand for any
    std::map<std::pair<int, int>, IpAddress> m_routerAddresses; ///< (node, network): given here
    std::set<IpAddress> m_given;
    std::map<int, std::vector<IpAddress>> m_senders; ///< node → addresses in no network of its own
    std::vector<int> m_tunnels;
    std::map<int, int> m_labTunnel; ///< of the plan → of the lab
    QStringList m_notes;
};

} // namespace drawbridge
