// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QDate>

namespace drawbridge {

/// How something that was proven lost its verified state.
struct LostVerification {
    EntityRef what;      ///< a component, protection group or scenario
    int planVersion = 0; ///< the first named version that includes the change; 0: none does yet, or unknown
    QDate on;            ///< of the change; of drift when it was found; null: unknown
    QString label;       ///< of the edit; empty: it drifts, or the history does not tell
    QString text;        ///< a sentence: what was changed, or what drifts
    std::optional<qint64> historyNumber{}; ///< of the edit
    std::optional<RunId> run{};            ///< that had proven it
};

/// All that lost it, newest first: for each the entry of the history after which its fingerprint was no more
/// what the run had proven. If that came and went, the last time counts. Goes back through the history until
/// all are found: O(plan) for each entry that touched more than diagrams and exercises.
std::vector<LostVerification> lostVerifications(const Document& document,
                                                const QDate& today = QDate::currentDate());

} // namespace drawbridge
