// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_view.h"

namespace drawbridge {

/// One message of a run, ready to be copied and sent.
struct StatusMessage {
    QString name;
    std::optional<Audience> audience;
    QString text;
    std::optional<Seconds> due; ///< since the incident; absent: nothing says when, or it is over
    bool overdue = false;
    std::optional<Seconds> lastSent; ///< to this audience, by the log
    QString by;                      ///< who sends it; may be empty
    QString channel;                 ///< may be empty
    QStringList unknown;             ///< names in braces that the text has and nobody knows; they stay in it
};

/// The messages of the plan's communications, filled in; of a plan without any, shipped ones to management,
/// clients, vendors and regulators. Names in braces: {organisation} {scenario} {exercise} {elapsed}
/// {declared} {services} {projected} {next-update} {state}. An exercise's begin with "EXERCISE — ".
///
/// The first is due `first-within` the declaration, the next `every` after the last one in the log to the
/// same audience; pauses do not count.
std::vector<StatusMessage> statusMessages(const Plan& plan, const Run& run, const RunView& view);

/// The shipped text to an audience; absent: to anybody.
QString shippedMessage(std::optional<Audience> audience);

} // namespace drawbridge
