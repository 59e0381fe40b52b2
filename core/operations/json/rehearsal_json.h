// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/start/rehearsal_report.h"

#include <QJsonObject>

namespace drawbridge {

QJsonObject rehearsalJson(const Rehearsal& rehearsal, const RehearsalReport& report,
                          const ScenarioAnalysis& analysis, bool isRecorded);

} // namespace drawbridge
