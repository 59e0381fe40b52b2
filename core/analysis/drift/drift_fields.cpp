// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/drift/drift_fields.h"

#include "core/model/entities.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

namespace {

struct DriftField {
    const char16_t* what;
    const char16_t* field;
};

constexpr DriftField kFields[] = {{u"image", u"image"},    {u"health", u"health-check"},
                                  {u"volume", u"volumes"}, {u"network", u"interfaces"},
                                  {u"port", u"ports"},     {u"restart-policy", u"restart"},
                                  {u"limits", u"needs"}};

} // namespace

QString driftOfField(const QString& field) {
    for (const DriftField& each : kFields) {
        const QString key = QString::fromUtf16(each.field);
        if (field == key || field.startsWith(key + u'.') || field.startsWith(key + u'['))
            return QString::fromUtf16(each.what);
    }
    return {};
}

QString fieldOfDrift(const QString& what) {
    const auto* const found = std::find_if(std::begin(kFields), std::end(kFields),
                                           [&](const DriftField& each) { return what == each.what; });
    return found == std::end(kFields) ? QString() : QString::fromUtf16(found->field);
}

bool isHostFact(const QString& what) {
    return HostFacts::record().find(what.section(u'/', 0, 0)) != nullptr;
}

} // namespace drawbridge
