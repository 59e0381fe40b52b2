// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/estimated.h"
#include "core/base/units.h"

#include <QString>

/// Figures for people. Unknown ones by their bounds: "Unknown", "At least 3 h 10 m", "At most 10 m", "10 m to
/// 1 h".
namespace drawbridge {

QString durationText(const Estimated<Seconds>& duration, const QString& whenInfinite);
QString moneyText(const Estimated<Money>& money, QStringView currency);
/// A time after the incident: "0:55", "from 0:55", "by 0:55", "?".
QString clockText(const Estimated<Seconds>& afterIncident);
/// "3 assumptions"
QString assumptionsText(AssumptionSet assumed);

} // namespace drawbridge
