// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/history_json.h"

#include <QJsonArray>

namespace drawbridge {

QString historyKindKey(HistoryEntry::Kind kind) {
    switch (kind) {
    case HistoryEntry::Kind::Edit:
        return QStringLiteral("edit");
    case HistoryEntry::Kind::Undo:
        return QStringLiteral("undo");
    case HistoryEntry::Kind::Redo:
        return QStringLiteral("redo");
    case HistoryEntry::Kind::Revert:
        break;
    }
    return QStringLiteral("revert");
}

QJsonObject historyJson(const Document& document) {
    QJsonArray entries;
    for (const HistoryEntry& e : document.history())
        entries.append(QJsonObject{{u"number"_qs, e.number},
                                   {u"at"_qs, e.at.toString(Qt::ISODate)},
                                   {u"who"_qs, e.who},
                                   {u"kind"_qs, historyKindKey(e.kind)},
                                   {u"label"_qs, e.label},
                                   {u"of"_qs, e.of ? QJsonValue(*e.of) : QJsonValue()}});
    QJsonArray versions;
    for (const NamedVersion& v : document.versions())
        versions.append(QJsonObject{{u"number"_qs, v.number},
                                    {u"name"_qs, v.name},
                                    {u"at"_qs, v.at.toString(Qt::ISODate)},
                                    {u"history_number"_qs, v.historyNumber}});
    return {{u"entries"_qs, entries}, {u"versions"_qs, versions}};
}

} // namespace drawbridge
