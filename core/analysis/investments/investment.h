// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <functional>

namespace drawbridge {

enum class InvestmentKind {
    Replica,
    SecondHost,
    Standby,
    BackupInterval,
    RestoreRate,
    Tunnel,
    TeamSize,
    OnCall,
    TeamHours,
    Declaration,
    RecoverySite,
    Provider
};
QString investmentKey(InvestmentKind kind); ///< "backup-interval", for scripts

/// Something that could be bought, set up or agreed on, as an edit of the plan.
struct Investment {
    InvestmentKind kind = InvestmentKind::Replica;
    QString name; ///< in English whatever the user's language, and the same while the plan's names are: by it
                  ///< an Improvement of the plan says what it costs
    QString title;   ///< the name in the user's language
    QString because; ///< a sentence without a full stop: why it is proposed, and what is taken for granted
    std::vector<EntityRef> entities; ///< what it is about, the main one first
    /// Makes the edit. What it refers to may have been changed before by others, or be gone. New entities get
    /// the same ids each time.
    std::function<void(Plan&)> change;

    Plan appliedTo(Plan plan) const {
        change(plan);
        return plan;
    }
};

} // namespace drawbridge
