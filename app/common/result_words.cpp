// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/result_words.h"

#include "core/base/texts.h"

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

} // namespace drawbridge
