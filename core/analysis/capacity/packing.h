// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string>
#include <vector>

/// Vector bin packing with constraints, as plain numbers: it knows no plan, no component, no sentence.
namespace drawbridge::packing {

enum Resource { Cpus, Memory, Storage };
constexpr int kResources = 3;
/// Whole units of each resource: millionths of a CPU, bytes.
using Amounts = std::array<qint64, kResources>;
/// The room of a host without a limit. Sums of it stay below the greatest number.
constexpr qint64 kUnlimited = qint64(1) << 60;

constexpr int kLevels = 6; ///< priorities 1 … 5, and 6 for none
constexpr int kOff = -1;   ///< the host of what is not placed

/// What is placed as a whole, on one host.
struct Item {
    Amounts needs{};             ///< not negative, below kUnlimited
    std::vector<char> allowed;   ///< per host: nothing but its room speaks against it
    std::vector<int> claims;     ///< no two items with one of these share a host: ports, spread over hosts
    std::vector<int> siteClaims; ///< no two items with one of these share a site
    int priority = kLevels;      ///< 1 first … 5 last, 6 none
    std::vector<int> requires_;  ///< items without which it is of no use …
    int atLeast = 0;             ///< … and how many of them it takes
    int planned = kOff;          ///< the host it stays on where it can
    /// Needs no host: it stands for a redundancy group, or for what is recovered elsewhere. It is up when
    /// what it requires is, and counts in no priority.
    bool isFree = false;
};

struct Host {
    Amounts room{}; ///< free besides what stays there; negative: too much stays there already
    int site = 0;
    std::vector<int> claims; ///< taken by what stays there
};

struct Problem {
    std::vector<Item> items;
    std::vector<Host> hosts;
    int claims = 0;     ///< claims are 0 … claims - 1
    int siteClaims = 0; ///< and so are claims on sites
    int sites = 0;
    std::vector<std::vector<int>> siteClaimsTaken; ///< per site: by what stays there

    int itemCount() const { return static_cast<int>(items.size()); }
    int hostCount() const { return static_cast<int>(hosts.size()); }
};

/// Per item its host, or kOff; of free items without meaning.
using Placement = std::vector<int>;

/// Which items are up, free ones among them: placed, and enough of what they require is up. The largest such
/// set. O(items + requirements).
std::vector<char> upWith(const Problem& problem, const Placement& placement);

/// The independent check of a placement, from the definition alone; empty when it is valid. Valid: every host
/// has room for what is on it, is allowed to each, no claim is on it twice, and whatever is placed is up.
std::string violation(const Problem& problem, const Placement& placement);

/// The priority that an item counts with: its own, or that of the most urgent item that cannot do without it.
/// Free items pass it on.
std::vector<int> urgencies(const Problem& problem);

/// How many are placed of each urgency, the most urgent first: sets are compared by it, lexicographically.
using Counts = std::array<int, kLevels>;
Counts countPlaced(const Problem& problem, const std::vector<int>& urgency, const Placement& placement);

} // namespace drawbridge::packing
