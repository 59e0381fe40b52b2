// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/access_analysis.h"

#include <QJsonObject>

namespace drawbridge {

QString verdictKey(net::AccessVerdict verdict);

/// `during`: as accessesDuring() gives it, or empty.
QJsonObject accessJson(const Plan& plan, const std::vector<net::ComparedAccess>& accesses,
                       const std::vector<std::vector<net::AccessMoment>>& during);

} // namespace drawbridge
