// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace drawbridge {

/// What each activity comes after. Most come after few: these lie in one place, filled up to a fixed number,
/// which a processor looks at without having to guess how many there are.
class FewPredecessors {
public:
    FewPredecessors(const Adjacency& all, int activities) : m_all(&all) {
        for (int a = 0; a < activities; ++a) {
            const auto before = all.of(a);
            Few few;
            few.first.fill(static_cast<std::uint32_t>(activities));
            std::copy_n(before.begin(), std::min(before.size(), kFew), few.first.begin());
            few.hasMore = before.size() > kFew;
            m_few.push_back(few);
        }
    }

    /// Calls `see` with each, and perhaps with nobody: the number of activities.
    template <class See>
    void forEach(int activity, const See& see) const {
        const Few& few = m_few[idx(activity)];
        for (const std::size_t before : few.first)
            see(before);
        if (few.hasMore)
            seeRest(activity, see);
    }

    Adjacency::Range of(int activity) const { return m_all->of(activity); }

private:
    template <class See>
    void seeRest(int activity, const See& see) const {
        const auto all = of(activity);
        for (const int* before = all.begin() + kFew; before != all.end(); ++before)
            see(idx(*before));
    }

    static constexpr int kFew = 4;
    struct Few {
        std::array<std::uint32_t, kFew> first; ///< without a sign: an index as it is
        bool hasMore = false;
    };

    const Adjacency* m_all;
    std::vector<Few> m_few;
};

} // namespace drawbridge
