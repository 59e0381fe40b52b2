// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QString>
#include <QTimeZone>

namespace drawbridge {

/// The name of a time zone in the IANA database (RFC 6557): "Europe/Berlin".
struct TimeZone {
    QString name;
    QTimeZone zone() const { return QTimeZone(name.toUtf8()); }
    friend bool operator==(const TimeZone&, const TimeZone&) = default;
};

Parsed<TimeZone> parseTimeZone(QStringView text);

/// The zone that this machine is set to; UTC if it has none with a name.
TimeZone machineTimeZone();

} // namespace drawbridge
