// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/findings_sarif.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QUrl>

namespace drawbridge {

namespace {

QString levelOf(Severity severity) {
    return severity == Severity::Error     ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("note");
}

QJsonObject textJson(const QString& text) {
    return {{u"text"_qs, text}};
}

QJsonArray rulesJson(const std::vector<PlacedFinding>& findings, const std::vector<RuleInfo>& rules) {
    QSet<QString> used;
    for (const PlacedFinding& each : findings)
        used.insert(each.finding.id);
    QJsonArray array;
    for (const RuleInfo& rule : rules) {
        if (used.contains(rule.id))
            array +=
                QJsonObject{{u"id"_qs, rule.id},
                            {u"shortDescription"_qs, textJson(rule.title)},
                            {u"defaultConfiguration"_qs, QJsonObject{{u"level"_qs, levelOf(rule.severity)}}}};
    }
    return array;
}

QJsonObject locationJson(const SourcePlace& place) {
    const QString path = QDir::fromNativeSeparators(place.file);
    const QString uri = QDir::isAbsolutePath(path) ? QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)
                                                   : QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    QJsonObject physical{{u"artifactLocation"_qs, QJsonObject{{u"uri"_qs, uri}}}};
    if (place.line > 0)
        physical[u"region"] = QJsonObject{{u"startLine"_qs, place.line}};
    return {{u"physicalLocation"_qs, physical}};
}

} // namespace

QJsonObject findingsSarif(const std::vector<PlacedFinding>& findings, const std::vector<RuleInfo>& rules) {
    QJsonArray results;
    for (const PlacedFinding& each : findings) {
        const Finding& finding = each.finding;
        const QString text =
            finding.fix.isEmpty() ? finding.message : finding.message + u' ' + finding.fix + u'.';
        results += QJsonObject{{u"ruleId"_qs, finding.id},
                               {u"level"_qs, levelOf(finding.severity)},
                               {u"message"_qs, textJson(text)},
                               {u"locations"_qs, QJsonArray{locationJson(each.place)}}};
    }
    const QJsonObject driver{{u"name"_qs, u"Drawbridge"_qs},
                             {u"version"_qs, QCoreApplication::applicationVersion()},
                             {u"rules"_qs, rulesJson(findings, rules)}};
    const QJsonObject run{{u"tool"_qs, QJsonObject{{u"driver"_qs, driver}}},
                          {u"columnKind"_qs, u"utf16CodeUnits"_qs},
                          {u"results"_qs, results}};
    return {{u"$schema"_qs, u"https://json.schemastore.org/sarif-2.1.0.json"_qs},
            {u"version"_qs, u"2.1.0"_qs},
            {u"runs"_qs, QJsonArray{run}}};
}

} // namespace drawbridge
