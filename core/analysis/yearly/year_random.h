// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/simulation/pert_beta.h"

#include <cmath>
#include <numbers>

namespace drawbridge {

/// Random numbers of one simulated year: a stream of its own, so that years can be simulated in any order on
/// any thread (SplitMix64; Steele, Lea, Flood 2014).
class YearRandom {
public:
    YearRandom(quint64 seed, quint64 year) : m_state(randomAt(seed, year)) {}

    quint64 next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// In (0, 1].
    double uniform() { return static_cast<double>((next() >> 11U) + 1) * 0x1.0p-53; }
    double exponential(double mean) { return -mean * std::log(uniform()); }
    /// Standard normal (Box, Muller 1958).
    double normal() {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }
    /// Gamma with scale 1 and a shape of at least 1 (Marsaglia, Tsang 2000).
    double gamma(double shape) {
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double x = normal();
            const double root = 1 + c * x;
            if (root <= 0)
                continue;
            const double v = root * root * root;
            if (std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return d * v;
        }
    }

private:
    quint64 m_state;
};

} // namespace drawbridge
