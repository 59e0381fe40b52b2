// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/field.h"

#include "core/base/texts.h"

#include <cmath>

namespace drawbridge {

namespace {

constexpr qsizetype kLongestText = 100'000;

template <class T>
Parsed<Stored> stored(const Parsed<T>& parsed) {
    if (!parsed)
        return ValueError{parsed.error()};
    return StoredAs<T>::to(*parsed);
}

Parsed<Stored> parseText(const QString& text, bool oneLine) {
    if (text.size() > kLongestText)
        return ValueError{FieldTexts::tr("is longer than 100,000 characters")};
    for (const QChar c : text) {
        const bool allowed = c == u'\t' || (c == u'\n' && !oneLine);
        if ((c < u' ' && !allowed) || c == QChar(0x7F))
            return ValueError{oneLine ? FieldTexts::tr("has a line break or control character")
                                      : FieldTexts::tr("has a control character")};
    }
    return Stored{text};
}

Parsed<Stored> parseBoolean(const QString& text) {
    if (text == u"true")
        return Stored{qint64(1)};
    if (text == u"false")
        return Stored{qint64(0)};
    return ValueError{FieldTexts::tr("is neither true nor false")};
}

Parsed<Stored> parseInteger(const QString& text) {
    bool isNumber = false;
    const qint64 value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return ValueError{FieldTexts::tr("is not a whole number")};
    return Stored{value};
}

Parsed<Stored> parseNumber(const QString& text) {
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return ValueError{FieldTexts::tr("is not a number")};
    return Stored{value};
}

Parsed<Stored> parseDate(const QString& text) {
    const QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (!date.isValid())
        return ValueError{FieldTexts::tr("is not a date: write it as 2026-04-20")};
    return Stored{date.toString(Qt::ISODate)};
}

/// A day alone is its beginning; without an offset it is UTC.
Parsed<Stored> parseMoment(const QString& text) {
    const QString iso = text.trimmed().replace(u' ', u'T');
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    QDateTime moment = iso.size() == 10 ? day.startOfDay(Qt::UTC) : QDateTime::fromString(iso, Qt::ISODate);
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    if (!moment.isValid() || moment.toUTC().date().year() < 1 || moment.toUTC().date().year() > 9999)
        return ValueError{FieldTexts::tr("is not a date and time: write it as 2026-04-20T09:00+02:00")};
    return Stored{StoredAs<QDateTime>::to(moment)};
}

QString kindName(EntityKind kind) {
    switch (kind) {
    case EntityKind::Site:
        return FieldTexts::tr("site");
    case EntityKind::Network:
        return FieldTexts::tr("network");
    case EntityKind::Build:
        return FieldTexts::tr("build");
    case EntityKind::Team:
        return FieldTexts::tr("team");
    case EntityKind::Credential:
        return FieldTexts::tr("credential");
    case EntityKind::Procedure:
        return FieldTexts::tr("procedure");
    case EntityKind::Tunnel:
        return FieldTexts::tr("tunnel");
    case EntityKind::Scenario:
        return FieldTexts::tr("scenario");
    case EntityKind::Contact:
        return FieldTexts::tr("contact");
    case EntityKind::ProtectionGroup:
        return FieldTexts::tr("protection group");
    case EntityKind::Exercise:
        return FieldTexts::tr("exercise");
    case EntityKind::Run:
        return FieldTexts::tr("run");
    default:
        return FieldTexts::tr("component");
    }
}

using Kinds = std::initializer_list<EntityKind>;
constexpr Kinds kPlaceKinds{EntityKind::Component, EntityKind::Site};
constexpr Kinds kTrafficEndKinds{EntityKind::Network, EntityKind::Component, EntityKind::Site};

/// "site:Dublin", for a name that alone would be taken for something else.
QString qualifiedPrefix(EntityKind kind) {
    switch (kind) {
    case EntityKind::Network:
        return QStringLiteral("network:");
    case EntityKind::Site:
        return QStringLiteral("site:");
    default:
        return QStringLiteral("component:");
    }
}

Parsed<Stored> parseOneOf(Kinds kinds, const QString& text, const NameLookup& names, const QString& wanted) {
    for (const EntityKind kind : kinds) {
        const QString prefix = qualifiedPrefix(kind);
        if (!text.startsWith(prefix))
            continue;
        if (const auto id = names.idOf(kind, text.mid(prefix.size())))
            return storedRef({kind, *id});
    }
    for (const EntityKind kind : kinds) {
        if (const auto id = names.idOf(kind, text))
            return storedRef({kind, *id});
    }
    return ValueError{FieldTexts::tr("is not the name of %1 of this plan").arg(wanted)};
}

Parsed<Stored> parseTrafficEnd(const QString& text, const NameLookup& names) {
    if (text == u"any")
        return Stored{text};
    auto named = parseOneOf(kTrafficEndKinds, text, names, FieldTexts::tr("a network, component or site"));
    if (named)
        return named;
    if (const auto block = parseCidr(text))
        return Stored{formatCidr(*block)};
    if (const auto address = parseIpAddress(text))
        return Stored{formatCidr({*address, address->v6 ? 128 : 32})};
    return ValueError{FieldTexts::tr(
        "is neither any, nor an address block, nor the name of a network, component or site of this plan")};
}

/// The name alone where it reads back as the same entity, else with its kind before it.
QString formatOneOf(const ValueType& type, const EntityRef& ref, const NameLookup& names) {
    const QString name = names.nameOf(ref);
    if (name.isEmpty())
        return {};
    const auto readBack = parseValue(type, name, names);
    return readBack && *readBack == storedRef(ref) ? name : qualifiedPrefix(ref.kind) + name;
}

} // namespace

QString formatValue(const ValueType& type, const Stored& value, const NameLookup& names) {
    if (isNothing(value))
        return {};
    switch (type.kind) {
    case ValueKind::Boolean:
        return storedInteger(value) != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ValueKind::Integer:
        return QString::number(storedInteger(value));
    case ValueKind::Number:
        return formatNumber(storedNumber(value));
    case ValueKind::Duration:
        return formatDuration(Seconds(storedInteger(value)));
    case ValueKind::Size:
        return formatBytes({storedInteger(value)});
    case ValueKind::Rate:
        return formatByteRate({storedInteger(value)});
    case ValueKind::Money:
        return formatMoney({storedInteger(value)}, names.currencyDigits());
    case ValueKind::Percent:
        return formatPercent({storedNumber(value)});
    case ValueKind::Frequency:
        return formatFrequency({storedNumber(value)});
    case ValueKind::Reference:
        return names.nameOf({type.referenced, storedInteger(value)});
    case ValueKind::Place:
    case ValueKind::TrafficEnd:
        if (const auto ref = refInStored(value))
            return formatOneOf(type, *ref, names);
        return storedText(value);
    default:
        return storedText(value);
    }
}

Parsed<Stored> parseValue(const ValueType& type, const QString& text, const NameLookup& names) {
    switch (type.kind) {
    case ValueKind::Text:
        return parseText(text, true);
    case ValueKind::Prose:
    case ValueKind::Code:
        return parseText(text, false);
    case ValueKind::Choice:
        if (type.choices.contains(text))
            return Stored{text};
        return ValueError{FieldTexts::tr("is not one of %1").arg(type.choices.join(u", "))};
    case ValueKind::Boolean:
        return parseBoolean(text);
    case ValueKind::Integer:
        return parseInteger(text);
    case ValueKind::Number:
        return parseNumber(text);
    case ValueKind::Duration:
        return stored(parseDuration(text));
    case ValueKind::Size:
        return stored(parseBytes(text));
    case ValueKind::Rate:
        return stored(parseByteRate(text));
    case ValueKind::Money:
        return stored(parseMoney(text, names.currencyDigits()));
    case ValueKind::Percent:
        return stored(parsePercent(text));
    case ValueKind::Frequency:
        return stored(parseFrequency(text));
    case ValueKind::Address:
        return stored(parseIpAddress(text));
    case ValueKind::Block:
        return stored(parseCidr(text));
    case ValueKind::Endpoint:
        return stored(parseEndpoint(text));
    case ValueKind::Ports:
        return stored(parsePortRange(text));
    case ValueKind::Hours:
        return stored(parseWorkingHours(text));
    case ValueKind::Zone:
        return stored(parseTimeZone(text));
    case ValueKind::Date:
        return parseDate(text);
    case ValueKind::Moment:
        return parseMoment(text);
    case ValueKind::Reference:
        if (const auto id = names.idOf(type.referenced, text))
            return Stored{*id};
        return ValueError{
            FieldTexts::tr("is not the name of a %1 of this plan").arg(kindName(type.referenced))};
    case ValueKind::Place:
        return parseOneOf(kPlaceKinds, text, names, FieldTexts::tr("a component or site"));
    case ValueKind::TrafficEnd:
        return parseTrafficEnd(text, names);
    }
    return ValueError{FieldTexts::tr("cannot be read")};
}

const Field* RecordType::find(QStringView key) const {
    for (const Field& f : fields) {
        if (f.key == key)
            return &f;
    }
    return nullptr;
}

Field required(Field f) {
    f.required = true;
    return f;
}

Field ofKind(ValueKind kind, Field f) {
    f.type.kind = kind;
    return f;
}

Field between(double least, double most, Field f) {
    f.least = least;
    f.most = most;
    return f;
}

Field asMap(Field f) {
    f.asMap = true;
    return f;
}

Field outsidePlanText(Field f) {
    f.inPlanText = false;
    return f;
}

bool sameRecord(const RecordType& type, const void* a, const void* b) {
    for (const Field& f : type.fields) {
        const int count = f.count(a);
        if (count != f.count(b))
            return false;
        for (int i = 0; i < count; ++i) {
            const bool same = f.isRecord() ? sameRecord(f.record(), f.child(a, i), f.child(b, i))
                                           : f.get(a, i) == f.get(b, i);
            if (!same)
                return false;
        }
    }
    return true;
}

} // namespace drawbridge
