// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

/// Units as spreadsheets write them, in headings and beside numbers.
namespace drawbridge::inventory {

/// "Memory (MB)", "RTO in Stunden", "Disk GB" as "Memory" and "MB", "RTO" and "h", "Disk" and "GB"; the unit
/// is empty where there is none, or none that is known.
std::pair<QString, QString> withoutUnit(const QString& heading);

/// "h" of "Stunden", "GiB" of "gib"; empty for what is no unit.
QString ownUnit(const QString& word);

} // namespace drawbridge::inventory
