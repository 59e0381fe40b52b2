// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing.h"
#include "core/base/index.h"

#include <algorithm>
#include <numeric>
#include <random>

/// Random packing problems, and a slow, obvious solver.
namespace drawbridge::test {

class RandomPacking {
public:
    explicit RandomPacking(unsigned seed) : m_random(seed) {}

    /// At most four hosts and seven items, with everything that a problem can have.
    packing::Problem small() {
        packing::Problem p;
        const int hosts = 1 + below(4);
        const int items = 1 + below(7);
        p.sites = 2;
        p.claims = 3;
        p.siteClaims = 1;
        p.siteClaimsTaken.resize(2);
        for (int h = 0; h < hosts; ++h) {
            packing::Host host;
            host.room = {2 + below(6), 2 + below(6), below(3) == 0 ? 4 : packing::kUnlimited};
            host.site = below(2);
            if (below(6) == 0)
                host.claims = {below(3)};
            p.hosts.push_back(host);
        }
        for (int i = 0; i < items; ++i)
            p.items.push_back(smallItem(i, items, hosts));
        return p;
    }

    /// Hosts of one to four units, each cut into `perHost` items that fill a share of it in two resources: it
    /// fits by construction as long as the share is at most 1.
    packing::Problem large(int hosts, int perHost, double filled) {
        packing::Problem p;
        p.sites = 1;
        p.siteClaimsTaken.resize(1);
        for (int h = 0; h < hosts; ++h) {
            const qint64 units = 1 + below(4);
            packing::Host host;
            host.room = {units * 16'000'000, units * (qint64(64) << 30), packing::kUnlimited};
            p.hosts.push_back(host);
        }
        for (const packing::Host& host : p.hosts) {
            const std::vector<double> cpus = shares(perHost);
            const std::vector<double> memory = shares(perHost);
            for (int k = 0; k < perHost; ++k) {
                packing::Item item;
                const auto part = [filled](double share, qint64 of) {
                    return static_cast<qint64>(share * filled * static_cast<double>(of));
                };
                item.needs = {part(cpus[idx(k)], host.room[0]), part(memory[idx(k)], host.room[1]), 0};
                item.allowed.assign(idx(hosts), 1);
                item.priority = 1 + below(5);
                p.items.push_back(item);
            }
        }
        std::shuffle(p.items.begin(), p.items.end(), m_random);
        return p;
    }

    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

private:
    packing::Item smallItem(int number, int items, int hosts) {
        packing::Item item;
        item.needs = {below(5), below(5), below(3)};
        for (int h = 0; h < hosts; ++h)
            item.allowed.push_back(below(5) != 0);
        item.priority = 1 + below(6);
        item.isFree = below(6) == 0;
        for (int claim = 0; claim < 3 && !item.isFree; ++claim) {
            if (below(5) == 0)
                item.claims.push_back(claim);
        }
        if (!item.isFree && below(5) == 0)
            item.siteClaims = {0};
        for (int other = 0; other < items; ++other) {
            if (other != number && below(5) == 0 && (other < number || below(4) == 0))
                item.requires_.push_back(other);
        }
        item.atLeast = static_cast<int>(item.requires_.size());
        if (item.atLeast > 1 && below(3) == 0)
            item.atLeast = 1;
        item.planned = below(2) == 0 ? packing::kOff : below(hosts);
        return item;
    }

    std::vector<double> shares(int parts) {
        std::vector<double> list;
        for (int k = 0; k < parts; ++k)
            list.push_back(0.2 + below(1000) / 1000.0);
        const double sum = std::accumulate(list.begin(), list.end(), 0.0);
        for (double& share : list)
            share /= sum;
        return list;
    }

    std::mt19937 m_random;
};

/// The greatest counts of all valid placements, by trying every one.
class EveryPlacement {
public:
    EveryPlacement(const packing::Problem& problem, const std::vector<int>& urgency)
        : m_problem(problem), m_urgency(urgency), m_placement(problem.items.size(), packing::kOff) {
        tryFrom(0);
    }
    const packing::Counts& best() const { return m_best; }

private:
    void tryFrom(int item) {
        if (item == m_problem.itemCount()) {
            if (packing::violation(m_problem, m_placement).empty())
                m_best = std::max(m_best, packing::countPlaced(m_problem, m_urgency, m_placement));
            return;
        }
        const int hosts = m_problem.items[idx(item)].isFree ? 0 : m_problem.hostCount();
        for (int h = packing::kOff; h < hosts; ++h) {
            m_placement[idx(item)] = h;
            tryFrom(item + 1);
        }
        m_placement[idx(item)] = packing::kOff;
    }

    const packing::Problem& m_problem;
    const std::vector<int>& m_urgency;
    packing::Placement m_placement;
    packing::Counts m_best{};
};

} // namespace drawbridge::test
