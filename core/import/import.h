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
    Plan base;               ///< the plan that it was read on top of
    Plan plan;               ///< the same with what was imported added
    int added = 0;           ///< components
    Diagnostics diagnostics; ///< what is odd but usable
};

/// Reads sources of one kind (several Compose files are overrides of the first) on top of `existing`.
/// Components that exist by name are updated in what the import knows (image, dependencies, health check,
/// needs, tags) and keep the rest. Plan text replaces an empty plan, and is refused on top of one that is not
/// empty. Throws InputError or MachineError.
Imported importSources(const QStringList& files, const Plan& existing, const ImportOptions& options);

/// What was wrong with an import that threw, one entry a problem.
Diagnostics problemsOf(const std::exception_ptr& exception);

} // namespace drawbridge
