// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/capacity_fit.h"

#include <QJsonObject>

namespace drawbridge {

/// "fits", "does-not-fit", "unknown", for scripts.
QString proofKey(packing::Proof proof);

/// { scenario, proof, because, greatest, rests_on_unknown, hosts: [], placed: [], moves: [], stays_off: [],
///   priorities: [], unknown_needs: [names], unknown_capacity: [names], not_recovered: [names], accepted }.
/// CPUs are decimal numbers, memory and storage are bytes.
QJsonObject capacityJson(const CapacityStudy& study, bool accepted);

} // namespace drawbridge
