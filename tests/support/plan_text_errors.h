// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// One defect each, with the expected position and message.
struct PlanTextDefect {
    const char* name;
    const char* body; ///< begins in line 3, after "drawbridge: 1" and "name: P"
    int line;
    int column;
    const char* message;
};

inline const std::vector<PlanTextDefect>& planTextDefects() {
    static const std::vector<PlanTextDefect> defects{
        {"unknown top-level key", "site:\n  - {name: A, kind: provider}\n", 3, 1,
         "\"site\" is not a key of plan text; did you mean \"sites\"?"},
        {"unknown key of an entity", "sites:\n  - {name: A, kind: provider, roll: primary}\n", 4, 31,
         "\"roll\" is not a key of this site; did you mean \"role\"?"},
        {"unknown key, nothing near", "sites:\n  - {name: A, kind: provider, colour: red}\n", 4, 31,
         "\"colour\" is not a key of this site."},
        {"unknown key of a nested record",
         "sites:\n  - name: A\n    kind: provider\n    capacity: {cpu: 4}\n", 6, 16,
         "\"cpu\" is not a key of this capacity; did you mean \"cpus\"?"},
        {"more members needed than there are",
         "components:\n  - {name: a, kind: server}\n  - name: g\n    kind: redundancy-group\n    at-least: "
         "3\n"
         "    requires: [a, {on: b, strength: soft}]\n  - {name: b, kind: server}\n",
         7, 15, "\"g\" needs at least 3 members, but requires only 1: lower at-least, or add members."},
        {"no members needed",
         "components:\n  - {name: a, kind: server}\n"
         "  - {name: g, kind: redundancy-group, at-least: 0, requires: [a]}\n",
         5, 49, "at-least: \"0\" is out of bounds: it must be between 1 and 1000000."},
        {"unknown name",
         "sites:\n  - {name: Dublin, kind: provider}\nnetworks:\n  - {name: n, site: Dubln}\n", 6, 21,
         "site: no site is called “Dubln”; did you mean “Dublin”?"},
        {"unknown name, nothing near", "networks:\n  - {name: n, site: Dublin}\n", 4, 21,
         "site: no site is called “Dublin”."},
        {"unknown place", "components:\n  - {name: a, kind: service, copies: [{at: Mars, method: backup}]}\n",
         4, 44, "at: no component or site is called “Mars”."},
        {"unknown traffic end", "accesses:\n  - {from: any, to: 10.0.0.1/8}\n", 4, 21,
         "to: \"10.0.0.1/8\" is neither any, nor an address block, nor the name of a network, component or "
         "site of this plan."},
        {"unknown choice", "sites:\n  - {name: A, kind: cloud-reglon}\n", 4, 21,
         "kind: \"cloud-reglon\" is not one of on-premises, private-cloud, cloud-region, availability-zone, "
         "colocation, provider; did you mean \"cloud-region\"?"},
        {"key of Compose", "components:\n  - {name: a, kind: service, depends_on: [b]}\n", 4, 30,
         "\"depends_on\" is not a key of this component; did you mean \"requires\"?"},
        {"key without a counterpart", "components:\n  - {name: a, kind: service, environment: [b]}\n", 4, 30,
         "\"environment\" is not a key of this component; a plan holds no configuration of services."},
        {"section of Compose", "services:\n  - {name: a, kind: service}\n", 3, 1,
         "\"services\" is not a key of plan text; did you mean \"components\"?"},
        {"condition of Compose",
         "components:\n  - {name: a, kind: database}\n  - {name: b, kind: service, requires: [{on: a, when: "
         "service_healthy}]}\n",
         5, 55,
         "when: \"service_healthy\" is not one of started, healthy, completed; did you mean "
         "\"healthy\"?"},
        {"hours round the clock", "teams:\n  - {name: T, hours: 24/7}\n", 4, 22,
         "hours: \"24/7\" is not a list of working hours: write it as 24x7 or Mon-Fri 08:00-18:00, Sat "
         "09:00-13:00; did you mean \"24x7\"?"},
        {"minutes spelt out", "sites:\n  - {name: A, kind: provider, mttr: 15min}\n", 4, 37,
         "mttr: \"15min\" is not a duration: write it as 90s, 15m, 4h, 2d, 5y or 1h30m; did you mean "
         "\"15m\"?"},
        {"hours spelt out", "sites:\n  - {name: A, kind: provider, mttr: 2 hours and 30 minutes}\n", 4, 37,
         "mttr: \"2 hours and 30 minutes\" is not a duration: write it as 90s, 15m, 4h, 2d, 5y or 1h30m; did "
         "you mean \"2h30m\"?"},
        {"size without its B", "components:\n  - {name: A, kind: database, data: 500Gi}\n", 4, 37,
         "data: \"500Gi\" is not a size: write it as 500GiB, 64MiB or 10TB; did you mean \"500GiB\"?"},
        {"hidden characters are shown",
         "organisation: \"a\\x9Bb\"\nsites:\n  - {name: A, kind: \"\\u202Ex\"}\n", 5, 21,
         "kind: \"\\u202ex\" is not one of on-premises, private-cloud, cloud-region, availability-zone, "
         "colocation, provider."},
        {"missing kind", "sites:\n  - {name: A}\n", 4, 5, "This site has no \"kind\"; add it."},
        {"missing name", "sites:\n  - {kind: provider}\n", 4, 5, "This site has no \"name\"; add it."},
        {"null is missing", "sites:\n  - {name: A, kind: ~}\n", 4, 5, "This site has no \"kind\"; add it."},
        {"empty name", "sites:\n  - {name: \"\", kind: provider}\n", 4, 12,
         "\"\" cannot be a name: a name is not empty, has no spaces around it, no line breaks or control "
         "characters, and at most 200 characters."},
        {"padded name", "sites:\n  - {name: \" A\", kind: provider}\n", 4, 12,
         "\"A\" cannot be a name: a name is not empty, has no spaces around it, no line breaks or control "
         "characters, and at most 200 characters."},
        {"control character in a name", "teams:\n  - {name: \"a\\x85b\"}\n", 4, 12,
         "\"a b\" cannot be a name: a name is not empty, has no spaces around it, no line breaks or control "
         "characters, and at most 200 characters."},
        {"name twice", "sites:\n  - {name: A, kind: provider}\n  - {name: A, kind: provider}\n", 5, 12,
         "The site \"A\" is defined twice, first in line 4; give each a different name."},
        {"component name twice", "components:\n  - {name: A, kind: server}\n  - {name: A, kind: database}\n",
         5, 12, "The component \"A\" is defined twice, first in line 4; give each a different name."},
        {"wrong duration", "sites:\n  - {name: A, kind: provider, mtbf: 5 apples}\n", 4, 37,
         "mtbf: \"5 apples\" is not a duration: write it as 90s, 15m, 4h, 2d, 5y or 1h30m."},
        {"number for a duration", "sites:\n  - {name: A, kind: provider, mtbf: 5}\n", 4, 37,
         "mtbf: \"5\" is not a duration: write it as 90s, 15m, 4h, 2d, 5y or 1h30m."},
        {"wrong size", "components:\n  - {name: A, kind: database, data: 500}\n", 4, 37,
         "data: \"500\" is not a size: write it as 500GiB, 64MiB or 10TB."},
        {"wrong rate",
         "components:\n  - name: A\n    kind: database\n    copies: [{at: A, method: backup, restore-rate: "
         "5MiB}]\n",
         6, 52, "restore-rate: \"5MiB\" is not a rate: write it as 200MiB/s."},
        {"wrong address", "networks:\n  - {name: n, gateway: 10.0.0.300}\n", 4, 24,
         "gateway: \"10.0.0.300\" is not an IP address: write it as 10.10.4.11 or 2001:db8::1."},
        {"host bits in a block", "networks:\n  - {name: n, cidr: 10.0.0.1/8}\n", 4, 21,
         "cidr: \"10.0.0.1/8\" has bits set after its prefix: did you mean 10.0.0.0/8?"},
        {"too small", "networks:\n  - {name: n, vlan: 0}\n", 4, 21,
         "vlan: \"0\" is out of bounds: it must be between 1 and 4094."},
        {"too large", "networks:\n  - {name: n, vlan: 4095}\n", 4, 21,
         "vlan: \"4095\" is out of bounds: it must be between 1 and 4094."},
        {"percentage too large", "contracts:\n  - {client: C, target: 101%}\n", 4, 25,
         "target: \"101%\" is out of bounds: it must be between 0% and 100%."},
        {"not a number", "networks:\n  - {name: n, vlan: many}\n", 4, 21,
         "vlan: \"many\" is not a whole number."},
        {"number in quotes", "networks:\n  - {name: n, vlan: \"7\"}\n", 4, 21,
         "vlan: \"7\" is in quotes, which makes it text; remove them."},
        {"octal number", "networks:\n  - {name: n, vlan: 0100}\n", 4, 21,
         "vlan: \"0100\" is not in the format of plan text; write 100."},
        {"wrong truth value", "components:\n  - {name: A, kind: service, health-check: yes}\n", 4, 44,
         "health-check: \"yes\" is neither true nor false; did you mean \"true\"?"},
        {"too many digits of money", "contracts:\n  - {client: C, fee: 1.005}\n", 4, 22,
         "fee: \"1.005\" has more digits after the point than the currency."},
        {"wrong hours", "teams:\n  - {name: T, hours: \"Mon-Fri\"}\n", 4, 22,
         "hours: \"Mon-Fri\" is not a list of working hours: write it as 24x7 or Mon-Fri 08:00-18:00, Sat "
         "09:00-13:00."},
        {"wrong date", "exercises:\n  - {name: E, due: 20.4.2026}\n", 4, 20,
         "due: \"20.4.2026\" is not a date: write it as 2026-04-20."},
        {"date with slashes", "exercises:\n  - {name: E, due: 2026/04/20}\n", 4, 20,
         "due: \"2026/04/20\" is not in the format of plan text; write 2026-04-20."},
        {"wrong ports", "accesses:\n  - {from: any, to: any, port: https}\n", 4, 32,
         "port: \"https\" is not a port: write it as 443/tcp, 8000-8100/udp, icmp or any."},
        {"wrong endpoint",
         "components:\n  - {name: g, kind: router}\ntunnels:\n  - name: t\n    type: ipsec\n"
         "    a: {gateway: g, endpoint: nowhere}\n    b: {gateway: g}\n",
         8, 31,
         "endpoint: \"nowhere\" is not an endpoint: write it as 198.51.100.1:51820 or vpn.example.org:1194."},
        {"wrong currency", "currency: euro\n", 3, 11,
         "\"euro\" is not a currency: write its ISO 4217 code, e.g. EUR."},
        {"mapping for a text", "organisation: {name: Example}\n", 3, 15,
         "\"organisation\" takes a single value here, not a list or keys and values."},
        {"list for a text", "organisation: [Example]\n", 3, 15,
         "\"organisation\" takes a single value here, not a list or keys and values."},
        {"scalar for a list", "networks:\n  - {name: n, dns: 10.0.0.1}\n", 4, 20,
         "\"dns\" takes several values: write it as [first, second]."},
        {"scalar for a map", "builds:\n  - {name: b, packages: docker}\n", 4, 25,
         "\"packages\" takes several values: write it as {name: value}."},
        {"scalar for a record", "sites:\n  - {name: A, kind: provider, capacity: 64}\n", 4, 41,
         "This capacity must be written as keys and values, e.g. \"cpus: …\"."},
        {"scalar for an entity", "sites:\n  - Frankfurt\n", 4, 5,
         "This site must be written as keys and values, e.g. \"name: …\"."},
        {"mapping for a list of entities", "sites:\n  Frankfurt: {kind: provider}\n", 4, 3,
         "\"sites\" is a list: start each entry with \"- \"."},
        {"empty entry", "networks:\n  - {name: n, dns: [~]}\n", 4, 21,
         "An entry of \"dns\" is empty; fill it in or remove it."},
        {"none of exactly one", "scenarios:\n  - {name: s, fails: [{}]}\n", 4, 23,
         "This failure needs exactly one of site, component, network, tunnel, provider, kind, but has 0 of "
         "them."},
        {"two of exactly one", "scenarios:\n  - {name: s, fails: [{kind: router, provider: P}]}\n", 4, 23,
         "This failure needs exactly one of site, component, network, tunnel, provider, kind, but has 2 of "
         "them."},
        {"unknown team of a map",
         "procedures:\n  - {name: p, steps: [{name: s, duration: 5m, teams: {DBA: 1}}]}\n", 4, 55,
         "team: no team is called “DBA”."},
        {"no value in a map", "builds:\n  - {name: b, packages: {docker: ~}}\n", 4, 34,
         "An entry of \"version\" is empty; fill it in or remove it."},
        {"sites in a circle",
         "sites:\n  - name: A\n    kind: provider\n    within: B\n  - name: B\n    kind: provider\n    "
         "within: A\n",
         6, 13, "These sites are nested in a cycle: A → B → A."},
        {"hosts in a circle",
         "components:\n  - {name: x, kind: server, host: a}\n  - {name: a, kind: server, host: b}\n"
         "  - {name: b, kind: server, host: a}\n",
         5, 35, "These components host each other in a cycle: a → b → a."},
        {"its own host", "components:\n  - {name: a, kind: server, host: a}\n", 4, 35,
         "These components host each other in a cycle: a → a."},
        {"dependency twice",
         "components:\n  - {name: a, kind: server}\n  - name: b\n    kind: service\n    requires: [a, {on: "
         "a, when: healthy}]\n",
         7, 24, "\"b\" requires \"a\" twice; keep one of them."},
        {"best after likely",
         "procedures:\n  - {name: p, steps: [{name: s, duration: {best: 5m, likely: 2m}}]}\n", 4, 50,
         "The best duration, 5m, is longer than the likely one, 2m."},
        {"worst before likely",
         "procedures:\n  - {name: p, steps: [{name: s, duration: {likely: 5m, worst: 2m}}]}\n", 4, 63,
         "The worst duration, 2m, is shorter than the likely one, 5m."},
        {"no likely duration", "procedures:\n  - {name: p, steps: [{name: s, duration: {best: 5m}}]}\n", 4,
         43, "This duration has no \"likely\"; add it."},
        {"text with a line break", "organisation: \"a\\nb\"\n", 3, 15,
         "organisation: \"a b\" has a line break or control character."},
        {"custom tag", "organisation: !reset x\n", 3, 15,
         "Plan text does not use the tag \"!reset\"; remove it."},
        {"key twice", "organisation: a\norganisation: b\n", 4, 1,
         "The key \"organisation\" appears twice in the same mapping, in line 3, column 1 and in line 4, "
         "column 1; remove or rename one of them."},
        {"not YAML", "sites: [\n", 4, 1,
         "This is not valid YAML: end of sequence flow not found. Check indentation, quotes and brackets "
         "here or just before."},
    };
    return defects;
}
