// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_texts.h"

#include "core/analysis/recovery/step_placeholders.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/compose_tag.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

QString listed(QStringList names) {
    constexpr qsizetype most = 4;
    if (names.size() > most)
        return StepsTexts::tr("%1 and %2 more")
            .arg(names.mid(0, most).join(QStringLiteral(", ")))
            .arg(names.size() - most);
    if (names.size() < 2)
        return names.value(0);
    const QString last = names.takeLast();
    return StepsTexts::tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

/// The texts of a step that the plan gives none for.
class GeneratedTexts {
public:
    GeneratedTexts(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step)
        : m_graph(graph), m_tasks(tasks), m_step(tasks.steps[idx(step)]),
          m_recovery(tasks.components[idx(tasks.indexOf[idx(m_step.component)])]),
          m_component(graph.component(m_step.component)), m_name(m_component.name),
          m_place(recoveryPlace(graph, tasks, m_step.component)) {}

    QString what() const {
        if (m_step.addsRestore)
            return m_place.isEmpty()
                       ? StepsTexts::tr("Copy the data of %1 to where it is recovered, with the tool that "
                                        "made the copy.")
                             .arg(m_name)
                       : StepsTexts::tr("Copy the data of %1 to %2, with the tool that made the copy.")
                             .arg(m_name, m_place);
        if (m_step.ordinal < 0)
            return whatReconnects();
        if (m_step.source)
            return whatIsNamed();
        return isVerify() ? whatVerifies() : whatRecovers();
    }

    QString good() const {
        if (m_step.addsRestore)
            return StepsTexts::tr("All of it is there: the size, or the checksum, is that of the copy.");
        if (m_step.ordinal >= 0 && m_step.source && kindOf(*m_step.source) == StepKind::Approval)
            return StepsTexts::tr("The approval is given, and who gave it is written down.");
        if (m_step.source && m_step.source->run && !isVerify())
            return StepsTexts::tr("The command ends without an error.");
        if (isHostKind(m_component.kind))
            return isVerify() ? StepsTexts::tr("It answers, and what runs on it can be started.")
                              : StepsTexts::tr("It answers, and its versions are those of its build.");
        if (m_component.healthCheck.value_or(false))
            return StepsTexts::tr("Its health check is good.");
        if (isVerify() && keepsData(m_component))
            return StepsTexts::tr("It answers, and its newest data are as old as expected.");
        if (isVerify())
            return StepsTexts::tr("It does what it is there for.");
        return StepsTexts::tr("It runs, and its log shows no errors.");
    }

    QString otherwise() const {
        const QString tell = tellsWhom();
        if (m_step.addsRestore)
            return StepsTexts::tr("Take the next older copy, and tell whoever leads the recovery how old it "
                                  "is.");
        if (m_step.ordinal < 0 && isPeople())
            return tell;
        const QString first = !m_step.source && isVerify()
                                  ? StepsTexts::tr("Restart it; if that does not help, look at its log%1.")
                                  : StepsTexts::tr("Look at its log%1.");
        return first.arg(lookAtRequired()) + u' ' + tell;
    }

private:
    static StepKind kindOf(const Step& step) { return step.kind.value_or(StepKind::Manual); }

    bool isPeople() const {
        const KindGroup group = traitsOf(m_component.kind).group;
        return group == KindGroup::People || group == KindGroup::ThirdParty;
    }

    /// The step looks at what is there and changes nothing.
    bool isVerify() const {
        if (m_step.source)
            return kindOf(*m_step.source) == StepKind::Verify;
        if (m_step.ordinal < 0)
            return true;
        const auto usual = defaultSteps(m_component.kind, strategy());
        return m_step.ordinal < static_cast<int>(usual.size()) &&
               kindOf(usual[idx(m_step.ordinal)]) == StepKind::Verify;
    }

    RecoveryStrategy strategy() const {
        return m_component.recovery ? m_component.recovery->strategy : RecoveryStrategy::None;
    }

    QStringList required() const {
        QStringList names;
        for (const int other : m_recovery.waitsFor)
            names += m_graph.name(other);
        return names;
    }

    /// ", and whether docker-2 and auth are up"
    QString lookAtRequired() const {
        const QStringList names = required();
        if (names.isEmpty())
            return {};
        return names.size() == 1 ? StepsTexts::tr(", and whether %1 is up").arg(names.front())
                                 : StepsTexts::tr(", and whether %1 are up").arg(listed(names));
    }

    QString tellsWhom() const {
        QStringList waiting;
        for (const ComponentRecovery& other : m_tasks.components) {
            if (std::find(other.waitsFor.begin(), other.waitsFor.end(), m_step.component) !=
                other.waitsFor.end())
                waiting += m_graph.name(other.component);
        }
        if (waiting.isEmpty())
            return StepsTexts::tr("Tell whoever leads the recovery.");
        return StepsTexts::tr("Tell whoever leads the recovery; what waits for it: %1.").arg(listed(waiting));
    }

    QString whatReconnects() const {
        const QStringList names = required();
        if (isPeople())
            return names.isEmpty()
                       ? StepsTexts::tr("Tell %1 that they can work again, and let one of them try.")
                             .arg(m_name)
                       : StepsTexts::tr("Tell %1 that they can work again, and let one of them try %2.")
                             .arg(m_name, listed(names));
        if (names.isEmpty())
            return StepsTexts::tr("Wait until %1 has reconnected to what came back, then use it once.")
                .arg(m_name);
        return StepsTexts::tr("Wait until %1 has reconnected to %2, then use it once.")
            .arg(m_name, listed(names));
    }

    /// The plan names the step and says no more.
    QString whatIsNamed() const {
        if (m_step.source->run)
            return m_place.isEmpty() ? StepsTexts::tr("Run this where %1 is recovered.").arg(m_name)
                                     : StepsTexts::tr("Run this at %1.").arg(m_place);
        switch (kindOf(*m_step.source)) {
        case StepKind::Verify:
            return whatVerifies();
        case StepKind::Automatic:
            return StepsTexts::tr("Nothing: it happens by itself. Watch it.");
        case StepKind::Wait:
            return StepsTexts::tr("Wait for it, and note when it is over.");
        case StepKind::Approval:
            return StepsTexts::tr("Ask for the approval, and go on when it is given.");
        case StepKind::Manual:
        case StepKind::Command:
            break;
        }
        return StepsTexts::tr("“%1”: the plan says no more about it.").arg(m_step.source->name);
    }

    QString whatVerifies() const {
        if (isHostKind(m_component.kind))
            return StepsTexts::tr("Sign in to %1, and look at time, disks, network and log.").arg(m_name);
        return StepsTexts::tr("Use %1 once, as those do who rely on it.").arg(m_name);
    }

    QString whatRecovers() const {
        switch (strategy()) {
        case RecoveryStrategy::Failover:
            return m_place.isEmpty()
                       ? StepsTexts::tr("Let the standby of %1 take over, and point there whatever uses it.")
                             .arg(m_name)
                       : StepsTexts::tr("Let %2 take over from %1, and point there whatever uses it.")
                             .arg(m_name, m_place);
        case RecoveryStrategy::Restore:
            return at(StepsTexts::tr("Install %1%2 in the same version, with room for its data."));
        case RecoveryStrategy::Rebuild:
            return whatRebuilds();
        case RecoveryStrategy::Restart:
            return m_component.image ? at(StepsTexts::tr("Start %1%2 from the image %3."), *m_component.image)
                                     : at(StepsTexts::tr("Start %1%2."));
        case RecoveryStrategy::Reroute:
            return StepsTexts::tr("Send the traffic of %1 another way: change the routes and tunnels that "
                                  "lead to it.")
                .arg(m_name);
        case RecoveryStrategy::None:
            break;
        }
        return StepsTexts::tr("Recover %1: the plan does not say how.").arg(m_name);
    }

    QString whatRebuilds() const {
        const auto& host = m_component.host;
        const Component* machine = host ? m_graph.plan.components.find(*host) : nullptr;
        const auto& id = m_component.build || machine == nullptr ? m_component.build : machine->build;
        const Build* build = m_graph.plan.builds.find(id);
        if (m_component.image)
            return at(StepsTexts::tr("Deploy %1%2 from the image %3, with its configuration."),
                      *m_component.image);
        if (build != nullptr)
            return at(StepsTexts::tr("Set up %1%2 by the standard build %3."), build->name);
        return at(StepsTexts::tr("Set up %1%2 as it was, with its configuration."));
    }

    /// `%2` becomes " at Dublin", or nothing.
    QString at(const QString& sentence, const QString& third = {}) const {
        const QString place = m_place.isEmpty() ? QString() : StepsTexts::tr(" at %1").arg(m_place);
        return third.isEmpty() ? sentence.arg(m_name, place) : sentence.arg(m_name, place, third);
    }

    const RecoveryGraph& m_graph;
    const RecoveryTasks& m_tasks;
    const RecoveryStep& m_step;
    const ComponentRecovery& m_recovery;
    const Component& m_component;
    const QString& m_name;
    QString m_place;
};

using Given = std::optional<QString> Step::*;

QString textOf(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step, Given given,
               QString (GeneratedTexts::*otherwise)() const) {
    const auto& source = tasks.steps[idx(step)].source;
    const std::optional<QString> own = source ? (*source).*given : std::nullopt;
    if (own && !own->trimmed().isEmpty())
        return *own;
    return (GeneratedTexts(graph, tasks, step).*otherwise)();
}

/// The step that starts a service of a Compose project, where the plan gives none.
bool isStartOfCompose(const RecoveryGraph& graph, const RecoveryStep& step) {
    const Component& component = graph.component(step.component);
    return step.ordinal == 0 && component.recovery &&
           component.recovery->strategy == RecoveryStrategy::Restart &&
           !composeProjectOf(component).isEmpty();
}

Step startStep() {
    Step start;
    start.run = QStringLiteral("{{start}}");
    return start;
}

} // namespace

QString recoveryPlace(const RecoveryGraph& graph, const RecoveryTasks& tasks, int component) {
    const auto recoveryOf = [&tasks](int c) {
        const int entry = tasks.indexOf[idx(c)];
        return entry < 0 ? nullptr : &tasks.components[idx(entry)];
    };
    const ComponentRecovery* recovery = recoveryOf(component);
    if (recovery == nullptr)
        return {};
    const auto siteOf = [&graph](const ComponentRecovery& of) {
        return of.target ? graph.plan.sites.at(*of.target).name : QString();
    };
    if (!recovery->targetHost)
        return siteOf(*recovery);
    const QString& name = graph.name(*recovery->targetHost);
    const ComponentRecovery* host = recoveryOf(*recovery->targetHost);
    if (host == nullptr || host->state != ImpactState::Lost)
        return name;
    const QString site = siteOf(*host);
    return site.isEmpty() ? StepsTexts::tr("the new %1").arg(name)
                          : StepsTexts::tr("the new %1 at %2").arg(name, site);
}

QString whatToDo(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step) {
    return textOf(graph, tasks, step, &Step::doWhat, &GeneratedTexts::what);
}

QString goodWhen(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step) {
    return textOf(graph, tasks, step, &Step::goodWhen, &GeneratedTexts::good);
}

QString ifNot(const RecoveryGraph& graph, const RecoveryTasks& tasks, int step) {
    return textOf(graph, tasks, step, &Step::ifNot, &GeneratedTexts::otherwise);
}

Step describedStep(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
                   const RecoveryTasks& tasks, int step) {
    const RecoveryStep& planned = tasks.steps[idx(step)];
    const ComponentRecovery& recovery = tasks.components[idx(tasks.indexOf[idx(planned.component)])];
    Step described;
    if (planned.source)
        described = filledIn(graph, scenario, impact, recovery, *planned.source);
    else if (isStartOfCompose(graph, planned))
        described.run = filledIn(graph, scenario, impact, recovery, startStep()).run;
    if (!planned.source)
        described.name = planned.name;
    const auto fill = [](std::optional<QString>& text, const QString& generated) {
        if (!text || text->trimmed().isEmpty())
            text = generated;
    };
    fill(described.doWhat, whatToDo(graph, tasks, step));
    fill(described.goodWhen, goodWhen(graph, tasks, step));
    fill(described.ifNot, ifNot(graph, tasks, step));
    return described;
}

} // namespace drawbridge
