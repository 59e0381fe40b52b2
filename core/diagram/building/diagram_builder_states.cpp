// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder_parts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace drawbridge {

DiagramStates::DiagramStates(const Plan& plan, const ScenarioAnalysis* analysis)
    : m_plan(plan), m_analysis(analysis) {
    m_components.resize(static_cast<std::size_t>(plan.components.size()), DiagramState::Neutral);
    if (m_analysis == nullptr)
        return;
    readTargets();
    readTunnels();
    std::size_t index = 0;
    for (const Component& component : plan.components)
        m_components[index++] = stateOf(component.id);
}

void DiagramStates::readTargets() {
    const Plan& analysed = m_analysis->plan();
    for (const ComponentRecovery& recovery : m_analysis->tasks.components) {
        if (!recovery.notRecoverableBecause.isEmpty())
            continue;
        if (recovery.target)
            m_targets.insert(analysed.sites.at(*recovery.target).id.value());
        if (recovery.targetHost)
            m_targets.insert(analysed.components.at(*recovery.targetHost).id.value());
    }
}

/// The gateways of a failover tunnel count as recovery targets.
void DiagramStates::readTunnels() {
    for (const Tunnel& tunnel : m_plan.tunnels) {
        if (!tunnel.failsOverTo || !isTunnelLost(tunnel.id) || isTunnelLost(*tunnel.failsOverTo))
            continue;
        const Tunnel* replacement = m_plan.tunnels.find(*tunnel.failsOverTo);
        if (replacement == nullptr)
            continue;
        m_replacements.insert(replacement->id.value());
        for (const TunnelEnd* end : {&replacement->a, &replacement->b}) {
            const bool isOld =
                end->gateway && (end->gateway == tunnel.a.gateway || end->gateway == tunnel.b.gateway);
            if (end->gateway && !isOld)
                m_targets.insert(end->gateway->value());
        }
    }
}

DiagramState DiagramStates::stateOf(ComponentId id) const {
    const int index = m_analysis->plan().components.indexOf(id);
    if (index < 0) // added since the analysis
        return DiagramState::Unaffected;
    switch (m_analysis->impact.state[static_cast<std::size_t>(index)]) {
    case ImpactState::Lost:
        return DiagramState::Lost;
    case ImpactState::Disabled:
        return DiagramState::Disabled;
    case ImpactState::Degraded:
        return DiagramState::Degraded;
    case ImpactState::Unaffected:
        break;
    }
    return m_targets.contains(id.value()) ? DiagramState::Recovered : DiagramState::Unaffected;
}

DiagramState DiagramStates::site(SiteId id) const {
    if (m_analysis == nullptr)
        return DiagramState::Neutral;
    const int index = m_analysis->plan().sites.indexOf(id);
    if (index >= 0 && m_analysis->impact.siteLost[static_cast<std::size_t>(index)])
        return DiagramState::Lost;
    return m_targets.contains(id.value()) ? DiagramState::Recovered : DiagramState::Unaffected;
}

bool DiagramStates::isTunnelLost(TunnelId id) const {
    const int index = m_analysis == nullptr ? -1 : m_analysis->plan().tunnels.indexOf(id);
    return index >= 0 && m_analysis->impact.tunnelLost[static_cast<std::size_t>(index)];
}

bool DiagramStates::isReplacement(TunnelId id) const {
    return m_replacements.contains(id.value());
}

const ComponentResult* DiagramStates::result(int index) const {
    if (m_analysis == nullptr)
        return nullptr;
    const int known = m_analysis->plan().components.indexOf(m_plan.components.at(index).id);
    if (known < 0)
        return nullptr;
    const ComponentResult& result = m_analysis->components[static_cast<std::size_t>(known)];
    const bool isDown = result.state == ImpactState::Lost || result.state == ImpactState::Disabled;
    return isDown ? &result : nullptr;
}

bool isLonger(const ComponentResult& one, const ComponentResult& other) {
    const auto rank = [](const Estimated<Seconds>& rto) {
        return std::tuple(rto.isInfinite(), !rto.atMost(), rto.atMost().value_or(Seconds(0)));
    };
    return rank(one.estimatedRto) > rank(other.estimatedRto);
}

void MembersSummary::add(int component) {
    const DiagramState state = m_states.component(component);
    ++m_count;
    m_lost += state == DiagramState::Lost ? 1 : 0;
    m_disabled += state == DiagramState::Disabled ? 1 : 0;
    m_degraded += state == DiagramState::Degraded ? 1 : 0;
    m_worst = worse(m_worst, state);
    const ComponentResult* result = m_states.result(component);
    if (!rtoBadge(result))
        return;
    m_missed = m_missed || result->missesRto() || result->missesMtpd();
    if (m_longest == nullptr || isLonger(*result, *m_longest))
        m_longest = result;
}

std::optional<DiagramBadge> MembersSummary::badge() const {
    std::optional<DiagramBadge> badge = rtoBadge(m_longest);
    if (badge)
        badge->missed = m_missed;
    return badge;
}

QString MembersSummary::text() const {
    if (m_lost > 0)
        return DiagramTexts::tr("%1 of %2 lost").arg(m_lost).arg(m_count);
    if (m_disabled > 0)
        return DiagramTexts::tr("%1 of %2 disabled").arg(m_disabled).arg(m_count);
    if (m_degraded > 0)
        return DiagramTexts::tr("%1 of %2 degraded").arg(m_degraded).arg(m_count);
    return {};
}

DiagramState worse(DiagramState one, DiagramState other) {
    using enum DiagramState;
    static constexpr std::array<DiagramState, 6> order{Neutral,  Unaffected, Recovered,
                                                       Degraded, Disabled,   Lost};
    return std::find(order.begin(), order.end(), one) >= std::find(order.begin(), order.end(), other) ? one
                                                                                                      : other;
}

std::optional<DiagramBadge> rtoBadge(const ComponentResult* result) {
    if (result == nullptr)
        return std::nullopt;
    const bool missed = result->missesRto() || result->missesMtpd();
    if (result->estimatedRto.isInfinite()) {
        if (result->notRecoverableBecause.isEmpty())
            return std::nullopt;
        return DiagramBadge{DiagramTexts::tr("no recovery"), missed};
    }
    if (const auto rto = result->estimatedRto.known())
        return DiagramBadge{durationText(*rto), missed};
    return DiagramBadge{DiagramTexts::tr("RTO %1").arg(QChar(u'?')), missed};
}

std::optional<DiagramBadge> rpoBadge(const Component& component, const ComponentResult* result) {
    if (result == nullptr ||
        (!component.data && component.copies.empty() && result->ownEstimatedRpo.known() == Seconds(0)))
        return std::nullopt;
    const bool missed = result->missesRpo();
    if (result->estimatedRpo.isInfinite())
        return DiagramBadge{DiagramTexts::tr("data lost"), missed};
    const auto rpo = result->estimatedRpo.known();
    return DiagramBadge{DiagramTexts::tr("RPO %1").arg(rpo ? durationText(*rpo) : QStringLiteral("?")),
                        missed};
}

} // namespace drawbridge
