// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/units.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace drawbridge::inventory {

namespace {

struct UnitWords {
    const char16_t* unit;
    const char16_t* words; ///< lower case, separated by |
};

constexpr UnitWords kUnits[] = {
    {u"s", u"s|sec|secs|second|seconds|sek|sekunde|sekunden"},
    {u"m", u"min|mins|minute|minutes|minuten"},
    {u"h", u"h|hr|hrs|hour|hours|std|stunde|stunden"},
    {u"d", u"d|day|days|tag|tage|tagen"},
    {u"y", u"y|year|years|jahr|jahre|jahren"},
    {u"B", u"b|byte|bytes"},
    {u"kB", u"kb"},
    {u"MB", u"mb|megabyte|megabytes"},
    {u"GB", u"gb|gigabyte|gigabytes"},
    {u"TB", u"tb|terabyte|terabytes"},
    {u"PB", u"pb|petabyte|petabytes"},
    {u"KiB", u"kib"},
    {u"MiB", u"mib"},
    {u"GiB", u"gib"},
    {u"TiB", u"tib"},
    {u"PiB", u"pib"},
    {u"kB/s", u"kb/s"},
    {u"MB/s", u"mb/s|mbyte/s"},
    {u"GB/s", u"gb/s"},
    {u"MiB/s", u"mib/s"},
    {u"GiB/s", u"gib/s"},
    {u"%", u"%|percent|prozent"},
    {u"/y", u"/y|per year|pro jahr|1/a"},
};

} // namespace

QString ownUnit(const QString& word) {
    static const QHash<QString, QString> units = [] {
        QHash<QString, QString> all;
        for (const UnitWords& row : kUnits) {
            for (const QString& written : QString::fromUtf16(row.words).split(u'|'))
                all.insert(written, QString::fromUtf16(row.unit));
        }
        return all;
    }();
    QString plain = word.trimmed().toLower();
    if (plain.endsWith(u'.'))
        plain.chop(1);
    return units.value(plain);
}

std::pair<QString, QString> withoutUnit(const QString& heading) {
    static const QRegularExpression inBrackets(
        QStringLiteral("^(.*\\S)\\s*[(\\[]\\s*([^()\\[\\]]+?)\\s*[)\\]]$"));
    static const QRegularExpression behind(QStringLiteral("^(.*[^\\s_-])[\\s_-]+(?:in\\s+)?(\\S+)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = inBrackets.match(heading); match.hasMatch())
        return {match.captured(1), ownUnit(match.captured(2))};
    const auto match = behind.match(heading);
    const QString unit = match.hasMatch() ? ownUnit(match.captured(2)) : QString();
    QString base = match.captured(1);
    if (base.endsWith(u" in", Qt::CaseInsensitive))
        base.chop(3);
    return unit.isEmpty() ? std::pair(heading, QString()) : std::pair(base, unit);
}

} // namespace drawbridge::inventory
