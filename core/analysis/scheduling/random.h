// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

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
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    quint64 m_state;
};

} // namespace drawbridge
