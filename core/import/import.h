// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/compose/compose_plan.h"

namespace drawbridge {

enum class ImportKind { Compose, PlanText };

struct ImportOptions {
    std::optional<ImportKind> as; ///< instead of guessing by content
    ComposeTarget target;
    compose::LoadOptions compose;
};

struct Imported {
    ImportKind kind = ImportKind::Compose;
    Plan base;       ///< the existing plan
    Plan plan;       ///< base plus the import
    int added = 0;   ///< components
    int changed = 0; ///< components of the stack that were there before
    int unchanged = 0;
    QString stack;           ///< name of the Compose project
    QString unreadFolder;    ///< see compose::Project
    Diagnostics diagnostics; ///< warnings
};

/// Reads sources of one kind (several Compose files override the first) and adds them to `existing`.
/// Components that exist by name are updated in what the import provides (image, dependencies, health check,
/// needs, tags). Plan text requires an empty plan. Throws InputError (compose::OutsideFolder, OtherStack) or
/// MachineError.
Imported importSources(const QStringList& files, const Plan& existing, const ImportOptions& options);

/// The problems of an import that threw, one entry each.
Diagnostics problemsOf(const std::exception_ptr& exception);

} // namespace drawbridge
