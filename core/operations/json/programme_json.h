// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/programme/programme.h"
#include "core/operations/exercise/lost_verifications.h"

#include <QJsonObject>

namespace drawbridge {

/// The exercise programme with its coverage, what is verified, and what took that away, which only a project
/// knows.
QJsonObject programmeJson(const Plan& plan, const Programme& programme, const Verifications& verifications,
                          const std::vector<LostVerification>& lost, const QDate& today);

QString dueStateKey(DueState state);           ///< "not-planned", "later", "soon", "overdue", "date-set"
QString verifiedStateKey(VerifiedState state); ///< "never", "lost", "holds"

} // namespace drawbridge
