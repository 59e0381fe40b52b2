// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"
#include "core/base/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace drawbridge::vpn {

struct ConfigLine {
    int number = 0; ///< from 1
    QString text;   ///< without line end, with comments
};

/// The lines of a text file. Throws InputError for what is no UTF-8 text, larger than 4 MiB, or has a line
/// longer than 64 KiB.
std::vector<ConfigLine> configLines(const QByteArray& text, const QString& file);

/// A wrong value as a message may show it. What could be a key or a password in the wrong place is not shown.
QString shownValue(const QString& text);

/// True for what may stand where a host is named: an address, or a name of letters, digits, dots, dashes and
/// underscores.
bool isHostName(const QString& text);

/// "10.0.44.1/24" is 10.0.44.0/24, an address alone is that one host. Nothing for what is no address block.
std::optional<Cidr> looseBlock(const QString& text);

/// "255.255.255.0" is 24; nothing for what is no netmask.
std::optional<int> prefixOf(const QString& netmask);

} // namespace drawbridge::vpn
