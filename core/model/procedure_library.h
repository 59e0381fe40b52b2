// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// Procedures to choose from, and the credentials that their steps name. Both get into a plan by being
/// copied.
struct ProcedureLibrary {
    Table<Procedure> procedures;
    Table<Credential> credentials;
};

/// The name of a procedure of a library: "library/postgresql-restore@2".
struct LibraryName {
    QString entry; ///< "library/postgresql-restore"
    int version = 1;
};
/// Nothing for the name of a procedure that is the plan's own.
std::optional<LibraryName> libraryName(const QString& procedure);

/// The newest version of each entry.
QHash<QString, int> newestVersions(const ProcedureLibrary& library);

/// The procedure that carries out a strategy for a component: one for its product before one for any product,
/// one for the method of the copy before one for any, then the newest version. `copy`: the method of what it
/// starts from, if anything; then one for other methods does not fit, nor, without, one that needs a copy.
/// nullptr: none fits. `losesData`: one that says so, else one that does not.
const Procedure* procedureFor(const ProcedureLibrary& library, const Component& component,
                              RecoveryStrategy strategy, std::optional<CopyMethod> copy,
                              bool losesData = false);

/// What a component is, the most special first: "PostgreSQL" by its image, "Docker Compose" for a service of
/// a Compose project.
QStringList productsOf(const Component& component);

/// Copies a procedure of the library into a plan, with the credentials that it names, unless the plan has one
/// of that name; returns the plan's.
ProcedureId useProcedure(Plan& plan, const ProcedureLibrary& library, const Procedure& procedure);

} // namespace drawbridge
