// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/field.h"

#include <optional>

namespace drawbridge {

/// Durations of steps that have none. A step of the default procedures goes by its strategy if that is given,
/// else by its kind, as steps of the plan do.
struct StepAssumptions {
    std::optional<Seconds> manual;
    std::optional<Seconds> command;
    std::optional<Seconds> automatic;
    std::optional<Seconds> verify;
    std::optional<Seconds> wait;
    std::optional<Seconds> approval;
    std::optional<Seconds> failover;
    std::optional<Seconds> restore;
    std::optional<Seconds> rebuild;
    std::optional<Seconds> restart;
    std::optional<Seconds> reroute;
    std::optional<Seconds> reconnect;
    static const RecordType& record();
};

/// Restore rates of copies that have none: one for all, or by method.
struct RestoreRateAssumptions {
    std::optional<ByteRate> any;
    std::optional<ByteRate> snapshot;
    std::optional<ByteRate> backup;
    std::optional<ByteRate> synchronous;
    std::optional<ByteRate> asynchronous;
    static const RecordType& record();
};

/// What a plan takes for granted where it gives nothing. Own values go before those of the set in use; a
/// figure that rests on any says so. See assumed_values.h for the shipped set.
struct Assumptions {
    std::optional<AssumptionSetName> use; ///< left out: none
    std::optional<RestoreRateAssumptions> restoreRate;
    std::optional<Seconds> onCallResponse;
    std::optional<Seconds> lag;
    std::optional<Seconds> every;
    std::optional<Seconds> keeps;
    std::optional<Bytes> data;
    std::optional<StepAssumptions> steps;
    static const RecordType& record();
};

} // namespace drawbridge
