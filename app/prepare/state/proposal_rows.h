// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/prepared_plan.h"
#include "core/base/estimated.h"

namespace drawbridge {

/// A proposal as the table shows it.
struct ProposalRow {
    QString key; ///< keyOf() the proposal
    QString icon;
    QString name;
    std::optional<ComponentId> component; ///< whose recovery it is
    std::optional<RecoveryStrategy> strategy;
    RecoveryStrategy usual{};                 ///< proposed unless another is chosen
    std::vector<RecoveryStrategy> strategies; ///< to choose from
    QString where;
    QString whereIcon;
    bool isToBeBuilt = false;
    bool movesWithHost = false; ///< takes over nothing itself: it goes where its host goes
    QString address;
    int steps = -1; ///< -1: does not apply
    std::optional<Estimated<Seconds>> duration;
    int assumed = 0; ///< steps whose duration is assumed
    QString why;
    bool losesData = false;
};

struct ProposalSection {
    QString id; ///< "hosts"
    QString title;
    std::vector<ProposalRow> rows;
    QString summary() const; ///< what is in it, for when it is folded
};

/// All proposals as rows. `full`: the plan with all of them. `usual`: the strategies proposed where others
/// were chosen.
std::vector<ProposalSection> proposalSections(const Plan& full, const Preparation& preparation,
                                              const std::map<ComponentId, RecoveryStrategy>& usual);

} // namespace drawbridge
