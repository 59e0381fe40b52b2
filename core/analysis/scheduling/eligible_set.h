// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace drawbridge {

/// The activities that may be placed next, as places of the activity list; the lowest is taken first. Nearly
/// free while what is added lies close to what is taken.
class EligibleSet {
public:
    void reset(int places) {
        m_words.assign((idx(places) + 63) / 64, 0);
        m_low = 0;
    }
    void add(int place) {
        m_words[idx(place) / 64] |= std::uint64_t(1) << (idx(place) % 64);
        m_low = std::min(m_low, idx(place) / 64);
    }
    /// -1: none.
    int take() {
        while (m_low < m_words.size() && m_words[m_low] == 0)
            ++m_low;
        if (m_low == m_words.size())
            return -1;
        const int bit = std::countr_zero(m_words[m_low]);
        m_words[m_low] &= m_words[m_low] - 1;
        return static_cast<int>(m_low * 64) + bit;
    }

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_low = 0; ///< words before are empty
};

} // namespace drawbridge
