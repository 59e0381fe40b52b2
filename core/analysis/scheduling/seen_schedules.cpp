// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/seen_schedules.h"

#include "core/analysis/scheduling/random.h"

namespace drawbridge {

namespace {

constexpr std::size_t kMost = std::size_t{1} << 20U;

quint64 fingerprintOf(const Starts& starts) {
    quint64 print = 0;
    for (const Rcpsp::Time start : starts)
        print = SplitMix(print ^ static_cast<quint64>(start)).next();
    return print;
}

} // namespace

bool SeenSchedules::note(const Starts& starts) {
    const quint64 print = fingerprintOf(starts);
    if (m_prints[placeOf(print)] == print)
        return false;
    if (++m_noted > m_prints.size() / 4 && m_prints.size() < kMost)
        grow();
    m_prints[placeOf(print)] = print;
    return true;
}

void SeenSchedules::grow() {
    std::vector<quint64> before(4 * m_prints.size());
    before.swap(m_prints);
    for (const quint64 print : before) {
        if (print != 0)
            m_prints[placeOf(print)] = print;
    }
}

} // namespace drawbridge
