// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <QByteArray>

namespace drawbridge {

/// Reads a whole project from plan text (format 1). Throws PlanTextError with all errors and their lines and
/// columns: unknown key, unknown name, wrong unit, missing field, duplicate name, hosting cycle …
Plan readPlanText(const QByteArray& text, const QString& file);

/// The errors of a plan text, in the order of their lines; what() and message() give the first and the number
/// of others.
class PlanTextError : public InputError {
public:
    explicit PlanTextError(Diagnostics diagnostics, qsizetype more = 0);
    const Diagnostics& diagnostics() const { return m_diagnostics; }
    qsizetype more() const { return m_more; } ///< further errors that were only counted

private:
    Diagnostics m_diagnostics;
    qsizetype m_more = 0;
};

/// Writes the canonical text: keys in the order of the field descriptions, without absent values. Reading it
/// back gives an equal plan (with new ids) and the same text again.
QByteArray writePlanText(const Plan& plan);

/// JSON Schema (draft 2020-12) of plan text, generated from the field descriptions and shipped as
/// resources/schema/plan.schema.json.
QByteArray planTextSchema();

} // namespace drawbridge
