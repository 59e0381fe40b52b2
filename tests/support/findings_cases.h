// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// For each finding rule, a plan with the finding, and one without that differs in one thing. The test puts
/// two sites, A (primary) and B (recovery), before the text.
namespace drawbridge {

/// `with` causes the finding, `without` avoids it; the rest is the same.
struct FindingCase {
    const char* name;
    const char* id;
    const char* place;
    const char* text; ///< %1 stands for one of the two
    const char* with;
    const char* without;
};

inline constexpr FindingCase kCases[] = {
    {"a cycle", "DR-101", "x",
     "components:\n"
     "  - {name: x, kind: service, requires: [y]}\n"
     "  - {name: y, kind: service, requires: [{on: x%1}]}\n",
     "", ", strength: soft"},
    {"no recovery", "DR-102", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A%1}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", recovery: {strategy: restart, to: B}"},
    {"no recovery, decided and not missed", "DR-102", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: none}}\n"
     "  - {name: y, kind: service, site: B, requires: [{on: x%1}]}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", strength: soft"},
    {"recovery site lost too", "DR-103", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: %1}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "A", "B"},
    {"standby lost too", "DR-103", "x",
     "components:\n"
     "  - {name: x, kind: server, site: A, recovery: {strategy: failover, standby: y}}\n"
     "  - {name: y, kind: server, site: %1, recovery: {strategy: rebuild, to: B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "A", "B"},
    {"single point of failure", "DR-104", "x",
     "components:\n"
     "  - {name: x, kind: service, rto: 4h, requires: [g]}\n"
     "  - {name: g, kind: redundancy-group, at-least: %1, requires: [y, z]}\n"
     "  - {name: y, kind: server}\n"
     "  - {name: z, kind: server}\n"
     "contracts: [{client: C, services: [x]}]\n",
     "2", "1"},
    {"single point beneath redundant ones", "DR-104", "x",
     "components:\n"
     "  - {name: x, kind: service, rto: 4h, requires: [g]}\n"
     "  - {name: g, kind: redundancy-group, at-least: 1, requires: [y, z]}\n"
     "  - {name: y, kind: server, requires: [p]}\n"
     "  - {name: z, kind: server, requires: [%1]}\n"
     "  - {name: p, kind: switch}\n"
     "  - {name: q, kind: switch}\n"
     "contracts: [{client: C, services: [x]}]\n",
     "p", "q"},
    {"no health check", "DR-105", "y",
     "components:\n"
     "  - {name: x, kind: service, requires: [{on: y, when: healthy}]}\n"
     "  - {name: y, kind: service, health-check: %1}\n",
     "false", "true"},
    {"registry inside the disaster", "DR-106", "registry",
     "components:\n"
     "  - {name: registry, kind: service, site: %1, recovery: {strategy: restart, to: B}}\n"
     "  - {name: x, kind: service, site: A, image: \"registry.example/x:1\", recovery: {strategy: restart, "
     "to: "
     "B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "A", "B"},
    {"name server inside the disaster", "DR-106", "dns",
     "components:\n"
     "  - {name: dns, kind: dns-server, site: A, recovery: {strategy: rebuild, to: B}}\n"
     "  - {name: other, kind: %1, site: B}\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "server", "dns-server"},
    {"recovery that waits for itself", "DR-107", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, host: h}}\n"
     "  - {name: h, kind: docker-host, site: A, requires: [{on: x%1}], recovery: {strategy: rebuild, to: "
     "B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", strength: soft"},
    {"a step that never fits its team", "DR-108", "x",
     "teams: [{name: Day, hours: \"Mon-Fri 09:00-10:00\"}]\n"
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start, "
     "duration: %1, teams: {Day: 1}}]}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "2h", "1h"},
    {"no copy", "DR-111", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB%1}\n",
     "", ", copies: [{at: B, method: backup, every: 1d}]"},
    {"no copy, by tag", "DR-111", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A%1}\n",
     ", tags: [stateful]", ", tags: [other]"},
    {"only copy lost with it", "DR-112", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: %1, method: backup, every: 1d}], "
     "recovery: {strategy: restore, to: B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "A", "B"},
    {"replicas hold the damage", "DR-112", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: y, method: asynchronous, lag: 5s}], "
     "recovery: {strategy: failover, standby: y}}\n"
     "  - {name: y, kind: database, site: B}\n"
     "scenarios: [{name: Worm, fails: [{component: x}], data: %1}]\n",
     "destroyed", "unavailable"},
    {"every copy at home", "DR-112", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, copies: [{at: %1, method: backup, every: 1d}]}\n",
     "A", "B"},
    {"required, but outside the group", "DR-118", "z",
     "components:\n"
     "  - {name: x, kind: service, site: A, requires: [y]}\n"
     "  - {name: y, kind: service, site: A, requires: [{on: z%1}]}\n"
     "  - {name: z, kind: service, site: A}\n"
     "protection-groups: [{name: G, members: [x, y], to: B}]\n",
     "", ", strength: soft"},
    {"elsewhere, so not lost with the group", "DR-118", "z",
     "components:\n"
     "  - {name: x, kind: service, site: A, requires: [z]}\n"
     "  - {name: z, kind: service, site: %1}\n"
     "protection-groups: [{name: G, members: [x], to: B}]\n",
     "A", "B"},
    {"member to another site", "DR-119", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: %1}}\n"
     "protection-groups: [{name: G, members: [x], to: B}]\n",
     "A", "B"},
    {"authentication outside the group", "DR-120", "auth",
     "components:\n"
     "  - {name: x, kind: service, site: A, requires: [{on: auth, strength: soft}]}\n"
     "  - {name: auth, kind: authentication-server, site: A}\n"
     "protection-groups: [{name: G, members: [%1], to: B}]\n",
     "x", "x, auth"},
    {"a majority at one site", "DR-122", "g",
     "components:\n"
     "  - {name: x, kind: server, site: A}\n"
     "  - {name: y, kind: server, site: A}\n"
     "  - {name: z, kind: server, site: B}\n"
     "  - {name: g, kind: redundancy-group, at-least: %1, requires: [x, y, z]}\n",
     "2", "1"},
    {"an even number of voters", "DR-123", "g",
     "components:\n"
     "  - {name: w, kind: server, site: A}\n"
     "  - {name: x, kind: server, site: A}\n"
     "  - {name: y, kind: server, site: B}\n"
     "  - {name: z, kind: server, site: B}\n"
     "  - {name: g, kind: redundancy-group, at-least: %1, requires: [w, x, y, z]}\n",
     "3", "2"},
    {"half of the voters, and data", "DR-123", "g",
     "components:\n"
     "  - {name: w, kind: %1, site: A}\n"
     "  - {name: x, kind: server, site: A}\n"
     "  - {name: y, kind: server, site: B}\n"
     "  - {name: z, kind: server, site: B}\n"
     "  - {name: g, kind: redundancy-group, at-least: 2, requires: [w, x, y, z]}\n",
     "database", "server"},
    {"host without a build", "DR-131", "h",
     "builds: [{name: std, os: Debian 12}]\n"
     "components:\n"
     "  - {name: h, kind: docker-host%1}\n",
     "", ", build: std"},
    {"host off its build", "DR-132", "h",
     "builds: [{name: std, os: Debian 12, kernel: 6.1.0-28, packages: {containerd.io: 1.7.22}}]\n"
     "components:\n"
     "  - {name: h, kind: docker-host, build: std, found: {os: Debian 12, kernel: 6.1.0-28, engine: 27.3.1, "
     "packages: {containerd.io: %1}}}\n",
     "1.7.21", "1.7.22"},
    {"host never compared", "DR-133", "h",
     "builds: [{name: std, os: Debian 12}]\n"
     "components:\n"
     "  - {name: h, kind: docker-host, build: std%1}\n",
     "", ", found: {os: Debian 12}"},
    {"waiver over", "DR-135", "h",
     "components:\n"
     "  - {name: h, kind: docker-host, waivers: [{what: kernel, because: vendor, until: %1}]}\n",
     "2020-01-31", "2999-01-31"},
    {"site too small", "DR-134", "C",
     "  - {name: C, kind: colocation, role: recovery, capacity: {memory: %1}}\n"
     "components:\n"
     "  - {name: here, kind: server, site: C, needs: {memory: 4GiB}}\n"
     "  - {name: x, kind: server, site: A, needs: {memory: 4GiB}, recovery: {strategy: rebuild, to: C}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "7GiB", "8GiB"},
    {"recovery host too small", "DR-134", "h",
     "components:\n"
     "  - {name: h, kind: docker-host, site: B, capacity: {cpus: %1}}\n"
     "  - {name: x, kind: service, site: A, needs: {cpus: 2.5}, recovery: {strategy: restart, host: h}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "2", "3"},
    {"image without a tag", "DR-142", "x",
     "components:\n"
     "  - {name: x, kind: service, image: \"registry.example:5000/x%1\"}\n",
     "", ":1.2"},
    {"latest image", "DR-142", "x",
     "components:\n"
     "  - {name: x, kind: service, image: \"x:latest%1\"}\n",
     "", "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    {"targets beyond the MTPD", "DR-201", "x",
     "components:\n"
     "  - {name: x, kind: service, rto: 4h, wrt: 2h, mtpd: %1}\n",
     "5h", "6h"},
    {"credits not falling", "DR-202", "C",
     "components: [{name: x, kind: service, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], credits: [{below: 99%, credit: 10%}, {below: %1, credit: "
     "20%}]}]\n",
     "99.5%", "98%"},
    {"contract without an RTO", "DR-203", "x",
     "components: [{name: x, kind: service%1}]\n"
     "contracts: [{client: C, services: [x]}]\n",
     "", ", rto: 1h"},
    {"RTO missed", "DR-204", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, rto: %1, recovery: {strategy: restart, to: B, steps: [{name: S, "
     "duration: 2h}]}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}], detection: 30m}]\n",
     "2h", "3h"},
    {"RTO of a group missed", "DR-204", "G",
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: S, duration: "
     "2h}]}}\n"
     "protection-groups: [{name: G, members: [x], to: B, rto: %1}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "1h", "3h"},
    {"RPO missed", "DR-205", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, rpo: 6h, copies: [{at: B, method: backup, every: "
     "%1}], "
     "recovery: {strategy: restore, to: B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "1d", "5h"},
    {"MTPD missed", "DR-206", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, mtpd: 3h, wrt: %1, recovery: {strategy: restart, to: B, steps: "
     "[{name: S, duration: 2h}]}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "90m", "1h"},
    {"network without a successor", "DR-301", "n",
     "networks: [{name: n, site: A%1}, {name: m, site: B}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}]}]\n",
     "", ", fails-over-to: m"},
    {"address twice", "DR-302", "x",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24, fails-over-to: m}, {name: m, site: B}]\n"
     "components:\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: n, address: 10.0.0.5}]}\n"
     "  - {name: y, kind: server, site: A, interfaces: [{network: n, address: %1}]}\n",
     "10.0.0.5", "10.0.0.6"},
    {"an address shared by what runs on one host", "DR-302", "x",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24, fails-over-to: m}, {name: m, site: B}]\n"
     "components:\n"
     "  - {name: x, kind: docker-host, site: A, interfaces: [{network: n, address: 10.0.0.5}]}\n"
     "  - {name: y, kind: service, %1, interfaces: [{network: n, address: 10.0.0.5}]}\n",
     "site: A", "host: x"},
    {"VLAN twice", "DR-303", "n", "networks: [{name: n, site: A, vlan: 10}, {name: m, site: %1, vlan: 10}]\n",
     "A", "B"},
    {"overlapping networks", "DR-304", "m",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/16}, {name: m, site: B, cidr: %1}]\n", "10.0.7.0/24",
     "10.1.7.0/24"},
    {"a successor may keep the addresses", "DR-304", "m",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24%1}, {name: m, site: B, cidr: 10.0.0.0/24}]\n", "",
     ", fails-over-to: m"},
    {"one block at two sites", "DR-304", "m",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24}, {name: m, site: B, cidr: 10.0.0.0/24}]\n"
     "components: [{name: r, kind: router, site: A}]\n"
     "firewalls: [{at: r, rules: [{allow: any, from: any, to: any}], nat: [%1]}]\n",
     "", "{kind: destination, from: any, to: 10.8.0.0/24, becomes-block: 10.0.0.0/24}"},
    {"a part of the subnet at the other site", "DR-304", "m",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24%1}, {name: m, site: B, cidr: 10.0.0.128/25}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}], recovery: {strategy: "
     "rebuild, to: "
     "B, address: {network: m, address: 10.0.0.150}}}]\n",
     "", ", routes: [{to: 10.0.0.128/25, via: 10.0.0.1}]"},
    {"a gateway's address taken over in a stretched network", "DR-302", "x",
     "networks: [{name: n, site: A%1, cidr: 10.0.0.0/24}]\n"
     "components:\n"
     "  - {name: x, kind: router, site: A, interfaces: [{network: n, address: 10.0.0.1}]}\n"
     "  - {name: y, kind: router, site: B, interfaces: [{network: n, address: 10.0.0.1}]}\n",
     "", ", also-at: [B]"},
    {"a stretched network needs no successor", "DR-301", "n",
     "networks: [{name: n, site: A%1}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}]}]\n",
     "", ", also-at: [B]"},
    {"address outside", "DR-305", "x",
     "networks: [{name: n, site: B, cidr: 10.0.0.0/24}]\n"
     "components: [{name: x, kind: server, site: B, interfaces: [{network: n, address: %1}]}]\n",
     "10.0.1.5", "10.0.0.5"},
    {"gateway outside", "DR-305", "n", "networks: [{name: n, site: B, cidr: 10.0.0.0/24, gateway: %1}]\n",
     "10.0.1.1", "10.0.0.1"},
    {"recovery address outside", "DR-305", "x",
     "networks: [{name: n, site: B, cidr: 10.0.0.0/24}]\n"
     "components: [{name: x, kind: server, site: A, recovery: {strategy: rebuild, to: B, address: {network: "
     "n, "
     "address: %1}}}]\n",
     "10.0.1.5", "10.0.0.5"},
    {"tunnel without a counterpart", "DR-306", "t",
     "  - {name: O, kind: on-premises}\n"
     "networks: [{name: a, site: A}, {name: b, site: B}, {name: o, site: O}]\n"
     "components:\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A}\n"
     "  - {name: gw-b, kind: vpn-gateway, site: B}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O}\n"
     "tunnels:\n"
     "  - {name: t, type: wireguard, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-a, networks: "
     "[a]}%1}\n"
     "  - {name: u, type: wireguard, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-b, networks: [b]}}\n",
     "", ", fails-over-to: u"},
    {"both tunnels fail", "DR-307", "t",
     "  - {name: O, kind: on-premises}\n"
     "components:\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A}\n"
     "  - {name: gw-b, kind: vpn-gateway, site: B}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O}\n"
     "tunnels:\n"
     "  - {name: t, type: wireguard, a: {gateway: gw-o}, b: {gateway: gw-a}, fails-over-to: u}\n"
     "  - {name: u, type: wireguard, a: {gateway: gw-o}, b: {gateway: gw-b}}\n"
     "scenarios: [{name: Gateway, fails: [{component: %1}]}]\n",
     "gw-o", "gw-a"},
    {"no tunnel to what is needed", "DR-308", "people",
     "  - {name: O, kind: on-premises}\n"
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}, {name: o, site: O, cidr: "
     "10.2.0.0/24, gateway: 10.2.0.1}]\n"
     "components:\n"
     "  - {name: people, kind: user-group, site: O, interfaces: [{network: o}], requires: [x]}\n"
     "  - {name: x, kind: service, site: A, interfaces: [{network: a}]}\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A, interfaces: [{network: a, address: 10.1.0.1}]}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O, interfaces: [{network: o, address: 10.2.0.1}]}\n"
     "tunnels: [%1]\n",
     "", "{name: t, type: ipsec, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-a, networks: [a]}}"},
    {"a rule in the way", "DR-308", "p",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}, {name: b, site: A, cidr: "
     "10.2.0.0/24, gateway: 10.2.0.1}]\n"
     "components:\n"
     "  - {name: p, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}]}\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: b, address: 10.2.0.5}]}\n"
     "  - {name: fw, kind: firewall, site: A, interfaces: [{network: a, address: 10.1.0.1}, {network: b, "
     "address: 10.2.0.1}]}\n"
     "firewalls: [{at: fw, rules: [{allow: %1, from: a, to: b}]}]\n"
     "accesses: [{from: p, to: x, port: 443/tcp}]\n",
     "80/tcp", "443/tcp"},
    {"locked out after the failover", "DR-309", "people",
     "  - {name: O, kind: on-premises}\n"
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1, fails-over-to: b}, {name: b, site: "
     "B, "
     "cidr: 10.3.0.0/24, gateway: 10.3.0.1}, {name: o, site: O, cidr: 10.2.0.0/24, gateway: 10.2.0.1}]\n"
     "components:\n"
     "  - {name: people, kind: user-group, site: O, interfaces: [{network: o}], requires: [x]}\n"
     "  - {name: x, kind: service, site: A, interfaces: [{network: a}], recovery: {strategy: restart, to: "
     "B}}\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A, interfaces: [{network: a, address: 10.1.0.1}]}\n"
     "  - {name: gw-b, kind: vpn-gateway, site: B, interfaces: [{network: b, address: 10.3.0.1}]}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O, interfaces: [{network: o, address: 10.2.0.1}]}\n"
     "tunnels: [{name: t, type: ipsec, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-a, networks: "
     "[a]}}%1]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", {name: u, type: ipsec, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-b, networks: [b]}}"},
    {"cut off", "DR-310", "x",
     "networks: [{name: a, site: A%1}, {name: b, site: B}]\n"
     "components: [{name: x, kind: service, site: A, interfaces: [{network: a}]}]\n"
     "scenarios: [{name: Cable, fails: [{network: a}]}]\n",
     "", ", fails-over-to: b"},
    {"let in by the recovery site", "DR-311", "guests",
     "  - {name: O, kind: on-premises}\n"
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1, fails-over-to: b}, {name: b, site: "
     "B, "
     "cidr: 10.3.0.0/24, gateway: 10.3.0.1}, {name: guests, site: O, cidr: 10.2.0.0/24, gateway: 10.2.0.1}]\n"
     "components:\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}], recovery: "
     "{strategy: "
     "rebuild, to: B}}\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A, interfaces: [{network: a, address: 10.1.0.1}]}\n"
     "  - {name: gw-b, kind: vpn-gateway, site: B, interfaces: [{network: b, address: 10.3.0.1}]}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O, interfaces: [{network: guests, address: 10.2.0.1}]}\n"
     "tunnels:\n"
     "  - {name: t, type: ipsec, a: {gateway: gw-o, networks: [guests]}, b: {gateway: gw-a, networks: [a]}, "
     "fails-over-to: u}\n"
     "  - {name: u, type: ipsec, a: {gateway: gw-o, networks: [guests]}, b: {gateway: gw-b, networks: [b]}}\n"
     "firewalls:\n"
     "  - {at: gw-a, rules: [{deny: any, from: guests, to: a}]}\n"
     "  - {at: gw-b, rules: [{%1: any, from: guests, to: b}]}\n"
     "accesses: [{from: guests, to: x, port: any, expect: denied}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "allow", "deny"},
    {"a partner that admits today's address", "DR-312", "x",
     "networks:\n"
     "  - {name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1, fails-over-to: b}\n"
     "  - {name: b, site: B, cidr: 10.3.0.0/24, gateway: 10.3.0.1}\n"
     "  - {name: wan-a, site: A, cidr: 203.0.113.0/29, fails-over-to: wan-b}\n"
     "  - {name: wan-b, site: B, cidr: 198.51.100.0/29}\n"
     "  - {name: p, cidr: 192.0.2.0/24}\n"
     "components:\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}], recovery: "
     "{strategy: "
     "rebuild, to: B}}\n"
     "  - {name: gw-a, kind: router, site: A, interfaces: [{network: a, address: 10.1.0.1}, {network: wan-a, "
     "address: 203.0.113.2}]}\n"
     "  - {name: gw-b, kind: router, site: B, interfaces: [{network: b, address: 10.3.0.1}, {network: wan-b, "
     "address: 198.51.100.2}]}\n"
     "  - {name: partner, kind: third-party, interfaces: [{network: p, address: 192.0.2.9}]}\n"
     "firewalls:\n"
     "  - {at: gw-a, rules: [{allow: any, from: any, to: any}], nat: [{kind: source, from: a, to: p}]}\n"
     "  - {at: gw-b, rules: [{allow: any, from: any, to: any}], nat: [{kind: source, from: b, to: p}]}\n"
     "  - {at: partner, rules: [{allow: any, from: 203.0.113.2/32, to: any}%1]}\n"
     "accesses: [{from: x, to: partner, port: 443/tcp}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", {allow: any, from: 198.51.100.2/32, to: any}"},
    {"two peers of one prefix", "DR-313", "u",
     "  - {name: O, kind: on-premises}\n"
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, fails-over-to: b}, {name: b, site: B, cidr: %1}, "
     "{name: o, "
     "site: O, cidr: 10.2.0.0/24}]\n"
     "components:\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A}\n"
     "  - {name: gw-b, kind: vpn-gateway, site: B}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O}\n"
     "tunnels:\n"
     "  - {name: t, type: wireguard, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-a, networks: [a]}, "
     "fails-over-to: u}\n"
     "  - {name: u, type: wireguard, a: {gateway: gw-o, networks: [o]}, b: {gateway: gw-b, networks: [b]}}\n",
     "10.1.0.0/24", "10.3.0.0/24"},
    {"answers by another firewall", "DR-314", "p",
     "networks:\n"
     "  - {name: n, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
     "  - {name: m, site: A, cidr: 10.2.0.0/24, gateway: %1}\n"
     "components:\n"
     "  - {name: p, kind: server, site: A, interfaces: [{network: n, address: 10.1.0.5}]}\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: m, address: 10.2.0.5}]}\n"
     "  - {name: one, kind: firewall, site: A, interfaces: [{network: n, address: 10.1.0.1}, {network: m, "
     "address: 10.2.0.1}]}\n"
     "  - {name: two, kind: firewall, site: A, interfaces: [{network: n, address: 10.1.0.2}, {network: m, "
     "address: 10.2.0.2}]}\n"
     "firewalls:\n"
     "  - {at: one, rules: [{allow: any, from: any, to: any}]}\n"
     "  - {at: two, rules: [{allow: any, from: any, to: any}]}\n"
     "accesses: [{from: p, to: x, port: 443/tcp}]\n",
     "10.2.0.2", "10.2.0.1"},
    {"a rule that earlier ones take together", "DR-315", "fw",
     "components: [{name: fw, kind: firewall, site: A}]\n"
     "firewalls:\n"
     "  - at: fw\n"
     "    rules:\n"
     "      - {deny: any, from: 10.0.0.0/25, to: any}\n"
     "      - {deny: any, from: 10.0.0.128/25, to: any}\n"
     "      - {allow: 443/tcp, from: %1, to: 10.9.0.0/16}\n",
     "10.0.0.0/24", "10.0.0.0/23"},
    {"a rule that says the same again", "DR-315", "fw",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24}]\n"
     "components: [{name: fw, kind: firewall, site: A, interfaces: [{network: n}]}]\n"
     "firewalls:\n"
     "  - at: fw\n"
     "    rules:\n"
     "      - {allow: 400-500/tcp, from: 10.0.0.0/16, to: any}\n"
     "      - {allow: 443/%1, from: 10.0.7.0/24, to: 10.9.0.0/16}\n",
     "tcp", "udp"},
    {"no way back", "DR-316", "p",
     "networks:\n"
     "  - {name: n, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
     "  - {name: m, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.254%1}\n"
     "components:\n"
     "  - {name: p, kind: server, site: A, interfaces: [{network: n, address: 10.1.0.5}]}\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: m, address: 10.2.0.5}]}\n"
     "  - {name: r, kind: router, site: A, interfaces: [{network: n, address: 10.1.0.1}, {network: m, "
     "address: "
     "10.2.0.1}]}\n"
     "  - {name: out, kind: router, site: A, interfaces: [{network: m, address: 10.2.0.254}]}\n"
     "accesses: [{from: p, to: x, port: 443/tcp}]\n",
     "", ", routes: [{to: 10.1.0.0/24, via: 10.2.0.1}]"},
    {"a name that nobody switches", "DR-317", "shop.example A",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, fails-over-to: b}, {name: b, site: B, cidr: "
     "10.3.0.0/24}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}], recovery: "
     "{strategy: rebuild, to: B}}]\n"
     "dns-records: [{name: shop.example, type: A, value: 10.1.0.5%1}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", after-failover: 10.3.0.5"},
    {"a name remembered for too long", "DR-318", "shop.example A",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, fails-over-to: b}, {name: b, site: B, cidr: "
     "10.3.0.0/24}]\n"
     "components: [{name: x, kind: server, site: A, rto: 4h, interfaces: [{network: a, address: 10.1.0.5}], "
     "recovery: {strategy: rebuild, to: B}}]\n"
     "dns-records: [{name: shop.example, type: A, value: 10.1.0.5, ttl: %1, after-failover: 10.3.0.5}]\n",
     "5h", "4h"},
    {"packets too large for a tunnel", "DR-319", "t",
     "  - {name: O, kind: on-premises}\n"
     "networks:\n"
     "  - {name: a, site: A, cidr: 10.1.0.0/24, mtu: %1}\n"
     "  - {name: o, site: O, cidr: 10.2.0.0/24}\n"
     "components:\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A, interfaces: [{network: a, address: 10.1.0.1}]}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O, interfaces: [{network: o, address: 10.2.0.1}]}\n"
     "tunnels: [{name: t, type: wireguard, a: {gateway: gw-a, networks: [a], endpoint: "
     "\"203.0.113.1:51820\"}, b: "
     "{gateway: gw-o, networks: [o], endpoint: \"198.51.100.1:51820\"}, fails-over-to: u}, {name: u, type: "
     "wireguard, a: {gateway: gw-a}, b: {gateway: gw-o}}]\n",
     "1500", "1440"},
    {"a rule that the recovery site lacks", "DR-320", "gw-a",
     "  - {name: O, kind: on-premises}\n"
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1, fails-over-to: b}, {name: b, site: "
     "B, "
     "cidr: 10.3.0.0/24, gateway: 10.3.0.1}, {name: o, site: O, cidr: 10.2.0.0/24}]\n"
     "components:\n"
     "  - {name: gw-a, kind: firewall, site: A, interfaces: [{network: a, address: 10.1.0.1}]}\n"
     "  - {name: gw-b, kind: firewall, site: B, interfaces: [{network: b, address: 10.3.0.1}]}\n"
     "firewalls:\n"
     "  - {at: gw-a, rules: [{allow: 443/tcp, from: o, to: a}]}\n"
     "  - {at: gw-b, rules: [{allow: %1/tcp, from: o, to: b}]}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "80", "443"},
    {"no address in a network of another size", "DR-321", "x",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, fails-over-to: b}, {name: b, site: B, cidr: "
     "10.3.0.0/%1}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}], recovery: "
     "{strategy: rebuild, to: B}}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "25", "24"},
    {"whether it is reached is unknown", "DR-322", "p",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, fails-over-to: b}, {name: b, site: B, cidr: "
     "10.3.0.0/24%1}, {name: o, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.1}]\n"
     "components:\n"
     "  - {name: p, kind: server, site: B, interfaces: [{network: b, address: 10.3.0.5}]}\n"
     "  - {name: x, kind: server, site: B, interfaces: [{network: b, address: 10.3.0.6}], recovery: "
     "{strategy: "
     "rebuild, to: B, address: {network: c, address: 10.4.0.6}}}\n"
     "  - {name: r, kind: router, site: B, interfaces: [{network: b, address: 10.3.0.1}, {network: c, "
     "address: "
     "10.4.0.1}]}\n"
     "  - {name: s, kind: router, site: B, interfaces: [{network: b, address: 10.3.0.2}]}\n"
     "accesses: [{from: p, to: x, port: 443/tcp}]\n"
     "scenarios: [{name: x lost, fails: [{component: x}]}]\n",
     "}, {name: c, site: B, cidr: 10.4.0.0/24", ", gateway: 10.3.0.1}, {name: c, site: B, cidr: 10.4.0.0/24"},
    {"no route to what moved", "DR-323", "o",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24, fails-over-to: b}, {name: b, site: B, cidr: "
     "10.3.0.0/24}, {name: o, site: B, cidr: 10.2.0.0/24, gateway: 10.2.0.254, routes: [{to: %1, via: "
     "10.2.0.1}]}]\n"
     "components:\n"
     "  - {name: r, kind: router, site: B, interfaces: [{network: o, address: 10.2.0.1}, {network: b, "
     "address: "
     "10.3.0.1}]}\n"
     "  - {name: x, kind: server, site: A, interfaces: [{network: a, address: 10.1.0.5}], recovery: "
     "{strategy: "
     "rebuild, to: B}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "10.1.0.0/24", "10.0.0.0/14"},
    {"exercise due", "DR-401", "E", "exercises: [{name: E, due: %1}]\n", "2026-11-21", "2026-11-22"},
    {"exercise not repeated", "DR-401", "E", "exercises: [{name: E, every: 30d, last: %1}]\n", "2026-10-01",
     "2026-11-01"},
    {"scenario never exercised", "DR-402", "S",
     "components: [{name: x, kind: service}]\n"
     "scenarios: [{name: S, fails: [{component: x}]}]\n"
     "exercises: [{name: E%1}]\n",
     "", ", scenario: S"},
    {"scenario exercised without a programme", "DR-402", "S",
     "components: [{name: x, kind: service}]\n"
     "scenarios: [{name: S, fails: [{component: x}]}]\n"
     "runs: [{name: R, scenario: S, date: 2026-05-01T09:00Z%1}]\n",
     "", ", ended: 1h"},
    {"verified state lost", "DR-407", "x",
     "components: [{name: x, kind: service}]\n"
     "runs: [{name: R, date: 2026-05-01T09:00Z, incident: true, ended: 1h%1}]\n",
     ", proofs: [{component: x, fingerprint: \"0\"}]", ""},
    {"corrective action overdue", "DR-408", "Do it", "corrective-actions: [{name: Do it, due: %1}]\n",
     "2026-11-21", "2026-11-22"},
    {"corrective action closed", "DR-408", "Do it",
     "corrective-actions: [{name: Do it, due: 2026-11-01%1}]\n", "", ", closed: 2026-11-20"},
    {"nobody leads", "DR-409", "E",
     "contacts: [{role: R}]\n"
     "exercises: [{name: E, date-set: 2026-12-01T09:00Z%1}]\n",
     "", ", leads: R"},
    {"nobody led", "DR-409", "E", "exercises: [{name: E, date-set: %1T09:00Z}]\n", "2026-11-22",
     "2026-11-21"},
    {"urgent group never exercised", "DR-410", "G",
     "components: [{name: x, kind: service}, {name: y, kind: service}]\n"
     "protection-groups: [{name: G, members: [x], priority: 2}]\n"
     "exercises: [{name: E, components: [%1]}]\n",
     "y", "x"},
    {"less urgent group never exercised", "DR-410", "G",
     "components: [{name: x, kind: service}, {name: y, kind: service}]\n"
     "protection-groups: [{name: G, members: [x], priority: %1}]\n"
     "exercises: [{name: E, components: [y]}]\n",
     "2", "3"},
    {"scenario without a rate", "DR-403", "S",
     "components: [{name: x, kind: service, rto: 1h}]\n"
     "scenarios: [{name: S, fails: [{component: x}]%1}]\n"
     "contracts: [{client: C, services: [x]}]\n",
     "", ", rate: 1/y"},
    {"failure counted by its scenario and by its MTBF", "DR-411", "S",
     "components: [{name: x, kind: service, site: A, rto: 1h%1}]\n"
     "scenarios: [{name: S, fails: [{component: x}], rate: 1/y}]\n"
     "contracts: [{client: C, services: [x]}]\n",
     ", mtbf: 1y, mttr: 8h", ""},
    {"scenario of nothing", "DR-404", "S",
     "components: [{name: x, kind: service, site: A}]\n"
     "scenarios: [{name: S, fails: [{site: %1}]}]\n",
     "B", "A"},
    {"nobody planned for the other site", "DR-406", "B",
     "components:\n"
     "  - {name: x, kind: service, site: A, rto: 1h, recovery: {strategy: restart, to: B}}\n"
     "  - {name: y, kind: service, site: B, rto: 1h%1}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", recovery: {strategy: restart, to: A}"},
    {"nobody planned for the slow one", "DR-406", "y",
     "components:\n"
     "  - {name: x, kind: service, site: A}\n"
     "  - {name: y, kind: database, rto: 1h, recovery: {strategy: rebuild, steps: [{name: Build, duration: "
     "%1}]}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "2h", "1h"},
    {"nobody planned, but nobody counts on it", "DR-406", "B",
     "components:\n"
     "  - {name: x, kind: service, site: A, rto: 1h, recovery: {strategy: restart, to: B}}\n"
     "  - {name: y, kind: service, site: B}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"
     "%1",
     "contracts: [{client: C, services: [y]}]\n", ""},
    {"a fresher copy is not used", "DR-113", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, recovery: {strategy: restore, to: B}, copies: "
     "[{at: B, method: snapshot, every: 4h}, {at: B, method: asynchronous, lag: %1}]}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "1m", "5h"},
    {"a copy not made in time", "DR-114", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: B, method: backup, every: 24h, "
     "last-success: %1}]}\n",
     "2026-11-20", "2026-11-21"},
    {"a copy never restored on trial", "DR-115", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: B, method: backup, every: 24h%1}]}\n",
     "", ", last-restore-test: 2026-05-01"},
    {"a copy that can be destroyed, too", "DR-116", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, recovery: {strategy: restore, to: B}, copies: "
     "[{at: B, method: backup, every: 24h%1}]}\n"
     "scenarios: [{name: Ransomware, data: destroyed, fails: [{component: x}]}]\n",
     "", ", immutable: true"},
    {"a credential that lies in the lost site", "DR-124", "Key",
     "credentials: [{name: Key, held-by: Platform, kept-at: %1}]\n"
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start, "
     "duration: 5m, credentials: [Key]}]}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "A", "A, also-at: B"},
    {"a credential that has expired", "DR-125", "Key",
     "credentials: [{name: Key, held-by: Platform, kept-at: B, expires: %1}]\n"
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start, "
     "duration: 5m, credentials: [Key]}]}}\n",
     "2026-11-21", "2026-11-22"},
    {"a credential that nobody holds", "DR-126", "Key",
     "credentials: [{name: Key%1}]\n"
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: [{name: Start, "
     "duration: 5m, credentials: [Key]}]}}\n",
     "", ", held-by: Platform, kept-at: B"},
    {"an older procedure of the library", "DR-127", "library/x-restore@1",
     "procedures: [{name: library/x-restore@%1, steps: [{name: Go, duration: 5m}]}]\n"
     "components:\n"
     "  - {name: x, kind: service, site: A}\n",
     "1", "2"},
    {"a copy that expires before the next", "DR-117", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: B, method: backup, every: 7d, keeps: "
     "%1}]}\n",
     "1d", "7d"},
    {"no copy at the standby", "DR-207", "x",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, rpo: 1h, recovery: {strategy: failover, standby: "
     "y}, "
     "copies: [{at: %1, method: asynchronous, lag: 1m}]}\n"
     "  - {name: y, kind: database, site: B}\n"
     "  - {name: z, kind: database, site: B}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "z", "y"},
    {"an assumed duration", "DR-208", "x",
     "components:\n"
     "  - {name: x, kind: service, site: A, recovery: {strategy: restart, to: B, steps: "
     "[{name: Start%1}]}}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n",
     "", ", duration: 5m"},
    {"a cap of no fee", "DR-209", "C",
     "components: [{name: x, kind: service, site: A, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], penalty-per-hour: 100, cap: 100%%1}]\n",
     "", ", fee: 5000"},
    {"a credit of no fee", "DR-209", "C",
     "components: [{name: x, kind: service, site: A, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], credits: [{below: 99.9%, credit: %1%}]}]\n",
     "10", "0"},
    {"more maintenance than window", "DR-209", "C",
     "components: [{name: x, kind: service, site: A, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], maintenance: %1}]\n",
     "730h", "729h"},
    {"blocks of no fee", "DR-209", "C",
     "components: [{name: x, kind: service, site: A, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], block: 1h, credit-per-block: 5%%1}]\n",
     "", ", fee: 5000"},
    {"an activity interrupted too long", "DR-221", "Work",
     "components: [{name: x, kind: server, site: A, recovery: {strategy: rebuild, to: B, steps: [{name: S, "
     "duration: 3h}]}}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"
     "activities: [{name: Work, requires: [x], mtpd: %1}]\n",
     "2h", "3h"},
    {"an activity never resumed", "DR-221", "Work",
     "components: [{name: x, kind: server, site: A, recovery: {strategy: %1}}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"
     "activities: [{name: Work, requires: [x], mtpd: 1d}]\n",
     "none", "rebuild, to: B, steps: [{name: S, duration: 3h}]"},
    {"a target that an activity cannot bear", "DR-222", "x",
     "components: [{name: x, kind: server, site: A, rto: %1, wrt: 1h}]\n"
     "activities: [{name: Work, requires: [x], mtpd: 4h}]\n",
     "4h", "3h"},
    {"an activity that requires nothing", "DR-223", "Work",
     "components: [{name: x, kind: server, site: A}]\n"
     "activities: [{name: Work%1}]\n",
     "", ", requires: [x]"},
    {"an activity without a loss", "DR-224", "Work",
     "components: [{name: x, kind: server, site: A}]\n"
     "activities: [{name: Work, requires: [x]%1}]\n",
     "", ", loss-per-hour: [{from: 0h, loss: 5}]"},
    {"grace without a penalty", "DR-209", "C",
     "components: [{name: x, kind: service, site: A, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], grace: 1h%1}]\n",
     "", ", penalty-per-hour: 5"},
    {"a promise beyond the topology", "DR-210", "C",
     "components: [{name: x, kind: service, site: A, rto: 1h, unavailability: %1}]\n"
     "contracts: [{client: C, services: [x], target: 99.9%}]\n",
     "0.002", "0.0005"},
    {"team too small", "DR-405", "T",
     "teams: [{name: T, size: 2}]\n"
     "procedures: [{name: P, steps: [{name: S, duration: 1h, teams: {T: %1}}]}]\n",
     "3", "2"},
};

} // namespace drawbridge
