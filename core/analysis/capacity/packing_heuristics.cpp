// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_heuristics.h"

#include "core/analysis/capacity/packing_bounds.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>

namespace drawbridge::packing {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr qint64 kBarred = 12;          ///< rounds for which what was ejected does not eject in turn
constexpr int kMostRoundsPerItem = 200; ///< of repair

std::vector<int> unplaced(const State& state, const std::vector<int>& items) {
    std::vector<int> rest;
    std::copy_if(items.begin(), items.end(), std::back_inserter(rest),
                 [&state](int i) { return state.hostOf(i) == kOff; });
    return rest;
}

} // namespace

Packer::Packer(const Problem& problem, Budget& budget)
    : m_problem(problem), m_budget(budget), m_weights(scarcity(problem)) {
    for (const Item& item : problem.items)
        m_size.push_back(weighted(item.needs, m_weights));
    for (const std::vector<int>& hosts : possibleHosts(problem))
        m_choices.push_back(static_cast<int>(hosts.size()));
}

void Packer::stay(State& state, std::vector<int> items) const {
    std::stable_sort(items.begin(), items.end(), [this](int a, int b) {
        const bool onlyA = m_choices[idx(a)] <= 1;
        const bool onlyB = m_choices[idx(b)] <= 1;
        return onlyA != onlyB ? onlyA : sizeOf(a) > sizeOf(b);
    });
    for (const int i : items) {
        const int planned = m_problem.items[idx(i)].planned;
        if (planned != kOff && state.hostOf(i) == kOff && state.fits(i, planned))
            state.place(i, planned);
    }
}

int Packer::bestHost(const State& state, int item) const {
    int best = kOff;
    double least = kNever;
    for (int h = 0; h < m_problem.hostCount(); ++h) {
        if (!state.fits(item, h))
            continue;
        const double left = weighted(state.room(h), m_weights);
        if (left < least) {
            least = left;
            best = h;
        }
    }
    return best;
}

bool Packer::bestFit(State& state, std::vector<int> order) const {
    bool all = true;
    for (const int i : order) {
        const int host = bestHost(state, i);
        if (host == kOff)
            all = false;
        else
            state.place(i, host);
        m_budget.spend();
    }
    return all;
}

/// One host after another takes what fits it best: the item whose needs point the way of what is left of it.
bool Packer::fillHosts(State& state, std::vector<int> items) const {
    std::vector<int> hosts(m_problem.hosts.size());
    for (std::size_t h = 0; h < hosts.size(); ++h)
        hosts[h] = static_cast<int>(h);
    std::stable_sort(hosts.begin(), hosts.end(), [this, &state](int a, int b) {
        return weighted(state.room(a), m_weights) < weighted(state.room(b), m_weights);
    });
    for (const int h : hosts) {
        while (!m_budget.isSpent()) {
            double most = -1;
            std::size_t chosen = 0;
            for (std::size_t k = 0; k < items.size(); ++k) {
                if (!state.fits(items[k], h))
                    continue;
                double product = 0;
                for (std::size_t r = 0; r < kResources; ++r) {
                    if (state.room(h)[r] < kUnlimited / 2)
                        product += m_weights[r] *
                                   static_cast<double>(m_problem.items[idx(items[k])].needs[r]) *
                                   m_weights[r] * static_cast<double>(state.room(h)[r]);
                }
                if (product > most) {
                    most = product;
                    chosen = k;
                }
            }
            m_budget.spend();
            if (most < 0)
                break;
            state.place(items[chosen], h);
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(chosen));
        }
    }
    return items.empty();
}

std::vector<std::vector<int>> Packer::orders(const std::vector<int>& items) const {
    std::vector<std::vector<int>> all;
    const auto by = [&all, &items](const auto& key) {
        all.push_back(items);
        std::stable_sort(all.back().begin(), all.back().end(),
                         [&key](int a, int b) { return key(a) < key(b); });
    };
    by([this](int i) { return std::pair(m_problem.items[idx(i)].priority, -sizeOf(i)); });
    by([this](int i) { return -sizeOf(i); });
    by([this](int i) { return std::pair(static_cast<double>(m_choices[idx(i)]), -sizeOf(i)); });
    for (std::size_t r = 0; r < kResources; ++r)
        by([this, r](int i) { return -m_problem.items[idx(i)].needs[r]; });
    by([this](int i) { return -sizeOf(i) / (1.0 + m_choices[idx(i)]); });
    return all;
}

bool Packer::placeAll(State& state, const std::vector<int>& items) {
    const State start = state;
    std::size_t fewest = items.size() + 1;
    State best = start;
    const auto consider = [&](const State& tried) {
        const std::size_t left = unplaced(tried, items).size();
        if (left < fewest) {
            fewest = left;
            best = tried;
        }
        return left == 0;
    };
    for (const std::vector<int>& order : orders(unplaced(start, items))) {
        State tried = start;
        bestFit(tried, order);
        if (consider(tried) || m_budget.isSpent())
            break;
    }
    if (fewest > 0 && !m_budget.isSpent()) {
        State tried = start;
        fillHosts(tried, unplaced(start, items));
        consider(tried);
    }
    state = best;
    return fewest == 0 || repair(state, items);
}

bool Packer::squeezeIn(State& state, int item) const {
    for (int h = 0; h < m_problem.hostCount(); ++h) {
        if (!m_budget.spend() || !m_problem.items[idx(item)].allowed[idx(h)])
            continue;
        const std::vector<int> on = state.itemsOn(h);
        for (const int other : on) {
            state.remove(other);
            if (state.fits(item, h)) {
                state.place(item, h);
                if (const int to = bestHost(state, other); to != kOff) {
                    state.place(other, to);
                    return true;
                }
                state.remove(item);
            }
            state.place(other, h);
        }
    }
    return false;
}

/// The host on which an item costs least: the size of what has to leave it, smallest first where that is
/// enough. What has just been put somewhere is not ejected again at once.
int Packer::eject(State& state, int item, const std::vector<qint64>& barredUntil, qint64 now,
                  std::vector<int>& ejected) const {
    int best = kOff;
    double least = kNever;
    for (int h = 0; h < m_problem.hostCount(); ++h) {
        if (!m_budget.spend() || !m_problem.items[idx(item)].allowed[idx(h)])
            continue;
        std::vector<int> on = state.itemsOn(h);
        std::sort(on.begin(), on.end(),
                  [this](int a, int b) { return sizeOf(a) != sizeOf(b) ? sizeOf(a) < sizeOf(b) : a < b; });
        std::vector<int> out;
        double cost = 0;
        bool fits = state.fits(item, h);
        // One that is enough by itself, else the smallest ones until it fits.
        for (std::size_t k = 0; k < on.size() && !fits; ++k) {
            if (barredUntil[idx(on[k])] > now)
                continue;
            state.remove(on[k]);
            fits = state.fits(item, h);
            if (fits) {
                out = {on[k]};
                cost = sizeOf(on[k]);
            }
            state.place(on[k], h);
        }
        for (std::size_t k = 0; k < on.size() && !fits; ++k) {
            if (barredUntil[idx(on[k])] > now)
                continue;
            state.remove(on[k]);
            out.push_back(on[k]);
            cost += sizeOf(on[k]);
            fits = state.fits(item, h);
            if (fits)
                break;
        }
        for (const int o : out) {
            if (state.hostOf(o) == kOff)
                state.place(o, h);
        }
        if (fits && cost < least) {
            least = cost;
            best = h;
            ejected = std::move(out);
        }
    }
    return best;
}

/// Puts in by force what is left, and then what that has ejected, the largest first, like tabu search.
bool Packer::repair(State& state, const std::vector<int>& items) {
    std::vector<int> queue = unplaced(state, items);
    std::vector<qint64> barredUntil(m_problem.items.size(), 0);
    State best = state;
    std::size_t fewest = queue.size();
    const auto rounds = static_cast<qint64>(kMostRoundsPerItem) * static_cast<qint64>(items.size());
    for (qint64 now = 1; now <= rounds && !queue.empty() && m_budget.spend(); ++now) {
        const auto largest = std::max_element(queue.begin(), queue.end(), [this](int a, int b) {
            return sizeOf(a) != sizeOf(b) ? sizeOf(a) < sizeOf(b) : a > b;
        });
        const int item = *largest;
        queue.erase(largest);
        if (const int host = bestHost(state, item); host != kOff) {
            state.place(item, host);
        } else if (squeezeIn(state, item)) {
            // others made room
        } else {
            std::vector<int> ejected;
            const int forced = eject(state, item, barredUntil, now, ejected);
            if (forced == kOff) {
                queue.push_back(item);
                barredUntil.assign(barredUntil.size(), 0);
                if (queue.size() == 1)
                    break;
                continue;
            }
            for (const int o : ejected)
                state.remove(o);
            state.place(item, forced);
            barredUntil[idx(item)] = now + kBarred + now % 7;
            queue.insert(queue.end(), ejected.begin(), ejected.end());
        }
        if (queue.size() < fewest) {
            fewest = queue.size();
            best = state;
        }
    }
    if (!queue.empty())
        state = best;
    return queue.empty();
}

void Packer::moveHome(State& state) {
    const Problem& problem = state.problem();
    for (bool moved = true; moved;) {
        moved = false;
        for (int i = 0; i < problem.itemCount(); ++i) {
            const int now = state.hostOf(i);
            const int home = problem.items[idx(i)].planned;
            if (now == kOff || home == kOff || now == home)
                continue;
            state.remove(i);
            const bool fits = state.fits(i, home);
            state.place(i, fits ? home : now);
            moved = moved || fits;
        }
    }
}

} // namespace drawbridge::packing
