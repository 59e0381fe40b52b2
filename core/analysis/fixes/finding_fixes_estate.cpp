// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fixes/finding_fix_rules.h"
#include "core/base/texts.h"
#include "core/model/failure.h"
#include "core/model/targets.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

/// "registry.example/orders:4.2" → its repository, and the tag or digest with its mark.
std::pair<QString, QString> splitImage(const QString& image) {
    const qsizetype digest = image.indexOf(u'@');
    if (digest >= 0)
        return {splitImage(image.left(digest)).first, image.mid(digest)};
    const qsizetype colon = image.indexOf(u':', image.lastIndexOf(u'/') + 1);
    return colon < 0 ? std::pair(image, QString()) : std::pair(image.left(colon), image.mid(colon));
}

bool isPinned(const QString& tag) {
    return tag.size() > 1 && tag != u":latest";
}

QString shortTag(const QString& tag) {
    constexpr qsizetype shown = 20;
    const QString text = tag.mid(1);
    return text.size() <= shown ? text : text.left(shown) + u'…';
}

Seconds longestRto(const Component& component) {
    return *component.mtpd - component.wrt.value_or(Seconds(0));
}

FindingFix setRto(const Component& component, Seconds rto) {
    return changeComponent(FixTexts::tr("Set the RTO to %1").arg(durationText(rto)), component.id,
                           [rto](Component& changed) { changed.rto = rto; });
}

/// The target that all other services of the same contracts have.
std::optional<Seconds> rtoOfContract(const Plan& plan, ComponentId service) {
    TheOnly<Seconds> rto;
    for (const Contract& contract : plan.contracts) {
        if (std::find(contract.services.begin(), contract.services.end(), service) == contract.services.end())
            continue;
        for (const ComponentId id : contract.services) {
            const Component* other = plan.components.find(id);
            if (other != nullptr && other->rto)
                rto.see(*other->rto);
        }
    }
    return rto.value();
}

template <class T>
void seeNamed(const Table<T>& table, const QString& text, std::set<EntityRef>& named) {
    for (const T& entity : table) {
        const qsizetype from = entity.name.isEmpty() ? -1 : text.indexOf(entity.name, 0, Qt::CaseInsensitive);
        if (from < 0)
            continue;
        const qsizetype to = from + entity.name.size();
        const bool word = (from == 0 || !text.at(from - 1).isLetterOrNumber()) &&
                          (to == text.size() || !text.at(to).isLetterOrNumber());
        if (word)
            named.insert(refTo(entity.id));
    }
}

} // namespace

FindingFixes fixNoBuild(const Plan& plan, const Finding& finding) {
    const Component* host = entityOf(plan.components, finding);
    if (host == nullptr || host->build)
        return {};
    TheOnly<BuildId> inUse;
    for (const Component& other : plan.components) {
        if (other.kind == ComponentKind::DockerHost && plan.builds.find(other.build) != nullptr)
            inUse.see(*other.build);
    }
    if (inUse.sawNone() && plan.builds.size() == 1)
        inUse.see(plan.builds.at(0).id);
    const Build* build = plan.builds.find(inUse.value());
    if (build == nullptr)
        return {};
    return {changeComponent(FixTexts::tr("Use %1").arg(build->name), host->id,
                            [id = build->id](Component& component) { component.build = id; })};
}

FindingFixes fixUnpinned(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    if (component == nullptr || !component->image)
        return {};
    const auto [repository, tag] = splitImage(*component->image);
    if (isPinned(tag))
        return {};
    // Another component runs the same image at a version that is known.
    TheOnly<QString> known;
    for (const Component& other : plan.components) {
        const auto image = other.image ? splitImage(*other.image) : std::pair<QString, QString>();
        if (image.first == repository && isPinned(image.second) && !image.second.contains(u'$'))
            known.see(image.second);
    }
    if (!known.value())
        return {};
    return {changeComponent(
        FixTexts::tr("Pin to %1").arg(shortTag(*known.value())), component->id,
        [image = repository + *known.value()](Component& changed) { changed.image = image; })};
}

FindingFixes fixBeyondMtpd(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    if (component == nullptr || !component->mtpd || longestRto(*component).count() <= 0)
        return {};
    const auto rto = targetsOf(plan, *component).rto;
    if (!rto || *rto <= longestRto(*component))
        return {};
    return {setRto(*component, longestRto(*component))};
}

FindingFixes fixTiers(const Plan& plan, const Finding& finding) {
    const Contract* contract = entityOf(plan.contracts, finding);
    if (contract == nullptr)
        return {};
    std::vector<CreditTier> tiers = contract->credits;
    const auto falls = [](const CreditTier& a, const CreditTier& b) { return b.below < a.below; };
    if (std::is_sorted(tiers.begin(), tiers.end(), falls))
        return {};
    std::stable_sort(tiers.begin(), tiers.end(), falls);
    for (std::size_t i = 1; i < tiers.size(); ++i) {
        // Credits that do not rise, or two for the same figure, only the contract itself can settle.
        if (!(tiers[i].below < tiers[i - 1].below) || !(tiers[i].credit > tiers[i - 1].credit))
            return {};
    }
    const auto sort = [id = contract->id, tiers](Edit& edit) {
        edit.change(edit.plan().contracts, id, [&tiers](Contract& changed) { changed.credits = tiers; });
    };
    return {{FixTexts::tr("Sort the tiers"), sort}};
}

FindingFixes fixNoRto(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    if (component == nullptr || targetsOf(plan, *component).rto)
        return {};
    FindingFixes fixes;
    const bool bounded = component->mtpd && longestRto(*component).count() > 0;
    const auto usual = rtoOfContract(plan, component->id);
    if (usual && (!component->mtpd || *usual <= longestRto(*component)))
        fixes.push_back(setRto(*component, *usual));
    if (bounded && usual != longestRto(*component))
        fixes.push_back(setRto(*component, longestRto(*component)));
    return fixes;
}

FindingFixes fixNeverExercised(const Plan& plan, const Finding& finding) {
    const Scenario* scenario = entityOf(plan.scenarios, finding);
    if (scenario == nullptr || finding.entities.size() != 1)
        return {};
    TheOnly<ExerciseId> open;
    for (const Exercise& exercise : plan.exercises) {
        if (exercise.scenario == scenario->id)
            return {};
        if (!exercise.scenario)
            open.see(exercise.id);
    }
    const Exercise* exercise = plan.exercises.find(open.value());
    if (exercise == nullptr)
        return {};
    const auto take = [id = exercise->id, scenario = scenario->id](Edit& edit) {
        edit.change(edit.plan().exercises, id,
                    [scenario](Exercise& changed) { changed.scenario = scenario; });
    };
    return {{FixTexts::tr("Exercise it in %1").arg(exercise->name), take}};
}

FindingFixes fixFailsNothing(const Plan& plan, const Finding& finding) {
    const Scenario* scenario = entityOf(plan.scenarios, finding);
    if (scenario == nullptr || !scenario->fails.empty())
        return {};
    // "Frankfurt lost" says what fails, if there is one thing only of that name.
    std::set<EntityRef> named;
    seeNamed(plan.sites, scenario->name, named);
    seeNamed(plan.components, scenario->name, named);
    seeNamed(plan.networks, scenario->name, named);
    seeNamed(plan.tunnels, scenario->name, named);
    if (named.size() != 1)
        return {};
    const EntityRef what = *named.begin();
    const bool empty = what.kind == EntityKind::Site &&
                       std::none_of(plan.components.begin(), plan.components.end(), [&](const Component& c) {
                           const auto site = effectiveSite(plan, c);
                           return site && isWithin(plan, *site, SiteId(what.id));
                       });
    if (empty)
        return {};
    const auto fail = [id = scenario->id, failure = failureOf(what)](Edit& edit) {
        edit.change(edit.plan().scenarios, id, [&failure](Scenario& changed) { changed.fails = {failure}; });
    };
    return {{FixTexts::tr("Fail %1").arg(displayName(plan, what)), fail}};
}

} // namespace drawbridge
