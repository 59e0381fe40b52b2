// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exercise/evidence_pack.h"

#include <QJsonObject>

namespace drawbridge {

/// The controls with the evidence that answers each, as in the evidence pack.
QJsonObject evidenceJson(const std::vector<Control>& controls, const EvidenceInput& input);

} // namespace drawbridge
