// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/plan_text/plan_text.h"
#include "core/import/plan_text/plan_text_report.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

QString summary(const Diagnostics& diagnostics, qsizetype more) {
    const int others = static_cast<int>(diagnostics.size()) - 1 + static_cast<int>(more);
    const QString first = diagnostics.at(0).message;
    if (others < 1)
        return first;
    if (others == 1)
        return first + u' ' + PlanTextTexts::tr("(And one more error.)");
    return first + u' ' + PlanTextTexts::tr("(And %n more errors.)", nullptr, others);
}

} // namespace

PlanTextError::PlanTextError(Diagnostics diagnostics, qsizetype more)
    : InputError(summary(diagnostics, more), diagnostics.at(0).place), m_diagnostics(std::move(diagnostics)),
      m_more(more) {}

void PlanTextReport::add(int line, int column, const QString& message) {
    if (isFull())
        ++m_more;
    else
        m_diagnostics.push_back({Severity::Error, {m_file, line, column}, message});
}

void PlanTextReport::throwIfAny() {
    if (m_diagnostics.empty())
        return;
    std::stable_sort(
        m_diagnostics.begin(), m_diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
        });
    throw PlanTextError(std::move(m_diagnostics), m_more);
}

} // namespace drawbridge
