// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/procedure_library.h"

namespace drawbridge {

/// The shipped library, resources/procedures; read once.
const ProcedureLibrary& shippedProcedures();

/// Of the shipped library; for the findings.
const QHash<QString, int>& shippedVersions();

/// Adds the procedures and credentials of a file of plan text; one of the same name replaces the earlier.
/// Throws as readPlanText.
void addProcedures(ProcedureLibrary& library, const QByteArray& text, const QString& file);

/// The shipped library with files of an organisation's own. Throws InputError or MachineError.
ProcedureLibrary procedureLibrary(const QStringList& files);

} // namespace drawbridge
