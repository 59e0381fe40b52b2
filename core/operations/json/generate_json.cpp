// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/generate_json.h"

#include "core/operations/json/json_values.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

QString kindKey(config::FileKind kind) {
    using config::FileKind;
    switch (kind) {
    case FileKind::Addresses:
        return QStringLiteral("addresses");
    case FileKind::Nftables:
        return QStringLiteral("nftables");
    case FileKind::WireGuard:
        return QStringLiteral("wireguard");
    case FileKind::Swanctl:
        return QStringLiteral("ipsec");
    case FileKind::OpenVpn:
        return QStringLiteral("openvpn");
    case FileKind::Hosts:
        return QStringLiteral("hosts");
    case FileKind::DnsZone:
        return QStringLiteral("dns-zone");
    case FileKind::DnsUpdate:
        return QStringLiteral("dns-update");
    }
    Q_UNREACHABLE();
}

QString changeKey(config::Change change) {
    switch (change) {
    case config::Change::AsNormal:
        return QStringLiteral("as-normal");
    case config::Change::Changed:
        return QStringLiteral("changed");
    case config::Change::New:
        return QStringLiteral("new");
    }
    Q_UNREACHABLE();
}

QString sideKey(ConfigComparison::Line::Side side) {
    using Side = ConfigComparison::Line::Side;
    return side == Side::Both      ? QStringLiteral("both")
           : side == Side::Machine ? QStringLiteral("machine")
                                   : QStringLiteral("generated");
}

QJsonObject fileJson(const config::ConfigFile& file) {
    return {{u"machine"_qs, jsonText(file.machine)},
            {u"kind"_qs, kindKey(file.kind)},
            {u"path"_qs, file.path},
            {u"change"_qs, changeKey(file.change)},
            {u"to_fill_in"_qs, QJsonArray::fromStringList(file.toFillIn)},
            {u"notes"_qs, QJsonArray::fromStringList(file.notes)},
            {u"text"_qs, file.text}};
}

QJsonObject comparisonJson(const ConfigComparison& comparison) {
    QJsonArray lines;
    for (const ConfigComparison::Line& line : comparison.lines)
        lines += QJsonObject{{u"in"_qs, sideKey(line.side)}, {u"line"_qs, line.text}};
    return {{u"kind"_qs, kindKey(comparison.kind)},
            {u"files"_qs, QJsonArray::fromStringList(comparison.files)},
            {u"same"_qs, comparison.isSame() && comparison.isWhole},
            {u"lines"_qs, lines}};
}

} // namespace

QJsonObject generateJson(const config::NetworkConfig& config,
                         const std::vector<ConfigComparison>& comparisons) {
    QJsonArray files;
    for (const config::ConfigFile& file : config.files)
        files += fileJson(file);
    QJsonArray compared;
    for (const ConfigComparison& comparison : comparisons)
        compared += comparisonJson(comparison);
    return {{u"scenario"_qs, jsonText(config.head.isNormal ? QString() : config.head.scenario)},
            {u"plan_version"_qs, jsonText(config.head.version)},
            {u"files"_qs, files},
            {u"dropped"_qs, QJsonArray::fromStringList(config.dropped)},
            {u"not_standing"_qs, QJsonArray::fromStringList(config.gone)},
            {u"compared"_qs, compared}};
}

} // namespace drawbridge
