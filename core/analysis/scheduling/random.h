// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <QtGlobal>

#include <span>
#include <utility>

namespace drawbridge {

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): the same numbers on every machine.
class SplitMix {
public:
    explicit SplitMix(quint64 seed) : m_state(seed) {}
    quint64 next() {
        quint64 z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    int below(int n) { return static_cast<int>((next() >> 32U) * quint64(n) >> 32U); }
    /// The first below `n`, the second below `m`: two for one step.
    std::pair<int, int> below(int n, int m) {
        const quint64 bits = next();
        return {static_cast<int>((bits >> 32U) * quint64(n) >> 32U),
                static_cast<int>((bits & 0xffffffffU) * quint64(m) >> 32U)};
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    quint64 m_state;
};

/// Every order is as likely.
template <class Value>
void shuffle(std::span<Value> values, SplitMix& random) {
    auto left = static_cast<int>(values.size());
    const auto swapLast = [&values](int place, int with) {
        std::swap(values[idx(place)], values[idx(with)]);
    };
    for (; left > 2; left -= 2) {
        const auto [one, other] = random.below(left, left - 1);
        swapLast(left - 1, one);
        swapLast(left - 2, other);
    }
    if (left == 2)
        swapLast(1, random.below(2));
}

} // namespace drawbridge
