// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/findings_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

QJsonObject findingsJson(const std::vector<Finding>& findings) {
    QJsonArray array;
    for (const Finding& finding : findings)
        array.append(QJsonObject{{u"id"_qs, finding.id},
                                 {u"severity"_qs, severityKey(finding.severity)},
                                 {u"entities"_qs, QJsonArray::fromStringList(finding.names)},
                                 {u"message"_qs, finding.message},
                                 {u"fix"_qs, jsonText(finding.fix)},
                                 {u"scenario"_qs, jsonText(finding.scenario)}});
    return {{u"findings"_qs, array}};
}

} // namespace drawbridge
