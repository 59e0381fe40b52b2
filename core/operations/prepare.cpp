// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/prepare.h"

#include "core/base/diagnostic.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/import/procedures/procedure_files.h"
#include "core/model/unknown_name.h"
#include "core/operations/placements.h"

namespace drawbridge {

namespace {

const Site* siteNamed(const Plan& plan, const QString& name) {
    const auto found = std::find_if(plan.sites.begin(), plan.sites.end(),
                                    [&name](const Site& site) { return site.name == name; });
    return found == plan.sites.end() ? nullptr : &*found;
}

SiteId siteCalled(const Plan& plan, const QString& name) {
    if (const Site* site = siteNamed(plan, name))
        return site->id;
    QStringList names;
    for (const Site& site : plan.sites)
        names += site.name;
    throw InputError(withNearestOrAll(noneCalled(EntityKind::Site, name), name, names));
}

bool hasComponents(const Plan& plan, SiteId site) {
    return std::any_of(plan.components.begin(), plan.components.end(), [&](const Component& component) {
        const auto at = effectiveSite(plan, component);
        return at && isWithin(plan, *at, site);
    });
}

template <class F>
std::optional<SiteId> onlySite(const Plan& plan, const F& isIt) {
    std::optional<SiteId> found;
    for (const Site& site : plan.sites) {
        if (!isIt(site))
            continue;
        if (found)
            return std::nullopt;
        found = site.id;
    }
    return found;
}

SiteId lostSite(const Plan& plan, const QString& name) {
    if (!name.isEmpty())
        return siteCalled(plan, name);
    if (const auto primary = onlySite(plan, [](const Site& site) { return site.role == SiteRole::Primary; }))
        return *primary;
    if (const auto only = onlySite(plan, [&plan](const Site& site) { return hasComponents(plan, site.id); }))
        return *only;
    throw InputError(OperationsTexts::tr("Say with --from which site is lost"));
}

SiteId recoverySite(Plan& plan, const PrepareOptions& options) {
    if (options.to.isEmpty()) {
        if (const auto only =
                onlySite(plan, [](const Site& site) { return site.role == SiteRole::Recovery; }))
            return *only;
        throw InputError(OperationsTexts::tr("Say with --to which site to recover to"));
    }
    if (!options.newSite || siteNamed(plan, options.to) != nullptr)
        return siteCalled(plan, options.to);
    Site site;
    site.name = options.to;
    site.kind = SiteKind::OnPremises;
    site.role = SiteRole::Recovery;
    site.position = plan.sites.nextPosition();
    plan.sites.put(site);
    return site.id;
}

void acceptCopies(PreparationAnswers& answers, const Preparation& open, const Plan& plan,
                  const PrepareOptions& options) {
    std::optional<SiteId> at;
    if (!options.copiesAt.isEmpty())
        at = siteCalled(plan, options.copiesAt);
    if (at && isWithin(plan, *at, open.from))
        throw InputError(OperationsTexts::tr("backups at %1 would be lost with it: choose another site")
                             .arg(options.copiesAt));
    if (options.interval && options.interval->count() <= 0)
        throw InputError(OperationsTexts::tr("backups need an interval longer than 0"));
    for (const CopyQuestion& question : open.copies) {
        DataCopy copy = question.proposed;
        if (at)
            copy.at.site = at;
        if (options.interval)
            copy.every = options.interval;
        answers.copies.emplace(question.component, copy);
    }
}

} // namespace

Prepared prepare(const Plan& plan, const PrepareOptions& options) {
    Prepared prepared;
    prepared.base = plan;
    Plan start = plan;
    PreparationRequest request;
    request.from = lostSite(start, options.from);
    request.to = recoverySite(start, options);
    if (request.from == request.to)
        throw InputError(
            OperationsTexts::tr("%1 cannot be recovered to itself: choose another site with --to")
                .arg(start.sites.find(request.from)->name));
    if (isWithin(start, request.to, request.from) || isWithin(start, request.from, request.to))
        throw InputError(OperationsTexts::tr("%1 cannot be recovered to %2: one lies in the other")
                             .arg(start.sites.find(request.from)->name, start.sites.find(request.to)->name));
    const ProcedureLibrary library = procedureLibrary(options.libraries);
    prepared.preparation = prepareRecovery(start, library, request);
    if (options.acceptCopies)
        acceptCopies(request.answers, prepared.preparation, start, options);
    if (options.rto || options.rpo) {
        for (const TargetQuestion& question : prepared.preparation.targets)
            request.answers.targets.emplace(question.key, Targets{question.rto ? options.rto : std::nullopt,
                                                                  question.rpo ? options.rpo : std::nullopt});
    }
    prepared.preparation = prepareRecovery(start, library, request);
    prepared.plan = withPlacements(preparedPlan(start, library, request.answers, prepared.preparation, {}));
    prepared.answers = std::move(request.answers);
    return prepared;
}

QString prepareLabel(const Plan& plan, const Preparation& preparation) {
    return OperationsTexts::tr("Plan the recovery from %1 to %2")
        .arg(plan.sites.find(preparation.from)->name, plan.sites.find(preparation.to)->name);
}

QString placeText(const Plan& plan, const RecoveryProposal& proposal) {
    const Recovery& recovery = proposal.recovery;
    for (const auto& place : {recovery.standby, recovery.host}) {
        if (const Component* component = plan.components.find(place))
            return component->name;
    }
    const Component* component = plan.components.find(proposal.component);
    const Component* host = component == nullptr ? nullptr : plan.components.find(component->host);
    const Site* site = plan.sites.find(recovery.to);
    const QString at = site == nullptr ? QString() : site->name;
    return host == nullptr ? at : OperationsTexts::tr("%1, built at %2").arg(host->name, at);
}

} // namespace drawbridge
