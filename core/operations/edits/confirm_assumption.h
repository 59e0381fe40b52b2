// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/assumption_uses.h"
#include "core/document/document.h"

#include <variant>

namespace drawbridge {

/// A value that an assumption can have.
using AssumedValue = std::variant<Seconds, ByteRate, Bytes>;
/// As people type it: "10m", "200MiB/s", "1TiB". The error says what is wrong with it.
Parsed<AssumedValue> parseAssumedValue(AssumptionKey key, QStringView text);

/// True if the plan has a field where the value can be given. Reconnecting has none: only the plan's own
/// assumption can be changed.
bool canBeGiven(AssumptionKey key);

/// Gives the value where a component or team of the use lacks it: the assumed one, or `instead`. Steps that
/// lack a duration get it where they are written; default steps become the component's own. Rates and
/// intervals go to the copy that the recovery uses. What cannot be given becomes the plan's own assumption,
/// for which `instead` is needed. Returns false, and changes nothing, if nothing lacks it any more.
bool confirmAssumption(Edit& edit, const ScenarioAnalysis& analysis, const AssumptionUse& use,
                       const std::optional<AssumedValue>& instead = {});

/// "Confirm “Duration of a verification”": the label of the edit.
QString confirmLabel(const AssumptionUse& use);
QString replaceLabel(const AssumptionUse& use);

/// Switches the cautious set on; the plan's own assumptions stay.
void useCautiousAssumptions(Edit& edit);

} // namespace drawbridge
