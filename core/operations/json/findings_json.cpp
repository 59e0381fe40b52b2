// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/findings_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QString nameAt(const std::vector<Finding>& findings, const FindingKey& key) {
    const auto cause = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.id == key.id && finding.scenario == key.scenario && !finding.entities.empty() &&
               finding.entities.front() == key.place;
    });
    return cause == findings.end() ? QString() : cause->names.value(0);
}

QJsonValue causeJson(const std::vector<Finding>& findings, const Finding& finding) {
    if (!finding.followsFrom)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_qs, finding.followsFrom->id},
                       {u"entity"_qs, nameAt(findings, *finding.followsFrom)}};
}

} // namespace

QJsonObject findingsJson(const std::vector<Finding>& findings) {
    QJsonArray array;
    for (const Finding& finding : findings)
        array.append(QJsonObject{{u"id"_qs, finding.id},
                                 {u"severity"_qs, severityKey(finding.severity)},
                                 {u"entities"_qs, QJsonArray::fromStringList(finding.names)},
                                 {u"message"_qs, finding.message},
                                 {u"fix"_qs, jsonText(finding.fix)},
                                 {u"scenario"_qs, jsonText(finding.scenario)},
                                 {u"follows_from"_qs, causeJson(findings, finding)}});
    return {{u"findings"_qs, array}};
}

QJsonObject fixesJson(const FixOutcome& outcome) {
    std::vector<Finding> remaining;
    for (const RemainingFinding& each : outcome.remaining)
        remaining.push_back(each.finding);
    QJsonArray fixed;
    for (const AppliedFix& fix : outcome.fixed)
        fixed.append(QJsonObject{{u"id"_qs, fix.finding.id},
                                 {u"entities"_qs, QJsonArray::fromStringList(fix.finding.names)},
                                 {u"label"_qs, fix.label}});
    QJsonObject document = findingsJson(remaining);
    document.insert(u"fixed"_qs, fixed);
    return document;
}

} // namespace drawbridge
