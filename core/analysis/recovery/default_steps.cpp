// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/recovery_tasks.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

Step step(const QString& name, StepKind kind, Seconds likely) {
    Step s;
    s.name = name;
    s.kind = kind;
    s.duration.likely = likely;
    return s;
}

Step rebuildStep(ComponentKind kind) {
    if (kind == ComponentKind::DockerHost)
        return step(StepsTexts::tr("Provision the host with its standard build"), StepKind::Manual,
                    Seconds(1h));
    if (kind == ComponentKind::Service)
        return step(StepsTexts::tr("Redeploy the service"), StepKind::Command, Seconds(15min));
    return step(StepsTexts::tr("Install and configure the server"), StepKind::Manual, Seconds(2h));
}

} // namespace

std::vector<Step> defaultSteps(ComponentKind kind, RecoveryStrategy strategy) {
    const Step verify = step(StepsTexts::tr("Verify"), StepKind::Verify, Seconds(5min));
    switch (strategy) {
    case RecoveryStrategy::Failover:
        return {step(StepsTexts::tr("Switch over to the standby"), StepKind::Manual, Seconds(10min)), verify};
    case RecoveryStrategy::Restore:
        return {step(StepsTexts::tr("Prepare the server"), StepKind::Manual, Seconds(30min)), verify};
    case RecoveryStrategy::Rebuild:
        return {rebuildStep(kind), verify};
    case RecoveryStrategy::Restart:
        return {step(StepsTexts::tr("Start"), StepKind::Command, Seconds(5min)), verify};
    case RecoveryStrategy::Reroute:
        return {step(StepsTexts::tr("Reroute"), StepKind::Manual, Seconds(15min)), verify};
    case RecoveryStrategy::None:
        break;
    }
    return {};
}

} // namespace drawbridge
