// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/what_if.h"
#include "core/base/texts.h"
#include "core/model/words.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

struct Amount {
    QString number;
    QString unit;
    QString text() const { return number + QChar(0x00A0) + unit; }
};

/// "400" "MiB/s"; values that are not whole are rounded to three digits.
Amount amountOf(ByteRate rate) {
    constexpr std::array<const char*, 4> kNames{"GiB/s", "MiB/s", "KiB/s", "B/s"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const qint64 unit = qint64(1) << (10 * (kNames.size() - 1 - i));
        const QString name = QString::fromLatin1(kNames[i]);
        if (rate.perSecond % unit == 0)
            return {QString::number(rate.perSecond / unit), name};
        if (rate.perSecond > unit)
            return {QString::number(static_cast<double>(rate.perSecond) / static_cast<double>(unit), 'g', 4),
                    name};
    }
    return {QString::number(rate.perSecond), QStringLiteral("B/s")};
}

/// Teams with hours, an on-call response or a contact are people; others may be tape drives or links.
bool isPeople(const Team& team) {
    return team.hours || team.onCallResponse || team.contact;
}

QString uncertainText(const UncertainDuration& d) {
    if (!d.best && !d.worst)
        return durationText(d.likely);
    return WhatIfTexts::tr("%1 (%2 to %3)")
        .arg(durationText(d.likely), durationText(d.best.value_or(d.likely)),
             durationText(d.worst.value_or(d.likely)));
}

/// What a planned step takes so far; nothing: unknown.
std::optional<UncertainDuration> durationOf(const Plan& plan, const Component& component, int step) {
    const auto length = plannedDuration(plan, AssumedValues(plan.project.assumptions), component, step);
    return length ? std::optional(length->value) : std::nullopt;
}

bool sameDuration(const UncertainDuration& a, const UncertainDuration& b) {
    return sameRecord(UncertainDuration::record(), &a, &b);
}

class Text {
public:
    Text(const Plan& plan, const Scenario* scenario) : m_plan(plan), m_scenario(scenario) {}

    QString operator()(const StepDurationChange& c) const {
        const Component* component = m_plan.components.find(c.component);
        if (component == nullptr || !component->recovery)
            return WhatIfTexts::tr("The step takes %1").arg(uncertainText(c.duration));
        const auto steps = plannedSteps(m_plan, component->kind, *component->recovery);
        if (c.step < 0 || c.step >= static_cast<int>(steps.size()))
            return WhatIfTexts::tr("A step of %1 takes %2").arg(component->name, uncertainText(c.duration));
        const Step& step = steps[static_cast<std::size_t>(c.step)];
        const auto old = durationOf(m_plan, *component, c.step);
        if (!old || sameDuration(*old, c.duration))
            return WhatIfTexts::tr("“%1” of %2 takes %3")
                .arg(step.name, component->name, uncertainText(c.duration));
        if (old->likely == c.duration.likely)
            return WhatIfTexts::tr("“%1” of %2 takes %3 instead of %4")
                .arg(step.name, component->name, uncertainText(c.duration), uncertainText(*old));
        return WhatIfTexts::tr("“%1” of %2 takes %3 instead of %4")
            .arg(step.name, component->name, durationText(c.duration.likely), durationText(old->likely));
    }
    QString operator()(const RestoreRateChange& c) const {
        const Component* component = m_plan.components.find(c.component);
        const QString name = component != nullptr ? component->name : WhatIfTexts::tr("the component");
        const Amount now = amountOf(c.rate);
        std::optional<ByteRate> old;
        if (component != nullptr && c.copy >= 0 && c.copy < static_cast<int>(component->copies.size()))
            old = component->copies[static_cast<std::size_t>(c.copy)].restoreRate;
        if (!old || *old == c.rate)
            return WhatIfTexts::tr("Restore %1 at %2").arg(name, now.text());
        const Amount before = amountOf(*old);
        return WhatIfTexts::tr("Restore %1 at %2 instead of %3")
            .arg(name, now.text(), before.unit == now.unit ? before.number : before.text());
    }
    QString operator()(const TeamSizeChange& c) const {
        const Team* team = m_plan.teams.find(c.team);
        if (team == nullptr)
            return WhatIfTexts::tr("A team with %n people", nullptr, c.size);
        const int old = team->effectiveSize();
        if (!isPeople(*team))
            return WhatIfTexts::tr("%1 with a size of %2 instead of %3")
                .arg(team->name, QString::number(c.size), QString::number(old));
        if (old == 1 && c.size == 2)
            return WhatIfTexts::tr("A second person in %1").arg(team->name);
        if (c.size == 1)
            return WhatIfTexts::tr("%1 with one person instead of %2").arg(team->name, QString::number(old));
        return WhatIfTexts::tr("%1 with %n people instead of %2", nullptr, c.size)
            .arg(team->name, QString::number(old));
    }
    QString operator()(const TeamHoursChange& c) const {
        const Team* team = m_plan.teams.find(c.team);
        const QString name = nameOf(team);
        const WorkingHours old = team != nullptr ? team->hours.value_or(WorkingHours()) : WorkingHours();
        if (c.hours.isAlways())
            return old.isAlways()
                       ? WhatIfTexts::tr("%1 around the clock").arg(name)
                       : WhatIfTexts::tr("%1 around the clock instead of %2").arg(name, old.text());
        return old.isAlways()
                   ? WhatIfTexts::tr("%1 on duty %2 instead of around the clock").arg(name, c.hours.text())
                   : WhatIfTexts::tr("%1 on duty %2 instead of %3").arg(name, c.hours.text(), old.text());
    }
    QString operator()(const OnCallResponseChange& c) const {
        const Team* team = m_plan.teams.find(c.team);
        const Seconds old = team != nullptr ? team->onCallResponse.value_or(Seconds(0)) : Seconds(0);
        if (c.response.count() == 0)
            return WhatIfTexts::tr("%1 responds immediately instead of within %2")
                .arg(nameOf(team), durationText(old));
        return WhatIfTexts::tr("%1 responds within %2 instead of %3")
            .arg(nameOf(team), durationText(c.response), durationText(old));
    }
    QString operator()(const DeclarationChange& c) const {
        const Scenario* scenario = m_plan.scenarios.find(c.scenario);
        if (scenario == nullptr)
            scenario = m_scenario;
        const Seconds old = scenario != nullptr ? scenario->declaration.value_or(Seconds(0)) : Seconds(0);
        if (c.declaration.count() == 0)
            return WhatIfTexts::tr("Declaration pre-approved (0 s instead of %1)").arg(durationText(old));
        return WhatIfTexts::tr("Declaration within %1 instead of %2")
            .arg(durationText(c.declaration), durationText(old));
    }
    QString operator()(const RecoveryChange& c) const {
        const Component* component = m_plan.components.find(c.component);
        const QString name = component != nullptr ? component->name : WhatIfTexts::tr("the component");
        const Recovery& recovery = c.recovery;
        const bool fails = recovery.strategy == RecoveryStrategy::Failover;
        const Component* standby = m_plan.components.find(recovery.standby);
        const auto old = component != nullptr && component->recovery
                             ? std::optional(component->recovery->strategy)
                             : std::nullopt;
        if (fails && standby != nullptr)
            return WhatIfTexts::tr("Failover of %1 to %2").arg(name, standby->name);
        if (fails && old != RecoveryStrategy::Failover)
            return WhatIfTexts::tr("A warm standby for %1").arg(name);
        if (old && *old != recovery.strategy)
            return WhatIfTexts::tr("Strategy of %1: %2 instead of %3")
                .arg(name, choiceLabel(choiceName(recovery.strategy)), choiceLabel(choiceName(*old)));
        return WhatIfTexts::tr("Different recovery of %1: %2")
            .arg(name, choiceLabel(choiceName(recovery.strategy)));
    }

private:
    static QString nameOf(const Team* team) {
        return team != nullptr ? team->name : WhatIfTexts::tr("the team");
    }

    const Plan& m_plan;
    const Scenario* m_scenario;
};

} // namespace

QString whatIfText(const Plan& plan, const WhatIf& change, const Scenario* scenario) {
    return std::visit(Text(plan, scenario), change);
}

} // namespace drawbridge
