// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing.h"

#include <atomic>
#include <chrono>

namespace drawbridge::packing {

/// A placement that grows and shrinks item by item, with what is left of each host. Knows nothing of what
/// items require. Every question is O(resources + claims of the item).
class State {
public:
    explicit State(const Problem& problem);

    const Problem& problem() const { return *m_problem; }
    const Placement& placement() const { return m_placement; }
    int hostOf(int item) const { return m_placement[static_cast<std::size_t>(item)]; }
    const Amounts& room(int host) const { return m_room[static_cast<std::size_t>(host)]; }

    bool fits(int item, int host) const;
    /// All but the room: it is allowed, and its claims are free.
    bool isAdmitted(int item, int host) const;
    void place(int item, int host);
    void remove(int item);

    /// The items on a host, in no particular order.
    const std::vector<int>& itemsOn(int host) const { return m_on[static_cast<std::size_t>(host)]; }
    bool isClaimed(int host, int claim) const {
        return m_claimed[static_cast<std::size_t>(host) * m_claims + static_cast<std::size_t>(claim)] != 0;
    }
    bool isClaimedAtSite(int site, int claim) const {
        return m_siteClaimed[static_cast<std::size_t>(site) * m_siteClaims +
                             static_cast<std::size_t>(claim)] != 0;
    }

private:
    void mark(int item, int host, char taken);
    const Problem* m_problem;
    Placement m_placement;
    std::vector<Amounts> m_room;
    std::vector<std::vector<int>> m_on;
    std::size_t m_claims;
    std::size_t m_siteClaims;
    std::vector<char> m_claimed;
    std::vector<char> m_siteClaimed;
};

/// When a search gives up. The same effort gives the same answer on every machine; a time does not.
struct Limits {
    std::chrono::milliseconds time{4000};
    qint64 effort = 3'000'000; ///< steps of each search
    const std::atomic<bool>* cancelled = nullptr;
};

/// Counts the steps of a search against its limits.
class Budget {
public:
    Budget(const Limits& limits, std::chrono::steady_clock::time_point end)
        : m_left(limits.effort), m_end(end), m_cancelled(limits.cancelled) {}
    /// False once it is spent.
    bool spend() {
        if (m_left <= 0)
            return false;
        --m_left;
        if (m_left % 64 == 0 && ((m_cancelled != nullptr && m_cancelled->load(std::memory_order_relaxed)) ||
                                 std::chrono::steady_clock::now() >= m_end))
            m_left = 0;
        return m_left > 0;
    }
    bool isSpent() const { return m_left <= 0; }
    /// A share of what is left, to the same end.
    Budget part(int ofHowMany) const {
        Budget share = *this;
        share.m_left /= ofHowMany;
        return share;
    }

private:
    qint64 m_left;
    std::chrono::steady_clock::time_point m_end;
    const std::atomic<bool>* m_cancelled;
};

/// Weighs the resources by how scarce each is: what the items need of the room there is (Panigrahy, Talwar,
/// Uyeda, Wieder 2011). Per unit of the resource, so that weighted amounts can be added.
std::array<double, kResources> scarcity(const Problem& problem);
double weighted(const Amounts& amounts, const std::array<double, kResources>& weights);

} // namespace drawbridge::packing
