// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/contract_presets.h"

class QWidget;

namespace drawbridge {

struct WantedTerms {
    ContractId contract;
    const ContractPreset* preset = nullptr;
};

/// Asks which contract gets the terms of which public service level agreement, and shows them with their
/// source before they are taken. Nothing when it was cancelled. The plan has a contract.
std::optional<WantedTerms> askContractTerms(QWidget* parent, const Plan& plan);

} // namespace drawbridge
