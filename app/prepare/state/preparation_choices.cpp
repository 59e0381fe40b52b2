// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/state/preparation_choices.h"

#include "core/base/texts.h"

namespace drawbridge {

namespace {

bool areNested(const Plan& plan, SiteId one, SiteId other) {
    return isWithin(plan, one, other) || isWithin(plan, other, one);
}

/// The primary site, else the one with most components.
std::optional<SiteId> siteToLose(const Plan& plan) {
    std::map<SiteId, int> components;
    for (const Component& component : plan.components) {
        if (const auto site = effectiveSite(plan, component))
            ++components[*site];
    }
    const Site* best = nullptr;
    const auto rank = [&components](const Site& site) {
        return std::pair(site.role == SiteRole::Primary, components[site.id]);
    };
    for (const Site& site : plan.sites) {
        if (best == nullptr || rank(site) > rank(*best))
            best = &site;
    }
    return best == nullptr ? std::nullopt : std::optional(best->id);
}

std::optional<SiteId> siteToUse(const Plan& plan, SiteId lost) {
    std::optional<SiteId> other;
    for (const Site& site : plan.sites) {
        if (areNested(plan, site.id, lost))
            continue;
        if (site.role == SiteRole::Recovery)
            return site.id;
        if (!other)
            other = site.id;
    }
    return other;
}

bool isNameTaken(const Plan& plan, const QString& name) {
    return std::any_of(plan.sites.begin(), plan.sites.end(),
                       [&name](const Site& site) { return site.name == name; });
}

} // namespace

Site newRecoverySite(const Plan& plan) {
    Site site;
    const QString name = PreparationTexts::tr("Recovery site");
    site.name = name;
    for (int i = 2; isNameTaken(plan, site.name); ++i)
        site.name = QStringLiteral("%1 %2").arg(name).arg(i);
    site.kind = SiteKind::OnPremises;
    site.role = SiteRole::Recovery;
    site.position = plan.sites.nextPosition();
    return site;
}

PreparationChoices firstChoices(const Plan& plan) {
    PreparationChoices choices;
    choices.from = siteToLose(plan);
    if (!choices.from)
        return choices;
    choices.to = siteToUse(plan, *choices.from);
    if (!choices.to) {
        choices.newSite = newRecoverySite(plan);
        choices.to = choices.newSite->id;
    }
    return choices;
}

Plan withNewSite(Plan plan, const PreparationChoices& choices) {
    if (choices.newSite) {
        Site site = *choices.newSite;
        site.name = site.name.trimmed();
        site.position = plan.sites.nextPosition();
        plan.sites.put(std::move(site));
    }
    return plan;
}

QString whyNotReady(const Plan& plan, const PreparationChoices& choices) {
    const Site* from = plan.sites.find(choices.from);
    if (from == nullptr)
        return PreparationTexts::tr("Choose the site that is lost.");
    if (choices.newSite) {
        const QString name = choices.newSite->name.trimmed();
        if (name.isEmpty())
            return PreparationTexts::tr("Give the new site a name.");
        return isNameTaken(plan, name) ? PreparationTexts::tr("There is a site called %1 already.").arg(name)
                                       : QString();
    }
    const Site* to = plan.sites.find(choices.to);
    if (to == nullptr)
        return PreparationTexts::tr("Choose the site to recover to.");
    if (areNested(plan, from->id, to->id))
        return PreparationTexts::tr("%1 cannot be recovered to %2: one lies in the other.")
            .arg(from->name, to->name);
    return {};
}

const Scenario* scenarioFailing(const Plan& plan, SiteId site) {
    for (const Scenario& scenario : plan.scenarios) {
        for (const Failure& failure : scenario.fails) {
            if (failure.site && isWithin(plan, site, *failure.site))
                return &scenario;
        }
    }
    return nullptr;
}

} // namespace drawbridge
