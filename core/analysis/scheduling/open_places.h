// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace drawbridge {

/// Places of a list that may be taken, the lowest first; taking and adding are nearly free while what is
/// added lies not far from what is taken.
class OpenPlaces {
public:
    void reset(int places) { m_words.assign((static_cast<std::size_t>(places) + 63) / 64, 0), m_low = 0; }
    void add(int place) {
        m_words[idx(place) / 64] |= std::uint64_t(1)
                                                         << (idx(place) % 64);
        m_low = std::min(m_low, idx(place) / 64);
    }
    /// -1: none.
    int take() {
        while (m_low < m_words.size() && m_words[m_low] == 0)
            ++m_low;
        if (m_low == m_words.size())
            return -1;
        const auto bit = static_cast<std::size_t>(std::countr_zero(m_words[m_low]));
        m_words[m_low] &= m_words[m_low] - 1;
        return static_cast<int>(m_low * 64 + bit);
    }

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_low = 0;
};

} // namespace drawbridge
