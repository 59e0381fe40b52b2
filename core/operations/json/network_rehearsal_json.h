// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/network_rehearsal/rehearse_network.h"

#include <QJsonObject>

namespace drawbridge {

/// `scenario` absent: the network in normal operation.
QJsonObject networkRehearsalJson(const Plan& plan, const std::optional<QString>& scenario,
                                 const NetworkRehearsal& rehearsal);

} // namespace drawbridge
