// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/drift/drift_state.h"

#include "core/analysis/drift/drift_fields.h"
#include "core/base/texts.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

std::vector<Difference> knownDrift(const Plan& plan, const Component& component) {
    std::vector<Difference> differences;
    const Build* build = plan.builds.find(component.build);
    if (build != nullptr && component.found)
        differences = buildDrift(*build, *component.found);
    for (const Difference& recorded : component.drift) {
        if (!isHostFact(recorded.what) || build == nullptr)
            differences.push_back(recorded);
    }
    return differences;
}

bool isComparable(const Component& component) {
    return component.kind == ComponentKind::DockerHost || component.image;
}

const Waiver* waiverOf(const Component& component, const Difference& difference) {
    const Waiver* latest = nullptr;
    for (const Waiver& waiver : component.waivers) {
        if (waiver.what == difference.what && (latest == nullptr || waiver.until > latest->until))
            latest = &waiver;
    }
    return latest;
}

bool isWaived(const Component& component, const Difference& difference, const QDate& today) {
    return std::any_of(component.waivers.begin(), component.waivers.end(), [&](const Waiver& waiver) {
        return waiver.what == difference.what && (!today.isValid() || waiver.until >= today);
    });
}

std::vector<Difference> openDrift(const Plan& plan, const Component& component, const QDate& today) {
    std::vector<Difference> differences = knownDrift(plan, component);
    std::erase_if(differences, [&](const Difference& each) { return isWaived(component, each, today); });
    return differences;
}

int waivedDrift(const Plan& plan, const Component& component, const QDate& today) {
    const std::vector<Difference> differences = knownDrift(plan, component);
    return static_cast<int>(
        std::count_if(differences.begin(), differences.end(),
                      [&](const Difference& each) { return isWaived(component, each, today); }));
}

DriftState driftState(const Plan& plan, const Component& component, const QDate& today) {
    if (!openDrift(plan, component, today).empty())
        return DriftState::Drifted;
    return component.checked ? DriftState::Verified : DriftState::NeverChecked;
}

VerifiedSummary verifiedSummary(const Plan& plan, const QDate& today) {
    VerifiedSummary summary;
    for (const Component& component : plan.components) {
        if (!isComparable(component))
            continue;
        if (component.checked && (!summary.oldest || *component.checked < *summary.oldest))
            summary.oldest = component.checked;
        switch (driftState(plan, component, today)) {
        case DriftState::Verified:
            ++summary.verified;
            break;
        case DriftState::Drifted:
            ++summary.drifted;
            summary.drifting.push_back(component.id);
            break;
        case DriftState::NeverChecked:
            ++summary.neverChecked;
            break;
        }
    }
    return summary;
}

QString driftLabel(const QString& what) {
    const QString key = what.section(u'/', 0, 0);
    const QString part = what.section(u'/', 1);
    if (const Field* field = HostFacts::record().find(key))
        return part.isEmpty() ? fieldLabel(*field) : part;
    struct Label {
        const char16_t* what;
        const char* label;
    };
    static constexpr Label labels[] = {{u"gone", QT_TRANSLATE_NOOP("DriftTexts", "Gone")},
                                       {u"new", QT_TRANSLATE_NOOP("DriftTexts", "Not in the plan")},
                                       {u"image", QT_TRANSLATE_NOOP("DriftTexts", "Image")},
                                       {u"restart-policy", QT_TRANSLATE_NOOP("DriftTexts", "Restart policy")},
                                       {u"health", QT_TRANSLATE_NOOP("DriftTexts", "Health check")},
                                       {u"volume", QT_TRANSLATE_NOOP("DriftTexts", "Volumes")},
                                       {u"network", QT_TRANSLATE_NOOP("DriftTexts", "Networks")},
                                       {u"port", QT_TRANSLATE_NOOP("DriftTexts", "Ports")},
                                       {u"limits", QT_TRANSLATE_NOOP("DriftTexts", "Limits")}};
    for (const Label& each : labels) {
        if (key == QStringView(each.what))
            return DriftTexts::tr(each.label);
    }
    return what;
}

} // namespace drawbridge
