// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/compare_config.h"

#include <QJsonObject>

namespace drawbridge {

QJsonObject generateJson(const config::NetworkConfig& config,
                         const std::vector<ConfigComparison>& comparisons);

} // namespace drawbridge
