// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include "core/base/texts.h"

#include <QRegularExpression>

namespace drawbridge {

Parsed<TimeZone> parseTimeZone(QStringView text) {
    // Qt lists the zones of countries only; others, e.g. Etc/UTC, can be used all the same.
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)+$"));
    const QString trimmed = text.trimmed().toString();
    const QByteArray name = trimmed.toUtf8();
    if (QTimeZone::isTimeZoneIdAvailable(name) ||
        (form.match(trimmed).hasMatch() && QTimeZone(name).isValid()))
        return TimeZone{trimmed};
    return ValueError{UnitsTexts::tr("is not a time zone: write its IANA name, e.g. Europe/Berlin")};
}

TimeZone machineTimeZone() {
    const QByteArray name = QTimeZone::systemTimeZoneId();
    const auto zone = parseTimeZone(QString::fromUtf8(name));
    return zone ? *zone : TimeZone{QStringLiteral("UTC")};
}

} // namespace drawbridge
