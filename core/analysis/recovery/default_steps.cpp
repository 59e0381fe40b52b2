// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/recovery_tasks.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

struct DefaultStep {
    const char* name; ///< context StepsTexts
    StepKind kind;
};

std::vector<DefaultStep> defaultsOf(ComponentKind kind, RecoveryStrategy strategy) {
    const DefaultStep verify{QT_TRANSLATE_NOOP("StepsTexts", "Verify"), StepKind::Verify};
    switch (strategy) {
    case RecoveryStrategy::Failover:
        return {{QT_TRANSLATE_NOOP("StepsTexts", "Switch over to the standby"), StepKind::Manual}, verify};
    case RecoveryStrategy::Restore:
        return {{QT_TRANSLATE_NOOP("StepsTexts", "Prepare the server"), StepKind::Manual}, verify};
    case RecoveryStrategy::Rebuild:
        return {{traitsOf(kind).rebuild.name, traitsOf(kind).rebuild.kind}, verify};
    case RecoveryStrategy::Restart:
        return {{QT_TRANSLATE_NOOP("StepsTexts", "Start"), StepKind::Command}, verify};
    case RecoveryStrategy::Reroute:
        return {{QT_TRANSLATE_NOOP("StepsTexts", "Reroute"), StepKind::Manual}, verify};
    case RecoveryStrategy::None:
        break;
    }
    return {};
}

} // namespace

std::vector<Step> defaultSteps(ComponentKind kind, RecoveryStrategy strategy) {
    std::vector<Step> steps;
    for (const DefaultStep& usual : defaultsOf(kind, strategy)) {
        Step step;
        step.name = StepsTexts::tr(usual.name);
        step.kind = usual.kind;
        steps.push_back(std::move(step));
    }
    return steps;
}

bool isDefaultStep(ComponentKind kind, RecoveryStrategy strategy, const Step& step, int ordinal) {
    const auto usual = defaultsOf(kind, strategy);
    if (ordinal < 0 || ordinal >= static_cast<int>(usual.size()))
        return false;
    const DefaultStep& same = usual[static_cast<std::size_t>(ordinal)];
    return step.kind == same.kind &&
           (step.name == QLatin1String(same.name) || step.name == StepsTexts::tr(same.name));
}

} // namespace drawbridge
