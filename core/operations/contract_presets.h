// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace drawbridge {

/// The terms of a public service level agreement, shipped as data. They may have changed since they were
/// looked up; whoever shows one says so.
struct ContractPreset {
    QString id; ///< "aws-ec2-region"
    QString service;
    Contract terms; ///< target, credits, blocks, grace, least countable length and cap; the rest is empty
    QString countsAsDown;
    QString excludes;
    QString evidence; ///< "A" the provider's text was read, "B" partly a copy, "C" secondary pages only
    QString source;
    QString lookedUp; ///< "2026-11"
};

const std::vector<ContractPreset>& contractPresets();
/// What holds for all presets: that they are to be compared with the provider's current terms.
QString presetsNote();
/// Throws InputError with the nearest id.
const ContractPreset& contractPreset(const QString& id);

/// The contract with the terms of a preset in place of its own; client, services, fee, window and exclusions
/// stay.
Contract withPreset(const Contract& contract, const ContractPreset& preset);

/// In one edit, which undo takes back. Throws as Document::edit.
void applyPreset(Document& document, ContractId contract, const ContractPreset& preset);

} // namespace drawbridge
