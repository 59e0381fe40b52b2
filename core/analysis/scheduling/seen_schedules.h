// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <vector>

namespace drawbridge {

/// Which schedules have been seen, told apart by fingerprints of 64 bits: all while they are few, of very
/// many the later ones. One lookup each; at most 8 MiB.
class SeenSchedules {
public:
    /// False when it was seen before.
    bool note(const Starts& starts);

private:
    std::size_t placeOf(quint64 print) const { return print & (m_prints.size() - 1); }
    void grow();

    std::vector<quint64> m_prints =
        std::vector<quint64>(std::size_t{1} << 10U); ///< 0: none; each in its place only
    std::size_t m_noted = 0;
};

} // namespace drawbridge
