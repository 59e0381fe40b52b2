// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QStringList>

/// Values to try on every field, by kind, for tests of plan text and its schema.
namespace drawbridge::samples {

/// Texts that careless YAML code gets wrong.
inline QStringList hostileNames() {
    return {u"web"_qs,
            u"yes"_qs,
            u"No"_qs,
            u"on"_qs,
            u"~"_qs,
            u"null"_qs,
            u"true"_qs,
            u"0x1F"_qs,
            u"1e3"_qs,
            u"017"_qs,
            u"12:30:45"_qs,
            u"1_000"_qs,
            u".inf"_qs,
            u"2026-04-20"_qs,
            u"3.14"_qs,
            u"+49 69 1"_qs,
            u"- dash"_qs,
            u"-x"_qs,
            u"a: b"_qs,
            u"a:b"_qs,
            u"end:"_qs,
            u"a #b"_qs,
            u"#b"_qs,
            u"\"quoted\""_qs,
            u"it's"_qs,
            u"'"_qs,
            u"\\n \\"_qs,
            u"[a, b]"_qs,
            u"{a: b}"_qs,
            u"a, b"_qs,
            u"%TAG"_qs,
            u"@at"_qs,
            u"`tick`"_qs,
            u"&anchor"_qs,
            u"*alias"_qs,
            u"!tag"_qs,
            u"| pipe"_qs,
            u"> fold"_qs,
            u"? key"_qs,
            u"---"_qs,
            u"..."_qs,
            u"<<"_qs,
            u"="_qs,
            u"Größe Ω 漢字"_qs,
            u"🚒 fire 🔥"_qs,
            u"a\u00A0b"_qs,
            u"a\u200Bb"_qs,
            u"a\uFEFFb"_qs,
            u"a\u2028b"_qs,
            u"any"_qs,
            u"10.0.0.0/8"_qs,
            u"::1"_qs,
            u"site:web"_qs,
            u"component:any"_qs,
            u"x"_qs.repeated(200)};
}

inline QStringList hostileTexts() {
    return hostileNames() +
           QStringList{QString(),       u" "_qs,  u" led"_qs,     u"trailing "_qs,
                       u"tab\there"_qs, u"\t"_qs, u"a\u0085b"_qs, u"long "_qs.repeated(60) + u"end"_qs};
}

inline QStringList hostileLines() {
    return hostileTexts() +
           QStringList{u"\n"_qs,          u"a\n"_qs,
                       u"a\nb"_qs,        u"a\nb\n"_qs,
                       u"a\n\nb"_qs,      u"a\n\n"_qs,
                       u"\na"_qs,         u"\n\n"_qs,
                       u" a\nb"_qs,       u"a\n b\n  c"_qs,
                       u"a \nb"_qs,       u"a\n \nb"_qs,
                       u"\ta\nb"_qs,      u"a\n\tb"_qs,
                       u"# a\n# b"_qs,    u"---\n...\n"_qs,
                       u"- a\n- b: c"_qs, u"a:\n  b"_qs,
                       u"%a\nb"_qs,       u"🔥\nΩ"_qs,
                       u"a\n\u2028b"_qs,  u"set -e\nfoo --bar=\"$x\" | tee 'y' # z\n\nexit 0"_qs,
                       u"|-\nx"_qs,       u"a\n: b"_qs};
}

/// Valid texts for each kind (regardless of a field's bounds).
inline QStringList valid(ValueKind kind) {
    switch (kind) {
    case ValueKind::Text:
        return hostileTexts();
    case ValueKind::Prose:
    case ValueKind::Code:
        return hostileLines();
    case ValueKind::Boolean:
        return {u"true"_qs, u"false"_qs};
    case ValueKind::Integer:
        return {u"0"_qs,    u"1"_qs,    u"2"_qs,       u"5"_qs,       u"6"_qs,
                u"4094"_qs, u"4095"_qs, u"1000000"_qs, u"1000001"_qs, u"-1"_qs};
    case ValueKind::Number:
        return {u"0"_qs,    u"0.5"_qs,     u"1"_qs,    u"1.5"_qs, u"0.00000001"_qs,
                u"1e-9"_qs, u"1000000"_qs, u"-0.5"_qs, u"2e6"_qs};
    case ValueKind::Duration:
        return {u"0s"_qs,   u"90s"_qs, u"15m"_qs,    u"4h"_qs,  u"1h30m"_qs,      u"2d"_qs,
                u"1.5h"_qs, u"5y"_qs,  u"1h 30m"_qs, u"4 h"_qs, u"1y2d3h4m5s"_qs, u"1000y"_qs};
    case ValueKind::Size:
        return {u"0B"_qs,   u"1B"_qs,    u"512MiB"_qs, u"1.5GiB"_qs,
                u"10TB"_qs, u"10 TB"_qs, u"3kB"_qs,    u"8PiB"_qs};
    case ValueKind::Rate:
        return {u"200MiB/s"_qs, u"1B/s"_qs, u"1.5 GB/s"_qs, u"10kB /s"_qs};
    case ValueKind::Money:
        return {u"0"_qs, u"50000"_qs, u"49.90"_qs, u"0.05"_qs, u"12.5"_qs};
    case ValueKind::Percent:
        return {u"0%"_qs, u"99.9%"_qs, u"100%"_qs, u"99.999999%"_qs, u"0.00000001%"_qs, u"5 %"_qs};
    case ValueKind::Frequency:
        return {u"0.2/y"_qs, u"12/y"_qs, u"0.00000001/y"_qs, u"0/y"_qs, u"3 /y"_qs};
    case ValueKind::Address:
        return {u"10.10.4.11"_qs,
                u"0.0.0.0"_qs,
                u"2001:db8::1"_qs,
                u"::"_qs,
                u"::1"_qs,
                u"fe80::"_qs,
                u"1:2:3:4:5:6:7:8"_qs,
                u"::ffff:192.0.2.1"_qs,
                u"2001:DB8:0:0:1::"_qs,
                u"1::3:4:5:6:7:8"_qs};
    case ValueKind::Block:
        return {u"10.10.4.0/24"_qs,  u"0.0.0.0/0"_qs, u"10.0.0.1/32"_qs,
                u"2001:db8::/64"_qs, u"::/0"_qs,      u"::1/128"_qs};
    case ValueKind::Endpoint:
        return {u"198.51.100.1:51820"_qs, u"[2001:db8::1]:500"_qs, u"vpn.example.org:1194"_qs,
                u"host:65535"_qs, u"a:1"_qs};
    case ValueKind::Ports:
        return {u"443/tcp"_qs, u"53"_qs,  u"8000-8100/udp"_qs, u"icmp"_qs,
                u"tcp"_qs,     u"any"_qs, u"1-65535"_qs,       u"65535"_qs};
    case ValueKind::Hours:
        return {u"24x7"_qs,
                u"Mon-Fri 08:00-18:00"_qs,
                u"Mon-Fri 08:00-18:00, Sat 9:00-13:00"_qs,
                u"Sun 00:00-24:00"_qs,
                u"Mon-Sun 22:00-06:00"_qs,
                u"Fri-Mon  08:00-09:30"_qs};
    case ValueKind::Zone:
        return {u"Europe/Berlin"_qs, u"UTC"_qs, u"America/Argentina/Buenos_Aires"_qs, u"Etc/UTC"_qs};
    case ValueKind::Date:
        return {u"2026-04-20"_qs, u"2024-02-29"_qs, u"0001-01-01"_qs, u"9999-12-31"_qs};
    case ValueKind::Moment:
        return {u"2026-04-20"_qs, u"2026-04-20T09:00"_qs, u"2026-04-20 09:00:30"_qs,
                u"2026-04-20T09:00Z"_qs, u"2026-04-20T09:00:00+02:00"_qs, u"0001-01-02T23:59-05:30"_qs};
    default:
        return {};
    }
}

/// Invalid texts that a schema pattern can detect.
inline QStringList invalid(ValueKind kind) {
    switch (kind) {
    case ValueKind::Text:
        return {u"a\nb"_qs, u"a\u0001b"_qs, u"a\u007Fb"_qs};
    case ValueKind::Prose:
    case ValueKind::Code:
        return {u"a\u0001b"_qs, u"a\rb"_qs};
    case ValueKind::Boolean:
        return {u"yes"_qs, u"1"_qs, u"true"_qs}; // in quotes
    case ValueKind::Integer:
    case ValueKind::Number:
        return {u"one"_qs, u"1"_qs, QString(), u"1,5"_qs}; // in quotes
    case ValueKind::Choice:
        return {u"nonsense"_qs, QString(), u"Primary"_qs};
    case ValueKind::Duration:
        return {u"5"_qs,   u"5 apples"_qs, u"m5"_qs,  u"5m4h"_qs, u"-5m"_qs,
                u" 5m"_qs, u"5m "_qs,      QString(), u"5m5m"_qs, u"5.m"_qs};
    case ValueKind::Size:
        return {u"5"_qs, u"5gb"_qs, u"GiB"_qs, u"5 GiB "_qs, u"1,5GiB"_qs, u"-1B"_qs, QString()};
    case ValueKind::Rate:
        return {u"5MiB"_qs, u"5MiB/m"_qs, u"5/s"_qs, QString()};
    case ValueKind::Money:
        return {u"EUR 5"_qs, u"5,00"_qs, u"-5"_qs, u"5."_qs, QString(), u"1e3"_qs};
    case ValueKind::Percent:
        return {u"99.9"_qs, u"0.999"_qs, u"%"_qs, u"-1%"_qs, QString()};
    case ValueKind::Frequency:
        return {u"0.2"_qs, u"0.2/d"_qs, u"/y"_qs, u"-1/y"_qs, QString()};
    case ValueKind::Address:
        return {u"10.10.4"_qs, u"10.10.4.256"_qs,       u"010.1.1.1"_qs,    u":::"_qs,
                u"1::2::3"_qs, u"1:2:3:4:5:6:7:8:9"_qs, u"fe80::1%eth0"_qs, u"10.0.0.0/8"_qs,
                QString(),     u"1:2:3:4:5:6:7"_qs};
    case ValueKind::Block:
        return {u"10.10.4.0"_qs,   u"10.10.4.0/33"_qs, u"2001:db8::/129"_qs,
                u"10.0.0.0/-1"_qs, u"10.0.0.0/08"_qs,  QString()};
    case ValueKind::Endpoint:
        return {u"198.51.100.1"_qs, u"host:0"_qs, u"host:65536"_qs, u"[::1:500"_qs,
                u"a b:1"_qs,        u"-a:1"_qs,   QString()};
    case ValueKind::Ports:
        return {u"http"_qs, u"443/sctp"_qs, u"0/tcp"_qs, u"65536"_qs, u"1-"_qs, u"443/icmp"_qs, QString()};
    case ValueKind::Hours:
        return {u"always"_qs,         u"Mon-Fri"_qs,         u"Mon-Fri 25:00-26:00"_qs,
                u"Mo 08:00-09:00"_qs, u"Mon 24:00-01:00"_qs, QString()};
    case ValueKind::Zone:
        return {u"Europe Berlin"_qs, u"/Berlin"_qs, u"Europe/"_qs, u"Zürich"_qs, QString()};
    case ValueKind::Date:
        return {u"20.4.2026"_qs, u"2026/04/20"_qs, u"2026-13-01"_qs, u"2026-04-32"_qs,
                u"26-04-20"_qs,  u"0000-01-01"_qs, QString()};
    case ValueKind::Moment:
        return {u"20.4.2026"_qs, u"2026-04-20T9:00"_qs, u"2026-04-20T25:00"_qs, u"2026-04-20T09:00 +02:00"_qs,
                u"2026-04-20T09"_qs, u"09:00"_qs, QString()};
    default:
        return {};
    }
}

} // namespace drawbridge::samples
