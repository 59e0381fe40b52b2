// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/compose/compose_plan.h"
#include "core/import/firewall/firewall_files.h"
#include "core/import/inventory/inventory.h"
#include "core/import/vpn/vpn_files.h"

namespace drawbridge {

enum class ImportKind { Compose, PlanText, Inventory, Vpn, Firewall };

struct ImportOptions {
    std::optional<ImportKind> as; ///< instead of guessing by content
    ComposeTarget target;
    compose::LoadOptions compose;
    inventory::Wishes inventory;
    std::optional<vpn::FileKind> vpn;           ///< of VPN files; empty: by their content
    std::optional<firewall::FileKind> firewall; ///< the same of rules, addresses and routes
};

struct Imported {
    ImportKind kind = ImportKind::Compose;
    Plan base;       ///< the existing plan
    Plan plan;       ///< base plus the import
    int added = 0;   ///< components
    int changed = 0; ///< components of the stack that were there before
    int unchanged = 0;
    QString stack;                         ///< name of the Compose project
    QString unreadFolder;                  ///< see compose::Project
    Diagnostics diagnostics;               ///< warnings
    vpn::VpnTally tunnels;                 ///< of VPN files
    firewall::FirewallTally rules;         ///< of firewalls, addresses and routes
    std::vector<inventory::Tally> tallies; ///< of an inventory: what its rows gave
};

/// The kind of a file, by its content. Throws InputError for what is none.
ImportKind kindOf(const QString& file);

/// Reads sources of one kind (several Compose files override the first, several tables of an inventory are
/// read together) and adds them to `existing`. Entities that exist by name are updated in what the import
/// provides (of a Compose file: image, dependencies, health check, needs, tags). Plan text requires an empty
/// plan. Throws InputError (compose::OutsideFolder, OtherStack, inventory::InventoryError) or MachineError.
Imported importSources(const QStringList& files, const Plan& existing, const ImportOptions& options);

/// Reads tables without importing them, for a preview: problems are in the result. Throws as importSources,
/// but for InventoryError.
inventory::Reading previewInventory(const QStringList& files, const Plan& existing,
                                    const inventory::Wishes& wishes);

/// The problems of an import that threw, one entry each.
Diagnostics problemsOf(const std::exception_ptr& exception);

} // namespace drawbridge
