// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/access_json.h"

#include "core/analysis/network/access_words.h"
#include "core/base/index.h"

#include <QJsonArray>

namespace drawbridge {

namespace {

using net::AccessChange;
using net::AccessVerdict;

QString changeKey(AccessChange change) {
    switch (change) {
    case AccessChange::Kept:
        return QStringLiteral("kept");
    case AccessChange::Lost:
    case AccessChange::Gone:
        return QStringLiteral("lost");
    case AccessChange::Opened:
        return QStringLiteral("opened");
    case AccessChange::Moved:
        return QStringLiteral("moved");
    case AccessChange::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QJsonArray momentsJson(const std::vector<net::AccessMoment>& moments) {
    QJsonArray array;
    for (const net::AccessMoment& moment : moments)
        array += QJsonObject{{u"from_s"_qs, static_cast<qint64>(moment.from.count())},
                             {u"state"_qs, verdictKey(moment.verdict)}};
    return array;
}

QJsonObject oneJson(const Plan& plan, const net::ComparedAccess& access) {
    QJsonArray path;
    for (const QString& name : access.after.path)
        path += name;
    const bool isThrough = access.after.verdict == AccessVerdict::Allowed;
    const QString because = access.after.because;
    return {
        {u"from"_qs, net::endText(plan, access.from)},
        {u"to"_qs, net::endText(plan, access.to)},
        {u"port"_qs, formatPortRange(access.port)},
        {u"expect"_qs, choiceName(access.expect)},
        {u"normal"_qs, verdictKey(access.normal.verdict)},
        {u"after"_qs, verdictKey(access.after.verdict)},
        {u"verdict"_qs, changeKey(access.change)},
        {u"as_expected"_qs, access.asExpected ? QJsonValue(*access.asExpected) : QJsonValue()},
        {u"path"_qs, path},
        {u"blocked_by"_qs, isThrough || because.isEmpty() ? QJsonValue() : QJsonValue(because)},
        {u"allowed_by"_qs, isThrough ? QJsonValue(because) : QJsonValue()},
        {u"example"_qs, access.after.example.isEmpty() ? QJsonValue() : QJsonValue(access.after.example)}};
}

} // namespace

QString verdictKey(AccessVerdict verdict) {
    switch (verdict) {
    case AccessVerdict::Allowed:
        return QStringLiteral("allowed");
    case AccessVerdict::Denied:
        return QStringLiteral("denied");
    case AccessVerdict::Partly:
        return QStringLiteral("partly");
    case AccessVerdict::Unknown:
        return QStringLiteral("unknown");
    case AccessVerdict::SourceGone:
        return QStringLiteral("source-gone");
    case AccessVerdict::DestinationGone:
        return QStringLiteral("destination-gone");
    }
    Q_UNREACHABLE();
}

QJsonObject accessJson(const Plan& plan, const std::vector<net::ComparedAccess>& accesses,
                       const std::vector<std::vector<net::AccessMoment>>& during) {
    QJsonArray array;
    for (std::size_t i = 0; i < accesses.size(); ++i) {
        QJsonObject one = oneJson(plan, accesses[i]);
        one.insert(u"during"_qs, i < during.size() ? momentsJson(during[i]) : QJsonArray());
        array += one;
    }
    return {{u"accesses"_qs, array}};
}

} // namespace drawbridge
