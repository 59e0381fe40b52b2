// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/investment_choice.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

class Search {
public:
    Search(const std::vector<ChoiceItem>& items, qint64 budget, int most)
        : m_items(items), m_budget(budget), m_most(idx(std::max(0, most))) {
        for (int i = 0; i < static_cast<int>(items.size()); ++i) {
            if (items[idx(i)].value > 0 && items[idx(i)].cost <= budget)
                m_order.push_back(i);
        }
        // The most value per cost first: a · d > c · b in place of a / b > c / d.
        std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) {
            return static_cast<long double>(m_items[idx(a)].value) * m_items[idx(b)].cost >
                   static_cast<long double>(m_items[idx(b)].value) * m_items[idx(a)].cost;
        });
    }

    std::vector<Combination> run() {
        if (m_most > 0 && m_budget >= 0)
            decide(0);
        for (Combination& choice : m_best)
            std::sort(choice.items.begin(), choice.items.end());
        return std::move(m_best);
    }

private:
    void decide(std::size_t at) {
        if (at == m_order.size()) {
            keep();
            return;
        }
        if (m_best.size() == m_most && bound(at) <= static_cast<long double>(m_best.back().value))
            return;
        const ChoiceItem& item = m_items[idx(m_order[at])];
        if (item.cost <= m_budget - m_now.cost) {
            m_now.items.push_back(m_order[at]);
            m_now.cost += item.cost;
            m_now.value += item.value;
            decide(at + 1);
            m_now.items.pop_back();
            m_now.cost -= item.cost;
            m_now.value -= item.value;
        }
        decide(at + 1);
    }

    /// What the rest could add if items could be had in part.
    long double bound(std::size_t at) const {
        qint64 left = m_budget - m_now.cost;
        auto value = static_cast<long double>(m_now.value);
        for (; at < m_order.size(); ++at) {
            const ChoiceItem& item = m_items[idx(m_order[at])];
            if (item.cost > left)
                return value + static_cast<long double>(item.value) * left / item.cost;
            left -= item.cost;
            value += static_cast<long double>(item.value);
        }
        return value;
    }

    void keep() {
        const auto at = std::find_if(m_best.begin(), m_best.end(),
                                     [this](const Combination& other) { return other.value < m_now.value; });
        m_best.insert(at, m_now);
        if (m_best.size() > m_most)
            m_best.pop_back();
    }

    const std::vector<ChoiceItem>& m_items;
    qint64 m_budget;
    std::size_t m_most;
    std::vector<int> m_order;
    Combination m_now;
    std::vector<Combination> m_best;
};

} // namespace

std::vector<Combination> bestCombinations(const std::vector<ChoiceItem>& items, qint64 budget, int most) {
    return Search(items, budget, most).run();
}

} // namespace drawbridge
