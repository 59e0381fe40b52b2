// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tone.h"
#include "core/model/plan.h"

namespace drawbridge {

/// A line of a run's log: what was done with steps, and what was written.
struct LogLine {
    Seconds at{0};
    QString icon;
    QString text;
    QString by;
    Tone tone = Tone::Plain;
};

/// All of a run, newest first.
std::vector<LogLine> logLines(const Run& run);

} // namespace drawbridge
