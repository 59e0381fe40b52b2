// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/result_words.h"

#include "core/base/estimated_text.h"
#include "core/base/texts.h"

#include <limits>

namespace drawbridge {

DiagramState diagramStateOf(ImpactState state) {
    switch (state) {
    case ImpactState::Lost:
        return DiagramState::Lost;
    case ImpactState::Disabled:
        return DiagramState::Disabled;
    case ImpactState::Degraded:
        return DiagramState::Degraded;
    case ImpactState::Unaffected:
        break;
    }
    return DiagramState::Unaffected;
}

QString severityIcon(Severity severity) {
    if (severity == Severity::Error)
        return QStringLiteral("error");
    return severity == Severity::Warning ? QStringLiteral("warning") : QStringLiteral("note");
}

QString verdictIcon(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return QStringLiteral("state-recovered");
    case Verdict::Missed:
        return QStringLiteral("state-lost");
    case Verdict::Unknown:
        return QStringLiteral("unknown");
    case Verdict::NoTarget:
        break;
    }
    return {};
}

QString cellText(const Estimated<Seconds>& figure, const QString& whenInfinite) {
    return durationText(figure, whenInfinite);
}

Tone toneOf(const Estimated<Seconds>& figure, const std::optional<Seconds>& target) {
    switch (figure.against(target)) {
    case Verdict::Missed:
        return Tone::Bad;
    case Verdict::Met:
        return Tone::Good;
    case Verdict::Unknown:
        return Tone::Warn;
    case Verdict::NoTarget:
        break;
    }
    return figure.isInfinite() ? Tone::Bad : figure.isUnknown() ? Tone::Warn : Tone::Plain;
}

std::pair<int, qint64> sortKey(const Estimated<Seconds>& figure) {
    const auto least = figure.atLeast();
    return {figure.isKnown() ? 0
            : least          ? 1
                             : 2,
            least ? least->count() : std::numeric_limits<qint64>::max()};
}

qint64 earliest(const Estimated<Seconds>& time) {
    return time.atLeast().value_or(Seconds(0)).count();
}

} // namespace drawbridge
