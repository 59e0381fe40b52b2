// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/step_placeholders.h"
#include "core/base/index.h"
#include "core/model/words.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/tabletop_sources.h"

#include <algorithm>
#include <map>

namespace drawbridge::tabletop {

namespace {

/// The first step that needs a credential; -1: none.
int stepWith(const Scene& scene, CredentialId credential) {
    int first = -1;
    for (int s = 0; s < static_cast<int>(scene.analysis.tasks.steps.size()); ++s) {
        const auto& source = scene.analysis.tasks.steps[idx(s)].source;
        if (source && std::count(source->credentials.begin(), source->credentials.end(), credential) > 0 &&
            (first < 0 || scene.startOf(s) < scene.startOf(first)))
            first = s;
    }
    return first;
}

QString whereItIs(const Scene& scene, const Credential& credential, Inject& inject) {
    const auto first = scene.isLost(credential.keptAt);
    const auto second = scene.isLost(credential.alsoAt);
    QStringList parts;
    for (const auto& [place, isLost] :
         {std::pair(credential.keptAt, first), std::pair(credential.alsoAt, second)}) {
        if (!place)
            continue;
        inject.names += scene.nameOf(*place);
        parts += isLost.value_or(false)
                     ? TabletopTexts::tr("kept at %1, which is lost").arg(scene.nameOf(*place))
                     : TabletopTexts::tr("kept at %1").arg(scene.nameOf(*place));
    }
    QString text = TabletopTexts::tr("By the plan “%1” is held by %2 and %3.")
                       .arg(credential.name, credential.heldBy.value_or(TabletopTexts::tr("nobody it names")),
                            parts.isEmpty() ? TabletopTexts::tr("kept at no place it names")
                                            : parts.join(TabletopTexts::tr(" and ")));
    const bool isReachable = first == false || second == false;
    if (!isReachable) {
        inject.isGap = true;
        text += u' ' + gapText(parts.isEmpty()
                                   ? TabletopTexts::tr("nobody knows from the plan where to fetch it.")
                                   : TabletopTexts::tr("no place of it is left in this scenario."));
    }
    if (credential.expires && *credential.expires < scene.today) {
        inject.isGap = true;
        text +=
            u' ' +
            gapText(TabletopTexts::tr("it expired on %1.").arg(credential.expires->toString(Qt::ISODate)));
    }
    return text;
}

std::vector<Candidate> credentialAway(const Scene& scene) {
    std::vector<Candidate> candidates;
    for (const Credential& credential : scene.plan().credentials) {
        const int step = stepWith(scene, credential.id);
        const bool isLost = scene.isLost(credential.keptAt).value_or(false);
        if (step < 0 && !isLost)
            continue;
        Candidate one;
        Inject& inject = one.inject;
        inject.story = step < 0 ? scene.workStarts() : scene.startOf(step);
        inject.title = TabletopTexts::tr("“%1” is not at hand").arg(credential.name);
        inject.told = TabletopTexts::tr("“%1” is needed now. Who had it last time does not have it.")
                          .arg(credential.name);
        if (step >= 0) {
            const RecoveryStep& recovery = scene.analysis.tasks.steps[idx(step)];
            inject.told += u' ' + TabletopTexts::tr("Without it “%1” of %2 cannot begin.")
                                      .arg(recovery.name, scene.name(recovery.component));
            inject.forWhom = scene.teamsOf(step);
            inject.names += scene.name(recovery.component);
        }
        inject.questions = {TabletopTexts::tr("Where is it, and how do you get at it from here?"),
                            TabletopTexts::tr("What do you do if you cannot?")};
        inject.names += credential.name;
        inject.answer = whereItIs(scene, credential, inject);
        one.weight = inject.isGap ? 6 : 2;
        candidates.push_back(one);
    }
    return candidates;
}

/// What is needed to recover others is lost itself (DR-106).
std::vector<Candidate> toolsInside(const Scene& scene) {
    std::vector<Candidate> candidates;
    for (const Finding& finding : scene.findings) {
        if (finding.id != u"DR-106" || finding.names.isEmpty() || finding.entities.empty() ||
            finding.entities.front().kind != EntityKind::Component)
            continue;
        const int component = scene.plan().components.indexOf(ComponentId(finding.entities.front().id));
        if (component < 0 || !scene.isLost(component))
            continue;
        Candidate one;
        one.weight = 6;
        Inject& inject = one.inject;
        inject.story = scene.workStarts();
        inject.title = TabletopTexts::tr("%1 is lost, too").arg(finding.names.front());
        inject.told =
            TabletopTexts::tr("The recovery is to begin. For that %1 is needed, and it does not answer.")
                .arg(finding.names.front());
        inject.questions = {TabletopTexts::tr("What can be done without it?"),
                            TabletopTexts::tr("Where is a second one, or how do you get one?")};
        inject.isGap = true;
        inject.answer = gapText(finding.message);
        if (!finding.fix.isEmpty())
            inject.answer += u'\n' + TabletopTexts::tr("To be mended afterwards: %1.").arg(finding.fix);
        inject.names += finding.names;
        candidates.push_back(one);
    }
    return candidates;
}

QStringList networksBehind(const Plan& plan, const TunnelEnd& end) {
    QStringList names;
    for (const NetworkId id : end.networks)
        names += displayName(plan, refTo(id));
    return names;
}

QString gatewayOf(const Plan& plan, const TunnelEnd& end) {
    return end.gateway ? displayName(plan, refTo(*end.gateway)) : QString();
}

/// The keys that the plan has for both ends, shortened to what people compare.
QString keysText(const Plan& plan, const Tunnel& tunnel, Inject& inject) {
    QStringList keys;
    for (const TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
        if (!end->publicKey)
            continue;
        const QString gateway = gatewayOf(plan, *end);
        inject.names += gateway;
        keys += TabletopTexts::tr("%1 has %2…").arg(gateway, end->publicKey->left(8));
    }
    return keys.isEmpty()
               ? QString()
               : TabletopTexts::tr("Public keys of %1 in the plan: %2. Compare them with what both ends "
                                   "have.")
                     .arg(tunnel.name, keys.join(QStringLiteral(", ")));
}

/// What the steps of the lost gateways say when they do not succeed.
QStringList gatewayAnswers(const Scene& scene, const Tunnel& tunnel, Inject& inject) {
    QStringList answers;
    for (const TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
        const int gateway = scene.graph().indexOf(end->gateway);
        const int entry = gateway < 0 ? -1 : scene.analysis.tasks.indexOf[idx(gateway)];
        if (entry < 0)
            continue;
        for (const int s : scene.analysis.tasks.components[idx(entry)].steps) {
            const RecoveryStep& step = scene.analysis.tasks.steps[idx(s)];
            inject.forWhom += scene.teamsOf(s);
            inject.story = std::max(inject.story, scene.startOf(s));
            if (step.source && step.source->ifNot)
                answers += TabletopTexts::tr("“%1” of %2, if it does not succeed: %3")
                               .arg(step.name, scene.name(gateway), *step.source->ifNot);
        }
        inject.names += scene.name(gateway);
    }
    inject.forWhom.removeDuplicates();
    return answers;
}

std::vector<Candidate> standbyTunnel(const Scene& scene) {
    std::vector<Candidate> candidates;
    const Plan& plan = scene.plan();
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        if (scene.analysis.impact.tunnelLost[idx(t)] == 0)
            continue;
        const Tunnel& tunnel = plan.tunnels.at(t);
        const Tunnel* next = plan.tunnels.find(tunnel.failsOverTo);
        Candidate one;
        Inject& inject = one.inject;
        inject.story = scene.workStarts();
        inject.names = {tunnel.name};
        inject.questions = {TabletopTexts::tr("Who is locked out, and what can they not do?"),
                            TabletopTexts::tr("Who has both ends in hand?")};
        if (next == nullptr) {
            QStringList users = networksBehind(plan, tunnel.a) + networksBehind(plan, tunnel.b);
            inject.title = TabletopTexts::tr("No way in by %1").arg(tunnel.name);
            inject.told = TabletopTexts::tr(
                              "The tunnel %1 is down. At one of its ends people ask how they are to reach "
                              "their systems now.")
                              .arg(tunnel.name);
            inject.isGap = true;
            inject.answer =
                gapText(TabletopTexts::tr("the plan has no tunnel that takes the place of %1 (%2).")
                            .arg(tunnel.name, users.isEmpty() ? TabletopTexts::tr("no networks given")
                                                              : listed(users, inject.names)));
        } else {
            inject.title = TabletopTexts::tr("%1 stays down").arg(next->name);
            inject.told =
                TabletopTexts::tr("The standby tunnel %1 does not come up. Somebody remembers that a key was "
                                  "changed in the spring.")
                    .arg(next->name);
            inject.names += next->name;
            QStringList parts;
            if (scene.analysis.impact.tunnelLost[idx(plan.tunnels.indexOf(next->id))] != 0)
                parts +=
                    TabletopTexts::tr("By the plan %1 is lost in this scenario as well.").arg(next->name);
            if (const QString keys = keysText(plan, *next, inject); !keys.isEmpty())
                parts += keys;
            const QStringList steps = gatewayAnswers(scene, tunnel, inject);
            parts += steps;
            inject.isGap = steps.isEmpty();
            if (steps.isEmpty())
                parts +=
                    gapText(TabletopTexts::tr("no step of the plan says what to do when %1 does not come up.")
                                .arg(next->name));
            inject.answer = parts.join(u'\n');
        }
        one.weight = inject.isGap ? 5 : 4;
        candidates.push_back(one);
    }
    return candidates;
}

/// "the backup of orders-db at Amsterdam, 1 d 2 h old"
QString copyText(const Scene& scene, const SurvivingCopy& copy) {
    return TabletopTexts::tr("%1, %2 old")
        .arg(describeCopy(scene.graph(), copy), durationText(copy.age, TabletopTexts::tr("of unknown age")));
}

std::vector<Candidate> copyTooOld(const Scene& scene) {
    std::vector<Candidate> candidates;
    const RecoveryGraph& graph = scene.graph();
    for (const ComponentRecovery& recovery : scene.analysis.tasks.components) {
        const int c = recovery.component;
        if (recovery.state != ImpactState::Lost)
            continue;
        const UsedData used = usedData(graph, scene.analysis.scenario, scene.analysis.impact, c);
        if (used.kind != UsedData::Kind::Copy)
            continue;
        Candidate one;
        Inject& inject = one.inject;
        const int step = recovery.steps.empty() ? -1 : recovery.steps.front();
        inject.story = step < 0 ? scene.workStarts() : scene.startOf(step);
        if (step >= 0)
            inject.forWhom = scene.teamsOf(step);
        inject.names = {graph.name(c)};
        inject.title = TabletopTexts::tr("The copy of %1 cannot be used").arg(graph.name(c));
        inject.told =
            TabletopTexts::tr("The copy that %1 was to come back from cannot be read. The newest one that "
                              "can is older.")
                .arg(graph.name(c));
        inject.questions = {TabletopTexts::tr("Which copy do you take, and how much is lost with it?"),
                            TabletopTexts::tr("Who may decide to lose that much?")};
        inject.answer =
            TabletopTexts::tr("The plan uses %1; RPO target %2.")
                .arg(copyText(scene, used.copy),
                     durationText(scene.analysis.components[idx(c)].rpoTarget, TabletopTexts::tr("none")));
        QStringList others;
        for (const SurvivingCopy& copy :
             survivingCopies(graph, scene.analysis.scenario, scene.analysis.impact, c)) {
            if (copy.owner != used.copy.owner || copy.copy != used.copy.copy)
                others += copyText(scene, copy);
        }
        inject.isGap = others.isEmpty();
        inject.answer +=
            u'\n' + (others.isEmpty()
                         ? gapText(TabletopTexts::tr("the plan has no other copy of %1 that survives this.")
                                       .arg(graph.name(c)))
                         : TabletopTexts::tr("Others that survive: %1.")
                               .arg(others.mid(0, 4).join(QStringLiteral("; "))));
        if (used.copy.copy >= 0 && used.copy.isPointInTime) {
            const DataCopy& copy = graph.component(used.copy.owner).copies[idx(used.copy.copy)];
            inject.answer +=
                u' ' + (copy.lastRestoreTest ? TabletopTexts::tr("It was last restored on trial on %1.")
                                                   .arg(copy.lastRestoreTest->toString(Qt::ISODate))
                                             : TabletopTexts::tr("No trial of restoring it is recorded."));
        }
        one.weight = inject.isGap ? 5 : 4;
        one.isComplication = true;
        candidates.push_back(one);
    }
    return candidates;
}

/// Whether names lead to where things are recovered.
std::vector<Candidate> oldAddress(const Scene& scene) {
    std::vector<Candidate> candidates;
    const Plan& plan = scene.plan();
    for (const DnsRecord& record : plan.dnsRecords) {
        if (!record.afterFailover)
            continue;
        Candidate one;
        one.weight = 4;
        Inject& inject = one.inject;
        inject.story = scene.workStarts() + Seconds(3600);
        inject.title = TabletopTexts::tr("%1 still leads to the old address").arg(record.name);
        inject.told =
            TabletopTexts::tr("Systems are up again, but users do not reach them: for them %1 still is the "
                              "old address.")
                .arg(record.name);
        inject.questions = {TabletopTexts::tr("Who changes the name, and where?"),
                            TabletopTexts::tr("How long do users remember the old address?")};
        inject.answer =
            TabletopTexts::tr("By the plan %1 (%2) changes from %3 to %4; others remember it for %5.")
                .arg(record.name, choiceName(record.kind), record.value, *record.afterFailover,
                     durationText(record.ttl, TabletopTexts::tr("an unknown time")));
        inject.names = {record.name};
        const int server = scene.graph().indexOf(record.at);
        const int entry = server < 0 ? -1 : scene.analysis.tasks.indexOf[idx(server)];
        const bool hasSteps = entry >= 0 && !scene.analysis.tasks.components[idx(entry)].steps.empty();
        if (hasSteps) {
            const int step = scene.analysis.tasks.components[idx(entry)].steps.front();
            inject.answer += u' ' + TabletopTexts::tr("The step is “%1” of %2, planned %3.")
                                        .arg(scene.analysis.tasks.steps[idx(step)].name, scene.name(server),
                                             scene.plannedText(step));
            inject.forWhom = scene.teamsOf(step);
            inject.names += scene.name(server);
        } else {
            inject.isGap = true;
            inject.answer +=
                u' ' + gapText(TabletopTexts::tr("no step of this recovery says who changes it."));
        }
        candidates.push_back(one);
    }
    if (!candidates.empty())
        return candidates;
    for (const ComponentRecovery& recovery : scene.analysis.tasks.components) {
        if (scene.graph().component(recovery.component).kind != ComponentKind::DnsServer ||
            recovery.steps.empty())
            continue;
        const int step = recovery.steps.front();
        const RecoveryStep& recoveryStep = scene.analysis.tasks.steps[idx(step)];
        Candidate one;
        one.weight = 3;
        Inject& inject = one.inject;
        inject.story = scene.startOf(step);
        inject.title = TabletopTexts::tr("Names still lead to the old addresses");
        inject.told =
            TabletopTexts::tr("Users still end up at the old addresses, although the names should have been "
                              "switched.");
        inject.questions = {TabletopTexts::tr("Who changes the names, and where?"),
                            TabletopTexts::tr("How long do users remember the old addresses?")};
        inject.answer = TabletopTexts::tr("The step is “%1” of %2, planned %3.")
                            .arg(recoveryStep.name, scene.name(recovery.component), scene.plannedText(step));
        if (recoveryStep.source && recoveryStep.source->ifNot)
            inject.answer +=
                u' ' + TabletopTexts::tr("If it does not succeed: %1").arg(*recoveryStep.source->ifNot);
        inject.answer +=
            u' ' + gapText(TabletopTexts::tr("the plan has no DNS records, so it does not say how long "
                                             "the old addresses are remembered."));
        inject.isGap = true;
        inject.forWhom = scene.teamsOf(step);
        inject.names = {scene.name(recovery.component)};
        candidates.push_back(one);
    }
    return candidates;
}

/// What most of the recovery rests on fails as well.
std::vector<Candidate> secondFailure(const Scene& scene) {
    const RecoveryGraph& graph = scene.graph();
    std::map<int, QStringList> restsOn;
    for (const ComponentRecovery& recovery : scene.analysis.tasks.components) {
        if (recovery.targetHost && *recovery.targetHost != recovery.component &&
            !scene.analysis.impact.isDown(*recovery.targetHost))
            restsOn[*recovery.targetHost] += graph.name(recovery.component);
    }
    std::vector<Candidate> candidates;
    for (const auto& [host, recovered] : restsOn) {
        Candidate one;
        one.isComplication = true;
        one.weight = recovered.size() > 2 ? 5 : 3;
        Inject& inject = one.inject;
        inject.story = scene.workStarts() + Seconds(1800);
        inject.title = TabletopTexts::tr("%1 fails as well").arg(graph.name(host));
        inject.told = TabletopTexts::tr("A second blow: %1 does not come up, and its disk reports errors.")
                          .arg(graph.name(host));
        inject.questions = {TabletopTexts::tr("What was to be recovered there?"),
                            TabletopTexts::tr("Where else can it go, and what is given up for it?")};
        inject.names = {graph.name(host)};
        inject.answer =
            TabletopTexts::tr("By the plan these recover on it: %1.").arg(listed(recovered, inject.names));
        QStringList others;
        for (int c = 0; c < graph.size; ++c) {
            if (c != host && graph.component(c).kind == graph.component(host).kind &&
                graph.site[idx(c)] == graph.site[idx(host)] && !scene.analysis.impact.isDown(c))
                others += graph.name(c);
        }
        inject.isGap = others.isEmpty();
        inject.answer +=
            u' ' +
            (others.isEmpty()
                 ? gapText(TabletopTexts::tr("the plan has nothing of its kind besides it at its site."))
                 : TabletopTexts::tr("Of its kind at the same site are also: %1; the plan does not move "
                                     "anything there by itself.")
                       .arg(listed(others, inject.names)));
        candidates.push_back(one);
    }
    return candidates;
}

std::vector<Candidate> stepFails(const Scene& scene) {
    std::vector<Candidate> candidates;
    for (const ComponentRecovery& recovery : scene.analysis.tasks.components) {
        for (const int s : recovery.steps) {
            const RecoveryStep& step = scene.analysis.tasks.steps[idx(s)];
            if (!step.source)
                continue;
            const Step filled = filledIn(scene.graph(), scene.analysis.scenario, scene.analysis.impact,
                                         recovery, *step.source);
            Candidate one;
            const bool isCritical = scene.analysis.schedule.steps[idx(s)].critical;
            one.weight = isCritical ? 4 : 2;
            Inject& inject = one.inject;
            inject.story = scene.analysis.schedule.steps[idx(s)].finish.atLeast().value_or(scene.startOf(s));
            inject.title = TabletopTexts::tr("“%1” fails").arg(step.name);
            inject.told = TabletopTexts::tr("“%1” of %2 is done, but the result is not what was expected.")
                              .arg(step.name, scene.name(step.component));
            inject.questions = {TabletopTexts::tr("How do you see whether it succeeded?"),
                                TabletopTexts::tr("What do you do if it did not, and what waits for it?")};
            inject.answer = filled.goodWhen
                                ? TabletopTexts::tr("By the plan it is good when: %1").arg(*filled.goodWhen)
                                : TabletopTexts::tr("The plan does not say how success is seen.");
            inject.isGap = !filled.ifNot;
            inject.answer +=
                u'\n' + (filled.ifNot
                             ? TabletopTexts::tr("If not: %1").arg(*filled.ifNot)
                             : gapText(TabletopTexts::tr("the plan does not say what to do if it fails.")));
            if (isCritical)
                inject.answer +=
                    u'\n' + TabletopTexts::tr("It is on the critical path, planned %1: every minute is one "
                                              "of the full recovery.")
                                .arg(scene.plannedText(s));
            inject.forWhom = scene.teamsOf(s);
            inject.names = {scene.name(step.component)};
            candidates.push_back(one);
        }
    }
    return candidates;
}

/// The damage is older than thought.
std::vector<Candidate> olderDamage(const Scene& scene) {
    const Scenario& scenario = scene.analysis.scenario;
    if (scenario.dataState() != DataState::Destroyed)
        return {};
    Candidate one;
    one.weight = 4;
    Inject& inject = one.inject;
    inject.story = scene.workStarts() + Seconds(3600);
    inject.title = TabletopTexts::tr("The damage is older than thought");
    inject.told = TabletopTexts::tr(
        "Forensics finds the first traces long before the alarm. Copies made since then may "
        "be damaged, too.");
    inject.questions = {TabletopTexts::tr("Which copies are older than that, and do you still have them?"),
                        TabletopTexts::tr("Could whoever did this reach the copies?")};
    inject.answer = scenario.damageBegan
                        ? TabletopTexts::tr("The plan counts with damage since %1 before the incident.")
                              .arg(durationText(*scenario.damageBegan))
                        : TabletopTexts::tr("The plan counts with damage at the incident, not before.");
    QStringList lines;
    for (const ComponentRecovery& recovery : scene.analysis.tasks.components) {
        const Component& component = scene.graph().component(recovery.component);
        for (const DataCopy& copy : component.copies) {
            if (copy.method != CopyMethod::Backup && copy.method != CopyMethod::Snapshot)
                continue;
            inject.names += component.name;
            lines +=
                TabletopTexts::tr("%1 at %2: kept for %3, %4")
                    .arg(component.name, scene.nameOf(copy.at),
                         durationText(copy.keeps, TabletopTexts::tr("a time that is not given")),
                         copy.immutable.value_or(false) ? TabletopTexts::tr("cannot be altered")
                                                        : TabletopTexts::tr("not marked as unalterable"));
        }
    }
    if (lines.isEmpty()) {
        inject.isGap = true;
        lines += gapText(TabletopTexts::tr("the plan has no backup or snapshot of what is lost."));
    }
    inject.answer += u'\n' + lines.mid(0, 8).join(u'\n');
    return {one};
}

} // namespace

const std::vector<Source>& estateSources() {
    static const std::vector<Source> sources{credentialAway, toolsInside,   standbyTunnel, copyTooOld,
                                             oldAddress,     secondFailure, stepFails,     olderDamage};
    return sources;
}

} // namespace drawbridge::tabletop
