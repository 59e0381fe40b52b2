// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/report/runbook/runbook.h"

/// Small things that the documents of exercises have in common.
namespace drawbridge::exercise_parts {

using namespace runbook;

inline Cell cell(const QString& text) {
    return {text, false, false, false, false};
}
inline Cell strong(const QString& text) {
    return {text, false, true, false, false};
}
inline Cell code(const QString& text) {
    return {text, false, false, false, true};
}
inline Cell missed(const QString& text) {
    return {text, true, false, false, false};
}
inline Cell right(const QString& text, bool isMissed = false) {
    return {text, isMissed, false, true, false};
} ///< for numbers

/// "+0:55" after the incident; "–" where it is not known.
inline QString elapsed(std::optional<Seconds> time) {
    return time ? u'+' + clockText(*time) : QStringLiteral("–");
}

} // namespace drawbridge::exercise_parts
