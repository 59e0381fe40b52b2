// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// The entity of that name, or null. O(rows).
template <class T>
const T* findByName(const Table<T>& table, const QString& name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const T& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

/// The first of "web", "web (shop)", "web (shop) 2", … that `mayBe` accepts. O(names that are taken).
template <class F>
QString firstName(const QString& name, const QString& suffix, F&& mayBe) {
    if (mayBe(name))
        return name;
    const QString withSuffix = name + QStringLiteral(" (") + suffix + u')';
    QString candidate = withSuffix;
    for (int number = 2; !mayBe(candidate); ++number)
        candidate = withSuffix + u' ' + QString::number(number);
    return candidate;
}

} // namespace drawbridge
