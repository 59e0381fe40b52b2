// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <QByteArray>

namespace drawbridge {

/// Reads a whole project from plan text (format 1). Every error is found in one go: throws PlanTextError,
/// whose diagnostics have line and column: unknown key, unknown name, wrong unit, missing field, a name
/// twice, a cycle of hosting …
Plan readPlanText(const QByteArray& text, const QString& file);

/// All errors of a plan text; what() and message() are the first one with the number of the others.
class PlanTextError : public InputError {
public:
    explicit PlanTextError(Diagnostics diagnostics);
    const Diagnostics& diagnostics() const { return m_diagnostics; }

private:
    Diagnostics m_diagnostics;
};

/// Writes the canonical text: keys in the order of the field descriptions, what is absent left out. Reading
/// it gives an equal plan (new ids), and writing that gives the same text.
QByteArray writePlanText(const Plan& plan);

/// JSON Schema (draft 2020-12) of plan text, generated from the field descriptions; shipped as
/// resources/schema/plan.schema.json.
QByteArray planTextSchema();

} // namespace drawbridge
