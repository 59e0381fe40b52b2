// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/state/availability_rows.h"

namespace drawbridge {

std::shared_ptr<const std::vector<AvailabilityRow>>
availabilityRows([[maybe_unused]] const RecoveryGraph& graph,
                 [[maybe_unused]] const std::atomic<bool>* cancelled) {
    return nullptr;
}

} // namespace drawbridge
